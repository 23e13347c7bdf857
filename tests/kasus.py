"""Reads the cases in tests/cases/: plain text scalars, so that no number passes through float."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

_FOLDER = Path(__file__).parent / "cases"


def muat(nama: str) -> Any:
    """A case file as dicts, lists and text; `null` is None."""
    teks = (_FOLDER / nama).read_text(encoding="utf-8")
    return _kosongkan(yaml.load(teks, Loader=yaml.BaseLoader))


def parameter(kasus: Iterable[dict[str, Any]]) -> Any:
    """Parametrize `kasus`, each named by its `keterangan`."""
    daftar = list(kasus)
    return pytest.mark.parametrize("kasus", daftar, ids=[satu["keterangan"] for satu in daftar])


def angka(teks: str | None) -> Decimal | None:
    """A number as written in a case; None stays None."""
    return None if teks is None else Decimal(teks)


def _kosongkan(simpul: Any) -> Any:
    if isinstance(simpul, dict):
        return {kunci: _kosongkan(isi) for kunci, isi in simpul.items()}
    if isinstance(simpul, list):
        return [_kosongkan(isi) for isi in simpul]
    return None if simpul == "null" else simpul
