"""What is known of an office after its last build: one JSON file, replaced as a whole."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from macros.bulk.offices import Kantor
from macros.export.texts import json_berkas

FOLDER = "keadaan"
"""Below the folder of results."""
SITUS = "situs"
"""Below the folder of results: every office's site in a folder of the office's name."""
_VERSI = 1


@dataclass(frozen=True, slots=True)
class Ukuran:
    """What the last build took: wall and processor time in seconds, memory in MB at its peak."""

    detik: Decimal
    cpu: Decimal
    memori: Decimal


@dataclass(frozen=True, slots=True)
class Keadaan:
    """State of one office.

    `sidik` is the fingerprint of what its site was built from, None where no site stands.
    `gagal` says why the last build failed, line by line, and is empty where it did not; a site may
    stand all the same, from the build before. `data` is what that site publishes (identity,
    indikator, budget); `pdf` its PDF below the site, None where it has none. `ukuran` None: never
    built.
    """

    nama: str
    sidik: str | None = None
    gagal: tuple[str, ...] = ()
    ukuran: Ukuran | None = None
    pdf: str | None = None
    data: dict[str, Any] | None = field(default=None, repr=False)


def berkas_keadaan(keluaran: Path, nama: str) -> Path:
    """Where the state of the office of this name stands."""
    return keluaran / FOLDER / f"{nama}.json"


def baca_keadaan(keluaran: Path, kantor: Kantor) -> Keadaan:
    """The state as last written; an empty one where there is none that can be read."""
    try:
        teks = berkas_keadaan(keluaran, kantor.nama).read_text(encoding="utf-8")
        isi = json.loads(teks, parse_float=Decimal)
        if isi.pop("versi") != _VERSI:
            return Keadaan(kantor.nama)
        ukuran = isi.pop("ukuran")
        gagal = tuple(isi.pop("gagal"))
        return Keadaan(**isi, gagal=gagal, ukuran=ukuran and _ukuran(ukuran))
    except (OSError, ValueError, KeyError, TypeError):
        return Keadaan(kantor.nama)


def _ukuran(isi: dict[str, Any]) -> Ukuran:
    return Ukuran(**{kunci: Decimal(nilai) for kunci, nilai in isi.items()})


def tulis_keadaan(keluaran: Path, keadaan: Keadaan) -> None:
    """Write it beside the old one and put it in its place: a reader never sees half of it."""
    tujuan = berkas_keadaan(keluaran, keadaan.nama)
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    sementara = tujuan.with_name(f".{tujuan.name}")
    sementara.write_bytes(json_berkas({"versi": _VERSI, **asdict(keadaan)}))
    os.replace(sementara, tujuan)
