"""Workbooks (XLSX) to sheets, through openpyxl: values as they are stored, with how they show.

A formula counts as what it came to when the workbook was saved.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from macros.spreadsheets.container import periksa_wadah
from macros.spreadsheets.grid import Kisi, Sel, nama_kolom
from macros.spreadsheets.problems import BerkasDitolak, MasalahSel

SEL_TERBANYAK = 300_000
"""Cells of a sheet, empty ones between others included."""
_ANGKA_PENTING = 15
"""Digits that a spreadsheet keeps of a number."""
_HARFIAH = re.compile(r'"[^"]*"?|[\\\\_*].?|\[[^\]]*\]')
_DESIMAL = re.compile(r"\.(0+)")
_TANPA_HASIL = "berisi rumus tanpa hasil; buka di Excel atau LibreOffice, simpan, lalu ulangi"


def baca_buku(berkas: Path) -> list[Kisi]:
    """Every sheet of the workbook that holds anything.

    Raises:
        BerkasDitolak: not a workbook that may be read.
        OSError: it cannot be read.
    """
    if sebab := periksa_wadah(berkas):
        raise _tolak(berkas, sebab)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            rumus = load_workbook(berkas, keep_links=False)
            hasil = load_workbook(berkas, keep_links=False, data_only=True)
            lembar = list(zip(rumus.worksheets, hasil.worksheets, strict=True))
    except OSError:
        raise
    except Exception as galat:
        # openpyxl answers broken parts with whatever its code meets: KeyError, TypeError …
        raise _tolak(berkas, f"rusak: tidak dapat dibaca ({type(galat).__name__})") from None
    for satu, _ in lembar:
        if satu.max_row * satu.max_column > SEL_TERBANYAK:
            luas = f"{satu.max_row} baris dan {satu.max_column} kolom"
            pesan = f"lembar {satu.title} seluas {luas}; hapus baris dan kolom kosong di tepinya"
            raise _tolak(berkas, pesan)
    kisi = [_kisi(*satu) for satu in lembar]
    return [satu for satu in kisi if not satu.kosong]


def _tolak(berkas: Path, pesan: str) -> BerkasDitolak:
    return BerkasDitolak([MasalahSel(berkas.name, pesan)])


def _kisi(rumus: Worksheet, hasil: Worksheet) -> Kisi:
    nama = str(rumus.title)
    semua = rumus.sheet_state != "visible"
    kolom = _kolom_tersembunyi(rumus)
    baris = []
    for nomor, isi in enumerate(rumus.iter_rows(), start=1):
        sembunyi = semua or bool(rumus.row_dimensions[nomor].hidden)
        baris.append(
            tuple(
                _sel(nama, sel, hasil.cell(nomor, sel.column), sembunyi or sel.column in kolom)
                for sel in isi
            )
        )
    gabungan = tuple((satu.max_row, f"{nama}!{satu.coord}") for satu in rumus.merged_cells.ranges)
    return Kisi(nama, nama, tuple(baris), gabungan)


def _kolom_tersembunyi(lembar: Worksheet) -> frozenset[int]:
    def isi() -> Iterator[int]:
        for satu in lembar.column_dimensions.values():
            if satu.hidden:
                yield from range(satu.min or 0, (satu.max or 0) + 1)

    return frozenset(isi())


def _sel(lembar: str, rumus: Any, hasil: Any, sembunyi: bool) -> Sel:
    tempat = f"{lembar}!{nama_kolom(rumus.column)}{rumus.row}"
    if not isinstance(rumus, Cell):
        return Sel(tempat, None)
    nilai = hasil.value
    if rumus.data_type == "f" and nilai is None:
        return Sel(tempat, None, tersembunyi=sembunyi, cacat=_TANPA_HASIL)
    isi, cacat = _isi(nilai, galat=hasil.data_type == "e")
    if not isinstance(isi, Decimal):
        return Sel(tempat, isi, tersembunyi=sembunyi, cacat=cacat)
    format_ = _telanjang(str(hasil.number_format))
    nol = _DESIMAL.search(format_)
    return Sel(tempat, isi, "%" in format_, len(nol[1]) if nol else 0, sembunyi, cacat)


def _isi(nilai: Any, *, galat: bool) -> tuple[str | Decimal | date | None, str]:
    """The value, and why it cannot be read; '' where it can."""
    if nilai is None:
        return None, ""
    if galat:
        return None, f"berisi galat {nilai}; betulkan rumusnya"
    if isinstance(nilai, bool):
        return None, "berisi BENAR atau SALAH (TRUE/FALSE), bukan isi kolom ini"
    if isinstance(nilai, (int, float)):
        return _angka(nilai)
    if isinstance(nilai, datetime) and (nilai.hour or nilai.minute or nilai.second):
        return None, f"berisi tanggal dengan jam ({nilai:%Y-%m-%d %H.%M}); hapus jamnya"
    if isinstance(nilai, datetime):
        return nilai.date(), ""
    if isinstance(nilai, date):
        return nilai, ""
    if isinstance(nilai, str):
        return nilai.strip() or None, ""
    return None, f"berisi jam atau lama waktu ({nilai}), bukan isi kolom ini"


def _angka(nilai: int | float) -> tuple[Decimal | None, str]:
    """The number as a spreadsheet shows it in full: 0.1 + 0.2 is stored as 0.30000000000000004."""
    angka = Decimal(format(nilai, f".{_ANGKA_PENTING}g"))
    if not angka.is_finite():
        return None, "berisi angka tak hingga"
    if abs(angka) >= 10**_ANGKA_PENTING:
        return None, "berisi lebih dari 15 angka, yang tidak disimpan utuh; ketik sebagai teks"
    return angka, ""


def _telanjang(format_: str) -> str:
    """A number format for numbers above zero, without what it writes as it is: 0.00"%" is 0.00."""
    return _HARFIAH.sub("", format_).partition(";")[0]
