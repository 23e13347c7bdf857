"""What a page's Markdown may hold: prose, lists, tables, links and pictures of this report.

Pages come in by pull request from anybody, and MkDocs publishes whatever they turn into. So HTML,
attribute lists and link definitions are refused as such, links may only lead where a reader may
be sent, and what makes Markdown slow is bounded. Every refusal stands at its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.source.problems import Masalah
from macros.source.text_form import AWAL_HTML, TAK_TERLIHAT

UKURAN_TERBESAR = 300_000
"""Characters of one page."""
KURUNG_TERBANYAK = 2_000
"""Opening square brackets of one page: Markdown's time grows with their square."""
DALAM_TERBESAR = 12
"""Levels of quotes or lists within each other."""

_UNGKAPAN = re.compile(r"\{\{.*?\}\}|\{\{[^\n]*|\{%.*?%\}|\{%[^\n]*|\{##.*?##\}", re.DOTALL)
"""What is Jinja's, finished or not: `source.expressions` judges it."""
_HTML = re.compile(rf"{AWAL_HTML}[^\s>]*>?")
_JANGKAR = re.compile(r"^(#{2,6} .*?)\{ *#[\w-]+ *\}(?=\s*$)", re.MULTILINE)
_KURAWAL = re.compile(r"[{}]")
_DEFINISI = re.compile(r"^[ \t>]*\[[^\]\n]*\]:", re.MULTILINE)
_KURUNG = re.compile(r"\\.|!?\[|\](?:\(\s*<?\s*([^)\s>]*))?", re.DOTALL)
"""A bracket as Markdown pairs them, with the address behind a closing one; what is escaped."""
_RUJUKAN = re.compile(r"\]\s?\[")
_RELATIF = re.compile(r"(?![/\\])[\w./#%~-]*")
_LUAR = re.compile(r"https?://[^\s\"'<>\\]+|mailto:[\w.+-]+(?:@[\w.-]+)?|tel:[+\d-]+")
_KENDALI = re.compile(TAK_TERLIHAT)
_KUTIPAN = re.compile(r"^[ \t]*((?:>[ \t]*)+)", re.MULTILINE)
_MENJOROK = re.compile(r"^[ \t]+(?=\S)", re.MULTILINE)

Temuan = tuple[int, str]
"""Offset in the text, and what is wrong there."""


def periksa_bentuk(teks: str, berkas: str) -> list[Masalah]:
    """Everything in a page's text, front matter included, that a page may not hold."""
    if len(teks) > UKURAN_TERBESAR:
        pesan = f"halaman lebih panjang dari {UKURAN_TERBESAR} karakter; pecah menjadi beberapa"
        return [Masalah(berkas, 1, 1, pesan)]
    polos = _UNGKAPAN.sub(lambda cocok: re.sub(r"[^\n]", "x", cocok[0]), teks)
    temuan = [*_kendali(teks), *_html(polos), *_atribut(polos), *_tautan(polos), *_batas(polos)]
    return [Masalah(berkas, *_letak(teks, di), pesan) for di, pesan in temuan]


def _letak(teks: str, di: int) -> tuple[int, int]:
    return teks.count("\n", 0, di) + 1, di - teks.rfind("\n", 0, di)


def _kendali(teks: str) -> Iterator[Temuan]:
    for cocok in _KENDALI.finditer(teks):
        yield cocok.start(), f"karakter tak terlihat U+{ord(cocok[0]):04X} tidak boleh; hapus"


def _html(teks: str) -> Iterator[Temuan]:
    for cocok in _HTML.finditer(teks):
        yield cocok.start(), f'"{cocok[0][:40]}" tidak boleh; halaman ditulis tanpa HTML'


def _atribut(teks: str) -> Iterator[Temuan]:
    """Curly brackets outside expressions would give elements attributes, such as `onclick`."""
    tanpa = _JANGKAR.sub(lambda cocok: cocok[1] + "x" * (len(cocok[0]) - len(cocok[1])), teks)
    for cocok in _KURAWAL.finditer(tanpa):
        pesan = (
            f'"{cocok[0]}" hanya boleh dalam "{{{{ … }}}}" dan sebagai jangkar "{{#…}}"'
            " di akhir judul"
        )
        yield cocok.start(), pesan


def _tautan(teks: str) -> Iterator[Temuan]:
    for cocok in _DEFINISI.finditer(teks):
        yield cocok.start(), "tulis alamat langsung pada tautannya: [teks](alamat)"
    for cocok in _RUJUKAN.finditer(teks):
        yield cocok.start(), "tulis alamat langsung pada tautannya: [teks](alamat)"
    for di, gambar, alamat in _alamat(teks):
        if _RELATIF.fullmatch(alamat) or (not gambar and _LUAR.fullmatch(alamat)):
            continue
        if gambar:
            pesan = f'gambar "{alamat}" harus berkas di docs/, dengan jalur relatif'
        else:
            pesan = (
                f'tautan "{alamat}" tidak boleh; yang boleh: halaman atau berkas di docs/,'
                " https://…, mailto:…, dan tel:…"
            )
        yield di, pesan


def _alamat(teks: str) -> Iterator[tuple[int, bool, str]]:
    """Offset and address of every link and picture, and whether it is a picture.

    The text of a link may hold brackets of its own. Where none is open, a picture is assumed, for
    which less is allowed.
    """
    terbuka: list[str] = []
    for cocok in _KURUNG.finditer(teks):
        if cocok[0].endswith("["):
            terbuka.append(cocok[0])
        elif cocok[0].startswith("]"):
            awal = terbuka.pop() if terbuka else "!["
            if cocok[1] is not None:
                yield cocok.start(1), awal == "![", cocok[1]


def _batas(teks: str) -> Iterator[Temuan]:
    if teks.count("[") > KURUNG_TERBANYAK:
        yield teks.index("["), f'lebih dari {KURUNG_TERBANYAK} tanda "[" dalam satu halaman'
    for cocok in _KUTIPAN.finditer(teks):
        if cocok[1].count(">") > DALAM_TERBESAR:
            yield cocok.start(), f"kutipan lebih dalam dari {DALAM_TERBESAR} tingkat"
    for cocok in _MENJOROK.finditer(teks):
        if len(cocok[0].expandtabs(4)) > 4 * DALAM_TERBESAR:
            yield cocok.start(), f"baris menjorok lebih dari {4 * DALAM_TERBESAR} spasi"
