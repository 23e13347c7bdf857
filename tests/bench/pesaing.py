"""Part `pesaing`: full build and rebuild, against mkdocs-to-pdf on the same pages.

Every round runs each of them once, one after the other, so that what else the machine does meets
all alike; the ratios are medians over the rounds' own ratios. The full build and the peer's, which
takes its pages from the same plugin, find nothing of earlier builds but the prepared photos.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from statistics import median

import pypdfium2

from tests.bench.bahan import FOLDER, siapkan_laporan, siapkan_pesaing
from tests.bench.ukur import Hasil, jalankan, rasio, tampilkan, tampilkan_batas

BATAS = (
    ("penuh ÷ pesaing", 0.6, ""),
    ("tanpa perubahan ÷ situs saja", 1.3, ""),
    ("ukuran PDF", 2.0, " MB"),
    ("memori proses terbesar", 200.0, " MB"),
)


def ukur_pesaing(putaran: int) -> None:
    """Measure, and say what was measured and what it was to be."""
    laporan = siapkan_laporan()
    python, config = siapkan_pesaing(laporan)
    lkj = [sys.executable, "-m", "macros", "build"]
    pesaing = [python, "-m", "mkdocs", "build", "-q", "-f", config, "-d", FOLDER / "situs-pesaing"]
    simpanan = laporan / ".cache" / "lkj"
    jalankan(lkj, laporan)
    nama = ("penuh", "pesaing", "situs saja", "ulang")
    semua: dict[str, list[Hasil]] = {satu: [] for satu in nama}
    for ke in range(1, putaran + 1):
        shutil.rmtree(simpanan / "edisi")
        shutil.rmtree(simpanan / "hasil")
        semua["penuh"].append(jalankan(lkj, laporan))
        shutil.rmtree(simpanan / "hasil")
        semua["pesaing"].append(jalankan(pesaing, laporan))
        semua["situs saja"].append(jalankan([*lkj, "--tanpa-pdf"], laporan))
        semua["ulang"].append(jalankan(lkj, laporan))
        print(f"putaran {ke} dari {putaran}", file=sys.stderr)
    laporkan(semua, laporan)


def laporkan(semua: dict[str, list[Hasil]], laporan: Path) -> None:
    """The table, the ratios beside their bounds, and where the time of one full build goes."""
    tampilkan(semua)
    kami = next((laporan / "site" / "unduh").glob("*.pdf"))
    nilai = (
        rasio(semua["penuh"], semua["pesaing"]),
        rasio(semua["ulang"], semua["situs saja"]),
        kami.stat().st_size / 1e6,
        median(satu.proses for satu in semua["penuh"]),
    )
    tampilkan_batas(BATAS, nilai)
    lawan = next((FOLDER / "situs-pesaing").rglob("*.pdf"))
    for nama, berkas in (("PDF kami", kami), ("PDF pesaing", lawan)):
        with pypdfium2.PdfDocument(berkas) as pdf:
            print(f"{nama:20}{len(pdf):5} halaman {berkas.stat().st_size / 1e6:8.2f} MB")
    print("Pencetak, detik CPU sejak prosesnya mulai:")
    for kabar, detik in re.findall(r"PDF: (.*) \((\S+) detik CPU\)", semua["penuh"][-1].keluaran):
        print(f"{detik:>8}  {kabar}")
