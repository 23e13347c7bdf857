"""Adapter to MkDocs: the plugin `lkj`. Loads once, numbers when all pages exist, names the PDF.

It only unpacks MkDocs' objects and calls the layers below.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros.cache import Simpanan, sidik, sidik_folder
from macros.catalog import MAKRO
from macros.edition import (
    FOLDER_DATA,
    alamat_pdf,
    edisi_data,
    isi_tanda_pdf,
    konteks_tema,
    tetapkan_waktu,
)
from macros.export import susun_daftar, susun_ekspor
from macros.extras import berkas_tambahan
from macros.hooks.blocks import Blok
from macros.hooks.chapters import judul_bab
from macros.hooks.finished import lengkapi
from macros.hooks.rendered import Terender
from macros.hooks.review import BelumDitinjau, Tinjauan, kabarkan, putuskan
from macros.hooks.site_files import buang, tambahkan
from macros.hooks.spared import hemat
from macros.hooks.state import Keadaan
from macros.hooks.theme import (
    buang_berkas_tema,
    lewati_berkas_tema,
    pakai_aset_program,
    pakai_rupa_program,
)
from macros.intake import periksa, rangkum
from macros.page_check import dipasang, halaman_internal
from macros.pdf_edition import atur, batal, mulai
from macros.photos import siapkan_foto
from macros.review import Bahan
from macros.revisions import commit_kini
from macros.search import PencarianGagal, buat_indeks
from macros.source.problems import IsianSalah
from macros.views.render import simpanan_templat

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


FOLDER_FONT = "aset/font"
"""Where below docs/ the site's own fonts stand."""


class LkjPlugin(Keadaan):
    """What MkDocs calls, in its order."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """`serve` keeps the plugin and goes on where a build would stop."""
        if command != "serve":
            self.pratinjau = None
            return
        # Not at the top: a build needs no server.
        from macros.hooks.preview import Pratinjau

        self.pratinjau = Pratinjau()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """A save is to be seen at once."""
        if self.pratinjau:
            self.pratinjau.layani(server)
        return server

    def on_shutdown(self) -> None:
        """The preview ends."""
        if self.pratinjau:
            self.pratinjau.bersihkan()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check everything before MkDocs touches the site folder."""
        if self.pratinjau:
            self.pratinjau.mulai(config)
        akar = Path(config.config_file_path).parent
        self.docs = Path(config.docs_dir)
        data = akar / self.config.folder_data
        self.cache = akar / self.config.folder_cache
        masukan = (data, self.docs)
        self.simpanan = Simpanan(self.cache / "hasil", lambda: sidik(map(sidik_folder, masukan)))
        self.sidik_data = sidik_folder(data)
        try:
            bahan = periksa(data, self.docs)
        except IsianSalah as galat:
            raise Abort(rangkum(galat)) from None
        self.report = bahan.report
        self.berkas = sorted(bahan.berkas)
        self.sumber = {satu.berkas.partition("/")[2]: satu for satu in bahan.halaman}
        self._tinjau(bahan, config)
        hemat(config)
        pakai_rupa_program(config.theme)
        lewati_berkas_tema(config.theme)
        self.foto = {}
        self.commit = commit_kini(akar)
        self.tanggal = tetapkan_waktu(self.report, self.commit).date()
        alamat = config.site_url or ""
        edisi = edisi_data(self.report, data, self.docs, alamat, self.tanggal)
        self.ekspor = self.simpanan.ambil(
            "ekspor",
            [self.sidik_data, str(self.tanggal), alamat, *sorted(edisi.tersedia)],
            lambda: susun_ekspor(self.report, edisi),
        )
        self.data = susun_daftar(self.ekspor, FOLDER_DATA, dipasang(bahan.halaman))
        self.config_situs = config
        self.pdf = "with-pdf" in config.plugins
        if self.pdf:
            atur(config, alamat_pdf(self.report))
        self.tema = tema = konteks_tema(self.report, self.pdf)
        config.site_name, config.site_description = tema.nama_situs, tema.deskripsi
        config.site_author = config.copyright = tema.penerbit
        config.extra["lkj"] = tema
        config.extra["pdf"] = tema.pdf
        return config

    def _tinjau(self, bahan: Bahan, config: MkDocsConfig) -> None:
        """Review the report; in a preview open findings are told, in a build a galat ends it.

        A draft builds whatever its review says. A preview that shows no review does it afterwards.
        """
        laporan = bahan.report.data.laporan
        self.bahan = bahan
        self.internal = set()
        if not laporan.terbitkan_reviu:
            self.internal = halaman_internal(bahan.halaman)
            config.nav = [satu for satu in config.nav or () if satu not in self.internal] or None
        self.menyusul = self.pratinjau is not None and not laporan.terbitkan_reviu
        situs = Path(config.site_dir)
        # A site that stands there must still stand when the review ends the build.
        self.beriringan = self.pratinjau is None and not (situs.is_dir() and any(situs.iterdir()))
        if self.menyusul:
            self.tinjauan = BelumDitinjau()
            return
        self.tinjauan = Tinjauan(bahan, beriringan=self.beriringan)
        if not self.beriringan:
            self._putuskan()

    def _putuskan(self) -> None:
        """Tell of the review; end the build where it found a galat."""
        assert isinstance(self.tinjauan, Tinjauan)
        draf = self.report.data.laporan.draf
        if self.pratinjau:
            kabarkan(self.tinjauan.kabar, draf, rinci=True)
        else:
            putuskan(self.tinjauan.kabar, draf)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace the photos' originals by their prepared sizes."""
        siap, hasil, self.foto_cetak = siapkan_foto(
            self.report.data.galeri, self.docs, self.cache, self.simpanan
        )
        self.foto.update(siap)
        asli = (foto.berkas for foto in self.report.data.galeri.foto)
        buang(files, [*asli, *self.internal])
        data = {f"{FOLDER_DATA}/{satu.nama}": satu.isi for satu in self.ekspor.berkas}
        tambahan = berkas_tambahan(
            self.report, self.docs / FOLDER_FONT, self.cache, config.site_url or ""
        )
        buang_berkas_tema(files)
        pakai_aset_program(files, config)
        tambahkan(files, config, {**data, **tambahan}, hasil)
        if self.pratinjau:
            self.pratinjau.salin(files)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Number the chapters in nav order."""
        if self.pratinjau:
            self.pratinjau.terkompilasi.pasang(config.plugins["macros"].env)
        self.pages = list(nav.pages)
        # The page that lists how every figure is computed; asked for at every figure.
        self.url_hitung = next(
            (
                str(page.url)
                for page in self.pages
                if self.sumber_halaman(page).memanggil("cara_hitung")
            ),
            None,
        )
        bab = [page for page in self.pages if self.sumber_halaman(page).bagian == "bab"]
        self.bab = {page.file.src_uri: nomor for nomor, page in enumerate(bab, start=1)}
        alamat = [(page.file.src_uri, page.url) for page in self.pages]
        terbitan = (self.tanggal, config.site_url, self.tema.pdf, self.url_hitung)
        foto = sorted(self.foto.items())
        salinan = self.docs / self.report.data.perjanjian.salinan
        ukuran = salinan.stat().st_size if salinan.is_file() else None
        lain = (alamat, terbitan, foto, self.data, ukuran)
        dasar = [self.sidik_data, *map(repr, lain), *self.berkas]
        self.blok = Blok(self.simpanan)
        self.terender = Terender(self.simpanan, dasar, files, config, self.blok)
        return nav

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Pages are converted only where they are not there yet."""
        self.terender.pasang(page)
        return page

    @event_priority(100)
    def _sebelum_makro(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """A page that is there needs no macros."""
        dipanggil = {
            satu.alamat for satu in self.sumber_halaman(page).ungkapan if satu.argumen is not None
        }
        membaca = {MAKRO[nama].membaca for nama in dipanggil}
        bagian = [markdown, repr(self.bab.get(page.file.src_uri))]
        if "uraian" in membaca:
            bagian.append(repr(self.report.analisis))
        if "halaman" in membaca:
            bagian += [repr(self.tinjauan.tampil), *(satu.teks for satu in self.sumber.values())]
        return "" if self.terender.cari(page, bagian) else markdown

    @event_priority(-100)
    def _setelah_makro(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """After the macros: number the headings of chapters."""
        nomor = self.bab.get(page.file.src_uri)
        if nomor is None:
            return markdown
        return judul_bab(markdown, nomor, subbab=page.meta.get("nomor_subbab") == "ya")

    on_page_markdown = CombinedEvent(_sebelum_makro, _setelah_makro)

    @event_priority(100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """All pages are rendered: number them, fill references and lists, begin the PDF."""
        if self.beriringan:
            self._putuskan()
        env.bytecode_cache = simpanan_templat()
        self.semua_berkas = files
        self.nomor = lengkapi(self)
        if self.pdf:
            mulai(config, self.pages, files, self.identitas(), self.cache)
        return env

    def on_build_error(self, error: Exception) -> None:
        """Nothing of a failed build goes on working."""
        if self.pdf:
            batal(self.config_situs)

    @event_priority(100)
    def _setelah_halaman(self, *, config: MkDocsConfig) -> None:
        """All pages are written, the PDF may still be printing: index the pages meanwhile."""
        if self.pratinjau:
            return
        try:
            buat_indeks(Path(config.site_dir))
        except PencarianGagal as galat:
            raise Abort(str(galat)) from None

    @event_priority(-100)
    def _setelah_pdf(self, *, config: MkDocsConfig) -> None:
        """The PDF exists now: write its size and date wherever pages announce it."""
        if self.pdf:
            situs = Path(config.site_dir)
            isi_tanda_pdf(situs, situs / alamat_pdf(self.report), self.tanggal)
        self.simpanan.tetapkan()
        if self.pratinjau:
            self.pratinjau.selesai(self.bahan if self.menyusul else None)

    on_post_build = CombinedEvent(_setelah_halaman, _setelah_pdf)
