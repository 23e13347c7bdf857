"""Every rule of the review, in the order in which the documentation lists them."""

from __future__ import annotations

from macros.review.finding import Aturan
from macros.review.prose import ATURAN_PROSA
from macros.review.rule_analyses import ATURAN_ANALISIS
from macros.review.rule_budget import ATURAN_ANGGARAN
from macros.review.rule_formulas import ATURAN_CARA_HITUNG
from macros.review.rule_gallery import ATURAN_GALERI
from macros.review.rule_notes import ATURAN_CATATAN
from macros.review.rule_performance import ATURAN_KINERJA
from macros.review.rule_periods import ATURAN_PERIODE
from macros.review.rule_plans import ATURAN_RENCANA
from macros.review.rule_printed import ATURAN_CETAK
from macros.review.rule_references import ATURAN_RUJUKAN
from macros.review.rule_regulations import ATURAN_PERATURAN
from macros.review.rule_scale import ATURAN_SKALA
from macros.review.rule_structure import ATURAN_SUSUNAN
from macros.review.rule_unfilled import ATURAN_ISIAN

ATURAN: tuple[Aturan, ...] = (
    *ATURAN_CETAK,
    *ATURAN_ANGGARAN,
    *ATURAN_KINERJA,
    *ATURAN_ANALISIS,
    *ATURAN_SKALA,
    *ATURAN_CARA_HITUNG,
    *ATURAN_RENCANA,
    *ATURAN_PERIODE,
    *ATURAN_PERATURAN,
    *ATURAN_RUJUKAN,
    *ATURAN_GALERI,
    *ATURAN_SUSUNAN,
    *ATURAN_ISIAN,
    *ATURAN_CATATAN,
    *ATURAN_PROSA,
)
