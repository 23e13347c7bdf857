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


def rerata(capaian: Sequence[Capaian]) -> Rerata:
    """Mean of every capaian that has a number: the capped one where a cap applies."""
    angka = [satu.nilai for satu in capaian if satu.nilai is not None]
    nilai = sum(angka, Decimal(0)) / len(angka) if angka else None
    return Rerata(nilai, len(angka), len(capaian) - len(angka))


def semua_tercapai(tercapai: Sequence[bool | None]) -> bool | None:
    """Has a sasaran been met? One missed indikator is enough to say no.

    None: nothing was missed, but some indikator cannot be judged, or there is none.
    """
    if False in tercapai:
        return False
    return True if tercapai and None not in tercapai else None
