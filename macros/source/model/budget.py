"""The budget of this and earlier years, in rupiah."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import model_validator

from macros.source.model.base import Bersumber
from macros.source.model.formulas import DasarEfisiensi
from macros.source.scalars import Bulat, Kode, Tahun, Teks, tolak


class PaguRealisasi(Bersumber):
    """A budget line in rupiah; None: not reported yet."""

    pagu: Bulat | None
    realisasi: Bulat | None


class BarisAnggaran(Bersumber):
    """A line of the budget at one of its levels, in rupiah.

    Of a line with parts pagu and realisasi are their sums, and are not written; None: not reported
    yet, or not of every part. `kode_anggaran` is its code in the budget's own documents.
    """

    tingkat: ClassVar[str]
    """The key of the list it stands in."""
    bagian: ClassVar[str | None] = None
    """The key of the list of its parts; None: it is the lowest level."""

    kode: Kode
    kode_anggaran: Teks | None = None
    nama: Teks
    pagu: Bulat | None = None
    realisasi: Bulat | None = None

    @property
    def rincian(self) -> tuple[BarisAnggaran, ...]:
        """Its parts, one level below."""
        return getattr(self, self.bagian, None) or () if self.bagian else ()

    @model_validator(mode="after")
    def _dari_rincian(self) -> Self:
        for kunci in ("pagu", "realisasi"):
            tertulis = kunci in self.model_fields_set
            if self.rincian and tertulis:
                raise tolak(f"mempunyai rincian, sehingga {kunci} dihitung; hapus kunci {kunci}")
            if not self.rincian and not tertulis:
                raise tolak(f'belum mempunyai kunci "{kunci}"')
            if self.rincian:
                angka = [getattr(satu, kunci) for satu in self.rincian]
                # Frozen for all others: this is still the reading of the line.
                object.__setattr__(self, kunci, None if None in angka else sum(angka))
        return self


class RoAnggaran(BarisAnggaran):
    """A rincian output (RO)."""

    tingkat = "ro"


class KroAnggaran(BarisAnggaran):
    """A klasifikasi rincian output (KRO)."""

    tingkat, bagian = "kro", "ro"
    ro: tuple[RoAnggaran, ...] | None = None


class KegiatanAnggaran(BarisAnggaran):
    """A kegiatan of the budget."""

    tingkat, bagian = "kegiatan", "kro"
    kro: tuple[KroAnggaran, ...] | None = None


class ProgramAnggaran(BarisAnggaran):
    """A program of the budget."""

    tingkat, bagian = "program", "kegiatan"
    kegiatan: tuple[KegiatanAnggaran, ...] | None = None


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

    def baris(self) -> Iterator[tuple[tuple[str | int, ...], BarisAnggaran]]:
        """Every line of every level, each before its parts, with its path in `data/`."""
        return _turun(("anggaran", "program"), self.program)

    def baris_menurut_kode(self) -> dict[str, BarisAnggaran]:
        """Every line of every level by its code."""
        return {satu.kode: satu for _, satu in self.baris()}


def _turun(
    jalan: tuple[str | int, ...], daftar: tuple[BarisAnggaran, ...]
) -> Iterator[tuple[tuple[str | int, ...], BarisAnggaran]]:
    for i, satu in enumerate(daftar):
        yield (*jalan, i), satu
        if satu.bagian:
            yield from _turun((*jalan, i, satu.bagian), satu.rincian)
