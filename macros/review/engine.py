"""Runs the rules and holds their findings against the acknowledgements in catatan.yml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from macros.review.finding import Aturan, Lapor, Temuan, Tingkat
from macros.review.material import Bahan
from macros.source.model import CatatanItem
from macros.source.text_form import bertanda

USANG = "pengakuan-usang"
"""Id of the finding that an acknowledgement matches nothing any more."""


@dataclass(frozen=True, slots=True)
class Tertinjau:
    """A finding and the note that acknowledges it; None: nobody has."""

    temuan: Temuan
    catatan: CatatanItem | None


@dataclass(frozen=True, slots=True)
class Hasil:
    """All findings of one review, by file, line and column."""

    semua: tuple[Tertinjau, ...]

    @property
    def terbuka(self) -> tuple[Temuan, ...]:
        """Findings that no note acknowledges."""
        return tuple(satu.temuan for satu in self.semua if satu.catatan is None)

    @property
    def lulus(self) -> bool:
        """True where no galat is left unacknowledged."""
        return all(satu.tingkat is not Tingkat.GALAT for satu in self.terbuka)


def tinjau(bahan: Bahan, aturan: Sequence[Aturan]) -> Hasil:
    """Apply every rule.

    A place that is still marked as unfilled contradicts nothing yet: that it is unfilled is told,
    what other rules say of the mark is not.
    """
    temuan = [
        Temuan(satu.id, satu.tingkat, lapor)
        for satu in aturan
        for lapor in satu.periksa(bahan)
        if satu.isian or not bertanda(lapor.pesan)
    ]
    temuan += _usang(bahan, {satu.kunci for satu in temuan})
    pengakuan = {
        kunci: catatan for catatan in bahan.report.data.catatan.catatan for kunci in catatan.temuan
    }
    semua = [Tertinjau(satu, pengakuan.get(satu.kunci)) for satu in temuan]
    return Hasil(urutkan(semua))


def urutkan(semua: Iterable[Tertinjau]) -> tuple[Tertinjau, ...]:
    """By file, line and column, then by key."""
    return tuple(sorted(semua, key=lambda satu: (*satu.temuan.lapor.tempat, satu.temuan.kunci)))


def _usang(bahan: Bahan, ada: set[str]) -> Iterator[Temuan]:
    """An acknowledgement that matches nothing hides the next contradiction: it must go."""
    for i, catatan in enumerate(bahan.report.data.catatan.catatan):
        for j, kunci in enumerate(catatan.temuan):
            if kunci not in ada:
                tempat = bahan.tempat(("catatan", "catatan", i, "temuan", j))
                pesan = f'catatan "{catatan.kode}" mengakui "{kunci}", padahal tidak ada temuan itu'
                saran = "hapus baris ini, atau betulkan bila salah tulis"
                yield Temuan(USANG, Tingkat.GALAT, Lapor(kunci, tempat, pesan, saran))
