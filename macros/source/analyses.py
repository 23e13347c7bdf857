"""Is what the seven analyses are computed from consistent in itself? Needs the typed model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.scoring.values import Nilai, Rentang
from macros.source.model import Data, IndikatorItem, Pendapat, ProgramPendukung, SasaranItem
from macros.source.problems import mungkin
from macros.source.references import Jalan, Temuan, nilai_cocok, semua_indikator

_ISI = {
    "riwayat": "riwayat",
    "renstra": "target_renstra",
    "standar_nasional": "standar_nasional",
}
"""The key of an indikator that holds what an analysis compares with."""


def periksa_analisis(data: Data) -> Iterator[Temuan]:
    """Years, values, opinions and supporting programs that contradict the rest of the data."""
    satuan = {butir.kode: butir for butir in data.satuan.satuan}
    for jalan, butir in semua_indikator(data):
        for langkah, nilai, kode in _nilai(butir):
            if nilai is not None and kode in satuan:
                yield from nilai_cocok((*jalan, *langkah), nilai, satuan[kode])
            if langkah[-1] == "realisasi" and isinstance(nilai, Rentang):
                yield (*jalan, *langkah), "berisi rentang; realisasi adalah satu angka"
        yield from _tahun(data, jalan, butir)
        yield from _pendapat_indikator(jalan, butir)
    for i, sasaran in enumerate(data.sasaran.sasaran):
        iku = [satu for satu in data.sasaran.iku if satu.sasaran == sasaran.kode]
        yield from _pendapat(("sasaran", "sasaran", i), sasaran, [*iku, *sasaran.indikator])
        yield from _program(("sasaran", "sasaran", i), sasaran.program or (), data)


def _nilai(butir: IndikatorItem) -> Iterator[tuple[Jalan, Nilai | None, str]]:
    """Values besides this year's, each with its path below the indikator and its unit."""
    for i, tahun in enumerate(butir.riwayat or ()):
        yield ("riwayat", i, "target"), tahun.target, butir.satuan
        yield ("riwayat", i, "realisasi"), tahun.realisasi, butir.satuan_realisasi or butir.satuan
    if renstra := butir.target_renstra:
        yield ("target_renstra", "nilai"), renstra.nilai, butir.satuan
        yield ("target_renstra", "nilai_awal"), renstra.nilai_awal, butir.satuan
    if standar := butir.standar_nasional:
        yield ("standar_nasional", "nilai"), standar.nilai, butir.satuan


def _tahun(data: Data, jalan: Jalan, butir: IndikatorItem) -> Iterator[Temuan]:
    ini, sebelum = data.laporan.tahun, 0
    for i, baris in enumerate(butir.riwayat or ()):
        di = (*jalan, "riwayat", i, "tahun")
        if baris.tahun >= ini:
            yield di, f"berisi {baris.tahun}; riwayat hanya tahun sebelum {ini}"
        elif baris.tahun <= sebelum:
            yield di, f"berisi {baris.tahun}; tahun harus urut naik, masing-masing sekali"
        sebelum = baris.tahun


def _pendapat_indikator(jalan: Jalan, butir: IndikatorItem) -> Iterator[Temuan]:
    for kode, kunci in _ISI.items():
        if getattr(butir.pendapat, kode) and getattr(butir, kunci):
            yield (*jalan, "pendapat", kode), _BERTENTANGAN.format(kunci)


_BERTENTANGAN = "menyebut analisis ini tidak berlaku, padahal {} terisi; hapus salah satunya"


def _pendapat(
    jalan: Jalan, sasaran: SasaranItem, ukuran: Sequence[IndikatorItem]
) -> Iterator[Temuan]:
    for kode in Pendapat.model_fields:
        pendapat = getattr(sasaran.pendapat, kode)
        di = (*jalan, "pendapat", kode)
        if pendapat is None:
            continue
        if (pendapat.tidak_berlaku is None) == (pendapat.kurang is None):
            yield di, "harus berisi tepat satu dari tidak_berlaku dan kurang"
        kunci = _ISI.get(kode, "")
        if pendapat.tidak_berlaku and any(getattr(satu, kunci, None) for satu in ukuran):
            yield di, _BERTENTANGAN.format(kunci)


def _program(jalan: Jalan, program: tuple[ProgramPendukung, ...], data: Data) -> Iterator[Temuan]:
    anggaran = list(data.anggaran.baris_menurut_kode())
    sudah: set[str] = set()
    for i, satu in enumerate(program):
        di = (*jalan, "program", i)
        if satu.kode in sudah:
            yield (*di, "kode"), f'"{satu.kode}" sudah ada pada sasaran ini'
        sudah.add(satu.kode)
        if satu.nama is None and satu.kode not in anggaran:
            saran = mungkin(satu.kode, anggaran) or f" Yang ada: {', '.join(anggaran)}."
            yield (
                (*di, "kode"),
                f'berisi "{satu.kode}", bukan kode di anggaran.yml; beri nama bila ini'
                f" bagian tersendiri.{saran}",
            )
        elif satu.nama is None and (satu.pagu is not None or satu.realisasi is not None):
            yield di, "sudah ada di anggaran.yml; hapus pagu dan realisasinya dari sini"
        elif satu.nama is not None and satu.kode in anggaran:
            yield (*di, "kode"), f'"{satu.kode}" sudah dipakai di anggaran.yml'
