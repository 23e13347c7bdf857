"""Counted figures and figures taken over as they are: `jumlah.*`, staff, plans, gallery, scale."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from macros.formatting import bilangan
from macros.report.figur import Penghimpun
from macros.report.keuangan import himpun_volume
from macros.report.kinerja import HasilKinerja
from macros.source.model import Data, Kategori


def himpun_hitungan(data: Data, hasil: HasilKinerja, himpunan: Penghimpun) -> None:
    """Register every count and the plain figures of the smaller files."""
    for kunci, nilai in _jumlah(data, hasil):
        himpunan.tambah(
            f"jumlah.{kunci}",
            f"Jumlah {kunci.replace('_', ' ')}",
            nilai,
            "buah",
            ("sasaran",),
            entri=data.sasaran.tercetak,
        )
    _pegawai(data, himpunan)
    _rencana(data, himpunan)
    _galeri(data, himpunan)
    _skala(data, himpunan)


def _jumlah(data: Data, hasil: HasilKinerja) -> Iterator[tuple[str, int]]:
    kegiatan = [kegiatan for program in data.rkt.program for kegiatan in program.kegiatan]
    renstra = data.renstra
    yield "sasaran", len(data.sasaran.sasaran)
    yield "iku", len(hasil.iku)
    yield "indikator", len(hasil.indikator)
    yield "indikator_tercapai", hasil.tercapai
    yield "indikator_belum", hasil.belum
    yield "indikator_tak_dinilai", hasil.tak_dinilai
    yield "program_rkt", len(data.rkt.program)
    yield "kegiatan_rkt", len(kegiatan)
    yield "baris_rkt", sum(len(satu.baris) for satu in kegiatan)
    yield "kegiatan_pk", len(data.perjanjian.disepakati)
    yield "kegiatan_pk_diukur", len(data.perjanjian.diukur)
    yield "foto", len(data.galeri.foto)
    yield "isu", len(renstra.isu)
    yield "indikator_idi", len(renstra.idi.indikator)
    yield "subindikator_idi", sum(len(satu.subindikator) for satu in renstra.idi.indikator)
    yield "tujuan", len(renstra.tujuan)
    yield "misi", len(renstra.misi.butir)
    yield "kebijakan", len(renstra.rpjmn.kebijakan)
    yield "sasaran_rpjmn", len(renstra.rpjmn.sasaran.butir)
    yield "arah_program", len(renstra.arah_program.butir)
    yield "unit", len(data.organisasi.unit)


def _pegawai(data: Data, himpunan: Penghimpun) -> None:
    pegawai = data.pegawai
    for kunci in ("status", "pendidikan"):
        for i, kelompok in enumerate(getattr(pegawai, kunci) or ()):
            himpunan.tambah(
                f"pegawai.{kunci}.{kelompok.kode}",
                f"Pegawai {kelompok.nama}",
                kelompok.jumlah,
                "orang",
                ("pegawai", kunci, i),
                entri=kelompok,
                kunci="jumlah",
            )
    angka = [kelompok.jumlah for kelompok in pegawai.pendidikan or pegawai.status or ()]
    himpunan.tambah(
        "pegawai.jumlah",
        "Jumlah pegawai",
        sum(angka) if angka else None,
        "orang",
        ("pegawai",),
        entri=pegawai,
        rumus=" + ".join(map(str, angka)) + f" = {sum(angka)}" if angka else "",
        alasan=None if angka else "belum dilaporkan",
    )


def _rencana(data: Data, himpunan: Penghimpun) -> None:
    for i, target in enumerate(data.renstra.rpjmn.target):
        himpunan.tambah(
            f"renstra.target.{target.kode}",
            target.nama,
            target.nilai,
            target.satuan,
            ("renstra", "rpjmn", "target", i),
            entri=target,
            kunci="nilai",
        )
    for ruang, kunci in (("pk", "disepakati"), ("pk_diukur", "diukur")):
        for i, baris in enumerate(getattr(data.perjanjian, kunci)):
            jejak = ("perjanjian", kunci, i)
            himpun_volume(f"{ruang}.{baris.kode}", baris, jejak, himpunan)


def _galeri(data: Data, himpunan: Penghimpun) -> None:
    for i, foto in enumerate(data.galeri.foto):
        himpunan.tambah(
            f"galeri.{foto.kode}.nomor",
            f"Nomor gambar: {foto.keterangan}",
            i + 1,
            "buah",
            ("galeri", "foto", i),
            entri=foto,
        )


def _skala(data: Data, himpunan: Penghimpun) -> None:
    bawah: Kategori | None = None
    for i, pita in enumerate(data.skala.kategori):
        himpunan.tambah(
            f"skala.{pita.kode}.rentang",
            f"Rentang kategori {pita.nama}",
            _rentang(bawah, pita),
            "kategori",
            ("skala", "kategori", i),
            entri=pita,
        )
        bawah = pita


def _rentang(bawah: Kategori | None, pita: Kategori) -> str:
    """A band in words, such as '55% sampai kurang dari 76%'."""
    atas = ""
    if pita.kurang_dari is not None:
        atas = f"kurang dari {_persen(pita.kurang_dari)}"
    elif pita.paling_tinggi is not None:
        atas = _persen(pita.paling_tinggi)
    if bawah is None:
        return atas[:1].upper() + atas[1:]
    if bawah.kurang_dari is not None:
        awal = _persen(bawah.kurang_dari)
        return f"{awal} sampai {atas}" if atas else f"{awal} atau lebih"
    awal = f"Lebih dari {_persen(bawah.paling_tinggi or Decimal(0))}"
    return f"{awal} sampai {atas}" if atas else awal


def _persen(nilai: Decimal) -> str:
    return f"{bilangan(nilai)}%"
