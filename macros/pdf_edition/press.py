"""WeasyPrint in a process of its own, so that the site is written on the other core meanwhile."""

from __future__ import annotations

import json
import logging
import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.pdf_edition.edition import Lampiran, PdfGagal

_LOG = logging.getLogger("lkj")


@dataclass(frozen=True, slots=True)
class Tugas:
    """What the press is given: the document, where to write it, its time and its attachments."""

    html: str
    tujuan: Path
    waktu: str
    lampiran: tuple[Lampiran, ...] = ()


class Percetakan:
    """A started press: it loads engine and fonts while the document is still being put together."""

    def __init__(self, cache: Path) -> None:
        self._proses = subprocess.Popen(
            [sys.executable, "-m", "macros.pdf_edition.worker", str(cache)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def beri(self, tugas: Tugas) -> None:
        """Hand over the document and return at once."""
        assert self._proses.stdin is not None
        pickle.dump(tugas, self._proses.stdin)
        self._proses.stdin.close()

    def tunggu(self) -> None:
        """Wait for the edition, telling how far it has come.

        Raises:
            PdfGagal: with all that the engine and the checks object to, or where the press died.
        """
        selesai, masalah = False, []
        for pesan in self._pesan():
            if kabar := pesan.get("kabar"):
                _LOG.info("PDF: %s", kabar)
            selesai = selesai or "masalah" in pesan
            masalah += pesan.get("masalah", [])
        kode = self._proses.wait()
        if masalah or not selesai:
            raise PdfGagal(masalah or [f"proses pencetak berhenti dengan kode {kode}"])

    def batal(self) -> None:
        """Stop the press; nothing of its work is left."""
        self._proses.kill()
        self._proses.wait()
        for pipa in (self._proses.stdin, self._proses.stdout):
            if pipa is not None:
                pipa.close()

    def _pesan(self) -> Iterator[dict[str, list[str]]]:
        assert self._proses.stdout is not None
        with self._proses.stdout as keluaran:
            yield from map(json.loads, keluaran)
