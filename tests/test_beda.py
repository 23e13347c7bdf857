"""`lkj beda` over real git repositories: what a change does to the report."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from macros.diff.output import cuplik, tanpa_arti

AKAR = Path(__file__).parent.parent
PENULIS = {
    f"GIT_{peran}_{isi}": nilai
    for peran in ("AUTHOR", "COMMITTER")
    for isi, nilai in (("NAME", "Penyunting"), ("EMAIL", "penyunting@contoh.example"))
}


def git(folder: Path, *argumen: str) -> str:
    hasil = subprocess.run(
        ["git", *argumen],
        cwd=folder,
        env={**os.environ, **PENULIS},
        capture_output=True,
        text=True,
        check=True,
    )
    return hasil.stdout.strip()


def simpan(folder: Path, pesan: str) -> str:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", pesan)
    return git(folder, "rev-parse", "HEAD")


def ganti(folder: Path, berkas: str, dari: str, menjadi: str) -> None:
    jalur = folder / berkas
    teks = jalur.read_text(encoding="utf-8")
    assert dari in teks
    jalur.write_text(teks.replace(dari, menjadi, 1), encoding="utf-8")


@pytest.fixture
def repo(kecil: Path) -> Path:
    """The small site as a repository with one commit on the branch `utama`."""
    git(kecil, "init", "-q", "-b", "utama")
    simpan(kecil, "awal")
    return kecil


Beda = Callable[..., Result]


@pytest.fixture
def beda(monkeypatch: pytest.MonkeyPatch) -> Beda:
    def jalankan(folder: Path, *argumen: str) -> Result:
        monkeypatch.chdir(folder)
        return CliRunner().invoke(main, ["beda", *argumen], catch_exceptions=False)

    return jalankan


def isi_json(hasil: Result) -> dict[str, Any]:
    assert hasil.exit_code == 0, hasil.output
    isi: dict[str, Any] = json.loads(hasil.stdout)
    return isi


def tampil(figur: dict[str, Any]) -> list[tuple[str, str | None, str, int]]:
    return [
        (satu["bentuk"], satu["kode"], satu["tempat"]["berkas"], satu["tempat"]["baris"])
        for satu in figur["tampil"]
    ]


def test_tanpa_perubahan(repo: Path, beda: Beda) -> None:
    hasil = beda(repo, "HEAD")
    assert hasil.exit_code == 0
    assert hasil.stdout.endswith("Tidak ada yang berubah pada laporan.\n")
    assert "Tidak ada yang berubah" in beda(repo, "HEAD", "--bentuk", "markdown").stdout


def test_baris_yang_hanya_bergeser_bukan_perubahan(repo: Path, beda: Beda) -> None:
    for berkas in (repo / "data").glob("*.yml"):
        teks = berkas.read_text(encoding="utf-8")
        berkas.write_text(f"# Penjelasan baru.\n{teks}", encoding="utf-8")
    assert "Tidak ada yang berubah" in beda(repo, "HEAD").stdout


def test_galat_yang_belum_diakui_disebut_di_atas(repo: Path, beda: Beda) -> None:
    ganti(repo, "data/catatan.yml", "kode: capaian_iku", "kode: capaian_iku\n    ditulis: 108,84%")
    galat = "galat baru belum diakui"
    assert f"Perhatian: 1 {galat}" in beda(repo, "HEAD").stdout
    assert f"**1 {galat}**" in beda(repo, "HEAD", "--bentuk", "markdown").stdout


def test_figur_turunan_dan_tempatnya(repo: Path, beda: Beda) -> None:
    ganti(repo, "data/sasaran.yml", "realisasi: 97.95", "realisasi: 45")
    isi = isi_json(beda(repo, "utama", "--bentuk", "json"))
    [figur] = isi["figur"]
    assert (figur["alamat"], figur["lama"], figur["baru"]) == (
        "iku.iku_1.realisasi",
        "97,95%",
        "45%",
    )
    assert figur["tempat"] == {"berkas": "data/sasaran.yml", "baris": 7, "kolom": 16}
    assert tampil(figur) == [("tabel", "iku", "docs/a-kedua.md", 12)]
    turunan = {satu["alamat"]: satu for satu in isi["turunan"]}
    assert [*turunan] == ["iku.iku_1.capaian", "iku.iku_1.kategori"]
    capaian = turunan["iku.iku_1.capaian"]
    assert capaian["rumus_lama"] == "97,95 ÷ 90 × 100 = 108,83"
    assert capaian["rumus_baru"] == "45 ÷ 90 × 100 = 50,00"
    assert tampil(capaian) == [
        ("tabel", "iku", "docs/a-kedua.md", 12),
        ("kalimat", None, "docs/a-kedua.md", 14),
        ("catatan", "capaian_iku", "docs/catatan.md", 7),
    ]
    assert (isi["isian"], isi["entri"], isi["tempat"], isi["halaman"]) == ([], [], [], [])


def test_grafik_dan_tabel_menunjukkan_figur_yang_sama(repo: Path, beda: Beda) -> None:
    ganti(repo, "data/sasaran.yml", "realisasi: 40", "realisasi: 60")
    [figur] = isi_json(beda(repo, "HEAD", "--bentuk", "json"))["figur"]
    assert tampil(figur) == [
        ("tabel", "sasaran_1", "docs/a-kedua.md", 17),
        ("grafik", "capaian", "docs/a-kedua.md", 19),
    ]


def test_dua_revisi_tanpa_menyentuh_folder_kerja(repo: Path, beda: Beda) -> None:
    ganti(repo, "data/anggaran.yml", "pagu: 4000000\n", "pagu: 5000000\n")
    dua = simpan(repo, "pagu")
    ganti(repo, "data/anggaran.yml", "pagu: 5000000\n", "pagu: salah\n")
    sebelum = git(repo, "status", "--porcelain=v2", "--branch")
    isi = isi_json(beda(repo, "HEAD~1", "utama", "--bentuk", "json"))
    assert isi["kepala"] == {"nama": "utama", "commit": dua, "kesalahan": []}
    assert [satu["alamat"] for satu in isi["figur"]] == ["anggaran.pagu"]
    assert [satu["alamat"] for satu in isi["turunan"]] == [
        "anggaran.serapan",
        "anggaran.selisih_serapan",
        "anggaran.pertumbuhan_pagu",
    ]
    assert git(repo, "status", "--porcelain=v2", "--branch") == sebelum
    assert "pagu: salah" in (repo / "data" / "anggaran.yml").read_text(encoding="utf-8")


def test_entri_ditambah_dan_dihapus(repo: Path, beda: Beda) -> None:
    ganti(
        repo,
        "data/galeri.yml",
        "foto:\n",
        "foto:\n  - {kode: baru, berkas: galeri/b.jpg, keterangan: Foto baru, tempat: null,"
        " tanggal: null, sumber: Rekaan}\n",
    )
    (repo / "docs" / "galeri").mkdir()
    (repo / "docs" / "galeri" / "b.jpg").write_bytes(b"foto")
    isi = isi_json(beda(repo, "HEAD", "--bentuk", "json"))
    assert [(satu["peristiwa"], satu["nama"], satu["isi"]) for satu in isi["entri"]] == [
        ("ditambah", 'foto "baru"', "Foto baru"),
        ("ditambah", "docs/galeri/b.jpg", "berkas"),
    ]
    nomor = {satu["alamat"]: (satu["lama"], satu["baru"]) for satu in isi["turunan"]}
    assert nomor["galeri.contoh.nomor"] == ("1", "2")
    assert nomor["galeri.baru.nomor"] == (None, "1")
    simpan(repo, "foto")
    balik = isi_json(beda(repo, "HEAD", "HEAD~1", "--bentuk", "json"))
    assert [(satu["peristiwa"], satu["nama"]) for satu in balik["entri"]] == [
        ("dihapus", 'foto "baru"'),
        ("dihapus", "docs/galeri/b.jpg"),
    ]


def test_isian_yang_bukan_figur_menyebut_tempatnya(repo: Path, beda: Beda) -> None:
    ganti(repo, "data/laporan.yml", "tanggal: 2031-01-09", "tanggal: 2031-02-10")
    isi = isi_json(beda(repo, "HEAD", "--bentuk", "json"))
    [isian] = isi["isian"]
    assert (isian["nama"], isian["lama"], isian["baru"]) == (
        'tanda_tangan "penutup": tanggal',
        "2031-01-09",
        "2031-02-10",
    )
    [tempat] = isi["tempat"]
    assert (tempat["kode"], tempat["judul"]) == ("tanda_tangan", "penutup")
    assert tempat["tempat"]["berkas"] == "docs/a-kedua.md"


def test_nama_yang_berubah_menyebut_tabel_yang_menampilkannya(repo: Path, beda: Beda) -> None:
    ganti(repo, "data/sasaran.yml", "nama: Persentase contoh", "nama: Bagian contoh")
    isi = isi_json(beda(repo, "HEAD", "--bentuk", "json"))
    [nama] = [satu for satu in isi["turunan"] if satu["alamat"] == "indikator.s1_1.nama"]
    bentuk = {(satu[0], satu[1]) for satu in tampil(nama)}
    assert {("tabel", "sasaran_1"), ("grafik", "capaian")} <= bentuk


def test_kalimat_yang_berubah(repo: Path, beda: Beda) -> None:
    ganti(repo, "docs/a-kedua.md", "Capaiannya", "Dengan demikian, capaiannya")
    (repo / "docs" / "daftar.md").unlink()
    isi = isi_json(beda(repo, "HEAD", "--bentuk", "json"))
    satu, dua = isi["halaman"]
    assert (satu["berkas"], satu["peristiwa"]) == ("docs/a-kedua.md", "diubah")
    assert (satu["bertambah"], satu["berkurang"]) == (1, 1)
    assert satu["cuplikan"][1].startswith("-Capaiannya {{ iku.iku_1.capaian | persen }}")
    assert satu["cuplikan"][2].startswith("+Dengan demikian, capaiannya")
    assert (dua["berkas"], dua["peristiwa"], dua["bertambah"]) == ("docs/daftar.md", "dihapus", 0)


def test_temuan_yang_datang_dan_pergi(repo: Path, beda: Beda) -> None:
    ganti(repo, "docs/index.md", "Pagu", "Pagu Rp4.000.000, yaitu")
    diketik = simpan(repo, "diketik")
    isi = isi_json(beda(repo, "HEAD~1", "HEAD", "--bentuk", "json"))
    datang = {satu["kunci"]: satu for satu in isi["temuan"]}
    temuan = datang["angka-diketik:beranda/Rp4.000.000"]
    assert (temuan["peristiwa"], temuan["catatan"]) == ("datang", None)
    assert temuan["tempat"] == {"berkas": "docs/index.md", "baris": 7, "kolom": 6}
    balik = isi_json(beda(repo, diketik, "HEAD~1", "--bentuk", "json"))
    pergi = {satu["kunci"]: satu["peristiwa"] for satu in balik["temuan"]}
    assert pergi["angka-diketik:beranda/Rp4.000.000"] == "pergi"


def test_revisi_yang_datanya_salah_disebut_kesalahannya(repo: Path, beda: Beda) -> None:
    ganti(repo, "data/anggaran.yml", "pagu: 4000000\n", "pagu: 4 juta\n")
    simpan(repo, "salah")
    ganti(repo, "docs/index.md", "Pagu", "Besar pagu")
    hasil = beda(repo, "HEAD~1", "HEAD")
    assert hasil.exit_code == 1
    assert "HEAD memuat 1 kesalahan:" in hasil.stdout
    assert '  data/anggaran.yml:1:7: pagu berisi "4 juta"' in hasil.stdout
    assert "Tidak ada yang berubah" not in hasil.stdout
    hasil = beda(repo, "HEAD~1", "--bentuk", "markdown")
    assert (hasil.exit_code, "docs/index.md: diubah" in hasil.stdout) == (1, True)


def test_halaman_yang_salah_tidak_menyembunyikan_figur(repo: Path, beda: Beda) -> None:
    ganti(repo, "docs/index.md", "| rupiah", "| rupia")
    simpan(repo, "salah")
    ganti(repo, "docs/index.md", "| rupia", "| rupiah")
    ganti(repo, "data/anggaran.yml", "pagu: 4000000\n", "pagu: 5000000\n")
    hasil = beda(repo, "HEAD", "--bentuk", "json")
    assert hasil.exit_code == 1
    isi = json.loads(hasil.stdout)
    assert 'saringan "rupia" tidak dikenal' in isi["dasar"]["kesalahan"][0]
    assert ("kalimat", None, "docs/index.md", 7) in tampil(isi["figur"][0])


@pytest.mark.parametrize(
    ("revisi", "pesan"),
    [
        ("utma", 'revisi "utma" tidak ada di repositori ini. Mungkin maksud Anda "utama"?'),
        ("0123456789", 'revisi "0123456789" tidak ada di repositori ini.'),
        ("HEAD~7", 'revisi "HEAD~7" tidak ada di repositori ini. Mungkin maksud Anda "HEAD"?'),
    ],
)
def test_revisi_yang_tidak_ada(repo: Path, beda: Beda, revisi: str, pesan: str) -> None:
    hasil = beda(repo, revisi)
    assert (hasil.exit_code, hasil.stdout) == (2, "")
    assert hasil.stderr == f"Beda gagal: {pesan}\n"


def test_riwayat_yang_tidak_lengkap_disebut(repo: Path, beda: Beda, tmp_path: Path) -> None:
    ganti(repo, "docs/index.md", "Pagu", "Besar pagu")
    simpan(repo, "dua")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repo}", "dangkal")
    hasil = beda(tmp_path / "dangkal", "HEAD~1")
    assert hasil.exit_code == 2
    assert "ambil dengan git fetch --unshallow" in hasil.stderr


def test_bukan_repositori(kecil: Path, beda: Beda, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(kecil.parent))
    hasil = beda(kecil, "HEAD")
    assert hasil.exit_code == 2
    assert hasil.stderr.startswith("Beda gagal: folder ini bukan bagian dari repositori git (")


def test_tanpa_git(repo: Path, beda: Beda, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repo / "kosong"))
    hasil = beda(repo, "HEAD")
    assert hasil.exit_code == 2
    assert hasil.stderr == (
        "Beda gagal: git tidak ditemukan; pasang git untuk membandingkan dua revisi\n"
    )


def test_proyek_di_dalam_repositori_yang_lebih_besar(
    tmp_path: Path, kecil: Path, beda: Beda
) -> None:
    luar = tmp_path / "luar"
    shutil.copytree(kecil, luar / "laporan")
    git(luar, "init", "-q")
    simpan(luar, "awal")
    ganti(luar / "laporan", "data/sasaran.yml", "realisasi: 40", "realisasi: 41")
    isi = isi_json(beda(luar / "laporan", "HEAD", "--bentuk", "json"))
    assert [satu["alamat"] for satu in isi["figur"]] == ["indikator.s1_1.realisasi"]


def test_markdown_aman_dan_ringkas(repo: Path, beda: Beda) -> None:
    jahat = "Persentase | [a](b) `kode` @orang #1 & 2 > 1"
    ganti(repo, "data/sasaran.yml", "nama: Persentase contoh", f"nama: '{jahat}'")
    ganti(repo, "data/sasaran.yml", "realisasi: 40", "realisasi: 41")
    ganti(repo, "docs/index.md", "Pagu", "``` `Pagu")
    hasil = beda(repo, "HEAD", "--bentuk", "markdown").stdout
    baris = next(satu for satu in hasil.split("\n") if satu.startswith("| Realisasi: Persentase"))
    assert len(re.findall(r"(?<!\\)\|", baris)) == 6
    assert r"\[a\](b) \`kode\` @<!-- -->orang \#1 &amp; 2 &gt; 1" in baris
    assert "\n````diff\n" in hasil
    bagian = [re.sub(": .*", "", satu) for satu in re.findall("<summary>(.*)</summary>", hasil)]
    assert {"Yang ikut berubah", "Isian data lain yang berubah"} <= set(bagian)
    for tanda in ("<details>", "</details>"):
        assert len(re.findall(f"^{tanda}$", hasil, flags=re.MULTILINE)) == len(bagian)
    assert "\n\n\n" not in hasil


def test_markdown_tidak_meneruskan_html(repo: Path, beda: Beda) -> None:
    ganti(repo, "data/sasaran.yml", "nama: Persentase contoh", "nama: '<img src=x> contoh'")
    hasil = beda(repo, "HEAD", "--bentuk", "markdown")
    assert (hasil.exit_code, "<img" in hasil.stdout) == (1, False)
    assert "data/sasaran.yml:" in hasil.stdout


def test_markdown_muat_dalam_satu_komentar(repo: Path, beda: Beda) -> None:
    foto = "".join(
        f"  - {{kode: f{n}, berkas: galeri/{n}.jpg, keterangan: {'Foto ' * 60}, tempat: null,"
        " tanggal: null, sumber: Rekaan}\n"
        for n in range(300)
    )
    ganti(repo, "data/galeri.yml", "foto:\n", f"foto:\n{foto}")
    hasil = beda(repo, "HEAD", "--bentuk", "markdown").stdout
    assert len(hasil) < 65536
    assert "Yang ikut berubah: 302" in hasil
    assert re.search(r"… dan \d+ lagi; selengkapnya dengan `lkj beda`", hasil)


def test_skema_json_menjelaskan_keluarannya(repo: Path, beda: Beda) -> None:
    ganti(repo, "data/sasaran.yml", "realisasi: 40", "realisasi: 41")
    isi = isi_json(beda(repo, "HEAD", "--bentuk", "json"))
    skema = json.loads(beda(repo, "--skema").stdout)
    assert set(isi) == set(skema["properties"])
    assert set(isi["figur"][0]) == set(skema["$defs"]["FigurBeda"]["required"])
    assert set(isi["figur"][0]["tampil"][0]) == set(skema["$defs"]["Tampil"]["properties"])
    assert all(satu["description"] for satu in [skema, *skema["$defs"].values()])


def test_cuplikan_memperlihatkan_bagian_yang_berbeda() -> None:
    panjang = "Kalimat yang panjang sekali. " * 20
    lama, baru = cuplik([f"-{panjang}lama akhir", f"+{panjang}baru akhir"])
    assert (lama[:2], lama[-11:], baru[-11:]) == ("-…", " lama akhir", " baru akhir")
    assert len(cuplik([f"+{n}" for n in range(40)])) == 12


def test_teks_tanpa_arti_di_markdown() -> None:
    assert tanpa_arti("a | b\n<c> & _d_") == r"a \| b &lt;c&gt; &amp; \_d\_"
    assert tanpa_arti("kantor@contoh.example") == "kantor@contoh.example"
    assert tanpa_arti(None) == "—"


def test_satu_realisasi_laporan_sebenarnya(tmp_path: Path, beda: Beda) -> None:
    for nama in ("data", "docs"):
        shutil.copytree(AKAR / nama, tmp_path / nama)
    shutil.copy(AKAR / "mkdocs.yml", tmp_path)
    git(tmp_path, "init", "-q")
    simpan(tmp_path, "awal")
    ganti(tmp_path, "data/anggaran.yml", "realisasi: 2500384831", "realisasi: 2500384832")
    simpan(tmp_path, "realisasi")
    isi = isi_json(beda(tmp_path, "HEAD~1", "HEAD", "--bentuk", "json"))
    [figur] = isi["figur"]
    assert (figur["alamat"], figur["baru"]) == (
        "anggaran.program.dukman.realisasi",
        "Rp2.500.384.832",
    )
    assert ("tabel", "program") in {(satu[0], satu[1]) for satu in tampil(figur)}
    turunan = {satu["alamat"]: satu for satu in isi["turunan"]}
    assert {"anggaran.realisasi", "anggaran.serapan"} <= turunan.keys()
    tempat = {satu[2] for satu in tampil(turunan["anggaran.realisasi"])}
    assert {"docs/bab-3.md", "docs/index.md", "docs/ringkasan-eksekutif.md"} <= tempat
    assert isi["halaman"] == []
