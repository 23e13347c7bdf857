"""What a note says this edition writes is what this edition writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.report import susun
from macros.review import Bahan
from macros.review.finding import Lapor
from macros.review.rules import ATURAN
from macros.source.loader import muat
from macros.source.pages import baca_halaman

[ATURAN_USANG] = [satu for satu in ATURAN if satu.id == "catatan-usang"]


def lapor(akar: Path, ditulis: str) -> list[Lapor]:
    berkas = akar / "data" / "catatan.yml"
    teks = berkas.read_text(encoding="utf-8")
    tanda = "    penjelasan:"
    assert tanda in teks
    berkas.write_text(teks.replace(tanda, f"    ditulis: {ditulis}\n{tanda}", 1), encoding="utf-8")
    muatan = muat(akar / "data")
    halaman, _ = baca_halaman(akar / "docs")
    return list(ATURAN_USANG.periksa(Bahan(muatan, susun(muatan), halaman)))


def temuan(akar: Path, ditulis: str) -> list[str]:
    return [satu.objek for satu in lapor(akar, ditulis)]


def ganti(berkas: Path, lama: str, baru: str) -> None:
    teks = berkas.read_text(encoding="utf-8")
    assert lama in teks
    berkas.write_text(teks.replace(lama, baru, 1), encoding="utf-8")


def test_letak_dan_kalimat_temuan(kecil: Path) -> None:
    assert lapor(kecil, "pagu Rp4.000.001") == [
        Lapor(
            "capaian_iku/4.000.001",
            ("data/catatan.yml", 6, 14),
            'catatan "capaian_iku" menyebut bahwa edisi ini menulis 4.000.001, padahal tidak ada'
            " data, figur, atau halaman yang memuatnya",
            "sesuaikan kunci ditulis di data/catatan.yml dengan data yang berlaku",
        )
    ]


@pytest.mark.parametrize("kunci", ["sumber: Rekaan 4321", "tercetak: {capaian: 4321}"])
def test_sumber_dan_yang_tercetak_bukan_isi_edisi(kecil: Path, kunci: str) -> None:
    lama = "sumber: Rekaan" if kunci.startswith("sumber") else "tercetak:\n      capaian: 97,95%"
    ganti(kecil / "data" / "sasaran.yml", lama, kunci)
    assert temuan(kecil, "ditulis 4321") == ["capaian_iku/4321"]


def test_isi_data_yang_bukan_figur(kecil: Path) -> None:
    ganti(kecil / "data" / "organisasi.yml", "mengurus kantor", "mengurus 4321 kantor")
    assert temuan(kecil, "ditulis 4321") == []


def test_surat_tanpa_tahun(kecil: Path) -> None:
    peraturan = kecil / "data" / "peraturan.yml"
    ganti(peraturan, 'nomor: "1"', "nomor: B/1/2020")
    ganti(peraturan, "tahun: 2020", "tahun: null")
    assert temuan(kecil, "Surat Nomor B/1/2020") == []


@pytest.mark.parametrize(
    ("ditulis", "sebutan"),
    [
        ("pagu Rp4.000.001", "4.000.001"),
        ("capaian 108,84%", "108,84"),
        ("Undang-Undang Nomor 1 Tahun 2021", "Nomor 1 Tahun 2021"),
        ("tanggal 6 Januari 2030", "6 Januari 2030"),
    ],
)
def test_angka_yang_tidak_ditulis_edisi_ini(kecil: Path, ditulis: str, sebutan: str) -> None:
    assert temuan(kecil, ditulis) == [f"capaian_iku/{sebutan}"]


@pytest.mark.parametrize(
    "ditulis",
    [
        "pagu Rp4.000.000 dan capaian 108,83%",
        "Undang-Undang Nomor 1 Tahun 2020",
        "tanggal 5 Januari 2030",
        "ditandatangani 9 Januari 2031",
        "seperti Tabel 3.99 pada baris 101–120 dan 456",
        "tahun 2030",
        "Renstra 2026–2030",
    ],
)
def test_angka_yang_memang_ditulis(kecil: Path, ditulis: str) -> None:
    assert temuan(kecil, ditulis) == []


def test_periode_menurut_figur_catatannya(kecil: Path) -> None:
    """Two plans may share a period; the note speaks about one of them."""
    renstra = kecil / "data" / "renstra.yml"
    teks = renstra.read_text(encoding="utf-8")
    lama = "renstra: 2026–2030, sumber: Rekaan"
    assert lama in teks and "rpjmn: 2026–2030" in teks
    baru = "renstra: 2027–2031, sumber: Rekaan, tercetak: {renstra: 2021–2025}"
    renstra.write_text(teks.replace(lama, baru), encoding="utf-8")
    catatan = kecil / "data" / "catatan.yml"
    isi = catatan.read_text(encoding="utf-8")
    catatan.write_text(
        isi.replace("untuk: [", "untuk: [naskah.periode.renstra, "), encoding="utf-8"
    )
    ditulis = "Renstra 2026–2030, pagu Rp4.000.000"
    assert temuan(kecil, ditulis) == ["capaian_iku/2026–2030"]
