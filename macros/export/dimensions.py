"""Columns, rows and paper of a sheet, from the lengths of its texts.

Programs fit a row to wrapped text only while someone types in it; a file must say the height.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

_TERLEBAR = {6: 60, 9: 36, 12: 32}
"""Widest column, in characters, of sheets with at most so many columns; longer texts wrap."""
_TERLEBAR_LAIN = 24
_HURUF = 1.1
"""Letters of a text in the width of a digit, on average."""
_HURUF_JUDUL = 0.75
"""The same for a title, of its larger letters."""
_LEBAR_TEGAK, _LEBAR_REBAH = 90, 260
"""Widest sheet, in characters, that one upright or one lying page is wide enough for."""
_SKALA_BERLEMBAR = 70
"""Per cent of its size in which a still wider sheet is printed, over several pages."""
_A4 = 9
"""The number of A4 among the sizes of paper."""
_BARIS = 15
"""Height of a line of text, in points."""
_TERTINGGI = 409
"""Greatest height of a row, in points, that Excel takes."""


@dataclass
class Ukuran:
    """What was written where; `terapkan` gives it room."""

    _teks: dict[int, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))
    _judul: dict[int, tuple[str, Format]] = field(default_factory=dict)

    def catat(self, baris: int, kolom: int, teks: str) -> None:
        """`teks` stands in this cell."""
        self._teks[baris][kolom] = teks

    def judul(self, baris: int, teks: str, gaya: Format) -> None:
        """`teks` stands over all columns, in lines where they are too few for it."""
        self._judul[baris] = (teks, gaya)

    def terapkan(self, lembar: Worksheet) -> None:
        """Widths, heights, and A4 on which all columns stand side by side as far as one can read.

        Wider sheets go on to further pages, the first column repeated on each.
        """
        banyak = 1 + max(max(sel) for sel in self._teks.values())
        paling = next((satu for n, satu in _TERLEBAR.items() if banyak <= n), _TERLEBAR_LAIN)
        lebar: dict[int, int] = defaultdict(int)
        for sel in self._teks.values():
            for kolom, teks in sel.items():
                lebar[kolom] = max(lebar[kolom], min(len(teks), paling) + 2)
        for kolom, satu in lebar.items():
            lembar.set_column(kolom, kolom, satu)
        for baris, sel in self._teks.items():
            self._tinggi(lembar, baris, [(teks, lebar[kolom]) for kolom, teks in sel.items()])
        for baris, (teks, gaya) in self._judul.items():
            lembar.merge_range(baris, 0, baris, banyak - 1, teks, gaya)
            self._tinggi(lembar, baris, [(teks, sum(lebar.values()) * _HURUF_JUDUL)])
        self._kertas(lembar, sum(lebar.values()))

    def _tinggi(self, lembar: Worksheet, baris: int, semua: Sequence[tuple[str, float]]) -> None:
        """The row as high as the highest of its texts, each in its width, needs."""
        tinggi = max(_banyak_baris(teks, int(lebar * _HURUF) - 2) for teks, lebar in semua)
        if tinggi > 1:
            lembar.set_row(baris, min(tinggi * _BARIS, _TERTINGGI))

    def _kertas(self, lembar: Worksheet, lebar: int) -> None:
        lembar.set_paper(_A4)
        lembar.hide_gridlines(0)
        lembar.set_footer("&L&A&RHalaman &P dari &N")
        if lebar > _LEBAR_TEGAK:
            lembar.set_landscape()
        if lebar <= _LEBAR_REBAH:
            lembar.fit_to_pages(1, 0)
        else:
            lembar.set_print_scale(_SKALA_BERLEMBAR)
            lembar.repeat_columns(0)


def _banyak_baris(teks: str, lebar: int) -> int:
    """How many lines the text takes in a column of so many characters."""
    return 1 if len(teks) <= lebar else len(list(_patah(teks, lebar)))


def _patah(teks: str, lebar: int) -> Iterator[str]:
    """The lines of a text in a column of so many characters; a long word goes on in the next."""
    baris = ""
    for kata in teks.split():
        if baris and len(baris) + 1 + len(kata) > lebar:
            yield baris
            baris = ""
        baris = f"{baris} {kata}" if baris else kata
        while len(baris) > lebar:
            yield baris[:lebar]
            baris = baris[lebar:]
    yield baris
