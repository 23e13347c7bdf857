"""The sheet of rules: how the office computes and what asks for it."""

from __future__ import annotations

from macros.export.sheets import KolomData, Lembar
from macros.report import Report
from macros.views.rules_of_computation import susun_ketentuan

_KOLOM = (
    KolomData("hal", "Hal"),
    KolomData("isi", "Yang dipakai"),
    KolomData("dasar", "Dasar hukum"),
    KolomData("masa", "Masa berlaku"),
    KolomData("sumber", "Sumber", uraian="kosong: cara bawaan program"),
)


def lembar_ketentuan(report: Report) -> Lembar:
    """Every rule of computation, one a row."""
    baris = tuple(
        (satu.hal, satu.isi, satu.dasar, satu.masa, satu.sumber) for satu in susun_ketentuan(report)
    )
    uraian = "rumus, batas, rata-rata, pembulatan, dan kategori, beserta dasar hukumnya"
    return Lembar("ketentuan", "Ketentuan penghitungan", uraian, _KOLOM, baris, kunci_utama="hal")
