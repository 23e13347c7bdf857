"""Workbooks of `lkj impor` as a clerk edits them: cells by sheet, entry and title of the column."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from macros.source.loader import muat
from macros.spreadsheets import tulis_templat


def templat(data: Path, folder: Path) -> Path:
    """The template of what `data` holds, as a workbook in `folder`."""
    [berkas] = tulis_templat(folder / "templat.xlsx", muat(data))
    return berkas


def ubah(berkas: Path, dengan: Callable[[Workbook], object]) -> Path:
    """The workbook after somebody worked on it."""
    buku = load_workbook(berkas)
    dengan(buku)
    buku.save(berkas)
    return berkas


def sel(lembar: Worksheet, kode: str, judul: str, pengenal: str = "Kode") -> Cell:
    """The cell of the entry with this code below this header."""
    kepala = {str(satu.value): satu.column for satu in lembar[1]}
    [baris] = (
        satu[0].row for satu in lembar.iter_rows(2) if satu[kepala[pengenal] - 1].value == kode
    )
    return lembar.cell(baris, kepala[judul])


def tambah(lembar: Worksheet, isi: Mapping[str, Any]) -> int:
    """Fill the first empty row by titles of columns; its number."""
    kepala = {str(satu.value): satu.column for satu in lembar[1]}
    baris = next(satu[0].row for satu in lembar.iter_rows(2) if satu[0].value is None)
    for judul, nilai in isi.items():
        lembar.cell(baris, kepala[judul]).value = nilai
    return baris
