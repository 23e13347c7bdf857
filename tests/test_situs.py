"""The real report as a website: complete, numbered, nothing asked from outside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.report import Report, susun
from macros.source.loader import muat

AKAR = Path(__file__).parent.parent
HALAMAN = (
    "",
    "kata-pengantar",
    "ringkasan-eksekutif",
    "daftar",
    "bab-1",
    "bab-2",
    "bab-3",
    "bab-4",
    "lampiran-pk",
    "galeri",
    "cara-hitung",
    "catatan",
    "data-terbuka",
)


@pytest.fixture(scope="module")
def report() -> Report:
    return susun(muat(AKAR / "data"))


@pytest.fixture(scope="module")
def soup(situs: Path) -> dict[str, BeautifulSoup]:
    return {
        nama: BeautifulSoup(
            (situs / nama / "index.html").read_text(encoding="utf-8"), "html.parser"
        )
        for nama in HALAMAN
    }


def test_semua_bab_bernomor(soup: dict[str, BeautifulSoup]) -> None:
    judul = [soup[f"bab-{n}"].select("h1 > span") for n in (1, 2, 3, 4)]
    assert [" ".join(bagian.get_text() for bagian in satu) for satu in judul] == [
        "Bab I Pendahuluan",
        "Bab II Perencanaan dan Perjanjian Kinerja",
        "Bab III Akuntabilitas Kinerja",
        "Bab IV Penutup",
    ]


def test_nomor_tabel_seperti_laporan_tercetak(soup: dict[str, BeautifulSoup]) -> None:
    nomor = [
        satu.get_text()
        for bab in ("bab-2", "bab-3")
        for satu in soup[bab].select("figure.tabel figcaption .nomor")
    ]
    assert nomor == ["Tabel 2.1", "Tabel 2.2", *(f"Tabel 3.{n}" for n in range(1, 14))]


def test_tabel_rkt_lengkap(soup: dict[str, BeautifulSoup]) -> None:
    tabel = soup["bab-2"].select_one("#tabel-rkt")
    assert tabel is not None
    assert len(tabel.select("tbody tr:not([class])")) == 19
    assert len(tabel.select("tr.kelompok")) == 2
    assert len({th.get_text() for th in tabel.select("tbody tr:not([class]) th")}) == 9


def test_galeri_lengkap(soup: dict[str, BeautifulSoup], report: Report) -> None:
    foto = soup["galeri"].select("figure.foto")
    assert len(foto) == 35
    nomor = [satu.select_one(".nomor").get_text() for satu in foto]  # type: ignore[union-attr]
    assert nomor == [f"Gambar {n}" for n in range(1, 36)]
    for satu, data in zip(foto, report.data.galeri.foto, strict=True):
        assert data.keterangan in satu.get_text()


def test_daftar_menyebut_semua_takarir(soup: dict[str, BeautifulSoup]) -> None:
    for jenis, kelas in (("tabel", "tabel"), ("grafik", "grafik"), ("gambar", "foto")):
        takarir = [
            " ".join(satu.get_text(" ").split())
            for halaman in HALAMAN
            for satu in soup[halaman].select(f"figure.{kelas} figcaption")
        ]
        daftar = [
            " ".join(satu.get_text(" ").split())
            for satu in soup["daftar"].select(f'nav[data-daftar="{jenis}"] a')
        ]
        assert len(daftar) == len(takarir) > 0
        assert all(t.startswith(d) for t, d in zip(takarir, daftar, strict=True))


def test_setiap_catatan_ditandai_di_suatu_halaman(
    soup: dict[str, BeautifulSoup], report: Report
) -> None:
    ditandai = {
        str(tanda["href"]).partition("#")[2]
        for isi in soup.values()
        for tanda in isi.select("a.catatan")
    }
    kode = [f"catatan-{satu.kode.replace('_', '-')}" for satu in report.data.catatan.catatan]
    assert [satu for satu in kode if satu not in ditandai] == []


def test_setiap_tautan_dalam_bersasaran(situs: Path, soup: dict[str, BeautifulSoup]) -> None:
    id_ = {nama: {str(e["id"]) for e in isi.select("[id]")} for nama, isi in soup.items()}
    putus = []
    for nama, isi in soup.items():
        for tautan in isi.select("a[href]"):
            alamat, _, pagar = str(tautan["href"]).partition("#")
            if re.match(r"[a-z]+:", alamat):
                continue
            berkas = (situs / nama / alamat).resolve()
            ke = berkas.relative_to(situs.resolve()).as_posix()
            ke = "" if ke == "." else ke
            if not berkas.exists() or (pagar and ke in id_ and pagar not in id_[ke] | {"__tabbed"}):
                putus.append((nama, tautan["href"]))
    assert putus == []


def test_pdf_satu_klik_dari_setiap_halaman(situs: Path, soup: dict[str, BeautifulSoup]) -> None:
    [pdf] = (situs / "unduh").glob("*.pdf")
    for nama, isi in soup.items():
        tautan = [a for a in isi.select("a[href]") if str(a["href"]).endswith(pdf.name)]
        assert tautan, nama
        teks = " ".join(tautan[0].get_text(" ").split()) + str(tautan[0].get("title", ""))
        assert re.search(r"\d (kB|MB)", teks), (nama, teks)
        assert "9 Januari 2025" in teks, (nama, teks)
        assert "@@" not in str(isi)


def test_tidak_ada_permintaan_keluar(situs: Path) -> None:
    keluar = []
    for berkas in [*situs.rglob("*.html"), *situs.rglob("*.css")]:
        teks = berkas.read_text(encoding="utf-8")
        pola = r"""(?:src|srcset)=["']?https?://[^"' >]+|url\(["']?https?://[^)]+|@import[^;]+https?:"""
        keluar += [(berkas.name, satu) for satu in re.findall(pola, teks)]
        keluar += [
            (berkas.name, satu)
            for satu in re.findall(r"<link[^>]+href=[\"']?(https?://[^\"' >]+)", teks)
            if "canonical" not in satu
        ]
    assert keluar == []


def test_tidak_ada_jalur_mesin(situs: Path) -> None:
    jejak = [
        berkas.name
        for berkas in situs.rglob("*")
        if berkas.suffix in {".html", ".js", ".json", ".xml", ".css", ".svg"}
        and str(AKAR) in berkas.read_text(encoding="utf-8")
    ]
    assert jejak == []
