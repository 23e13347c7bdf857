"""Tables of the budget: programs, years, Monev."""

from __future__ import annotations

from macros.report import Report
from macros.source.model import SajianTabel
from macros.views.table_cells import Isi, PembuatSel, baris_jumlah
from macros.views.tables import Baris, Kolom, Sel

_KOLOM_ANGGARAN = (
    Kolom("Pagu (Rp)", angka=True),
    Kolom("Realisasi (Rp)", angka=True),
    Kolom("Serapan", angka=True),
)


def _tiga(buat: PembuatSel, alamat: str) -> tuple[Sel, Sel, Sel]:
    return (
        buat.rupiah(f"{alamat}.pagu"),
        buat.rupiah(f"{alamat}.realisasi"),
        buat.sel(f"{alamat}.serapan"),
    )


def tabel_program(report: Report, _: SajianTabel) -> Isi:
    """The programs; where their pagu do not add up to the pagu as set, both sums are shown."""
    kolom = (Kolom("No.", angka=True, bulat=True), Kolom("Program"), *_KOLOM_ANGGARAN)
    buat = PembuatSel(report)
    baris = [
        Baris(
            (
                Sel(str(nomor)),
                Sel(program.nama, kepala=True),
                *_tiga(buat, f"anggaran.program.{program.kode}"),
            )
        )
        for nomor, program in enumerate(report.data.anggaran.program, start=1)
    ]
    jumlah = report.figur["anggaran.jumlah_program.pagu"]
    if jumlah.nilai != report.figur["anggaran.pagu"].nilai:
        sel = (buat.rupiah(jumlah.alamat), buat.rupiah("anggaran.realisasi"), Sel(""))
        baris.append(baris_jumlah("Jumlah rincian program", len(kolom), *sel))
        baris.append(baris_jumlah("Jumlah yang ditetapkan", len(kolom), *_tiga(buat, "anggaran")))
    else:
        baris.append(baris_jumlah("Jumlah", len(kolom), *_tiga(buat, "anggaran")))
    return kolom, (tuple(baris),)


_TINGKAT = {"program": 0, "kegiatan": 1, "kro": 2, "ro": 3}


def tabel_rincian_anggaran(report: Report, _: SajianTabel) -> Isi:
    """Every line of the budget, level below level: one body for each program."""
    kolom = (Kolom("Kode"), Kolom("Uraian"), *_KOLOM_ANGGARAN)
    buat = PembuatSel(report)
    badan: list[list[Baris]] = []
    for _, satu in report.data.anggaran.baris():
        tingkat = _TINGKAT[satu.tingkat]
        if tingkat == 0:
            badan.append([])
        sel = (
            Sel(satu.kode_anggaran or ""),
            Sel(satu.nama, kepala=True),
            *_tiga(buat, f"anggaran.{satu.tingkat}.{satu.kode}"),
        )
        badan[-1].append(Baris(sel, tingkat=tingkat))
    jumlah = baris_jumlah("Jumlah", len(kolom), *_tiga(buat, "anggaran"))
    return kolom, (*(tuple(satu) for satu in badan), (jumlah,))


def tabel_riwayat(report: Report, _: SajianTabel) -> Isi:
    kolom = (Kolom("No.", angka=True, bulat=True), Kolom("Tahun", bulat=True), *_KOLOM_ANGGARAN)
    buat = PembuatSel(report)
    baris = [
        Baris(
            (
                Sel(str(nomor)),
                Sel(str(satu.tahun), kepala=True),
                *_tiga(buat, f"anggaran.riwayat.th{satu.tahun}"),
            )
        )
        for nomor, satu in enumerate(report.data.anggaran.riwayat, start=1)
    ]
    tahun = str(report.data.laporan.tahun)
    kepala = Sel(tahun, kepala=True)
    baris.append(Baris((Sel(str(len(baris) + 1)), kepala, *_tiga(buat, "anggaran"))))
    return kolom, (tuple(baris),)


def tabel_monev(report: Report, _: SajianTabel) -> Isi:
    monev = report.data.anggaran.monev
    if monev is None:
        raise KeyError("monev")
    baris = tuple(Baris(tuple(Sel(teks) for teks in satu)) for satu in monev.baris)
    return tuple(Kolom(judul) for judul in monev.kolom), (baris,)
