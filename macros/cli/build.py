"""`lkj build`: the website and the PDF edition."""

from __future__ import annotations

import time
from pathlib import Path

import click

from macros.cli.site import bangun
from macros.formatting import ukuran_berkas


@click.command()
@click.option("--tanpa-pdf", is_flag=True, help="Bangun situs web saja, tanpa edisi PDF.")
@click.option("--keluaran", default="site", show_default=True, help="Folder hasil.")
def build(tanpa_pdf: bool, keluaran: str) -> None:
    """Bangun situs dan PDF. Bila gagal, hasil terakhir yang baik dibiarkan utuh."""
    mulai = time.monotonic()
    hasil = Path(keluaran).resolve()
    bangun(hasil, tanpa_pdf=tanpa_pdf)
    _ringkas(hasil, time.monotonic() - mulai)


def _ringkas(hasil: Path, detik: float) -> None:
    """Say what was written, how large it is and how long it took."""
    berkas = [satu for satu in hasil.rglob("*") if satu.is_file()]
    halaman = sum(satu.suffix == ".html" for satu in berkas)
    total = ukuran_berkas(sum(satu.stat().st_size for satu in berkas))
    click.echo(f"Situs: {hasil}/ — {halaman} halaman, {len(berkas)} berkas, {total}")
    for pdf in sorted((hasil / "unduh").glob("*.pdf")):
        click.echo(f"PDF:   {pdf} — {ukuran_berkas(pdf.stat().st_size)}")
    click.echo(f"Selesai dalam {detik:.1f} detik".replace(".", ","))
