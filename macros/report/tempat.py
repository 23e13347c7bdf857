"""Where in the pages the prose of an analysis stands, and how much of it there is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from types import MappingProxyType

from macros.source.expressions import Ungkapan
from macros.source.pages import SumberHalaman

_UNGKAPAN = re.compile(r"\{\{.*?\}\}")
_KATA = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place marked by `uraian(…)`: its page, the mark's line, the words that follow it.

    Words count up to the next heading or mark; what macros write does not count. `kosong`: not
    even a macro stands there.
    """

    berkas: str
    baris: int
    kata: int
    kosong: bool


@dataclass(frozen=True, slots=True)
class TempatAnalisis:
    """Where pages speak of analyses: `uraian` by the arguments of its mark, the first of each;
    `analisis` the page that shows the seven of a sasaran, by its code."""

    uraian: Mapping[tuple[str, ...], Tempat]
    analisis: Mapping[str, str]

    def berkas(self, sasaran: str) -> str:
        """The page that shows the analyses of a sasaran: its prose belongs there too."""
        return self.analisis.get(sasaran, "docs/")


def baca_tempat(halaman: Sequence[SumberHalaman]) -> TempatAnalisis:
    """All such places of the pages, read once."""
    uraian: dict[tuple[str, ...], Tempat] = {}
    analisis: dict[str, str] = {}
    for satu in halaman:
        semua = {makro: list(_panggilan(satu, makro)) for makro in ("uraian", "analisis")}
        akhir = {u.nama[0].letak[0] for sejenis in semua.values() for u in sejenis}
        for ungkapan in semua["uraian"]:
            baris = ungkapan.nama[0].letak[0]
            isi = _sesudah(satu, baris, akhir)
            kata = len(_KATA.findall(_UNGKAPAN.sub("", isi)))
            tempat = Tempat(satu.berkas, baris, kata, kosong=not isi.strip())
            uraian.setdefault(tuple(kata.teks for kata in ungkapan.argumen or ()), tempat)
        for ungkapan in semua["analisis"]:
            if ungkapan.argumen:
                analisis.setdefault(ungkapan.argumen[0].teks, satu.berkas)
    return TempatAnalisis(MappingProxyType(uraian), MappingProxyType(analisis))


def _panggilan(halaman: SumberHalaman, makro: str) -> Iterator[Ungkapan]:
    for ungkapan in halaman.ungkapan:
        if ungkapan.alamat == makro and ungkapan.argumen is not None:
            yield ungkapan


def _sesudah(halaman: SumberHalaman, baris: int, akhir: Set[int]) -> str:
    """What stands behind the mark, up to the next heading or mark."""
    isi = []
    for nomor, satu in enumerate(halaman.teks.split("\n")[baris:], start=baris + 1):
        if satu.startswith("#") or nomor in akhir:
            break
        isi.append(satu)
    return "\n".join(isi)
