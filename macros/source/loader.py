"""Reads `data/*.yml` into the typed model and reports every problem at its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.source.analyses import periksa_analisis
from macros.source.formulas import periksa_cara_hitung
from macros.source.model import Data
from macros.source.model.base import model_dalam
from macros.source.problems import IsianSalah, Masalah, Tempat, mungkin
from macros.source.references import periksa_kode, periksa_nilai
from macros.source.text_file import baca_berkas
from macros.source.yaml_tree import Simpul, baca_yaml

Jalan = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Letak:
    """Knows where in `data/` a value stands; a path begins with the file's name."""

    folder: str
    akar: dict[str, Simpul]

    def masalah(self, jalan: Jalan, pesan: str) -> Masalah:
        """A problem at the deepest known part of `jalan`, told with its context."""
        nama = str(jalan[0])
        akar = self.akar[nama]
        *induk, akhir = _nama_langkah(akar, jalan[1:]) or [""]
        awalan = f"{', '.join(induk)}: " if induk else ""
        pesan = f"{awalan}{akhir} {pesan}".strip()
        return Masalah(f"{self.folder}/{nama}.yml", *akar.telusur(jalan[1:]), pesan)

    def tempat(self, jalan: Jalan) -> Tempat:
        """The line of the deepest known part of `jalan`: of its key where it has one."""
        nama, *langkah = jalan
        return Tempat(f"{self.folder}/{nama}.yml", self.akar[str(nama)].baris_kunci(langkah))

    def masalah_kunci(self, jalan: Jalan, pesan: str) -> Masalah:
        """A problem with a key itself, at the key (or at its entry, if the key is missing)."""
        nama = str(jalan[0])
        akar = self.akar[nama]
        induk = _nama_langkah(akar, jalan[1:-1])
        awalan = f"{', '.join(induk)}: " if induk else ""
        simpul = akar
        for langkah in jalan[1:-1]:
            simpul = simpul.isi[langkah]
        letak = simpul.kunci.get(str(jalan[-1]), simpul.letak)
        return Masalah(f"{self.folder}/{nama}.yml", *letak, awalan + pesan)


@dataclass(frozen=True, slots=True)
class Muatan:
    """Everything of `data/`, typed, with the places of all values."""

    data: Data
    letak: Letak


def muat(folder: Path) -> Muatan:
    """Load `folder`.

    Raises:
        IsianSalah: with every problem of every file.
    """
    masalah: list[Masalah] = _berkas_asing(folder)
    akar: dict[str, Simpul] = {}
    isi: dict[str, BaseModel] = {}
    for nama, medan in Data.model_fields.items():
        simpul, salah = _baca(folder / f"{nama}.yml", folder.name)
        masalah += salah
        if simpul is None:
            continue
        akar[nama] = simpul
        model = medan.annotation
        assert model is not None
        try:
            isi[nama] = model.model_validate(simpul.polos())
        except ValidationError as galat:
            tempat = Letak(folder.name, akar)
            masalah += [_dari_pydantic(tempat, nama, model, satu) for satu in galat.errors()]
    letak = Letak(folder.name, akar)
    masalah += [letak.masalah(*satu) for satu in periksa_kode(akar)]
    if masalah:
        raise IsianSalah(masalah)
    data = Data.model_construct(**isi)
    temuan = (*periksa_nilai(data), *periksa_analisis(data), *periksa_cara_hitung(data))
    if salah := [letak.masalah(*satu) for satu in temuan]:
        raise IsianSalah(salah)
    return Muatan(data, letak)


def _berkas_asing(folder: Path) -> list[Masalah]:
    dikenal = [f"{nama}.yml" for nama in Data.model_fields]
    return [
        Masalah(
            f"{folder.name}/{berkas.name}",
            1,
            1,
            f'berkas "{berkas.name}" tidak dikenal; yang dikenal: {", ".join(dikenal)}.'
            + mungkin(berkas.name, dikenal),
        )
        for berkas in sorted(folder.glob("*.y*ml"))
        if berkas.name not in dikenal
    ]


def _baca(berkas: Path, folder: str) -> tuple[Simpul | None, Sequence[Masalah]]:
    nama = f"{folder}/{berkas.name}"
    try:
        teks, salah = baca_berkas(berkas, nama)
    except FileNotFoundError:
        return None, [Masalah(nama, 1, 1, "berkas ini belum ada; setiap berkas data wajib ada")]
    return _urai(teks, nama) if teks is not None else (None, salah)


@lru_cache(maxsize=64)
def _urai(teks: str, nama: str) -> tuple[Simpul | None, tuple[Masalah, ...]]:
    """A preview reads the same files again and again, all but one as they were."""
    akar, masalah = baca_yaml(teks, nama)
    return akar, tuple(masalah)


def _nama_langkah(akar: Simpul, jalan: Jalan) -> list[str]:
    """['sasaran "s3"', 'indikator "s3_1"', 'realisasi'] from a path: entries by their kode."""
    bagian: list[str] = []
    simpul: Simpul | None = akar
    for langkah in jalan:
        anak = simpul.anak(langkah) if simpul else None
        if isinstance(langkah, int):
            kode = anak.isi.get("kode") if anak and isinstance(anak.isi, dict) else None
            nama = f'"{kode.isi}"' if kode and kode.isi else f"ke-{langkah + 1}"
            bagian[-1:] = [f"{bagian[-1]} {nama}" if bagian else nama]
        else:
            bagian.append(langkah)
        simpul = anak
    return bagian


def _dari_pydantic(letak: Letak, nama: str, model: type[Any], galat: ErrorDetails) -> Masalah:
    jalan = (nama, *(langkah for langkah in galat["loc"] if langkah != "[key]"))
    if galat["type"] == "missing":
        return letak.masalah_kunci(jalan, f'kunci "{jalan[-1]}" belum ada')
    if galat["type"] == "extra_forbidden":
        dikenal = _kunci_dikenal(model, jalan[1:-1])
        saran = mungkin(str(jalan[-1]), dikenal) or f" Yang dikenal: {', '.join(dikenal)}."
        return letak.masalah_kunci(jalan, f'kunci "{jalan[-1]}" tidak dikenal.{saran}')
    return letak.masalah(jalan, pesan_galat(galat))


def _kunci_dikenal(model: Any, jalan: Jalan) -> list[str]:
    """Field names of the model found by following `jalan` from `model`."""
    for langkah in jalan:
        if isinstance(langkah, int):
            continue
        model = model_dalam(model.model_fields[langkah].annotation)
    return list(model.model_fields)


def pesan_galat(galat: ErrorDetails) -> str:
    """What pydantic found wrong with a value, in Indonesian."""
    match galat["type"]:
        case "isian":
            return str(galat["ctx"]["pesan"])
        case "literal_error":
            pilihan = str(galat["ctx"]["expected"]).replace(" or ", " atau ")
            diisi = str(galat["input"])
            dekat = mungkin(diisi, [kata.strip("' ") for kata in pilihan.split(",")])
            return f'berisi "{diisi}"; pilihannya {pilihan}.{dekat}'
        case "tuple_type" | "list_type":
            return "harus berupa daftar (baris-baris yang diawali tanda hubung)"
        case "model_type" | "dict_type" | "model_attributes_type":
            return "harus berupa pasangan kunci: isi"
        case lain:
            return f"tidak dapat diterima ({lain}: {galat['msg']})"
