"""The picture that messengers show beside a link to the site: drawn from texts of the Report."""

from __future__ import annotations

import hashlib
import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import ImageFont

UKURAN = (1200, 630)
"""Pixels: what messengers and networks ask for."""

_LATAR, _EMAS, _TEKS, _REDUP = "#7d1220", "#c9992b", "#ffffff", "#f7e6d3"
_JUDUL, _TEBAL, _BIASA = (
    "source-serif-4-latin-600-normal.woff2",
    "source-sans-3-latin-600-normal.woff2",
    "source-sans-3-latin-400-normal.woff2",
)
_TEPI = 80
_RESEP = "1"
"""Changes with the drawing below, so that a picture made by an older one is not taken."""


@dataclass(frozen=True, slots=True)
class Kartu:
    """What is written: title, office, and a few figures with their names."""

    judul: str
    kantor: str
    angka: tuple[tuple[str, str], ...]


def kartu_siap(kartu: Kartu, font: Path, cache: Path) -> bytes:
    """The picture, drawn once for the same texts."""
    sidik = hashlib.sha256((_RESEP + repr(kartu)).encode()).hexdigest()[:16]
    simpanan = cache / "kartu" / f"{sidik}.png"
    if not simpanan.is_file():
        simpanan.parent.mkdir(parents=True, exist_ok=True)
        sementara = simpanan.with_suffix(f".{os.getpid()}")
        sementara.write_bytes(gambar_kartu(kartu, font))
        sementara.replace(simpanan)
    return simpanan.read_bytes()


def gambar_kartu(kartu: Kartu, font: Path) -> bytes:
    """The picture as PNG; `font` is the folder of the site's fonts."""
    # Not at the top: the picture is nearly always there.
    from PIL import Image, ImageDraw, ImageFont

    gambar = Image.new("RGB", UKURAN, _LATAR)
    kanvas = ImageDraw.Draw(gambar)
    lebar = UKURAN[0] - 2 * _TEPI
    kanvas.rectangle((0, UKURAN[1] - 24, *UKURAN), fill=_EMAS)
    kanvas.text((_TEPI, 90), kartu.judul, _TEKS, _muat(font / _JUDUL, kartu.judul, 92, lebar))
    kanvas.text((_TEPI, 215), kartu.kantor, _REDUP, _muat(font / _BIASA, kartu.kantor, 46, lebar))
    kanvas.rectangle((_TEPI, 305, _TEPI + 140, 311), fill=_EMAS)
    kolom = lebar // max(1, len(kartu.angka))
    for i, (nama, nilai) in enumerate(kartu.angka):
        x = _TEPI + i * kolom
        kanvas.text((x, 370), nama, _REDUP, ImageFont.truetype(font / _BIASA, 32))
        kanvas.text((x, 415), nilai, _TEKS, _muat(font / _TEBAL, nilai, 40, kolom - 24))
    keluaran = io.BytesIO()
    gambar.quantize(64).save(keluaran, "PNG", optimize=True)
    return keluaran.getvalue()


def _muat(berkas: Path, teks: str, ukuran: int, lebar: int) -> ImageFont.FreeTypeFont:
    """The font as large as `ukuran`, or as small as the text needs to fit into `lebar`."""
    from PIL import ImageFont

    huruf = ImageFont.truetype(berkas, ukuran)
    panjang = huruf.getlength(teks)
    return huruf if panjang <= lebar else ImageFont.truetype(berkas, ukuran * lebar / panjang)
