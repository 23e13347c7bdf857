"""Rules on RKT, PK and the PK as measured: the same kegiatan, volume, unit and name by code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from macros.formatting import bilangan
from macros.review.finding import Aturan, Lapor, Tempat, Tingkat
from macros.review.material import Bahan
from macros.source.model import KegiatanPk, KegiatanRkt

_SARAN_PK = "tetapkan yang benar, lalu betulkan data/perjanjian.yml"


def _pk(bahan: Bahan, kunci: str) -> dict[str, KegiatanPk]:
    return {baris.kode: baris for baris in getattr(bahan.report.data.perjanjian, kunci)}


def _rkt(bahan: Bahan) -> dict[str, KegiatanRkt]:
    return {k.kode: k for program in bahan.report.data.rkt.program for k in program.kegiatan}


def _tempat(bahan: Bahan, kunci: str, kode: str, isian: str = "kode") -> Tempat:
    baris = list(_pk(bahan, kunci)).index(kode)
    return bahan.tempat(("perjanjian", kunci, baris, isian))


def periksa_tak_diukur(bahan: Bahan) -> Iterator[Lapor]:
    """What was promised is measured."""
    diukur = _pk(bahan, "diukur")
    for kode, baris in _pk(bahan, "disepakati").items():
        if kode not in diukur:
            yield Lapor(
                kode,
                _tempat(bahan, "disepakati", kode),
                f"kegiatan {baris.kode_anggaran} ({baris.sasaran}) diperjanjikan tetapi tidak"
                " diukur",
                "tambahkan pada diukur di data/perjanjian.yml, atau jelaskan sebabnya",
            )


def periksa_tak_diperjanjikan(bahan: Bahan) -> Iterator[Lapor]:
    """What is measured was promised."""
    disepakati = _pk(bahan, "disepakati")
    for kode, baris in _pk(bahan, "diukur").items():
        if kode not in disepakati:
            yield Lapor(
                kode,
                _tempat(bahan, "diukur", kode),
                f"kegiatan {baris.kode_anggaran} ({baris.sasaran}) diukur tetapi tidak"
                " diperjanjikan",
                "tambahkan pada disepakati di data/perjanjian.yml, atau hapus dari diukur",
            )


def _berpasangan(bahan: Bahan) -> Iterator[tuple[KegiatanPk, KegiatanPk]]:
    diukur = _pk(bahan, "diukur")
    for kode, baris in _pk(bahan, "disepakati").items():
        if kode in diukur:
            yield baris, diukur[kode]


def periksa_volume(bahan: Bahan) -> Iterator[Lapor]:
    """The measured volume and percentage are the promised ones."""
    for janji, ukur in _berpasangan(bahan):
        for isian in ("volume", "persen"):
            satu, dua = getattr(janji, isian), getattr(ukur, isian)
            if None not in (satu, dua) and satu != dua:
                yield Lapor(
                    f"{janji.kode}.{isian}",
                    _tempat(bahan, "diukur", ukur.kode, isian),
                    f"{isian} kegiatan {janji.kode_anggaran} dalam PK {bilangan(satu)}, saat diukur"
                    f" {bilangan(dua)}",
                    _SARAN_PK,
                )


def periksa_satuan(bahan: Bahan) -> Iterator[Lapor]:
    """The measured unit is the promised one."""
    for janji, ukur in _berpasangan(bahan):
        if janji.satuan != ukur.satuan:
            yield Lapor(
                janji.kode,
                _tempat(bahan, "diukur", ukur.kode, "satuan"),
                f"satuan kegiatan {janji.kode_anggaran} dalam PK {janji.satuan}, saat diukur"
                f" {ukur.satuan}",
                _SARAN_PK,
            )


def periksa_kode(bahan: Bahan) -> Iterator[Lapor]:
    """One kegiatan has one budget code; a shortened one ends alike."""
    for janji, ukur in _berpasangan(bahan):
        satu, dua = (baris.kode_anggaran.rpartition(".")[2] for baris in (janji, ukur))
        if satu != dua:
            yield Lapor(
                janji.kode,
                _tempat(bahan, "diukur", ukur.kode, "kode_anggaran"),
                f'kegiatan "{janji.sasaran}" berkode {janji.kode_anggaran} dalam PK dan'
                f" {ukur.kode_anggaran} saat diukur",
                _SARAN_PK,
            )


def periksa_nama(bahan: Bahan) -> Iterator[Lapor]:
    """One kegiatan is called the same when promised and when measured."""
    for janji, ukur in _berpasangan(bahan):
        for isian in ("sasaran", "indikator"):
            satu, dua = getattr(janji, isian), getattr(ukur, isian)
            if satu.casefold() != dua.casefold():
                yield Lapor(
                    f"{janji.kode}.{isian}",
                    _tempat(bahan, "diukur", ukur.kode, isian),
                    f'{isian} kegiatan {janji.kode_anggaran} dalam PK "{satu}", saat diukur'
                    f' "{dua}"',
                    _SARAN_PK,
                )


def periksa_rkt_pk(bahan: Bahan) -> Iterator[Lapor]:
    """RKT and PK hold the same kegiatan."""
    rkt, pk = _rkt(bahan), _pk(bahan, "disepakati")
    for kode, janji in pk.items():
        if kode not in rkt:
            pesan = (
                f"kegiatan {janji.kode_anggaran} ({janji.sasaran}) ada dalam PK tetapi tidak"
                " dalam RKT"
            )
            saran = "samakan data/rkt.yml dan data/perjanjian.yml"
            yield Lapor(kode, _tempat(bahan, "disepakati", kode), pesan, saran)
    for kode, kegiatan in rkt.items():
        if kode not in pk:
            pesan = f"kegiatan {kegiatan.nama} ada dalam RKT tetapi tidak dalam PK"
            saran = "samakan data/rkt.yml dan data/perjanjian.yml"
            yield Lapor(kode, _tempat_rkt(bahan, kode), pesan, saran)


def _tempat_rkt(bahan: Bahan, kode: str) -> Tempat:
    [jalan] = [
        ("rkt", "program", p, "kegiatan", k, "nama")
        for p, program in enumerate(bahan.report.data.rkt.program)
        for k, kegiatan in enumerate(program.kegiatan)
        if kegiatan.kode == kode
    ]
    return bahan.tempat(jalan)


def periksa_rkt_volume(bahan: Bahan) -> Iterator[Lapor]:
    """The RKT's lines of a kegiatan add up to its volume in the PK, unit by unit."""
    rkt = _rkt(bahan)
    for kode, janji in _pk(bahan, "disepakati").items():
        if kode not in rkt or janji.volume is None:
            continue
        if any(baris.volume is None for baris in rkt[kode].baris):
            continue
        jumlah: Counter[str] = Counter()
        for baris in rkt[kode].baris:
            jumlah[baris.satuan] += baris.volume  # type: ignore[assignment]
        if dict(jumlah) != {janji.satuan: janji.volume}:
            rincian = " dan ".join(
                f"{bilangan(Decimal(n))} {satuan}" for satuan, n in jumlah.items()
            )
            yield Lapor(
                kode,
                _tempat(bahan, "disepakati", kode, "volume"),
                f"volume kegiatan {janji.kode_anggaran} dalam PK {bilangan(janji.volume)}"
                f" {janji.satuan}, sedangkan baris RKT berjumlah {rincian or 'nol'}",
                "samakan volume dan satuan di data/rkt.yml dan data/perjanjian.yml",
            )


def periksa_rkt_nama(bahan: Bahan) -> Iterator[Lapor]:
    """The RKT's name of a kegiatan stands in its sasaran in the PK."""
    pk = _pk(bahan, "disepakati")
    for kode, kegiatan in _rkt(bahan).items():
        if kode in pk and kegiatan.nama.casefold() not in pk[kode].sasaran.casefold():
            yield Lapor(
                kode,
                _tempat_rkt(bahan, kode),
                f'kegiatan {pk[kode].kode_anggaran} bernama "{kegiatan.nama}" dalam RKT dan'
                f' "{pk[kode].sasaran}" dalam PK',
                "pakai satu nama di data/rkt.yml dan data/perjanjian.yml",
            )


def periksa_kelompok(bahan: Bahan) -> Iterator[Lapor]:
    """Kegiatan with one group of budget codes stand under one program."""
    pk = _pk(bahan, "disepakati")
    letak = [
        (program, kegiatan, pk[kegiatan.kode].kode_anggaran.rpartition(".")[0])
        for program in bahan.report.data.rkt.program
        for kegiatan in program.kegiatan
        if kegiatan.kode in pk
    ]
    cacah = Counter((kelompok, program.kode) for program, _, kelompok in letak)
    for program, kegiatan, kelompok in letak:
        lain = {p: n for (k, p), n in cacah.items() if k == kelompok}
        utama = max(lain, key=lambda kode: lain[kode])
        if kelompok and lain[program.kode] < lain[utama]:
            yield Lapor(
                kegiatan.kode,
                _tempat_rkt(bahan, kegiatan.kode),
                f'kegiatan {pk[kegiatan.kode].kode_anggaran} ada di bawah "{program.nama}",'
                f" padahal {lain[utama]} kegiatan lain berkode {kelompok} ada di bawah program"
                f' "{utama}"',
                "pindahkan kegiatan itu di data/rkt.yml, atau betulkan kodenya",
            )


def periksa_penanggung_jawab(bahan: Bahan) -> Iterator[Lapor]:
    """Whoever is in charge of a line of the RKT is a unit of the office."""
    unit = {satu.nama.casefold() for satu in bahan.report.data.organisasi.unit}
    pertama: dict[str, tuple[str | int, ...]] = {}
    cacah: Counter[str] = Counter()
    for p, program in enumerate(bahan.report.data.rkt.program):
        for k, kegiatan in enumerate(program.kegiatan):
            for b, baris in enumerate(kegiatan.baris):
                jalan = ("rkt", "program", p, "kegiatan", k, "baris", b, "penanggung_jawab")
                pertama.setdefault(baris.penanggung_jawab, jalan)
                cacah[baris.penanggung_jawab] += 1
    for nama, jalan in pertama.items():
        if nama.casefold() not in unit:
            yield Lapor(
                nama,
                bahan.tempat(jalan),
                f'penanggung jawab "{nama}" ({cacah[nama]} baris RKT) bukan unit dalam struktur'
                " organisasi",
                "samakan penanggung_jawab di data/rkt.yml dengan unit di data/organisasi.yml",
            )


ATURAN_RENCANA = (
    Aturan(
        "pk-tak-diukur", Tingkat.GALAT, "Kegiatan yang diperjanjikan diukur", periksa_tak_diukur
    ),
    Aturan(
        "pk-tak-diperjanjikan",
        Tingkat.GALAT,
        "Kegiatan yang diukur diperjanjikan",
        periksa_tak_diperjanjikan,
    ),
    Aturan("pk-volume", Tingkat.GALAT, "Volume PK sama saat diukur", periksa_volume),
    Aturan("pk-satuan", Tingkat.GALAT, "Satuan PK sama saat diukur", periksa_satuan),
    Aturan("pk-kode", Tingkat.GALAT, "Kode anggaran PK sama saat diukur", periksa_kode),
    Aturan("pk-nama", Tingkat.PERINGATAN, "Nama kegiatan PK sama saat diukur", periksa_nama),
    Aturan("rkt-pk", Tingkat.GALAT, "RKT dan PK memuat kegiatan yang sama", periksa_rkt_pk),
    Aturan(
        "rkt-volume", Tingkat.GALAT, "Volume PK sama dengan jumlah baris RKT", periksa_rkt_volume
    ),
    Aturan(
        "rkt-nama", Tingkat.PERINGATAN, "Nama kegiatan RKT sama dengan dalam PK", periksa_rkt_nama
    ),
    Aturan(
        "rkt-kelompok",
        Tingkat.PERINGATAN,
        "Kegiatan sekelompok kode ada di satu program",
        periksa_kelompok,
    ),
    Aturan(
        "penanggung-jawab",
        Tingkat.PERINGATAN,
        "Penanggung jawab adalah unit kantor",
        periksa_penanggung_jawab,
    ),
)
