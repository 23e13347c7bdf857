"""What the website's markup becomes in print: lists, charts' figures, photos, small tables.

Structure only, in place, on one `<article>`; how it looks is the style sheet's business.
"""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

BARIS_PENDEK = 9
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


def _buka_rincian(artikel: Tag) -> None:
    """`<details>` shows its content; its summary becomes a heading of the small table."""
    for rincian in artikel.find_all("details"):
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
    for tabel in artikel.find_all("table"):
        if len(tabel.find_all("tr")) <= BARIS_PENDEK:
            wadah = tabel.find_parent("figure", class_="tabel") or tabel
            wadah["class"] = [*wadah.get_attribute_list("class"), "tabel-pendek"]


def _pasangkan_foto(artikel: Tag) -> None:
    """Two photos that follow one another share a page."""
    for foto in artikel.select("figure.foto"):
        if foto.find_parent(class_="pasangan-foto"):
            continue
        pasangan = _baru("div", "pasangan-foto")
        berikut = foto.find_next_sibling()
        foto.wrap(pasangan)
        if isinstance(berikut, Tag) and "foto" in berikut.get_attribute_list("class"):
            pasangan.append(berikut.extract())
