"""Open data: every table, chart, figure and source of the Report as files with stable names."""

from __future__ import annotations

from macros.export.build import Ekspor, susun_ekspor
from macros.export.files import Berkas, Edisi, Lampiran, Sumber
from macros.export.linked_data import data_tertaut, laporan_tertaut
from macros.export.listing import susun_daftar

__all__ = [
    "Berkas",
    "Edisi",
    "Ekspor",
    "Lampiran",
    "Sumber",
    "data_tertaut",
    "laporan_tertaut",
    "susun_daftar",
    "susun_ekspor",
]
