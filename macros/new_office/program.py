"""The program's own files, which an office's repository carries as a copy."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

AKAR = Path(__file__).resolve().parents[2]
"""Root of the program's own repository."""
MILIK = (
    "macros",
    "overrides",
    "docs/aset",
    "alat/siapkan.sh",
    "alat/server",
    "panduan",
    "data/skema",
    "pyproject.toml",
    "requirements.in",
    "requirements.txt",
    "requirements-build.in",
    "requirements-build.txt",
    "CONTRIBUTING.md",
    "LICENSE",
    ".gitattributes",
    ".github/workflows/periksa.yml",
    ".github/workflows/rilis.yml",
    ".github/workflows/terbit.yml",
    ".gitignore",
    ".gitlab-ci.yml",
)
"""What belongs to the program, and is replaced when the program is."""
UMUM = (
    "aksesibilitas",
    "cara-hitung",
    "daftar",
    "data-terbuka",
    "kontak",
    "panduan-makro",
    "reviu",
    "riwayat-edisi",
)
"""Chapters that say nothing of any office: an office begins with them and may change them."""
AWAL = ("mkdocs.yml", *(f"docs/{nama}.md" for nama in UMUM))
"""What an office begins with and then owns."""
_BERTANDA = (".github", ".gitlab-ci.yml", "CONTRIBUTING.md")
_HANYA_PROGRAM = re.compile(
    r"^[^\n]*>>> hanya program[^\n]*\n.*?^[^\n]*<<< hanya program[^\n]*\n", re.DOTALL | re.MULTILINE
)
"""Parts of a file that only the program's own repository needs, such as its tests."""


@dataclass(frozen=True, slots=True)
class Program:
    """The program as it is copied; `commit` None: it is not known."""

    versi: str
    commit: str | None
    milik: tuple[str, ...] = MILIK


def versi_program(commit: str | None) -> Program:
    """The program that runs now."""
    return Program(version("lkj"), commit)


def salin_program(tujuan: Path, *, awal: bool) -> None:
    """Put the program into `tujuan`, in place of what stands there; `awal`: and the beginnings.

    Raises:
        FileNotFoundError: the program runs from a place that holds only a part of it.
    """
    for nama in (*MILIK, *(AWAL if awal else ())):
        asal, ke = AKAR / nama, tujuan / nama
        ke.parent.mkdir(parents=True, exist_ok=True)
        if asal.is_dir():
            shutil.rmtree(ke, ignore_errors=True)
            shutil.copytree(asal, ke, ignore=shutil.ignore_patterns("__pycache__", "*.pyc"))
        else:
            shutil.copy(asal, ke)
    for nama in _BERTANDA:
        ke = tujuan / nama
        for berkas in ke.rglob("*.yml") if ke.is_dir() else (ke,):
            teks = berkas.read_text(encoding="utf-8")
            berkas.write_text(_HANYA_PROGRAM.sub("", teks), encoding="utf-8", newline="\n")
