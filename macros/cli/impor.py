"""`lkj impor`: figures from a spreadsheet, and the template they are kept in."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import click

from macros.cli.project import Proyek, baca_proyek
from macros.diff import BENTUK, Sisi, baca_versi, bandingkan, tulis
from macros.intake import rangkum
from macros.review.rules import ATURAN
from macros.source.loader import muat
from macros.source.problems import IsianSalah
from macros.spreadsheets import BerkasDitolak, Impor, sebut, susun_impor, tulis_templat

_PILIH = "sebut satu berkas untuk dibaca, atau --templat untuk menulis templatnya"


@click.command()
@click.argument("berkas", required=False, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--templat",
    type=click.Path(path_type=Path),
    help="Tulis templat berisi data sekarang: TUJUAN.xlsx, atau folder baru untuk CSV.",
)
@click.option("--tulis", "tulis_data", is_flag=True, help="Tulis perubahannya ke data/.")
@click.option(
    "--bentuk",
    type=click.Choice([*BENTUK]),
    default="teks",
    show_default=True,
    help="Bentuk ringkasan perubahan.",
)
def impor(berkas: Path | None, templat: Path | None, tulis_data: bool, bentuk: str) -> None:
    """Baca angka dari Excel (.xlsx) atau CSV, dan tunjukkan yang akan berubah.

    BERKAS: buku kerja, berkas CSV, atau folder berisi CSV, menurut templatnya.
    Tanpa --tulis tidak ada yang ditulis. Keluar dengan kode 1 bila ada yang tidak jelas.
    """
    if (berkas is None) == (templat is None):
        raise click.UsageError(_PILIH)
    proyek = baca_proyek()
    try:
        if templat is not None:
            _tulis_templat(proyek, templat)
        elif berkas is not None:
            _impor(proyek, berkas, bentuk, tulis_data=tulis_data)
    except IsianSalah as galat:
        click.echo(f"\n{rangkum(galat)}")
        sys.exit(1)
    except BerkasDitolak as galat:
        click.echo(f"\n{galat}\n{len(galat.masalah)} masalah; tidak ada yang ditulis.")
        sys.exit(1)


def _tulis_templat(proyek: Proyek, tujuan: Path) -> None:
    try:
        berkas = tulis_templat(tujuan, muat(proyek.data))
    except FileExistsError:
        raise click.ClickException(
            f"{tujuan} sudah ada dan tidak ditimpa; pilih nama lain"
        ) from None
    for satu in berkas:
        click.echo(satu)


def _impor(proyek: Proyek, berkas: Path, bentuk: str, *, tulis_data: bool) -> None:
    hasil = susun_impor(proyek.data, berkas)
    for berita in hasil.berita:
        click.echo(f"Catatan: {berita}", err=True)
    for perubahan in hasil.perubahan:
        click.echo(sebut(perubahan), err=True)
    if not hasil.perubahan:
        click.echo(f"Isi {berkas} sama dengan data; tidak ada yang berubah.")
        return
    with tempfile.TemporaryDirectory(prefix="lkj-impor-") as folder:
        baru = Path(folder, proyek.data.name)
        hasil.uji(baru)
        click.echo(_ringkas(proyek, berkas, baru, bentuk), nl=False)
    if not tulis_data:
        click.echo(f"Belum ada yang ditulis. {_hitung(hasil)}; tambahkan --tulis.", err=True)
        return
    hasil.tulis(proyek.data)
    click.echo(f"{_hitung(hasil)}: {', '.join(sorted(hasil.baru))} ditulis.", err=True)


def _ringkas(proyek: Proyek, berkas: Path, baru: Path, bentuk: str) -> str:
    """What the report would show otherwise, as `lkj beda` tells it."""
    lama = Sisi(f"{proyek.data.name}/", None), baca_versi(proyek.data, proyek.docs, ATURAN)
    kini = Sisi(berkas.name, None), baca_versi(baru, proyek.docs, ATURAN)
    return tulis(bandingkan(*lama, *kini), bentuk)


def _hitung(hasil: Impor) -> str:
    return f"{len(hasil.perubahan)} perubahan dalam {len(hasil.baru)} berkas data"
