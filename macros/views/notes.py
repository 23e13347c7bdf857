"""The notes on the data: what print said, what was computed, how, and what would settle it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from macros.report import Report
from macros.report.bersatuan import dengan_satuan, peta_satuan

JENIS = {
    "selisih": "Selisih antara angka tercetak dan hasil hitung",
    "terbuka": "Pertentangan yang menunggu keputusan kantor",
    "pembetulan": "Pembetulan terhadap naskah tercetak",
    "belum_tersedia": "Belum tersedia",
}


@dataclass(frozen=True, slots=True)
class FigurCatatan:
    """A figure in a note: printed text (None: not printed differently), value, computation."""

    label: str
    tercetak: str | None
    nilai: str
    rumus: str
    angka: bool
    """True: a number, set as one; False: words, which may wrap."""


@dataclass(frozen=True, slots=True)
class CatatanTampil:
    """A note as it is shown, with its number in the list."""

    nomor: int
    kode: str
    jenis: str
    label_jenis: str
    perihal: str
    tercetak: str | None
    ditulis: str | None
    penjelasan: str
    penyelesaian: str
    sumber: str
    figur: tuple[FigurCatatan, ...]


def susun_catatan(report: Report) -> Iterator[CatatanTampil]:
    """All notes, in the order of `catatan.yml`."""
    satuan = peta_satuan(report.data)
    for nomor, butir in enumerate(report.data.catatan.catatan, start=1):
        figur = tuple(
            FigurCatatan(
                f.label, f.tercetak, dengan_satuan(f, satuan), f.rumus, isinstance(f.nilai, Decimal)
            )
            for f in (report.figur[alamat] for alamat in butir.untuk)
        )
        yield CatatanTampil(
            nomor,
            butir.kode,
            butir.jenis,
            JENIS[butir.jenis],
            butir.perihal,
            butir.tercetak,
            butir.ditulis,
            butir.penjelasan,
            butir.penyelesaian,
            butir.sumber,
            figur,
        )
