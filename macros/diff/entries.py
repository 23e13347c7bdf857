"""What was changed in the files of `data/` themselves: values, and entries of lists.

Works on the YAML trees, so values are told as their editors typed them. Entries are held against
each other by their `kode` (or `tahun`, `nama`, `kata`), plain texts by the longest common run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from macros.diff.result import EntriBeda, IsianBeda, Tempat
from macros.source.loader import Letak, Muatan
from macros.source.yaml_tree import Simpul

Jalan = tuple[str | int, ...]
Perubahan = tuple[Jalan, IsianBeda | EntriBeda]
"""A change with the path of its place: in the new data, or in the old for what was removed."""

_PENGENAL = ("kode", "tahun", "nama", "kata")
_ISI = ("nama", "judul", "perihal", "keterangan", "tentang", "sasaran", "jenis", "tahun")
_POTONG = 120


def banding_data(lama: Muatan, baru: Muatan) -> Iterator[Perubahan]:
    """Every value and entry that differs, file by file, in the order of the new data."""
    for berkas in baru.letak.akar:
        yield from _Pembanding(lama.letak, baru.letak).banding((berkas,), (berkas,))


class _Pembanding:
    """Walks two trees side by side; a path of each leads to what is compared."""

    def __init__(self, lama: Letak, baru: Letak) -> None:
        self.lama, self.baru = lama, baru

    def banding(self, dulu: Jalan, kini: Jalan) -> Iterator[Perubahan]:
        a, b = _simpul(self.lama, dulu), _simpul(self.baru, kini)
        if isinstance(a.isi, dict) and isinstance(b.isi, dict):
            for kunci in dict.fromkeys([*b.isi, *a.isi]):
                yield from self._kunci(a, b, (*dulu, kunci), (*kini, kunci))
        elif isinstance(a.isi, list) and isinstance(b.isi, list):
            yield from self._daftar(a, b, dulu, kini)
        elif a.polos() != b.polos():
            yield self._isian(a, b, self.baru, kini)

    def _kunci(self, a: Simpul, b: Simpul, dulu: Jalan, kini: Jalan) -> Iterator[Perubahan]:
        kunci = kini[-1]
        if a.anak(kunci) is not None and b.anak(kunci) is not None:
            yield from self.banding(dulu, kini)
        elif a.anak(kunci) is None:
            yield self._isian(None, b.anak(kunci), self.baru, kini)
        else:
            yield self._isian(a.anak(kunci), None, self.lama, dulu)

    def _isian(self, a: Simpul | None, b: Simpul | None, letak: Letak, di: Jalan) -> Perubahan:
        return di, IsianBeda(_nama(letak, di), _teks(a), _teks(b), _tempat(letak, di))

    def _daftar(self, a: Simpul, b: Simpul, dulu: Jalan, kini: Jalan) -> Iterator[Perubahan]:
        kenal_a, kenal_b = _pengenal(a.isi), _pengenal(b.isi)
        if kenal_a is None or kenal_b is None:
            yield from self._urutan(a, b, dulu, kini)
            return
        for i, kenal in enumerate(kenal_b):
            if kenal in kenal_a:
                yield from self.banding((*dulu, kenal_a.index(kenal)), (*kini, i))
            else:
                yield self._entri("ditambah", self.baru, (*kini, i))
        for i, kenal in enumerate(kenal_a):
            if kenal not in kenal_b:
                yield self._entri("dihapus", self.lama, (*dulu, i))

    def _urutan(self, a: Simpul, b: Simpul, dulu: Jalan, kini: Jalan) -> Iterator[Perubahan]:
        """Entries without a name of their own: those between the common runs."""
        teks_a, teks_b = ([str(satu.polos()) for satu in daftar.isi] for daftar in (a, b))
        pembanding = SequenceMatcher(None, teks_a, teks_b, autojunk=False)
        for tanda, a1, a2, b1, b2 in pembanding.get_opcodes():
            if tanda == "equal":
                continue
            sama = min(a2 - a1, b2 - b1)
            for n in range(sama):
                yield from self.banding((*dulu, a1 + n), (*kini, b1 + n))
            for i in range(a1 + sama, a2):
                yield self._entri("dihapus", self.lama, (*dulu, i))
            for i in range(b1 + sama, b2):
                yield self._entri("ditambah", self.baru, (*kini, i))

    def _entri(self, peristiwa: str, letak: Letak, di: Jalan) -> Perubahan:
        simpul = _simpul(letak, di)
        jenis = "ditambah" if peristiwa == "ditambah" else "dihapus"
        return di, EntriBeda(jenis, _nama(letak, di), _uraian(simpul), _tempat(letak, di))


def _simpul(letak: Letak, jalan: Jalan) -> Simpul:
    simpul = letak.akar[str(jalan[0])]
    for langkah in jalan[1:]:
        simpul = simpul.isi[langkah]
    return simpul


def _pengenal(daftar: Sequence[Simpul]) -> list[str] | None:
    """What tells the entries apart; None: nothing does."""
    for kunci in _PENGENAL:
        anak = [satu.anak(kunci) for satu in daftar]
        nilai = [satu.isi for satu in anak if satu is not None and isinstance(satu.isi, str)]
        if len(nilai) == len(daftar) == len(set(nilai)):
            return nilai
    return None


def _nama(letak: Letak, jalan: Jalan) -> str:
    """'iku "iku_1": realisasi', the way mistakes name it."""
    return letak.masalah(jalan, "").pesan


def _tempat(letak: Letak, jalan: Jalan) -> Tempat:
    masalah = letak.masalah(jalan, "")
    return Tempat(masalah.berkas, masalah.baris, masalah.kolom)


def _teks(simpul: Simpul | None) -> str | None:
    if simpul is None or simpul.isi is None:
        return None
    if isinstance(simpul.isi, str):
        return " ".join(simpul.isi.split())
    return f"({len(simpul.isi)} isian)"


def _uraian(simpul: Simpul) -> str:
    """What an entry holds, in a line."""
    if isinstance(simpul.isi, dict):
        for kunci in _ISI:
            anak = simpul.isi.get(kunci)
            if anak is not None and isinstance(anak.isi, str):
                return _potong(anak.isi)
    return _potong(_teks(simpul) or "null")


def _potong(teks: str) -> str:
    teks = " ".join(teks.split())
    return teks if len(teks) <= _POTONG else f"{teks[: _POTONG - 1]}…"
