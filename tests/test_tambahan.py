"""What crawlers and messengers get: sitemap, robots.txt, canonical links, the picture."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from macros.extras import KARTU, berkas_tambahan
from macros.report import susun
from macros.social_card import UKURAN, Kartu, gambar_kartu
from macros.source.loader import muat

AKAR = Path(__file__).parent.parent
FONT = AKAR / "docs" / "aset" / "font"


def test_robots_menyebut_peta_hanya_bila_alamat_diketahui(tmp_path: Path) -> None:
    report = susun(muat(AKAR / "data"))
    tanpa = berkas_tambahan(report, FONT, tmp_path, "")
    dengan = berkas_tambahan(report, FONT, tmp_path, "https://kantor.example/lkj/")
    assert tanpa["robots.txt"] == "User-agent: *\nAllow: /\n"
    assert str(dengan["robots.txt"]).endswith("Sitemap: https://kantor.example/lkj/sitemap.xml\n")
    assert tanpa[KARTU] == dengan[KARTU]
    assert len(list((tmp_path / "kartu").iterdir())) == 1
    assert KARTU not in berkas_tambahan(report, tmp_path / "tidak-ada", tmp_path, "")


def test_kartu_memuat_nama_sepanjang_apa_pun() -> None:
    """A name three times too long is drawn smaller: nothing reaches the right margin."""
    nama = "Komisi Pemilihan Umum Kabupaten Penukal Abab Lematang Ilir Provinsi Contoh " * 2
    isi = gambar_kartu(Kartu("Laporan Kinerja 2024", nama, (("Serapan", "99,27%"),)), FONT)
    gambar = Image.open(io.BytesIO(isi)).convert("RGB")
    assert gambar.size == UKURAN
    tepi = gambar.crop((UKURAN[0] - 60, 0, UKURAN[0], UKURAN[1] - 30))
    assert len(tepi.getcolors() or []) == 1
    tengah = gambar.crop((80, 200, 1120, 300))
    assert len(tengah.getcolors() or []) > 1


def test_alamat_situs_di_setiap_halaman(situs: Path) -> None:
    """Without a known address no page invents one."""
    for berkas in situs.rglob("*.html"):
        teks = berkas.read_text(encoding="utf-8")
        assert 'rel="canonical"' not in teks and "og:image" not in teks, berkas
        assert 'property="og:title"' in teks
    assert (situs / KARTU).is_file()
