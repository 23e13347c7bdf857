"""The sheet of indikator: what each measures, how, and what came out."""

from __future__ import annotations

from collections.abc import Iterator

from macros.export.cells import sebutan_catatan
from macros.export.sheets import Isi, KolomData, Lembar
from macros.report import HasilIndikator, Report
from macros.report.bersatuan import dengan_satuan, peta_satuan
from macros.report.cara import batas, rumus_turun
from macros.scoring.values import Nilai, Ordinal, Rentang
from macros.source.model import KETERANGAN_INDIKATOR, Data, IndikatorItem

KOLOM_INDIKATOR = (
    KolomData("kode", "Kode"),
    KolomData("jenis", "Jenis", uraian="iku atau indikator"),
    KolomData("nama", "Nama"),
    KolomData("sasaran", "Kode sasaran"),
    KolomData("nama_sasaran", "Sasaran"),
    KolomData("definisi", "Definisi"),
    KolomData("rumus", "Rumus capaian"),
    KolomData("arah", "Arah", uraian="naik: makin tinggi makin baik; turun: makin rendah"),
    KolomData("satuan", "Satuan target"),
    KolomData("satuan_realisasi", "Satuan realisasi"),
    KolomData("sumber_data", "Sumber data"),
    KolomData("penanggung_jawab", "Penanggung jawab"),
    KolomData("frekuensi", "Frekuensi"),
    KolomData("target", "Target", "bilangan"),
    KolomData("target_tampil", "Target: seperti tampil"),
    KolomData("realisasi", "Realisasi", "bilangan"),
    KolomData("realisasi_tampil", "Realisasi: seperti tampil"),
    KolomData("capaian", "Capaian (%)", "bilangan", "tidak dibulatkan"),
    KolomData("capaian_tampil", "Capaian: seperti tampil"),
    KolomData("tercapai", "Tercapai", "ya_tidak", "kosong bila tidak dapat dinilai"),
    KolomData("kategori", "Kategori"),
    KolomData("belum_tersedia", "Belum tersedia", uraian="kunci yang belum diisi"),
    KolomData("letak", "Letak", uraian="berkas dan baris tempat mengisinya"),
    KolomData("sumber", "Letak dalam laporan tercetak"),
    KolomData("catatan", "Catatan"),
)


def lembar_indikator(report: Report) -> Lembar:
    """Every IKU and every indikator, one a row."""
    return Lembar(
        "indikator",
        "Indikator kinerja",
        "definisi, rumus, satuan, target, realisasi, dan capaian setiap IKU dan indikator",
        KOLOM_INDIKATOR,
        tuple(tuple(baris) for baris in _baris(report)),
        kunci_utama="kode",
    )


def rumus_capaian(data: Data, butir: IndikatorItem) -> str | None:
    """The formula of the indikator's capaian in words; None where no percentage is made."""
    if isinstance(butir.target, Ordinal):
        return None
    if butir.arah == "turun":
        linear = rumus_turun(data, butir) == "linear"
        rumus = "(2 × target − realisasi) ÷ target × 100" if linear else "target ÷ realisasi × 100"
    else:
        rumus = "realisasi ÷ target × 100"
    if isinstance(butir.target, Rentang):
        rumus = f"100 di dalam rentang; di luarnya {rumus} terhadap batas terdekat"
    tertinggi = batas(data, butir)
    return rumus if tertinggi is None else f"{rumus}, paling tinggi {tertinggi}"


def belum_diisi(butir: IndikatorItem) -> list[str]:
    """The descriptive keys that the data lacks."""
    return [kunci for kunci in KETERANGAN_INDIKATOR if getattr(butir, kunci) is None]


def _baris(report: Report) -> Iterator[Iterator[Isi]]:
    nama = {satu.kode: satu.nama for satu in report.data.sasaran.sasaran}
    for hasil, iku in zip(report.kinerja.iku, report.data.sasaran.iku, strict=True):
        yield _satu(report, "iku", hasil, iku.sasaran, nama[iku.sasaran])
    sasaran = {
        butir.kode: satu.kode for satu in report.data.sasaran.sasaran for butir in satu.indikator
    }
    for hasil in report.kinerja.indikator:
        kode = sasaran[hasil.butir.kode]
        yield _satu(report, "indikator", hasil, kode, nama[kode])


def _satu(
    report: Report, jenis: str, hasil: HasilIndikator, sasaran: str, nama_sasaran: str
) -> Iterator[Isi]:
    butir, satuan = hasil.butir, peta_satuan(report.data)
    figur = {
        kunci: report.figur[f"{jenis}.{butir.kode}.{kunci}"]
        for kunci in ("target", "realisasi", "capaian", "kategori")
    }
    yield from (butir.kode, jenis, butir.nama, sasaran, nama_sasaran, butir.definisi)
    yield from (rumus_capaian(report.data, butir), butir.arah, butir.satuan)
    yield from (butir.satuan_realisasi or butir.satuan, butir.sumber_data, butir.penanggung_jawab)
    yield butir.frekuensi
    yield from (_angka(butir.target), dengan_satuan(figur["target"], satuan))
    yield from (_angka(butir.realisasi), dengan_satuan(figur["realisasi"], satuan))
    yield from (hasil.capaian.nilai, dengan_satuan(figur["capaian"], satuan))
    yield hasil.capaian.tercapai
    yield hasil.pita.nama if hasil.pita else None
    yield ", ".join(belum_diisi(butir)) or None
    yield from (str(report.tempat(figur["target"])), butir.sumber)
    kode = dict.fromkeys(kode for satu in figur.values() for kode in satu.catatan)
    yield ", ".join(sebutan_catatan(satu, report.nomor_catatan(satu)) for satu in kode) or None


def _angka(nilai: Nilai | None) -> Isi:
    return None if isinstance(nilai, (Rentang, Ordinal)) else nilai
