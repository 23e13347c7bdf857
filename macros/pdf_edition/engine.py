"""WeasyPrint: lays the document out, writes the PDF, and lets nothing it says go unheard."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from weasyprint import HTML
from weasyprint.logger import LOGGER, PROGRESS_LOGGER

from macros.pdf_edition.edition import EdisiPdf, PdfGagal
from macros.pdf_edition.inspection import periksa_hasil, periksa_tata_letak
from macros.pdf_edition.tagging import MetadataUA, lengkapi_tag, satu_tautan_satu_anotasi

_LOG = logging.getLogger("lkj")
OPSI: dict[str, Any] = {
    "pdf_variant": "pdf/a-3a",
    "pdf_tags": True,
    "optimize_images": True,
    "jpeg_quality": 75,
    "dpi": 150,
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
            _LOG.info("PDF: menata halaman %s%s", cocok[1], ulang)
        elif pesan.startswith("Step 6"):
            _LOG.info("PDF: menulis berkas")


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


def cetak(html: str, tujuan: Path, *, dasar: Path, edisi: EdisiPdf) -> int:
    """Write the edition to `tujuan` and return its number of pages.

    Relative addresses in `html` are found below `dasar`. A file is left only where all is well.

    Raises:
        PdfGagal: with everything WeasyPrint warned of, what it left out, and what it cut off.
    """
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    sementara = tujuan.with_suffix(".sementara")
    with _dengarkan() as pesan:
        _LOG.info("PDF: menyiapkan naskah")
        dokumen = HTML(string=html, base_url=f"{dasar.as_uri()}/").render(**OPSI)
        jumlah = len(dokumen.pages)
        _LOG.info("PDF: %d halaman tertata", jumlah)
        satu_tautan_satu_anotasi(dokumen)
        dokumen.metadata = MetadataUA.dari(dokumen.metadata)
        dokumen.write_pdf(sementara, finisher=lengkapi_tag, **OPSI)
    masalah = [*pesan, *periksa_tata_letak(html, dokumen), *periksa_hasil(dokumen)]
    if masalah:
        sementara.unlink()
        raise PdfGagal(masalah)
    sementara.replace(tujuan)
    return jumlah
