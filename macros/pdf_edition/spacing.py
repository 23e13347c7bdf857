"""Words that stay on one line: a label with its number, a day with its month."""

from __future__ import annotations

import re

from bs4 import NavigableString, Tag

_LABEL = (
    "Nomor|Tahun|tahun|Pasal|ayat|huruf|Bab|Tabel|Grafik|Gambar|Sasaran|Catatan|catatan|baris|angka"
)
_BULAN = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_TERIKAT = re.compile(rf"(?<!\w)(?P<label>{_LABEL})\s+(?=\(?[\dIVX])")
_TANGGAL = re.compile(rf"(?<=\d)\s+(?=(?:{_BULAN})\b)")
_SEMPIT = ("table", "svg", "code")
"""Where space is scarce or text is literal, lines break as they can."""


def ikat_nomor(artikel: Tag) -> None:
    """Put a no-break space between what belongs together, in running text alone."""
    for teks in list(artikel.find_all(string=True)):
        if not isinstance(teks, NavigableString) or teks.find_parent(_SEMPIT):
            continue
        baru = _TANGGAL.sub("\u00a0", _TERIKAT.sub("\\g<label>\u00a0", teks))
        if baru != teks:
            teks.replace_with(baru)
