"""The values an indikator may have besides a plain Decimal."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal


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
    if desimal is not None:
        nilai = nilai.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)
    nilai = nilai or abs(nilai)  # no negative zero
    return f"{nilai:,f}".translate(str.maketrans(",.-", ".,−"))


def operan(nilai: Decimal) -> str:
    """A number as it stands in a formula: in brackets where it is negative."""
    return f"({tulis(nilai)})" if nilai < 0 else tulis(nilai)
