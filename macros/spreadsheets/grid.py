"""A sheet as it was read from a file: cells with their places, before anything is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

BARIS_KEPALA = 20
"""The header stands within so many rows; above it a sheet may have a title."""


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell. `isi` None: empty.

    `persen`: the number is shown times a hundred, with a percent sign. `desimal`: it is shown with
    at least so many decimals. `tersembunyi`: its row,
    column or sheet is hidden. `cacat` says why it cannot be read, '' where it can.
    """

    tempat: str
    isi: str | Decimal | date | None
    persen: bool = False
    desimal: int = 0
    tersembunyi: bool = False
    cacat: str = ""

    @property
    def kosong(self) -> bool:
        """True where nothing was typed."""
        return self.isi is None and not self.cacat


@dataclass(frozen=True, slots=True)
class Kisi:
    """A sheet or a CSV file: rows from its first, equally long.

    `gabungan` are merged cells: number (from 1) of the last row they reach, and their name.
    `berita` is what an editor should know of how it was read.
    """

    nama: str
    tempat: str
    baris: tuple[tuple[Sel, ...], ...]
    gabungan: tuple[tuple[int, str], ...] = ()
    berita: tuple[str, ...] = ()

    @property
    def kosong(self) -> bool:
        """True where no cell holds anything."""
        return all(sel.kosong for baris in self.baris for sel in baris)


def nama_kolom(nomor: int) -> str:
    """'A' for 1, 'AB' for 28."""
    huruf = ""
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        huruf = chr(ord("A") + sisa) + huruf
    return huruf
