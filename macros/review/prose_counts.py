"""Counts stated in prose, such as '9 (sembilan) sasaran', against what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from macros.formatting import terbilang
from macros.report import Figur
from macros.report.bersatuan import cara_menulis
from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_text import Petikan, petikan_halaman
from macros.review.prose_words import POLA_HURUF, angka_huruf, dari_huruf


@dataclass(frozen=True, slots=True)
class _Benda:
    """What is counted, and the counts that the noun can mean.

    `tegas`: the noun means these counts only, so that a number in bare words counts too.
    `kecuali`: another word on the line that makes it mean something else.
    """

    pola: str
    figur: tuple[str, ...]
    tegas: bool = False
    kecuali: str | None = None


_INDIKATOR = (
    "jumlah.indikator",
    "jumlah.indikator_tercapai",
    "jumlah.indikator_belum",
    "jumlah.indikator_tak_dinilai",
)
_PEGAWAI = "pegawai.jumlah"
_BENDA = (
    _Benda(r"sasaran strategis", ("jumlah.sasaran",), True, r"tujuan|renstra|rencana strategis"),
    _Benda(r"sasaran", ("jumlah.sasaran", "jumlah.sasaran_rpjmn", "jumlah.baris_rkt",
                        "jumlah.kegiatan_pk", "jumlah.kegiatan_pk_diukur")),
    _Benda(r"(?:indikator kinerja utama|IKU)", ("jumlah.iku",), True),
    _Benda(r"indikator(?: kinerja)?(?= (?:yang )?(?:telah |sudah )?(?:memenuhi|mencapai|tercapai))",
           ("jumlah.indikator_tercapai",), True),
    _Benda(r"indikator(?: kinerja)?(?= (?:yang )?(?:belum|tidak (?:memenuhi|mencapai|tercapai)))",
           ("jumlah.indikator_belum",), True),
    _Benda(r"indikator kinerja", _INDIKATOR, True),
    _Benda(r"indikator", (*_INDIKATOR, "jumlah.iku", "jumlah.indikator_idi")),
    _Benda(r"sub[- ]?indikator", ("jumlah.subindikator_idi",), True),
    _Benda(r"(?:orang )?pegawai", (_PEGAWAI,), True),
    _Benda(r"foto", ("jumlah.foto",), True),
    _Benda(r"program", ("jumlah.program_rkt", "jumlah.arah_program")),
    _Benda(r"kegiatan", ("jumlah.kegiatan_rkt", "jumlah.kegiatan_pk", "jumlah.kegiatan_pk_diukur",
                         "jumlah.baris_rkt")),
    _Benda(r"arah kebijakan", ("jumlah.kebijakan",), True),
    _Benda(r"isu", ("jumlah.isu",)),
    _Benda(r"misi", ("jumlah.misi",)),
    _Benda(r"tujuan", ("jumlah.tujuan",)),
)  # fmt: skip
_AWALAN = (
    r"(?<![\w.,/-])(?:(?P<angka>\d{1,3})(?:\s*\([*_]*[a-z ]+[*_]*\))?"
    rf"|(?P<huruf>{POLA_HURUF}))\s*"
)
_BERNOMOR = re.compile(
    r"\b(?:tabel|grafik|gambar|bab|nomor|no\.|pasal|ayat|angka|butir|halaman|lampiran|tahun)\s+$",
    re.IGNORECASE,
)
"""What makes the number after it a name and not a count."""
_BILANGAN = re.compile(rf"\d|\b{POLA_HURUF}", re.IGNORECASE)
_POLA = [(benda, re.compile(rf"{_AWALAN}{benda.pola}\b", re.IGNORECASE)) for benda in _BENDA]


@dataclass(frozen=True, slots=True)
class _Cacah:
    """A count as typed at `awal`, and the figures that its noun can mean."""

    petikan: Petikan
    awal: int
    teks: str
    nilai: int
    figur: tuple[Figur, ...]

    @property
    def sama(self) -> tuple[Figur, ...]:
        return tuple(figur for figur in self.figur if figur.nilai == Decimal(self.nilai))


@lru_cache(maxsize=2)
def _cacah(bahan: Bahan) -> tuple[_Cacah, ...]:
    return tuple(_cacah_satu_satu(bahan))


def _cacah_satu_satu(bahan: Bahan) -> Iterator[_Cacah]:
    for satu in petikan_halaman(bahan):
        if not _BILANGAN.search(satu.teks):
            continue
        terpakai: set[int] = set()
        for benda, pola in _POLA:
            for cocok in pola.finditer(satu.teks):
                angka, huruf = cocok["angka"], cocok["huruf"]
                nilai = angka_huruf(angka) if angka else dari_huruf(huruf)
                if nilai is None or cocok.start() in terpakai or _bukan_cacah(cocok, nilai, benda):
                    continue
                terpakai.add(cocok.start())
                if benda.kecuali is None or not re.search(benda.kecuali, satu.teks, re.IGNORECASE):
                    figur = _figur(bahan, benda, satu.teks)
                    teks = " ".join(cocok[0].split())
                    yield _Cacah(satu, cocok.start(), teks, nilai, figur)


def _bukan_cacah(cocok: re.Match[str], nilai: int, benda: _Benda) -> bool:
    """An article ('satu indikator'), words before a vague noun, or a number of something else."""
    kata_saja = cocok["huruf"] is not None and not benda.tegas
    sebelum = cocok.string[: cocok.start()]
    return nilai <= 1 or kata_saja or _BERNOMOR.search(sebelum) is not None


def _figur(bahan: Bahan, benda: _Benda, teks: str) -> tuple[Figur, ...]:
    """The counts meant; a group of staff only where the line names it."""
    report = bahan.report
    alamat = list(benda.figur)
    if _PEGAWAI in alamat:
        pegawai = report.data.pegawai
        for kunci in ("status", "pendidikan"):
            for kelompok in getattr(pegawai, kunci) or ():
                if re.search(rf"\b{re.escape(kelompok.nama)}\b", teks):
                    alamat.append(f"pegawai.{kunci}.{kelompok.kode}")
    return tuple(report.figur[satu] for satu in alamat if report.figur[satu].nilai is not None)


def _bertentangan(bahan: Bahan) -> Iterator[Lapor]:
    for satu in _cacah(bahan):
        if satu.figur and not satu.sama:
            hitungan = ", ".join(
                f"{figur.label} = {figur.nilai} ({figur.alamat})" for figur in satu.figur
            )
            cara = " atau ".join(cara_menulis(figur, "dengan_huruf") for figur in satu.figur[:3])
            yield satu.petikan.lapor(
                satu.awal,
                satu.teks,
                f'"{satu.teks}" menyebut {satu.nilai}, padahal menurut data {hitungan}',
                f"ganti bilangannya dengan {cara}, atau lengkapi data/",
            )


def _diketik(bahan: Bahan) -> Iterator[Lapor]:
    for satu in _cacah(bahan):
        if satu.sama:
            cara = " atau ".join(cara_menulis(figur, "dengan_huruf") for figur in satu.sama[:3])
            yield satu.petikan.lapor(
                satu.awal,
                satu.teks,
                f'"{satu.teks}" diketik; cacahnya kini memang {satu.nilai}'
                f" ({terbilang(satu.nilai)}), tetapi tidak ikut berubah bersama data",
                f"ganti bilangannya dengan {cara}",
            )


ATURAN = (
    Aturan(
        "cacah-bertentangan",
        Tingkat.GALAT,
        "Cacah yang disebut dalam kalimat sama dengan hasil cacah data",
        _bertentangan,
    ),
    Aturan(
        "cacah-diketik",
        Tingkat.PERINGATAN,
        "Cacah yang ada dalam data tidak diketik di halaman",
        _diketik,
    ),
)
