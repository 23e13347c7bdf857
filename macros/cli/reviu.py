"""`lkj reviu`: the report against every rule."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import click

from macros.cli.options import opsi_skema
from macros.cli.project import baca_proyek, bahan_laporan
from macros.review.formats import BENTUK, ringkasan, skema
from macros.review.whole import tinjau_semua
from macros.review_page import halaman_reviu


@click.command()
@click.option(
    "--bentuk",
    type=click.Choice([*BENTUK, "html"]),
    default="teks",
    show_default=True,
    help="Bentuk keluaran; github untuk anotasi pull request.",
)
@click.option(
    "--keluaran",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Berkas hasil; tanpa ini ke layar.",
)
@opsi_skema(skema)
def reviu(bentuk: str, keluaran: Path | None) -> None:
    """Periksa laporan menurut semua aturan dan isi formulir reviu.

    Keluar dengan kode 1 bila ada galat yang belum diakui di data/catatan.yml.
    """
    bahan = bahan_laporan(baca_proyek())
    laporan = tinjau_semua(bahan)
    tulis_reviu = BENTUK.get(bentuk) or partial(halaman_reviu, report=bahan.report)
    hasil = tulis_reviu(laporan)
    if keluaran is None:
        click.echo(hasil, nl=False)
    else:
        keluaran.parent.mkdir(parents=True, exist_ok=True)
        keluaran.write_text(hasil, encoding="utf-8")
        click.echo(f"Hasil reviu: {ringkasan(laporan.hasil)}. Rinciannya: {keluaran}")
    if not laporan.hasil.lulus:
        sys.exit(1)
