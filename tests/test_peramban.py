"""The site in real Chromium: what visitors see and do, on a phone and at a desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Request

from tests.peramban import lembar

AKAR = Path(__file__).parent.parent
HALAMAN = (
    "", "kata-pengantar/", "ringkasan-eksekutif/", "daftar/", "bab-1/", "bab-2/", "bab-3/",
    "bab-4/", "lampiran-pk/", "galeri/", "cara-hitung/", "catatan/",
)  # fmt: skip


@pytest.mark.parametrize("lebar", [360, 1280])
def test_tidak_melebar_dan_tidak_keluar(peramban: Browser, alamat: str, lebar: int) -> None:
    satu = lembar(peramban, lebar)
    keluhan: list[str] = []

    def minta(permintaan: Request) -> None:
        if not permintaan.url.startswith((alamat, "data:", "blob:")):
            keluhan.append(permintaan.url)

    satu.on("console", lambda m: keluhan.append(m.text) if m.type == "error" else None)
    satu.on("pageerror", lambda galat: keluhan.append(str(galat)))
    satu.on("request", minta)
    for jalur in HALAMAN:
        satu.goto(alamat + jalur, wait_until="networkidle")
        lebih = satu.evaluate("document.documentElement.scrollWidth - innerWidth")
        if lebih > 0:
            keluhan.append(f"{jalur} melebar {lebih} piksel")
    assert keluhan == []


@pytest.mark.parametrize("warna", ["light", "dark"])
def test_grafik_terbaca_terang_dan_gelap(peramban: Browser, alamat: str, warna: str) -> None:
    """Every text of every chart stands out from the page behind it (WCAG: 4.5 to 1)."""
    satu = lembar(peramban, 1280, warna)
    satu.goto(alamat + "bab-3/", wait_until="networkidle")
    rasio = satu.evaluate(_RASIO)
    assert len(rasio) > 40
    assert [teks for teks, nilai in rasio if nilai < 4.5] == []


_RASIO = """() => {
  const angka = warna => warna.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const terang = warna => angka(warna).map(n => n / 255)
    .map(n => n <= .03928 ? n / 12.92 : ((n + .055) / 1.055) ** 2.4)
    .reduce((jumlah, n, i) => jumlah + n * [.2126, .7152, .0722][i], 0);
  const latar = terang(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll('svg.gambar-grafik text')].map(teks => {
    const t = terang(getComputedStyle(teks).fill);
    return [teks.textContent, (Math.max(t, latar) + .05) / (Math.min(t, latar) + .05)];
  });
}"""


def test_papan_ketik_membuka_catatan(peramban: Browser, alamat: str) -> None:
    """A mark is reached with the keyboard and leads to its note, which says how it was computed."""
    satu = lembar(peramban)
    satu.goto(alamat + "bab-3/", wait_until="networkidle")
    tanda = satu.locator("#tabel-iku tbody tr").first.locator("td:nth-of-type(4) a.catatan")
    tanda.focus()
    satu.keyboard.press("Enter")
    satu.wait_for_url("**/catatan/#catatan-capaian-iku")
    assert (
        "97,95 ÷ 90 × 100 = 108,83"
        in satu.locator("section:has(#catatan-capaian-iku)").inner_text()
    )


def test_pdf_terunduh_sekali_klik(peramban: Browser, alamat: str, pdf: Path) -> None:
    satu = lembar(peramban, 360)
    satu.goto(alamat + "galeri/", wait_until="networkidle")
    with satu.expect_download() as unduhan:
        satu.locator("header a.lkj-pdf").click()
    assert unduhan.value.path().read_bytes() == pdf.read_bytes()


def test_tanpa_javascript_isi_tetap_ada(peramban: Browser, alamat: str) -> None:
    satu = lembar(peramban, java_script_enabled=False)
    satu.goto(alamat + "bab-3/")
    assert "108,83%" in satu.locator("#tabel-iku").inner_text()
    assert satu.locator("#grafik-riwayat svg").is_visible()


def _baris(teks: str) -> int:
    """The line of data/sasaran.yml that holds `teks`."""
    isi = (AKAR / "data" / "sasaran.yml").read_text(encoding="utf-8").split("\n")
    return next(n for n, satu in enumerate(isi, start=1) if satu.endswith(teks))


def test_papan_ketik_membuka_dan_menutup_cara_hitung(peramban: Browser, alamat: str) -> None:
    """Enter opens the explanation, Tab goes into it, Escape closes it and returns to the figure."""
    satu = lembar(peramban)
    satu.goto(alamat + "bab-3/", wait_until="networkidle")
    angka = satu.locator("#tabel-iku tbody tr").first.locator("a.hitung").first
    angka.focus()
    satu.keyboard.press("Enter")
    kotak = satu.get_by_role("dialog", name="Capaian: Meningkatnya pelaksanaan akuntabilitas")
    kotak.wait_for()
    isi = kotak.inner_text()
    assert "97,95 ÷ 90 × 100 = 108,83" in isi
    assert "Sangat Baik (lebih dari 100%)" in isi
    assert f"data/sasaran.yml:{_baris('kode: iku_1')}" in isi
    assert angka.get_attribute("aria-expanded") == "true"
    satu.keyboard.press("Tab")
    assert satu.evaluate("document.activeElement.textContent") == "Daftar cara hitung"
    satu.keyboard.press("Escape")
    kotak.wait_for(state="detached")
    assert angka.evaluate("satu => satu === document.activeElement")
    assert angka.get_attribute("aria-expanded") == "false"


def test_cara_hitung_tidak_terpotong_di_ponsel(peramban: Browser, alamat: str) -> None:
    """The box of every figure of a table that scrolls stands wholly inside the window."""
    satu = lembar(peramban, 360)
    satu.goto(alamat + "bab-3/", wait_until="networkidle")
    semua = satu.locator("#tabel-riwayat a.hitung, #tabel-sasaran-7 a.hitung")
    assert semua.count() > 15
    for angka in semua.all():
        angka.click()
        kotak = satu.locator(".hitung-kotak").bounding_box()
        assert kotak
        assert kotak["x"] >= 0 and kotak["x"] + kotak["width"] <= 360
        assert kotak["y"] >= 0 and kotak["y"] + kotak["height"] <= 800
        satu.keyboard.press("Escape")
    lebih = satu.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert lebih <= 0


def test_tanpa_javascript_angka_menuju_cara_hitungnya(peramban: Browser, alamat: str) -> None:
    satu = lembar(peramban, 360, java_script_enabled=False)
    satu.goto(alamat + "bab-3/")
    satu.locator("#tabel-iku tbody tr").first.locator("a.hitung").first.click()
    satu.wait_for_url("**/cara-hitung/#hitung-iku-iku-1-capaian")
    baris = satu.locator("#hitung-iku-iku-1-capaian")
    assert "97,95 ÷ 90 × 100 = 108,83" in baris.inner_text()
    assert f"data/sasaran.yml:{_baris('kode: iku_1')}" in baris.inner_text()
