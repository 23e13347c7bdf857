"""Adapter to the command line: `lkj`, with one module for each command.

A module is imported only when its command is called: what one command needs, such as git's
revisions or a writer of YAML, does not slow down the others.
"""

from __future__ import annotations

import gc
import importlib
import logging
import os
import sys
from typing import Any

import click

from macros.build_time import DETIK
from macros.cli.options import MKDOCS
from macros.system_errors import jelaskan

PERINTAH = {
    "build": "Bangun situs dan PDF.",
    "serve": "Pratinjau yang memuat ulang sendiri setiap data/ atau docs/ berubah.",
    "reviu": "Periksa laporan menurut semua aturan dan isi formulir reviu.",
    "beda": "Tunjukkan perubahan laporan di antara dua revisi git.",
    "ekspor": "Tulis data terbuka saja, sama dengan folder data/ pada situs.",
    "terbit": "Bangun terbitan lengkap untuk diserahkan dan dipasang.",
    "gabung": "Gabungkan beberapa terbitan.",
    "massal": "Bangun laporan banyak kantor, lalu satu halaman indeks dan satu himpunan data.",
    "tahun-baru": "Siapkan laporan tahun berikutnya.",
    "baru": "Mulai repositori laporan untuk kantor lain.",
    "impor": "Baca angka dari Excel (.xlsx) atau CSV, dan tunjukkan yang akan berubah.",
    "zensical": "Bangun situs dengan Zensical sebagai ganti MkDocs, tanpa edisi PDF.",
    "skema": "Tulis JSON Schema setiap berkas data ke data/skema/, untuk penyunting teks.",
}
"""Every command with its line in `lkj --help`; the command `x-y` is `x_y` in the module `x_y`."""
_BARU = 100_000
"""New objects after which Python looks for those that nothing holds any more."""
DI_MANA_SAJA = frozenset({"baru", "massal"})
"""Commands that need no project in the folder that they run in."""


class _Perintah(click.Group):
    """A group whose commands are found by name in PERINTAH."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(PERINTAH)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in PERINTAH:
            return None
        nama = cmd_name.replace("-", "_")
        perintah: click.Command = getattr(importlib.import_module(f"{__name__}.{nama}"), nama)
        return perintah

    def invoke(self, ctx: click.Context) -> Any:
        """What the machine refuses is told in a sentence; a fault of ours keeps its traceback."""
        try:
            return super().invoke(ctx)
        except OSError as galat:
            if (sebab := jelaskan(galat)) is None:
                raise
            raise click.ClickException(sebab) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(PERINTAH.items()))


@click.group(cls=_Perintah)
@click.pass_context
def main(ctx: click.Context) -> None:
    """Laporan Kinerja: dari data/ dan docs/ menjadi situs web dan edisi PDF."""
    # Nearly all that a command makes it keeps: to look for what it dropped takes a twentieth.
    gc.set_threshold(_BARU)
    # A process that ends gives everything back at once: nothing is left to collect first.
    click.get_current_context().call_on_close(gc.freeze)
    for aliran in (sys.stdout, sys.stderr):
        # A terminal without our letters shows question marks; there may be no terminal at all.
        if aliran is not None:
            aliran.reconfigure(errors="replace")
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    for nama in ("mkdocs", "lkj"):
        logging.getLogger(nama).setLevel(logging.INFO)
    logging.getLogger("mkdocs.plugins").setLevel(logging.WARNING)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    if ctx.invoked_subcommand not in DI_MANA_SAJA and not MKDOCS.is_file():
        raise click.ClickException("mkdocs.yml tidak ada di sini; jalankan dari akar proyek.")
    _periksa_waktu(os.environ.get("SOURCE_DATE_EPOCH"))


def _periksa_waktu(detik: str | None) -> None:
    """SOURCE_DATE_EPOCH is a time that a zip file and a date can hold, if it is set."""
    if detik is not None and not (detik.isdecimal() and int(detik) in DETIK):
        pesan = "tulis detik sejak 1970, dari tahun 1980 sampai 2107, atau hapus variabel itu"
        raise click.ClickException(f'SOURCE_DATE_EPOCH berisi "{detik}"; {pesan}')
