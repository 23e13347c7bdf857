"""Workbooks (XLSX): shown tables with typed cells, and plain sheets of data.

A number is written as a number whose format says its unit, so that it looks as on the page:
97.95 with the format 0.00"%". A fixed date makes equal content equal bytes.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from macros.export.cells import angka_tampil
from macros.export.flatten import catatan_baris, rentangkan
from macros.export.sheets import Isi, KolomData, Lembar
from macros.report import Report
from macros.views.tables import Sel, Tabel

_LEBAR_TERLEBAR = 60
"""Widest column, in characters; longer texts wrap."""
_NAMA_TERPANJANG = 31
"""Longest name of a sheet that Excel takes."""
_FORMAT = {"rupiah": "#,##0", "bulat": "0", "tanggal": "yyyy-mm-dd"}


@dataclass
class BukuKerja:
    """A workbook while it is written: sheets are added, then `isi` gives its bytes."""

    judul: str
    penulis: str
    tanggal: date
    _aliran: io.BytesIO = field(default_factory=io.BytesIO)
    _gaya: dict[tuple[tuple[str, Any], ...], Format] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._buku = Workbook(self._aliran, {"in_memory": True, "strings_to_urls": False})
        self._buku.set_properties(
            {
                "title": self.judul,
                "author": self.penulis,
                "created": datetime.combine(self.tanggal, time()),
            }
        )

    def isi(self) -> bytes:
        """Close the workbook; its bytes."""
        self._buku.close()
        return self._aliran.getvalue()

    def tabel(self, report: Report, tabel: Tabel, kode: str) -> None:
        """A sheet that shows the table as its page does, with a column of notes."""
        lembar = self._buku.add_worksheet(kode[:_NAMA_TERPANJANG])
        lembar.write_string(0, 0, tabel.judul, self._format(bold=True, font_size=13))
        lembar.write_string(1, 0, self.judul)
        kepala = [*(kolom.judul for kolom in tabel.kolom), "Catatan"]
        self._kepala(lembar, 3, kepala)
        lebar = [len(teks) for teks in kepala]
        nomor = 4
        for baris in (satu for badan in tabel.badan for satu in badan):
            tebal = {} if baris.jenis == "isi" else {"bold": True}
            for kolom, sel in enumerate(rentangkan(tabel, baris)):
                if sel is not None:
                    self._sel(lembar, nomor, kolom, sel, tabel.kolom[kolom].bulat, tebal)
                    lebar[kolom] = max(lebar[kolom], len(sel.teks))
            catatan = catatan_baris(report, tabel, baris)
            lembar.write_string(nomor, len(tabel.kolom), catatan, self._format(text_wrap=True))
            lebar[-1] = max(lebar[-1], len(catatan))
            nomor += 1
        _lebarkan(lembar, lebar)

    def lembar(self, data: Lembar) -> None:
        """A sheet of data: the header in the first row, every column typed, with a filter."""
        lembar = self._buku.add_worksheet(data.kode[:_NAMA_TERPANJANG])
        self._kepala(lembar, 0, [kolom.judul for kolom in data.kolom])
        lebar = [len(kolom.judul) for kolom in data.kolom]
        for nomor, baris in enumerate(data.baris, start=1):
            for kolom, isi in enumerate(baris):
                self._isi(lembar, nomor, kolom, isi, data.kolom[kolom])
                lebar[kolom] = max(lebar[kolom], len(str(isi)) if isi is not None else 0)
        if data.baris:
            lembar.autofilter(0, 0, len(data.baris), len(data.kolom) - 1)
        _lebarkan(lembar, lebar)

    def pasangan(self, nama: str, isi: Mapping[str, str | int | None]) -> None:
        """A sheet of keys and their values."""
        lembar = self._buku.add_worksheet(nama)
        self._kepala(lembar, 0, ("Kunci", "Isi"))
        for nomor, (kunci, nilai) in enumerate(isi.items(), start=1):
            lembar.write_string(nomor, 0, kunci)
            self._isi(lembar, nomor, 1, nilai, KolomData(kunci, kunci))
        _lebarkan(lembar, [max(map(len, isi)), _LEBAR_TERLEBAR])

    def _kepala(self, lembar: Worksheet, baris: int, judul: Sequence[str]) -> None:
        gaya = self._format(bold=True, text_wrap=True, bottom=1)
        for kolom, satu in enumerate(judul):
            lembar.write_string(baris, kolom, satu, gaya)
        lembar.freeze_panes(baris + 1, 0)
        lembar.repeat_rows(baris)

    def _sel(
        self,
        lembar: Worksheet,
        baris: int,
        kolom: int,
        sel: Sel,
        bulat: bool,
        tebal: dict[str, bool],
    ) -> None:
        angka = angka_tampil(sel)
        if angka is not None:
            desimal = "." + "0" * angka.desimal if angka.desimal else ""
            pola = f"{_harfiah(angka.awalan)}#,##0{desimal}{_harfiah(angka.akhiran)}"
            lembar.write_number(baris, kolom, angka.nilai, self._format(num_format=pola, **tebal))
        elif bulat and sel.teks:
            lembar.write_number(baris, kolom, int(sel.teks), self._format(num_format="0", **tebal))
        else:
            lembar.write_string(baris, kolom, sel.teks, self._format(text_wrap=True, **tebal))

    def _isi(self, lembar: Worksheet, baris: int, kolom: int, isi: Isi, data: KolomData) -> None:
        if isi is None:
            return
        if isinstance(isi, bool):
            lembar.write_boolean(baris, kolom, isi)
        elif isinstance(isi, (int, Decimal)):
            gaya = {"num_format": _FORMAT[data.jenis]} if data.jenis in _FORMAT else {}
            lembar.write_number(baris, kolom, isi, self._format(**gaya))
        elif isinstance(isi, date):
            lembar.write_datetime(baris, kolom, isi, self._format(num_format=_FORMAT["tanggal"]))
        else:
            lembar.write_string(baris, kolom, isi, self._format(text_wrap=True))

    def _format(self, **sifat: Any) -> Format:
        """A format with these properties, made once; cells are read from the top."""
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._gaya:
            self._gaya[kunci] = self._buku.add_format({"valign": "top", **sifat})
        return self._gaya[kunci]


def _harfiah(teks: str) -> str:
    """Text inside a number format."""
    return f'"{teks}"' if teks else ""


def _lebarkan(lembar: Worksheet, lebar: Sequence[int]) -> None:
    for kolom, satu in enumerate(lebar):
        lembar.set_column(kolom, kolom, min(satu, _LEBAR_TERLEBAR) + 2)
