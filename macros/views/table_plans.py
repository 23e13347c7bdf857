"""Tables of the RKT and of the PK."""

from __future__ import annotations

from collections.abc import Sequence

from macros.report import Report
from macros.source.model import KegiatanPk, KegiatanRkt, SajianTabel
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
    hasil = []
    for urutan, baris in enumerate(kegiatan.baris):
        pertama = urutan == 0
        banyak = len(kegiatan.baris) if pertama else 1
        alamat = f"rkt.baris.{baris.kode}"
        hasil.append(
            Baris(
                (
                    Sel(str(nomor), baris=banyak, menyusul=not pertama),
                    Sel(kegiatan.nama, kepala=True, baris=banyak, menyusul=not pertama),
                    Sel(baris.sasaran),
                    Sel(baris.indikator),
                    Sel(buat.satuan[baris.satuan].tampil.capitalize()),
                    buat.volume(alamat),
                    Sel(baris.penanggung_jawab),
                    buat.rupiah(f"{alamat}.anggaran"),
                )
            )
        )
    return hasil


def tabel_pk(report: Report, sajian: SajianTabel) -> Isi:
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
    baris = []
    for nomor, satu in enumerate(daftar, start=1):
        baris.append(
            Baris(
                (
                    Sel(str(nomor)),
                    Sel(satu.sasaran, kepala=True),
                    Sel(satu.kode_anggaran),
                    Sel(satu.indikator),
                    buat.volume(f"{ruang}.{satu.kode}"),
                )
            )
        )
    return kolom, (tuple(baris),)
