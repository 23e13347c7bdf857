"""What the PDF edition must be told, and how it fails. Imports no engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from mkdocs.exceptions import PluginError

_AKAR = Path(__file__).resolve().parents[2]
TEMPLAT = _AKAR / "overrides" / "pdf"
"""Skeleton, cover, colophon and style sheet of the edition."""
FON = _AKAR / "docs" / "aset" / "font"
"""The edition's own fonts, as the website serves them: `<family>-<subset>-<weight>-<style>`."""


def periksa_fon() -> None:
    """Without its fonts no edition is made.

    Raises:
        PdfGagal: where they are not there.
    """
    if not any(FON.glob("*.woff2")):
        raise PdfGagal([f"fon edisi tidak ada di {FON}; pulihkan dengan: git checkout -- {FON}"])


@dataclass(frozen=True, slots=True)
class Lampiran:
    """A file carried inside the PDF. `hubungan` is its AFRelationship: what it is to the report."""

    nama: str
    uraian: str
    isi: bytes
    hubungan: Literal["Data", "Source", "Supplement"] = "Data"


@dataclass(frozen=True, slots=True)
class EdisiPdf:
    """Texts and files of one edition, all from data.

    `judul` and `tahun` make the title, `satker` the office's full name and `satker_pendek` the one
    in the running head; `kaki` is the short name in the foot ("LKj 2031"). `penulis` goes to the
    metadata. `subjudul` are further lines of the cover; `emblem` is None where no file exists.
    `edisi` is the edition's number, `terbit` None while it is not published, `tanggal` its day of
    making. `versi` is the commit it was made from, '' where none is known; `lisensi` is None where
    the office has not chosen one; `alamat_web` is '' where the site's address is not known.
    """

    judul: str
    tahun: int
    satker: str
    satker_pendek: str
    alamat: str
    telepon: str
    situs: str
    surel: str
    penulis: str
    kaki: str
    tanggal: date
    subjudul: tuple[str, ...] = ()
    emblem: Path | None = None
    deskripsi: str = ""
    bahasa: str = "id"
    edisi: str = ""
    terbit: date | None = None
    versi: str = ""
    program: str = "LKj"
    lisensi: str | None = None
    alamat_web: str = ""
    grafik: Mapping[str, str] = field(default_factory=dict)
    """Charts as SVG drawn for print, by their code."""
    foto: Mapping[str, Path] = field(default_factory=dict)
    """Photos at print size, by the URL the pages show them under."""
    lampiran: tuple[Lampiran, ...] = ()
    data: tuple[tuple[str, str], ...] = ()
    """Number of each table and chart, and its data's address; relative without `alamat_web`."""
    sidik: str = ""
    """Fingerprint of all the edition says, known once every page is."""

    @property
    def judul_dokumen(self) -> str:
        """Title of the document: 'Laporan Kinerja 2031 – KPU Kabupaten …'."""
        return f"{self.judul} {self.tahun} – {self.satker_pendek}"


class PdfGagal(PluginError):
    """The PDF is not as it must be; the message lists every reason, in Indonesian."""

    def __init__(self, alasan: Sequence[str]) -> None:
        self.alasan = tuple(dict.fromkeys(alasan))
        baris = "\n".join(f"  - {satu}" for satu in self.alasan)
        super().__init__(f"Edisi PDF gagal ({len(self.alasan)} masalah):\n{baris}")
