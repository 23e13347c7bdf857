"""Which sheet of the template a sheet is, and which of its columns stands where: by their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from macros.source.problems import mungkin
from macros.spreadsheets.columns import Kolom
from macros.spreadsheets.grid import BARIS_KEPALA, Kisi, Sel
from macros.spreadsheets.problems import MasalahSel
from macros.spreadsheets.sheets import Lembar, nama_banding, semua_lembar

CATATAN = "#"
"""Begins the name of a sheet or column that is the office's own and not read."""
PETUNJUK, PILIHAN = "Petunjuk", "Pilihan"
"""Sheets of the template that hold no data."""


@dataclass(frozen=True, slots=True)
class Isian:
    """A sheet as the template knows it: the cells of each row below the header, by key."""

    lembar: Lembar
    baris: tuple[Mapping[str, Sel], ...]


def kenali(kisi: Sequence[Kisi]) -> tuple[list[Isian], list[MasalahSel]]:
    """The sheets in the order of the template, and everything that is wrong with their names."""
    isian: dict[str, Isian] = {}
    masalah: list[MasalahSel] = []
    bernama = {nama_banding(lembar.nama): lembar for lembar in semua_lembar()}
    dari: dict[str, str] = {}
    for satu in kisi:
        if satu.nama.startswith(CATATAN) or satu.nama in (PETUNJUK, PILIHAN):
            continue
        lembar = bernama.get(nama_banding(satu.nama))
        if lembar is None:
            nama = [lembar.nama for lembar in bernama.values()]
            saran = mungkin(satu.nama, nama) or f" Yang dikenal: {', '.join(nama)}."
            pesan = f"lembar ini tidak dikenal.{saran} {_CARA_ABAIKAN}"
            masalah.append(MasalahSel(satu.tempat, pesan))
        elif lembar.nama in isian:
            sudah = dari[lembar.nama]
            masalah.append(MasalahSel(satu.tempat, f"lembar {lembar.nama} sudah ada: {sudah}"))
        else:
            hasil, salah = _kenali_satu(satu, lembar)
            isian[lembar.nama], dari[lembar.nama] = hasil, satu.tempat
            masalah += salah
    return [isian[satu.nama] for satu in semua_lembar() if satu.nama in isian], masalah


_CARA_ABAIKAN = f'Namai dengan awalan "{CATATAN}" bila memang tidak untuk dibaca.'


def _kenali_satu(kisi: Kisi, lembar: Lembar) -> tuple[Isian, list[MasalahSel]]:
    nomor = _baris_kepala(kisi, lembar)
    if nomor is None:
        judul = ", ".join(kolom.judul for kolom in lembar.kolom)
        pesan = f"judul kolomnya tidak ditemukan pada {BARIS_KEPALA} baris pertama: {judul}"
        return Isian(lembar, ()), [MasalahSel(kisi.tempat, pesan)]
    letak: dict[int, Kolom] = {}
    masalah = list(_kepala(kisi, nomor, lembar, letak))
    ada = {kolom.kunci for kolom in letak.values()}
    masalah += [
        MasalahSel(kisi.baris[nomor][0].tempat, f'kolom "{kolom.judul}" belum ada')
        for kolom in lembar.pengenal
        if kolom.kunci not in ada
    ]
    masalah += [
        MasalahSel(sebutan, "sel digabung; pisahkan (Merge & Center) dan isi satu per satu")
        for sampai, sebutan in kisi.gabungan
        if sampai > nomor
    ]
    if masalah:
        return Isian(lembar, ()), masalah
    baris = ({kolom.kunci: satu[k] for k, kolom in letak.items()} for satu in kisi.baris)
    return Isian(lembar, tuple(islice(baris, nomor + 1, None))), []


def _nama(lembar: Lembar) -> dict[str, Kolom]:
    """Columns by their titles and by their keys."""
    return {
        nama_banding(nama): kolom for kolom in lembar.kolom for nama in (kolom.kunci, kolom.judul)
    }


def _baris_kepala(kisi: Kisi, lembar: Lembar) -> int | None:
    """The first of the rows with most of the names; None: no row has any."""
    dikenal = _nama(lembar)
    cacah = [
        sum(isinstance(sel.isi, str) and nama_banding(sel.isi) in dikenal for sel in baris)
        for baris in kisi.baris[:BARIS_KEPALA]
    ]
    return cacah.index(max(cacah)) if any(cacah) else None


def _kepala(
    kisi: Kisi, nomor: int, lembar: Lembar, letak: dict[int, Kolom]
) -> Iterator[MasalahSel]:
    """Fill `letak` with the column at each place; problems with the names."""
    dikenal = _nama(lembar)
    pertama: dict[str, str] = {}
    for k, sel in enumerate(kisi.baris[nomor]):
        teks = str(sel.isi or "")
        kolom = dikenal.get(nama_banding(teks))
        if teks.startswith(CATATAN):
            continue
        if sel.kosong:
            yield from _tanpa_judul(kisi, nomor, k)
        elif kolom is None:
            judul = [satu.judul for satu in lembar.kolom]
            saran = mungkin(teks, judul) or f" Yang dikenal: {', '.join(judul)}."
            pesan = f'kolom "{teks}" tidak dikenal.{saran} {_CARA_ABAIKAN}'
            yield MasalahSel(sel.tempat, pesan)
        elif kolom.kunci in pertama:
            pesan = f'kolom "{kolom.judul}" sudah ada di {pertama[kolom.kunci]}'
            yield MasalahSel(sel.tempat, pesan)
        else:
            pertama[kolom.kunci] = sel.tempat
            letak[k] = kolom


def _tanpa_judul(kisi: Kisi, nomor: int, k: int) -> Iterator[MasalahSel]:
    """The first cell below a header that is empty; numbers with a comma end here in CSV."""
    isi = next((baris[k] for baris in kisi.baris[nomor + 1 :] if not baris[k].kosong), None)
    if isi is not None:
        pesan = "berisi, padahal kolomnya tidak berjudul; angka berkoma di CSV perlu tanda kutip"
        yield MasalahSel(isi.tempat, pesan)
