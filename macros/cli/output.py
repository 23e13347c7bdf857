"""The folder of a finished build: one builder at a time, replaced as a whole or not at all."""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click

_DI_SINI, _TUKAR = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of renameat2(2)."""


@contextmanager
def hasil_baru(hasil: Path) -> Iterator[Path]:
    """A folder beside `hasil` to build into; it takes the place of `hasil` at the end of the block.

    Where the block ends with an error or the process is killed, `hasil` stays as it is; what a
    killed build has left goes with the next one. A second build of the same folder waits.
    """
    hasil.parent.mkdir(parents=True, exist_ok=True)
    with _giliran(hasil):
        _sapu(hasil)
        baru = hasil.with_name(f".{hasil.name}-baru-{os.getpid()}")
        try:
            yield baru
            _gantikan(hasil, baru)
        finally:
            shutil.rmtree(baru, ignore_errors=True)


@contextmanager
def _giliran(hasil: Path) -> Iterator[None]:
    """Hold the lock of `hasil`, which the system takes back from a process that dies."""
    with hasil.with_name(f".kunci-{hasil.name}").open("a") as kunci:
        try:
            fcntl.flock(kunci, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            click.echo(f"{hasil} sedang dibuat oleh proses lain; menunggu sampai selesai.")
            fcntl.flock(kunci, fcntl.LOCK_EX)
        except OSError:
            # Some network drives have no locks.
            pass
        yield


def _sapu(hasil: Path) -> None:
    """Remove what killed builds have left; what they moved aside and did not replace comes back."""
    for satu in sorted(hasil.parent.iterdir()):
        if satu.name.startswith(f".{hasil.name}-lama-"):
            if not hasil.exists():
                satu.rename(hasil)
        elif not satu.name.startswith(f".{hasil.name}-baru-"):
            continue
        shutil.rmtree(satu, ignore_errors=True)


def _gantikan(hasil: Path, baru: Path) -> None:
    """Put the new folder in place of the old one, in one step where the system has such a step."""
    if not hasil.exists():
        baru.rename(hasil)
    elif not _tukar(hasil, baru):
        lama = hasil.with_name(f".{hasil.name}-lama-{os.getpid()}")
        hasil.rename(lama)
        baru.rename(hasil)
        shutil.rmtree(lama, ignore_errors=True)


def _tukar(satu: Path, lain: Path) -> bool:
    """Exchange two folders; False where the system or the disk cannot."""
    with suppress(AttributeError, OSError):
        renameat2 = ctypes.CDLL(None).renameat2
        jalur = (_DI_SINI, os.fsencode(satu), _DI_SINI, os.fsencode(lain))
        return renameat2(*jalur, _TUKAR) == 0
    return False
