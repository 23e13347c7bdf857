"""One sheet while it is read: what it is read against, and what is found in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from macros.source.loader import pesan_galat
from macros.spreadsheets.cells import baca_sel
from macros.spreadsheets.changes import Perubahan, terapkan
from macros.spreadsheets.columns import Kolom
from macros.spreadsheets.grid import Sel
from macros.spreadsheets.header import Isian
from macros.spreadsheets.problems import IsiTakJelas, MasalahSel
from macros.spreadsheets.sheets import Lembar

Baris = Mapping[str, Sel]
"""The cells of a row by the keys of their columns."""
Nama = tuple[str, ...]
"""What names an entry: the entries it stands in, then its own kode or tahun."""
_TANPA_NAMA = "isi, atau hapus barisnya bila hanya keterangan atau jumlah, yang dihitung program"


@dataclass
class Bacaan:
    """A sheet read against `isi`, the plain content of all of `data/`, changed on the way.

    `persen` are the codes of units that are percent.
    """

    lembar: Lembar
    isi: dict[str, Any]
    persen: frozenset[str]
    perubahan: list[Perubahan] = field(default_factory=list)
    masalah: list[MasalahSel] = field(default_factory=list)
    berita: list[str] = field(default_factory=list)

    def salah(self, sel: Sel, pesan: str) -> None:
        """Note a problem at a cell."""
        self.masalah.append(MasalahSel(sel.tempat, pesan))

    def ubah(self, perubahan: Perubahan) -> None:
        """Note a change, unless nobody could have seen its cell, and let later sheets see it."""
        if perubahan.sel.tersembunyi:
            pesan = "sel tersembunyi ini mengubah data; tampilkan (Unhide) baris atau kolomnya"
            self.salah(perubahan.sel, pesan)
            return
        self.perubahan.append(perubahan)
        terapkan(self.isi, perubahan)

    def polos(self, sel: Sel, kolom: Kolom, *, persen: bool, kini: Any) -> tuple[Any, ...]:
        """What the cell writes, alone in a tuple; () where it was a problem."""
        try:
            polos = baca_sel(sel, kolom, persen=persen, kini=kini)
            kolom.baca(polos)
        except IsiTakJelas as galat:
            self.salah(sel, str(galat))
        except ValidationError as galat:
            self.salah(sel, "; ".join(pesan_galat(satu) for satu in galat.errors()))
        else:
            return (polos,)
        return ()

    def bernama(self, isian: Isian) -> dict[Nama, Baris]:
        """Rows by the names of their entries; those without, or with the same, are problems."""
        hasil: dict[Nama, Baris] = {}
        for baris in isian.baris:
            isi = [sel for sel in baris.values() if not sel.kosong]
            nama = tuple(self._nama(baris, isi[0])) if isi else ()
            if not isi or len(nama) < len(self.lembar.pengenal):
                continue
            if nama in hasil:
                sel, dulu = self._sel_nama(baris), self._sel_nama(hasil[nama])
                self.salah(sel, f'"{" ".join(nama)}" sudah ada di {dulu.tempat}; hapus salah satu')
            hasil.setdefault(nama, baris)
        return hasil

    def _nama(self, baris: Baris, pertama: Sel) -> Iterator[str]:
        """The names in the row, as far as there are any."""
        for kolom in self.lembar.pengenal:
            sel = baris[kolom.kunci]
            if sel.kosong:
                pesan = f"berisi, padahal kolom {kolom.judul} pada baris ini kosong; {_TANPA_NAMA}"
                self.salah(pertama, pesan)
                return
            yield from map(str, self.polos(sel, kolom, persen=False, kini=None))

    def _sel_nama(self, baris: Baris) -> Sel:
        return next(baris[kolom.kunci] for kolom in self.lembar.kolom if kolom.kunci in baris)
