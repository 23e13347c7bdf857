"""A chapter with anything in it: refused at its place, or published without harm and in time."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from macros.page_check import periksa_halaman
from macros.report import susun
from macros.source.loader import muat
from macros.source.pages import baca_halaman
from tests.fuzz.bahan import KASUS, KECIL, bertempat, salinan
from tests.fuzz.terbitan import bahasa, terbitkan

_NAMA = "z-pertama.md"
_KEPALA = "---\nbagian: bab\nkode: bab_satu\n---\n"
_DOCS = salinan("docs")
_LAIN, _ = baca_halaman(KECIL / "docs")
_REPORT = susun(muat(KECIL / "data"), _LAIN)
_BAHASA = bahasa(_REPORT, _LAIN, KECIL / "data", KECIL / "docs")
for _satu in _DOCS.glob("*.md"):
    _satu.unlink()


def coba(isi: bytes) -> None:
    """One page; without front matter of its own it gets one."""
    teks = isi if isi.startswith(b"---") else _KEPALA.encode() + isi
    (_DOCS / _NAMA).write_bytes(teks)
    halaman, masalah = baca_halaman(_DOCS)
    lain = [satu for satu in _LAIN if not satu.berkas.endswith(_NAMA)]
    semua = [*halaman, *lain]
    masalah += [
        satu for satu in periksa_halaman(semua, _REPORT, _DOCS) if satu.berkas.endswith(_NAMA)
    ]
    bertempat(masalah, _DOCS.parent)
    if masalah:
        return
    [satu] = halaman
    terbitkan(satu.teks.split("---\n", 2)[2], satu, _BAHASA)


def benih() -> Iterator[bytes]:
    """The small site's pages, and each attack and mistake of the cases."""
    for berkas in sorted((KECIL / "docs").glob("*.md")):
        yield berkas.read_bytes()
    for nama in ("serangan_halaman.yml", "kesalahan_halaman.yml"):
        for kasus in yaml.safe_load((KASUS / nama).read_text(encoding="utf-8")):
            yield kasus["tulis"].encode()
