"""Many offices' reports at once: each built by a process of its own, then one index page and one
national dataset over all of them.

The unit of work is one office: what it left behind (its site, and its state with its figures) is
all that the index and the dataset are made of, so that parts built by other machines join alike.
"""

from __future__ import annotations

from macros.bulk.build import Pengaturan
from macros.bulk.joined import gabungkan
from macros.bulk.lock import SedangDipakai, kunci
from macros.bulk.offices import BukanBagian, Kantor, bagian, semua_kantor
from macros.bulk.parquet import ada as ada_parquet
from macros.bulk.run import bangun_semua
from macros.bulk.state import Keadaan, baca_keadaan
from macros.bulk.summary import kembar

__all__ = [
    "BukanBagian",
    "Kantor",
    "Keadaan",
    "Pengaturan",
    "SedangDipakai",
    "ada_parquet",
    "baca_keadaan",
    "bagian",
    "bangun_semua",
    "gabungkan",
    "kembar",
    "kunci",
    "semua_kantor",
]
