"""A sheet as Parquet. Knows arro3, which only this needs: it is imported when it is used."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from macros.export.sheets import Isi, KolomData, Lembar
from macros.export.texts import teks_csv

if TYPE_CHECKING:
    from arro3.core import Array

DESIMAL = 20
"""Decimal places of a number: Parquet has decimals of a fixed place, this one of 38 digits."""

_TERKECIL = Decimal(1).scaleb(-DESIMAL)
_LUAS = Context(prec=60, rounding=ROUND_HALF_UP)


def ada() -> bool:
    """Is the library there?"""
    return all(importlib.util.find_spec(nama) for nama in ("arro3", "arro3.core", "arro3.io"))


def parquet_lembar(lembar: Lembar) -> bytes:
    """The sheet as one Parquet file; equal sheets give equal bytes.

    Numbers are DECIMAL(38, 20), amounts and whole numbers INT64, never floats.

    Raises:
        OverflowError: where a number does not fit.
    """
    from arro3.core import Table
    from arro3.io import write_parquet

    isi = zip(*lembar.baris, strict=True) if lembar.baris else [()] * len(lembar.kolom)
    kolom = {satu.kunci: _kolom(satu, nilai) for satu, nilai in zip(lembar.kolom, isi, strict=True)}
    aliran = BytesIO()
    write_parquet(Table.from_pydict(kolom), aliran, compression="zstd(9)")
    return aliran.getvalue()


def _kolom(kolom: KolomData, nilai: Sequence[Isi]) -> Array:
    from arro3.core import Array, DataType

    if kolom.jenis in ("bulat", "rupiah"):
        return Array(list(nilai), type=DataType.int64())
    if kolom.jenis == "ya_tidak":
        return Array(list(nilai), type=DataType.bool())
    teks = [None if satu is None else teks_csv(satu) for satu in nilai]
    larik = Array(teks, type=DataType.string())
    if kolom.jenis == "bilangan":
        angka = larik.cast(DataType.decimal128(38, DESIMAL))
        # What does not fit would be lost without a word.
        if angka.null_count != larik.null_count:
            raise OverflowError(f"kolom {kolom.kunci} memuat bilangan yang terlalu besar")
        return angka
    return larik.cast(DataType.date32()) if kolom.jenis == "tanggal" else larik


def bulatkan_desimal(nilai: Decimal) -> Decimal:
    """The number as Parquet holds it: half-up at the last of its decimal places, no idle zeros."""
    return nilai.quantize(_TERKECIL, context=_LUAS).normalize(_LUAS)
