"""The one shape of a table: columns, bodies of rows, cells; read by pages, PDF and exports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.report import Figur
from macros.report.figur import Jalan

BARIS_PANJANG = 9
"""From so many rows on a table can be sorted or searched by its readers."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column; `angka` aligns its cells as numbers.

    `bulat`: its cells are whole numbers without a figure, such as row numbers and years.
    """

    judul: str
    angka: bool = False
    bulat: bool = False


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell: its text, the figure it shows if any, and how many rows or columns it spans.

    `lain`: further figures that its text shows. `kepala`: heads its row. `menyusul`: covered by a
    cell above; kept for exports, not shown.
    """

    teks: str
    figur: Figur | None = None
    catatan: tuple[str, ...] = ()
    kepala: bool = False
    baris: int = 1
    kolom: int = 1
    menyusul: bool = False
    lain: tuple[Figur, ...] = ()

    @property
    def tanda(self) -> tuple[str, ...]:
        """Codes of the notes this cell must point to."""
        figur = (self.figur, *self.lain) if self.figur else self.lain
        return (*(kode for satu in figur for kode in satu.catatan), *self.catatan)


@dataclass(frozen=True, slots=True)
class Baris:
    """A row; `jenis` is 'isi', 'kelompok' (heads a group) or 'jumlah' (a total).

    `tingkat`: how many levels it stands below the highest rows of its table.
    """

    sel: tuple[Sel, ...]
    jenis: str = "isi"
    tingkat: int = 0


@dataclass(frozen=True, slots=True)
class Kosong:
    """Something the source lacks: what, and the file and key that will fill it."""

    apa: str
    berkas: str
    kunci: str | None = None


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table; `badan` are groups of rows that stay together. `kosong`: there is no data yet.

    `asal` is the path of its rows in `data/`; None: as its figures say.
    """

    kode: str
    judul: str
    kolom: tuple[Kolom, ...]
    badan: tuple[tuple[Baris, ...], ...]
    lebar: bool = False
    kosong: Kosong | None = None
    asal: Jalan | None = None

    @property
    def panjang(self) -> bool:
        """Is it long enough that readers want to search it?"""
        return sum(len(badan) for badan in self.badan) >= BARIS_PANJANG

    @property
    def dapat_diurut(self) -> bool:
        """Long, and can its rows change places: one body, one level, no cell over several rows or
        columns."""
        isi = [sel for badan in self.badan for baris in badan[:-1] for sel in baris.sel]
        return (
            self.panjang
            and len(self.badan) == 1
            and not any(baris.tingkat for baris in self.badan[0])
            and all(sel.baris == sel.kolom == 1 and not sel.menyusul for sel in isi)
        )

    @property
    def kolom_kepala(self) -> int | None:
        """The column whose cells head their rows; None: there is none."""
        for badan in self.badan:
            for baris in badan:
                if baris.jenis == "isi":
                    return next((i for i, sel in enumerate(baris.sel) if sel.kepala), None)
        return None


def figur_tabel(tabel: Tabel) -> Iterator[Figur]:
    """The figures that the cells of a table show."""
    for badan in tabel.badan:
        for baris in badan:
            for sel in baris.sel:
                if sel.figur:
                    yield sel.figur
                yield from sel.lain
