"""Tables of IKU, of the indikator of a sasaran, and of the scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from macros.report import HasilIndikator, Report
from macros.source.model import SajianTabel
from macros.views.table_cells import Isi, PembuatSel
from macros.views.tables import Baris, Kolom, Sel

_KOLOM_KINERJA = (
    Kolom("No.", angka=True, bulat=True),
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
        capaian, kategori = buat.sel(f"{alamat}.capaian"), buat.sel(f"{alamat}.kategori")
        if satu.capaian.nilai is None:
            teks = _tanpa_nilai(satu)
            capaian = replace(capaian, teks=teks[0])
            kategori = replace(kategori, teks=teks[1])
        baris.append(
            Baris(
                (
                    Sel(str(nomor)),
                    Sel(satu.butir.nama, kepala=True),
                    buat.sel(f"{alamat}.target"),
                    buat.sel(f"{alamat}.realisasi"),
                    capaian,
                    kategori,
                )
            )
        )
    return _KOLOM_KINERJA, (tuple(baris),)


def _tanpa_nilai(hasil: HasilIndikator) -> tuple[str, str]:
    """What the columns of capaian and kategori say where there is no percentage."""
    if hasil.butir.target is None or hasil.butir.realisasi is None:
        return "belum dilaporkan", "belum dilaporkan"
    if hasil.capaian.tercapai is None:
        return "tidak dihitung", "belum dapat dinilai"
    return "tanpa persentase", "Tercapai" if hasil.capaian.tercapai else "Belum tercapai"


def tabel_iku(report: Report, _: SajianTabel) -> Isi:
    return _kinerja(report, "iku", report.kinerja.iku)


def tabel_sasaran(report: Report, sajian: SajianTabel) -> Isi:
    sasaran = next(s for s in report.data.sasaran.sasaran if s.kode == sajian.sasaran)
    kode = {butir.kode for butir in sasaran.indikator}
    hasil = [satu for satu in report.kinerja.indikator if satu.butir.kode in kode]
    return _kinerja(report, "indikator", hasil)


def semua_indikator(report: Report) -> Isi:
    """Every indikator of every sasaran in one table."""
    return _kinerja(report, "indikator", report.kinerja.indikator)


def tabel_skala(report: Report, _: SajianTabel) -> Isi:
    kolom = (
        Kolom("No.", angka=True, bulat=True),
        Kolom("Rentang Capaian"),
        Kolom("Kategori Capaian"),
    )
    buat = PembuatSel(report)
    baris = tuple(
        Baris(
            (Sel(str(nomor)), buat.sel(f"skala.{pita.kode}.rentang"), Sel(pita.nama, kepala=True))
        )
        for nomor, pita in enumerate(report.data.skala.kategori, start=1)
    )
    return kolom, (baris,)
