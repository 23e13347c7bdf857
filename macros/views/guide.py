"""The catalogue of the page language: every macro, filter and data name with what it gives now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from macros.catalog import ARTI, MAKRO, SARINGAN, Makro
from macros.report import Report
from macros.report.bersatuan import cara_menulis, peta_satuan, saringan_lazim
from macros.source.expressions import Ungkapan
from macros.source.pages import SumberHalaman
from macros.views.markdown_text import polos
from macros.views.values import saring


@dataclass(frozen=True, slots=True)
class Pemakaian:
    """An expression as some page writes it. `berkas` is that page, `url` its address; None: the
    page is not published."""

    tulisan: str
    argumen: tuple[str, ...]
    berkas: str
    url: str | None


@dataclass(frozen=True, slots=True)
class ButirMakro:
    """A macro of the catalogue; `hasil` None: too big to be shown, or no page uses it."""

    makro: Makro
    argumen: tuple[str, ...]
    contoh: str
    hasil: Markup | None
    pemakaian: tuple[Pemakaian, ...]


@dataclass(frozen=True, slots=True)
class ButirSaringan:
    """A filter with an expression of some page and its result; None: no page uses it."""

    nama: str
    kegunaan: str
    contoh: str | None
    hasil: str | None


@dataclass(frozen=True, slots=True)
class NamaData:
    """A name of data: what to type, what it names ('' for a text), what it gives."""

    tulisan: str
    label: str
    nilai: str


@dataclass(frozen=True, slots=True)
class KelompokNama:
    """All names that begin with `nama`."""

    nama: str
    butir: tuple[NamaData, ...]


def susun_makro(
    halaman: Iterable[SumberHalaman],
    url: Callable[[str], str | None],
    fungsi: Mapping[str, Callable[..., Markup | str]],
) -> Iterator[ButirMakro]:
    """Every macro with its first use in each page, and the result of the first where small.

    `url` gives the address of a page by its file; None: it is not published. `fungsi` are the
    macros by name.
    """
    dipakai: dict[str, dict[str, Pemakaian]] = {nama: {} for nama in MAKRO}
    for satu in halaman:
        for ungkapan in satu.ungkapan:
            if ungkapan.argumen is not None:
                semua = dipakai[ungkapan.alamat]
                semua.setdefault(satu.berkas, _pemakaian(ungkapan, satu.berkas, url))
    for makro in MAKRO.values():
        pemakaian = tuple(dipakai[makro.nama].values())
        hasil = None
        if makro.kecil and pemakaian:
            teks = fungsi[makro.nama](*pemakaian[0].argumen)
            hasil = teks if isinstance(teks, Markup) else polos(teks)
        yield ButirMakro(
            makro,
            tuple(ARTI[jenis] for jenis in makro.argumen),
            pemakaian[0].tulisan if pemakaian else makro.contoh,
            hasil,
            pemakaian,
        )


def _pemakaian(ungkapan: Ungkapan, berkas: str, url: Callable[[str], str | None]) -> Pemakaian:
    argumen = tuple(kata.teks for kata in ungkapan.argumen or ())
    isi = ", ".join(f'"{satu}"' for satu in argumen)
    return Pemakaian(f"{{{{ {ungkapan.alamat}({isi}) }}}}", argumen, berkas, url(berkas))


def susun_saringan(report: Report, halaman: Iterable[SumberHalaman]) -> Iterator[ButirSaringan]:
    """Every filter on the figure to which a page first applies it."""
    dipakai: dict[str, str] = {}
    for satu in halaman:
        for ungkapan in satu.ungkapan:
            if ungkapan.argumen is None and ungkapan.saringan:
                dipakai.setdefault(ungkapan.saringan[-1].teks, ungkapan.alamat)
    satuan = peta_satuan(report.data)
    for nama, kegunaan in SARINGAN.items():
        alamat = dipakai.get(nama)
        if alamat is None:
            yield ButirSaringan(nama, kegunaan, None, None)
        else:
            figur = report.figur[alamat]
            hasil = saring(figur, nama, satuan)
            yield ButirSaringan(nama, kegunaan, cara_menulis(figur, nama), hasil)


def susun_nama(report: Report) -> Iterator[KelompokNama]:
    """Every name of data with its value, in groups by its first word."""
    satuan = peta_satuan(report.data)
    semua = [
        (alamat, NamaData(f"{{{{ {alamat} }}}}", "", teks)) for alamat, teks in report.teks.items()
    ]
    for alamat, figur in report.figur.items():
        nilai = saring(figur, saringan_lazim(figur), satuan)
        butir = NamaData(cara_menulis(figur), figur.label, nilai)
        semua.append((alamat, butir))
    semua = [satu for satu in semua if _akar(satu) not in MAKRO]
    for akar, isi in groupby(sorted(semua, key=_akar), _akar):
        yield KelompokNama(akar, tuple(butir for _, butir in isi))


def _akar(satu: tuple[str, NamaData]) -> str:
    return satu[0].partition(".")[0]
