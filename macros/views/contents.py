"""What pages show of the numbers of all pages: lists, references, marks of notes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from macros.numbering import Halaman, Nomor, Sasaran, ganti, jangkar, tautan
from macros.report import Report
from macros.views.render import tampil

_NAMA = {
    "isi": "Daftar Isi",
    "tabel": "Daftar Tabel",
    "grafik": "Daftar Grafik",
    "gambar": "Daftar Gambar",
}


@dataclass(frozen=True, slots=True)
class ButirDaftar:
    """A line of a list: optional label, title, link from the page of the list, lines below."""

    label: str
    judul: Markup
    tautan: str
    anak: tuple[ButirDaftar, ...] = ()


def tampil_daftar(nomor: Nomor, jenis: str, url: str) -> Markup:
    """The list of one kind ('isi', 'tabel', 'grafik', 'gambar') for the page at `url`."""
    butir = _isi(nomor, url) if jenis == "isi" else _bernomor(nomor, jenis, url)
    return tampil("_daftar.html.j2", jenis=jenis, nama=_NAMA[jenis], butir=butir)


def _bernomor(nomor: Nomor, jenis: str, url: str) -> list[ButirDaftar]:
    return [
        ButirDaftar(satu.label, Markup(satu.judul), tautan(url, satu.url, satu.jangkar))
        for satu in nomor.berjenis(jenis)
    ]


def _isi(nomor: Nomor, url: str) -> list[ButirDaftar]:
    """Chapters and their sections of level 2; pages of the website alone are left out."""
    hasil = []
    for halaman in nomor.halaman:
        if halaman.bagian == "web":
            continue
        anak = tuple(
            ButirDaftar("", Markup(judul.teks), tautan(url, halaman.url, judul.jangkar))
            for judul in halaman.subjudul
            if judul.tingkat == 2
        )
        label = nomor.sasaran[f"bab:{halaman.kode}"].label if halaman.bab else ""
        hasil.append(ButirDaftar(label, Markup(halaman.judul), tautan(url, halaman.url), anak))
    return hasil


def tampil_rujukan(ke: Sasaran, link: str) -> Markup:
    """A reference such as 'Tabel 3.1', with the caption as its title."""
    judul = Markup(ke.judul).striptags()
    return tampil("_rujuk.html.j2", tautan=link, label=Markup(ke.label), judul=judul)


def isi_penanda(halaman: Halaman, nomor: Nomor, report: Report) -> str:
    """The page's HTML with its numbers, references, lists, and marks of notes."""
    catatan = next((satu.url for satu in nomor.halaman if satu.kode == "catatan"), "")

    @cache
    def tanda(kode: str, url: str) -> str:
        return _tanda(report, kode, tautan(url, catatan, jangkar(f"catatan-{kode}")))

    return ganti(
        halaman,
        nomor,
        daftar=lambda jenis, url: tampil_daftar(nomor, jenis, url),
        catatan=tanda,
        rujuk=tampil_rujukan,
    )


def _tanda(report: Report, kode: str, ke: str) -> str:
    """The mark of a note of the data, which leads to `ke`."""
    return tampil(
        "_tanda_catatan.html.j2",
        tautan=ke,
        nomor=report.nomor_catatan(kode),
        perihal=report.catatan(kode).perihal,
    )
