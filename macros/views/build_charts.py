"""Report to charts: the drawing's input and the same figures as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from macros.report import Figur, Report
from macros.report.bersatuan import dengan_satuan, peta_satuan
from macros.source.model import KelompokPegawai, SajianTabel
from macros.views.build_tables import isi_judul, susun_isi
from macros.views.charts import Bagan, Batang, BatangGanda, Butir, ButirGanda, gambar
from macros.views.table_performance import semua_indikator
from macros.views.tables import Baris, Kolom, Kosong, Sel, Tabel

Gambar = Bagan | Batang | BatangGanda


@dataclass(frozen=True, slots=True)
class Grafik:
    """A numbered chart; `gambar` and `angka` are None where data is missing, `kosong` says why."""

    kode: str
    judul: str
    gambar: Gambar | None
    angka: Tabel | None
    kosong: Kosong | None = None


def susun_grafik(report: Report, kode: str) -> Grafik:
    """The chart with this code of `sajian.yml`; KeyError if there is none."""
    sajian = next((satu for satu in report.data.sajian.grafik if satu.kode == kode), None)
    if sajian is None:
        raise KeyError(kode)
    judul = isi_judul(report, sajian.judul)
    return _PENYUSUN[sajian.isi](report, kode, judul)


def gambar_cetak(report: Report) -> dict[str, str]:
    """Every chart that has data as SVG drawn for print, by its code."""
    semua = [susun_grafik(report, satu.kode) for satu in report.data.sajian.grafik]
    return {satu.kode: gambar(satu.gambar, satu.kode, cetak=True) for satu in semua if satu.gambar}


def _organisasi(report: Report, kode: str, judul: str) -> Grafik:
    organisasi = report.data.organisasi
    unit = tuple(satu.nama for satu in organisasi.unit)
    deskripsi = f"{organisasi.pimpinan} membawahi {len(unit)} unit: {'; '.join(unit)}."
    kolom = (Kolom("Unit"), Kolom("Atasan langsung"))
    baris = [Baris((Sel(organisasi.pimpinan, kepala=True), Sel("—")))]
    baris += [Baris((Sel(nama, kepala=True), Sel(organisasi.pimpinan))) for nama in unit]
    gambar = Bagan(judul, deskripsi, organisasi.pimpinan, unit)
    angka = Tabel(kode, judul, kolom, (tuple(baris),), asal=("organisasi", "unit"))
    return Grafik(kode, judul, gambar, angka)


def _pegawai(kunci: str, nama: str) -> Callable[[Report, str, str], Grafik]:
    def susun(report: Report, kode: str, judul: str) -> Grafik:
        kelompok: tuple[KelompokPegawai, ...] | None = getattr(report.data.pegawai, kunci)
        if kelompok is None:
            kosong = Kosong(f"rincian {judul}", "data/pegawai.yml", kunci)
            return Grafik(kode, judul, None, None, kosong)
        jumlah = [report.figur[f"pegawai.{kunci}.{k.kode}"] for k in kelompok]
        butir = tuple(
            Butir(k.nama, _angka(satu.nilai), _orang(satu))
            for k, satu in zip(kelompok, jumlah, strict=True)
        )
        deskripsi = "; ".join(f"{satu.label}: {satu.teks}" for satu in butir) + "."
        kolom = (Kolom(nama), Kolom("Jumlah (orang)", angka=True))
        baris = tuple(
            Baris((Sel(k.nama, kepala=True), Sel(dengan_satuan(satu, {}), satu)))
            for k, satu in zip(kelompok, jumlah, strict=True)
        )
        semua = report.figur["pegawai.jumlah"]
        teks = dengan_satuan(semua, {})
        total = Baris((Sel("Jumlah", kepala=True), Sel(teks, semua)), "jumlah")
        gambar = Batang(judul, deskripsi, "orang", butir, None, "")
        return Grafik(kode, judul, gambar, Tabel(kode, judul, kolom, ((*baris, total),)))

    return susun


def _orang(figur: Figur) -> str:
    teks = dengan_satuan(figur, {})
    return teks if figur.nilai is None else f"{teks} orang"


def _riwayat(report: Report, kode: str, judul: str) -> Grafik:
    tahun = [(str(s.tahun), f"anggaran.riwayat.th{s.tahun}") for s in report.data.anggaran.riwayat]
    tahun.append((str(report.data.laporan.tahun), "anggaran"))
    butir = []
    for label, alamat in tahun:
        pagu, realisasi = report.figur[f"{alamat}.pagu"], report.figur[f"{alamat}.realisasi"]
        butir.append(
            ButirGanda(
                label,
                _angka(pagu.nilai),
                _angka(realisasi.nilai),
                dengan_satuan(pagu, {}),
                dengan_satuan(realisasi, {}),
            )
        )
    deskripsi = "; ".join(
        f"{satu.label}: pagu {satu.teks_a}, realisasi {satu.teks_b}" for satu in butir
    )
    gambar = BatangGanda(judul, f"{deskripsi}.", ("Pagu", "Realisasi"), tuple(butir))
    sajian = SajianTabel(kode="riwayat", isi="riwayat", judul=judul)
    return Grafik(kode, judul, gambar, susun_isi(report, sajian, judul))


def _angka(nilai: object) -> Decimal | None:
    return nilai if isinstance(nilai, Decimal) else None


def _capaian(report: Report, kode: str, judul: str) -> Grafik:
    """Every indikator's capaian against 100 percent, that is against its target."""
    satuan = peta_satuan(report.data)
    butir = []
    for hasil in report.kinerja.indikator:
        alamat = f"indikator.{hasil.butir.kode}"
        kunci = ("target", "realisasi", "capaian")
        figur = [report.figur[f"{alamat}.{satu}"] for satu in kunci]
        target, realisasi, teks = (dengan_satuan(satu, satuan) for satu in figur)
        if hasil.capaian.nilai is None:
            teks = f"{realisasi} dari target {target}: {teks}"
        butir.append(Butir(hasil.butir.nama, hasil.capaian.nilai, teks))
    deskripsi = "; ".join(f"{satu.label}: {satu.teks}" for satu in butir) + "."
    gambar = Batang(judul, deskripsi, "persen", tuple(butir), Decimal(100), "target = 100%")
    return Grafik(kode, judul, gambar, Tabel(kode, judul, *semua_indikator(report)))


_PENYUSUN: Mapping[str, Callable[[Report, str, str], Grafik]] = {
    "organisasi": _organisasi,
    "status_pegawai": _pegawai("status", "Status Kepegawaian"),
    "pendidikan_pegawai": _pegawai("pendidikan", "Tingkat Pendidikan"),
    "riwayat": _riwayat,
    "capaian": _capaian,
}
