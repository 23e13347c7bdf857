"""The templates of overrides/pdf. Imports little: the press, short of memory, uses it too."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.pdf_edition.edition import TEMPLAT


def tampil(templat: str, **isi: Any) -> str:
    """A template of overrides/pdf with what it shows."""
    lingkungan = Environment(
        loader=FileSystemLoader(TEMPLAT),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return lingkungan.get_template(templat).render(isi)
