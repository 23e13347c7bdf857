"""A cell to what `data/` would hold there: None, text, a `Polos` number or date, or a range."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from macros.rewrite.round_trip import Polos
from macros.spreadsheets.columns import Kolom
from macros.spreadsheets.grid import Sel
from macros.spreadsheets.numbers import baca_bilangan, baca_hari, tulis_bilangan
from macros.spreadsheets.problems import IsiTakJelas

KOSONGKAN = "null"
"""What a cell holds to say that a value is not known; an empty cell says nothing."""
RENTANG = " s.d. "
"""Between the two ends of a range."""
_RENTANG = re.compile(r"(.+?)\s+s\.?\s?/?d\.?\s+(.+)")
_OPINI = re.compile(r"[A-Z]{1,5}")
_BULAT = ("bulat", "tahun")
_PERSEN_TERBESAR = 10
"""1000%: above it a cell with a percent sign more likely holds percent already."""


def baca_sel(sel: Sel, kolom: Kolom, *, persen: bool, kini: Any) -> Any:
    """What the cell writes into its column; `kini` is what `data/` holds.

    `persen`: the column's unit here is percent. A cell that may mean two things, one of which
    holds already, changes nothing: so programs that write dates and numbers in their own way do
    no harm where nobody typed.

    Raises:
        IsiTakJelas: it does not say one thing that suits the column.
    """
    try:
        return _baca(sel, kolom, persen=persen, kini=kini)
    except IsiTakJelas as galat:
        if _rapi(kini) in galat.calon:
            return kini
        raise


def _baca(sel: Sel, kolom: Kolom, *, persen: bool, kini: Any) -> Any:
    if sel.cacat:
        raise IsiTakJelas(sel.cacat)
    isi = sel.isi
    if isinstance(isi, str) and isi.casefold() == KOSONGKAN:
        if not kolom.boleh_null:
            raise IsiTakJelas("berisi null, padahal kolom ini harus terisi")
        return None
    if kolom.jenis in ("angka", "bulat", "nilai", "tahun"):
        return _angka(sel, kolom, persen=persen)
    if kolom.jenis == "tanggal":
        return Polos(_tanggal(isi).isoformat())
    if isinstance(isi, str):
        teks = " ".join(isi.split())
        return teks.casefold() if kolom.jenis == "pilihan" else teks
    if isinstance(isi, Decimal) and tulis_bilangan(isi) == kini:
        return kini
    apa = "angka" if isinstance(isi, Decimal) else "tanggal"
    raise IsiTakJelas(
        f"berisi {apa} ({_tampil(sel)}), padahal kolom ini teks;"
        " beri sel itu format Teks, lalu ketik ulang"
    )


def _tanggal(isi: str | Decimal | date | None) -> date:
    if isinstance(isi, date):
        return isi
    if isinstance(isi, str):
        return baca_hari(isi)
    raise IsiTakJelas(f"berisi angka {isi}, bukan tanggal; beri sel itu format Tanggal")


def _angka(sel: Sel, kolom: Kolom, *, persen: bool) -> Any:
    isi = sel.isi
    if isinstance(isi, date):
        raise IsiTakJelas(f"berisi tanggal ({isi.isoformat()}), padahal kolom ini angka")
    if isinstance(isi, Decimal):
        return _polos(_dari_sel(sel, isi, persen=persen), kolom, sel.desimal)
    teks = " ".join(str(isi).split())
    if kolom.jenis == "nilai":
        if _OPINI.fullmatch(teks):
            return teks
        if cocok := _RENTANG.fullmatch(teks):
            return [_dari_teks(satu, kolom, persen=persen) for satu in cocok.groups()]
    return _dari_teks(teks, kolom, persen=persen)


def _dari_teks(teks: str, kolom: Kolom, *, persen: bool) -> Polos:
    inti = teks
    if teks.endswith("%"):
        if not persen:
            raise IsiTakJelas(_bukan_persen(teks))
        inti = teks[:-1].rstrip()
    angka = baca_bilangan(inti, bulat=kolom.jenis in _BULAT)
    return _polos(angka, kolom, -int(angka.as_tuple().exponent))


def _polos(nilai: Decimal, kolom: Kolom, desimal: int) -> Polos:
    """The number for YAML, with the decimals that it was shown with: the report keeps them."""
    if kolom.jenis in _BULAT and (nilai < 0 or nilai != nilai.to_integral_value()):
        raise IsiTakJelas(f"berisi {_koma(nilai)}, padahal kolom ini bilangan bulat dari nol")
    return Polos(tulis_bilangan(nilai, 0 if kolom.jenis in _BULAT else desimal))


def _dari_sel(sel: Sel, isi: Decimal, *, persen: bool) -> Decimal:
    """The number, where the cell's format and the column's unit leave one meaning."""
    if sel.persen and not persen:
        raise IsiTakJelas(_bukan_persen(_tampil(sel)))
    if sel.persen and abs(isi) > _PERSEN_TERBESAR:
        raise IsiTakJelas(
            f"tampil sebagai {_tampil(sel)}; bila maksudnya {_koma(isi)}%, hapus format persennya"
        )
    if sel.persen:
        return isi * 100
    if persen and 0 < abs(isi) <= 1:
        raise IsiTakJelas(
            f"berisi {_koma(isi)}, yang dapat berarti {_koma(isi)}% atau {_koma(isi * 100)}%;"
            f' beri sel itu format persen, atau tulis teks "{_koma(isi)}%" dengan tanda persennya',
            [tulis_bilangan(isi), tulis_bilangan(isi * 100)],
        )
    return isi


def _bukan_persen(teks: str) -> str:
    return f"berisi {teks}, padahal satuan kolom ini bukan persen"


def _rapi(kini: Any) -> str:
    """What `data/` holds, a number without zeros at its end."""
    try:
        return tulis_bilangan(Decimal(kini))
    except (ArithmeticError, TypeError, ValueError):
        return str(kini)


def _tampil(sel: Sel) -> str:
    if isinstance(sel.isi, Decimal):
        return f"{_koma(sel.isi * 100)}%" if sel.persen else _koma(sel.isi)
    return str(sel.isi)


def _koma(nilai: Decimal) -> str:
    return tulis_bilangan(nilai).replace(".", ",")
