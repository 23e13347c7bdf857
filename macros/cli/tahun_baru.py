"""`lkj tahun-baru`: the report of the year after."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import click

from macros.cli.project import baca_proyek, bahan_laporan
from macros.intake import periksa, rangkum
from macros.next_year import Peralihan, susun_peralihan, tulis_peralihan
from macros.review.formats import ringkasan, sisa
from macros.review.whole import Laporan, tinjau_semua
from macros.revisions import GitGagal, berkas_berubah
from macros.source.problems import IsianSalah

_BELUM_BERSIH = "ada perubahan yang belum disimpan di git; simpan dahulu, lalu ulangi:"


@click.command("tahun-baru")
@click.argument("tahun", type=int)
def tahun_baru(tahun: int) -> None:
    """Siapkan laporan tahun berikutnya: yang lama menjadi riwayat, yang harus dilaporkan kosong.

    Tidak menimpa apa pun selama ada perubahan yang belum disimpan di git.
    """
    proyek = baca_proyek()
    bahan = bahan_laporan(proyek)
    kini = bahan.report.data.laporan.tahun
    if tahun == kini:
        click.echo(f"Laporan ini sudah laporan tahun {tahun}; tidak ada yang diubah.")
        return
    if tahun != kini + 1:
        raise click.ClickException(f"laporan ini laporan tahun {kini}; berikutnya {kini + 1}")
    akar, data, docs = proyek.akar, proyek.data, proyek.docs
    try:
        if berubah := berkas_berubah(akar, data.name, docs.name):
            raise click.ClickException("\n".join([_BELUM_BERSIH, *berubah]))
    except GitGagal as galat:
        raise click.ClickException(str(galat)) from None
    peralihan = susun_peralihan(data, docs, bahan.report.data)
    laporan = _uji_peralihan(peralihan, data, docs)
    tulis_peralihan(peralihan, akar)
    for berita in [*peralihan.berita, *(f"{nama}: dihapus" for nama in peralihan.hapus)]:
        click.echo(berita)
    click.echo(f"Laporan tahun {tahun}: {len(peralihan.teks)} berkas ditulis.")
    click.echo(f"Hasil reviu: {ringkasan(laporan.hasil)}.")
    click.echo(f"Sisa isian: {sisa(laporan)}. Rinciannya: lkj reviu")


def _uji_peralihan(peralihan: Peralihan, data: Path, docs: Path) -> Laporan:
    """Review the new year as it would be; ends with 1, nothing written, where it holds mistakes."""
    with tempfile.TemporaryDirectory(prefix="lkj-tahun-") as folder:
        akar = Path(folder)
        for satu in (data, docs):
            shutil.copytree(satu, akar / satu.name)
        tulis_peralihan(peralihan, akar)
        try:
            return tinjau_semua(periksa(akar / data.name, akar / docs.name))
        except IsianSalah as galat:
            click.echo(f"\n{rangkum(galat)}")
            click.echo("Tidak ada yang diubah.", err=True)
            sys.exit(1)
