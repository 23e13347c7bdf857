"""Takes the pictures of README and CONTRIBUTING anew: `.venv/bin/python -m alat.gambar`.

Builds a copy of the report whose forge is known, looks at it in Chromium, and writes small PNG
files to `panduan/`. The drawings (SVG) in that folder are made by hand. Needs what `make test`
needs.
"""

from __future__ import annotations

import base64
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests.peramban import LATAR, jalur_peramban, layani, lembar

AKAR = Path(__file__).parent.parent
TUJUAN = AKAR / "panduan"
TERBESAR = 150_000
"""Bytes of one picture."""
WARNA = 96
"""Colours of one picture: enough for pages without photos, and small."""
FORGE = "https://github.com/kantor/lkj"
"""Where the copy is said to stand, so that its links to editing are seen."""
SAAT = "1736380800"
"""Time of the copy's edition (seconds since 1970), so that pictures do not change by the day."""
LINGKUNGAN = {
    **os.environ,
    "SOURCE_DATE_EPOCH": SAAT,
    "GIT_AUTHOR_DATE": f"@{SAAT} +0000",
    "GIT_COMMITTER_DATE": f"@{SAAT} +0000",
}


@dataclass(frozen=True, slots=True)
class Tempel:
    """A picture to put into another: its data URL and its width there (px)."""

    alamat: str
    lebar: int


def main() -> None:
    """Build the copy, take every picture."""
    with tempfile.TemporaryDirectory() as sementara, sync_playwright() as playwright:
        proyek = salin(Path(sementara) / "lkj")
        jalankan(proyek, "build")
        peramban = playwright.chromium.launch(executable_path=jalur_peramban(), args=list(LATAR))
        with layani(proyek) as pangkal:
            potret_situs(peramban, f"{pangkal}site/")
            edisi(peramban, f"{pangkal}site/", proyek)
        potret_keluaran(peramban, proyek)
        peramban.close()


def salin(ke: Path) -> Path:
    """A copy of the report with a known forge, as a git repository of its own."""
    for nama in ("data", "docs", "overrides"):
        shutil.copytree(AKAR / nama, ke / nama)
    shutil.copy(AKAR / "mkdocs.yml", ke)
    ubah(ke / "data" / "laporan.yml", r"(?m)^repositori: .*$", f"repositori: {FORGE}")
    for perintah in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-qm", "Laporan")):
        git = ("git", "-c", "user.name=Kantor", "-c", "user.email=kantor@contoh.go.id")
        subprocess.run([*git, *perintah], cwd=ke, check=True, env=LINGKUNGAN)
    return ke


def ubah(berkas: Path, pola: str, menjadi: str) -> None:
    """Replace the first match of `pola`; ValueError where there is none."""
    isi, kali = re.subn(pola, menjadi, berkas.read_text(encoding="utf-8"), count=1)
    if not kali:
        raise ValueError(f"{berkas.name}: tidak ada {pola}")
    berkas.write_text(isi, encoding="utf-8")


def jalankan(proyek: Path, *argumen: str) -> list[str]:
    """The lines that `lkj` writes in the copy; what the build tells of itself is left out."""
    hasil = subprocess.run(
        [sys.executable, "-m", "macros", *argumen],
        cwd=proyek,
        capture_output=True,
        text=True,
        env=LINGKUNGAN,
    )
    baris = (hasil.stdout + hasil.stderr).rstrip().split("\n")
    return [satu for satu in baris if not satu.startswith(("INFO", "WARNING"))]


def potret_situs(peramban: Browser, situs: str) -> None:
    """A table with its tools, and the foot of a page with the link to its file."""
    satu = lembar(peramban, 900)
    satu.goto(f"{situs}bab-3/", wait_until="networkidle")
    simpan("tabel.png", satu.locator("figure.tabel:has(#tabel-sasaran-3), #tabel-sasaran-3").first)
    satu.goto(f"{situs}kata-pengantar/", wait_until="networkidle")
    satu.evaluate("document.querySelector('.sunting').scrollIntoView({block: 'center'})")
    kotak = satu.locator(".sunting").bounding_box()
    assert kotak
    potongan = {"x": 0, "y": kotak["y"] - 150, "width": 900, "height": 290}
    tulis("halaman.png", satu.screenshot(clip=potongan))  # type: ignore[arg-type]


def edisi(peramban: Browser, situs: str, proyek: Path) -> None:
    """The site and the PDF in one picture."""
    gambar = []
    for lebar, tampak, jalur in ((1280, 560, ""), (360, 170, "")):
        satu = lembar(peramban, lebar)
        satu.goto(situs + jalur, wait_until="networkidle")
        gambar.append(Tempel(alamat_data(satu.screenshot()), tampak))
    [pdf] = (proyek / "site" / "unduh").glob("*.pdf")
    for nomor in (1, halaman_pdf(pdf, "Grafik 3.1")):
        perintah = ["pdftoppm", "-r", "60", "-png", "-singlefile"]
        perintah += ["-f", str(nomor), "-l", str(nomor), str(pdf)]
        hasil = subprocess.run(perintah, check=True, capture_output=True)
        gambar.append(Tempel(alamat_data(hasil.stdout), 185))
    simpan("situs-dan-pdf.png", isi_bentuk(peramban, "gambar-edisi.html.j2", gambar=gambar))


def halaman_pdf(pdf: Path, teks: str) -> int:
    """The second page of the PDF that holds `teks`; on the first it is listed."""
    hasil = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True)
    return [n for n, isi in enumerate(hasil.stdout.split("\f"), start=1) if teks in isi][1]


def potret_keluaran(peramban: Browser, proyek: Path) -> None:
    """What a changed figure does to the report, and what a mistyped one is answered."""
    sasaran = proyek / "data" / "sasaran.yml"
    ubah(sasaran, r"realisasi: 87\.84", "realisasi: 90.12")
    keluaran(peramban, "beda.png", "lkj beda main", jalankan(proyek, "beda", "main")[:16])
    ubah(sasaran, r"realisasi: 90\.12", "realisasi: 87,84 %")
    ubah(sasaran, r"satuan: persen", "satuan: persn")
    keluaran(peramban, "kesalahan.png", "make build", jalankan(proyek, "build", "--tanpa-pdf"))


def keluaran(peramban: Browser, nama: str, perintah: str, isi: list[str]) -> None:
    """A picture of a command and the lines it wrote."""
    bentuk = isi_bentuk(peramban, "gambar-keluaran.html.j2", perintah=perintah, isi=isi)
    simpan(nama, bentuk)


def isi_bentuk(peramban: Browser, templat: str, **isi: object) -> Locator:
    """A template of this folder, filled and opened."""
    bentuk = Environment(
        loader=FileSystemLoader(AKAR / "alat"), autoescape=True, undefined=StrictUndefined
    )
    satu: Page = lembar(peramban, 1200)
    satu.set_content(bentuk.get_template(templat).render(**isi), wait_until="load")
    return satu.locator("main")


def alamat_data(png: bytes) -> str:
    """A picture as a data URL."""
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


def simpan(nama: str, bagian: Locator) -> None:
    """A picture of one element."""
    tulis(nama, bagian.screenshot())


def tulis(nama: str, png: bytes) -> None:
    """Write a picture with few colours; ValueError where it is still too large."""
    gambar = Image.open(io.BytesIO(png)).convert("RGB").quantize(WARNA)
    berkas = TUJUAN / nama
    gambar.save(berkas, optimize=True)
    if (ukuran := berkas.stat().st_size) > TERBESAR:
        raise ValueError(f"{nama}: {ukuran} byte, lebih dari {TERBESAR}")
    print(f"{berkas.relative_to(AKAR)}: {ukuran} byte, {gambar.width} × {gambar.height} piksel")


if __name__ == "__main__":
    main()
