"""The files of the open data, as bytes: what they are called, hold, and are for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from macros.export.sheets import Lembar
from macros.views.tables import Kosong

Kelompok = Literal["himpunan", "tabel", "grafik", "sumber", "keutuhan"]
Relasi = Literal["Data", "Source", "Supplement"]

TIPE = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".yml": "application/yaml",
    "": "text/plain",
}
"""Media type by ending."""


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file: its path below `data/` on the site, its bytes, what it holds.

    `kode` and `kelompok` join the formats of one subject; `lembar` None: not a sheet as CSV.
    """

    nama: str
    isi: bytes
    deskripsi: str
    kelompok: Kelompok
    kode: str
    lembar: Lembar | None = None

    @property
    def tipe(self) -> str:
        """Media type."""
        return TIPE[Path(self.nama).suffix]


@dataclass(frozen=True, slots=True)
class Kekosongan:
    """A numbered table or chart that has no data yet, hence no file."""

    kelompok: Kelompok
    kode: str
    kosong: Kosong

    def objek(self) -> dict[str, str | None]:
        """What is missing, and the file and key that will fill it, for JSON."""
        isi = self.kosong
        letak = {"apa": isi.apa, "berkas": isi.berkas, "kunci": isi.kunci}
        return {"jenis": self.kelompok, "kode": self.kode, **letak}


class Lampiran(NamedTuple):
    """A file to embed in the PDF edition, with its relation to it (AFRelationship of PDF/A-3)."""

    nama_berkas: str
    isi_bytes: bytes
    deskripsi: str
    relasi: Relasi


@dataclass(frozen=True, slots=True)
class Edisi:
    """What the files say of the edition besides the Report.

    `alamat_situs` is the site's URL, '' where it is not known. `tersedia` are the codes of the
    photos whose files exist. `sumber` are the files of data/ by name, as they are.
    """

    tanggal: date
    alamat_situs: str
    tersedia: frozenset[str]
    sumber: tuple[tuple[str, bytes], ...]
