"""Spreadsheets in: workbooks and CSV files of an office, held against `data/`, and their template.

Knows files of spreadsheets and the model of `data/`; nothing of the Report or the command line.
"""

from __future__ import annotations

from macros.spreadsheets.changes import Perubahan, sebut
from macros.spreadsheets.plan import Impor, susun_impor
from macros.spreadsheets.problems import BerkasDitolak, MasalahSel
from macros.spreadsheets.template import tulis_templat

__all__ = [
    "BerkasDitolak",
    "Impor",
    "MasalahSel",
    "Perubahan",
    "sebut",
    "susun_impor",
    "tulis_templat",
]
