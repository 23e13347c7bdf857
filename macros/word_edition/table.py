"""From an HTML table to Word's: merged cells, repeated head, widths, rows that stay together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from bs4 import Tag

from macros.word_edition.model import Baris, Paragraf, Sel, Tabel
from macros.word_edition.widths import Kebutuhan, lebar_kolom

BARIS_PENDEK = 13
"""A table of at most so many rows stays on one page."""
SEL_PENDEK, SEL_ANGKA = 16, 24
"""A cell of at most so many characters is not broken into lines; more in columns of numbers."""
_LATAR = {"kelompok": "FBF7F1", "jumlah": "FBF7F1"}
"""Colours of rows by their class."""

BacaSel = Callable[[Tag, str], tuple[Paragraf, ...]]
"""Reads a cell into paragraphs of the given style."""


@dataclass(frozen=True, slots=True)
class _Tempat:
    """A cell on the grid: its first column and how many it covers."""

    elemen: Tag
    kolom: int
    rentang: int
    gabung: Literal["", "restart", "continue"]


def baca_tabel(tabel: Tag, baca: BacaSel, tersedia: int, nama: str, lebar: bool) -> Tabel:
    """The table, `tersedia` twips wide. `nama` tells those who do not see it what it is."""
    petak = list(_petak(tabel))
    banyak = max((sel.kolom + sel.rentang for _, baris in petak for sel in baris), default=1)
    kolom = lebar_kolom(_kebutuhan(petak), banyak, tersedia)
    pendek = len(petak) <= BARIS_PENDEK
    semua = []
    for nomor, (tr, sel) in enumerate(petak):
        bersambung = nomor + 1 < len(petak) and (
            pendek or any(satu.gabung == "continue" for satu in petak[nomor + 1][1])
        )
        kelas = set(tr.get_attribute_list("class"))
        dekat = bersambung or "kelompok" in kelas or nomor == 0
        semua.append(_baris(tr, sel, baca, kolom, dekat and nomor + 1 < len(petak)))
    return Tabel(kolom, tuple(semua), nama, lebar)


def _petak(tabel: Tag) -> Iterator[tuple[Tag, list[_Tempat]]]:
    """Every row with its cells by column; a cell over several rows goes on in each of these."""
    turun: dict[int, tuple[_Tempat, int]] = {}
    for tr in tabel.find_all("tr"):
        baris: list[_Tempat] = []
        sel_baris = iter(tr.find_all(["th", "td"], recursive=False))
        kolom = 0
        while True:
            if kolom in turun:
                atas, sisa = turun.pop(kolom)
                baris.append(replace(atas, gabung="continue"))
                if sisa > 1:
                    turun[kolom] = (atas, sisa - 1)
                kolom += atas.rentang
                continue
            elemen = next(sel_baris, None)
            if elemen is None:
                break
            rentang = int(str(elemen.get("colspan", 1)))
            panjang = int(str(elemen.get("rowspan", 1)))
            satu = _Tempat(elemen, kolom, rentang, "restart" if panjang > 1 else "")
            if panjang > 1:
                turun[kolom] = (satu, panjang - 1)
            baris.append(satu)
            kolom += rentang
        yield tr, baris


def _baris(
    tr: Tag, semua: list[_Tempat], baca: BacaSel, kolom: tuple[int, ...], dekat: bool
) -> Baris:
    kepala = tr.parent is not None and tr.parent.name == "thead"
    kelas = set(tr.get_attribute_list("class"))
    latar = next((warna for nama, warna in _LATAR.items() if nama in kelas), "")
    hasil = []
    for satu in semua:
        isi = () if satu.gabung == "continue" else _isi(satu.elemen, baca, kepala, bool(latar))
        isi = isi or (Paragraf("IsiTabel", ()),)
        if dekat:
            isi = tuple(replace(paragraf, dekat=True) for paragraf in isi)
        lebar = sum(kolom[satu.kolom : satu.kolom + satu.rentang])
        hasil.append(Sel(isi, lebar, satu.rentang, satu.gabung, latar))
    return Baris(tuple(hasil), kepala)


def _isi(elemen: Tag, baca: BacaSel, kepala: bool, tebal: bool) -> tuple[Paragraf, ...]:
    angka = "angka" in elemen.get_attribute_list("class")
    if kepala:
        semua = baca(elemen, "KepalaTabel")
        return tuple(replace(satu, rata="right") for satu in semua) if angka else semua
    return baca(elemen, f"{'Angka' if angka else 'Isi'}Tabel{'Tebal' if tebal else ''}")


def _kebutuhan(petak: list[tuple[Tag, list[_Tempat]]]) -> Iterator[Kebutuhan]:
    for _, baris in petak:
        for sel in baris:
            if sel.rentang > 1 or sel.gabung == "continue":
                continue
            kelas = set(sel.elemen.get_attribute_list("class"))
            teks = sel.elemen.get_text(" ").replace("\u00ad", "").split()
            penuh = len(" ".join(teks))
            kata = max(map(len, teks), default=0)
            batas = SEL_ANGKA if "angka" in kelas and "tanpa-nilai" not in kelas else SEL_PENDEK
            utuh = sel.elemen.name == "td" and penuh <= batas
            yield Kebutuhan(sel.kolom, penuh if utuh else kata, penuh)
