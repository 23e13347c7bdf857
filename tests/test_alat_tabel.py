"""What stands below tables: files, lines of data, citation; and which tables are long."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.report import Report, susun
from macros.source.loader import muat
from macros.views.build_charts import susun_grafik
from macros.views.build_tables import susun_tabel
from macros.views.open_data import ButirData, DataTerbuka, Unduhan
from macros.views.tools import Terbitan, asal_tabel, kutipan, susun_alat

AKAR = Path(__file__).parent.parent
TERBITAN = Terbitan(date(2025, 1, 9), "https://contoh.example/lkj/")


@pytest.fixture(scope="module")
def report() -> Report:
    return susun(muat(AKAR / "data"))


@pytest.mark.parametrize(
    ("kode", "awal"),
    [
        ("rkt", ["rkt.yml program:"]),
        ("pk", ["perjanjian.yml disepakati:"]),
        ("pk_diukur", ["perjanjian.yml diukur:"]),
        ("iku", ["sasaran.yml iku:"]),
        ("skala", ["skala.yml kategori:"]),
        ("sasaran_3", ["sasaran.yml     indikator:"]),
        ("program", ["anggaran.yml program:"]),
    ],
)
def test_asal_tabel_adalah_baris_isiannya(report: Report, kode: str, awal: list[str]) -> None:
    tempat = asal_tabel(report, susun_tabel(report, kode))
    baris = [
        (AKAR / satu.berkas).read_text(encoding="utf-8").split("\n")[satu.baris - 1]
        for satu in tempat
    ]
    nama = [Path(satu.berkas).name for satu in tempat]
    assert [f"{n} {b}" for n, b in zip(nama, baris, strict=True)] == awal


def test_asal_bagan_tanpa_angka(report: Report) -> None:
    angka = susun_grafik(report, "organisasi").angka
    assert angka
    [tempat] = asal_tabel(report, angka)
    assert tempat.berkas == "data/organisasi.yml"


def test_kutipan_menyebut_lembaga_tahun_edisi_dan_alamat(report: Report) -> None:
    kutip = kutipan(report, TERBITAN, "tabel:sasaran_1", "bab-3/")
    assert f"{kutip.awal}Tabel 3.4{kutip.akhir}" == (
        "KPU Kabupaten Muara Enim, LKj 2024, Tabel 3.4, edisi 9 Januari 2025,"
        " https://contoh.example/lkj/bab-3/#tabel-sasaran-1"
    )
    tanpa = kutipan(report, Terbitan(date(2025, 1, 9), ""), "tabel:iku", "bab-3/")
    assert tanpa.akhir == ", edisi 9 Januari 2025"


def test_berkas_tabel_itu_sendiri_yang_ditawarkan(report: Report) -> None:
    def butir(kode: str) -> ButirData:
        unduhan = (Unduhan(f"data/tabel-{kode}.csv", "text/csv", "CSV", "1 kB"),)
        return ButirData(kode, "", f"tabel:{kode}", unduhan)

    data = DataTerbuka({"tabel": (butir("iku"), butir("pk"))}, TERBITAN.tanggal)
    alat = susun_alat(report, TERBITAN, data, "tabel:pk", susun_tabel(report, "pk"), "bab-2/")
    assert [satu.url for satu in alat.unduhan] == ["data/tabel-pk.csv"]


@pytest.mark.parametrize(
    ("kode", "panjang", "diurut"),
    [("riwayat", True, True), ("rkt", True, False), ("pk", True, True), ("skala", False, False)],
)
def test_tabel_panjang_dapat_diurut_bila_barisnya_bebas(
    report: Report, kode: str, panjang: bool, diurut: bool
) -> None:
    tabel = susun_tabel(report, kode)
    assert (tabel.panjang, tabel.dapat_diurut) == (panjang, diurut)
