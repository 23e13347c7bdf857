"""Reviews a changed copy of the small site or of the real report, for tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from macros.report import susun
from macros.review import Bahan, Hasil
from macros.review.formats import baris
from macros.review.whole import Laporan, tinjau_semua
from macros.source.loader import muat
from macros.source.pages import baca_halaman, berkas_halaman

KECIL = Path(__file__).parent / "situs_kecil"


def siapkan(folder: Path) -> Bahan:
    """What the rules see of the report in `folder`."""
    muatan = muat(folder / "data")
    halaman, masalah = baca_halaman(folder / "docs")
    assert masalah == []
    return Bahan(muatan, susun(muatan, halaman), halaman, berkas_halaman(folder / "docs"))


def salin(tujuan: Path, ubah: Iterable[Mapping[str, str]], asal: Path = KECIL) -> Path:
    """A copy in which each `dari` (or the end of the file) has become `menjadi`."""
    for nama in ("data", "docs"):
        shutil.copytree(asal / nama, tujuan / nama)
    for satu in ubah:
        berkas = tujuan / satu["berkas"]
        isi = berkas.read_text(encoding="utf-8")
        if dari := satu.get("dari"):
            assert isi.count(dari) >= 1, f"{satu['berkas']} tidak memuat: {dari}"
            isi = isi.replace(dari, satu["menjadi"], 1)
        else:
            isi += satu["menjadi"]
        berkas.write_text(isi, encoding="utf-8")
    return tujuan


def tinjau_salinan(tujuan: Path, ubah: Iterable[Mapping[str, str]]) -> Laporan:
    """The review of a changed copy of the small site."""
    return tinjau_semua(siapkan(salin(tujuan, ubah)))


def temuan(hasil: Hasil, aturan: str) -> list[str]:
    """Findings of one rule as they are told, acknowledged ones included."""
    return [baris(satu) for satu in hasil.semua if satu.temuan.aturan == aturan]
