"""No number of the printed report is lost, and every figure of the data reaches the reader."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from macros.report import Report, susun
from macros.report.bersatuan import dengan_satuan, peta_satuan
from macros.scoring.values import Ordinal
from macros.source.loader import muat
from macros.views.table_cells import tanpa_rupiah
from tests.teks import halaman_pdf, halaman_situs, memuat_angka

AKAR = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def report() -> Report:
    return susun(muat(AKAR / "data"))


@pytest.fixture(scope="module")
def teks_situs(situs: Path) -> str:
    return " ".join(halaman_situs(situs).values())


@pytest.fixture(scope="module")
def teks_pdf(pdf: Path) -> str:
    return " ".join(halaman_pdf(pdf))


def tercetak() -> list[tuple[int, str]]:
    """(line, number) of every number of the printed report.

    '3.0 lembaga' is the number 3; the digits of a name such as 'D3' are no number.
    """
    isi = yaml.safe_load((AKAR / "tests/cases/angka_sumber.yml").read_text(encoding="utf-8"))
    return [
        (baris["baris"], re.sub(r"^(\d)\.0$", r"\1", str(angka)))
        for baris in isi
        for angka in baris.get("angka", [])
    ]


def test_daftar_angka_sumber_lengkap() -> None:
    semua = tercetak()
    assert len(semua) > 600
    assert {"110.004.781.000", "46.368.219.147", "1.551.321.000", "57,61", "12.502"} <= {
        angka for _, angka in semua
    }


@pytest.mark.parametrize("tempat", ["situs", "pdf"])
def test_setiap_angka_tercetak_ada_atau_dicatat(
    tempat: str, request: pytest.FixtureRequest, report: Report
) -> None:
    teks = request.getfixturevalue(f"teks_{tempat}")
    catatan = " ".join(
        f"{c.tercetak} {' '.join(report.figur[a].tercetak or '' for a in c.untuk)}"
        for c in report.data.catatan.catatan
    )
    hilang = [
        (baris, angka)
        for baris, angka in tercetak()
        if not memuat_angka(teks, angka) and not memuat_angka(catatan, angka)
    ]
    assert hilang == []


@pytest.mark.parametrize("tempat", ["situs", "pdf"])
def test_setiap_figur_data_sampai_ke_pembaca(
    tempat: str, request: pytest.FixtureRequest, report: Report
) -> None:
    teks = request.getfixturevalue(f"teks_{tempat}")
    satuan = peta_satuan(report.data)
    hilang = []
    for figur in report.figur.values():
        if figur.nilai is None or figur.alamat.startswith(("jumlah.", "sasaran.")):
            continue
        tulisan = dengan_satuan(figur, satuan)
        if isinstance(figur.nilai, Decimal):
            ada = memuat_angka(teks, re.sub(r"[^\d.,]", "", tanpa_rupiah(figur)).strip(".,"))
        else:
            ada = (figur.nilai.teks if isinstance(figur.nilai, Ordinal) else tulisan) in teks
        if not ada:
            hilang.append((figur.alamat, tulisan))
    assert hilang == []


def test_setiap_figur_tercetak_berbeda_ditandai(situs: Path, report: Report) -> None:
    """The page 'Catatan data' shows print and computation of every such figure side by side."""
    catatan = halaman_situs(situs)["catatan"]
    satuan = peta_satuan(report.data)
    hilang = [
        figur.alamat
        for figur in report.figur.values()
        if figur.tercetak
        and f"{figur.label} {figur.tercetak} {dengan_satuan(figur, satuan)}" not in catatan
    ]
    assert hilang == []
