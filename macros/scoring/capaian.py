"""Capaian: how a realisasi compares with its target, in percent.

Source of the formulas: Bab III.B of the report (R / T × 100) and its counterparts for indikator
where lower is better, for ranges and for grades.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from macros.scoring.rounding import LAZIM, Pembulatan
from macros.scoring.values import Nilai, Ordinal, Rentang, operan, tulis, tulis_hasil

Arah = Literal["naik", "turun"]
RumusTurun = Literal["linear", "rasio"]
_SERATUS = Decimal(100)


@dataclass(frozen=True, slots=True)
class Cara:
    """How an office computes: which formula, up to what, written with which decimals.

    `arah`: 'naik' where higher is better, 'turun' where lower is better; `rumus_turun` then is
    (2T − R) / T × 100 with floor 0 ('linear') or T / R × 100 ('rasio'). `batas` is the highest
    capaian in percent; None: no cap.
    """

    arah: Arah = "naik"
    rumus_turun: RumusTurun = "linear"
    batas: Decimal | None = None
    pembulatan: Pembulatan = LAZIM


BIASA = Cara()
"""Higher is better, without a cap."""


@dataclass(frozen=True, slots=True)
class Capaian:
    """Result for one indikator.

    `nilai` in percent, unrounded, capped where a cap applies; None: `alasan` says why.
    `mentah` is the value before the cap. `tercapai` None: it cannot be judged.
    `rumus` is the computation with its operands, its result rounded as the report rounds;
    empty where there is no number.
    """

    nilai: Decimal | None
    mentah: Decimal | None
    tercapai: bool | None
    alasan: str | None = None
    rumus: str = ""


def hitung_capaian(
    target: Nilai | None,
    realisasi: Nilai | None,
    cara: Cara = BIASA,
    *,
    urutan: Sequence[str] | None = None,
    satuan_sama: bool = True,
) -> Capaian:
    """Compare `realisasi` with `target`: R / T × 100 unless `cara` says otherwise.

    A target range is met inside it and beyond its end on the good side. A higher-is-better target
    of zero promises nothing, so it is neither a percentage nor met or missed. The formulas make
    no sense below a target of zero: such a target is judged, without a percentage.

    Args:
        cara: formula, cap and rounding.
        urutan: grades, best first; needed for Ordinal values.
        satuan_sama: False where target and realisasi have different units.

    Raises:
        ValueError: for a grade that is not in `urutan`.
    """
    if target is None or realisasi is None:
        return tanpa_capaian("belum dilaporkan")
    if not satuan_sama:
        return tanpa_capaian("satuan target dan realisasi berbeda")
    if isinstance(target, Ordinal) and isinstance(realisasi, Ordinal):
        tercapai = peringkat(realisasi, urutan) <= peringkat(target, urutan)
        return Capaian(None, None, tercapai, "penilaian ordinal tanpa persentase")
    if isinstance(realisasi, Rentang):
        return tanpa_capaian("realisasi berupa rentang, bukan satu angka")
    if isinstance(realisasi, Decimal) and isinstance(target, Rentang):
        return _rentang(target, realisasi, cara)
    if isinstance(realisasi, Decimal) and isinstance(target, Decimal):
        return _tunggal(target, realisasi, cara)
    return tanpa_capaian("satuan target dan realisasi berbeda")


def tanpa_capaian(alasan: str, tercapai: bool | None = None) -> Capaian:
    """No percentage, for the reason given."""
    return Capaian(None, None, tercapai, alasan)


def hasil_capaian(mentah: Decimal, cara: Cara, rumus: str, tercapai: bool) -> Capaian:
    """A percentage under its cap, its `rumus` completed by the result."""
    nilai = mentah if cara.batas is None else min(mentah, cara.batas)
    rumus += f" = {tulis_hasil(mentah, cara.pembulatan)}"
    if nilai != mentah:
        rumus += f", dibatasi {tulis(nilai)}"
    return Capaian(nilai, mentah, tercapai, rumus=rumus)


def peringkat(nilai: Ordinal, urutan: Sequence[str] | None) -> int:
    """Place of a grade in `urutan`, 0 for the best; ValueError where it has none."""
    if urutan is None or nilai.teks not in urutan:
        dikenal = ", ".join(urutan or ()) or "tidak ada"
        raise ValueError(f'nilai "{nilai.teks}" tidak ada dalam urutan; yang ada: {dikenal}')
    return list(urutan).index(nilai.teks)


def _rentang(target: Rentang, realisasi: Decimal, cara: Cara) -> Capaian:
    """Inside 100; outside as against the nearer end, in the indikator's direction."""
    di_atas = realisasi > target.atas
    if not (di_atas or realisasi < target.bawah):
        teks = f"{tulis(target.bawah)} ≤ {tulis(realisasi)} ≤ {tulis(target.atas)}"
        return hasil_capaian(_SERATUS, cara, f"{teks}, di dalam rentang", tercapai=True)
    hasil = _tunggal(target.atas if di_atas else target.bawah, realisasi, cara)
    return replace(hasil, tercapai=di_atas == (cara.arah == "naik"))


def _tunggal(target: Decimal, realisasi: Decimal, cara: Cara) -> Capaian:
    tercapai = realisasi >= target if cara.arah == "naik" else realisasi <= target
    if target < 0:
        return tanpa_capaian("target negatif: capaian tidak dapat dihitung", tercapai)
    if target == 0:
        return _target_nol(realisasi, cara)
    r, t = operan(realisasi), operan(target)
    if cara.arah == "naik":
        return hasil_capaian(realisasi / target * _SERATUS, cara, f"{r} ÷ {t} × 100", tercapai)
    if cara.rumus_turun == "linear":
        mentah = max(Decimal(0), (2 * target - realisasi) / target * _SERATUS)
        return hasil_capaian(mentah, cara, f"(2 × {t} − {r}) ÷ {t} × 100", tercapai)
    if realisasi <= 0:
        return tanpa_capaian("realisasi nol atau negatif: rasio tidak dapat dihitung", tercapai)
    return hasil_capaian(target / realisasi * _SERATUS, cara, f"{t} ÷ {r} × 100", tercapai)


def _target_nol(realisasi: Decimal, cara: Cara) -> Capaian:
    if cara.arah == "naik":
        return tanpa_capaian("target nol: capaian tidak dapat dihitung")
    if realisasi > 0:
        return tanpa_capaian("target nol tidak tercapai", tercapai=False)
    if realisasi == 0:
        return hasil_capaian(_SERATUS, cara, "target 0, realisasi 0", tercapai=True)
    return tanpa_capaian("target nol: capaian tidak dapat dihitung", tercapai=True)
