"""The report reviews itself: rules over data, Report and pages; findings and acknowledgements.

Imports the Report and what lies below it; knows nothing of views, MkDocs or the command line.
The rules themselves are loaded with `rules`, where they are applied.
"""

from __future__ import annotations

from macros.review.engine import Hasil, Tertinjau, tinjau
from macros.review.finding import Aturan, Lapor, Temuan, Tingkat
from macros.review.material import Bahan

__all__ = [
    "Aturan",
    "Bahan",
    "Hasil",
    "Lapor",
    "Temuan",
    "Tertinjau",
    "Tingkat",
    "tinjau",
]
