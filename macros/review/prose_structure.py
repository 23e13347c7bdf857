"""Chapters that are empty, and lines that hold more than one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_text import petikan_halaman
from macros.source.pages import SumberHalaman

_JUDUL = re.compile(r"(#{1,6}) +(.*?)\s*(?:\{ *#([\w-]+) *\})?\s*")
_SINGKATAN = (
    r"(?<!\bNo)(?<!\bKec)(?<!\bKel)(?<!\bDr)(?<!\bdrs)(?<!\bIr)(?<!\bH)(?<!\bPj)(?<!\bSwt)"
    r"(?<!\bdkk)(?<!\bdll)(?<!\bhlm)(?<!\bs\.d)(?<!\b[A-Z])"
)
_DUA_KALIMAT = re.compile(rf"(?<=[\w)”%]){_SINGKATAN}[.!?][”\"*]* +(?=[*“]*[A-Z\ufffc])")


def _kosong(bahan: Bahan) -> Iterator[Lapor]:
    for halaman in bahan.halaman:
        yield from _kosong_dalam(halaman)


def _kosong_dalam(halaman: SumberHalaman) -> Iterator[Lapor]:
    """Headings that are followed by no text, and by no heading below them."""
    baris = halaman.teks.split("\n")
    awal = baris.index("---", 1) + 1
    isi = [(i, satu) for i, satu in enumerate(baris) if i >= awal and satu.strip()]
    for (i, satu), (_, berikut) in zip(isi, [*isi[1:], (0, "# ")], strict=True):
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


ATURAN = (
    Aturan("bagian-kosong", Tingkat.GALAT, "Setiap bab dan bagian berisi", _kosong),
    Aturan("satu-kalimat-satu-baris", Tingkat.INFO, "Satu kalimat satu baris", _kalimat),
)
