"""A figure as text with its unit, the same in tables, in the review and in downloads."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from macros.catalog import SARINGAN_SATUAN
from macros.formatting import bilangan, rupiah
from macros.report.figur import Figur
from macros.scoring.rounding import Pembulatan
from macros.scoring.values import Ordinal, Rentang
from macros.source.model import Data, SatuanItem


def peta_satuan(data: Data) -> Mapping[str, SatuanItem]:
    """Units of measure by code."""
    return {butir.kode: butir for butir in data.satuan.satuan}


def saringan_lazim(figur: Figur) -> str:
    """The filter of the page language that suits the figure's value and unit."""
    if isinstance(figur.nilai, Decimal):
        return SARINGAN_SATUAN.get(figur.satuan, "lengkap")
    return "lengkap"


def cara_menulis(figur: Figur, saringan: str | None = None) -> str:
    """The expression that shows this figure on a page; `saringan` None: the one that suits it."""
    return f"{{{{ {figur.alamat} | {saringan or saringan_lazim(figur)} }}}}"


def dengan_satuan(figur: Figur, satuan: Mapping[str, SatuanItem]) -> str:
    """The figure as tables show it: '87,5%', '1 laporan', 'WTP', or why there is none.

    Computed values are rounded as the report rounds; values from data keep their own precision.
    """
    nilai = figur.nilai
    if nilai is None:
        return figur.alasan or "belum tersedia"
    if isinstance(nilai, str):
        return nilai
    if isinstance(nilai, Ordinal):
        return nilai.teks
    if isinstance(nilai, Rentang):
        teks = f"{bilangan(nilai.bawah)}–{bilangan(nilai.atas)}"
        return _bersatuan(teks, satuan.get(figur.satuan))
    if figur.satuan == "rupiah":
        return rupiah(nilai)
    if figur.satuan == "poin_persen":
        return f"{bilangan_dibulatkan(nilai, figur.pembulatan)} poin persen"
    if figur.satuan == "nilai":
        return bilangan_dibulatkan(nilai, figur.pembulatan)
    if figur.satuan == "persen" and figur.rumus:
        return f"{bilangan_dibulatkan(nilai, figur.pembulatan)}%"
    return _bersatuan(bilangan(nilai), satuan.get(figur.satuan))


def bilangan_dibulatkan(nilai: Decimal, pembulatan: Pembulatan) -> str:
    """A computed number as the report writes it."""
    return bilangan(pembulatan.bulatkan(nilai), pembulatan.desimal)


def _bersatuan(teks: str, satuan: SatuanItem | None) -> str:
    if satuan is None:
        return teks
    return teks + ("" if satuan.rapat else " ") + satuan.tampil
