"""What an edition depends on, as one fingerprint: where nothing changed, it is not made anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from importlib.metadata import version
from pathlib import Path

from macros.cache import sidik
from macros.pdf_edition.collection import Lembar
from macros.pdf_edition.edition import FON, TEMPLAT, EdisiPdf, Lampiran

_PUSTAKA = ("weasyprint", "pydyf", "fonttools", "Pillow", "pyphen", "beautifulsoup4", "segno")
_SRC = re.compile(r'\bsrc="([^"]+)"')


def sidik_isi(edisi: EdisiPdf, lembar: Sequence[Lembar], aset: Mapping[str, Path]) -> str:
    """Fingerprint of what the report says: pages, texts, pictures, attachments."""
    return sidik(_isi(edisi, lembar, aset))


def kunci_edisi(isi: str, saat: str) -> str:
    """Fingerprint of all that the PDF depends on: what it says, its time, how it is made."""
    program = (
        satu
        for folder in (Path(__file__).parent, TEMPLAT, FON)
        for satu in sorted(folder.iterdir())
        if satu.is_file()
    )
    return sidik(
        (
            isi,
            saat,
            *(f"{nama} {version(nama)}" for nama in _PUSTAKA),
            *(satu.read_bytes() for satu in program),
        )
    )


def _isi(
    edisi: EdisiPdf, lembar: Sequence[Lembar], aset: Mapping[str, Path]
) -> Iterator[str | bytes]:
    dipakai: set[str] = set()
    for satu in lembar:
        yield from (satu.sumber, satu.url, satu.isi)
        dipakai |= {src.rpartition("/")[2] for src in _SRC.findall(satu.isi)}
    for bidang in fields(edisi):
        yield bidang.name
        yield from _nilai(getattr(edisi, bidang.name))
    for url, berkas in sorted(aset.items()):
        if url.rpartition("/")[2] in dipakai:
            yield from (url, berkas.read_bytes())


def _nilai(nilai: object) -> Iterator[str | bytes]:
    """A field of the edition: files by their content, mappings in order."""
    if isinstance(nilai, Path):
        yield nilai.read_bytes()
    elif isinstance(nilai, Mapping):
        for kunci, isi in sorted(nilai.items()):
            yield str(kunci)
            yield from _nilai(isi)
    elif isinstance(nilai, Lampiran):
        yield from (nilai.nama, nilai.uraian, nilai.hubungan, nilai.isi)
    elif isinstance(nilai, tuple):
        yield str(len(nilai))
        for satu in nilai:
            yield from _nilai(satu)
    else:
        yield repr(nilai)
