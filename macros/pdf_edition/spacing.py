"""What stays together: a label with its number, a day with its month, names of files and keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, Tag

_LABEL = (
    "Nomor|Tahun|tahun|Pasal|ayat|huruf|Bab|Tabel|Grafik|Gambar|Sasaran|Catatan|catatan|baris|angka"
)
_BULAN = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_TERIKAT = re.compile(rf"(?<!\w)(?P<label>{_LABEL})\s+(?=\(?[\dIVX])")
_TANGGAL = re.compile(rf"(?<=\d)\s+(?=(?:{_BULAN})\b)")
_HURUF = re.compile(r"(?<=\d)\s+(?=\([a-z]+)")
"""Before a number in words: `7 (tujuh)`."""
_SANDI = re.compile(r"[\w-]+(?:[/.][\w-]+)*\.(?:md|yml|pdf|jpg)\b|\w+_\w+")
"""A file's name or a key is not hyphenated: nobody could tell whose hyphen it is."""
_SEMPIT = ("table", "svg", "code")
"""Where space is scarce or text is literal, lines break as they can."""


def ikat_nomor(artikel: Tag) -> None:
    """Keep together what belongs together, in running text alone."""
    for teks in list(artikel.find_all(string=True)):
        if not isinstance(teks, NavigableString) or teks.find_parent(_SEMPIT):
            continue
        baru = _TANGGAL.sub("\u00a0", _TERIKAT.sub("\\g<label>\u00a0", teks))
        baru = _HURUF.sub("\u00a0", baru)
        if _SANDI.search(baru):
            teks.replace_with(*_potong(baru))
        elif baru != teks:
            teks.replace_with(baru)


def _potong(teks: str) -> Iterator[str | Tag]:
    """The text with an element around every name that is not to be hyphenated."""
    akhir = 0
    for cocok in _SANDI.finditer(teks):
        if cocok.start() > akhir:
            yield teks[akhir : cocok.start()]
        elemen = BeautifulSoup("", "html.parser").new_tag("span")
        elemen["class"], elemen.string = ["sandi"], cocok[0]
        yield elemen
        akhir = cocok.end()
    if akhir < len(teks):
        yield teks[akhir:]
