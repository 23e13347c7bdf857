"""What the website's markup becomes in print: lists, charts' figures, tables, signatures.

Structure only, in place, on one `<article>`; how it looks is the style sheet's business.
"""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from macros.pdf_edition.columns import ratakan_angka, sel_menurut_kolom, tanpa_tanda
from macros.pdf_edition.spacing import ikat_nomor

BARIS_PENDEK = 13
"""A table of at most so many rows is kept on one page."""
SEL_PENDEK, SEL_PANJANG = 15, 24
"""A cell of at most so many characters is not broken into lines; with more, even a number is."""
BARIS_LAJUR, HURUF_LAJUR = 7, 55
"""A chart's table of more rows than that, none of them wider than so many characters, is set in
two columns."""
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
            if _panjang_dan_sempit(rincian):
                rincian["class"] = [*_kelas(rincian), "dua-lajur"]
        else:
            ringkasan.name, ringkasan["class"] = "p", ["judul-rincian"]


def _panjang_dan_sempit(wadah: Tag) -> bool:
    """Whether the table in it has many rows that take little of the page's width."""
    lebar: dict[int, int] = {}
    for nomor, sel in sel_menurut_kolom(wadah):
        lebar[nomor] = max(lebar.get(nomor, 0), len(tanpa_tanda(sel)))
    return len(wadah.select("tbody tr")) > BARIS_LAJUR and sum(lebar.values()) <= HURUF_LAJUR


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
        for sel in tabel.select("tbody td"):
            panjang = len(tanpa_tanda(sel))
            if panjang <= SEL_PENDEK or panjang > SEL_PANJANG:
                kelas = "pendek" if panjang <= SEL_PENDEK else "panjang"
                sel["class"] = [*_kelas(sel), kelas]
        sisa = 0
        for baris in tabel.find_all("tr"):
            rentang = [int(str(sel["rowspan"])) for sel in baris.find_all(rowspan=True)]
            sisa = max([sisa, *rentang]) - 1
            if sisa > 0:
                baris["class"] = [*_kelas(baris), "bersambung"]
        if len(tabel.find_all("tr")) <= BARIS_PENDEK and not tabel.css.closest(_TERBAGI):
            wadah = tabel.find_parent("figure", class_="tabel") or tabel
            wadah["class"] = [*_kelas(wadah), "tabel-pendek"]


def _dekatkan_tanda_tangan(artikel: Tag) -> None:
    """The paragraph before a signature goes with it, and takes what is before it along."""
    for blok in artikel.select(".tanda-tangan"):
        sebelum = blok.find_previous_sibling()
        if isinstance(sebelum, Tag) and sebelum.name == "p":
            sebelum["class"] = [*_kelas(sebelum), "pengantar-tanda-tangan"]
