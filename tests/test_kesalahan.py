"""Every mistake an editor can make is told at its place, in Indonesian, all at once."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.page_check import periksa_halaman
from macros.report import susun
from macros.source.loader import muat
from macros.source.pages import baca_halaman
from macros.source.problems import IsianSalah

KASUS = Path(__file__).parent / "cases"
KECIL = Path(__file__).parent / "situs_kecil"


def kasus(nama: str) -> list[Any]:
    isi = yaml.safe_load((KASUS / nama).read_text(encoding="utf-8"))
    return [pytest.param(satu, id=satu["keterangan"]) for satu in isi]


@pytest.mark.parametrize("satu", kasus("kesalahan_data.yml"))
def test_kesalahan_data(satu: dict[str, Any], tmp_path: Path) -> None:
    data = Path(shutil.copytree(KECIL / "data", tmp_path / "data"))
    berkas = data / satu["berkas"]
    asli = berkas.read_text(encoding="utf-8")
    assert satu["dari"] in asli
    berkas.write_text(asli.replace(satu["dari"], satu["menjadi"], 1), encoding="utf-8")
    with pytest.raises(IsianSalah) as galat:
        susun(muat(data))
    assert [str(masalah) for masalah in galat.value.masalah] == satu["pesan"]


@pytest.mark.parametrize("satu", kasus("kesalahan_halaman.yml"))
def test_kesalahan_halaman(satu: dict[str, Any], tmp_path: Path) -> None:
    docs = Path(shutil.copytree(KECIL / "docs", tmp_path / "docs"))
    berkas = docs / "z-pertama.md"
    teks = berkas.read_text(encoding="utf-8")
    assert teks.count("\n") == 19
    berkas.write_text(f"{teks}\n{satu['tulis']}\n", encoding="utf-8")
    halaman, masalah = baca_halaman(docs)
    masalah += periksa_halaman(halaman, susun(muat(KECIL / "data")), docs)
    harapan = [f"docs/z-pertama.md:{pesan}" for pesan in satu["pesan"]]
    assert [str(salah) for salah in masalah] == harapan


def test_situs_kecil_tanpa_kesalahan() -> None:
    halaman, masalah = baca_halaman(KECIL / "docs")
    assert masalah + periksa_halaman(halaman, susun(muat(KECIL / "data")), KECIL / "docs") == []


def test_semua_kesalahan_semua_berkas_sekaligus(tmp_path: Path) -> None:
    data = Path(shutil.copytree(KECIL / "data", tmp_path / "data"))
    (data / "galeri.yml").unlink()
    (data / "anggran.yml").write_text("a: 1\n", encoding="utf-8")
    (data / "skala.yml").write_bytes(b"kategori: \xff\n")
    with pytest.raises(IsianSalah) as galat:
        muat(data)
    berkas = [masalah.berkas for masalah in galat.value.masalah]
    assert berkas == ["data/anggran.yml", "data/galeri.yml", "data/skala.yml"]
    assert 'Mungkin maksud Anda "anggaran.yml"?' in galat.value.masalah[0].pesan


def test_baris_windows_dan_bom_diterima(tmp_path: Path) -> None:
    data = Path(shutil.copytree(KECIL / "data", tmp_path / "data"))
    berkas = data / "laporan.yml"
    isi = berkas.read_text(encoding="utf-8").replace("\n", "\r\n")
    berkas.write_bytes(b"\xef\xbb\xbf" + isi.encode())
    assert muat(data).data.laporan.tahun == 2030


@pytest.mark.parametrize("akhir", ["\r\n", "\r"], ids=["Windows", "Mac lama"])
def test_baris_dari_sistem_lain_di_halaman(tmp_path: Path, akhir: str) -> None:
    docs = Path(shutil.copytree(KECIL / "docs", tmp_path / "docs"))
    berkas = docs / "z-pertama.md"
    isi = f"{berkas.read_text(encoding='utf-8')}\n{{{{ tabel('x') }}}}\n"
    berkas.write_bytes(b"\xef\xbb\xbf" + isi.replace("\n", akhir).encode())
    halaman, masalah = baca_halaman(docs)
    assert masalah == []
    [salah] = periksa_halaman(halaman, susun(muat(KECIL / "data")), docs)
    assert str(salah).startswith('docs/z-pertama.md:21:10: tabel "x" tidak ada.')


def test_yang_bukan_berkas_disebut(tmp_path: Path) -> None:
    docs = Path(shutil.copytree(KECIL / "docs", tmp_path / "docs"))
    data = Path(shutil.copytree(KECIL / "data", tmp_path / "data"))
    (docs / "bab.md").mkdir()
    (data / "skala.yml").unlink()
    (data / "skala.yml").mkdir()
    _, masalah = baca_halaman(docs)
    with pytest.raises(IsianSalah) as galat:
        muat(data)
    tidak_terbaca = [str(satu) for satu in (*masalah, *galat.value.masalah)]
    assert [satu.partition(" (")[0] for satu in tidak_terbaca] == [
        "docs/bab.md:1:1: berkas ini tidak dapat dibaca",
        "data/skala.yml:1:1: berkas ini tidak dapat dibaca",
    ]
