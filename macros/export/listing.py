"""The files as their page lists them: one entry a subject, its formats side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from macros.catalog import KELOMPOK_DATA
from macros.export.build import Ekspor
from macros.export.files import Berkas
from macros.formatting import ukuran_berkas
from macros.views.open_data import ButirData, DataTerbuka, Unduhan


def susun_daftar(ekspor: Ekspor, folder: str, dipasang: Collection[str]) -> DataTerbuka:
    """All subjects by group.

    Args:
        folder: where the files stand on the site, such as 'data'.
        dipasang: ids of the tables and charts that pages show, such as 'tabel:iku'.
    """
    butir = {
        kelompok: tuple(_kelompok(ekspor, kelompok, folder, dipasang)) for kelompok in KELOMPOK_DATA
    }
    return DataTerbuka(butir, ekspor.edisi.tanggal)


def _kelompok(
    ekspor: Ekspor, kelompok: str, folder: str, dipasang: Collection[str]
) -> Iterator[ButirData]:
    kosong = {satu.subjek: satu.kosong for satu in ekspor.kosong}
    for subjek in ekspor.subjek:
        if subjek.kelompok == kelompok:
            unduhan = (_unduhan(satu, folder) for satu in ekspor.berkas if satu.subjek == subjek)
            rujukan = subjek.rujukan if subjek.rujukan in dipasang else None
            yield ButirData(
                subjek.judul, subjek.uraian, rujukan, tuple(unduhan), kosong.get(subjek)
            )


def _unduhan(berkas: Berkas, folder: str) -> Unduhan:
    ukuran = ukuran_berkas(len(berkas.isi))
    return Unduhan(f"{folder}/{berkas.nama}", berkas.tipe, berkas.format, ukuran)
