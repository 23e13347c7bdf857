"""`lkj gabung`: several editions in one tree."""

from __future__ import annotations

from pathlib import Path

import click

from macros.publish import TerbitanRusak, baca_edisi, gabungkan


@click.command()
@click.argument(
    "zip_",
    metavar="ZIP…",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option("--keluaran", default="gabungan", show_default=True, help="Folder hasil.")
@click.option("--alamat", default="", help="Alamat lengkap tempat semua edisi akan berdiri.")
def gabung(zip_: tuple[Path, ...], keluaran: str, alamat: str) -> None:
    """Gabungkan beberapa terbitan.

    Setiap tahun dan edisi berada di foldernya, dengan satu halaman depan.

    ZIP: zip situs dari lkj terbit; jumlah periksanya dicocokkan lebih dahulu.
    """
    alamat = alamat and f"{alamat.rstrip('/')}/"
    tujuan = Path(keluaran).resolve()
    try:
        folder = gabungkan(baca_edisi(zip_), tujuan, alamat)
    except TerbitanRusak as galat:
        raise click.ClickException(f"{galat}\nTidak ada yang ditulis.") from None
    for satu in folder:
        click.echo(tujuan / satu)
