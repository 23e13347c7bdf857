"""WeasyPrint: lays the document out, writes the PDF, and lets nothing it says go unheard."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pydyf
from weasyprint import CSS, HTML
from weasyprint.css.counters import CounterStyle
from weasyprint.document import Document
from weasyprint.logger import LOGGER, PROGRESS_LOGGER
from weasyprint.text.fonts import FontConfiguration

from macros.pdf_edition.edition import FON, PdfGagal
from macros.pdf_edition.fonts import daftar_fon
from macros.pdf_edition.inspection import dengan_letak, periksa_hasil, periksa_tata_letak
from macros.pdf_edition.press import Tugas
from macros.pdf_edition.tagging import MetadataUA, lengkapi_tag, satu_tautan_satu_anotasi
from macros.pdf_edition.templates import tampil
from macros.pdf_edition.writing import (
    lampirkan,
    lepaskan,
    lupakan_penataan,
    padatkan,
    rujukan_halaman_sekali,
)

_LOG = logging.getLogger("lkj")
OPSI: dict[str, Any] = {
    "pdf_variant": "pdf/a-3a",
    "pdf_tags": True,
    "custom_metadata": False,
}
"""Given to layout and to writing alike: each applies its own part of them."""
DIBOLEHKAN: tuple[tuple[re.Pattern[str], str], ...] = ()
"""Messages of WeasyPrint that are no fault of the edition, each with the reason. None so far."""


class _Pengumpul(logging.Handler):
    """Keeps every message of WeasyPrint that `DIBOLEHKAN` does not name."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.pesan: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        pesan = record.getMessage()
        if record.levelno >= logging.WARNING and not any(
            pola.search(pesan) for pola, _ in DIBOLEHKAN
        ):
            self.pesan.append(f"WeasyPrint: {pesan}")


class _Kemajuan(logging.Handler):
    """Tells how far the layout has come: every tenth page, every round, then the writing."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.putaran = 1

    def emit(self, record: logging.LogRecord) -> None:
        pesan = record.getMessage()
        if "Repagination" in pesan:
            self.putaran += 1
        elif (cocok := re.search(r"Page (\d+)$", pesan)) and int(cocok[1]) % 10 == 0:
            ulang = f" (putaran {self.putaran})" if self.putaran > 1 else ""
            _LOG.info("menata halaman %s%s", cocok[1], ulang)
        elif pesan.startswith("Step 6"):
            _LOG.info("menulis berkas")


@contextmanager
def _dengarkan() -> Iterator[list[str]]:
    """Collect WeasyPrint's warnings and errors, and show its progress, within the block."""
    pengumpul, kemajuan = _Pengumpul(), _Kemajuan()
    semula = [(satu, satu.level, satu.propagate) for satu in (LOGGER, PROGRESS_LOGGER)]
    try:
        for log, kait, tingkat in (
            (LOGGER, pengumpul, logging.WARNING),
            (PROGRESS_LOGGER, kemajuan, logging.INFO),
        ):
            log.addHandler(kait)
            log.setLevel(tingkat)
            # Anyone's logging.config may have switched existing loggers off.
            log.propagate = log.disabled = False
        yield pengumpul.pesan
    finally:
        LOGGER.removeHandler(pengumpul)
        PROGRESS_LOGGER.removeHandler(kemajuan)
        for log, tingkat, teruskan in semula:
            log.setLevel(tingkat)
            log.propagate = teruskan


@cache
def _gaya_dasar() -> CSS:
    """WeasyPrint's own style sheet without what it says of every element's notes, and of markers
    but those of list items: six styles that each of thousands of elements would get for nothing.
    """
    berkas = resources.files("weasyprint") / "css" / "html5_ua.css"
    teks = re.sub(r"(?m)^::(?:foot)?note-.*$", "", berkas.read_text(encoding="utf-8"))
    return CSS(string=re.sub(r"(?m)^::marker ", "li::marker ", teks), counter_style=CounterStyle())


class _Naskah(HTML):  # type: ignore[misc]
    """A document under `_gaya_dasar`."""

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:
        return [_gaya_dasar()]


class Mesin:
    """The engine with the edition's fonts loaded, ready for one document."""

    def __init__(self, cache: Path) -> None:
        """Fonts are unpacked into `cache`."""
        self._fon = FontConfiguration()
        gaya = tampil("fon.css.j2", fon=list(daftar_fon(FON, cache / "fon")))
        self._gaya = CSS(string=gaya, font_config=self._fon)
        _LOG.info("mesin dan huruf siap")

    def cetak(self, tugas: Tugas) -> int:
        """Write the edition and return its number of pages.

        A file is left only where all is well.

        Raises:
            PdfGagal: with everything WeasyPrint warned of, what it left out, and what it cut off.
        """
        tugas.tujuan.parent.mkdir(parents=True, exist_ok=True)
        sementara = tugas.tujuan.with_suffix(f".{os.getpid()}.sementara")
        try:
            with _dengarkan() as pesan:
                dokumen = self._tata(tugas.html)
                with rujukan_halaman_sekali():
                    dokumen.write_pdf(
                        sementara,
                        finisher=lambda dokumen, pdf: self._akhiri(dokumen, pdf, tugas, pesan),
                        attachments=lampirkan(tugas.lampiran, tugas.waktu),
                        **OPSI,
                    )
            if pesan:
                raise PdfGagal(pesan)
            _LOG.info("berkas tertulis")
            sementara.replace(tugas.tujuan)
        finally:
            sementara.unlink(missing_ok=True)
        return len(dokumen.pages)

    def _tata(self, html: str) -> Document:
        dokumen = _Naskah(string=html).render(
            font_config=self._fon, stylesheets=[self._gaya], **OPSI
        )
        _LOG.info("%d halaman tertata", len(dokumen.pages))
        lupakan_penataan(dokumen)
        satu_tautan_satu_anotasi(dokumen)
        padatkan(dokumen)
        dokumen.metadata = MetadataUA.dari(dokumen.metadata)
        return dokumen

    def _akhiri(self, dokumen: Document, pdf: pydyf.PDF, tugas: Tugas, pesan: list[str]) -> None:
        """All is drawn and nothing written yet: complete the tags and check.

        Raises:
            PdfGagal: see `cetak`.
        """
        lengkapi_tag(dokumen, pdf)
        masalah = [
            *(dengan_letak(satu, dokumen) for satu in pesan),
            *periksa_tata_letak(tugas.html, dokumen),
            *periksa_hasil(dokumen),
        ]
        if masalah:
            raise PdfGagal(masalah)
        _LOG.info("tergambar dan diperiksa")
        lepaskan(dokumen)
