"""Numbers of a column stand with their decimal commas below one another.

A cell that has fewer decimals, no percent sign or no note's mark gets what it lacks as text that
takes its place and is never drawn, so that right-aligned cells agree in everything after the comma.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

_ANGKA = re.compile(r"[-−+]?(?:Rp)?\d[\d.]*(?:,(?P<desimal>\d+))?(?P<persen>\s?%)?")


@dataclass(frozen=True, slots=True)
class _Ekor:
    """What follows the whole number in a cell; `desimal` None: the cell holds words."""

    sel: Tag
    desimal: int | None
    persen: str
    tanda: str


def ratakan_angka(tabel: Tag) -> None:
    """Align the numbers of every column of `tabel` whose cells have the class `angka`."""
    kolom: dict[int, list[_Ekor]] = defaultdict(list)
    for nomor, sel in sel_menurut_kolom(tabel):
        if sel.name == "td" and "angka" in sel.get_attribute_list("class"):
            kolom[nomor].append(_baca(sel))
    for semua in kolom.values():
        desimal = max(satu.desimal or 0 for satu in semua)
        persen = max((satu.persen for satu in semua), key=len)
        tanda = max((satu.tanda for satu in semua), key=len)
        for satu in semua:
            if satu.desimal is not None:
                _tambah(satu.sel, "span", _kurang(satu, desimal, persen))
            sisa = "0" * (len(tanda) - len(satu.tanda))
            _tambah(satu.sel, "sup", sisa if satu.tanda else re.sub(r"\d", "0", tanda))


def tanpa_tanda(sel: Tag) -> str:
    """Text of a cell without the marks of notes behind it."""
    return sel.get_text().removesuffix(_tanda(sel)).strip()


def sel_menurut_kolom(tabel: Tag) -> Iterator[tuple[int, Tag]]:
    """Every cell with the number of its first column, cells over several rows reckoned with."""
    terisi: dict[int, int] = {}
    for baris in tabel.find_all("tr"):
        terisi = {kolom: sisa - 1 for kolom, sisa in terisi.items() if sisa > 1}
        nomor = 0
        for sel in baris.find_all(["th", "td"], recursive=False):
            while nomor in terisi:
                nomor += 1
            yield nomor, sel
            for _ in range(int(str(sel.get("colspan", 1)))):
                terisi[nomor] = int(str(sel.get("rowspan", 1)))
                nomor += 1


def _tanda(sel: Tag) -> str:
    return "".join(satu.get_text() for satu in sel.select("sup"))


def _baca(sel: Tag) -> _Ekor:
    cocok = _ANGKA.fullmatch(tanpa_tanda(sel))
    if cocok is None:
        return _Ekor(sel, None, "", _tanda(sel))
    return _Ekor(sel, len(cocok["desimal"] or ""), cocok["persen"] or "", _tanda(sel))


def _kurang(satu: _Ekor, desimal: int, persen: str) -> str:
    """What a number lacks of the longest tail of its column."""
    nol = desimal - (satu.desimal or 0)
    koma = "," if nol and not satu.desimal else ""
    return koma + "0" * nol + ("" if satu.persen else persen)


def _tambah(sel: Tag, nama: str, teks: str) -> None:
    if teks:
        elemen = BeautifulSoup("", "html.parser").new_tag(nama)
        elemen["class"], elemen.string = ["sisa"], teks
        sel.append(elemen)
