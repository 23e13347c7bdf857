"""Rules on years and periods: periods that hold the report's year, targets and dates in theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.formatting import tanggal
from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.source.references import semua_indikator

_PERIODE = re.compile(r"((?:19|20|21)\d\d)\s*[-–]\s*((?:19|20|21)\d\d)")
_RENCANA = ("rpjpn", "rpjmn", "renstra")


def periksa_bentuk(bahan: Bahan) -> Iterator[Lapor]:
    """A period runs from an earlier to a later year and holds the report's year."""
    tahun = bahan.report.data.laporan.tahun
    for rencana in _RENCANA:
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


def periksa_target_renstra(bahan: Bahan) -> Iterator[Lapor]:
    """The end target of an indikator is that of the Renstra's last year."""
    periode = bahan.report.data.renstra.periode.renstra
    cocok = _PERIODE.fullmatch(periode)
    for jalan, butir in semua_indikator(bahan.report.data):
        target = butir.target_renstra
        if cocok and target and target.tahun != int(cocok[2]):
            yield Lapor(
                butir.kode,
                bahan.tempat((*jalan, "target_renstra", "tahun")),
                f"target akhir Renstra {butir.nama} bertahun {target.tahun}, padahal Renstra"
                f" {periode} berakhir {cocok[2]}",
                "betulkan target_renstra di data/sasaran.yml atau periode di data/renstra.yml",
            )


def periksa_tanda_tangan(bahan: Bahan) -> Iterator[Lapor]:
    """Signatures date from the report's year (plans) or the year after (the report)."""
    tahun = bahan.report.data.laporan.tahun
    for i, blok in enumerate(bahan.report.data.laporan.tanda_tangan):
        if blok.tanggal and not tahun <= blok.tanggal.year <= tahun + 1:
            yield Lapor(
                blok.kode,
                bahan.tempat(("laporan", "tanda_tangan", i, "tanggal")),
                f'tanda tangan "{blok.kode}" bertanggal {tanggal(blok.tanggal)}, di luar tahun'
                f" {tahun} dan {tahun + 1}",
                "betulkan tanggalnya di data/laporan.yml",
            )


ATURAN_PERIODE = (
    Aturan("periode-bentuk", Tingkat.GALAT, "Periode memuat tahun laporan", periksa_bentuk),
    Aturan("target-periode", Tingkat.PERINGATAN, "Target di dalam periodenya", periksa_target),
    Aturan(
        "renstra-tahun-akhir",
        Tingkat.GALAT,
        "Target akhir Renstra pada tahun terakhirnya",
        periksa_target_renstra,
    ),
    Aturan(
        "tanggal-tanda-tangan", Tingkat.PERINGATAN, "Tanda tangan di masanya", periksa_tanda_tangan
    ),
)
