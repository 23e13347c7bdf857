"""Rules on how the office computes: what asks for it, and whether that holds in this year."""

from __future__ import annotations

from collections.abc import Iterator

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.source.formulas import semua_ketentuan


def periksa_masa(bahan: Bahan) -> Iterator[Lapor]:
    """A rule of computation holds in the year of the report."""
    tahun = bahan.report.data.laporan.tahun
    for jalan, ketentuan in semua_ketentuan(bahan.report.data):
        masa = ketentuan.berlaku
        if masa and not masa.meliputi(tahun):
            akhir = f" sampai {masa.sampai}" if masa.sampai else ""
            berkas, *kunci = map(str, jalan)
            yield Lapor(
                ".".join(map(str, jalan)),
                bahan.tempat((*jalan, "berlaku")),
                f"ketentuan {'.'.join(kunci)} berlaku sejak {masa.sejak}{akhir}, tidak pada tahun"
                f" laporan {tahun}",
                f"perbarui ketentuan itu atau masa berlakunya di data/{berkas}.yml",
            )


def periksa_dasar(bahan: Bahan) -> Iterator[Lapor]:
    """A rule of computation names the regulation that asks for it."""
    for jalan, ketentuan in semua_ketentuan(bahan.report.data):
        if ketentuan.peraturan is None:
            berkas, *kunci = map(str, jalan)
            yield Lapor(
                ".".join(map(str, jalan)),
                bahan.tempat((*jalan, "peraturan")),
                f"ketentuan {'.'.join(kunci)} tidak menyebut dasar hukumnya",
                f"isi kunci peraturan di data/{berkas}.yml dengan kode dari data/peraturan.yml",
            )


ATURAN_CARA_HITUNG = (
    Aturan(
        "ketentuan-masa",
        Tingkat.PERINGATAN,
        "Ketentuan penghitungan berlaku pada tahun laporan",
        periksa_masa,
    ),
    Aturan(
        "ketentuan-dasar",
        Tingkat.INFO,
        "Ketentuan penghitungan menyebut dasar hukumnya",
        periksa_dasar,
        isian=True,
    ),
)
