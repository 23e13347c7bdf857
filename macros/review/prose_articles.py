"""Articles of regulations cited in prose: one wording comes from one article, as announced."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_regulations import kode_kutipan, kutipan, nama_peraturan
from macros.review.prose_text import TOPENG, Petikan, paragraf, petikan_data, petikan_halaman

_SAMBUNG = r"\s*(?:,|dan|sampai(?: dengan)?|s\.d\.|hingga)?\s*"
_PASAL = re.compile(
    rf"\bPasal\s+(?P<pasal>\d+[A-Z]?)\b(?P<ayat>(?:{_SAMBUNG}(?:ayat\s*)?\(\d+\))*)", re.IGNORECASE
)
_ANTARA = re.compile(
    rf"(?:[\s,(){TOPENG}\d]|ayat|huruf [a-z]\b|angka|dan|s\.d\.|sampai|dengan|Pasal)*"
)
"""What may stand between an article and the regulation it is of."""
_TERSEBUT = re.compile(
    r"\b(?:peraturan|undang-undang|keputusan)\s+(?:tersebut|itu|ini)\b", re.IGNORECASE
)
_JUDUL = re.compile(r"#{1,6} ")
_RENTANG = re.compile(r"sampai|s\.d\.|hingga")
_SERANGKAI = 7
"""So many words in a row are one wording, and no turn of phrase that every law has."""

Baris = tuple[str, int]
"""A page's kode and a line of it."""


@dataclass(frozen=True, slots=True)
class Sitiran:
    """An article cited at `awal`, its paragraphs (none: all of it), and of which regulation.

    `tegas`: the sentence itself names the regulation; otherwise an earlier one of the section does.
    """

    petikan: Petikan
    awal: int
    pasal: str
    ayat: frozenset[int]
    peraturan: str
    tegas: bool
    bagian: int

    @property
    def sebutan(self) -> str:
        ayat = f" ayat {', '.join(f'({satu})' for satu in sorted(self.ayat))}" if self.ayat else ""
        return f"Pasal {self.pasal}{ayat}"


@lru_cache(maxsize=2)
def sitiran(bahan: Bahan) -> tuple[Sitiran, ...]:
    """Every article cited on a page whose regulation is named there or before in its section."""
    judul = {
        (satu.kode, nomor)
        for satu in bahan.halaman
        for nomor, isi in enumerate(satu.teks.split("\n"), start=1)
        if _JUDUL.match(isi)
    }
    disebut = _disebut(bahan)
    hasil: list[Sitiran] = []
    bagian, terakhir, halaman = 0, None, None
    for satu in petikan_halaman(bahan):
        if satu.objek != halaman or (satu.objek, satu.baris) in judul:
            bagian, terakhir, halaman = bagian + 1, None, satu.objek
        sebutan = disebut.get((satu.objek, satu.baris), [])
        hasil += _dalam_baris(satu, sorted(sebutan), terakhir, bagian)
        terakhir = max(sebutan)[1] if sebutan else terakhir
    return tuple(hasil)


def _disebut(bahan: Bahan) -> dict[Baris, list[tuple[int, str]]]:
    """The regulations that each line names: where, and which."""
    hasil: defaultdict[Baris, list[tuple[int, str]]] = defaultdict(list)
    for halaman in bahan.halaman:
        for satu in halaman.ungkapan:
            if satu.alamat in ("peraturan", "peraturan_singkat") and satu.argumen:
                baris, kolom = satu.nama[0].letak
                hasil[halaman.kode, baris].append((kolom - 1, satu.argumen[0].teks))
    for kutip in kutipan(bahan):
        if kutip.petikan.halaman:
            tempat = kutip.petikan.objek, kutip.petikan.baris
            hasil[tempat].append((kutip.awal, kode_kutipan(bahan, kutip)))
    return hasil


def _dalam_baris(
    satu: Petikan, disebut: Sequence[tuple[int, str]], terakhir: str | None, bagian: int
) -> Iterator[Sitiran]:
    for cocok in _PASAL.finditer(satu.teks):
        sebelum = [kode for awal, kode in disebut if awal < cocok.start()]
        langsung = [
            kode
            for awal, kode in disebut
            if awal >= cocok.end() and _ANTARA.fullmatch(satu.teks, cocok.end(), awal)
        ]
        kini = (sebelum or [terakhir])[-1]
        kembali = _TERSEBUT.search(satu.teks, cocok.end())
        if kembali and _ANTARA.fullmatch(satu.teks, cocok.end(), kembali.start()):
            sebelum = [kini] if kini else []
        peraturan = (langsung or [kini])[0]
        if peraturan:
            tegas = bool(langsung or sebelum)
            ayat = _ayat(cocok["ayat"])
            yield Sitiran(satu, cocok.start(), cocok["pasal"], ayat, peraturan, tegas, bagian)


def _ayat(teks: str) -> frozenset[int]:
    nomor = [int(satu) for satu in re.findall(r"\d+", teks)]
    if nomor and _RENTANG.search(teks):
        return frozenset(range(min(nomor), max(nomor) + 1))
    return frozenset(nomor)


def _berbeda(bahan: Bahan) -> Iterator[Lapor]:
    """Paragraphs of the same wording that cite one regulation with articles of their own."""
    ditemukan: set[Sitiran] = set()
    for (satu, isi), (dua, isi_lain) in combinations(_bersitiran(bahan), 2):
        sama = [kata for kata in isi_lain if kata in isi]
        if not sama or satu[0].peraturan != dua[0].peraturan or dua[0] in ditemukan:
            continue
        if not {butir.pasal for butir in satu} & {butir.pasal for butir in dua}:
            ditemukan.add(dua[0])
            yield dua[0].petikan.lapor(
                dua[0].awal,
                f"{dua[0].peraturan}-{_daftar(dua)}",
                f'rumusan "{" ".join(sama[0])}" di sini dari Pasal {_daftar(dua)}, sedangkan pada'
                f" {_letak(satu[0])} dari Pasal {_daftar(satu)}"
                f" {nama_peraturan(bahan, satu[0].peraturan)}",
                "cocokkan dengan naskah peraturannya, lalu betulkan nomor pasal yang keliru",
            )


def _daftar(semua: Sequence[Sitiran]) -> str:
    return "/".join(dict.fromkeys(butir.pasal for butir in semua))


def _letak(satu: Sitiran) -> str:
    return f"{satu.petikan.berkas}:{satu.petikan.baris}"


_Rangkaian = dict[tuple[str, ...], None]


def _bersitiran(bahan: Bahan) -> Iterator[tuple[list[Sitiran], _Rangkaian]]:
    """For each paragraph and regulation: the articles cited, and the wording that stands there.

    A paragraph that ends in a colon goes on with the list after it.
    """
    dalam: defaultdict[Petikan, list[Sitiran]] = defaultdict(list)
    for satu in sitiran(bahan):
        dalam[satu.petikan].append(satu)
    semua = paragraf(bahan)
    for baris, berikut in zip(semua, [*semua[1:], ()], strict=True):
        isi = [_isi(bahan, satu) for satu in baris]
        if baris[-1].teks.rstrip().endswith(":"):
            isi += [_isi(bahan, satu) for satu in berikut]
        rangkaian = _rangkaian(" ".join(isi))
        milik: defaultdict[str, list[Sitiran]] = defaultdict(list)
        for butir in (butir for satu in baris for butir in dalam.get(satu, ())):
            milik[butir.peraturan].append(butir)
        for semua_butir in milik.values():
            yield semua_butir, rangkaian


def _isi(bahan: Bahan, satu: Petikan) -> str:
    """A line's text, or the texts of data that it shows as a list."""
    alamat = _butir(bahan).get((satu.objek, satu.baris))
    if alamat is None:
        return satu.teks
    return " ".join(_teks_di_bawah(bahan).get(alamat, ()))


@lru_cache(maxsize=2)
def _teks_di_bawah(bahan: Bahan) -> dict[str, list[str]]:
    """The texts of data below every address that holds some."""
    semua: defaultdict[str, list[str]] = defaultdict(list)
    for satu in petikan_data(bahan):
        alamat = satu.objek
        while alamat := alamat.rpartition(".")[0]:
            semua[alamat].append(satu.teks)
    return semua


@lru_cache(maxsize=2)
def _butir(bahan: Bahan) -> dict[Baris, str]:
    return {
        (halaman.kode, satu.nama[0].letak[0]): satu.argumen[0].teks
        for halaman in bahan.halaman
        for satu in halaman.ungkapan
        if satu.alamat == "butir" and satu.argumen
    }


def _rangkaian(teks: str) -> _Rangkaian:
    kata = re.findall(r"[\w/-]+", teks.casefold())
    return {tuple(kata[i : i + _SERANGKAI]): None for i in range(len(kata) - _SERANGKAI + 1)}


def _di_luar(bahan: Bahan) -> Iterator[Lapor]:
    """Articles cited without their regulation, where the section names it with others."""
    diumumkan: dict[tuple[int, str], list[Sitiran]] = {}
    for satu in sitiran(bahan):
        rujukan = diumumkan.setdefault((satu.bagian, satu.peraturan), [])
        if satu.tegas:
            rujukan.append(satu)
        elif rujukan and not any(_memuat(acuan, satu) for acuan in rujukan):
            yield satu.petikan.lapor(
                satu.awal,
                f"{satu.peraturan}-{satu.sebutan}",
                f"{satu.sebutan} dikutip, sedangkan {nama_peraturan(bahan, satu.peraturan)} dirujuk"
                f" dengan {' dan '.join(acuan.sebutan for acuan in rujukan)}"
                f" ({_letak(rujukan[0])})",
                "samakan nomor pasal dan ayatnya, atau sebut peraturannya pada kalimat ini",
            )


def _memuat(acuan: Sitiran, satu: Sitiran) -> bool:
    """Does the announced article hold the cited one? No paragraph named: the whole article."""
    return acuan.pasal == satu.pasal and (not acuan.ayat or satu.ayat <= acuan.ayat)


ATURAN = (
    Aturan(
        "pasal-berbeda",
        Tingkat.PERINGATAN,
        "Rumusan yang sama dirujuk pada pasal yang sama",
        _berbeda,
    ),
    Aturan(
        "pasal-di-luar-rujukan",
        Tingkat.PERINGATAN,
        "Pasal yang dikutip termasuk yang dirujuk bersama nama peraturannya",
        _di_luar,
    ),
)
