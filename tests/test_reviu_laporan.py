"""What the review finds in the report as printed, by rule; and nothing in a corrected copy."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from macros.review.whole import tinjau_semua
from tests import kasus
from tests.laporan_dibetulkan import betulkan
from tests.tinjauan import siapkan

AKAR = Path(__file__).parent.parent


def test_temuan_laporan_tercetak_menurut_aturan() -> None:
    """The approved list: data with its `tercetak` is the report as printed."""
    ditemukan: defaultdict[str, list[str]] = defaultdict(list)
    for satu in tinjau_semua(siapkan(AKAR)).hasil.semua:
        ditemukan[satu.temuan.aturan].append(satu.temuan.lapor.objek)
    assert {aturan: sorted(objek) for aturan, objek in ditemukan.items()} == {
        aturan: sorted(objek) for aturan, objek in kasus.muat("temuan_laporan.yml").items()
    }


def test_salinan_yang_dibetulkan_tanpa_temuan(tmp_path: Path) -> None:
    betulkan(AKAR, tmp_path)
    hasil = tinjau_semua(siapkan(tmp_path)).hasil
    assert [str(satu.temuan) for satu in hasil.semua] == []
