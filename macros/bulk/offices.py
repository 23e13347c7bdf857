"""The offices below a folder, and the fingerprint of all that an office's site depends on."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from macros.cache import sidik, sidik_program
from macros.revisions import commit_kini

ISI_KANTOR = ("mkdocs.yml", "data", "docs")
"""What makes a folder an office."""
_KELUARAN = frozenset({"site", "dist", "ekspor", "gabungan"})
"""What `lkj` writes into an office's folder: no part of what its site is made of."""
_LINGKUNGAN = ("SOURCE_DATE_EPOCH",)
"""Variables that change what is built."""


class BukanBagian(ValueError):
    """A part that is not written as `3/8`."""


@dataclass(frozen=True, slots=True)
class Kantor:
    """An office: the name of its folder, by which everything of it is called, and the folder."""

    nama: str
    folder: Path

    @property
    def kurang(self) -> list[str]:
        """What it lacks of what makes it an office."""
        return [nama for nama in ISI_KANTOR if not (self.folder / nama).exists()]


def semua_kantor(induk: Path, keluaran: Path) -> list[Kantor]:
    """Every folder below `induk` but hidden ones and that of the results, by name.

    Those that are no office count too: their builder says what they lack. So a list of offices that
    are still to be fetched, each an empty folder, has the order that it will have.
    """
    calon = (satu for satu in induk.iterdir() if satu.is_dir() and not satu.name.startswith("."))
    lain = keluaran.resolve()
    return [Kantor(satu.name, satu) for satu in sorted(calon) if satu.resolve() != lain]


def bagian(kantor: Sequence[Kantor], pilihan: str) -> list[Kantor]:
    """The offices of one part of equal parts: '3/8' is every eighth from the third on.

    Raises:
        BukanBagian: where `pilihan` is no such part.
    """
    ke, _, dari = pilihan.partition("/")
    if not (ke.isdecimal() and dari.isdecimal() and 1 <= int(ke) <= int(dari)):
        raise BukanBagian(f'bagian "{pilihan}" tidak dikenal; tulis misalnya 3/8')
    return list(kantor[int(ke) - 1 :: int(dari)])


def sidik_kantor(kantor: Kantor, *pengaturan: str) -> str:
    """Fingerprint of the office's files and commit, of the settings, and of the program."""
    lingkungan = (os.environ.get(nama, "") for nama in _LINGKUNGAN)
    dasar = (rupa_program(), *pengaturan, repr(commit_kini(kantor.folder)), *lingkungan)
    return sidik([*dasar, *_isi(_masukan(kantor.folder), kantor.folder)])


@cache
def rupa_program() -> str:
    """Fingerprint of this program with the look that it gives to every site."""
    akar = Path(__file__).parents[2]
    rupa = [akar / "overrides", akar / "docs" / "aset"]
    return sidik([sidik_program(), *_isi(rupa, akar)])


def _masukan(folder: Path) -> list[Path]:
    """What of an office's folder its site is made of; hidden files are not."""
    semua = (satu for satu in folder.iterdir() if not satu.name.startswith("."))
    return sorted(satu for satu in semua if satu.name not in _KELUARAN)


def _isi(semua: Iterable[Path], akar: Path) -> Iterator[str]:
    """Path and checksum of every file, in order."""
    for satu in semua:
        if satu.is_dir():
            yield from _isi(sorted(satu.iterdir()), akar)
        elif satu.is_file() and satu.suffix != ".pyc":
            with satu.open("rb") as aliran:
                jumlah = hashlib.file_digest(aliran, "sha256").hexdigest()
            yield f"{satu.relative_to(akar).as_posix()}\0{jumlah}"
