"""Bands of capaian. Half-open, tiling the line: each begins where the one before ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Pita:
    """A band up to `kurang_dari` (excluded) or `paling_tinggi` (included), in percent.

    Both None: no upper end.
    """

    kode: str
    nama: str
    kurang_dari: Decimal | None = None
    paling_tinggi: Decimal | None = None

    def memuat(self, nilai: Decimal) -> bool:
        """Is `nilai` below this band's upper end?"""
        if self.kurang_dari is not None:
            return nilai < self.kurang_dari
        return self.paling_tinggi is None or nilai <= self.paling_tinggi


def kategori(nilai: Decimal | None, pita: Sequence[Pita]) -> Pita | None:
    """The band of an unrounded capaian; None for None."""
    if nilai is None:
        return None
    return next((satu for satu in pita if satu.memuat(nilai)), None)


def periksa_pita(pita: Sequence[Pita]) -> list[str]:
    """What keeps the bands from tiling the line, in Indonesian; empty where they do.

    They must stand from low to high; only the last, and it always, has no upper end.
    """
    masalah = [] if pita else ["skala belum berisi kategori"]
    sebelum: tuple[Decimal, bool] | None = None
    for satu in pita[:-1]:
        if (satu.kurang_dari is None) == (satu.paling_tinggi is None):
            masalah.append(
                f'kategori "{satu.kode}" harus punya tepat satu batas: kurang_dari atau'
                " paling_tinggi"
            )
            continue
        batas = satu.kurang_dari if satu.kurang_dari is not None else satu.paling_tinggi
        assert batas is not None
        kini = (batas, satu.paling_tinggi is not None)
        if sebelum is not None and kini <= sebelum:
            masalah.append(f'batas kategori "{satu.kode}" harus lebih besar dari sebelumnya')
        sebelum = kini
    if pita and (pita[-1].kurang_dari is not None or pita[-1].paling_tinggi is not None):
        masalah.append(f'kategori terakhir "{pita[-1].kode}" tidak boleh berbatas atas')
    return masalah
