"""The form of the internal review: its criteria, and what only people can attest."""

from __future__ import annotations

from typing import Literal

from macros.source.model.base import Bagian
from macros.source.scalars import Kode, Tanggal, Teks


class Kriteria(Bagian):
    """One criterion and the reviewer's answer; `jawaban` None: nobody has attested it."""

    kode: Kode
    bagian: Literal["format", "mekanisme", "substansi"]
    uraian: Teks
    jawaban: Literal["ya", "tidak", "tidak_berlaku"] | None = None
    oleh: Teks | None = None
    """Name or office of whoever answers."""
    pada: Tanggal | None = None
    keterangan: Teks | None = None


class Reviu(Bagian):
    """`reviu.yml`."""

    kriteria: tuple[Kriteria, ...]
