"""What is wrong in the editors' files, said so that an editor can mend it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Masalah:
    """One problem at a place: path relative to the project, line and column from 1."""

    berkas: str
    baris: int
    kolom: int
    pesan: str

    def __str__(self) -> str:
        return f"{self.berkas}:{self.baris}:{self.kolom}: {self.pesan}"


@dataclass(frozen=True, slots=True)
class Tempat:
    """A line of a file of the project, from 1."""

    berkas: str
    baris: int

    def __str__(self) -> str:
        return f"{self.berkas}:{self.baris}"


class IsianSalah(Exception):
    """All problems found in one go; the build must stop before it writes anything."""

    def __init__(self, masalah: Iterable[Masalah]) -> None:
        self.masalah = tuple(sorted(set(masalah)))
        super().__init__("\n".join(str(satu) for satu in self.masalah))


def mungkin(kata: str, pilihan: Iterable[str]) -> str:
    """The nearest match as a half sentence ' Mungkin maksud Anda "x"?', or '' if none is near."""
    dekat = difflib.get_close_matches(kata, list(pilihan), n=1, cutoff=0.6)
    return f' Mungkin maksud Anda "{dekat[0]}"?' if dekat else ""
