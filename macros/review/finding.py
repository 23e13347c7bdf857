"""What a rule is, what it reports, and the finding that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.review.material import Bahan

Tempat = tuple[str, int, int]
"""File relative to the project, line and column from 1."""


class Tingkat(StrEnum):
    """How grave a finding is: a contradiction, a likely mistake, a hint."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Lapor:
    """What a rule reports of one thing.

    `objek` names it and stays the same while lines move: the address of a figure, a kode, or
    'halaman/kata'. `pesan` is one Indonesian sentence with both figures and how they came about;
    `penyelesaian` says what would settle it.
    """

    objek: str
    tempat: Tempat
    pesan: str
    penyelesaian: str


@dataclass(frozen=True, slots=True)
class Aturan:
    """A rule: its id (part of every acknowledgement), what it demands, and its check.

    `isian`: it finds what is still to be filled in, not what is wrong.
    """

    id: str
    tingkat: Tingkat
    judul: str
    periksa: Callable[[Bahan], Iterable[Lapor]]
    isian: bool = False


@dataclass(frozen=True, slots=True)
class Temuan:
    """A finding: a rule's report under the rule's id and grade."""

    aturan: str
    tingkat: Tingkat
    lapor: Lapor

    @property
    def kunci(self) -> str:
        """What `temuan` in catatan.yml names to acknowledge it: 'aturan:objek'."""
        return f"{self.aturan}:{self.lapor.objek}"
