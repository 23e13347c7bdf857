"""Units, scale, IKU, sasaran and their indikator."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from pydantic import Field

from macros.source.model.analyses import (
    Pendapat,
    PendapatIndikator,
    ProgramPendukung,
    StandarNasional,
    TahunKinerja,
    TargetRenstra,
)
from macros.source.model.base import Bagian, Bersumber
from macros.source.model.formulas import CaraHitung, Ketentuan
from macros.source.scalars import Angka, Kode, Nilai, Teks, YaTidak


class SatuanItem(Bagian):
    """A unit of measure; `urutan` (best first) makes it ordinal."""

    kode: Kode
    tampil: Teks
    rapat: YaTidak = False
    """True: written without a space after the number, as in '87,5%'."""
    urutan: tuple[Teks, ...] | None = None


class Satuan(Bagian):
    """`satuan.yml`."""

    satuan: tuple[SatuanItem, ...]


class Kategori(Bersumber):
    """A band of capaian (percent), from where the band before ends; the last has no upper end."""

    kode: Kode
    nama: Teks
    kurang_dari: Angka | None = None
    paling_tinggi: Angka | None = None


class Skala(Bagian):
    """`skala.yml`: how capaian is computed and judged.

    The bands stand from low to high; they tile the line by construction.
    """

    kategori: tuple[Kategori, ...]
    dasar: Ketentuan | None = None
    """The legal basis of the bands."""
    cara_hitung: CaraHitung = CaraHitung()


class IndikatorItem(Bersumber):
    """An indikator: target and realisasi in `satuan` (`satuan_realisasi`, if given).

    `rumus_turun` and `batas_capaian` None: as the office chose for all. `bobot` is its weight in
    the average of its sasaran, where averages are weighted.
    `definisi` to `frekuensi` tell readers of open data what is measured; None: not available.
    """

    kode: Kode
    nama: Teks
    satuan: Kode
    satuan_realisasi: Kode | None = None
    target: Nilai | None
    realisasi: Nilai | None
    arah: Literal["naik", "turun"] = "naik"
    rumus_turun: Literal["linear", "rasio"] | None = None
    batas_capaian: Angka | None = None
    bobot: Angka | None = None
    definisi: Teks | None = None
    sumber_data: Teks | None = None
    penanggung_jawab: Teks | None = None
    frekuensi: Teks | None = None
    riwayat: tuple[TahunKinerja, ...] | None = None
    target_renstra: TargetRenstra | None = None
    standar_nasional: StandarNasional | None = None
    pendapat: PendapatIndikator = PendapatIndikator()


KETERANGAN_INDIKATOR: Mapping[str, str] = MappingProxyType(
    {
        "definisi": "Definisi",
        "sumber_data": "Sumber data",
        "penanggung_jawab": "Penanggung jawab",
        "frekuensi": "Frekuensi pengukuran",
    }
)
"""The keys that describe an indikator, with what they are called for readers."""


class Iku(IndikatorItem):
    """An IKU and the sasaran it measures."""

    sasaran: Kode


class SasaranItem(Bersumber):
    """A sasaran strategis with its indikator."""

    kode: Kode
    nama: Teks
    indikator: tuple[IndikatorItem, ...]
    program: tuple[ProgramPendukung, ...] | None = None
    pendapat: Pendapat = Pendapat()


class Sasaran(Bagian):
    """`sasaran.yml`."""

    iku: tuple[Iku, ...]
    sasaran: tuple[SasaranItem, ...]
    tercetak: dict[Kode, Teks] = Field(default_factory=dict)
    """Printed counts that differ from the counted ones: sasaran, indikator, indikator_tercapai …"""
