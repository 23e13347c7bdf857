"""Rules on years and periods: one period per plan, targets within it, dates in their year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.formatting import tanggal
from macros.review.data_texts import teks_data
from macros.review.finding import Aturan, Lapor, Tempat, Tingkat
from macros.review.material import Bahan

_PERIODE = re.compile(r"((?:19|20|21)\d\d)\s*[-–]\s*((?:19|20|21)\d\d)")
_NAMA = {
    "rpjpn": r"RPJPN|Rencana Pembangunan Jangka Panjang Nasional",
    "rpjmn": r"RPJMN|Rencana Pembangunan Jangka Menengah Nasional",
    "renstra": r"Renstra|Rencana Strategis",
}
_SEBUTAN = {
    rencana: re.compile(rf"(?:{nama})[^.;(–\d]{{0,40}}?{_PERIODE.pattern}")
    for rencana, nama in _NAMA.items()
}


def _teks(bahan: Bahan) -> Iterator[tuple[str, Tempat, str]]:
    """Every text of data and pages in which a plan may be named, with its place."""
    for jalan, teks in teks_data(bahan.report.data):
        yield ".".join(map(str, jalan)), bahan.tempat(jalan), teks
    for satu in bahan.halaman:
        for n, baris in enumerate(satu.teks.split("\n"), start=1):
            yield satu.kode, (satu.berkas, n, 1), baris


def periksa_periode(bahan: Bahan) -> Iterator[Lapor]:
    """Whoever names a plan's period names the one in renstra.yml."""
    periode = bahan.report.data.renstra.periode
    for objek, tempat, teks in _teks(bahan):
        for rencana, pola in _SEBUTAN.items():
            for cocok in pola.finditer(teks):
                disebut = f"{cocok[1]}–{cocok[2]}"
                if disebut != getattr(periode, rencana):
                    yield Lapor(
                        f"{rencana}/{_objek(bahan, objek)}",
                        tempat,
                        f'tertulis "{cocok[0]}", padahal periode {rencana} dalam'
                        f" data/renstra.yml {getattr(periode, rencana)}",
                        f"tetapkan satu periode pada kunci periode.{rencana}",
                    )


def _objek(bahan: Bahan, objek: str) -> str:
    """A regulation by its kode instead of its place in the list, which moves."""
    awal, _, sisa = objek.partition("peraturan.peraturan.")
    if awal or not sisa:
        return objek
    return bahan.report.data.peraturan.peraturan[int(sisa.partition(".")[0])].kode


def periksa_bentuk(bahan: Bahan) -> Iterator[Lapor]:
    """A period runs from an earlier to a later year and holds the report's year."""
    tahun = bahan.report.data.laporan.tahun
    for rencana in _NAMA:
        isi = getattr(bahan.report.data.renstra.periode, rencana)
        cocok = _PERIODE.fullmatch(isi)
        if cocok is None or not int(cocok[1]) < int(cocok[2]):
            pesan = f'periode {rencana} "{isi}" bukan dua tahun yang urut'
        elif not int(cocok[1]) <= tahun <= int(cocok[2]):
            pesan = f"periode {rencana} {isi} tidak memuat tahun laporan {tahun}"
        else:
            continue
        tempat = bahan.tempat(("renstra", "periode", rencana))
        yield Lapor(rencana, tempat, pesan, f"betulkan kunci periode.{rencana} di data/renstra.yml")


def periksa_target(bahan: Bahan) -> Iterator[Lapor]:
    """A target of the plan falls within its period."""
    renstra = bahan.report.data.renstra
    cocok = _PERIODE.fullmatch(renstra.periode.rpjmn)
    if cocok is None:
        return
    for i, target in enumerate(renstra.rpjmn.target):
        if not int(cocok[1]) <= target.tahun <= int(cocok[2]):
            yield Lapor(
                target.kode,
                bahan.tempat(("renstra", "rpjmn", "target", i, "tahun")),
                f"target {target.nama} bertahun {target.tahun}, di luar periode RPJMN"
                f" {renstra.periode.rpjmn}",
                "ganti dengan target periode itu di data/renstra.yml",
            )


def periksa_tanda_tangan(bahan: Bahan) -> Iterator[Lapor]:
    """Signatures date from the report's year (plans) or the year after (the report)."""
    tahun = bahan.report.data.laporan.tahun
    for i, blok in enumerate(bahan.report.data.laporan.tanda_tangan):
        if not tahun <= blok.tanggal.year <= tahun + 1:
            yield Lapor(
                blok.kode,
                bahan.tempat(("laporan", "tanda_tangan", i, "tanggal")),
                f'tanda tangan "{blok.kode}" bertanggal {tanggal(blok.tanggal)}, di luar tahun'
                f" {tahun} dan {tahun + 1}",
                "betulkan tanggalnya di data/laporan.yml",
            )


ATURAN_PERIODE = (
    Aturan("periode-rencana", Tingkat.GALAT, "Satu rencana, satu periode", periksa_periode),
    Aturan("periode-bentuk", Tingkat.GALAT, "Periode memuat tahun laporan", periksa_bentuk),
    Aturan("target-periode", Tingkat.PERINGATAN, "Target di dalam periodenya", periksa_target),
    Aturan(
        "tanggal-tanda-tangan", Tingkat.PERINGATAN, "Tanda tangan di masanya", periksa_tanda_tangan
    ),
)
