"""`lkj impor`: from the template to `data/`, told before it is written, or refused whole."""

from __future__ import annotations

import difflib
import shutil
import subprocess
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from macros.source.loader import muat
from macros.source.model import Data
from macros.source.model.base import Bagian, model_dalam
from macros.source.problems import IsianSalah
from macros.spreadsheets import BerkasDitolak, Impor, susun_impor, tulis_templat
from macros.spreadsheets.guide import uraian_kolom
from macros.spreadsheets.sheets import BUKAN_KOLOM, LEMBAR
from tests.kantor import kantor_kedua
from tests.lembar_kerja import sel, tambah, templat, ubah
from tests.libreoffice import ubah as lewat_libreoffice

AKAR = Path(__file__).parent.parent
RUPIAH = "Realisasi (rupiah)"
Bangun = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def asli(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The template of the real data, written once."""
    return templat(AKAR / "data", tmp_path_factory.mktemp("asli"))


@pytest.fixture
def data(asli: Path, tmp_path: Path) -> Path:
    """The real data, to be changed, with its template beside it."""
    shutil.copy(asli, tmp_path)
    return Path(shutil.copytree(AKAR / "data", tmp_path / "data"))


def isi(folder: Path) -> dict[str, bytes]:
    return {satu.name: satu.read_bytes() for satu in folder.glob("*.yml")}


def impor(data: Path, dengan: Callable[[Workbook], object]) -> Impor:
    """What the template of the real data changes after somebody worked on it."""
    return susun_impor(data, ubah(data.parent / "templat.xlsx", dengan))


def tolak(data: Path, dengan: Callable[[Workbook], object]) -> list[str]:
    """The problems of the template after somebody worked on it."""
    sebelum = isi(data)
    with pytest.raises(BerkasDitolak) as galat:
        hasil = impor(data, dengan)
        hasil.uji(data.parent / "uji" / "data")
    assert isi(data) == sebelum
    return [str(satu) for satu in galat.value.masalah]


def beda(hasil: Impor) -> dict[str, list[str]]:
    """Lines that differ, by file."""
    return {
        nama: [
            satu
            for satu in difflib.unified_diff(
                hasil.lama[nama].decode().splitlines(), baru.decode().splitlines(), n=0
            )
            if satu[:3] not in ("---", "+++") and not satu.startswith("@@")
        ]
        for nama, baru in hasil.baru.items()
    }


@pytest.mark.parametrize("asal", ["data", "tests/situs_kecil/data", "kedua"])
@pytest.mark.parametrize("bentuk", ["templat.xlsx", "templat"])
def test_templat_tanpa_perubahan_tidak_mengubah_apa_pun(
    asal: str, bentuk: str, tmp_path: Path
) -> None:
    if asal == "kedua":
        folder = kantor_kedua(tmp_path / "kedua") / "data"
    else:
        folder = Path(shutil.copytree(AKAR / asal, tmp_path / "data"))
    tulis_templat(tmp_path / bentuk, muat(folder))
    hasil = susun_impor(folder, tmp_path / bentuk)
    assert (hasil.perubahan, hasil.baru, hasil.berita) == ((), {}, ())


def test_lewat_libreoffice_tidak_berubah(data: Path, tmp_path: Path) -> None:
    """Saved by LibreOffice, and as CSV sheet by sheet, the template still says the same."""
    buku = data.parent / "templat.xlsx"
    [disimpan] = lewat_libreoffice([buku], "xlsx", tmp_path / "simpan")
    assert susun_impor(data, disimpan).perubahan == ()
    folder = tmp_path / "csv"
    lewat_libreoffice_csv(buku, folder)
    semua = [satu for satu in folder.glob("*.csv") if satu.stem in LEMBAR]
    assert len(semua) == len(LEMBAR)
    for satu in semua:
        assert susun_impor(data, satu).perubahan == (), satu.name


def lewat_libreoffice_csv(buku: Path, folder: Path) -> None:
    """Every sheet as a CSV file named like it: semicolons, UTF-8, numbers as they are stored."""
    saring = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1"
    folder.mkdir()
    perintah = ["soffice", f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless"]
    perintah += ["--convert-to", saring, "--outdir", str(folder), str(buku)]
    subprocess.run(perintah, check=True, capture_output=True, timeout=600)
    for satu in folder.glob("templat-*.csv"):
        satu.rename(folder / satu.name.removeprefix("templat-"))


def test_hanya_sel_yang_diubah_yang_tertulis(data: Path) -> None:
    def kerja(buku: Workbook) -> None:
        sel(buku["IKU"], "iku_1", "Realisasi").value = 98.1
        persen = sel(buku["Indikator"], "s3_1", "Realisasi")
        persen.value, persen.number_format = 0.9012, "0.00%"
        sel(buku["Program anggaran"], "dukman", "Pagu (rupiah)").value = "2.516.845.001"
        sel(buku["Galeri"], "bimtek_tungsura", "Tanggal").value = "25 Januari 2024"
        sel(buku["Galeri"], "bimtek_tungsura", "Alt").value = 'Orang berkata: "ya"'
        sel(buku["Indikator"], "s5_1", "Realisasi").value = "WTP"
        sel(buku["PK diukur"], "k6709", "Volume").value = "null"

    assert beda(impor(data, kerja)) == {
        "sasaran.yml": [
            "-    realisasi: 97.95",
            "+    realisasi: 98.1",
            "-        realisasi: 87.84",
            "+        realisasi: 90.12",
            "-        realisasi: WDP",
            "+        realisasi: WTP",
        ],
        "anggaran.yml": ["-    pagu: 2516845000", "+    pagu: 2516845001"],
        "perjanjian.yml": ["-    volume: 5", "+    volume: null"],
        "galeri.yml": [
            "-    alt: null",
            "-    tempat: Muara Enim",
            "-    tanggal: 2024-01-24",
            '+    alt: "Orang berkata: \\"ya\\""',
            "+    tempat: Muara Enim",
            "+    tanggal: 2024-01-25",
        ],
    }


def test_entri_dan_isian_baru_pada_tempatnya(data: Path) -> None:
    """New entries of lists that hold others, a history in order, a map that was not there."""

    def kerja(buku: Workbook) -> None:
        tambah(buku["Sasaran"], {"Kode": "s8", "Nama": "Sasaran contoh", "Sumber": "Contoh"})
        baru = {"Sasaran": "s8", "Kode": "s8_1", "Nama": "Indikator contoh", "Satuan": "persen"}
        tambah(buku["Indikator"], {**baru, "Target": 90, "Realisasi": "null", "Sumber": "Contoh"})
        for tahun in (2023, 2022):
            isian = {"IKU": "iku_1", "Tahun": tahun, "Target": 90, "Realisasi": tahun / 100}
            tambah(buku["Riwayat IKU"], {**isian, "Sumber": "Contoh"})
        for judul, nilai in (("tahun", 2024), ("nilai", "90 s.d. 100"), ("sumber", "Contoh")):
            sel(buku["IKU"], "iku_2", f"Target Renstra: {judul}").value = nilai
        sel(buku["IKU"], "iku_2", "Definisi").value = "Pengertian contoh"

    hasil = impor(data, kerja)
    hasil.uji(data.parent / "uji" / "data")
    assert beda(hasil) == {
        "sasaran.yml": [
            "+    riwayat:",
            "+      - tahun: 2022",
            "+        target: 90",
            "+        realisasi: 20.22",
            "+        sumber: Contoh",
            "+      - tahun: 2023",
            "+        target: 90",
            "+        realisasi: 20.23",
            "+        sumber: Contoh",
            "+    definisi: Pengertian contoh",
            "+    target_renstra:",
            "+      tahun: 2024",
            "+      nilai: [90, 100]",
            "+      sumber: Contoh",
            "+  - kode: s8",
            "+    nama: Sasaran contoh",
            "+    indikator:",
            "+      - kode: s8_1",
            "+        nama: Indikator contoh",
            "+        satuan: persen",
            "+        target: 90",
            "+        realisasi: null",
            "+        sumber: Contoh",
            "+    sumber: Contoh",
        ]
    }


def test_empat_tingkat_anggaran(tmp_path: Path) -> None:
    """A figure of the lowest level arrives there; a sum cannot be typed, a part needs its own."""
    data = kantor_kedua(tmp_path / "kedua") / "data"
    program = muat(data).data.anggaran.program[0]
    ro = program.rincian[0].rincian[0].rincian[0]
    buku = templat(data, tmp_path)
    ubah(buku, lambda b: setattr(sel(b["RO anggaran"], ro.kode, RUPIAH), "value", 5))
    [satu] = susun_impor(data, buku).perubahan
    assert [langkah[1] for langkah in satu.jalan if isinstance(langkah, tuple)][-1] == ro.kode
    ubah(buku, lambda b: setattr(sel(b["Program anggaran"], program.kode, RUPIAH), "value", 5))
    with pytest.raises(BerkasDitolak) as galat:
        susun_impor(data, buku).uji(tmp_path / "uji" / "data")
    [masalah] = galat.value.masalah
    assert masalah.tempat.startswith("Program anggaran!")
    assert "mempunyai rincian, sehingga realisasi dihitung" in masalah.pesan


def test_daftar_yang_tadinya_null_terisi(data: Path) -> None:
    baru = {"Kode": "pns", "Nama": "PNS", "Jumlah (orang)": 17, "Sumber": "Contoh"}
    hasil = impor(data, lambda buku: tambah(buku["Status pegawai"], baru))
    assert beda(hasil)["pegawai.yml"] == [
        "-status: null",
        "+status:",
        "+  - kode: pns",
        "+    nama: PNS",
        "+    jumlah: 17",
        "+    sumber: Contoh",
    ]


def test_sel_kosong_dibiarkan_dan_disebut(data: Path) -> None:
    def kerja(buku: Workbook) -> None:
        sel(buku["IKU"], "iku_1", "Realisasi").value = None
        buku["Galeri"].delete_rows(3)

    hasil = impor(data, kerja)
    assert hasil.perubahan == ()
    assert hasil.berita == (
        "IKU!G2: sel kosong, padahal data berisi; isinya dibiarkan (tulis null bila memang"
        " dihapus)",
        "Galeri: 1 dari 35 entri tidak ada barisnya, dan dibiarkan",
    )


def test_urutan_baris_dan_kolom_tidak_berarti(data: Path) -> None:
    """Columns are found by their names below a title, rows by their codes; own columns are left."""

    def kerja(buku: Workbook) -> None:
        asal = buku["IKU"]
        baru = buku.create_sheet("iku ")
        baris = [list(satu)[::-1] for satu in asal.iter_rows(max_row=8, values_only=True)]
        baru.append(["Realisasi kantor tahun ini"])
        baru.append([None])
        baru.append([*baris[0], "# Catatan kami"])
        for satu in baris[:0:-1]:
            baru.append([*satu, "bukan data"])
        del buku["IKU"]
        buku.create_sheet("# hitungan kami")["A1"] = "bebas"

    assert impor(data, kerja).perubahan == ()


def kosongkan_judul(buku: Workbook) -> None:
    buku["Galeri"]["A1"] = "Nomor"


@pytest.mark.parametrize(
    ("kerja", "pesan"),
    [
        (
            lambda b: setattr(b["IKU"]["G1"], "value", "Realisai"),
            'IKU!G1: kolom "Realisai" tidak dikenal. Mungkin maksud Anda "Realisasi"?',
        ),
        (
            lambda b: setattr(b["IKU"]["F1"], "value", "Realisasi"),
            'IKU!G1: kolom "Realisasi" sudah ada di IKU!F1',
        ),
        (kosongkan_judul, 'Galeri!A1: kolom "Kode" belum ada'),
        (
            lambda b: setattr(b["IKU"], "title", "Indikator utama"),
            'Indikator utama: lembar ini tidak dikenal. Mungkin maksud Anda "Indikator"?',
        ),
        (
            lambda b: setattr(b["IKU"]["A3"], "value", "iku_1"),
            'IKU!A3: "iku_1" sudah ada di IKU!A2; hapus salah satu',
        ),
        (
            lambda b: setattr(b["IKU"]["A2"], "value", "iku_l"),
            'IKU!A2: berisi "iku_l", yang belum ada di data, sedangkan "iku_1" tidak ada barisnya',
        ),
        (
            lambda b: setattr(b["IKU"]["C20"], "value", "Jumlah"),
            "IKU!C20: berisi, padahal kolom Kode pada baris ini kosong; isi, atau hapus barisnya",
        ),
        (
            lambda b: b["IKU"].merge_cells("C2:C3"),
            "IKU!C2:C3: sel digabung; pisahkan (Merge & Center) dan isi satu per satu",
        ),
        (
            lambda b: setattr(b["IKU"]["X3"], "value", 5),
            "IKU!X3: berisi, padahal kolomnya tidak berjudul",
        ),
        (
            lambda b: setattr(b["IKU"]["G2"], "value", "=1+1"),
            "IKU!G2: berisi rumus tanpa hasil",
        ),
        (
            lambda b: setattr(b["IKU"]["D2"], "value", "persn"),
            'IKU!D2: iku "iku_1": satuan berisi satuan "persn" yang tidak dikenal. Mungkin',
        ),
        (
            lambda b: setattr(b["IKU"]["G2"], "value", "WTP"),
            'IKU!G2: iku "iku_1": realisasi berisi "WTP", padahal satuan "persen" menuntut angka',
        ),
        (
            lambda b: setattr(b["IKU"]["H2"], "value", "naek"),
            "IKU!H2: berisi \"naek\"; pilihannya 'naik' atau 'turun'",
        ),
        (
            lambda b: tambah(b["Indikator"], {"Sasaran": "s9", "Kode": "s9_1", "Nama": "x"}),
            'Indikator!A17: berisi sasaran "s9", yang tidak ada.',
        ),
        (
            lambda b: tambah(b["Sumber dana"], {"Kode": "hibah", "Nama": "Hibah"}),
            "Sumber dana!A3: isian baru, padahal kolom Sumber pada baris ini kosong",
        ),
        (
            lambda b: setattr(sel(b["IKU"], "iku_2", "Target Renstra: nilai"), "value", 5),
            "IKU!Q3: isian baru, padahal kolom Target Renstra: tahun pada baris ini kosong",
        ),
    ],
)
def test_ditolak_dengan_selnya(kerja: Callable[[Workbook], object], pesan: str, data: Path) -> None:
    semua = tolak(data, kerja)
    assert any(satu.startswith(pesan) for satu in semua), semua


@pytest.mark.parametrize("apa", ["baris", "kolom", "lembar"])
def test_yang_tersembunyi_tidak_mengubah_diam_diam(apa: str, data: Path) -> None:
    def sembunyikan(buku: Workbook) -> None:
        lembar = buku["IKU"]
        match apa:
            case "baris":
                lembar.row_dimensions[2].hidden = True
            case "kolom":
                lembar.column_dimensions.group("F", "H", hidden=True)
            case "lembar":
                lembar.sheet_state = "hidden"

    assert impor(data, sembunyikan).perubahan == ()
    [pesan] = tolak(data, lambda buku: setattr(buku["IKU"]["G2"], "value", 98))
    assert pesan.startswith("IKU!G2: sel tersembunyi ini mengubah data")


def test_semua_masalah_sekaligus(data: Path) -> None:
    def kerja(buku: Workbook) -> None:
        buku["IKU"]["G2"] = "1.234"
        buku["Galeri"]["B1"] = "Brekas"
        buku["Riwayat anggaran"]["B3"] = "1,234.56"

    tempat = [satu.partition(": ")[0] for satu in tolak(data, kerja)]
    assert sorted(tempat) == ["Galeri!B1", "IKU!G2", "Riwayat anggaran!B3"]


ANGKA = st.decimals(min_value=0, max_value=10**9, places=4).filter(lambda x: x > 1 or x == 0)


def buku_kecil(folder: Path, isi: Mapping[str, Mapping[str, object]]) -> Path:
    """A workbook of a few cells, not made from the template: sheets with titles and one row."""
    buku = Workbook()
    buku.remove(buku.active)
    for nama, baris in isi.items():
        lembar = buku.create_sheet(nama)
        lembar.append(list(baris))
        lembar.append(list(baris.values()))
    buku.save(folder / "kecil.xlsx")
    return folder / "kecil.xlsx"


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(angka=st.lists(ANGKA, min_size=2, max_size=2), rupiah=st.integers(0, 10**14))
def test_setiap_angka_tiba_persis(data: Path, angka: list[Decimal], rupiah: int) -> None:
    """As a cell's number, as text with a comma, and as rupiah: no digit is lost or added."""
    teks = format(angka[1], "f").replace(".", ",")
    lembar = {
        "IKU": {"Kode": "iku_1", "Realisasi": float(angka[0]), "Target": teks},
        "Program anggaran": {"Kode": "dukman", "Realisasi": rupiah},
    }
    hasil = susun_impor(data, buku_kecil(data.parent, lembar))
    hasil.uji(data.parent / "hasil" / "data")
    baru = muat(data.parent / "hasil" / "data").data
    assert baru.sasaran.iku[0].realisasi == angka[0]
    assert baru.sasaran.iku[0].target == angka[1]
    assert baru.anggaran.program[0].realisasi == rupiah


def test_jumlah_pecahan_tidak_berekor(data: Path) -> None:
    hasil = impor(data, lambda buku: setattr(buku["IKU"]["F2"], "value", 1.1 + 2.2))
    assert beda(hasil)["sasaran.yml"] == ["-    target: 90", "+    target: 3.3"]


def test_tanpa_tulis_hanya_menunjukkan(kecil: Path, bangun: Bangun) -> None:
    buku = ubah(templat(kecil / "data", kecil), lambda b: setattr(b["IKU"]["G2"], "value", 99))
    sebelum = isi(kecil / "data")
    hasil = bangun(kecil, "impor", buku.name)
    assert hasil.returncode == 0, hasil.stderr
    assert isi(kecil / "data") == sebelum
    assert "IKU!G2: sasaran.yml, iku iku_1, realisasi: 97.95 → 99" in hasil.stderr
    assert "97,95% → 99%" in hasil.stdout
    assert "rumus: 97,95 ÷ 90 × 100 = 108,83 → 99 ÷ 90 × 100 = 110,00" in hasil.stdout
    assert "Belum ada yang ditulis. 1 perubahan dalam 1 berkas data" in hasil.stderr

    hasil = bangun(kecil, "impor", buku.name, "--tulis")
    assert hasil.returncode == 0, hasil.stderr
    assert isi(kecil / "data") == sebelum | {
        "sasaran.yml": sebelum["sasaran.yml"].replace(b"97.95\n", b"99\n", 1)
    }
    hasil = bangun(kecil, "impor", buku.name, "--tulis")
    assert f"Isi {buku.name} sama dengan data; tidak ada yang berubah." in hasil.stdout


def test_templat_tidak_menimpa(kecil: Path, bangun: Bangun) -> None:
    (kecil / "ada.xlsx").write_text("pekerjaan orang")
    hasil = bangun(kecil, "impor", "--templat", "ada.xlsx")
    assert hasil.returncode == 1
    assert "ada.xlsx sudah ada dan tidak ditimpa" in hasil.stderr
    assert (kecil / "ada.xlsx").read_text() == "pekerjaan orang"
    assert bangun(kecil, "impor", "--templat", "baru/isi.xlsx").returncode == 0
    assert (kecil / "baru" / "isi.xlsx").is_file()


@pytest.mark.parametrize("argumen", [(), ("templat.xlsx", "--templat", "x.xlsx")])
def test_satu_pekerjaan_satu_perintah(
    argumen: tuple[str, ...], kecil: Path, bangun: Bangun
) -> None:
    templat(kecil / "data", kecil)
    assert "sebut satu berkas untuk dibaca" in bangun(kecil, "impor", *argumen).stderr


def test_data_yang_salah_ditolak_dahulu(kecil: Path, bangun: Bangun) -> None:
    buku = templat(kecil / "data", kecil)
    with (kecil / "data" / "skala.yml").open("a", encoding="utf-8") as berkas:
        berkas.write("asing: 1\n")
    hasil = bangun(kecil, "impor", buku.name)
    assert hasil.returncode == 1
    assert 'kunci "asing" tidak dikenal' in hasil.stdout


def test_data_yang_berubah_sementara_itu_tidak_ditimpa(data: Path) -> None:
    hasil = impor(data, lambda buku: setattr(buku["IKU"]["G2"], "value", 99))
    with (data / "galeri.yml").open("a", encoding="utf-8") as berkas:
        berkas.write("# orang lain menyimpan ini\n")
    sebelum = isi(data)
    with pytest.raises(BerkasDitolak, match="berubah sejak dibaca"):
        hasil.tulis(data)
    assert isi(data) == sebelum


def test_tulisan_yang_tidak_termuat_dikembalikan(data: Path) -> None:
    hasil = impor(data, lambda buku: setattr(buku["IKU"]["G2"], "value", 99))
    sebelum = isi(data)
    rusak = Impor(hasil.perubahan, (), hasil.lama, {"sasaran.yml": b"iku: []\n"})
    with pytest.raises(IsianSalah):
        rusak.tulis(data)
    assert isi(data) == sebelum


def _daftar(model: type[Bagian], pola: str) -> list[str]:
    """Patterns of every list of entries below a model."""
    hasil = []
    for kunci, medan in model.model_fields.items():
        dalam = model_dalam(medan.annotation)
        if dalam is None or kunci in BUKAN_KOLOM:
            continue
        di = f"{pola}.{kunci}.*" if "tuple" in str(medan.annotation) else f"{pola}.{kunci}"
        hasil += ([di] if di.endswith("*") else []) + _daftar(dalam, di)
    return hasil


def test_setiap_daftar_angka_ada_lembarnya() -> None:
    """A new list in the files that offices keep in spreadsheets needs a sheet, or a reason here."""
    for berkas in ("sasaran", "anggaran", "rkt", "perjanjian", "pegawai", "galeri"):
        model: Any = Data.model_fields[berkas].annotation
        assert set(_daftar(model, berkas)) == {
            pola for pola in LEMBAR.values() if pola.startswith(f"{berkas}.")
        }


def test_petunjuk_tidak_menyebut_cara_menulis_yaml() -> None:
    for lembar, kolom, arti, *_ in uraian_kolom():
        assert not {"titik", "[90"} & set(arti.replace(",", " ").split()), f"{lembar} {kolom}"


def test_templat_terkunci_dan_berpilihan(data: Path) -> None:
    def periksa(buku: Workbook) -> None:
        assert buku.sheetnames[0] == "Petunjuk"
        assert buku["Pilihan"].sheet_state == "hidden"
        lembar = buku["IKU"]
        assert lembar.protection.sheet
        assert lembar["A2"].protection.locked
        assert not lembar["G2"].protection.locked
        assert not lembar["A20"].protection.locked
        assert lembar["G2"].value == 97.95
        assert sel(buku["Program anggaran"], "dukman", RUPIAH).number_format == "#,##0"
        aturan = {str(satu.sqref): satu for satu in lembar.data_validations.dataValidation}
        assert aturan["D2:D38"].type == "list"
        pilihan = [satu.value for satu in buku["Pilihan"]["B"] if satu.value]
        satuan = yaml.safe_load((data / "satuan.yml").read_text(encoding="utf-8"))["satuan"]
        assert pilihan == ["satuan.satuan.*.kode", *(satu["kode"] for satu in satuan)]
        assert aturan["D2:D38"].formula1 == "Pilihan!$B$2:$B$10"

    ubah(data.parent / "templat.xlsx", periksa)
