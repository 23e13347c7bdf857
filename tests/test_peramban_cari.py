"""Searching as visitors do: words in any form, figures in any writing, with the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.kasus import muat
from tests.peramban import lembar

CARI = """async ({skrip, kata}) => {
  const {cari} = await import(skrip);
  const hasil = [];
  for (const satu of kata) hasil.push((await cari(satu)).data.slice(0, 3).map(data => data.url));
  return hasil;
}"""


def test_hasil_teratas(peramban: Browser, alamat: str) -> None:
    kasus = muat("pencarian.yml")
    assert len(kasus) >= 40
    satu = lembar(peramban)
    satu.goto(alamat)
    masukan = {"skrip": f"{alamat}aset/js/cari.js", "kata": [butir["cari"] for butir in kasus]}
    hasil = satu.evaluate(CARI, masukan)
    pangkal = "/" + alamat.split("/", 3)[3]
    luput = [
        (butir["cari"], [url.removeprefix(pangkal) for url in teratas])
        for butir, teratas in zip(kasus, hasil, strict=True)
        if pangkal + butir["halaman"] not in teratas
    ]
    assert len(luput) <= 0.05 * len(kasus), luput


def test_dari_papan_ketik_sampai_bagiannya(peramban: Browser, alamat: str) -> None:
    """'/' opens the dialog; arrow keys go to the section that holds the words."""
    satu = lembar(peramban)
    satu.goto(alamat + "kata-pengantar/", wait_until="networkidle")
    satu.keyboard.press("/")
    assert satu.locator("#cari-kata").evaluate("isian => isian === document.activeElement")
    satu.keyboard.type("pelantikan kpps")
    # The results of the words typed so far come first: the last ones are meant.
    satu.locator("a[href*='gambar-pelantikan-kpps']").first.wait_for()
    satu.keyboard.press("ArrowDown")
    satu.keyboard.press("ArrowDown")
    satu.keyboard.press("Enter")
    satu.wait_for_url("**/galeri/#gambar-pelantikan-kpps*")
    assert not satu.locator("#cari").is_visible()


@pytest.mark.parametrize("kata", ["zzqxw", "99999999999"])
def test_yang_tidak_ada_dikatakan(peramban: Browser, alamat: str, kata: str) -> None:
    satu = lembar(peramban, 360)
    satu.goto(f"{alamat}?cari={kata}")
    kabar = satu.locator("#cari-kabar", has_text="Tidak ada halaman yang cocok")
    kabar.wait_for()
    assert kata in kabar.inner_text()
    satu.keyboard.press("Escape")
    assert not satu.locator("#cari").is_visible()


def test_tanpa_server_dikatakan(peramban: Browser, situs: Path) -> None:
    """Opened by double-click, pages link to each other's files; search says why it cannot."""
    satu = lembar(peramban)
    satu.goto((situs / "index.html").as_uri())
    satu.locator("[data-buka-cari]").click()
    satu.locator("#cari-kabar", has_text="memerlukan situs yang dibuka melalui server").wait_for()
    satu.keyboard.press("Escape")
    satu.locator("#menu a", has_text="Kata Pengantar").click()
    satu.wait_for_url("**/kata-pengantar/index.html")
    satu.locator(".kepala__nama").click()
    satu.wait_for_url("**/site/index.html")


def test_tanpa_javascript_ada_daftar_isi(peramban: Browser, alamat: str) -> None:
    satu = lembar(peramban, 360, java_script_enabled=False)
    satu.goto(alamat)
    satu.locator("header a", has_text="Daftar Isi").click()
    satu.wait_for_url("**/daftar/")
    satu.locator('nav[data-daftar="tabel"] a').first.click()
    assert "#tabel-" in satu.url
