"""What is done to Zensical's output: numbers, references, lists, a last look, the search index."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

from markupsafe import Markup

from macros.html_check import bahaya
from macros.numbering import Halaman, Judul, Nomor, himpun, romawi
from macros.search import buat_indeks
from macros.views.contents import isi_penanda
from macros.views.render import tampil
from macros.zensical.pages import bebaskan
from macros.zensical.site import Situs, url_halaman

_NASKAH = re.compile(
    r'(?P<awal><article class="naskah[^>]*>)(?P<isi>.*)(?P<akhir></article>)', re.DOTALL
)
_JUDUL = re.compile(r'<h([1-3]) id="([^"]*)">(.*?)<a class="headerlink"', re.DOTALL)
"""Headings that Markdown wrote: those of templates have no permanent link."""
_UNSUR = re.compile(r"<[^>]*>")
_BUKAN_UNTUK_SITUS = ("assets", "search.json")
"""What Zensical writes for its own look, which no page asks for."""


class TidakTerbit(Exception):
    """A page that may not be published; the text says which, and why."""


def rampungkan(situs: Situs, hasil: Path) -> None:
    """Finish the site in `hasil`, in place.

    Raises:
        TidakTerbit: where a page holds what could act or call outside.
        PencarianGagal: where the search index cannot be made.
    """
    mentah = {nama: _berkas(hasil, nama).read_text(encoding="utf-8") for nama in situs.nav}
    halaman = {nama: _halaman(situs, nama, teks) for nama, teks in mentah.items()}
    nomor = himpun(list(halaman.values()))
    for nama, satu in halaman.items():
        isi = tampil(
            "_halaman.html.j2",
            bagian=satu.bagian,
            kode=satu.kode,
            isi=Markup(_ternomori(situs, satu, nomor, nama)),
        )
        teks = _NASKAH.sub(
            lambda cocok, isi=isi: cocok["awal"] + str(isi) + cocok["akhir"], mentah[nama]
        )
        _berkas(hasil, nama).write_text(teks, encoding="utf-8")
    for lain in _BUKAN_UNTUK_SITUS:
        _hapus(hasil / lain)
    buat_indeks(hasil)


def _ternomori(situs: Situs, satu: Halaman, nomor: Nomor, nama: str) -> str:
    html = isi_penanda(satu, nomor, situs.bahan.report)
    if salah := bahaya(html):
        raise TidakTerbit(f"docs/{nama}: tidak diterbitkan: {'; '.join(salah)}")
    return html


def _halaman(situs: Situs, nama: str, teks: str) -> Halaman:
    naskah = _NASKAH.search(teks)
    assert naskah is not None, nama
    judul, subjudul = "", []
    for tingkat, id_, isi in _JUDUL.findall(naskah["isi"]):
        tulisan = " ".join(unescape(_UNSUR.sub("", isi)).split())
        if tingkat == "1":
            judul = judul or tulisan
        else:
            subjudul.append(Judul(int(tingkat), id_, tulisan))
    sumber, bab = situs.sumber[nama], situs.bab.get(nama)
    if bab:
        judul = judul.removeprefix(f"Bab {romawi(bab)} ")
    url = url_halaman(nama)
    return Halaman(
        url, sumber.kode, sumber.bagian, bab, judul, tuple(subjudul), bebaskan(naskah["isi"])
    )


def _berkas(hasil: Path, nama: str) -> Path:
    return hasil / url_halaman(nama) / "index.html"


def _hapus(jalur: Path) -> None:
    if jalur.is_dir():
        shutil.rmtree(jalur)
    else:
        jalur.unlink(missing_ok=True)
