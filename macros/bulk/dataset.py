"""The national dataset: what every office reports, in three sheets, as CSV and as Parquet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby
from typing import Any

from macros.bulk.parquet import bulatkan_desimal, parquet_lembar
from macros.bulk.state import SITUS, Keadaan
from macros.bulk.summary import Ringkasan, ringkas
from macros.export.build import jumlah_periksa
from macros.export.files import Berkas, Subjek
from macros.export.indicators import KOLOM_INDIKATOR
from macros.export.package import PROFIL, nama_paket, sumber_daya
from macros.export.sheets import Isi, KolomData, Lembar
from macros.export.subjects import KOLOM_ANGGARAN
from macros.export.texts import csv_lembar, json_berkas

_KANTOR = KolomData("kantor", "Kantor", uraian="nama folder kantor, tetap dan unik")
_BERSAMA = (
    _KANTOR,
    KolomData("kode_satker", "Kode satker", uraian="kosong bila kantor belum mengisinya"),
    KolomData("satker", "Satker"),
    KolomData("tahun", "Tahun laporan", "bulat"),
)


def _dari(kolom: Iterable[KolomData], *kunci: str) -> tuple[KolomData, ...]:
    """Columns as an office's own sheet has them; Parquet's numbers have twenty decimals at most."""
    menurut = {satu.kunci: satu for satu in kolom}
    return tuple(
        replace(satu, uraian=satu.uraian.replace("tidak dibulatkan", "sampai 20 angka desimal"))
        for satu in map(menurut.__getitem__, kunci)
    )


_SATKER = (
    *_BERSAMA,
    KolomData("lembaga", "Lembaga"),
    KolomData("wilayah", "Wilayah"),
    KolomData("edisi", "Edisi"),
    KolomData("tanggal_edisi", "Tanggal edisi", "tanggal"),
    KolomData("laporan", "Laporan", uraian="selesai atau draf"),
    KolomData(
        "keadaan",
        "Keadaan",
        uraian="mutakhir: menurut isi kini; lama: isi kini gagal dibangun, ini yang sebelumnya",
    ),
    *_dari(KOLOM_ANGGARAN, "pagu", "realisasi", "serapan"),
    KolomData("indikator", "Indikator", "bulat"),
    KolomData("tercapai", "Indikator tercapai", "bulat"),
    KolomData("belum_tercapai", "Indikator belum tercapai", "bulat"),
    KolomData("tidak_dinilai", "Indikator tidak dapat dinilai", "bulat"),
    KolomData("lisensi_isi", "Lisensi isi"),
    KolomData("situs", "Situs", uraian="letak situs terhadap berkas ini"),
)

_INDIKATOR = (
    *_BERSAMA,
    *_dari(KOLOM_INDIKATOR, "jenis", "kode", "nama", "sasaran", "nama_sasaran", "rumus", "arah"),
    *_dari(KOLOM_INDIKATOR, "satuan", "satuan_realisasi", "target", "target_tampil"),
    *_dari(KOLOM_INDIKATOR, "realisasi", "realisasi_tampil", "capaian", "capaian_tampil"),
    *_dari(KOLOM_INDIKATOR, "tercapai", "kategori"),
)
_ANGGARAN = (
    *_BERSAMA,
    *_dari(KOLOM_ANGGARAN, "kelompok", "kode"),
    KolomData("tahun_anggaran", "Tahun anggaran", "bulat", "tahun barisnya sendiri"),
    *_dari(KOLOM_ANGGARAN, "uraian", "pagu", "realisasi", "serapan"),
)
_RUMAH = "satker.csv"
"""The file in which every `kantor` stands once."""
_PARTISI: Mapping[str, tuple[str, ...]] = {
    "satker": ("tahun",),
    "indikator": ("tahun", "jenis"),
    "anggaran": ("tahun", "kelompok"),
}
"""Columns whose values name the folders of the Parquet files instead of standing in them."""


def susun_himpunan(semua: Sequence[Keadaan], parquet: bool) -> list[Berkas]:
    """Every file of the dataset over the offices that have a site; equal states, equal bytes."""
    bersitus = [satu for satu in semua if satu.data]
    lembar = [_lembar_satker(bersitus), _lembar_indikator(bersitus), _lembar_anggaran(bersitus)]
    csv = [_csv(satu) for satu in lembar]
    bagian = [berkas for satu in lembar for berkas in _parquet(satu)] if parquet else []
    berkas = [*csv, *bagian, _paket(csv, bagian, bersitus)]
    return [*berkas, jumlah_periksa(berkas)]


def _lembar_satker(semua: Iterable[Keadaan]) -> Lembar:
    baris = (_satker(satu, ringkas(satu)) for satu in semua if satu.data)
    uraian = "identitas, anggaran, dan jumlah indikator setiap laporan"
    return _lembar("satker", "Kantor dan laporannya", uraian, _SATKER, baris, kunci="kantor")


def _satker(keadaan: Keadaan, ringkasan: Ringkasan) -> dict[str, Any]:
    return {
        **_bersama(keadaan),
        **{kunci: ringkasan.laporan[kunci] for kunci in ("lembaga", "wilayah", "edisi")},
        "tanggal_edisi": ringkasan.laporan["tanggal_edisi"],
        "laporan": ringkasan.laporan["keadaan"],
        "keadaan": "lama" if keadaan.gagal else "mutakhir",
        "pagu": ringkasan.pagu,
        "realisasi": ringkasan.realisasi,
        "serapan": ringkasan.serapan,
        "indikator": ringkasan.indikator,
        "tercapai": ringkasan.tercapai,
        "belum_tercapai": ringkasan.belum,
        "tidak_dinilai": ringkasan.tak_dinilai,
        "lisensi_isi": ringkasan.laporan["lisensi_isi"],
        "situs": f"../{SITUS}/{keadaan.nama}/",
    }


def _lembar_indikator(semua: Iterable[Keadaan]) -> Lembar:
    baris = (
        {**butir, **_bersama(satu)} for satu in semua for butir in (satu.data or {})["indikator"]
    )
    uraian = "target, realisasi, capaian, dan kategori setiap IKU dan indikator"
    return _lembar("indikator", "Indikator kinerja", uraian, _INDIKATOR, baris)


def _lembar_anggaran(semua: Iterable[Keadaan]) -> Lembar:
    baris = (
        {**butir, "tahun_anggaran": butir["tahun"], **_bersama(satu)}
        for satu in semua
        for butir in (satu.data or {})["anggaran"]
    )
    uraian = "pagu, realisasi, dan serapan seluruhnya, menurut program, sumber dana, dan tahun"
    return _lembar("anggaran", "Pagu dan realisasi anggaran", uraian, _ANGGARAN, baris)


def _bersama(keadaan: Keadaan) -> dict[str, Any]:
    laporan = (keadaan.data or {})["laporan"]
    return {
        "kantor": keadaan.nama,
        **{kunci: laporan[kunci] for kunci in ("kode_satker", "satker", "tahun")},
    }


def _lembar(
    kode: str,
    judul: str,
    uraian: str,
    kolom: tuple[KolomData, ...],
    baris: Iterable[Mapping[str, Any]],
    kunci: str | None = None,
) -> Lembar:
    isi = tuple(tuple(_isi(satu, butir[satu.kunci]) for satu in kolom) for butir in baris)
    return Lembar(kode, judul, uraian, kolom, isi, kunci)


def _isi(kolom: KolomData, nilai: Isi) -> Isi:
    if kolom.jenis == "bilangan" and nilai is not None:
        return bulatkan_desimal(Decimal(str(nilai)))
    return int(nilai) if kolom.jenis == "rupiah" and isinstance(nilai, Decimal) else nilai


def _subjek(lembar: Lembar) -> Subjek:
    return Subjek("himpunan", lembar.judul, lembar.deskripsi)


def _csv(lembar: Lembar) -> Berkas:
    return Berkas(f"{lembar.kode}.csv", csv_lembar(lembar), _subjek(lembar), lembar)


def _parquet(lembar: Lembar) -> Iterator[Berkas]:
    """A file for each value of the partition's columns, in folders such as `tahun=2031`."""
    partisi = _PARTISI[lembar.kode]
    letak = [[satu.kunci for satu in lembar.kolom].index(kunci) for kunci in partisi]
    sisa = [nomor for nomor in range(len(lembar.kolom)) if nomor not in letak]

    def nilai(baris: tuple[Isi, ...]) -> tuple[str, ...]:
        return tuple(str(baris[nomor]) for nomor in letak)

    for folder, semua in groupby(sorted(lembar.baris, key=nilai), key=nilai):
        bagian = replace(
            lembar,
            kolom=tuple(lembar.kolom[nomor] for nomor in sisa),
            baris=tuple(tuple(baris[nomor] for nomor in sisa) for baris in semua),
        )
        jalur = "/".join(f"{kunci}={isi}" for kunci, isi in zip(partisi, folder, strict=True))
        nama = f"{lembar.kode}/{jalur}/data.parquet"
        yield Berkas(nama, parquet_lembar(bagian), _subjek(lembar))


def _paket(csv: Sequence[Berkas], parquet: Sequence[Berkas], semua: Sequence[Keadaan]) -> Berkas:
    """`datapackage.json`: CSV files with their schema and where `kantor` leads.

    Parquet files are named beside them: the standard knows them as tables only, and its checker
    reads such tables only with a library of 60 MB.
    """
    tahun = sorted({(satu.data or {})["laporan"]["tahun"] for satu in semua})
    isi = {
        "$schema": PROFIL,
        "name": "lkj-himpunan",
        "title": "Laporan Kinerja: himpunan data semua kantor",
        "description": f"{len(semua)} laporan tahun {', '.join(map(str, tahun)) or '–'}."
        " Lisensi setiap isi ada dalam satker.csv.",
        "resources": [_sumber_daya(satu) for satu in csv],
        "parquet": [satu.nama for satu in parquet],
    }
    uraian = "jenis dan arti setiap kolom, menurut Data Package 2.0 (Frictionless Data)"
    return Berkas("datapackage.json", json_berkas(isi), Subjek("keutuhan", "Paket data", uraian))


def _sumber_daya(berkas: Berkas) -> dict[str, Any]:
    isi = sumber_daya(berkas)
    if berkas.nama != _RUMAH:
        rujukan = {"resource": nama_paket(_RUMAH), "fields": ["kantor"]}
        isi["schema"] |= {"foreignKeys": [{"fields": ["kantor"], "reference": rujukan}]}
    return isi
