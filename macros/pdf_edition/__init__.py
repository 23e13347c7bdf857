"""Adapter to mkdocs-with-pdf and WeasyPrint: the PDF edition of the report.

The package is light: the engine is loaded by the press alone, in a process of its own, and
mkdocs-with-pdf only where it is configured; so a site can be built without Pango.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from macros.pdf_edition.edition import EdisiPdf, Lampiran, PdfGagal, periksa_fon

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from macros.pdf_edition.collection import Lembar

__all__ = ["EdisiPdf", "Lampiran", "PdfGagal", "atur", "batal", "lembar_dan_aset", "mulai"]


def atur(config: MkDocsConfig, alamat: str) -> None:
    """Tell the configured plugin `with-pdf` where below the site the edition is to stand.

    And to ask no theme: nothing of one is used, and it knows few.
    """
    pengaturan = config.plugins["with-pdf"].config
    pengaturan["output_path"] = alamat
    umum = find_spec("mkdocs_with_pdf.themes.generic")
    assert umum is not None
    pengaturan["theme_handler_path"] = umum.origin


def mulai(
    config: MkDocsConfig, pages: Iterable[Page], files: Files, edisi: EdisiPdf, cache: Path
) -> None:
    """Every page's content is final: begin the edition, while the site is being written.

    Makes the configured plugin `with-pdf` write it below the site at the end of the build. To be
    called once a build, where that plugin is enabled. What is kept for later builds is in `cache`.

    Raises:
        PdfGagal: where the edition's fonts are not there, or a page, a picture or a link has no
            place in the edition.
    """
    from macros.pdf_edition.plugin import pasang_edisi

    periksa_fon()
    pasang_edisi(config, edisi, cache).mulai(*lembar_dan_aset(pages, files))


def lembar_dan_aset(
    pages: Iterable[Page], files: Files
) -> tuple[Sequence[Lembar], Mapping[str, Path]]:
    """The pages of the site as editions take them, and the file of every picture by its URL."""
    from macros.pdf_edition.collection import Lembar

    lembar = [Lembar(page.file.src_uri, page.url, page.content or "") for page in pages]
    aset = {
        satu.dest_uri: Path(satu.abs_src_path)
        for satu in files
        if satu.abs_src_path and not satu.is_documentation_page()
    }
    return lembar, aset


def batal(config: MkDocsConfig) -> None:
    """The build failed: leave no press running."""
    from macros.pdf_edition.plugin import pembuat

    if tujuan := pembuat(config):
        tujuan.batal()
