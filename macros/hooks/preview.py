"""The preview: sees a save at once, and reviews the report after the page is shown."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserver

from macros.hooks.review import Tinjauan, kabarkan
from macros.review import Bahan
from macros.search import PencarianGagal, buat_indeks

_LOG = logging.getLogger("lkj")

JEDA = 0.1
"""Seconds between two looks at the folders. Asking works on every disk, shared ones too."""
TENANG = 0.05
"""Seconds without a change after which a save is taken as done."""


def percepat(server: LiveReloadServer) -> None:
    """Look more often than MkDocs does, and wait less before the site is built."""
    semua = list(server._watched_paths)
    for satu in semua:
        server.unwatch(satu)
    server.observer = PollingObserver(timeout=JEDA)
    server.build_delay = TENANG
    for satu in semua:
        server.watch(satu)


class Susulan:
    """Work that the next page does not wait for: one at a time, in its order."""

    def __init__(self) -> None:
        self._utas: threading.Thread | None = None

    def mulai(self, kerja: Callable[[], None]) -> None:
        """Begin it, and return at once."""
        self._utas = threading.Thread(target=kerja, daemon=True)
        self._utas.start()

    def tunggu(self) -> None:
        """Return when what was begun is done."""
        if self._utas is not None:
            self._utas.join()


def susulkan(bahan: Bahan | None, situs: Path) -> None:
    """Index the pages, and review the report; `bahan` None: that is done already."""
    try:
        buat_indeks(situs)
    except PencarianGagal as galat:
        _LOG.warning(str(galat))
    if bahan is not None:
        kabar = Tinjauan(bahan, beriringan=False).kabar
        kabarkan(kabar, bahan.report.data.laporan.draf, rinci=True)
