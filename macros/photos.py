"""From the gallery in data to photos ready for site and print."""

from __future__ import annotations

import logging
from pathlib import Path

from macros.images import GambarRusak, Olahan, Turunan, olah_semua
from macros.source.model import Galeri
from macros.views.gallery import FotoSiap, UkuranFoto

_LOG = logging.getLogger("lkj")
_FOLDER = "aset/foto"


def siapkan_foto(
    galeri: Galeri, docs: Path, cache: Path
) -> tuple[dict[str, FotoSiap], dict[str, Path], dict[str, Path]]:
    """Photos whose files exist, by kode; every file to publish, by its URL; and those to print.

    What is printed stands under the URL of the picture that pages show in its place.

    A damaged file is warned of by name and keeps its placeholder.
    """
    ada = [foto for foto in galeri.foto if (docs / foto.berkas).is_file()]
    siap: dict[str, FotoSiap] = {}
    terbit: dict[str, Path] = {}
    cetak: dict[str, Path] = {}
    semua = olah_semua([docs / foto.berkas for foto in ada], cache, _kemajuan)
    for foto, hasil in zip(ada, semua, strict=True):
        if isinstance(hasil, GambarRusak):
            _LOG.warning("foto dilewati: docs/%s: %s", foto.berkas, hasil)
            continue
        siap[foto.kode] = _siap(foto.kode, hasil)
        cetak[siap[foto.kode].utama.url] = hasil.cetak.berkas
        for turunan in (*hasil.webp, *hasil.jpeg):
            terbit[_url(foto.kode, turunan)] = turunan.berkas
    return siap, terbit, cetak


def _kemajuan(selesai: int, jumlah: int) -> None:
    if selesai == jumlah or selesai % 10 == 0:
        _LOG.info("Foto: %d dari %d siap", selesai, jumlah)


def _url(kode: str, turunan: Turunan) -> str:
    return f"{_FOLDER}/{kode.replace('_', '-')}-{turunan.lebar}{turunan.berkas.suffix}"


def _siap(kode: str, hasil: Olahan) -> FotoSiap:
    def ukuran(turunan: Turunan) -> UkuranFoto:
        return UkuranFoto(_url(kode, turunan), turunan.lebar, turunan.tinggi)

    utama = min(hasil.jpeg, key=lambda turunan: abs(turunan.lebar - 960))
    return FotoSiap(tuple(map(ukuran, hasil.webp)), ukuran(utama))
