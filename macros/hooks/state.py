"""The plugin's state of one build, and what others may ask of it: macros, and other editions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from macros.cache import Simpanan
from macros.edition import FOLDER_DATA, Tema
from macros.export import Ekspor
from macros.hooks.blocks import Blok
from macros.hooks.rendered import Terender
from macros.hooks.review import BelumDitinjau, Tinjauan
from macros.numbering import Nomor
from macros.pdf_edition import EdisiPdf, lembar_dan_aset
from macros.pdf_edition.identity import alamat_data, identitas, lampiran
from macros.report import Report
from macros.review import Bahan
from macros.revisions import Commit
from macros.source.pages import SumberHalaman
from macros.views.gallery import FotoSiap
from macros.views.open_data import DataTerbuka
from macros.views.page_language import BahasaHalaman
from macros.views.tools import Terbitan

if TYPE_CHECKING:
    from macros.hooks.preview import Pratinjau
    from macros.pdf_edition.collection import Lembar


class PengaturanLkj(Config):
    """Options of the plugin in mkdocs.yml: folders relative to it."""

    folder_data = config_options.Type(str, default="data")
    folder_cache = config_options.Type(str, default=".cache/lkj")


class Keadaan(BasePlugin[PengaturanLkj]):
    """State of one build: the Report, the page sources, the photos."""

    config_situs: MkDocsConfig
    docs: Path
    cache: Path
    commit: Commit | None
    tanggal: date
    tema: Tema
    pages: list[Page]
    report: Report
    sumber: dict[str, SumberHalaman]
    bab: dict[str, int]
    foto: dict[str, FotoSiap]
    pdf: bool = False
    url_hitung: str | None
    ekspor: Ekspor
    data: DataTerbuka
    foto_cetak: dict[str, Path]
    simpanan: Simpanan
    sidik_data: str
    terender: Terender
    blok: Blok
    semua_berkas: Files
    nomor: Nomor
    tinjauan: Tinjauan | BelumDitinjau
    internal: set[str]
    berkas: list[str]
    bahan: Bahan
    menyusul: bool
    beriringan: bool
    pratinjau: Pratinjau | None = None
    """None: this is no preview."""

    def bahan_edisi(self) -> tuple[Sequence[Lembar], Mapping[str, Path]]:
        """All pages as they are published, and their pictures, for editions other than the site."""
        return lembar_dan_aset(self.pages, self.semua_berkas)

    def identitas(self) -> EdisiPdf:
        """What an edition is told besides its pages, once these are numbered."""
        alamat = self.config_situs.site_url or ""
        return replace(
            identitas(self.report, self.docs, self.tanggal),
            versi=self.commit.nama if self.commit else "",
            alamat_web=alamat,
            foto=self.foto_cetak,
            lampiran=lampiran(self.ekspor),
            data=alamat_data(self.ekspor, self.nomor, f"{alamat.rstrip('/')}/{FOLDER_DATA}"),
        )

    def bahasa(self, url_kini: Callable[[], str]) -> BahasaHalaman:
        """What pages may call, for the adapter to mkdocs-macros."""
        alamat = self.config_situs.site_url or ""
        return BahasaHalaman(
            self.report,
            self.docs,
            self.foto,
            self.data,
            url_kini,
            lambda: self.url_hitung,
            Terbitan(self.tanggal, alamat),
            lambda: self.tinjauan.tampil,
            self.tema.pdf,
            tuple(self.sumber.values()),
            self._url_halaman,
            lambda *panggilan: self.blok.ambil(*panggilan),
        )

    def _url_halaman(self, berkas: str) -> str | None:
        """The published page of a file of `docs/`; None where it is not published."""
        for page in self.pages:
            if self.sumber_halaman(page).berkas == berkas:
                return str(page.url)
        return None

    def sumber_halaman(self, page: Page) -> SumberHalaman:
        """What was read of the page's file."""
        return self.sumber[page.file.src_uri]
