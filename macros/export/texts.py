"""Values as CSV (RFC 4180) and JSON (RFC 8259): Decimal keeps its digits, nothing passes float."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from macros.export.sheets import Isi, Lembar
from macros.scoring.values import Ordinal, Rentang

_SAHAJA = json.JSONEncoder(ensure_ascii=False).encode
"""A text, a whole number, true, false or null as JSON."""


_kunci = lru_cache(maxsize=1000)(json.dumps)
"""A key as JSON; a few stand in every row."""


def csv_lembar(lembar: Lembar) -> bytes:
    """The sheet as CSV: UTF-8, CRLF, one header line of keys; an empty field: no value."""
    aliran = io.StringIO(newline="")
    penulis = csv.writer(aliran, lineterminator="\r\n")
    penulis.writerow([kolom.kunci for kolom in lembar.kolom])
    penulis.writerows([[teks_csv(isi) for isi in baris] for baris in lembar.baris])
    return aliran.getvalue().encode()


def teks_csv(isi: Isi) -> str:
    """A value as a field: decimal point, no grouping, dates as 2025-01-09, true and false."""
    if isi is None:
        return ""
    if isinstance(isi, bool):
        return "true" if isi else "false"
    if isinstance(isi, Decimal):
        return f"{isi:f}"
    return str(isi)


def objek_lembar(lembar: Lembar) -> list[dict[str, Isi]]:
    """The rows of a sheet as JSON objects by column key."""
    kunci = [kolom.kunci for kolom in lembar.kolom]
    return [dict(zip(kunci, baris, strict=True)) for baris in lembar.baris]


def json_berkas(isi: object) -> bytes:
    """A whole JSON file: UTF-8, indented by two, ending in a line feed."""
    return (teks_json(isi) + "\n").encode()


def teks_json(isi: object, inden: str = "\n") -> str:
    """JSON of mappings, sequences, texts, numbers, dates and the values of indikator."""
    match isi:
        case None | str() | int():
            return _SAHAJA(isi)
        case Decimal():
            return f"{isi:f}"
        case dict() | Mapping():
            butir = (f"{_kunci(satu)}: {teks_json(isi[satu], f'{inden}  ')}" for satu in isi)
            return _bungkus(butir, "{}", inden)
        case list() | tuple() | Sequence():
            return _bungkus((teks_json(satu, f"{inden}  ") for satu in isi), "[]", inden)
        case date():
            return _SAHAJA(isi.isoformat())
        case Ordinal():
            return _SAHAJA(isi.teks)
        case Rentang():
            return teks_json({"bawah": isi.bawah, "atas": isi.atas}, inden)
    return _SAHAJA(isi)


def _bungkus(butir: Iterable[str], kurung: str, inden: str) -> str:
    isi = f",{inden}  ".join(butir)
    return f"{kurung[0]}{inden}  {isi}{inden}{kurung[1]}" if isi else kurung
