"""Efficiency of resources: capaian against serapan, and the nilai efisiensi of a regulation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from macros.scoring.budget import selisih_poin
from macros.scoring.rounding import LAZIM, Pembulatan
from macros.scoring.values import operan, tulis, tulis_hasil

_BATAS = Decimal(20)
"""E counts up to ±20 percent."""


@dataclass(frozen=True, slots=True)
class Keluaran:
    """A budget line with an output: `pagu`, `realisasi` in rupiah, `capaian` of it in percent."""

    pagu: int | None
    realisasi: int | None
    capaian: Decimal | None


@dataclass(frozen=True, slots=True)
class Hitungan:
    """A computed number, unrounded, with its `rumus`; `nilai` None: `alasan` says why."""

    nilai: Decimal | None
    alasan: str | None = None
    rumus: str = ""


def selisih_serapan(
    capaian: Decimal | None, serapan: Decimal | None, pembulatan: Pembulatan = LAZIM
) -> Hitungan:
    """Average capaian minus serapan in poin persen; positive: more was reached than was spent."""
    if capaian is None:
        return Hitungan(None, "rata-rata capaian tidak ada")
    if serapan is None:
        return Hitungan(None, "serapan tidak ada")
    nilai = selisih_poin(capaian, serapan)
    rumus = f"{tulis(capaian, 4)} − {tulis(serapan, 4)} = {tulis_hasil(nilai, pembulatan)}"
    return Hitungan(nilai, rumus=rumus)


def hitung_efisiensi(keluaran: Sequence[Keluaran], pembulatan: Pembulatan = LAZIM) -> Hitungan:
    """E = (Σ(pagu × capaian) − Σ realisasi) / Σ(pagu × capaian) × 100, in percent.

    All lines or none: one that is not reported leaves E without a value.
    """
    semestinya, nyata = Decimal(0), Decimal(0)
    for satu in keluaran:
        if satu.pagu is None or satu.realisasi is None or satu.capaian is None:
            return Hitungan(None, "pagu, realisasi, atau capaian keluaran belum dilaporkan")
        semestinya += satu.pagu * satu.capaian / 100
        nyata += satu.realisasi
    if semestinya == 0:
        return Hitungan(None, "pagu atau capaian keluaran nol")
    nilai = (semestinya - nyata) / semestinya * 100
    dasar = tulis(semestinya, 0 if semestinya == semestinya.to_integral_value() else 2)
    hasil = tulis_hasil(nilai, pembulatan)
    return Hitungan(nilai, rumus=f"({dasar} − {tulis(nyata)}) ÷ {dasar} × 100 = {hasil}")


def nilai_efisiensi(efisiensi: Decimal | None, pembulatan: Pembulatan = LAZIM) -> Hitungan:
    """NE = 50 + E / 20 × 50, with E held within ±20: from 0 to 100."""
    if efisiensi is None:
        return Hitungan(None, "efisiensi tidak dapat dihitung")
    dipakai = max(-_BATAS, min(_BATAS, efisiensi))
    nilai = 50 + dipakai / _BATAS * 50
    angka = operan(dipakai.quantize(Decimal("0.0001")).normalize())
    return Hitungan(nilai, rumus=f"50 + {angka} ÷ 20 × 50 = {tulis_hasil(nilai, pembulatan)}")
