"""Sheets of the other subjects of the data: budget, photos, notes, and every figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from macros.export.cells import sebutan_catatan
from macros.export.sheets import Isi, KolomData, Lembar
from macros.report import Figur, Report
from macros.report.bersatuan import dengan_satuan, peta_satuan
from macros.views.notes import susun_catatan

_CATATAN = KolomData("catatan", "Catatan", uraian="nomor dan kode catatan data")
_SUMBER = KolomData("sumber", "Letak dalam laporan tercetak")
KOLOM_ANGGARAN = (
    KolomData(
        "kelompok",
        "Kelompok",
        uraian="total, program, kegiatan, kro, ro, sumber_dana, atau riwayat",
    ),
    KolomData("kode", "Kode"),
    KolomData("tahun", "Tahun", "bulat"),
    KolomData("uraian", "Uraian"),
    KolomData("pagu", "Pagu (Rp)", "rupiah"),
    KolomData("realisasi", "Realisasi (Rp)", "rupiah"),
    KolomData("serapan", "Serapan (%)", "bilangan", "realisasi ÷ pagu × 100, tidak dibulatkan"),
    _SUMBER,
    _CATATAN,
)
_GALERI = (
    KolomData("nomor", "Nomor", "bulat"),
    KolomData("kode", "Kode"),
    KolomData("keterangan", "Keterangan"),
    KolomData("tempat", "Tempat"),
    KolomData("tanggal", "Tanggal", "tanggal"),
    KolomData("tanggal_akhir", "Tanggal akhir", "tanggal"),
    KolomData("alt", "Uraian isi foto"),
    KolomData("berkas", "Berkas", uraian="letak foto di bawah docs/"),
    KolomData("tersedia", "Foto tersedia", "ya_tidak"),
    KolomData("acara", "Acara", uraian="kosong: foto berdiri sendiri"),
    _SUMBER,
    _CATATAN,
)
_NOTA = (
    KolomData("nomor", "Nomor", "bulat"),
    KolomData("kode", "Kode"),
    KolomData("jenis", "Jenis"),
    KolomData("perihal", "Perihal"),
    KolomData("untuk", "Figur", uraian="alamat figur yang disangkutnya"),
    KolomData("tercetak", "Tercetak"),
    KolomData("ditulis", "Ditulis di sini"),
    KolomData("penjelasan", "Penjelasan"),
    KolomData("penyelesaian", "Penyelesaian"),
    _SUMBER,
)
_FIGUR = (
    KolomData("alamat", "Alamat"),
    KolomData("label", "Label"),
    KolomData("nilai", "Nilai", "bilangan", "tidak dibulatkan; kosong bila bukan satu angka"),
    KolomData("satuan", "Satuan"),
    KolomData("tampil", "Seperti tampil"),
    KolomData("rumus", "Rumus"),
    KolomData("alasan", "Alasan tanpa nilai"),
    KolomData("tercetak", "Tercetak"),
    _CATATAN,
    _SUMBER,
    KolomData("letak", "Letak dalam data"),
)


def lembar_anggaran(report: Report) -> Lembar:
    """Budget lines of this year and earlier years; amounts in rupiah."""
    return Lembar(
        "anggaran",
        "Pagu dan realisasi anggaran",
        "seluruhnya, menurut program, sumber dana, dan tahun",
        KOLOM_ANGGARAN,
        tuple(_anggaran(report)),
    )


def _anggaran(report: Report) -> Iterator[tuple[Isi, ...]]:
    anggaran, tahun = report.data.anggaran, report.data.laporan.tahun
    baris = [("total", "total", tahun, "Seluruh anggaran", "anggaran")]
    for _, satu in anggaran.baris():
        alamat = f"anggaran.{satu.tingkat}.{satu.kode}"
        baris.append((satu.tingkat, satu.kode, tahun, satu.nama, alamat))
    for dana in anggaran.sumber_dana:
        alamat = f"anggaran.sumber_dana.{dana.kode}"
        baris.append(("sumber_dana", dana.kode, tahun, dana.nama, alamat))
    for lalu in anggaran.riwayat:
        kode = f"th{lalu.tahun}"
        uraian = f"Anggaran tahun {lalu.tahun}"
        baris.append(("riwayat", kode, lalu.tahun, uraian, f"anggaran.riwayat.{kode}"))
    for *awal, alamat in baris:
        figur = [report.figur[f"{alamat}.{kunci}"] for kunci in ("pagu", "realisasi", "serapan")]
        yield (
            *awal,
            *(_angka(satu) for satu in figur),
            report.sumber(figur[0]),
            _catatan(report, figur),
        )


def lembar_galeri(report: Report, tersedia: frozenset[str]) -> Lembar:
    """The photos; `tersedia` are the codes of those whose files exist."""
    acara = {satu.kode: satu.nama for satu in report.data.galeri.acara}
    baris = tuple(
        (
            nomor,
            foto.kode,
            foto.keterangan,
            foto.tempat,
            foto.tanggal,
            foto.tanggal_akhir,
            foto.alt,
            foto.berkas,
            foto.kode in tersedia,
            acara.get(foto.acara or ""),
            foto.sumber,
            _catatan(report, [report.figur[f"galeri.{foto.kode}.nomor"]]),
        )
        for nomor, foto in enumerate(report.data.galeri.foto, start=1)
    )
    uraian = "tempat dan tanggal setiap foto, dan apakah berkasnya sudah tersedia"
    return Lembar("galeri", "Galeri kegiatan", uraian, _GALERI, baris, kunci_utama="kode")


def lembar_catatan(report: Report) -> Lembar:
    """The notes on the data, numbered as on their page."""
    untuk = {satu.kode: ", ".join(satu.untuk) or None for satu in report.data.catatan.catatan}
    baris = tuple(
        (
            satu.nomor,
            satu.kode,
            satu.jenis,
            satu.perihal,
            untuk[satu.kode],
            satu.tercetak,
            satu.ditulis,
            satu.penjelasan,
            satu.penyelesaian,
            satu.sumber,
        )
        for satu in susun_catatan(report)
    )
    uraian = "perbedaan dengan laporan tercetak dan hal yang belum tersedia"
    return Lembar("catatan", "Catatan data", uraian, _NOTA, baris, kunci_utama="kode")


def lembar_figur(report: Report) -> Lembar:
    """Every figure of the report by its address."""
    satuan = peta_satuan(report.data)
    baris = tuple(
        (
            satu.alamat,
            satu.label,
            _angka(satu),
            satu.satuan,
            dengan_satuan(satu, satuan),
            satu.rumus or None,
            satu.alasan,
            satu.tercetak,
            _catatan(report, [satu]),
            report.sumber(satu),
            str(report.tempat(satu)),
        )
        for satu in report.figur.values()
    )
    uraian = "nilai, satuan, cara hitung, bentuk tercetak, dan letaknya"
    return Lembar("figur", "Semua angka laporan", uraian, _FIGUR, baris, kunci_utama="alamat")


def objek_figur(report: Report, figur: Figur) -> dict[str, object]:
    """A figure for JSON: as in the sheet, with ranges and grades as they are, notes as a list."""
    return {
        "alamat": figur.alamat,
        "label": figur.label,
        "nilai": figur.nilai,
        "satuan": figur.satuan,
        "tampil": dengan_satuan(figur, peta_satuan(report.data)),
        "rumus": figur.rumus or None,
        "alasan": figur.alasan,
        "tercetak": figur.tercetak,
        "catatan": figur.catatan,
        "sumber": report.sumber(figur),
        "letak": str(report.tempat(figur)),
    }


def _angka(figur: Figur) -> Decimal | None:
    return figur.nilai if isinstance(figur.nilai, Decimal) else None


def _catatan(report: Report, figur: Sequence[Figur]) -> str | None:
    kode = dict.fromkeys(kode for satu in figur for kode in satu.catatan)
    return ", ".join(sebutan_catatan(satu, report.nomor_catatan(satu)) for satu in kode) or None
