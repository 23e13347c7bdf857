"""What the log tells of the review."""

from __future__ import annotations

import logging

from macros.review import Hasil, Tertinjau, Tingkat
from macros.review.formats import baris, ringkasan, sisa
from macros.review.whole import JENIS, Laporan

BELUM_DITINJAU = Laporan(Hasil(()), JENIS, ())
"""Tells the rules alone."""
_LOG = logging.getLogger("lkj")


def galat_terbuka(laporan: Laporan) -> list[Tertinjau]:
    """Mistakes that no note acknowledges."""
    terbuka = (satu for satu in laporan.hasil.semua if satu.catatan is None)
    return [satu for satu in terbuka if satu.temuan.tingkat is Tingkat.GALAT]


def kabarkan(laporan: Laporan, draf: bool, *, rinci: bool) -> None:
    """The count of findings, after every open one where `rinci`."""
    for satu in laporan.hasil.semua if rinci else ():
        if satu.catatan is None:
            _LOG.warning(baris(satu))
    _LOG.info("Reviu: %s. Rinciannya: lkj reviu", ringkasan(laporan.hasil))
    if draf:
        _LOG.info("Draf. Sisa isian: %s.", sisa(laporan))
