"""What all models of `data/` share."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from macros.source.scalars import Kode, Teks


class Bagian(BaseModel):
    """Base of everything in `data/`: immutable, unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Bersumber(Bagian):
    """An entry that says where in the printed report (or which record) it comes from."""

    sumber: Teks
    tercetak: dict[Kode, Teks] = Field(default_factory=dict)
    """Printed text per figure of this entry, only where print and computation differ."""


class DaftarTeks(Bersumber):
    """A list of official wording, one item a line."""

    butir: tuple[Teks, ...]


def model_dalam(anotasi: Any) -> type[Bagian] | None:
    """The model that an annotation names, alone, in a list, or beside None; None: it names none."""
    if isinstance(anotasi, type) and issubclass(anotasi, Bagian):
        return anotasi
    for dalam in getattr(anotasi, "__args__", ()):
        if (model := model_dalam(dalam)) is not None:
            return model
    return None
