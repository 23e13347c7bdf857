"""CSV files to sheets: their encoding and delimiter found, never guessed between two that fit."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from macros.spreadsheets.grid import BARIS_KEPALA, Kisi, Sel, nama_kolom
from macros.spreadsheets.problems import BerkasDitolak, MasalahSel
from macros.spreadsheets.sheets import nama_banding, semua_lembar

UKURAN_TERBESAR = 5_000_000
_PEMISAH = {";": "titik koma", ",": "koma", "\t": "tab"}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_RUMUS = ("'=", "'+", "'-", "'@")


def baca_csv(berkas: Path) -> Kisi:
    """The sheet that a CSV file holds.

    Raises:
        BerkasDitolak: not text, or text whose columns cannot be told apart.
        OSError: it cannot be read.
    """
    if berkas.stat().st_size > UKURAN_TERBESAR:
        raise _tolak(berkas, f"lebih besar dari {UKURAN_TERBESAR // 1_000_000} MB")
    teks, berita = _uraikan(berkas)
    awal, _, sisa = teks.partition("\n")
    if awal.strip().casefold().startswith("sep=") and len(awal.strip()) == 5:
        pemisah, teks, lewat = awal[4], sisa, 1
    else:
        pemisah, lewat = _cari_pemisah(berkas, teks), 0
    try:
        baris = list(csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, strict=True))
    except csv.Error as galat:
        raise _tolak(berkas, f"tanda kutip atau barisnya tidak lengkap ({galat})") from None
    lebar = max(map(len, baris), default=0)
    rapi = [
        tuple(_sel(berkas, nomor, kolom, isi) for kolom, isi in enumerate(satu, start=1))
        + tuple(_sel(berkas, nomor, kolom, "") for kolom in range(len(satu) + 1, lebar + 1))
        for nomor, satu in enumerate(baris, start=1 + lewat)
    ]
    return Kisi(berkas.stem, berkas.name, tuple(rapi), berita=tuple(berita))


def _sel(berkas: Path, baris: int, kolom: int, isi: str) -> Sel:
    # A text that a spreadsheet would take for a formula is kept from it by an apostrophe.
    teks = isi[1:] if isi.startswith(_RUMUS) else isi
    return Sel(f"{berkas.name}!{nama_kolom(kolom)}{baris}", teks.strip() or None)


def _uraikan(berkas: Path) -> tuple[str, list[str]]:
    """The file's text, and what is to be said of its encoding."""
    isi = berkas.read_bytes()
    if isi.startswith(_UTF16):
        sandi, berita = "utf-16", []
    elif _utf8(isi):
        sandi, berita = "utf-8-sig", []
    else:
        sandi = "cp1252"
        berita = [f"{berkas.name}: bukan UTF-8, dibaca sebagai Windows-1252; periksa huruf khusus"]
    try:
        teks = isi.decode(sandi)
    except UnicodeDecodeError as galat:
        nomor = isi[: galat.start].count(b"\n") + 1
        raise _tolak(
            berkas, f'baris {nomor} bukan teks UTF-8; simpan ulang sebagai "CSV UTF-8"'
        ) from None
    if "\0" in teks:
        raise _tolak(berkas, 'bukan teks; simpan ulang sebagai "CSV UTF-8"')
    return teks, berita


def _utf8(isi: bytes) -> bool:
    try:
        isi.decode()
    except UnicodeDecodeError:
        return False
    return True


def _cari_pemisah(berkas: Path, teks: str) -> str:
    """The delimiter that makes known headers of one of the first lines."""
    dikenal = {nama_banding(kolom.judul) for lembar in semua_lembar() for kolom in lembar.kolom}
    dikenal |= {nama_banding(kolom.kunci) for lembar in semua_lembar() for kolom in lembar.kolom}
    cacah = {
        pemisah: max(sum(satu in dikenal for satu in baris) for baris in _awal(teks, pemisah))
        for pemisah in _PEMISAH
    }
    banyak = max(cacah.values())
    calon = [pemisah for pemisah, jumlah in cacah.items() if jumlah == banyak]
    if banyak < 1 or len(calon) > 1:
        raise _tolak(
            berkas,
            "judul kolomnya tidak ditemukan; pisahkan kolom dengan titik koma, koma, atau tab,"
            " dan pakai judul seperti pada templat",
        )
    return calon[0]


def _awal(teks: str, pemisah: str) -> Iterator[list[str]]:
    yield []
    for baris in teks.splitlines()[:BARIS_KEPALA]:
        yield [nama_banding(satu) for satu in baris.split(pemisah)]


def _tolak(berkas: Path, pesan: str) -> BerkasDitolak:
    return BerkasDitolak([MasalahSel(berkas.name, pesan)])
