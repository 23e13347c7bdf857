"""How this office computes and what asks for it: one row a rule, for readers and open data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.formatting import bilangan
from macros.report import Report
from macros.report.cara import batas, pembulatan, rerata_mentah, rerata_tertimbang, rumus_turun
from macros.source.model import Data, IndikatorItem, Ketentuan
from macros.views.regulations import masa_berlaku, sebutan_lengkap

_RUMUS = {"linear": "(2 × target − realisasi) ÷ target × 100", "rasio": "target ÷ realisasi × 100"}
_BULAT = {
    "setengah_naik": "setengah dibulatkan menjauhi nol",
    "setengah_genap": "setengah dibulatkan ke angka genap",
    "potong": "sisanya dipotong",
}
BELUM = "belum dicantumkan"


@dataclass(frozen=True, slots=True)
class KetentuanTampil:
    """A rule: what it is about, what is done, its legal basis.

    `dasar` None: the office names none; `kunci` and `berkas` then say where it belongs. `masa`
    None: not known. `sumber` None: the office chose nothing, so the program's own way holds.
    """

    hal: str
    isi: str
    dasar: str | None
    masa: str | None
    sumber: str | None
    kunci: str
    berkas: str = "data/skala.yml"


def susun_ketentuan(report: Report) -> Iterator[KetentuanTampil]:
    """Every rule, whether the office chose it or left it as it is."""
    data, pilihan = report.data, report.data.skala.cara_hitung
    for hal, isi, ketentuan, kunci in (
        ("Kategori capaian", _kategori(report), data.skala.dasar, "dasar"),
        ("Realisasi tinggi lebih baik", "realisasi ÷ target × 100", pilihan.naik, "naik"),
        ("Realisasi rendah lebih baik", _turun(data), pilihan.turun, "turun"),
        ("Batas capaian", _batas(data), pilihan.batas, "batas"),
        ("Rata-rata sasaran", _rerata(data), pilihan.rerata, "rerata"),
        ("Pembulatan", _pembulatan(data), pilihan.pembulatan, "pembulatan"),
    ):
        letak = kunci if kunci == "dasar" else f"cara_hitung.{kunci}"
        yield _satu(data, hal, isi, ketentuan, letak)
    if dasar := data.anggaran.efisiensi:
        isi = "50 + E ÷ 20 × 50, dengan E di antara −20 dan 20"
        yield _satu(data, "Nilai efisiensi", isi, dasar, "efisiensi", "data/anggaran.yml")


def _satu(
    data: Data,
    hal: str,
    isi: str,
    ketentuan: Ketentuan | None,
    kunci: str,
    berkas: str = "data/skala.yml",
) -> KetentuanTampil:
    if ketentuan is None:
        return KetentuanTampil(hal, isi, None, None, None, kunci, berkas)
    masa = ketentuan.berlaku and masa_berlaku(ketentuan.berlaku)
    dasar = _dasar(data, ketentuan)
    return KetentuanTampil(hal, isi, dasar, masa, ketentuan.sumber, f"{kunci}.peraturan", berkas)


def _dasar(data: Data, ketentuan: Ketentuan) -> str | None:
    if ketentuan.peraturan is None:
        return None
    daftar = data.peraturan.peraturan
    peraturan = next(satu for satu in daftar if satu.kode == ketentuan.peraturan)
    teks = sebutan_lengkap(peraturan)
    return f"{ketentuan.pasal} {teks}" if ketentuan.pasal else teks


def _kategori(report: Report) -> str:
    rentang = (
        f"{pita.nama}: {str(report.figur[f'skala.{pita.kode}.rentang'].nilai).lower()}"
        for pita in report.data.skala.kategori
    )
    return "; ".join(rentang)


def _semua(data: Data) -> Iterator[IndikatorItem]:
    yield from data.sasaran.iku
    for sasaran in data.sasaran.sasaran:
        yield from sasaran.indikator


def _turun(data: Data) -> str:
    umum = rumus_turun(data)
    lain = (
        f"{butir.nama}: {_RUMUS[rumus_turun(data, butir)]}"
        for butir in _semua(data)
        if butir.arah == "turun" and rumus_turun(data, butir) != umum
    )
    return "; ".join([_RUMUS[umum], *lain])


def _batas(data: Data) -> str:
    umum = batas(data)
    lain = (
        f"{butir.nama}: paling tinggi {bilangan(butir.batas_capaian)}%"
        for butir in _semua(data)
        if butir.batas_capaian is not None and butir.batas_capaian != umum
    )
    return "; ".join(
        ["tidak dibatasi" if umum is None else f"paling tinggi {bilangan(umum)}%", *lain]
    )


def _rerata(data: Data) -> str:
    cara = "menurut bobot indikator" if rerata_tertimbang(data) else "sama berat"
    capaian = "sebelum" if rerata_mentah(data) else "sesudah"
    return (
        f"{cara}, dari capaian yang berupa angka, {capaian} dibatasi; yang tanpa persentase"
        " dicacah tersendiri"
    )


def _pembulatan(data: Data) -> str:
    cara = pembulatan(data)
    return (
        f"{cara.desimal} angka desimal, {_BULAT[cara.cara]}; hanya ketika ditulis, hitungan memakai"
        " nilai yang belum dibulatkan"
    )


def rumus_dipakai(report: Report, arah: str) -> list[str]:
    """Codes of the formulas in use: 'naik', or of indikator where lower is better those in use.

    Where there is no such indikator, the formula that the office would use.
    """
    if arah == "naik":
        return ["naik"]
    data = report.data
    dipakai = [rumus_turun(data, butir) for butir in _semua(data) if butir.arah == "turun"]
    return list(dict.fromkeys(dipakai or [rumus_turun(data)]))
