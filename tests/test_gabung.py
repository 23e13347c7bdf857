"""`lkj gabung`: whole zips only, every edition at its address, banners, one entry page."""

from __future__ import annotations

import hashlib
import json
import subprocess
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from macros.publish import Terbitan, TerbitanRusak, baca_edisi, gabungkan, kemas, tautan_rusak
from tests.peramban import layani

AKAR = Path(__file__).parent.parent
SERVER = AKAR / "alat" / "server"
Bangun = Callable[..., subprocess.CompletedProcess[str]]
ALAMAT = "https://contoh.example/lkj/"
EDISI = (("2030", "1.0", ("bab", "lama")), ("2030", "1.1", ("bab",)), ("2029", "2.0", ("bab",)))


def situs(folder: Path, judul: str, halaman: tuple[str, ...]) -> Path:
    """A site with a style sheet, a PDF and the pages."""
    for nama in ("", *halaman):
        (folder / nama).mkdir(parents=True, exist_ok=True)
        (folder / nama / "index.html").write_text(
            '<!doctype html><html lang="id"><head><title>x</title>'
            '<link rel="canonical" href="https://lama.example/"></head>'
            f'<body class="a"><a href="#isi">Lewati</a><h1>{judul}</h1></body></html>',
            encoding="utf-8",
        )
    (folder / "404.html").write_text('<body><a href="/lkj/">Depan</a></body>', encoding="utf-8")
    (folder / "unduh").mkdir()
    (folder / "unduh/lkj.pdf").write_bytes(b"%PDF-1.7 contoh")
    return folder


def zip_edisi(folder: Path, tahun: str, versi: str, halaman: tuple[str, ...]) -> Path:
    nama = f"lkj-{tahun}-v{versi}"
    asal = situs(folder / f"situs-{nama}", nama, halaman)
    terbit = date(int(tahun) + 1, 1, 9)
    waktu = datetime(int(tahun) + 1, 1, 9, tzinfo=UTC)
    isi = Terbitan(nama, nama, int(tahun), versi, waktu, "", "Kantor Contoh", terbit)
    kemas(asal, isi, SERVER, folder / f"dist-{nama}")
    return folder / f"dist-{nama}" / f"{nama}.zip"


@pytest.fixture
def zip_(tmp_path: Path) -> list[Path]:
    """Two editions of one year, one of the year before, in no order."""
    return [zip_edisi(tmp_path, *satu) for satu in EDISI]


def soup(berkas: Path) -> BeautifulSoup:
    return BeautifulSoup(berkas.read_text(encoding="utf-8"), "html.parser")


def kanonik(berkas: Path) -> list[str]:
    return [str(satu["href"]) for satu in soup(berkas).select("head > link[rel=canonical]")]


def isi(folder: Path) -> dict[str, bytes]:
    semua = (satu for satu in folder.rglob("*") if satu.is_file())
    return {satu.relative_to(folder).as_posix(): satu.read_bytes() for satu in semua}


def test_setiap_edisi_di_alamatnya(zip_: list[Path], tmp_path: Path) -> None:
    hasil = gabungkan(baca_edisi(zip_), tmp_path / "g")
    assert hasil == ["2030/", "2030/v1.1/", "2030/v1.0/", "2029/", "2029/v2.0/"]
    judul = {satu: soup(tmp_path / "g" / satu / "index.html").h1 for satu in hasil}
    assert {satu: isi_.get_text() for satu, isi_ in judul.items() if isi_} == {
        "2030/": "lkj-2030-v1.1",
        "2030/v1.1/": "lkj-2030-v1.1",
        "2030/v1.0/": "lkj-2030-v1.0",
        "2029/": "lkj-2029-v2.0",
        "2029/v2.0/": "lkj-2029-v2.0",
    }
    assert tautan_rusak(tmp_path / "g") == []


def test_pita_pada_edisi_lama_saja(zip_: list[Path], tmp_path: Path) -> None:
    gabungkan(baca_edisi(zip_), tmp_path / "g")
    pita = {}
    for berkas in (tmp_path / "g").rglob("*.html"):
        if satu := soup(berkas).select_one("body > .edisi-lama"):
            tautan = satu.a
            assert tautan and satu.find_previous_sibling() is None
            pita[berkas.relative_to(tmp_path / "g").as_posix()] = (
                tautan["href"],
                tautan.get_text(),
            )
    assert pita == {
        "2030/v1.0/index.html": ("../", "Buka halaman ini dalam edisi 1.1"),
        "2030/v1.0/bab/index.html": ("../../bab/", "Buka halaman ini dalam edisi 1.1"),
        "2030/v1.0/lama/index.html": ("../../", "Buka edisi 1.1"),
    }
    gaya = soup(tmp_path / "g/2030/v1.0/bab/index.html").select("head > link[rel=stylesheet]")
    assert [satu["href"] for satu in gaya] == ["../../../edisi.css"]


def test_alamat_kanonik_menuju_edisi_terbaru(zip_: list[Path], tmp_path: Path) -> None:
    gabungkan(baca_edisi(zip_), tmp_path / "g", ALAMAT)
    g = tmp_path / "g" / "2030"
    assert kanonik(g / "v1.0/bab/index.html") == [f"{ALAMAT}2030/bab/"]
    assert kanonik(g / "v1.1/bab/index.html") == [f"{ALAMAT}2030/bab/"]
    assert kanonik(g / "bab/index.html") == [f"{ALAMAT}2030/bab/"]
    assert kanonik(g / "v1.0/lama/index.html") == ["https://lama.example/"]
    gabungkan(baca_edisi(zip_), tmp_path / "g")
    assert kanonik(g / "v1.0/bab/index.html") == ["../../bab/"]
    assert kanonik(g / "bab/index.html") == ["https://lama.example/"]


def test_halaman_depan_memuat_tahun_dan_edisi(zip_: list[Path], tmp_path: Path) -> None:
    gabungkan(baca_edisi(zip_), tmp_path / "g")
    depan = soup(tmp_path / "g/index.html")
    assert [satu.get_text() for satu in depan.select("h2")] == [
        "Laporan tahun 2030",
        "Laporan tahun 2029",
    ]
    edisi = [" ".join(satu.get_text(" ").split()) for satu in depan.select("li")]
    assert edisi == [
        "Edisi 1.1 terbit 9 Januari 2031, edisi terbaru PDF edisi 1.1 (15 B)",
        "Edisi 1.0 terbit 9 Januari 2031 PDF edisi 1.0 (15 B)",
        "Edisi 2.0 terbit 9 Januari 2030, edisi terbaru PDF edisi 2.0 (15 B)",
    ]
    assert not depan.select("script, style, [style]")


def test_jumlah_periksa_seluruhnya_dan_berulang_sama(zip_: list[Path], tmp_path: Path) -> None:
    gabungkan(baca_edisi(zip_), tmp_path / "satu")
    gabungkan(baca_edisi(zip_[::-1]), tmp_path / "dua")
    assert isi(tmp_path / "satu") == isi(tmp_path / "dua")
    perintah = ["sha256sum", "-c", "--quiet", "SHA256SUMS"]
    assert subprocess.run(perintah, cwd=tmp_path / "satu").returncode == 0
    tercatat = (tmp_path / "satu/SHA256SUMS").read_text().splitlines()
    assert {satu[66:] for satu in tercatat} == {*isi(tmp_path / "satu")} - {"SHA256SUMS"}


def ubah(asal: Path, tujuan: Path, ganti: dict[str, bytes | None], manifes: bool = False) -> Path:
    """A copy of a zip with files changed, added or (None) left out."""
    with zipfile.ZipFile(asal) as arsip:
        berkas: dict[str, bytes | None] = {satu: arsip.read(satu) for satu in arsip.namelist()}
    berkas |= ganti
    if manifes:
        isi_ = json.loads(berkas["lkj-2030-v1.0/lkj-terbitan.json"] or b"")
        isi_["versi"] = "9.9"
        berkas["lkj-2030-v1.0/lkj-terbitan.json"] = json.dumps(isi_).encode()
    with zipfile.ZipFile(tujuan, "w") as arsip:
        for nama, satu in berkas.items():
            if satu is not None:
                arsip.writestr(nama, satu)
    return tujuan


AKAR_ZIP = "lkj-2030-v1.0/"


@pytest.mark.parametrize(
    ("ganti", "pesan"),
    [
        ({"index.html": b"lain"}, "isi index.html tidak cocok dengan jumlah periksanya"),
        ({"bab/index.html": None}, "isi bab/index.html tidak cocok dengan jumlah periksanya"),
        ({"tambahan.html": b"x"}, "isi tambahan.html tidak cocok dengan jumlah periksanya"),
        ({"SHA256SUMS": b""}, "SHA256SUMS tidak cocok dengan sidik"),
        ({"lkj-terbitan.json": b"{"}, "lkj-terbitan.json tidak dapat dibaca"),
        ({"lkj-terbitan.json": None}, "tidak memuat lkj-terbitan.json"),
        ({"../../keluar.html": b"x"}, "isinya harus di dalam satu folder"),
    ],
)
def test_zip_yang_tidak_utuh_ditolak(
    ganti: dict[str, bytes | None], pesan: str, zip_: list[Path], tmp_path: Path
) -> None:
    rusak = ubah(zip_[0], tmp_path / "rusak.zip", {AKAR_ZIP + k: v for k, v in ganti.items()})
    with pytest.raises(TerbitanRusak) as galat:
        baca_edisi([zip_[1], rusak])
    [satu] = galat.value.masalah
    assert satu.startswith("rusak.zip: ")
    assert pesan in satu


def test_manifes_palsu_bukan_zip_dan_edisi_ganda_disebut_sekaligus(
    zip_: list[Path], tmp_path: Path
) -> None:
    palsu = ubah(zip_[0], tmp_path / "palsu.zip", {}, manifes=True)
    (tmp_path / "teks.zip").write_text("bukan zip")
    with pytest.raises(TerbitanRusak) as galat:
        baca_edisi([zip_[0], palsu, tmp_path / "teks.zip", zip_[0]])
    assert [satu.partition(" (")[0] for satu in galat.value.masalah] == [
        "palsu.zip: folder lkj-2030-v1.0 tidak sesuai dengan lkj-terbitan.json",
        "teks.zip: tidak dapat dibuka",
        "lkj-2030-v1.0.zip: edisi yang sama dengan lkj-2030-v1.0.zip",
    ]


def test_perintah_membiarkan_hasil_lama_bila_gagal(
    zip_: list[Path], tmp_path: Path, bangun: Bangun
) -> None:
    tujuan = tmp_path / "g"
    hasil = bangun(AKAR, "gabung", str(zip_[0]), str(zip_[2]), "--keluaran", str(tujuan))
    assert hasil.returncode == 0, hasil.stderr
    assert str(tujuan / "2030/v1.0") in hasil.stdout
    sebelum = isi(tujuan)
    rusak = ubah(zip_[1], tmp_path / "rusak.zip", {"lkj-2030-v1.1/index.html": b"lain"})
    hasil = bangun(AKAR, "gabung", str(zip_[0]), str(rusak), "--keluaran", str(tujuan))
    assert hasil.returncode == 1
    assert "Tidak ada yang ditulis." in hasil.stderr
    assert isi(tujuan) == sebelum
    assert [satu.name for satu in tmp_path.glob(".g-*")] == []


def test_laporan_nyata_dua_edisi(situs: Path, tmp_path: Path, peramban: Browser) -> None:
    """Two editions of the real site under a strict policy: links hold, nothing is blocked."""
    zip_nyata = []
    for versi in ("1.0", "1.1"):
        nama = f"lkj-2024-v{versi}"
        terbitan = Terbitan(
            nama, nama, 2024, versi, datetime(2025, 1, 9, tzinfo=UTC), "", "Kantor Contoh"
        )
        kemas(situs, terbitan, SERVER, tmp_path / nama)
        zip_nyata.append(tmp_path / nama / f"{nama}.zip")
    gabungkan(baca_edisi(zip_nyata), tmp_path / "g")
    assert tautan_rusak(tmp_path / "g") == []
    pdf = next((tmp_path / "g/2024/v1.0/unduh").glob("*.pdf"))
    asal = next((situs / "unduh").glob("*.pdf"))
    assert hashlib.sha256(pdf.read_bytes()).digest() == hashlib.sha256(asal.read_bytes()).digest()
    with layani(tmp_path) as pangkal:
        halaman = peramban.new_page(viewport={"width": 360, "height": 740})
        keluhan: list[str] = []
        halaman.on("console", lambda pesan: keluhan.append(pesan.text))
        for alamat in ("", "2024/", "2024/v1.0/bab-3/"):
            halaman.goto(f"{pangkal}g/{alamat}")
            lebar = halaman.evaluate("document.documentElement.scrollWidth")
            assert lebar <= 360, alamat
        halaman.get_by_role("link", name="Buka halaman ini dalam edisi 1.1").click()
        assert halaman.url == f"{pangkal}g/2024/bab-3/"
        assert keluhan == []
        halaman.close()
