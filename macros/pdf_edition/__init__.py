"""Adapter to mkdocs-with-pdf and WeasyPrint: the PDF edition of the report.

The package is light: the two engines are imported by `pasang` alone, so that a site can be built
without Pango.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.pdf_edition.edition import EdisiPdf, PdfGagal

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

__all__ = ["EdisiPdf", "PdfGagal", "pasang"]


def pasang(config: MkDocsConfig, *, edisi: EdisiPdf) -> None:
    """Make the configured plugin `with-pdf` write our own edition.

    To be called after every plugin's `on_config`, and before the first page is built. Does
    nothing where the plugin is not configured or not enabled.
    """
    from macros.pdf_edition.plugin import pasang_edisi

    pasang_edisi(config, edisi)
