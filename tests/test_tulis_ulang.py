"""Files of `data/` that the program rewrites: only what was meant to change does, byte by byte."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.rewrite import Dokumen, pasang
from macros.rewrite.document import gabung
from macros.rewrite.round_trip import Polos, ganti, simpul, sisipkan, tambahkan

TEKS = """\
# kepala
a:
  - kode: x   # pengenal
    nilai:    97.95
    # tentang teks
    teks: "14"
    rentang: [90, 100]   # rentang

# tentang b
b: []
c: null
"""


def ubah(teks: str | bytes) -> str:
    dokumen = Dokumen(teks if isinstance(teks, bytes) else teks.encode())
    ganti(dokumen.isi["a"][0], "nilai", Polos("98.10"))
    return dokumen.bytes().decode()


@pytest.mark.parametrize(
    "teks",
    [
        TEKS,
        f"\ufeff{TEKS}",
        TEKS.replace("\n", "\r\n"),
        TEKS.replace("  - kode", "- kode").replace("\n    ", "\n  "),
        TEKS.removesuffix("\n"),
        TEKS + "\n\n",
        "---\n" + TEKS,
    ],
)
def test_hanya_baris_itu_yang_berubah(teks: str) -> None:
    assert Dokumen(teks.encode()).bytes() == teks.encode()
    lama, baru = teks.splitlines(keepends=True), ubah(teks).splitlines(keepends=True)
    berbeda = [(a, b) for a, b in zip(lama, baru, strict=True) if a != b]
    assert len(berbeda) == 1
    assert berbeda[0][0].split() == ["nilai:", "97.95"]
    assert berbeda[0][1].split() == ["nilai:", "98.10"]


def test_kunci_dan_butir_baru_di_antara_komentar() -> None:
    dokumen = Dokumen(TEKS.encode())
    butir = dokumen.isi["a"][0]
    sisipkan(butir, "baru", {"q": Polos("1.50"), "w": "2024"}, ("kode", "nilai", "baru", "teks"))
    ganti(butir, "teks", "lima belas")
    tambahkan(dokumen.isi["a"], simpul({"kode": "y", "nilai": None, "hari": Polos("2024-01-02")}))
    tambahkan(dokumen.isi["a"], simpul({"kode": "w"}), 0)
    tambahkan(dokumen.isi["b"], simpul({"kode": "k", "nama": "a: b", "isi": []}))
    assert dokumen.bytes().decode() == (
        "# kepala\na:\n  - kode: w\n  - kode: x   # pengenal\n    nilai:    97.95\n"
        '    baru:\n      q: 1.50\n      w: "2024"\n    # tentang teks\n'
        '    teks: "lima belas"\n    rentang: [90, 100]   # rentang\n'
        "  - kode: y\n    nilai: null\n    hari: 2024-01-02\n"
        '\n# tentang b\nb:\n  - kode: k\n    nama: "a: b"\n    isi: []\nc: null\n'
    )


def test_daftar_sebaris_tetap_sebaris() -> None:
    dokumen = Dokumen(b"a:\n  - {kode: x, nilai: 1}\n")
    tambahkan(dokumen.isi["a"], simpul({"kode": "y", "nilai": Polos("2.0")}))
    assert dokumen.bytes() == b"a:\n  - {kode: x, nilai: 1}\n  - {kode: y, nilai: 2.0}\n"


def test_spasi_di_dalam_baris_tidak_menentukan_lekukan() -> None:
    teks = (
        "a:\n  - q:  17\n    s:   64\n  - q:   39\n\n    r:  84\n\n"
        "  - s:    84\n\n    p:  1\n    r: 84\n\n    q:  14\n\n"
    )
    dokumen = Dokumen(teks.encode())
    ganti(dokumen.isi["a"][2], "s", Polos("100.5"))
    tambahkan(dokumen.isi["a"], simpul({"z": Polos("7")}))
    dibaca = yaml.load(dokumen.bytes().decode(), Loader=yaml.BaseLoader)
    assert dibaca["a"][2:] == [{"s": "100.5", "p": "1", "r": "84", "q": "14"}, {"z": "7"}]


BARIS = st.lists(st.sampled_from("abcde"), max_size=12)


@settings(deadline=None)
@given(BARIS, BARIS)
def test_tanpa_beda_bentuk_hasilnya_yang_baru(sebelum: list[str], sesudah: list[str]) -> None:
    asli = [f"{satu}\n" for satu in sebelum]
    assert gabung(asli, sebelum, sesudah, "\n") == [f"{satu}\n" for satu in sesudah]


@settings(deadline=None)
@given(BARIS, BARIS)
def test_tanpa_perubahan_hasilnya_yang_asli(asli: list[str], sebelum: list[str]) -> None:
    berakhir = [f"{satu}\n" for satu in asli]
    assert gabung(berakhir, sebelum, sebelum, "\n") == berakhir


KUNCI = st.sampled_from("pqrs")
PETA = st.dictionaries(KUNCI, st.integers(0, 99).map(str), min_size=1)


@settings(deadline=None)
@given(st.lists(PETA, min_size=1, max_size=5), st.data())
def test_setiap_susunan_terbaca_sebagai_yang_dimaksud(
    isi: list[dict[str, str]], pilih: st.DataObject
) -> None:
    """Whatever spaces and blank lines an editor left, the result says what was meant."""
    baris = ["a:"]
    for satu in isi:
        for nomor, (kunci, nilai) in enumerate(satu.items()):
            spasi = " " * pilih.draw(st.integers(1, 4))
            baris.append(f"{'  - ' if nomor == 0 else '    '}{kunci}:{spasi}{nilai}")
            baris += [""] * pilih.draw(st.integers(0, 1))
    dokumen = Dokumen("\n".join([*baris, ""]).encode())
    nomor = pilih.draw(st.integers(0, len(isi) - 1))
    kunci = pilih.draw(st.sampled_from(sorted(isi[nomor])))
    ganti(dokumen.isi["a"][nomor], kunci, Polos("100.5"))
    tambahkan(dokumen.isi["a"], simpul({"z": Polos("7")}))
    dibaca: Any = yaml.load(dokumen.bytes().decode(), Loader=yaml.BaseLoader)
    isi[nomor] = {**isi[nomor], kunci: "100.5"}
    assert dibaca == {"a": [*isi, {"z": "7"}]}


def test_pasang_semua_atau_tidak_sama_sekali(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    satu, dua = tmp_path / "satu.yml", tmp_path / "dua.yml"
    satu.write_text("lama")
    asli = os.replace

    def gagal_di_tengah(dari: Path, ke: Path) -> None:
        if Path(ke) == dua:
            raise OSError(28, "penuh", str(ke))
        asli(dari, ke)

    monkeypatch.setattr("macros.rewrite.files.os.replace", gagal_di_tengah)
    with pytest.raises(OSError, match="penuh"):
        pasang({satu: b"baru", dua: b"baru"})
    assert {berkas.name: berkas.read_text() for berkas in tmp_path.iterdir()} == {
        "satu.yml": "lama"
    }
    monkeypatch.undo()
    pasang({satu: b"baru", dua: b"baru"})
    assert sorted(berkas.name for berkas in tmp_path.iterdir()) == ["dua.yml", "satu.yml"]
