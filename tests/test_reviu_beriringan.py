"""The review in a process of its own: found there or here, it is the same review."""

from __future__ import annotations

import errno
import os
import signal
from pathlib import Path

import pytest

from macros.hooks.review import Tinjauan
from macros.review import Bahan
from tests.tinjauan import KECIL, siapkan


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    return siapkan(KECIL)


def anak() -> list[str]:
    """Processes that this one has begun and not yet waited for."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()


def test_proses_sendiri_menemukan_yang_sama(bahan: Bahan) -> None:
    sebelum = anak()
    beriringan = Tinjauan(bahan, beriringan=True)
    assert len(anak()) == len(sebelum) + 1
    assert beriringan.kabar == Tinjauan(bahan, beriringan=False).kabar
    assert beriringan.kabar.terbuka
    assert anak() == sebelum


def test_proses_yang_mati_diganti(bahan: Bahan) -> None:
    """Killed, as where memory runs out: reviewed anew here, and nothing is left behind."""
    sebelum = anak()
    beriringan = Tinjauan(bahan, beriringan=True)
    [baru] = set(anak()) - set(sebelum)
    os.kill(int(baru), signal.SIGKILL)
    assert beriringan.kabar == Tinjauan(bahan, beriringan=False).kabar
    assert anak() == sebelum


@pytest.mark.parametrize("sebab", [errno.EAGAIN, errno.ENOMEM], ids=errno.errorcode.get)
def test_proses_baru_ditolak_sistem(
    bahan: Bahan, monkeypatch: pytest.MonkeyPatch, sebab: int
) -> None:
    def fork() -> int:
        raise OSError(sebab, os.strerror(sebab))

    monkeypatch.setattr(os, "fork", fork)
    terbuka = len(os.listdir("/proc/self/fd"))
    beriringan = Tinjauan(bahan, beriringan=True)
    assert beriringan.kabar == Tinjauan(bahan, beriringan=False).kabar
    assert len(os.listdir("/proc/self/fd")) == terbuka


def test_sistem_tanpa_fork(bahan: Bahan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    beriringan = Tinjauan(bahan, beriringan=True)
    assert beriringan.kabar == Tinjauan(bahan, beriringan=False).kabar
