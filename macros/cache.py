"""Results of pure work kept between builds, each under the fingerprint of all that it depends on.

What is not there, is damaged or cannot be written is simply made anew: a build never depends on it.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

TERBANYAK = 300
"""So many results of a kind are kept, those used last."""
_PROGRAM = Path(__file__).parent
_TEKS = frozenset({".yml", ".yaml", ".md", ".json"})
_BIASA = frozenset(
    {
        ("datetime", "date"),
        ("decimal", "Decimal"),
        ("pathlib", "PosixPath"),
        ("pathlib", "WindowsPath"),
    }
)
"""Classes of the standard library that a kept result may hold, by module and name."""


def sidik(bagian: Iterable[str | bytes]) -> str:
    """Fingerprint (SHA-256, hexadecimal) of parts in their order, each told from the next."""
    hasil = hashlib.sha256()
    for satu in bagian:
        isi = satu.encode() if isinstance(satu, str) else satu
        hasil.update(len(isi).to_bytes(8))
        hasil.update(isi)
    return hasil.hexdigest()


def sidik_program() -> str:
    """Fingerprint of this program: modules as loaded, templates, versions of libraries."""
    return sidik([_sidik_modul(), *_isi(_PROGRAM, (".j2",))])


@cache
def _sidik_modul() -> str:
    """Modules are read once in a process; what changes afterwards is not what runs in it."""
    pustaka = {
        nama
        for folder in sys.path
        if os.path.isdir(folder)
        for nama in os.listdir(folder)
        if nama.endswith(".dist-info")
    }
    return sidik([sys.version, *sorted(pustaka), *_isi(_PROGRAM, (".py", ".json"))])


def _isi(akar: Path, akhiran: tuple[str, ...]) -> Iterator[str | bytes]:
    """Name and content of the files with these suffixes below a folder, in order."""
    for folder, anak, berkas in os.walk(akar):
        anak.sort()
        for nama in sorted(berkas):
            if nama.endswith(akhiran):
                yield nama
                yield Path(folder, nama).read_bytes()


def sidik_folder(folder: Path) -> str:
    """Fingerprint of all files below a folder: texts by content, others by size and time."""
    return sidik(_berkas(folder))


def _berkas(akar: Path) -> Iterator[str | bytes]:
    for folder, anak, berkas in os.walk(akar):
        anak.sort()
        for nama in sorted(berkas):
            satu = Path(folder, nama)
            yield satu.relative_to(akar).as_posix()
            if satu.suffix in _TEKS:
                yield satu.read_bytes()
            else:
                keadaan = satu.stat()
                yield f"{keadaan.st_size} {keadaan.st_mtime_ns}"


class Simpanan:
    """A folder of results.

    Each depends on this program too. They are written only by `tetapkan`, at the end of a build
    of which nothing failed, and only where what it read is still as it was when it began.
    """

    def __init__(self, folder: Path, masukan: Callable[[], str]) -> None:
        """`masukan` gives the fingerprint of everything that the build reads."""
        self._folder = folder
        self._masukan = masukan
        self._program = sidik_program()
        self._awal = self._keadaan()
        self._baru: dict[Path, Any] = {}
        self._dipakai: list[Path] = []

    def cari(self, jenis: str, kunci: str) -> Any:
        """The result of this kind under this fingerprint; None: there is none."""
        berkas = self._tempat(jenis, kunci)
        if berkas in self._baru:
            return self._baru[berkas]
        try:
            isi = berkas.read_bytes()
            if hashlib.sha256(isi[32:]).digest() != isi[:32]:
                return None
            hasil = _Pembaca(io.BytesIO(isi[32:])).load()
        except Exception:  # Whatever is wrong with a kept result: it is made anew.
            return None
        self._dipakai.append(berkas)
        return hasil

    def simpan(self, jenis: str, kunci: str, hasil: object) -> None:
        """Keep a result, once the build is done."""
        self._baru[self._tempat(jenis, kunci)] = hasil

    def ambil(self, jenis: str, bagian: Iterable[str | bytes], buat: Callable[[], T]) -> T:
        """The result that depends on these parts, made by `buat` where it is not there yet."""
        kunci = sidik(bagian)
        hasil: T | None = self.cari(jenis, kunci)
        if hasil is None:
            hasil = buat()
            self.simpan(jenis, kunci, hasil)
        return hasil

    def tetapkan(self) -> None:
        """Write what is new, and drop what was not used for longest."""
        if self._keadaan() != self._awal:
            return
        try:
            for berkas, hasil in self._baru.items():
                _tulis(berkas, hasil)
            for berkas in self._dipakai:
                os.utime(berkas)
            for folder in {berkas.parent for berkas in self._baru}:
                _rapikan(folder)
        except OSError:
            return  # A full disk or a read-only folder: the next build works without.

    def _tempat(self, jenis: str, kunci: str) -> Path:
        return self._folder / jenis / sidik([self._program, kunci])

    def _keadaan(self) -> tuple[str, str]:
        return sidik_program(), self._masukan()


class _Pembaca(pickle.Unpickler):
    """Reads data alone: classes of this program and a few others, no functions."""

    def find_class(self, module_name: str, global_name: str) -> Any:
        kelas = super().find_class(module_name, global_name)
        sendiri = isinstance(kelas, type) and kelas.__module__.startswith("macros.")
        if not sendiri and (module_name, global_name) not in _BIASA:
            raise pickle.UnpicklingError(f"{module_name}.{global_name}")
        return kelas


def _tulis(berkas: Path, hasil: object) -> None:
    """A file under its name is always whole."""
    berkas.parent.mkdir(parents=True, exist_ok=True)
    isi = pickle.dumps(hasil, protocol=5)
    sementara = berkas.with_name(f".{berkas.name}-{os.getpid()}")
    sementara.write_bytes(hashlib.sha256(isi).digest() + isi)
    sementara.replace(berkas)


def _rapikan(folder: Path) -> None:
    semua = sorted(folder.iterdir(), key=lambda satu: satu.stat().st_mtime)
    for satu in semua[:-TERBANYAK]:
        satu.unlink(missing_ok=True)
