"""What is measured: a copy of the report with real-size photos, and its peer in its own venv."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml
from PIL import Image, ImageChops, ImageDraw

AKAR = Path(__file__).resolve().parents[2]
FOLDER = AKAR / ".cache" / "bench"
PESAING = "mkdocs-to-pdf==0.12.1"
_POLOS = """site_name: LKj
theme: {name: material, language: id}
plugins: [search]
"""
_TETAP = ("nav", "markdown_extensions")
"""What of mkdocs.yml the bare build keeps."""
FOTO = 35
UKURAN = (4000, 3000)
"""Pixels of a photo of 12 megapixels."""


def siapkan_klon() -> Path:
    """A copy of the report as it ships, without photos."""
    return salin_naskah(FOLDER / "klon")


def siapkan_laporan() -> Path:
    """A copy of the report in which every photo of the gallery exists."""
    laporan = salin_naskah(FOLDER / "laporan")
    galeri = yaml.safe_load((AKAR / "data" / "galeri.yml").read_text(encoding="utf-8"))
    for nomor, satu in enumerate(galeri["foto"]):
        tujuan = laporan / "docs" / satu["berkas"]
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(foto_asli(nomor), tujuan)
    return laporan


def salin_naskah(laporan: Path) -> Path:
    """A copy of the report as it ships in the folder `laporan`, which is given back."""
    for nama in ("data", "docs", "overrides"):
        shutil.rmtree(laporan / nama, ignore_errors=True)
        shutil.copytree(AKAR / nama, laporan / nama)
    shutil.copy(AKAR / "mkdocs.yml", laporan)
    return laporan


def foto_asli(nomor: int) -> Path:
    """A synthetic photo of 12 megapixels, made once; there are 35 different ones."""
    berkas = FOLDER / "foto" / f"{nomor % FOTO}.jpg"
    if not berkas.is_file():
        _buat_foto(berkas, nomor % FOTO)
    return berkas


def _buat_foto(berkas: Path, nomor: int) -> None:
    """A synthetic photo, for measuring alone: leaves of all sizes upon one another, and grain.

    Such pictures compress much like those of a camera, whose files are as large (4 MB).
    """
    acak = random.Random(nomor)
    gambar = Image.new("RGB", UKURAN, (128, 120, 110))
    lukis = ImageDraw.Draw(gambar)
    kecil, besar = 40, 900
    for _ in range(4000):
        # Radii fall off with their third power: every size covers as much.
        jari = (kecil**-2 - (kecil**-2 - besar**-2) * acak.random()) ** -0.5
        x, y = acak.uniform(0, UKURAN[0]), acak.uniform(0, UKURAN[1])
        terang = acak.gauss(125, 55)
        warna = tuple(min(255, max(0, int(terang + acak.gauss(0, 16)))) for _ in range(3))
        lukis.ellipse((x - jari, y - jari * 0.7, x + jari, y + jari * 0.7), fill=warna)
    butir = Image.frombytes("L", UKURAN, acak.randbytes(UKURAN[0] * UKURAN[1]))
    butir = butir.point(lambda nilai: 128 + (nilai - 128) // 10)
    berkas.parent.mkdir(parents=True, exist_ok=True)
    bising = ImageChops.add(gambar, Image.merge("RGB", (butir,) * 3), 1, -128)
    bising.save(berkas, "JPEG", quality=90)


def siapkan_pesaing(laporan: Path) -> tuple[Path, Path]:
    """The peer's interpreter, and its configuration: the same site, its plugin in stock settings.

    Its warnings do not end the build (`strict: false`): it has hundreds on these pages.
    """
    venv = FOLDER / "pesaing"
    python = venv / "bin" / "python"
    if not (venv / "siap").is_file():
        subprocess.run([sys.executable, "-m", "venv", "--clear", venv], check=True)
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        kunci = ("--require-hashes", "-r")
        subprocess.run([*pip, *kunci, AKAR / "requirements-build.txt"], check=True)
        subprocess.run(
            [*pip, "--no-build-isolation", *kunci, AKAR / "requirements.txt"], check=True
        )
        subprocess.run([*pip, PESAING], check=True)
        subprocess.run([*pip, "--no-deps", "--no-build-isolation", "-e", AKAR], check=True)
        (venv / "siap").touch()
    asli = (laporan / "mkdocs.yml").read_text(encoding="utf-8")
    plugin = re.sub(r"(?m)^  - with-pdf:\n(?:      .*\n)+", "  - to-pdf\n", asli)
    config = laporan / "mkdocs-pesaing.yml"
    config.write_text(plugin.replace("strict: true", "strict: false"), encoding="utf-8")
    return python, config


def siapkan_polos() -> Path:
    """The same pages for MkDocs and Material as they come: Markdown in which every macro was
    replaced by what it makes, one theme, one search, no plugin of ours, no data, no photo."""
    polos = FOLDER / "polos"
    shutil.rmtree(polos, ignore_errors=True)
    shutil.copytree(AKAR / "docs", polos / "docs")
    rekaman = AKAR / "tests" / "bench" / "rekam.py"
    asli = (AKAR / "mkdocs.yml").read_text(encoding="utf-8")
    config = AKAR / ".mkdocs-rekam.yml"
    # A page found in what earlier builds left would not have its macros run.
    kosong = f"  - lkj: {{folder_cache: {polos / 'simpanan'}}}"
    asli = asli.replace("  - lkj", kosong, 1)
    config.write_text(f"{asli}\nhooks: [{rekaman}]\n", encoding="utf-8")
    try:
        perintah = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", config]
        lingkungan = {**os.environ, "LKJ_REKAM": str(polos / "docs"), "LKJ_PDF": "false"}
        subprocess.run([*perintah, "-d", polos / "rekaman"], check=True, env=lingkungan)
    finally:
        config.unlink()
    tetap = [re.search(rf"(?m)^{nama}:\n(?:[ ].*\n)+", asli) for nama in _TETAP]
    teks = "".join(cocok[0] for cocok in tetap if cocok)
    (polos / "mkdocs.yml").write_text(f"{_POLOS}{teks}", encoding="utf-8")
    return polos
