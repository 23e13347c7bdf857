"""Pictures for the document: photos at print size, charts drawn as PNG with the edition's font."""

from __future__ import annotations

import io
from base64 import b64decode
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

import resvg_py
from fontTools.ttLib import TTFont
from PIL import Image

from macros.pdf_edition.edition import FON
from macros.pdf_edition.fonts import daftar_fon
from macros.word_edition.model import Gambar
from macros.word_edition.parts import Himpunan

_SVG = "data:image/svg+xml;base64"
_AKHIRAN = {"JPEG": ".jpg", "PNG": ".png"}
_EMU_MM = 36000
KOTAK_FOTO, KOTAK_GRAFIK, KOTAK_EMBLEM = (158, 95), (158, 190), (60, 34)
"""Largest width and height of a photo, a chart and the emblem, in millimetres."""
_FON_GRAFIK = "source-sans-3"
PERBESARAN = 3
"""Pixels of a chart for each of its units: about 350 to the inch on paper."""


@dataclass
class Pelukis:
    """Puts the pictures of the pages into `himpunan`; fonts are unpacked into `cache`."""

    himpunan: Himpunan
    cache: Path

    def gambar(self, src: str, alt: str, kotak: tuple[int, int]) -> Gambar:
        """The picture that `src` of an <img> names, as large as it can be in `kotak`."""
        isi, akhiran, lebar, tinggi = self._baca(src)
        skala = min(kotak[0] * _EMU_MM / lebar, kotak[1] * _EMU_MM / tinggi)
        nomor = self.himpunan.nomor_gambar()
        return Gambar(
            nomor,
            self.himpunan.relasi_media(isi, akhiran),
            f"Gambar {nomor}",
            alt,
            round(lebar * skala),
            round(tinggi * skala),
        )

    def _baca(self, src: str) -> tuple[bytes, str, int, int]:
        """Bytes, suffix, width and height in pixels of a picture.

        What Word may not know becomes PNG.
        """
        kepala, koma, data = src.partition(",")
        if kepala == _SVG:
            isi = self._lukis(b64decode(data).decode())
        elif koma and src.startswith("data:"):
            isi = b64decode(data)
        else:
            isi = Path(unquote(urlsplit(src).path)).read_bytes()
        with Image.open(io.BytesIO(isi)) as gambar:
            if akhiran := _AKHIRAN.get(str(gambar.format)):
                return isi, akhiran, *gambar.size
            wadah = io.BytesIO()
            gambar.save(wadah, "PNG", optimize=True)
            return wadah.getvalue(), ".png", *gambar.size

    def _lukis(self, svg: str) -> bytes:
        fon, keluarga = self._fon
        # resvg takes a name with a number in it only where CSS would: in quotes.
        svg = svg.replace('font-family="Source Sans 3"', 'font-family="sans-serif"')
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg,
                zoom=PERBESARAN,
                background="#ffffff",
                font_files=fon,
                sans_serif_family=keluarga,
                skip_system_fonts=True,
            )
        )

    @cached_property
    def _fon(self) -> tuple[list[str], str]:
        """Files of the charts' font, and the name it calls itself, which is not the one in CSS."""
        semua = [
            urlsplit(satu.url).path
            for satu in daftar_fon(FON, self.cache / "fon")
            if Path(urlsplit(satu.url).path).name.startswith(_FON_GRAFIK)
        ]
        biasa = next(satu for satu in semua if "-latin-400-normal" in satu)
        with TTFont(biasa) as fon:
            return [unquote(satu) for satu in semua], str(fon["name"].getDebugName(1))
