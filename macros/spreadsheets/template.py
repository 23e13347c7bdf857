"""The template, filled with what `data/` holds: a workbook, or a folder of CSV files."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from macros.source.loader import Muatan
from macros.spreadsheets.contents import LembarIsi, isi_lembar, teks_sel
from macros.spreadsheets.sheets import semua_lembar
from macros.spreadsheets.template_workbook import susun_buku

BUKU = ".xlsx"
_AWAL_RUMUS = ("=", "+", "-", "@")


def tulis_templat(tujuan: Path, muatan: Muatan) -> list[Path]:
    """Write the template to `tujuan`: a workbook where it ends in .xlsx, else a new folder.

    Returns the files.

    Raises:
        FileExistsError: something is there already; it may hold somebody's work.
        OSError: it cannot be written.
    """
    isi = {nama: simpul.polos() for nama, simpul in muatan.letak.akar.items()}
    lembar = [isi_lembar(satu, isi) for satu in semua_lembar()]
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    if tujuan.suffix.lower() == BUKU:
        with tujuan.open("xb") as aliran:
            aliran.write(susun_buku(lembar, isi))
        return [tujuan]
    tujuan.mkdir()
    return [_tulis_csv(tujuan, satu) for satu in lembar]


def _tulis_csv(folder: Path, isi: LembarIsi) -> Path:
    """As spreadsheets in Indonesian open it: semicolons, a comma for decimals, UTF-8 with BOM."""
    berkas = folder / f"{isi.lembar.nama.lower().replace(' ', '_')}.csv"
    aliran = io.StringIO(newline="")
    penulis = csv.writer(aliran, delimiter=";")
    penulis.writerow([kolom.judul for kolom in isi.lembar.kolom])
    penulis.writerows([_teks(satu) for satu in baris] for baris in isi.baris)
    berkas.write_bytes(aliran.getvalue().encode("utf-8-sig"))
    return berkas


def _teks(nilai: Any) -> str:
    teks = teks_sel(nilai)
    # A spreadsheet would take the text for a formula.
    return f"'{teks}" if isinstance(nilai, str) and teks.startswith(_AWAL_RUMUS) else teks
