"""Every computed figure explains itself: formula, band, line of data."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.formatting import bilangan
from macros.report import Report, susun
from macros.source.loader import muat
from macros.views.explanations import Penjelasan, kelompokkan, susun_penjelasan

AKAR = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def report() -> Report:
    return susun(muat(AKAR / "data"))


@pytest.fixture(scope="module")
def semua(report: Report) -> dict[str, Penjelasan]:
    return susun_penjelasan(report)


def test_hanya_hasil_hitungan_yang_dijelaskan(semua: dict[str, Penjelasan]) -> None:
    assert {"iku.iku_1.capaian", "anggaran.realisasi", "rkt.jumlah", "jumlah.iku"} <= set(semua)
    assert not {"iku.iku_1.target", "anggaran.pagu", "anggaran.program.dukman.realisasi"} & set(
        semua
    )


@pytest.mark.parametrize(
    ("alamat", "cara", "kategori"),
    [
        ("iku.iku_1.capaian", "97,95 ÷ 90 × 100 = 108,83", "Sangat Baik (lebih dari 100%)"),
        ("indikator.s3_1.capaian", "87,84 ÷ 100 × 100 = 87,84", "Baik (76% sampai 100%)"),
        ("anggaran.serapan", "109.205.738.791 ÷ 110.004.781.000 × 100 = 99,27", None),
        ("pegawai.jumlah", "7 + 2 + 10 + 2 = 21", None),
        ("jumlah.indikator", "3 + 1 + 3 + 2 + 1 + 1 + 4 = 15", None),
        ("jumlah.iku", "banyaknya indikator kinerja utama = 7", None),
        ("sasaran.s3.rerata", "(87,84 + 82,50 + 99,50) ÷ 3 = 89,95", None),
        (
            "indikator.s1_1.capaian",
            "tidak dihitung: satuan target dan realisasi berbeda"
            " (target 1 laporan, realisasi 98,04%)",
            None,
        ),
    ],
)
def test_cara_hitung(
    semua: dict[str, Penjelasan], alamat: str, cara: str, kategori: str | None
) -> None:
    assert (semua[alamat].cara, semua[alamat].kategori) == (cara, kategori)


def test_kategori_dijelaskan_bersama_capaiannya(semua: dict[str, Penjelasan]) -> None:
    assert semua["iku.iku_1.kategori"] is semua["iku.iku_1.capaian"]


def test_rumus_berakhir_pada_nilai_yang_ditampilkan(
    report: Report, semua: dict[str, Penjelasan]
) -> None:
    """The result written in a formula is the figure itself, at the formula's own precision."""
    salah = []
    for alamat, satu in semua.items():
        figur = report.figur[alamat]
        cocok = re.search(r"= (−?[\d.]+(?:,(\d+))?)", satu.cara)
        if cocok and figur.satuan != "kategori":
            nilai = bilangan(figur.nilai, len(cocok[2] or ""))  # type: ignore[arg-type]
            if cocok[1] != nilai:
                salah.append((alamat, satu.cara, nilai))
        elif figur.nilai is not None and not cocok:
            salah.append((alamat, satu.cara, ""))
    assert salah == []


@pytest.mark.parametrize(
    ("alamat", "baris"),
    [
        ("iku.iku_6.capaian", "kode: iku_6"),
        ("indikator.s7_4.kategori", "kode: s7_4"),
        ("anggaran.program.pemilu.serapan", "kode: pemilu"),
        ("anggaran.riwayat.th2017.serapan", "tahun: 2017"),
        ("anggaran.realisasi", "program:"),
        ("rkt.kegiatan.k3355.jumlah", "kode: k3355"),
        ("pegawai.jumlah", "pendidikan:"),
        ("jumlah.foto", "foto:"),
    ],
)
def test_baris_data_memuat_isiannya(semua: dict[str, Penjelasan], alamat: str, baris: str) -> None:
    tempat = semua[alamat].tempat
    isi = (AKAR / tempat.berkas).read_text(encoding="utf-8").split("\n")[tempat.baris - 1]
    assert baris in isi


def test_nilai_dari_data_menunjuk_barisnya_sendiri(report: Report) -> None:
    tempat = report.tempat(report.figur["iku.iku_6.realisasi"])
    isi = (AKAR / tempat.berkas).read_text(encoding="utf-8").split("\n")[tempat.baris - 1]
    assert isi.strip() == "realisasi: 57.61"


def test_setiap_penjelasan_sekali_dengan_jangkar_sendiri(semua: dict[str, Penjelasan]) -> None:
    butir = [satu for kelompok in kelompokkan(semua) for satu in kelompok.butir]
    assert len({satu.jangkar for satu in butir}) == len(butir)
    assert {satu.jangkar for satu in butir} == {satu.jangkar for satu in semua.values()}


def test_baris_data_bertautan_bila_repositori_diketahui(kecil: Path) -> None:
    laporan = kecil / "data" / "laporan.yml"
    tanpa = susun_penjelasan(susun(muat(kecil / "data")))["iku.iku_1.capaian"]
    laporan.write_text(laporan.read_text() + "repositori: https://github.com/kantor/lkj\n")
    dengan = susun_penjelasan(susun(muat(kecil / "data")))["iku.iku_1.capaian"]
    assert tanpa.sumber is None
    assert dengan.sumber == "https://github.com/kantor/lkj/blob/main/data/sasaran.yml#L2"
