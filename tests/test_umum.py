"""The program belongs to no office: nothing of the first one's stands in its code or templates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from macros.formatting import bilangan
from macros.report import susun
from macros.source.loader import muat
from tests.conftest import AKAR

MUATAN = muat(AKAR / "data")
DATA = MUATAN.data
ANGKA = [satu for satu in susun(MUATAN).figur.values() if isinstance(satu.nilai, Decimal)]
"""Every number of the first office's report."""
BERKAS = sorted(
    satu
    for nama in ("macros", "overrides")
    for satu in (AKAR / nama).rglob("*")
    if satu.is_file() and satu.suffix not in (".pyc", ".woff2")
)


BULAT = {"100,00", "0,00", "75,00", "90,00", "80,00", "95,00"}
"""Percentages that belong to nobody."""


def milik_kantor() -> Iterator[str]:
    """What only the first office's report says: names, addresses, people, its year, its scale."""
    laporan = DATA.laporan
    satker = laporan.satker
    yield from (satker.nama, satker.nama_pendek, satker.lembaga, satker.lembaga_pendek)
    yield from (satker.wilayah, satker.wilayah.removeprefix("Kabupaten ").strip())
    yield from (satker.alamat, satker.telepon, satker.situs, satker.surel)
    yield from (satu.nama for satu in laporan.pejabat)
    yield from (satu.nip for satu in laporan.pejabat if satu.nip)
    yield from (satu.tempat for satu in laporan.tanda_tangan)
    yield from (satu.tempat for satu in DATA.galeri.foto if satu.tempat)
    yield str(laporan.tahun)
    yield from (satu.nama for satu in DATA.skala.kategori if " " in satu.nama)
    yield from (satu.kode_anggaran for satu in DATA.perjanjian.disepakati)
    yield from (str(satu.pagu) for satu in DATA.anggaran.program)
    yield from (bilangan(satu.nilai) for satu in ANGKA if satu.nilai >= 1000)
    yield from (bilangan(satu.nilai, 2) for satu in ANGKA if satu.satuan == "persen")


def test_program_tidak_memuat_milik_kantor() -> None:
    semua = sorted(set(milik_kantor()) - BULAT, key=len, reverse=True)
    kata = re.compile(
        rf"(?<![\w,.])(?:{'|'.join(map(re.escape, semua))})(?![\w]|[,.]\d)", re.IGNORECASE
    )
    ada = []
    for berkas in BERKAS:
        for nomor, baris in enumerate(berkas.read_text(encoding="utf-8").splitlines(), start=1):
            if cocok := kata.search(baris):
                ada.append(f"{berkas.relative_to(AKAR).as_posix()}:{nomor}: {cocok[0]}")
    assert ada == []


def test_kode_satker_tidak_ada_di_program() -> None:
    if kode := DATA.laporan.satker.kode:
        assert not [satu.name for satu in BERKAS if kode in satu.read_text(encoding="utf-8")]


def test_berkas_program_terbaca() -> None:
    """The search above looks where the program is."""
    nama = {satu.relative_to(AKAR).as_posix() for satu in BERKAS}
    assert {"macros/__init__.py", "overrides/main.html", "overrides/pdf/sampul.html.j2"} <= nama


def test_milik_kantor_memuat_yang_utama() -> None:
    semua = set(milik_kantor())
    assert {DATA.laporan.satker.lembaga_pendek, str(DATA.laporan.tahun)} <= semua
    assert len(semua) > 25
