"""Every rule of the review fires where it must and is silent where it must be."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from macros.review import Bahan, Tingkat, tinjau
from macros.review.prose import ATURAN_PROSA
from macros.review.rule_gallery import di_luar_urutan
from macros.review.rules import ATURAN
from macros.review.whole import tinjau_semua
from tests import kasus
from tests.tinjauan import KECIL, salin, siapkan, temuan, tinjau_salinan

AKAR = Path(__file__).parent.parent
BERKAS = (
    "reviu_tercetak.yml",
    "reviu_anggaran.yml",
    "reviu_kinerja.yml",
    "reviu_cara_hitung.yml",
    "reviu_belum_ditulis.yml",
    "reviu_rencana.yml",
    "reviu_tahun.yml",
    "reviu_rujukan.yml",
    "reviu_galeri.yml",
    "reviu_susunan.yml",
)
KASUS = [satu for berkas in BERKAS for satu in kasus.muat(berkas)]
DI_TEMPAT_LAIN = {satu["aturan"] for satu in kasus.muat("reviu_prosa.yml")} | {
    "catatan-usang",  # test_reviu_catatan.py
    "kamus-tiada",  # test_reviu_prosa.py
    "kamus-tiada-di-ci",
}


@kasus.parameter(KASUS)
def test_aturan(kasus: dict[str, Any], tmp_path: Path) -> None:
    [aturan] = [satu for satu in ATURAN if satu.id == kasus["aturan"]]
    bahan = siapkan(salin(tmp_path / "kecil", kasus.get("ubah", ())))
    assert temuan(tinjau(bahan, [aturan]), aturan.id) == kasus["temuan"]


def test_setiap_aturan_diuji_berbunyi_dan_diam() -> None:
    """A case in which the rule tells something new, and one in which it does not."""
    biasa = tinjau_semua(siapkan(KECIL))
    for aturan in ATURAN:
        milik = [satu["temuan"] for satu in KASUS if satu["aturan"] == aturan.id]
        if aturan.id in DI_TEMPAT_LAIN:
            continue
        dasar = temuan(biasa.hasil, aturan.id)
        assert any(len(satu) > len(dasar) for satu in milik) or dasar, aturan.id
        assert any(len(satu) <= len(dasar) for satu in milik), aturan.id


def test_id_aturan_tunggal_dan_berjudul() -> None:
    assert len({aturan.id for aturan in ATURAN}) == len(ATURAN)
    assert all(aturan.judul for aturan in ATURAN)


def test_setiap_temuan_laporan_berkunci_tunggal() -> None:
    aturan = [satu for satu in ATURAN if satu not in ATURAN_PROSA]
    kunci = [satu.temuan.kunci for satu in tinjau(siapkan(AKAR), aturan).semua]
    assert len(kunci) == len(set(kunci)) > 100


def test_laporan_sebenarnya_lulus_dengan_semua_galat_diakui() -> None:
    hasil = tinjau(siapkan(AKAR), ATURAN)
    galat = [satu for satu in hasil.semua if satu.temuan.tingkat is Tingkat.GALAT]
    assert hasil.lulus
    assert len(galat) > 60
    for satu in galat:
        assert satu.catatan is not None
        assert satu.catatan.oleh and satu.catatan.pada and satu.catatan.penjelasan


def test_galat_tanpa_pengakuan_tidak_lulus(tmp_path: Path) -> None:
    hapus = {"berkas": "data/catatan.yml", "dari": "temuan: [cetak-capaian:iku.iku_1.capaian]"}
    laporan = tinjau_salinan(tmp_path / "kecil", [{**hapus, "menjadi": "temuan: []"}])
    assert not laporan.hasil.lulus
    assert [satu.kunci for satu in laporan.hasil.terbuka if satu.tingkat is Tingkat.GALAT] == [
        "cetak-capaian:iku.iku_1.capaian"
    ]


def test_peringatan_terbuka_tetap_lulus() -> None:
    hasil = tinjau(siapkan(KECIL), ATURAN)
    assert hasil.lulus
    assert any(satu.tingkat is Tingkat.PERINGATAN for satu in hasil.terbuka)


def test_pengakuan_yang_tidak_mengenai_apa_pun_menjadi_galat(tmp_path: Path) -> None:
    ubah = {
        "berkas": "data/sasaran.yml",
        "dari": "\n    tercetak:\n      capaian: 97,95%",
        "menjadi": "",
    }
    laporan = tinjau_salinan(tmp_path / "kecil", [ubah])
    assert not laporan.hasil.lulus
    assert temuan(laporan.hasil, "pengakuan-usang") == [
        "data/catatan.yml:9:14: galat pengakuan-usang:cetak-capaian:iku.iku_1.capaian: Catatan"
        ' "capaian_iku" mengakui "cetak-capaian:iku.iku_1.capaian", padahal tidak ada temuan itu.'
        " Hapus baris ini, atau betulkan bila salah tulis."
    ]


def test_setiap_tercetak_yang_berbeda_menjadi_temuan() -> None:
    """No printed figure slips through the kinds of rules."""
    bahan = siapkan(AKAR)
    tercetak = {figur.alamat for figur in bahan.figur_tercetak()}
    ditemukan = {
        satu.temuan.lapor.objek
        for satu in tinjau(bahan, ATURAN).semua
        if satu.temuan.aturan.startswith("cetak-")
        or satu.temuan.aturan in ("kategori-di-luar-skala", "selisih-persen")
    }
    assert len(tercetak) > 40
    assert tercetak <= ditemukan


def test_tempat_figur_dan_tulisannya() -> None:
    bahan = siapkan(KECIL)
    assert isinstance(bahan, Bahan)
    assert bahan.tempat_figur("iku.iku_1.realisasi") == ("data/sasaran.yml", 7, 16)
    assert bahan.tulis("iku.iku_1.realisasi") == "97,95%"


@pytest.mark.parametrize(
    ("hari", "harapan"),
    [
        ([], []),
        ([1], []),
        ([1, 1, 2], []),
        ([2, 1], [1]),
        ([5, 17, 8, 9], [1]),
        ([9, 1, 2, 3], [0]),
        ([6, 7, 5, 8], [2]),
        ([1, 9, 2, 8, 3], [1, 4]),
        ([1, 3, 2, 4], [2]),
    ],
)
def test_di_luar_urutan(hari: list[int], harapan: list[int]) -> None:
    assert di_luar_urutan([date(2030, 1, satu) for satu in hari]) == harapan
