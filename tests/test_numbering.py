"""Numbers follow nav order, whatever the order in which pages were rendered."""

from __future__ import annotations

import dataclasses

import pytest

from macros.numbering import (
    Halaman,
    IdGanda,
    Judul,
    ganti,
    himpun,
    jangkar,
    nomori_judul,
    romawi,
    tautan,
)


def takarir(id_: str, judul: str) -> str:
    return (
        f'<span class="nomor"><lkj-nomor id="{id_}"></lkj-nomor></span> '
        f'<span class="judul">{judul}</span>'
    )


def halaman(url: str, bab: int | None, html: str, *, kode: str = "") -> Halaman:
    kode = kode or url.strip("/") or "beranda"
    subjudul = (Judul(2, "latar", "A. Latar"),)
    return Halaman(url, kode, "bab" if bab else "lampiran", bab, f"Judul {kode}", subjudul, html)


def selesai(semua: list[Halaman], posisi: int) -> str:
    return ganti(
        semua[posisi],
        himpun(semua),
        daftar=lambda jenis, url: f"[daftar {jenis} di {url}]",
        catatan=lambda kode, url: f"[catatan {kode} di {url}]",
        rujuk=lambda ke, link: f"[{ke.label} {ke.judul} {link}]",
    )


def test_nomor_menurut_bab_dan_jenis() -> None:
    semua = [
        halaman("satu/", 1, takarir("tabel:a", "A") + takarir("grafik:b", "B")),
        halaman("dua/", 2, takarir("tabel:c", "C") + takarir("tabel:d", "D")),
        halaman("lampiran/", None, takarir("tabel:e", "E") + takarir("gambar:f", "F")),
        halaman("foto/", None, takarir("gambar:g", "G")),
    ]
    label = {id_: satu.label for id_, satu in himpun(semua).sasaran.items() if "bab" not in id_}
    assert label == {
        "tabel:a": "Tabel 1.1",
        "grafik:b": "Grafik 1.1",
        "tabel:c": "Tabel 2.1",
        "tabel:d": "Tabel 2.2",
        "tabel:e": "Tabel L.1",
        "gambar:f": "Gambar 1",
        "gambar:g": "Gambar 2",
    }


def test_rujukan_ke_halaman_sesudahnya() -> None:
    semua = [
        halaman("satu/", 1, 'Lihat <lkj-rujuk id="tabel:c"></lkj-rujuk>.'),
        halaman("dua/", 2, takarir("tabel:c", "Capaian")),
    ]
    assert selesai(semua, 0) == "Lihat [Tabel 2.1 Capaian ../dua/#tabel-c]."
    assert "Tabel 2.1" in selesai(semua, 1)
    assert "lkj-nomor" not in selesai(semua, 1)


def test_rujukan_ke_bab_dan_subbab() -> None:
    html = '<lkj-rujuk id="bab:dua"></lkj-rujuk> <lkj-rujuk id="subbab:latar"></lkj-rujuk>'
    semua = [halaman("satu/", 1, ""), halaman("dua/", 2, html)]
    assert selesai(semua, 1) == "[Bab II Judul dua ./] [Bab II A A. Latar #latar]"


def test_huruf_subbab_ialah_yang_sebelum_titik_pertama() -> None:
    satu = halaman("satu/", 1, '<lkj-rujuk id="subbab:latar"></lkj-rujuk>')
    satu = dataclasses.replace(satu, subjudul=(Judul(2, "latar", "B. Umum. Khusus"),))
    assert selesai([satu], 0) == "[Bab I B B. Umum. Khusus #latar]"


def test_label_tanpa_tautan_dan_rujukan_yang_tidak_ada() -> None:
    html = '(<lkj-label id="tabel:a"></lkj-label>)(<lkj-rujuk id="tabel:z"></lkj-rujuk>)'
    semua = [halaman("satu/", 1, takarir("tabel:a", "A")), halaman("dua/", 2, html)]
    assert selesai(semua, 1) == "(Tabel 1.1)()"


def test_daftar_dan_catatan_diserahkan_dengan_url_halaman() -> None:
    html = '<lkj-daftar jenis="tabel"></lkj-daftar><lkj-catatan kode="x"></lkj-catatan>'
    assert selesai([halaman("satu/", 1, html)], 0) == "[daftar tabel di satu/][catatan x di satu/]"


def test_id_ganda_ditolak() -> None:
    semua = [
        halaman("satu/", 1, takarir("tabel:a", "A")),
        halaman("dua/", 2, takarir("tabel:a", "A")),
    ]
    with pytest.raises(IdGanda, match="tabel:a"):
        himpun(semua)


def test_huruf_subbab_dan_nomor_di_bawahnya() -> None:
    asal = "# Judul\n## Satu {#satu}\n### Anak\n### Adik\n## Dua\n### Anak\n```\n## bukan\n```"
    assert nomori_judul(asal, True).split("\n") == [
        "# Judul",
        "## A. Satu {#satu}",
        "### 1. Anak",
        "### 2. Adik",
        "## B. Dua",
        "### 1. Anak",
        "```",
        "## bukan",
        "```",
    ]
    assert "### Anak" in nomori_judul(asal, False)


@pytest.mark.parametrize(
    ("dari", "ke", "pagar", "harapan"),
    [
        ("satu/", "dua/", "x", "../dua/#x"),
        ("satu/", "satu/", "x", "#x"),
        ("satu/", "satu/", "", "./"),
        ("", "dua/", "", "dua/"),
        ("satu/", "", "", "../"),
        ("a/b/", "c/", "", "../../c/"),
        ("404.html", "satu/", "", "satu/"),
    ],
)
def test_tautan_antarhalaman(dari: str, ke: str, pagar: str, harapan: str) -> None:
    assert tautan(dari, ke, pagar) == harapan


@pytest.mark.parametrize(
    ("n", "huruf"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (38, "XXXVIII")]
)
def test_romawi(n: int, huruf: str) -> None:
    assert romawi(n) == huruf


def test_jangkar_dari_id() -> None:
    assert jangkar("tabel:sasaran_1") == "tabel-sasaran-1"


def test_yang_dihimpun_menyebut_id_halaman_dan_urutannya() -> None:
    semua = [halaman("bab-1/", 1, takarir("tabel:a", "Satu") + takarir("grafik:b", "Dua"))]
    nomor = himpun(semua)
    assert all(satu.id == id_ for id_, satu in nomor.sasaran.items())
    assert nomor.halaman == tuple(semua)
    assert [satu.id for satu in nomor.berjenis("tabel")] == ["tabel:a"]
    assert (nomor.sasaran["bab:bab-1"].jangkar, nomor.sasaran["tabel:a"].jangkar) == ("", "tabel-a")


@pytest.mark.parametrize(
    ("judul", "label"),
    [
        ("A. Latar. Belakang", "Bab I A"),
        ("12. Rencana", "Bab I 12"),
        ("123. Rencana", "123. Rencana"),
        ("Latar Belakang", "Latar Belakang"),
    ],
)
def test_label_subbab(judul: str, label: str) -> None:
    satu = Halaman("bab-1/", "bab1", "bab", 1, "Judul", (Judul(2, "latar", judul),), "")
    assert himpun([satu]).sasaran["subbab:latar"].label == label


def test_nomor_pada_subjudul_sebelum_judul_bagian() -> None:
    assert nomori_judul("### Awal\n### Lanjut", True) == "### 1. Awal\n### 2. Lanjut"
