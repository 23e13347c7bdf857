"""YAML text: read into a tree that says the same as the text, or refused with a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from macros.source.yaml_tree import baca_yaml
from tests.fuzz.bahan import KECIL

_KOSONG = ("", "~", "null")


def coba(isi: bytes) -> None:
    """One text of YAML."""
    teks = isi.decode("utf-8", "replace")
    akar, masalah = baca_yaml(teks, "data/contoh.yml")
    baris = len(teks.splitlines()) + 1
    for satu in masalah:
        assert 1 <= satu.baris <= baris, satu
        assert satu.kolom >= 1 and satu.pesan.strip(), satu
    if masalah:
        return
    assert akar is not None
    assert _sama(akar.polos(), yaml.load(teks, Loader=yaml.CBaseLoader))


def _sama(kita: Any, yaml_: Any) -> bool:
    if isinstance(kita, dict):
        return kita.keys() == yaml_.keys() and all(_sama(kita[k], yaml_[k]) for k in kita)
    if isinstance(kita, list):
        return len(kita) == len(yaml_) and all(map(_sama, kita, yaml_))
    return yaml_ in _KOSONG if kita is None else kita == yaml_


def benih() -> Iterator[bytes]:
    """The small site's files."""
    for berkas in sorted((KECIL / "data").glob("*.yml")):
        yield berkas.read_bytes()
