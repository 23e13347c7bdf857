"""The rules applied: what a build tells and shows of the review."""

from __future__ import annotations

from macros.hooks.review import Kabar
from macros.review import Bahan, Hasil, Tingkat
from macros.review.formats import baris, ringkasan, sisa
from macros.review.whole import JENIS, Laporan, tinjau_semua
from macros.review_page import susun_reviu
from macros.views.review import ReviuTampil


def tinjau(bahan: Bahan) -> Kabar:
    """Review the report."""
    laporan = tinjau_semua(bahan)
    terbuka = [satu for satu in laporan.hasil.semua if satu.catatan is None]
    return Kabar(
        tuple(map(baris, terbuka)),
        tuple(baris(satu) for satu in terbuka if satu.temuan.tingkat is Tingkat.GALAT),
        ringkasan(laporan.hasil),
        sisa(laporan),
        susun_reviu(laporan),
    )


def aturan_saja() -> ReviuTampil:
    """A review that has not been made yet: the rules without a finding."""
    return susun_reviu(Laporan(Hasil(()), JENIS, ()))
