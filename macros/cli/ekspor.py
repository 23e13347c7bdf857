"""`lkj ekspor`: the open data without the site, or the report for Word."""

from __future__ import annotations

import os
import time
from pathlib import Path

import click

from macros.cli.project import baca_proyek, bahan_laporan
from macros.edition import alamat_pdf, edisi_data, tetapkan_waktu
from macros.export import susun_ekspor
from macros.formatting import ukuran_berkas
from macros.revisions import commit_kini

_NAMA_PDF = Path("<nama PDF>.docx")


@click.command()
@click.option("--keluaran", default="ekspor", show_default=True, help="Folder hasil.")
@click.option(
    "--docx",
    is_flag=False,
    flag_value=str(_NAMA_PDF),
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="[BERKAS]",
    help="Tulis laporan sebagai dokumen Word untuk ditelaah, bukan data terbuka;"
    " tanpa BERKAS: di folder hasil, bernama seperti PDF-nya.",
)
def ekspor(keluaran: str, docx: Path | None) -> None:
    """Tulis data terbuka saja, sama dengan folder data/ pada situs. Berkas lama ditimpa."""
    if docx is None:
        _data(Path(keluaran))
    else:
        _word(None if docx == _NAMA_PDF else docx, Path(keluaran))


def _data(folder: Path) -> None:
    proyek = baca_proyek()
    report = bahan_laporan(proyek).report
    hari = tetapkan_waktu(report, commit_kini(proyek.akar)).date()
    edisi = edisi_data(report, proyek.data, proyek.docs, proyek.alamat, hari)
    hasil = susun_ekspor(report, edisi)
    for berkas in hasil.berkas:
        tujuan = folder / berkas.nama
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_bytes(berkas.isi)
    ukuran = ukuran_berkas(sum(len(berkas.isi) for berkas in hasil.berkas))
    click.echo(f"Data terbuka: {folder.resolve()}/ — {len(hasil.berkas)} berkas, {ukuran}")


def _word(berkas: Path | None, folder: Path) -> None:
    """Write the document; an older one stays where that fails."""
    from macros.cli.site import susun_halaman
    from macros.pdf_edition import PdfGagal
    from macros.word_edition import susun_word

    mulai = time.monotonic()
    lkj = susun_halaman()
    try:
        isi = susun_word(*lkj.bahan_edisi(), lkj.identitas(), lkj.cache)
    except PdfGagal as galat:
        raise click.ClickException("\n".join(["dokumen Word gagal:", *galat.alasan])) from None
    tujuan = berkas or (folder / Path(alamat_pdf(lkj.report)).name).with_suffix(".docx")
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    sementara = tujuan.with_name(f".{tujuan.name}.{os.getpid()}")
    sementara.write_bytes(isi)
    sementara.replace(tujuan)
    click.echo(f"Word: {tujuan.resolve()} — {ukuran_berkas(len(isi))}")
    click.echo(f"Selesai dalam {time.monotonic() - mulai:.1f} detik".replace(".", ","))
