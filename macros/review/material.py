"""What rules look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.report import Report
from macros.review.finding import Tempat
from macros.source.loader import Muatan
from macros.source.pages import SumberHalaman


@dataclass(frozen=True, slots=True)
class Bahan:
    """The loaded data with its places, the Report computed from it, the pages as written."""

    muatan: Muatan
    report: Report
    halaman: Sequence[SumberHalaman]

    def tempat(self, jalan: tuple[str | int, ...]) -> Tempat:
        """Where a value of `data/` stands; `jalan` begins with the file's name."""
        masalah = self.muatan.letak.masalah(jalan, "")
        return masalah.berkas, masalah.baris, masalah.kolom

    def tempat_figur(self, alamat: str) -> Tempat:
        """Where the entry of the figure at `alamat` stands, or its key there where it has one."""
        figur = self.report.figur[alamat]
        return self.tempat((*figur.jejak, figur.kunci))
