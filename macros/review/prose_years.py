"""Years in prose: this report's own, or explained."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_periods import PERIODE, teks_bertahun
from macros.review.prose_regulations import kutipan
from macros.review.prose_text import Petikan

TAHUN = re.compile(r"(?<![\w./,-])((?:19|20)\d\d)(?![\w/]|[.,]\d|-\d)")
"""A year as a number of its own."""
_TANGGAL_DOKUMEN = re.compile(r"\btanggal\s+\d{1,2}\s+[A-Z]\w+\s+\d{4}")
_TETAP = re.compile(
    r"\bUUD(?: [\w ]+?)? 1945\b|\bUndang-Undang Dasar[\w ]* 1945\b|17 Agustus 1945\b"
)
_RIWAYAT = re.compile(r"\b(?:pagu|serapan|realisasi|perkembangan|riwayat|tren)", re.IGNORECASE)
_BANDINGAN = re.compile(r"\b(?:di)?banding|\b(?:lalu|sebelumnya)\b", re.IGNORECASE)
_MILIK_LAPORAN = re.compile(
    r"\b(?:tahun anggaran|(?:perjanjian kinerja|laporan kinerja|rencana kinerja tahunan|RKT|PK|LKj)"
    r"\b[^.;:\d]{0,80}?\btahun)\s+((?:19|20)\d\d)(?!\s*[-–—/]?\d)",
    re.IGNORECASE,
)


def _tahun_laporan(bahan: Bahan) -> Iterator[Lapor]:
    """Years of what is this report's own: its budget year, its PK, RKT and captions."""
    tahun = bahan.report.data.laporan.tahun
    for satu in teks_bertahun(bahan):
        if satu.bercatatan:
            continue
        pola = TAHUN if satu.jalan and satu.jalan[0] == "sajian" else _MILIK_LAPORAN
        for cocok in pola.finditer(satu.teks):
            lain = int(cocok[1])
            if lain != tahun and not _terjelaskan(bahan, satu, lain):
                yield satu.lapor(
                    cocok.start(1),
                    str(lain),
                    f'"{" ".join(cocok[0].split())}" menyebut tahun {lain}, padahal laporan ini'
                    f" laporan tahun {tahun} (laporan.tahun)",
                    _ganti_tahun(satu),
                )


def tahun_bebas(bahan: Bahan) -> Iterator[tuple[Petikan, int, int]]:
    """Years other than the report's that nothing explains but a note, each with its place.

    Neither of a regulation, a period or a document's date, nor of the budget's history, nor the
    year compared with.
    """
    tahun = bahan.report.data.laporan.tahun
    peraturan = [(satu.petikan, satu.awal, satu.akhir) for satu in kutipan(bahan)]
    for satu in teks_bertahun(bahan):
        if not TAHUN.search(satu.teks) or (satu.jalan and satu.jalan[0] == "sajian"):
            continue
        bebas = _kecuali(satu, peraturan)
        dimiliki = {cocok.start(1) for cocok in _MILIK_LAPORAN.finditer(satu.teks)}
        for cocok in TAHUN.finditer(satu.teks):
            lain, awal = int(cocok[1]), cocok.start()
            terikat = awal in dimiliki or any(mulai <= awal < akhir for mulai, akhir in bebas)
            if lain != tahun and not terikat and not _terjelaskan(bahan, satu, lain):
                yield satu, awal, lain


def _tahun_lain(bahan: Bahan) -> Iterator[Lapor]:
    tahun = bahan.report.data.laporan.tahun
    for satu, awal, lain in tahun_bebas(bahan):
        if not satu.bercatatan:
            yield satu.lapor(
                awal,
                str(lain),
                f"tahun {lain} bukan tahun laporan ({tahun}) dan tidak dijelaskan",
                "betulkan tahunnya; bila benar, beri tanda {{ catatan(…) }} pada kalimat itu"
                " atau akui temuan ini di data/catatan.yml",
            )


def _tahun_diketik(bahan: Bahan) -> Iterator[Lapor]:
    tahun = bahan.report.data.laporan.tahun
    for satu in teks_bertahun(bahan):
        sajian = satu.jalan is not None and satu.jalan[0] == "sajian"
        if not (satu.halaman or sajian):
            continue
        teks = PERIODE.sub(lambda cocok: " " * len(cocok[0]), satu.teks)
        for cocok in TAHUN.finditer(teks):
            if int(cocok[1]) == tahun:
                yield satu.lapor(
                    cocok.start(),
                    str(tahun),
                    f"tahun laporan {tahun} diketik, sehingga akan basi tahun depan",
                    _ganti_tahun(satu),
                )


def _ganti_tahun(satu: Petikan) -> str:
    return f"tulis {'{{ laporan.tahun }}' if satu.halaman else '{tahun} atau tahun yang benar'}"


def _kecuali(satu: Petikan, peraturan: list[tuple[Petikan, int, int]]) -> list[tuple[int, int]]:
    """Spans whose years need no explanation of their own."""
    kutip = [(awal, akhir) for milik, awal, akhir in peraturan if milik == satu]
    tetap = [
        cocok.span() for pola in (_TANGGAL_DOKUMEN, _TETAP) for cocok in pola.finditer(satu.teks)
    ]
    periode = [cocok.span() for cocok in PERIODE.finditer(satu.teks)]
    return [*kutip, *tetap, *periode]


def _terjelaskan(bahan: Bahan, satu: Petikan, tahun: int) -> bool:
    """A year of the budget's history where the budget is told, or the year compared with."""
    data = bahan.report.data
    if tahun == data.laporan.tahun - 1 and _BANDINGAN.search(satu.teks):
        return True
    riwayat = {butir.tahun for butir in data.anggaran.riwayat}
    return tahun in riwayat and _RIWAYAT.search(satu.teks) is not None


ATURAN = (
    Aturan(
        "tahun-laporan-berbeda",
        Tingkat.GALAT,
        "Tahun anggaran, perjanjian kinerja, dan judul tabel bertahun laporan ini",
        _tahun_laporan,
    ),
    Aturan(
        "tahun-tak-dijelaskan",
        Tingkat.PERINGATAN,
        "Tahun selain tahun laporan dijelaskan",
        _tahun_lain,
    ),
    Aturan(
        "tahun-diketik",
        Tingkat.PERINGATAN,
        "Tahun laporan tidak diketik di halaman",
        _tahun_diketik,
    ),
)
