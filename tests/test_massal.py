"""`lkj massal`: many offices built, joined, and taken up again where a run ended."""

from __future__ import annotations

import csv
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from bs4 import BeautifulSoup
from frictionless import Package
from playwright.sync_api import Browser

from macros.report import susun
from macros.source.loader import muat
from tests.conftest import AKAR, KECIL, jalankan_lkj
from tests.peramban import layani, lembar

Lkj = Callable[..., subprocess.CompletedProcess[str]]
SITUS = ("--tanpa-pdf", "--proses", "2")
TERJEMAHAN = {"true": True, "false": False, "": None}


def buat_kantor(induk: Path, nama: str, nomor: int) -> Path:
    """An office of its own name, code and figures."""
    folder = induk / nama
    for satu in ("data", "docs"):
        for berkas in sorted((KECIL / satu).rglob("*")):
            if berkas.is_file():
                tujuan = folder / berkas.relative_to(KECIL)
                tujuan.parent.mkdir(parents=True, exist_ok=True)
                tujuan.write_bytes(berkas.read_bytes())
    (folder / "mkdocs.yml").write_bytes((KECIL / "mkdocs.yml").read_bytes())
    ganti(folder / "data/laporan.yml", "satker:\n", f'satker:\n  kode: "00000{nomor}"\n')
    ganti(folder / "data/laporan.yml", "lembaga: Kantor Contoh", f"lembaga: Kantor Contoh {nomor}")
    ganti(folder / "data/anggaran.yml", "realisasi: 3000000", f"realisasi: 300000{nomor}")
    return folder


def ganti(berkas: Path, lama: str, baru: str) -> None:
    teks = berkas.read_text(encoding="utf-8")
    assert lama in teks
    berkas.write_text(teks.replace(lama, baru, 1), encoding="utf-8")


def buat_induk(folder: Path) -> Path:
    """Three offices, the second broken."""
    induk = folder / "kantor kami"
    for nomor, nama in enumerate(("alfa", "beta", "gama"), start=1):
        buat_kantor(induk, nama, nomor)
    rusakkan(induk)
    return induk


@pytest.fixture
def induk(tmp_path: Path) -> Path:
    """Offices of which none is built yet."""
    return buat_induk(tmp_path)


@pytest.fixture(scope="module")
def terbangun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Offices after a run, which no test changes."""
    induk = buat_induk(tmp_path_factory.mktemp("massal"))
    hasil = jalankan_lkj(induk.parent, "massal", str(induk), *SITUS)
    assert keadaan(hasil.stdout) == {"alfa": "dibangun", "beta": "GAGAL", "gama": "dibangun"}
    return induk


def rusakkan(induk: Path) -> None:
    ganti(induk / "beta/data/anggaran.yml", "pagu: 4000000\n", "pagu: 4 juta\n")


def pulihkan(induk: Path) -> None:
    ganti(induk / "beta/data/anggaran.yml", "pagu: 4 juta\n", "pagu: 4000000\n")


def keadaan(keluaran: str) -> dict[str, str]:
    """What the lines of progress say of each office, by its name."""
    baris = (satu.split(maxsplit=2) for satu in keluaran.splitlines() if satu[:1].isdecimal())
    return {b[1]: b[2].split()[0].rstrip(":") for b in baris if "/" in b[0]}


def baca_csv(berkas: Path) -> list[dict[str, str]]:
    with berkas.open(encoding="utf-8", newline="") as aliran:
        return list(csv.DictReader(aliran))


def isi(folder: Path) -> dict[str, bytes]:
    return {
        satu.relative_to(folder).as_posix(): satu.read_bytes()
        for satu in sorted(folder.rglob("*"))
        if satu.is_file()
    }


def test_yang_gagal_tidak_menghentikan_dan_yang_tidak_berubah_dilewati(
    induk: Path, bangun: Lkj
) -> None:
    hasil = bangun(induk.parent, "massal", str(induk), *SITUS)
    assert hasil.returncode == 1, hasil.stderr
    assert keadaan(hasil.stdout) == {"alfa": "dibangun", "beta": "GAGAL", "gama": "dibangun"}
    assert "3 kantor: 2 dibangun, 0 dilewati, 1 gagal" in hasil.stdout
    assert '  data/anggaran.yml:1:7: pagu berisi "4 juta"' in hasil.stdout
    lagi = bangun(induk.parent, "massal", str(induk), *SITUS)
    assert keadaan(lagi.stdout) == {"alfa": "dilewati", "beta": "GAGAL", "gama": "dilewati"}
    pulihkan(induk)
    ganti(induk / "gama/data/anggaran.yml", "realisasi: 3000003", "realisasi: 3100000")
    sebelum = (induk / "hasil/situs/alfa/index.html").stat().st_mtime_ns
    akhir = bangun(induk.parent, "massal", str(induk), *SITUS)
    assert akhir.returncode == 0, akhir.stdout + akhir.stderr
    assert keadaan(akhir.stdout) == {"alfa": "dilewati", "beta": "dibangun", "gama": "dibangun"}
    assert (induk / "hasil/situs/alfa/index.html").stat().st_mtime_ns == sebelum
    satker = {baris["kantor"]: baris for baris in baca_csv(induk / "hasil/data/satker.csv")}
    assert satker["gama"]["serapan"] == "77.5"


def test_situs_lama_tetap_tampil_bila_isi_barunya_gagal(induk: Path, bangun: Lkj) -> None:
    pulihkan(induk)
    assert bangun(induk.parent, "massal", str(induk), *SITUS).returncode == 0
    sebelum = isi(induk / "hasil/situs/beta")
    rusakkan(induk)
    assert bangun(induk.parent, "massal", str(induk), *SITUS).returncode == 1
    assert isi(induk / "hasil/situs/beta") == sebelum
    satker = {baris["kantor"]: baris for baris in baca_csv(induk / "hasil/data/satker.csv")}
    assert {nama: baris["keadaan"] for nama, baris in satker.items()} == {
        "alfa": "mutakhir",
        "beta": "lama",
        "gama": "mutakhir",
    }
    pulihkan(induk)
    hasil = bangun(induk.parent, "massal", str(induk), *SITUS)
    assert hasil.returncode == 0
    assert set(keadaan(hasil.stdout).values()) == {"dilewati"}


def test_indeks_memuat_semua_kantor(terbangun: Path) -> None:
    hasil = terbangun / "hasil"
    soup = BeautifulSoup((hasil / "index.html").read_text(encoding="utf-8"), "html.parser")
    tabel = soup.select_one("table[data-urut]")
    assert tabel is not None
    baris = [
        [" ".join(sel.get_text(" ").split()) for sel in tr.select("th, td")]
        for tr in tabel.select("tbody tr")
    ]
    assert baris == [
        ["Kantor Contoh 1", "2030", "Selesai", "75,00%", "0 dari 2", "Situs · Data"],
        ["beta", "–", "Gagal", "–", "–", "–"],
        ["Kantor Contoh 3", "2030", "Selesai", "75,00%", "0 dari 2", "Situs · Data"],
    ]
    gagal = soup.select_one(".indeks__gagal")
    assert gagal is not None
    assert 'pagu berisi "4 juta"' in gagal.get_text()
    for tautan in soup.select("[href], [src]"):
        tujuan = str(tautan.get("href") or tautan.get("src"))
        assert tujuan.startswith("#") or (hasil / tujuan).is_file(), tujuan


def test_indeks_dapat_diurutkan_dan_disaring(terbangun: Path, peramban: Browser) -> None:
    with layani(terbangun / "hasil") as alamat:
        halaman = lembar(peramban)
        galat: list[str] = []
        halaman.on("pageerror", lambda satu: galat.append(str(satu)))
        halaman.on("console", lambda satu: satu.type == "error" and galat.append(satu.text))
        halaman.goto(alamat)
        nama = halaman.locator("tbody th:visible")
        kantor = halaman.get_by_role("button", name="Kantor")
        kantor.click()
        assert nama.all_inner_texts() == ["beta", "Kantor Contoh 1", "Kantor Contoh 3"]
        kantor.click()
        assert nama.all_inner_texts() == ["Kantor Contoh 3", "Kantor Contoh 1", "beta"]
        halaman.get_by_label("Saring kantor").fill("gagal")
        assert nama.all_inner_texts() == ["beta"]
        assert galat == []


def test_himpunan_data_sama_dengan_laporan_kantor(terbangun: Path) -> None:
    data = terbangun / "hasil/data"
    hasil = Package(str(data / "datapackage.json")).validate()
    assert hasil.valid, hasil.flatten(["name", "rowNumber", "type", "note"])
    satker = baca_csv(data / "satker.csv")
    assert [(baris["kantor"], baris["kode_satker"]) for baris in satker] == [
        ("alfa", "000001"),
        ("gama", "000003"),
    ]
    for nama in ("alfa", "gama"):
        report = susun(muat(terbangun / nama / "data"))
        baris = [satu for satu in baca_csv(data / "indikator.csv") if satu["kantor"] == nama]
        hasil_indikator = [*report.kinerja.iku, *report.kinerja.indikator]
        assert [satu["kode"] for satu in baris] == [satu.butir.kode for satu in hasil_indikator]
        for satu, h in zip(baris, hasil_indikator, strict=True):
            for kunci, nilai in (
                ("target", h.butir.target),
                ("realisasi", h.butir.realisasi),
                ("capaian", h.capaian.nilai),
            ):
                assert sama(satu[kunci], nilai), (satu["kode"], kunci)
            assert TERJEMAHAN[satu["tercapai"]] is h.capaian.tercapai
        anggaran = {
            (satu["kelompok"], satu["kode"]): satu
            for satu in baca_csv(data / "anggaran.csv")
            if satu["kantor"] == nama
        }
        total = anggaran["total", "total"]
        assert Decimal(total["pagu"]) == report.figur["anggaran.pagu"].nilai
        assert Decimal(total["realisasi"]) == report.figur["anggaran.realisasi"].nilai
        riwayat = anggaran["riwayat", "th2029"]
        assert (riwayat["tahun"], riwayat["tahun_anggaran"]) == ("2030", "2029")


def sama(teks: str, nilai: object) -> bool:
    """Is the field the value, to the twentieth decimal; empty for one that is no number?"""
    if not isinstance(nilai, Decimal):
        return teks == ""
    return abs(Decimal(teks) - nilai) <= Decimal("0.5e-20")


def test_parquet_sama_dengan_csv_sampai_desimalnya(terbangun: Path) -> None:
    data = terbangun / "hasil/data"
    for tabel, partisi in (
        ("satker", ["tahun"]),
        ("indikator", ["tahun", "jenis"]),
        ("anggaran", ["tahun", "kelompok"]),
    ):
        semua = duckdb.read_parquet(f"{data}/{tabel}/**/*.parquet", hive_partitioning=True)
        kolom = semua.columns
        tipe = dict(zip(kolom, map(str, semua.types), strict=True))
        assert {str(t) for t in tipe.values()} <= {
            "VARCHAR",
            "BIGINT",
            "BOOLEAN",
            "DATE",
            "DECIMAL(38,20)",
        }
        parquet = [dict(zip(kolom, satu, strict=True)) for satu in semua.fetchall()]
        terbaca = [{k: _teks(satu[k]) for k in satu} for satu in parquet]
        tertulis = [
            {k: _angka(nilai, tipe[k]) for k, nilai in satu.items()}
            for satu in baca_csv(data / f"{tabel}.csv")
        ]
        assert len(terbaca) == len(tertulis) > 0
        kunci = list(tertulis[0])
        assert sorted(kunci) == sorted(kolom)
        folder = {satu.parent.relative_to(data / tabel) for satu in (data / tabel).rglob("*.p*")}
        assert folder == {
            Path(*(f"{k}={satu[k]}" for k in partisi)) for satu in baca_csv(data / f"{tabel}.csv")
        }
        assert sorted([satu[k] for k in kunci] for satu in terbaca) == sorted(
            [satu[k] for k in kunci] for satu in tertulis
        )


def _teks(nilai: object) -> str:
    """A value of Parquet as CSV would have it."""
    if isinstance(nilai, Decimal):
        return str(nilai.normalize())
    if isinstance(nilai, bool):
        return str(nilai).lower()
    return "" if nilai is None else str(nilai)


def _angka(teks: str, tipe: str) -> str:
    return str(Decimal(teks).normalize()) if teks and tipe.startswith("DECIMAL") else teks


def test_bagian_yang_digabung_sama_dengan_seluruhnya(
    terbangun: Path, induk: Path, bangun: Lkj
) -> None:
    bersama = induk.parent / "bersama"
    for nomor in (1, 2):
        bagian = induk.parent / f"bagian-{nomor}"
        pilihan = ("--bagian", f"{nomor}/2", "--keluaran", str(bagian))
        hasil = bangun(induk.parent, "massal", str(induk), *SITUS, *pilihan)
        assert not (bagian / "index.html").exists()
        assert set(keadaan(hasil.stdout)) == ({"alfa", "gama"} if nomor == 1 else {"beta"})
        # What another machine hands over: the states, not the sites.
        for nama, satu in isi(bagian / "keadaan").items():
            (bersama / "keadaan").mkdir(parents=True, exist_ok=True)
            (bersama / "keadaan" / nama).write_bytes(satu)
    for nama in ("alfa", "beta", "gama"):
        for berkas in sorted((induk / nama).rglob("*"), reverse=True):
            berkas.rmdir() if berkas.is_dir() else berkas.unlink()
    gabung = ("--gabung", "--keluaran", str(bersama))
    hasil = bangun(induk.parent, "massal", str(induk), *gabung)
    assert hasil.returncode == 1
    utuh = terbangun / "hasil"
    assert isi(bersama / "data") == isi(utuh / "data")
    assert (bersama / "index.html").read_bytes() == (utuh / "index.html").read_bytes()


def test_bagian_yang_hilang_disebut(induk: Path, bangun: Lkj) -> None:
    pulihkan(induk)
    assert bangun(induk.parent, "massal", str(induk), *SITUS, "--bagian", "1/2").returncode == 0
    hasil = bangun(induk.parent, "massal", str(induk), "--gabung")
    assert hasil.returncode == 1
    assert "Belum dibangun: beta" in hasil.stdout
    assert "Belum dibangun" in (induk / "hasil/index.html").read_text(encoding="utf-8")


def test_daftar_menyebut_folder_setiap_bagian(induk: Path, bangun: Lkj) -> None:
    (induk / "delta").mkdir()
    (induk / ".git").mkdir()
    daftar = [
        bangun(induk.parent, "massal", induk.name, "--daftar", "--bagian", f"{n}/3").stdout.split(
            "\n"
        )[:-1]
        for n in (1, 2, 3)
    ]
    rumah = induk.name
    assert daftar == [[f"{rumah}/alfa", f"{rumah}/gama"], [f"{rumah}/beta"], [f"{rumah}/delta"]]
    salah = bangun(induk.parent, "massal", induk.name, "--bagian", "4/3")
    assert salah.returncode == 2
    assert "tulis misalnya 3/8" in salah.stderr


def test_dua_sekaligus_ditolak(induk: Path, bangun: Lkj) -> None:
    (induk / "hasil").mkdir()
    with (induk / "hasil/.kunci").open("w") as berkas:
        fcntl.flock(berkas, fcntl.LOCK_EX)
        hasil = bangun(induk.parent, "massal", str(induk), *SITUS)
    assert hasil.returncode == 1
    assert "sedang dipakai lkj massal yang lain" in hasil.stderr
    assert [satu.name for satu in (induk / "hasil").iterdir()] == [".kunci"]


def mulai_lalu(induk: Path, isyarat: signal.Signals) -> tuple[int, str]:
    """Start a run of one office at a time, and signal it once the first office is done."""
    pulihkan(induk)
    perintah = [sys.executable, "-m", "macros", "massal", str(induk), "--tanpa-pdf"]
    proses = subprocess.Popen(
        [*perintah, "--proses", "1"],
        cwd=induk.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1", "SOURCE_DATE_EPOCH": "1736380800"},
    )
    assert proses.stdout is not None
    assert "dibangun" in proses.stdout.readline()
    tunggu(lambda: anak(proses.pid))
    proses.send_signal(isyarat)
    return proses.wait(timeout=60), proses.stdout.read()


def anak(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def tunggu(syarat: Callable[[], object]) -> None:
    batas = time.monotonic() + 60
    while not syarat():
        assert time.monotonic() < batas
        time.sleep(0.02)


def pembangun(induk: Path) -> list[int]:
    """Processes whose working folder is one of the offices."""
    ada = []
    for satu in Path("/proc").iterdir():
        try:
            if satu.name.isdecimal() and Path(os.readlink(satu / "cwd")).parent == induk:
                ada.append(int(satu.name))
        except OSError:
            continue
    return ada


@pytest.mark.parametrize("isyarat", [signal.SIGKILL, signal.SIGTERM], ids=lambda s: s.name)
def test_yang_dihentikan_dapat_diulangi(induk: Path, bangun: Lkj, isyarat: signal.Signals) -> None:
    kode, keluaran = mulai_lalu(induk, isyarat)
    if isyarat is signal.SIGTERM:
        assert kode == 130
        assert "Dihentikan pada 1 dari 3 kantor." in keluaran
    tunggu(lambda: not pembangun(induk))
    keadaan_alfa = json.loads((induk / "hasil/keadaan/alfa.json").read_text(encoding="utf-8"))
    assert keadaan_alfa["gagal"] == []
    assert (induk / "hasil/situs/alfa/index.html").is_file()
    hasil = bangun(induk.parent, "massal", str(induk), *SITUS)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    assert keadaan(hasil.stdout) == {"alfa": "dilewati", "beta": "dibangun", "gama": "dibangun"}
    assert list((induk / "hasil/situs").glob(".*-baru-*")) == []


def test_rupa_program_ini_mendahului_salinan_kantor(induk: Path, bangun: Lkj) -> None:
    kantor = induk / "alfa"
    ganti(kantor / "mkdocs.yml", "theme: mkdocs", "theme: {name: material, custom_dir: overrides}")
    (kantor / "overrides").mkdir()
    (kantor / "overrides/main.html").write_text("versi lama", encoding="utf-8")
    (kantor / "overrides/tambahan.html").write_text("milik kantor", encoding="utf-8")
    (kantor / "docs/aset/css").mkdir(parents=True)
    (kantor / "docs/aset/css/token.css").write_text("versi lama", encoding="utf-8")
    (kantor / "docs/aset/lambang.svg").write_text("<svg/>", encoding="utf-8")
    hasil = bangun(induk.parent, "massal", str(induk), *SITUS, "--bagian", "1/3")
    assert hasil.returncode == 0, hasil.stdout
    situs = induk / "hasil/situs/alfa"
    assert 'class="kepala"' in (situs / "index.html").read_text(encoding="utf-8")
    token = Path("docs/aset/css/token.css")
    assert (situs / "aset/css/token.css").read_bytes() == (AKAR / token).read_bytes()
    assert (situs / "aset/lambang.svg").read_text(encoding="utf-8") == "<svg/>"
    sendiri = bangun(kantor, "build", "--tanpa-pdf")
    assert sendiri.returncode == 0, sendiri.stderr
    assert (kantor / "site/index.html").read_text(encoding="utf-8") == "versi lama"


def test_isi_folder_kantor_tidak_mengacaukan(induk: Path, bangun: Lkj) -> None:
    (induk / "alfa/macros").mkdir()
    (induk / "alfa/macros/__init__.py").write_text("raise SystemExit('program kantor')\n")
    (induk / "gama/mkdocs.yml").write_text("site_name: Tanpa lkj\nplugins: [search]\n")
    (induk / "kosong").mkdir()
    hasil = bangun(induk.parent, "massal", str(induk), *SITUS)
    gagal = {"beta": "GAGAL", "gama": "GAGAL", "kosong": "GAGAL"}
    assert keadaan(hasil.stdout) == {"alfa": "dibangun", **gagal}
    assert "bukan folder kantor: mkdocs.yml, data, docs tidak ada" in hasil.stdout
    assert "pasang plugin lkj di mkdocs.yml" in hasil.stdout


def test_laporan_yang_sama_di_dua_folder_disebut(induk: Path, bangun: Lkj) -> None:
    """A copied repository would be counted twice in every sum, and nobody would see it."""
    shutil.copytree(induk / "gama", induk / "salinan-gama")
    hasil = bangun(induk.parent, "massal", str(induk), *SITUS)
    isi_ = "gama, salinan-gama memuat laporan satker dan tahun yang sama, sehingga terhitung 2 kali"
    assert f"Perhatian: {isi_}" in hasil.stdout
    assert hasil.stdout.count("Perhatian:") == 1
    indeks = (induk / "hasil" / "index.html").read_text(encoding="utf-8")
    assert f"Folder {isi_}" in " ".join(BeautifulSoup(indeks, "html.parser").get_text(" ").split())
