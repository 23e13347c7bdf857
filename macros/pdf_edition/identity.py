"""From the Report and its open data to what the PDF edition is told."""

from __future__ import annotations

from datetime import date
from importlib.metadata import version
from pathlib import Path

from macros.export import Ekspor
from macros.numbering import Nomor, jangkar
from macros.pdf_edition.edition import EdisiPdf, Lampiran
from macros.report import Report
from macros.views.build_charts import gambar_cetak

EMBLEM = "aset/lambang.png"
"""Where below docs/ the office may put its official emblem; none is shipped."""


def identitas(report: Report, docs: Path, hari: date) -> EdisiPdf:
    """Texts of the PDF's cover, head, foot and metadata; the emblem where its file exists."""
    laporan = report.data.laporan
    satker = laporan.satker
    edisi = report.data.edisi.edisi[0]
    emblem = docs / EMBLEM
    return EdisiPdf(
        judul=laporan.judul,
        tahun=laporan.tahun,
        # The district's name stays on one line of the cover.
        satker=satker.nama.replace(satker.wilayah, satker.wilayah.replace(" ", "\u00a0")),
        satker_pendek=satker.lembaga_pendek,
        alamat=satker.alamat,
        telepon=satker.telepon,
        situs=satker.situs,
        surel=satker.surel,
        penulis=satker.nama,
        kaki=f"LKj {laporan.tahun}",
        tanggal=hari,
        edisi=edisi.versi,
        terbit=edisi.tanggal,
        subjudul=("Draf: isinya belum lengkap dan belum ditandatangani",) if laporan.draf else (),
        emblem=emblem if emblem.is_file() else None,
        deskripsi=f"{laporan.judul} {satker.nama} Tahun {laporan.tahun}",
        bahasa=laporan.bahasa,
        lisensi=laporan.lisensi_isi,
        program=f"LKj {version('lkj')}",
        grafik=gambar_cetak(report),
    )


def lampiran(ekspor: Ekspor) -> tuple[Lampiran, ...]:
    """The report's own data, to be carried inside the PDF."""
    return tuple(
        Lampiran(satu.nama_berkas, satu.deskripsi, satu.isi_bytes, satu.relasi)
        for satu in ekspor.lampiran()
    )


def alamat_data(ekspor: Ekspor, nomor: Nomor, folder: str) -> tuple[tuple[str, str], ...]:
    """The number of every table and chart that has data, and where its file stands on the web."""
    semua = (satu.nama for satu in ekspor.berkas if satu.tipe == "text/csv")
    berkas = {nama.removesuffix(".csv"): nama for nama in semua}
    return tuple(
        (satu.label, f"{folder}/{berkas[jangkar(satu.id)]}".lstrip("/"))
        for jenis in ("tabel", "grafik")
        for satu in nomor.berjenis(jenis)
        if jangkar(satu.id) in berkas
    )
