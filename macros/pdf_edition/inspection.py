"""The laid-out document held against what was asked for: all there, nothing cut off, own fonts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from html import unescape
from typing import Any

from weasyprint.document import Document
from weasyprint.formatting_structure import boxes

from macros.pdf_edition.fonts import KELUARGA

_KERANGKA = "overrides/pdf"
"""Where what stands outside the pages' articles comes from: cover and colophon."""
TEPI = 26
"""CSS pixels (about 7 mm) that print keeps free at every edge of the paper."""
_ARTIKEL = re.compile(r"(?=<article\b)|(?<=</article>)")
_SUMBER = re.compile(r'<article\b[^>]*\sdata-sumber="([^"]+)"')
_ID = re.compile(r'<[a-z0-9]+\b[^<>]*?\sid="([^"]+)"')
_GAMBAR = re.compile(r"<img\b")
_TANPA_FON = re.compile(r'unsupported by fonts: "(.)"')


def periksa_tata_letak(html: str, dokumen: Document) -> Iterator[str]:
    """Every id, picture and letter has a place on a page; nothing leaves the paper."""
    ada = {nama for halaman in dokumen.pages for nama in halaman.anchors}
    tertata = _isi_tertata(dokumen)
    for sumber, bagian in _bagian(html):
        for id_ in _ID.findall(bagian):
            if id_ not in ada:
                yield f"{sumber}: bagian berjangkar {id_} hilang ketika halaman ditata"
        gambar, huruf = tertata[sumber]
        if (kurang := len(_GAMBAR.findall(bagian)) - gambar) > 0:
            yield f"{sumber}: {kurang} gambar hilang ketika halaman ditata"
        if hilang := _huruf(_teks(bagian)) - huruf:
            yield f"{sumber}: {hilang.total()} huruf hilang ketika halaman ditata"
    for nomor, sumber, kotak in _kotak(dokumen):
        if isinstance(kotak, boxes.TextBox | boxes.ReplacedBox) and _di_luar(
            kotak, dokumen.pages[nomor - 1]
        ):
            teks = getattr(kotak, "text", "gambar")
            yield f'{sumber}: "{teks[:40]}" melewati tepi lembar ke-{nomor}'


def periksa_hasil(dokumen: Document) -> Iterator[str]:
    """No font but the edition's own was needed to draw the text."""
    sendiri = {*KELUARGA.values(), *(f"{nama} Ext" for nama in KELUARGA.values())}
    for fon in dokumen.fonts.values():
        keluarga = fon.family.decode() if isinstance(fon.family, bytes) else str(fon.family)
        if not any(keluarga.startswith(nama) for nama in sendiri):
            semua = sorted({huruf for teks in fon.to_unicode.values() for huruf in teks.strip()})
            for huruf in semua:
                pesan = f'huruf "{huruf}" tidak ada di fon edisi dan diambil dari {keluarga}'
                yield f"{_letak(huruf, dokumen)}: {pesan}"


def dengan_letak(pesan: str, dokumen: Document) -> str:
    """A warning of WeasyPrint with the page whose letter it is about, where it is about one."""
    cocok = _TANPA_FON.search(pesan)
    return f"{_letak(cocok[1], dokumen)}: {pesan}" if cocok else pesan


def _letak(huruf: str, dokumen: Document) -> str:
    for nomor, sumber, kotak in _kotak(dokumen):
        if isinstance(kotak, boxes.TextBox) and huruf in kotak.text:
            return f"{sumber}, lembar ke-{nomor}"
    return "gambar atau kepala halaman"


def _bagian(html: str) -> Iterator[tuple[str, str]]:
    """The document cut at its articles, each with the file it comes from."""
    for bagian in _ARTIKEL.split(html.partition("<body>")[2]):
        sumber = _SUMBER.match(bagian)
        yield sumber[1] if sumber else _KERANGKA, bagian


def _kotak(dokumen: Document) -> Iterator[tuple[int, str, Any]]:
    """Every box with the number of its sheet and the file it comes from."""
    for nomor, halaman in enumerate(dokumen.pages, start=1):
        tumpukan = [(_KERANGKA, halaman._page_box)]
        while tumpukan:
            sumber, kotak = tumpukan.pop()
            if kotak.element_tag == "article" and kotak.element is not None:
                sumber = kotak.element.get("data-sumber", sumber)
            yield nomor, sumber, kotak
            tumpukan += [(sumber, anak) for anak in getattr(kotak, "children", ())]


def _isi_tertata(dokumen: Document) -> dict[str, tuple[int, Counter[str]]]:
    """How many pictures, and which letters, were laid out of every file."""
    gambar: Counter[str] = Counter()
    huruf: dict[str, Counter[str]] = defaultdict(Counter)
    for _, sumber, kotak in _kotak(dokumen):
        if isinstance(kotak, boxes.TextBox):
            huruf[sumber] += _huruf(kotak.text)
        elif isinstance(kotak, boxes.ReplacedBox) and kotak.width and kotak.height:
            gambar[sumber] += kotak.element_tag == "img"
    kosong: tuple[int, Counter[str]] = (0, Counter())
    ada = {satu: (gambar[satu], huruf[satu]) for satu in {*gambar, *huruf}}
    return defaultdict(lambda: kosong, ada)


def _teks(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", " ", html))


def _huruf(teks: str) -> Counter[str]:
    """The letters of a text; spaces and hyphens come and go with the lines."""
    return Counter(re.sub(r"[\s\u00ad\u2010\u2060-]", "", teks))


def _di_luar(kotak: Any, halaman: Any) -> bool:
    return bool(
        min(kotak.position_x, kotak.position_y) < TEPI
        or kotak.position_x + kotak.width > halaman.width - TEPI
        or kotak.position_y + kotak.height > halaman.height - TEPI
    )
