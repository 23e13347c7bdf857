"""The gallery: every photo of the data, with its files where they exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.formatting import rentang_tanggal, tanggal
from macros.report import Report
from macros.source.model import Foto
from macros.views.tables import Kosong


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
    """A photo of the gallery; `olahan` None: no file yet, `kosong` says where to put it."""

    kode: str
    keterangan: str
    tempat_tanggal: str
    alt: str
    catatan: tuple[str, ...]
    olahan: FotoSiap | None
    kosong: Kosong


def susun_galeri(report: Report, siap: Mapping[str, FotoSiap]) -> Iterator[FotoTampil]:
    """All photos in the order of the data; `siap` holds those whose files exist, by kode."""
    for foto in report.data.galeri.foto:
        yield FotoTampil(
            foto.kode,
            foto.keterangan,
            tempat_tanggal(foto),
            foto.alt or f"Foto: {foto.keterangan}",
            report.figur[f"galeri.{foto.kode}.nomor"].catatan,
            siap.get(foto.kode),
            Kosong("berkas foto", f"docs/{foto.berkas}"),
        )


def tempat_tanggal(foto: Foto) -> str:
    """'Muara Enim, 24 Januari 2024'; what is missing is said."""
    tempat = foto.tempat or "Tempat belum dicantumkan"
    if foto.tanggal is None:
        return f"{tempat}, tanggal belum dicantumkan"
    if foto.tanggal_akhir is None:
        return f"{tempat}, {tanggal(foto.tanggal)}"
    return f"{tempat}, {rentang_tanggal(foto.tanggal, foto.tanggal_akhir)}"
