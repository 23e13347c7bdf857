"""What stands under a table or chart: how to cite it, its files, the lines of its data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from macros.formatting import tanggal
from macros.numbering import jangkar
from macros.report import Report
from macros.report.figur import Jalan
from macros.source.problems import Tempat
from macros.views.open_data import DataTerbuka, Unduhan
from macros.views.repository import Repositori
from macros.views.tables import Tabel


@dataclass(frozen=True, slots=True)
class Terbitan:
    """What pages say of the edition they belong to; `alamat_situs` '': the site's is not known."""

    tanggal: date
    alamat_situs: str


@dataclass(frozen=True, slots=True)
class Kutipan:
    """A citation in parts: before and after the label that numbering gives to `id`."""

    id: str
    awal: str
    akhir: str


@dataclass(frozen=True, slots=True)
class Asal:
    """A line of data, with addresses that show it and that edit it; None: not known."""

    tempat: Tempat
    sumber: str | None
    sunting: str | None


@dataclass(frozen=True, slots=True)
class Alat:
    """The tools of one table or chart."""

    kutipan: Kutipan
    unduhan: tuple[Unduhan, ...]
    asal: tuple[Asal, ...]


def susun_alat(
    report: Report, terbitan: Terbitan, data: DataTerbuka, id_: str, tabel: Tabel, url: str
) -> Alat:
    """The tools of the table or chart `id_` ('tabel:iku') that the page at `url` shows."""
    butir = [satu for semua in data.butir.values() for satu in semua if satu.rujukan == id_]
    repositori = Repositori(report.data.laporan.repositori)
    return Alat(
        kutipan(report, terbitan, id_, url),
        tuple(satu for isi in butir for satu in isi.unduhan),
        tuple(_asal(repositori, satu) for satu in asal_tabel(report, tabel)),
    )


def _asal(repositori: Repositori, tempat: Tempat) -> Asal:
    return Asal(tempat, repositori.baris(tempat), repositori.sunting(tempat.berkas, tempat.baris))


def kutipan(report: Report, terbitan: Terbitan, id_: str, url: str) -> Kutipan:
    """'KPU Kabupaten Contoh, LKj 2031, (Tabel 3.1), edisi 9 Januari 2025' and the address."""
    laporan = report.data.laporan
    akhir = f", edisi {tanggal(terbitan.tanggal)}"
    if terbitan.alamat_situs:
        akhir += f", {terbitan.alamat_situs.rstrip('/')}/{url}#{jangkar(id_)}"
    return Kutipan(id_, f"{laporan.satker.lembaga_pendek}, LKj {laporan.tahun}, ", akhir)


def asal_tabel(report: Report, tabel: Tabel) -> tuple[Tempat, ...]:
    """Where in `data/` the rows of a table stand: one place for each file."""
    per_berkas: dict[str | int, list[Jalan]] = {}
    for jalan in [tabel.asal] if tabel.asal else _jejak(tabel):
        per_berkas.setdefault(jalan[0], []).append(jalan)
    return tuple(report.letak.tempat(_awal_sama(semua)) for semua in per_berkas.values())


def _awal_sama(semua: list[Jalan]) -> Jalan:
    """What all paths begin with."""
    langkah = takewhile(lambda satu: len(set(satu)) == 1, zip(*semua, strict=False))
    return tuple(satu[0] for satu in langkah)


def _jejak(tabel: Tabel) -> Iterator[Jalan]:
    """Paths of the entries of all rows but totals."""
    for badan in tabel.badan:
        for baris in badan:
            for sel in baris.sel:
                if sel.figur and baris.jenis == "isi":
                    yield sel.figur.jejak
