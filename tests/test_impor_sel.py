"""`lkj impor`: what a cell means to its column; cells that may mean two things are refused."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from macros.spreadsheets.cells import baca_sel
from macros.spreadsheets.columns import Kolom
from macros.spreadsheets.grid import Sel
from macros.spreadsheets.numbers import baca_bilangan, baca_hari, tulis_bilangan
from macros.spreadsheets.problems import IsiTakJelas
from macros.spreadsheets.sheets import semua_lembar
from macros.spreadsheets.workbook import baca_buku
from tests import kasus

KASUS = kasus.muat("impor_sel.yml")


def kolom(lembar: str, kunci: str) -> Kolom:
    [satu] = (satu for satu in semua_lembar() if satu.nama == lembar)
    return next(satu_kolom for satu_kolom in satu.kolom if satu_kolom.kunci == kunci)


REALISASI, RUPIAH = kolom("Indikator", "realisasi"), kolom("Program anggaran", "pagu")
TANGGAL, NAMA = kolom("Galeri", "tanggal"), kolom("Indikator", "nama")


def baca(sel: Sel, ke: Kolom, *, persen: bool = False, kini: Any = None) -> Any:
    return baca_sel(sel, ke, persen=persen, kini=kini)


def dari_buku(folder: Path, isi: Any, format_: str = "General") -> Sel:
    """The cell as it is read from a workbook."""
    buku = Workbook()
    lembar = buku.active
    lembar["A1"] = isi
    lembar["A1"].number_format = format_
    buku.save(folder / "sel.xlsx")
    [kisi] = baca_buku(folder / "sel.xlsx")
    return kisi.baris[0][0]


def uji(satu: dict[str, Any], sel: Sel, ke: Kolom, *, persen: bool) -> None:
    if "galat" in satu:
        with pytest.raises(IsiTakJelas) as galat:
            baca(sel, ke, persen=persen, kini=satu.get("data"))
        assert satu["galat"] in str(galat.value)
    else:
        assert baca(sel, ke, persen=persen, kini=satu.get("data")) == satu["hasil"]


@kasus.parameter(KASUS["bilangan"])
def test_bilangan(kasus: dict[str, Any]) -> None:
    uji(kasus, Sel("A1", kasus["teks"]), REALISASI, persen=False)


@kasus.parameter(KASUS["rupiah"])
def test_rupiah(kasus: dict[str, Any]) -> None:
    uji(kasus, Sel("A1", kasus["teks"]), RUPIAH, persen=False)


@kasus.parameter(KASUS["tanggal"])
def test_tanggal(kasus: dict[str, Any]) -> None:
    uji(kasus, Sel("A1", kasus["teks"]), TANGGAL, persen=False)


@kasus.parameter(KASUS["sel"])
def test_sel(kasus: dict[str, Any], tmp_path: Path) -> None:
    if "teks" in kasus:
        sel = Sel("A1", kasus["teks"])
    else:
        angka = float(kasus["isi"]) if "." in kasus["isi"] else int(kasus["isi"])
        sel = dari_buku(tmp_path, angka, kasus["format"])
    uji(kasus, sel, REALISASI, persen=kasus.get("persen") != "tidak")


@pytest.mark.parametrize(
    ("isi", "format_", "pesan"),
    [
        ("=1+1", "General", "berisi rumus tanpa hasil"),
        ("#DIV/0!", "General", "berisi galat #DIV/0!"),
        (True, "General", "BENAR atau SALAH"),
        (datetime(2024, 1, 9, 8, 30), "yyyy-mm-dd hh:mm", "tanggal dengan jam"),
        (time(8, 30), "hh:mm", "jam atau lama waktu"),
    ],
)
def test_sel_cacat(isi: object, format_: str, pesan: str, tmp_path: Path) -> None:
    sel = dari_buku(tmp_path, isi, format_)
    assert not sel.kosong
    with pytest.raises(IsiTakJelas, match=pesan):
        baca(sel, REALISASI)


def test_tanggal_dari_buku(tmp_path: Path) -> None:
    sel = dari_buku(tmp_path, date(2025, 1, 9), "[$-421]d mmmm yyyy")
    assert baca(sel, TANGGAL) == "2025-01-09"
    with pytest.raises(IsiTakJelas, match="berisi tanggal"):
        baca(sel, REALISASI)
    with pytest.raises(IsiTakJelas, match="beri sel itu format Tanggal"):
        baca(Sel("A1", Decimal(45300)), TANGGAL)


def test_teks_bukan_angka() -> None:
    assert baca(Sel("A1", " dua\n kata "), NAMA) == "dua kata"
    assert baca(Sel("A1", Decimal(2024)), NAMA, kini="2024") == "2024"
    with pytest.raises(IsiTakJelas, match="padahal kolom ini teks"):
        baca(Sel("A1", Decimal("76.1")), NAMA, kini="76.10")
    with pytest.raises(IsiTakJelas, match="harus terisi"):
        baca(Sel("A1", "null"), NAMA)


@settings(deadline=None)
@given(st.decimals(-(10**9), 10**9, places=4))
def test_tulisan_dengan_koma_selalu_terbaca_sama(nilai: Decimal) -> None:
    """Four decimals can be no group of thousands."""
    assert baca_bilangan(format(nilai, "f").replace(".", ","), bulat=False) == nilai


@settings(deadline=None)
@given(st.decimals(-(10**9), 10**9, places=4), st.integers(0, 6))
def test_bilangan_tertulis_tanpa_berubah(nilai: Decimal, desimal: int) -> None:
    teks = tulis_bilangan(nilai, desimal)
    assert Decimal(teks) == nilai
    assert len(teks.partition(".")[2]) >= desimal
    assert "E" not in teks


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_tanggal_terbaca_sama(hari: date) -> None:
    assert baca_hari(hari.isoformat()) == hari
