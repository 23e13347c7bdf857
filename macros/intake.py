"""Data and pages of a project, read and checked as one, with every problem of both."""

from __future__ import annotations

from pathlib import Path

from macros.page_check import periksa_halaman
from macros.report import susun
from macros.review import Bahan
from macros.source.folder_form import periksa_folder
from macros.source.loader import muat
from macros.source.pages import baca_halaman, berkas_halaman
from macros.source.problems import IsianSalah


def periksa(data: Path, docs: Path) -> Bahan:
    """Load the data and check the pages against it.

    Raises:
        IsianSalah: the problems of both, each as file:line:column.
    """
    masalah = periksa_folder(docs, data)
    halaman, salah = baca_halaman(docs)
    masalah += salah
    try:
        muatan = muat(data)
        report = susun(muatan, halaman)
    except IsianSalah as galat:
        raise IsianSalah(
            [*masalah, *galat.masalah, *periksa_halaman(halaman, None, docs)]
        ) from None
    masalah += periksa_halaman(halaman, report, docs)
    if masalah:
        raise IsianSalah(masalah)
    return Bahan(muatan, report, halaman, berkas_halaman(docs))


def rangkum(galat: IsianSalah) -> str:
    """Every problem on a line of its own, then their number."""
    return f"{galat}\n{len(galat.masalah)} kesalahan; tidak ada yang ditulis."
