"""Reads packed editions back, and believes nothing of them that is not proved by their sums."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from macros.publish.bundle import JUMLAH_PERIKSA, MANIFES

_VERSI = re.compile(r"(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})")
_BARIS = re.compile(r"([0-9a-f]{64})  (.+)")


class TerbitanRusak(Exception):
    """Zips that are no whole editions; `masalah` are Indonesian sentences, one a problem."""

    def __init__(self, masalah: Sequence[str]) -> None:
        super().__init__("\n".join(masalah))
        self.masalah = tuple(masalah)


@dataclass(frozen=True, slots=True)
class Edisi:
    """An edition as packed. `terbit` None: it says no day of publication; `pdf` None: it has none.

    `isi` are its files by path below its folder, without its sums.
    """

    tahun: int
    versi: str
    judul: str
    penerbit: str
    dibuat: datetime
    terbit: date | None
    isi: Mapping[str, bytes]

    @property
    def urutan(self) -> tuple[int, ...]:
        """Sorts editions of all years, the newest last."""
        return (self.tahun, *map(int, self.versi.split(".")))

    @property
    def pdf(self) -> str | None:
        """Path of its PDF below its folder."""
        nama = (satu for satu in self.isi if re.fullmatch(r"unduh/[^/]+\.pdf", satu))
        return min(nama, default=None)


def baca_edisi(zip_: Sequence[Path]) -> list[Edisi]:
    """Every edition, the newest first.

    Raises:
        TerbitanRusak: with what is wrong with every zip, or where two are the same edition.
    """
    masalah: list[str] = []
    edisi: dict[tuple[int, ...], tuple[Edisi, Path]] = {}
    for berkas in zip_:
        try:
            satu = _satu(berkas)
        except TerbitanRusak as galat:
            masalah += [f"{berkas.name}: {pesan}" for pesan in galat.masalah]
            continue
        if lain := edisi.get(satu.urutan):
            masalah.append(f"{berkas.name}: edisi yang sama dengan {lain[1].name}")
        edisi[satu.urutan] = satu, berkas
    if masalah:
        raise TerbitanRusak(masalah)
    return [satu for _, (satu, _) in sorted(edisi.items(), reverse=True)]


def _satu(berkas: Path) -> Edisi:
    try:
        with zipfile.ZipFile(berkas) as arsip:
            isi = {satu.filename: arsip.read(satu) for satu in arsip.infolist()}
    except (OSError, zipfile.BadZipFile) as galat:
        raise TerbitanRusak([f"tidak dapat dibuka ({galat})"]) from None
    folder = {nama.partition("/")[0] for nama in isi}
    if len(folder) != 1 or any(not _aman(nama) for nama in isi):
        raise TerbitanRusak(["bukan zip dari lkj terbit: isinya harus di dalam satu folder"])
    isi = {nama.partition("/")[2]: satu for nama, satu in isi.items()}
    if not {MANIFES, JUMLAH_PERIKSA, "index.html"} <= set(isi):
        raise TerbitanRusak([f"bukan zip situs dari lkj terbit: tidak memuat {MANIFES}"])
    return _edisi(isi, folder.pop())


def _aman(nama: str) -> bool:
    """A path that stays inside its folder, whatever system unpacks it."""
    bagian = nama.split("/")
    return len(bagian) > 1 and "\\" not in nama and not {"", ".", ".."} & set(bagian)


def _edisi(isi: dict[str, bytes], folder: str) -> Edisi:
    jumlah = isi.pop(JUMLAH_PERIKSA)
    try:
        manifes: dict[str, Any] = json.loads(isi[MANIFES])
        terbit = manifes["terbit"]
        edisi = Edisi(
            int(manifes["tahun"]),
            str(manifes["versi"]),
            str(manifes["judul"]),
            str(manifes["penerbit"]),
            datetime.fromisoformat(manifes["dibuat"]),
            terbit and date.fromisoformat(terbit),
            isi,
        )
        sidik = manifes["sidik"]
    except (ValueError, KeyError, TypeError) as galat:
        raise TerbitanRusak([f"{MANIFES} tidak dapat dibaca ({galat})"]) from None
    if not _VERSI.fullmatch(edisi.versi) or folder != f"lkj-{edisi.tahun}-v{edisi.versi}":
        raise TerbitanRusak([f"folder {folder} tidak sesuai dengan {MANIFES}"])
    if hashlib.sha256(jumlah).hexdigest() != sidik:
        raise TerbitanRusak([f"{JUMLAH_PERIKSA} tidak cocok dengan sidik dalam {MANIFES}"])
    if salah := _tidak_cocok(jumlah.decode("utf-8"), isi):
        raise TerbitanRusak(salah)
    return edisi


def _tidak_cocok(jumlah: str, isi: Mapping[str, bytes]) -> list[str]:
    """Files that differ from their sum, are missing, or have none."""
    catatan = {
        cocok[2]: cocok[1] for baris in jumlah.splitlines() if (cocok := _BARIS.fullmatch(baris))
    }
    ada = {nama: hashlib.sha256(satu).hexdigest() for nama, satu in isi.items() if nama != MANIFES}
    beda = [nama for nama in sorted({*catatan, *ada}) if catatan.get(nama) != ada.get(nama)]
    return [f"isi {nama} tidak cocok dengan jumlah periksanya" for nama in beda]
