"""Charts as SVG: real text, nothing told by colour alone, right in light, dark and print.

Colours are names of the site's style sheet with a fallback; `cetak` writes them plainly and
lays the drawing out for a wide page instead of a phone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from macros.numbering import jangkar
from macros.views.chart_bars import Baris, Bentuk, Nilai, susun_batang
from macros.views.chart_marks import JARAK_BARIS, UKURAN, Gambaran
from macros.views.chart_tree import susun_bagan
from macros.views.render import tampil

LEBAR_LAYAR, LEBAR_CETAK = 400, 870
WARNA: Mapping[str, str] = {
    "utama": "#8c1420",
    "utama-teks": "#ffffff",
    "kedua": "#8a6200",
    "kedua-isi": "#f7e9c4",
    "teks": "#241c19",
    "redup": "#5f544d",
    "garis": "#96897c",
    "kotak": "#fbf7f1",
}
"""Names, written `--lkj-grafik-…` in the style sheet, and their colours on paper."""


@dataclass(frozen=True, slots=True)
class Bagan:
    """An organisation: one root and the units below it. `deskripsi` says it in words."""

    judul: str
    deskripsi: str
    akar: str
    anak: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Butir:
    """One bar: `nilai` None has no bar, only its text; an empty text is said to be missing."""

    label: str
    nilai: Decimal | None
    teks: str


@dataclass(frozen=True, slots=True)
class Batang:
    """Bars of one unit; with `acuan` those that fall short of it are outlined, not filled."""

    judul: str
    deskripsi: str
    satuan: str
    butir: tuple[Butir, ...]
    acuan: Decimal | None
    teks_acuan: str


@dataclass(frozen=True, slots=True)
class ButirGanda:
    """Two values to compare; None has no bar, only its text."""

    label: str
    a: Decimal | None
    b: Decimal | None
    teks_a: str
    teks_b: str


@dataclass(frozen=True, slots=True)
class BatangGanda:
    """Bars in pairs: the first series outlined, the second filled."""

    judul: str
    deskripsi: str
    nama_seri: tuple[str, str]
    butir: tuple[ButirGanda, ...]


Grafik = Bagan | Batang | BatangGanda


def gambar(grafik: Grafik, kode: str, cetak: bool = False) -> str:
    """The chart as one `<svg>` element with title and description.

    Args:
        grafik: what to draw.
        kode: the chart's code in data; its ids begin with it.
        cetak: plain colours and a named font, laid out 870 units wide instead of 400.
    """
    return tampil(
        "_grafik_gambar.svg.j2",
        kode=kode,
        id=jangkar(f"grafik:{kode}") + ("-cetak" if cetak else ""),
        judul=grafik.judul,
        deskripsi=grafik.deskripsi,
        gambaran=_susun(grafik, LEBAR_CETAK if cetak else LEBAR_LAYAR),
        ukuran=UKURAN,
        jarak_baris=JARAK_BARIS,
        cetak=cetak,
        warna=_pewarna(cetak),
    )


def _pewarna(cetak: bool) -> Callable[[str], str]:
    if cetak:
        return WARNA.__getitem__
    return lambda nama: f"var(--lkj-grafik-{nama}, {WARNA[nama]})"


def _susun(grafik: Grafik, lebar: int) -> Gambaran:
    if isinstance(grafik, Bagan):
        return susun_bagan(grafik.akar, grafik.anak, lebar)
    if isinstance(grafik, Batang):
        return _batang(grafik, lebar)
    seri_a, seri_b = grafik.nama_seri
    baris = tuple(
        Baris(
            satu.label,
            (Nilai("garis_luar", satu.a, satu.teks_a), Nilai("penuh", satu.b, satu.teks_b)),
        )
        for satu in grafik.butir
    )
    return susun_batang(baris, lebar, legenda=(("garis_luar", seri_a), ("penuh", seri_b)))


def _batang(grafik: Batang, lebar: int) -> Gambaran:
    acuan = grafik.acuan

    def bentuk(nilai: Decimal | None) -> Bentuk:
        return (
            "garis_luar" if acuan is not None and nilai is not None and nilai < acuan else "penuh"
        )

    baris = tuple(
        Baris(satu.label, (Nilai(bentuk(satu.nilai), satu.nilai, satu.teks),))
        for satu in grafik.butir
    )
    if acuan is None:
        return susun_batang(baris, lebar)
    contoh = (("acuan", grafik.teks_acuan), ("penuh", "tercapai"), ("garis_luar", "belum tercapai"))
    return susun_batang(baris, lebar, acuan, contoh)
