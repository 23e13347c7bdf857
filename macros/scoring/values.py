"""The values an indikator may have besides a plain Decimal."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


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
