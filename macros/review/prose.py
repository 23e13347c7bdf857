"""The rules of prose, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from macros.review import (
    prose_articles,
    prose_claims,
    prose_counts,
    prose_forms,
    prose_names,
    prose_numbers,
    prose_past,
    prose_periods,
    prose_regulations,
    prose_spelling,
    prose_structure,
    prose_wording,
    prose_years,
)
from macros.review.finding import Aturan, Lapor
from macros.review.material import Bahan


def _sekali(periksa: Callable[[Bahan], Iterable[Lapor]]) -> Callable[[Bahan], Iterable[Lapor]]:
    """A text of data has one place: what stands in it twice is told once."""
    return lambda bahan: dict.fromkeys(periksa(bahan))


ATURAN_PROSA: tuple[Aturan, ...] = tuple(
    replace(aturan, periksa=_sekali(aturan.periksa))
    for aturan in (
        *prose_numbers.ATURAN,
        *prose_counts.ATURAN,
        *prose_claims.ATURAN,
        *prose_periods.ATURAN,
        *prose_years.ATURAN,
        *prose_past.ATURAN,
        *prose_wording.ATURAN,
        *prose_names.ATURAN,
        *prose_regulations.ATURAN,
        *prose_articles.ATURAN,
        *prose_spelling.ATURAN,
        *prose_forms.ATURAN,
        *prose_structure.ATURAN,
    )
)
