"""The index page and the national dataset from the states of all offices, wherever built."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from macros.bulk.dataset import susun_himpunan
from macros.bulk.index import berkas_aset, halaman_indeks
from macros.bulk.state import Keadaan
from macros.export.files import Berkas
from macros.publish.bundle import gantikan, tulis_semua

FOLDER_DATA = "data"


def gabungkan(semua: Sequence[Keadaan], keluaran: Path, parquet: bool) -> list[Berkas]:
    """Write `data/`, `aset/` and `index.html` below `keluaran`; each is replaced as a whole.

    Returns the files of the dataset.
    """
    himpunan = susun_himpunan(semua, parquet)
    gantikan(
        keluaran / FOLDER_DATA, lambda baru: tulis_semua(baru, {b.nama: b.isi for b in himpunan})
    )
    gantikan(keluaran / "aset", lambda baru: tulis_semua(baru, berkas_aset()))
    sementara = keluaran / ".index.html"
    halaman = halaman_indeks(semua, [satu.nama for satu in himpunan])
    sementara.write_text(halaman, encoding="utf-8")
    sementara.replace(keluaran / "index.html")
    return himpunan
