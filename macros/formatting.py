"""Numbers, dates and words the way Indonesians write them. Decimal in, text out.

Rounding here is half-up, at the last moment; an office's own way is applied before.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from babel.dates import format_date

_LOKAL = "id_ID"
_PEMISAH = str.maketrans({",": ".", ".": ",", "-": "−"})
"""From the separators of Python's numbers to Indonesia's; the minus as it is printed."""
_DERET_ANGKA = re.compile(r"(?<!\w)[-−]?\d(?:[\d.,]*\d)?|\d(?:[\d.,]*\d)?")
_BERTITIK_RIBUAN = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_TANPA_RIBUAN = re.compile(r"-?\d+(?:[.,]\d+)?")
_SATU_RIBU = re.compile(r"(juta|\w+liar|\w+liun) satu ribu\b")
_ROMAWI = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_SATUAN_BERKAS = ("B", "kB", "MB", "GB")


def bulatkan(nilai: Decimal, desimal: int) -> Decimal:
    """Half-up to `desimal` places; never a negative zero."""
    bulat = nilai.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)
    return bulat if bulat else abs(bulat)


def bilangan(nilai: Decimal, desimal: int | None = None) -> str:
    """'1.250.000.000', '87,5'; `desimal` None keeps the value's own precision."""
    if desimal is None:
        desimal = max(0, -int(nilai.as_tuple().exponent))
    return f"{bulatkan(nilai, desimal):,.{desimal}f}".translate(_PEMISAH)


def rupiah(nilai: Decimal | int) -> str:
    """Whole rupiah: 'Rp1.250.000.000'."""
    bulat = bulatkan(Decimal(nilai), 0)
    return f"{'−' if bulat < 0 else ''}Rp{bilangan(abs(bulat))}"


def persen(nilai: Decimal, desimal: int = 2) -> str:
    """A percentage with `desimal` places: '98,50%'."""
    return f"{bilangan(nilai, desimal)}%"


def perubahan(nilai: Decimal, satuan: str, desimal: int = 2) -> str:
    """A change in words, with its unit: 'turun 0,25 poin persen', 'naik 3,10%'.

    'tetap' where it is nothing once rounded to `desimal` places.
    """
    bulat = bulatkan(nilai, desimal)
    if not bulat:
        return "tetap"
    return f"{'naik' if bulat > 0 else 'turun'} {bilangan(abs(bulat), desimal)}{satuan}"


def terbilang(nilai: int) -> str:
    """A whole number in words: 'satu miliar dua ratus lima puluh juta'.

    num2words knows 'seribu' only at the beginning: '… juta satu ribu …' is mended here.
    """
    # Not at the top: few builds write new amounts in words, and it knows forty languages.
    from num2words import num2words

    teks = _SATU_RIBU.sub(r"\1 seribu", str(num2words(abs(nilai), lang="id")))
    return teks if nilai >= 0 else f"minus {teks}"


def terbilang_rupiah(nilai: int) -> str:
    """An amount in words: '… ribu rupiah'."""
    return f"{terbilang(nilai)} rupiah"


def dengan_huruf(nilai: int) -> str:
    """'7 (tujuh)'."""
    return f"{bilangan(Decimal(nilai))} ({terbilang(nilai)})"


def tanggal(hari: date) -> str:
    """'9 Januari 2025'."""
    return str(format_date(hari, "d MMMM y", locale=_LOKAL))


def bulan(hari: date) -> str:
    """'Januari 2025'."""
    return str(format_date(hari, "MMMM y", locale=_LOKAL))


def rentang_tanggal(awal: date, akhir: date) -> str:
    """'28–29 Agustus 2031', '30 Mei–2 Juni 2031', '30 Desember 2030–2 Januari 2031'.

    Raises:
        ValueError: where `akhir` is before `awal`.
    """
    if akhir < awal:
        raise ValueError(f"tanggal akhir {tanggal(akhir)} mendahului {tanggal(awal)}")
    if awal == akhir:
        return tanggal(awal)
    if awal.year != akhir.year:
        return f"{tanggal(awal)}–{tanggal(akhir)}"
    pola = "d" if awal.month == akhir.month else "d MMMM"
    return f"{format_date(awal, pola, locale=_LOKAL)}–{tanggal(akhir)}"


def angka_tercetak(teks: str) -> Decimal | None:
    """The first number in a printed text: 'Rp.2.516.845.000,-', '99,39%', '9 (sembilan)'.

    A point groups thousands where three digits follow it, otherwise it is read as a decimal
    point ('97.95'). Keeps the printed precision. None: no number, or one that cannot be read.
    """
    cocok = _DERET_ANGKA.search(teks)
    if cocok is None:
        return None
    deret = cocok[0].replace("−", "-")
    if _BERTITIK_RIBUAN.fullmatch(deret):
        return Decimal(deret.replace(".", "").replace(",", "."))
    return Decimal(deret.replace(",", ".")) if _TANPA_RIBUAN.fullmatch(deret) else None


def desimal_tercetak(teks: str) -> int:
    """How many decimals that number was printed with; 0 where there is none."""
    angka = angka_tercetak(teks)
    return 0 if angka is None else max(0, -int(angka.as_tuple().exponent))


def ukuran_berkas(byte: int) -> str:
    """'820 B', '96 kB', '1,5 MB': decimal units, one decimal below ten."""
    nilai = Decimal(byte)
    for satuan in _SATUAN_BERKAS:
        if bulatkan(nilai, 0) < 1000 or satuan == _SATUAN_BERKAS[-1]:
            break
        nilai /= 1000
    desimal = 0 if satuan == "B" or bulatkan(nilai, 1) >= 10 else 1
    return f"{bilangan(nilai, desimal)} {satuan}"
