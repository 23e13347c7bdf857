"""The words an office uses beyond the dictionary, and the forms it wants replaced."""

from __future__ import annotations

from pydantic import Field

from macros.source.model.base import Bagian
from macros.source.scalars import Teks


class Kosakata(Bagian):
    """`kosakata.yml`: what the review of spelling takes as known."""

    kata: tuple[Teks, ...]
    """Names, abbreviations and Indonesian words that the dictionary lacks."""
    asing: tuple[Teks, ...] = ()
    """Foreign words; a page puts them in italics."""
    tidak_baku: dict[Teks, Teks] = Field(default_factory=dict)
    """Form that is not standard → the standard one."""
