"""What a document refers to: pictures, links outward, bookmarks, lists, footnotes, each once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from macros.word_edition.model import AkhirTanda, AwalTanda, Daftar, Kaki, Potongan

_NAMA_TERPANJANG = 40
"""Longest name of a bookmark that Word takes."""


@dataclass(frozen=True, slots=True)
class Media:
    """A picture in the package: its file's name and its bytes."""

    nama: str
    isi: bytes


@dataclass
class Himpunan:
    """Collected while the pages are read; numbers and names are given in that order."""

    daftar: list[Daftar] = field(default_factory=list)
    kaki: list[Kaki] = field(default_factory=list)
    media: dict[str, Media] = field(default_factory=dict)
    luar: dict[str, str] = field(default_factory=dict)
    _tanda: dict[str, str] = field(default_factory=dict)
    _dipakai: set[str] = field(default_factory=set)
    _gambar: int = 0
    _nomor_tanda: int = 0

    def nama_tanda(self, id_: str) -> str:
        """The bookmark of an id of the pages, such as 'tabel_iku' for 'bab-3/:tabel-iku'."""
        if id_ not in self._tanda:
            jalur, _, jangkar = id_.rpartition(":")
            dasar = re.sub(r"\W+", "_", jangkar or jalur, flags=re.ASCII).strip("_")
            dasar = dasar if dasar[:1].isalpha() else f"b_{dasar}"
            nama, ke = dasar[:_NAMA_TERPANJANG], 1
            # Word does not tell upper from lower case in these names.
            while nama.lower() in self._dipakai:
                ke += 1
                nama = f"{dasar[: _NAMA_TERPANJANG - 5]}_{ke}"
            self._dipakai.add(nama.lower())
            self._tanda[id_] = nama
        return self._tanda[id_]

    def bertanda(self, id_: str, isi: tuple[Potongan, ...]) -> tuple[Potongan, ...]:
        """`isi` within the bookmark of `id_`."""
        self._nomor_tanda += 1
        nomor = self._nomor_tanda
        return (AwalTanda(nomor, self.nama_tanda(id_)), *isi, AkhirTanda(nomor))

    def daftar_baru(
        self, bentuk: Literal["angka", "huruf", "bulatan"], tingkat: int, mulai: int
    ) -> int:
        """The number of a list that begins anew."""
        nomor = len(self.daftar) + 1
        self.daftar.append(Daftar(nomor, bentuk, tingkat, mulai))
        return nomor

    def kaki_baru(self, isi: tuple[Potongan, ...]) -> int:
        """The number of a further footnote."""
        nomor = len(self.kaki) + 1
        self.kaki.append(Kaki(nomor, isi))
        return nomor

    def relasi_luar(self, alamat: str) -> str:
        """The relationship that leads to an address outside of the document."""
        return self.luar.setdefault(alamat, f"rIdLuar{len(self.luar) + 1}")

    def relasi_media(self, isi: bytes, akhiran: str) -> str:
        """The relationship of a picture; the same bytes are kept once."""
        for relasi, ada in self.media.items():
            if ada.isi == isi:
                return relasi
        nomor = len(self.media) + 1
        self.media[f"rIdGambar{nomor}"] = Media(f"gambar{nomor}{akhiran}", isi)
        return f"rIdGambar{nomor}"

    def nomor_gambar(self) -> int:
        """A number for a place where a picture stands; no two have the same."""
        self._gambar += 1
        return self._gambar
