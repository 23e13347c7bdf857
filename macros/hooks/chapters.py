"""MkDocs' pages as numbering knows them: chapters and headings."""

from __future__ import annotations

import re

from mkdocs.structure.pages import Page

from macros.numbering import Halaman, Judul, nomori_judul, romawi
from macros.source.pages import SumberHalaman
from macros.views.render import tampil


def judul_bab(markdown: str, nomor: int, *, subbab: bool) -> str:
    """The page of chapter `nomor` with its number in its title, and in its headings if `subbab`."""
    return re.sub(
        r"^# +(.+)$",
        lambda cocok: tampil("_judul_bab.html.j2", nomor=romawi(nomor), judul=cocok[1]),
        nomori_judul(markdown, subbab),
        count=1,
        flags=re.MULTILINE,
    )


def halaman_bernomor(page: Page, sumber: SumberHalaman, bab: int | None) -> Halaman:
    """A page made into HTML, for numbering; `bab` None: it is no chapter."""
    judul = str(page.title)
    if bab:
        judul = judul.removeprefix(f"Bab {romawi(bab)} ")
    atas = page.toc.items[0].children if page.toc.items else []
    subjudul = []
    for satu in atas:
        subjudul.append(Judul(2, satu.id, satu.title))
        subjudul += [Judul(3, anak.id, anak.title) for anak in satu.children]
    return Halaman(
        page.url, sumber.kode, sumber.bagian, bab, judul, tuple(subjudul), page.content or ""
    )
