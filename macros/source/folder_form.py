"""What may lie in the folders an editor fills: no links out of them, no files that can act.

Whatever lies in `docs/` is published as it is. A page of HTML, a script or a drawing with a
script in it would run in a reader's browser, so outside `docs/aset/` only prose, photos and
documents are taken.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from macros.source.problems import Masalah

ISI = frozenset({".md", ".jpg", ".jpeg", ".png", ".webp", ".pdf"})
"""Endings of files an editor may put in `docs/`."""
ASET = ISI | {".css", ".js", ".woff2", ".svg", ".txt", ".ico"}
"""Endings of files in `docs/aset/`, which belongs to the program."""


def periksa_folder(docs: Path, data: Path) -> list[Masalah]:
    """Every symbolic link in both folders, every file in `docs` that may not be published.

    And every name in pieces (NFD), which looks like another that links and keys do not find.
    """
    return [
        Masalah(f"{akar.name}/{berkas.relative_to(akar).as_posix()}", 1, 1, pesan)
        for akar in (docs, data)
        for berkas in sorted(akar.rglob("*"))
        for pesan in _satu(berkas, akar, boleh_semua=akar == data)
    ]


def _satu(berkas: Path, akar: Path, *, boleh_semua: bool) -> Iterator[str]:
    if berkas.is_symlink():
        yield "tautan simbolik tidak boleh; salin berkasnya"
        return
    if (rapat := unicodedata.normalize("NFC", berkas.name)) != berkas.name:
        yield f'nama ini tersimpan terurai (NFD), seperti dari macOS; ganti namanya: "{rapat}"'
    dalam = berkas.relative_to(akar).parts
    if boleh_semua or berkas.is_dir() or dalam[-1].startswith("."):
        return
    boleh = ASET if dalam[0] == "aset" else ISI
    if berkas.suffix.lower() not in boleh:
        yield f'jenis "{berkas.suffix}" tidak boleh di sini; yang boleh: {", ".join(sorted(boleh))}'
