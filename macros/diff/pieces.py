"""What each expression of a page becomes, and the places where that differs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from macros.catalog import KELOMPOK_DATA
from macros.diff.appearance import tempat_ungkapan
from macros.diff.result import Tampil
from macros.diff.version import Versi
from macros.report import Report
from macros.review import Bahan
from macros.source.expressions import Ungkapan
from macros.source.loader import Letak
from macros.source.yaml_tree import Simpul
from macros.views.open_data import DataTerbuka
from macros.views.page_language import BahasaHalaman

Bentuk = tuple[str, tuple[str, ...] | None, tuple[str, ...]]
"""An expression without its place: name, arguments, filters."""


def bentuk(ungkapan: Ungkapan) -> Bentuk:
    """The expression as a key: equal expressions become the same text."""
    argumen = ungkapan.argumen
    return (
        ungkapan.alamat,
        None if argumen is None else tuple(kata.teks for kata in argumen),
        tuple(kata.teks for kata in ungkapan.saringan),
    )


def bahasa(report: Report, docs: Path) -> BahasaHalaman:
    """The language of pages without what a build makes: photos, downloads, URLs."""
    unduhan = DataTerbuka({kelompok: () for kelompok in KELOMPOK_DATA}, date.min)
    return BahasaHalaman(report, docs, {}, unduhan, lambda: "")


def penampil(dasar: BahasaHalaman) -> Callable[[Bentuk], str]:
    """A function from an expression to its HTML, each worked out once."""
    makro, saringan = dasar.makro(), dasar.saringan()
    report = dasar.report
    jadi: dict[Bentuk, str] = {}

    def isi(satu: Bentuk) -> str:
        alamat, argumen, nama = satu
        if argumen is not None:
            return str(makro[alamat](*argumen))
        if not nama:
            return report.teks[alamat]
        return str(saringan[nama[-1]](report.figur[alamat]))

    def tampilkan(satu: Bentuk) -> str:
        if satu not in jadi:
            jadi[satu] = isi(satu)
        return jadi[satu]

    return tampilkan


def tempat_berbeda(lama: Versi, baru: Versi) -> Iterator[Tampil]:
    """Expressions that a page had before too, but that now show something else."""
    if lama.bahan is None or baru.bahan is None:
        return
    dulu = penampil(bahasa(_tanpa_letak(lama.bahan), lama.docs))
    kini = penampil(bahasa(_tanpa_letak(baru.bahan), baru.docs))
    lawan = {satu.berkas: {bentuk(u) for u in satu.ungkapan} for satu in lama.bahan.halaman}
    for halaman in baru.bahan.halaman:
        for ungkapan in halaman.ungkapan:
            kunci = bentuk(ungkapan)
            if kunci in lawan.get(halaman.berkas, ()) and dulu(kunci) != kini(kunci):
                tempat = tempat_ungkapan(halaman.berkas, ungkapan)
                argumen = kunci[1][0] if kunci[1] else None
                yield Tampil(tempat, "ungkapan", ungkapan.alamat, argumen)


def _tanpa_letak(bahan: Bahan) -> Report:
    """The Report with all of `data/` on line 1: a line that only moved makes no difference."""
    letak = bahan.muatan.letak
    kosong = {nama: Simpul({}, (1, 1)) for nama in letak.akar}
    return replace(bahan.report, letak=Letak(letak.folder, kosong))
