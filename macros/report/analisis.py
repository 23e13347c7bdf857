"""The seven analyses that a report promises for each sasaran: which are there, which are not.

Source of the seven: Permenpan RB 53/2014, as the Sistematika Penulisan of the report repeats them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from macros.catalog import URAIAN
from macros.report.figur import Figur, Jalan
from macros.report.kinerja import HasilIndikator, HasilKinerja
from macros.report.tempat import Tempat, TempatAnalisis, baca_tempat
from macros.scoring.capaian import Capaian
from macros.source.model import Data, PendapatAnalisis, SasaranItem
from macros.source.pages import SumberHalaman

Status = Literal["ada", "sebagian", "belum", "tidak_berlaku"]
BELUM = "belum tersedia"

NAMA: Mapping[str, str] = MappingProxyType(
    {
        "target": "Target dan realisasi tahun ini",
        "riwayat": "Tahun-tahun sebelumnya",
        "renstra": "Target akhir Renstra",
        "standar_nasional": "Standar nasional",
        "sebab": "Sebab dan tindak lanjut",
        "efisiensi": "Efisiensi sumber daya",
        "program": "Program dan kegiatan pendukung",
    }
)
"""Codes of the seven, in their order, with their names."""

_KUNCI = {
    "target": "realisasi",
    "riwayat": "riwayat",
    "renstra": "target_renstra",
    "standar_nasional": "standar_nasional",
    "efisiensi": "program",
}


@dataclass(frozen=True, slots=True)
class Analisis:
    """One of the seven analyses of one sasaran.

    `status` is 'ada' (all of it is there), 'sebagian' (some is), 'belum' (nothing is) or
    'tidak_berlaku'; `alasan` says why it is not 'ada'. `berkas` and `kunci` name the file and the
    key (of prose: the macro call) that fill it. `kurang` are the addresses of the IKU and indikator
    (`iku.iku_1`) for which nothing could be compared. `tempat` is where its prose stands; None:
    nowhere, or it is not of prose. `jejak` is the path of the sasaran in `data/`.
    """

    nomor: int
    kode: str
    nama: str
    status: Status
    alasan: str | None
    berkas: str
    kunci: str
    kurang: tuple[str, ...]
    tempat: Tempat | None
    jejak: Jalan


@dataclass(frozen=True, slots=True)
class _Bahan:
    """What the analyses of one sasaran are judged by."""

    sasaran: SasaranItem
    ukuran: tuple[HasilIndikator, ...]
    figur: Mapping[str, Figur]
    tempat: TempatAnalisis


@dataclass(frozen=True, slots=True)
class _Nilai:
    """What was found of one analysis, before the office's opinion."""

    status: Status
    alasan: str | None = None
    kurang: tuple[str, ...] = ()
    tempat: Tempat | None = None


def himpun_analisis(
    data: Data,
    hasil: HasilKinerja,
    figur: Mapping[str, Figur],
    halaman: Sequence[SumberHalaman] | None,
) -> Mapping[str, tuple[Analisis, ...]]:
    """The seven analyses of every sasaran, by the sasaran's code and in their order.

    `halaman` None: pages were not read, so no prose is found.
    """
    tempat = baca_tempat(halaman or ())
    semua: dict[str, tuple[Analisis, ...]] = {}
    for i, sasaran in enumerate(data.sasaran.sasaran):
        bahan = _Bahan(sasaran, hasil.milik(sasaran), figur, tempat)
        jejak = ("sasaran", "sasaran", i)
        semua[sasaran.kode] = tuple(
            _satu(bahan, nomor, kode, jejak) for nomor, kode in enumerate(NAMA, start=1)
        )
    return MappingProxyType(semua)


def periksa_pendapat(
    analisis: Mapping[str, Sequence[Analisis]],
) -> Iterator[tuple[Jalan, str]]:
    """Opinions that an analysis does not apply although its prose stands in a page."""
    for satu in (satu for semua in analisis.values() for satu in semua):
        if satu.status == "tidak_berlaku" and satu.tempat:
            di = f"{satu.tempat.berkas}:{satu.tempat.baris}"
            pesan = f"menyebut analisis ini tidak berlaku, padahal tempat uraiannya ada di {di}"
            yield (*satu.jejak, "pendapat", satu.kode), f"{pesan}; hapus salah satunya"


def _satu(bahan: _Bahan, nomor: int, kode: str, jejak: Jalan) -> Analisis:
    nilai = _berpendapat(_PENILAI[kode](bahan, kode), getattr(bahan.sasaran.pendapat, kode))
    berkas, kunci = "data/sasaran.yml", _KUNCI.get(kode, "")
    if kode == "target" and (nilai.alasan or "").startswith("satuan"):
        kunci = "satuan"
    if kode in URAIAN:
        berkas = bahan.tempat.berkas(bahan.sasaran.kode)
        kunci = f'uraian("{bahan.sasaran.kode}", "{kode}")'
    return Analisis(
        nomor,
        kode,
        NAMA[kode],
        nilai.status,
        nilai.alasan,
        berkas,
        kunci,
        nilai.kurang,
        nilai.tempat,
        jejak,
    )


def _berpendapat(nilai: _Nilai, pendapat: PendapatAnalisis | None) -> _Nilai:
    """The judgement under what the office says of it."""
    if pendapat is None:
        return nilai
    if pendapat.tidak_berlaku:
        return replace(nilai, status="tidak_berlaku", alasan=pendapat.tidak_berlaku, kurang=())
    if nilai.status == "ada":
        return replace(nilai, status="sebagian", alasan=pendapat.kurang)
    sebelum = f"{nilai.alasan}; " if nilai.status == "sebagian" else ""
    return replace(nilai, alasan=f"{sebelum}{pendapat.kurang}")


def _dari_ukuran(bahan: _Bahan, kode: str) -> _Nilai:
    """Analyses 1 to 4: is there a result for every IKU and indikator it applies to?"""
    tak_berlaku = [getattr(satu.butir.pendapat, kode, None) for satu in bahan.ukuran]
    berlaku = [satu for satu, tak in zip(bahan.ukuran, tak_berlaku, strict=True) if tak is None]
    if not berlaku and bahan.ukuran:
        alasan = dict.fromkeys(satu.tidak_berlaku for satu in tak_berlaku if satu)
        return _Nilai("tidak_berlaku", "; ".join(alasan))
    kurang = {satu.alamat: alasan for satu in berlaku if (alasan := _ALASAN[kode](satu))}
    if not kurang and berlaku:
        return _Nilai("ada")
    jumlah = Counter(kurang.values())
    if len(kurang) == len(berlaku):
        return _Nilai("belum", "; ".join(jumlah) or BELUM, tuple(kurang))
    alasan = [
        f"{teks} untuk {n} dari {len(berlaku)} IKU dan indikator" for teks, n in jumlah.items()
    ]
    return _Nilai("sebagian", "; ".join(alasan), tuple(kurang))


def _alasan_riwayat(hasil: HasilIndikator) -> str | None:
    tahun = hasil.perbandingan.riwayat
    if any(satu.perubahan.gerak for satu in tahun):
        return None
    return tahun[-1].perubahan.alasan if tahun else BELUM


def _alasan(hasil: Capaian | None) -> str | None:
    if hasil is None:
        return BELUM
    return hasil.alasan if hasil.tercapai is None else None


_ALASAN: Mapping[str, Callable[[HasilIndikator], str | None]] = {
    "target": lambda hasil: _alasan(hasil.capaian),
    "riwayat": _alasan_riwayat,
    "renstra": lambda hasil: _alasan(hasil.perbandingan.renstra),
    "standar_nasional": lambda hasil: _alasan(hasil.perbandingan.standar),
}
"""Why an analysis has no result for an IKU or indikator; None: it has one."""


def _efisiensi(bahan: _Bahan, _: str) -> _Nilai:
    awal = f"sasaran.{bahan.sasaran.kode}"
    selisih = bahan.figur.get(f"{awal}.selisih_serapan")
    if selisih is None:
        return _Nilai("belum", BELUM)
    if selisih.nilai is None:
        serapan = bahan.figur[f"{awal}.serapan"]
        return _Nilai("belum" if serapan.nilai is None else "sebagian", selisih.alasan)
    nilai = bahan.figur.get(f"{awal}.nilai_efisiensi")
    if nilai is not None and nilai.nilai is None:
        return _Nilai("sebagian", bahan.figur[f"{awal}.efisiensi"].alasan)
    return _Nilai("ada")


def _uraian(bahan: _Bahan, kode: str) -> _Nilai:
    """Analyses 5 and 7: does prose stand at the place marked for it?"""
    tempat = bahan.tempat.uraian.get((bahan.sasaran.kode, kode))
    if tempat and tempat.kata:
        return _Nilai("ada", tempat=tempat)
    alasan = "tempatnya belum berisi uraian" if tempat else BELUM
    if kode == "program" and bahan.sasaran.program:
        return _Nilai("sebagian", "uraiannya belum tersedia", tempat=tempat)
    return _Nilai("belum", alasan, tempat=tempat)


_PENILAI: Mapping[str, Callable[[_Bahan, str], _Nilai]] = {
    "target": _dari_ukuran,
    "riwayat": _dari_ukuran,
    "renstra": _dari_ukuran,
    "standar_nasional": _dari_ukuran,
    "sebab": _uraian,
    "efisiensi": _efisiensi,
    "program": _uraian,
}
