"""The template as a workbook: locked codes, choices, number formats, and a sheet of guidance."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from math import ceil
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from macros.spreadsheets.columns import Kolom
from macros.spreadsheets.contents import LembarIsi, teks_sel
from macros.spreadsheets.entries import cocok
from macros.spreadsheets.grid import nama_kolom
from macros.spreadsheets.guide import ATURAN, JUDUL, KEPALA, LANGKAH, arti, bentuk, uraian_kolom
from macros.spreadsheets.header import PETUNJUK, PILIHAN

BARIS_KOSONG = 30
"""Rows below the entries for new ones."""
ANGKA_PENTING = 15
"""Digits that a spreadsheet keeps of a number; longer ones are written as text."""
_LEBAR = (9, 48)
_FORMAT = {"bulat": "#,##0", "tahun": "0", "tanggal": "[$-421]d mmmm yyyy", "teks": "@"}
_TINGGI_BARIS = 15
_LEBAR_KERTAS = 210
"""Characters that a sheet of paper still holds at a size that can be read."""
_LEBAR_PETUNJUK = (20, 28, 62, 28, 32, 38)
_KERTAS_A4 = 9
_BINGKAI = {"border": 1, "border_color": "#BFBFBF", "valign": "top"}
_KEPALA = {"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3864", "text_wrap": True}
_TERKUNCI = {"bg_color": "#E7E6E6", "text_wrap": True}
_PROTEKSI = {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True}
_JUDUL_PESAN, _PANJANG_PESAN = 32, 255


def susun_buku(lembar: Sequence[LembarIsi], isi: Mapping[str, Any]) -> bytes:
    """The workbook's bytes; `isi` is the plain content of all files, for the choices."""
    aliran = io.BytesIO()
    with Workbook(aliran, {"in_memory": True, "strings_to_urls": False}) as buku:
        buku.set_properties({"title": JUDUL})
        penulis = _Penulis(buku, isi)
        penulis.petunjuk()
        for satu in lembar:
            penulis.lembar(satu)
        penulis.pilihan()
    return aliran.getvalue()


class _Penulis:
    """Writes sheet after sheet; lists of choices come last, in a hidden one."""

    def __init__(self, buku: Workbook, isi: Mapping[str, Any]) -> None:
        self.buku, self.isi = buku, isi
        self._gaya: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._daftar: dict[str, list[str]] = {}

    def petunjuk(self) -> None:
        """How the template is used, and every column."""
        lembar = self._lembar_baru(PETUNJUK, _LEBAR_PETUNJUK)
        lembar.set_tab_color(_KEPALA["bg_color"])
        lembar.write_string(0, 0, JUDUL, self.gaya(bold=True, font_size=16))
        nomor = 2
        for judul, baris in (("Cara memakai", LANGKAH), ("Aturan mengisi", ATURAN)):
            lembar.write_string(nomor, 0, judul, self.gaya(bold=True, valign="top"))
            for urut, satu in enumerate(baris, start=1):
                teks = f"{urut}. {satu}"
                lembar.merge_range(nomor, 1, nomor, 3, teks, self.gaya(text_wrap=True))
                nomor += 1
            nomor += 1
        self._kepala(lembar, nomor, KEPALA, _LEBAR_PETUNJUK)
        for baris_kolom in uraian_kolom():
            nomor += 1
            lembar.set_row(nomor, _tinggi(baris_kolom, _LEBAR_PETUNJUK))
            for k, teks in enumerate(baris_kolom):
                lembar.write_string(nomor, k, teks, self.gaya(**_BINGKAI, text_wrap=True))
        lembar.protect("", _PROTEKSI)

    def lembar(self, isi: LembarIsi) -> None:
        """The entries of a sheet, and room for new ones where it holds a list."""
        nama = len(isi.lembar.pengenal)
        kolom: list[Kolom | None] = [*isi.lembar.kolom]
        baris = [list(satu) for satu in isi.baris]
        if isi.konteks:
            kolom.insert(nama, None)
            for satu, teks in zip(baris, isi.konteks[1], strict=True):
                satu.insert(nama, teks)
        judul = [satu.judul if satu else isi.konteks[0] for satu in kolom if satu or isi.konteks]
        lebar = _lebar(kolom, judul, baris)
        lembar = self._lembar_baru(isi.lembar.nama, lebar)
        lembar.repeat_columns(0, max(nama - 1, 0))
        self._kepala(lembar, 0, judul, lebar)
        kosong = BARIS_KOSONG if nama else 0
        for n, satu in enumerate([*baris, *([None] * len(kolom) for _ in range(kosong))], start=1):
            lembar.set_row(n, _tinggi([teks_sel(nilai) for nilai in satu], lebar))
            for k, nilai in enumerate(satu):
                terkunci = n <= len(baris) and k < nama
                self._sel(lembar, n, k, nilai, kolom[k], terkunci=terkunci)
        for k, satu_kolom in enumerate(kolom):
            if satu_kolom:
                self._aturan(lembar, k, satu_kolom, len(baris) + kosong)
        lembar.freeze_panes(1, nama)
        lembar.autofilter(0, 0, len(baris) + kosong, len(kolom) - 1)
        lembar.protect("", _PROTEKSI)

    def pilihan(self) -> None:
        """The codes that columns choose from."""
        lembar = self.buku.add_worksheet(PILIHAN)
        for k, (pola, kode) in enumerate(self._daftar.items()):
            lembar.write_column(0, k, [pola, *kode])
        lembar.hide()
        lembar.protect()

    def gaya(self, **sifat: Any) -> Format:
        """A format with these properties, made once."""
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._gaya:
            self._gaya[kunci] = self.buku.add_format({"valign": "top", **sifat})
        return self._gaya[kunci]

    def _lembar_baru(self, nama: str, lebar: Sequence[int]) -> Worksheet:
        lembar = self.buku.add_worksheet(nama)
        for k, satu in enumerate(lebar):
            lembar.set_column(k, k, satu)
        lembar.set_landscape()
        lembar.set_paper(_KERTAS_A4)
        if sum(lebar) <= _LEBAR_KERTAS:
            lembar.fit_to_pages(1, 0)
        return lembar

    def _kepala(
        self, lembar: Worksheet, baris: int, judul: Sequence[str], lebar: Sequence[int]
    ) -> None:
        lembar.set_row(baris, _tinggi(judul, lebar))
        for k, satu in enumerate(judul):
            lembar.write_string(baris, k, satu, self.gaya(**_BINGKAI, **_KEPALA))
        lembar.repeat_rows(baris)

    def _sel(
        self, lembar: Worksheet, n: int, k: int, nilai: Any, kolom: Kolom | None, *, terkunci: bool
    ) -> None:
        if kolom is None:
            gaya = self.gaya(**_BINGKAI, **_TERKUNCI, italic=True)
        elif terkunci:
            gaya = self.gaya(**_BINGKAI, **_TERKUNCI)
        else:
            angka = {"num_format": _FORMAT[kolom.jenis]} if kolom.jenis in _FORMAT else {}
            jorok = {"indent": 1, "align": "left"} if kolom.jenis == "teks" else {}
            gaya = self.gaya(**_BINGKAI, **angka, **jorok, text_wrap=True, locked=False)
        if nilai is None:
            lembar.write_blank(n, k, None, gaya)
        elif isinstance(nilai, (int, Decimal)) and _muat(nilai):
            lembar.write_number(n, k, nilai, gaya)
        elif isinstance(nilai, date):
            lembar.write_datetime(n, k, nilai, gaya)
        else:
            lembar.write_string(n, k, teks_sel(nilai), gaya)

    def _aturan(self, lembar: Worksheet, k: int, kolom: Kolom, sampai: int) -> None:
        """What the column takes, told when a cell of it is chosen; wrong input is asked about."""
        huruf = nama_kolom(k + 1)
        pesan = f"{arti(kolom)} Isian: {bentuk(kolom)}."
        aturan = {
            **self._syarat(kolom, f"{huruf}2"),
            "input_title": kolom.judul[:_JUDUL_PESAN],
            "input_message": pesan[:_PANJANG_PESAN],
            "error_title": "Isian tidak sesuai",
            "error_message": f"Kolom ini diisi {bentuk(kolom)}."[:_PANJANG_PESAN],
            "error_type": "warning",
        }
        lembar.data_validation(1, k, sampai, k, aturan)

    def _syarat(self, kolom: Kolom, sel: str) -> dict[str, Any]:
        if kolom.pilihan:
            return {"validate": "list", "source": list(kolom.pilihan)}
        if kolom.rujukan and (rentang := self._rentang(kolom.rujukan)):
            return {"validate": "list", "source": rentang}
        if kolom.jenis in ("bulat", "tahun"):
            bulat = f"AND({sel}>=0,{sel}=INT({sel}))"
            return {"validate": "custom", "value": f'=IF(ISNUMBER({sel}),{bulat},{sel}="null")'}
        if kolom.jenis in ("angka", "tanggal"):
            return {"validate": "custom", "value": f'=OR(ISNUMBER({sel}),{sel}="null")'}
        return {"validate": "any"}

    def _rentang(self, pola: str) -> str:
        """Where the hidden sheet holds the codes of a pattern; '' where there are none."""
        kode = self._daftar.setdefault(pola, list(dict.fromkeys(cocok(self.isi, pola))))
        huruf = nama_kolom(list(self._daftar).index(pola) + 1)
        return f"={PILIHAN}!${huruf}$2:${huruf}${len(kode) + 1}" if kode else ""


def _muat(nilai: int | Decimal) -> bool:
    return len(Decimal(nilai).as_tuple().digits) <= ANGKA_PENTING


def _lebar(
    kolom: Sequence[Kolom | None], judul: Sequence[str], baris: Sequence[Sequence[Any]]
) -> list[int]:
    """Widths in characters: of the longest word of a header, of the longest text up to a limit."""
    sempit, lebar = _LEBAR
    hasil = []
    for k, satu in enumerate(kolom):
        isi = max((len(_tampil(b[k], satu)) for b in baris), default=0)
        kata = max(map(len, judul[k].split()))
        hasil.append(min(max(sempit, kata + 4, isi + 2), lebar))
    return hasil


def _tinggi(teks: Sequence[str], lebar: Sequence[int]) -> int:
    """Height of a row in points, for text that wraps; most letters are narrower than a digit."""
    baris = (ceil(len(satu) * 0.95 / luas) for satu, luas in zip(teks, lebar, strict=True))
    return _TINGGI_BARIS * max(1, *baris)


def _tampil(nilai: Any, kolom: Kolom | None) -> str:
    """About as long as the cell shows it."""
    if isinstance(nilai, int) and kolom and kolom.jenis == "bulat":
        return f"{nilai:,}"
    return "00 September 0000" if isinstance(nilai, date) else teks_sel(nilai)
