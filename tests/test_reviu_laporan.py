"""What the review finds in the report as printed, by rule; and nothing in a corrected copy."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from macros.review import Temuan
from macros.review.whole import tinjau_semua
from tests import kasus
from tests.laporan_dibetulkan import betulkan
from tests.tinjauan import siapkan

_EJAAN = ("ejaan", "istilah-asing")
"""A new word of an editor is told by the review, and is no matter of the tests."""

AKAR = Path(__file__).parent.parent


def test_temuan_laporan_tercetak_menurut_aturan() -> None:
    """The approved list: data with its `tercetak` is the report as printed."""
    ditemukan: defaultdict[str, list[str]] = defaultdict(list)
    for satu in _temuan(AKAR):
        ditemukan[satu.aturan].append(satu.lapor.objek)
    assert {aturan: sorted(objek) for aturan, objek in ditemukan.items()} == {
        aturan: sorted(objek) for aturan, objek in kasus.muat("temuan_laporan.yml").items()
    }


def test_salinan_yang_dibetulkan_tanpa_temuan(tmp_path: Path) -> None:
    betulkan(AKAR, tmp_path)
    assert [str(satu) for satu in _temuan(tmp_path)] == []


def _temuan(folder: Path) -> list[Temuan]:
    hasil = tinjau_semua(siapkan(folder)).hasil
    return [satu.temuan for satu in hasil.semua if satu.temuan.aturan not in _EJAAN]
