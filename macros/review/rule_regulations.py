"""Rules on the list of regulations: one number, year and title each; titled, cited."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from macros.review.finding import Aturan, Lapor, Tempat, Tingkat
from macros.review.material import Bahan
from macros.review.prose_regulations import kutipan
from macros.source.model import PeraturanItem

_MIRIP = 0.6


def _tempat(bahan: Bahan, peraturan: PeraturanItem, kunci: str) -> Tempat:
    urutan = bahan.report.data.peraturan.peraturan.index(peraturan)
    return bahan.tempat(("peraturan", "peraturan", urutan, kunci))


def _serupa(satu: PeraturanItem, dua: PeraturanItem) -> bool:
    """Do the titles speak of the same thing? An untitled one may."""
    if satu.tentang is None or dua.tentang is None:
        return True
    pembanding = SequenceMatcher(None, satu.tentang.casefold(), dua.tentang.casefold())
    return pembanding.ratio() >= _MIRIP


def _tahun_judul(peraturan: PeraturanItem) -> str:
    judul = f'tentang "{peraturan.tentang}"' if peraturan.tentang else "tanpa judul"
    return f"Tahun {peraturan.tahun} {judul}"


def periksa_ganda(bahan: Bahan) -> Iterator[Lapor]:
    """One regulation is listed once: same kind and number with one year and title."""
    for satu, dua in combinations(bahan.report.data.peraturan.peraturan, 2):
        if (satu.jenis, satu.nomor) != (dua.jenis, dua.nomor):
            continue
        if satu.tahun == dua.tahun or _serupa(satu, dua):
            yield Lapor(
                dua.kode,
                _tempat(bahan, dua, "kode"),
                f'"{satu.kode}" dan "{dua.kode}" sama-sama {satu.jenis} Nomor {satu.nomor}:'
                f" {_tahun_judul(satu)} dan {_tahun_judul(dua)}",
                "tetapkan satu tahun dan satu judul, lalu hapus isian yang lain",
            )


def periksa_judul(bahan: Bahan) -> Iterator[Lapor]:
    """A regulation has its title."""
    for peraturan in bahan.report.data.peraturan.peraturan:
        if peraturan.tentang is None:
            yield Lapor(
                peraturan.kode,
                _tempat(bahan, peraturan, "tentang"),
                f"{peraturan.jenis} Nomor {peraturan.nomor} belum berjudul",
                "isi kunci tentang di data/peraturan.yml menurut naskahnya",
            )


def periksa_tahun(bahan: Bahan) -> Iterator[Lapor]:
    """A regulation has a year or a date, not after the report was written."""
    terakhir = bahan.report.data.laporan.tahun + 1
    for peraturan in bahan.report.data.peraturan.peraturan:
        tahun = peraturan.tahun or (peraturan.tanggal and peraturan.tanggal.year)
        if not tahun or tahun > terakhir:
            keadaan = (
                f"bertahun {tahun}, sesudah laporan ditulis" if tahun else "tanpa tahun dan tanggal"
            )
            yield Lapor(
                peraturan.kode,
                _tempat(bahan, peraturan, "tahun"),
                f"{peraturan.jenis} Nomor {peraturan.nomor} {keadaan}",
                "betulkan kunci tahun atau tanggal di data/peraturan.yml",
            )


def periksa_dikutip(bahan: Bahan) -> Iterator[Lapor]:
    """Every listed regulation is cited somewhere."""
    dikutip = {*bahan.argumen("peraturan"), *bahan.argumen("peraturan_singkat")}
    disebut = {(satu.jenis, satu.nomor, satu.tahun) for satu in kutipan(bahan)}
    for peraturan in bahan.report.data.peraturan.peraturan:
        sebutan = (peraturan.jenis, peraturan.nomor, peraturan.tahun)
        if peraturan.kode not in dikutip and sebutan not in disebut:
            yield Lapor(
                peraturan.kode,
                _tempat(bahan, peraturan, "kode"),
                f'peraturan "{peraturan.kode}" tidak dikutip di halaman mana pun',
                f'kutip dengan {{{{ peraturan("{peraturan.kode}") }}}}, atau hapus isiannya',
            )


ATURAN_PERATURAN = (
    Aturan("peraturan-ganda", Tingkat.GALAT, "Satu peraturan didaftar sekali", periksa_ganda),
    Aturan(
        "peraturan-bertahun", Tingkat.PERINGATAN, "Peraturan bertahun yang mungkin", periksa_tahun
    ),
    Aturan("peraturan-tanpa-judul", Tingkat.INFO, "Peraturan berjudul", periksa_judul),
    Aturan(
        "peraturan-tak-dikutip", Tingkat.INFO, "Peraturan yang terdaftar dikutip", periksa_dikutip
    ),
)
