"""Widths of a table's columns, from the lengths of its texts: Word and LibreOffice then agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HURUF = 88
"""Twips of a character of a table's text, as an average with some room to spare."""
TEPI = 260
"""Twips of the free space at both sides of a cell's text, and for a wide letter in it."""


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """What the cell in `kolom` needs: its longest word, and its whole text on one line."""

    kolom: int
    kata: int
    penuh: int


def lebar_kolom(semua: Iterable[Kebutuhan], banyak: int, tersedia: int) -> tuple[int, ...]:
    """Twips of every column; together they are `tersedia`.

    Every column has room for its longest word where that is possible; what is left goes to those
    with longer texts, less than in proportion, so that one long text does not starve the others.
    """
    sempit, penuh = [TEPI] * banyak, [TEPI] * banyak
    for satu in semua:
        sempit[satu.kolom] = max(sempit[satu.kolom], satu.kata * HURUF + TEPI)
        penuh[satu.kolom] = max(penuh[satu.kolom], satu.penuh * HURUF + TEPI)
    if sum(sempit) >= tersedia:
        return _genap([satu * tersedia / sum(sempit) for satu in sempit], tersedia)
    if sum(penuh) <= tersedia:
        return _genap([satu * tersedia / sum(penuh) for satu in penuh], tersedia)
    return _genap(_bagi(sempit, penuh, tersedia), tersedia)


def _bagi(sempit: Sequence[int], penuh: Sequence[int], tersedia: int) -> list[float]:
    """Give what is left by the root of the need; nobody gets more than the whole text takes."""
    lebar = [float(satu) for satu in sempit]
    for _ in sempit:
        sisa = tersedia - sum(lebar)
        kurang = {
            nomor: (penuh[nomor] - satu) ** 0.6
            for nomor, satu in enumerate(lebar)
            if penuh[nomor] - satu >= 1
        }
        jumlah = sum(kurang.values())
        for nomor, bobot in kurang.items():
            lebar[nomor] = min(penuh[nomor], lebar[nomor] + sisa * bobot / jumlah)
    return lebar


def _genap(lebar: Sequence[float], tersedia: int) -> tuple[int, ...]:
    bulat = [int(satu) for satu in lebar]
    bulat[-1] += tersedia - sum(bulat)
    return tuple(bulat)
