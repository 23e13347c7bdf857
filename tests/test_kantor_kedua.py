"""Another office, of another level, scale and shape, from the same program: its data differ."""

from __future__ import annotations

import csv
from pathlib import Path

import pypdfium2
import pytest
from bs4 import BeautifulSoup
from kasus import muat as muat_kasus

from macros.next_year import susun_peralihan, tulis_peralihan
from macros.report import Report, susun
from macros.report.bersatuan import dengan_satuan, peta_satuan
from macros.review.whole import tinjau_semua
from macros.source.loader import muat
from tests.conftest import AKAR, jalankan_lkj
from tests.kantor import kantor_kedua
from tests.teks import halaman_pdf, rapikan
from tests.tinjauan import siapkan

HARAPAN = muat_kasus("kantor_kedua.yml")


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office's repository."""
    return kantor_kedua(tmp_path_factory.mktemp("kedua") / "kantor")


@pytest.fixture(scope="module")
def report(kantor: Path) -> Report:
    return susun(muat(kantor / "data"))


@pytest.fixture(scope="module")
def situs(kantor: Path) -> Path:
    """Its site with the PDF, built once."""
    hasil = jalankan_lkj(kantor, "build")
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    return kantor / "site"


@pytest.fixture(scope="module")
def halaman(situs: Path) -> list[str]:
    """The pages of its PDF."""
    [berkas] = (situs / "unduh").glob("*.pdf")
    return halaman_pdf(berkas)


def isi(situs: Path, nama: str) -> BeautifulSoup:
    html = (situs / nama / "index.html").read_text(encoding="utf-8")
    return BeautifulSoup(html, "html.parser")


def baris(soup: BeautifulSoup, tabel: str) -> list[str]:
    """The rows of a table, their cells parted by ' | '."""
    return [
        " | ".join(rapikan(sel.get_text()) for sel in satu.select("th, td"))
        for satu in soup.select(f"#{tabel} tbody tr")
    ]


@pytest.mark.parametrize("alamat", HARAPAN["figur"])
def test_angka_sama_dengan_hitungan_tangan(report: Report, alamat: str) -> None:
    tulisan = dengan_satuan(report.figur[alamat], peta_satuan(report.data))
    assert tulisan == HARAPAN["figur"][alamat]


def test_setiap_capaian_dan_serapan_dihitung_tangan(report: Report) -> None:
    """No indikator and no level of the budget is left out of the case file."""
    kasus = set(HARAPAN["figur"])
    for hasil in (*report.kinerja.iku[:1], *report.kinerja.indikator):
        assert f"{hasil.alamat}.capaian" in kasus
    tingkat = {satu.tingkat for _, satu in report.data.anggaran.baris()}
    assert tingkat == {"program", "kegiatan", "kro", "ro"}
    assert all(any(nama.startswith(f"anggaran.{satu}.") for nama in kasus) for satu in tingkat)


@pytest.mark.parametrize("galeri", [True, False], ids=["dua belas foto", "tanpa galeri"])
def test_reviu_hanya_menemukan_yang_diharapkan(tmp_path: Path, galeri: bool) -> None:
    folder = kantor_kedua(tmp_path / "kantor", galeri=galeri)
    temuan: dict[str, list[str]] = {}
    for satu in tinjau_semua(siapkan(folder)).hasil.semua:
        temuan.setdefault(satu.temuan.aturan, []).append(satu.temuan.lapor.objek)
    harapan = HARAPAN["temuan" if galeri else "temuan_tanpa_galeri"]
    assert {aturan: sorted(objek) for aturan, objek in temuan.items()} == harapan


def test_tabel_situs(situs: Path) -> None:
    bab3 = isi(situs, "bab-3")
    for tabel in ("skala", "sasaran-1", "rincian"):
        harapan = HARAPAN["tabel"][tabel]
        assert baris(bab3, f"tabel-{tabel}")[: len(harapan)] == harapan
    tingkat = [satu.get("class") for satu in bab3.select("#tabel-rincian tbody tr")]
    assert tingkat[:4] == [None, ["tingkat-1"], ["tingkat-2"], ["tingkat-3"]]
    rumus = [str(satu["aria-label"]) for satu in bab3.select(".rumus")]
    assert [("dua kali" in satu, "target dibagi realisasi" in satu) for satu in rumus] == [
        (False, False),
        (True, False),
        (False, True),
    ]


def test_subindikator_di_bawah_kegiatannya(situs: Path) -> None:
    bab2 = isi(situs, "bab-2")
    assert baris(bab2, "tabel-pk")[:4] == HARAPAN["tabel"]["pk"]
    kepala = bab2.select_one("#tabel-pk tbody th")
    assert kepala is not None
    assert (kepala["rowspan"], kepala["scope"]) == ("3", "rowgroup")
    rkt = baris(bab2, "tabel-rkt")
    assert rkt[2] == "Laporan keuangan semesteran | Laporan | 2 laporan (100%)"
    with (situs / "data" / "tabel-pk.csv").open(encoding="utf-8-sig", newline="") as berkas:
        semua = list(csv.DictReader(berkas))
    assert [satu["no"] for satu in semua] == ["1", "1", "1", "2", "3"]
    assert semua[2]["indikator_kinerja"] == "Laporan barang bulanan"


def test_galeri_menurut_acara(situs: Path) -> None:
    soup = isi(situs, "galeri")
    acara = [
        (rapikan(satu.h2.get_text()), rapikan(satu.p.get_text()) if satu.p else "")
        for satu in soup.select(".galeri-acara")
        if satu.h2
    ]
    assert acara == [
        ("Rapat Koordinasi Kehumasan", "Kota Contoh, 12–13 Maret 2031"),
        ("Pendidikan Pemilih Pemula", "Kabupaten Misal, 20 Mei 2031"),
        ("Peresmian Simpul Pendidikan Pemilih", "Kota Contoh, 8 September 2031"),
        ("Kegiatan Lain", ""),
    ]
    urut = [str(satu.get("data-acara")) for satu in soup.select("figure.foto")]
    assert urut == ["rakor"] * 4 + ["pendidikan"] * 3 + ["simpul"] * 3 + [""] * 2
    assert len(soup.select("figure.foto img")) == 12
    with (situs / "data" / "galeri.csv").open(encoding="utf-8-sig", newline="") as berkas:
        foto = list(csv.DictReader(berkas))
    assert (foto[0]["acara"], foto[0]["tempat"], foto[0]["tanggal"]) == (
        "Rapat Koordinasi Kehumasan",
        "Kota Contoh",
        "2031-03-12",
    )
    assert foto[11]["acara"] == ""


def test_pelaksana_tugas_menandatangani(situs: Path, halaman: list[str]) -> None:
    jabatan = isi(situs, "bab-4").select_one(".tt-jabatan")
    assert jabatan is not None
    assert rapikan(jabatan.get_text(" ")).endswith("Plt. Sekretaris,")
    assert "Plt. Sekretaris, Nama Pelaksana Tugas" in " ".join(halaman)


def test_pdf_memuat_semuanya(situs: Path, halaman: list[str]) -> None:
    semua = " ".join(halaman)
    for bab in ("bab-1", "bab-2", "bab-3", "galeri"):
        for satu in isi(situs, bab).select("figcaption"):
            nomor, judul = satu.select_one(".nomor"), satu.select_one(".judul")
            assert nomor and judul
            assert rapikan(f"{nomor.get_text()} {judul.get_text()}") in semua
    for teks in ("Simpul Pendidikan Pemilih", "nilai efisiensi 77,70", "Lampiran I Peraturan"):
        assert teks in semua
    [berkas] = (situs / "unduh").glob("*.pdf")
    with pypdfium2.PdfDocument(berkas) as dokumen:
        gambar = [
            objek
            for satu in dokumen
            for objek in satu.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        ]
    assert len(gambar) == 12


def test_tanpa_galeri_terbangun(tmp_path: Path) -> None:
    folder = kantor_kedua(tmp_path / "kantor", galeri=False)
    hasil = jalankan_lkj(folder, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    assert not (folder / "site" / "galeri").exists()


def test_program_tidak_mengenal_kantor_ini() -> None:
    """Its name, year and scale stand in no line of the program either."""
    for nama in ("macros", "overrides"):
        for berkas in (AKAR / nama).rglob("*"):
            if berkas.suffix in (".py", ".j2", ".html", ".css"):
                teks = berkas.read_text(encoding="utf-8")
                for milik in ("Provinsi Contoh", "Kurang Berhasil", "Pendidikan Pemilih Pemula"):
                    assert milik not in teks, berkas


def test_tahun_berikutnya(tmp_path: Path) -> None:
    """The lowest lines of the budget empty; their sum, and every indikator, becomes history."""
    folder = kantor_kedua(tmp_path / "kantor")
    lama = muat(folder / "data").data
    tulis_peralihan(susun_peralihan(folder / "data", folder / "docs", lama), folder)
    baru = muat(folder / "data").data
    tahun = baru.anggaran.riwayat[-1]
    assert (tahun.tahun, tahun.pagu, tahun.realisasi) == (2031, 4_000_000_000, 3_600_000_000)
    assert {satu.pagu for _, satu in baru.anggaran.baris()} == {None}
    assert [satu.kode for _, satu in baru.anggaran.baris()] == [
        satu.kode for _, satu in lama.anggaran.baris()
    ]
    sub = [
        *baru.perjanjian.disepakati[0].subindikator,
        *baru.rkt.program[0].kegiatan[0].baris[0].subindikator,
    ]
    assert len(sub) == 4 and {satu.volume for satu in sub} == {None}
    assert (baru.galeri.acara, baru.galeri.foto) == ((), ())
    partisipasi = baru.sasaran.sasaran[2].indikator[0].riwayat or ()
    assert [satu.tahun for satu in partisipasi] == [2028, 2029, 2030, 2031]
    assert [satu.nama for satu in baru.skala.kategori] == [
        satu.nama for satu in lama.skala.kategori
    ]
    assert baru.skala.dasar and baru.skala.dasar.peraturan == "peraturan_kinerja"
