"""Pages made of their macros and Markdown, completed once all of them are there."""

from __future__ import annotations

from functools import partial

from markupsafe import Markup
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page

from macros.edition import tertaut
from macros.hooks.chapters import halaman_bernomor
from macros.hooks.state import Keadaan
from macros.html_check import bahaya
from macros.numbering import Nomor, himpun
from macros.views.contents import isi_penanda
from macros.views.render import tampil
from macros.views.repository import Repositori


def lengkapi(lkj: Keadaan) -> Nomor:
    """Number the pages, fill their references and lists, and add what the theme shows of them.

    Returns:
        The numbers.

    Raises:
        Abort: where a page holds what may not be published.
    """
    semua = [
        halaman_bernomor(page, lkj.sumber_halaman(page), lkj.bab.get(page.file.src_uri))
        for page in lkj.pages
    ]
    nomor = himpun(semua)
    for page, satu in zip(lkj.pages, semua, strict=True):
        html = isi_penanda(satu, nomor, lkj.report)
        if salah := lkj.simpanan.ambil("aman", [html], partial(bahaya, html)):
            raise Abort(f"docs/{page.file.src_uri}: tidak diterbitkan: {'; '.join(salah)}")
        _isi_meta(lkj, page)
        page.content = tampil(
            "_halaman.html.j2", bagian=satu.bagian, kode=satu.kode, isi=Markup(html)
        )
    return nomor


def _isi_meta(lkj: Keadaan, page: Page) -> None:
    """JSON-LD, and which file an editor changes, and where; None: the forge is not known."""
    sumber = lkj.sumber_halaman(page)
    page.meta["data_tertaut"] = tertaut(
        lkj.report, lkj.ekspor, sumber, page.url, page.is_homepage, lkj.pdf
    )
    page.meta["naskah"] = sumber.berkas
    page.meta["sunting"] = Repositori(lkj.report.data.laporan.repositori).sunting(sumber.berkas)
