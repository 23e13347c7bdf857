"""Tables as tools, in real Chromium: download, cite, sort, filter, scroll, permalinks."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.peramban import lembar

KOLOM_PERTAMA = "e => e.getBoundingClientRect().left"


def buka(peramban: Browser, alamat: str, lebar: int = 1280) -> Page:
    satu = lembar(peramban, lebar)
    satu.goto(alamat, wait_until="networkidle")
    return satu


def test_csv_terunduh_memuat_angka_yang_sama(peramban: Browser, alamat: str) -> None:
    satu = buka(peramban, alamat + "bab-3/")
    angka = satu.locator("#tabel-iku tbody tr").nth(1).locator("a.hitung").first.inner_text()
    assert angka == "110,51%"
    with satu.expect_download() as unduhan:
        satu.locator("#tabel-iku .alat").get_by_role("link", name="CSV").click()
    isi = Path(unduhan.value.path()).read_text(encoding="utf-8-sig")
    baris = list(csv.reader(io.StringIO(isi)))
    assert any(angka in sel or sel.startswith("110.51") for sel in baris[2])


def test_kutipan_tersalin_seperti_yang_terlihat(peramban: Browser, alamat: str) -> None:
    konteks = peramban.new_context(permissions=["clipboard-read", "clipboard-write"])
    satu = konteks.new_page()
    satu.goto(alamat + "bab-3/", wait_until="networkidle")
    alat = satu.locator("#tabel-iku .alat")
    alat.locator("summary").click()
    kutipan = alat.locator("details p").inner_text()
    assert kutipan.startswith("KPU Kabupaten Muara Enim, LKj 2024, Tabel 3.1, edisi 9 Januari 2025")
    alat.get_by_role("button", name="Salin kutipan").click()
    satu.get_by_role("button", name="Kutipan tersalin").wait_for()
    assert satu.evaluate("navigator.clipboard.readText()") == kutipan


def test_kutipan_terbaca_tanpa_javascript(peramban: Browser, alamat: str) -> None:
    satu = lembar(peramban, java_script_enabled=False)
    satu.goto(alamat + "bab-3/")
    satu.locator("#tabel-iku .alat summary").click()
    assert satu.locator("#tabel-iku .alat details p").is_visible()
    assert satu.get_by_role("button", name="Salin kutipan").count() == 0


def test_riwayat_diurutkan_dengan_papan_ketik(peramban: Browser, alamat: str) -> None:
    """By the numbers themselves, not by their digits; a third press restores the order."""
    satu = buka(peramban, alamat + "bab-3/")
    tabel = satu.locator("#tabel-riwayat table")
    tahun = "rows => rows.map(r => r.querySelector('th').textContent.trim())"

    def urutan() -> list[str]:
        hasil: list[str] = tabel.locator("tbody tr").evaluate_all(tahun)
        return hasil

    semula = urutan()
    tombol = tabel.get_by_role("button", name="Serapan")
    tombol.press("Enter")
    assert urutan()[:3] == ["2017", "2016", "2018"]
    assert tabel.locator("th[aria-sort]").get_attribute("aria-sort") == "ascending"
    kabar = satu.get_by_role("status").filter(has_text="Diurutkan menurut Serapan, naik")
    assert kabar.count() == 1
    tombol.press("Enter")
    assert urutan()[-1] == "2017"
    tombol.press("Enter")
    assert urutan() == semula
    assert tabel.locator("th[aria-sort]").count() == 0


def test_saringan_rkt_menyisakan_kegiatan_yang_cocok(peramban: Browser, alamat: str) -> None:
    satu = buka(peramban, alamat + "bab-2/")
    gambar = satu.locator("#tabel-rkt")
    gambar.get_by_label("Saring kegiatan").fill("logistik pengadaan")
    assert "1 dari 9 kegiatan" in gambar.inner_text()
    tampak = gambar.locator("tbody:not([hidden])")
    assert tampak.count() == 1
    assert "Pengelolaan, Pengadaan, Laporan, dan Dokumentasi Logistik" in tampak.inner_text()
    gambar.get_by_label("Saring kegiatan").fill("")
    assert gambar.locator("tbody[hidden]").count() == 0


def test_saringan_cara_hitung_dan_tautan_ke_yang_tersaring(peramban: Browser, alamat: str) -> None:
    satu = buka(peramban, alamat + "cara-hitung/")
    satu.get_by_label("Saring angka").fill("serapan 2017")
    assert satu.locator(".cara-hitung tbody tr:visible").count() == 1
    assert satu.locator("h2:visible").all_inner_texts()[1:] == ["Anggaran"]
    satu.evaluate("location.hash = 'hitung-iku-iku-1-capaian'")
    satu.locator("#hitung-iku-iku-1-capaian").wait_for()


def test_saringan_catatan(peramban: Browser, alamat: str) -> None:
    satu = buka(peramban, alamat + "catatan/")
    semua = satu.locator(".catatan-item").count()
    satu.get_by_label("Saring catatan").fill("kotak suara")
    sisa = satu.locator(".catatan-item:visible")
    assert 0 < sisa.count() < semua
    assert all("kotak suara" in satu.lower() for satu in sisa.all_inner_texts())


def test_kepala_baris_tetap_selagi_digeser_di_ponsel(peramban: Browser, alamat: str) -> None:
    satu = buka(peramban, alamat + "bab-3/", 360)
    wadah = satu.locator("#tabel-riwayat .tabel-gulir")
    petunjuk = satu.locator("#tabel-riwayat .geser")
    assert petunjuk.is_visible()
    wadah.evaluate("e => { e.scrollLeft = 150; }")
    kiri = wadah.evaluate(KOLOM_PERTAMA)
    for kepala in (wadah.locator("tbody th").first, wadah.locator("thead th.lekat")):
        assert abs(kepala.evaluate(KOLOM_PERTAMA) - kiri) < 1
    assert not buka(peramban, alamat + "bab-3/").locator("#tabel-skala .geser").is_visible()


def test_tautan_tetap_tabel_grafik_dan_foto(peramban: Browser, alamat: str) -> None:
    for halaman, id_ in (
        ("bab-3/", "tabel-iku"),
        ("bab-3/", "grafik-riwayat"),
        ("galeri/", None),
    ):
        satu = buka(peramban, alamat + halaman)
        gambar = satu.locator(f"#{id_}" if id_ else "figure.foto").first
        gambar.locator("a.tetap").click()
        assert satu.url.endswith(f"{halaman}#{gambar.get_attribute('id')}")


def test_saringan_nama_data_membuka_kelompok_yang_cocok(peramban: Browser, alamat: str) -> None:
    satu = buka(peramban, f"{alamat}panduan-makro/", 360)
    terbuka = satu.locator("details.panduan-nama[open]")
    assert terbuka.count() == 0
    satu.get_by_label("Saring nama").fill("{{ anggaran.serapan")
    assert [isi.split()[0] for isi in terbuka.locator("summary").all_inner_texts()] == ["anggaran"]
    tampak = terbuka.locator("tbody tr:visible code").all_inner_texts()
    assert tampak == ["{{ anggaran.serapan | persen }}"]
    satu.get_by_label("Saring nama").fill("")
    assert terbuka.count() == 0
    assert satu.evaluate("document.documentElement.scrollWidth <= innerWidth")
