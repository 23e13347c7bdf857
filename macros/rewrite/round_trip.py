"""YAML that comes back as it was: comments, order, quotes and line breaks stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, SingleQuotedScalarString

_LEBAR = 1_000_000
"""Longer than any line: a text stays on the line it was written on."""


class Gaya(NamedTuple):
    """How far a map, and the text of a list's item, is indented, and where its dash stands."""

    peta: int
    butir: int
    tanda: int


GAYA = (Gaya(2, 4, 2), Gaya(2, 2, 0), Gaya(4, 6, 4), Gaya(4, 4, 2), Gaya(4, 2, 0))
"""Indentations in use; the first is that of `data/`."""


class Polos(str):
    """A number or a date as it is to be written: never in quotes."""


class _Penulis(RoundTripRepresenter):
    """Writes None as the word `null`, as the files of `data/` do."""


def _wakili_polos(penulis: RoundTripRepresenter, isi: Polos) -> ScalarNode:
    jenis = "timestamp" if "-" in isi[1:] else "float" if "." in isi else "int"
    return penulis.represent_scalar(f"tag:yaml.org,2002:{jenis}", str(isi))


_Penulis.add_representer(
    type(None), lambda penulis, _: penulis.represent_scalar("tag:yaml.org,2002:null", "null")
)
_Penulis.add_representer(Polos, _wakili_polos)


def _yaml(gaya: Gaya) -> YAML:
    yaml = YAML()
    yaml.Representer = _Penulis
    yaml.preserve_quotes = True
    yaml.width = _LEBAR
    yaml.indent(mapping=gaya.peta, sequence=gaya.butir, offset=gaya.tanda)
    return yaml


def baca(teks: str) -> Any:
    """The document as maps and lists that remember how they were written."""
    return _yaml(GAYA[0]).load(teks)


def tulis(isi: Any, gaya: Gaya = GAYA[0]) -> str:
    """The text of what `baca` gave."""
    hasil = StringIO()
    _yaml(gaya).dump(isi, hasil)
    return hasil.getvalue()


def simpul(isi: Any) -> Any:
    """Plain dicts, lists, None and text as nodes to be put into what `baca` gave.

    Lists of scalars stand in one line. Text that needs quotes gets double ones.
    """
    if isinstance(isi, dict):
        return CommentedMap({kunci: simpul(nilai) for kunci, nilai in isi.items()})
    if isinstance(isi, list):
        daftar = CommentedSeq([simpul(satu) for satu in isi])
        if not any(isinstance(satu, (dict, list)) for satu in isi):
            daftar.fa.set_flow_style()
        return daftar
    if isi is None or isinstance(isi, Polos) or tulis([isi]) == f"  - {isi}\n":
        return isi
    return DoubleQuotedScalarString(isi)


def ganti(peta_: CommentedMap, kunci: str, isi: Any) -> None:
    """Set a key that is there; text stays in the quotes it stands in."""
    lama, baru = peta_[kunci], simpul(isi)
    if isinstance(baru, str) and isinstance(
        lama, (DoubleQuotedScalarString, SingleQuotedScalarString)
    ):
        baru = type(lama)(isi) if not isinstance(isi, Polos) else baru
    peta_[kunci] = baru


def sisipkan(peta_: CommentedMap, kunci: str, isi: Any, urutan: Sequence[str]) -> None:
    """Add a key before the first that comes after it in `urutan`; comments stay where they are."""
    sesudah = urutan[urutan.index(kunci) + 1 :]
    ada = list(peta_)
    posisi = next((i for i, lain in enumerate(ada) if lain in sesudah), len(ada))
    komentar = _ambil_komentar(peta_, ada[posisi - 1]) if posisi else ""
    peta_.insert(posisi, kunci, simpul(isi))
    if komentar:
        _susulkan(peta_, kunci, komentar)


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


def tambahkan(daftar: CommentedSeq, isi: CommentedMap, posisi: int | None = None) -> None:
    """Add an item in the style of the list, before the one at `posisi`; None: at its end.

    Comments that follow the item before it go behind the new one.
    """
    posisi = len(daftar) if posisi is None else posisi
    if not daftar:
        daftar.fa.set_block_style()
    elif daftar[-1].fa.flow_style():
        isi.fa.set_flow_style()
    komentar = _ambil_komentar(daftar, posisi - 1) if posisi == len(daftar) > 0 else ""
    daftar.insert(posisi, isi)
    if komentar:
        _susulkan(daftar, posisi, komentar)


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
