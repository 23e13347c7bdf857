"""What prose concludes from figures without giving them: targets met, the span of education."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_text import paragraf, petikan_halaman

_UMUM = re.compile(r"\bsecara umum\b", re.IGNORECASE)
_TERCAPAI = re.compile(r"\b(?:memenuhi|mencapai|dicapai|tercapai|terpenuhi)\b", re.IGNORECASE)
_TARGET = re.compile(r"\btarget\b", re.IGNORECASE)
_CACAH = "jumlah.indikator_tercapai"


def _simpulan(bahan: Bahan) -> Iterator[Lapor]:
    """Targets said to be met in general, with no count in the paragraph, while some are not."""
    figur = bahan.report.figur
    tercapai, semua = figur[_CACAH].nilai, figur["jumlah.indikator"].nilai
    if tercapai == semua:
        return
    bercacah = {
        (halaman.kode, satu.nama[0].letak[0])
        for halaman in bahan.halaman
        for satu in halaman.ungkapan
        if satu.alamat == _CACAH
    }
    for baris in paragraf(bahan):
        if any((satu.objek, satu.baris) in bercacah for satu in baris):
            continue
        for satu in baris:
            umum = _UMUM.search(satu.teks)
            if umum and _TERCAPAI.search(satu.teks) and _TARGET.search(satu.teks):
                yield satu.lapor(
                    umum.start(),
                    "secara umum",
                    "target disebut terpenuhi secara umum tanpa cacahnya, padahal indikator yang"
                    f" tercapai {tercapai} dari {semua}",
                    f"sebut cacahnya dengan {{{{ {_CACAH} | dengan_huruf }}}} dalam paragraf itu,"
                    " atau sesuaikan simpulannya",
                )


def _pendidikan(bahan: Bahan) -> Iterator[Lapor]:
    """A span of levels of education runs from the first to the last that data has."""
    nama = [satu.nama for satu in bahan.report.data.pegawai.pendidikan or ()]
    if not nama:
        return
    jenjang = "|".join(re.escape(satu) for satu in nama)
    pola = re.compile(
        rf"\bdari\s+({jenjang})\s+(?:dan|sampai(?: dengan)?|hingga|s\.d\.)\s+({jenjang})\b"
    )
    for satu in petikan_halaman(bahan):
        for cocok in pola.finditer(satu.teks):
            if [cocok[1], cocok[2]] != [nama[0], nama[-1]]:
                yield satu.lapor(
                    cocok.start(),
                    f"{cocok[1]}-{cocok[2]}",
                    f'"{" ".join(cocok[0].split())}" berbeda dari rincian pendidikan pegawai, yaitu'
                    f" {', '.join(nama)}",
                    "betulkan jenjangnya, atau rinciannya di data/pegawai.yml",
                )


ATURAN = (
    Aturan(
        "simpulan-tanpa-cacah",
        Tingkat.PERINGATAN,
        "Simpulan bahwa target terpenuhi secara umum disertai cacah indikatornya",
        _simpulan,
    ),
    Aturan(
        "rentang-pendidikan",
        Tingkat.GALAT,
        "Jenjang pendidikan pegawai yang disebut sama dengan rinciannya",
        _pendidikan,
    ),
)
