"""What the analyses tell of the programs that support a sasaran, and of their efficiency."""

from __future__ import annotations

from collections.abc import Iterator

from macros.report.efisiensi import alamat_program
from macros.source.model import ProgramPendukung
from macros.views.analysis_results import (
    Butir,
    Potong,
    Sumber,
    kalimat,
    lingkup,
)
from macros.views.regulations import masa_berlaku, sebutan


def butir_efisiensi(sumber: Sumber) -> Iterator[Butir]:
    """The supporting programs' amounts, serapan against average capaian, nilai efisiensi."""
    program = sumber.sasaran.program or ()
    alamat = f"sasaran.{sumber.sasaran.kode}"
    for satu in program:
        yield _satu_program(sumber, satu)
    if len(program) > 1:
        yield kalimat(*_anggaran(sumber, alamat), ".", kepala="Seluruhnya")
    if not program or sumber.report.figur[f"{alamat}.selisih_serapan"].nilai is None:
        return
    yield kalimat(
        "Rata-rata capaian ",
        sumber.potong(f"{alamat}.rerata"),
        lingkup(sumber),
        "; selisihnya dengan serapan ",
        sumber.potong(f"{alamat}.selisih_serapan"),
        ".",
    )
    yield from _nilai_efisiensi(sumber, alamat)


def _satu_program(sumber: Sumber, program: ProgramPendukung) -> Butir:
    alamat = alamat_program(sumber.report.data.anggaran, sumber.sasaran, program)
    bagian = _anggaran(sumber, alamat)
    if program.capaian_keluaran is not None:
        alamat = f"sasaran.{sumber.sasaran.kode}.program.{program.kode}.capaian_keluaran"
        bagian += [", capaian keluaran ", sumber.potong(alamat)]
    if lain := _pemakai_lain(sumber, program):
        bagian.append(f" (bersama sasaran {', '.join(lain)})")
    return kalimat(*bagian, ".", kepala=_nama(sumber, program))


def _anggaran(sumber: Sumber, alamat: str) -> list[str | Potong]:
    bagian: list[str | Potong] = []
    for kunci in ("pagu", "realisasi", "serapan"):
        bagian += [f", {kunci} " if bagian else f"{kunci} ", sumber.potong(f"{alamat}.{kunci}")]
    return bagian


def _nilai_efisiensi(sumber: Sumber, alamat: str) -> Iterator[Butir]:
    dasar = sumber.report.data.anggaran.efisiensi
    if dasar is None or sumber.report.figur[f"{alamat}.nilai_efisiensi"].nilai is None:
        return
    daftar = sumber.report.data.peraturan.peraturan
    peraturan = sebutan(next(satu for satu in daftar if satu.kode == dasar.peraturan))
    yield kalimat(
        "Efisiensi ",
        sumber.potong(f"{alamat}.efisiensi"),
        ", nilai efisiensi ",
        sumber.potong(f"{alamat}.nilai_efisiensi"),
        f", menurut {peraturan} yang {masa_berlaku(dasar.berlaku)}.",
    )


def butir_program(sumber: Sumber) -> Iterator[Butir]:
    """The supporting programs by name."""
    for satu in sumber.sasaran.program or ():
        yield kalimat(f"{_nama(sumber, satu)}.")


def _nama(sumber: Sumber, program: ProgramPendukung) -> str:
    """Its own name, or the one it has in the budget."""
    anggaran = sumber.report.data.anggaran
    return program.nama or anggaran.baris_menurut_kode()[program.kode].nama


def _pemakai_lain(sumber: Sumber, program: ProgramPendukung) -> list[str]:
    """Numbers of the other sasaran that the same program of the budget supports as a whole."""
    return [
        str(nomor)
        for nomor, sasaran in enumerate(sumber.report.data.sasaran.sasaran, start=1)
        for satu in sasaran.program or ()
        if program.nama is None and satu.kode == program.kode and sasaran != sumber.sasaran
    ]
