"""One state of the project: its Report, pages and findings, or why there are none."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from macros.page_check import periksa_halaman
from macros.report import susun
from macros.review import Aturan, Bahan, Tertinjau, tinjau
from macros.source.loader import muat
from macros.source.pages import SumberHalaman, baca_halaman, berkas_halaman
from macros.source.problems import IsianSalah

_KIRIMAN = frozenset({".jpg", ".jpeg", ".png", ".webp", ".svg", ".pdf"})
"""Files of `docs/` that an office puts there itself: pictures and documents."""


@dataclass(frozen=True, slots=True)
class Versi:
    """A state as read from a folder.

    `kesalahan` tells the mistakes of data and pages. With mistakes in data `bahan` is None; with
    mistakes in pages alone it holds the pages without any. `temuan` goes by the findings' keys,
    and is empty where there is any mistake. `berkas` is from path below `docs/` to a digest.
    """

    docs: Path
    bahan: Bahan | None
    halaman: tuple[SumberHalaman, ...]
    kesalahan: tuple[str, ...]
    temuan: Mapping[str, Tertinjau]
    berkas: Mapping[str, str]


def baca_versi(data: Path, docs: Path, aturan: Sequence[Aturan]) -> Versi:
    """Read the folders of data and of pages and review them by the rules `aturan`."""
    halaman, masalah = baca_halaman(docs)
    bahan = None
    try:
        muatan = muat(data)
        report = susun(muatan, halaman)
        masalah += periksa_halaman(halaman, report, docs)
        salah = {satu.berkas for satu in masalah}
        utuh = [satu for satu in halaman if satu.berkas not in salah]
        bahan = Bahan(muatan, report, utuh, berkas_halaman(docs))
    except IsianSalah as galat:
        masalah += [*galat.masalah, *periksa_halaman(halaman, None, docs)]
    temuan = tinjau(bahan, aturan).semua if bahan and not masalah else ()
    return Versi(
        docs,
        bahan,
        tuple(halaman),
        tuple(str(satu) for satu in sorted(set(masalah))),
        {satu.temuan.kunci: satu for satu in temuan},
        _berkas(docs),
    )


def _berkas(docs: Path) -> dict[str, str]:
    return {
        nama: hashlib.sha256((docs / nama).read_bytes()).hexdigest()
        for nama in sorted(berkas_halaman(docs))
        if PurePosixPath(nama).suffix.lower() in _KIRIMAN
    }
