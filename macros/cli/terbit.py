"""`lkj terbit`: the whole edition, packed."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from macros.cli.project import baca_proyek, bahan_laporan
from macros.cli.site import bangun
from macros.edition import tetapkan_waktu
from macros.formatting import ukuran_berkas
from macros.publish import Terbitan, kemas, tautan_rusak
from macros.report import Report

SERVER = Path(__file__).parents[2] / "alat" / "server"
"""What `lkj terbit` gives along for web servers."""
_MASIH_DRAF = (
    "laporan ini masih draf, jadi belum dapat diterbitkan; lengkapi isiannya (lkj reviu), lalu"
    " tulis draf: tidak di data/laporan.yml"
)


@click.command()
@click.option("--keluaran", default="dist", show_default=True, help="Folder hasil.")
@click.option("--alamat", default="", help="Alamat lengkap tempat situs akan berdiri, bila ada.")
def terbit(keluaran: str, alamat: str) -> None:
    """Bangun terbitan lengkap untuk diserahkan dan dipasang.

    Isinya: situs sebagai zip, PDF, data, jumlah periksa, dan berkas untuk server web.
    """
    os.environ["LKJ_ALAMAT_SITUS"] = alamat
    report = bahan_laporan(baca_proyek()).report
    if report.data.laporan.draf:
        raise click.ClickException(_MASIH_DRAF)
    with tempfile.TemporaryDirectory(prefix="lkj-terbit-") as folder:
        situs = Path(folder) / "situs"
        bangun(situs, tanpa_pdf=False)
        if rusak := tautan_rusak(situs, alamat):
            raise click.ClickException("\n".join(["tautan rusak di folder lain:", *rusak]))
        berkas = kemas(situs, _terbitan(report, alamat), SERVER, Path(keluaran).resolve())
    for satu in berkas:
        click.echo(f"{satu} — {ukuran_berkas(satu.stat().st_size)}")


def _terbitan(report: Report, alamat: str) -> Terbitan:
    """What a publication of this edition says of itself; `alamat` '' where it is not known."""
    laporan = report.data.laporan
    versi = report.data.edisi.edisi[0].versi
    return Terbitan(
        f"lkj-{laporan.tahun}-v{versi}",
        f"{laporan.judul} {laporan.tahun} – {laporan.satker.lembaga_pendek}",
        laporan.tahun,
        versi,
        tetapkan_waktu(report, None),
        alamat,
        laporan.satker.lembaga_pendek,
        report.data.edisi.edisi[0].tanggal,
    )
