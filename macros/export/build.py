"""Report to files: each table and chart, the whole set, the sources, the package, checksums."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from macros.export.files import Berkas, Edisi, Kekosongan, Kelompok, Lampiran
from macros.export.flatten import lembar_tabel
from macros.export.identity import identitas
from macros.export.indicators import lembar_indikator
from macros.export.package import paket_data
from macros.export.sheets import Lembar
from macros.export.subjects import (
    lembar_anggaran,
    lembar_catatan,
    lembar_figur,
    lembar_galeri,
    objek_figur,
)
from macros.export.texts import csv_lembar, json_berkas, objek_lembar
from macros.export.workbook import BukuKerja
from macros.report import Report
from macros.views.build_charts import susun_grafik
from macros.views.build_tables import susun_tabel
from macros.views.tables import Tabel


@dataclass(frozen=True, slots=True)
class TabelEkspor:
    """A shown table (of a chart: its figures) with its sheet; `kode` begins its files' names."""

    kelompok: Kelompok
    kode: str
    tabel: Tabel
    lembar: Lembar


@dataclass(frozen=True, slots=True)
class Ekspor:
    """All files, ordered as the page lists them, and what has none yet."""

    berkas: tuple[Berkas, ...]
    kosong: tuple[Kekosongan, ...]

    def lampiran(self) -> list[Lampiran]:
        """What the PDF edition carries: every table as CSV, the whole set, the YAML sources."""
        hasil = []
        for satu in self.berkas:
            nama = satu.nama.rpartition("/")[2]
            if satu.kelompok == "sumber":
                hasil.append(Lampiran(nama, satu.isi, satu.deskripsi, "Source"))
            elif satu.kelompok in ("tabel", "grafik") and satu.tipe == "text/csv":
                hasil.append(Lampiran(nama, satu.isi, satu.deskripsi, "Data"))
            elif satu.kode == "laporan":
                hasil.append(Lampiran(nama, satu.isi, satu.deskripsi, "Supplement"))
        return hasil


def susun_ekspor(report: Report, edisi: Edisi) -> Ekspor:
    """Every file of the open data. Equal report and edition give equal bytes."""
    tabel, kosong = _tabel(report)
    himpunan = [
        lembar_indikator(report),
        lembar_anggaran(report),
        lembar_galeri(report, edisi.tersedia),
        lembar_catatan(report),
        lembar_figur(report),
    ]
    berkas = [
        *_laporan(report, edisi, tabel, kosong, himpunan),
        *(satu for lembar in himpunan for satu in _lembar("himpunan", lembar)),
        *(satu for isi in tabel for satu in _satu_tabel(report, edisi, isi)),
        *_sumber(edisi),
    ]
    berkas.append(paket_data(report, edisi, berkas))
    berkas.append(_jumlah_periksa(berkas))
    return Ekspor(tuple(berkas), tuple(kosong))


def _tabel(report: Report) -> tuple[list[TabelEkspor], list[Kekosongan]]:
    """Numbered tables, then the figures of charts."""
    ada: list[TabelEkspor] = []
    kosong: list[Kekosongan] = []
    for sajian in report.data.sajian.tabel:
        tabel = susun_tabel(report, sajian.kode)
        kode = f"tabel-{sajian.kode}".replace("_", "-")
        if tabel.kosong:
            kosong.append(Kekosongan("tabel", sajian.kode, tabel.kosong))
        else:
            ada.append(TabelEkspor("tabel", kode, tabel, lembar_tabel(report, tabel, kode)))
    for gambar in report.data.sajian.grafik:
        grafik = susun_grafik(report, gambar.kode)
        kode = f"grafik-{gambar.kode}".replace("_", "-")
        if grafik.kosong:
            kosong.append(Kekosongan("grafik", gambar.kode, grafik.kosong))
        elif grafik.angka:
            lembar = lembar_tabel(report, grafik.angka, kode)
            ada.append(TabelEkspor("grafik", kode, grafik.angka, lembar))
    return ada, kosong


def _lembar(kelompok: Kelompok, lembar: Lembar) -> Iterator[Berkas]:
    """A sheet as CSV and as JSON."""
    isi = {"kode": lembar.kode, "judul": lembar.judul, **objek_kolom(lembar)}
    for akhiran, byte in ((".csv", csv_lembar(lembar)), (".json", json_berkas(isi))):
        nama, csv = lembar.kode + akhiran, lembar if akhiran == ".csv" else None
        yield Berkas(nama, byte, lembar.deskripsi, kelompok, lembar.kode, csv)


def objek_kolom(lembar: Lembar) -> dict[str, object]:
    """Columns and rows of a sheet for JSON."""
    kolom = [
        {"kunci": satu.kunci, "judul": satu.judul, "jenis": satu.jenis, "uraian": satu.uraian}
        for satu in lembar.kolom
    ]
    return {"kolom": kolom, "baris": objek_lembar(lembar)}


def _satu_tabel(report: Report, edisi: Edisi, isi: TabelEkspor) -> Iterator[Berkas]:
    yield from _lembar(isi.kelompok, isi.lembar)
    buku = _buku(report, edisi)
    buku.tabel(report, isi.tabel, isi.kode)
    yield Berkas(f"{isi.kode}.xlsx", buku.isi(), isi.lembar.deskripsi, isi.kelompok, isi.kode)


def _laporan(
    report: Report,
    edisi: Edisi,
    tabel: Sequence[TabelEkspor],
    kosong: Sequence[Kekosongan],
    himpunan: Sequence[Lembar],
) -> Iterator[Berkas]:
    """The whole report in one JSON file and in one workbook."""
    keterangan = identitas(report, edisi)
    isi: dict[str, object] = {
        "laporan": keterangan,
        "figur": [objek_figur(report, satu) for satu in report.figur.values()],
        **{satu.kode: objek_lembar(satu) for satu in himpunan if satu.kode != "figur"},
        "tabel": [
            {"kode": satu.kode, "judul": satu.tabel.judul, **objek_kolom(satu.lembar)}
            for satu in tabel
        ],
        "belum_tersedia": [satu.objek() for satu in kosong],
    }
    uraian = "Seluruh isi data laporan dalam satu berkas."
    yield Berkas("laporan.json", json_berkas(isi), uraian, "himpunan", "laporan")
    buku = _buku(report, edisi)
    buku.pasangan("keterangan", keterangan)
    for satu in tabel:
        buku.tabel(report, satu.tabel, satu.kode)
    for lembar in himpunan:
        buku.lembar(lembar)
    yield Berkas("laporan.xlsx", buku.isi(), uraian, "himpunan", "laporan")


def _buku(report: Report, edisi: Edisi) -> BukuKerja:
    laporan = report.data.laporan
    judul = f"{laporan.judul} {laporan.satker.nama} Tahun {laporan.tahun}"
    return BukuKerja(judul, laporan.satker.nama, edisi.tanggal)


def _sumber(edisi: Edisi) -> Iterator[Berkas]:
    for nama, isi in edisi.sumber:
        uraian = "Berkas data sumber laporan ini, apa adanya."
        yield Berkas(f"sumber/{nama}", isi, uraian, "sumber", f"sumber/{nama}")


def _jumlah_periksa(berkas: Iterable[Berkas]) -> Berkas:
    """SHA256SUMS, as `sha256sum -c` reads it beside the files."""
    baris = [f"{hashlib.sha256(satu.isi).hexdigest()}  {satu.nama}\n" for satu in berkas]
    uraian = "Jumlah periksa SHA-256 semua berkas; periksa dengan: sha256sum -c SHA256SUMS"
    return Berkas("SHA256SUMS", "".join(baris).encode(), uraian, "keutuhan", "SHA256SUMS")
