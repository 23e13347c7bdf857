"""From the inside of an HTML paragraph to pieces: emphasis, links, references, notes, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString

from macros.word_edition.model import (
    AkhirBidang,
    AwalBidang,
    Ganti,
    Potongan,
    RujukKaki,
    Rumus,
    Tautan,
    Teks,
)
from macros.word_edition.parts import Himpunan

_SPASI = re.compile(r"[ \t\r\n\f]+")
_BARIS_SENDIRI = {"asal", "hasil"}
"""Classes of spans that stand on a line of their own."""


@dataclass
class Sebaris:
    """Reads what stands in a line. `tujuan` has the ids of the edition that links may lead to."""

    himpunan: Himpunan
    tujuan: frozenset[str]
    bernomor: Mapping[str, str]
    """Text of the number ('Tabel 3.1') of every caption, by its id."""
    alamat_web: Mapping[str, str]
    """Where links to what the edition leaves out lead, by href; without one their text stays."""
    perihal: Mapping[str, str]
    """What each note of the data is about, by its id."""
    _berkaki: set[str] = field(default_factory=set)

    def baca(self, elemen: Tag, *, kaki: bool = True) -> tuple[Potongan, ...]:
        """The pieces of an element's inside. `kaki`: notes may become footnotes here."""
        return rapikan(self._isi(elemen, Teks(""), kaki))

    def _isi(self, elemen: Tag, gaya: Teks, kaki: bool) -> Iterator[Potongan]:
        for anak in elemen.children:
            if isinstance(anak, Tag):
                yield from self._elemen(anak, gaya, kaki)
            elif isinstance(anak, NavigableString) and not isinstance(anak, PreformattedString):
                yield replace(gaya, teks=_SPASI.sub(" ", anak.replace("\u00ad", "")))

    def _elemen(self, elemen: Tag, gaya: Teks, kaki: bool) -> Iterator[Potongan]:
        kelas = set(elemen.get_attribute_list("class"))
        if kelas & _BARIS_SENDIRI:
            yield Ganti()
        match elemen.name:
            case "br":
                yield Ganti()
            case "a" if "catatan" in kelas:
                yield from self._catatan(elemen, gaya, kaki)
            case "a":
                yield from self._tautan(elemen, gaya, kaki)
            case "strong" | "b":
                yield from self._isi(elemen, replace(gaya, tebal=True), kaki)
            case "em" | "i":
                yield from self._isi(elemen, replace(gaya, miring=True), kaki)
            case "code":
                yield from self._isi(elemen, replace(gaya, gaya="Kode"), kaki)
            case "sup" if "tanda-catatan" not in kelas:
                yield from self._isi(elemen, replace(gaya, atas=True), kaki)
            case _:
                yield from self._isi(elemen, gaya, kaki)

    def _tautan(self, elemen: Tag, gaya: Teks, kaki: bool) -> Iterator[Potongan]:
        href = str(elemen.get("href", ""))
        id_ = href.removeprefix("#")
        if href.startswith("#") and id_ in self.tujuan:
            tanda = self.himpunan.nama_tanda(id_)
            isi = tuple(self._isi(elemen, gaya, kaki))
            if self.bernomor.get(id_) == _teks(isi):
                yield from (AwalBidang(f"REF {tanda} \\h \\* MERGEFORMAT"), *isi, AkhirBidang())
            else:
                yield Tautan(isi, tanda=tanda)
            return
        alamat = self.alamat_web.get(href, "" if href.startswith("#") else href)
        if alamat:
            isi = tuple(self._isi(elemen, replace(gaya, gaya="Hyperlink"), kaki))
            yield Tautan(isi, relasi=self.himpunan.relasi_luar(alamat))
        else:
            yield from self._isi(elemen, gaya, kaki)

    def _catatan(self, elemen: Tag, gaya: Teks, kaki: bool) -> Iterator[Potongan]:
        """A note's mark: a link to the list of notes and, where it stands first, a footnote.

        Notes have their own numbers, which are not those that Word would count for footnotes.
        """
        id_ = str(elemen["href"]).removeprefix("#")
        tanda = replace(gaya, teks=elemen.get_text(), gaya="TandaCatatan")
        if id_ not in self.tujuan:
            yield tanda
            return
        bookmark = self.himpunan.nama_tanda(id_)
        yield Tautan((tanda,), tanda=bookmark)
        if kaki and id_ not in self._berkaki:
            self._berkaki.add(id_)
            lihat = Tautan((Teks("Lihat Catatan Data."),), tanda=bookmark)
            isi = (Tautan((tanda,), tanda=bookmark), Teks(f" {self.perihal.get(id_, '')}. "), lihat)
            yield RujukKaki(self.himpunan.kaki_baru(isi))


def baca_rumus(elemen: Tag) -> Rumus:
    """A formula of the pages: spans of words, and `.pecahan` for fractions."""
    isi: list[str | tuple[str, str]] = []
    for anak in elemen.find_all("span", recursive=False):
        atas, bawah = anak.select_one(".pembilang"), anak.select_one(".penyebut")
        if atas and bawah:
            isi.append((atas.get_text(" ", strip=True), bawah.get_text(" ", strip=True)))
        else:
            isi.append(anak.get_text(" ", strip=True))
    return Rumus(tuple(isi))


def rapikan(semua: Iterable[Potongan]) -> tuple[Potongan, ...]:
    """Spaces as HTML shows them: none at the edges of a line, and never two beside each other."""
    hasil, _ = _rapikan(list(semua), awal=True)
    while hasil and isinstance(hasil[-1], Teks):
        teks = hasil[-1].teks.rstrip(" ")
        if teks:
            hasil[-1] = replace(hasil[-1], teks=teks)
            break
        hasil.pop()
    return tuple(hasil)


def _rapikan(semua: list[Potongan], awal: bool) -> tuple[list[Potongan], bool]:
    hasil: list[Potongan] = []
    for satu in semua:
        if isinstance(satu, Teks):
            teks = satu.teks.lstrip(" ") if awal else satu.teks
            if teks:
                hasil.append(replace(satu, teks=teks))
                awal = teks.endswith(" ")
        elif isinstance(satu, Tautan):
            isi, awal = _rapikan(list(satu.isi), awal)
            hasil.append(replace(satu, isi=tuple(isi)))
        elif isinstance(satu, Ganti):
            if hasil and isinstance(hasil[-1], Teks):
                hasil[-1] = replace(hasil[-1], teks=hasil[-1].teks.rstrip(" "))
            if hasil:
                hasil.append(satu)
            awal = True
        else:
            hasil.append(satu)
            awal = awal and isinstance(satu, AwalBidang)
    return hasil, awal


def _teks(semua: Iterable[Potongan]) -> str:
    return "".join(satu.teks for satu in semua if isinstance(satu, Teks))
