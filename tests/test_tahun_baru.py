"""`lkj tahun-baru`: the old year becomes history, what must be reported anew is empty and named."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup
from PIL import Image

from macros.next_year.pages import alihkan_halaman
from macros.rewrite.round_trip import baca, hapus, tambahkan, tulis

AKAR = Path(__file__).parent.parent
Bangun = Callable[..., subprocess.CompletedProcess[str]]


def git(folder: Path, *argumen: str) -> str:
    perintah = ["git", "-c", "user.name=Penguji", "-c", "user.email=penguji@contoh.example"]
    hasil = subprocess.run(
        [*perintah, *argumen], cwd=folder, capture_output=True, text=True, check=True
    )
    return hasil.stdout


def simpan(folder: Path) -> Path:
    """Everything in `folder` as one commit."""
    if not (folder / ".git").exists():
        git(folder, "init", "-q")
    git(folder, "add", "-A", "data", "docs", "mkdocs.yml")
    git(folder, "commit", "-q", "--allow-empty", "-m", "Simpan")
    return folder


@pytest.fixture
def nyata(tmp_path: Path) -> Path:
    """The real report in a repository of its own."""
    tujuan = tmp_path / "nyata"
    for nama in ("data", "docs", "overrides"):
        shutil.copytree(AKAR / nama, tujuan / nama)
    shutil.copy(AKAR / "mkdocs.yml", tujuan)
    return simpan(tujuan)


def data(folder: Path, nama: str) -> Any:
    return yaml.safe_load((folder / "data" / f"{nama}.yml").read_text(encoding="utf-8"))


def isi(folder: Path) -> dict[str, bytes]:
    semua = (satu for nama in ("data", "docs") for satu in (folder / nama).rglob("*"))
    return {str(satu.relative_to(folder)): satu.read_bytes() for satu in semua if satu.is_file()}


def sisa(hasil: subprocess.CompletedProcess[str]) -> int:
    cocok = re.search(r"^Sisa isian: (\d+)", hasil.stdout, re.MULTILINE)
    assert cocok, hasil.stdout + hasil.stderr
    return int(cocok[1])


@pytest.mark.parametrize("asal", ["data", "tests/situs_kecil/data"])
def test_yaml_kembali_seperti_semula(asal: str) -> None:
    berkas = sorted((AKAR / asal).glob("*.yml"))
    assert len(berkas) == 17
    for satu in berkas:
        teks = satu.read_text(encoding="utf-8")
        assert tulis(baca(teks)) == teks, satu.name


def test_komentar_tinggal_di_tempatnya() -> None:
    isi_ = baca(
        "a:\n  - b: 1\n    tercetak:\n      c: 2\n# tentang d\nd:\n  - e: 1\n# tentang f\nf: null\n"
    )
    hapus(isi_["a"][0], "tercetak")
    tambahkan(isi_["d"], baca("e: 2\n"))
    assert (
        tulis(isi_) == "a:\n  - b: 1\n# tentang d\nd:\n  - e: 1\n  - e: 2\n# tentang f\nf: null\n"
    )


def test_halaman_kehilangan_yang_tidak_ada_lagi() -> None:
    teks = (
        'Satu{{ catatan("x") }} dan dua {{ catatan("y") }}.\n'
        'Lihat {{ rujuk("gambar:z") }}.\n'
        'Tiga {{ rujuk("tabel:iku") }} tahun 2024.\n'
    )
    assert alihkan_halaman(teks, "docs/bab.md") == (
        'Satu dan dua.\nTiga {{ rujuk("tabel:iku") }} tahun 2024.\n',
        2,
        [2],
    )


def test_uraian_analisis_tahun_lalu_ditandai_sekali() -> None:
    """Last year's causes are not passed off as this year's; a mark over nothing stays as it is."""
    teks = (
        '{{ uraian("s1", "sebab") }}\n\nGedung diperbaiki.\n\n'
        '{{ uraian("s1", "program") }}\n\n{{ analisis("s1") }}\n'
    )
    sekali, _, _ = alihkan_halaman(teks, "docs/bab.md")
    assert sekali.startswith('{{ uraian("s1", "sebab") }}\n\n*Belum diisi: uraian tahun ini')
    assert sekali.count("*Belum diisi:") == 1 and "\n\nGedung diperbaiki.\n" in sekali
    assert alihkan_halaman(sekali, "docs/bab.md")[0] == sekali


def test_tahun_lama_menjadi_riwayat(kecil: Path, bangun: Bangun) -> None:
    hasil = bangun(simpan(kecil), "tahun-baru", "2031")
    assert hasil.returncode == 0, hasil.stderr
    assert data(kecil, "laporan")["tahun"] == 2031
    assert data(kecil, "laporan")["draf"] == "ya"
    assert [satu["tanggal"] for satu in data(kecil, "laporan")["tanda_tangan"]] == [None]
    anggaran = data(kecil, "anggaran")
    assert (anggaran["pagu"], anggaran["monev"]) == (None, None)
    assert {satu["realisasi"] for satu in anggaran["program"]} == {None}
    baru = anggaran["riwayat"][-1]
    assert (baru["tahun"], baru["pagu"], baru["realisasi"]) == (2030, 4000000, 3000000)
    assert baru["sumber"] == "Laporan Kinerja 2030, Rekaan"
    sasaran = data(kecil, "sasaran")
    for butir in (*sasaran["iku"], *sasaran["sasaran"][0]["indikator"]):
        assert (butir["target"], butir["realisasi"]) == (None, None)
    riwayat = sasaran["iku"][0]["riwayat"]
    assert [(satu["tahun"], satu["target"], satu["realisasi"]) for satu in riwayat] == [
        (2030, 90, 97.95)
    ]
    assert sasaran["sasaran"][0]["indikator"][1]["riwayat"][0]["realisasi"] == "WDP"
    assert data(kecil, "galeri")["foto"] == data(kecil, "catatan")["catatan"] == []
    assert data(kecil, "edisi")["edisi"] == [{"versi": "1.0", "tanggal": None, "perubahan": []}]
    assert "tercetak" not in "".join(
        satu.read_text(encoding="utf-8") for satu in (kecil / "data").glob("*.yml")
    )


def test_kedua_kali_tidak_mengubah_apa_pun(kecil: Path, bangun: Bangun) -> None:
    bangun(simpan(kecil), "tahun-baru", "2031")
    sebelum = isi(kecil)
    hasil = bangun(kecil, "tahun-baru", "2031")
    assert (hasil.returncode, isi(kecil) == sebelum) == (0, True)
    assert "sudah laporan tahun 2031; tidak ada yang diubah" in hasil.stdout


@pytest.mark.parametrize(
    ("berkas", "tahun", "pesan"),
    [
        ("data/anggaran.yml", "2031", "data/anggaran.yml"),
        ("docs/galeri/baru.jpg", "2031", "docs/galeri/baru.jpg"),
        (None, "2032", "laporan ini laporan tahun 2030; berikutnya 2031"),
        (None, "2029", "laporan ini laporan tahun 2030; berikutnya 2031"),
    ],
)
def test_ditolak_tanpa_mengubah_apa_pun(
    berkas: str | None, tahun: str, pesan: str, kecil: Path, bangun: Bangun
) -> None:
    simpan(kecil)
    if berkas:
        (kecil / berkas).parent.mkdir(exist_ok=True)
        with (kecil / berkas).open("a", encoding="utf-8") as tulisan:
            tulisan.write("# belum disimpan\n")
    sebelum = isi(kecil)
    hasil = bangun(kecil, "tahun-baru", tahun)
    assert hasil.returncode == 1
    assert pesan in hasil.stderr
    assert isi(kecil) == sebelum


def test_tanpa_git_ditolak(kecil: Path, bangun: Bangun) -> None:
    sebelum = isi(kecil)
    hasil = bangun(kecil, "tahun-baru", "2031")
    assert hasil.returncode == 1
    assert "bukan bagian dari repositori git" in hasil.stderr
    assert isi(kecil) == sebelum


def test_foto_dan_salinan_tahun_lama_dihapus(kecil: Path, bangun: Bangun) -> None:
    for nama in ("galeri", "lampiran"):
        (kecil / "docs" / nama).mkdir()
    Image.new("RGB", (40, 30), "teal").save(kecil / "docs/galeri/contoh.jpg")
    (kecil / "docs/lampiran/pk.pdf").write_bytes(b"%PDF-1.7")
    hasil = bangun(simpan(kecil), "tahun-baru", "2031")
    assert "docs/galeri/contoh.jpg: dihapus" in hasil.stdout
    assert "docs/lampiran/pk.pdf: dihapus" in hasil.stdout
    assert not (kecil / "docs/galeri/contoh.jpg").exists()
    assert git(kecil, "show", "HEAD:docs/lampiran/pk.pdf") == "%PDF-1.7"


def test_sisa_isian_berkurang_satu_demi_satu(kecil: Path, bangun: Bangun) -> None:
    awal = sisa(bangun(simpan(kecil), "tahun-baru", "2031"))
    assert sisa(bangun(kecil, "reviu")) == awal
    anggaran = kecil / "data/anggaran.yml"
    teks = anggaran.read_text(encoding="utf-8")
    anggaran.write_text(teks.replace("pagu: null", "pagu: 5000000", 1), encoding="utf-8")
    assert sisa(bangun(kecil, "reviu")) == awal - 1
    laporan = kecil / "data/laporan.yml"
    teks = laporan.read_text(encoding="utf-8")
    laporan.write_text(teks.replace("tanggal: null", "tanggal: 2032-01-09"), encoding="utf-8")
    assert sisa(bangun(kecil, "reviu")) == awal - 2


def test_draf_terbangun_dan_tidak_dapat_diterbitkan(kecil: Path, bangun: Bangun) -> None:
    bangun(simpan(kecil), "tahun-baru", "2031")
    hasil = bangun(kecil, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stderr
    soup = BeautifulSoup((kecil / "site/a-kedua/index.html").read_text(), "html.parser")
    assert "belum ditandatangani" in soup.select(".tt-tempat")[0].get_text()
    sel = [satu.get_text() for satu in soup.select("#tabel-iku tbody td")]
    assert sel == ["1", *["belum dilaporkan"] * 4]
    terbit = bangun(kecil, "terbit")
    assert terbit.returncode == 1
    assert "masih draf" in terbit.stderr


def test_laporan_nyata_berpindah_tahun(nyata: Path, bangun: Bangun) -> None:
    komentar = re.compile(r"^ *#.*$", re.MULTILINE)
    mulai_kosong = {"galeri.yml", "catatan.yml"}
    lama = {satu.name: satu.read_text("utf-8") for satu in (nyata / "data").glob("*.yml")}
    hasil = bangun(nyata, "tahun-baru", "2025")
    assert hasil.returncode == 0, hasil.stderr
    for nama, teks in lama.items():
        baru = (nyata / "data" / nama).read_text(encoding="utf-8")
        if nama not in mulai_kosong:
            assert komentar.findall(baru) == komentar.findall(teks), nama
    riwayat = data(nyata, "anggaran")["riwayat"]
    assert [satu["tahun"] for satu in riwayat] == list(range(2015, 2025))
    assert riwayat[-1]["realisasi"] == 109205738791
    reviu = bangun(nyata, "reviu").stdout
    assert "periode-bentuk:renstra: Periode renstra 2020–2024 tidak memuat tahun laporan 2025" in (
        reviu
    )
    for berkas in ("anggaran", "galeri", "laporan", "pegawai", "perjanjian", "rkt", "sasaran"):
        assert re.search(rf"^Sisa isian: .*data/{berkas}\.yml \d+", reviu, re.MULTILINE), berkas


def test_laporan_nyata_setengah_terisi_menjadi_situs_dan_pdf(nyata: Path, bangun: Bangun) -> None:
    bangun(nyata, "tahun-baru", "2025")
    hasil = bangun(nyata, "build")
    assert hasil.returncode == 0, hasil.stderr
    for halaman in (nyata / "site").rglob("index.html"):
        soup = BeautifulSoup(halaman.read_text(encoding="utf-8"), "html.parser")
        assert soup.select_one("body > .pita-draf"), halaman
    beranda = (nyata / "site/index.html").read_text(encoding="utf-8")
    assert "Laporan Kinerja 2025" in beranda
    assert "belum dilaporkan" in beranda
    [pdf] = (nyata / "site/unduh").glob("lkj-2025-*.pdf")
    sampul = subprocess.run(
        ["pdftotext", "-l", "1", str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Draf: isinya belum lengkap" in " ".join(sampul.split())
