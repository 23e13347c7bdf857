"""The values an indikator may have besides a plain Decimal."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from macros.scoring.rounding import LAZIM, Pembulatan


@dataclass(frozen=True, slots=True)
class Rentang:
    """A target met anywhere from `bawah` to `atas`, both included."""

    bawah: Decimal
    atas: Decimal


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A grade on an ordered list, such as the opinion 'WTP'."""

    teks: str


Nilai = Decimal | Rentang | Ordinal


def tulis(nilai: Decimal, desimal: int | None = None) -> str:
    """A number with Indonesian separators, at its own precision or half-up to `desimal`."""
    nilai = nilai or abs(nilai)  # no negative zero
    if desimal is not None:
        nilai = LAZIM.bulatkan(nilai, desimal)
    return f"{nilai:,f}".translate(str.maketrans(",.-", ".,−"))


def tulis_hasil(nilai: Decimal, pembulatan: Pembulatan) -> str:
    """A computed number, rounded as the report rounds."""
    return tulis(pembulatan.bulatkan(nilai))


def operan(nilai: Decimal) -> str:
    """A number as it stands in a formula: in brackets where it is negative."""
    return f"({tulis(nilai)})" if nilai < 0 else tulis(nilai)
