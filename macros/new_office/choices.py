"""What has to be known of an office before its repository can be written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

SASARAN_TERBANYAK = 20
_KATEGORI = re.compile(r"(?P<nama>[^<>,]+?)\s*(?:<\s*(?P<batas>\d+(?:[.,]\d+)?)\s*%?)?")


@dataclass(frozen=True, slots=True)
class Kantor:
    """The office and its report; `induk` None: it has no office above it.

    `tingkat` is kabupaten, kota, provinsi or pusat. `skala` are its categories from low to high,
    each with its upper end in percent (excluded); the last has none. Empty: not known yet.
    `sasaran` is how many sasaran strategis it has, 1 or more.
    """

    lembaga: str
    lembaga_pendek: str
    nama: str
    nama_pendek: str
    tingkat: str
    wilayah: str
    kota: str
    tahun: int
    induk: str | None
    alamat: str
    telepon: str
    situs: str
    surel: str
    skala: tuple[tuple[str, Decimal | None], ...]
    sasaran: int = 1


def baca_banyak(teks: str) -> int:
    """A number of sasaran.

    Raises:
        ValueError: where it is not a whole number from 1 to 20.
    """
    if not re.fullmatch(r"\d{1,2}", teks.strip()) or not 1 <= int(teks) <= SASARAN_TERBANYAK:
        raise ValueError(f'berisi "{teks}"; tulis bilangan dari 1 sampai {SASARAN_TERBANYAK}')
    return int(teks)


def baca_skala(teks: str) -> tuple[tuple[str, Decimal | None], ...]:
    """Categories from 'Kurang < 60, Cukup < 80, Baik'; empty for an empty text.

    Raises:
        ValueError: where the ends do not rise or the last category has one.
    """
    hasil: list[tuple[str, Decimal | None]] = []
    for bagian in re.split(r",(?!\d)", teks) if teks.strip() else ():
        cocok = _KATEGORI.fullmatch(bagian.strip())
        if cocok is None:
            raise ValueError(f'"{bagian.strip()}" bukan kategori; tulis misalnya Kurang < 60')
        batas = cocok["batas"]
        hasil.append((cocok["nama"], Decimal(batas.replace(",", ".")) if batas else None))
    batas_atas = [batas for _, batas in hasil]
    if hasil and (batas_atas[-1] is not None or None in batas_atas[:-1]):
        raise ValueError("setiap kategori kecuali yang terakhir memerlukan batas, misalnya < 60")
    angka = [batas for batas in batas_atas if batas is not None]
    if any(kini <= lalu for lalu, kini in pairwise(angka)):
        raise ValueError("batas kategori harus naik, dari kategori yang terendah")
    return tuple(hasil)
