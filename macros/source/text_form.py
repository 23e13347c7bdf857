"""What no editor's text may hold, and how an unfilled place is marked, in pages and data alike."""

from __future__ import annotations

import re

TAK_TERLIHAT = (
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""A control character, or one that hides, joins or turns the text around it."""
AWAL_HTML = r"<(?=[A-Za-z/!?])"
"""Where HTML would begin."""
BELUM_DIISI = r"[Bb]elum diisi(?: \(|:)"
"""How `lkj baru` marks what the office has yet to write: 'belum diisi (data/x.yml: kunci)'."""
_BELUM_DIISI = re.compile(BELUM_DIISI)


def bertanda(teks: str) -> bool:
    """Does a place that is still marked as unfilled stand anywhere in `teks`?"""
    return _BELUM_DIISI.search(teks) is not None


def sebutan(nama: str, kode: str) -> str:
    """What an entry is called in a message: its name, and its code until it has one."""
    return kode if bertanda(nama) else nama
