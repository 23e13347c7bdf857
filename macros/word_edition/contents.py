"""Lists of contents, tables, charts and pictures: TOC fields that already show their entries.

Page numbers are Word's to know: they come when the list is updated (F9), and until then a line in
the list says so. Word then asks nothing on opening, and no number is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy

from bs4 import BeautifulSoup, Tag

from macros.numbering import JENIS
from macros.word_edition.inline import Sebaris
from macros.word_edition.model import AkhirBidang, AwalBidang, Paragraf, Potongan, Teks

_CARA = "Nomor halaman ditampilkan Word: klik daftar ini, lalu tekan F9."


def baca_daftar(nav: Tag, sebaris: Sebaris) -> tuple[Paragraf, ...]:
    """The paragraphs of `<nav class="daftar">`, the field's begin and end within them."""
    jenis = str(nav["data-daftar"])
    butir = list(_butir(nav, 1))
    dalam = max((tingkat for tingkat, _ in butir), default=1)
    perintah = (
        f'TOC \\o "1-{dalam}" \\h \\z' if jenis == "isi" else f'TOC \\h \\z \\c "{JENIS[jenis]}"'
    )
    hasil: list[Paragraf] = []
    for tingkat, tautan in butir:
        gaya = f"TOC{tingkat}" if jenis == "isi" else "TableofFigures"
        awal: tuple[Potongan, ...] = () if hasil else (AwalBidang(perintah),)
        hasil.append(Paragraf(gaya, (*awal, *sebaris.baca(tautan))))
    if hasil:
        cara = Teks(_CARA, miring=True)
        hasil.append(Paragraf("CaraDaftar", (cara, AkhirBidang())))
    else:
        hasil.append(Paragraf("BodyText", (Teks("Tidak ada."),)))
    return tuple(hasil)


def _butir(wadah: Tag, tingkat: int) -> Iterator[tuple[int, Tag]]:
    """Every entry's element with its depth."""
    for li in wadah.select(":scope > ol > li"):
        if tautan := li.find("a", recursive=False):
            assert isinstance(tautan, Tag)
            bungkus = BeautifulSoup("", "html.parser").new_tag("span")
            bungkus.append(copy(tautan))
            yield tingkat, bungkus
        yield from _butir(li, tingkat + 1)


def judul_terdaftar(nav: Tag | None) -> dict[str, int]:
    """Depth of every id that the list of contents leads to."""
    return (
        {}
        if nav is None
        else {
            str(tautan["href"]).removeprefix("#"): len(tautan.find_parents("ol"))
            for tautan in nav.select("a[href]")
        }
    )
