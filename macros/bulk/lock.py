"""One run at a time in one folder of results; a killed run never leaves it locked."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_BERKAS = ".kunci"
_TUNGGU = 5.0
"""Seconds in which the builders of a killed run end."""


class SedangDipakai(Exception):
    """Another run works in this folder."""


@contextmanager
def kunci(keluaran: Path) -> Iterator[int]:
    """Hold the folder, which is made where it is missing; yields the lock's file descriptor.

    Processes that inherit the descriptor hold the folder too, until they end.

    Raises:
        SedangDipakai: where another run holds it.
    """
    keluaran.mkdir(parents=True, exist_ok=True)
    nomor = os.open(keluaran / _BERKAS, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _ambil(nomor, keluaran)
        yield nomor
    finally:
        os.close(nomor)


def _ambil(nomor: int, keluaran: Path) -> None:
    batas = time.monotonic() + _TUNGGU
    while True:
        try:
            fcntl.flock(nomor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() > batas:
                raise SedangDipakai(
                    f"{keluaran} sedang dipakai lkj massal yang lain; tunggu sampai selesai"
                ) from None
            time.sleep(0.1)
