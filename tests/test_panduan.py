"""The editors' guide, the catalogue and the program agree on the language of pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import get_args

import pytest
from bs4 import BeautifulSoup, Tag

from macros.catalog import ARTI, MAKRO, PANDUAN, SARINGAN, Jenis
from macros.review.whole import JENIS
from tests.conftest import AKAR

KONTRIBUSI = (AKAR / "CONTRIBUTING.md").read_text(encoding="utf-8")
HALAMAN = "---\nbagian: web\nkode: panduan\n---\n# Panduan\n\n" + "".join(
    f'{{{{ panduan("{bagian}") }}}}\n\n' for bagian in PANDUAN
)


def rapi(unsur: Tag | None) -> str:
    """The text of an element with single spaces."""
    assert unsur is not None
    return " ".join(unsur.get_text(" ").split())


@pytest.fixture
def katalog(
    kecil: Path, bangun: Callable[..., CompletedProcess[str]]
) -> Callable[[], BeautifulSoup]:
    """Builds the small site with a page of the whole catalogue, and reads that page."""
    (kecil / "docs" / "panduan.md").write_text(HALAMAN, encoding="utf-8")
    mkdocs = kecil / "mkdocs.yml"
    isi = mkdocs.read_text(encoding="utf-8").replace("catatan.md]", "catatan.md, panduan.md]")
    mkdocs.write_text(isi, encoding="utf-8")

    def baca() -> BeautifulSoup:
        hasil = bangun(kecil, "build", "--tanpa-pdf")
        assert hasil.returncode == 0, hasil.stdout + hasil.stderr
        html = (kecil / "site" / "panduan" / "index.html").read_text(encoding="utf-8")
        return BeautifulSoup(html, "html.parser")

    return baca


def isi_makro(soup: BeautifulSoup, nama: str) -> dict[str, str]:
    """What the catalogue says of a macro, by its headings."""
    judul = soup.select_one(f"#makro-{nama.replace('_', '-')}")
    assert judul is not None, nama
    rincian = judul.parent.select("dl > dt, dl > dd")  # type: ignore[union-attr]
    pasang = zip(rincian[::2], rincian[1::2], strict=True)
    return {rapi(dt): rapi(dd) for dt, dd in pasang}


def test_katalog_memuat_semua_menurut_data_yang_berlaku(
    kecil: Path, katalog: Callable[[], BeautifulSoup]
) -> None:
    rujukan = '{{ rujuk("tabel:iku") }}'
    dipakai = "".join((kecil / "docs" / "z-pertama.md").read_text(encoding="utf-8").split())
    assert rujukan.replace(" ", "") in dipakai
    pertama = katalog()
    assert [rapi(satu) for satu in pertama.select(".panduan-makro h3")] == list(MAKRO)
    tabel = isi_makro(pertama, "tabel")
    assert tabel["Isian"] == ARTI["tabel"]
    assert "Hasil" not in tabel
    rujuk = isi_makro(pertama, "rujuk")
    assert rujuk["Hasil"].startswith(("Tabel ", "Grafik ", "Gambar ", "Bab "))
    assert pertama.select_one("lkj-rujuk") is None
    assert isi_makro(pertama, "kelengkapan_indikator")["Dipakai di"] == "belum dipakai"

    aturan = [rapi(satu.select_one("code")) for satu in tabel_terakhir(pertama)]
    assert aturan == [satu.id for satu in JENIS]
    assert nilai(pertama, "indikator.s1_1.target | persen") == "80%"


def test_katalog_mengikuti_perubahan_data(
    kecil: Path, katalog: Callable[[], BeautifulSoup]
) -> None:
    sasaran = kecil / "data" / "sasaran.yml"
    isi = sasaran.read_text(encoding="utf-8")
    assert "target: 80" in isi
    sasaran.write_text(isi.replace("target: 80", "target: 64"), encoding="utf-8")
    assert nilai(katalog(), "indikator.s1_1.target | persen") == "64%"


def nilai(soup: BeautifulSoup, tulisan: str) -> str:
    """What the list of data names shows beside an expression."""
    for baris in soup.select(".panduan-nama tbody tr"):
        if rapi(baris.select_one("code")) == f"{{{{ {tulisan} }}}}":
            return rapi(baris.select_one("td"))
    raise AssertionError(tulisan)


def tabel_terakhir(soup: BeautifulSoup) -> list[Tag]:
    """Rows of the rules."""
    return list(soup.select(".panduan-tabel")[-1].select("tbody tr"))


def test_katalog_laporan_lengkap(situs: Path) -> None:
    """On the real report every macro and filter is used somewhere, so each has its example."""
    html = (situs / "panduan-makro" / "index.html").read_text(encoding="utf-8")
    soup = BeautifulSoup(html, "html.parser")
    for makro in MAKRO.values():
        isi = isi_makro(soup, makro.nama)
        assert isi["Dipakai di"] != "belum dipakai", makro.nama
        assert ("Hasil" in isi) == makro.kecil, makro.nama
    assert [rapi(satu.select_one("code")) for satu in tabel_saringan(soup)] == list(SARINGAN)
    assert all("belum dipakai" not in satu.get_text() for satu in tabel_saringan(soup))
    peraturan = isi_makro(soup, "peraturan")["Hasil"]
    assert peraturan.startswith("Undang-Undang ")
    assert "\\" not in peraturan
    id_ = [str(satu["id"]) for satu in soup.select("[id]")]
    assert len(set(id_)) == len(id_)


def tabel_saringan(soup: BeautifulSoup) -> list[Tag]:
    """Rows of the filters."""
    return list(soup.select('[aria-label="Saringan"] tbody tr'))


def test_setiap_jenis_isian_dijelaskan() -> None:
    assert set(ARTI) == set(get_args(Jenis))
    assert {jenis for makro in MAKRO.values() for jenis in makro.argumen} == set(ARTI)


def test_panduan_penyunting_memuat_setiap_makro_seperti_katalog() -> None:
    baris = re.findall(r"^\| `(\{\{ \w+\([^`]*)` \| (.*) \|$", KONTRIBUSI, re.MULTILINE)
    katalog = [(makro.contoh, makro.kegunaan.rstrip(".")) for makro in MAKRO.values()]
    assert sorted(baris) == sorted(katalog)


def test_panduan_penyunting_memuat_setiap_saringan() -> None:
    tabel = set(re.findall(r"^\| `(\w+)` \|", KONTRIBUSI, re.MULTILINE))
    assert tabel == set(SARINGAN)


def test_panduan_penyunting_tidak_menyebut_makro_yang_tidak_ada() -> None:
    dipakai = set(re.findall(r"\{\{ (\w+)\(", KONTRIBUSI))
    assert dipakai == set(MAKRO)
