"""A comparison as text for the terminal, Markdown for a pull request, and JSON for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import groupby, takewhile
from typing import Any

from jinja2 import Environment, PackageLoader
from markupsafe import Markup
from pydantic import TypeAdapter

from macros.diff.result import Beda, Tampil
from macros.templating import lingkungan_templat

KOMENTAR = 65_536
"""Characters that a comment on GitHub holds."""
_BARIS = (60, 30, 15, 5)
"""Rows of a section that Markdown shows: the first number with which it fits into a comment."""
_CUPLIKAN, _LEBAR, _PENGANTAR = 12, 240, 60
"""Lines of a chapter's diff, width of a line, and how much of it stands before what differs."""
_KHUSUS = re.compile(r"[\\`*_\[\]|~#]")
_SEBUTAN = re.compile(r"(?<!\w)@(?=\w)")
_BARIS_KOSONG = re.compile(r"\n{3,}")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def tulis(beda: Beda, bentuk: str) -> str:
    """The comparison in one of the forms of `BENTUK`, with a line feed at its end."""
    return BENTUK[bentuk](beda)


def skema() -> str:
    """JSON Schema of the form 'json', made from the same types."""
    return _json(TypeAdapter(Beda).json_schema(mode="serialization"))


def _json(isi: Any) -> str:
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"


def _tulis_json(beda: Beda) -> str:
    return _json(TypeAdapter(Beda).dump_python(beda, mode="json"))


def _tulis_teks(beda: Beda) -> str:
    return _isi_templat("beda.txt.j2", beda=beda)


def _tulis_markdown(beda: Beda) -> str:
    teks = ""
    for banyak in _BARIS:
        teks = _isi_templat("beda.md.j2", beda=beda, banyak=banyak)
        if len(teks) < KOMENTAR:
            break
    return teks


def _isi_templat(templat: str, **isi: Any) -> str:
    teks = _lingkungan().get_template(templat).render(**isi)
    return _BARIS_KOSONG.sub("\n\n", teks).rstrip() + "\n"


BENTUK: Mapping[str, Callable[[Beda], str]] = {
    "teks": _tulis_teks,
    "markdown": _tulis_markdown,
    "json": _tulis_json,
}


@cache
def _lingkungan() -> Environment:
    env = lingkungan_templat(
        PackageLoader("macros.diff"), autoescape=False, keep_trailing_newline=True
    )
    env.filters |= {"md": tanpa_arti, "pagar": pagar, "tampil": tempat_tampil}
    env.filters |= {"pendek": pendek, "cuplik": cuplik}
    env.globals |= {"CUPLIKAN": _CUPLIKAN}
    return env


def tanpa_arti(teks: str | None) -> str:
    """Text for Markdown, also in a cell of a table: nothing in it is markup, HTML or a mention."""
    if teks is None:
        return "—"
    satu_baris = " ".join(teks.split())
    aman = _KHUSUS.sub(r"\\\g<0>", re.sub("[&<>]", lambda cocok: _HTML[cocok[0]], satu_baris))
    return Markup(_SEBUTAN.sub("@<!-- -->", aman))


def pagar(baris: Sequence[str]) -> str:
    """A fence for a block of code, longer than every run of backticks in it."""
    terpanjang = max((len(deret) for satu in baris for deret in re.findall("`+", satu)), default=0)
    return "`" * max(3, terpanjang + 1)


def pendek(teks: str) -> str:
    """One line, cut where it would run on."""
    return teks if len(teks) <= _LEBAR else f"{teks[: _LEBAR - 1]}…"


def cuplik(baris: Sequence[str]) -> list[str]:
    """The first lines of a unified diff, long ones cut so that what differs stays in sight."""
    hasil: list[str] = []
    for tanda, deret in groupby(baris, lambda satu: satu[:1]):
        deret_ini = list(deret)
        lawan = hasil[-len(deret_ini) :] if tanda == "+" else []
        if lawan and all(satu.startswith("-") for satu in lawan):
            pasangan = [_sesuaikan(*satu) for satu in zip(lawan, deret_ini, strict=True)]
            hasil[-len(deret_ini) :] = [lama for lama, _ in pasangan]
            deret_ini = [baru for _, baru in pasangan]
        hasil += deret_ini
    return [pendek(satu) for satu in hasil[:_CUPLIKAN]]


def _sesuaikan(lama: str, baru: str) -> tuple[str, str]:
    """Two versions of a line without most of what they begin with alike."""
    pasangan = zip(lama[1:], baru[1:], strict=False)
    sama = sum(1 for _ in takewhile(lambda dua: dua[0] == dua[1], pasangan))
    if sama <= _PENGANTAR:
        return lama, baru
    mulai = 1 + sama - _PENGANTAR
    return f"-…{lama[mulai:]}", f"+…{baru[mulai:]}"


def tempat_tampil(semua: Sequence[Tampil]) -> list[tuple[str, str]]:
    """Places by what shows it: ('tabel iku', 'docs/bab-3.md:18'); lines of a file together."""
    hasil = []
    for (nama, berkas), sama in groupby(semua, lambda satu: (_bentuk(satu), satu.tempat.berkas)):
        baris = ", ".join(dict.fromkeys(str(satu.tempat.baris) for satu in sama))
        hasil.append((nama, f"{berkas}:{baris}"))
    return hasil


def _bentuk(tampil: Tampil) -> str:
    if tampil.bentuk == "ungkapan":
        argumen = f'"{tampil.judul}"' if tampil.judul else ""
        return f"{tampil.kode}({argumen})" if tampil.kode else "kalimat"
    return tampil.bentuk if tampil.kode is None else f"{tampil.bentuk} {tampil.kode}"
