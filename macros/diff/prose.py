"""Chapters whose text differs. A sentence stands on a line of its own, so lines are sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import unified_diff

from macros.diff.result import HalamanBeda
from macros.source.pages import SumberHalaman


def banding_halaman(
    lama: Sequence[SumberHalaman], baru: Sequence[SumberHalaman]
) -> Iterator[HalamanBeda]:
    """Every page that was added, removed or written otherwise, by file name."""
    dulu = {satu.berkas: satu.teks for satu in lama}
    kini = {satu.berkas: satu.teks for satu in baru}
    for berkas in sorted(dulu.keys() | kini.keys()):
        a, b = dulu.get(berkas), kini.get(berkas)
        if a == b:
            continue
        # The first two lines of a unified diff are its head: the names of the files.
        beda = list(unified_diff(_baris(a), _baris(b), n=0, lineterm=""))[2:]
        yield HalamanBeda(
            berkas,
            "ditambah" if a is None else "dihapus" if b is None else "diubah",
            sum(satu.startswith("+") and satu != "+" for satu in beda),
            sum(satu.startswith("-") and satu != "-" for satu in beda),
            tuple(beda),
        )


def _baris(teks: str | None) -> list[str]:
    return [] if teks is None else teks.splitlines()
