"""The workbooks of the open data opened by LibreOffice, as an office opens them."""

from __future__ import annotations

import re
from pathlib import Path

from openpyxl import load_workbook

from tests.libreoffice import teks_pdf, ubah
from tests.test_pdf_teks import padat

ANGKA = re.compile(r"-?[\d.e+]+")


def nilai(berkas: Path) -> dict[str, dict[str, object]]:
    """What every cell of every sheet holds; numbers as precise as programs of offices keep them."""
    return {
        lembar.title: {
            sel.coordinate: f"{sel.value:.15g}" if sel.data_type == "n" else sel.value
            for baris in lembar
            for sel in baris
            if sel.value not in (None, "")
        }
        for lembar in load_workbook(berkas, data_only=True)
    }


def test_setiap_buku_kerja_terbuka_utuh(situs: Path, tmp_path: Path) -> None:
    semua = sorted((situs / "data").glob("*.xlsx"))
    assert len(semua) > 15
    for asal, disimpan in zip(semua, ubah(semua, "xlsx", tmp_path), strict=True):
        assert nilai(disimpan) == nilai(asal), asal.name


def test_setiap_teks_tercetak_utuh(situs: Path, tmp_path: Path) -> None:
    """No text is cut off by its row, its column or the edge of the paper."""
    semua = sorted((situs / "data").glob("*.xlsx"))
    for asal, pdf in zip(semua, ubah(semua, "pdf", tmp_path), strict=True):
        isi = padat(teks_pdf(pdf))
        for lembar, sel in nilai(asal).items():
            for tempat, satu in sel.items():
                tercetak = isinstance(satu, str) and not ANGKA.fullmatch(satu)
                assert not tercetak or padat(str(satu)) in isi, f"{asal.name} {lembar} {tempat}"


def test_kepala_tetap_terlihat_dan_kertas_a4(situs: Path) -> None:
    for berkas in (situs / "data").glob("*.xlsx"):
        for lembar in load_workbook(berkas):
            assert lembar.freeze_panes in ("A2", "B2", "A5"), f"{berkas.name} {lembar.title}"
            assert lembar.print_title_rows in ("$1:$1", "$4:$4")
            assert lembar.page_setup.paperSize == 9
            muat = lembar.sheet_properties.pageSetUpPr
            if muat is None or not muat.fitToPage:
                assert lembar.max_column > 8 and lembar.page_setup.orientation == "landscape"
                assert (lembar.print_title_cols, lembar.page_setup.scale) == ("$A:$A", 70)


def test_kolom_angka_rata_kanan_sampai_kepala_dan_keterangannya(situs: Path) -> None:
    """A word where a number is missing stands where the number would, away from the next column."""
    lembar = load_workbook(situs / "data" / "tabel-program.xlsx").active
    kolom = [sel.column for sel in lembar[4] if "(Rp)" in str(sel.value)]
    assert len(kolom) == 2
    for baris in range(4, lembar.max_row + 1):
        for nomor in kolom:
            rata = lembar.cell(baris, nomor).alignment
            assert lembar.cell(baris, nomor).value is None or (
                (rata.horizontal, rata.indent) == ("right", 1)
            ), (baris, nomor)
