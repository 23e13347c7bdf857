"""Open data: every table, chart, figure and source of the Report as files with stable names."""

from __future__ import annotations

from macros.export.build import Ekspor, susun_ekspor
from macros.export.files import Berkas, Edisi, Lampiran

__all__ = ["Berkas", "Edisi", "Ekspor", "Lampiran", "susun_ekspor"]
