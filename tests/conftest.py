"""Shared fixtures: the small site of the tests, and the real report built once per run."""

from __future__ import annotations

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
    """The real report, site and PDF, built once."""
    keluaran = tmp_path_factory.mktemp("situs") / "site"
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
