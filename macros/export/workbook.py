"""Workbooks (XLSX): shown tables with typed cells, and plain sheets of data.

A number is written as a number whose format says its unit, so that it looks as on the page:
97.95 with the format 0.00"%". A fixed date makes equal content equal bytes.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from macros.export.cells import angka_tampil
from macros.export.dimensions import Ukuran
from macros.export.flatten import catatan_baris, rentangkan
from macros.export.sheets import Isi, KolomData, Lembar
from macros.report import Report
from macros.views.tables import Sel, Tabel

_NAMA_TERPANJANG = 31
"""Longest name of a sheet that Excel takes."""
_KEPALA = {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#F6EEEA"}
_ANGKA = {"align": "right", "indent": 1}
_DUA_DESIMAL = "0.00"
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
        kepala = [*(kolom.judul for kolom in tabel.kolom), "Catatan"]
        berangka = {nomor for nomor, kolom in enumerate(tabel.kolom) if kolom.angka}
        ukuran = self._kepala(lembar, 3, kepala, berangka)
        judul = self._format(bold=True, font_size=13, text_wrap=True)
        ukuran.judul(0, tabel.judul, judul)
        ukuran.judul(1, self.judul, self._format(text_wrap=True))
        nomor = 4
        for baris in (satu for badan in tabel.badan for satu in badan):
            tebal = {} if baris.jenis == "isi" else {"bold": True}
            for kolom, sel in enumerate(rentangkan(tabel, baris)):
                if sel is not None:
                    gaya = {**tebal, **(_ANGKA if kolom in berangka else {})}
                    self._sel(lembar, nomor, kolom, sel, tabel.kolom[kolom].bulat, gaya)
                    ukuran.catat(nomor, kolom, sel.teks)
            catatan = catatan_baris(report, tabel, baris)
            self._teks(lembar, nomor, len(tabel.kolom), catatan)
            ukuran.catat(nomor, len(tabel.kolom), catatan)
            nomor += 1
        ukuran.terapkan(lembar)

    def lembar(self, data: Lembar) -> None:
        """A sheet of data: the header in the first row, every column typed, with a filter."""
        lembar = self._buku.add_worksheet(data.kode[:_NAMA_TERPANJANG])
        ukuran = self._kepala(lembar, 0, [kolom.judul for kolom in data.kolom])
        lembar.freeze_panes(1, 1)
        for nomor, baris in enumerate(data.baris, start=1):
            for kolom, isi in enumerate(baris):
                self._isi(lembar, nomor, kolom, isi, data.kolom[kolom])
                ukuran.catat(nomor, kolom, _tampak(isi))
        if data.baris:
            lembar.autofilter(0, 0, len(data.baris), len(data.kolom) - 1)
        ukuran.terapkan(lembar)

    def pasangan(self, nama: str, isi: Mapping[str, str | int | None]) -> None:
        """A sheet of keys and their values."""
        lembar = self._buku.add_worksheet(nama)
        ukuran = self._kepala(lembar, 0, ("Kunci", "Isi"))
        for nomor, (kunci, nilai) in enumerate(isi.items(), start=1):
            self._teks(lembar, nomor, 0, kunci)
            ukuran.catat(nomor, 0, kunci)
            if isinstance(nilai, int):
                lembar.write_number(nomor, 1, nilai, self._format(align="left"))
            else:
                self._teks(lembar, nomor, 1, nilai or "")
            ukuran.catat(nomor, 1, _tampak(nilai))
        ukuran.terapkan(lembar)

    def _kepala(
        self, lembar: Worksheet, baris: int, judul: Sequence[str], berangka: Collection[int] = ()
    ) -> Ukuran:
        """The head, in sight on every screen and every page; measures begin with it.

        Above the columns `berangka` it stands right, as their numbers do.
        """
        ukuran = Ukuran()
        for kolom, satu in enumerate(judul):
            gaya = {**_KEPALA, **(_ANGKA if kolom in berangka else {})}
            lembar.write_string(baris, kolom, satu, self._format(**gaya))
            ukuran.catat(baris, kolom, satu)
        lembar.freeze_panes(baris + 1, 0)
        lembar.repeat_rows(baris)
        return ukuran

    def _teks(self, lembar: Worksheet, baris: int, kolom: int, teks: str, **gaya: Any) -> None:
        """A text; where there is none the cell stays empty, not filled with nothing."""
        if teks:
            lembar.write_string(baris, kolom, teks, self._format(text_wrap=True, **gaya))

    def _sel(
        self,
        lembar: Worksheet,
        baris: int,
        kolom: int,
        sel: Sel,
        bulat: bool,
        gaya: Mapping[str, Any],
    ) -> None:
        angka = angka_tampil(sel)
        if angka is not None:
            desimal = "." + "0" * angka.desimal if angka.desimal else ""
            pola = f"{_harfiah(angka.awalan)}#,##0{desimal}{_harfiah(angka.akhiran)}"
            rupa = self._format(**{**gaya, **_ANGKA, "num_format": pola})
            lembar.write_number(baris, kolom, angka.nilai, rupa)
        elif bulat and sel.teks:
            rupa = self._format(**{**gaya, **_ANGKA, "num_format": "0"})
            lembar.write_number(baris, kolom, int(sel.teks), rupa)
        else:
            self._teks(lembar, baris, kolom, sel.teks, **gaya)

    def _isi(self, lembar: Worksheet, baris: int, kolom: int, isi: Isi, data: KolomData) -> None:
        if isi is None:
            return
        if isinstance(isi, bool):
            lembar.write_boolean(baris, kolom, isi)
        elif isinstance(isi, (int, Decimal)):
            format_ = _FORMAT.get(data.jenis, _DUA_DESIMAL if _panjang(isi) else "")
            gaya = {"num_format": format_} if format_ else {}
            lembar.write_number(baris, kolom, isi, self._format(**gaya))
        elif isinstance(isi, date):
            lembar.write_datetime(baris, kolom, isi, self._format(num_format=_FORMAT["tanggal"]))
        else:
            self._teks(lembar, baris, kolom, isi)

    def _format(self, **sifat: Any) -> Format:
        """A format with these properties, made once; cells are read from the top."""
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self._gaya:
            self._gaya[kunci] = self._buku.add_format({"valign": "top", **sifat})
        return self._gaya[kunci]


def _harfiah(teks: str) -> str:
    """Text inside a number format."""
    return f'"{teks}"' if teks else ""


def _panjang(nilai: int | Decimal) -> bool:
    """Has the number more than two decimals? The cell keeps them, its format shows two."""
    return isinstance(nilai, Decimal) and nilai != round(nilai, 2)


def _tampak(isi: Isi) -> str:
    """About what a cell shows, to measure it."""
    if isinstance(isi, int | Decimal) and not isinstance(isi, bool):
        return f"{isi:,.2f}" if _panjang(isi) else f"{isi:,}"
    return "" if isi is None else str(isi)
