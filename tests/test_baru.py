"""`lkj baru`: another office's repository, ready to build, with its blanks in sight."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from click.testing import CliRunner

from macros.cli import main
from macros.new_office import Kantor, baca_skala, isi_kantor
from macros.new_office.program import AWAL, MILIK, UMUM
from macros.review.whole import tinjau_semua
from macros.source.loader import muat
from macros.views.build_tables import isi_judul
from tests.conftest import AKAR, jalankan_lkj
from tests.kasus import muat as muat_kasus
from tests.kasus import parameter
from tests.teks import rapikan
from tests.tinjauan import siapkan

KASUS = muat_kasus("kantor_baru.yml")
OPSI = [teks for nama, isi in KASUS["opsi"].items() for teks in (f"--{nama}", isi)]
BELUM = re.compile(r"belum diisi \((data/(\w+)\.yml): ([\w, ]+)\)")


def mulai(tempat: Path, *argumen: str) -> subprocess.CompletedProcess[str]:
    return jalankan_lkj(tempat, "baru", "kantor", *argumen)


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new office's repository, and what the command said in `keluaran`."""
    tempat = tmp_path_factory.mktemp("baru")
    hasil = mulai(tempat, *OPSI)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    (tempat / "keluaran").write_text(hasil.stdout, encoding="utf-8")
    # Before another test runs the copy, which makes its own.
    assert not list((tempat / "kantor").rglob("__pycache__"))
    return tempat / "kantor"


def test_isi_menurut_jawaban(kantor: Path) -> None:
    data = muat(kantor / "data").data
    satker = data.laporan.satker
    assert (satker.nama, satker.tingkat, satker.induk) == (
        "Sekretariat Komisi Pemilihan Umum Kota Misal",
        "kota",
        "KPU Provinsi Contoh",
    )
    assert (data.laporan.tahun, data.laporan.draf) == (2032, True)
    skala = [
        (satu.nama, satu.kurang_dari and str(satu.kurang_dari)) for satu in data.skala.kategori
    ]
    assert skala == [("Rendah", "60"), ("Sedang", "85"), ("Tinggi", None)]
    assert data.laporan.tanda_tangan[0].tempat == "Misal"
    assert [satu.kode for satu in data.sasaran.sasaran] == ["s1", "s2", "s3"]
    # Each has its table and its place in the chapter: only its figures are still to be filled in.
    kunci = {satu.temuan.aturan for satu in tinjau_semua(siapkan(kantor)).hasil.semua}
    assert not kunci & {"sasaran-tak-dibahas", "tabel-tak-dipasang", "tabel-tak-dirujuk"}
    assert "# Laporan Kinerja KPU Kota Misal" in (kantor / "README.md").read_text(encoding="utf-8")


def test_terbangun_dan_kosongnya_terlihat(kantor: Path) -> None:
    hasil = jalankan_lkj(kantor, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    html = (kantor / "site" / "bab-2" / "index.html").read_text(encoding="utf-8")
    teks = rapikan(BeautifulSoup(html, "html.parser").get_text(" "))
    assert "belum diisi (data/renstra.yml: misi)" in teks
    assert "Draf." in teks
    html = (kantor / "site" / "bab-1" / "index.html").read_text(encoding="utf-8")
    teks = rapikan(BeautifulSoup(html, "html.parser").get_text(" "))
    assert "Belum diisi: latar belakang penyusunan laporan, di docs/bab-1.md" in teks
    html = (kantor / "site" / "bab-3" / "index.html").read_text(encoding="utf-8")
    assert "analisis-uraian" not in html


def test_setiap_tempat_kosong_disebut_dan_dihitung(kantor: Path) -> None:
    data = kantor / "data"
    for berkas in data.glob("*.yml"):
        teks = berkas.read_text(encoding="utf-8")
        tanda = BELUM.findall(teks)
        assert teks.count("belum diisi (") == len(tanda), berkas.name
        for _, nama, kunci in tanda:
            tujuan = (data / f"{nama}.yml").read_text(encoding="utf-8")
            for satu in kunci.split(", "):
                assert re.search(rf"^ *(?:- )?{satu}:", tujuan, re.MULTILINE), (berkas.name, kunci)
    terbuka = [satu.temuan for satu in tinjau_semua(siapkan(kantor)).hasil.semua]
    ditulis = {satu.lapor.objek for satu in terbuka if satu.aturan == "belum-ditulis"}
    assert {"laporan.pejabat.0.nama", "renstra.visi.butir.0", "bab1/1", "bab1/2"} <= ditulis
    ejaan = [satu.kunci for satu in terbuka if satu.aturan == "ejaan"]
    assert ejaan == []
    sisa = re.search(r"^Sisa isian: (\d+) ", (kantor.parent / "keluaran").read_text(), re.MULTILINE)
    assert sisa and int(sisa[1]) > len(ditulis) > 30


def test_kosakata_dan_formulir_tidak_menyimpang_dari_milik_proyek(kantor: Path) -> None:
    """A word or criterion mended in one of the two copies is mended in both."""
    baru, proyek = (muat(folder / "data").data for folder in (kantor, AKAR))
    for kunci in ("kata", "asing"):
        kurang = set(getattr(baru.kosakata, kunci)) - set(getattr(proyek.kosakata, kunci))
        assert not kurang, f"hanya ada di templat kosakata, kunci {kunci}: {kurang}"
    assert dict(baru.kosakata.tidak_baku) == dict(proyek.kosakata.tidak_baku)
    butir = [
        [(satu.kode, satu.bagian, satu.uraian) for satu in data.reviu.kriteria]
        for data in (baru, proyek)
    ]
    assert butir[0] == butir[1]


def test_tanpa_riwayat_judul_menyebut_satu_tahun(kantor: Path) -> None:
    report = siapkan(kantor).report
    judul = [*report.data.sajian.tabel, *report.data.sajian.grafik]
    tampil = [isi_judul(report, satu.judul) for satu in judul if "tahun_awal" in satu.judul]
    assert tampil == [
        "Pagu dan Realisasi Anggaran Tahun 2032",
        "Perkembangan Pagu dan Realisasi Tahun 2032",
    ]


def test_tanpa_galeri_dan_monev_tidak_ada_yang_ditunggu(kantor: Path, tmp_path: Path) -> None:
    """What no page and no table shows is not counted as missing."""
    kunci = {satu.kunci for satu in tinjau_semua(siapkan(kantor)).sisa}
    assert "belum-diisi:galeri.foto" in kunci and "belum-diisi:anggaran.monev" not in kunci
    salinan = shutil.copytree(kantor, tmp_path / "kantor")
    (salinan / "docs" / "galeri.md").unlink()
    kunci = {satu.kunci for satu in tinjau_semua(siapkan(salinan)).sisa}
    assert "belum-diisi:galeri.foto" not in kunci


def test_yang_belum_diisi_tidak_dipertentangkan(kantor: Path) -> None:
    """A blank is told once: no rule holds its mark against anything, no message quotes it."""
    for satu in tinjau_semua(siapkan(kantor)).hasil.terbuka:
        assert "belum diisi (data" not in satu.lapor.pesan, satu.kunci


def test_tidak_membawa_apa_pun_dari_kantor_pertama(kantor: Path) -> None:
    laporan = muat(AKAR / "data").data.laporan
    wilayah = laporan.satker.wilayah.removeprefix("Kabupaten ")
    milik = [*(kantor / "data").glob("*.yml"), *(kantor / "docs").glob("*.md")]
    for berkas in (*milik, kantor / "README.md", kantor / "PROGRAM.md"):
        teks = berkas.read_text(encoding="utf-8")
        assert wilayah not in teks and str(laporan.tahun) not in teks, berkas.name


def test_program_disalin_utuh_tanpa_pengujiannya(kantor: Path) -> None:
    daftar = (kantor / "PROGRAM.md").read_text(encoding="utf-8")
    for nama in (*MILIK, *AWAL):
        assert (kantor / nama).exists(), nama
        assert f"- `{nama}`" in daftar or nama in AWAL
    satu = Path("macros/report/__init__.py")
    assert (kantor / satu).read_bytes() == (AKAR / satu).read_bytes()
    assert not (kantor / "tests").exists()
    for berkas in (*(kantor / ".github/workflows").iterdir(), kantor / ".gitlab-ci.yml"):
        teks = berkas.read_text(encoding="utf-8")
        assert "make test" not in teks and "hanya program" not in teks, berkas.name
        isi = yaml.safe_load(teks)
        pekerjaan = isi.get("jobs", isi)
        for satu in pekerjaan.values():
            butuh = satu.get("needs", []) if isinstance(satu, dict) else []
            assert set([butuh] if isinstance(butuh, str) else butuh) <= set(pekerjaan), berkas.name
    assert "## Bagi pengembang" not in (kantor / "CONTRIBUTING.md").read_text(encoding="utf-8")


def resep(makefile: Path) -> dict[str, str]:
    """Recipe of every target."""
    teks = makefile.read_text(encoding="utf-8")
    return dict(re.findall(r"^(\w+):\n((?:\t.+\n)+)", teks, re.MULTILINE))


def test_makefile_kantor_seperti_makefile_program(kantor: Path) -> None:
    program, kantor_ = resep(AKAR / "Makefile"), resep(kantor / "Makefile")
    assert set(kantor_) == {"build", "serve", "reviu", "terbit", "clean"}
    for target in set(kantor_) - {"clean"}:
        assert kantor_[target] == program[target], target


def test_halaman_umum_tidak_menyebut_kantor() -> None:
    """What every office begins with is copied from the first one's: it must say nothing of it."""
    satker = muat(AKAR / "data").data.laporan.satker
    for nama in UMUM:
        teks = (AKAR / "docs" / f"{nama}.md").read_text(encoding="utf-8")
        assert "catatan(" not in teks and satker.lembaga_pendek not in teks, nama


def test_folder_berisi_tidak_ditimpa(tmp_path: Path) -> None:
    (tmp_path / "kantor").mkdir()
    (tmp_path / "kantor" / "catatan.txt").write_text("penting", encoding="utf-8")
    hasil = mulai(tmp_path, *OPSI)
    assert hasil.returncode == 1
    assert "folder kantor sudah berisi; pilih folder yang baru" in hasil.stderr
    assert [satu.name for satu in (tmp_path / "kantor").iterdir()] == ["catatan.txt"]


def test_semua_opsi_salah_disebut_sekaligus(tmp_path: Path) -> None:
    salah = ["--tahun", "32", "--tingkat", "desa", "--surel", "misal", "--skala", "A < 9, B < 5, C"]
    salah += ["--sasaran", "nol"]
    hasil = mulai(tmp_path, *OPSI, *salah)
    assert hasil.returncode == 1
    assert len(re.findall(r"--(?:tahun|tingkat|surel|skala|sasaran) ", hasil.stderr)) == 5
    assert not (tmp_path / "kantor").exists()


def test_yang_tidak_disebut_ditanyakan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    jawaban = "\n".join(KASUS["jawaban"]) + "\n"
    hasil = CliRunner().invoke(main, ["baru", "kantor"], input=jawaban)
    assert hasil.exit_code == 0, hasil.output
    assert "tulis tahun empat angka" in hasil.output
    satker = muat(tmp_path / "kantor" / "data").data.laporan.satker
    assert (satker.nama, satker.induk) == ("Sekretariat Badan Misal", None)


def test_tanpa_jawaban_tidak_ada_yang_ditulis(tmp_path: Path) -> None:
    hasil = mulai(tmp_path, *OPSI[2:])
    assert hasil.returncode == 1
    assert "belum dijawab: --lembaga; tidak ada yang ditulis" in hasil.stderr
    assert not (tmp_path / "kantor").exists()


@parameter(KASUS["skala"])
def test_skala(kasus: dict[str, str]) -> None:
    if "salah" in kasus:
        with pytest.raises(ValueError, match=re.escape(kasus["salah"])):
            baca_skala(kasus["teks"])
    else:
        hasil = [f"{nama} {batas}" if batas else nama for nama, batas in baca_skala(kasus["teks"])]
        assert hasil == kasus["hasil"]


def test_jawaban_bertanda_kutip_tetap_utuh() -> None:
    """Quotes, colons and signs of Jinja in an answer stay what they are."""
    aneh = 'Kantor "A": {{ b }} # c'
    isi = {"tingkat": "pusat", "tahun": 2032, "induk": None, "skala": ()}
    teks = ("lembaga", "lembaga_pendek", "nama", "nama_pendek", "wilayah", "kota", "alamat")
    kantor = Kantor(**{nama: aneh for nama in (*teks, "telepon", "situs", "surel")}, **isi)
    laporan = yaml.safe_load(isi_kantor(kantor)["data/laporan.yml"])
    assert laporan["satker"]["nama"] == laporan["satker"]["alamat"] == aneh
    assert laporan["satker"]["induk"] is None


def git(folder: Path, *argumen: str) -> None:
    nama = ["-c", "user.name=Uji", "-c", "user.email=uji@example.org"]
    subprocess.run(["git", *nama, *argumen], cwd=folder, check=True, capture_output=True)


def test_program_diperbarui_tanpa_menyentuh_isi(tmp_path: Path) -> None:
    hasil = mulai(tmp_path, *OPSI)
    assert hasil.returncode == 0, hasil.stderr
    kantor = tmp_path / "kantor"
    (kantor / "macros" / "lama.py").write_text("", encoding="utf-8")
    (kantor / "Makefile").write_text("lama\n", encoding="utf-8")
    (kantor / "docs" / "bab-4.md").write_text("---\nbagian: bab\nkode: bab4\n---\n# Kami\n")
    git(kantor, "init", "-q")
    belum = jalankan_lkj(tmp_path, "baru", "--perbarui", "kantor")
    assert belum.returncode == 1 and "belum disimpan di git" in belum.stderr
    git(kantor, "add", "-A")
    git(kantor, "commit", "-qm", "awal")
    hasil = jalankan_lkj(tmp_path, "baru", "--perbarui", "kantor")
    assert hasil.returncode == 0, hasil.stderr
    status = subprocess.run(
        ["git", "status", "--porcelain"], cwd=kantor, capture_output=True, text=True, check=True
    )
    assert status.stdout.split("\n") == [" M Makefile", " D macros/lama.py", ""]


def test_hanya_repositori_kantor_yang_diperbarui(tmp_path: Path) -> None:
    (tmp_path / "kantor").mkdir()
    hasil = jalankan_lkj(tmp_path, "baru", "--perbarui", "kantor")
    assert hasil.returncode == 1
    assert "kantor bukan repositori yang dimulai dengan lkj baru" in hasil.stderr


def test_penyiapan_berjalan_sampai_memasang_paket(kantor: Path, tmp_path: Path) -> None:
    """`make build` in the new repository gets as far as pip, which has no network here."""
    salinan = shutil.copytree(kantor, tmp_path / "kantor")
    hasil = subprocess.run(
        ["bash", "alat/siapkan.sh"],
        cwd=salinan,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHON": sys.executable, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": ""},
        timeout=300,
    )
    keluaran = hasil.stdout + hasil.stderr
    assert hasil.returncode != 0
    assert "No matching distribution found" in keluaran, keluaran
    assert "No such file" not in keluaran
