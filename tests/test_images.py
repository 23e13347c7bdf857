"""Photos: upright, stripped, never enlarged, cached, and errors an editor understands."""

from __future__ import annotations

import errno
import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from macros.images import GambarRusak, Olahan, olah_semua, pixels
from macros.images.pixels import JATAH_CETAK, olah


def buat_foto(berkas: Path, ukuran: tuple[int, int] = (2000, 1500), orientasi: int = 1) -> Path:
    """A JPEG whose stored left half is red, with EXIF, a place and a comment."""
    gambar = Image.new("RGB", ukuran, "navy")
    gambar.paste("red", (0, 0, ukuran[0] // 2, ukuran[1]))
    exif = Image.Exif()
    exif[0x0112] = orientasi
    exif[0x010F] = "Pabrik Kamera"
    exif.get_ifd(0x8825)[1] = "S"
    gambar.save(berkas, "JPEG", exif=exif, comment=b"rahasia")
    return berkas


@pytest.fixture
def foto(tmp_path: Path) -> Path:
    return buat_foto(tmp_path / "foto.jpg")


def test_sizes_are_as_announced(foto: Path, tmp_path: Path) -> None:
    hasil = olah(foto, tmp_path)
    assert [satu.lebar for satu in hasil.webp] == [480, 960, 1240]
    assert [satu.lebar for satu in hasil.jpeg] == [960]
    for satu in (*hasil.webp, *hasil.jpeg, hasil.cetak):
        with Image.open(satu.berkas) as gambar:
            assert gambar.size == (satu.lebar, satu.tinggi)
            assert gambar.format == ("WEBP" if satu.berkas.suffix == ".webp" else "JPEG")
    assert hasil.webp[0].tinggi == 360


def test_own_sizes_may_be_asked_for(foto: Path, tmp_path: Path) -> None:
    hasil = olah(foto, tmp_path, (100,), (50, 200))
    assert [satu.lebar for satu in (*hasil.webp, *hasil.jpeg)] == [100, 50, 200]


def test_never_enlarged(tmp_path: Path) -> None:
    hasil = olah(buat_foto(tmp_path / "kecil.jpg", (600, 300)), tmp_path)
    assert [satu.lebar for satu in hasil.webp] == [480, 600]
    assert [satu.lebar for satu in hasil.jpeg] == [600]


@pytest.mark.parametrize(
    ("asli", "cetak"),
    [((4000, 3000), (599, 449)), ((3000, 4000), (337, 449)), ((4000, 1000), (746, 186))],
    ids=["rebah", "tegak", "lebar"],
)
def test_print_size_fits_its_box(
    tmp_path: Path, asli: tuple[int, int], cetak: tuple[int, int]
) -> None:
    berkas = tmp_path / "foto.jpg"
    Image.new("RGB", asli, "teal").save(berkas)
    hasil = olah(berkas, tmp_path).cetak
    assert (hasil.lebar, hasil.tinggi) == cetak


@pytest.mark.parametrize(
    ("orientasi", "ukuran", "merah"),
    [
        (1, (1240, 930), (0.1, 0.5)),
        (3, (1240, 930), (0.9, 0.5)),
        (6, (1240, 1653), (0.5, 0.1)),
        (8, (1240, 1653), (0.5, 0.9)),
    ],
)
def test_turned_upright(
    tmp_path: Path, orientasi: int, ukuran: tuple[int, int], merah: tuple[float, float]
) -> None:
    hasil = olah(buat_foto(tmp_path / "foto.jpg", orientasi=orientasi), tmp_path)
    with Image.open(hasil.webp[-1].berkas) as gambar:
        assert gambar.size == ukuran
        warna = gambar.getpixel((int(ukuran[0] * merah[0]), int(ukuran[1] * merah[1])))
    assert isinstance(warna, tuple)
    assert warna[0] > 200
    assert warna[2] < 60


def test_no_exif_place_or_comment_is_left(foto: Path, tmp_path: Path) -> None:
    hasil = olah(foto, tmp_path)
    for satu in (*hasil.webp, *hasil.jpeg, hasil.cetak):
        with Image.open(satu.berkas) as gambar:
            assert not gambar.getexif()
            assert not {"exif", "xmp", "comment", "icc_profile"} & gambar.info.keys()
        isi = satu.berkas.read_bytes()
        assert b"Pabrik Kamera" not in isi
        assert b"rahasia" not in isi


def test_colour_profile_is_applied_or_ignored(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for nama, profil in (("baik", srgb), ("rusak", b"bukan profil")):
        berkas = tmp_path / f"{nama}.jpg"
        Image.new("RGB", (500, 400), "red").save(berkas, icc_profile=profil)
        with Image.open(olah(berkas, tmp_path).jpeg[0].berkas) as gambar:
            warna = gambar.getpixel((9, 9))
        assert isinstance(warna, tuple)
        assert warna[0] > 240


def test_transparent_becomes_white(tmp_path: Path) -> None:
    berkas = tmp_path / "foto.png"
    Image.new("RGBA", (500, 400), (0, 0, 0, 0)).save(berkas)
    with Image.open(olah(berkas, tmp_path).jpeg[0].berkas) as gambar:
        assert gambar.getpixel((9, 9)) == (255, 255, 255)


def test_processed_once_by_content(
    foto: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pertama = olah(foto, tmp_path)
    monkeypatch.setattr(pixels, "_simpan", lambda *_: pytest.fail("diolah lagi"))
    pindah = foto.rename(tmp_path / "nama-lain.jpg")
    assert olah(pindah, tmp_path) == pertama
    buat_foto(pindah, (1999, 1500))
    with pytest.raises(pytest.fail.Exception):
        olah(pindah, tmp_path)


def test_a_missing_result_is_made_again(foto: Path, tmp_path: Path) -> None:
    hasil = olah(foto, tmp_path)
    hasil.webp[0].berkas.unlink()
    assert olah(foto, tmp_path) == hasil
    assert hasil.webp[0].berkas.is_file()


def test_nothing_half_written_is_left(
    foto: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tulis = Path.write_bytes

    def gagal(berkas: Path, _: bytes) -> int:
        tulis(berkas, b"separuh")
        raise OSError(errno.ENOSPC, "disk penuh")

    monkeypatch.setattr(Path, "write_bytes", gagal)
    with pytest.raises(OSError, match="disk penuh"):
        olah(foto, tmp_path)
    assert list((tmp_path / "foto").iterdir()) == []


def test_errors_name_the_file(foto: Path, tmp_path: Path) -> None:
    teks = tmp_path / "teks.jpg"
    teks.write_text("bukan foto")
    with pytest.raises(GambarRusak, match=r"teks\.jpg: bukan foto"):
        olah(teks, tmp_path)
    foto.write_bytes(foto.read_bytes()[:3000])
    with pytest.raises(GambarRusak, match=r"foto\.jpg: rusak"):
        olah(foto, tmp_path)


@pytest.mark.parametrize("batas", [1000, None])
def test_too_many_pixels(
    foto: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batas: int | None
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", batas)
    monkeypatch.setattr(pixels, "PIKSEL_TERBANYAK", 2_000_000)
    with pytest.raises(GambarRusak, match=r"foto\.jpg: terlalu besar, paling banyak 2 megapiksel"):
        olah(foto, tmp_path)


def test_many_at_once_in_order_with_progress(tmp_path: Path) -> None:
    semua = [buat_foto(tmp_path / f"{i}.jpg", (500 + i, 400)) for i in range(4)]
    semua[2].write_bytes(b"")
    semua.append(semua[0])
    maju: list[tuple[int, int]] = []
    hasil = olah_semua(semua, tmp_path, lambda selesai, jumlah: maju.append((selesai, jumlah)))
    assert maju == [(i, 5) for i in range(1, 6)]
    assert isinstance(hasil[2], GambarRusak)
    baik = [satu for satu in hasil if isinstance(satu, Olahan)]
    assert [satu.jpeg[-1].lebar for satu in baik] == [500, 501, 503, 500]


def test_grey_and_tiny(tmp_path: Path) -> None:
    isi = io.BytesIO()
    Image.new("L", (10, 10)).save(isi, "PNG")
    berkas = tmp_path / "abu.png"
    berkas.write_bytes(isi.getvalue())
    assert olah(berkas, tmp_path).jpeg[0].lebar == 10


def test_print_keeps_its_allowance_of_bytes(tmp_path: Path) -> None:
    """A plain photo is printed in full quality, a busy one in as much as there is room for."""
    polos, ramai = tmp_path / "polos.jpg", tmp_path / "ramai.jpg"
    Image.new("RGB", (4000, 3000), "teal").save(polos)
    butir = Image.effect_noise((600, 450), 40).convert("RGB")
    butir.resize((4000, 3000), Image.Resampling.BICUBIC).save(ramai)
    mutu = []
    for berkas in (polos, ramai):
        hasil = olah(berkas, tmp_path).cetak.berkas
        with Image.open(hasil) as gambar:
            mutu.append(sum(gambar.quantization[0]))
        assert hasil.stat().st_size <= 2 * JATAH_CETAK
    assert mutu[0] < mutu[1]
