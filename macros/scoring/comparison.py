"""This year's realisasi held against the end target of the Renstra and against earlier years.

A national standard is compared by `hitung_capaian`: it is a target that somebody else has set.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from macros.scoring.budget import pertumbuhan, selisih_poin
from macros.scoring.capaian import (
    BIASA,
    Arah,
    Capaian,
    Cara,
    hasil_capaian,
    hitung_capaian,
    peringkat,
    tanpa_capaian,
)
from macros.scoring.rounding import LAZIM, Pembulatan
from macros.scoring.values import Nilai, Ordinal, Rentang, operan, tulis, tulis_hasil

Gerak = Literal["membaik", "tetap", "memburuk"]


def hitung_kemajuan(
    target: Nilai | None,
    realisasi: Nilai | None,
    cara: Cara = BIASA,
    *,
    awal: Decimal | None = None,
    urutan: Sequence[str] | None = None,
    satuan_sama: bool = True,
) -> Capaian:
    """Progress towards the end target of the Renstra, in percent; `tercapai`: it is reached.

    Without `awal` it is the capaian against that target. With the baseline `awal` it is the way
    covered, (R − awal) / (T − awal) × 100, in either direction; negative where the realisasi has
    moved away from the target. Of a range, T is the end that the realisasi has yet to reach or has
    passed. No way can be measured to a target that is not better than the baseline.

    Raises:
        ValueError: for a grade that is not in `urutan`.
    """
    ujung = _ujung(target, realisasi)
    if awal is None or ujung is None or not satuan_sama:
        return hitung_capaian(target, realisasi, cara, urutan=urutan, satuan_sama=satuan_sama)
    assert isinstance(realisasi, Decimal)
    return _jarak(ujung, realisasi, awal, cara)


def _ujung(target: Nilai | None, realisasi: Nilai | None) -> Decimal | None:
    """Where the way ends; None: there is none, as inside a range or without numbers."""
    if not isinstance(realisasi, Decimal):
        return None
    if isinstance(target, Rentang):
        if realisasi < target.bawah:
            return target.bawah
        return target.atas if realisasi > target.atas else None
    return target if isinstance(target, Decimal) else None


def _jarak(target: Decimal, realisasi: Decimal, awal: Decimal, cara: Cara) -> Capaian:
    naik = cara.arah == "naik"
    tercapai = realisasi >= target if naik else realisasi <= target
    if (target <= awal) if naik else (target >= awal):
        return tanpa_capaian("target akhir tidak lebih baik daripada nilai awal", tercapai)
    mentah = (realisasi - awal) / (target - awal) * 100
    dari = operan(awal)
    rumus = f"({tulis(realisasi)} − {dari}) ÷ ({tulis(target)} − {dari}) × 100"
    return hasil_capaian(mentah, cara, rumus, tercapai)


@dataclass(frozen=True, slots=True)
class Perubahan:
    """Change of a realisasi since an earlier year.

    `nilai`, unrounded, is in `satuan`; None: `alasan` says why. `gerak` is its sense in the
    indikator's direction; None: it cannot be told. `rumus` is the computation with its operands.
    """

    nilai: Decimal | None
    satuan: Literal["poin_persen", "persen"]
    gerak: Gerak | None
    alasan: str | None = None
    rumus: str = ""


def hitung_perubahan(
    kini: Nilai | None,
    lalu: Nilai | None,
    *,
    persen: bool,
    arah: Arah = "naik",
    urutan: Sequence[str] | None = None,
    pembulatan: Pembulatan = LAZIM,
) -> Perubahan:
    """Change from `lalu` to `kini`: poin persen between percentages, growth in percent of amounts.

    Args:
        persen: True where the values are percentages.
        arah: 'naik' where higher is better, 'turun' where lower is better.
        urutan: grades, best first; of grades only the sense of the change is told.
        pembulatan: how the result is written.

    Raises:
        ValueError: for a grade that is not in `urutan`.
    """
    satuan: Literal["poin_persen", "persen"] = "poin_persen" if persen else "persen"
    if kini is None or lalu is None:
        return Perubahan(None, satuan, None, "belum dilaporkan")
    if isinstance(kini, Ordinal) and isinstance(lalu, Ordinal):
        gerak = _gerak(peringkat(lalu, urutan) - peringkat(kini, urutan), "naik")
        return Perubahan(None, satuan, gerak, "penilaian ordinal tanpa persentase")
    if not isinstance(kini, Decimal) or not isinstance(lalu, Decimal):
        return Perubahan(None, satuan, None, "jenis nilai kedua tahun berbeda")
    gerak = _gerak(kini - lalu, arah)
    if persen:
        nilai = selisih_poin(kini, lalu)
        rumus = f"{tulis(kini)} − {operan(lalu)} = {tulis_hasil(nilai, pembulatan)}"
        return Perubahan(nilai, satuan, gerak, rumus=rumus)
    tumbuh = pertumbuhan(kini, lalu)
    if tumbuh is None:
        alasan = "nilai tahun lalu nol atau negatif: pertumbuhan tidak dapat dihitung"
        return Perubahan(None, satuan, gerak, alasan)
    rumus = (
        f"({tulis(kini)} − {tulis(lalu)}) ÷ {tulis(lalu)} × 100 = {tulis_hasil(tumbuh, pembulatan)}"
    )
    return Perubahan(tumbuh, satuan, gerak, rumus=rumus)


def _gerak(selisih: Decimal | int, arah: Arah) -> Gerak:
    maju = selisih if arah == "naik" else -selisih
    if maju > 0:
        return "membaik"
    return "memburuk" if maju < 0 else "tetap"
