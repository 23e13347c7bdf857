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
    ".parquet": "application/vnd.apache.parquet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".yml": "application/yaml",
    "": "text/plain",
}
"""Media type by ending."""


@dataclass(frozen=True, slots=True)
class Subjek:
    """What one or more files hold, each in its format.

    `uraian` adds to `judul`, '' where that says all. `rujukan` is the id, such as 'tabel:iku',
    under which pages may show the same; None: they do not.
    """

    kelompok: Kelompok
    judul: str
    uraian: str = ""
    rujukan: str | None = None

    @property
    def deskripsi(self) -> str:
        """Title and more in one text."""
        return f"{self.judul}: {self.uraian}" if self.uraian else self.judul


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file: its path below `data/` on the site, its bytes, what it holds.

    `lembar`: the sheet that a CSV file holds; None for every other format.
    """

    nama: str
    isi: bytes
    subjek: Subjek
    lembar: Lembar | None = None

    @property
    def tipe(self) -> str:
        """Media type."""
        return TIPE[Path(self.nama).suffix]

    @property
    def format(self) -> str:
        """What readers call it: 'CSV', 'YAML', 'Skema JSON'."""
        akhiran = Path(self.nama).suffix
        if self.subjek.kelompok == "sumber" and akhiran == ".json":
            return "Skema JSON"
        return {".yml": "YAML", "": "Teks"}.get(akhiran, akhiran.removeprefix(".").upper())


@dataclass(frozen=True, slots=True)
class Kekosongan:
    """A numbered table or chart that has no data yet, hence no file."""

    subjek: Subjek
    kosong: Kosong

    def objek(self) -> dict[str, str | None]:
        """What is missing, and the file and key that will fill it, for JSON."""
        isi = self.kosong
        letak = {"apa": isi.apa, "berkas": isi.berkas, "kunci": isi.kunci}
        return {"untuk": self.subjek.rujukan, **letak}


class Lampiran(NamedTuple):
    """A file to embed in the PDF edition, with its relation to it (AFRelationship of PDF/A-3)."""

    nama_berkas: str
    isi_bytes: bytes
    deskripsi: str
    relasi: Relasi


@dataclass(frozen=True, slots=True)
class Sumber:
    """A file of data/ as it is, with its JSON Schema; `skema` None: it has none."""

    nama: str
    isi: bytes
    skema: bytes | None

    @property
    def nama_skema(self) -> str:
        """Path of the schema, as the first line of the file names it."""
        return f"skema/{Path(self.nama).stem}.json"


@dataclass(frozen=True, slots=True)
class Edisi:
    """What the files say of the edition besides the Report.

    `alamat_situs` is the site's URL, '' where it is not known. `tersedia` are the codes of the
    photos whose files exist.
    """

    tanggal: date
    alamat_situs: str
    tersedia: frozenset[str]
    sumber: tuple[Sumber, ...]
