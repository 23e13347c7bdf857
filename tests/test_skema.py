"""The JSON Schemas fit the data, refuse what an editor mistypes, and are as the model says."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from macros.source.key_guide import URAIAN
from macros.source.model import Data
from macros.source.model.base import Bagian
from macros.source.schema import baris_rujukan, semua_skema, tulis_skema

AKAR = Path(__file__).parent.parent
NAMA = sorted(Data.model_fields)


def seperti_penyunting(berkas: Path) -> Any:
    """A file as editors of YAML read it: dates are text."""

    def teks(simpul: Any) -> Any:
        if isinstance(simpul, dict):
            return {kunci: teks(isi) for kunci, isi in simpul.items()}
        if isinstance(simpul, list):
            return [teks(isi) for isi in simpul]
        return simpul.isoformat() if isinstance(simpul, datetime.date) else simpul

    return teks(yaml.safe_load(berkas.read_text(encoding="utf-8")))


def skema(nama: str) -> Draft202012Validator:

    isi = json.loads(semua_skema()[f"skema/{nama}.json"])
    Draft202012Validator.check_schema(isi)
    return Draft202012Validator(isi)


@pytest.mark.parametrize("nama", NAMA)
def test_data_cocok_dengan_skema(nama: str) -> None:
    isi = seperti_penyunting(AKAR / f"data/{nama}.yml")
    assert [galat.message for galat in skema(nama).iter_errors(isi)] == []


def test_berkas_skema_terbaru() -> None:
    """`lkj skema` has nothing left to write."""
    for alamat, teks in semua_skema().items():
        assert (AKAR / "data" / alamat).read_text(encoding="utf-8") == teks, alamat
    for nama in NAMA:
        baris = (AKAR / f"data/{nama}.yml").read_text(encoding="utf-8").splitlines()[0]
        assert baris == baris_rujukan(nama)


@pytest.mark.parametrize(
    ("nama", "kunci", "isi"),
    [
        ("laporan", ("satker", "nmaa"), "x"),
        ("laporan", ("tahun",), "dua ribu"),
        ("sasaran", ("iku", 0, "target"), "90 %"),
        ("galeri", ("foto", 0, "tanggal"), "24 Januari 2024"),
        ("galeri", ("foto", 0, "berkas"), "../x.jpg"),
        ("satuan", ("satuan", 0, "rapat"), "benar"),
    ],
)
def test_skema_menolak(nama: str, kunci: tuple[str | int, ...], isi: str) -> None:
    data = seperti_penyunting(AKAR / f"data/{nama}.yml")
    simpul = data
    for langkah in kunci[:-1]:
        simpul = simpul[langkah]
    simpul[kunci[-1]] = isi
    assert not skema(nama).is_valid(data)


def _kunci(model: type[Bagian]) -> set[str]:
    """Keys of a model and of every model in it, bare and as 'Model.kunci'."""
    hasil: set[str] = set()

    def telusur(anotasi: Any) -> None:
        if isinstance(anotasi, type) and issubclass(anotasi, Bagian):
            for nama, medan in anotasi.model_fields.items():
                hasil.update({nama, f"{anotasi.__name__}.{nama}"})
                telusur(medan.annotation)
        for dalam in getattr(anotasi, "__args__", ()):
            telusur(dalam)

    telusur(model)
    return hasil


def test_uraian_kunci_lengkap_dan_tidak_usang() -> None:
    semua = _kunci(Data)
    terurai = {kunci for kunci in semua if kunci in URAIAN or kunci.partition(".")[2] in URAIAN}
    berkas = {f"Data.{nama}" for nama in NAMA}
    assert {kunci for kunci in semua - terurai - berkas if "." in kunci} == set()
    assert set(URAIAN) - semua == set()


def test_tulis_skema_sekali_saja(tmp_path: Path) -> None:
    (tmp_path / "skala.yml").write_text("kategori: []\n", encoding="utf-8")
    assert len(tulis_skema(tmp_path)) == len(NAMA) + 1
    assert (tmp_path / "skala.yml").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=skema/skala.json\nkategori: []\n"
    )
    assert tulis_skema(tmp_path) == []
