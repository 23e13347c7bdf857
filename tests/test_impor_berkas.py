"""`lkj impor`: which files it opens: CSV of any office, workbooks that hide or threaten nothing."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from macros.spreadsheets import BerkasDitolak, susun_impor
from macros.spreadsheets.container import UKURAN_TERBESAR
from macros.spreadsheets.workbook import baca_buku
from tests.lembar_kerja import templat

AKAR = Path(__file__).parent.parent
BOM = "\ufeff"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The small site's data, to be changed."""
    return Path(shutil.copytree(AKAR / "tests/situs_kecil/data", tmp_path / "data"))


def perubahan(data: Path, sumber: Path) -> list[tuple[str, object]]:
    """Cells that change something, with what they write."""
    return [(satu.sel.tempat, satu.isi) for satu in susun_impor(data, sumber).perubahan]


def masalah(data: Path, sumber: Path) -> list[str]:
    with pytest.raises(BerkasDitolak) as galat:
        susun_impor(data, sumber)
    return [str(satu) for satu in galat.value.masalah]


@pytest.mark.parametrize(
    ("isi", "sandi"),
    [
        ("Kode;Realisasi;Sumber\niku_1;98,5;Rékaan\n", "utf-8"),
        (f"{BOM}Kode;Realisasi;Sumber\r\niku_1;98,5;Rékaan\r\n", "utf-8"),
        ("Kode\tRealisasi\tSumber\niku_1\t98,5\tRékaan\n", "utf-16"),
        ('Kode,Realisasi,Sumber\niku_1,"98,5",Rékaan\n', "cp1252"),
        ('"Kode";"Sumber";"Realisasi"\n"iku_1";"Rékaan";"98,5%"\n', "utf-8"),
        ("sep=,\nsumber,REALISASI,kode\nRékaan,98.5,iku_1\n", "utf-8"),
        ("Laporan kami;;\n;;\nKode;Realisasi;Sumber\n;;\niku_1;98,5;Rékaan\n", "utf-8"),
    ],
)
def test_csv_setiap_kantor(isi: str, sandi: str, data: Path, tmp_path: Path) -> None:
    berkas = tmp_path / "iku.csv"
    berkas.write_bytes(isi.encode(sandi))
    hasil = {str(nilai) for _, nilai in perubahan(data, berkas)}
    assert hasil == {"98.5", "Rékaan"}
    [sandi_disebut] = (
        [susun_impor(data, berkas).berita] if sandi == "cp1252" else [["Windows-1252"]]
    )
    assert "Windows-1252" in sandi_disebut[0]


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (b"Kode,Realisasi,Sumber\niku_1,98,5,Rekaan\n", "iku.csv!D2: berisi, padahal kolomnya"),
        (b'Kode;Realisasi\niku_1;"98,5\n', "iku.csv: tanda kutip atau barisnya tidak lengkap"),
        (b"satu;dua\n1;2\n", "iku.csv: judul kolomnya tidak ditemukan"),
        (b"Kode\niku_1\n", "iku.csv: judul kolomnya tidak ditemukan"),
        (b"Kode;Realisasi\niku_1;\x81\x8d\n", "iku.csv: baris 2 bukan teks UTF-8"),
        (b"PK\x03\x04\x00\x00Kode;Realisasi\n", "iku.csv: bukan teks"),
        (b"", "iku.csv: judul kolomnya tidak ditemukan"),
        (b"Kode;Realisasi\niku_1;1.234\n", 'iku.csv!B2: berisi teks "1.234"'),
    ],
)
def test_csv_ditolak(isi: bytes, pesan: str, data: Path, tmp_path: Path) -> None:
    berkas = tmp_path / "iku.csv"
    berkas.write_bytes(isi)
    [satu] = masalah(data, berkas)
    assert satu.startswith(pesan)


def test_csv_menurut_nama_berkas(data: Path, tmp_path: Path) -> None:
    berkas = tmp_path / "angka kami.csv"
    berkas.write_text("Kode;Realisasi\niku_1;5\n", encoding="utf-8")
    [pesan] = masalah(data, berkas)
    assert pesan.startswith("angka kami.csv: lembar ini tidak dikenal.")


def test_folder_hanya_csv(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kantor"
    folder.mkdir()
    assert masalah(data, folder) == ["kantor: folder ini kosong; isinya seharusnya berkas CSV"]
    (folder / "iku.csv").write_text("Kode;Realisasi\niku_1;5\n", encoding="utf-8")
    (folder / "galeri.csv").write_text("x", encoding="utf-8")
    (folder / "catatan.docx").write_bytes(b"PK")
    assert [satu.partition(":")[0] for satu in masalah(data, folder)] == [
        "catatan.docx",
        "galeri.csv",
    ]


def buku(folder: Path) -> Path:
    return templat(AKAR / "tests/situs_kecil/data", folder)


def sisipkan(berkas: Path, nama: str, isi: bytes | str) -> None:
    with zipfile.ZipFile(berkas, "a", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr(nama, isi)


def tulis_ulang(berkas: Path, nama: str, ganti: Callable[[bytes], bytes]) -> None:
    """One part of the workbook written otherwise."""
    with zipfile.ZipFile(berkas) as arsip:
        isi = {satu: arsip.read(satu) for satu in arsip.namelist()}
    isi[nama] = ganti(isi[nama])
    with zipfile.ZipFile(berkas, "w", zipfile.ZIP_DEFLATED) as arsip:
        for satu, teks in isi.items():
            arsip.writestr(satu, teks)


def dtd(berkas: Path) -> None:
    deklarasi = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    tulis_ulang(
        berkas, "xl/sharedStrings.xml", lambda isi: isi.replace(b"?>", b"?>" + deklarasi, 1)
    )


@pytest.mark.parametrize(
    ("rusakkan", "pesan"),
    [
        (lambda b: sisipkan(b, "xl/vbaProject.bin", b"x"), "memuat makro"),
        (lambda b: sisipkan(b, "xl/macrosheets/sheet1.xml", "<a/>"), "memuat makro"),
        (lambda b: sisipkan(b, "xl/externalLinks/externalLink1.xml", "<a/>"), "tautan ke buku"),
        (lambda b: sisipkan(b, "xl/connections.xml", "<a/>"), "sambungan ke sumber data luar"),
        (lambda b: sisipkan(b, "xl/embeddings/x.bin", b"x"), "berkas lain yang disematkan"),
        (lambda b: sisipkan(b, "xl/besar.xml", b" " * 41_000_000), "40 MB bila diurai"),
        (lambda b: [sisipkan(b, f"xl/{i}.bin", b"") for i in range(500)], "40 MB bila diurai"),
        (dtd, "bagian xl/sharedStrings.xml memuat DTD atau entitas XML"),
        (
            lambda b: tulis_ulang(b, "xl/workbook.xml", lambda isi: isi[:-20]),
            "bagian xl/workbook.xml bukan XML yang utuh",
        ),
        (
            lambda b: tulis_ulang(b, "xl/worksheets/sheet2.xml", lambda _: b"<lain/>"),
            "",
        ),
        (lambda b: b.write_bytes(b.read_bytes()[:3000]), "arsipnya tidak dapat dibuka"),
        (lambda b: b.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600)), "bersandi, atau bentuk lama"),
        (lambda b: b.write_bytes(b""), "bukan buku kerja XLSX"),
        (lambda b: b.write_bytes(b"PK\x03\x04" + bytes(UKURAN_TERBESAR)), "lebih besar dari 10 MB"),
    ],
)
def test_buku_berbahaya_ditolak(
    rusakkan: Callable[[Path], object], pesan: str, data: Path, tmp_path: Path
) -> None:
    berkas = buku(tmp_path)
    rusakkan(berkas)
    if pesan:
        [satu] = masalah(data, berkas)
        assert satu.startswith("templat.xlsx: ")
        assert pesan in satu
    else:
        assert susun_impor(data, berkas).perubahan == ()


def test_opendocument_ditolak(data: Path, tmp_path: Path) -> None:
    berkas = tmp_path / "kantor.ods"
    with zipfile.ZipFile(berkas, "w") as arsip:
        arsip.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    [pesan] = masalah(data, berkas)
    assert "bentuk OpenDocument; simpan sebagai Buku Kerja Excel" in pesan


def test_lembar_tanpa_batas_ditolak(data: Path, tmp_path: Path) -> None:
    """One cell in the farthest corner makes a sheet of 17 milliard cells."""
    berkas = tmp_path / "luas.xlsx"
    kerja = Workbook()
    kerja.active["XFD1048576"] = 1
    kerja.save(berkas)
    [pesan] = masalah(data, berkas)
    assert "seluas 1048576 baris dan 16384 kolom" in pesan


@pytest.fixture(scope="module")
def utuh(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A small workbook of one sheet, as bytes."""
    berkas = tmp_path_factory.mktemp("utuh") / "iku.xlsx"
    kerja = Workbook()
    kerja.active.title = "IKU"
    kerja.active.append(["Kode", "Realisasi"])
    kerja.active.append(["iku_1", 97.95])
    kerja.save(berkas)
    return berkas.read_bytes()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example(bagian=0, letak=0, baru=b"")
@given(bagian=st.integers(0, 11), letak=st.integers(0, 2000), baru=st.binary(max_size=8))
def test_bagian_yang_diacak_ditolak_atau_terbaca(
    utuh: bytes, tmp_path: Path, bagian: int, letak: int, baru: bytes
) -> None:
    """Whatever stands in the parts of a workbook: sheets or a refusal, never a traceback."""
    with zipfile.ZipFile(io.BytesIO(utuh)) as arsip:
        isi = {nama: arsip.read(nama) for nama in arsip.namelist()}
    nama = sorted(isi)[bagian % len(isi)]
    isi[nama] = isi[nama][:letak] + baru + isi[nama][letak + len(baru) :]
    berkas = tmp_path / "acak.xlsx"
    with zipfile.ZipFile(berkas, "w") as arsip:
        for satu, teks in isi.items():
            arsip.writestr(satu, teks)
    try:
        baca_buku(berkas)
    except BerkasDitolak as galat:
        assert str(galat).startswith("acak.xlsx: ")
