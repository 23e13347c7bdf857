"""JSON Schema of every file of `data/`, from the model: editors complete and check with it.

The model stays the judge: the schema says what a text editor can say of a file alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.source.key_guide import uraian
from macros.source.model import Data

FOLDER = "skema"
"""Below `data/`."""
VERSI = "https://json-schema.org/draft/2020-12/schema"


def semua_skema() -> dict[str, str]:
    """File name below `data/` to the text of its schema."""
    return {
        f"{FOLDER}/{nama}.json": json.dumps(_satu(nama), ensure_ascii=False, indent=1) + "\n"
        for nama in Data.model_fields
    }


def baris_rujukan(nama: str) -> str:
    """The first line of `data/<nama>.yml`, by which editors find its schema."""
    return f"# yaml-language-server: $schema={FOLDER}/{nama}.json"


def tulis_skema(data: Path) -> list[Path]:
    """Write every schema below `data`, and the line that names it into its file.

    Returns the files that changed.
    """
    berubah = [
        berkas
        for alamat, teks in semua_skema().items()
        if _tulis(berkas := data / alamat, teks.encode())
    ]
    for nama in Data.model_fields:
        berkas = data / f"{nama}.yml"
        if not berkas.is_file():
            continue
        isi = berkas.read_bytes()
        baris = baris_rujukan(nama).encode()
        if not isi.startswith(baris) and _tulis(berkas, baris + b"\n" + isi):
            berubah.append(berkas)
    return berubah


def _tulis(berkas: Path, isi: bytes) -> bool:
    if berkas.is_file() and berkas.read_bytes() == isi:
        return False
    berkas.parent.mkdir(exist_ok=True)
    berkas.write_bytes(isi)
    return True


def _satu(nama: str) -> dict[str, Any]:
    model = Data.model_fields[nama].annotation
    assert model is not None
    skema: dict[str, Any] = model.model_json_schema()
    for judul, bagian in [(skema["title"], skema), *skema.get("$defs", {}).items()]:
        for kunci, isi in bagian.get("properties", {}).items():
            isi["description"] = uraian(judul, kunci)
        bagian.pop("description", None)
    for bagian in _semua(skema):
        if isinstance(bagian.get("title"), str):
            del bagian["title"]
        bagian.pop("default", None)
    return {"$schema": VERSI, "title": f"data/{nama}.yml", **skema}


def _semua(simpul: Any) -> Iterator[dict[str, Any]]:
    """Every schema object inside `simpul`; a key named 'title' of `properties` is no title."""
    if isinstance(simpul, dict):
        yield simpul
        for isi in simpul.values():
            yield from _semua(isi)
    elif isinstance(simpul, list):
        for isi in simpul:
            yield from _semua(isi)
