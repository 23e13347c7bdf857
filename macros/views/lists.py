"""Lists of official wording from data, as nested items."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from macros.source.model import Data


@dataclass(frozen=True, slots=True)
class Butir:
    """An item: an optional heading with its foreign term, a text, and items below it."""

    teks: str = ""
    judul: str = ""
    asing: str = ""
    anak: tuple[Butir, ...] = ()


def susun_butir(data: Data, alamat: str) -> tuple[Butir, ...]:
    """The list at one of the addresses in `catalog.BUTIR`; KeyError if there is none."""
    awalan, _, kode = alamat.rpartition(".")
    if awalan == "renstra.tujuan":
        return _teks(next(satu.sasaran for satu in data.renstra.tujuan if satu.kode == kode))
    return _PENYUSUN[alamat](data)


def _teks(daftar: Sequence[str]) -> tuple[Butir, ...]:
    return tuple(Butir(teks) for teks in daftar)


def _tugas_unit(data: Data) -> tuple[Butir, ...]:
    return tuple(Butir(unit.tugas, unit.nama) for unit in data.organisasi.unit if unit.tugas)


def _kebijakan(data: Data) -> tuple[Butir, ...]:
    return tuple(
        Butir(satu.nama, anak=_teks(satu.strategi)) for satu in data.renstra.rpjmn.kebijakan
    )


def _idi(data: Data) -> tuple[Butir, ...]:
    return tuple(
        Butir(judul=satu.nama, asing=satu.istilah, anak=_teks(satu.subindikator))
        for satu in data.renstra.idi.indikator
    )


def _kontribusi(data: Data) -> tuple[Butir, ...]:
    return tuple(
        Butir(judul=satu.nama, anak=_teks(satu.kejadian)) for satu in data.renstra.idi.kontribusi
    )


_PENYUSUN: Mapping[str, Callable[[Data], tuple[Butir, ...]]] = {
    "organisasi.tugas": lambda data: _teks(data.organisasi.tugas.butir),
    "organisasi.wewenang": lambda data: _teks(data.organisasi.wewenang.butir),
    "organisasi.kewajiban": lambda data: _teks(data.organisasi.kewajiban.butir),
    "organisasi.unit": lambda data: _teks([unit.nama for unit in data.organisasi.unit]),
    "organisasi.tugas_unit": _tugas_unit,
    "renstra.rpjmn.sasaran": lambda data: _teks(data.renstra.rpjmn.sasaran.butir),
    "renstra.kebijakan": _kebijakan,
    "renstra.isu": lambda data: tuple(Butir(i.uraian, i.nama) for i in data.renstra.isu),
    "renstra.idi": _idi,
    "renstra.kontribusi": _kontribusi,
    "renstra.arti_visi": lambda data: tuple(Butir(a.arti, a.kata) for a in data.renstra.arti_visi),
    "renstra.misi": lambda data: _teks(data.renstra.misi.butir),
    "renstra.arah_program": lambda data: _teks(data.renstra.arah_program.butir),
    "renstra.tujuan": lambda data: _teks([tujuan.nama for tujuan in data.renstra.tujuan]),
    "sasaran": lambda data: _teks([sasaran.nama for sasaran in data.sasaran.sasaran]),
}
