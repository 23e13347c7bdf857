"""What is written for an office rather than copied: its data, chapters and README, its Makefile."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader

from macros.new_office.choices import Kantor
from macros.new_office.program import Program
from macros.templating import lingkungan_templat

_TEMPLAT = Path(__file__).parent / "templates"
_AKHIRAN = ".j2"


def isi_kantor(kantor: Kantor) -> Mapping[str, str]:
    """Text of every file that the office owns by its path, such as 'data/laporan.yml'.

    What is not known yet stands there as 'belum diisi' with its file and key.
    """
    konteks = {
        "k": kantor,
        "kategori": kantor.skala or ((_belum("skala", "kategori, nama"), None),),
        "nomor_sasaran": range(1, kantor.sasaran + 1),
        "belum": lambda berkas, kunci: _yaml(_belum(berkas, kunci)),
    }
    return dict(_isi("kantor", konteks))


def isi_program(program: Program) -> Mapping[str, str]:
    """Text of the program's files that are written for an office: Makefile, PROGRAM.md."""
    return dict(_isi("program", {"program": program}))


def _isi(folder: str, konteks: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    akar = _TEMPLAT / folder
    # YAML and Markdown, not HTML.
    bahasa = lingkungan_templat(
        FileSystemLoader(akar), autoescape=False, keep_trailing_newline=True
    )
    bahasa.filters["yaml"] = _yaml
    for berkas in sorted(satu for satu in akar.rglob("*") if satu.is_file()):
        nama = berkas.relative_to(akar).as_posix()
        if nama.endswith(_AKHIRAN):
            yield nama.removesuffix(_AKHIRAN), bahasa.get_template(nama).render(konteks)
        else:
            yield nama, berkas.read_text(encoding="utf-8")


def _belum(berkas: str, kunci: str) -> str:
    return f"belum diisi (data/{berkas}.yml: {kunci})"


def _yaml(teks: str | None) -> str:
    """A text as a YAML scalar in double quotes; null for None."""
    return json.dumps(teks, ensure_ascii=False)
