"""Takes the place of mkdocs-with-pdf's generator: our document, our options, nothing of the theme.

Of mkdocs-with-pdf 0.9.3 this keeps the wiring, the collection of pages in nav order and the
rewriting of ids and links to one document. Its style sheets, indexes and cover are not used: with
them WeasyPrint loses chapters and pictures without a word.
"""

from __future__ import annotations

import types
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs_with_pdf.drivers.event_hook import EventHookHandler
from mkdocs_with_pdf.generator import Generator
from mkdocs_with_pdf.options import Options

from macros.pdf_edition.charts import jadikan_gambar
from macros.pdf_edition.document import Naskah, susun_dokumen
from macros.pdf_edition.edition import EdisiPdf
from macros.pdf_edition.engine import cetak


class KaitEdisi(EventHookHandler):
    """mkdocs-with-pdf's hook without the module it would look for in the working directory."""

    def _load_module(self) -> None:
        return None


class TemaEdisi(types.SimpleNamespace):
    """A theme handler that adds neither style nor script nor link: the site has its own link."""

    def get_stylesheet(self, debug_html: bool) -> None:
        """No theme style in the PDF."""

    def get_script_sources(self) -> list[str]:
        """No scripts in the PDF."""
        return []

    def inject_link(self, html: str, href: str) -> str:
        """The page as it is."""
        return html


class PembuatEdisi(Generator):  # type: ignore[misc]
    """Generator of one build: collects the pages, then writes the edition."""

    def __init__(self, options: Options, edisi: EdisiPdf) -> None:
        super().__init__(options)
        self._edisi = edisi
        self._theme = TemaEdisi()

    def on_post_page(self, output_content: str, page: Page, pdf_path: str) -> str:
        """Collect the page's content alone; what the theme puts around it is never parsed."""
        isi = jadikan_gambar(page.content or "", page.file.src_uri, self._edisi.grafik)
        kerangka = f"<html><head></head><body><article>{isi}</article></body></html>"
        super().on_post_page(kerangka, page, pdf_path)
        return output_content

    def on_post_build(self, config: MkDocsConfig, output_path: str) -> None:
        """Write the edition below the site folder.

        Raises:
            PdfGagal: where a page, a link or the engine has anything to object.
        """
        soup = BeautifulSoup("", "html.parser")
        naskah = [
            Naskah(page.file.src_uri, self._page_path_for_id(page), artikel)
            for page in self._nav.pages
            if isinstance(artikel := self._get_content(soup, page), Tag)
        ]
        situs = Path(config.site_dir).resolve()
        html = susun_dokumen(naskah, self._edisi, config.site_url or "")
        cetak(html, situs / output_path, dasar=situs, edisi=self._edisi)


def pasang_edisi(config: MkDocsConfig, edisi: EdisiPdf) -> None:
    """Put our generator on the plugin, if it is there and enabled."""
    plugin: Any = config.plugins.get("with-pdf")
    if plugin is None or not plugin.enabled:
        return
    options = plugin.generator._options
    options._hook = KaitEdisi(options, config, options.logger)
    plugin.generator = PembuatEdisi(options, edisi)
