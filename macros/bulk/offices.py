"""The offices below a folder, and the fingerprint of all that an office's site depends on."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

from macros.revisions import commit_kini

ISI_KANTOR = ("mkdocs.yml", "data", "docs")
"""What makes a folder an office."""
_KELUARAN = frozenset({"site", "dist", "ekspor", "gabungan"})
"""What `lkj` writes into an office's folder: no part of what its site is made of."""
_PROGRAM = Path(__file__).parents[1]
_LINGKUNGAN = ("SOURCE_DATE_EPOCH",)
"""Variables that change what is built."""


class BukanBagian(ValueError):
    """A part that is not written as `3/8`."""


@dataclass(frozen=True, slots=True)
class Kantor:
    """An office: the name of its folder, by which everything of it is called, and the folder."""

    nama: str
    folder: Path

    @property
    def kurang(self) -> list[str]:
        """What it lacks of what makes it an office."""
        return [nama for nama in ISI_KANTOR if not (self.folder / nama).exists()]


def semua_kantor(induk: Path, keluaran: Path) -> list[Kantor]:
    """Every folder below `induk` but hidden ones and that of the results, by name.

    Those that are no office count too: their builder says what they lack. So a list of offices that
    are still to be fetched, each an empty folder, has the order that it will have.
    """
    calon = (satu for satu in induk.iterdir() if satu.is_dir() and not satu.name.startswith("."))
    lain = keluaran.resolve()
    return [Kantor(satu.name, satu) for satu in sorted(calon) if satu.resolve() != lain]


def bagian(kantor: Sequence[Kantor], pilihan: str) -> list[Kantor]:
    """The offices of one part of equal parts: '3/8' is every eighth from the third on.

    Raises:
        BukanBagian: where `pilihan` is no such part.
    """
    ke, _, dari = pilihan.partition("/")
    if not (ke.isdecimal() and dari.isdecimal() and 1 <= int(ke) <= int(dari)):
        raise BukanBagian(f'bagian "{pilihan}" tidak dikenal; tulis misalnya 3/8')
    return list(kantor[int(ke) - 1 :: int(dari)])


def sidik_kantor(kantor: Kantor, *pengaturan: str) -> str:
    """Fingerprint of the office's files and commit, of the settings, and of the program."""
    commit = commit_kini(kantor.folder)
    jumlah = hashlib.sha256(sidik_program().encode())
    for satu in (*pengaturan, repr(commit), *(os.environ.get(nama, "") for nama in _LINGKUNGAN)):
        jumlah.update(f"{satu}\0".encode())
    for berkas in _isi(kantor.folder):
        _tambah(jumlah, berkas, kantor.folder)
    return jumlah.hexdigest()


def _isi(folder: Path) -> Iterator[Path]:
    for satu in sorted(folder.iterdir()):
        if satu.name.startswith(".") or satu.name in _KELUARAN:
            continue
        yield from _berkas(satu)


def _berkas(jalur: Path) -> Iterator[Path]:
    if jalur.is_file():
        yield jalur
    elif jalur.is_dir():
        for satu in sorted(jalur.iterdir()):
            if satu.name != "__pycache__":
                yield from _berkas(satu)


@cache
def sidik_program() -> str:
    """Fingerprint of this program's files and of the versions of what is installed with it."""
    jumlah = hashlib.sha256()
    for folder in (_PROGRAM, _PROGRAM.parent / "overrides"):
        for berkas in _berkas(folder):
            _tambah(jumlah, berkas, folder)
    paket = sorted(f"{satu.name} {satu.version}" for satu in distributions())
    jumlah.update("\n".join(paket).encode())
    return jumlah.hexdigest()


def _tambah(jumlah: hashlib._Hash, berkas: Path, folder: Path) -> None:
    with berkas.open("rb") as aliran:
        isi = hashlib.file_digest(aliran, "sha256").hexdigest()
    jumlah.update(f"{berkas.relative_to(folder).as_posix()}\0{isi}\0".encode())
