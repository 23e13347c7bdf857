"""The review of a build: made beside it, and told in the log.

The rules are loaded where they are applied: where that is a process of its own, there alone.
"""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
from dataclasses import dataclass
from functools import cached_property

from mkdocs.exceptions import Abort

from macros.review import Bahan
from macros.views.review import ReviuTampil

_LOG = logging.getLogger("lkj")


@dataclass(frozen=True, slots=True)
class Kabar:
    """What a build tells and shows of a review.

    `terbuka` are lines of the findings that no note acknowledges, `galat` the mistakes among them.
    """

    terbuka: tuple[str, ...]
    galat: tuple[str, ...]
    ringkasan: str
    sisa: str
    tampil: ReviuTampil


class Tinjauan:
    """The review of a report.

    Rules and pages need nothing of each other: `beriringan` begins it in a process of its own,
    where the system can fork and does, and on two cores it costs no time.
    """

    def __init__(self, bahan: Bahan, *, beriringan: bool) -> None:
        self._bahan = bahan
        self._anak = _mulai(bahan) if beriringan and hasattr(os, "fork") else None

    @cached_property
    def kabar(self) -> Kabar:
        """What was found; waits for it."""
        hasil = _ambil(*self._anak) if self._anak else None
        # Where the other process failed, what is wrong shows here, with its traceback.
        return hasil or _tinjau(self._bahan)

    @property
    def tampil(self) -> ReviuTampil:
        """What was found, for its page."""
        return self.kabar.tampil


class BelumDitinjau:
    """The rules alone, for a preview that reviews afterwards."""

    @cached_property
    def tampil(self) -> ReviuTampil:
        """No finding."""
        from macros.hooks.verdict import aturan_saja

        return aturan_saja()


def putuskan(kabar: Kabar, draf: bool) -> None:
    """Tell the review of a build, and end it where a galat was found and the report is no draft."""
    if kabar.galat and not draf:
        jumlah = f"{len(kabar.galat)} galat reviu; tidak ada yang ditulis."
        raise Abort("\n".join([*kabar.galat, jumlah]))
    kabarkan(kabar, draf, rinci=False)


def kabarkan(kabar: Kabar, draf: bool, *, rinci: bool) -> None:
    """The count of findings, after every open one where `rinci`."""
    for satu in kabar.terbuka if rinci else ():
        _LOG.warning(satu)
    _LOG.info("Reviu: %s. Rinciannya: lkj reviu", kabar.ringkasan)
    if draf:
        _LOG.info("Draf. Sisa isian: %s.", kabar.sisa)


def _tinjau(bahan: Bahan) -> Kabar:
    from macros.hooks.verdict import tinjau

    return tinjau(bahan)


def _mulai(bahan: Bahan) -> tuple[int, int] | None:
    """The number of the process, and the end of the pipe that its findings come out of.

    None: the system has no process or no memory left for it.
    """
    keluar, masuk = os.pipe()
    try:
        anak = os.fork()
    except OSError:
        os.close(keluar)
        os.close(masuk)
        return None
    if anak:
        os.close(masuk)
        return anak, keluar
    try:
        os.close(keluar)
        with contextlib.suppress(Exception), os.fdopen(masuk, "wb") as aliran:
            pickle.dump(_tinjau(bahan), aliran)
    finally:
        os._exit(0)


def _ambil(anak: int, keluar: int) -> Kabar | None:
    with os.fdopen(keluar, "rb") as aliran:
        isi = aliran.read()
    os.waitpid(anak, 0)
    try:
        kabar: Kabar = pickle.loads(isi)
    except (EOFError, pickle.UnpicklingError):
        return None
    return kabar
