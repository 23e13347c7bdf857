"""What is wrong in a spreadsheet, said so that a clerk finds the cell and mends it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MasalahSel:
    """A problem at a place: 'Indikator!G5', 'indikator.csv!G5', or a sheet or file as a whole."""

    tempat: str
    pesan: str

    def __str__(self) -> str:
        return f"{self.tempat}: {self.pesan}"


class BerkasDitolak(Exception):
    """All problems of the spreadsheets in one go, in reading order; nothing may be written."""

    def __init__(self, masalah: Iterable[MasalahSel]) -> None:
        self.masalah = tuple(dict.fromkeys(masalah))
        super().__init__("\n".join(map(str, self.masalah)))


class IsiTakJelas(Exception):
    """A cell says nothing, or more than one thing, to its column; the message says what it may.

    `calon` are the meanings it may have, as `data/` would write them.
    """

    def __init__(self, pesan: str, calon: Iterable[str] = ()) -> None:
        self.calon = frozenset(calon)
        super().__init__(pesan)
