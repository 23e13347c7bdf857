"""The whole review: the findings of every rule, and the form that rests on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.review.engine import USANG, Hasil, Tertinjau, tinjau, urutkan
from macros.review.finding import Temuan, Tingkat
from macros.review.form import BELUM, BERTENTANGAN, Jawaban, isi_formulir, temuan_formulir
from macros.review.material import Bahan
from macros.review.rules import ATURAN


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind of finding: a rule's, or one that comes of acknowledgements and of the form.

    `isian`: what is still to be filled in, not what is wrong.
    """

    id: str
    tingkat: Tingkat
    judul: str
    isian: bool = False


JENIS = (
    *(Jenis(satu.id, satu.tingkat, satu.judul, satu.isian) for satu in ATURAN),
    Jenis(USANG, Tingkat.GALAT, "Setiap pengakuan mengenai sebuah temuan"),
    Jenis(BERTENTANGAN, Tingkat.GALAT, "Pernyataan pereviu sejalan dengan putusan program"),
    Jenis(BELUM, Tingkat.INFO, "Setiap kriteria formulir terjawab", isian=True),
)


@dataclass(frozen=True, slots=True)
class Laporan:
    """A review with all that its outputs tell."""

    hasil: Hasil
    jenis: Sequence[Jenis]
    jawaban: Sequence[Jawaban]

    @property
    def sisa(self) -> tuple[Temuan, ...]:
        """What is still to be filled in and that no note acknowledges as missing."""
        isian = {satu.id for satu in self.jenis if satu.isian}
        return tuple(satu for satu in self.hasil.terbuka if satu.aturan in isian)


def tinjau_semua(bahan: Bahan) -> Laporan:
    """Apply every rule, fill the form, and add what is wrong with the form.

    What is wrong with the form cannot be acknowledged: its answer is to be mended.
    """
    hasil = tinjau(bahan, ATURAN)
    jawaban = isi_formulir(bahan, hasil)
    formulir = tuple(Tertinjau(satu, None) for satu in temuan_formulir(jawaban))
    return Laporan(Hasil(urutkan((*hasil.semua, *formulir))), JENIS, jawaban)
