"""HTML that block macros made: Markdown has nothing to read in it, and most of a page is such HTML.

While a page is converted, a short mark stands in the place of each block; so its HTML is not taken
apart and put together again, by MkDocs and by Markdown. And a block that reads data alone is kept
for the next build, in which its page may have changed around it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from markupsafe import Markup
from mkdocs.structure.pages import Page

from macros.cache import Simpanan
from macros.catalog import MAKRO

_Panggilan = tuple[str, tuple[str, ...]]
"""A macro's name, and its arguments."""
_ID = re.compile(r'\sid="([^"]+)"')


class Blok:
    """The blocks of the page at hand."""

    def __init__(self, simpanan: Simpanan) -> None:
        self._simpanan = simpanan
        self._semua: set[str] = set()
        self._kunci = ""
        self._lama: dict[_Panggilan, str] | None = None
        self._kini: dict[_Panggilan, str] = {}

    def mulai(self, kunci: str) -> None:
        """Another page begins; `kunci` tells all that its blocks are made of, if of data alone."""
        self._kunci, self._lama, self._kini = kunci, None, {}
        self._semua.clear()

    def ambil(self, nama: str, argumen: tuple[str, ...], buat: Callable[[], str]) -> Markup:
        """What this call of a macro makes: what it made before, where it reads data alone."""
        html = self._ambil((nama, argumen), buat) if MAKRO[nama].membaca == "data" else str(buat())
        self.catat(html)
        return Markup(html)

    def catat(self, html: str) -> None:
        """A macro made this block."""
        self._semua.add(html)

    def _ambil(self, panggilan: _Panggilan, buat: Callable[[], str]) -> str:
        if self._lama is None:
            self._lama = self._simpanan.cari("blok", self._kunci) or {}
        html = self._lama.get(panggilan)
        self._kini[panggilan] = hasil = str(buat()) if html is None else html
        return hasil

    def tetapkan(self) -> None:
        """The page is done: keep its blocks."""
        if self._lama is not None and self._kini != self._lama:
            self._simpanan.simpan("blok", self._kunci, self._kini)

    def konversi(self, page: Page, asli: Callable[[], None]) -> None:
        """Convert the page by `asli`, its blocks set aside.

        Where one of them does not come back as often as it was taken out, as from inside a listing,
        the page is converted as it is.
        """
        penuh = page.markdown or ""
        page.markdown, tersisih = self._sisihkan(penuh)
        try:
            asli()
        finally:
            page.markdown = penuh
        html = page.content or ""
        if any(html.count(tanda) != kali for tanda, (_, kali) in tersisih.items()):
            asli()
            return
        for tanda, (blok, _) in tersisih.items():
            html = html.replace(tanda, blok)
            # MkDocs checks links to the anchors of a page: those in its blocks count.
            page.present_anchor_ids = {*(page.present_anchor_ids or ()), *_jangkar(blok)}
        page.content = html

    def _sisihkan(self, markdown: str) -> tuple[str, dict[str, tuple[str, int]]]:
        """The page with marks, and for each mark its block and how often it stands there."""
        teks = f"\n{markdown}\n"
        tersisih = {}
        # A larger block may hold a smaller one.
        for blok in sorted(self._semua, key=lambda satu: (-len(satu), satu)):
            baris = f"\n{blok}\n"
            if kali := teks.count(baris):
                tanda = f'<div data-blok="{len(tersisih)}"></div>'
                teks = teks.replace(baris, f"\n{tanda}\n")
                tersisih[tanda] = blok, kali
        return teks[1:-1], tersisih


def _jangkar(html: str) -> set[str]:
    return {unescape(satu) for satu in _ID.findall(html)}
