"""The first page: every figure from the Report, every state in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.formatting import ukuran_berkas
from macros.report import Report, susun
from macros.source.loader import muat as muat_data

AKAR = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def report() -> Report:
    return susun(muat_data(AKAR / "data"))


@pytest.fixture(scope="module")
def depan(situs: Path) -> BeautifulSoup:
    return BeautifulSoup((situs / "index.html").read_text(encoding="utf-8"), "html.parser")


def teks(isi: BeautifulSoup, pilih: str) -> list[str]:
    return [" ".join(satu.get_text(" ").split()) for satu in isi.select(pilih)]


def test_pokok_dengan_perubahannya(depan: BeautifulSoup) -> None:
    """110.004.781.000 against 43.037.954.000; 109.205.738.791 against 42.833.350.874."""
    pagu, realisasi, serapan = teks(depan, ".angka-pokok > div")
    assert pagu.startswith("Pagu anggaran Rp110.004.781.000")
    assert "naik 155,60% dari tahun 2023" in pagu
    assert realisasi.startswith("Realisasi anggaran Rp109.205.738.791")
    assert "naik 154,95% dari tahun 2023" in realisasi
    assert "99,27%" in serapan
    assert "turun 0,25 poin persen" in serapan


def test_indikator_dihitung_seluruhnya(depan: BeautifulSoup, report: Report) -> None:
    golongan = depan.select(".golongan > li")
    jumlah = [int(satu.select_one("strong").get_text()) for satu in golongan]  # type: ignore[union-attr]
    kinerja = report.kinerja
    assert jumlah == [kinerja.tercapai, kinerja.belum, kinerja.tak_dinilai]
    kata = [satu.select_one(".keadaan").get_text().strip() for satu in golongan]  # type: ignore[union-attr]
    assert kata == ["Tercapai", "Belum tercapai", "Belum dapat dinilai"]
    assert len(depan.select(".kartu details li")) == len(kinerja.indikator) == sum(jumlah)


def test_setiap_sasaran_punya_kartu_berkeadaan(depan: BeautifulSoup, report: Report) -> None:
    kartu = depan.select(".kartu > li")
    keadaan = [
        satu.select_one(".kartu-kepala .keadaan").get_text().strip()  # type: ignore[union-attr]
        for satu in kartu
    ]
    assert keadaan == [
        "Belum dapat dinilai",
        "Tercapai",
        "Belum tercapai",
        "Tercapai",
        "Belum tercapai",
        "Tercapai",
        "Tercapai",
    ]
    for satu, sasaran in zip(kartu, report.data.sasaran.sasaran, strict=True):
        assert sasaran.nama in satu.get_text()
        assert satu.select_one("a.rujuk[href^='bab-3/#tabel-sasaran']")


def test_tren_setiap_tahun_juga_sebagai_teks(depan: BeautifulSoup, report: Report) -> None:
    tahun = [satu.tahun for satu in report.data.anggaran.riwayat] + [report.data.laporan.tahun]
    assert tahun == list(range(2015, 2025))
    baris = depan.select(".data-grafik tbody tr")
    assert len(baris) == len(tahun)
    uraian = depan.select_one("svg.gambar-grafik desc")
    assert uraian is not None
    assert all(str(satu) in uraian.get_text() for satu in tahun)


def test_catatan_terhitung_menurut_jenis(depan: BeautifulSoup, report: Report) -> None:
    jumlah = [int(satu.get_text()) for satu in depan.select(".perbedaan strong")]
    assert sum(jumlah) == len(report.data.catatan.catatan)


def test_pdf_dengan_ukuran_dan_tanggal(depan: BeautifulSoup, situs: Path) -> None:
    [pdf] = (situs / "unduh").glob("*.pdf")
    tautan = depan.select_one("article .unduhan a")
    assert tautan is not None
    assert (situs / str(tautan["href"])) == pdf
    tertulis = teks(depan, "article .unduhan")[0]
    assert f"{ukuran_berkas(pdf.stat().st_size)}, 9 Januari 2025" in tertulis
