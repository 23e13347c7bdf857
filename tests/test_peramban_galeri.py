"""The gallery with some of its photos there, one of them damaged: seen, filtered, gone through."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from macros.report import susun
from macros.source.loader import muat
from tests.peramban import layani, lembar

AKAR = Path(__file__).parent.parent
Bangun = Callable[..., subprocess.CompletedProcess[str]]
ADA = 6
UKURAN = (1600, 1200)


@pytest.fixture(scope="module")
def berfoto(tmp_path_factory: pytest.TempPathFactory, bangun: Bangun) -> Iterator[str]:
    """The real report with its first photos in place and the seventh cut off."""
    akar = tmp_path_factory.mktemp("berfoto")
    for nama in ("data", "docs", "overrides"):
        shutil.copytree(AKAR / nama, akar / nama)
    shutil.copy(AKAR / "mkdocs.yml", akar)
    (akar / "docs" / "galeri").mkdir(exist_ok=True)
    foto = susun(muat(akar / "data")).data.galeri.foto
    for i, satu in enumerate(foto[: ADA + 1]):
        gambar = Image.new("RGB", UKURAN if i % 2 == 0 else UKURAN[::-1], (40 * i, 90, 60))
        gambar.save(akar / "docs" / satu.berkas)
    rusak = akar / "docs" / foto[ADA].berkas
    rusak.write_bytes(rusak.read_bytes()[:2000])
    hasil = bangun(akar, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    assert f"foto dilewati: docs/{foto[ADA].berkas}" in hasil.stderr
    with layani(akar) as pangkal:
        yield f"{pangkal}site/galeri/"


def buka(peramban: Browser, alamat: str, lebar: int = 1280) -> Page:
    satu = lembar(peramban, lebar)
    satu.goto(alamat, wait_until="networkidle")
    return satu


def test_foto_ada_dan_yang_tidak_ada_bertempat(peramban: Browser, berfoto: str) -> None:
    satu = buka(peramban, berfoto, 360)
    assert satu.locator("figure.foto img").count() == ADA
    assert satu.locator("figure.foto .kosong").count() == 35 - ADA
    muat_ = satu.locator("figure.foto img").evaluate_all("semua => semua.map(i => i.loading)")
    assert muat_ == ["eager"] * 4 + ["lazy"] * (ADA - 4)
    nisbah = satu.locator("figure.foto img").evaluate_all(
        "semua => semua.map(i => [i.getAttribute('width'), i.getAttribute('height'), i.alt])"
    )
    assert all(int(lebar) > 0 and int(tinggi) > 0 and alt for lebar, tinggi, alt in nisbah)


def test_papan_ketik_melihat_foto_satu_demi_satu(peramban: Browser, berfoto: str) -> None:
    satu = buka(peramban, berfoto)
    satu.locator(".foto-buka").first.focus()
    satu.keyboard.press("Enter")
    dialog = satu.locator("#lihat-foto")
    assert dialog.is_visible()
    assert dialog.locator(".lihat__letak").inner_text() == f"1 dari {ADA}"
    assert dialog.locator(".lihat__keterangan").inner_text().startswith("Gambar 1 · ")
    satu.keyboard.press("ArrowRight")
    assert dialog.locator(".lihat__letak").inner_text() == f"2 dari {ADA}"
    satu.keyboard.press("ArrowLeft")
    satu.keyboard.press("ArrowLeft")
    assert dialog.locator(".lihat__letak").inner_text() == f"{ADA} dari {ADA}"
    satu.wait_for_function("document.querySelector('#lihat-foto img').naturalWidth > 0")
    satu.keyboard.press("Escape")
    assert not dialog.is_visible()
    # The dialog's event `close` comes after it is gone from sight.
    satu.wait_for_function(
        "document.activeElement === [...document.querySelectorAll('.foto-buka')].at(-1)"
    )


def test_saring_menurut_bulan_dan_tempat(peramban: Browser, berfoto: str) -> None:
    satu = buka(peramban, berfoto)
    satu.locator("select[name=bulan]").select_option("Oktober 2024")
    tampak = satu.locator("figure.foto:visible")
    assert tampak.count() == 7
    assert "Menampilkan 7 dari 35 gambar." in satu.locator(".galeri-saring").inner_text()
    assert all("Oktober 2024" in teks for teks in tampak.locator("figcaption").all_inner_texts())
    satu.locator("select[name=tempat]").select_option("Palembang")
    assert all("Palembang" in teks for teks in tampak.locator("figcaption").all_inner_texts())
    satu.evaluate("location.hash = '#gambar-bimtek-tungsura'")
    satu.locator("#gambar-bimtek-tungsura").wait_for()
    assert tampak.count() == 35


def test_tanpa_javascript_daftar_dan_foto_terjangkau(peramban: Browser, berfoto: str) -> None:
    satu = lembar(peramban, java_script_enabled=False)
    satu.goto(berfoto)
    assert not satu.locator(".galeri-saring").is_visible()
    satu.locator(".galeri-alat summary").click()
    assert satu.locator(".galeri-alat dt", has_text="Oktober 2024").is_visible()
    satu.locator(".foto-buka").first.click()
    satu.wait_for_url("**/aset/foto/*.webp")
