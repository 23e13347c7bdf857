"""README and CONTRIBUTING are true: commands, links, pictures, and the errors that they quote."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.cli import PERINTAH
from macros.source.loader import muat
from macros.source.problems import IsianSalah
from tests.conftest import AKAR

DOKUMEN = ("README.md", "CONTRIBUTING.md")
GAMBAR = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


def teks(nama: str) -> str:
    """A document without its blocks of code."""
    isi = (AKAR / nama).read_text(encoding="utf-8")
    return re.sub(r"^( *)```.*?^\1```", "", isi, flags=re.DOTALL | re.MULTILINE)


def jangkar(isi: str) -> set[str]:
    """Anchors of the headings, as forges make them."""
    judul = re.findall(r"^#+ (.+)$", isi, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", satu.lower()).replace(" ", "-") for satu in judul}


def test_setiap_gambar_kecil_dan_beruraian() -> None:
    dipakai = [cocok for nama in DOKUMEN for cocok in GAMBAR.findall(teks(nama))]
    for uraian, berkas in dipakai:
        assert len(uraian) > 40, berkas
        assert uraian.endswith("."), berkas
        assert (AKAR / berkas).stat().st_size <= 150_000, berkas
    ada = {satu.relative_to(AKAR).as_posix() for satu in (AKAR / "panduan").iterdir()}
    assert {berkas for _, berkas in dipakai} == ada


def test_gambar_tidak_memuat_skrip_atau_alamat_luar() -> None:
    for berkas in (AKAR / "panduan").glob("*.svg"):
        isi = berkas.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert re.search(r"<title>.{20,}</title>", isi), berkas.name
        assert not re.search(r"<script|<image|https?:|\bon\w+=", isi), berkas.name


@pytest.mark.parametrize("nama", DOKUMEN)
def test_setiap_tautan_bersasaran(nama: str) -> None:
    isi = teks(nama)
    for alamat in re.findall(r"(?<!!)\[[^\]]+\]\(([^)`]+)\)", re.sub(r"`[^`]+`", "", isi)):
        if re.match(r"https?:", alamat):
            continue
        berkas, _, pagar = alamat.partition("#")
        assert not berkas or (AKAR / berkas).exists(), alamat
        assert not pagar or pagar in jangkar(teks(berkas or nama)), alamat


def test_setiap_perintah_make_ada_dan_dijelaskan() -> None:
    makefile = (AKAR / "Makefile").read_text(encoding="utf-8")
    [phony] = re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    target = set(phony.split())
    disebut = {
        nama: set(re.findall(r"`make (\w+)", (AKAR / nama).read_text(encoding="utf-8")))
        for nama in DOKUMEN
    }
    assert disebut["README.md"] == target
    assert disebut["CONTRIBUTING.md"] <= target


def test_setiap_perintah_lkj_ada_dan_dijelaskan() -> None:
    perintah = set(PERINTAH)
    disebut = {
        nama: set(re.findall(r"\blkj ([a-z-]+)", (AKAR / nama).read_text(encoding="utf-8")))
        for nama in DOKUMEN
    }
    lewat_make = {"build", "serve", "terbit"}
    assert perintah - lewat_make <= disebut["README.md"] <= perintah
    assert disebut["CONTRIBUTING.md"] <= perintah


def test_kesalahan_yang_dicontohkan_memang_begitu(tmp_path: Path) -> None:
    """The guide quotes an error: making that mistake gives it, at the line where the data is."""
    [kutipan] = re.findall(
        r"^data/sasaran\.yml:\d+:\d+: (.+)$",
        (AKAR / "CONTRIBUTING.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    data = tmp_path / "data"
    data.mkdir()
    for berkas in (AKAR / "data").glob("*.yml"):
        (data / berkas.name).write_bytes(berkas.read_bytes())
    isi = (data / "sasaran.yml").read_text(encoding="utf-8")
    awal = isi.index("- kode: s3_1")
    di = isi.index("realisasi: ", awal)
    akhir = isi.index("\n", di)
    salah = f"{isi[:di]}realisasi: 87,84 %{isi[akhir:]}"
    (data / "sasaran.yml").write_text(salah, encoding="utf-8")
    with pytest.raises(IsianSalah) as galat:
        muat(data)
    baris = isi[:di].count("\n") + 1
    [masalah] = [satu for satu in galat.value.masalah if "s3_1" in satu.pesan]
    assert (masalah.baris, masalah.pesan) == (baris, kutipan)
