"""The gallery: every photo of the data, with its files where they exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from macros.formatting import bulan, rentang_tanggal, tanggal
from macros.report import Report
from macros.source.model import Acara, Foto
from macros.views.tables import Kosong

_LAIN = "Kegiatan Lain"
_TANPA_TEMPAT = "Tempat belum dicantumkan"
_TANPA_TANGGAL = "Tanggal belum dicantumkan"


@dataclass(frozen=True, slots=True)
class UkuranFoto:
    """One size of a photo: URL from the site's root, width and height in pixels."""

    url: str
    lebar: int
    tinggi: int


@dataclass(frozen=True, slots=True)
class FotoSiap:
    """A photo ready for site and print: all sizes as `webp`, the middle one as JPEG (`utama`)."""

    webp: tuple[UkuranFoto, ...]
    utama: UkuranFoto


@dataclass(frozen=True, slots=True)
class FotoTampil:
    """A photo of the gallery; `olahan` None: no file yet, `kosong` says where to put it.

    `acara` is the code of its event, '' where it has none.
    """

    kode: str
    keterangan: str
    tempat_tanggal: str
    alt: str
    catatan: tuple[str, ...]
    bulan: str
    tempat: str
    olahan: FotoSiap | None
    kosong: Kosong
    acara: str


@dataclass(frozen=True, slots=True)
class AcaraTampil:
    """An event and its photos; `nama` '': the gallery knows no events."""

    kode: str
    nama: str
    tempat_tanggal: str
    foto: tuple[FotoTampil, ...]


@dataclass(frozen=True, slots=True)
class KelompokFoto:
    """Photos of one month or place: its name and their codes, in the order of the gallery."""

    nama: str
    kode: tuple[str, ...]


def susun_galeri(report: Report, siap: Mapping[str, FotoSiap]) -> Iterator[FotoTampil]:
    """All photos in the order of the data; `siap` holds those whose files exist, by kode."""
    for foto in report.data.galeri.foto:
        yield FotoTampil(
            foto.kode,
            foto.keterangan,
            tempat_tanggal(foto),
            foto.alt or f"Foto: {foto.keterangan}",
            report.figur[f"galeri.{foto.kode}.nomor"].catatan,
            _bulan(foto),
            foto.tempat or _TANPA_TEMPAT,
            siap.get(foto.kode),
            Kosong("berkas foto", f"docs/{foto.berkas}"),
            foto.acara or "",
        )


def per_acara(report: Report, siap: Mapping[str, FotoSiap]) -> Iterator[AcaraTampil]:
    """The photos by event, in the order of the data; those between events stand by themselves."""
    acara = {satu.kode: satu for satu in report.data.galeri.acara}
    for kode, foto in groupby(susun_galeri(report, siap), lambda satu: satu.acara):
        if kode:
            satu = acara[kode]
            yield AcaraTampil(kode, satu.nama, tempat_tanggal(satu), tuple(foto))
        else:
            yield AcaraTampil("", _LAIN if acara else "", "", tuple(foto))


def per_bulan(report: Report) -> list[KelompokFoto]:
    """The photos by month, the earliest first; those without a date last."""
    urut = sorted(report.data.galeri.foto, key=lambda foto: foto.tanggal or date.max)
    return _kelompokkan([(_bulan(foto), foto.kode) for foto in urut])


def per_tempat(report: Report) -> list[KelompokFoto]:
    """The photos by place, the one with most photos first; those without a place last."""
    foto = report.data.galeri.foto
    semua = _kelompokkan([(satu.tempat or _TANPA_TEMPAT, satu.kode) for satu in foto])
    return sorted(semua, key=lambda satu: (satu.nama == _TANPA_TEMPAT, -len(satu.kode)))


def _kelompokkan(pasangan: Iterable[tuple[str, str]]) -> list[KelompokFoto]:
    hasil: dict[str, list[str]] = {}
    for nama, kode in pasangan:
        hasil.setdefault(nama, []).append(kode)
    return [KelompokFoto(nama, tuple(kode)) for nama, kode in hasil.items()]


def _bulan(foto: Foto) -> str:
    return bulan(foto.tanggal) if foto.tanggal else _TANPA_TANGGAL


def tempat_tanggal(foto: Foto | Acara) -> str:
    """'Contoh, 24 Januari 2031'; what is missing is said."""
    tempat = foto.tempat or _TANPA_TEMPAT
    if foto.tanggal is None:
        return f"{tempat}, tanggal belum dicantumkan"
    if foto.tanggal_akhir is None:
        return f"{tempat}, {tanggal(foto.tanggal)}"
    return f"{tempat}, {rentang_tanggal(foto.tanggal, foto.tanggal_akhir)}"
