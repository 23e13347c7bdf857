"""What the targets share: choices out of bytes, and the place that every refusal must name."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from macros.source.problems import Masalah

KECIL = Path(__file__).parent.parent / "situs_kecil"
KASUS = Path(__file__).parent.parent / "cases"
T = TypeVar("T")


class Pilihan:
    """Reads choices from bytes, so that a changed byte is a changed choice."""

    def __init__(self, isi: bytes) -> None:
        self._isi, self._di = isi, 0

    @property
    def habis(self) -> bool:
        """Is nothing left?"""
        return self._di >= len(self._isi)

    def angka(self, batas: int) -> int:
        """A number below `batas`; 0 where nothing is left."""
        panjang = 1 if batas <= 256 else 2
        return int.from_bytes(self._ambil(panjang)) % batas

    def satu(self, semua: Sequence[T]) -> T:
        """One of `semua`."""
        return semua[self.angka(len(semua))]

    def teks(self, terpanjang: int = 255) -> str:
        """Text of at most `terpanjang` bytes."""
        return self._ambil(self.angka(terpanjang + 1)).decode("utf-8", "replace")

    def sisa(self) -> str:
        """All that is left, as text."""
        return self._ambil(len(self._isi)).decode("utf-8", "replace")

    def _ambil(self, panjang: int) -> bytes:
        isi = self._isi[self._di : self._di + panjang]
        self._di += panjang
        return isi


def memori() -> Path | None:
    """A folder in memory; None: the system has none."""
    folder = Path("/dev/shm")
    return folder if folder.is_dir() else None


def salinan(nama: str) -> Path:
    """A copy of the small site's folder `nama`, in memory where the system has such a place."""
    di = tempfile.mkdtemp(prefix="lkj-fuzz-", dir=memori())
    return Path(shutil.copytree(KECIL / nama, Path(di) / nama))


def bertempat(masalah: Iterable[Masalah], akar: Path) -> None:
    """Every refusal names a file below `akar`, a line that it has, and says something.

    Raises:
        AssertionError: where one does not.
    """
    for satu in masalah:
        berkas = akar / satu.berkas
        isi = berkas.read_bytes().decode("utf-8", "replace") if berkas.is_file() else ""
        assert 1 <= satu.baris <= len(isi.splitlines()) + 1, f"baris tidak ada: {satu}"
        assert satu.kolom >= 1, f"kolom tidak ada: {satu}"
        assert satu.pesan.strip(), f"tanpa pesan: {satu}"
