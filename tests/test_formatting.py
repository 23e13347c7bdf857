"""Formatting against cases an analyst reads, and the laws that hold for every number."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from babel.numbers import format_currency, format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st
from kasus import muat, parameter

from macros import formatting

BACA: dict[str, Callable[[Any], tuple[Any, ...]]] = {
    **dict.fromkeys(("rupiah", "bilangan", "persen"), lambda isi: (Decimal(isi),)),
    **dict.fromkeys(
        ("terbilang", "terbilang_rupiah", "dengan_huruf", "ukuran_berkas"),
        lambda isi: (int(isi),),
    ),
    "perubahan": lambda isi: (Decimal(isi[0]), isi[1]),
    "tanggal": lambda isi: (date.fromisoformat(isi),),
    "rentang_tanggal": lambda isi: tuple(map(date.fromisoformat, isi)),
    "angka_tercetak": lambda isi: (isi,),
    "desimal_tercetak": lambda isi: (isi,),
}
KASUS = [{"cara": cara, **satu} for cara, daftar in muat("format.yml").items() for satu in daftar]


@parameter(KASUS)
def test_format(kasus: dict[str, Any]) -> None:
    pilihan = {"desimal": int(kasus["desimal"])} if "desimal" in kasus else {}
    cara = kasus["cara"]
    hasil = getattr(formatting, cara)(*BACA[cara](kasus["masukan"]), **pilihan)
    assert (None if hasil is None else str(hasil)) == kasus["hasil"]


def test_setiap_cara_punya_kasus() -> None:
    assert {kasus["cara"] for kasus in KASUS} == set(BACA)


def test_rentang_tanggal_terbalik_ditolak() -> None:
    with pytest.raises(ValueError, match="28 Agustus 2024 mendahului 29 Agustus 2024"):
        formatting.rentang_tanggal(date(2024, 8, 29), date(2024, 8, 28))


# --- laws --------------------------------------------------------------------------------------

hukum = settings(deadline=None, max_examples=200)
BELASAN = re.compile(r"\bsatu (belas|puluh|ratus)\b")
SATU_RIBU = re.compile(r"(\w+) satu ribu\b")


@hukum
@given(st.decimals("-1000000000000", "1000000000000", places=4), st.integers(0, 4))
def test_bilangan_terbaca_kembali(nilai: Decimal, desimal: int) -> None:
    teks = formatting.bilangan(nilai, desimal)
    assert formatting.angka_tercetak(teks) == formatting.bulatkan(nilai, desimal)
    assert formatting.desimal_tercetak(teks) == desimal


@hukum
@given(st.decimals("-1000000000000000", "1000000000000000", places=4), st.integers(0, 4))
def test_angka_seperti_pada_unicode(nilai: Decimal, desimal: int) -> None:
    """Separators, groups and signs as Unicode's data (CLDR) give them for Indonesia."""
    bulat = formatting.bulatkan(nilai, desimal)
    pola = f"#,##0.{'0' * desimal}".rstrip(".")
    cldr = format_decimal(bulat, pola, locale="id_ID", decimal_quantization=False)
    assert formatting.bilangan(nilai, desimal) == cldr.replace("-", "−")
    utuh = formatting.bulatkan(nilai, 0)
    cldr = format_currency(utuh, "IDR", "¤#,##0", locale="id_ID", currency_digits=False)
    assert formatting.rupiah(nilai) == cldr.replace("-", "−")


@hukum
@given(st.integers(0, 10**15))
def test_rupiah_terbaca_kembali(nilai: int) -> None:
    assert formatting.angka_tercetak(formatting.rupiah(nilai)) == nilai
    assert formatting.angka_tercetak("Rp." + f"{nilai:,}".replace(",", ".") + ",-") == nilai


@hukum
@given(st.decimals("-1000000", "1000000", places=6), st.integers(0, 5))
def test_pembulatan_tidak_menggeser_lebih_dari_setengah(nilai: Decimal, desimal: int) -> None:
    geser = formatting.bulatkan(nilai, desimal) - nilai
    assert abs(geser) <= Decimal(5).scaleb(-desimal - 1)


DIGIT = {
    kata: nilai
    for nilai, kata in enumerate(
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
    )
}
RIBUAN = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def baca_terbilang(teks: str) -> int:
    """The number that these words say."""
    jumlah = tiga = 0
    for kata in re.sub(r"\bse(puluh|belas|ratus|ribu)\b", r"satu \1", teks).split():
        if kata in RIBUAN:
            jumlah += tiga * RIBUAN[kata]
            tiga = 0
        elif kata in DIGIT:
            tiga += DIGIT[kata]
        elif kata == "belas":
            tiga += 10
        else:
            # Tens and hundreds count the last digit alone.
            tiga += tiga % 10 * ({"puluh": 10, "ratus": 100}[kata] - 1)
    return jumlah + tiga


@hukum
@given(st.integers(0, 10**15 - 1) | st.integers(0, 2_000_000))
def test_terbilang_terbaca_kembali(nilai: int) -> None:
    assert baca_terbilang(formatting.terbilang(nilai)) == nilai
    assert nilai == 0 or formatting.terbilang(-nilai) == f"minus {formatting.terbilang(nilai)}"


def _seribu_di_tengah(ribuan: int) -> int:
    return ribuan * 1_000_000 + 1_234


@hukum
@given(st.integers(0, 10**12) | st.integers(1, 10**6).map(_seribu_di_tengah))
def test_terbilang_memakai_awalan_se(nilai: int) -> None:
    teks = formatting.terbilang(nilai)
    assert not BELASAN.search(teks)
    assert all(kata in ("puluh", "ratus", "seratus") for kata in SATU_RIBU.findall(teks))
    assert not teks.startswith("satu ribu")
    assert "milyar" not in teks and "  " not in teks
