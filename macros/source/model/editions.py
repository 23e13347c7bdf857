"""The report's published editions and what changed in each."""

from __future__ import annotations

from macros.source.model.base import Bagian
from macros.source.scalars import Tanggal, Teks, Versi


class Perubahan(Bagian):
    """One change in plain words, and why it was made."""

    apa: Teks
    sebab: Teks


class EdisiItem(Bagian):
    """An edition; `tanggal` None: not published yet."""

    versi: Versi
    tanggal: Tanggal | None
    perubahan: tuple[Perubahan, ...]


class Edisi(Bagian):
    """`edisi.yml`: the newest first; the first is the one being built."""

    edisi: tuple[EdisiItem, ...]
