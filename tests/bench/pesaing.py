"""Part `pesaing`: full build, rebuild and site alone, against mkdocs-to-pdf on the same pages and
against MkDocs alone on the same Markdown.

Every round runs each of them once, one after the other, so that what else the machine does meets
all alike; the ratios are medians over the rounds' own ratios.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from statistics import median

import pypdfium2

from tests.bench.bahan import FOLDER, siapkan_laporan, siapkan_pesaing, siapkan_polos
from tests.bench.ukur import Hasil, jalankan

BATAS = (
    ("penuh ÷ pesaing", 0.6, ""),
    ("tanpa perubahan ÷ situs saja", 1.3, ""),
    ("situs saja ÷ mkdocs polos", 1.5, ""),
    ("ukuran PDF", 2.0, " MB"),
    ("memori proses terbesar", 200.0, " MB"),
)


def ukur_pesaing(putaran: int) -> None:
    """Measure, and say what was measured and what it was to be."""
    laporan = siapkan_laporan()
    python, config = siapkan_pesaing(laporan)
    polos = siapkan_polos()
    lkj = [sys.executable, "-m", "macros", "build"]
    pesaing = [python, "-m", "mkdocs", "build", "-q", "-f", config, "-d", FOLDER / "situs-pesaing"]
    edisi = laporan / ".cache" / "lkj" / "edisi"
    jalankan(lkj, laporan)
    nama = ("penuh", "pesaing", "situs saja", "ulang", "polos")
    semua: dict[str, list[Hasil]] = {satu: [] for satu in nama}
    for ke in range(1, putaran + 1):
        shutil.rmtree(edisi)
        semua["penuh"].append(jalankan(lkj, laporan))
        semua["pesaing"].append(jalankan(pesaing, laporan))
        semua["situs saja"].append(jalankan([*lkj, "--tanpa-pdf"], laporan))
        semua["ulang"].append(jalankan(lkj, laporan))
        semua["polos"].append(jalankan([sys.executable, "-m", "mkdocs", "build", "-q"], polos))
        print(f"putaran {ke} dari {putaran}", file=sys.stderr)
    laporkan(semua, laporan)


def laporkan(semua: dict[str, list[Hasil]], laporan: Path) -> None:
    """The table, the ratios beside their bounds, and where the time of one full build goes."""
    putaran = len(semua["penuh"])
    print(f"{'median dari ' + str(putaran):20}{'detik':>8}{'CPU':>8}{'proses MB':>11}{'MB':>8}")
    for nama, hasil in semua.items():
        angka = [median(getattr(h, k) for h in hasil) for k in ("detik", "cpu", "proses", "memori")]
        print(f"{nama:20}{angka[0]:8.2f}{angka[1]:8.2f}{angka[2]:11.0f}{angka[3]:8.0f}")
    kami = next((laporan / "site" / "unduh").glob("*.pdf"))
    nilai = (
        _rasio(semua["penuh"], semua["pesaing"]),
        _rasio(semua["ulang"], semua["situs saja"]),
        _rasio(semua["situs saja"], semua["polos"]),
        kami.stat().st_size / 1e6,
        median(satu.proses for satu in semua["penuh"]),
    )
    for (nama, batas, satuan), satu in zip(BATAS, nilai, strict=True):
        kata = "ya" if satu <= batas else "TIDAK"
        print(f"{nama:32}{satu:8.2f}{satuan} (paling banyak {batas:g}{satuan}): {kata}")
    lawan = next((FOLDER / "situs-pesaing").rglob("*.pdf"))
    for nama, berkas in (("PDF kami", kami), ("PDF pesaing", lawan)):
        with pypdfium2.PdfDocument(berkas) as pdf:
            print(f"{nama:20}{len(pdf):5} halaman {berkas.stat().st_size / 1e6:8.2f} MB")
    print("Pencetak, detik CPU sejak prosesnya mulai:")
    for kabar, detik in re.findall(r"PDF: (.*) \((\S+) detik CPU\)", semua["penuh"][-1].keluaran):
        print(f"{detik:>8}  {kabar}")


def _rasio(satu: list[Hasil], dua: list[Hasil]) -> float:
    return median(a.detik / b.detik for a, b in zip(satu, dua, strict=True))
