"""A spreadsheet to what it changes in `data/`: worked out, tried, and only then written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.rewrite import Dokumen, pasang
from macros.source.loader import Muatan, muat
from macros.source.problems import IsianSalah, Masalah
from macros.source.yaml_tree import Simpul, baca_yaml
from macros.spreadsheets.changes import Perubahan, Setel, terapkan_yaml
from macros.spreadsheets.csv_file import baca_csv
from macros.spreadsheets.entries import berindeks
from macros.spreadsheets.grid import Kisi
from macros.spreadsheets.header import kenali
from macros.spreadsheets.problems import BerkasDitolak, MasalahSel
from macros.spreadsheets.reading import Bacaan
from macros.spreadsheets.rows import baca_lembar
from macros.spreadsheets.workbook import baca_buku

CSV = ".csv"


@dataclass(frozen=True, slots=True)
class Impor:
    """What is to be written: `baru` are the files that change, `lama` all of `data/` as it was.

    Both are from file name to bytes. `berita` is what a clerk should know besides.
    """

    perubahan: tuple[Perubahan, ...]
    berita: tuple[str, ...]
    lama: Mapping[str, bytes]
    baru: Mapping[str, bytes]

    def uji(self, folder: Path) -> None:
        """Write all of `data/` as it would be into `folder` and load it.

        Raises:
            BerkasDitolak: the files would contradict each other; told by cell where one is known.
        """
        folder.mkdir(parents=True, exist_ok=True)
        for nama, isi in {**self.lama, **self.baru}.items():
            (folder / nama).write_bytes(isi)
        try:
            muat(folder)
        except IsianSalah as galat:
            sel = self._sel_menurut_tempat(folder.name)
            raise BerkasDitolak(_di_sel(satu, sel) for satu in galat.masalah) from None

    def tulis(self, folder: Path) -> None:
        """Put the changed files in place; where that fails, `folder` is as it was.

        Raises:
            BerkasDitolak: `data/` changed meanwhile.
            IsianSalah: the files as written do not load.
            OSError: they cannot be written.
        """
        if _isi_folder(folder) != self.lama:
            pesan = "berubah sejak dibaca; ulangi perintah ini"
            raise BerkasDitolak([MasalahSel(f"{folder.name}/", pesan)])
        pasang({folder / nama: isi for nama, isi in self.baru.items()})
        try:
            muat(folder)
        except IsianSalah:
            pasang({folder / nama: self.lama[nama] for nama in self.baru})
            raise

    def _sel_menurut_tempat(self, folder: str) -> dict[tuple[str, int, int], str]:
        """Cells by the place of what they changed: file, line and column."""
        akar: dict[str, Simpul | None] = {}
        hasil = {}
        for satu in self.perubahan:
            nama = f"{satu.jalan[0]}.yml"
            if nama not in akar:
                akar[nama] = baca_yaml(self.baru[nama].decode("utf-8-sig"), nama)[0]
            simpul = akar[nama]
            assert simpul is not None
            jalan = berindeks(simpul.polos(), satu.jalan[1:])
            dalam = [jalan] if isinstance(satu, Setel) else [(*jalan, kunci) for kunci in satu.isi]
            for di in (jalan, *dalam):
                hasil[(f"{folder}/{nama}", *simpul.telusur(di))] = satu.sel.tempat
            entri = (f"{folder}/{nama}", *simpul.telusur(jalan[:-1]))
            hasil.setdefault(entri, satu.sel.tempat)
        return hasil


def _di_sel(masalah: Masalah, sel: Mapping[tuple[str, int, int], str]) -> MasalahSel:
    tempat = sel.get((masalah.berkas, masalah.baris, masalah.kolom))
    return MasalahSel(tempat or f"{masalah.berkas}:{masalah.baris}", masalah.pesan)


def susun_impor(folder: Path, sumber: Path) -> Impor:
    """What `sumber` (a workbook, a CSV file, or a folder of CSV files) changes in `folder`.

    Raises:
        IsianSalah: `folder` itself has mistakes.
        BerkasDitolak: with everything that is not clear in `sumber`.
        OSError: a file cannot be read.
    """
    lama = _isi_folder(folder)
    muatan = muat(folder)
    kisi = _baca(sumber)
    isian, masalah = kenali(kisi)
    isi: dict[str, Any] = {n: deepcopy(s.polos()) for n, s in muatan.letak.akar.items()}
    persen = _satuan_persen(muatan)
    bacaan = [Bacaan(satu.lembar, isi, persen) for satu in isian]
    for satu, dari in zip(bacaan, isian, strict=True):
        baca_lembar(satu, dari)
    masalah += [satu for bagian in bacaan for satu in bagian.masalah]
    if masalah:
        raise BerkasDitolak(masalah)
    perubahan = tuple(satu for bagian in bacaan for satu in bagian.perubahan)
    berita = [kata for satu in kisi for kata in satu.berita]
    berita += [kata for bagian in bacaan for kata in bagian.berita]
    return Impor(perubahan, tuple(berita), lama, _tulis_ulang(lama, perubahan, isi))


def _satuan_persen(muatan: Muatan) -> frozenset[str]:
    return frozenset(s.kode for s in muatan.data.satuan.satuan if s.tampil == "%")


def _isi_folder(folder: Path) -> dict[str, bytes]:
    return {berkas.name: berkas.read_bytes() for berkas in sorted(folder.glob("*.y*ml"))}


def _baca(sumber: Path) -> list[Kisi]:
    """Every sheet of the source; problems of all its files at once."""
    if sumber.is_dir():
        return _baca_folder(sumber)
    return [baca_csv(sumber)] if sumber.suffix.lower() == CSV else baca_buku(sumber)


def _baca_folder(folder: Path) -> list[Kisi]:
    berkas = [satu for satu in sorted(folder.iterdir()) if not satu.name.startswith(".")]
    kisi: list[Kisi] = []
    masalah: list[MasalahSel] = []
    for satu in berkas:
        if satu.suffix.lower() != CSV:
            pesan = "bukan CSV; di dalam folder hanya berkas CSV yang dibaca"
            masalah.append(MasalahSel(satu.name, pesan))
            continue
        try:
            kisi.append(baca_csv(satu))
        except BerkasDitolak as galat:
            masalah += galat.masalah
    if not berkas:
        masalah.append(MasalahSel(folder.name, "folder ini kosong; isinya seharusnya berkas CSV"))
    if masalah:
        raise BerkasDitolak(masalah)
    return kisi


def _tulis_ulang(
    lama: Mapping[str, bytes], perubahan: Sequence[Perubahan], isi: Mapping[str, Any]
) -> dict[str, bytes]:
    """The files that change, each read back: it must say what was meant and nothing else."""
    hasil = {}
    for berkas in dict.fromkeys(str(satu.jalan[0]) for satu in perubahan):
        nama = f"{berkas}.yml"
        dokumen = Dokumen(lama[nama])
        for satu in perubahan:
            if satu.jalan[0] == berkas:
                terapkan_yaml(dokumen.isi, satu)
        baru = dokumen.bytes()
        simpul, _ = baca_yaml(baru.decode("utf-8-sig"), nama)
        if simpul is None or simpul.polos() != isi[berkas]:
            pesan = "susunannya tidak dapat diubah dengan aman; ubah berkas ini dengan tangan"
            raise BerkasDitolak([MasalahSel(nama, pesan)])
        hasil[nama] = baru
    return hasil
