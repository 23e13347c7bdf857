"""How computed figures are rounded when they are written; nothing is computed from the result."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import Literal

CaraBulat = Literal["setengah_naik", "setengah_genap", "potong"]
_CARA = {
    "setengah_naik": ROUND_HALF_UP,
    "setengah_genap": ROUND_HALF_EVEN,
    "potong": ROUND_DOWN,
}


@dataclass(frozen=True, slots=True)
class Pembulatan:
    """Decimals that are written, and what becomes of the rest.

    'setengah_naik': from one half on away from zero; 'setengah_genap': one half to the even digit;
    'potong': the rest is cut off.
    """

    desimal: int = 2
    cara: CaraBulat = "setengah_naik"

    def bulatkan(self, nilai: Decimal, desimal: int | None = None) -> Decimal:
        """`nilai` at these decimals, or in this way at `desimal`; never a negative zero."""
        tempat = self.desimal if desimal is None else desimal
        bulat = nilai.quantize(Decimal(1).scaleb(-tempat), _CARA[self.cara])
        return bulat or abs(bulat)


LAZIM = Pembulatan()
"""Half-up to two decimals, where an office chose nothing else."""
