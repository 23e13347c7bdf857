"""The sizes of a photo: turned upright, without EXIF and GPS, never enlarged."""

from __future__ import annotations

import hashlib
import io
import os
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path
from typing import Literal

from PIL import Image, ImageCms, ImageFile, ImageOps, UnidentifiedImageError

from macros.images import GambarRusak, Olahan, Turunan

LEBAR_WEBP = (480, 960, 1240)
LEBAR_JPEG = (960,)
"""Widths in pixels of what browsers show; JPEG is for those without WebP."""
KOTAK_CETAK = (746, 449)
"""Print's own size: within 158 × 95 mm at 120 dots an inch, in pixels."""
JATAH_CETAK = 26_000
"""Bytes that a printed photo may take, so that a PDF with 35 of them stays below 2 MB."""
PIKSEL_TERBANYAK = 80_000_000
MUTU, MUTU_CETAK = 80, range(75, 32, -7)
"""Quality of what browsers show, and of what is printed: the best that keeps `JATAH_CETAK`."""

FORMAT = ("JPEG", "PNG", "WEBP")
"""What counts as a photo, whatever its file is called."""

_RESEP = b"5"
"""Changes with the recipe below, so that files made by an older one are not taken."""
_ORIENTASI = 0x0112

Format = Literal["webp", "jpg"]


def olah_banyak(
    berkas: Sequence[Path], cache: Path, kemajuan: Callable[[int, int], None]
) -> list[Olahan | GambarRusak]:
    """What `olah_semua` promises."""
    hasil: list[Olahan | GambarRusak] = []
    with warnings.catch_warnings(), ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as kolam:
        # Damaged notes of a camera are not the picture, and nothing of them is kept.
        warnings.simplefilter("ignore", UserWarning)
        # What is too large is refused here, with the name of the file.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        for satu in kolam.map(lambda satu: _coba(satu, cache), berkas):
            hasil.append(satu)
            kemajuan(len(hasil), len(berkas))
    return hasil


def _coba(berkas: Path, cache: Path) -> Olahan | GambarRusak:
    try:
        return olah(berkas, cache)
    except GambarRusak as galat:
        return galat


def olah(
    berkas: Path,
    cache: Path,
    lebar_webp: Sequence[int] = LEBAR_WEBP,
    lebar_jpeg: Sequence[int] = LEBAR_JPEG,
) -> Olahan:
    """Derived files of one photo, from the cache where they are there.

    A photo narrower than a wanted width is kept at its own.

    Raises:
        GambarRusak: where the file cannot be read as a photo, or is too large.
        OSError: where the results cannot be written.
    """
    # WeasyPrint lets Pillow fill what is cut off with grey; a cut-off photo must be named instead.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    folder = cache / "foto"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        isi = berkas.read_bytes()
        awalan = _sidik(isi)
        # No others: some are read by starting programs of the system.
        with Image.open(io.BytesIO(isi), formats=FORMAT) as asli:
            lebar, tinggi = _ukuran_tegak(asli, berkas)
            rencana: dict[Format, list[Turunan]] = {}
            for format_, semua in (("webp", lebar_webp), ("jpg", lebar_jpeg)):
                rencana[format_] = [
                    Turunan(
                        folder / f"{awalan}-{w}.{format_}", w, max(1, round(tinggi * w / lebar))
                    )
                    for w in sorted({min(mau, lebar) for mau in semua})
                ]
            cetak = _cetak(folder / f"{awalan}-cetak.jpg", lebar, tinggi)
            semua_turunan = [cetak, *rencana["webp"], *rencana["jpg"]]
            kurang = [satu for satu in semua_turunan if not satu.berkas.is_file()]
            isian = list(_gambar(asli, kurang)) if kurang else []
    except UnidentifiedImageError:
        raise GambarRusak(f"{berkas.name}: bukan foto JPEG, PNG, atau WebP") from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise GambarRusak(_terlalu_besar(berkas)) from None
    except (OSError, SyntaxError, ValueError) as galat:
        raise GambarRusak(f"{berkas.name}: rusak, tidak dapat dibaca ({galat})") from None
    for tujuan, isi in isian:
        _simpan(isi, tujuan)
    return Olahan(tuple(rencana["webp"]), tuple(rencana["jpg"]), cetak)


def _sidik(isi: bytes) -> str:
    hasil = hashlib.sha256(_RESEP)
    hasil.update(isi)
    return hasil.hexdigest()[:16]


def _cetak(berkas: Path, lebar: int, tinggi: int) -> Turunan:
    """The photo as large as print shows it, never enlarged."""
    bagi = max(Fraction(lebar, KOTAK_CETAK[0]), Fraction(tinggi, KOTAK_CETAK[1]), Fraction(1))
    return Turunan(berkas, max(1, round(lebar / bagi)), max(1, round(tinggi / bagi)))


def _terlalu_besar(berkas: Path) -> str:
    return f"{berkas.name}: terlalu besar, paling banyak {PIKSEL_TERBANYAK // 1_000_000} megapiksel"


def _ukuran_tegak(asli: Image.Image, berkas: Path) -> tuple[int, int]:
    """Width and height once turned upright, from the head of the file alone."""
    if asli.width * asli.height > PIKSEL_TERBANYAK:
        raise GambarRusak(_terlalu_besar(berkas))
    if asli.getexif().get(_ORIENTASI, 1) >= 5:
        return asli.height, asli.width
    return asli.size


def _gambar(asli: Image.Image, rencana: Sequence[Turunan]) -> Iterator[tuple[Path, bytes]]:
    """The wanted sizes as files, each smaller one from the next larger: fast, and as sharp."""
    terbesar = max(rencana, key=lambda satu: satu.lebar)
    rebah = asli.getexif().get(_ORIENTASI, 1) >= 5
    ukuran = (terbesar.lebar, terbesar.tinggi)
    asli.draft("RGB", ukuran[::-1] if rebah else ukuran)
    profil = asli.info.get("icc_profile")
    ImageOps.exif_transpose(asli, in_place=True)
    gambar = _datar(asli)
    for satu in sorted(rencana, key=lambda satu: -satu.lebar):
        ukuran = (satu.lebar, satu.tinggi)
        if gambar.size != ukuran:
            gambar = gambar.resize(ukuran, Image.Resampling.LANCZOS, reducing_gap=2.0)
        if profil:
            gambar, profil = _srgb(gambar, profil), None
        gambar.info.clear()
        yield satu.berkas, _isi(gambar, satu.berkas)


def _datar(gambar: Image.Image) -> Image.Image:
    """RGB; what is transparent becomes white."""
    if not gambar.has_transparency_data:
        return gambar if gambar.mode == "RGB" else gambar.convert("RGB")
    kertas = Image.new("RGBA", gambar.size, "white")
    kertas.alpha_composite(gambar.convert("RGBA"))
    return kertas.convert("RGB")


def _srgb(gambar: Image.Image, profil: bytes) -> Image.Image:
    """Colours of a phone's own profile in the web's; left as they are where it is unusable."""
    try:
        asal = ImageCms.ImageCmsProfile(io.BytesIO(profil))
        hasil = ImageCms.profileToProfile(gambar, asal, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError):
        return gambar
    return hasil or gambar


def _isi(gambar: Image.Image, tujuan: Path) -> bytes:
    """The picture as the file `tujuan` is to hold it."""
    if tujuan.stem.endswith("-cetak"):
        return _sesuai_jatah(gambar)
    wadah = io.BytesIO()
    if tujuan.suffix == ".webp":
        gambar.save(wadah, "WEBP", quality=MUTU, method=1)
    else:
        gambar.save(wadah, "JPEG", quality=MUTU, optimize=True)
    return wadah.getvalue()


def _simpan(isi: bytes, tujuan: Path) -> None:
    """Write beside the target, then rename: a file under its name is always whole."""
    sementara = tujuan.with_name(f".{tujuan.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        sementara.write_bytes(isi)
        sementara.replace(tujuan)
    finally:
        sementara.unlink(missing_ok=True)


def _sesuai_jatah(gambar: Image.Image) -> bytes:
    """JPEG for print in the best quality within `JATAH_CETAK`, else in the least allowed."""
    isi = b""
    for mutu in MUTU_CETAK:
        wadah = io.BytesIO()
        gambar.save(wadah, "JPEG", quality=mutu, optimize=True, progressive=True)
        isi = wadah.getvalue()
        if len(isi) <= JATAH_CETAK:
            break
    return isi
