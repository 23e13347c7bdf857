"""Reads the chapters in `docs/`: front matter, anchors and expressions, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from macros.source.expressions import Kata, Ungkapan, baca_ungkapan
from macros.source.page_form import periksa_bentuk
from macros.source.problems import Masalah, mungkin
from macros.source.text_file import baca_berkas
from macros.source.yaml_tree import baca_yaml

BAGIAN = ("depan", "bab", "lampiran", "web")
_KUNCI = ("bagian", "kode", "nomor_subbab", "hide", "description")
_DEPAN = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)
_JANGKAR = re.compile(r"^#{2,6} .*\{ *#([\w-]+) *\}\s*$", re.MULTILINE)
_TAUTAN = re.compile(r"\]\(\s*<?([^\s()<>]+)")
_KODE = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class SumberHalaman:
    """A chapter as its editor wrote it. `berkas` is its path from the project's root."""

    berkas: str
    bagian: str
    kode: str
    jangkar: tuple[str, ...]
    ungkapan: tuple[Ungkapan, ...]
    tautan: tuple[Kata, ...]
    """Targets of Markdown links and pictures, as written."""
    teks: str
    """The whole file, front matter included: its lines are the file's lines."""

    def memanggil(self, makro: str) -> bool:
        """Does the page call this macro?"""
        return any(satu.alamat == makro and satu.argumen is not None for satu in self.ungkapan)


def baca_halaman(folder: Path) -> tuple[list[SumberHalaman], list[Masalah]]:
    """Every Markdown file below `folder`, and every problem of form in them."""
    halaman: list[SumberHalaman] = []
    masalah: list[Masalah] = []
    kode: dict[str, str] = {}
    for berkas in sorted(folder.rglob("*.md")):
        nama = f"{folder.name}/{berkas.relative_to(folder).as_posix()}"
        satu, salah = _baca_satu(berkas, nama)
        masalah += salah
        if satu is None:
            continue
        if satu.kode in kode:
            pesan = f'kode "{satu.kode}" sudah dipakai {kode[satu.kode]}; setiap kode hanya sekali'
            masalah.append(Masalah(nama, 1, 1, pesan))
        kode.setdefault(satu.kode, nama)
        halaman.append(satu)
    return halaman, masalah


def berkas_halaman(folder: Path) -> frozenset[str]:
    """Paths of all files below `folder`, photos and annexes included."""
    semua = (satu for satu in folder.rglob("*") if satu.is_file())
    return frozenset(satu.relative_to(folder).as_posix() for satu in semua)


def _baca_satu(berkas: Path, nama: str) -> tuple[SumberHalaman | None, Sequence[Masalah]]:
    teks, salah = baca_berkas(berkas, nama)
    return (None, salah) if teks is None else _urai(teks, nama)


@lru_cache(maxsize=64)
def _urai(teks: str, nama: str) -> tuple[SumberHalaman | None, tuple[Masalah, ...]]:
    """A preview reads the same pages again and again, all but one as they were."""
    depan = _DEPAN.match(teks)
    if not depan:
        pesan = 'halaman harus diawali "---", baris bagian: dan kode:, lalu "---"'
        return None, (Masalah(nama, 1, 1, pesan),)
    kepala, masalah = _kepala(depan[1], nama)
    masalah += periksa_bentuk(teks, nama)
    ungkapan, salah = baca_ungkapan(teks[depan.end() :], nama, depan[0].count("\n") + 1)
    masalah += salah
    jangkar = tuple(_JANGKAR.findall(teks))
    halaman = SumberHalaman(
        nama,
        kepala.get("bagian", ""),
        kepala.get("kode", ""),
        jangkar,
        tuple(ungkapan),
        tuple(_tautan(teks)),
        teks,
    )
    return halaman, tuple(masalah)


def _tautan(teks: str) -> Iterator[Kata]:
    for baris, isi in enumerate(teks.split("\n"), start=1):
        for cocok in _TAUTAN.finditer(isi):
            yield Kata(cocok[1], (baris, cocok.start(1) + 1))


def _kepala(teks: str, nama: str) -> tuple[dict[str, str], list[Masalah]]:
    akar, salah = baca_yaml(teks, nama)
    masalah = [Masalah(nama, satu.baris + 1, satu.kolom, satu.pesan) for satu in salah]
    if akar is None or not isinstance(akar.isi, dict):
        return {}, masalah or [Masalah(nama, 2, 1, "kepala halaman harus berisi bagian: dan kode:")]
    isi = akar.polos()
    for kunci in isi:
        if kunci not in _KUNCI:
            baris, kolom = akar.kunci[kunci]
            saran = mungkin(kunci, _KUNCI) or f" Yang dikenal: {', '.join(_KUNCI)}."
            pesan = f'kunci "{kunci}" tidak dikenal.{saran}'
            masalah.append(Masalah(nama, baris + 1, kolom, pesan))
    baris, kolom = akar.telusur(("bagian",))
    if isi.get("bagian") not in BAGIAN:
        pesan = f'bagian berisi "{isi.get("bagian")}"; pilihannya {", ".join(BAGIAN)}.'
        pesan += mungkin(str(isi.get("bagian")), BAGIAN)
        masalah.append(Masalah(nama, baris + 1, kolom, pesan))
    baris, kolom = akar.telusur(("kode",))
    if not _KODE.fullmatch(str(isi.get("kode"))):
        pesan = "kode halaman wajib ada: huruf kecil, angka, dan garis bawah, diawali huruf"
        masalah.append(Masalah(nama, baris + 1, kolom, pesan))
    if set(str(isi.get("description") or "")) & set('<>"&'):
        baris, kolom = akar.telusur(("description",))
        pesan = 'description berisi < > " atau &; tulis kalimat biasa'
        masalah.append(Masalah(nama, baris + 1, kolom, pesan))
    return {kunci: str(nilai) for kunci, nilai in isi.items()}, masalah
