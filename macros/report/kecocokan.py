"""Do `tercetak` and the notes speak of figures that there are, and only of those that differ?

Whether a printed figure may differ is the review's matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from pydantic import BaseModel

from macros.formatting import angka_tercetak, desimal_tercetak
from macros.report.figur import Figur, Jalan, Penghimpun
from macros.scoring.values import Ordinal
from macros.source.model import Data
from macros.source.problems import mungkin

Temuan = tuple[Jalan, str]
_TURUN = re.compile(r"\b(?:penurunan|menurun|turun|berkurang)\b", re.IGNORECASE)


def periksa_kecocokan(data: Data, himpunan: Penghimpun) -> Iterator[Temuan]:
    """Every mistake of input: addresses and keys that do not exist, noise in `tercetak`."""
    yield from _alamat_catatan(data, himpunan)
    yield from _kunci_tercetak(data, himpunan)
    for figur in himpunan.figur.values():
        if figur.tercetak is not None and _sama(figur):
            jejak = (*figur.jejak, "tercetak", figur.kunci)
            yield jejak, f'berisi "{figur.tercetak}", sama dengan hasil hitung; hapus baris ini'


def _sama(figur: Figur) -> bool:
    """Is the printed text the computed value, in its unit, at the printed precision?"""
    cetak = figur.tercetak or ""
    if isinstance(figur.nilai, Decimal):
        return nilai_tercetak_sama(figur) and (figur.satuan != "poin_persen" or "poin" in cetak)
    if isinstance(figur.nilai, Ordinal):
        return cetak == figur.nilai.teks
    return isinstance(figur.nilai, str) and cetak == figur.nilai


def nilai_tercetak_sama(figur: Figur) -> bool:
    """Is the number in the printed text the computed one, whatever unit it was given?

    A difference may say its direction in words: 'penurunan 0,25%' is −0.25.
    """
    cetak = figur.tercetak or ""
    angka = angka_tercetak(cetak)
    if angka is None or not isinstance(figur.nilai, Decimal):
        return False
    if figur.satuan == "poin_persen" and _TURUN.search(cetak):
        angka = -angka
    return angka == figur.pembulatan.bulatkan(figur.nilai, desimal_tercetak(cetak))


def _alamat_catatan(data: Data, himpunan: Penghimpun) -> Iterator[Temuan]:
    pemakai: dict[str, str] = {}
    for i, butir in enumerate(data.catatan.catatan):
        for j, alamat in enumerate(butir.untuk):
            jejak = ("catatan", "catatan", i, "untuk", j)
            if alamat not in himpunan.figur:
                saran = mungkin(alamat, himpunan.figur)
                yield jejak, f'berisi "{alamat}", padahal figur itu tidak ada.{saran}'
            elif alamat in pemakai:
                yield jejak, f'berisi "{alamat}" yang sudah dicatat oleh "{pemakai[alamat]}"'
            pemakai.setdefault(alamat, butir.kode)


def _kunci_tercetak(data: Data, himpunan: Penghimpun) -> Iterator[Temuan]:
    for jejak, tercetak in _semua_tercetak(data, ()):
        for kunci in tercetak:
            if (*jejak, "tercetak", kunci) not in himpunan.tercetak_dipakai:
                dikenal = [figur.kunci for figur in himpunan.figur.values() if figur.jejak == jejak]
                yield (
                    (*jejak, "tercetak", kunci),
                    f"bukan figur isian ini; yang ada: {', '.join(dikenal) or 'tidak ada'}."
                    + mungkin(kunci, dikenal),
                )


def _semua_tercetak(simpul: object, jejak: Jalan) -> Iterator[tuple[Jalan, dict[str, str]]]:
    if isinstance(simpul, BaseModel):
        for nama in type(simpul).model_fields:
            isi = getattr(simpul, nama)
            if nama == "tercetak" and isinstance(isi, dict) and isi:
                yield jejak, isi
            else:
                yield from _semua_tercetak(isi, (*jejak, nama))
    elif isinstance(simpul, tuple):
        for i, isi in enumerate(simpul):
            yield from _semua_tercetak(isi, (*jejak, i))
