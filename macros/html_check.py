"""The last look at a page's HTML before it is published: nothing in it can act or call outside.

The page's own form is checked before (`source.page_form`); this holds for what comes of data and
templates too, after everything was rendered.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_TERLARANG = frozenset(
    {"script", "iframe", "frame", "object", "embed", "base", "form", "link", "meta", "style"}
)
_ALAMAT = frozenset({"href", "src", "srcset", "action", "formaction", "poster", "xlink:href"})
_SKEMA = frozenset({"http", "https", "mailto", "tel"})
_DIMUAT = frozenset({"src", "srcset", "poster"})
_MENUNJUK = r'(?!"(?:https?:|mailto:|tel:)[^"]*"|"[^":&]*")'
_MEMUAT = r'(?!"[^":&/\s][^":&]*")'
_PATUT_DIBACA = tuple(
    re.compile(pola)
    for pola in (
        rf"<(?:[!?]|(?:{'|'.join(sorted(_TERLARANG))})(?![a-z0-9-]))",
        r"on(?<=[\s\"'/]on)(?!(?<==\"on)\"[\s>])",
        rf"href\s*={_MENUNJUK}",
        rf"action\s*={_MENUNJUK}",
        rf"src(?:set)?\s*={_MEMUAT}",
        rf"poster\s*={_MEMUAT}",
    )
)
"""Whatever is not plainly harmless, inside of a tag or not; in small letters."""


def bahaya(html: str) -> list[str]:
    """What a reader's browser would run or fetch from outside; empty where all is well."""
    kecil = html.lower()
    if not any(pola.search(kecil) for pola in _PATUT_DIBACA):
        return []  # Nearly every page; to read one tag by tag takes ten times as long.
    return baca(html)


def baca(html: str) -> list[str]:
    """The same, by reading every tag."""
    pembaca = _Pembaca()
    try:
        pembaca.feed(html)
        pembaca.close()
    except AssertionError as galat:
        # What html.parser gives up on, a browser may still read.
        pembaca.temuan.append(f"deklarasi yang tidak dikenal ({galat})")
    return pembaca.temuan


class _Pembaca(HTMLParser):
    """Decodes entities the way browsers do before schemes are looked at."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.temuan: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _TERLARANG:
            self.temuan.append(f"elemen <{tag}>")
        for nama, nilai in attrs:
            if nama.startswith("on"):
                self.temuan.append(f"<{tag} {nama}=…>")
            elif nama in _ALAMAT and (pesan := _alamat(nama, nilai or "")):
                self.temuan.append(f'<{tag} {nama}="{(nilai or "")[:60]}">: {pesan}')


def _alamat(nama: str, nilai: str) -> str:
    """Browsers drop white space and control characters in front of and inside a scheme."""
    rapat = "".join(huruf for huruf in nilai if huruf > " ")
    skema, titik_dua, _ = rapat.partition(":")
    berskema = bool(titik_dua) and not set(skema) & set("/?#.")
    if nama in _DIMUAT and (berskema or rapat.startswith("//")):
        return "dimuat dari luar situs"
    return "skema alamat tidak boleh" if berskema and skema.lower() not in _SKEMA else ""
