"""The texts of `data/` that readers meet, each with its path."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from macros.source.model import Data

Jalan = tuple[str | int, ...]
_BUKAN_NASKAH = frozenset({"sumber", "tercetak", "kode", "berkas", "satuan", "tahun", "nip"})
"""Keys that are not read as text of the report."""
_BUKAN_BERKAS = frozenset({"catatan", "satuan", "reviu"})


def teks_data(data: Data) -> Iterator[tuple[Jalan, str]]:
    """All texts but notes, sources, codes and printed variants."""
    for nama in type(data).model_fields:
        if nama not in _BUKAN_BERKAS:
            yield from _turun(getattr(data, nama), (nama,))


def _turun(simpul: object, jalan: Jalan) -> Iterator[tuple[Jalan, str]]:
    if isinstance(simpul, str):
        yield jalan, simpul
    elif isinstance(simpul, BaseModel):
        for nama in type(simpul).model_fields:
            if nama not in _BUKAN_NASKAH:
                yield from _turun(getattr(simpul, nama), (*jalan, nama))
    elif isinstance(simpul, tuple):
        for i, isi in enumerate(simpul):
            yield from _turun(isi, (*jalan, i))
