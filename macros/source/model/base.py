"""What all models of `data/` share."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from macros.source.scalars import Kode, Teks


class Bagian(BaseModel):
    """Base of everything in `data/`: immutable, unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Bersumber(Bagian):
    """An entry that says where in the printed report (or which record) it comes from."""

    sumber: Teks
    tercetak: dict[Kode, Teks] = Field(default_factory=dict)
    """Printed text per figure of this entry, only where print and computation differ."""


class DaftarTeks(Bersumber):
    """A list of official wording, one item a line."""

    butir: tuple[Teks, ...]
