"""`lkj massal`: the reports of many offices, their index and their data together."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from macros.bulk import (
    BukanBagian,
    Kantor,
    Keadaan,
    Pengaturan,
    SedangDipakai,
    ada_parquet,
    baca_keadaan,
    bagian,
    bangun_semua,
    gabungkan,
    kembar,
    kunci,
    semua_kantor,
)

_TANPA_ARRO3 = (
    "Parquet memerlukan paket dari requirements-massal.txt, yang tidak terpasang; jalankan lewat"
    " make massal, atau tambahkan --tanpa-parquet"
)


@click.command()
@click.argument(
    "induk", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--keluaran", type=click.Path(file_okay=False, path_type=Path), help="Folder hasil [DIR/hasil]."
)
@click.option(
    "--proses", type=click.IntRange(min=1), help="Banyaknya kantor sekaligus [inti prosesor]."
)
@click.option("--tanpa-pdf", is_flag=True, help="Situs saja, tanpa edisi PDF.")
@click.option("--tanpa-parquet", is_flag=True, help="Himpunan data sebagai CSV saja.")
@click.option("--alamat", default="", help="Alamat lengkap tempat hasil akan berdiri, bila ada.")
@click.option("--batas", default=30, show_default=True, help="Menit paling lama untuk satu kantor.")
@click.option("--bagian", "pilihan", help="Sebagian kantor saja, misalnya 3/8, tanpa gabungan.")
@click.option("--gabung", is_flag=True, help="Gabungkan bagian yang sudah dibangun.")
@click.option("--daftar", is_flag=True, help="Tampilkan folder kantornya saja.")
def massal(
    induk: Path,
    keluaran: Path | None,
    proses: int | None,
    tanpa_pdf: bool,
    tanpa_parquet: bool,
    alamat: str,
    batas: int,
    pilihan: str | None,
    gabung: bool,
    daftar: bool,
) -> None:
    """Bangun laporan banyak kantor, lalu satu halaman indeks dan satu himpunan data.

    DIR: folder yang setiap subfoldernya repositori sebuah kantor (data/, docs/, mkdocs.yml).

    Kantor yang tidak berubah dilewati, dan yang gagal tidak menghentikan yang lain. Bila terhenti,
    ulangi perintah yang sama. Keluar dengan kode 1 bila ada kantor yang gagal.
    """
    induk, keluaran = induk.resolve(), (keluaran or induk / "hasil").resolve()
    semua = semua_kantor(induk, keluaran)
    try:
        dipilih = bagian(semua, pilihan) if pilihan else semua
    except BukanBagian as galat:
        raise click.BadParameter(str(galat), param_hint="--bagian") from None
    if daftar:
        for satu in dipilih:
            click.echo(os.path.relpath(satu.folder))
        return
    if not semua:
        raise click.ClickException(f"tidak ada folder kantor di {induk}")
    if not dipilih:
        click.echo(f"Bagian {pilihan} kosong: {len(semua)} kantor lebih sedikit dari bagiannya.")
        return
    parquet = not (tanpa_parquet or pilihan)
    if parquet and not ada_parquet():
        raise click.ClickException(_TANPA_ARRO3)
    pengaturan = Pengaturan(keluaran, proses or _inti(), not tanpa_pdf, alamat, batas * 60.0)
    try:
        with kunci(keluaran) as pegangan:
            if not gabung:
                _bangun(dipilih, pengaturan, pegangan)
            keadaan = [baca_keadaan(keluaran, satu) for satu in dipilih]
            if not pilihan:
                _gabungkan(keadaan, keluaran, parquet)
    except SedangDipakai as galat:
        raise click.ClickException(str(galat)) from None
    _simpulkan(keadaan, keluaran)


def _inti() -> int:
    return len(os.sched_getaffinity(0))


def _bangun(kantor: Sequence[Kantor], pengaturan: Pengaturan, pegangan: int) -> None:
    """Build, telling of each office in one line; ends with 130 where somebody stops it."""
    selesai, mulai, lebar = 0, time.monotonic(), max(len(satu.nama) for satu in kantor)
    cacah = {"dibangun": 0, "dilewati": 0, "gagal": 0}

    def kabar(satu: Kantor, keadaan: Keadaan, dibangun: bool) -> None:
        nonlocal selesai
        selesai += 1
        cacah["gagal" if keadaan.gagal else "dibangun" if dibangun else "dilewati"] += 1
        urutan = f"{selesai:{len(str(len(kantor)))}}/{len(kantor)}"
        click.echo(f"{urutan}  {satu.nama:{lebar}}  {_hasil(keadaan, dibangun)}")

    signal.signal(signal.SIGTERM, _berhenti)
    try:
        bangun_semua(kantor, pengaturan, pegangan, kabar)
    except KeyboardInterrupt:
        click.echo(f"\nDihentikan pada {selesai} dari {len(kantor)} kantor.", err=True)
        click.echo("Ulangi perintah yang sama untuk melanjutkan.", err=True)
        sys.exit(130)
    isi = ", ".join(f"{banyak} {apa}" for apa, banyak in cacah.items())
    click.echo(f"{len(kantor)} kantor: {isi}, dalam {_detik(time.monotonic() - mulai)}")


def _berhenti(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def _hasil(keadaan: Keadaan, dibangun: bool) -> str:
    if keadaan.gagal:
        lagi = f" (dan {len(keadaan.gagal) - 1} baris lain)" if len(keadaan.gagal) > 1 else ""
        return f"GAGAL: {keadaan.gagal[0]}{lagi}"
    if not dibangun or keadaan.ukuran is None:
        return "dilewati: tidak berubah"
    ukuran = keadaan.ukuran
    return f"dibangun dalam {_detik(ukuran.detik)}, {ukuran.memori:.0f} MB"


def _detik(nilai: object) -> str:
    return f"{nilai:.1f} detik".replace(".", ",")


def _gabungkan(keadaan: Sequence[Keadaan], keluaran: Path, parquet: bool) -> None:
    berkas = gabungkan(keadaan, keluaran, parquet)
    click.echo(f"Indeks: {keluaran / 'index.html'}")
    banyak = sum(satu.nama.endswith(".parquet") for satu in berkas)
    click.echo(f"Data:   {keluaran / 'data'}/ — 3 CSV, {banyak} Parquet, datapackage.json")


def _simpulkan(keadaan: Sequence[Keadaan], keluaran: Path) -> None:
    """Say which offices failed and why, and which were never built; ends with 1 where any did."""
    gagal = [satu for satu in keadaan if satu.gagal]
    belum = [satu.nama for satu in keadaan if not satu.gagal and satu.sidik is None]
    for nama in kembar(keadaan):
        isi = "memuat laporan satker dan tahun yang sama, sehingga terhitung"
        click.echo(f"\nPerhatian: {', '.join(nama)} {isi} {len(nama)} kali")
    for satu in gagal:
        catatan = keluaran / "keadaan" / f"{satu.nama}.txt"
        lengkap = f" (selengkapnya: {catatan})" if catatan.is_file() else ""
        click.echo(f"\n{satu.nama} gagal{lengkap}:")
        for baris in satu.gagal:
            click.echo(f"  {baris}")
    if belum:
        click.echo(f"\nBelum dibangun: {', '.join(belum)}")
    if gagal or belum:
        sys.exit(1)
