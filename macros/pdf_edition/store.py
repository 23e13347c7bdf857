"""Editions already made, kept by the fingerprint of all that they depend on."""

from __future__ import annotations

import os
from pathlib import Path

DISIMPAN = 3
"""So many editions are kept, the latest."""


class SimpananEdisi:
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
