"""Two states of the project to everything that differs between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from macros.diff.entries import Perubahan, banding_data
from macros.diff.figures import banding_figur
from macros.diff.pieces import tempat_berbeda
from macros.diff.prose import banding_halaman
from macros.diff.result import (
    Beda,
    EntriBeda,
    FigurBeda,
    IsianBeda,
    Sisi,
    Tampil,
    Tempat,
    TemuanBeda,
)
from macros.diff.version import Versi
from macros.review import Bahan, Tertinjau

Peristiwa = Literal["datang", "pergi", "berubah"]


def bandingkan(dasar: Sisi, lama: Versi, kepala: Sisi, baru: Versi) -> Beda:
    """Compare `lama` with `baru`; `dasar` and `kepala` name them, their mistakes are filled in."""
    dasar = replace(dasar, kesalahan=lama.kesalahan)
    kepala = replace(kepala, kesalahan=baru.kesalahan)
    halaman = tuple(banding_halaman(lama.halaman, baru.halaman))
    berkas = tuple(_berkas(lama.berkas, baru.berkas))
    if lama.bahan is None or baru.bahan is None:
        return Beda(dasar, kepala, (), (), (), berkas, (), halaman, ())
    diisi, turunan = banding_figur(lama.bahan, baru.bahan)
    data = list(banding_data(lama.bahan.muatan, baru.bahan.muatan))
    entri = tuple(satu for _, satu in data if isinstance(satu, EntriBeda))
    return Beda(
        dasar,
        kepala,
        tuple(diisi),
        tuple(turunan),
        tuple(_isian_lain(data, diisi, baru.bahan)),
        (*entri, *berkas),
        tuple(_tempat_lain(tempat_berbeda(lama, baru), (*diisi, *turunan))),
        halaman,
        tuple(_temuan(lama.temuan, baru.temuan)) if not lama.kesalahan + baru.kesalahan else (),
    )


def _isian_lain(
    data: Sequence[Perubahan], diisi: Sequence[FigurBeda], baru: Bahan
) -> Iterator[IsianBeda]:
    """Values that are no figures: figures are told already."""
    kini = baru.report.figur
    figur = {kini[satu.alamat].letak for satu in diisi if satu.alamat in kini}
    for jalan, satu in data:
        if isinstance(satu, IsianBeda) and jalan not in figur:
            yield satu


def _tempat_lain(semua: Iterator[Tampil], figur: Sequence[FigurBeda]) -> Iterator[Tampil]:
    disebut = {tampil.tempat for satu in figur for tampil in satu.tampil}
    return (satu for satu in semua if satu.tempat not in disebut)


def _berkas(lama: Mapping[str, str], baru: Mapping[str, str]) -> Iterator[EntriBeda]:
    for nama in sorted(lama.keys() | baru.keys()):
        if lama.get(nama) == baru.get(nama):
            continue
        tempat = Tempat(f"docs/{nama}", 1, 1)
        if nama not in lama:
            yield EntriBeda("ditambah", f"docs/{nama}", "berkas", tempat)
        elif nama not in baru:
            yield EntriBeda("dihapus", f"docs/{nama}", "berkas", tempat)
        else:
            yield EntriBeda("diganti", f"docs/{nama}", "berkas", tempat)


def _temuan(lama: Mapping[str, Tertinjau], baru: Mapping[str, Tertinjau]) -> Iterator[TemuanBeda]:
    for kunci in dict.fromkeys([*baru, *lama]):
        a, b = lama.get(kunci), baru.get(kunci)
        if b is None:
            assert a is not None
            yield _satu_temuan("pergi", a, None)
        elif a is None:
            yield _satu_temuan("datang", b, None)
        elif _pesan(a) != _pesan(b):
            yield _satu_temuan("berubah", b, a)


def _pesan(satu: Tertinjau) -> tuple[str, str | None]:
    return satu.temuan.lapor.pesan, satu.catatan.kode if satu.catatan else None


def _satu_temuan(peristiwa: Peristiwa, satu: Tertinjau, dulu: Tertinjau | None) -> TemuanBeda:
    temuan = satu.temuan
    return TemuanBeda(
        peristiwa,
        temuan.kunci,
        temuan.tingkat.value,
        temuan.lapor.pesan,
        dulu.temuan.lapor.pesan if dulu else None,
        satu.catatan.kode if satu.catatan else None,
        Tempat(*temuan.lapor.tempat),
    )
