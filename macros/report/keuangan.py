"""Figures of the budget: pagu, realisasi, serapan (domain: sum(R) / sum(P)), RKT sums."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from macros.formatting import bilangan
from macros.report.bersatuan import bilangan_dibulatkan
from macros.report.figur import Jalan, Penghimpun
from macros.scoring.budget import selisih_poin, serapan
from macros.scoring.rounding import Pembulatan
from macros.source.model import (
    Anggaran,
    BarisRkt,
    Bersumber,
    Data,
    KegiatanPk,
    ProgramRkt,
    Rkt,
    SubIndikator,
)

_BELUM = "belum dilaporkan"
_BELUM_RENCANA = "belum ditetapkan"


def himpun_keuangan(data: Data, himpunan: Penghimpun) -> None:
    """Register the figures of `anggaran.yml` and `rkt.yml`."""
    _tahun_ini(data.anggaran, himpunan)
    _bagian(data.anggaran, himpunan)
    _riwayat(data, himpunan)
    _rkt(data.rkt, himpunan)


def himpun_tiga(
    himpunan: Penghimpun,
    alamat: str,
    nama: str,
    jejak: Jalan,
    entri: Bersumber,
    pagu: int | None,
    realisasi: int | None,
    rumus_realisasi: str = "",
    dari: Jalan | None = None,
    rumus_pagu: str = "",
) -> None:
    """pagu, realisasi and serapan of one line, under `alamat`; None: not reported.

    `dari`: path of what the realisasi was summed from; None: it is in the data itself. A pagu with
    `rumus_pagu` was summed from there too.
    """
    himpunan.tambah(
        f"{alamat}.pagu",
        f"Pagu {nama}",
        pagu,
        "rupiah",
        jejak,
        entri=entri,
        alasan=_kosong(pagu),
        rumus=rumus_pagu,
        dari=dari if rumus_pagu else None,
    )
    kosong = _kosong(realisasi)
    himpunan.tambah(
        f"{alamat}.realisasi",
        f"Realisasi {nama}",
        realisasi,
        "rupiah",
        jejak,
        entri=entri,
        alasan=kosong,
        rumus=rumus_realisasi,
        dihitung=dari is not None,
        dari=dari,
    )
    nilai = serapan(realisasi, pagu)
    himpunan.tambah(
        f"{alamat}.serapan",
        f"Serapan {nama}",
        nilai,
        "persen",
        jejak,
        entri=entri,
        rumus=_rumus_serapan(realisasi, pagu, nilai, himpunan.pembulatan),
        dihitung=True,
        alasan=_kosong(pagu) or kosong or ("pagu nol" if nilai is None else None),
    )


def _kosong(nilai: int | None) -> str | None:
    return _BELUM if nilai is None else None


def _rumus_serapan(
    realisasi: int | None, pagu: int | None, nilai: Decimal | None, pembulatan: Pembulatan
) -> str:
    if nilai is None or realisasi is None or pagu is None:
        return ""
    atas, bawah = bilangan(Decimal(realisasi)), bilangan(Decimal(pagu))
    return f"{atas} ÷ {bawah} × 100 = {bilangan_dibulatkan(nilai, pembulatan)}"


def jumlah_lengkap(angka: Sequence[int | None]) -> int | None:
    """The sum in rupiah; None while one of them is not known."""
    ada = [n for n in angka if n is not None]
    return sum(ada) if len(ada) == len(angka) else None


def rumus_jumlah(angka: Sequence[int | None]) -> str:
    """The sum with its terms; empty while one of them is not known."""
    jumlah = jumlah_lengkap(angka)
    if jumlah is None:
        return ""
    suku = " + ".join(bilangan(Decimal(n)) for n in angka if n is not None)
    return f"{suku} = {bilangan(Decimal(jumlah))}"


def realisasi_program(anggaran: Anggaran) -> int | None:
    """Sum of the programs' realisasi in rupiah; None while one of them is not reported."""
    return jumlah_lengkap([program.realisasi for program in anggaran.program])


def _tahun_ini(anggaran: Anggaran, himpunan: Penghimpun) -> None:
    realisasi = realisasi_program(anggaran)
    rumus = rumus_jumlah([program.realisasi for program in anggaran.program])
    himpun_tiga(
        himpunan,
        "anggaran",
        "tahun berjalan",
        ("anggaran",),
        anggaran,
        anggaran.pagu,
        realisasi,
        rumus,
        ("anggaran", "program"),
    )
    pagu = [program.pagu for program in anggaran.program]
    himpunan.tambah(
        "anggaran.jumlah_program.pagu",
        "Jumlah pagu program",
        jumlah_lengkap(pagu),
        "rupiah",
        ("anggaran",),
        entri=anggaran,
        kunci="jumlah_program",
        rumus=rumus_jumlah(pagu),
        alasan=_kosong(jumlah_lengkap(pagu)),
        dihitung=True,
        dari=("anggaran", "program"),
    )


def alasan_banding(kini: object, kunci: str) -> str:
    """Why `kunci` cannot be compared with last year's, where this year's is `kini`."""
    return _BELUM if kini is None else f"{kunci} tahun lalu tidak ada"


def _bagian(anggaran: Anggaran, himpunan: Penghimpun) -> None:
    for jejak, satu in anggaran.baris():
        rumus = {
            kunci: rumus_jumlah([getattr(bagian, kunci) for bagian in satu.rincian])
            for kunci in ("pagu", "realisasi")
        }
        himpun_tiga(
            himpunan,
            f"anggaran.{satu.tingkat}.{satu.kode}",
            satu.nama,
            jejak,
            satu,
            satu.pagu,
            satu.realisasi,
            rumus["realisasi"] if satu.rincian else "",
            (*jejak, str(satu.bagian)) if satu.rincian else None,
            rumus["pagu"] if satu.rincian else "",
        )
    for i, dana in enumerate(anggaran.sumber_dana):
        alamat = f"anggaran.sumber_dana.{dana.kode}"
        jejak = ("anggaran", "sumber_dana", i)
        himpun_tiga(himpunan, alamat, dana.nama, jejak, dana, dana.pagu, dana.realisasi)


def _riwayat(data: Data, himpunan: Penghimpun) -> None:
    anggaran = data.anggaran
    for i, baris in enumerate(anggaran.riwayat):
        alamat = f"anggaran.riwayat.th{baris.tahun}"
        jejak = ("anggaran", "riwayat", i)
        nama = f"tahun {baris.tahun}"
        himpun_tiga(himpunan, alamat, nama, jejak, baris, baris.pagu, baris.realisasi)
    ini = himpunan.figur["anggaran.serapan"].nilai
    lalu = himpunan.figur.get(f"anggaran.riwayat.th{data.laporan.tahun - 1}.serapan")
    nilai = None
    rumus = ""
    if isinstance(ini, Decimal) and lalu and isinstance(lalu.nilai, Decimal):
        nilai = selisih_poin(ini, lalu.nilai)
        hasil = bilangan_dibulatkan(nilai, himpunan.pembulatan)
        rumus = f"{bilangan(ini, 4)} − {bilangan(lalu.nilai, 4)} = {hasil} poin persen"
    himpunan.tambah(
        "anggaran.selisih_serapan",
        "Selisih serapan terhadap tahun lalu",
        nilai,
        "poin_persen",
        ("anggaran",),
        entri=anggaran,
        rumus=rumus,
        alasan=None if nilai is not None else alasan_banding(ini, "serapan"),
        dihitung=True,
    )


def himpun_volume(
    ruang: str, baris: BarisRkt | KegiatanPk, jejak: Jalan, himpunan: Penghimpun
) -> None:
    """volume and persen of a line of a plan and of its sub-indikator, below `ruang`."""
    _volume(f"{ruang}.{baris.kode}", baris.sasaran, baris, jejak, himpunan)
    for i, satu in enumerate(baris.subindikator):
        di = (*jejak, "subindikator", i)
        _volume(alamat_subindikator(ruang, satu), satu.nama, satu, di, himpunan)


def alamat_subindikator(ruang: str, satu: SubIndikator) -> str:
    """Where the figures of a sub-indikator of the plan `ruang` begin: `subindikator.pk.…`."""
    return f"subindikator.{ruang.partition('.')[0]}.{satu.kode}"


def _volume(
    alamat: str,
    nama: str,
    baris: BarisRkt | KegiatanPk | SubIndikator,
    jejak: Jalan,
    himpunan: Penghimpun,
) -> None:
    for kunci, nilai, satuan in (
        ("volume", baris.volume, baris.satuan),
        ("persen", baris.persen, "persen"),
    ):
        label = f"{kunci.capitalize()}: {nama}"
        kosong = _BELUM_RENCANA if nilai is None else None
        himpunan.tambah(
            f"{alamat}.{kunci}", label, nilai, satuan, jejak, entri=baris, alasan=kosong
        )


def _rkt(rkt: Rkt, himpunan: Penghimpun) -> None:
    jumlah = [
        _program_rkt(program, ("rkt", "program", p), himpunan)
        for p, program in enumerate(rkt.program)
    ]
    _jumlah_rkt(himpunan, "rkt.jumlah", "Jumlah anggaran RKT", jumlah, ("rkt",), rkt)


def _program_rkt(program: ProgramRkt, jejak: Jalan, himpunan: Penghimpun) -> int | None:
    """Register a program's lines and sums; returns its own sum."""
    jumlah = []
    for k, kegiatan in enumerate(program.kegiatan):
        letak: Jalan = (*jejak, "kegiatan", k)
        for b, baris in enumerate(kegiatan.baris):
            alamat, letak_baris = f"rkt.baris.{baris.kode}", (*letak, "baris", b)
            himpun_volume("rkt.baris", baris, letak_baris, himpunan)
            himpunan.tambah(
                f"{alamat}.anggaran",
                f"Anggaran: {baris.sasaran}",
                baris.anggaran,
                "rupiah",
                letak_baris,
                entri=baris,
                alasan=_BELUM_RENCANA if baris.anggaran is None else None,
            )
        alamat, label = f"rkt.kegiatan.{kegiatan.kode}.jumlah", f"Anggaran kegiatan {kegiatan.nama}"
        angka = [baris.anggaran for baris in kegiatan.baris]
        jumlah.append(_jumlah_rkt(himpunan, alamat, label, angka, letak))
    alamat, label = f"rkt.program.{program.kode}.jumlah", f"Anggaran {program.nama}"
    return _jumlah_rkt(himpunan, alamat, label, jumlah, jejak)


def _jumlah_rkt(
    himpunan: Penghimpun,
    alamat: str,
    label: str,
    angka: Sequence[int | None],
    jejak: Jalan,
    entri: Rkt | None = None,
) -> int | None:
    """Register a sum of the RKT and return it; `entri`: the RKT, where it is its whole sum."""
    jumlah = jumlah_lengkap(angka)
    himpunan.tambah(
        alamat,
        label,
        jumlah,
        "rupiah",
        jejak,
        entri=entri,
        rumus=rumus_jumlah(angka),
        alasan=_BELUM_RENCANA if jumlah is None else None,
        dihitung=True,
        dari=("rkt", "program") if entri else None,
    )
    return jumlah
