"""Chapters that are empty, lines of more than one sentence, list items said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_text import Petikan, petikan_halaman
from macros.source.pages import SumberHalaman

_JUDUL = re.compile(r"(#{1,6}) +(.*?)\s*(?:\{ *#([\w-]+) *\})?\s*")
_SINGKATAN = (
    r"(?<!\bNo)(?<!\bKec)(?<!\bKel)(?<!\bDr)(?<!\bdrs)(?<!\bIr)(?<!\bH)(?<!\bPj)(?<!\bSwt)"
    r"(?<!\bdkk)(?<!\bdll)(?<!\bhlm)(?<!\bs\.d)(?<!\b[A-Z])"
)
_DUA_KALIMAT = re.compile(rf"(?<=[\w)”%]){_SINGKATAN}[.!?][”\"*]* +(?=[*“]*[A-Z\ufffc])")

_TANDA_BUTIR = re.compile(r" *(?:[-*+]|\d+[.)]|[a-z][.)]) ")
_BUTIR_PENDEK = 6
"""Fewer words repeat each other by chance."""
_BERULANG = 0.75


def _kosong(bahan: Bahan) -> Iterator[Lapor]:
    for halaman in bahan.halaman:
        yield from _kosong_dalam(halaman)


def _kosong_dalam(halaman: SumberHalaman) -> Iterator[Lapor]:
    """Headings that are followed by no text, and by no heading below them."""
    baris = halaman.teks.split("\n")
    awal = baris.index("---", 1) + 1
    isi = [(i, satu) for i, satu in enumerate(baris) if i >= awal and satu.strip()]
    for (i, satu), (_, berikut) in pairwise([*isi, (len(baris), "# ")]):
        judul, lanjutan = _JUDUL.fullmatch(satu), _JUDUL.fullmatch(berikut)
        if judul and lanjutan and len(lanjutan[1]) <= len(judul[1]):
            nama = judul[3] or judul[2]
            yield Lapor(
                f"{halaman.kode}/{nama}",
                (halaman.berkas, i + 1, 1),
                f'bagian "{judul[2]}" tidak berisi apa pun',
                "isi bagian ini, atau hapus judulnya",
            )


def _kalimat(bahan: Bahan) -> Iterator[Lapor]:
    for satu in petikan_halaman(bahan):
        for cocok in _DUA_KALIMAT.finditer(satu.teks):
            sesudah = satu.teks[cocok.end() : cocok.end() + 24].split("\ufffc")[0].strip()
            yield satu.lapor(
                cocok.start(),
                f"kalimat-{sesudah or satu.baris}",
                "lebih dari satu kalimat pada satu baris",
                "mulai setiap kalimat pada baris baru, agar perubahan mudah dibandingkan",
            )


def _berulang(bahan: Bahan) -> Iterator[Lapor]:
    """List items that say again what an item of the same list says.

    An item can go on in the lines right below it, and a blank line can stand between items.
    """
    butir: list[tuple[Petikan, list[str]]] = []
    lalu: Petikan | None = None
    for satu in petikan_halaman(bahan):
        bertanda = _TANDA_BUTIR.match(_baris_asli(bahan, satu))
        lanjutan = lalu is not None and lalu.baris == satu.baris - 1
        if lalu is None or lalu.objek != satu.objek or not (bertanda or lanjutan):
            butir = []
        lalu = satu
        kata = re.findall(r"[\w/-]+", satu.teks.casefold())
        if bertanda:
            for lama, isi in butir:
                if _mengulang(kata, isi):
                    yield satu.lapor(
                        0,
                        f"butir-{' '.join(kata[:4])}",
                        f"butir ini hampir mengulang butir pada baris {lama.baris}",
                        "gabungkan keduanya, atau tulis bedanya saja",
                    )
            butir.append((satu, kata))


def _mengulang(kata: list[str], lama: list[str]) -> bool:
    """Does the shorter of two items stand in the longer one, but for a few words?"""
    pendek = min(len(kata), len(lama))
    if pendek < _BUTIR_PENDEK:
        return False
    pembanding = SequenceMatcher(None, kata, lama, autojunk=False)
    return pembanding.find_longest_match().size >= _BERULANG * pendek


@lru_cache(maxsize=2)
def _halaman_asli(bahan: Bahan) -> dict[str, list[str]]:
    return {halaman.kode: halaman.teks.split("\n") for halaman in bahan.halaman}


def _baris_asli(bahan: Bahan, satu: Petikan) -> str:
    return _halaman_asli(bahan)[satu.objek][satu.baris - 1]


ATURAN = (
    Aturan("butir-berulang", Tingkat.PERINGATAN, "Setiap butir mengatakan hal lain", _berulang),
    Aturan("bagian-kosong", Tingkat.GALAT, "Setiap bab dan bagian berisi", _kosong),
    Aturan("satu-kalimat-satu-baris", Tingkat.INFO, "Satu kalimat satu baris", _kalimat),
)
