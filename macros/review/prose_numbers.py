"""Numbers typed by hand: those that data holds, those that no data holds, and words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from macros.formatting import angka_tercetak, desimal_tercetak, terbilang
from macros.report import Figur, Report
from macros.report.bersatuan import cara_menulis
from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_text import Petikan, petikan, petikan_halaman
from macros.review.prose_words import POLA_HURUF, angka_huruf, dari_huruf

_BILANGAN = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_RUPIAH = re.compile(rf"\bRp\.?\s*({_BILANGAN})(?:\s+(ribu|juta|mil[iy]ar|tril[iy]i?u?n)\b)?")
_PERSEN = re.compile(rf"(?<![\w.,])({_BILANGAN})\s*(?:%|persen\b)", re.IGNORECASE)
_RIBUAN = re.compile(r"(?<![\w.,/-])(?<!Rp )(?<!Rp\. )\d{1,3}(?:\.\d{3})+(?![\w,])")
_HURUF_RUPIAH = re.compile(rf"\b({POLA_HURUF})rupiah\b", re.IGNORECASE)
_BERHURUF = re.compile(
    rf"({_BILANGAN})(?:,-)?[*_\s]*\([*_\s]*({POLA_HURUF})(?:rupiah)?[*_\s]*\)", re.IGNORECASE
)
_PANGKAT = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
_LAZIM = (Decimal(0), Decimal(100))
"""Percentages that prose uses without meaning a figure."""


@dataclass(frozen=True, slots=True)
class _Terketik:
    """A number as typed at `awal`: its value, and the figures that it could be."""

    petikan: Petikan
    awal: int
    teks: str
    figur: tuple[Figur, ...]


@lru_cache(maxsize=2)
def _terketik(bahan: Bahan) -> tuple[_Terketik, ...]:
    return tuple(_terketik_satu_satu(bahan))


def _terketik_satu_satu(bahan: Bahan) -> Iterator[_Terketik]:
    for satu in petikan_halaman(bahan):
        yield from _rupiah(satu, bahan.report)
        yield from _persen(satu, bahan.report)
        for cocok in _RIBUAN.finditer(satu.teks):
            sama = _sama(bahan.report, angka_huruf(cocok[0]))
            if sama:
                yield _Terketik(satu, cocok.start(), cocok[0], sama)


def _rupiah(satu: Petikan, report: Report) -> Iterator[_Terketik]:
    for cocok in _RUPIAH.finditer(satu.teks):
        pangkat = _PANGKAT.get(cocok[2], 0)
        nilai, desimal = angka_tercetak(cocok[1]), desimal_tercetak(cocok[1])
        sama = _sama(report, nilai, desimal, ("rupiah",), pangkat)
        yield _Terketik(satu, cocok.start(), cocok[0], sama)
    for cocok in _HURUF_RUPIAH.finditer(satu.teks):
        sama = _sama(report, dari_huruf(cocok[1]), satuan=("rupiah",))
        yield _Terketik(satu, cocok.start(), cocok[0], sama)


def _persen(satu: Petikan, report: Report) -> Iterator[_Terketik]:
    for cocok in _PERSEN.finditer(satu.teks):
        nilai, desimal = angka_tercetak(cocok[1]), desimal_tercetak(cocok[1])
        sama = _sama(report, nilai, desimal, ("persen", "poin_persen"))
        if desimal == 0:
            # A round percentage is common in prose: it is the figure's only where it is exact.
            sama = tuple(figur for figur in sama if nilai not in _LAZIM and figur.nilai == nilai)
        if desimal or sama:
            yield _Terketik(satu, cocok.start(), cocok[0], sama)


def _sama(
    report: Report,
    nilai: Decimal | int | None,
    desimal: int = 0,
    satuan: tuple[str, ...] | None = None,
    pangkat: int = 0,
) -> tuple[Figur, ...]:
    """Figures that read as `nilai` when rounded to `desimal` places of 10 to the `pangkat`."""
    return tuple(
        figur
        for figur in report.figur.values()
        if isinstance(figur.nilai, Decimal)
        and (satuan is None or figur.satuan in satuan)
        and figur.pembulatan.bulatkan(abs(figur.nilai).scaleb(-pangkat), desimal) == nilai
    )


def _diketik(bahan: Bahan) -> Iterator[Lapor]:
    for satu in _terketik(bahan):
        if satu.figur:
            sebutan = "; ".join(f"{figur.label} ({figur.alamat})" for figur in satu.figur[:3]) + (
                " …" if len(satu.figur) > 3 else ""
            )
            saringan = None if re.search(r"\d", satu.teks) else "terbilang"
            pilihan = " atau ".join(cara_menulis(figur, saringan) for figur in satu.figur[:3])
            yield satu.petikan.lapor(
                satu.awal,
                satu.teks,
                f'"{satu.teks}" diketik, padahal data memuatnya: {sebutan}',
                f"ganti dengan {pilihan}",
            )


def _tanpa_data(bahan: Bahan) -> Iterator[Lapor]:
    for satu in _terketik(bahan):
        if not satu.figur:
            yield satu.petikan.lapor(
                satu.awal,
                satu.teks,
                f'"{satu.teks}" tidak sama dengan figur mana pun dalam data',
                "isi angkanya di data/ lalu panggil dengan {{ … }}, atau betulkan angkanya",
            )


def _huruf(bahan: Bahan) -> Iterator[Lapor]:
    for satu in petikan(bahan):
        for cocok in _BERHURUF.finditer(satu.teks):
            angka, huruf = angka_huruf(cocok[1]), dari_huruf(cocok[2])
            if angka is not None and huruf is not None and angka != huruf:
                tulisan = " ".join(cocok[2].split())
                yield satu.lapor(
                    cocok.start(),
                    cocok[1],
                    f'angka {cocok[1]} berbeda dari tulisannya "{tulisan}", yang berarti {huruf}',
                    f'tulis "{terbilang(angka)}", atau betulkan angkanya; di halaman,'
                    " saringan dengan_huruf atau terbilang menulis keduanya",
                )


ATURAN = (
    Aturan(
        "angka-diketik",
        Tingkat.PERINGATAN,
        "Angka yang ada dalam data tidak diketik di halaman",
        _diketik,
    ),
    Aturan(
        "angka-tanpa-data",
        Tingkat.PERINGATAN,
        "Jumlah rupiah dan persentase di halaman berasal dari data",
        _tanpa_data,
    ),
    Aturan(
        "huruf-berbeda",
        Tingkat.GALAT,
        "Bilangan dan tulisannya dengan huruf menyebut nilai yang sama",
        _huruf,
    ),
)
