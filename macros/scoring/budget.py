"""Budget arithmetic: serapan, its difference in percentage points, growth in percent."""

from __future__ import annotations

from decimal import Decimal


def serapan(realisasi: Decimal | int | None, pagu: Decimal | int | None) -> Decimal | None:
    """realisasi / pagu × 100 in percent; for several lines of their sums, never a mean.

    None where one of them is not reported or pagu is zero.
    """
    if realisasi is None or not pagu:
        return None
    return Decimal(realisasi) / Decimal(pagu) * 100


def selisih_poin(kini: Decimal, lalu: Decimal) -> Decimal:
    """Difference of two unrounded percentages in poin persen; positive: it rose."""
    return kini - lalu


def pertumbuhan(kini: Decimal | int | None, lalu: Decimal | int | None) -> Decimal | None:
    """Growth of an amount in percent; None: one is not reported, or it grew from zero or less.

    Not for percentages: their difference is `selisih_poin`.
    """
    if kini is None or lalu is None or lalu <= 0:
        return None
    return (Decimal(kini) - Decimal(lalu)) / Decimal(lalu) * 100
