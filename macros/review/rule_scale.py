"""Rules on the scale as it was printed: bands must tile the line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from macros.formatting import bilangan
from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan

_ANGKA = re.compile(r"\d+(?:,\d+)?")


def _batas(bahan: Bahan) -> list[tuple[Decimal, Decimal] | None]:
    """First and last number of each band as readers saw it; None: it was told without numbers."""
    hasil: list[tuple[Decimal, Decimal] | None] = []
    for pita in bahan.report.data.skala.kategori:
        teks = pita.tercetak.get(
            "rentang", str(bahan.report.figur[f"skala.{pita.kode}.rentang"].nilai)
        )
        angka = [Decimal(kata.replace(",", ".")) for kata in _ANGKA.findall(teks)]
        hasil.append((angka[0], angka[-1]) if angka else None)
    return hasil


def _pasangan(bahan: Bahan) -> Iterator[tuple[int, Decimal, Decimal]]:
    """Where a band ends and the next begins, with the place of the first in the scale."""
    for i, (satu, berikut) in enumerate(pairwise(_batas(bahan))):
        if satu and berikut:
            yield i, satu[1], berikut[0]


def periksa_celah(bahan: Bahan) -> Iterator[Lapor]:
    """A capaian between two bands has no kategori."""
    for i, akhir, awal in _pasangan(bahan):
        if akhir < awal:
            yield _lapor(
                bahan,
                i,
                f"bercelah: di antara {bilangan(akhir)}% dan {bilangan(awal)}% tidak ada kategori",
            )


def periksa_tindih(bahan: Bahan) -> Iterator[Lapor]:
    """A capaian in two bands has two."""
    for i, akhir, awal in _pasangan(bahan):
        if akhir > awal:
            yield _lapor(
                bahan,
                i,
                f"bertindihan: dari {bilangan(awal)}% sampai {bilangan(akhir)}% ada dua kategori",
            )


def _lapor(bahan: Bahan, i: int, akibat: str) -> Lapor:
    satu, dua = bahan.report.data.skala.kategori[i : i + 2]
    alamat = f"skala.{satu.kode}.rentang"
    return Lapor(
        alamat,
        bahan.tempat_figur(alamat),
        f"kategori {satu.nama} dan {dua.nama} tercetak {akibat}",
        "tetapkan batasnya di data/skala.yml",
    )


ATURAN_SKALA = (
    Aturan("skala-celah", Tingkat.GALAT, "Skala tidak bercelah", periksa_celah),
    Aturan("skala-tindih", Tingkat.GALAT, "Kategori skala tidak bertindihan", periksa_tindih),
)
