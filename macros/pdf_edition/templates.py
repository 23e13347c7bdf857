"""The templates of overrides/pdf. Imports little: the press, short of memory, uses it too."""

from __future__ import annotations

from typing import Any

from jinja2 import FileSystemLoader

from macros.pdf_edition.edition import TEMPLAT
from macros.templating import lingkungan_templat


def tampil(templat: str, **isi: Any) -> str:
    """A template of overrides/pdf with what it shows."""
    lingkungan = lingkungan_templat(FileSystemLoader(TEMPLAT))
    return lingkungan.get_template(templat).render(isi)
