"""Part `pratinjau`: from saving a file to the browser showing it, with `lkj serve` and Chromium.

MkDocs' own preview of the same pages, macros expanded, is measured beside it.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from tests.bench.bahan import siapkan_laporan, siapkan_polos
from tests.bench.ukur import tampilkan_batas
from tests.peramban import LATAR, jalur_peramban

_SABAR = 120
"""Seconds after which nothing more is waited for."""
_TENANG = 3
"""Seconds between an edit seen and the next: an editor reads, and what follows a build is done."""
_ANGKA = re.compile(r"(?m)^(    realisasi: )\d+[.]\d+$")
"""The first figure of an indikator in data/sasaran.yml."""

_JAM = """
(() => {
  const lihat = () => {
    const teks = sessionStorage.getItem("ditunggu");
    if (teks && document.body?.textContent.includes(teks)) {
      sessionStorage.removeItem("ditunggu");
      requestAnimationFrame(() => sessionStorage.setItem("tampil", Date.now()));
    }
    requestAnimationFrame(lihat);
  };
  lihat();
})();
"""
"""Runs in every page: notes when the first frame with the awaited text has been drawn.

Playwright itself looks only every half second when it has waited for a while.
"""

BATAS = (
    ("kalimat", 1.0, " detik"),
    ("angka", 1.5, " detik"),
)

Ubah = Callable[[int], str]
"""Saves the edit with this number, and returns what the page then shows."""


def ukur_pratinjau(putaran: int) -> None:
    """Measure, and say what was measured and what it was to be."""
    laporan, polos = siapkan_laporan(), siapkan_polos()
    # A figure that an earlier bench has shown would be found there.
    shutil.rmtree(laporan / ".cache" / "lkj" / "hasil", ignore_errors=True)
    ubahan = kalimat(laporan / "docs" / "bab-3.md"), angka(laporan / "data" / "sasaran.yml")
    with pratinjau(["macros", "serve", "--alamat"], laporan) as alamat:
        lama = [lama_tampil(f"{alamat}bab-3/", ubah, putaran) for ubah in ubahan]
    with pratinjau(["mkdocs", "serve", "-q", "-a"], polos) as alamat:
        ubah = kalimat(polos / "docs" / "bab-3.md")
        banding = lama_tampil(f"{alamat}bab-3/", ubah, putaran)
    tampilkan_batas(BATAS, [median(satu) for satu in lama])
    print(f"{'kalimat, mkdocs serve polos':32}{median(banding):8.2f} detik")


def kalimat(berkas: Path) -> Ubah:
    """A sentence more at the end of a chapter."""
    asli = berkas.read_text(encoding="utf-8").rstrip()

    def ubah(nomor: int) -> str:
        teks = f"Kalimat pengukur nomor {nomor} berada di sini."
        berkas.write_text(f"{asli}\n\n{teks}\n", encoding="utf-8")
        return teks

    return ubah


def angka(berkas: Path) -> Ubah:
    """Another figure of the first indikator."""
    asli = berkas.read_text(encoding="utf-8")

    def ubah(nomor: int) -> str:
        nilai = f"9{nomor % 10}.{13 + nomor % 80}"
        berkas.write_text(_ANGKA.sub(rf"\g<1>{nilai}", asli, count=1), encoding="utf-8")
        return f"{nilai.replace('.', ',')}%"

    return ubah


@contextlib.contextmanager
def pratinjau(perintah: list[str], folder: Path) -> Iterator[str]:
    """A preview that has built once; `perintah` ends where the address belongs."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        tempat = f"127.0.0.1:{soket.getsockname()[1]}"
    diam = subprocess.DEVNULL
    proses = subprocess.Popen(
        [sys.executable, "-m", *perintah, tempat], cwd=folder, stdout=diam, stderr=diam
    )
    try:
        _tunggu(f"http://{tempat}/")
        yield f"http://{tempat}/"
    finally:
        proses.send_signal(signal.SIGINT)
        proses.wait(timeout=_SABAR)


def _tunggu(alamat: str) -> None:
    akhir = time.monotonic() + _SABAR
    while True:
        try:
            with urllib.request.urlopen(alamat, timeout=_SABAR):
                return
        except OSError:
            if time.monotonic() > akhir:
                raise
            time.sleep(0.2)


def lama_tampil(alamat: str, ubah: Ubah, kali: int) -> list[float]:
    """Seconds from each save until the open page, which loads itself again, shows it.

    The first edit warms up and is not counted.
    """
    with sync_playwright() as main:
        peramban = main.chromium.launch(executable_path=jalur_peramban(), args=list(LATAR))
        halaman = peramban.new_page()
        halaman.add_init_script(_JAM)
        halaman.goto(alamat)
        lama = [_sekali(halaman, ubah, nomor) for nomor in range(kali + 1)]
        peramban.close()
    return lama[1:]


def _sekali(halaman: Page, ubah: Ubah, nomor: int) -> float:
    time.sleep(_TENANG)
    mulai = time.time()
    teks = ubah(nomor)
    halaman.evaluate("teks => sessionStorage.setItem('ditunggu', teks)", teks)
    halaman.get_by_text(teks).first.wait_for(state="attached", timeout=_SABAR * 1000)
    tampil = halaman.wait_for_function("sessionStorage.getItem('tampil')").json_value()
    halaman.evaluate("sessionStorage.removeItem('tampil')")
    return int(tampil) / 1000 - mulai
