"""The Report of the real data: what an inspector would recompute by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from macros.formatting import bulatkan
from macros.report import Report, susun
from macros.source.loader import muat

AKAR = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def report() -> Report:
    return susun(muat(AKAR / "data"))


def nilai(report: Report, alamat: str, desimal: int = 2) -> Decimal:
    isi = report.figur[alamat].nilai
    assert isinstance(isi, Decimal)
    return bulatkan(isi, desimal)


@pytest.mark.parametrize(
    ("alamat", "harapan"),
    [
        ("anggaran.serapan", "99.27"),
        ("anggaran.realisasi", "109205738791.00"),
        ("anggaran.jumlah_program.pagu", "110004626000.00"),
        ("anggaran.program.dukman.serapan", "99.35"),
        ("anggaran.sumber_dana.apbn.serapan", "99.78"),
        ("anggaran.riwayat.th2015.serapan", "99.62"),
        ("anggaran.riwayat.th2023.serapan", "99.52"),
        ("anggaran.selisih_serapan", "-0.25"),
        ("iku.iku_1.capaian", "108.83"),
        ("iku.iku_6.capaian", "72.01"),
        ("indikator.s3_1.capaian", "87.84"),
        ("indikator.s4_1.capaian", "125.00"),
        ("pegawai.jumlah", "21.00"),
        ("jumlah.sasaran", "7.00"),
        ("jumlah.indikator", "15.00"),
        ("jumlah.indikator_tercapai", "8.00"),
        ("jumlah.indikator_belum", "4.00"),
        ("jumlah.indikator_tak_dinilai", "3.00"),
        ("jumlah.baris_rkt", "19.00"),
        ("jumlah.kegiatan_rkt", "9.00"),
        ("jumlah.foto", "35.00"),
    ],
)
def test_angka_laporan(report: Report, alamat: str, harapan: str) -> None:
    assert nilai(report, alamat) == Decimal(harapan)


def test_pertentangan_tidak_diberi_capaian_rekaan(report: Report) -> None:
    """Tabel 3.4 promises '1 laporan' and reports percentages: no capaian is made up."""
    for kode in ("s1_1", "s1_2", "s1_3"):
        figur = report.figur[f"indikator.{kode}.capaian"]
        assert figur.nilai is None
        assert figur.alasan == "satuan target dan realisasi berbeda"
        assert figur.catatan
        assert report.figur[f"indikator.{kode}.kategori"].nilai is None


def test_ordinal_tidak_diberi_persentase(report: Report) -> None:
    hasil = {satu.butir.kode: satu.capaian for satu in report.kinerja.indikator}
    [opini] = [satu for kode, satu in hasil.items() if kode.startswith("s5")]
    assert (opini.nilai, opini.tercapai) == (None, False)


def test_setiap_figur_tercetak_punya_catatan(report: Report) -> None:
    berbeda = [figur for figur in report.figur.values() if figur.tercetak is not None]
    assert len(berbeda) > 20
    assert [figur.alamat for figur in berbeda if not figur.catatan] == []


def test_setiap_isian_bersumber_baris_naskah() -> None:
    """Every entry taken from the printed report names its line."""
    tanpa = []
    for berkas in (AKAR / "data").glob("*.yml"):
        for n, baris in enumerate(berkas.read_text(encoding="utf-8").split("\n"), start=1):
            if baris.strip().startswith("sumber:") and "(baris " not in baris:
                tanpa.append(f"{berkas.name}:{n}")
    assert tanpa == []
