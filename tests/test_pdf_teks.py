"""The PDF read from outside the program: poppler's `pdftotext`, in the order of the text."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.teks import rapikan

BAGIAN = ("bab-1", "bab-2", "bab-3", "bab-4", "lampiran-pk", "galeri", "cara-hitung", "catatan")


def padat(teks: str) -> str:
    """Without what comes and goes with the lines: spaces, hyphens, word joiners."""
    return re.sub(r"[\s\u00ad\u2010\u2060-]", "", rapikan(teks))


@pytest.fixture(scope="module")
def isi(pdf: Path) -> str:
    hasil = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, check=True)
    return padat(hasil.stdout.decode())


def artikel(situs: Path, bagian: str) -> Tag:
    html = (situs / bagian / "index.html").read_text(encoding="utf-8")
    hasil = BeautifulSoup(html, "html.parser").select_one(".lkj-halaman")
    assert hasil is not None, bagian
    for elemen in hasil.select("[hidden]"):
        elemen.decompose()
    return hasil


def urutan(situs: Path, pilihan: str) -> list[str]:
    return [
        padat(satu.get_text())
        for bagian in BAGIAN
        for satu in artikel(situs, bagian).select(pilihan)
    ]


def periksa_urut(isi: str, semua: list[str]) -> None:
    """Each stands in the text behind the one before it."""
    posisi = isi.rindex(padat("Pendahuluan A. Latar Belakang"))
    for satu in semua:
        di = isi.find(satu, posisi)
        assert di >= 0, f"{satu!r} tidak ada sesudah {isi[posisi - 40 : posisi]!r}"
        posisi = di + len(satu)


def test_setiap_takarir_dan_sel_tabel_ada_dan_urut(isi: str, situs: Path) -> None:
    semua = urutan(situs, "figure:not(.foto) figcaption, tbody tr")
    assert len(semua) > 240
    periksa_urut(isi, semua)


def test_setiap_isian_galeri_ada_dan_urut(isi: str, situs: Path) -> None:
    semua = urutan(situs, "figure.foto figcaption")
    assert len(semua) == 35
    periksa_urut(isi, semua)


def test_setiap_catatan_ada_dan_urut(isi: str, situs: Path) -> None:
    semua = urutan(situs, ".catatan-item h2, .catatan-item dt, .catatan-item dd")
    assert len(semua) > 800
    periksa_urut(isi, semua)
