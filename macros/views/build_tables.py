"""Report to tables: finds the table of `sajian.yml` and the function that fills it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from macros.report import Report
from macros.source.model import SajianTabel
from macros.views.table_budget import (
    tabel_monev,
    tabel_program,
    tabel_rincian_anggaran,
    tabel_riwayat,
)
from macros.views.table_cells import Isi
from macros.views.table_performance import tabel_iku, tabel_sasaran, tabel_skala
from macros.views.table_plans import tabel_pk, tabel_rkt
from macros.views.tables import Kosong, Tabel


def susun_tabel(report: Report, kode: str) -> Tabel:
    """The numbered table with this code of `sajian.yml`; KeyError if there is none."""
    sajian = next((satu for satu in report.data.sajian.tabel if satu.kode == kode), None)
    if sajian is None:
        raise KeyError(kode)
    judul = isi_judul(report, sajian.judul, sajian.sasaran)
    if sajian.isi == "monev" and report.data.anggaran.monev is None:
        kosong = Kosong(judul, "data/anggaran.yml", "monev")
        return Tabel(kode, judul, (), (), kosong=kosong)
    return susun_isi(report, sajian, judul)


def susun_isi(report: Report, sajian: SajianTabel, judul: str) -> Tabel:
    """The table that `sajian` describes, under the caption `judul`."""
    kolom, badan = _PENYUSUN[sajian.isi](report, sajian)
    return Tabel(sajian.kode, judul, kolom, badan, lebar=sajian.isi == "rkt")


def isi_judul(report: Report, judul: str, sasaran: str | None = None) -> str:
    """A caption with `{satker}`, `{tahun}`, `{tahun_awal}` and `{sasaran}` filled in.

    Without earlier years the span from the first to this one is this one alone.
    """
    laporan = report.data.laporan
    riwayat = report.data.anggaran.riwayat
    nilai = {
        "satker": laporan.satker.lembaga_pendek,
        "tahun": str(laporan.tahun),
        "tahun_awal": str(riwayat[0].tahun if riwayat else laporan.tahun),
        "sasaran": report.teks.get(f"sasaran.{sasaran}.nama", ""),
    }
    if not riwayat:
        judul = judul.replace("{tahun_awal}–{tahun}", "{tahun}")
    for nama, isi in nilai.items():
        judul = judul.replace(f"{{{nama}}}", isi)
    return judul


_PENYUSUN: Mapping[str, Callable[[Report, SajianTabel], Isi]] = {
    "rkt": tabel_rkt,
    "pk": tabel_pk,
    "pk_diukur": tabel_pk,
    "iku": tabel_iku,
    "skala": tabel_skala,
    "sasaran": tabel_sasaran,
    "program": tabel_program,
    "rincian_anggaran": tabel_rincian_anggaran,
    "riwayat": tabel_riwayat,
    "monev": tabel_monev,
}
