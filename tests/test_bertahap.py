"""A build that takes over what did not change gives what a build from nothing gives."""

from __future__ import annotations

import logging
import shutil
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page
from PIL import Image

from macros.cache import Simpanan
from macros.hooks.blocks import Blok
from macros.hooks.rendered import Terender
from macros.images import Turunan
from tests.conftest import KECIL

Bangun = Callable[..., subprocess.CompletedProcess[str]]
HASIL = ".cache/lkj/hasil"


def ganti(berkas: Path, dari: str, ke: str) -> None:
    teks = berkas.read_text(encoding="utf-8")
    assert dari in teks
    berkas.write_text(teks.replace(dari, ke), encoding="utf-8")


def kalimat(akar: Path) -> str:
    ganti(akar / "docs/z-pertama.md", "## Bagan", "Kalimat baru dari penyunting.\n\n## Bagan")
    return "Kalimat baru dari penyunting."


def angka(akar: Path) -> str:
    ganti(akar / "data/sasaran.yml", "realisasi: 97.95", "realisasi: 96.3")
    return "96,3%"


def foto(akar: Path) -> str:
    berkas = akar / "docs/galeri/contoh.jpg"
    berkas.parent.mkdir(exist_ok=True)
    Image.new("RGB", (640, 480), "#456").save(berkas)
    return "aset/foto/contoh-480.webp"


def halaman(akar: Path) -> str:
    isi = (
        "---\nbagian: bab\nkode: bab_nol\n---\n# Bab Baru\n\n"
        'Lihat {{ rujuk("tabel:rkt") }} dan [pendahuluan](z-pertama.md#latar).\n'
    )
    (akar / "docs/bab-baru.md").write_text(isi, encoding="utf-8")
    ganti(akar / "mkdocs.yml", "daftar.md, ", "daftar.md, bab-baru.md, ")
    return "Bab Baru"


def urutan(akar: Path) -> str:
    ganti(akar / "mkdocs.yml", "z-pertama.md, a-kedua.md", "a-kedua.md, z-pertama.md")
    return "Pendahuluan"


def templat(akar: Path) -> str:
    (akar / "tema").mkdir()
    (akar / "tema/main.html").write_text("<p>Templat baru</p>{{ page.content }}", encoding="utf-8")
    ganti(akar / "mkdocs.yml", "theme: mkdocs", "theme: {name: mkdocs, custom_dir: tema}")
    return "Templat baru"


def simpanan_rusak(akar: Path) -> str:
    semua = [satu for satu in (akar / HASIL).rglob("*") if satu.is_file()]
    assert semua
    for nomor, satu in enumerate(semua):
        isi = satu.read_bytes()
        satu.write_bytes((isi[:40], b"", isi[:-1] + b"?")[nomor % 3])
    return "Pendahuluan"


def isi(situs: Path) -> dict[str, bytes]:
    return {
        satu.relative_to(situs).as_posix(): satu.read_bytes()
        for satu in situs.rglob("*")
        if satu.is_file()
    }


@pytest.fixture(scope="module")
def terbangun(tmp_path_factory: pytest.TempPathFactory, bangun: Bangun) -> Path:
    """The small site, built once, with what it keeps for the next build."""
    akar = Path(shutil.copytree(KECIL, tmp_path_factory.mktemp("bertahap") / "kecil"))
    hasil = bangun(akar, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stderr
    return akar


@pytest.mark.parametrize(
    "ubah",
    [kalimat, angka, foto, halaman, urutan, templat, simpanan_rusak],
    ids=lambda f: f.__name__,
)
def test_sama_dengan_bangun_dari_nol(
    terbangun: Path, tmp_path: Path, bangun: Bangun, ubah: Callable[[Path], str]
) -> None:
    akar = Path(shutil.copytree(terbangun, tmp_path / "kecil"))
    tampak = ubah(akar)
    bertahap = bangun(akar, "build", "--tanpa-pdf")
    assert bertahap.returncode == 0, bertahap.stderr
    dari_nol = akar / "dari-nol"
    shutil.rmtree(akar / ".cache")
    assert bangun(akar, "build", "--tanpa-pdf", "--keluaran", str(dari_nol)).returncode == 0
    hasil, seharusnya = isi(akar / "site"), isi(dari_nol)
    assert hasil.keys() == seharusnya.keys()
    assert [nama for nama in hasil if hasil[nama] != seharusnya[nama]] == []
    assert any(tampak.encode() in satu for satu in hasil.values())


def test_salinan_perjanjian_yang_diganti(kecil: Path, bangun: Bangun) -> None:
    """A scan under the same name, larger: its page says so, though no text of it changed."""
    salinan = kecil / "docs/lampiran/pk.pdf"
    salinan.parent.mkdir(exist_ok=True)
    for ukuran, tampak in ((15_000, "15 kB"), (77_000, "77 kB")):
        salinan.write_bytes(b"%PDF-" + bytes(ukuran - 5))
        assert bangun(kecil, "build", "--tanpa-pdf").returncode == 0
        assert f"(PDF, {tampak})" in (kecil / "site/galeri/index.html").read_text(encoding="utf-8")


def test_yang_tidak_berubah_diambil(terbangun: Path, tmp_path: Path, bangun: Bangun) -> None:
    akar = Path(shutil.copytree(terbangun, tmp_path / "kecil"))

    def tersimpan(jenis: str) -> set[str]:
        return {satu.name for satu in (akar / HASIL / jenis).iterdir()}

    lama = {jenis: tersimpan(jenis) for jenis in ("blok", "ekspor", "halaman", "makro")}
    kalimat(akar)
    assert bangun(akar, "build", "--tanpa-pdf").returncode == 0
    baru = {jenis: len(tersimpan(jenis) - semua) for jenis, semua in lama.items()}
    assert baru == {"blok": 0, "ekspor": 0, "halaman": 1, "makro": 1}


def test_pesan_tentang_halaman_disampaikan_setiap_kali(
    kecil: Path,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level("INFO", "mkdocs")
    # The linter of layers, run in the same process, silences every logger it finds.
    monkeypatch.setattr(logging.getLogger("mkdocs.structure.pages"), "disabled", False)
    config = load_config(str(kecil / "mkdocs.yml"))
    for markdown, kali in (("[latar](/latar/)", 2), ("[latar](z-pertama.md)", 0)):
        caplog.clear()
        for _ in range(2):
            files = get_files(config)
            file = files.get_file_from_path("index.md")
            assert file is not None
            page = Page(None, file, config)
            page.markdown = markdown
            simpanan = Simpanan(tmp_path / "hasil", lambda: "")
            Terender(simpanan, [], files, config, Blok(simpanan)).pasang(page)
            page.render(config, files)
            simpanan.tetapkan()
            assert ">latar</a>" in (page.content or "")
        assert caplog.text.count("'/latar/'") == kali


NILAI = (Decimal("1.50"), frozenset({"a"}), {"foto": Turunan(Path("a.jpg"), 3, 2)})


def test_simpanan_mengembalikan_yang_disimpan(tmp_path: Path) -> None:
    satu = Simpanan(tmp_path, lambda: "sama")
    assert satu.cari("uji", "x") is None
    satu.simpan("uji", "x", NILAI)
    satu.tetapkan()
    assert Simpanan(tmp_path, lambda: "lain").cari("uji", "x") == NILAI
    assert Simpanan(tmp_path, lambda: "lain").cari("uji", "y") is None


def test_simpanan_tidak_menyimpan_yang_masukannya_berubah(tmp_path: Path) -> None:
    masukan = iter(["awal", "akhir"])
    satu = Simpanan(tmp_path, lambda: next(masukan))
    satu.simpan("uji", "x", NILAI)
    satu.tetapkan()
    assert Simpanan(tmp_path, lambda: "").cari("uji", "x") is None


def test_simpanan_tidak_menjalankan_apa_pun(tmp_path: Path) -> None:
    class Jahat:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return Path.touch, (tmp_path / "terjadi",)  # type: ignore[return-value]

    satu = Simpanan(tmp_path, lambda: "")
    satu.simpan("uji", "x", Jahat())
    satu.tetapkan()
    assert Simpanan(tmp_path, lambda: "").cari("uji", "x") is None
    assert not (tmp_path / "terjadi").exists()


def test_simpanan_dalam_folder_yang_tidak_dapat_ditulisi(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    satu = Simpanan(tmp_path / "berkas", lambda: "")
    assert satu.ambil("uji", ["x"], lambda: 5) == 5
    satu.tetapkan()
    assert satu.ambil("uji", ["x"], lambda: 6) == 5
