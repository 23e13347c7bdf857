"""A YAML file that is changed in places: every other byte of it stays.

ruamel.yaml keeps comments, order and quotes, but indents and spaces in its own way. What it would
write without any change is held against what it writes with them; only those lines change.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from macros.rewrite.round_trip import GAYA, Gaya, baca, tulis

_BOM = "\ufeff"


class Dokumen:
    """The content of a file as maps and lists (`isi`), to be changed in place."""

    def __init__(self, isi: bytes) -> None:
        """Read UTF-8, with or without BOM, with any line ends.

        Raises:
            UnicodeDecodeError: not UTF-8.
            ruamel.yaml.error.YAMLError: not YAML.
        """
        teks = isi.decode("utf-8")
        self._bom = _BOM if teks.startswith(_BOM) else ""
        teks = teks.removeprefix(_BOM)
        self._patah = "\r\n" if "\r\n" in teks else "\n"
        self._asli = teks.splitlines(keepends=True)
        polos = teks.replace("\r\n", "\n")
        self.isi: Any = baca(polos)
        self._gaya, self._sebelum = _bentuk(self.isi, polos)

    def bytes(self) -> bytes:
        """The file as it is to be written."""
        sesudah = tulis(self.isi, self._gaya).splitlines()
        baris = gabung(self._asli, self._sebelum.splitlines(), sesudah, self._patah)
        return (self._bom + "".join(baris)).encode()


def gabung(
    asli: Sequence[str], sebelum: Sequence[str], sesudah: Sequence[str], patah: str
) -> list[str]:
    """`asli` with those lines replaced in which `sesudah` differs from `sebelum`.

    `asli` and `sebelum` say the same in two forms. Lines of `asli` keep their ends, new ones get
    `patah`.
    """
    kunci = [[_kunci(satu) for satu in baris] for baris in (sebelum, asli)]
    rata = SequenceMatcher(None, *kunci, autojunk=False).get_opcodes()
    hasil: list[str] = []
    lanjut = 0
    for s1, s2, b1, b2 in _gugus(sebelum, sesudah, rata):
        awal, akhir = _letak(s1, s2, rata)
        hasil += asli[lanjut:awal]
        if hasil and not hasil[-1].endswith("\n"):
            hasil[-1] += patah
        hasil += [f"{satu}{patah}" for satu in sesudah[b1:b2]]
        lanjut = akhir
    return hasil + list(asli[lanjut:])


def _kunci(baris: str) -> tuple[int, str]:
    """A line as it is held against others: how far it is indented, and what it says."""
    return len(baris) - len(baris.lstrip(" ")), "".join(baris.split())


Rata = Sequence[tuple[str, int, int, int, int]]
"""Runs of lines in two texts: what they are to each other, from and to in each."""


def _gugus(
    sebelum: Sequence[str], sesudah: Sequence[str], rata: Rata
) -> list[tuple[int, int, int, int]]:
    """Runs that differ, each widened until both its ends have a place in the original."""
    beda = SequenceMatcher(None, sebelum, sesudah, autojunk=False).get_opcodes()
    berbeda = [(s1, s2) for tanda, s1, s2, _, _ in rata if tanda != "equal"]
    hasil: list[tuple[int, int, int, int]] = []
    for tanda, s1, s2, b1, b2 in beda:
        if tanda == "equal":
            continue
        for awal, akhir in berbeda:
            if awal < s2 and s1 < akhir:
                b1, s1 = b1 - max(0, s1 - awal), min(s1, awal)
                b2, s2 = b2 + max(0, akhir - s2), max(s2, akhir)
        if hasil and s1 < hasil[-1][1]:
            s1, _, b1, _ = hasil.pop()
        hasil.append((s1, s2, b1, b2))
    return hasil


def _letak(s1: int, s2: int, rata: Rata) -> tuple[int, int]:
    """Where lines `s1` to `s2` of the form without changes stand in the original.

    Lines that only the original has stay before what is added, and around what is replaced.
    """
    awal = max(_tempat(s1, rata))
    return awal, awal if s1 == s2 else min(_tempat(s2, rata))


def _tempat(nomor: int, rata: Rata) -> list[int]:
    tempat = [0]
    for tanda, s1, s2, a1, a2 in rata:
        if tanda == "equal" and s1 <= nomor <= s2:
            tempat.append(a1 + nomor - s1)
        elif nomor in (s1, s2):
            tempat.append(a2 if nomor == s2 else a1)
    return tempat[1:] or tempat


def _bentuk(isi: Any, teks: str) -> tuple[Gaya, str]:
    """The indentation whose output is most like `teks`, and that output."""
    hasil: list[tuple[float, Gaya, str]] = []
    for gaya in GAYA:
        tertulis = tulis(isi, gaya)
        if tertulis == teks:
            return gaya, tertulis
        hasil.append((_serupa(teks, tertulis), gaya, tertulis))
    return max(hasil, key=lambda satu: satu[0])[1:]


def _serupa(a: str, b: str) -> float:
    """How much of the lines is alike, from 0 to 1; spaces within lines tell nothing."""
    baris = [[_kunci(satu) for satu in teks.splitlines() if satu.strip()] for teks in (a, b)]
    return SequenceMatcher(None, *baris, autojunk=False).ratio()
