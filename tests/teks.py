"""Texts of what was built, as a reader meets them."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
from bs4 import BeautifulSoup


def rapikan(teks: str) -> str:
    """White space folded, soft hyphens and non-breaking spaces made plain."""
    teks = teks.replace("\u00ad", "").replace("\ufffe\n", "").replace("\ufffe", "")
    return re.sub(r"\s+", " ", teks)


def halaman_situs(situs: Path) -> dict[str, str]:
    """Text of the article of every page, by its folder ('' for the first page)."""
    hasil = {}
    for berkas in sorted(situs.rglob("index.html")):
        soup = BeautifulSoup(berkas.read_text(encoding="utf-8"), "html.parser")
        if isi := soup.select_one(".lkj-halaman"):
            nama = berkas.parent.relative_to(situs).as_posix()
            hasil["" if nama == "." else nama] = rapikan(isi.get_text(" "))
    return hasil


def halaman_pdf(pdf: Path) -> list[str]:
    """Text of every page of the PDF."""
    with pypdfium2.PdfDocument(pdf) as dokumen:
        return [rapikan(satu.get_textpage().get_text_range()) for satu in dokumen]


def memuat_angka(teks: str, angka: str) -> bool:
    """Does `angka` stand in `teks` as a number of its own, not as a part of a longer one?"""
    # Found as a word first: a pattern alone is tried at every letter of a report.
    awal = teks.find(angka)
    while awal >= 0:
        akhir = awal + len(angka)
        sebelum, sesudah = teks[max(awal - 2, 0) : awal], teks[akhir : akhir + 2]
        if not re.search(r"\d[.,]?\Z", sebelum) and not re.match(r"[.,]?\d", sesudah):
            return True
        awal = teks.find(angka, awal + 1)
    return False
