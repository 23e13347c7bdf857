"""What rules look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.report import Figur, Report
from macros.report.bersatuan import dengan_satuan, peta_satuan
from macros.review.finding import Tempat
from macros.source.loader import Muatan
from macros.source.pages import SumberHalaman

Jalan = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Bahan:
    """The loaded data with its places, the Report computed from it, the pages as written.

    Each is itself only, so that what rules share of it can be kept by `lru_cache`.
    `berkas` holds the paths of all files below `docs/`.
    """

    muatan: Muatan
    report: Report
    halaman: Sequence[SumberHalaman]
    berkas: frozenset[str] = frozenset()

    def tempat(self, jalan: Jalan) -> Tempat:
        """Where a value of `data/` stands; `jalan` begins with the file's name."""
        masalah = self.muatan.letak.masalah(jalan, "")
        return masalah.berkas, masalah.baris, masalah.kolom

    def tempat_figur(self, alamat: str) -> Tempat:
        """Where the entry of the figure at `alamat` stands, or its key there where it has one."""
        figur = self.report.figur[alamat]
        return self.tempat((*figur.jejak, figur.kunci))

    def argumen(self, makro: str) -> dict[str, Tempat]:
        """First arguments of every call of a macro, with the place of the first call."""
        hasil: dict[str, Tempat] = {}
        for satu in self.halaman:
            for ungkapan in satu.ungkapan:
                if ungkapan.alamat == makro and ungkapan.argumen:
                    kata = ungkapan.argumen[0]
                    hasil.setdefault(kata.teks, (satu.berkas, *kata.letak))
        return hasil

    def figur_tercetak(self) -> Iterator[Figur]:
        """Every figure that was printed differently from what was computed."""
        return (figur for figur in self.report.figur.values() if figur.tercetak is not None)

    def tulis(self, alamat: str) -> str:
        """The figure at `alamat` as tables show it, with its unit."""
        return dengan_satuan(self.report.figur[alamat], peta_satuan(self.report.data))
