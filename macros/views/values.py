"""Figures and values as text, the Indonesian way, with their unit."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from macros.formatting import (
    bilangan,
    dengan_huruf,
    persen,
    perubahan,
    rupiah,
    terbilang,
    terbilang_rupiah,
)
from macros.report import Figur
from macros.scoring.values import Ordinal, Rentang
from macros.source.model import Data, SatuanItem

NilaiTeks = Decimal | Rentang | Ordinal | str | None


def peta_satuan(data: Data) -> Mapping[str, SatuanItem]:
    """Units of measure by code."""
    return {butir.kode: butir for butir in data.satuan.satuan}


def dengan_satuan(figur: Figur, satuan: Mapping[str, SatuanItem]) -> str:
    """The figure as tables show it: '97,95%', '1 laporan', 'WTP', or why there is none.

    Computed percentages have two decimals; values from data keep their own precision.
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
        return f"{bilangan(nilai, 2)} poin persen"
    if figur.satuan == "persen" and figur.rumus:
        return persen(nilai)
    return _bersatuan(bilangan(nilai), satuan.get(figur.satuan))


def _bersatuan(teks: str, satuan: SatuanItem | None) -> str:
    if satuan is None:
        return teks
    return teks + ("" if satuan.rapat else " ") + satuan.tampil


def saring(figur: Figur, saringan: str, satuan: Mapping[str, SatuanItem]) -> str:
    """The figure's text under one of the filters of the page language (catalog.SARINGAN)."""
    nilai = figur.nilai
    if saringan == "lengkap" or not isinstance(nilai, Decimal):
        return dengan_satuan(figur, satuan)
    match saringan:
        case "rupiah":
            return rupiah(nilai)
        case "persen":
            return persen(nilai) if figur.rumus else f"{bilangan(nilai)}%"
        case "angka":
            return bilangan(nilai)
        case "terbilang":
            tulis = terbilang_rupiah if figur.satuan == "rupiah" else terbilang
            return tulis(int(nilai))
        case "dengan_huruf":
            return dengan_huruf(int(nilai))
        case "perubahan":
            return perubahan(nilai, " poin persen" if figur.satuan == "poin_persen" else "%")
    raise ValueError(f"saringan tidak dikenal: {saringan}")
