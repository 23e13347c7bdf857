"""Rules of computation where offices differ: what an office chose, and what asks for it."""

from __future__ import annotations

from typing import Literal

from macros.source.model.base import Bagian, Bersumber
from macros.source.scalars import Angka, Desimal, Kode, Tanggal, Teks


class MasaBerlaku(Bagian):
    """The days on which a rule holds, both included; `sampai` None: no end is known."""

    sejak: Tanggal
    sampai: Tanggal | None = None

    def meliputi(self, tahun: int) -> bool:
        """Does the rule hold on a day of this year?"""
        return self.sejak.year <= tahun and (self.sampai is None or self.sampai.year >= tahun)


class Ketentuan(Bersumber):
    """A rule with its legal basis: `kode` in `peraturan.yml`, and where in it.

    None: the basis, or the time in which it holds, is not known.
    """

    peraturan: Kode | None = None
    pasal: Teks | None = None
    """Where in the regulation, such as 'Lampiran I huruf B'."""
    berlaku: MasaBerlaku | None = None


class PilihanTurun(Ketentuan):
    """The formula of the office for indikator where lower is better."""

    rumus: Literal["linear", "rasio"]


class PilihanBatas(Ketentuan):
    """The highest capaian that the office recognises, in percent."""

    persen: Angka


class PilihanRerata(Ketentuan):
    """The average of a sasaran: plain or weighted, of capped values or of those before the cap."""

    cara: Literal["sederhana", "tertimbang"] = "sederhana"
    memakai: Literal["dibatasi", "mentah"] = "dibatasi"


class PilihanPembulatan(Ketentuan):
    """How computed percentages are written: up to six decimals."""

    desimal: Desimal
    cara: Literal["setengah_naik", "setengah_genap", "potong"] = "setengah_naik"


class CaraHitung(Bagian):
    """What the office chose; None: nothing, then the program's own way holds."""

    naik: Ketentuan | None = None
    """R / T × 100 where higher is better: no choice, but it too has a basis."""
    turun: PilihanTurun | None = None
    batas: PilihanBatas | None = None
    rerata: PilihanRerata | None = None
    pembulatan: PilihanPembulatan | None = None


class DasarEfisiensi(Ketentuan):
    """Switches the nilai efisiensi on: the regulation that asks for it, and its time."""

    peraturan: Kode
    berlaku: MasaBerlaku
