"""The real report as a Word document: opened by LibreOffice, and read as Word reads it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from bs4 import BeautifulSoup, Tag
from openxml_audit import OpenXmlValidator

from tests.berkas_word import (
    WP,
    A,
    BerkasWord,
    M,
    R,
    W,
    isi_rujukan,
    isi_tanda_buku,
    nomor_urut,
    perintah,
    teks,
)
from tests.conftest import AKAR
from tests.kantor import kantor_kedua
from tests.libreoffice import teks_pdf, ubah
from tests.teks import halaman_pdf
from tests.test_pdf_teks import BAGIAN, artikel, padat, periksa_urut, urutan

DEPAN = ("kata-pengantar", "ringkasan-eksekutif")
Bangun = Callable[..., "CompletedProcess[str]"]


@pytest.fixture(scope="module")
def berkas(bangun: Bangun, tmp_path_factory: pytest.TempPathFactory) -> Path:
    tujuan = tmp_path_factory.mktemp("word") / "laporan.docx"
    hasil = bangun(AKAR, "ekspor", "--docx", str(tujuan))
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    assert f"Word: {tujuan} — " in hasil.stdout and "Selesai dalam" in hasil.stdout
    return tujuan


@pytest.fixture(scope="module")
def word(berkas: Path) -> BerkasWord:
    return BerkasWord(berkas)


@pytest.fixture(scope="module")
def cetakan(berkas: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The document as LibreOffice lays it out."""
    [pdf] = ubah([berkas], "pdf", tmp_path_factory.mktemp("cetakan"))
    return pdf


@pytest.fixture(scope="module")
def isi(cetakan: Path) -> str:
    return padat(teks_pdf(cetakan).replace("\u200b", ""))


def lembar_html(situs: Path, bagian: str) -> Tag:
    """A page of the site, the tables of its charts included."""
    html = (situs / bagian / "index.html").read_text(encoding="utf-8")
    hasil = BeautifulSoup(html, "html.parser").select_one(".lkj-halaman")
    assert hasil is not None
    for elemen in hasil.select("[hidden], .alat, [data-hanya-web], a.headerlink"):
        elemen.decompose()
    return hasil


def test_libreoffice_menampilkan_semuanya_berurutan(isi: str, situs: Path) -> None:
    judul = [
        padat(satu.get_text().removesuffix("#"))
        for bagian in BAGIAN
        for satu in artikel(situs, bagian).select("h1, h2, h3, h4")
    ]
    periksa_urut(isi, judul[1:])
    periksa_urut(isi, urutan(situs, "figure:not(.foto) figcaption"))
    periksa_urut(isi, urutan(situs, "tbody tr"))
    periksa_urut(isi, urutan(situs, "figure.foto figcaption"))
    periksa_urut(isi, urutan(situs, ".catatan-item h2, .catatan-item dt, .catatan-item dd"))


def test_tidak_ada_halaman_kosong(cetakan: Path) -> None:
    kepala_dan_kaki = 80
    for nomor, satu in enumerate(halaman_pdf(cetakan), start=1):
        assert len(satu) > kepala_dan_kaki, f"lembar ke-{nomor}: {satu!r}"


def test_setiap_paragraf_halaman_ada(word: BerkasWord, situs: Path) -> None:
    ada = padat(teks(word.dokumen))
    for bagian in (*DEPAN, *BAGIAN):
        for satu in lembar_html(situs, bagian).select("p, li, h1, h2, h3, h4"):
            for anak in satu.select("ol, ul"):
                anak.extract()
            assert padat(satu.get_text()) in ada, bagian


def test_sah_menurut_skema_word(berkas: Path) -> None:
    hasil = OpenXmlValidator().validate(str(berkas))
    assert [str(satu) for satu in hasil.errors] == []


def test_setiap_bagian_dikenal_dan_setiap_relasi_berujung(word: BerkasWord) -> None:
    jenis = word.xml["[Content_Types].xml"]
    akhiran = {satu.get("Extension") for satu in jenis}
    khusus = {satu.get("PartName") for satu in jenis}
    for nama in word.isi:
        assert f"/{nama}" in khusus or nama.rpartition(".")[2] in akhiran, nama
    for bagian in ("", "word/document.xml"):
        for tujuan in word.relasi(bagian).values():
            assert tujuan in word.isi or tujuan.startswith("http"), tujuan
    ada = set(word.relasi("word/document.xml"))
    dipakai = {
        satu.attrib[kunci]
        for satu in word.dokumen.iter()
        for kunci in (f"{R}id", f"{R}embed")
        if kunci in satu.attrib
    }
    assert dipakai <= ada


def test_tanda_buku_tunggal_dan_setiap_tautan_bertujuan(word: BerkasWord) -> None:
    tanda = [satu.attrib for satu in word.dokumen.iter(f"{W}bookmarkStart")]
    nama = [satu[f"{W}name"] for satu in tanda]
    assert max(Counter(satu.lower() for satu in nama).values()) == 1
    assert max(Counter(satu[f"{W}id"] for satu in tanda).values()) == 1
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", satu, re.ASCII) for satu in nama)
    assert len(tanda) == len(list(word.dokumen.iter(f"{W}bookmarkEnd")))
    dituju = {
        satu.attrib[f"{W}anchor"]
        for akar in (word.dokumen, word.kaki)
        for satu in akar.iter(f"{W}hyperlink")
        if f"{W}anchor" in satu.attrib
    }
    dituju |= {satu.split()[1] for satu in perintah(word.dokumen) if satu.startswith("REF ")}
    assert len(dituju) > 100 and dituju <= set(nama)


def test_bidang_berpasangan_dan_tidak_minta_diperbarui(word: BerkasWord) -> None:
    dalam = 0
    for satu in word.dokumen.iter(f"{W}fldChar"):
        dalam += {"begin": 1, "separate": 0, "end": -1}[satu.attrib[f"{W}fldCharType"]]
        assert dalam in (0, 1) and f"{W}dirty" not in satu.attrib
    assert dalam == 0
    assert word.xml["word/settings.xml"].find(f"{W}updateFields") is None


def test_judul_bertingkat_seperti_daftar_isi(word: BerkasWord, situs: Path) -> None:
    nav = lembar_html(situs, "daftar").select_one('nav[data-daftar="isi"]')
    assert nav is not None
    judul = [teks(satu) for gaya, satu in word.paragraf() if re.match(r"Heading[123]$", gaya)]
    butir = [padat(satu.get_text()) for satu in nav.select("a")]
    butir.remove(padat("Daftar Isi, Tabel, Grafik, dan Gambar"))
    assert [padat(satu) for satu in judul] == butir == [padat(t) for t in word.bergaya("TOC")]
    for gaya, satu in word.paragraf():
        if gaya.startswith("Heading"):
            assert satu.find(f"{W}pPr/{W}numPr") is None


@pytest.mark.parametrize("jenis", ["Tabel", "Grafik", "Gambar"])
def test_takarir_dihitung_word_sama_dengan_laporan(word: BerkasWord, jenis: str) -> None:
    terakhir = 0
    takarir = [
        satu
        for gaya, satu in word.paragraf()
        if gaya == "Caption" and teks(satu).startswith(f"{jenis} ")
    ]
    for satu in takarir:
        terakhir = nomor_urut(satu, jenis, terakhir)
        label = re.match(r"\w+ ((?:\w+\.)*)(\d+) ", teks(satu))
        assert label is not None and int(label[2]) == terakhir
    assert len(takarir) == {"Tabel": 16, "Grafik": 5, "Gambar": 35}[jenis]
    daftar = [satu for satu in word.bergaya("TableofFigures") if satu.startswith(f"{jenis} ")]
    assert [padat(satu) for satu in daftar] == [padat(teks(satu)) for satu in takarir]
    assert f'TOC \\h \\z \\c "{jenis}"' in perintah(word.dokumen)


def test_rujukan_menyebut_isi_tanda_bukunya(word: BerkasWord) -> None:
    """What Word shows after updating a REF field is what stands there already."""
    ditandai = dict(isi_tanda_buku(word.dokumen))
    rujukan = list(isi_rujukan(word.dokumen))
    assert len(rujukan) > 20
    for nama, isi in rujukan:
        assert re.fullmatch(r"(Tabel|Grafik|Gambar)\s[\w.]+", isi) and isi == ditandai[nama]


def test_tabel_sel_demi_sel(word: BerkasWord, situs: Path) -> None:
    html = [tabel for bagian in BAGIAN for tabel in lembar_html(situs, bagian).select("table")]
    semua = list(word.dokumen.iter(f"{W}tbl"))
    assert len(semua) == len(html) > 70
    for tabel, asal in zip(semua, html, strict=True):
        sel = [
            padat(teks(satu))
            for satu in tabel.iter(f"{W}tc")
            if (gabung := satu.find(f"{W}tcPr/{W}vMerge")) is None
            or gabung.attrib[f"{W}val"] == "restart"
        ]
        assert sel == [padat(satu.get_text()) for satu in asal.select("th, td")]


def test_tabel_selebar_halaman_dan_berkepala(word: BerkasWord) -> None:
    rebah = 0
    for tabel in word.dokumen.iter(f"{W}tbl"):
        kolom = [int(satu.attrib[f"{W}w"]) for satu in tabel.iter(f"{W}gridCol")]
        assert sum(kolom) in (8957, 14570) and min(kolom) > 300
        rebah += sum(kolom) == 14570
        for baris in tabel.findall(f"{W}tr"):
            sel = [satu.find(f"{W}tcPr/{W}gridSpan") for satu in baris.findall(f"{W}tc")]
            rentang = [1 if satu is None else int(satu.attrib[f"{W}val"]) for satu in sel]
            assert sum(rentang) == len(kolom)
        kepala = tabel.find(f"{W}tr/{W}trPr/{W}tblHeader")
        berkepala = tabel.find(f"{W}tr/{W}tc/{W}p/{W}pPr/{W}pStyle")
        assert berkepala is not None
        assert (kepala is not None) == (berkepala.attrib[f"{W}val"] == "KepalaTabel")
    assert rebah == 1
    arah = [satu.get(f"{W}orient") for satu in word.dokumen.iter(f"{W}pgSz")]
    assert arah.count("landscape") == 1


def test_gambar_bertakarir_dan_berteks_alternatif(word: BerkasWord) -> None:
    semua = [satu.attrib for satu in word.dokumen.iter(f"{WP}docPr")]
    assert len(semua) == 4
    assert max(Counter(satu["id"] for satu in semua).values()) == 1
    assert all(len(satu["descr"]) > 30 for satu in semua)
    relasi = word.relasi("word/document.xml")
    for satu in word.dokumen.iter(f"{A}blip"):
        assert word.isi[relasi[satu.attrib[f"{R}embed"]]].startswith(b"\x89PNG")


def test_catatan_kaki_pada_penyebutan_pertama(word: BerkasWord, situs: Path) -> None:
    rujuk = [satu.attrib[f"{W}id"] for satu in word.dokumen.iter(f"{W}footnoteReference")]
    kaki = {
        satu.attrib[f"{W}id"]: teks(satu) for satu in word.kaki if f"{W}type" not in satu.attrib
    }
    assert rujuk == list(kaki)
    perihal = dict(
        satu.get_text().removesuffix("#").split(". ", 1)
        for satu in lembar_html(situs, "catatan").select("h2.catatan-judul")
    )
    for satu in kaki.values():
        cocok = re.fullmatch(r"\[(\d+)\] (.+)\. Lihat Catatan Data\.", satu)
        assert cocok is not None and perihal[cocok[1]].rstrip(".") == cocok[2]
    assert max(Counter(kaki.values()).values()) == 1 and len(kaki) > 60


def test_sifat_dokumen(word: BerkasWord) -> None:
    sifat = {satu.tag.rpartition("}")[2]: satu.text for satu in word.xml["docProps/core.xml"]}
    assert sifat["title"] == "Laporan Kinerja 2024 – KPU Kabupaten Muara Enim"
    assert sifat["creator"] == "Sekretariat Komisi Pemilihan Umum Kabupaten Muara Enim"
    assert sifat["subject"] and sifat["language"] == "id-ID"
    assert sifat["created"] == sifat["modified"] == "2025-01-09T00:00:00Z"
    bahasa = word.xml["word/styles.xml"].find(f".//{W}lang")
    assert bahasa is not None and bahasa.attrib[f"{W}val"] == "id-ID"
    assert word.xml["word/settings.xml"].find(f"{W}trackRevisions") is not None


def test_dua_kali_sama_persis(berkas: Path, bangun: Bangun, tmp_path: Path) -> None:
    assert bangun(AKAR, "ekspor", "--docx", str(tmp_path / "lagi.docx")).returncode == 0
    assert (tmp_path / "lagi.docx").read_bytes() == berkas.read_bytes()


def test_kantor_lain_dengan_fotonya(bangun: Bangun, tmp_path: Path) -> None:
    kantor = kantor_kedua(tmp_path / "kantor")
    assert bangun(kantor, "ekspor", "--docx").returncode == 0
    [berkas] = (kantor / "ekspor").glob("lkj-*.docx")
    assert [str(satu) for satu in OpenXmlValidator().validate(str(berkas)).errors] == []
    word = BerkasWord(berkas)
    relasi = word.relasi("word/document.xml")
    foto = [
        word.isi[relasi[satu.attrib[f"{R}embed"]]][:2] == b"\xff\xd8"
        for satu in word.dokumen.iter(f"{A}blip")
    ]
    takarir = [satu for satu in word.bergaya("Caption") if satu.startswith("Gambar ")]
    assert foto.count(True) == len(takarir) == 12
    assert all(satu.attrib["descr"] for satu in word.dokumen.iter(f"{WP}docPr"))
    assert len(list(word.dokumen.iter(f"{M}f"))) == 3
