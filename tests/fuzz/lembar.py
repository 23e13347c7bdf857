"""Spreadsheets of an office: refused by cell, or data that loads; never anything in between.

The bytes change the small site's template: cells and rows of its CSV files, or a part of its
workbook; what is left over is tried as a file of its own.
"""

from __future__ import annotations

import csv
import io
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from macros.source.loader import muat
from macros.spreadsheets import BerkasDitolak, susun_impor, tulis_templat
from tests.fuzz.bahan import Pilihan, memori, salinan
from tests.fuzz.data import TAJAM

_DATA = salinan("data")
_KERJA = Path(tempfile.mkdtemp(prefix="lkj-lembar-", dir=memori()))
_LEMBAR = {
    satu.name: list(csv.reader(io.StringIO(satu.read_bytes().decode("utf-8-sig")), delimiter=";"))
    for satu in tulis_templat(_KERJA / "csv", muat(_DATA))
}
with zipfile.ZipFile(tulis_templat(_KERJA / "buku.xlsx", muat(_DATA))[0]) as _arsip:
    _BUKU = {nama: _arsip.read(nama) for nama in _arsip.namelist()}
_KATA = (
    *TAJAM, "1.234.567,89", "1,234,567.89", "97,84%", "0.9784", "31/12/2024", "9 Januari 2025",
    "#REF!", "=1+1", "belum ada", "-", "Rp 1.000", "(5)", "1e5", "TRUE", "\u00a0", "ya ", "s1",
)  # fmt: skip


def coba(isi: bytes) -> None:
    """One spreadsheet."""
    pilihan = Pilihan(isi)
    cara = pilihan.angka(4)
    if cara == 0:
        _berkas(_KERJA / "contoh.csv", pilihan.sisa().encode("utf-8", "replace"))
    elif cara == 1:
        _berkas(_KERJA / "contoh.xlsx", _buku(pilihan))
    elif cara == 2:
        nama = pilihan.satu(sorted(_LEMBAR))
        _berkas(_KERJA / nama, _lembar(nama, pilihan))
    else:
        _berkas(_KERJA / "contoh.xlsx", isi[1:])


def _berkas(berkas: Path, isi: bytes) -> None:
    berkas.write_bytes(isi)
    try:
        susun_impor(_DATA, berkas).uji(_KERJA / "uji" / "data")
    except BerkasDitolak as galat:
        assert galat.masalah
        for satu in galat.masalah:
            assert satu.tempat.strip() and satu.pesan.strip(), satu


def _lembar(nama: str, pilihan: Pilihan) -> bytes:
    """A CSV file of the template after somebody worked on it."""
    baris = [list(satu) for satu in _LEMBAR[nama]]
    while not pilihan.habis and baris:
        di, cara = pilihan.angka(len(baris)), pilihan.angka(5)
        if cara == 0:
            del baris[di]
        elif cara == 1:
            baris.insert(di, list(baris[di]))
        elif cara == 2:
            baris[di].append(pilihan.teks(30))
        elif baris[di]:
            kolom = pilihan.angka(len(baris[di]))
            baris[di][kolom] = pilihan.satu(_KATA) if cara == 3 else pilihan.teks(30)
    keluaran = io.StringIO()
    csv.writer(keluaran, delimiter=";").writerows(baris)
    return keluaran.getvalue().encode("utf-8", "replace")


def _buku(pilihan: Pilihan) -> bytes:
    """The template's workbook with one part cut, doubled, replaced or overwritten."""
    isi = dict(_BUKU)
    nama = pilihan.satu(sorted(isi))
    bagian = isi[nama]
    di = pilihan.angka(max(1, min(len(bagian), 65_535)))
    panjang = pilihan.angka(200)
    isi[nama] = bagian[:di] + pilihan.sisa().encode("utf-8", "replace") + bagian[di + panjang :]
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        for satu, apa in isi.items():
            arsip.writestr(satu, apa)
    return wadah.getvalue()


def benih() -> Iterator[bytes]:
    """A sharp word in some cells, and a cut in each part of the workbook."""
    for i in range(len(_LEMBAR)):
        for j in range(0, len(_KATA), 5):
            yield bytes([2, i, 2 + j % 3, 3, 1 + j % 4, j])
    for i in range(len(_BUKU)):
        yield bytes([1, i, 0, 40, 5])
