"""The project that a command works on: where it is, and what it holds."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import click
from mkdocs.config import load_config

from macros.cli.options import MKDOCS
from macros.cli.plugins import plugin_situs
from macros.intake import periksa, rangkum
from macros.review import Bahan
from macros.source.problems import IsianSalah


@dataclass(frozen=True, slots=True)
class Proyek:
    """Absolute folders of the project; `alamat` is '' where the site's address is not known."""

    akar: Path
    data: Path
    docs: Path
    alamat: str


def baca_proyek() -> Proyek:
    """The project in the working folder, as its mkdocs.yml has it."""
    config = load_config(str(MKDOCS), plugins=plugin_situs())
    akar = MKDOCS.resolve().parent
    data = akar / config.plugins["lkj"].config["folder_data"]
    return Proyek(akar, data, Path(config.docs_dir), config.site_url or "")


def bahan_laporan(proyek: Proyek) -> Bahan:
    """Data and pages of the project, loaded and checked; ends with 1 where they hold mistakes."""
    try:
        return periksa(proyek.data, proyek.docs)
    except IsianSalah as galat:
        click.echo(f"\n{rangkum(galat)}")
        sys.exit(1)
