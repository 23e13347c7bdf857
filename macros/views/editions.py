"""The report's editions as readers see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.formatting import tanggal
from macros.report import Report
from macros.source.model import Perubahan


@dataclass(frozen=True, slots=True)
class EdisiTampil:
    """An edition with its date in words; `ini`: the one being read."""

    versi: str
    tanggal: str
    ini: bool
    perubahan: tuple[Perubahan, ...]


def susun_edisi(report: Report) -> Iterator[EdisiTampil]:
    """All editions, the newest first."""
    for i, satu in enumerate(report.data.edisi.edisi):
        hari = tanggal(satu.tanggal) if satu.tanggal else "belum diterbitkan"
        yield EdisiTampil(satu.versi, hari, i == 0, satu.perubahan)
