"""Photos to a few sizes for web and print; `pixels` makes them, with Pillow.

Results are cached by the content of the original, so a photo is processed once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


class GambarRusak(Exception):
    """A file that is no photo, is damaged, or is too large; the text is for the editor."""


@dataclass(frozen=True, slots=True)
class Turunan:
    """One derived file with its size in pixels."""

    berkas: Path
    lebar: int
    tinggi: int


@dataclass(frozen=True, slots=True)
class Olahan:
    """All derived files of a photo: for the web small to large, and the one to print."""

    webp: tuple[Turunan, ...]
    jpeg: tuple[Turunan, ...]
    cetak: Turunan


def olah_semua(
    berkas: Sequence[Path], cache: Path, kemajuan: Callable[[int, int], None]
) -> list[Olahan | GambarRusak]:
    """Process many photos on all cores; one bad file does not stop the others.

    Args:
        berkas: the originals.
        cache: folder for the results.
        kemajuan: told how many are done, of how many.

    Returns:
        For each original, in order, its files or what is wrong with it.
    """
    if not berkas:
        return []
    # Not at the top: most builds find all photos prepared, and Pillow takes its time to load.
    from macros.images.pixels import olah_banyak

    return olah_banyak(berkas, cache, kemajuan)
