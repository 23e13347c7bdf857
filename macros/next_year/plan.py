"""All that changes in `data/` and `docs/`, worked out before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.next_year.data import Tahun, alihkan
from macros.next_year.pages import alihkan_halaman
from macros.rewrite import pasang
from macros.rewrite.round_trip import baca, tulis
from macros.source.model import Data


@dataclass(frozen=True, slots=True)
class Peralihan:
    """New texts by path, files that go, and what an editor should know of the chapters.

    Paths count from the project's folder, such as 'data/anggaran.yml'.
    """

    tahun: int
    teks: Mapping[str, str]
    hapus: tuple[str, ...]
    berita: tuple[str, ...]


def susun_peralihan(folder: Path, docs: Path, data: Data) -> Peralihan:
    """The step from the year of `data`, which was read from `folder`, to the next.

    Raises:
        OSError: where a file cannot be read.
    """
    lama = data.laporan.tahun
    tahun = Tahun(lama, f"{data.laporan.judul} {lama}")
    teks = {}
    for nama in Data.model_fields:
        berkas = folder / f"{nama}.yml"
        isi = baca(berkas.read_text(encoding="utf-8-sig"))
        alihkan(nama, isi, tahun)
        teks[f"{folder.name}/{berkas.name}"] = tulis(isi)
    halaman, berita = _halaman(docs, lama)
    berkas_lama = [*(foto.berkas for foto in data.galeri.foto), data.perjanjian.salinan]
    ada = sorted({f"{docs.name}/{satu}" for satu in berkas_lama if (docs / satu).is_file()})
    return Peralihan(lama + 1, teks | halaman, tuple(ada), tuple(berita))


def _halaman(docs: Path, lama: int) -> tuple[dict[str, str], list[str]]:
    teks, berita = {}, []
    for berkas in sorted(docs.rglob("*.md")):
        nama = f"{docs.name}/{berkas.relative_to(docs).as_posix()}"
        isi = berkas.read_text(encoding="utf-8")
        baru, tanda, dihapus = alihkan_halaman(isi, nama)
        if baru != isi:
            teks[nama] = baru
        if tanda:
            berita.append(f"{nama}: {tanda} tanda catatan data tahun {lama} dihapus")
        if dihapus:
            nomor = ", ".join(map(str, dihapus))
            berita.append(f"{nama}: baris {nomor} dihapus, sebab merujuk foto tahun {lama}")
    return teks, berita


def tulis_peralihan(peralihan: Peralihan, akar: Path) -> None:
    """Put all texts in place, then remove what goes."""
    pasang({akar / nama: isi.encode() for nama, isi in peralihan.teks.items()})
    for nama in peralihan.hapus:
        (akar / nama).unlink()
