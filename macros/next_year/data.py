"""What becomes of every file of `data/` when a year ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from macros.rewrite.round_trip import hapus, peta, tambahkan

EDISI_PERTAMA = "1.0"
DIKOSONGKAN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "laporan": ("tanda_tangan.*.tanggal",),
        "pegawai": ("status.*.jumlah", "pendidikan.*.jumlah"),
        "rkt": tuple(
            f"program.*.kegiatan.*.baris.*.{kunci}"
            for kunci in (
                "volume",
                "persen",
                "anggaran",
                "subindikator.*.volume",
                "subindikator.*.persen",
            )
        ),
        "perjanjian": tuple(
            f"{tabel}.*.{bagian}{kunci}"
            for tabel in ("disepakati", "diukur")
            for bagian in ("", "subindikator.*.")
            for kunci in ("volume", "persen")
        ),
        "sasaran": (
            "iku.*",
            "sasaran.*.indikator.*",
            "sasaran.*.program.*.pagu",
            "sasaran.*.program.*.realisasi",
            "sasaran.*.program.*.capaian_keluaran",
        ),
        "anggaran": (
            "pagu",
            *(
                f"{baris}.*.{kunci}"
                for baris in (
                    "program",
                    "program.*.kegiatan",
                    "program.*.kegiatan.*.kro",
                    "program.*.kegiatan.*.kro.*.ro",
                )
                for kunci in ("pagu", "realisasi")
            ),
            "sumber_dana.*.pagu",
            "sumber_dana.*.realisasi",
            "monev",
        ),
        "reviu": tuple(
            f"kriteria.*.{kunci}" for kunci in ("jawaban", "oleh", "pada", "keterangan")
        ),
    }
)
"""By file: what each year reports anew. `*` is any item of a list.

A path that ends at an indikator empties its target and realisasi, once they are in its history.
"""
_DARI_NOL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"galeri": ("acara", "foto"), "catatan": ("catatan",)}
)
"""Files whose lists start empty."""


@dataclass(frozen=True, slots=True)
class Tahun:
    """The year that ends, and what its report is called as a source: 'Laporan Kinerja 2031'."""

    lama: int
    laporan: str

    def sumber(self, asal: str) -> str:
        """Where something comes from, seen from the next year."""
        return asal if asal.startswith(self.laporan[:-4]) else f"{self.laporan}, {asal}"


def alihkan(nama: str, isi: Any, tahun: Tahun) -> None:
    """Turn the file `nama` (without `.yml`) of one year into that of the next, in place."""
    for satu in peta(isi):
        if "tercetak" in satu and nama not in _DARI_NOL:
            hapus(satu, "tercetak")
        if isinstance(satu.get("sumber"), str):
            satu["sumber"] = tahun.sumber(satu["sumber"])
    if khusus := _KHUSUS.get(nama):
        khusus(isi, tahun)
    for kunci in _DARI_NOL.get(nama, ()):
        if kunci in isi:
            isi[kunci] = _kosong()
    for jalan in DIKOSONGKAN.get(nama, ()):
        _kosongkan(isi, jalan.split("."))


def _kosong() -> CommentedSeq:
    daftar = CommentedSeq()
    daftar.fa.set_flow_style()
    return daftar


def _kosongkan(simpul: Any, jalan: list[str]) -> None:
    langkah, *sisa = jalan
    if langkah == "*":
        for satu in simpul or ():
            _kosongkan(satu, sisa) if sisa else _kosongkan_indikator(satu)
    elif sisa:
        _kosongkan(simpul.get(langkah), sisa)
    elif langkah in simpul:
        simpul[langkah] = None


def _kosongkan_indikator(butir: CommentedMap) -> None:
    butir["target"] = butir["realisasi"] = None


def _laporan(isi: CommentedMap, tahun: Tahun) -> None:
    isi["tahun"] = tahun.lama + 1
    if "draf" in isi:
        isi["draf"] = "ya"
    else:
        isi.insert(list(isi).index("tahun") + 1, "draf", "ya")


def _anggaran(isi: CommentedMap, tahun: Tahun) -> None:
    baris = CommentedMap(
        tahun=tahun.lama,
        pagu=isi["pagu"],
        realisasi=_jumlah_realisasi(isi["program"]),
        sumber=isi["sumber"],
    )
    tambahkan(isi["riwayat"], baris)


def _jumlah_realisasi(daftar: CommentedSeq) -> int | None:
    """The sum in rupiah over the lowest lines of the budget; None while one is not reported."""
    jumlah = 0
    for satu in daftar:
        bagian = next((satu[kunci] for kunci in ("kegiatan", "kro", "ro") if satu.get(kunci)), None)
        realisasi = _jumlah_realisasi(bagian) if bagian else satu["realisasi"]
        if realisasi is None:
            return None
        jumlah += realisasi
    return jumlah


def _sasaran(isi: CommentedMap, tahun: Tahun) -> None:
    indikator = [butir for satu in isi["sasaran"] for butir in satu["indikator"]]
    for butir in (*isi["iku"], *indikator):
        if butir["target"] is None and butir["realisasi"] is None:
            continue
        baris = CommentedMap(
            tahun=tahun.lama,
            target=butir["target"],
            realisasi=butir["realisasi"],
            sumber=butir["sumber"],
        )
        if butir.get("riwayat") is None:
            butir.pop("riwayat", None)
            butir.insert(list(butir).index("realisasi") + 1, "riwayat", CommentedSeq())
        tambahkan(butir["riwayat"], baris)
    for satu in (*isi["iku"], *isi["sasaran"], *indikator):
        _pendapat(satu)


def _pendapat(isi: CommentedMap) -> None:
    """What the old report lacked is no opinion on the new one, and now there is a history."""
    pendapat = isi.get("pendapat") or {}
    for analisis in list(pendapat):
        if analisis == "riwayat" or "kurang" in pendapat[analisis]:
            hapus(pendapat, analisis)
    if "pendapat" in isi and not pendapat:
        hapus(isi, "pendapat")


def _edisi(isi: CommentedMap, _: Tahun) -> None:
    edisi = CommentedMap(
        versi=DoubleQuotedScalarString(EDISI_PERTAMA),
        tanggal=None,
        perubahan=_kosong(),
    )
    isi["edisi"] = CommentedSeq([edisi])


_KHUSUS: Mapping[str, Callable[[CommentedMap, Tahun], None]] = MappingProxyType(
    {"laporan": _laporan, "anggaran": _anggaran, "sasaran": _sasaran, "edisi": _edisi}
)
