"""From typed data to one immutable, computed Report: what every output reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from macros.report.analisis import Analisis, himpun_analisis, periksa_pendapat
from macros.report.cara import pembulatan
from macros.report.efisiensi import himpun_efisiensi
from macros.report.figur import Figur, Penghimpun
from macros.report.hitungan import himpun_hitungan
from macros.report.kecocokan import periksa_kecocokan
from macros.report.keuangan import himpun_keuangan
from macros.report.kinerja import HasilIndikator, HasilKinerja, himpun_kinerja
from macros.report.naskah import himpun_naskah
from macros.report.pertumbuhan import himpun_pertumbuhan
from macros.report.teks import himpun_teks
from macros.source.loader import Letak, Muatan
from macros.source.model import CatatanItem, Data
from macros.source.pages import SumberHalaman
from macros.source.problems import IsianSalah, Tempat

__all__ = ["Analisis", "Figur", "HasilIndikator", "Report", "susun"]


@dataclass(frozen=True, slots=True)
class Report:
    """The computed report. `figur` and `teks` go by address; addresses never clash."""

    data: Data
    figur: Mapping[str, Figur]
    teks: Mapping[str, str]
    kinerja: HasilKinerja
    letak: Letak
    analisis: Mapping[str, tuple[Analisis, ...]]
    """The seven analyses of every sasaran, by its code."""
    urutan_catatan: Mapping[str, int]
    """Place of each note in the list of notes, from 1, by its code."""

    def catatan(self, kode: str) -> CatatanItem:
        """The note with this code; KeyError if there is none."""
        for butir in self.data.catatan.catatan:
            if butir.kode == kode:
                return butir
        raise KeyError(kode)

    def nomor_catatan(self, kode: str) -> int:
        """Place of the note in the list of notes, from 1."""
        return self.urutan_catatan[kode]

    def sumber(self, figur: Figur) -> str | None:
        """Where the figure's entry stands in the printed report; None: counted over entries."""
        simpul: Any = self.data
        sumber = None
        for langkah in figur.jejak:
            simpul = simpul[langkah] if isinstance(langkah, int) else getattr(simpul, langkah)
            sumber = getattr(simpul, "sumber", sumber)
        return sumber if isinstance(sumber, str) else None

    def tempat(self, figur: Figur) -> Tempat:
        """Where an editor finds the figure, or the entry or list it is computed from."""
        return self.letak.tempat(figur.letak)


def susun(muatan: Muatan, halaman: Sequence[SumberHalaman] | None = None) -> Report:
    """Compute the Report.

    `halaman` are the pages as written, in which the prose of the analyses stands; without them
    no such prose is found.

    Raises:
        IsianSalah: where printed figures and notes do not fit what was computed.
    """
    data = muatan.data
    himpunan = Penghimpun(pembulatan(data))
    kinerja = himpun_kinerja(data, himpunan)
    himpun_keuangan(data, himpunan)
    himpun_pertumbuhan(data, himpunan)
    himpun_efisiensi(data, himpunan)
    himpun_hitungan(data, kinerja, himpunan)
    himpun_naskah(data, himpunan)
    analisis = himpun_analisis(data, kinerja, himpunan.figur, halaman)
    temuan = [*periksa_kecocokan(data, himpunan), *periksa_pendapat(analisis)]
    masalah = [muatan.letak.masalah(*satu) for satu in temuan]
    if masalah:
        raise IsianSalah(masalah)
    for butir in data.catatan.catatan:
        for alamat in butir.untuk:
            himpunan.beri_catatan(butir.kode, alamat)
    return Report(
        data,
        MappingProxyType(himpunan.figur),
        MappingProxyType(himpun_teks(data)),
        kinerja,
        muatan.letak,
        analisis,
        MappingProxyType({b.kode: i for i, b in enumerate(data.catatan.catatan, start=1)}),
    )
