"""The whole review: the findings of every rule, and the form that rests on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.review.engine import Hasil, Tertinjau, tinjau, urutkan
from macros.review.finding import Aturan
from macros.review.form import Jawaban, isi_formulir, temuan_formulir
from macros.review.material import Bahan
from macros.review.rules import ATURAN


@dataclass(frozen=True, slots=True)
class Laporan:
    """A review with all that its outputs tell."""

    hasil: Hasil
    aturan: Sequence[Aturan]
    jawaban: Sequence[Jawaban]


def tinjau_semua(bahan: Bahan) -> Laporan:
    """Apply every rule, fill the form, and add what is wrong with the form.

    What is wrong with the form cannot be acknowledged: its answer is to be mended.
    """
    hasil = tinjau(bahan, ATURAN)
    jawaban = isi_formulir(bahan, hasil)
    formulir = tuple(Tertinjau(satu, None) for satu in temuan_formulir(jawaban))
    return Laporan(Hasil(urutkan((*hasil.semua, *formulir))), ATURAN, jawaban)
