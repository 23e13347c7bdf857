"""What every kind of table is built from: cells of figures, total rows."""

from __future__ import annotations

from collections.abc import Mapping

from macros.report import Figur, Report
from macros.report.bersatuan import dengan_satuan, peta_satuan
from macros.source.model import SatuanItem
from macros.views.tables import Baris, Kolom, Sel
from macros.views.values import saring

Isi = tuple[tuple[Kolom, ...], tuple[tuple[Baris, ...], ...]]
"""Columns and bodies of a table."""


def tanpa_rupiah(figur: Figur) -> str:
    """A rupiah amount without its symbol, for columns whose head names the unit."""
    return dengan_satuan(figur, {}).removeprefix("Rp")


class PembuatSel:
    """Makes cells from figures of one Report."""

    def __init__(self, report: Report) -> None:
        self.figur: Mapping[str, Figur] = report.figur
        self.satuan: Mapping[str, SatuanItem] = peta_satuan(report.data)

    def sel(self, alamat: str) -> Sel:
        figur = self.figur[alamat]
        return Sel(dengan_satuan(figur, self.satuan), figur)

    def rupiah(self, alamat: str) -> Sel:
        figur = self.figur[alamat]
        return Sel(tanpa_rupiah(figur), figur)

    def volume(self, alamat: str) -> Sel:
        """A volume with the percentage that is to be reached: '1 laporan (100%)'."""
        volume, persen = self.figur[f"{alamat}.volume"], self.figur[f"{alamat}.persen"]
        teks = dengan_satuan(volume, self.satuan)
        if volume.nilai is not None and persen.nilai is not None:
            teks += f" ({saring(persen, 'persen', self.satuan)})"
        return Sel(teks, volume, lain=(persen,))


def baris_jumlah(teks: str, lebar: int, *nilai: Sel) -> Baris:
    return Baris((Sel(teks, kepala=True, kolom=lebar - len(nilai)), *nilai), "jumlah")
