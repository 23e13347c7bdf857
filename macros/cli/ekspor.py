"""`lkj ekspor`: the open data without the site."""

from __future__ import annotations

from pathlib import Path

import click

from macros.cli.project import baca_proyek, bahan_laporan
from macros.edition import edisi_data, tetapkan_waktu
from macros.export import susun_ekspor
from macros.formatting import ukuran_berkas
from macros.revisions import commit_kini


@click.command()
@click.option("--keluaran", default="ekspor", show_default=True, help="Folder hasil.")
def ekspor(keluaran: str) -> None:
    """Tulis data terbuka saja, sama dengan folder data/ pada situs. Berkas lama ditimpa."""
    proyek = baca_proyek()
    report = bahan_laporan(proyek).report
    hari = tetapkan_waktu(report, commit_kini(proyek.akar)).date()
    edisi = edisi_data(report, proyek.data, proyek.docs, proyek.alamat, hari)
    hasil = susun_ekspor(report, edisi)
    for berkas in hasil.berkas:
        tujuan = Path(keluaran) / berkas.nama
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_bytes(berkas.isi)
    ukuran = ukuran_berkas(sum(len(berkas.isi) for berkas in hasil.berkas))
    click.echo(f"Data terbuka: {Path(keluaran).resolve()}/ — {len(hasil.berkas)} berkas, {ukuran}")
