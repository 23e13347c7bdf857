"""Regulations cited by hand, against `peraturan.yml`: one number, one year, one title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_text import Petikan, petikan
from macros.source.model import PeraturanItem

_MIRIP = 0.6
"""From here on two titles are taken as two writings of one."""
_BERKAS_LAIN = frozenset({"peraturan", "catatan", "laporan"})


@dataclass(frozen=True, slots=True)
class Kutipan:
    """A regulation as cited from `awal` to `akhir`: kind in full, number, year, title (or None)."""

    petikan: Petikan
    awal: int
    akhir: int
    jenis: str
    nomor: str
    tahun: int
    tentang: str | None

    @property
    def sebutan(self) -> str:
        return f"{self.jenis} Nomor {self.nomor} Tahun {self.tahun}"


@lru_cache(maxsize=2)
def kutipan(bahan: Bahan) -> tuple[Kutipan, ...]:
    """Every regulation cited by number and year in pages and data."""
    pola, lengkap = _pola(bahan)
    return tuple(
        kutip
        for satu in petikan(bahan)
        if satu.jalan is None or satu.jalan[0] not in _BERKAS_LAIN
        for kutip in _kutipan_dalam(satu, pola, lengkap)
    )


def _kutipan_dalam(
    satu: Petikan, pola: re.Pattern[str], lengkap: dict[str, str]
) -> Iterator[Kutipan]:
    for cocok in pola.finditer(satu.teks):
        jenis = " ".join(cocok["jenis"].split())
        yield Kutipan(
            satu,
            cocok.start(),
            cocok.end(),
            lengkap[jenis.casefold()],
            cocok["nomor"],
            int(cocok["tahun"]),
            cocok["tentang"].strip() if cocok["tentang"] else None,
        )


def _pola(bahan: Bahan) -> tuple[re.Pattern[str], dict[str, str]]:
    """How regulations are cited: by the kinds that data knows, in full or for short."""
    peraturan = bahan.report.data.peraturan
    lengkap = {pendek.casefold(): penuh for pendek, penuh in peraturan.singkatan.items()}
    lengkap |= {satu.jenis.casefold(): satu.jenis for satu in peraturan.peraturan}
    jenis = "|".join(re.escape(satu).replace(r"\ ", r"\s+") for satu in lengkap)
    pola = (
        rf"\b(?P<jenis>{jenis})\s+(?:Nomor\s+|No\.?\s*)?(?P<nomor>\d+)"
        rf"(?:\s+Tahun\s+|\s*/\s*)(?P<tahun>\d{{4}})"
        rf"(?:\s+tentang\s+(?P<tentang>[^.;:()\ufffc*“”]+))?"
    )
    return re.compile(pola, re.IGNORECASE), lengkap


def _tercatat(bahan: Bahan, satu: Kutipan) -> tuple[PeraturanItem | None, list[PeraturanItem]]:
    """The regulation of this kind, number and year, and those of the same number."""
    senomor = [
        butir
        for butir in bahan.report.data.peraturan.peraturan
        if butir.jenis.casefold() == satu.jenis.casefold() and butir.nomor == satu.nomor
    ]
    return next((butir for butir in senomor if butir.tahun == satu.tahun), None), senomor


def kode_kutipan(bahan: Bahan, satu: Kutipan) -> str:
    """The kode of the cited regulation; for one that data lacks, how it is called."""
    sama, _ = _tercatat(bahan, satu)
    return sama.kode if sama else satu.sebutan


def nama_peraturan(bahan: Bahan, kode: str) -> str:
    """How a regulation is called by its `kode`; what is none is called by itself."""
    for butir in bahan.report.data.peraturan.peraturan:
        if butir.kode == kode:
            tahun = f" Tahun {butir.tahun}" if butir.tahun else ""
            return f"{butir.jenis} Nomor {butir.nomor}{tahun}"
    return kode


def _judul(bahan: Bahan) -> Iterator[Lapor]:
    for satu in kutipan(bahan):
        sama, _ = _tercatat(bahan, satu)
        if sama and sama.tentang and satu.tentang and not _seawal(satu.tentang, sama.tentang):
            yield satu.petikan.lapor(
                satu.awal,
                sama.kode,
                f'{satu.sebutan} di sini berjudul "{satu.tentang}", sedangkan data mencatat'
                f' "{sama.tentang}"',
                f'di halaman, ganti dengan {{{{ peraturan("{sama.kode}") }}}}; bila data yang'
                " keliru, betulkan kunci tentang di data/peraturan.yml",
            )


def _tahun(bahan: Bahan) -> Iterator[Lapor]:
    for satu in kutipan(bahan):
        sama, senomor = _tercatat(bahan, satu)
        serupa = [butir for butir in senomor if satu.tentang is None or _mirip(satu, butir)]
        if not sama and serupa:
            tahun = ", ".join(f"{butir.tahun} ({butir.kode})" for butir in serupa)
            cara = " atau ".join(f'{{{{ peraturan("{butir.kode}") }}}}' for butir in serupa)
            yield satu.petikan.lapor(
                satu.awal,
                f"{serupa[0].kode}-{satu.tahun}",
                f"{satu.sebutan} bertahun {satu.tahun}, sedangkan data mencatat nomor itu"
                f" dengan tahun {tahun}",
                f"ganti dengan {cara}, atau tambahkan peraturan lain itu di data/peraturan.yml",
            )


def _belum_ada(bahan: Bahan) -> Iterator[Lapor]:
    for satu in kutipan(bahan):
        sama, senomor = _tercatat(bahan, satu)
        serupa = any(satu.tentang is None or _mirip(satu, butir) for butir in senomor)
        if not sama and not serupa:
            yield satu.petikan.lapor(
                satu.awal,
                satu.sebutan,
                f"{satu.sebutan} belum ada di data/peraturan.yml",
                "tambahkan di sana, lalu sebut di halaman dengan {{ peraturan(…) }}",
            )


def _diketik(bahan: Bahan) -> Iterator[Lapor]:
    for satu in kutipan(bahan):
        sama, _ = _tercatat(bahan, satu)
        if sama and satu.petikan.halaman:
            yield satu.petikan.lapor(
                satu.awal,
                sama.kode,
                f"{satu.sebutan} diketik, padahal data memuatnya",
                f'ganti dengan {{{{ peraturan("{sama.kode}") }}}} atau'
                f' {{{{ peraturan_singkat("{sama.kode}") }}}}',
            )


def _kata(judul: str) -> list[str]:
    return re.findall(r"\w+", judul.casefold())


def _seawal(diketik: str, tercatat: str) -> bool:
    """Does the sentence go on with the recorded title, word by word?"""
    panjang = len(_kata(tercatat))
    return _kata(diketik)[:panjang] == _kata(tercatat)


def _mirip(satu: Kutipan, butir: PeraturanItem) -> bool:
    """Is the cited title another writing of the recorded one?"""
    if satu.tentang is None or butir.tentang is None:
        return satu.tentang is None
    diketik, tercatat = _kata(satu.tentang), _kata(butir.tentang)
    return SequenceMatcher(None, diketik, tercatat, autojunk=False).ratio() >= _MIRIP


ATURAN = (
    Aturan(
        "peraturan-judul",
        Tingkat.GALAT,
        "Peraturan yang disebut dengan judul memakai judulnya dalam data",
        _judul,
    ),
    Aturan(
        "peraturan-tahun",
        Tingkat.GALAT,
        "Peraturan yang disebut dengan nomor memakai tahunnya dalam data",
        _tahun,
    ),
    Aturan(
        "peraturan-belum-didata",
        Tingkat.PERINGATAN,
        "Setiap peraturan yang disebut tercatat di data/peraturan.yml",
        _belum_ada,
    ),
    Aturan(
        "peraturan-diketik",
        Tingkat.PERINGATAN,
        "Peraturan yang tercatat tidak diketik di halaman",
        _diketik,
    ),
)
