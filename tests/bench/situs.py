"""Part `situs`: the site alone, against MkDocs and Material alone on the same Markdown.

It is built three ways: as a fresh clone, which has no photos and of which nothing was ever built
(dingin); and with all photos after an edit of one chapter, another in every round (suntingan), and
with no change (tetap). Every round runs each of them once, one after the other; the ratios are
medians over the rounds' own ratios. What preparing photos takes is not here: it has a limit of its
own.
"""

from __future__ import annotations

import shutil
import sys

from tests.bench.bahan import siapkan_klon, siapkan_laporan, siapkan_polos
from tests.bench.pratinjau import kalimat
from tests.bench.ukur import Hasil, jalankan, rasio, tampilkan, tampilkan_batas

BATAS = (
    ("suntingan ÷ mkdocs polos", 1.5, ""),
    ("dingin ÷ mkdocs polos", 1.5, ""),
    ("suntingan ÷ polos, waktu CPU", 1.5, ""),
    ("dingin ÷ polos, waktu CPU", 1.5, ""),
)
BAB = ("bab-1.md", "bab-2.md", "bab-3.md", "bab-4.md")


def ukur_situs(putaran: int) -> None:
    """Measure, and say what was measured and what it was to be."""
    klon, laporan, polos = siapkan_klon(), siapkan_laporan(), siapkan_polos()
    situs = [sys.executable, "-m", "macros", "build", "--tanpa-pdf"]
    jalankan(situs, laporan)
    semua: dict[str, list[Hasil]] = {satu: [] for satu in ("dingin", "suntingan", "tetap", "polos")}
    for ke in range(putaran):
        for sisa in (".cache", "site"):
            shutil.rmtree(klon / sisa, ignore_errors=True)
        semua["dingin"].append(jalankan(situs, klon))
        kalimat(laporan / "docs" / BAB[ke % len(BAB)])(ke)
        semua["suntingan"].append(jalankan(situs, laporan))
        semua["tetap"].append(jalankan(situs, laporan))
        semua["polos"].append(jalankan([sys.executable, "-m", "mkdocs", "build", "-q"], polos))
        print(f"putaran {ke + 1} dari {putaran}", file=sys.stderr)
    tampilkan(semua)
    pasangan = [(satu, apa) for apa in ("detik", "cpu") for satu in ("suntingan", "dingin")]
    tampilkan_batas(BATAS, [rasio(semua[satu], semua["polos"], apa) for satu, apa in pasangan])
