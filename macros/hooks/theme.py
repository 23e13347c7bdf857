"""What of the theme's own files belongs on the site."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, FileSystemLoader
from mkdocs.structure.files import Files
from mkdocs.theme import Theme
from mkdocs.utils import get_theme_dir

_TEMA = "material"
_BUKAN_UNTUK_SITUS = ("assets/", "pdf/")
"""Files that no page asks for: the theme's own look, and what only the PDF needs."""


def lewati_berkas_tema(tema: Theme) -> None:
    """Spare MkDocs the list of Material's twelve thousand files, of which none would stay.

    Icons are drawn into the pages by their templates, which find them as before.
    """
    if tema.name != _TEMA:
        return
    asli = tema.get_env
    folder = [satu for satu in tema.dirs if satu != get_theme_dir(_TEMA)]

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
