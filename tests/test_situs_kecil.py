"""A small site whose nav order differs from its file order, built for real, PDF included."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from tests.teks import halaman_pdf

Bangun = Callable[..., subprocess.CompletedProcess[str]]


def isi(folder: Path, halaman: str) -> BeautifulSoup:
    berkas = folder / "site" / halaman / "index.html"
    return BeautifulSoup(berkas.read_text(encoding="utf-8"), "html.parser")


def takarir(soup: BeautifulSoup) -> list[str]:
    return [" ".join(satu.get_text(" ").split()) for satu in soup.select("figcaption")]


def test_nomor_mengikuti_nav(kecil: Path, bangun: Bangun) -> None:
    hasil = bangun(kecil, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stderr
    assert takarir(isi(kecil, "z-pertama"))[0] == "Tabel 1.1 Rencana Kinerja Tahunan Tahun 2030"
    assert takarir(isi(kecil, "a-kedua"))[0] == "Tabel 2.1 Pengukuran IKU Kantor Contoh"
    rujukan = isi(kecil, "z-pertama").select_one("a.rujuk")
    assert rujukan is not None
    assert (rujukan.get_text(), rujukan["href"]) == ("Tabel 2.1", "../a-kedua/#tabel-iku")
    assert "lkj-" not in re.sub(r"lkj-halaman", "", str(isi(kecil, "daftar")))


def test_nomor_pdf_sama_dengan_situs(kecil: Path, bangun: Bangun) -> None:
    hasil = bangun(kecil, "build")
    assert hasil.returncode == 0, hasil.stderr
    [pdf] = (kecil / "site" / "unduh").glob("*.pdf")
    teks = " ".join(halaman_pdf(pdf))
    for halaman in ("z-pertama", "a-kedua", "galeri"):
        for satu in isi(kecil, halaman).select("figcaption"):
            nomor, judul = satu.select_one(".nomor"), satu.select_one(".judul")
            assert nomor and judul
            assert f"{nomor.get_text()} {judul.get_text()}" in teks
    assert f"PDF:   {pdf}" in hasil.stdout
    assert re.search(r"Selesai dalam \d+,\d detik", hasil.stdout)


def test_capaian_dihitung_dan_bertanda_catatan(kecil: Path, bangun: Bangun) -> None:
    bangun(kecil, "build", "--tanpa-pdf")
    sel = isi(kecil, "a-kedua").select("#tabel-iku tbody td")
    assert [satu.get_text() for satu in sel] == ["1", "90%", "97,95%", "108,83%[1]", "Unggul"]
    catatan = isi(kecil, "catatan").select_one("section:has(#catatan-capaian-iku) table")
    assert catatan is not None
    baris = [satu.get_text() for satu in catatan.select("tbody tr > *")]
    assert baris[1:] == ["97,95%", "108,83%", "97,95 ÷ 90 × 100 = 108,83"]


def test_kesalahan_membiarkan_hasil_terakhir(kecil: Path, bangun: Bangun) -> None:
    assert bangun(kecil, "build", "--tanpa-pdf").returncode == 0
    sebelum = (kecil / "site" / "index.html").read_bytes()
    data = kecil / "data" / "anggaran.yml"
    data.write_text(data.read_text().replace("pagu: 4000000\n", "pagu: 4 juta\n", 1))
    hasil = bangun(kecil, "build", "--tanpa-pdf")
    assert hasil.returncode == 1
    assert 'data/anggaran.yml:1:7: pagu berisi "4 juta"' in hasil.stderr + hasil.stdout
    assert (kecil / "site" / "index.html").read_bytes() == sebelum
    assert list(kecil.glob(".site-*")) == []


def test_foto_yang_diletakkan_muncul(kecil: Path, bangun: Bangun) -> None:
    (kecil / "docs" / "galeri").mkdir()
    Image.new("RGB", (2000, 1500), "teal").save(kecil / "docs" / "galeri" / "contoh.jpg")
    hasil = bangun(kecil, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stderr
    gambar = isi(kecil, "galeri").select_one("#gambar-contoh img")
    assert gambar is not None
    foto = kecil / "site" / "galeri" / str(gambar["src"])
    with Image.open(foto) as terbit:
        assert terbit.size == (int(str(gambar["width"])), int(str(gambar["height"])))
    assert not (kecil / "site" / "galeri" / "contoh.jpg").exists()


def test_foto_rusak_disebut_dan_dilewati(kecil: Path, bangun: Bangun) -> None:
    (kecil / "docs" / "galeri").mkdir()
    (kecil / "docs" / "galeri" / "contoh.jpg").write_bytes(b"bukan foto")
    hasil = bangun(kecil, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stderr
    assert "foto dilewati: docs/galeri/contoh.jpg: contoh.jpg: bukan foto" in hasil.stderr
    assert isi(kecil, "galeri").select_one("#gambar-contoh .kosong") is not None


def test_yang_tidak_ada_disebut_dengan_tempat_mengisinya(kecil: Path, bangun: Bangun) -> None:
    bangun(kecil, "build", "--tanpa-pdf")
    kosong = isi(kecil, "a-kedua").select_one("#tabel-monev .kosong")
    assert kosong is not None
    assert [satu.get_text() for satu in kosong.select("code")] == ["monev", "data/anggaran.yml"]


@pytest.mark.parametrize("perintah", ["build", "ekspor"])
def test_mesin_pdf_hanya_di_proses_pencetak(kecil: Path, perintah: str) -> None:
    """WeasyPrint, known by the pydyf it brings, is loaded by no command but in the press."""
    program = (
        "import atexit, sys; from macros.cli import main;"
        "atexit.register(lambda: print('mesin:', 'pydyf' in sys.modules));"
        "main(sys.argv[1:])"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", program, perintah], cwd=kecil, capture_output=True, text=True
    )
    assert hasil.returncode == 0, hasil.stderr
    assert hasil.stdout.endswith("mesin: False\n")
    assert perintah != "build" or list((kecil / "site" / "unduh").glob("*.pdf"))
