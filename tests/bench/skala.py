"""Part `skala`: the same report 1, 4 and 16 times as large, and how time and memory grow.

Sizes are built in turns, round by round. Growth is told as the exponent of a power of the size:
1,00 is linear, 2,00 quadratic; what a build costs at any size makes it less than 1.
"""

from __future__ import annotations

import shutil
import sys
from math import log
from pathlib import Path
from statistics import median

import pypdfium2

from tests.bench.bahan import FOLDER
from tests.bench.salinan import siapkan_berkali
from tests.bench.ukur import Hasil, jalankan

KALI = (1, 4, 16)
BATAS = 1.1
"""Greatest exponent that counts as linear: the machine is never quite still."""
_LKJ = [sys.executable, "-m", "macros", "build"]
_UKUR = (
    ("detik", "detik", 1),
    ("cpu", "CPU", 1),
    ("proses", "proses MB", 0),
    ("memori", "MB", 0),
)
_SITUS = [*_LKJ, "--tanpa-pdf"]
_JENIS = {
    "foto baru": ((".",), _SITUS),
    "situs": (("hasil",), _SITUS),
    "penuh": (("hasil", "edisi"), _LKJ),
    "ulang": ((), _LKJ),
}
"""What is built: which parts of `.cache/lkj` are thrown away before, and the command."""


def ukur_skala(putaran: int) -> None:
    """Measure the first site (photos are made small), the site with photos that are ready, site and
    PDF, and both with nothing changed.

    Reports that large need fewer rounds: one of five.
    """
    banyak = max(1, putaran // 5)
    laporan = {kali: siapkan_berkali(FOLDER / "skala" / f"{kali}kali", kali) for kali in KALI}
    semua: dict[tuple[str, int], list[Hasil]] = {(j, k): [] for j in _JENIS for k in KALI}
    for ke in range(1, banyak + 1):
        for kali, folder in laporan.items():
            for jenis, (buang, perintah) in _JENIS.items():
                for nama in buang:
                    shutil.rmtree(folder / ".cache" / "lkj" / nama, ignore_errors=True)
                semua[jenis, kali].append(jalankan(perintah, folder))
        print(f"putaran {ke} dari {banyak}", file=sys.stderr)
    laporkan(semua, laporan)


def laporkan(semua: dict[tuple[str, int], list[Hasil]], laporan: dict[int, Path]) -> None:
    """What each size holds and costs; then the growth beside its bound."""
    print(f"{'ukuran':12}{'halaman':>9}{'foto':>7}{'hlm PDF':>9}{'PDF MB':>8}{'situs MB':>10}")
    for kali, folder in laporan.items():
        print(f"{str(kali) + '×':12}{_isi(folder)}")
    print(f"{'':12}{'':4}" + "".join(f"{judul:>11}" for _, judul, _ in _UKUR))
    for (jenis, kali), hasil in semua.items():
        nilai = (f"{_tengah(hasil, kunci):11.{desimal}f}" for kunci, _, desimal in _UKUR)
        print(f"{jenis:12}{str(kali) + '×':4}{''.join(nilai)}")
    for jenis in _JENIS:
        for kunci, judul, _ in _UKUR:
            satu, banyak = (_tengah(semua[jenis, kali], kunci) for kali in (KALI[0], KALI[-1]))
            pangkat = log(banyak / satu) / log(KALI[-1] / KALI[0])
            kata = "ya" if pangkat <= BATAS else "TIDAK"
            nilai = f"{banyak / satu:7.1f} kali = {KALI[-1]}^{pangkat:.2f}"
            print(f"{f'tumbuh: {jenis}, {judul}':32}{nilai} (paling banyak {BATAS:g}): {kata}")


def _isi(folder: Path) -> str:
    situs = folder / "site"
    pdf = next((situs / "unduh").glob("*.pdf"))
    with pypdfium2.PdfDocument(pdf) as dokumen:
        halaman_pdf = len(dokumen)
    halaman = sum(1 for _ in situs.rglob("*.html"))
    foto = sum(1 for _ in (folder / "docs" / "galeri").glob("*.jpg"))
    besar = sum(satu.stat().st_size for satu in situs.rglob("*") if satu.is_file())
    return f"{halaman:9}{foto:7}{halaman_pdf:9}{pdf.stat().st_size / 1e6:8.1f}{besar / 1e6:10.1f}"


def _tengah(hasil: list[Hasil], kunci: str) -> float:
    return median(getattr(satu, kunci) for satu in hasil)
