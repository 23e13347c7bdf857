"""Do the pages use only what exists? Macros, filters, data names and ids, each at its place.

Compares the sources of all pages with the Report before anything is rendered, so that every
problem of every page is told at once.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.catalog import (
    ARAH,
    BUTIR,
    DAFTAR,
    GAYA,
    KELOMPOK_DATA,
    MAKRO,
    PANDUAN,
    SARINGAN,
    URAIAN,
    Makro,
)
from macros.report import Report
from macros.source.expressions import Kata, Ungkapan
from macros.source.pages import SumberHalaman
from macros.source.problems import Masalah, mungkin

_BERNOMOR = ("tabel", "grafik")
_SEKALI = (*_BERNOMOR, "analisis", "uraian", "galeri", "catatan_data", "cara_hitung")
"""Macros that leave an id in the page: the same arguments only once."""


@dataclass(frozen=True, slots=True)
class Kode:
    """Codes that arguments of each kind may name; a kind left out is not checked."""

    per_jenis: Mapping[str, frozenset[str]]


def periksa_halaman(
    halaman: Sequence[SumberHalaman], report: Report | None, docs: Path
) -> list[Masalah]:
    """Every unknown name, doubled or missing id, and link to a missing file, in the pages.

    `docs` is the folder of the pages. `report` None: the data has mistakes; what does not need
    it is checked all the same.
    """
    kode = Kode(_per_jenis(halaman, report, dipasang(halaman)) if report else {})
    masalah = [*_ganda(halaman), *_uraian_terpisah(halaman), *_tautan_putus(halaman, docs)]
    for satu in halaman:
        for ungkapan in satu.ungkapan:
            masalah += _satu(satu.berkas, ungkapan, kode, report)
    return masalah


def dipasang(halaman: Iterable[SumberHalaman]) -> set[str]:
    """Ids such as 'tabel:iku' that some page shows; 'gambar' where one shows the gallery."""
    ada = set()
    for satu in halaman:
        for ungkapan in satu.ungkapan:
            if ungkapan.alamat in _BERNOMOR and ungkapan.argumen:
                ada.add(f"{ungkapan.alamat}:{ungkapan.argumen[0].teks}")
            if ungkapan.alamat == "galeri":
                ada.add("gambar")
    return ada


def halaman_internal(halaman: Iterable[SumberHalaman]) -> set[str]:
    """Pages, below `docs/`, that show the internal review."""
    makro = {"hasil_reviu", "formulir_reviu"}
    return {
        satu.berkas.partition("/")[2]
        for satu in halaman
        if any(ungkapan.alamat in makro for ungkapan in satu.ungkapan)
    }


def _per_jenis(
    halaman: Sequence[SumberHalaman], report: Report, ada: set[str]
) -> dict[str, frozenset[str]]:
    data = report.data
    rujukan = {id_ for id_ in ada if ":" in id_}
    if "gambar" in ada:
        rujukan |= {f"gambar:{foto.kode}" for foto in data.galeri.foto}
    rujukan |= {f"bab:{satu.kode}" for satu in halaman}
    rujukan |= {f"subbab:{jangkar}" for satu in halaman for jangkar in satu.jangkar}
    tujuan = {f"renstra.tujuan.{satu.kode}" for satu in data.renstra.tujuan}
    return {
        "tabel": frozenset(satu.kode for satu in data.sajian.tabel),
        "grafik": frozenset(satu.kode for satu in data.sajian.grafik),
        "rujukan": frozenset(rujukan),
        "daftar": frozenset(DAFTAR),
        "gaya": frozenset(GAYA),
        "arah": frozenset(ARAH),
        "kelompok_data": frozenset(KELOMPOK_DATA),
        "bagian_panduan": frozenset(PANDUAN),
        "catatan": frozenset(satu.kode for satu in data.catatan.catatan),
        "peraturan": frozenset(satu.kode for satu in data.peraturan.peraturan),
        "tanda_tangan": frozenset(satu.kode for satu in data.laporan.tanda_tangan),
        "butir": frozenset(BUTIR) | tujuan,
        "sasaran": frozenset(satu.kode for satu in data.sasaran.sasaran),
        "uraian": frozenset(URAIAN),
    }


def _ganda(halaman: Iterable[SumberHalaman]) -> Iterator[Masalah]:
    """A table or chart that is shown twice would have two numbers; a place, two anchors."""
    pertama: dict[str, str] = {}
    for satu in halaman:
        for ungkapan in satu.ungkapan:
            if ungkapan.alamat not in _SEKALI or ungkapan.argumen is None:
                continue
            if len(ungkapan.argumen) < len(MAKRO[ungkapan.alamat].argumen):
                continue
            kata = (*ungkapan.argumen, *ungkapan.nama)[0]
            id_ = ":".join([ungkapan.alamat, *(satu.teks for satu in ungkapan.argumen)])
            if id_ in pertama:
                pesan = f'"{id_}" sudah dipasang di {pertama[id_]}; setiap id hanya sekali'
                yield Masalah(satu.berkas, *kata.letak, pesan)
            pertama.setdefault(id_, f"{satu.berkas}:{kata.letak[0]}")


def _uraian_terpisah(halaman: Sequence[SumberHalaman]) -> Iterator[Masalah]:
    """The seven analyses link to their prose on their own page."""
    tabel = {
        ungkapan.argumen[0].teks: satu.berkas
        for satu in halaman
        for ungkapan in satu.ungkapan
        if ungkapan.alamat == "analisis" and ungkapan.argumen
    }
    for satu in halaman:
        for ungkapan in satu.ungkapan:
            if ungkapan.alamat != "uraian" or not ungkapan.argumen:
                continue
            kata = ungkapan.argumen[0]
            if (di := tabel.get(kata.teks, satu.berkas)) != satu.berkas:
                pesan = f'uraian "{kata.teks}" harus sehalaman dengan analisis("{kata.teks}")'
                yield Masalah(satu.berkas, *kata.letak, f"{pesan}, yang ada di {di}")


def _tautan_putus(halaman: Sequence[SumberHalaman], docs: Path) -> Iterator[Masalah]:
    """Links and pictures whose file, or whose anchor in a page, does not exist."""
    jangkar = {satu.berkas: satu.jangkar for satu in halaman}
    berkas = [satu.relative_to(docs).as_posix() for satu in docs.rglob("*") if satu.is_file()]
    for satu in halaman:
        for kata in satu.tautan:
            jalur, _, pagar = kata.teks.partition("#")
            if ":" in jalur or "{" in kata.teks:
                continue
            dari = posixpath.dirname(satu.berkas)
            tujuan = posixpath.normpath(posixpath.join(dari, jalur)) if jalur else satu.berkas
            dalam = posixpath.relpath(tujuan, docs.name)
            if dalam not in berkas:
                pesan = f'berkas "{kata.teks}" tidak ada.{mungkin(dalam, berkas)}'
                yield Masalah(satu.berkas, *kata.letak, pesan)
            elif pagar and tujuan in jangkar and pagar not in jangkar[tujuan]:
                pesan = f'bagian "#{pagar}" tidak ada di {tujuan}.{mungkin(pagar, jangkar[tujuan])}'
                yield Masalah(satu.berkas, *kata.letak, pesan)


def _satu(berkas: str, ungkapan: Ungkapan, kode: Kode, report: Report | None) -> Iterator[Masalah]:
    if ungkapan.argumen is not None:
        temuan = _panggilan(ungkapan, kode)
    else:
        temuan = _nama_data(ungkapan, report)
    for kata, pesan in temuan:
        yield Masalah(berkas, *kata.letak, pesan)
    for saringan in ungkapan.saringan:
        if saringan.teks not in SARINGAN:
            saran = mungkin(saringan.teks, SARINGAN) or f" Yang dikenal: {', '.join(SARINGAN)}."
            pesan = f'saringan "{saringan.teks}" tidak dikenal.{saran}'
            yield Masalah(berkas, *saringan.letak, pesan)


def _panggilan(ungkapan: Ungkapan, kode: Kode) -> Iterator[tuple[Kata, str]]:
    kata = ungkapan.nama[0]
    makro = MAKRO.get(ungkapan.alamat)
    if makro is None:
        saran = mungkin(ungkapan.alamat, MAKRO) or f" Yang dikenal: {', '.join(MAKRO)}."
        yield kata, f'makro "{ungkapan.alamat}" tidak dikenal.{saran}'
        return
    argumen = ungkapan.argumen or ()
    if not len(makro.argumen) - makro.boleh_kosong <= len(argumen) <= len(makro.argumen):
        yield kata, f'makro "{makro.nama}" dipakai seperti {makro.contoh}'
    if makro.blok and not ungkapan.sendiri:
        yield kata, f'makro "{makro.nama}" harus sendirian di barisnya: {makro.contoh}'
    yield from _argumen(makro, argumen, kode)


def _argumen(makro: Makro, argumen: Sequence[Kata], kode: Kode) -> Iterator[tuple[Kata, str]]:
    for kata, jenis in zip(argumen, makro.argumen, strict=False):
        dikenal = kode.per_jenis.get(jenis)
        if dikenal is not None and kata.teks not in dikenal:
            saran = mungkin(kata.teks, sorted(dikenal))
            if not saran and len(dikenal) <= 20:
                saran = f" Yang ada: {', '.join(sorted(dikenal))}."
            yield kata, f'{jenis} "{kata.teks}" tidak ada.{saran}'


def _nama_data(ungkapan: Ungkapan, report: Report | None) -> Iterator[tuple[Kata, str]]:
    kata, alamat = ungkapan.nama[0], ungkapan.alamat
    if report is None:
        return
    if alamat in report.teks:
        if ungkapan.saringan:
            yield ungkapan.saringan[0], f'"{alamat}" adalah teks; hapus saringannya'
    elif alamat in report.figur:
        if not ungkapan.saringan:
            yield kata, f'figur "{alamat}" perlu saringan, misalnya {{{{ {alamat} | angka }}}}'
    elif alamat in MAKRO:
        yield kata, f'"{alamat}" adalah makro; tulis {MAKRO[alamat].contoh}'
    else:
        saran = mungkin(alamat, [*report.figur, *report.teks])
        yield kata, f'nama data "{alamat}" tidak ada.{saran}'
