"""Pages already made into HTML: neither macros nor Markdown run again where they would do the same.

A page is looked for twice: as written, with everything that its macros read; and, where that
differs, as its macros made it. So a changed figure costs no Markdown where it is not shown.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from macros.cache import Simpanan, sidik
from macros.hooks.blocks import Blok


class Terender:
    """The pages of one build.

    Args:
        simpanan: where results are kept.
        dasar: everything that macros read besides the page itself.
        files: the site's files, which links in pages point to.
        blok: what block macros made.
    """

    def __init__(
        self,
        simpanan: Simpanan,
        dasar: Iterable[str],
        files: Files,
        config: MkDocsConfig,
        blok: Blok,
    ) -> None:
        self._simpanan = simpanan
        self._blok = blok
        self._dasar = sidik(dasar)
        berkas = sidik(f"{satu.src_uri} {satu.url} {satu.inclusion}" for satu in files)
        markdown = (config.markdown_extensions, config.mdx_configs, config.validation)
        self._lingkungan = sidik([berkas, repr(markdown), config.site_url or ""])
        self._tertulis: dict[str, tuple[str, object]] = {}
        self._siap: dict[str, dict[str, Any]] = {}

    def pasang(self, page: Page) -> None:
        """Let the page ask here before it converts its Markdown."""
        asli = page.render

        def render(config: MkDocsConfig, files: Files) -> None:
            hasil = self._siap.get(page.file.src_uri) or self._render(page, asli, config, files)
            _pulihkan(page, hasil, files)
            self._blok.tetapkan()

        page.render = render  # type: ignore[method-assign]

    def cari(self, page: Page, bagian: Iterable[str]) -> bool:
        """Is the page there as it is written? `bagian` is what it depends on for itself."""
        kunci = sidik([self._dasar, self._lingkungan, *_diri(page), *bagian])
        self._tertulis[page.file.src_uri] = kunci, vars(page).get("title")
        self._blok.mulai(sidik([self._dasar, page.url]))
        lanjut = self._simpanan.cari("makro", kunci)
        hasil = self._simpanan.cari("halaman", lanjut) if lanjut else None
        if hasil is not None:
            self._siap[page.file.src_uri] = hasil
        return hasil is not None

    def _render(self, page: Page, asli: Any, config: MkDocsConfig, files: Files) -> dict[str, Any]:
        kunci = sidik([self._lingkungan, *_diri(page), page.markdown or ""])
        hasil: dict[str, Any] | None = self._simpanan.cari("halaman", kunci)
        if hasil is None:
            with _pesan() as pesan:
                self._blok.konversi(page, partial(asli, config, files))
            hasil = _ambil(page)
            if pesan:
                return hasil  # What MkDocs has to say of a page, it says at every build.
            self._simpanan.simpan("halaman", kunci, hasil)
        tertulis, judul = self._tertulis.get(page.file.src_uri, (None, None))
        if tertulis and vars(page).get("title") == judul:
            # A title that macros made would have to be made again.
            self._simpanan.simpan("makro", tertulis, kunci)
        return hasil


def _diri(page: Page) -> Iterator[str]:
    yield from (page.file.src_uri, page.url, repr(vars(page).get("title")), repr(page.meta))


@contextmanager
def _pesan() -> Iterator[list[logging.LogRecord]]:
    """What MkDocs logs meanwhile."""
    pesan: list[logging.LogRecord] = []
    pendengar = logging.Handler(logging.INFO)
    pendengar.emit = pesan.append  # type: ignore[method-assign]
    pencatat = logging.getLogger("mkdocs")
    pencatat.addHandler(pendengar)
    try:
        yield pesan
    finally:
        pencatat.removeHandler(pendengar)


def _ambil(page: Page) -> dict[str, Any]:
    """What `Page.render` leaves behind, as plain values."""
    return {
        "isi": page.content,
        "judul": page._title_from_render,
        "toc": [_butir(satu) for satu in page.toc],
        "jangkar": sorted(page.present_anchor_ids or ()),
        "tautan": [
            (file.src_uri, dict(jangkar)) for file, jangkar in (page.links_to_anchors or {}).items()
        ],
    }


def _butir(satu: Any) -> dict[str, Any]:
    anak = [_butir(dalam) for dalam in satu.children]
    return {"name": satu.title, "id": satu.id, "level": satu.level, "children": anak}


def _pulihkan(page: Page, hasil: dict[str, Any], files: Files) -> None:
    page.content = hasil["isi"]
    page._title_from_render = hasil["judul"]
    page.toc = get_toc(hasil["toc"])
    page.present_anchor_ids = set(hasil["jangkar"])
    tujuan = ((files.get_file_from_path(src), jangkar) for src, jangkar in hasil["tautan"])
    page.links_to_anchors = {file: jangkar for file, jangkar in tujuan if file is not None}
