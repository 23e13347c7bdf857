"""What a chart is drawn with: text, boxes and lines at places, and how wide a text runs.

All lengths are in units of the drawing's own viewBox.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

UKURAN = 14
"""Size of all text."""
JARAK_BARIS = 17

Panjang = int | Decimal
_PERSEPULUH = Decimal("0.1")
_PERSERIBU = {
    huruf: lebar
    for lebar, semua in (
        (205, " "),
        (285, "ijlI.,;:'|"),
        (375, "frt!()/-[]"),
        (500, "csvxyz–“”"),
        (525, "aegk0123456789"),
        (550, "EFJLST"),
        (750, "wM"),
        (880, "mW%—@"),
    )
    for huruf in semua
}
"""Widths in thousandths of the size, of Source Sans 3 in its bolder weight of charts; letters not
named are `_BESAR` or `_KECIL` wide."""
_KECIL, _BESAR = 565, 675


@dataclass(frozen=True, slots=True)
class Teks:
    """Lines of text; `y` is the baseline of the first. `peran`: label, nilai, redup or terang."""

    x: Panjang
    y: Panjang
    baris: tuple[str, ...]
    peran: Literal["label", "nilai", "redup", "terang"] = "label"
    rata: Literal["start", "middle", "end"] = "start"
    jenis: str = "teks"


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box: `penuh` and `garis_luar` are bars (filled, outlined), `akar` and `simpul` a tree's."""

    x: Panjang
    y: Panjang
    lebar: Panjang
    tinggi: Panjang
    peran: Literal["penuh", "garis_luar", "akar", "simpul"]
    jenis: str = "kotak"


@dataclass(frozen=True, slots=True)
class Garis:
    """A straight line: the `sumbu` bars start from, an `acuan` to reach, or a tree's `cabang`."""

    x1: Panjang
    y1: Panjang
    x2: Panjang
    y2: Panjang
    peran: Literal["sumbu", "acuan", "cabang"]
    jenis: str = "garis"


Tanda = Teks | Kotak | Garis


@dataclass(frozen=True, slots=True)
class Gambaran:
    """A laid-out drawing: its size and its marks, first drawn first."""

    lebar: int
    tinggi: Panjang
    tanda: tuple[Tanda, ...]


def lebar_teks(teks: str) -> int:
    """Estimated width of one line of text, rather too wide than too narrow."""
    perseribu = sum(_PERSERIBU.get(huruf, _BESAR if huruf.isupper() else _KECIL) for huruf in teks)
    return -(-perseribu * UKURAN // 1000)


def bungkus(teks: str, lebar: int) -> tuple[str, ...]:
    """Break a text into lines of at most `lebar`; a single word too long keeps its own line."""
    baris: list[str] = []
    for kata in teks.split():
        if baris and lebar_teks(f"{baris[-1]} {kata}") <= lebar:
            baris[-1] += f" {kata}"
        else:
            baris.append(kata)
    return tuple(baris)


def perbandingan(nilai: Decimal, terbesar: Decimal, lebar: int) -> Decimal:
    """Length of a bar: `nilai` of `terbesar`, on `lebar`; zero below zero, else it shows."""
    if nilai <= 0 or terbesar <= 0:
        return Decimal(0)
    panjang = (nilai * lebar / terbesar).quantize(_PERSEPULUH, rounding=ROUND_HALF_UP)
    return max(panjang, Decimal(1))
