"""Charts: one accessible SVG with real text, nothing outside its frame, nothing by colour alone."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont

from macros.views.chart_marks import UKURAN, bungkus, lebar_teks, perbandingan
from macros.views.charts import (
    WARNA,
    Bagan,
    Batang,
    BatangGanda,
    Butir,
    ButirGanda,
    Grafik,
    gambar,
)

FON = Path(__file__).parent.parent / "docs" / "aset" / "font"
NS = "{http://www.w3.org/2000/svg}"
PANJANG = (
    "Persentase penyusunan rancangan peraturan, advokasi, penyelesaian sengketa, dan penyuluhan"
    " peraturan perundang-undangan yang berkaitan dengan penyelenggaraan Pemilu dan Pemilihan"
)

BAGAN = Bagan("Susunan <Sekretariat>", "Sekretaris & unit", "Sekretaris", (PANJANG, "B", "C", "D"))
PENDIDIKAN = Batang(
    "Pendidikan",
    "S2 dan S1",
    "orang",
    (Butir("S2", Decimal(2), "2 orang"), Butir("S1", Decimal(10), "10 orang")),
    None,
    "",
)
CAPAIAN = Batang(
    "Capaian",
    "capaian setiap indikator",
    "persen",
    (
        Butir("Melampaui", Decimal("133.33"), "133,33%"),
        Butir("Tepat", Decimal(100), "100,00%"),
        Butir("Kurang", Decimal("99.5"), "99,50%"),
        Butir("Nol", Decimal(0), "0,00%"),
        Butir(PANJANG, None, "WDP dari target WTP: belum dapat dinilai"),
        Butir("Belum ada", None, ""),
    ),
    Decimal(100),
    "target = 100%",
)
RIWAYAT = BatangGanda(
    "Pagu dan realisasi",
    "dua tahun",
    ("Pagu", "Realisasi"),
    (
        ButirGanda(
            "2015", Decimal(1551321000), Decimal(1545501560), "Rp1.551.321.000", "Rp1.545.501.560"
        ),
        ButirGanda("2024", Decimal(110004781000), None, "Rp110.004.781.000", ""),
    ),
)
SEMUA = [BAGAN, PENDIDIKAN, CAPAIAN, RIWAYAT]


def urai(grafik: Grafik, cetak: bool = False) -> ElementTree.Element:
    return ElementTree.fromstring(gambar(grafik, "uji_coba", cetak))


def tulisan(svg: ElementTree.Element) -> list[str]:
    return ["".join(teks.itertext()) for teks in svg.iter(f"{NS}text")]


def batang(svg: ElementTree.Element, tinggi: str = "14") -> list[ElementTree.Element]:
    return [kotak for kotak in svg.iter(f"{NS}rect") if kotak.get("height") == tinggi]


@pytest.mark.parametrize("cetak", [False, True], ids=["layar", "cetak"])
@pytest.mark.parametrize("grafik", SEMUA, ids=lambda satu: type(satu).__name__)
def test_named_and_described(grafik: Grafik, cetak: bool) -> None:
    svg = urai(grafik, cetak)
    assert svg.get("role") == "img"
    assert svg.get("data-grafik") == "uji_coba"
    nama, uraian = svg[0], svg[1]
    assert svg.get("aria-labelledby") == f"{nama.get('id')} {uraian.get('id')}"
    assert (nama.text, uraian.text) == (grafik.judul, grafik.deskripsi)


@pytest.mark.parametrize("cetak", [False, True], ids=["layar", "cetak"])
@pytest.mark.parametrize("grafik", SEMUA, ids=lambda satu: type(satu).__name__)
def test_nothing_leaves_the_frame(grafik: Grafik, cetak: bool) -> None:
    svg = urai(grafik, cetak)
    lebar, tinggi = (float(nilai) for nilai in str(svg.get("viewBox")).split()[2:])
    assert lebar == (870 if cetak else 400)
    for kotak in svg.iter(f"{NS}rect"):
        x, y, w, h = (float(kotak.get(nama, "")) for nama in ("x", "y", "width", "height"))
        assert x >= 0 and y >= 0 and x + w <= lebar and y + h <= tinggi
    for teks in svg.iter(f"{NS}text"):
        y = float(teks.get("y", ""))
        for baris in list(teks) or [teks]:
            y += float(baris.get("dy", 0))
            panjang = lebar_teks((baris.text or "").strip())
            kurang = {"middle": panjang / 2, "end": panjang}.get(teks.get("text-anchor", ""), 0)
            kiri = float(teks.get("x", "")) - kurang
            assert kiri >= 0 and kiri + panjang <= lebar + 1, baris.text
            assert 8 <= y <= tinggi


@pytest.mark.parametrize("tebal", [400, 600])
def test_text_is_never_wider_than_reckoned(tebal: int) -> None:
    fon = TTFont(FON / f"source-sans-3-latin-{tebal}-normal.woff2")
    huruf, lebar = fon.getBestCmap(), fon["hmtx"]
    for teks in (PANJANG, "Rp110.004.781.000", "133,33%", "IDI, Rp & WTP: (98,04%) – “JUJUR”"):
        nyata = sum(lebar[huruf[ord(satu)]][0] for satu in teks) * UKURAN / fon["head"].unitsPerEm
        assert nyata <= lebar_teks(teks) <= nyata * 1.1


def test_colours_follow_the_page_or_are_plain_for_print() -> None:
    layar, cetak = gambar(RIWAYAT, "x"), gambar(RIWAYAT, "x", cetak=True)
    assert f"var(--lkj-grafik-utama, {WARNA['utama']})" in layar
    assert "var(" not in cetak
    assert 'font-family="Source Sans 3"' in cetak
    assert "<style" not in layar + cetak


def test_a_long_label_keeps_every_word() -> None:
    for cetak in (False, True):
        assert PANJANG in tulisan(urai(BAGAN, cetak))
        assert PANJANG in tulisan(urai(CAPAIAN, cetak))


def test_an_organisation_has_a_box_and_a_branch_for_every_unit() -> None:
    for cetak in (False, True):
        svg = urai(BAGAN, cetak)
        assert len(list(svg.iter(f"{NS}rect"))) == 5
        assert len(list(svg.iter(f"{NS}line"))) >= 5
    assert len(list(urai(Bagan("t", "d", "Sendiri", ())).iter(f"{NS}rect"))) == 1


def test_bars_are_in_proportion() -> None:
    dua, sepuluh = (Decimal(kotak.get("width", "")) for kotak in batang(urai(PENDIDIKAN)))
    assert abs(sepuluh / dua - 5) < Decimal("0.01")


def test_falling_short_differs_by_more_than_colour() -> None:
    lewat, tepat, kurang = batang(urai(CAPAIAN))
    assert lewat.get("fill") == lewat.get("stroke") == tepat.get("fill")
    assert kurang.get("fill") != kurang.get("stroke")
    isi = tulisan(urai(CAPAIAN))
    assert isi[:3] == ["target = 100%", "tercapai", "belum tercapai"]


def test_what_has_no_number_has_its_text_and_no_bar() -> None:
    isi = tulisan(urai(CAPAIAN))
    assert "WDP dari target WTP: belum dapat dinilai" in isi
    assert "belum tersedia" in isi
    assert "0,00%" in isi
    assert len(batang(urai(RIWAYAT))) == 3
    assert "belum tersedia" in tulisan(urai(RIWAYAT))


def test_all_missing_still_draws() -> None:
    kosong = Batang("t", "d", "orang", (Butir("a", None, ""),), None, "")
    assert tulisan(urai(kosong)) == ["a", "belum tersedia"]
    assert tulisan(urai(Batang("t", "d", "orang", (), None, ""))) == []


def test_text_is_broken_between_words() -> None:
    baris = bungkus(PANJANG, 200)
    assert " ".join(baris) == PANJANG
    assert all(lebar_teks(satu) <= 200 for satu in baris)
    assert bungkus("katayangsangatpanjangsekali pendek", 40) == (
        "katayangsangatpanjangsekali",
        "pendek",
    )
    assert bungkus("", 40) == ()


@pytest.mark.parametrize(
    ("nilai", "panjang"),
    [("100", "200.0"), ("50", "100.0"), ("0", "0"), ("-5", "0"), ("0.0001", "1")],
)
def test_length_of_a_bar(nilai: str, panjang: str) -> None:
    assert perbandingan(Decimal(nilai), Decimal(100), 200) == Decimal(panjang)
