"""Numbers and dates written as text, read only where they can mean one thing.

An office writes 1.234.567,89; programs also write 1234567.89. '1.234' and '1,234' may be either.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from macros.spreadsheets.problems import IsiTakJelas

_RUPIAH = re.compile(r"^Rp\.?\s*|\s*,-+$", re.IGNORECASE)
_BULAT = re.compile(r"-?\d+")
_RIBUAN = re.compile(r"-?[1-9]\d{0,2}(\.\d{3})+")
_INDONESIA = re.compile(rf"({_RIBUAN.pattern}|-?\d+),\d+")
_TITIK = re.compile(r"-?\d+\.\d+")
_RANCU = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")
_INGGRIS = re.compile(r"-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_HARI_BULAN = re.compile(r"(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})")
_MIRING = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_BULAN = (
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
)
_SINGKATAN = {"agt": 8, "ags": 8, "nop": 11} | {
    nama[:3]: nomor for nomor, nama in enumerate(_BULAN, start=1)
}


def baca_bilangan(teks: str, *, bulat: bool) -> Decimal:
    """The number that the text writes; `bulat`: the column takes whole numbers alone.

    Raises:
        IsiTakJelas: not a number, or one that can be read in two ways.
    """
    inti = _RUPIAH.sub("", teks) if bulat else teks
    if _BULAT.fullmatch(inti):
        return Decimal(inti)
    if bulat and _RIBUAN.fullmatch(inti):
        return Decimal(inti.replace(".", ""))
    if _RANCU.fullmatch(inti):
        raise _dua_arti(teks, inti)
    if _RIBUAN.fullmatch(inti) or _INDONESIA.fullmatch(inti):
        return Decimal(inti.replace(".", "").replace(",", "."))
    if _TITIK.fullmatch(inti):
        return Decimal(inti)
    if _INGGRIS.fullmatch(inti):
        benar = inti.replace(",", "").replace(".", ",")
        raise IsiTakJelas(
            f'berisi teks "{teks}", tulisan bahasa Inggris; maksudnya {benar}? Tulis begitu'
        )
    raise IsiTakJelas(f'berisi "{teks}", bukan angka')


def _dua_arti(teks: str, inti: str) -> IsiTakJelas:
    ribuan = inti.replace(".", "").replace(",", "")
    desimal = inti.replace(".", ",")
    pesan = (
        f'berisi teks "{teks}", yang dapat berarti {ribuan} atau {desimal};'
        f" tulis {ribuan} atau {desimal}0"
    )
    return IsiTakJelas(
        pesan, [tulis_bilangan(Decimal(satu.replace(",", "."))) for satu in (ribuan, desimal)]
    )


def baca_hari(teks: str) -> date:
    """The day that the text writes: '9 Januari 2025', '2025-01-09', '31/12/2031'.

    Raises:
        IsiTakJelas: not a date, or one whose day could be its month.
    """
    if cocok := _ISO.fullmatch(teks):
        tahun, bulan, hari = map(int, cocok.groups())
    elif cocok := _HARI_BULAN.fullmatch(teks.casefold()):
        hari, tahun = int(cocok[1]), int(cocok[3])
        bulan = _nomor_bulan(cocok[2])
    elif cocok := _MIRING.fullmatch(teks):
        hari, bulan, tahun = int(cocok[1]), int(cocok[3]), int(cocok[4])
        if hari <= 12 and bulan <= 12 and hari != bulan:
            raise IsiTakJelas(
                f'berisi teks "{teks}": hari dan bulannya dapat tertukar; {_CONTOH_HARI}',
                [date(tahun, bulan, hari).isoformat(), date(tahun, hari, bulan).isoformat()],
            )
        if bulan > 12:
            hari, bulan = bulan, hari
    else:
        tahun = bulan = hari = 0
    try:
        return date(tahun, bulan, hari)
    except ValueError:
        raise IsiTakJelas(f'berisi "{teks}", bukan tanggal; {_CONTOH_HARI}') from None


_CONTOH_HARI = "tulis misalnya 9 Januari 2025 atau 2025-01-09"


def _nomor_bulan(nama: str) -> int:
    """The month's number; 0: no month is called so."""
    return _BULAN.index(nama) + 1 if nama in _BULAN else _SINGKATAN.get(nama, 0)


def tulis_bilangan(nilai: Decimal, desimal: int = 0) -> str:
    """The number as YAML has it: a point, no grouping, no exponent.

    Zeros at its end are left out as far as `desimal` places remain.
    """
    bulat, _, pecahan = format(nilai, "f").partition(".")
    pecahan = pecahan.rstrip("0").ljust(desimal, "0")
    teks = f"{bulat}.{pecahan}" if pecahan else bulat
    return "0" if teks == "-0" else teks
