"""Who published what, when and under which licence: the same words in every format."""

from __future__ import annotations

from macros.export.files import Edisi
from macros.report import Report

LISENSI_KOSONG = "belum ditetapkan"


def identitas(report: Report, edisi: Edisi) -> dict[str, str | int | None]:
    """The edition's identity by key; the licence is said to be open where the office gave none."""
    laporan = report.data.laporan
    satker = laporan.satker
    return {
        "judul": laporan.judul,
        "tahun": laporan.tahun,
        "keadaan": "draf" if laporan.draf else "selesai",
        "edisi": report.data.edisi.edisi[0].versi,
        "kode_satker": satker.kode,
        "satker": satker.nama,
        "lembaga": satker.lembaga,
        "wilayah": satker.wilayah,
        "alamat": satker.alamat,
        "telepon": satker.telepon,
        "situs": satker.situs,
        "surel": satker.surel,
        "tanggal_edisi": edisi.tanggal.isoformat(),
        "alamat_edisi": edisi.alamat_situs or None,
        "bahasa": laporan.bahasa,
        "lisensi_isi": laporan.lisensi_isi or LISENSI_KOSONG,
    }
