"""What a change does to the report: two states of the project, compared.

Reads folders, the Report and the pages; knows nothing of git or the command line.
"""

from __future__ import annotations

from macros.diff.compare import bandingkan
from macros.diff.output import BENTUK, skema, tulis
from macros.diff.result import Beda, Sisi
from macros.diff.version import Versi, baca_versi

__all__ = ["BENTUK", "Beda", "Sisi", "Versi", "baca_versi", "bandingkan", "skema", "tulis"]
