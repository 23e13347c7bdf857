"""Broken data files: every mistake with its place, or a report that pages can use.

The bytes choose changes to the small site's files: lines removed, doubled, moved, mistyped.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from macros.page_check import periksa_halaman
from macros.report import susun
from macros.review import Bahan
from macros.source.loader import muat
from macros.source.pages import baca_halaman, berkas_halaman
from macros.source.problems import IsianSalah
from tests.fuzz.bahan import KECIL, Pilihan, bertempat, salinan

_ASAL = {
    satu.name: satu.read_text(encoding="utf-8").splitlines()
    for satu in sorted((KECIL / "data").glob("*.yml"))
}
HALAMAN, _ = baca_halaman(KECIL / "docs")
TAJAM = (
    "", "0", "-1", "1", "100", "0.0", "00", "1e9", ".5", "99999999999999999999", "0.000000000001",
    "1.000.000", "12,5", "Rp5", "null", "~", "[]", "{}", "[90, 100]", "[100, 90]", "[1, 2, 3]",
    "[a]", "{a: 1}", "WTP", "ya", "tidak", "2024-02-30", "2030-12-31", "0001-01-01", "'", '"', "''",
    "a: b", "- x", "&a x", "*a", "!!str x", "<<: *a", "|", ">-", "# x", "---", "...", "%YAML 1.1",
    "\t", "é", "٣", "\u202e", "<b>", "{{ x }}", "{% x %}", "a" * 200, "_*`[x](y)", "\\", "&amp;",
)  # fmt: skip
_KATA = sorted(
    {kata.strip() for isi in _ASAL.values() for baris in isi for kata in baris.split(":", 1)}
)
FOLDER = salinan("data")


def coba(isi: bytes) -> None:
    """One changed copy of the data, read and computed."""
    with terbaca(isi):
        pass


@contextmanager
def terbaca(isi: bytes) -> Iterator[Bahan | None]:
    """The changed copy as its review would see it; None where it was refused, at its places."""
    pilihan = Pilihan(isi)
    berubah = {nama: list(baris) for nama, baris in _ASAL.items()}
    while not pilihan.habis:
        _ubah(berubah[pilihan.satu(sorted(_ASAL))], pilihan)
    tertulis = [nama for nama, baris in berubah.items() if baris != _ASAL[nama]]
    for nama in tertulis:
        (FOLDER / nama).write_text("\n".join(berubah[nama]) + "\n", encoding="utf-8")
    try:
        yield _baca()
    finally:
        for nama in tertulis:
            shutil.copy(KECIL / "data" / nama, FOLDER / nama)


def _baca() -> Bahan | None:
    try:
        muatan = muat(FOLDER)
        report = susun(muatan, HALAMAN)
    except IsianSalah as galat:
        assert galat.masalah
        bertempat(galat.masalah, FOLDER.parent)
        return None
    bertempat(periksa_halaman(HALAMAN, report, KECIL / "docs"), KECIL)
    return Bahan(muatan, report, HALAMAN, berkas_halaman(KECIL / "docs"))


def _ubah(baris: list[str], pilihan: Pilihan) -> None:
    cara = pilihan.angka(8)
    di = pilihan.angka(len(baris)) if baris else 0
    if cara == 0 or not baris:
        baris.insert(di, " " * pilihan.angka(8) + _kata(pilihan))
    elif cara == 1:
        del baris[di]
    elif cara == 2:
        baris.insert(di, baris[di])
    elif cara == 3:
        baris[di] = " " * pilihan.angka(8) + baris[di].lstrip()
    elif cara == 4:
        baris.insert(pilihan.angka(len(baris)), baris.pop(di))
    elif cara == 5:
        baris[di] = f"{_kata(pilihan)}: {baris[di].partition(': ')[2]}"
    elif cara == 6:
        asal = _ASAL[pilihan.satu(sorted(_ASAL))]
        baris[di] = pilihan.satu(asal)
    else:
        kunci, titik_dua, _ = baris[di].partition(": ")
        baris[di] = f"{kunci}{titik_dua}{_kata(pilihan)}"


def _kata(pilihan: Pilihan) -> str:
    asal = pilihan.angka(3)
    if asal == 2:
        return pilihan.teks(40)
    return pilihan.satu(TAJAM if asal else _KATA)


def benih() -> Iterator[bytes]:
    """One sharp word in the place of each value, as a beginning."""
    nama = sorted(_ASAL)
    for i, satu in enumerate(nama):
        for j in range(len(_ASAL[satu])):
            yield bytes([i, 7, j, 1, (i * 7 + j * 3) % len(TAJAM)])
