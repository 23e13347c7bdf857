"""The preview: sees a save at once, and shows it before it indexes and reviews the report.

Every version of the site is built in a folder of its own, which the server shows once it is whole.
So a save that cannot be built leaves the last good version where it is, links and all.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import threading
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from watchdog.observers.polling import PollingObserver

from macros.hooks.review import Tinjauan, kabarkan
from macros.hooks.site_files import Salinan
from macros.hooks.spared import Terkompilasi
from macros.review import Bahan
from macros.search import PencarianGagal, buat_indeks

_LOG = logging.getLogger("lkj")

JEDA = 0.05
"""Seconds between two looks at the folders. Asking works on every disk, shared ones too, and costs
a fortieth of a core."""
TENANG = 0.01
"""Seconds without a change after which a save is taken as done: one look finds all of it."""
TERLAMA = 2.0
"""Seconds after which work goes on although no browser has loaded the page."""
_TANYA = "/livereload/"
"""Address where an open page asks for a newer version; the version it shows stands behind it."""

Kerja = Callable[[], None]


class Pratinjau:
    """The versions of the site that `serve` builds one after the other."""

    def __init__(self) -> None:
        self._server: LiveReloadServer | None = None
        self._versi = 0
        self._tujuan: Path | None = None
        self._tampil: Path | None = None
        self._salinan = Salinan()
        self.terkompilasi = Terkompilasi()
        self._kerja: tuple[Kerja, ...] = ()
        self._susulan: Susulan | None = None

    def mulai(self, config: MkDocsConfig) -> None:
        """Give the version that is built now its folder: the first has the one MkDocs serves."""
        if self._susulan:
            self._susulan.tahan()
        asal = config.site_dir
        if self._versi:
            config.site_dir = f"{asal}-{self._versi}"
        self._versi += 1
        self._tujuan = Path(config.site_dir)

    def salin(self, files: Files) -> None:
        """Take over from the version before what did not change of `files`."""
        self._salinan.pasang(files, self._tampil)

    def selesai(self, bahan: Bahan | None) -> None:
        """The pages are written; once they are shown they are indexed, and `bahan` reviewed."""
        assert self._tujuan is not None
        kerja: list[Kerja] = [partial(_indeks, self._tujuan)]
        if bahan is not None:
            kerja.append(partial(_tinjau, bahan))
        self._kerja = tuple(kerja)
        if self._server is None:
            self._tampilkan()

    def layani(self, server: LiveReloadServer) -> None:
        """Let `server` show the versions, look for changes often, and wait little before it builds.

        It asks the builder that it has for every further version.
        """
        semua = list(server._watched_paths)
        for satu in semua:
            server.unwatch(satu)
        server.observer = PollingObserver(timeout=JEDA)
        server.build_delay = TENANG
        for satu in semua:
            server.watch(satu)
        server.set_app(partial(self._jawab, server))  # type: ignore[arg-type]
        server.error_handler = partial(_halaman_galat, server)
        server.builder = partial(self._bangun, server, server.builder)
        self._server = server

    def bersihkan(self) -> None:
        """Leave no folder behind."""
        if self._susulan:
            self._susulan.lepas()
            self._susulan.tunggu()
        for satu in (self._tampil, self._tujuan):
            if satu is not None:
                shutil.rmtree(satu, ignore_errors=True)

    def _bangun(self, server: LiveReloadServer, bangun: Callable[[], None]) -> None:
        try:
            bangun()
        except BaseException:
            if self._tujuan != self._tampil:
                shutil.rmtree(str(self._tujuan), ignore_errors=True)
            with server._epoch_cond:
                # Else every request would wait for a version that does not come.
                server._wanted_epoch = server._visible_epoch
                server._epoch_cond.notify_all()
            if self._susulan:
                self._susulan.lanjut()
            raise
        server.root = str(self._tujuan)
        self._tampilkan()

    def _tampilkan(self) -> None:
        lama, self._tampil = self._tampil, self._tujuan
        self._salinan.tetapkan()
        if self._susulan:
            self._susulan.lepas()
        self._susulan = Susulan(self._kerja, lama, self._susulan)

    def _jawab(self, server: LiveReloadServer, environ: dict[str, Any], mulai: Any) -> Any:
        """What MkDocs answers. A page that asks whether there is a newer version is loaded."""
        versi = environ["PATH_INFO"].removeprefix(_TANYA).partition("/")[0]
        if self._susulan and versi == str(server._wanted_epoch):
            self._susulan.boleh()
        return server.serve_request(environ, mulai)


def _halaman_galat(server: LiveReloadServer, kode: int) -> bytes | None:
    with contextlib.suppress(OSError):
        return Path(server.root, f"{kode}.html").read_bytes()
    return None


class Susulan:
    """Work that no page waits for: it begins when the page is loaded, or after a while.

    It stops between two of its parts, and before the first, where a newer version is built: for
    good where that can be shown.
    """

    def __init__(self, kerja: Iterable[Kerja], lama: Path | None, sebelum: Susulan | None) -> None:
        """`lama` is the version before, to be removed when the work on it, `sebelum`, has ended."""
        self._kerja = tuple(kerja)
        self._lama = lama
        self._boleh, self._lepas, self._bebas = (threading.Event() for _ in range(3))
        self._bebas.set()
        self._utas = threading.Thread(target=self._jalan, args=(sebelum,), daemon=True)
        self._utas.start()

    def boleh(self) -> None:
        """The page is loaded."""
        self._boleh.set()

    def tahan(self) -> None:
        """A newer version is built: begin nothing more; returns at once."""
        self._bebas.clear()

    def lanjut(self) -> None:
        """The newer version failed: go on."""
        self._bebas.set()

    def lepas(self) -> None:
        """The newer version is shown: leave the rest."""
        self._lepas.set()
        self._boleh.set()
        self._bebas.set()

    def tunggu(self) -> None:
        """Return when nothing of it is at work any more."""
        self._utas.join()

    def _jalan(self, sebelum: Susulan | None) -> None:
        self._boleh.wait(TERLAMA)
        if sebelum is not None:
            sebelum.tunggu()
        if self._lama is not None:
            shutil.rmtree(self._lama, ignore_errors=True)
        for satu in self._kerja:
            self._bebas.wait()
            if self._lepas.is_set():
                return
            satu()


def _indeks(situs: Path) -> None:
    """Index the pages."""
    try:
        buat_indeks(situs)
    except PencarianGagal as galat:
        _LOG.warning(str(galat))


def _tinjau(bahan: Bahan) -> None:
    """Review the report, beside the server where the system can."""
    kabar = Tinjauan(bahan, beriringan=True).kabar
    kabarkan(kabar, bahan.report.data.laporan.draf, rinci=True)
