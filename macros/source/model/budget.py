"""The budget of this and earlier years, in rupiah."""

from __future__ import annotations

from macros.source.model.base import Bersumber
from macros.source.model.formulas import DasarEfisiensi
from macros.source.scalars import Bulat, Kode, Tahun, Teks


class PaguRealisasi(Bersumber):
    """A budget line in rupiah; None: not reported yet."""

    pagu: Bulat | None
    realisasi: Bulat | None


class ProgramAnggaran(PaguRealisasi):
    """A program of the budget."""

    kode: Kode
    nama: Teks


class TahunAnggaran(PaguRealisasi):
    """An earlier year of the budget."""

    tahun: Tahun


class SumberDana(PaguRealisasi):
    """A part of the budget by its source of money."""

    kode: Kode
    nama: Teks


class TabelBebas(Bersumber):
    """A table taken over whole, where the product knows no structure for it."""

    kolom: tuple[Teks, ...]
    baris: tuple[tuple[Teks, ...], ...]


class Anggaran(Bersumber):
    """`anggaran.yml`: this year's pagu as set, its programs, parts, and earlier years."""

    pagu: Bulat | None
    program: tuple[ProgramAnggaran, ...]
    sumber_dana: tuple[SumberDana, ...]
    riwayat: tuple[TahunAnggaran, ...]
    monev: TabelBebas | None
    """Tabel 'Monev Bappenas'; None: not available."""
    efisiensi: DasarEfisiensi | None = None
    """None: no nilai efisiensi is computed."""
