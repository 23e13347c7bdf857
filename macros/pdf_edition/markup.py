"""What the website's markup becomes in print: lists, charts' figures, tables, signatures.

Structure only, in place, on one `<article>`; how it looks is the style sheet's business.
"""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from macros.pdf_edition.cells import beri_kelas, lebar_isi, tandai_sel
from macros.pdf_edition.columns import ratakan_angka
from macros.pdf_edition.spacing import ikat_nomor

BARIS_PENDEK = 13
"""A table of at most so many rows is kept on one page."""
BARIS_LAJUR, HURUF_LAJUR = 7, 55
"""A chart's table whose rows are at most so many characters wide takes no more than its own width;
with more rows than that it is set in two columns."""
_LAYAR = (
    "loading", "decoding", "srcset", "sizes", "tabindex", "style", "data-url",
    "data-nama", "data-cara", "data-kategori", "data-tempat", "data-sumber",
)  # fmt: skip
_TERBAGI = "section, .analisis, .data-grafik"
"""Where even a small table may go on on the next page or in the next column."""
_HANYA_LAYAR = "script, style, template, source, button, [hidden], [data-hanya-web], .alat"


def siapkan_artikel(artikel: Tag) -> None:
    """Turn the article of a web page into one for print."""
    buang_layar(artikel)
    for elemen in [artikel, *artikel.find_all(True)]:
        for nama in _LAYAR:
            elemen.attrs.pop(nama, None)
    _buka_rincian(artikel)
    _bungkus_butir(artikel)
    _tandai_tabel(artikel)
    _dekatkan_tanda_tangan(artikel)
    ikat_nomor(artikel)


def buang_layar(artikel: Tag) -> None:
    """Take away what only a screen has a use for: controls, and wrappers around pictures."""
    for elemen in artikel.select(_HANYA_LAYAR):
        elemen.decompose()
    for pembungkus in artikel.select("a.foto-buka, picture, a.tetap"):
        pembungkus.unwrap()


def _baru(nama: str, kelas: str) -> Tag:
    elemen = BeautifulSoup("", "html.parser").new_tag(nama)
    elemen["class"] = [kelas]
    return elemen


def _kelas(elemen: Tag) -> list[str]:
    return [str(satu) for satu in elemen.get_attribute_list("class") if satu]


def _buka_rincian(artikel: Tag) -> None:
    """`<details>` shows its content; its summary becomes a heading of the small table.

    A chart's own table has the chart's caption above it and needs no other heading.
    """
    for rincian in artikel.find_all("details"):
        rincian.name = "div"
        rincian.attrs.pop("open", None)
        ringkasan = rincian.find("summary")
        if not isinstance(ringkasan, Tag):
            continue
        if "data-grafik" in _kelas(rincian):
            ringkasan.decompose()
            if lebar_isi(rincian) <= HURUF_LAJUR:
                banyak = len(rincian.select("tbody tr")) > BARIS_LAJUR
                beri_kelas(rincian, "dua-lajur" if banyak else "sempit")
        else:
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
    """Small tables stay whole, and so do short cells and rows that a cell over several joins."""
    for tabel in artikel.find_all("table"):
        ratakan_angka(tabel)
        tandai_sel(tabel)
        sisa = 0
        for baris in tabel.find_all("tr"):
            rentang = [int(str(sel["rowspan"])) for sel in baris.find_all(rowspan=True)]
            sisa = max([sisa, *rentang]) - 1
            if sisa > 0:
                beri_kelas(baris, "bersambung")
        if len(tabel.find_all("tr")) <= BARIS_PENDEK and not tabel.css.closest(_TERBAGI):
            wadah = tabel.find_parent("figure", class_="tabel") or tabel
            beri_kelas(wadah, "tabel-pendek")


def _dekatkan_tanda_tangan(artikel: Tag) -> None:
    """The paragraph before a signature goes with it, and takes what is before it along."""
    for blok in artikel.select(".tanda-tangan"):
        sebelum = blok.find_previous_sibling()
        if isinstance(sebelum, Tag) and sebelum.name == "p":
            beri_kelas(sebelum, "pengantar-tanda-tangan")
