"""The workbooks of the open data opened by LibreOffice, as an office opens them."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from tests.libreoffice import ubah


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
