"""Entries of `data/` by their names: the plain content of its files, walked along a sheet's path.

A path names entries of lists by what tells them apart, ('kode', 's1'), so that it holds while
others are added.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from macros.spreadsheets.sheets import PENGENAL, Lembar

Kenal = tuple[str, str]
"""Key and text that tell an entry of a list apart."""
Jalan = tuple[str | Kenal, ...]
"""From a file's name to a value in it."""


def semua_entri(lembar: Lembar, isi: Mapping[str, Any]) -> Iterator[tuple[Jalan, dict[str, Any]]]:
    """Every entry that the sheet holds, with its path; for a sheet without lists the one map."""
    yield from _turun((lembar.berkas,), isi[lembar.berkas], lembar.langkah)


def _turun(
    jalan: Jalan, simpul: Any, langkah: Sequence[str]
) -> Iterator[tuple[Jalan, dict[str, Any]]]:
    if not langkah:
        yield jalan, simpul
        return
    kunci, _, *sisa = langkah
    for anak in simpul.get(kunci) or ():
        yield from _turun((*jalan, kunci, kenal(anak)), anak, sisa)


def kenal(entri: Mapping[str, Any]) -> Kenal:
    """What tells this entry apart in its list."""
    return next((kunci, str(entri[kunci])) for kunci in PENGENAL if kunci in entri)


def nama_entri(jalan: Jalan) -> tuple[str, ...]:
    """The names of the entries on the path, outermost first: what a row's name columns hold."""
    return tuple(langkah[1] for langkah in jalan if isinstance(langkah, tuple))


def jalan_entri(lembar: Lembar, nama: Sequence[str]) -> Jalan:
    """The path of the entry that a row's name columns name; it need not exist."""
    jalan: Jalan = (lembar.berkas,)
    daftar = lembar.langkah[::2]
    for kunci, satu, kolom in zip(daftar, nama, lembar.pengenal, strict=True):
        pengenal = kolom.jalan[0] if kolom.peran == "pengenal" else "kode"
        jalan = (*jalan, kunci, (pengenal, satu))
    return jalan


def ambil(isi: Any, jalan: Jalan) -> Any:
    """The value at the path, of plain content and of ruamel's alike; None: nothing is there."""
    for langkah in jalan:
        if isi is None:
            return None
        if isinstance(langkah, tuple):
            kunci, nama = langkah
            isi = next((satu for satu in isi if str(satu[kunci]) == nama), None)
        else:
            isi = isi.get(langkah)
    return isi


def berindeks(isi: Any, jalan: Jalan) -> tuple[str | int, ...]:
    """The path with numbers for entries of lists, as places in a YAML file are asked for."""
    hasil: list[str | int] = []
    for langkah in jalan:
        if isinstance(langkah, tuple):
            kunci, nama = langkah
            nomor = next(i for i, satu in enumerate(isi) if str(satu[kunci]) == nama)
            hasil.append(nomor)
            isi = isi[nomor]
        else:
            hasil.append(langkah)
            isi = isi.get(langkah)
    return tuple(hasil)


def cocok(isi: Mapping[str, Any], pola: str) -> Iterator[str]:
    """Every text that a pattern such as `satuan.satuan.*.kode` reaches."""
    yield from _cocok(isi, pola.split("."))


def _cocok(simpul: Any, langkah: Sequence[str]) -> Iterator[str]:
    if not langkah:
        if isinstance(simpul, str):
            yield simpul
    elif langkah[0] == "*":
        for anak in simpul or ():
            yield from _cocok(anak, langkah[1:])
    elif simpul is not None:
        yield from _cocok(simpul.get(langkah[0]), langkah[1:])
