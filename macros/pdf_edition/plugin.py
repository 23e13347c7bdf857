"""Takes the place of mkdocs-with-pdf's generator: our document, our engine, nothing of the theme.

Of mkdocs-with-pdf 0.9.3 this keeps the wiring into MkDocs and the rule by which ids and links of
many pages become those of one document. Its style sheets, indexes and cover are not used: with
them WeasyPrint loses chapters and pictures without a word.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs_with_pdf.generator import Generator
from mkdocs_with_pdf.options import Options

from macros.pdf_edition.collection import Lembar, kumpulkan
from macros.pdf_edition.document import susun_dokumen, waktu
from macros.pdf_edition.edition import EdisiPdf
from macros.pdf_edition.fingerprint import kunci_edisi, sidik_isi
from macros.pdf_edition.press import Percetakan, Tugas
from macros.pdf_edition.store import SimpananEdisi


class PembuatEdisi(Generator):  # type: ignore[misc]
    """Generator of one build: starts the press when the pages exist, fetches the edition last."""

    def __init__(self, options: Options, edisi: EdisiPdf, cache: Path) -> None:
        super().__init__(options)
        self._edisi = edisi
        self._cache = cache
        self._percetakan: Percetakan | None = None
        self._hasil: Path | None = None

    def mulai(self, lembar: Sequence[Lembar], aset: Mapping[str, Path]) -> None:
        """Take an edition made before from the same pages, or have it made meanwhile.

        Raises:
            PdfGagal: where a page, a picture or a link has no place in the edition.
        """
        isi = sidik_isi(self._edisi, lembar, aset)
        edisi = replace(self._edisi, sidik=isi)
        kunci = kunci_edisi(isi, waktu(edisi))
        simpanan = SimpananEdisi(self._cache / "edisi")
        self._hasil = simpanan.cari(kunci)
        if self._hasil:
            return
        self._hasil = simpanan.tempat(kunci)
        self._percetakan = Percetakan(self._cache)
        naskah = kumpulkan(lembar, edisi.grafik, {**aset, **edisi.foto})
        html = susun_dokumen(naskah, edisi)
        self._percetakan.beri(Tugas(html, self._hasil, waktu(edisi), edisi.lampiran))

    def batal(self) -> None:
        """The build failed: stop the press."""
        if self._percetakan:
            self._percetakan.batal()
            self._percetakan = None

    def on_post_page(self, output_content: str, page: Page, pdf_path: str) -> str:
        """The page as it is: the site has its own link to the PDF."""
        return output_content

    def on_post_build(self, config: MkDocsConfig, output_path: str) -> None:
        """Put the edition below the site folder.

        Raises:
            PdfGagal: where the engine or a check has anything to object.
        """
        assert self._hasil is not None
        if self._percetakan:
            self._percetakan.tunggu()
            self._percetakan = None
        tujuan = Path(config.site_dir) / output_path
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(self._hasil, tujuan)


def pasang_edisi(config: MkDocsConfig, edisi: EdisiPdf, cache: Path) -> PembuatEdisi:
    """Put our generator on the plugin."""
    plugin: Any = config.plugins["with-pdf"]
    plugin.generator = PembuatEdisi(plugin.generator._options, edisi, cache)
    return plugin.generator


def pembuat(config: MkDocsConfig) -> PembuatEdisi | None:
    """Our generator, where a PDF is made."""
    plugin: Any = config.plugins.get("with-pdf")
    hasil = getattr(plugin, "generator", None)
    return hasil if isinstance(hasil, PembuatEdisi) else None
