"""The laid-out document held against what was asked for: all there, nothing cut off, own fonts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from weasyprint.document import Document
from weasyprint.formatting_structure import boxes

from macros.pdf_edition.document import KELUARGA

TEPI = 26
"""CSS pixels (about 7 mm) that print keeps free at every edge of the paper."""
_ID = re.compile(r'<[a-z0-9]+\b[^<>]*?\sid="([^"]+)"')


def periksa_tata_letak(html: str, dokumen: Document) -> Iterator[str]:
    """Every element with an id has a place on a page; no text or picture leaves the paper."""
    ada = {nama for halaman in dokumen.pages for nama in halaman.anchors}
    for id_ in _ID.findall(html):
        if id_ not in ada:
            yield f"bagian berjangkar {id_} hilang ketika halaman ditata"
    for nomor, halaman in enumerate(dokumen.pages, start=1):
        for kotak in halaman._page_box.descendants():
            if not isinstance(kotak, boxes.TextBox | boxes.ReplacedBox):
                continue
            kanan = kotak.position_x + kotak.width
            bawah = kotak.position_y + kotak.height
            if (
                min(kotak.position_x, kotak.position_y) < TEPI
                or kanan > halaman.width - TEPI
                or bawah > halaman.height - TEPI
            ):
                teks = getattr(kotak, "text", "gambar")
                yield f'"{teks[:40]}" melewati tepi lembar ke-{nomor}'


def periksa_hasil(dokumen: Document) -> Iterator[str]:
    """No font but the edition's own was needed to draw the text."""
    sendiri = {*KELUARGA.values(), *(f"{nama} Ext" for nama in KELUARGA.values())}
    for fon in dokumen.fonts.values():
        keluarga = fon.family.decode() if isinstance(fon.family, bytes) else str(fon.family)
        if not any(keluarga.startswith(nama) for nama in sendiri):
            huruf = " ".join(sorted({teks for teks in fon.to_unicode.values() if teks.strip()}))
            yield f'huruf "{huruf}" tidak ada di fon edisi dan diambil dari {keluarga}'
