"""Rules on the budget: sums against stated totals, realisasi against pagu, RKT against pagu."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from macros.formatting import bilangan, rupiah
from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan, Jalan
from macros.source.model import BarisAnggaran, PaguRealisasi


def _uraian(angka: Sequence[int]) -> str:
    rincian = " + ".join(rupiah(n) for n in angka)
    if len(angka) == 1:
        return rincian
    return f"{rincian} = {rupiah(sum(angka))}"


def periksa_jumlah_program(bahan: Bahan) -> Iterator[Lapor]:
    """The programs' pagu make up the pagu."""
    anggaran = bahan.report.data.anggaran
    angka = [program.pagu for program in anggaran.program if program.pagu is not None]
    if anggaran.pagu is None or len(angka) < len(anggaran.program):
        return
    if angka and (selisih := anggaran.pagu - sum(angka)):
        yield Lapor(
            "anggaran.pagu",
            bahan.tempat(("anggaran", "pagu")),
            f"pagu {rupiah(anggaran.pagu)} tidak sama dengan jumlah pagu program"
            f" ({_uraian(angka)}); selisihnya {rupiah(selisih)}",
            "betulkan pagu salah satu program atau pagu seluruhnya di data/anggaran.yml",
        )


def periksa_sumber_dana(bahan: Bahan) -> Iterator[Lapor]:
    """The parts of the pagu by source of money are no more than the whole."""
    yield from _bagian_berlebih(bahan, "pagu")
    yield from _bagian_berlebih(bahan, "realisasi")


def _bagian_berlebih(bahan: Bahan, kunci: str) -> Iterator[Lapor]:
    anggaran = bahan.report.data.anggaran
    seluruhnya = bahan.report.figur[f"anggaran.{kunci}"]
    bagian = [n for satu in anggaran.sumber_dana if (n := getattr(satu, kunci)) is not None]
    if seluruhnya.nilai is not None and sum(bagian) > seluruhnya.nilai:
        yield Lapor(
            f"anggaran.{kunci}",
            bahan.tempat(("anggaran", "sumber_dana")),
            f"{kunci} menurut sumber dana ({_uraian(bagian)}) melebihi {kunci} seluruhnya"
            f" {bahan.tulis(seluruhnya.alamat)}",
            f"betulkan {kunci} sumber dana di data/anggaran.yml",
        )


def periksa_sumber_dana_kurang(bahan: Bahan) -> Iterator[Lapor]:
    """Sources of money that together fall short of the pagu leave a part unexplained."""
    anggaran = bahan.report.data.anggaran
    bagian = [satu.pagu for satu in anggaran.sumber_dana if satu.pagu is not None]
    if anggaran.pagu is None or len(bagian) < len(anggaran.sumber_dana):
        return
    kurang = anggaran.pagu - sum(bagian)
    if bagian and kurang > 0:
        yield Lapor(
            "anggaran.sumber_dana",
            bahan.tempat(("anggaran", "sumber_dana")),
            f"pagu menurut sumber dana ({_uraian(bagian)}) kurang {rupiah(kurang)} dari pagu"
            f" {rupiah(anggaran.pagu)}",
            "lengkapi sumber_dana di data/anggaran.yml",
        )


def _baris_anggaran(bahan: Bahan) -> Iterator[tuple[str, Jalan, PaguRealisasi | BarisAnggaran]]:
    anggaran = bahan.report.data.anggaran
    for jalan, satu in anggaran.baris():
        if not satu.rincian:
            yield f"anggaran.{satu.tingkat}.{satu.kode}", jalan, satu
    for i, dana in enumerate(anggaran.sumber_dana):
        yield f"anggaran.sumber_dana.{dana.kode}", ("anggaran", "sumber_dana", i), dana
    for i, tahun in enumerate(anggaran.riwayat):
        yield f"anggaran.riwayat.th{tahun.tahun}", ("anggaran", "riwayat", i), tahun


def periksa_melebihi_pagu(bahan: Bahan) -> Iterator[Lapor]:
    """No line spends more than its pagu."""
    for alamat, jalan, baris in _baris_anggaran(bahan):
        if baris.realisasi is None or baris.pagu is None:
            continue
        if baris.realisasi > baris.pagu:
            label = bahan.report.figur[f"{alamat}.realisasi"].label
            lebih = rupiah(baris.realisasi - baris.pagu)
            yield Lapor(
                f"{alamat}.realisasi",
                bahan.tempat((*jalan, "realisasi")),
                f"{label} {rupiah(baris.realisasi)} melebihi pagunya {rupiah(baris.pagu)}"
                f" sebesar {lebih}",
                "betulkan pagu atau realisasi di data/anggaran.yml",
            )


def periksa_rkt_pagu(bahan: Bahan) -> Iterator[Lapor]:
    """The RKT plans the money that the budget gives."""
    pagu = bahan.report.data.anggaran.pagu
    jumlah = bahan.report.figur["rkt.jumlah"]
    if None not in (jumlah.nilai, pagu) and jumlah.nilai != pagu:
        yield Lapor(
            "rkt.jumlah",
            bahan.tempat(("rkt", "program")),
            f"jumlah anggaran RKT {bahan.tulis('rkt.jumlah')} tidak sama dengan pagu"
            f" {bahan.tulis('anggaran.pagu')}",
            "perbarui anggaran di data/rkt.yml menurut pagu, atau jelaskan hubungannya",
        )


def periksa_rkt_program(bahan: Bahan) -> Iterator[Lapor]:
    """Each program has one amount and one name in RKT and budget."""
    anggaran = {program.kode: program for program in bahan.report.data.anggaran.program}
    for p, program in enumerate(bahan.report.data.rkt.program):
        tempat = bahan.tempat(("rkt", "program", p, "nama"))
        pasangan = anggaran.get(program.kode)
        jumlah = f"rkt.program.{program.kode}.jumlah"
        if pasangan is None:
            pesan = f'program RKT "{program.nama}" tidak ada dalam anggaran'
            saran = "samakan kode program di data/rkt.yml dan data/anggaran.yml"
            yield Lapor(jumlah, tempat, pesan, saran)
        elif (
            None not in (pagu := pasangan.pagu, nilai := bahan.report.figur[jumlah].nilai)
            and nilai != pagu
        ):
            pesan = (
                f"anggaran {program.nama} dalam RKT {bahan.tulis(jumlah)} tidak sama dengan"
                f" pagunya {bahan.tulis(f'anggaran.program.{program.kode}.pagu')}"
            )
            saran = "perbarui anggaran di data/rkt.yml menurut pagu, atau jelaskan hubungannya"
            yield Lapor(jumlah, tempat, pesan, saran)


def periksa_nama_program(bahan: Bahan) -> Iterator[Lapor]:
    """The same program has the same name in RKT and budget ('Program' in front apart)."""
    anggaran = {program.kode: program.nama for program in bahan.report.data.anggaran.program}
    for p, program in enumerate(bahan.report.data.rkt.program):
        lain = anggaran.get(program.kode)
        if lain and _inti(lain) != _inti(program.nama):
            yield Lapor(
                f"rkt.program.{program.kode}",
                bahan.tempat(("rkt", "program", p, "nama")),
                f'program "{program.kode}" bernama "{program.nama}" dalam RKT dan "{lain}"'
                " dalam anggaran",
                "pakai satu nama di data/rkt.yml dan data/anggaran.yml",
            )


def _inti(nama: str) -> str:
    return nama.casefold().removeprefix("program ")


def periksa_riwayat(bahan: Bahan) -> Iterator[Lapor]:
    """Earlier years follow one another up to the year before the report."""
    riwayat = bahan.report.data.anggaran.riwayat
    tahun = [*(baris.tahun for baris in riwayat), bahan.report.data.laporan.tahun]
    for i, (satu, berikut) in enumerate(pairwise(tahun)):
        if berikut - satu > 1:
            hilang = f"{satu + 1}" + (f"–{berikut - 1}" if berikut - satu > 2 else "")
            yield Lapor(
                f"anggaran.riwayat.th{satu}",
                bahan.tempat(("anggaran", "riwayat", i, "tahun")),
                f"riwayat anggaran melompat dari tahun {satu} ke {berikut}; tahun {hilang}"
                " tidak ada",
                "tambahkan tahun yang hilang pada riwayat di data/anggaran.yml",
            )


def periksa_pegawai(bahan: Bahan) -> Iterator[Lapor]:
    """Staff by status and by education are the same people."""
    pegawai = bahan.report.data.pegawai
    if pegawai.status is None or pegawai.pendidikan is None:
        return
    status = [satu.jumlah for satu in pegawai.status if satu.jumlah is not None]
    pendidikan = [satu.jumlah for satu in pegawai.pendidikan if satu.jumlah is not None]
    if len(status) < len(pegawai.status) or len(pendidikan) < len(pegawai.pendidikan):
        return
    if sum(status) != sum(pendidikan):
        yield Lapor(
            "pegawai.jumlah",
            bahan.tempat(("pegawai", "status")),
            f"pegawai menurut status berjumlah {_orang(status)}, menurut pendidikan"
            f" {_orang(pendidikan)}",
            "betulkan jumlah pada status atau pendidikan di data/pegawai.yml",
        )


def _orang(angka: Sequence[int]) -> str:
    rincian = " + ".join(bilangan(Decimal(n)) for n in angka)
    if len(angka) == 1:
        return f"{rincian} orang"
    return f"{rincian} = {bilangan(Decimal(sum(angka)))} orang"


ATURAN_ANGGARAN = (
    Aturan(
        "jumlah-program",
        Tingkat.GALAT,
        "Pagu program berjumlah pagu seluruhnya",
        periksa_jumlah_program,
    ),
    Aturan(
        "jumlah-sumber-dana",
        Tingkat.GALAT,
        "Sumber dana tidak melebihi seluruhnya",
        periksa_sumber_dana,
    ),
    Aturan(
        "sumber-dana-kurang",
        Tingkat.PERINGATAN,
        "Sumber dana menjelaskan seluruh pagu",
        periksa_sumber_dana_kurang,
    ),
    Aturan("melebihi-pagu", Tingkat.GALAT, "Realisasi tidak melebihi pagu", periksa_melebihi_pagu),
    Aturan("rkt-pagu", Tingkat.PERINGATAN, "Jumlah RKT sama dengan pagu", periksa_rkt_pagu),
    Aturan(
        "rkt-program",
        Tingkat.PERINGATAN,
        "RKT setiap program sama dengan pagunya",
        periksa_rkt_program,
    ),
    Aturan(
        "program-nama",
        Tingkat.PERINGATAN,
        "Program bernama sama dalam RKT dan anggaran",
        periksa_nama_program,
    ),
    Aturan(
        "riwayat-melompat",
        Tingkat.PERINGATAN,
        "Riwayat anggaran tidak melompati tahun",
        periksa_riwayat,
    ),
    Aturan(
        "pegawai-jumlah", Tingkat.GALAT, "Kedua rincian pegawai berjumlah sama", periksa_pegawai
    ),
)
