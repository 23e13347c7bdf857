"""What a macro reads beyond the data it says in the catalogue: pages kept from the last build are
taken over by that alone.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from macros.catalog import MAKRO
from macros.diff.pieces import Bentuk, bahasa, bentuk, penampil
from macros.hooks.verdict import aturan_saja, tinjau
from macros.report import Report, susun
from macros.review import Bahan
from macros.source.pages import SumberHalaman
from macros.views.review import ReviuTampil
from tests.conftest import AKAR
from tests.tinjauan import siapkan

Tampilan = dict[str, list[str]]
"""What every call of a macro became, by the macro's name."""


@dataclass(frozen=True)
class Keadaan:
    """What macros can read beside the data."""

    report: Report
    docs: Path
    halaman: tuple[SumberHalaman, ...]
    reviu: ReviuTampil

    def tampilkan(self, semua: set[Bentuk]) -> Tampilan:
        """Every call, as it shows here."""
        satu = bahasa(self.report, self.docs)
        satu.halaman, satu.reviu = self.halaman, lambda: self.reviu
        tampil = penampil(satu)
        hasil: defaultdict[str, list[str]] = defaultdict(list)
        for panggilan in sorted(semua):
            hasil[panggilan[0]].append(tampil(panggilan))
        return hasil


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    return siapkan(AKAR)


@pytest.fixture(scope="module")
def dasar(bahan: Bahan) -> Keadaan:
    """The real report as a build shows it."""
    return Keadaan(bahan.report, AKAR / "docs", tuple(bahan.halaman), tinjau(bahan).tampil)


def berubah(lama: Keadaan, kini: Keadaan) -> set[str]:
    """Macros of which some call shows something else."""
    semua = {bentuk(u) for satu in lama.halaman for u in satu.ungkapan if u.argumen is not None}
    dulu, sekarang = lama.tampilkan(semua), kini.tampilkan(semua)
    assert dulu.keys() == MAKRO.keys(), "setiap makro dipakai di docs/"
    return {nama for nama, isi in dulu.items() if sekarang[nama] != isi}


def membaca(*jenis: str) -> set[str]:
    return {makro.nama for makro in MAKRO.values() if makro.membaca in jenis}


def test_yang_membaca_halaman_menyebutnya(dasar: Keadaan, tmp_path: Path) -> None:
    """Other texts in the same files, and another review of them."""
    docs = Path(shutil.copytree(dasar.docs, tmp_path / "docs"))
    for berkas in docs.rglob("*.md"):
        berkas.write_text("# Lain\n", encoding="utf-8")
    lain = tuple(replace(satu, teks="# Lain\n", ungkapan=()) for satu in dasar.halaman)
    kini = replace(dasar, docs=docs, halaman=lain, reviu=aturan_saja())
    assert berubah(dasar, kini) == membaca("halaman")


def test_yang_membaca_uraian_menyebutnya(dasar: Keadaan, bahan: Bahan) -> None:
    """No page holds the prose of an analysis."""
    kini = replace(dasar, report=susun(bahan.muatan))
    assert berubah(dasar, kini) == membaca("uraian")
