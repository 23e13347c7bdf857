"""A report published as far as it goes without MkDocs: pages rendered, numbered, exported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import markdown
from jinja2 import Environment, StrictUndefined

from macros.catalog import MAKRO
from macros.edition import FOLDER_DATA, edisi_data
from macros.export import susun_daftar, susun_ekspor
from macros.html_check import bahaya
from macros.numbering import Halaman, ganti, himpun, nomori_judul
from macros.page_check import _per_jenis, dipasang
from macros.report import Report
from macros.review import Bahan
from macros.review.formats import BENTUK
from macros.review.whole import tinjau_semua
from macros.review_page import susun_reviu
from macros.source.pages import SumberHalaman
from macros.views.contents import tampil_daftar, tampil_rujukan
from macros.views.page_language import BahasaHalaman
from macros.views.tools import Terbitan

_HARI = date(2031, 1, 9)
_EKSTENSI = ["attr_list", "sane_lists", "tables", "toc"]


def bahasa(
    report: Report, halaman: Sequence[SumberHalaman], data: Path, docs: Path
) -> BahasaHalaman:
    """What pages may call, over this report."""
    ekspor = susun_ekspor(report, edisi_data(report, data, docs, "", _HARI))
    daftar = susun_daftar(ekspor, FOLDER_DATA, dipasang(halaman))
    terbitan = Terbitan(_HARI, "")
    return BahasaHalaman(
        report, docs, {}, daftar, lambda: "x/", lambda: "hitung/", terbitan, halaman=halaman
    )


def semua_makro(bahasa_: BahasaHalaman) -> None:
    """Call every macro with every argument that the page checker would let through."""
    makro = bahasa_.makro()
    hasil = [
        str(makro[nama](*argumen))
        for nama, satu in MAKRO.items()
        for argumen in _argumen(bahasa_, satu.argumen)
    ]
    assert not bahaya("".join(hasil))


def tinjau(bahan: Bahan, bahasa_: BahasaHalaman) -> None:
    """The whole review, in each of its forms."""
    laporan = tinjau_semua(bahan)
    reviu = susun_reviu(laporan)
    bahasa_.reviu = lambda: reviu
    for tulis in BENTUK.values():
        assert tulis(laporan) is not None


def terbitkan(teks: str, satu: SumberHalaman, bahasa_: BahasaHalaman) -> str:
    """The page's HTML as readers get it.

    Raises:
        AssertionError: where something in it could act or call outside.
    """
    lingkungan = Environment(
        undefined=StrictUndefined, comment_start_string="{##", comment_end_string="##}"
    )
    lingkungan.filters.update(bahasa_.saringan())
    isi = {**bahasa_.makro(), **bahasa_.nama()}
    hasil = nomori_judul(lingkungan.from_string(teks).render(isi), True)
    html = markdown.markdown(hasil, extensions=_EKSTENSI)
    halaman = Halaman("x/", satu.kode, satu.bagian, 1, "X", (), html)
    nomor = himpun([halaman])
    html = ganti(
        halaman,
        nomor,
        daftar=lambda jenis, url: tampil_daftar(nomor, jenis, url),
        catatan=lambda kode, url: "",
        rujuk=tampil_rujukan,
    )
    assert not bahaya(html), bahaya(html)
    return html


def _argumen(bahasa_: BahasaHalaman, jenis: Sequence[str]) -> Iterable[tuple[str, ...]]:
    halaman = bahasa_.halaman
    kode = _per_jenis(halaman, bahasa_.report, dipasang(halaman))
    return _gabungan([sorted(kode[satu]) for satu in jenis])


def _gabungan(semua: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    if not semua:
        yield ()
        return
    for awal in semua[0]:
        for sisa in _gabungan(semua[1:]):
            yield (awal, *sisa)
