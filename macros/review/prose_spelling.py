"""Spelling: every word in the dictionary or in `kosakata.yml`; foreign words in italics."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_dictionary import KamusTiada, saran, tidak_dikenal
from macros.review.prose_text import Petikan, petikan
from macros.source.model import Kosakata

_KATA = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MIRING = re.compile(r"(?<![*\w])\*(?!\*|\s)[^*\n]+?(?<!\s)\*(?!\*)|(?<![_\w])_[^_\n]+_(?![_\w])")
_KODE = re.compile(
    r"[\w/.-]*\.(?:yml|md|jpg|pdf)\b|\b[a-z0-9]+(?:[_.][a-z0-9]+)+\b|\bkunci [a-z]+|\bdocs/\S*"
)
"""Files, keys and addresses of data that notes name."""
_PETIK = re.compile(r'"[^"\n]*"|“[^”\n]*”')
_PARTIKEL = re.compile(r"(?:nya|lah|kah|pun)(?:lah|kah|pun)?$")
_BERIMBUHAN = re.compile(r"(?:ter|ber)([a-z]{3,})", re.IGNORECASE)
_BERIMBUHAN_KAN = re.compile(r"(?:di|ter)([a-z]{3,})kan", re.IGNORECASE)
"""Forms that the dictionary lacks for many bases; bare di- is left out: 'dibidang' is a mistake."""
_ROMAWI = re.compile(r"[IVXLC]+|[ivx]+")


@dataclass(frozen=True, slots=True)
class _Letak:
    """A word where it stands; `miring`: in italics, as foreign words are."""

    petikan: Petikan
    awal: int
    kata: str
    miring: bool


@lru_cache(maxsize=2)
def _kata(bahan: Bahan) -> tuple[_Letak, ...]:
    return tuple(_kata_satu_satu(bahan))


def _kata_satu_satu(bahan: Bahan) -> Iterator[_Letak]:
    kode = {bagian for alamat in bahan.report.figur for bagian in alamat.split(".")}
    kode |= {bagian for alamat in bahan.report.teks for bagian in alamat.split(".")}
    for satu in petikan(bahan):
        teks = satu.teks
        catatan = satu.jalan is not None and satu.jalan[0] == "catatan"
        if catatan:
            # Notes quote the printed report with its mistakes, and name keys of data.
            for pola in (_PETIK, _KODE):
                teks = pola.sub(lambda cocok: " " * len(cocok[0]), teks)
        miring = [cocok.span() for cocok in _MIRING.finditer(teks)] if satu.halaman else []
        for cocok in _KATA.finditer(teks):
            dalam = any(awal <= cocok.start() < akhir for awal, akhir in miring)
            dilewati = _ROMAWI.fullmatch(cocok[0]) or (catatan and cocok[0] in kode)
            if len(cocok[0]) > 1 and not dilewati:
                yield _Letak(satu, cocok.start(), cocok[0], dalam)


@dataclass(frozen=True, slots=True)
class _Dikenal:
    """What this office's words are: as listed, and the foreign ones."""

    kata: frozenset[str]
    asing: frozenset[str]

    def memuat(self, kata: str) -> bool:
        """Is it listed, or in capitals throughout and so listed as a name or word?"""
        bentuk = {kata, kata.lower()} | ({kata.capitalize()} if kata.isupper() else set())
        return bentuk & (self.kata | self.asing) != set()

    def asingkah(self, kata: str) -> bool:
        return {kata, kata.lower()} & self.asing != set()


def _dikenal(bahan: Bahan) -> _Dikenal:
    data = bahan.report.data
    kosakata: Kosakata = data.kosakata
    satker = data.laporan.satker
    nama = [satker.nama, satker.lembaga, satker.nama_pendek, satker.lembaga_pendek, satker.wilayah]
    nama += [pejabat.nama for pejabat in data.laporan.pejabat]
    pecah = [kata for satu in (*kosakata.kata, *nama) for kata in _KATA.findall(satu)]
    asing = [kata for satu in kosakata.asing for kata in _KATA.findall(satu)]
    return _Dikenal(frozenset(pecah), frozenset(asing))


def _bentuk(kata: str) -> Iterator[str]:
    """The word, it without a particle or -nya, and the base of either."""
    for satu in {kata, _PARTIKEL.sub("", kata)}:
        yield satu
        for cocok in (_BERIMBUHAN.fullmatch(satu), _BERIMBUHAN_KAN.fullmatch(satu)):
            if cocok:
                yield cocok[1].lower()


def _bagian(kata: str) -> list[str]:
    return [satu for satu in re.split(r"['’-]", kata) if len(satu) > 1]


def _salah(bahan: Bahan) -> list[_Letak]:
    """Every word that neither the dictionary nor `kosakata.yml` knows, whole or by its parts.

    Words of `tidak_baku` are left to the rule that knows what to write instead.
    """
    dikenal = _dikenal(bahan)
    semua = [satu for satu in _kata(bahan) if not satu.miring]
    utuh = {satu.kata for satu in semua}
    bentuk = {satu for kata in utuh for dasar in (kata, *_bagian(kata)) for satu in _bentuk(dasar)}
    asing = tidak_dikenal(tuple(sorted(bentuk)))

    def benar(kata: str) -> bool:
        return any(satu not in asing or dikenal.memuat(satu) for satu in _bentuk(kata))

    salah = {
        kata for kata in utuh if not benar(kata) and not all(map(benar, _bagian(kata) or [kata]))
    }
    lain = {kata.casefold() for kata in bahan.report.data.kosakata.tidak_baku}
    return [satu for satu in semua if satu.kata in salah and satu.kata.casefold() not in lain]


def _ejaan(bahan: Bahan) -> Iterator[Lapor]:
    try:
        salah = _salah(bahan)
        usul = saran(tuple(sorted({satu.kata for satu in salah}))) if salah else {}
    except KamusTiada:
        return  # told by kamus-tiada
    for satu in salah:
        dekat = f' Mungkin maksud Anda "{usul[satu.kata]}"?' if satu.kata in usul else ""
        yield satu.petikan.lapor(
            satu.awal,
            satu.kata,
            f'kata "{satu.kata}" tidak ada dalam kamus.{dekat}',
            "betulkan ejaannya; bila nama, singkatan, atau istilah resmi, tambahkan pada kunci"
            " kata di data/kosakata.yml; bila istilah asing, apit dengan tanda bintang (*…*)",
        )


def _asing(bahan: Bahan) -> Iterator[Lapor]:
    dikenal = _dikenal(bahan)
    for satu in _kata(bahan):
        if satu.petikan.halaman and not satu.miring and dikenal.asingkah(satu.kata):
            yield satu.petikan.lapor(
                satu.awal,
                satu.kata,
                f'istilah asing "{satu.kata}" tidak ditulis miring',
                f"tulis *{satu.kata}*, atau pakai padanan Indonesianya",
            )


def _kamus_tiada(bahan: Bahan, *, di_ci: bool) -> Iterator[Lapor]:
    """In CI nobody reads a warning: there a missing dictionary is an error."""
    if (os.environ.get("CI", "").lower() in ("1", "true")) is not di_ci:
        return
    try:
        tidak_dikenal(("kamus",))
    except KamusTiada as tiada:
        yield Lapor(
            "kamus",
            bahan.tempat(("kosakata",)),
            f"ejaan belum diperiksa: {tiada}",
            "pasang dengan: sudo apt-get install hunspell hunspell-id",
        )


ATURAN = (
    Aturan("ejaan", Tingkat.PERINGATAN, "Setiap kata ada dalam kamus atau kosakata", _ejaan),
    Aturan("istilah-asing", Tingkat.INFO, "Istilah asing di halaman ditulis miring", _asing),
    Aturan(
        "kamus-tiada",
        Tingkat.PERINGATAN,
        "Kamus ejaan tersedia",
        lambda bahan: _kamus_tiada(bahan, di_ci=False),
    ),
    Aturan(
        "kamus-tiada-di-ci",
        Tingkat.GALAT,
        "Kamus ejaan tersedia pada pemeriksaan otomatis",
        lambda bahan: _kamus_tiada(bahan, di_ci=True),
    ),
)
