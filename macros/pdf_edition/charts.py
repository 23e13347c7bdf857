"""Charts: inline SVG becomes a picture with a text alternative, as PDF/UA wants it.

Done on the page's text, before a parser of HTML makes SVG's `viewBox` lower case.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from html import escape
from xml.etree import ElementTree

from macros.pdf_edition.edition import PdfGagal

_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_KODE = re.compile(r'<svg\b[^>]*\bdata-grafik="([^"]*)"')
_VAR = re.compile(r"var\(\s*--[\w-]+\s*,\s*([^()]*(?:\([^()]*\)[^()]*)*)\)")
_NS = "http://www.w3.org/2000/svg"


def jadikan_gambar(html: str, asal: str, cetakan: Mapping[str, str]) -> str:
    """`html` with every inline `<svg>` turned into `<img src="data:…" alt="title. desc">`.

    What is hidden from assistive technology is decoration: its text says the same, it is dropped.
    A chart drawn for print stands in `cetakan` under its code and takes the place of the one for
    screens. `asal` names the page in messages.

    Raises:
        PdfGagal: where a drawing is not well-formed XML or has no title.
    """

    def ganti(cocok: re.Match[str]) -> str:
        if 'aria-hidden="true"' in cocok[0].partition(">")[0]:
            return ""
        kode = _KODE.match(cocok[0])
        return _gambar(cetakan.get(kode[1], cocok[0]) if kode else cocok[0], asal)

    return _SVG.sub(ganti, html)


def _gambar(svg: str, asal: str) -> str:
    kepala = svg.partition(">")[0]
    if "xmlns=" not in kepala:
        svg = svg.replace("<svg", f'<svg xmlns="{_NS}"', 1)
    if "font-family=" not in kepala:
        svg = svg.replace("<svg", '<svg font-family="Source Sans 3"', 1)
    svg = _VAR.sub(lambda cocok: cocok[1].strip(), svg.replace("&nbsp;", "\u00a0"))
    try:
        akar = ElementTree.fromstring(svg)
    except ElementTree.ParseError as galat:
        raise PdfGagal([f"docs/{asal}: gambar SVG tidak sah ({galat})"]) from None
    isi = [akar.findtext(f"{{{_NS}}}{nama}") or "" for nama in ("title", "desc")]
    teks = [" ".join(satu.split()) for satu in isi]
    if not teks[0]:
        raise PdfGagal([f"docs/{asal}: gambar SVG tanpa <title>, padahal perlu teks alternatif"])
    alt = ". ".join(satu.rstrip(".") for satu in teks if satu) + "."
    data = b64encode(svg.encode()).decode()
    return f'<img class="bagan" alt="{escape(alt)}" src="data:image/svg+xml;base64,{data}">'
