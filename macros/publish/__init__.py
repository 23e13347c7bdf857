"""A built site as files to hand over: one zip for any folder of any server, and what goes with it;
several such zips as one tree of years and editions.

Works on the finished site alone; knows nothing of MkDocs, the Report or the command line.
"""

from __future__ import annotations

from macros.publish.bundle import Terbitan, kemas
from macros.publish.combine import gabungkan
from macros.publish.editions import TerbitanRusak, baca_edisi
from macros.publish.links import tautan_rusak

__all__ = ["Terbitan", "TerbitanRusak", "baca_edisi", "gabungkan", "kemas", "tautan_rusak"]
