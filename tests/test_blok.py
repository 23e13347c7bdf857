"""Blocks that macros made are set aside while Markdown runs: what MkDocs makes stays the same."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from macros.cache import Simpanan
from macros.hooks.blocks import Blok

TABEL = (
    '<figure class="tabel" id="tabel-satu">\n<table>\n<tr><td>A &amp; B</td></tr>\n</table>\n'
    '<p id="isi&amp;lain">*bukan Markdown* <a href="#x">x</a></p>\n</figure>'
)
KECIL = '<div class="kecil">\n<p>Isi.</p>\n</div>'
LUAR = f'<section id="luar">\n{KECIL}\n<p>Sesudahnya.</p>\n</section>'
DUA = '<h4 id="kepala">Kepala</h4>\n<ul>\n<li>Butir</li>\n</ul>'

HALAMAN = {
    "sendiri": f"# Judul\n\n{TABEL}\n",
    "di antara kalimat": f"Sebelum *ini*.\n{TABEL}\nSesudah.\n\n## Lagi\n\n{DUA}\n\nAkhir.",
    "pertama": f"{TABEL}\n\nSesudah.",
    "dua kali": f"{KECIL}\n\nLalu:\n\n{KECIL}\n\n{KECIL}\n{KECIL}\n",
    "di dalam yang lain": f"Awal.\n\n{LUAR}\n\n{KECIL}\n",
    "dalam cuplikan": f"Begini:\n\n```\n{TABEL}\n```\n\n{TABEL}\n",
    "menjorok": "- butir\n\n" + "".join(f"    {baris}\n" for baris in KECIL.split("\n")),
    "tanpa blok": "# Judul\n\nKalimat saja, [tautan](#judul).\n",
}


def halaman(akar: Path, markdown: str) -> tuple[Page, partial[None]]:
    """A page with this Markdown, and MkDocs' own conversion of it."""
    (akar / "docs").mkdir(exist_ok=True)
    (akar / "mkdocs.yml").write_text("site_name: Contoh\n", encoding="utf-8")
    config = load_config(str(akar / "mkdocs.yml"))
    berkas = File("a.md", str(akar / "docs"), str(akar / "site"), use_directory_urls=True)
    page = Page(None, berkas, config)
    page.markdown = markdown
    return page, partial(page.render, config, Files([berkas]))


@pytest.mark.parametrize("markdown", HALAMAN.values(), ids=HALAMAN)
def test_sama_dengan_tanpa_penyisihan(tmp_path: Path, markdown: str) -> None:
    asli, konversi_asli = halaman(tmp_path, markdown)
    konversi_asli()
    page, konversi = halaman(tmp_path, markdown)
    blok = Blok(Simpanan(tmp_path / "hasil", lambda: ""))
    for satu in (KECIL, TABEL, LUAR, DUA):
        blok.catat(satu)
    blok.konversi(page, konversi)
    assert page.content == asli.content
    assert page.present_anchor_ids == asli.present_anchor_ids
    assert [str(satu) for satu in page.toc] == [str(satu) for satu in asli.toc]
    assert page.markdown == markdown


def terbaca(akar: Path, blok: Blok) -> str:
    """What Markdown is given of a page with TABEL on it."""
    page, konversi = halaman(akar, f"# Judul\n\n{TABEL}\n")
    semua: list[str] = []

    def catat() -> None:
        semua.append(page.markdown or "")
        konversi()

    blok.konversi(page, catat)
    assert TABEL in (page.content or "")
    [satu] = semua
    return satu


def test_markdown_tidak_membaca_blok_halaman_ini_saja(tmp_path: Path) -> None:
    blok = Blok(Simpanan(tmp_path / "hasil", lambda: ""))
    blok.catat(TABEL)
    assert "<table>" not in terbaca(tmp_path, blok)
    blok.mulai("")
    assert "<table>" in terbaca(tmp_path, blok)


def test_blok_dari_data_saja_dibuat_sekali(tmp_path: Path) -> None:
    """One that reads pages too is made every time; one that is called no more is not kept."""
    dibuat: list[str] = []

    def buat(kode: str) -> str:
        dibuat.append(kode)
        return f"<p>{kode}</p>"

    def bangun(*panggilan: tuple[str, str], kunci: str = "sama") -> list[str]:
        dibuat.clear()
        simpanan = Simpanan(tmp_path / "hasil", lambda: "")
        blok = Blok(simpanan)
        blok.mulai(kunci)
        hasil = []
        for nama, kode in panggilan:
            hasil.append(blok.ambil(nama, (kode,), partial(buat, kode)))
        blok.tetapkan()
        simpanan.tetapkan()
        return hasil

    semua = ("tabel", "satu"), ("grafik", "satu"), ("hasil_reviu", "dua")
    awal = bangun(*semua)
    assert dibuat == ["satu", "satu", "dua"]
    assert bangun(*semua) == awal
    assert dibuat == ["dua"]
    bangun(*semua, kunci="lain")
    assert dibuat == ["satu", "satu", "dua"]
    bangun(semua[0])
    bangun(*semua)
    assert dibuat == ["satu", "dua"]
