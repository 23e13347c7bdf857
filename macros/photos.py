"""From the gallery in data to photos ready for site and print."""

from __future__ import annotations

import logging
from pathlib import Path

from macros.cache import Simpanan, sidik
from macros.images import GambarRusak, Olahan, Turunan, olah_semua
from macros.source.model import Galeri
from macros.views.gallery import FotoSiap, UkuranFoto

_LOG = logging.getLogger("lkj")
_FOLDER = "aset/foto"


def siapkan_foto(
    galeri: Galeri, docs: Path, cache: Path, simpanan: Simpanan
) -> tuple[dict[str, FotoSiap], dict[str, Path], dict[str, Path]]:
    """Photos whose files exist, by kode; every file to publish, by its URL; and those to print.

    What is printed stands under the URL of the picture that pages show in its place.

    A damaged file is warned of by name and keeps its placeholder. `simpanan` knows the photos of
    earlier builds by size and time, so that megabytes that did not change are not read again.
    """
    ada = [foto for foto in galeri.foto if (docs / foto.berkas).is_file()]
    siap: dict[str, FotoSiap] = {}
    terbit: dict[str, Path] = {}
    cetak: dict[str, Path] = {}
    semua = _olah([docs / foto.berkas for foto in ada], cache, simpanan)
    for foto, hasil in zip(ada, semua, strict=True):
        if isinstance(hasil, GambarRusak):
            _LOG.warning("foto dilewati: docs/%s: %s", foto.berkas, hasil)
            continue
        siap[foto.kode] = _siap(foto.kode, hasil)
        cetak[siap[foto.kode].utama.url] = hasil.cetak.berkas
        for turunan in (*hasil.webp, *hasil.jpeg):
            terbit[_url(foto.kode, turunan)] = turunan.berkas
    return siap, terbit, cetak


def _olah(berkas: list[Path], cache: Path, simpanan: Simpanan) -> list[Olahan | GambarRusak]:
    kunci = {satu: sidik(_keadaan(satu, cache)) for satu in berkas}
    hasil: dict[Path, Olahan | GambarRusak] = {
        satu: lama for satu in berkas if (lama := _utuh(simpanan.cari("foto", kunci[satu])))
    }
    kurang = [satu for satu in berkas if satu not in hasil]
    for satu, baru in zip(kurang, olah_semua(kurang, cache, _kemajuan), strict=True):
        hasil[satu] = baru
        if isinstance(baru, Olahan):
            simpanan.simpan("foto", kunci[satu], baru)
    return [hasil[satu] for satu in berkas]


def _keadaan(berkas: Path, cache: Path) -> tuple[str, ...]:
    keadaan = berkas.stat()
    waktu = f"{keadaan.st_size} {keadaan.st_mtime_ns} {keadaan.st_ino}"
    return str(cache), str(berkas), waktu


def _utuh(hasil: Olahan | None) -> Olahan | None:
    """The photo's files, if all of them are still there."""
    if hasil is None:
        return None
    semua = (*hasil.webp, *hasil.jpeg, hasil.cetak)
    return hasil if all(satu.berkas.is_file() for satu in semua) else None


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
