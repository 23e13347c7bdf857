"""What the filters of the page language make of a figure."""

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
from macros.report.bersatuan import dengan_satuan
from macros.source.model import SatuanItem


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
