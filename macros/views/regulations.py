"""How a regulation is cited in a sentence."""

from __future__ import annotations

from macros.formatting import tanggal
from macros.source.model import MasaBerlaku, PeraturanItem


def sebutan(peraturan: PeraturanItem) -> str:
    """Without the title: 'Undang-Undang Nomor 7 Tahun 2017'."""
    teks = f"{peraturan.jenis} Nomor {peraturan.nomor}"
    if peraturan.tahun is not None:
        teks += f" Tahun {peraturan.tahun}"
    if peraturan.tanggal is not None:
        teks += f" tanggal {tanggal(peraturan.tanggal)}"
    return teks


def sebutan_lengkap(peraturan: PeraturanItem) -> str:
    """With the title, where the data has one."""
    if peraturan.tentang is None:
        return sebutan(peraturan)
    return f"{sebutan(peraturan)} {peraturan.penghubung} {peraturan.tentang}"


def masa_berlaku(masa: MasaBerlaku) -> str:
    """'berlaku sejak 1 Januari 2021', 'berlaku 1 Januari 2021 sampai dengan 31 Desember 2023'."""
    if masa.sampai is None:
        return f"berlaku sejak {tanggal(masa.sejak)}"
    return f"berlaku {tanggal(masa.sejak)} sampai dengan {tanggal(masa.sampai)}"
