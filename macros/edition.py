"""The edition as a whole: its date, the PDF's address, and what the theme shows of it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from html import escape
from pathlib import Path

from macros.build_time import DETIK
from macros.export import Edisi, Ekspor, Sumber, data_tertaut, laporan_tertaut
from macros.formatting import tanggal, ukuran_berkas
from macros.numbering import tautan
from macros.report import Report
from macros.revisions import Commit
from macros.source.pages import SumberHalaman

FOLDER_DATA = "data"
"""Where the open data stands on the site."""
REVIU = "reviu.yml"
"""The file of data/ with the answers to the internal review."""
TANDA_UKURAN = "@@PDF_UKURAN@@"
TANDA_TANGGAL = "@@PDF_TANGGAL@@"


@dataclass(frozen=True, slots=True)
class Tema:
    """What the site's templates show besides a page's content; `pdf` None: no PDF was made.

    `draf`: every page says that the report is still being written.
    """

    nama_situs: str
    judul: str
    lembaga: str
    bahasa: str
    deskripsi: str
    penerbit: str
    lisensi_isi: str
    pdf: dict[str, str] | None
    draf: bool = False


def tetapkan_waktu(report: Report, commit: Commit | None) -> datetime:
    """Fix and return the time of the build, so that equal sources give equal files.

    SOURCE_DATE_EPOCH decides where it is set. Else it is set here, for MkDocs, WeasyPrint and all
    that write a time: to the commit's time, and without git to the day of the latest signature
    (before the first one: to the first day after the report's year).
    """
    hari = report.data.laporan.ditandatangani or date(report.data.laporan.tahun + 1, 1, 1)
    tengah_malam = datetime.combine(hari, time(), UTC)
    detik = commit.detik if commit else int(tengah_malam.timestamp())
    # A commit made while a computer's clock stood at its beginning.
    detik = max(detik, DETIK.start)
    detik = int(os.environ.setdefault("SOURCE_DATE_EPOCH", str(detik)))
    return datetime.fromtimestamp(detik, UTC)


def edisi_data(report: Report, data: Path, docs: Path, alamat_situs: str, hari: date) -> Edisi:
    """What the open data says of the edition; `alamat_situs` is '' where it is not known.

    The answers to the internal review are published only where the office publishes the review.
    """
    internal = () if report.data.laporan.terbitkan_reviu else (REVIU,)
    foto = report.data.galeri.foto
    return Edisi(
        hari,
        alamat_situs,
        frozenset(satu.kode for satu in foto if (docs / satu.berkas).is_file()),
        tuple(_sumber(satu) for satu in sorted(data.glob("*.yml")) if satu.name not in internal),
    )


def _sumber(berkas: Path) -> Sumber:
    skema = berkas.parent / "skema" / f"{berkas.stem}.json"
    isi_skema = skema.read_bytes() if skema.is_file() else None
    return Sumber(berkas.name, berkas.read_bytes(), isi_skema)


def tertaut(
    report: Report, ekspor: Ekspor, halaman: SumberHalaman, url: str, beranda: bool, pdf: bool
) -> str | None:
    """JSON-LD for a page's head: the report on the first page, the data where it is listed."""
    pangkal = ekspor.edisi.alamat_situs or tautan(url, "")
    if beranda:
        alamat = pangkal + alamat_pdf(report) if pdf else None
        return laporan_tertaut(report, ekspor.edisi, alamat)
    if halaman.memanggil("berkas_data"):
        return data_tertaut(report, ekspor.edisi, ekspor.berkas, f"{pangkal}{FOLDER_DATA}/")
    return None


def alamat_pdf(report: Report) -> str:
    """Path of the PDF below the site, such as 'unduh/lkj-2031-kpu-kabupaten-contoh.pdf'."""
    laporan = report.data.laporan
    nama = re.sub(r"[^a-z0-9]+", "-", laporan.satker.lembaga_pendek.lower()).strip("-")
    return f"unduh/lkj-{laporan.tahun}-{nama}.pdf"


def konteks_tema(report: Report, pdf: bool) -> Tema:
    """Texts for the theme; size and date of the PDF are marks until it exists.

    They are escaped here: MkDocs renders its theme without autoescape.
    """
    laporan = report.data.laporan
    judul = f"{laporan.judul} {laporan.tahun}"
    tautan = {"tautan": alamat_pdf(report), "ukuran": TANDA_UKURAN, "tanggal": TANDA_TANGGAL}
    return Tema(
        nama_situs=escape(f"{judul} – {laporan.satker.lembaga_pendek}"),
        judul=escape(judul),
        lembaga=escape(laporan.satker.lembaga_pendek),
        bahasa=laporan.bahasa,
        deskripsi=escape(f"{laporan.judul} {laporan.satker.nama} Tahun {laporan.tahun}"),
        penerbit=escape(laporan.satker.nama),
        lisensi_isi=escape(laporan.lisensi_isi or "belum ditetapkan"),
        pdf=tautan if pdf else None,
        draf=laporan.draf,
    )


def isi_tanda_pdf(situs: Path, pdf: Path, hari: date) -> None:
    """Replace the marks in every HTML page by the size and date of the PDF."""
    isi = {TANDA_UKURAN: ukuran_berkas(pdf.stat().st_size), TANDA_TANGGAL: tanggal(hari)}
    for berkas in situs.rglob("*.html"):
        teks = berkas.read_text(encoding="utf-8")
        baru = teks
        for tanda, nilai in isi.items():
            baru = baru.replace(tanda, nilai)
        if baru != teks:
            berkas.write_text(baru, encoding="utf-8")
