"""What the template's sheets hold: the entries of `data/` as rows of typed values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from macros.scoring.values import Ordinal, Rentang
from macros.spreadsheets.cells import RENTANG
from macros.spreadsheets.columns import sebutan
from macros.spreadsheets.entries import ambil, nama_entri, semua_entri
from macros.spreadsheets.header import CATATAN
from macros.spreadsheets.numbers import tulis_bilangan
from macros.spreadsheets.sheets import Lembar

_DESIMAL_RANCU = 3


@dataclass(frozen=True, slots=True)
class LembarIsi:
    """A sheet with its rows, a value for each column; None where the key is absent or null.

    `konteks`: title and texts of a column that is there only to be read; None: there is none.
    """

    lembar: Lembar
    baris: tuple[tuple[Any, ...], ...]
    konteks: tuple[str, tuple[str, ...]] | None


def isi_lembar(lembar: Lembar, isi: Mapping[str, Any]) -> LembarIsi:
    """The rows of a sheet from the plain content of all files."""
    baris: list[tuple[Any, ...]] = []
    induk: list[str] = []
    for jalan, entri in semua_entri(lembar, isi):
        nama = nama_entri(jalan)
        awal = [kolom.baca(satu) for kolom, satu in zip(lembar.pengenal, nama, strict=True)]
        baris.append((*awal, *_nilai(lembar, entri)))
        if len(nama) > 1:
            induk.append(_sebutan(ambil(isi, jalan[:-2])))
    if len(lembar.pengenal) < 2:
        return LembarIsi(lembar, tuple(baris), None)
    judul = f"{CATATAN} Nama {sebutan(lembar.pengenal[-2].kunci)}"
    return LembarIsi(lembar, tuple(baris), (judul, tuple(induk)))


def _sebutan(entri: Mapping[str, Any]) -> str:
    """What an entry is called; a line of the plans by its indikator."""
    return str(entri.get("nama") or entri["indikator"])


def _nilai(lembar: Lembar, entri: Mapping[str, Any]) -> Iterator[Any]:
    for kolom in lembar.isian:
        polos = ambil(entri, kolom.jalan)
        yield None if polos is None else kolom.baca(polos)


def teks_sel(nilai: Any) -> str:
    """A value as text in a cell: '87,5', '90 s.d. 100', 'WTP', '2025-01-09', '' for None."""
    match nilai:
        case None:
            return ""
        case Decimal():
            return _desimal(nilai)
        case Rentang():
            return f"{_desimal(nilai.bawah)}{RENTANG}{_desimal(nilai.atas)}"
        case Ordinal():
            return nilai.teks
        case date():
            return nilai.isoformat()
        case _:
            return str(nilai)


def _desimal(nilai: Decimal) -> str:
    """With a comma, and never with three decimals: '1,234' could be a thousand."""
    bulat, titik, desimal = tulis_bilangan(nilai).partition(".")
    nol = "0" if len(desimal) == _DESIMAL_RANCU else ""
    return f"{bulat},{desimal}{nol}" if titik else bulat
