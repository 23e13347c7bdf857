"""What the filters of the page language make of a figure."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from macros.formatting import (
    bilangan,
    dengan_huruf,
    perubahan,
    rupiah,
    terbilang,
    terbilang_rupiah,
)
from macros.report import Figur
from macros.report.bersatuan import bilangan_dibulatkan, dengan_satuan
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
            teks = bilangan_dibulatkan(nilai, figur.pembulatan) if figur.rumus else bilangan(nilai)
            return f"{teks}%"
        case "angka":
            return bilangan(nilai)
        case "terbilang":
            tulis = terbilang_rupiah if figur.satuan == "rupiah" else terbilang
            return tulis(int(nilai))
        case "dengan_huruf":
            return dengan_huruf(int(nilai))
        case "perubahan":
            return perubahan(
                figur.pembulatan.bulatkan(nilai),
                " poin persen" if figur.satuan == "poin_persen" else "%",
                figur.pembulatan.desimal,
            )
    raise ValueError(f"saringan tidak dikenal: {saringan}")
