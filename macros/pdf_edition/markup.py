"""What the website's markup becomes in print: lists, charts' figures, photos, small tables.

Structure only, in place, on one `<article>`; how it looks is the style sheet's business.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

BARIS_PENDEK = 13
"""A table of at most so many rows is kept on one page."""
_LAYAR = ("loading", "decoding", "srcset", "sizes", "tabindex", "style", "data-url")


def siapkan_artikel(artikel: Tag) -> None:
    """Turn the article of a web page into one for print."""
    for elemen in artikel.select("script, style, template, source, button, [hidden]"):
        elemen.decompose()
    for elemen in [artikel, *artikel.find_all(True)]:
        for nama in _LAYAR:
            elemen.attrs.pop(nama, None)
    for gambar in artikel.find_all("picture"):
        gambar.unwrap()
    _buka_rincian(artikel)
    _bungkus_butir(artikel)
    _tandai_tabel(artikel)
    _pasangkan_foto(artikel)


def _baru(nama: str, kelas: str) -> Tag:
    elemen = BeautifulSoup("", "html.parser").new_tag(nama)
    elemen["class"] = [kelas]
    return elemen


def _kelas(elemen: Tag) -> list[str]:
    return [str(satu) for satu in elemen.get_attribute_list("class") if satu]


def _buka_rincian(artikel: Tag) -> None:
    """`<details>` shows its content; its summary becomes a heading of the small table.

    Where the same figures stand in a numbered table of the chapter (`data-tabel`), it goes.
    """
    for rincian in artikel.find_all("details"):
        tabel = rincian.attrs.pop("data-tabel", "")
        if tabel and artikel.find(id=re.compile(rf":{re.escape(str(tabel))}$")):
            rincian.decompose()
            continue
        rincian.name = "div"
        rincian.attrs.pop("open", None)
        if isinstance(ringkasan := rincian.find("summary"), Tag):
            ringkasan.name, ringkasan["class"] = "p", ["judul-rincian"]


def _bungkus_butir(artikel: Tag) -> None:
    """Give every list item one body, so that its tag in the PDF has a label and a body alone.

    WeasyPrint tags the block inside `<li>` as LBody only where it is itself an item: `<dd>`.
    """
    for butir in artikel.find_all("li"):
        if butir.find_parent("nav", class_="daftar"):
            continue
        badan = _baru("dd", "isi-butir")
        for anak in list(butir.children):
            badan.append(anak.extract())
        butir.append(badan)


def _tandai_tabel(artikel: Tag) -> None:
    """Small tables stay whole, and so do the rows that a cell over several rows joins."""
    for tabel in artikel.find_all("table"):
        sisa = 0
        for baris in tabel.find_all("tr"):
            rentang = [int(str(sel["rowspan"])) for sel in baris.find_all(rowspan=True)]
            sisa = max([sisa, *rentang]) - 1
            if sisa > 0:
                baris["class"] = [*_kelas(baris), "bersambung"]
        if len(tabel.find_all("tr")) <= BARIS_PENDEK:
            wadah = tabel.find_parent("figure", class_="tabel") or tabel
            wadah["class"] = [*_kelas(wadah), "tabel-pendek"]


def _pasangkan_foto(artikel: Tag) -> None:
    """Two photos that follow one another share a page."""
    for foto in artikel.select("figure.foto"):
        if foto.find_parent(class_="pasangan-foto"):
            continue
        pasangan = _baru("div", "pasangan-foto")
        berikut = foto.find_next_sibling()
        foto.wrap(pasangan)
        if isinstance(berikut, Tag) and "foto" in _kelas(berikut):
            pasangan.append(berikut.extract())
