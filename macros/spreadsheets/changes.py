"""What a spreadsheet changes in `data/`: values set and entries added, applied to plain content."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from macros.rewrite.round_trip import ganti, simpul, sisipkan, tambahkan
from macros.spreadsheets.entries import Jalan, ambil
from macros.spreadsheets.grid import Sel

_POTONG = 60


@dataclass(frozen=True, slots=True)
class Setel:
    """A value set at `jalan`; `urutan` is the order of the keys around it.

    `sel` is where it was read. `lama`: what stood there, None also where nothing did.
    """

    jalan: Jalan
    isi: Any
    lama: Any
    urutan: tuple[str, ...]
    sel: Sel


@dataclass(frozen=True, slots=True)
class Tambah:
    """An entry added to the list at `jalan[:-1]`, before the one at `posisi` there.

    `urutan` is the order of the keys around the list, for a list that is not there yet.
    """

    jalan: Jalan
    isi: dict[str, Any]
    posisi: int
    urutan: tuple[str, ...]
    sel: Sel


Perubahan = Setel | Tambah


def sebut(ubah: Perubahan) -> str:
    """The change in a line: 'IKU!G2: sasaran.yml, iku iku_1, realisasi: 97.95 → 98.1'."""
    berkas, *langkah = ubah.jalan
    bagian = [f"{berkas}.yml"]
    for satu in langkah:
        if isinstance(satu, tuple):
            bagian[-1] += f" {satu[1]}"
        else:
            bagian.append(satu)
    baru = "entri baru"
    if isinstance(ubah, Setel):
        baru = (
            "isian baru"
            if isinstance(ubah.isi, dict)
            else f"{_teks(ubah.lama)} → {_teks(ubah.isi)}"
        )
    return f"{ubah.sel.tempat}: {', '.join(bagian)}: {baru}"


def _teks(isi: Any) -> str:
    if isi is None:
        return "null"
    teks = f"[{', '.join(isi)}]" if isinstance(isi, list) else str(isi)
    return teks if len(teks) <= _POTONG else f"{teks[: _POTONG - 1]}…"


def terapkan(isi: Any, ubah: Perubahan) -> None:
    """Make the change in plain content."""
    *_, kunci = jalan = ubah.jalan if isinstance(ubah, Setel) else ubah.jalan[:-1]
    peta = ambil(isi, tuple(jalan[:-1]))
    if isinstance(ubah, Setel):
        peta[kunci] = deepcopy(ubah.isi)
    else:
        peta[kunci] = peta.get(kunci) or []
        # A copy: rows of later sheets may add to it, which are changes of their own.
        peta[kunci].insert(ubah.posisi, deepcopy(ubah.isi))


def terapkan_yaml(isi: Any, ubah: Perubahan) -> None:
    """Make the change in what ruamel.yaml read of the file; `jalan` begins with the file's name."""
    *_, kunci = jalan = ubah.jalan[1:] if isinstance(ubah, Setel) else ubah.jalan[1:-1]
    peta = ambil(isi, tuple(jalan[:-1]))
    if isinstance(ubah, Setel):
        _setel(peta, str(kunci), ubah.isi, ubah.urutan)
        return
    if not peta.get(kunci):
        _setel(peta, str(kunci), [], ubah.urutan)
    tambahkan(peta[kunci], simpul(ubah.isi), ubah.posisi)


def _setel(peta: Any, kunci: str, isi: Any, urutan: Sequence[str]) -> None:
    if kunci in peta:
        ganti(peta, kunci, isi)
    else:
        sisipkan(peta, kunci, isi, urutan)
