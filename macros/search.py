"""The search index of the finished site, made by Pagefind; knows only its HTML files.

The pages that carry `data-pagefind-body` are indexed, in copies in which an amount stands apart
from its "Rp", and a cell from the next: Pagefind joins what nothing separates. It leaves out points
and commas itself, so that 1.250.000.000 is found with or without them.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from pagefind_bin import get_executable

FOLDER = "pagefind"
"""Where below the site the index stands."""

_RUPIAH = re.compile(r"\bRp(?=\d)")
_AKHIR_KOTAK = re.compile(r"(</(?:t[hd]|d[td]|li|p|h\d)>)(?=<)")
_TANDA_BADAN = "data-pagefind-body"
_TAK_DICARI = (
    "svg",
    "code",
    ".alat",
    ".asal",
    ".kosong-cara",
    "a.headerlink",
    ".tanda-catatan",
    "[data-tak-dicari]",
)
_DIPAKAI = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
"""Besides the index itself: what our own search page loads, without Pagefind's."""


class PencarianGagal(Exception):
    """Pagefind could not make the index; the text is what it said."""


def buat_indeks(situs: Path) -> int:
    """Write the index of every page of `situs` into its folder `pagefind`.

    Returns:
        How many pages were indexed; without any, nothing is written.

    Raises:
        PencarianGagal: where Pagefind fails.
    """
    with tempfile.TemporaryDirectory() as sementara:
        salinan = Path(sementara) / "situs"
        jumlah = _salin(situs, salinan)
        if jumlah:
            _jalankan(salinan)
            _ambil(salinan / FOLDER, situs / FOLDER)
    return jumlah


def _salin(situs: Path, tujuan: Path) -> int:
    jumlah = 0
    for berkas in situs.rglob("*.html"):
        teks = berkas.read_text(encoding="utf-8")
        if _TANDA_BADAN not in teks:
            continue
        salinan = tujuan / berkas.relative_to(situs)
        salinan.parent.mkdir(parents=True, exist_ok=True)
        teks = _AKHIR_KOTAK.sub(r"\1 ", _RUPIAH.sub("Rp\u2009", teks))
        salinan.write_text(teks, encoding="utf-8")
        jumlah += 1
    return jumlah


def _jalankan(situs: Path) -> None:
    perintah = [str(get_executable()), "--site", str(situs), "--silent"]
    for pilih in _TAK_DICARI:
        perintah += ["--exclude-selectors", pilih]
    try:
        hasil = subprocess.run(perintah, capture_output=True, encoding="utf-8", timeout=120)
    except OSError as galat:
        pesan = f"pagefind tidak dapat dijalankan ({galat}); hapus .venv, lalu ulangi: make build"
        raise PencarianGagal(pesan) from None
    except subprocess.TimeoutExpired:
        raise PencarianGagal("pagefind tidak selesai dalam 120 detik; ulangi") from None
    if hasil.returncode != 0:
        raise PencarianGagal(f"indeks pencarian gagal dibuat: {hasil.stderr or hasil.stdout}")


def _ambil(dari: Path, ke: Path) -> None:
    shutil.rmtree(ke, ignore_errors=True)
    ke.mkdir()
    pola = (*_DIPAKAI, "*.pf_meta", "wasm.*.pagefind", "index/*", "fragment/*")
    for berkas in (satu for bentuk in pola for satu in dari.glob(bentuk)):
        tujuan = ke / berkas.relative_to(dari)
        tujuan.parent.mkdir(exist_ok=True)
        shutil.copy(berkas, tujuan)
    # Only pages in no known language need this one.
    (ke / "wasm.unknown.pagefind").unlink(missing_ok=True)
