"""What a shown cell holds for a program: the number in its text, at the precision shown."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from macros.formatting import angka_tercetak, bilangan, desimal_tercetak
from macros.report import Figur
from macros.views.tables import Sel


@dataclass(frozen=True, slots=True)
class AngkaTampil:
    """A number as a cell shows it: `nilai` with `desimal` places between `awalan` and `akhiran`."""

    nilai: Decimal
    desimal: int
    awalan: str
    akhiran: str


def angka_tampil(sel: Sel) -> AngkaTampil | None:
    """The number of the cell's figure as its text shows it; None where the text shows none."""
    nilai = nilai_tampil(sel.figur, sel.teks)
    if nilai is None:
        return None
    desimal = desimal_tercetak(sel.teks)
    awalan, _, akhiran = sel.teks.partition(bilangan(nilai, desimal))
    return AngkaTampil(nilai, desimal, awalan, akhiran)


def nilai_tampil(figur: Figur | None, teks: str) -> Decimal | None:
    """The figure's value rounded as `teks` shows it; None where it shows no number."""
    if figur is None or not isinstance(figur.nilai, Decimal):
        return None
    nilai = figur.pembulatan.bulatkan(figur.nilai, desimal_tercetak(teks))
    return nilai if angka_tercetak(teks) == nilai else None


def sebutan_catatan(kode: str, nomor: int) -> str:
    """A note as sheets name it: by its number on the page of notes, and by its code."""
    return f"[{nomor}] {kode}"
