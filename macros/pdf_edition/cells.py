"""Which cells of a table keep to one line, and how much of a page's width a table takes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bs4 import Tag

from macros.pdf_edition.columns import sel_menurut_kolom, tanpa_tanda

PENDEK, CUKUP, HITUNGAN, PANJANG = 15, 19, 30, 24
"""A cell of at most so many characters is not broken into lines: the second where the table has
room for it, the third where it is a computation. Beyond the last, even a number is."""
RUANG = 80
"""The longest short cells of all columns, side by side, leave room for long ones below that."""
_HITUNGAN = re.compile(r"[\d.,%()÷×+−\s]+=[\d.,%−\s]+")


def tandai_sel(tabel: Tag) -> None:
    """Give the cells of the body the class `pendek` or `panjang`, where print treats them so."""
    sel_badan = [(kolom, sel) for kolom, sel in sel_menurut_kolom(tabel) if sel.name == "td"]
    pendek = CUKUP if _lapang(sel_badan) else PENDEK
    for _, sel in sel_badan:
        teks = tanpa_tanda(sel)
        panjang = len(teks)
        if panjang <= pendek or (panjang <= HITUNGAN and _HITUNGAN.fullmatch(teks)):
            beri_kelas(sel, "pendek")
        elif panjang > PANJANG:
            beri_kelas(sel, "panjang")


def lebar_isi(tabel: Tag) -> int:
    """Characters of the longest cells of all columns, side by side."""
    return _lebar(sel_menurut_kolom(tabel))


def beri_kelas(elemen: Tag, kelas: str) -> None:
    """Add a class to those that an element has."""
    elemen["class"] = [*(str(satu) for satu in elemen.get_attribute_list("class") if satu), kelas]


def _lapang(semua: Iterable[tuple[int, Tag]]) -> bool:
    return _lebar(satu for satu in semua if len(tanpa_tanda(satu[1])) <= CUKUP) <= RUANG


def _lebar(semua: Iterable[tuple[int, Tag]]) -> int:
    lebar: dict[int, int] = {}
    for kolom, sel in semua:
        lebar[kolom] = max(lebar.get(kolom, 0), len(tanpa_tanda(sel)))
    return sum(lebar.values())
