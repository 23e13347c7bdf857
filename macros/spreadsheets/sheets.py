"""The sheets of the template: which lists of `data/` they hold, and their columns from the model.

A pattern such as `sasaran.iku.*.riwayat.*` begins with the file's name; `*` is any entry of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from macros.source.model import Data
from macros.source.model.base import Bagian, Bersumber, model_dalam
from macros.spreadsheets.columns import Kolom, berdaftar, kolom_kunci, sebutan, tunggal

LEMBAR: Mapping[str, str] = {
    "Sasaran": "sasaran.sasaran.*",
    "IKU": "sasaran.iku.*",
    "Indikator": "sasaran.sasaran.*.indikator.*",
    "Riwayat IKU": "sasaran.iku.*.riwayat.*",
    "Riwayat indikator": "sasaran.sasaran.*.indikator.*.riwayat.*",
    "Program pendukung": "sasaran.sasaran.*.program.*",
    "Anggaran": "anggaran",
    "Program anggaran": "anggaran.program.*",
    "Kegiatan anggaran": "anggaran.program.*.kegiatan.*",
    "KRO anggaran": "anggaran.program.*.kegiatan.*.kro.*",
    "RO anggaran": "anggaran.program.*.kegiatan.*.kro.*.ro.*",
    "Sumber dana": "anggaran.sumber_dana.*",
    "Riwayat anggaran": "anggaran.riwayat.*",
    "RKT program": "rkt.program.*",
    "RKT kegiatan": "rkt.program.*.kegiatan.*",
    "RKT baris": "rkt.program.*.kegiatan.*.baris.*",
    "RKT subindikator": "rkt.program.*.kegiatan.*.baris.*.subindikator.*",
    "PK disepakati": "perjanjian.disepakati.*",
    "PK disepakati subindikator": "perjanjian.disepakati.*.subindikator.*",
    "PK diukur": "perjanjian.diukur.*",
    "PK diukur subindikator": "perjanjian.diukur.*.subindikator.*",
    "Status pegawai": "pegawai.status.*",
    "Pendidikan pegawai": "pegawai.pendidikan.*",
    "Acara galeri": "galeri.acara.*",
    "Galeri": "galeri.foto.*",
}
"""Name of a sheet to the entries it holds; those of a list come after those it stands in."""
BUKAN_KOLOM = frozenset({"tercetak", "pendapat"})
"""Keys that belong to the printed report or to an opinion, not to a table of figures."""
PENGENAL = ("kode", "tahun")
_DI_AWAL = ("kode", "tahun", "kode_anggaran", "sasaran", "nama")
_INDUK = {"disepakati": "kegiatan", "diukur": "kegiatan"}
"""What the entries of a list are, where the list's key does not say it."""


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet; `langkah` leads from the file's content to an entry, `*` for any of a list.

    `urutan` is the order of an entry's keys in `data/`, `urutan_luar` of those around its list.
    `daftar_wajib` are lists that no entry may lack: a new one begins with them empty.
    """

    nama: str
    berkas: str
    langkah: tuple[str, ...]
    kolom: tuple[Kolom, ...]
    urutan: tuple[str, ...]
    urutan_luar: tuple[str, ...]
    daftar_wajib: tuple[str, ...]

    @property
    def pengenal(self) -> tuple[Kolom, ...]:
        """The columns that name an entry: the lists it stands in, then its own."""
        return tuple(kolom for kolom in self.kolom if kolom.peran != "isian")

    @property
    def isian(self) -> tuple[Kolom, ...]:
        """The columns that an entry holds besides its names."""
        return tuple(kolom for kolom in self.kolom if kolom.peran == "isian")

    def urutan_dalam(self, kunci: str) -> tuple[str, ...]:
        """The order of the keys in a map that an entry holds, such as `target_renstra`."""
        return tuple(kolom.jalan[1] for kolom in self.isian if kolom.jalan[0] == kunci)


@cache
def semua_lembar() -> tuple[Lembar, ...]:
    """Every sheet, in the order of the workbook; lists after the lists that hold them."""
    return tuple(_susun(nama, pola) for nama, pola in LEMBAR.items())


def nama_banding(teks: str) -> str:
    """A name as names are compared: letters and digits alone, nothing in parentheses."""
    return re.sub(r"[^a-z0-9]", "", re.sub(r"\(.*?\)", "", teks).casefold())


def _susun(nama: str, pola: str) -> Lembar:
    berkas, *langkah = pola.split(".")
    model: Any = Data.model_fields[berkas].annotation
    luar = model
    daftar = langkah[::2]
    kolom: list[Kolom] = []
    for nomor, kunci in enumerate(daftar, start=1):
        luar, model = model, model_dalam(model.model_fields[kunci].annotation)
        pengenal = next(satu for satu in PENGENAL if satu in model.model_fields)
        satu = kolom_kunci(model, (pengenal,), "pengenal", pola)
        if nomor < len(daftar):
            rujukan = ".".join([berkas, *langkah[: 2 * nomor], pengenal])
            induk = _INDUK.get(kunci, kunci)
            arti = f"Kode {sebutan(induk)} tempat baris ini berada."
            satu = replace(satu, jalan=(induk,), peran="induk", rujukan=rujukan, uraian=arti)
        kolom.append(satu)
    nama_sendiri = kolom[-1].jalan if kolom else ()
    isian = [satu for satu in _isian(model, pola) if satu.jalan != nama_sendiri]
    wajib = [kunci for kunci, medan in model.model_fields.items() if medan.is_required()]
    return Lembar(
        nama,
        berkas,
        tuple(langkah),
        (*kolom, *isian),
        _urutan(model),
        _urutan(luar),
        tuple(kunci for kunci in wajib if berdaftar(model.model_fields[kunci].annotation)),
    )


def _urutan(model: type[Bagian]) -> tuple[str, ...]:
    """Names first, then the model's keys as they stand there; where it comes from at the end."""
    awal = [kunci for kunci in _DI_AWAL if kunci in model.model_fields]
    akhir = [kunci for kunci in reversed(Bersumber.model_fields) if kunci in model.model_fields]
    tengah = [kunci for kunci in model.model_fields if kunci not in (*awal, *akhir)]
    return (*awal, *tengah, *akhir)


def _isian(model: type[Bagian], pola: str) -> Iterator[Kolom]:
    """A column for every key that holds one value, and for those of maps that hold only such."""
    for kunci in _urutan(model):
        anotasi = model.model_fields[kunci].annotation
        if kunci in BUKAN_KOLOM or berdaftar(anotasi):
            continue
        dalam = model_dalam(anotasi)
        if dalam is None:
            yield kolom_kunci(model, (kunci,), "isian", pola)
            continue
        anak = [satu for satu in _urutan(dalam) if satu not in BUKAN_KOLOM]
        if all(tunggal(dalam.model_fields[satu].annotation) for satu in anak):
            for satu in anak:
                yield replace(kolom_kunci(dalam, (satu,), "isian", pola), jalan=(kunci, satu))
