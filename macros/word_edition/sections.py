"""Sections: the cover, each chapter with its running head, wide tables on lying paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from macros.word_edition.model import Blok, Paragraf, Seksi


@dataclass(frozen=True, slots=True)
class Bab:
    """A page of the site: its part of the report, its title and its blocks."""

    bagian: str
    judul: str
    blok: tuple[Blok, ...]


def susun_seksi(semua: Iterable[Bab]) -> tuple[Seksi, ...]:
    """Roman page numbers in front, arabic ones from the first chapter on; a section for each
    chapter and, where paper turns, within it.
    """
    hasil: list[Seksi] = []
    sebelum = ""
    for bab in semua:
        depan = "depan" if bab.bagian == "depan" else "utama"
        for rebah, blok in groupby(_tanpa_ekor(bab.blok), key=lambda satu: satu.lebar):
            hasil.append(
                Seksi(
                    tuple(blok),
                    bab.judul,
                    angka="lowerRoman" if depan == "depan" else "decimal",
                    mulai=None if depan == sebelum else 1,
                    rebah=rebah,
                )
            )
            sebelum = depan
    return tuple(hasil)


def _tanpa_ekor(blok: Sequence[Blok]) -> list[Blok]:
    """Without the space behind a table where a page, or the paper, ends anyway."""
    hasil = []
    for nomor, satu in enumerate(blok):
        sesudah = blok[nomor + 1] if nomor + 1 < len(blok) else None
        ekor = isinstance(satu, Paragraf) and satu.gaya == "SesudahTabel"
        if not (ekor and (sesudah is None or sesudah.lebar != satu.lebar)):
            hasil.append(satu)
    return hasil
