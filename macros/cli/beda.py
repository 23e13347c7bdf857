"""`lkj beda`: what changed between two revisions."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import click

from macros.cli.options import MKDOCS, opsi_skema
from macros.diff import BENTUK, Sisi, Versi, baca_versi, bandingkan, skema, tulis
from macros.review.rules import ATURAN
from macros.revisions import GitGagal, cari_revisi, keluarkan


@click.command()
@click.argument("dasar", metavar="BASE")
@click.argument("kepala", metavar="[HEAD]", required=False)
@click.option(
    "--bentuk",
    type=click.Choice([*BENTUK]),
    default="teks",
    show_default=True,
    help="Bentuk keluaran; markdown untuk komentar pull request.",
)
@opsi_skema(skema)
def beda(dasar: str, kepala: str | None, bentuk: str) -> None:
    """Tunjukkan perubahan laporan di antara dua revisi git.

    HEAD: revisi yang dibandingkan dengan BASE; tanpa HEAD, isi folder kerja saat ini.
    Keluar dengan kode 1 bila salah satunya memuat kesalahan, dan 2 bila revisinya tidak ada.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="lkj-beda-") as folder:
            lama = _versi(dasar, Path(folder, "dasar"))
            baru = _versi(kepala, Path(folder, "kepala"))
            hasil = bandingkan(*lama, *baru)
    except GitGagal as galat:
        click.echo(f"Beda gagal: {galat}", err=True)
        sys.exit(2)
    click.echo(tulis(hasil, bentuk), nl=False)
    if not hasil.terhitung:
        sys.exit(1)


def _versi(nama: str | None, folder: Path) -> tuple[Sisi, Versi]:
    """A revision, put into `folder`, or the working tree where `nama` is None."""
    akar = MKDOCS.resolve().parent
    if nama is None:
        return Sisi("folder kerja", None), baca_versi(akar / "data", akar / "docs", ATURAN)
    revisi = cari_revisi(akar, nama)
    keluarkan(akar, revisi, folder)
    return Sisi(nama, revisi.commit), baca_versi(folder / "data", folder / "docs", ATURAN)
