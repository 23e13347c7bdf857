"""Layout of an organisation chart: one root, the units below it."""

from __future__ import annotations

from macros.views.chart_marks import (
    JARAK_BARIS,
    UKURAN,
    Gambaran,
    Garis,
    Kotak,
    Tanda,
    Teks,
    bungkus,
)

_SELA = 12
_TERSEMPIT = 120
"""Least width of a unit's box in a row; where there is less room the tree goes down the page."""


def susun_bagan(akar: str, anak: tuple[str, ...], lebar: int) -> Gambaran:
    """A row of units below the root where there is room, otherwise a tree down the page."""
    selebar = (lebar - _SELA * (len(anak) - 1)) // max(1, len(anak)) - 2
    if selebar >= _TERSEMPIT:
        return _mendatar(akar, anak, lebar, selebar)
    return _menurun(akar, anak, lebar)


def _mendatar(akar: str, anak: tuple[str, ...], lebar: int, selebar: int) -> Gambaran:
    lebar_akar, tengah = min(lebar - 2, 320), lebar // 2
    bawah = 1 + _tinggi(akar, lebar_akar)
    palang, atas = bawah + 18, bawah + 36
    tinggi = max((_tinggi(satu, selebar) for satu in anak), default=0)
    kiri = [1 + i * (selebar + 2 + _SELA) for i in range(len(anak))]
    sumbu = [x + selebar // 2 for x in kiri]
    tanda: list[Tanda] = _simpul(akar, (lebar - lebar_akar) // 2, 1, lebar_akar, akar=True)
    if not anak:
        return Gambaran(lebar, bawah + 1, tuple(tanda))
    tanda.append(Garis(tengah, bawah, tengah, palang, "cabang"))
    tanda.append(Garis(min(*sumbu, tengah), palang, max(*sumbu, tengah), palang, "cabang"))
    tanda += [Garis(x, palang, x, atas, "cabang") for x in sumbu]
    for x, satu in zip(kiri, anak, strict=True):
        tanda += _simpul(satu, x, atas, selebar, tinggi)
    return Gambaran(lebar, atas + tinggi + 1, tuple(tanda))


def _menurun(akar: str, anak: tuple[str, ...], lebar: int) -> Gambaran:
    batang, masuk = 21, 44
    tanda: list[Tanda] = _simpul(akar, 1, 1, lebar - 2, akar=True)
    y = tengah = bawah = 1 + _tinggi(akar, lebar - 2)
    for satu in anak:
        y += _SELA
        tinggi = _tinggi(satu, lebar - masuk - 1)
        tengah = y + tinggi // 2
        tanda.append(Garis(batang, tengah, masuk, tengah, "cabang"))
        tanda += _simpul(satu, masuk, y, lebar - masuk - 1)
        y += tinggi
    if anak:
        tanda.append(Garis(batang, bawah, batang, tengah, "cabang"))
    return Gambaran(lebar, y + 1, tuple(tanda))


def _simpul(
    teks: str, x: int, y: int, lebar: int, tinggi: int | None = None, akar: bool = False
) -> list[Tanda]:
    """A box with its text in the middle; `tinggi` None: as high as the text needs."""
    baris = bungkus(teks, lebar - 20)
    tinggi = tinggi or _tinggi(teks, lebar)
    atas = y + (tinggi - JARAK_BARIS * len(baris)) // 2 + UKURAN - 1
    kotak = Kotak(x, y, lebar, tinggi, "akar" if akar else "simpul")
    return [kotak, Teks(x + lebar // 2, atas, baris, "terang" if akar else "label", "middle")]


def _tinggi(teks: str, lebar: int) -> int:
    return JARAK_BARIS * len(bungkus(teks, lebar - 20)) + 18
