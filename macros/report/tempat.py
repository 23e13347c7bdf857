"""Where in the pages the prose of an analysis stands, and how much of it there is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.source.expressions import Ungkapan
from macros.source.pages import SumberHalaman

_UNGKAPAN = re.compile(r"\{\{.*?\}\}")
_KATA = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place marked by `uraian(…)`: its page, the mark's line, the words that follow it.

    Words count up to the next heading or mark; what macros write does not count.
    """

    berkas: str
    baris: int
    kata: int


def tempat_uraian(halaman: Sequence[SumberHalaman], sasaran: str, kode: str) -> Tempat | None:
    """The first place marked for an analysis of a sasaran; None: there is none."""
    for satu, ungkapan in _panggilan(halaman, "uraian"):
        argumen = [kata.teks for kata in ungkapan.argumen or ()]
        if argumen == [sasaran, kode]:
            baris = ungkapan.nama[0].letak[0]
            return Tempat(satu.berkas, baris, _kata_sesudah(satu, baris))
    return None


def berkas_analisis(halaman: Sequence[SumberHalaman], sasaran: str) -> str:
    """The page that shows the seven analyses of a sasaran: its prose belongs there too."""
    for satu, ungkapan in _panggilan(halaman, "analisis"):
        if ungkapan.argumen and ungkapan.argumen[0].teks == sasaran:
            return satu.berkas
    return "docs/"


def _panggilan(
    halaman: Sequence[SumberHalaman], makro: str
) -> Iterator[tuple[SumberHalaman, Ungkapan]]:
    for satu in halaman:
        for ungkapan in satu.ungkapan:
            if ungkapan.alamat == makro and ungkapan.argumen is not None:
                yield satu, ungkapan


def _kata_sesudah(halaman: SumberHalaman, baris: int) -> int:
    akhir = {ungkapan.nama[0].letak[0] for _, ungkapan in _panggilan([halaman], "uraian")} | {
        ungkapan.nama[0].letak[0] for _, ungkapan in _panggilan([halaman], "analisis")
    }
    kata = 0
    for nomor, isi in enumerate(halaman.teks.split("\n")[baris:], start=baris + 1):
        if isi.startswith("#") or nomor in akhir:
            break
        kata += len(_KATA.findall(_UNGKAPAN.sub("", isi)))
    return kata
