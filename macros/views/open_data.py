"""The open data as its page lists it, and how far the indikator are described."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from macros.report import Report
from macros.source.model import KETERANGAN_INDIKATOR
from macros.views.tables import Kosong


@dataclass(frozen=True, slots=True)
class Unduhan:
    """A file to download: URL from the site's root, media type, name of its format, size."""

    url: str
    tipe: str
    format: str
    ukuran: str


@dataclass(frozen=True, slots=True)
class ButirData:
    """A subject with its files; `kosong`: there are none yet.

    `rujukan` is the id, such as 'tabel:iku', under which a page shows it; None: no page does.
    """

    judul: str
    uraian: str
    rujukan: str | None
    unduhan: tuple[Unduhan, ...]
    kosong: Kosong | None = None


@dataclass(frozen=True, slots=True)
class DataTerbuka:
    """All subjects by group of `catalog.KELOMPOK_DATA`, and the day of their edition."""

    butir: Mapping[str, tuple[ButirData, ...]]
    tanggal: date


@dataclass(frozen=True, slots=True)
class Kelengkapan:
    """How many of all indikator have the key `kunci`, whose meaning is `arti`."""

    kunci: str
    arti: str
    terisi: int
    jumlah: int


def susun_kelengkapan(report: Report) -> tuple[Kelengkapan, ...]:
    """For each descriptive key of an indikator: filled how often, among IKU and indikator."""
    butir = [hasil.butir for hasil in (*report.kinerja.iku, *report.kinerja.indikator)]
    return tuple(
        Kelengkapan(kunci, arti, sum(getattr(b, kunci) is not None for b in butir), len(butir))
        for kunci, arti in KETERANGAN_INDIKATOR.items()
    )
