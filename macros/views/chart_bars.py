"""Layout of bar charts: rows of one bar or more, each with its value in words beside it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from macros.views.chart_marks import (
    JARAK_BARIS,
    Gambaran,
    Garis,
    Kotak,
    Panjang,
    Tanda,
    Teks,
    bungkus,
    lebar_teks,
    perbandingan,
)

BELUM = "belum tersedia"
_TEBAL, _SELA = 14, 6
_LEGENDA = 24
_LEBAR_KERTAS = 600
"""From this width on, long labels are broken and stand at the left too."""

Bentuk = Literal["penuh", "garis_luar"]


@dataclass(frozen=True, slots=True)
class Nilai:
    """One bar; `nilai` None has no bar, only its text, and without one "belum tersedia"."""

    bentuk: Bentuk
    nilai: Decimal | None
    teks: str


@dataclass(frozen=True, slots=True)
class Baris:
    """The bars that share a label."""

    label: str
    nilai: tuple[Nilai, ...]


@dataclass(frozen=True, slots=True)
class Bidang:
    """Where bars run: from `kiri` over at most `ruang`, which stands for `terbesar`."""

    kiri: int
    ruang: int
    lebar: int
    terbesar: Decimal
    acuan: Panjang | None


def susun_batang(
    baris: tuple[Baris, ...],
    lebar: int,
    acuan: Decimal | None = None,
    legenda: tuple[tuple[Bentuk | Literal["acuan"], str], ...] = (),
) -> Gambaran:
    """Rows one below the other; long labels stand above their bars, short ones at the left."""
    tanda, y = _legenda(legenda, lebar)
    bidang = _bidang(baris, lebar, acuan)
    for satu in baris:
        label = bungkus(satu.label, bidang.kiri - 10 if bidang.kiri > 1 else lebar - 2)
        lebih = 0
        if bidang.kiri > 1:
            tinggi = len(satu.nilai) * (_TEBAL + 2) - 2
            lebih = max(JARAK_BARIS * len(label) - tinggi - 3, 0)
            tengah = y + (lebih + tinggi - JARAK_BARIS * (len(label) - 1)) // 2 + 5
            tanda.append(Teks(bidang.kiri - 10, tengah, label, "label", "end"))
        else:
            tanda.append(Teks(1, y + 12, label))
            y += JARAK_BARIS * len(label) + 3
        y += lebih // 2
        atas = y
        for nilai in satu.nilai:
            isi, tinggi = _satu_batang(nilai, y, bidang)
            tanda += isi
            y += tinggi + 2
        tanda.append(Garis(bidang.kiri, atas - 3, bidang.kiri, y + 1, "sumbu"))
        y += lebih - lebih // 2 + (10 if bidang.kiri > 1 else 14)
    return Gambaran(lebar, y - 6, tuple(tanda))


def _bidang(baris: tuple[Baris, ...], lebar: int, acuan: Decimal | None) -> Bidang:
    semua = [nilai for satu in baris for nilai in satu.nilai]
    terlebar = max((lebar_teks(satu.label) for satu in baris), default=0)
    if lebar >= _LEBAR_KERTAS:
        terlebar = min(terlebar, lebar * 13 // 25)
    kiri = terlebar + 10 if terlebar <= lebar // 4 or lebar >= _LEBAR_KERTAS else 1
    tulisan = max((lebar_teks(satu.teks) for satu in semua if satu.nilai is not None), default=0)
    ruang = max(lebar - kiri - tulisan - _SELA - 1, lebar // 4)
    ada = [satu.nilai for satu in semua if satu.nilai is not None]
    terbesar = max([*ada, acuan or Decimal(0)])
    di = None if acuan is None else kiri + perbandingan(acuan, terbesar, ruang)
    return Bidang(kiri, ruang, lebar, terbesar, di)


def _satu_batang(nilai: Nilai, y: int, bidang: Bidang) -> tuple[list[Tanda], int]:
    """One bar with its text at its end, clear of the line it is held against; and its height."""
    if nilai.nilai is None:
        baris = bungkus(nilai.teks or BELUM, bidang.lebar - bidang.kiri - _SELA)
        teks = Teks(bidang.kiri + _SELA, y + 12, baris, "redup")
        return [teks], JARAK_BARIS * len(baris) - 3
    panjang = perbandingan(nilai.nilai, bidang.terbesar, bidang.ruang)
    tanda: list[Tanda] = []
    if panjang:
        tanda.append(Kotak(bidang.kiri, y, panjang, _TEBAL, nilai.bentuk))
    ujung = bidang.kiri + panjang
    if bidang.acuan is not None:
        tanda.append(Garis(bidang.acuan, y - 3, bidang.acuan, y + _TEBAL + 3, "acuan"))
        if ujung <= bidang.acuan < ujung + 2 * _SELA + lebar_teks(nilai.teks):
            ujung = bidang.acuan
    return [*tanda, Teks(ujung + _SELA, y + 12, (nilai.teks,), "nilai")], _TEBAL


def _legenda(
    contoh: tuple[tuple[Bentuk | Literal["acuan"], str], ...], lebar: int
) -> tuple[list[Tanda], int]:
    """Samples with their names, in as many rows as they need; and where the bars begin."""
    tanda: list[Tanda] = []
    x, y = 1, 0
    for bentuk, teks in contoh:
        if x > 1 and x + 24 + lebar_teks(teks) > lebar:
            x, y = 1, y + _LEGENDA
        if bentuk == "acuan":
            tanda.append(Garis(x + 9, y + 2, x + 9, y + 18, "acuan"))
        else:
            tanda.append(Kotak(x, y + 4, 18, 12, bentuk))
        tanda.append(Teks(x + 24, y + 15, (teks,), "redup"))
        x += 24 + lebar_teks(teks) + 16
    return tanda, y + _LEGENDA + 6 if contoh else 4
