"""Hunspell's Indonesian dictionary, as the system has it: Debian's hunspell and hunspell-id."""

from __future__ import annotations

import shutil
import subprocess
from functools import lru_cache

_KAMUS = "id_ID"
_SANDI = "utf-8"
_BATAS = 60
"""Seconds within which it has to answer."""


class KamusTiada(Exception):
    """Hunspell or its Indonesian dictionary is not on this machine; says which."""


class KamusDiam(KamusTiada):
    """It is there, but does not answer in time."""


@lru_cache(maxsize=8)
def tidak_dikenal(kata: tuple[str, ...]) -> frozenset[str]:
    """Those of the words that the dictionary lacks.

    Raises:
        KamusTiada: where there is no dictionary to ask.
    """
    return frozenset(_tanya("-l", kata).split())


@lru_cache(maxsize=8)
def saran(kata: tuple[str, ...]) -> dict[str, str]:
    """The dictionary's nearest word to each that it lacks, where it has one.

    Empty where it takes too long: the words are wrong without suggestions too.
    """
    try:
        jawaban = _tanya("-a", tuple(f"^{satu}" for satu in kata))
    except KamusDiam:
        return {}
    hasil = {}
    for baris in jawaban.splitlines():
        # "& salah 3 1: satu, dua, tiga"
        if baris.startswith("& "):
            kepala, _, daftar = baris.partition(": ")
            hasil[kepala.split()[1]] = daftar.split(", ")[0]
    return hasil


def _tanya(cara: str, baris: tuple[str, ...]) -> str:
    program = shutil.which("hunspell")
    if program is None:
        raise KamusTiada("perintah hunspell tidak ditemukan")
    perintah = [program, "-d", _KAMUS, "-i", _SANDI, cara]
    isi = "".join(f"{satu}\n" for satu in baris)
    try:
        hasil = subprocess.run(
            perintah, input=isi, capture_output=True, encoding=_SANDI, timeout=_BATAS
        )
    except subprocess.TimeoutExpired as lama:
        raise KamusDiam(f"hunspell tidak menjawab dalam {_BATAS} detik") from lama
    if hasil.returncode:
        raise KamusTiada(f"kamus {_KAMUS} untuk hunspell tidak ditemukan")
    return hasil.stdout
