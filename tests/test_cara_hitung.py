"""What an office chooses in skala.yml changes every figure it should, and readers see the basis."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from bs4 import BeautifulSoup
from kasus import muat as muat_kasus
from kasus import parameter

from macros.report import Report, susun
from macros.report.bersatuan import dengan_satuan, peta_satuan
from macros.source.loader import muat
from macros.views.rules_of_computation import rumus_dipakai, susun_ketentuan
from tests.conftest import KECIL
from tests.teks import halaman_pdf

KASUS = muat_kasus("cara_hitung.yml")


def siapkan(tujuan: Path, ubah: list[dict[str, str]]) -> Report:
    data = Path(shutil.copytree(KECIL / "data", tujuan / "data"))
    for satu in ubah:
        berkas = data / satu["berkas"]
        isi = berkas.read_text(encoding="utf-8")
        assert satu.get("dari", "") in isi
        baru = (
            isi.replace(satu["dari"], satu["menjadi"]) if "dari" in satu else isi + satu["menjadi"]
        )
        berkas.write_text(baru, encoding="utf-8")
    return susun(muat(data))


@parameter(KASUS["angka"])
def test_pilihan_kantor_mengubah_angkanya(kasus: dict[str, Any], tmp_path: Path) -> None:
    report = siapkan(tmp_path, kasus["ubah"])
    satuan = peta_satuan(report.data)
    for alamat, harapan in kasus["figur"].items():
        figur = report.figur[alamat]
        assert [dengan_satuan(figur, satuan), figur.rumus] == harapan, alamat


@parameter(KASUS["ketentuan"])
def test_ketentuan_bagi_pembaca(kasus: dict[str, Any], tmp_path: Path) -> None:
    report = siapkan(tmp_path, kasus["ubah"])
    semua = {satu.hal: satu for satu in susun_ketentuan(report)}
    for hal, harapan in kasus["baris"].items():
        satu = semua[hal]
        ada = {kunci: getattr(satu, kunci) for kunci in harapan}
        assert ada == harapan, hal
    assert ("Nilai efisiensi" in semua) == ("Nilai efisiensi" in kasus["baris"])


@parameter(KASUS["rumus"])
def test_rumus_yang_dipakai(kasus: dict[str, Any], tmp_path: Path) -> None:
    assert rumus_dipakai(siapkan(tmp_path, kasus["ubah"]), kasus["arah"]) == kasus["dipakai"]


def test_ketentuan_di_situs_dan_pdf(
    kecil: Path, bangun: Callable[..., CompletedProcess[str]]
) -> None:
    with (kecil / "data/skala.yml").open("a", encoding="utf-8") as berkas:
        berkas.write(KASUS["situs"])
    with (kecil / "docs/a-kedua.md").open("a", encoding="utf-8") as berkas:
        berkas.write('\n{{ ketentuan_hitung() }}\n\n{{ rumus("turun") }}\n')
    hasil = bangun(kecil, "build")
    assert hasil.returncode == 0, hasil.stderr
    html = (kecil / "site/a-kedua/index.html").read_text(encoding="utf-8")
    soup = BeautifulSoup(html, "html.parser")
    baris = {
        " ".join(satu.th.get_text(" ").split()): " ".join(satu.get_text(" ").split())
        for satu in soup.select(".tabel-ketentuan tbody tr")
        if satu.th
    }
    assert baris["Batas capaian"] == (
        "Batas capaian Paling tinggi 120%. Lampiran I Undang-Undang Nomor 1 Tahun 2020 tentang"
        " Contoh, berlaku sejak 1 Januari 2026. Sumber: Rekaan"
    )
    assert "isi kunci cara_hitung.naik di data/skala.yml" in baris["Realisasi tinggi lebih baik"]
    assert soup.select_one('.rumus[aria-label*="target dibagi realisasi"]')
    [pdf] = (kecil / "site/unduh").glob("*.pdf")
    teks = " ".join(" ".join(halaman_pdf(pdf)).split())
    assert "Paling tinggi 120%" in teks
    assert "Lampiran I Undang-Undang Nomor 1 Tahun 2020" in teks
    lembar = (kecil / "site/data/ketentuan.csv").read_text(encoding="utf-8-sig")
    assert "Batas capaian,paling tinggi 120%,Lampiran I Undang-Undang" in lembar


@pytest.mark.parametrize("arah", ["naik", "turun"])
def test_rumus_tanpa_indikator_semacam_itu_memakai_pilihan_kantor(arah: str) -> None:
    harapan = {"naik": ["naik"], "turun": ["linear"]}
    assert rumus_dipakai(susun(muat(KECIL / "data")), arah) == harapan[arah]
