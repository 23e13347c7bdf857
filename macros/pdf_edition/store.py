"""Editions already made, kept by the fingerprint of all that they depend on."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

DISIMPAN = 3
"""So many editions are kept, the latest."""


def sidik(bagian: Iterable[str | bytes]) -> str:
    """Fingerprint (SHA-256, hexadecimal) of parts in their order, each told from the next."""
    hasil = hashlib.sha256()
    for satu in bagian:
        isi = satu.encode() if isinstance(satu, str) else satu
        hasil.update(len(isi).to_bytes(8))
        hasil.update(isi)
    return hasil.hexdigest()


class Simpanan:
    """A folder of editions; a file under its name is always whole."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def cari(self, kunci: str) -> Path | None:
        """The edition with this fingerprint, if it was made before."""
        berkas = self._folder / f"{kunci}.pdf"
        if not berkas.is_file():
            return None
        os.utime(berkas)
        return berkas

    def tempat(self, kunci: str) -> Path:
        """Where the edition is to be written; older ones beyond `DISIMPAN` go."""
        self._folder.mkdir(parents=True, exist_ok=True)
        lama = sorted(self._folder.glob("*.pdf"), key=lambda satu: satu.stat().st_mtime)
        for satu in lama[: -(DISIMPAN - 1)]:
            satu.unlink(missing_ok=True)
        return self._folder / f"{kunci}.pdf"
