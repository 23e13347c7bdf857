"""The office's service of public information (PPID) as readers see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.report import Report
from macros.views.tables import Kosong

_NAMA = {
    "pejabat": "Pejabat atau unit",
    "alamat": "Alamat",
    "telepon": "Telepon",
    "surel": "Surel",
    "jam_layanan": "Jam layanan",
    "permohonan": "Permohonan informasi",
}
_SKEMA = {"surel": "mailto:", "permohonan": ""}


@dataclass(frozen=True, slots=True)
class Kontak:
    """One way to reach the service: its text, None while `kosong` says what to fill in."""

    nama: str
    teks: str | None
    tautan: str | None
    kosong: Kosong


def susun_kontak(report: Report) -> Iterator[Kontak]:
    """Every key of `ppid` in laporan.yml, given or not."""
    for kunci, nama in _NAMA.items():
        teks: str | None = getattr(report.data.laporan.ppid, kunci)
        tautan = f"{_SKEMA[kunci]}{teks}" if teks and kunci in _SKEMA else None
        yield Kontak(nama, teks, tautan, Kosong(nama, "data/laporan.yml", f"ppid.{kunci}"))
