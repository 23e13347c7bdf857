"""The way out of Material for MkDocs: the shipped report under ProperDocs with MaterialX, and under
Zensical. Both may lack only what `KURANG` names.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.publish import tautan_rusak
from tests.kantor import kantor_kedua

AKAR = Path(__file__).parent.parent
LINGKUNGAN = AKAR / ".cache" / "keluar"
TETAP = {**os.environ, "SOURCE_DATE_EPOCH": "1736380800", "PYTHONPATH": str(AKAR)}

KURANG = {
    "sitemap.xml.gz": "Zensical writes sitemap.xml alone; crawlers read it as well.",
    "edisi PDF": "mkdocs-with-pdf is a plugin of MkDocs; under Zensical there is no `make build`"
    " with PDF until `pdf_edition` takes its pages from `zensical.finishing`.",
    "lkj serve": "Zensical's own preview knows no numbering; the preview stays with MkDocs.",
}
"""What the site under Zensical lacks, each with its reason. Under ProperDocs nothing is missing."""

BAGIAN = ("title", "header", "main", "nav.menu", "nav.isi-halaman", "footer")
"""Where a page shows text."""


def proyek(folder: Path, tema: str = "material") -> Path:
    """The shipped report in a folder of its own, with this theme."""
    for nama in ("data", "docs", "overrides"):
        shutil.copytree(AKAR / nama, folder / nama)
    teks = (AKAR / "mkdocs.yml").read_text(encoding="utf-8")
    assert teks.count("\n  name: material\n") == 1
    ganti = teks.replace("\n  name: material\n", f"\n  name: {tema}\n")
    (folder / "mkdocs.yml").write_text(ganti, encoding="utf-8")
    return folder


def jalankan(folder: Path, python: str | Path, *argumen: str, **lingkungan: str) -> str:
    hasil = subprocess.run(
        [str(python), "-m", *argumen],
        cwd=folder,
        env={**TETAP, **lingkungan},
        capture_output=True,
        encoding="utf-8",
        timeout=600,
    )
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    return hasil.stdout + hasil.stderr


def python_di(nama: str) -> Path:
    """The interpreter of an environment that `make test` sets up."""
    python = LINGKUNGAN / nama / "bin" / "python"
    assert python.is_file(), "siapkan dahulu: bash alat/siapkan.sh pdf tes"
    return python


@pytest.fixture(scope="module")
def mkdocs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site alone, as MkDocs with Material makes it."""
    folder = proyek(tmp_path_factory.mktemp("mkdocs"))
    jalankan(folder, sys.executable, "macros", "build", "--tanpa-pdf")
    return folder / "site"


@pytest.fixture(scope="module")
def zensical(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = proyek(tmp_path_factory.mktemp("zensical"))
    jalankan(folder, python_di("zensical"), "macros", "zensical")
    return folder / "site"


def berkas(situs: Path) -> dict[str, bytes]:
    return {
        satu.relative_to(situs).as_posix(): satu.read_bytes()
        for satu in sorted(situs.rglob("*"))
        if satu.is_file()
    }


def halaman(situs: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    for satu in sorted(situs.rglob("*.html")):
        sup = BeautifulSoup(satu.read_text(encoding="utf-8"), "html.parser")
        yield satu.relative_to(situs).as_posix(), sup


def tulisan(sup: BeautifulSoup) -> dict[str, list[str]]:
    """What a reader sees, place by place."""
    return {
        pilih: [" ".join(satu.get_text(" ").split()) for satu in sup.select(pilih)]
        for pilih in BAGIAN
    }


def alamat(sup: BeautifulSoup) -> list[str]:
    """Every address in the page's content as written, './x' as 'x'."""
    unsur = sup.select("main [href], main [src]")
    semua = [str(satu.get("href") or satu.get("src")) for satu in unsur]
    return [re.sub(r"^(\./)+(?=.)", "", satu) for satu in semua]


def test_properdocs_dengan_materialx_sama_sampai_ke_bitnya(mkdocs: Path, tmp_path: Path) -> None:
    folder = proyek(tmp_path, "materialx")
    jalankan(
        folder,
        python_di("properdocs"),
        "properdocs",
        *("build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", "site"),
        LKJ_PDF="false",
    )
    baru, lama = berkas(folder / "site"), berkas(mkdocs)
    assert baru.keys() == lama.keys()
    assert [nama for nama in lama if baru[nama] != lama[nama]] == []


def test_properdocs_mencetak_pdf_yang_sama(kecil: Path, tmp_path: Path) -> None:
    konfigurasi = kecil / "mkdocs.yml"
    teks = konfigurasi.read_text(encoding="utf-8")
    assert "theme: mkdocs\n" in teks
    konfigurasi.write_text(teks.replace("theme: mkdocs\n", "theme: material\n"), encoding="utf-8")
    jalankan(kecil, sys.executable, "macros", "build")
    lain = Path(shutil.copytree(kecil, tmp_path / "lain", ignore=shutil.ignore_patterns(".cache")))
    shutil.rmtree(lain / "site")
    (lain / "mkdocs.yml").write_text(teks.replace("theme: mkdocs\n", "theme: materialx\n"))
    jalankan(
        lain,
        python_di("properdocs"),
        "properdocs",
        *("build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", "site"),
        LKJ_PDF="true",
    )
    [satu], [dua] = ((di / "site" / "unduh").glob("*.pdf") for di in (kecil, lain))
    assert satu.read_bytes() == dua.read_bytes()


def test_zensical_berkas_yang_sama(mkdocs: Path, zensical: Path) -> None:
    """Every file that is no page and no search index is the same to the byte."""
    lama, baru = berkas(mkdocs), berkas(zensical)
    indeks = "pagefind/"
    tetap = {nama for nama in lama if not nama.startswith(indeks)}
    assert tetap - baru.keys() == {"sitemap.xml.gz"} <= KURANG.keys()
    assert {nama for nama in baru if not nama.startswith(indeks)} <= tetap
    beda = {nama for nama in tetap & baru.keys() if lama[nama] != baru[nama]}
    assert {nama for nama in beda if not nama.endswith((".html", "sitemap.xml"))} == set()
    assert f"{indeks}pagefind.js" in baru


def test_zensical_tulisan_dan_tautan_yang_sama(mkdocs: Path, zensical: Path) -> None:
    """Numbers, tables, captions, references and lists of every page, and where they lead."""
    lama, baru = dict(halaman(mkdocs)), dict(halaman(zensical))
    assert len(lama) > 15
    for nama, sup in lama.items():
        assert tulisan(baru[nama]) == tulisan(sup), nama
        if nama != "404.html":
            assert alamat(baru[nama]) == alamat(sup), nama
        kini = [satu.get_text() for satu in baru[nama].select("nav.menu [aria-current]")]
        assert kini == [satu.get_text() for satu in sup.select("nav.menu [aria-current]")]


def test_zensical_semua_tautan_sampai(zensical: Path) -> None:
    assert tautan_rusak(zensical, "") == []


def test_zensical_tanpa_foto_galeri(tmp_path: Path) -> None:
    """An office without photos: no page for them, no way to one, and everything else."""
    folder = kantor_kedua(tmp_path / "kantor", galeri=False)
    jalankan(folder, python_di("zensical"), "macros", "zensical")
    situs = folder / "site"
    assert not (situs / "galeri").exists()
    assert tautan_rusak(situs, "") == []
    semua = dict(halaman(situs))
    naskah = {satu.stem for satu in (folder / "docs").glob("*.md")}
    terbit = naskah - {"index", "reviu"}  # the internal review is not published
    assert len(terbit) > 10
    assert semua.keys() == {"index.html", "404.html", *(f"{nama}/index.html" for nama in terbit)}
    for nama, sup in semua.items():
        assert "galeri" not in " ".join(tulisan(sup)["nav.menu"]).lower(), nama


def test_zensical_tidak_memakai_mkdocs() -> None:
    """The adapter imports nothing of MkDocs, so that it works where MkDocs is no more."""
    kode = (
        "import sys; import macros.cli.zensical, macros.zensical.pages;"
        " print([m for m in sys.modules if m.split('.')[0] in ('mkdocs', 'mkdocs_macros')])"
    )
    hasil = subprocess.run(
        [str(python_di("zensical")), "-c", kode], env=TETAP, capture_output=True, text=True
    )
    assert hasil.stdout.strip() == "[]", hasil.stderr
