"""What a note says this edition writes is what this edition writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.report import susun
from macros.review import ATURAN, Bahan
from macros.source.loader import muat
from macros.source.pages import baca_halaman

[ATURAN_USANG] = [satu for satu in ATURAN if satu.id == "catatan-usang"]


def temuan(akar: Path, ditulis: str) -> list[str]:
    berkas = akar / "data" / "catatan.yml"
    teks = berkas.read_text(encoding="utf-8")
    tanda = "    penjelasan:"
    assert tanda in teks
    berkas.write_text(teks.replace(tanda, f"    ditulis: {ditulis}\n{tanda}", 1), encoding="utf-8")
    muatan = muat(akar / "data")
    halaman, _ = baca_halaman(akar / "docs")
    semua = list(ATURAN_USANG.periksa(Bahan(muatan, susun(muatan), halaman)))
    assert all(satu.tempat[0] == "data/catatan.yml" for satu in semua)
    return [satu.objek for satu in semua]


@pytest.mark.parametrize(
    ("ditulis", "sebutan"),
    [
        ("pagu Rp4.000.001", "4.000.001"),
        ("capaian 108,84%", "108,84"),
        ("Undang-Undang Nomor 1 Tahun 2021", "Nomor 1 Tahun 2021"),
        ("tanggal 6 Januari 2030", "6 Januari 2030"),
    ],
)
def test_angka_yang_tidak_ditulis_edisi_ini(kecil: Path, ditulis: str, sebutan: str) -> None:
    assert temuan(kecil, ditulis) == [f"capaian_iku/{sebutan}"]


@pytest.mark.parametrize(
    "ditulis",
    [
        "pagu Rp4.000.000 dan capaian 108,83%",
        "Undang-Undang Nomor 1 Tahun 2020",
        "tanggal 5 Januari 2030",
        "seperti Tabel 3.99 pada baris 101–120 dan 456",
        "tahun 2030",
    ],
)
def test_angka_yang_memang_ditulis(kecil: Path, ditulis: str) -> None:
    assert temuan(kecil, ditulis) == []


def test_periode_menurut_figur_catatannya(kecil: Path) -> None:
    """Two plans may share a period; the note speaks about one of them."""
    renstra = kecil / "data" / "renstra.yml"
    teks = renstra.read_text(encoding="utf-8")
    lama = "renstra: 2026–2030, sumber: Rekaan"
    assert lama in teks and "rpjmn: 2026–2030" in teks
    baru = "renstra: 2027–2031, sumber: Rekaan, tercetak: {renstra: 2021–2025}"
    renstra.write_text(teks.replace(lama, baru), encoding="utf-8")
    catatan = kecil / "data" / "catatan.yml"
    isi = catatan.read_text(encoding="utf-8")
    catatan.write_text(
        isi.replace("untuk: [", "untuk: [naskah.periode.renstra, "), encoding="utf-8"
    )
    assert temuan(kecil, "Renstra 2026–2030") == ["capaian_iku/2026–2030"]
