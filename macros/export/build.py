"""Report to files: each table and chart, the whole set, the sources, the package, checksums."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from macros.export.files import TIPE, Berkas, Edisi, Kekosongan, Kelompok, Lampiran, Subjek
from macros.export.flatten import lembar_tabel
from macros.export.identity import identitas
from macros.export.indicators import lembar_indikator
from macros.export.package import paket_data
from macros.export.rules import lembar_ketentuan
from macros.export.sheets import Lembar
from macros.export.subjects import (
    lembar_anggaran,
    lembar_catatan,
    lembar_figur,
    lembar_galeri,
    objek_figur,
)
from macros.export.texts import csv_lembar, json_berkas, objek_lembar
from macros.report import Report
from macros.views.build_charts import susun_grafik
from macros.views.build_tables import susun_tabel
from macros.views.tables import Kosong, Tabel

if TYPE_CHECKING:
    from macros.export.workbook import BukuKerja

_SELURUHNYA = Subjek("himpunan", "Seluruh laporan", "semua tabel, angka, dan catatan")


@dataclass(frozen=True, slots=True)
class TabelEkspor:
    """A shown table (of a chart: its figures) with its sheet."""

    subjek: Subjek
    tabel: Tabel
    lembar: Lembar


@dataclass(frozen=True, slots=True)
class Ekspor:
    """All files, and what has none yet; `subjek` in the order of the report."""

    edisi: Edisi
    berkas: tuple[Berkas, ...]
    kosong: tuple[Kekosongan, ...]
    subjek: tuple[Subjek, ...]

    def lampiran(self) -> list[Lampiran]:
        """What the PDF edition carries: every table as CSV, the whole set, the YAML sources."""
        hasil = []
        for satu in self.berkas:
            nama = satu.nama.rpartition("/")[2]
            subjek = satu.subjek
            if subjek.kelompok == "sumber" and satu.tipe == TIPE[".yml"]:
                hasil.append(Lampiran(nama, satu.isi, subjek.deskripsi, "Source"))
            elif subjek.kelompok in ("tabel", "grafik") and satu.lembar:
                hasil.append(Lampiran(nama, satu.isi, subjek.deskripsi, "Data"))
            elif subjek == _SELURUHNYA:
                hasil.append(Lampiran(nama, satu.isi, subjek.deskripsi, "Supplement"))
        return hasil


def susun_ekspor(report: Report, edisi: Edisi) -> Ekspor:
    """Every file of the open data. Equal report and edition give equal bytes."""
    semua = list(_semua(report))
    tabel = [satu for satu in semua if isinstance(satu, TabelEkspor)]
    kosong = [satu for satu in semua if isinstance(satu, Kekosongan)]
    himpunan = [
        lembar_indikator(report),
        lembar_ketentuan(report),
        lembar_anggaran(report),
        lembar_galeri(report, edisi.tersedia),
        lembar_catatan(report),
        lembar_figur(report),
    ]
    berkas = [
        *_laporan(report, edisi, tabel, kosong, himpunan),
        *(satu for lembar in himpunan for satu in _lembar(_himpunan(lembar), lembar)),
        *(satu for isi in tabel for satu in _satu_tabel(report, edisi, isi)),
        *_sumber(edisi),
    ]
    berkas.append(paket_data(report, edisi, berkas))
    berkas.append(jumlah_periksa(berkas))
    bernomor = dict.fromkeys(satu.subjek for satu in semua)
    subjek = tuple({**bernomor, **dict.fromkeys(satu.subjek for satu in berkas)})
    return Ekspor(edisi, tuple(berkas), tuple(kosong), subjek)


def _semua(report: Report) -> Iterator[TabelEkspor | Kekosongan]:
    """Numbered tables, then the figures of charts; what has no data in its place."""
    for sajian in report.data.sajian.tabel:
        tabel = susun_tabel(report, sajian.kode)
        isi = None if tabel.kosong else tabel
        yield _satu(report, "tabel", sajian.kode, tabel.judul, isi or tabel.kosong)
    for gambar in report.data.sajian.grafik:
        grafik = susun_grafik(report, gambar.kode)
        yield _satu(report, "grafik", gambar.kode, grafik.judul, grafik.angka or grafik.kosong)


def _satu(
    report: Report, jenis: Kelompok, kode: str, judul: str, isi: Tabel | Kosong | None
) -> TabelEkspor | Kekosongan:
    subjek = Subjek(jenis, judul, rujukan=f"{jenis}:{kode}")
    if isinstance(isi, Tabel):
        nama = f"{jenis}-{kode}".replace("_", "-")
        return TabelEkspor(subjek, isi, lembar_tabel(report, isi, nama))
    return Kekosongan(subjek, isi)


def _himpunan(lembar: Lembar) -> Subjek:
    return Subjek("himpunan", lembar.judul, lembar.deskripsi)


def _lembar(subjek: Subjek, lembar: Lembar) -> Iterator[Berkas]:
    """A sheet as CSV and as JSON."""
    isi = {"kode": lembar.kode, "judul": lembar.judul, **objek_kolom(lembar)}
    yield Berkas(f"{lembar.kode}.csv", csv_lembar(lembar), subjek, lembar)
    yield Berkas(f"{lembar.kode}.json", json_berkas(isi), subjek)


def objek_kolom(lembar: Lembar) -> dict[str, object]:
    """Columns and rows of a sheet for JSON."""
    kolom = [
        {"kunci": satu.kunci, "judul": satu.judul, "jenis": satu.jenis, "uraian": satu.uraian}
        for satu in lembar.kolom
    ]
    return {"kolom": kolom, "baris": objek_lembar(lembar)}


def _satu_tabel(report: Report, edisi: Edisi, isi: TabelEkspor) -> Iterator[Berkas]:
    yield from _lembar(isi.subjek, isi.lembar)
    buku = _buku(report, edisi)
    buku.tabel(report, isi.tabel, isi.lembar.kode)
    yield Berkas(f"{isi.lembar.kode}.xlsx", buku.isi(), isi.subjek)


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
            {"kode": satu.lembar.kode, "judul": satu.tabel.judul, **objek_kolom(satu.lembar)}
            for satu in tabel
        ],
        "belum_tersedia": [satu.objek() for satu in kosong],
    }
    yield Berkas("laporan.json", json_berkas(isi), _SELURUHNYA)
    buku = _buku(report, edisi)
    buku.pasangan("keterangan", keterangan)
    for satu in tabel:
        buku.tabel(report, satu.tabel, satu.lembar.kode)
    for lembar in himpunan:
        buku.lembar(lembar)
    yield Berkas("laporan.xlsx", buku.isi(), _SELURUHNYA)


def _buku(report: Report, edisi: Edisi) -> BukuKerja:
    # Not at the top: most builds find their workbooks made already.
    from macros.export.workbook import BukuKerja

    laporan = report.data.laporan
    judul = f"{laporan.judul} {laporan.satker.nama} Tahun {laporan.tahun}"
    return BukuKerja(judul, laporan.satker.nama, edisi.tanggal)


def _sumber(edisi: Edisi) -> Iterator[Berkas]:
    for sumber in edisi.sumber:
        subjek = Subjek("sumber", f"data/{sumber.nama}", _uraian_sumber(sumber.isi))
        yield Berkas(f"sumber/{sumber.nama}", sumber.isi, subjek)
        if sumber.skema:
            yield Berkas(f"sumber/{sumber.nama_skema}", sumber.skema, subjek)


def _uraian_sumber(isi: bytes) -> str:
    """The first sentence of the comment at the top of a data file, below the line for editors."""
    semua = isi.decode("utf-8-sig").splitlines()
    baris = dropwhile(lambda satu: satu.startswith("# yaml-language-server:"), semua)
    kepala = takewhile(lambda satu: satu.startswith("#"), baris)
    return " ".join(satu.lstrip("# ").strip() for satu in kepala).partition(". ")[0].rstrip(".")


def jumlah_periksa(berkas: Iterable[Berkas]) -> Berkas:
    """SHA256SUMS, as `sha256sum -c` reads it beside the files."""
    baris = [f"{hashlib.sha256(satu.isi).hexdigest()}  {satu.nama}\n" for satu in berkas]
    uraian = "jumlah periksa setiap berkas; cara memeriksa: sha256sum -c SHA256SUMS"
    return Berkas("SHA256SUMS", "".join(baris).encode(), Subjek("keutuhan", "SHA256SUMS", uraian))
