"""The prose that rules read: every line of the pages and every text of data, with its place.

What is not prose (front matter, expressions, code, link targets, anchors) is masked by a sign of
the same length, so that columns stay exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros.review.finding import Lapor, Tempat
from macros.review.material import Bahan
from macros.source.model import Bagian
from macros.source.pages import SumberHalaman
from macros.source.text_form import BELUM_DIISI

TOPENG = "\ufffc"
"""Stands for every masked character."""

_DEPAN = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_BUKAN_PROSA = re.compile(
    r"\{\{.*?\}\}|\{ *#.*?\}|```.*?```|`[^`\n]+`|(?<=\])\([^()\n]*\)"
    r"|https?://[^\s)>]+|\S+@\S+\.\w+",
    re.DOTALL,
)
_PENANDA = re.compile(r"^[ >]*(?:#{1,6}|[-*+]|\d+[.)]|[a-z][.)])[ \t]+", re.MULTILINE)
_BUKAN_TEKS = frozenset(
    ("acara", "alamat", "bahasa", "berkas", "ditulis", "isi", "istilah", "kode", "kode_anggaran",
     "lisensi_isi", "nip", "nomor", "oleh", "pelaksana", "permohonan", "repositori", "salinan",
     "satuan", "singkatan", "situs", "sumber", "surel", "telepon", "temuan", "tercetak", "tingkat",
     "untuk")
)  # fmt: skip
"""Keys whose texts are codes, addresses, or the printed report's own words."""
_BUKAN_BERKAS = frozenset({"kosakata", "satuan"})
_KODE = re.compile(rf"[a-z0-9]*_[a-z0-9_]*|[a-z]{{1,3}}\d+|[A-Z]{{1,5}}|{BELUM_DIISI}.*")
"""Texts that are no prose: codes, and the marks of what is yet to be written."""


@dataclass(frozen=True, slots=True)
class Petikan:
    """A run of prose: a line of a page, or one text of data.

    `objek` names the page or the entry and stays the same while lines move.
    `jalan` is the text's path in data, None for a page; `bercatatan` is True where a note's mark
    stands on the line.
    """

    objek: str
    teks: str
    berkas: str
    baris: int
    kolom: int
    jalan: tuple[str | int, ...] | None = None
    bercatatan: bool = False

    @property
    def halaman(self) -> bool:
        """True for a page's line, where macros can stand."""
        return self.jalan is None

    def tempat(self, awal: int) -> Tempat:
        """Place of the character at `awal`; a text of data only says where it begins."""
        return self.berkas, self.baris, self.kolom + (awal if self.halaman else 0)

    def lapor(self, awal: int, hal: str, pesan: str, penyelesaian: str) -> Lapor:
        """A report on `hal`, which stands at `awal`."""
        return Lapor(f"{self.objek}/{hal}", self.tempat(awal), pesan, penyelesaian)


@lru_cache(maxsize=2)
def petikan_halaman(bahan: Bahan) -> tuple[Petikan, ...]:
    """Every line of every page, masked."""
    return tuple(satu for halaman in bahan.halaman for satu in _baris(halaman))


@lru_cache(maxsize=2)
def petikan_data(bahan: Bahan) -> tuple[Petikan, ...]:
    """Every text of data that readers meet as prose, official wording included."""
    data = bahan.report.data
    return tuple(
        satu
        for nama in type(data).model_fields
        if nama not in _BUKAN_BERKAS
        for satu in _teks_data(bahan, getattr(data, nama), (nama,), nama)
    )


def petikan(bahan: Bahan) -> tuple[Petikan, ...]:
    """Pages first, then data."""
    return petikan_halaman(bahan) + petikan_data(bahan)


@lru_cache(maxsize=2)
def paragraf(bahan: Bahan) -> tuple[tuple[Petikan, ...], ...]:
    """The lines of the pages, those that follow each other together."""
    hasil: list[list[Petikan]] = []
    for satu in petikan_halaman(bahan):
        akhir = hasil[-1][-1] if hasil else None
        if akhir and (akhir.objek, akhir.baris + 1) == (satu.objek, satu.baris):
            hasil[-1].append(satu)
        else:
            hasil.append([satu])
    return tuple(tuple(baris) for baris in hasil)


@lru_cache(maxsize=64)
def topengi(teks: str) -> str:
    """A page's text with everything masked that is not prose; lines and columns as they were."""
    teks = _DEPAN.sub(_kosong, teks)
    teks = _BUKAN_PROSA.sub(lambda cocok: re.sub(r"[^\n]", TOPENG, cocok[0]), teks)
    return _PENANDA.sub(_kosong, teks)


def _kosong(cocok: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", cocok[0])


def _baris(halaman: SumberHalaman) -> Iterator[Petikan]:
    catatan = {
        ungkapan.nama[0].letak[0] for ungkapan in halaman.ungkapan if ungkapan.alamat == "catatan"
    }
    for nomor, isi in enumerate(topengi(halaman.teks).split("\n"), start=1):
        if isi.strip():
            yield Petikan(halaman.kode, isi, halaman.berkas, nomor, 1, bercatatan=nomor in catatan)


def _berbagian(isi: object) -> bool:
    """Is it a part of the data with keys of its own, or a list of such?"""
    return isinstance(isi[0] if isinstance(isi, tuple) and isi else isi, Bagian)


def _teks_data(
    bahan: Bahan, simpul: object, jalan: tuple[str | int, ...], objek: str
) -> Iterator[Petikan]:
    if isinstance(simpul, Bagian):
        for nama in type(simpul).model_fields:
            if nama not in _BUKAN_TEKS or _berbagian(getattr(simpul, nama)):
                yield from _teks_data(
                    bahan, getattr(simpul, nama), (*jalan, nama), f"{objek}.{nama}"
                )
    elif isinstance(simpul, tuple):
        for i, anak in enumerate(simpul):
            nama = str(getattr(anak, "kode", i + 1))
            yield from _teks_data(bahan, anak, (*jalan, i), f"{objek}.{nama}")
    elif isinstance(simpul, str) and not _KODE.fullmatch(simpul):
        yield Petikan(objek, simpul, *bahan.tempat(jalan), jalan=jalan)
