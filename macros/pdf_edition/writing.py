"""What goes into the file besides the pages: attachments; and pages written without much memory."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import pydyf
from weasyprint import Attachment
from weasyprint.document import Document, Page

from macros.pdf_edition.edition import Lampiran


def lampirkan(semua: Iterable[Lampiran], waktu: str) -> list[Attachment]:
    """WeasyPrint's attachments, in the order of their names as a PDF's name tree wants it."""
    saat = datetime.fromisoformat(waktu)
    return [
        Attachment(
            string=satu.isi,
            name=satu.nama,
            description=satu.uraian,
            created=saat,
            modified=saat,
            relationship=satu.hubungan,
        )
        for satu in sorted(semua, key=lambda satu: satu.nama)
    ]


def padatkan(dokumen: Document) -> None:
    """Join each page's drawing commands as soon as it is drawn: the same bytes, less memory."""
    for halaman in dokumen.pages:
        halaman.paint = _padat(halaman)


def lupakan_penataan(dokumen: Document) -> None:
    """Give up what layout worked with; only its pages are drawn.

    SVG pictures hold the layout's context, and that all the boxes from before there were pages; of
    it, their text asks for fonts and hyphens alone.
    """
    for halaman in dokumen.pages:
        for kotak in halaman._page_box.descendants():
            konteks = getattr(getattr(kotak, "replacement", None), "_context", None)
            if konteks is not None:
                konteks.target_collector = konteks.style_for = konteks.page_maker = None
                konteks.current_footnote_area = None
                konteks.tables.clear()
    gc.collect()


def lepaskan(dokumen: Document) -> None:
    """Give up the laid-out boxes: once all is drawn, tagged and checked, nobody asks for them."""
    for halaman in dokumen.pages:
        halaman._page_box = None
        halaman.links = []
    gc.collect()


@contextmanager
def rujukan_halaman_sekali() -> Iterator[None]:
    """Within the block, pydyf lists its pages once and not anew for each tag and link.

    WeasyPrint asks for the list tens of thousands of times; that took an eighth of the writing.
    """
    semula = pydyf.PDF.page_references
    daftar: list[tuple[bytes, ...]] = [()]

    def sekali(pdf: pydyf.PDF) -> tuple[bytes, ...]:
        if len(daftar[0]) != pdf.pages["Count"]:
            daftar[0] = semula.fget(pdf)
        return daftar[0]

    pydyf.PDF.page_references = property(sekali)
    try:
        yield
    finally:
        pydyf.PDF.page_references = semula


def _padat(halaman: Page) -> Any:
    semula = halaman.paint

    def paint(stream: pydyf.Stream, scale: float = 1) -> None:
        semula(stream, scale)
        stream.stream[:] = [b"\n".join(pydyf._to_bytes(satu) for satu in stream.stream)]

    return paint
