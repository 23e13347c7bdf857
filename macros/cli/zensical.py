"""`lkj zensical`: the website made by Zensical instead of MkDocs."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from macros.cli.output import hasil_baru
from macros.intake import rangkum
from macros.review.formats import ringkasan
from macros.search import PencarianGagal
from macros.source.problems import IsianSalah
from macros.zensical.finishing import TidakTerbit, rampungkan
from macros.zensical.site import Situs, baca_situs
from macros.zensical.staging import HASIL, KONFIGURASI, siapkan

_BELUM_ADA = (
    "Zensical tidak terpasang di lingkungan ini; siapkan dengan: bash alat/siapkan.sh pdf tes,"
    " lalu jalankan: .cache/keluar/zensical/bin/python -m macros zensical"
)


@click.command()
@click.option("--keluaran", default="site", show_default=True, help="Folder hasil.")
def zensical(keluaran: str) -> None:
    """Bangun situs dengan Zensical sebagai ganti MkDocs, tanpa edisi PDF."""
    if importlib.util.find_spec("zensical") is None:
        raise click.ClickException(_BELUM_ADA)
    try:
        situs = baca_situs(Path.cwd())
    except IsianSalah as galat:
        raise click.ClickException(rangkum(galat)) from None
    hasil = situs.tinjauan.hasil
    if not hasil.lulus and not situs.bahan.report.data.laporan.draf:
        raise click.ClickException(f"{ringkasan(hasil)}; rinciannya: lkj reviu")
    with hasil_baru(Path(keluaran).resolve()) as baru:
        _bangun(situs, baru)
    click.echo(f"Situs: {Path(keluaran).resolve()}/ (Zensical, tanpa edisi PDF)")


def _bangun(situs: Situs, baru: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="lkj-zensical-") as sementara:
        folder = Path(sementara)
        siapkan(situs, folder)
        _jalankan(folder)
        try:
            rampungkan(situs, folder / HASIL)
        except (TidakTerbit, PencarianGagal) as galat:
            raise click.ClickException(str(galat)) from None
        shutil.move(folder / HASIL, baru)


def _jalankan(folder: Path) -> None:
    """Zensical itself, in a process of its own; it finds the program where this one did."""
    program = str(Path(__file__).parents[2])
    jalan = os.pathsep.join(filter(None, (program, os.environ.get("PYTHONPATH"))))
    hasil = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict", "-f", KONFIGURASI],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": jalan},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    if hasil.returncode != 0:
        raise click.ClickException(f"Zensical gagal:\n{hasil.stdout}{hasil.stderr}")
