"""The seven analyses of a sasaran as one small table, and its earlier years as another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from macros.catalog import URAIAN
from macros.report import Figur, Report
from macros.report.analisis import BELUM, Analisis
from macros.report.kinerja import HasilIndikator
from macros.views.analysis_programs import butir_efisiensi, butir_program
from macros.views.analysis_results import (
    Butir,
    Sumber,
    butir_renstra,
    butir_riwayat,
    butir_standar,
    butir_target,
    nama_ukuran,
    teks_capaian,
    teks_perubahan,
)
from macros.views.tables import Baris, Kolom, Sel, Tabel, figur_tabel

_STATUS = {
    "ada": "Ada",
    "sebagian": "Sebagian",
    "belum": "Belum tersedia",
    "tidak_berlaku": "Tidak berlaku",
}


@dataclass(frozen=True, slots=True)
class BarisAnalisis:
    """One row: results, what is missing (`alasan`), and the file and key to fill.

    `jangkar` is where on the page its prose stands. `pada` are the codes of the entries that lack
    the key; empty: all of them do, or the key belongs to the sasaran.
    """

    nomor: int
    nama: str
    status: str
    label: str
    butir: tuple[Butir, ...]
    jangkar: str | None
    alasan: str | None
    cara: Cara | None


@dataclass(frozen=True, slots=True)
class Cara:
    """How a gap is filled: by `jenis`, a key to fill or to check (at `pada`), or prose to write."""

    jenis: Literal["isi", "periksa", "tulis"]
    berkas: str
    kunci: str
    pada: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnalisisTampil:
    """The table of one sasaran; `riwayat` None: there are no earlier years."""

    sasaran: str
    nomor: str
    baris: tuple[BarisAnalisis, ...]
    riwayat: Tabel | None


def susun_analisis(report: Report, kode: str) -> AnalisisTampil:
    """The seven analyses of the sasaran `kode`; KeyError if there is none."""
    sumber = Sumber.dari(report, kode)
    baris = tuple(_baris(sumber, satu) for satu in report.analisis[kode])
    return AnalisisTampil(kode, sumber.nomor, baris, _riwayat(sumber))


def figur_analisis(report: Report, kode: str) -> Iterator[Figur]:
    """The figures that the analyses of a sasaran show, and the capaian that they count."""
    tampil = susun_analisis(report, kode)
    for satu in Sumber.dari(report, kode).ukuran:
        yield report.figur[f"{satu.alamat}.capaian"]
    for baris in tampil.baris:
        for butir in baris.butir:
            yield from (potong.figur for potong in butir.potong if potong.figur)
    if tampil.riwayat:
        yield from figur_tabel(tampil.riwayat)


_HASIL: Mapping[str, Callable[[Sumber], Iterator[Butir]]] = {
    "target": butir_target,
    "riwayat": butir_riwayat,
    "renstra": butir_renstra,
    "standar_nasional": butir_standar,
    "efisiensi": butir_efisiensi,
    "program": butir_program,
}


def _baris(sumber: Sumber, analisis: Analisis) -> BarisAnalisis:
    hasil = _HASIL.get(analisis.kode)
    tampil = hasil is not None and analisis.status != "tidak_berlaku"
    jangkar = None
    if analisis.tempat and analisis.tempat.kata:
        jangkar = f"analisis-{sumber.sasaran.kode}-{analisis.kode}"
    return BarisAnalisis(
        analisis.nomor,
        analisis.nama,
        analisis.status,
        _STATUS[analisis.status],
        tuple(hasil(sumber)) if hasil and tampil else (),
        jangkar,
        None if analisis.alasan == BELUM else analisis.alasan,
        _cara(analisis, jangkar),
    )


def _cara(analisis: Analisis, jangkar: str | None) -> Cara | None:
    if analisis.status in ("ada", "tidak_berlaku") or jangkar:
        return None
    pada = tuple(alamat.partition(".")[2] for alamat in analisis.kurang)
    if analisis.kode in URAIAN:
        return Cara("tulis", analisis.berkas, analisis.kunci)
    if analisis.kode == "target":
        return Cara("periksa", analisis.berkas, analisis.kunci, pada)
    semua = analisis.status == "belum"
    return Cara("isi", analisis.berkas, analisis.kunci, () if semua else pada)


def _riwayat(sumber: Sumber) -> Tabel | None:
    ukuran = [satu for satu in sumber.ukuran if satu.perbandingan.riwayat]
    if not ukuran:
        return None
    judul = (
        f"Riwayat indikator sasaran {sumber.report.teks[f'sasaran.{sumber.sasaran.kode}.nomor']}"
    )
    kolom = (
        Kolom("Indikator"),
        Kolom("Tahun"),
        Kolom("Target", angka=True),
        Kolom("Realisasi", angka=True),
        Kolom("Capaian", angka=True),
        Kolom(f"Perubahan sampai {sumber.tahun}"),
    )
    badan = tuple(tuple(_tahun(sumber, satu)) for satu in ukuran)
    return Tabel(f"analisis-{sumber.sasaran.kode}-tahun", judul, kolom, badan)


def _tahun(sumber: Sumber, hasil: HasilIndikator) -> Iterator[Baris]:
    """A row for every earlier year of an indikator, and one for this year."""
    riwayat = hasil.perbandingan.riwayat
    kepala = Sel(nama_ukuran(hasil), kepala=True, baris=len(riwayat) + 1)
    for satu in riwayat:
        alamat = f"{hasil.alamat}.riwayat.th{satu.tahun}"
        capaian = sumber.report.figur[f"{alamat}.capaian"]
        perubahan = sumber.report.figur[f"{alamat}.perubahan"]
        yield Baris(
            (
                kepala,
                Sel(str(satu.tahun)),
                sumber.buat.sel(f"{alamat}.target"),
                sumber.buat.sel(f"{alamat}.realisasi"),
                Sel(teks_capaian(satu.capaian, capaian), capaian),
                Sel(teks_perubahan(satu.perubahan, perubahan), perubahan),
            )
        )
        kepala = Sel(kepala.teks, kepala=True, menyusul=True)
    capaian = sumber.report.figur[f"{hasil.alamat}.capaian"]
    yield Baris(
        (
            kepala,
            Sel(str(sumber.tahun)),
            sumber.buat.sel(f"{hasil.alamat}.target"),
            sumber.buat.sel(f"{hasil.alamat}.realisasi"),
            Sel(teks_capaian(hasil.capaian, capaian), capaian),
            Sel("—"),
        )
    )
