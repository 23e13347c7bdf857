"""The edition's own fonts, each unpacked once for all editions."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import woff2

from macros.cache import sidik

KELUARGA = {"source-serif-4": "Source Serif 4", "source-sans-3": "Source Sans 3"}
SUBSET = {"latin": "", "latin-ext": " Ext", "simbol": " Simbol"}
_NAMA = re.compile(
    r"(?P<keluarga>[a-z0-9-]+?)-(?P<subset>latin|latin-ext|simbol)-(?P<tebal>\d{3})-(?P<gaya>normal|italic)"
)


@dataclass(frozen=True, slots=True)
class Fon:
    """One font file as an `@font-face` names it."""

    keluarga: str
    tebal: str
    gaya: str
    url: str


def daftar_fon(folder: Path, cache: Path) -> Iterator[Fon]:
    """The fonts in `folder`, unpacked into `cache`; each subset beyond Latin is its own family."""
    for berkas in sorted(folder.glob("*.woff2")):
        cocok = _NAMA.fullmatch(berkas.stem)
        if cocok and (keluarga := KELUARGA.get(cocok["keluarga"])):
            nama = keluarga + SUBSET[cocok["subset"]]
            yield Fon(nama, cocok["tebal"], cocok["gaya"], _terurai(berkas, cache).as_uri())


def _terurai(berkas: Path, cache: Path) -> Path:
    """WeasyPrint unpacks WOFF2 anew for every document, and that takes a second."""
    cache.mkdir(parents=True, exist_ok=True)
    hasil = cache.resolve() / f"{berkas.stem}-{sidik([berkas.read_bytes()])[:16]}.ttf"
    if not hasil.is_file():
        sementara = hasil.with_suffix(f".{os.getpid()}")
        with berkas.open("rb") as asal, sementara.open("wb") as tujuan:
            woff2.decompress(asal, tujuan)
        sementara.replace(hasil)
    return hasil
