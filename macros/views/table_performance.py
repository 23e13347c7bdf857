"""Tables of IKU, of the indikator of a sasaran, and of the scale."""

from __future__ import annotations

from collections.abc import Sequence

from macros.report import HasilIndikator, Report
from macros.scoring.values import Ordinal
from macros.source.model import SajianTabel
from macros.views.table_cells import Isi, PembuatSel
from macros.views.tables import Baris, Kolom, Sel

_KOLOM_KINERJA = (
    Kolom("No.", angka=True),
    Kolom("Indikator Kinerja"),
    Kolom("Target", angka=True),
    Kolom("Realisasi", angka=True),
    Kolom("Capaian", angka=True),
    Kolom("Kategori"),
)


def _kinerja(report: Report, ruang: str, hasil: Sequence[HasilIndikator]) -> Isi:
    buat = PembuatSel(report)
    baris = []
    for nomor, satu in enumerate(hasil, start=1):
        alamat = f"{ruang}.{satu.butir.kode}"
        kategori = buat.sel(f"{alamat}.kategori")
        if isinstance(satu.butir.realisasi, Ordinal) and satu.capaian.tercapai is not None:
            teks = "Tercapai" if satu.capaian.tercapai else "Belum tercapai"
            kategori = Sel(teks, kategori.figur)
        baris.append(
            Baris(
                (
                    Sel(str(nomor)),
                    Sel(satu.butir.nama, kepala=True),
                    buat.sel(f"{alamat}.target"),
                    buat.sel(f"{alamat}.realisasi"),
                    buat.sel(f"{alamat}.capaian"),
                    kategori,
                )
            )
        )
    return _KOLOM_KINERJA, (tuple(baris),)


def tabel_iku(report: Report, _: SajianTabel) -> Isi:
    return _kinerja(report, "iku", report.kinerja.iku)


def tabel_sasaran(report: Report, sajian: SajianTabel) -> Isi:
    sasaran = next(s for s in report.data.sasaran.sasaran if s.kode == sajian.sasaran)
    kode = {butir.kode for butir in sasaran.indikator}
    hasil = [satu for satu in report.kinerja.indikator if satu.butir.kode in kode]
    return _kinerja(report, "indikator", hasil)


def tabel_skala(report: Report, _: SajianTabel) -> Isi:
    kolom = (Kolom("No.", angka=True), Kolom("Rentang Capaian"), Kolom("Kategori Capaian"))
    buat = PembuatSel(report)
    baris = tuple(
        Baris(
            (Sel(str(nomor)), buat.sel(f"skala.{pita.kode}.rentang"), Sel(pita.nama, kepala=True))
        )
        for nomor, pita in enumerate(report.data.skala.kategori, start=1)
    )
    return kolom, (baris,)
