"""Numbers in Indonesian words: 'dua puluh delapan' is 28."""

from __future__ import annotations

import re

_SATUAN = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
    "delapan": 8, "sembilan": 9, "sepuluh": 10, "sebelas": 11,
}  # fmt: skip
_KELIPATAN = {
    "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12,
    "trilyun": 10**12,
}  # fmt: skip
_KATA = "|".join([*_SATUAN, *_KELIPATAN, "seratus", "seribu", "belas", "puluh", "ratus"])
POLA_HURUF = rf"(?:(?:{_KATA})\b\s*)+"
"""Regular expression (ignoring case) of a number in words."""


def dari_huruf(teks: str) -> int | None:
    """The number that `teks` says; None where it is no number in words."""
    jumlah = ratusan = kini = 0
    kata = teks.lower().split()
    if not kata:
        return None
    for satu in kata:
        if satu in _SATUAN:
            kini += _SATUAN[satu]
        elif satu == "belas":
            kini += 10
        elif satu == "puluh":
            kini *= 10
        elif satu in ("ratus", "seratus"):
            ratusan = kini * 100 if satu == "ratus" else 100
            kini = 0
        elif satu == "seribu":
            jumlah += 1000
        elif satu in _KELIPATAN:
            jumlah += (ratusan + kini) * _KELIPATAN[satu]
            ratusan = kini = 0
        else:
            return None
    return jumlah + ratusan + kini


def angka_huruf(angka: str) -> int | None:
    """A whole number as typed, '7' or '12.502'; None for anything else."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+|\d+", angka):
        return int(angka.replace(".", ""))
    return None
