"""YAML that comes back as it was: comments, order, quotes and line breaks stay."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.representer import RoundTripRepresenter

_LEBAR = 1_000_000
"""Longer than any line: a text stays on the line it was written on."""


class _Penulis(RoundTripRepresenter):
    """Writes None as the word `null`, as the files of `data/` do."""


_Penulis.add_representer(
    type(None), lambda penulis, _: penulis.represent_scalar("tag:yaml.org,2002:null", "null")
)


def _yaml() -> YAML:
    yaml = YAML()
    yaml.Representer = _Penulis
    yaml.preserve_quotes = True
    yaml.width = _LEBAR
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def baca(teks: str) -> Any:
    """The document as maps and lists that remember how they were written."""
    return _yaml().load(teks)


def tulis(isi: Any) -> str:
    """The text of what `baca` gave."""
    hasil = StringIO()
    _yaml().dump(isi, hasil)
    return hasil.getvalue()


def peta(simpul: Any) -> Iterator[CommentedMap]:
    """Every map in `simpul`, itself first."""
    if isinstance(simpul, CommentedMap):
        yield simpul
    anak = simpul.values() if isinstance(simpul, CommentedMap) else simpul
    for satu in anak if isinstance(anak, CommentedSeq) or anak is not simpul else ():
        yield from peta(satu)


def hapus(peta_: CommentedMap, kunci: str) -> None:
    """Remove a key; comments that follow it go behind what stands before it."""
    sebelum = [lain for lain in peta_ if lain != kunci][: list(peta_).index(kunci)]
    komentar = _ambil_komentar(peta_, kunci)
    del peta_[kunci]
    if komentar and sebelum:
        _susulkan(peta_, sebelum[-1], komentar)


def tambahkan(daftar: CommentedSeq, isi: CommentedMap) -> None:
    """Append in the style of the list; comments that follow it go behind the new item."""
    komentar = ""
    if daftar:
        komentar = _ambil_komentar(daftar, len(daftar) - 1)
        if daftar[-1].fa.flow_style():
            isi.fa.set_flow_style()
    daftar.append(isi)
    if komentar:
        _susulkan(daftar, len(daftar) - 1, komentar)


def _terdalam(wadah: Any, kunci: Any) -> tuple[Any, Any]:
    """Container and key of the last value below `wadah[kunci]`: it keeps the comments behind."""
    anak = wadah[kunci]
    if not isinstance(anak, (CommentedMap, CommentedSeq)) or not anak or anak.fa.flow_style():
        return wadah, kunci
    return _terdalam(anak, list(anak)[-1] if isinstance(anak, CommentedMap) else len(anak) - 1)


def _tempat(wadah: Any) -> int:
    """Where ruamel.yaml keeps the comment behind a value of a map and of a list."""
    return 2 if isinstance(wadah, CommentedMap) else 0


def _ambil_komentar(wadah: Any, kunci: Any) -> str:
    """Take away the whole-line comments behind the value; what stands on its own line stays."""
    dalam, akhir = _terdalam(wadah, kunci)
    tanda = dalam.ca.items.get(akhir)
    token = tanda[_tempat(dalam)] if tanda else None
    if token is None:
        return ""
    sebaris, _, komentar = str(token.value).partition("\n")
    token.value = f"{sebaris}\n"
    return komentar


def _susulkan(wadah: Any, kunci: Any, komentar: str) -> None:
    """Put whole-line comments behind the value."""
    dalam, akhir = _terdalam(wadah, kunci)
    tanda = dalam.ca.items.get(akhir)
    token = tanda[_tempat(dalam)] if tanda else None
    if token is None:
        dalam.yaml_add_eol_comment("x", akhir, column=0)
        token = dalam.ca.items[akhir][_tempat(dalam)]
        token.value = "\n"
    token.value += komentar
