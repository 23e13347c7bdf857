"""What of the theme's own files belongs on the site, and whose look it has."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.theme import Theme
from mkdocs.utils import get_theme_dir

_TEMA = "material"
_BUKAN_UNTUK_SITUS = ("assets/", "pdf/")
"""Files that no page asks for: the theme's own look, and what only the PDF needs."""
RUPA_PROGRAM = "LKJ_RUPA_PROGRAM"
"""Where this variable is set, the program's own look goes before the copy that an office's
repository carries, which may be of another version than the program that builds."""
_PROGRAM = Path(__file__).parents[2]
_ASET = "aset"


def pakai_rupa_program(tema: Theme) -> None:
    """Let the program's templates go before those of the project, where that is asked for."""
    if RUPA_PROGRAM in os.environ and tema.name == _TEMA:
        tema.dirs.insert(0, str(_PROGRAM / "overrides"))


def pakai_aset_program(files: Files, config: MkDocsConfig) -> None:
    """Let the program's styles, scripts and letters stand for the project's, likewise."""
    if RUPA_PROGRAM not in os.environ or config.theme.name != _TEMA:
        return
    docs = _PROGRAM / "docs"
    for berkas in sorted(satu for satu in (docs / _ASET).rglob("*") if satu.is_file()):
        url = berkas.relative_to(docs).as_posix()
        if lama := files.get_file_from_path(url):
            files.remove(lama)
        files.append(File.generated(config, url, abs_src_path=str(berkas)))


def lewati_berkas_tema(tema: Theme) -> None:
    """Spare MkDocs the list of Material's twelve thousand files, of which none would stay.

    Icons are drawn into the pages by their templates, which find them as before.
    """
    if tema.name != _TEMA:
        return
    asli = tema.get_env
    bawaan = get_theme_dir(_TEMA)
    folder = [satu for satu in tema.dirs if satu != bawaan]

    def get_env() -> Environment:
        env = asli()
        env.list_templates = _pendaftar(folder)  # type: ignore[method-assign]
        return env

    tema.get_env = get_env  # type: ignore[method-assign]


def _pendaftar(folder: list[str]) -> Any:
    return Environment(loader=FileSystemLoader(folder)).list_templates


def buang_berkas_tema(files: Files) -> None:
    """Take away what came from the theme although no page asks for it."""
    for berkas in [satu for satu in files if satu.src_uri.startswith(_BUKAN_UNTUK_SITUS)]:
        files.remove(berkas)
