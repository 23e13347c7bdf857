"""The one shape of exported data: a flat sheet with named, typed columns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Isi = str | int | Decimal | date | bool | None
"""A value of a sheet; None where there is none."""

Jenis = Literal["teks", "bulat", "rupiah", "bilangan", "tanggal", "ya_tidak"]
"""Type of a column. `rupiah` is a whole amount; `bulat` is written without grouping."""


@dataclass(frozen=True, slots=True)
class KolomData:
    """A column: `kunci` names it in files, `judul` for readers; `uraian` says what is not plain."""

    kunci: str
    judul: str
    jenis: Jenis = "teks"
    uraian: str = ""


@dataclass(frozen=True, slots=True)
class Lembar:
    """Rows of values under columns; `deskripsi` adds to `judul`.

    `kunci_utama`: the column that names each row, if any does.
    """

    kode: str
    judul: str
    deskripsi: str
    kolom: tuple[KolomData, ...]
    baris: tuple[tuple[Isi, ...], ...]
    kunci_utama: str | None = None


def nama_kunci(judul: str) -> str:
    """'Pagu (Rp)' as a column's key: 'pagu_rp'."""
    return re.sub(r"[^a-z0-9]+", "_", judul.lower()).strip("_")
