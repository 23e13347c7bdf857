"""Data that is accepted can be reviewed, exported and shown by every macro."""

from __future__ import annotations

from tests.fuzz.bahan import KECIL
from tests.fuzz.data import FOLDER, HALAMAN, benih, terbaca
from tests.fuzz.terbitan import bahasa, semua_makro, tinjau

__all__ = ["benih", "coba"]


def coba(isi: bytes) -> None:
    """One changed copy of the data, published as far as it goes without MkDocs."""
    with terbaca(isi) as bahan:
        if bahan is None:
            return
        bahasa_ = bahasa(bahan.report, HALAMAN, FOLDER, KECIL / "docs")
        tinjau(bahan, bahasa_)
        semua_makro(bahasa_)
