"""Tables of the RKT and of the PK."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from macros.report import Report
from macros.report.keuangan import alamat_subindikator
from macros.source.model import BarisRkt, KegiatanPk, KegiatanRkt, SajianTabel
from macros.views.table_cells import Isi, PembuatSel, baris_jumlah
from macros.views.tables import Baris, Kolom, Sel


def tabel_rkt(report: Report, _: SajianTabel) -> Isi:
    kolom = (
        Kolom("No.", angka=True, bulat=True),
        Kolom("Uraian Kegiatan"),
        Kolom("Sasaran Kegiatan"),
        Kolom("Indikator Kinerja"),
        Kolom("Satuan"),
        Kolom("Target"),
        Kolom("Penanggung Jawab Kegiatan"),
        Kolom("Anggaran (Rp)", angka=True),
    )
    buat = PembuatSel(report)
    badan: list[tuple[Baris, ...]] = []
    nomor = 0
    for program in report.data.rkt.program:
        kepala = Baris((Sel(program.nama, kepala=True, kolom=len(kolom)),), "kelompok")
        for kegiatan in program.kegiatan:
            nomor += 1
            awal = (kepala,) if kegiatan is program.kegiatan[0] else ()
            badan.append((*awal, *_kegiatan_rkt(buat, nomor, kegiatan)))
        jumlah = buat.rupiah(f"rkt.program.{program.kode}.jumlah")
        badan.append((baris_jumlah(f"Jumlah {program.nama}", len(kolom), jumlah),))
    badan.append((baris_jumlah("Jumlah Anggaran", len(kolom), buat.rupiah("rkt.jumlah")),))
    return kolom, tuple(badan)


def _kegiatan_rkt(buat: PembuatSel, nomor: int, kegiatan: KegiatanRkt) -> list[Baris]:
    tinggi = sum(1 + len(baris.subindikator) for baris in kegiatan.baris)
    hasil: list[Baris] = []
    for baris in kegiatan.baris:
        kepala = (
            _rentang(Sel(str(nomor)), tinggi, not hasil),
            _rentang(Sel(kegiatan.nama, kepala=True), tinggi, not hasil),
        )
        hasil += _baris_rkt(buat, kepala, baris)
    return hasil


def _rentang(sel: Sel, tinggi: int, pertama: bool) -> Sel:
    """A cell over `tinggi` rows: shown in the first, covered in those below it."""
    return replace(sel, baris=tinggi if pertama else 1, menyusul=not pertama)


def _baris_rkt(buat: PembuatSel, kepala: tuple[Sel, Sel], baris: BarisRkt) -> Iterator[Baris]:
    """The line and one row for each of its sub-indikator."""
    alamat = f"rkt.baris.{baris.kode}"
    anggaran = buat.rupiah(f"{alamat}.anggaran")
    tinggi = 1 + len(baris.subindikator)
    isi = [(baris.indikator, baris.satuan, alamat)]
    isi += [
        (satu.nama, satu.satuan, alamat_subindikator("rkt", satu)) for satu in baris.subindikator
    ]
    for n, (indikator, satuan, di) in enumerate(isi):
        pertama = n == 0
        yield Baris(
            (
                *(kepala if pertama else (_rentang(satu, 1, False) for satu in kepala)),
                _rentang(Sel(baris.sasaran), tinggi, pertama),
                Sel(indikator),
                Sel(buat.satuan[satuan].tampil.capitalize()),
                buat.volume(di),
                _rentang(Sel(baris.penanggung_jawab), tinggi, pertama),
                _rentang(anggaran, tinggi, pertama),
            )
        )


def tabel_pk(report: Report, sajian: SajianTabel) -> Isi:
    """The PK; a kegiatan with sub-indikator is a body of its own, with one row for each of them."""
    diukur = sajian.isi == "pk_diukur"
    daftar: Sequence[KegiatanPk] = (
        report.data.perjanjian.diukur if diukur else report.data.perjanjian.disepakati
    )
    ruang = "pk_diukur" if diukur else "pk"
    kolom = (
        Kolom("No.", angka=True, bulat=True),
        Kolom("Sasaran Program/Kegiatan"),
        Kolom("Kode"),
        Kolom("Indikator Kinerja"),
        Kolom("Target"),
    )
    buat = PembuatSel(report)
    badan = [
        tuple(_kegiatan_pk(buat, ruang, nomor, satu)) for nomor, satu in enumerate(daftar, start=1)
    ]
    if any(satu.subindikator for satu in daftar):
        return kolom, tuple(badan)
    return kolom, (tuple(baris for satu in badan for baris in satu),)


def _kegiatan_pk(buat: PembuatSel, ruang: str, nomor: int, satu: KegiatanPk) -> Iterator[Baris]:
    isi = [(satu.indikator, f"{ruang}.{satu.kode}")]
    isi += [(sub.nama, alamat_subindikator(ruang, sub)) for sub in satu.subindikator]
    kepala = (Sel(str(nomor)), Sel(satu.sasaran, kepala=True), Sel(satu.kode_anggaran))
    for n, (indikator, alamat) in enumerate(isi):
        sel = (_rentang(induk, len(isi), n == 0) for induk in kepala)
        yield Baris((*sel, Sel(indikator), buat.volume(alamat)))
