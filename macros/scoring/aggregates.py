"""Averages of capaian."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from macros.scoring.capaian import Capaian


@dataclass(frozen=True, slots=True)
class Rerata:
    """Mean of the numeric capaian in percent; `nilai` None: there were none.

    `n` were averaged; `dikecualikan` were left out: not reported, ordinal or not computable.
    """

    nilai: Decimal | None
    n: int
    dikecualikan: int


def rerata(
    capaian: Sequence[Capaian], *, mentah: bool = False, bobot: Sequence[Decimal] | None = None
) -> Rerata:
    """Mean of every capaian that has a number, capped where a cap applies.

    Args:
        mentah: take the values before the cap.
        bobot: weight of each capaian, above zero; None: all weigh the same.

    Raises:
        ValueError: where there are not as many weights as capaian.
    """
    timbangan = bobot or [Decimal(1)] * len(capaian)
    angka = [
        ((satu.mentah if mentah else satu.nilai), berat)
        for satu, berat in zip(capaian, timbangan, strict=True)
    ]
    ada = [(nilai, berat) for nilai, berat in angka if nilai is not None]
    jumlah = sum((nilai * berat for nilai, berat in ada), Decimal(0))
    nilai = jumlah / sum(berat for _, berat in ada) if ada else None
    return Rerata(nilai, len(ada), len(capaian) - len(ada))


def semua_tercapai(tercapai: Sequence[bool | None]) -> bool | None:
    """Has a sasaran been met? One missed indikator is enough to say no.

    None: nothing was missed, but some indikator cannot be judged, or there is none.
    """
    if False in tercapai:
        return False
    return True if tercapai and None not in tercapai else None
