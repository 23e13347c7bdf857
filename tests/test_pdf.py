"""The PDF edition of the real report: whole, in order, numbered, nothing cut off."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from bs4 import BeautifulSoup

from macros.report import Report, susun
from macros.source.loader import muat
from macros.views.explanations import susun_penjelasan
from tests.teks import halaman_pdf, rapikan

AKAR = Path(__file__).parent.parent
KAKI = 62
"""Height of the footer in points, measured from the lower edge of the page."""


@pytest.fixture(scope="module")
def report() -> Report:
    return susun(muat(AKAR / "data"))


@pytest.fixture(scope="module")
def halaman(pdf: Path) -> list[str]:
    return halaman_pdf(pdf)


@pytest.fixture(scope="module")
def nomor(pdf: Path) -> list[str]:
    """The page number printed at the foot of every page; '' where there is none."""
    hasil = []
    with pypdfium2.PdfDocument(pdf) as dokumen:
        for satu in dokumen:
            kaki = rapikan(satu.get_textpage().get_text_bounded(top=KAKI)).strip()
            cocok = re.search(r"(?:^| )([ivx]+|\d{1,3})$", kaki)
            hasil.append(cocok[1] if cocok else "")
    return hasil


@pytest.fixture(scope="module")
def takarir(situs: Path) -> list[str]:
    """Every caption, in the order of the report."""
    hasil = []
    for bagian in ("bab-1", "bab-2", "bab-3", "bab-4", "lampiran-pk", "galeri"):
        html = (situs / bagian / "index.html").read_text(encoding="utf-8")
        for satu in BeautifulSoup(html, "html.parser").select("figcaption"):
            nomor, judul = satu.select_one(".nomor"), satu.select_one(".judul")
            assert nomor and judul
            hasil.append(rapikan(f"{nomor.get_text()} {judul.get_text()}"))
    return hasil


def tanpa_spasi(teks: str) -> str:
    return re.sub(r"[\s\u00ad\u2010-]", "", teks)


def test_semua_takarir_ada_dan_urut(halaman: list[str], takarir: list[str]) -> None:
    isi = tanpa_spasi(" ".join(halaman[_awal_bab(halaman) :]))
    posisi = []
    for satu in takarir:
        assert tanpa_spasi(satu) in isi, satu
        posisi.append(isi.index(tanpa_spasi(satu)))
    assert all(a < b for a, b in pairwise(posisi))


def _awal_bab(halaman: list[str]) -> int:
    """Index of the page on which the first chapter begins, after the lists."""
    return next(
        i
        for i, teks in enumerate(halaman)
        if re.search(r"Bab I\b.{0,20}Pendahuluan.{0,40}A\. Latar Belakang", teks)
        and "...." not in teks
    )


def test_nomor_halaman_romawi_lalu_arab(halaman: list[str], nomor: list[str]) -> None:
    awal = _awal_bab(halaman)
    assert nomor[awal] == "1"
    angka = [int(satu) for satu in nomor[awal:]]
    assert angka == list(range(1, len(angka) + 1))
    depan = [satu for satu in nomor[:awal] if satu]
    assert depan[:4] == ["i", "ii", "iii", "iv"]
    kata_pengantar = next(i for i, teks in enumerate(halaman) if "Kata Pengantar" in teks[:120])
    assert nomor[kata_pengantar] == "i"


def test_daftar_menunjuk_halaman_yang_benar(
    halaman: list[str], nomor: list[str], takarir: list[str]
) -> None:
    awal = _awal_bab(halaman)
    daftar = tanpa_spasi(" ".join(halaman[:awal])).replace(".", "")
    isi = [tanpa_spasi(teks) for teks in halaman]
    salah = []
    for satu in takarir:
        kunci = tanpa_spasi(satu)
        di = next(i for i in range(awal, len(isi)) if kunci in isi[i])
        harapan = kunci.replace(".", "") + nomor[di]
        if not re.search(re.escape(harapan) + r"(?!\d)", daftar):
            salah.append((satu, nomor[di]))
    assert salah == []


def test_tidak_ada_halaman_kosong(halaman: list[str]) -> None:
    assert [i + 1 for i, teks in enumerate(halaman) if len(teks.strip()) < 40] == []


def test_tidak_ada_yang_terpotong_di_tepi(pdf: Path) -> None:
    """Every character stands at least 20 points inside its page."""
    luar = []
    with pypdfium2.PdfDocument(pdf) as dokumen:
        for i, satu in enumerate(dokumen):
            lebar, tinggi = satu.get_size()
            teks = satu.get_textpage()
            for n in range(teks.count_chars()):
                kiri, bawah, kanan, atas = teks.get_charbox(n)
                if kanan > kiri and not (
                    kiri >= 20 and kanan <= lebar - 20 and bawah >= 20 and atas <= tinggi - 20
                ):
                    luar.append((i + 1, teks.get_text_range(n, 1)))
    assert luar == []


def test_angka_grafik_sehalaman_dengan_grafiknya(situs: Path, halaman: list[str]) -> None:
    """Every row of a chart's figures stands on the page of its caption."""
    awal = _awal_bab(halaman)
    ada = 0
    for bab in ("bab-1", "bab-3"):
        html = (situs / bab / "index.html").read_text(encoding="utf-8")
        for wadah in BeautifulSoup(html, "html.parser").select(".wadah-grafik:has(table)"):
            takarir = tanpa_spasi(rapikan(wadah.select("figcaption")[0].get_text(" ")))
            isi = next(i for i in map(tanpa_spasi, halaman[awal:]) if takarir in i)
            baris = [tanpa_spasi(satu.get_text()) for satu in wadah.select("tbody tr")]
            assert baris and [satu for satu in baris if satu not in isi] == [], takarir
            ada += 1
    assert ada == 4


def test_rkt_mendatar_dengan_kepala_berulang(pdf: Path, halaman: list[str]) -> None:
    with pypdfium2.PdfDocument(pdf) as dokumen:
        mendatar = [i for i, satu in enumerate(dokumen) if satu.get_width() > satu.get_height()]
    assert len(mendatar) >= 2
    assert all("Penanggung Jawab Kegiatan" in halaman[i] for i in mendatar[:-1])
    assert "50." in halaman[mendatar[-1]] or "Jumlah Anggaran" in " ".join(
        halaman[i] for i in mendatar
    )


def test_setiap_baris_tabel_ada(situs: Path, halaman: list[str]) -> None:
    """Every row of every numbered table stands in the PDF, its cells in order."""
    isi = tanpa_spasi(" ".join(halaman))
    hilang = []
    for bab in ("bab-2", "bab-3", "lampiran-pk"):
        html = (situs / bab / "index.html").read_text(encoding="utf-8")
        for baris in BeautifulSoup(html, "html.parser").select("figure.tabel tbody tr"):
            sel = [tanpa_spasi(satu.get_text()) for satu in baris.select("th, td")]
            if "".join(sel) not in isi:
                hilang.append(sel)
    assert hilang == []


def test_alat_situs_tidak_ikut_tercetak(halaman: list[str]) -> None:
    isi = " ".join(halaman)
    assert [kata for kata in ("XLSX", "Kutip ", "Unduh:") if kata in isi] == []


def test_lampiran_memuat_setiap_cara_hitung(halaman: list[str], report: Report) -> None:
    """The annex holds label, computation and line of data of every computed figure."""
    awal = next(i for i, teks in enumerate(halaman) if "Cara Hitung Setiap jumlah" in teks)
    akhir = next(i for i, teks in enumerate(halaman) if "Catatan Data Semua jumlah" in teks)
    isi = tanpa_spasi(" ".join(halaman[awal:akhir]))
    semua = susun_penjelasan(report)
    assert len(semua) > 80
    hilang = [
        satu.label
        for satu in semua.values()
        if any(
            tanpa_spasi(bagian) not in isi for bagian in (satu.label, satu.cara, str(satu.tempat))
        )
    ]
    assert hilang == []


def test_penanda_buku(pdf: Path) -> None:
    with pypdfium2.PdfDocument(pdf) as dokumen:
        judul = [satu.get_title() for satu in dokumen.get_toc()]
    for harapan in (
        "Kata Pengantar",
        "Ringkasan Eksekutif",
        "Pendahuluan",
        "A. Latar Belakang",
        "Penutup",
        "Galeri",
    ):
        assert any(harapan in satu for satu in judul), harapan


def test_blok_tanda_tangan_utuh(halaman: list[str], report: Report) -> None:
    """Place, date, office, name and NIP of each block stand on one page."""
    blok = re.compile(
        r"Muara Enim, 9 Januari 2025.{0,160}Sekretaris.{0,40}Ramadansyah.{0,10}"
        r"NIP 197708212007011003",
        re.IGNORECASE,
    )
    assert sum(bool(blok.search(teks)) for teks in halaman) == 3
