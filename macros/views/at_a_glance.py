"""What the first page answers at once: the year's money, the indikator, each sasaran's state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from macros.formatting import tanggal
from macros.report import Figur, HasilIndikator, Report
from macros.report.bersatuan import dengan_satuan, peta_satuan
from macros.scoring.aggregates import semua_tercapai
from macros.views.notes import JENIS
from macros.views.values import saring


@dataclass(frozen=True, slots=True)
class Keadaan:
    """Whether a target was met: `kode` for the style sheet, `kata` for readers."""

    kode: str
    kata: str


_KEADAAN = {
    True: Keadaan("tercapai", "Tercapai"),
    False: Keadaan("belum", "Belum tercapai"),
    None: Keadaan("tak-dinilai", "Belum dapat dinilai"),
}


@dataclass(frozen=True, slots=True)
class AngkaPokok:
    """A figure of the year and how it changed; `perubahan` None: last year's is not known."""

    nama: str
    figur: Figur
    nilai: str
    beda: Figur
    perubahan: str | None


@dataclass(frozen=True, slots=True)
class IndikatorTampil:
    """An indikator with target and realisasi as text."""

    nama: str
    keadaan: Keadaan
    target: str
    realisasi: str


@dataclass(frozen=True, slots=True)
class KartuSasaran:
    """A sasaran with its state; `tabel` is the id of its table, None where there is none."""

    nomor: int
    nama: str
    keadaan: Keadaan
    tercapai: int
    indikator: tuple[IndikatorTampil, ...]
    tabel: str | None


@dataclass(frozen=True, slots=True)
class Golongan:
    """How many indikator are in one state, and the figure that counts them."""

    keadaan: Keadaan
    jumlah: int
    figur: Figur


@dataclass(frozen=True, slots=True)
class Perbedaan:
    """What differs from the signed report: its date, and how many notes of each kind.

    `ditandatangani` None: nothing has been signed yet.
    """

    ditandatangani: str | None
    jenis: tuple[tuple[str, int], ...]


_POKOK = (
    ("Pagu anggaran", "anggaran.pagu", "anggaran.pertumbuhan_pagu"),
    ("Realisasi anggaran", "anggaran.realisasi", "anggaran.pertumbuhan_realisasi"),
    ("Serapan", "anggaran.serapan", "anggaran.selisih_serapan"),
)


_GOLONGAN = (
    (True, "jumlah.indikator_tercapai"),
    (False, "jumlah.indikator_belum"),
    (None, "jumlah.indikator_tak_dinilai"),
)


def alamat_pokok(_: Report) -> list[str]:
    """Addresses of the figures that `angka_pokok` shows."""
    return [alamat for _, kini, beda in _POKOK for alamat in (kini, beda)]


def alamat_golongan(_: Report) -> list[str]:
    """Addresses of the figures that `golongan_indikator` shows."""
    return [alamat for _, alamat in _GOLONGAN]


def alamat_kartu(report: Report) -> list[str]:
    """Addresses of the figures that `kartu_sasaran` shows."""
    kode = [satu.butir.kode for satu in report.kinerja.indikator]
    return [f"indikator.{satu}.{kunci}" for satu in kode for kunci in ("target", "realisasi")]


def angka_pokok(report: Report) -> Iterator[AngkaPokok]:
    """Pagu, realisasi and serapan, each with its change from last year."""
    satuan = peta_satuan(report.data)
    for nama, alamat, alamat_beda in _POKOK:
        figur, beda = report.figur[alamat], report.figur[alamat_beda]
        ada = beda.nilai is not None
        yield AngkaPokok(
            nama,
            figur,
            dengan_satuan(figur, satuan),
            beda,
            saring(beda, "perubahan", satuan) if ada else None,
        )


def golongan_indikator(report: Report) -> Iterator[Golongan]:
    """How many indikator met their target, missed it, or cannot be judged."""
    for tercapai, alamat in _GOLONGAN:
        figur = report.figur[alamat]
        jumlah = sum(satu.capaian.tercapai is tercapai for satu in report.kinerja.indikator)
        yield Golongan(_KEADAAN[tercapai], jumlah, figur)


def kartu_sasaran(report: Report) -> Iterator[KartuSasaran]:
    """Every sasaran, in the order of the data."""
    hasil = {satu.butir.kode: satu for satu in report.kinerja.indikator}
    tabel = {
        satu.sasaran: f"tabel:{satu.kode}"
        for satu in report.data.sajian.tabel
        if satu.isi == "sasaran"
    }
    for nomor, sasaran in enumerate(report.data.sasaran.sasaran, start=1):
        milik = [hasil[butir.kode] for butir in sasaran.indikator]
        tercapai = [satu.capaian.tercapai for satu in milik]
        yield KartuSasaran(
            nomor,
            sasaran.nama,
            _KEADAAN[semua_tercapai(tercapai)],
            tercapai.count(True),
            tuple(_indikator(report, satu) for satu in milik),
            tabel.get(sasaran.kode),
        )


def _indikator(report: Report, hasil: HasilIndikator) -> IndikatorTampil:
    satuan = peta_satuan(report.data)

    def teks(kunci: str) -> str:
        figur: Figur = report.figur[f"indikator.{hasil.butir.kode}.{kunci}"]
        return dengan_satuan(figur, satuan)

    keadaan = _KEADAAN[hasil.capaian.tercapai]
    return IndikatorTampil(hasil.butir.nama, keadaan, teks("target"), teks("realisasi"))


def perbedaan_edisi(report: Report) -> Perbedaan:
    """The notes counted by kind, against the report signed last."""
    hari = report.data.laporan.ditandatangani
    jumlah = Counter(satu.jenis for satu in report.data.catatan.catatan)
    ada = tuple((nama, jumlah[kode]) for kode, nama in JENIS.items() if jumlah[kode])
    return Perbedaan(tanggal(hari) if hari else None, ada)
