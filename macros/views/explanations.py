"""How every computed figure came about: beside the figure, and as the list "Cara Hitung"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.report import Figur, Report
from macros.report.bersatuan import dengan_satuan, peta_satuan
from macros.source.problems import Tempat
from macros.views.repository import Repositori

_KELOMPOK = {
    "iku": "Indikator Kinerja Utama",
    "indikator": "Indikator Sasaran Strategis",
    "sasaran": "Rata-Rata Capaian dan Efisiensi Sasaran",
    "anggaran": "Anggaran",
    "rkt": "Rencana Kinerja Tahunan",
    "pegawai": "Pegawai",
    "jumlah": "Hasil Pencacahan",
}
_LAINNYA = "Lainnya"


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """How one figure was computed.

    `nilai` is None where it could not be computed.
    `cara` is the computation with its operands, or why there is none.
    `kategori` is its band with the band's range; None where it has none.
    `tempat` is the line of data it comes from, `sumber` the address of that line; None: unknown.
    """

    jangkar: str
    label: str
    nilai: str | None
    cara: str
    kategori: str | None
    tempat: Tempat
    sumber: str | None
    catatan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KelompokPenjelasan:
    """Explanations under one heading."""

    jangkar: str
    judul: str
    butir: tuple[Penjelasan, ...]


@dataclass(frozen=True, slots=True)
class TautanHitung:
    """An explanation and the link to it from the page at hand."""

    tautan: str
    butir: Penjelasan


def susun_penjelasan(report: Report) -> dict[str, Penjelasan]:
    """The explanation of every computed figure by its address.

    A kategori has that of its capaian, which names it.
    """
    pita = dict(_pita(report))
    semua = {
        figur.alamat: _satu(report, figur, pita.get(figur.alamat))
        for figur in report.figur.values()
        if figur.dihitung and not _kategori(figur)
    }
    for figur in report.figur.values():
        if _kategori(figur):
            semua[figur.alamat] = semua[_saudara(figur, "capaian")]
    return semua


def kelompokkan(semua: Mapping[str, Penjelasan]) -> tuple[KelompokPenjelasan, ...]:
    """All explanations once, in groups by subject and in the order of the Report."""
    isi: dict[str, dict[str, Penjelasan]] = {judul: {} for judul in _KELOMPOK.values()}
    for alamat, satu in semua.items():
        judul = _KELOMPOK.get(alamat.partition(".")[0], _LAINNYA)
        isi.setdefault(judul, {})[satu.jangkar] = satu
    return tuple(
        KelompokPenjelasan(f"kelompok-{n}", judul, tuple(butir.values()))
        for n, (judul, butir) in enumerate(isi.items(), start=1)
        if butir
    )


def _kategori(figur: Figur) -> bool:
    return figur.dihitung and figur.satuan == "kategori"


def _saudara(figur: Figur, kunci: str) -> str:
    """Address of another figure of the same entry."""
    return f"{figur.alamat.rpartition('.')[0]}.{kunci}"


def _satu(report: Report, figur: Figur, pita: str | None) -> Penjelasan:
    satuan = peta_satuan(report.data)
    tempat = report.tempat(figur)
    return Penjelasan(
        f"hitung-{figur.alamat.replace('.', '-').replace('_', '-')}",
        figur.label,
        None if figur.nilai is None else dengan_satuan(figur, satuan),
        figur.rumus or _tanpa_rumus(report, figur),
        pita,
        tempat,
        Repositori(report.data.laporan.repositori).baris(tempat),
        figur.catatan,
    )


def _tanpa_rumus(report: Report, figur: Figur) -> str:
    """Why there is no number, with the values that would have been compared."""
    satuan = peta_satuan(report.data)
    operan = [
        f"{kunci} {dengan_satuan(satu, satuan)}"
        for kunci in ("target", "realisasi")
        if (satu := report.figur.get(_saudara(figur, kunci))) and satu.nilai is not None
    ]
    return f"tidak dihitung: {figur.alasan}" + (f" ({', '.join(operan)})" if operan else "")


def _pita(report: Report) -> Iterator[tuple[str, str]]:
    """Address of each capaian that has a kategori, with 'Baik (76% sampai 100%)'."""
    for ruang in ("iku", "indikator"):
        for hasil in getattr(report.kinerja, ruang):
            if hasil.pita:
                rentang = str(report.figur[f"skala.{hasil.pita.kode}.rentang"].nilai)
                teks = f"{hasil.pita.nama} ({rentang[:1].lower()}{rentang[1:]})"
                yield f"{ruang}.{hasil.butir.kode}.capaian", teks
