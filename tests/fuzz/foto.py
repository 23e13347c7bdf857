"""Any bytes as a photo: prepared sizes that can be opened, or a refusal that names the file."""

from __future__ import annotations

import io
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageCms

from macros.images import GambarRusak, olah_semua
from tests.fuzz.bahan import memori


def coba(isi: bytes) -> None:
    """One file that an editor calls a photo."""
    akar = Path(tempfile.mkdtemp(prefix="lkj-foto-", dir=memori()))
    try:
        with warnings.catch_warnings(record=True) as peringatan:
            warnings.simplefilter("always")
            _satu(akar, isi)
        assert not peringatan, [str(satu.message) for satu in peringatan]
    finally:
        shutil.rmtree(akar, ignore_errors=True)


def _satu(akar: Path, isi: bytes) -> None:
    berkas = akar / "contoh.jpg"
    berkas.write_bytes(isi)
    [hasil] = olah_semua([berkas], akar, lambda selesai, jumlah: None)
    if isinstance(hasil, GambarRusak):
        assert str(hasil).startswith("contoh.jpg: "), hasil
        assert not list((akar / "foto").iterdir()), "sisa di cache"
        return
    for satu in (*hasil.webp, *hasil.jpeg, hasil.cetak):
        with Image.open(satu.berkas) as gambar:
            assert gambar.size == (satu.lebar, satu.tinggi)
            assert not gambar.getexif()


def benih() -> Iterator[bytes]:
    """Small pictures in every form and mode that cameras, phones and scanners write."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "S"
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # Without the time at which the profile was made: the same bytes in every run.
    srgb = srgb[:24] + bytes(12) + srgb[36:]
    for jenis, ragam in _RAGAM.items():
        for mode in ragam:
            yield _tulis(Image.new(mode, (24, 16)), jenis)
    warna = Image.new("RGB", (16, 24), "teal")
    for jenis in ("JPEG", "PNG", "WEBP"):
        yield _tulis(warna, jenis, exif=exif)
        yield _tulis(warna, jenis, icc_profile=srgb)
    yield _tulis(warna, "JPEG", progressive=True)
    yield _tulis(warna, "PNG", save_all=True, append_images=[Image.new("RGB", (16, 24), "red")])


_RAGAM = {
    "JPEG": ("RGB", "L", "CMYK"),
    "PNG": ("RGB", "RGBA", "L", "LA", "P", "1", "I;16"),
    "WEBP": ("RGB", "RGBA"),
    "GIF": ("P",),
    "BMP": ("RGB",),
    "TIFF": ("RGB",),
}


def _tulis(gambar: Image.Image, jenis: str, **lain: object) -> bytes:
    wadah = io.BytesIO()
    gambar.save(wadah, jenis, **lain)
    return wadah.getvalue()
