"""Shared fixtures: the small site of the tests, and the real report built once per run.

`make test` runs the files of tests in several processes, each file in one: what a session shares
is made once in each of them, and what is costly once for all, under a lock.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.peramban import LATAR, jalur_peramban, layani

AKAR = Path(__file__).parent.parent
KECIL = AKAR / "tests" / "situs_kecil"
LAMA = (
    "test_impor",
    "test_word",
    "test_massal",
    "test_tahun_baru",
    "test_berulang",
    "test_daun",
    "test_jalan_keluar",
    "test_bertahap",
    "test_situs_kecil",
    "test_peramban",
    "test_kantor_kedua",
    "test_reviu_prosa",
    "test_sunting",
    "test_baru",
)
"""Files of half of the time, the longest first: begun late, one would be waited for at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """`make test` deals the files out to processes in this order."""
    urutan = {nama: nomor for nomor, nama in enumerate(LAMA)}
    items.sort(key=lambda satu: urutan.get(satu.path.stem, len(LAMA)))


def jalankan_lkj(folder: Path, *argumen: str) -> subprocess.CompletedProcess[str]:
    """Run `lkj` as its user does, in `folder`."""
    perintah = [sys.executable, "-m", "macros", *argumen]
    return subprocess.run(
        perintah,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1736380800"},
    )


@pytest.fixture
def kecil(tmp_path: Path) -> Path:
    """A fresh copy of the small site."""
    return Path(shutil.copytree(KECIL, tmp_path / "kecil"))


@pytest.fixture(scope="session")
def bangun() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run `lkj` in a folder."""
    return jalankan_lkj


@pytest.fixture(scope="session")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real report, site and PDF, built once for all processes of a run."""
    pangkal = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        pangkal = pangkal.parent
    keluaran = pangkal / "situs" / "site"
    with (pangkal / "kunci-situs").open("w") as kunci:
        fcntl.flock(kunci, fcntl.LOCK_EX)
        if not keluaran.exists():
            hasil = jalankan_lkj(AKAR, "build", "--keluaran", str(keluaran))
            assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    return keluaran


@pytest.fixture(scope="session")
def pdf(situs: Path) -> Path:
    """The PDF edition of the real report."""
    [berkas] = (situs / "unduh").glob("*.pdf")
    return berkas


@pytest.fixture(scope="session")
def alamat(situs: Path) -> Iterator[str]:
    """The real site below a sub-path, on loopback, with the headers the office's server sends."""
    with layani(situs.parent) as pangkal:
        yield f"{pangkal}{situs.name}/"


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """Chromium, started once."""
    with sync_playwright() as main:
        buka = main.chromium.launch(executable_path=jalur_peramban(), args=list(LATAR))
        yield buka
        buka.close()
