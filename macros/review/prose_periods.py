"""Periods in prose: one for each plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_text import Petikan, petikan

PERIODE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(?:[-–—]|s\.d\.|sampai(?: dengan)?)\s*((?:19|20)\d\d)(?!\d)"
)
"""A period as prose writes it: '2030–2034', '2030 s.d. 2034'."""
_RENCANA = (
    ("rpjpn", "RPJPN", r"RPJPN?\b|rencana pembangunan jangka panjang"),
    ("rpjmn", "RPJMN", r"RPJMN?\b|rencana pembangunan jangka menengah"),
    ("renstra", "Renstra", r"renstra\b|rencana strategis"),
)
"""Key, name, and how prose names it."""
_BERKAS_LAIN = frozenset({"catatan", "laporan", "anggaran", "skala", "pegawai"})
"""Files whose years belong to what they tell, not to the report."""


def teks_bertahun(bahan: Bahan) -> Iterator[Petikan]:
    """Pages, and the texts of data whose years the report answers for."""
    return (
        satu
        for satu in petikan(bahan)
        if satu.jalan is None or satu.jalan[0] not in _BERKAS_LAIN
        if satu.jalan is None or satu.jalan[:2] != ("renstra", "periode")
        if satu.jalan is None or satu.jalan[:2] != ("renstra", "rencana_lain")
    )


def _periode_rencana(bahan: Bahan) -> dict[str, str]:
    """Period of every plan by the key under which pages call it."""
    renstra = bahan.report.data.renstra
    periode = {kunci: getattr(renstra.periode, kunci) for kunci, _, _ in _RENCANA}
    return periode | {satu.kode: satu.periode for satu in renstra.rencana_lain}


def _sebutan(bahan: Bahan) -> dict[str, str]:
    """How every plan is called, by its key."""
    lain = {satu.kode: satu.nama for satu in bahan.report.data.renstra.rencana_lain}
    return {kunci: nama for kunci, nama, _ in _RENCANA} | lain


def _rencana(bahan: Bahan, satu: Petikan, awal: int) -> str | None:
    """The plan named last before `awal`; None: none is."""
    dikenal = [(kunci, pola) for kunci, _, pola in _RENCANA]
    dikenal += [
        (lain.kode, re.escape(lain.nama)) for lain in bahan.report.data.renstra.rencana_lain
    ]
    akhir = {
        kunci: cocok[-1].end()
        for kunci, pola in dikenal
        if (cocok := list(re.finditer(pola, satu.teks[:awal], re.IGNORECASE)))
    }
    return max(akhir, key=lambda kunci: akhir[kunci]) if akhir else None


def _rapi(cocok: re.Match[str]) -> str:
    return f"{cocok[1]}–{cocok[2]}"


def _periode_berbeda(bahan: Bahan) -> Iterator[Lapor]:
    dikenal, sebutan = _periode_rencana(bahan), _sebutan(bahan)
    for satu in teks_bertahun(bahan):
        for cocok in () if satu.bercatatan else PERIODE.finditer(satu.teks):
            rencana = _rencana(bahan, satu, cocok.start())
            if rencana and _rapi(cocok) != dikenal[rencana]:
                yield satu.lapor(
                    cocok.start(),
                    f"{rencana}-{_rapi(cocok)}",
                    f'periode "{cocok[0]}" berbeda dari periode {sebutan[rencana]} dalam data,'
                    f" yaitu {dikenal[rencana]} (renstra.periode.{rencana})",
                    f"di halaman, ganti dengan {{{{ renstra.periode.{rencana} }}}}; bila data yang"
                    " keliru, betulkan kunci periode di data/renstra.yml",
                )


def _periode_lain(bahan: Bahan) -> Iterator[Lapor]:
    """Periods of what is no plan of the data: neither a plan's nor the budget's history."""
    data = bahan.report.data
    dikenal = {*_periode_rencana(bahan).values()}
    if data.anggaran.riwayat:
        awal = min(satu.tahun for satu in data.anggaran.riwayat)
        dikenal |= {f"{awal}–{akhir}" for akhir in (data.laporan.tahun - 1, data.laporan.tahun)}
    for satu in teks_bertahun(bahan):
        for cocok in () if satu.bercatatan else PERIODE.finditer(satu.teks):
            if _rencana(bahan, satu, cocok.start()) is None and _rapi(cocok) not in dikenal:
                yield satu.lapor(
                    cocok.start(),
                    _rapi(cocok),
                    f'periode "{cocok[0]}" bukan periode rencana mana pun dalam data'
                    f" ({', '.join(sorted(dikenal))})",
                    "pakai {{ renstra.periode.… }}, atau catat rencananya pada kunci rencana_lain"
                    " di data/renstra.yml",
                )


def _periode_diketik(bahan: Bahan) -> Iterator[Lapor]:
    dikenal = _periode_rencana(bahan)
    for satu in teks_bertahun(bahan):
        for cocok in PERIODE.finditer(satu.teks) if satu.halaman else ():
            rencana = _rencana(bahan, satu, cocok.start())
            sama = [kunci for kunci, periode in dikenal.items() if periode == _rapi(cocok)]
            if sama and (rencana is None or rencana in sama):
                kunci = rencana or sama[-1]
                yield satu.lapor(
                    cocok.start(),
                    _rapi(cocok),
                    f'periode "{cocok[0]}" diketik, padahal data memuatnya',
                    f"ganti dengan {{{{ renstra.periode.{kunci} }}}}",
                )


ATURAN = (
    Aturan(
        "periode-berbeda",
        Tingkat.GALAT,
        "Setiap rencana mempunyai satu periode",
        _periode_berbeda,
    ),
    Aturan(
        "periode-tak-dikenal",
        Tingkat.PERINGATAN,
        "Periode yang disebut adalah periode sebuah rencana dalam data",
        _periode_lain,
    ),
    Aturan(
        "periode-diketik",
        Tingkat.PERINGATAN,
        "Periode yang ada dalam data tidak diketik di halaman",
        _periode_diketik,
    ),
)
