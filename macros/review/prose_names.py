"""Names in prose: units as in data, one abbreviation for a term, one name for a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import combinations
from operator import ne

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_text import Petikan, petikan, petikan_halaman

_NAMA = r"((?:\s+(?:[A-Z][\w/]*,?|(?:dan|serta)(?=\s+[A-Z])))+)"
_SINGKATAN = re.compile(r"\(([A-Z][A-Za-z]*[A-Z][A-Za-z]*)\)")
_KAPITAL = re.compile(r"\(([A-Z]{3,})\)")
_PENGHUBUNG = frozenset({"atas", "dan", "di", "dengan", "pada", "serta"})
_KUTIPAN = re.compile(r"“([^“”*\ufffc]+)”")
_BERKAS_LAIN = frozenset({"catatan", "organisasi"})


def _unit(bahan: Bahan) -> Iterator[Lapor]:
    """Units named on pages and in captions, by the kinds of unit that data has more than one of."""
    semua = [unit.nama for unit in bahan.report.data.organisasi.unit]
    jenis = [nama.split()[0] for nama in semua]
    for satu in _teks(bahan):
        for kata in dict.fromkeys(kata for kata in jenis if jenis.count(kata) > 1):
            pola = re.sub(r"^Sub", r"Sub[\\s-]?", re.escape(kata))
            for cocok in re.finditer(rf"\b(?i:{pola})\b{_NAMA}", satu.teks):
                nama = " ".join(cocok[0].split()).rstrip(",")
                if not any(_seawal(f"{kata}{cocok[1]}", unit) for unit in semua):
                    yield satu.lapor(
                        cocok.start(),
                        nama,
                        f'"{nama}" tidak ada dalam susunan organisasi;'
                        f" yang ada: {'; '.join(unit for unit in semua if unit.startswith(kata))}",
                        "pakai nama unit dari data/organisasi.yml, atau lengkapi susunannya",
                    )


def _seawal(nama: str, unit: str) -> bool:
    """Does the text go on with the unit's whole name, whatever its commas?"""
    diketik, tercatat = _kata(nama), _kata(unit)
    return diketik[: len(tercatat)] == tercatat


def _kata(nama: str) -> list[str]:
    return [kata for kata in re.findall(r"[\w/]+", nama.casefold()) if kata not in ("dan", "serta")]


def _teks(bahan: Bahan) -> Iterator[Petikan]:
    return (
        satu for satu in petikan(bahan) if satu.jalan is None or satu.jalan[0] not in _BERKAS_LAIN
    )


def _rangkap(bahan: Bahan) -> Iterator[Lapor]:
    """A term with two abbreviations, or an abbreviation of two terms."""
    istilah: dict[str, str] = {}
    singkatan: dict[str, str] = {}
    for satu in _teks(bahan):
        for cocok in _SINGKATAN.finditer(satu.teks):
            panjang = _kepanjangan(satu.teks[: cocok.start()], cocok[1])
            if panjang is None:
                continue
            lama = singkatan.setdefault(panjang.casefold(), cocok[1])
            arti = istilah.setdefault(cocok[1], panjang)
            if lama != cocok[1]:
                pertentangan = f'"{panjang}" disingkat {cocok[1]}, padahal di tempat lain {lama}'
            elif arti.casefold() != panjang.casefold():
                pertentangan = f'{cocok[1]} berarti "{panjang}", padahal di tempat lain "{arti}"'
            else:
                continue
            yield satu.lapor(
                cocok.start(1),
                cocok[1],
                pertentangan,
                "pakai satu singkatan untuk satu istilah di seluruh laporan",
            )


def _kepanjangan(sebelum: str, singkatan: str) -> str | None:
    """The words before it whose initials are its capitals; None: the words before are others."""
    kata = sebelum.split()
    huruf = [satu for satu in singkatan if satu.isupper()]
    awal = len(kata)
    while huruf and awal:
        awal -= 1
        if kata[awal][:1].upper() == huruf[-1]:
            huruf.pop()
        elif kata[awal].casefold() not in _PENGHUBUNG:
            return None
    return None if huruf else " ".join(kata[awal:])


def _tak_cocok(bahan: Bahan) -> Iterator[Lapor]:
    """An abbreviation one letter away from the initials of the words before it."""
    for satu in _teks(bahan):
        for cocok in _KAPITAL.finditer(satu.teks):
            kata = _berhuruf_besar(satu.teks[: cocok.start()])
            awal = "".join(butir[0] for butir in kata)
            hampir = [
                i
                for i in range(len(kata))
                if awal[i] == cocok[1][0] and _beda_satu(awal[i:], cocok[1])
            ]
            if hampir and not awal.endswith(cocok[1]):
                panjang = " ".join(kata[hampir[-1] :])
                yield satu.lapor(
                    cocok.start(1),
                    cocok[1],
                    f'{cocok[1]} bukan singkatan "{panjang}", yang berhuruf awal'
                    f" {awal[hampir[-1] :]}",
                    "betulkan singkatannya, atau kepanjangannya",
                )


def _berhuruf_besar(sebelum: str) -> list[str]:
    """The run of capitalised words before an abbreviation, small words between them left out."""
    kata: list[str] = []
    for satu in reversed(sebelum.split()):
        if not satu[0].isupper() and satu.casefold() not in _PENGHUBUNG:
            break
        kata[:0] = [satu] if satu[0].isupper() else []
    return kata


def _beda_satu(satu: str, dua: str) -> bool:
    """Is one letter replaced, left out or put in?"""
    pendek, panjang = sorted((satu, dua), key=len)
    if len(satu) == len(dua):
        return sum(map(ne, satu, dua)) == 1
    return any(panjang[:i] + panjang[i + 1 :] == pendek for i in range(len(panjang)))


def _mirip(bahan: Bahan) -> Iterator[Lapor]:
    """Names in quotation marks that begin alike and differ in one word: two names of one thing?"""
    nama: dict[tuple[str, ...], tuple[Petikan, int, str]] = {}
    for satu in petikan_halaman(bahan):
        for cocok in _KUTIPAN.finditer(satu.teks):
            nama.setdefault(tuple(_kata(cocok[1])), (satu, cocok.start(1), cocok[1].strip()))
    for (kata, (_, _, lama)), (lain, (satu, awal, baru)) in combinations(nama.items(), 2):
        if len(kata) == len(lain) and kata[0] == lain[0] and sum(map(ne, kata, lain)) == 1:
            yield satu.lapor(
                awal,
                baru,
                f'"{baru}" hampir sama dengan "{lama}" di tempat lain',
                "bila keduanya satu hal, pakai satu nama",
            )


def _wilayah(bahan: Bahan) -> Iterator[Lapor]:
    """The region's name of two words or more, one of them written nearly as it is."""
    nama = bahan.report.data.laporan.satker.wilayah.split()[1:]
    for i, kata in enumerate(nama if len(nama) > 1 else ()):
        bagian = [re.escape(satu) for satu in nama]
        bagian[i] = r"(\w+)"
        pola = re.compile(r"\b" + r"\s+".join(bagian) + r"\b", re.IGNORECASE)
        for satu in _teks(bahan):
            for cocok in pola.finditer(satu.teks):
                lain = cocok[1].casefold()
                if lain != kata.casefold() and get_close_matches(lain, [kata.casefold()], 1, 0.7):
                    yield satu.lapor(
                        cocok.start(),
                        cocok[0],
                        f'"{cocok[0]}" hampir sama dengan nama wilayah, yaitu "{" ".join(nama)}"',
                        "betulkan namanya",
                    )


ATURAN = (
    Aturan(
        "nama-wilayah",
        Tingkat.PERINGATAN,
        "Nama wilayah ditulis seperti dalam data",
        _wilayah,
    ),
    Aturan(
        "unit-tak-dikenal",
        Tingkat.PERINGATAN,
        "Unit yang disebut ada dalam susunan organisasi",
        _unit,
    ),
    Aturan(
        "singkatan-rangkap",
        Tingkat.PERINGATAN,
        "Satu istilah mempunyai satu singkatan, satu singkatan satu arti",
        _rangkap,
    ),
    Aturan(
        "singkatan-tak-cocok",
        Tingkat.PERINGATAN,
        "Singkatan cocok dengan huruf awal kepanjangannya",
        _tak_cocok,
    ),
    Aturan(
        "sebutan-mirip",
        Tingkat.PERINGATAN,
        "Nama dalam tanda kutip tidak hampir sama dengan nama lain",
        _mirip,
    ),
)
