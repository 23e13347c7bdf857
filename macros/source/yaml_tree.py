"""YAML text to a tree that remembers where every key and value stands.

Stricter than YAML: no doubled keys, anchors, aliases, merges or tags, bounded size and depth.
Scalars stay text (plain `null`, `~` and nothing become None); their meaning is the model's matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.source.problems import Masalah

UKURAN_TERBESAR = 2_000_000
KEDALAMAN_TERBESAR = 20
_KOSONG = frozenset({"", "~", "null"})
_TERJEMAHAN = {
    "mapping values are not allowed": "titik dua tidak pada tempatnya; "
    "apit teks yang memuat titik dua dengan tanda kutip, atau periksa indentasinya",
    "could not find expected ':'": "titik dua setelah kunci belum ada",
    "that cannot start any token": "karakter ini tidak boleh mengawali isian; "
    "pakai spasi untuk indentasi (bukan tab), dan apit teks khusus dengan tanda kutip",
    "while scanning a quoted scalar": "tanda kutip pembuka tidak ditutup",
    "expected <block end>": "indentasi tidak sejajar dengan baris sebelumnya",
    "did not find expected": "tanda kurung, kutip, atau koma belum lengkap",
}


@dataclass(frozen=True, slots=True)
class Simpul:
    """A value with the place (line, column from 1) where it begins.

    `isi` is None, text, a list of Simpul or a dict of Simpul; `kunci` holds the places of keys.
    """

    isi: Any
    letak: tuple[int, int]
    kunci: dict[str, tuple[int, int]] = field(default_factory=dict)

    def polos(self) -> Any:
        """The same value as plain dicts, lists and text."""
        if isinstance(self.isi, dict):
            return {kunci: anak.polos() for kunci, anak in self.isi.items()}
        if isinstance(self.isi, list):
            return [anak.polos() for anak in self.isi]
        return self.isi

    def telusur(self, jalan: tuple[str | int, ...]) -> tuple[int, int]:
        """Place of the deepest part of `jalan` that exists."""
        simpul, letak = self, self.letak
        for langkah in jalan:
            anak = simpul.anak(langkah)
            if anak is None:
                return simpul.kunci.get(str(langkah), letak)
            simpul, letak = anak, anak.letak
        return letak

    def baris_kunci(self, jalan: Sequence[str | int]) -> int:
        """Line of the key (or list item) of the deepest part of `jalan` that exists."""
        simpul, baris = self, self.letak[0]
        for langkah in jalan:
            if (anak := simpul.anak(langkah)) is None:
                break
            baris = simpul.kunci.get(str(langkah), anak.letak)[0]
            simpul = anak
        return baris

    def anak(self, langkah: str | int) -> Simpul | None:
        """The value under a key or at a place of a list; None if there is none."""
        if isinstance(self.isi, dict):
            return self.isi.get(langkah)
        if isinstance(self.isi, list) and isinstance(langkah, int) and langkah < len(self.isi):
            return self.isi[langkah]
        return None


class _Pembangun:
    """Builds a Simpul tree from the parser's events, noting every construct it refuses."""

    def __init__(self, berkas: str, peristiwa: Iterator[yaml.Event]) -> None:
        self.berkas = berkas
        self.peristiwa = peristiwa
        self.masalah: list[Masalah] = []

    def tolak(self, peristiwa: yaml.Event, pesan: str) -> None:
        baris, kolom = _letak(peristiwa)
        self.masalah.append(Masalah(self.berkas, baris, kolom, pesan))

    def bangun(self, peristiwa: yaml.Event, dalam: int = 0) -> Simpul:
        if dalam > KEDALAMAN_TERBESAR:
            raise _TerlaluDalam(peristiwa.start_mark)
        self._periksa(peristiwa)
        if isinstance(peristiwa, yaml.MappingStartEvent):
            return self._pemetaan(peristiwa, dalam)
        if isinstance(peristiwa, yaml.SequenceStartEvent):
            return self._daftar(peristiwa, dalam)
        if isinstance(peristiwa, yaml.ScalarEvent):
            # A plain scalar has no style: None here, empty where libyaml read it.
            polos = not peristiwa.style and peristiwa.value in _KOSONG
            return Simpul(None if polos else peristiwa.value, _letak(peristiwa))
        return Simpul(None, _letak(peristiwa))

    def _periksa(self, peristiwa: yaml.Event) -> None:
        if isinstance(peristiwa, yaml.AliasEvent):
            self.tolak(peristiwa, f'alias "*{peristiwa.anchor}" tidak boleh dipakai; tulis isinya')
        elif peristiwa.anchor is not None:
            self.tolak(peristiwa, f'jangkar "&{peristiwa.anchor}" tidak boleh dipakai')
        if getattr(peristiwa, "tag", None) is not None:
            self.tolak(peristiwa, f'tag "{peristiwa.tag}" tidak boleh dipakai')

    def _daftar(self, awal: yaml.Event, dalam: int) -> Simpul:
        isi = []
        while not isinstance(peristiwa := next(self.peristiwa), yaml.SequenceEndEvent):
            isi.append(self.bangun(peristiwa, dalam + 1))
        return Simpul(isi, _letak(awal))

    def _pemetaan(self, awal: yaml.Event, dalam: int) -> Simpul:
        isi: dict[str, Simpul] = {}
        letak: dict[str, tuple[int, int]] = {}
        while not isinstance(peristiwa := next(self.peristiwa), yaml.MappingEndEvent):
            self._periksa(peristiwa)
            kunci = getattr(peristiwa, "value", None)
            if not isinstance(peristiwa, yaml.ScalarEvent) or kunci is None:
                self.tolak(peristiwa, "kunci harus berupa kata")
                self.bangun(peristiwa, dalam + 1)
                kunci = f"(baris {_letak(peristiwa)[0]})"
            elif kunci == "<<":
                self.tolak(peristiwa, 'penggabungan "<<" tidak boleh dipakai; tulis isinya')
            elif kunci in letak:
                self.tolak(
                    peristiwa,
                    f'kunci "{kunci}" ditulis dua kali; yang pertama di baris {letak[kunci][0]}',
                )
            letak.setdefault(kunci, _letak(peristiwa))
            isi[kunci] = self.bangun(next(self.peristiwa), dalam + 1)
        return Simpul(isi, _letak(awal), letak)


class _TerlaluDalam(Exception):
    def __init__(self, tanda: yaml.Mark) -> None:
        self.letak = (tanda.line + 1, tanda.column + 1)


def _letak(peristiwa: yaml.Event) -> tuple[int, int]:
    return (peristiwa.start_mark.line + 1, peristiwa.start_mark.column + 1)


def _arti(galat: yaml.YAMLError) -> str:
    teks = str(galat)
    for inggris, indonesia in _TERJEMAHAN.items():
        if inggris in teks:
            return indonesia
    return f"susunan YAML tidak dapat dibaca ({getattr(galat, 'problem', None) or teks})"


def baca_yaml(teks: str, berkas: str) -> tuple[Simpul | None, list[Masalah]]:
    """The tree of one document, and every problem; the tree is None where nothing can be read."""
    if len(teks) > UKURAN_TERBESAR:
        return None, [Masalah(berkas, 1, 1, f"berkas lebih besar dari {UKURAN_TERBESAR} karakter")]
    try:
        # Ten times as fast; what it refuses is read again for the clearer message and place.
        return _urai(teks, berkas, yaml.CSafeLoader)
    except (yaml.YAMLError, _TerlaluDalam):
        pass
    pembangun = _Pembangun(berkas, yaml.parse(teks, Loader=yaml.SafeLoader))
    try:
        akar = _satu_dokumen(pembangun)
    except _TerlaluDalam as galat:
        pesan = f"susunan lebih dalam dari {KEDALAMAN_TERBESAR} tingkat"
        return None, [*pembangun.masalah, Masalah(berkas, *galat.letak, pesan)]
    except yaml.MarkedYAMLError as galat:
        tanda = galat.problem_mark or galat.context_mark
        letak = (tanda.line + 1, tanda.column + 1) if tanda else (1, 1)
        return None, [*pembangun.masalah, Masalah(berkas, *letak, _arti(galat))]
    except yaml.YAMLError as galat:
        return None, [*pembangun.masalah, Masalah(berkas, 1, 1, _arti(galat))]
    return akar, pembangun.masalah


def _urai(teks: str, berkas: str, pengurai: type) -> tuple[Simpul | None, list[Masalah]]:
    pembangun = _Pembangun(berkas, yaml.parse(teks, Loader=pengurai))
    return _satu_dokumen(pembangun), pembangun.masalah


def _satu_dokumen(pembangun: _Pembangun) -> Simpul | None:
    akar: Simpul | None = None
    for peristiwa in pembangun.peristiwa:
        if isinstance(peristiwa, yaml.DocumentStartEvent):
            if akar is not None:
                pembangun.tolak(peristiwa, "hanya satu dokumen YAML per berkas")
            akar = pembangun.bangun(next(pembangun.peristiwa))
    if akar is None:
        pembangun.masalah.append(Masalah(pembangun.berkas, 1, 1, "berkas kosong"))
    return akar
