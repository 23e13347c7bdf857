"""Where the report shows its figures: page by page, from the expressions of the pages and the
tables, charts and notes that they call for. Nothing is searched for in text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from macros.diff.result import Tampil, Tempat
from macros.report import Report
from macros.review import Bahan
from macros.source.expressions import Ungkapan
from macros.views.analyses import figur_analisis
from macros.views.at_a_glance import alamat_golongan, alamat_kartu, alamat_pokok
from macros.views.build_charts import susun_grafik
from macros.views.build_tables import susun_tabel
from macros.views.tables import figur_tabel

Sebutan = tuple[str, Tampil]
"""Address of a figure or named text, and where it is shown."""

_BERNAMA = ("tabel", "grafik", "analisis", "rumus")
Penyebut = Callable[[Report, str, Tempat], Iterator[Sebutan]]
"""What a macro with its argument, at a place, shows."""


def cari_tampil(bahan: Bahan) -> Mapping[str, tuple[Tampil, ...]]:
    """Every place of every figure and named text, by address; in the order of the pages."""
    hasil: defaultdict[str, list[Tampil]] = defaultdict(list)
    for halaman in bahan.halaman:
        for ungkapan in halaman.ungkapan:
            tempat = tempat_ungkapan(halaman.berkas, ungkapan)
            for alamat, tampil in _satu(bahan.report, ungkapan, tempat):
                for satu in (alamat, *_nama(bahan.report, alamat, tampil)):
                    if tampil not in hasil[satu]:
                        hasil[satu].append(tampil)
    return {alamat: tuple(semua) for alamat, semua in hasil.items()}


def _nama(report: Report, alamat: str, tampil: Tampil) -> Iterator[str]:
    """What shows a figure in a row names the figure's entry beside it."""
    nama = f"{alamat.rpartition('.')[0]}.nama"
    if tampil.bentuk in _BERNAMA and nama in report.teks:
        yield nama


def tempat_ungkapan(berkas: str, ungkapan: Ungkapan) -> Tempat:
    """Where an expression begins in the page's source."""
    return Tempat(berkas, *ungkapan.nama[0].letak)


def _satu(report: Report, ungkapan: Ungkapan, tempat: Tempat) -> Iterator[Sebutan]:
    if ungkapan.argumen is None:
        yield ungkapan.alamat, Tampil(tempat, "kalimat")
    elif ungkapan.alamat in _MAKRO:
        argumen = ungkapan.argumen[0].teks if ungkapan.argumen else ""
        yield from _MAKRO[ungkapan.alamat](report, argumen, tempat)


def _tabel(report: Report, kode: str, tempat: Tempat) -> Iterator[Sebutan]:
    tabel = susun_tabel(report, kode)
    for figur in figur_tabel(tabel):
        yield figur.alamat, Tampil(tempat, "tabel", kode, tabel.judul)


def _grafik(report: Report, kode: str, tempat: Tempat) -> Iterator[Sebutan]:
    grafik = susun_grafik(report, kode)
    if grafik.angka:
        for figur in figur_tabel(grafik.angka):
            yield figur.alamat, Tampil(tempat, "grafik", kode, grafik.judul)


def _analisis(report: Report, kode: str, tempat: Tempat) -> Iterator[Sebutan]:
    for figur in figur_analisis(report, kode):
        yield figur.alamat, Tampil(tempat, "analisis", kode, report.teks[f"sasaran.{kode}.nama"])


def _catatan_data(report: Report, _: str, tempat: Tempat) -> Iterator[Sebutan]:
    for butir in report.data.catatan.catatan:
        for alamat in butir.untuk:
            yield alamat, Tampil(tempat, "catatan", butir.kode, butir.perihal)


def _galeri(report: Report, _: str, tempat: Tempat) -> Iterator[Sebutan]:
    for foto in report.data.galeri.foto:
        yield f"galeri.{foto.kode}.nomor", Tampil(tempat, "galeri", foto.kode, foto.keterangan)


def _rujuk(report: Report, id_: str, tempat: Tempat) -> Iterator[Sebutan]:
    jenis, _, kode = id_.partition(":")
    if jenis == "gambar":
        yield f"galeri.{kode}.nomor", Tampil(tempat, "rujukan", id_)


def _cara_hitung(report: Report, _: str, tempat: Tempat) -> Iterator[Sebutan]:
    for figur in report.figur.values():
        if figur.dihitung:
            yield figur.alamat, Tampil(tempat, "rumus")


def _tanda_tangan(report: Report, kode: str, tempat: Tempat) -> Iterator[Sebutan]:
    for blok in report.data.laporan.tanda_tangan:
        if blok.kode == kode:
            for kunci in ("nama", "jabatan", "nip"):
                alamat = f"pejabat.{blok.pejabat}.{kunci}"
                yield alamat, Tampil(tempat, "ungkapan", "tanda_tangan", kode)


def _ringkas(alamat: Callable[[Report], Iterable[str]]) -> Penyebut:
    """What the first page says of these figures in a macro without arguments."""

    def sebut(report: Report, _: str, tempat: Tempat) -> Iterator[Sebutan]:
        for satu in alamat(report):
            yield satu, Tampil(tempat, "kalimat")

    return sebut


_MAKRO: Mapping[str, Penyebut] = {
    "tabel": _tabel,
    "grafik": _grafik,
    "analisis": _analisis,
    "catatan_data": _catatan_data,
    "galeri": _galeri,
    "rujuk": _rujuk,
    "cara_hitung": _cara_hitung,
    "tren": _grafik,
    "tanda_tangan": _tanda_tangan,
    "angka_pokok": _ringkas(alamat_pokok),
    "golongan_indikator": _ringkas(alamat_golongan),
    "kartu_sasaran": _ringkas(alamat_kartu),
}
