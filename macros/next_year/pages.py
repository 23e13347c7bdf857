"""What becomes of a chapter when a year ends: only what points to things that are gone."""

from __future__ import annotations

import re

_CATATAN = re.compile(r"""[ \t]?\{\{\s*catatan\(\s*["'][^"']*["']\s*\)\s*\}\}""")
_GAMBAR = re.compile(r"""\{\{\s*rujuk\(\s*["']gambar:[^"']*["']\s*\)\s*\}\}""")


def alihkan_halaman(teks: str) -> tuple[str, int, list[int]]:
    """The chapter without marks of notes and without lines that point to last year's photos.

    Returns the text, how many marks went, and the numbers (from 1) of the lines that went.
    """
    baris = teks.splitlines(keepends=True)
    dihapus = [nomor for nomor, satu in enumerate(baris, start=1) if _GAMBAR.search(satu)]
    tetap = [satu for nomor, satu in enumerate(baris, start=1) if nomor not in dihapus]
    hasil, tanda = _CATATAN.subn("", "".join(tetap))
    return hasil, tanda, dihapus
