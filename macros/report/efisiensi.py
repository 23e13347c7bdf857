"""Figures of the programs that support a sasaran, and of the efficiency of their use."""

from __future__ import annotations

from decimal import Decimal

from macros.report.figur import Jalan, Penghimpun
from macros.report.keuangan import himpun_tiga, rumus_jumlah
from macros.scoring.efficiency import (
    Hitungan,
    Keluaran,
    hitung_efisiensi,
    nilai_efisiensi,
    selisih_serapan,
)
from macros.source.model import Anggaran, Data, ProgramPendukung, SasaranItem


def himpun_efisiensi(data: Data, himpunan: Penghimpun) -> None:
    """Register, for every sasaran that names its programs, their amounts and its efficiency.

    Needs the averages of the sasaran. The nilai efisiensi is computed only where `anggaran.yml`
    names the regulation that asks for it.
    """
    for i, sasaran in enumerate(data.sasaran.sasaran):
        if not sasaran.program:
            continue
        jejak: Jalan = ("sasaran", "sasaran", i)
        keluaran = [
            _program(data.anggaran, himpunan, sasaran, (*jejak, "program", p), program)
            for p, program in enumerate(sasaran.program)
        ]
        _jumlah(himpunan, sasaran, jejak, keluaran)
        if data.anggaran.efisiensi is not None:
            _nilai(himpunan, sasaran, jejak, _efisiensi(data, himpunan, keluaran))


def alamat_program(anggaran: Anggaran, sasaran: SasaranItem, program: ProgramPendukung) -> str:
    """Where the figures of a supporting program begin."""
    if program.nama is None:
        return f"anggaran.{anggaran.baris_menurut_kode()[program.kode].tingkat}.{program.kode}"
    return f"sasaran.{sasaran.kode}.program.{program.kode}"


def _program(
    anggaran: Anggaran,
    himpunan: Penghimpun,
    sasaran: SasaranItem,
    jejak: Jalan,
    program: ProgramPendukung,
) -> Keluaran:
    pagu, realisasi = program.pagu, program.realisasi
    if program.nama is None:
        induk = anggaran.baris_menurut_kode()[program.kode]
        nama, pagu, realisasi = induk.nama, induk.pagu, induk.realisasi
    else:
        nama = program.nama
        alamat = alamat_program(anggaran, sasaran, program)
        himpun_tiga(himpunan, alamat, nama, jejak, program, pagu, realisasi)
    if program.capaian_keluaran is not None:
        himpunan.tambah(
            f"sasaran.{sasaran.kode}.program.{program.kode}.capaian_keluaran",
            f"Capaian keluaran {nama}",
            program.capaian_keluaran,
            "persen",
            jejak,
            entri=program,
        )
    return Keluaran(pagu, realisasi, program.capaian_keluaran)


def _jumlah(
    himpunan: Penghimpun, sasaran: SasaranItem, jejak: Jalan, keluaran: list[Keluaran]
) -> None:
    alamat = f"sasaran.{sasaran.kode}"
    pagu, rumus_pagu = _total([satu.pagu for satu in keluaran])
    realisasi, rumus_realisasi = _total([satu.realisasi for satu in keluaran])
    nama = f"program pendukung {sasaran.nama}"
    himpun_tiga(
        himpunan,
        alamat,
        nama,
        jejak,
        sasaran,
        pagu,
        realisasi,
        rumus_realisasi,
        (*jejak, "program"),
        rumus_pagu,
    )
    rerata, serapan = (himpunan.figur[f"{alamat}.{kunci}"].nilai for kunci in ("rerata", "serapan"))
    selisih = selisih_serapan(_angka(rerata), _angka(serapan), himpunan.pembulatan)
    _hitungan(himpunan, sasaran, jejak, "selisih_serapan", "Capaian dikurangi serapan", selisih)


def _angka(nilai: object) -> Decimal | None:
    return nilai if isinstance(nilai, Decimal) else None


def _total(angka: list[int | None]) -> tuple[int | None, str]:
    """Sum in rupiah with its computation; None while one of them is not reported."""
    ada = [satu for satu in angka if satu is not None]
    return (sum(ada), rumus_jumlah(ada)) if len(ada) == len(angka) else (None, "")


def _efisiensi(data: Data, himpunan: Penghimpun, keluaran: list[Keluaran]) -> Hitungan:
    """E, as far as the regulation that asks for it holds in the year of the report."""
    dasar, tahun = data.anggaran.efisiensi, data.laporan.tahun
    if dasar and not dasar.berlaku.meliputi(tahun):
        return Hitungan(None, f"ketentuan nilai efisiensi tidak berlaku pada tahun {tahun}")
    return hitung_efisiensi(keluaran, himpunan.pembulatan)


def _nilai(himpunan: Penghimpun, sasaran: SasaranItem, jejak: Jalan, efisiensi: Hitungan) -> None:
    _hitungan(himpunan, sasaran, jejak, "efisiensi", "Efisiensi", efisiensi)
    nilai = nilai_efisiensi(efisiensi.nilai, himpunan.pembulatan)
    _hitungan(himpunan, sasaran, jejak, "nilai_efisiensi", "Nilai efisiensi", nilai)


_SATUAN = {"selisih_serapan": "poin_persen", "efisiensi": "persen", "nilai_efisiensi": "nilai"}


def _hitungan(
    himpunan: Penghimpun,
    sasaran: SasaranItem,
    jejak: Jalan,
    kunci: str,
    nama: str,
    hasil: Hitungan,
) -> None:
    himpunan.tambah(
        f"sasaran.{sasaran.kode}.{kunci}",
        f"{nama}: {sasaran.nama}",
        hasil.nilai,
        _SATUAN[kunci],
        jejak,
        entri=sasaran,
        rumus=hasil.rumus,
        alasan=hasil.alasan,
        dihitung=True,
        dari=(*jejak, "program"),
    )
