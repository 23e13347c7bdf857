"""Years that have passed, told as now or to come; and what a year's evaluation can serve."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_text import Petikan, paragraf
from macros.review.prose_years import TAHUN, tahun_bebas

_KINI = re.compile(
    r"\b(?:masih|belum|kini|sekarang|saat ini|dewasa ini|hingga kini|sampai kini)\b", re.IGNORECASE
)
_NANTI = re.compile(
    r"\b(?:ke depan|mendatang|akan datang|akan (?:dihadapi|dicapai|dilaksanakan|diselenggarakan)"
    r"|(?:mem)?persiapan|(?:me(?:ny|mper))iapkan|tantangan)\b",
    re.IGNORECASE,
)
_EVALUASI = re.compile(r"evaluasi", re.IGNORECASE)
_MASUKAN = re.compile(r"\b(?:masukan|bahan|(?:pe|me)nyempurna(?:an|kan))\b", re.IGNORECASE)
_RENCANA = re.compile(r"\b(?:rencana|penyusunan|perencanaan)\b", re.IGNORECASE)


def _lampau(bahan: Bahan) -> Iterator[Lapor]:
    """Past years in a sentence about now, or in a paragraph about what is to come.

    A note's mark explains to the reader; what it leaves open is acknowledged in catatan.yml.
    """
    for satu, awal, lalu in tahun_bebas(bahan):
        if lalu >= bahan.report.data.laporan.tahun:
            continue
        kini, nanti = _KINI.search(satu.teks), _NANTI.search(_paragraf(bahan).get(satu, satu.teks))
        if kata := kini or nanti:
            yield satu.lapor(
                awal,
                str(lalu),
                f'tahun {lalu} sudah lewat, tetapi disebut bersama "{kata[0]}", seolah-olah'
                f" {'keadaan sekarang' if kini else 'yang akan datang'}",
                "perbarui kalimatnya menurut keadaan pada tahun laporan, atau jelaskan mengapa"
                " tahun itu disebut lalu akui temuan ini di data/catatan.yml",
            )


@lru_cache(maxsize=2)
def _paragraf(bahan: Bahan) -> dict[Petikan, str]:
    """The paragraph of every line of the pages."""
    return {
        satu: "\n".join(lain.teks for lain in baris) for baris in paragraf(bahan) for satu in baris
    }


def _masukan(bahan: Bahan) -> Iterator[Lapor]:
    """An evaluation of one year serves as input to the plan of a later one."""
    tahun = _tahun_makro(bahan)
    for baris in paragraf(bahan):
        sebelum = ""
        for satu in baris:
            isi = _isi_tahun(satu, tahun)
            if cocok := _MASUKAN.search(isi):
                yield from _masukan_dalam(satu, sebelum + isi[: cocok.start()], isi, cocok.end())
            sebelum += f"{isi}\n"


def _masukan_dalam(satu: Petikan, sebelum: str, isi: str, awal: int) -> Iterator[Lapor]:
    dinilai = [int(cocok[1]) for cocok in TAHUN.finditer(sebelum)]
    rencana = list(TAHUN.finditer(isi, awal))
    if not (dinilai and rencana and _EVALUASI.search(sebelum) and _RENCANA.search(isi, awal)):
        return
    tujuan = int(rencana[-1][1])
    if tujuan <= dinilai[-1]:
        yield satu.lapor(
            rencana[-1].start(),
            f"{dinilai[-1]}-{tujuan}",
            f"evaluasi tahun {dinilai[-1]} disebut sebagai masukan bagi rencana tahun {tujuan},"
            " padahal hanya dapat menjadi masukan bagi tahun sesudahnya",
            "betulkan tahun yang dievaluasi atau tahun yang direncanakan",
        )


def _tahun_makro(bahan: Bahan) -> dict[tuple[str, int], list[tuple[int, str]]]:
    """The years that macros write: page and line → columns and years."""
    laporan = bahan.report.data.laporan.tahun
    nilai = {"laporan.tahun": str(laporan), "laporan.tahun_lalu": str(laporan - 1)}
    hasil: dict[tuple[str, int], list[tuple[int, str]]] = {}
    for halaman in bahan.halaman:
        for satu in halaman.ungkapan:
            if satu.alamat in nilai:
                baris, kolom = satu.nama[0].letak
                hasil.setdefault((halaman.kode, baris), []).append((kolom - 1, nilai[satu.alamat]))
    return hasil


def _isi_tahun(satu: Petikan, tahun: dict[tuple[str, int], list[tuple[int, str]]]) -> str:
    """The line with the years of its macros in their places."""
    isi = satu.teks
    for awal, angka in tahun.get((satu.objek, satu.baris), ()):
        isi = isi[:awal] + angka + isi[awal + len(angka) :]
    return isi


ATURAN = (
    Aturan(
        "tahun-lampau",
        Tingkat.PERINGATAN,
        "Tahun yang sudah lewat tidak disebut sebagai keadaan kini atau yang akan datang",
        _lampau,
    ),
    Aturan(
        "masukan-setahun",
        Tingkat.PERINGATAN,
        "Evaluasi suatu tahun menjadi masukan bagi rencana tahun sesudahnya",
        _masukan,
    ),
)
