"""What becomes of a chapter when a year ends: only what points to things that are gone."""

from __future__ import annotations

import re

_CATATAN = re.compile(r"""[ \t]?\{\{\s*catatan\(\s*["'][^"']*["']\s*\)\s*\}\}""")
_GAMBAR = re.compile(r"""\{\{\s*rujuk\(\s*["']gambar:[^"']*["']\s*\)\s*\}\}""")
_URAIAN = re.compile(
    r"^(\{\{ *uraian\([^)]*\) *\}\} *\n\n?)(?=(?!\{\{|#|\*Belum diisi)[^\n]*\w)", re.MULTILINE
)
"""The mark of an analysis with a sentence under it."""


def alihkan_halaman(teks: str, nama: str) -> tuple[str, int, list[int]]:
    """The chapter without marks of notes and without lines that point to last year's photos.

    What stands under an analysis was written of last year: it stays as an example under a line
    that marks it as not yet written, which the review asks for until the line is taken away.
    `nama` is the chapter's file. Returns the text, how many marks of notes went, and the numbers
    (from 1) of the lines that went.
    """
    baris = teks.splitlines(keepends=True)
    dihapus = [nomor for nomor, satu in enumerate(baris, start=1) if _GAMBAR.search(satu)]
    tetap = [satu for nomor, satu in enumerate(baris, start=1) if nomor not in dihapus]
    hasil, tanda = _CATATAN.subn("", "".join(tetap))
    isian = (
        f"*Belum diisi: uraian tahun ini, di `{nama}`; yang di bawah ini dari tahun lalu, dan baris"
        " ini dihapus setelah uraiannya diperbarui.*"
    )
    return _URAIAN.sub(rf"\g<1>{isian}\n\n", hasil), tanda, dihapus
