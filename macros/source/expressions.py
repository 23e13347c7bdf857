"""The expressions in a page, with the place of every word: `{{ anggaran.pagu | rupiah }}`.

A page may write a data name or a macro call with constant arguments, then filters. Anything else
of Jinja (blocks, arithmetic, tests, attributes of strings …) is refused where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError

from macros.source.problems import Masalah

Letak = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Kata:
    """A word or constant with its place (line, column from 1)."""

    teks: str
    letak: Letak


@dataclass(frozen=True, slots=True)
class Ungkapan:
    """One `{{ … }}`: a dotted name, its arguments if it is a call, and filters."""

    nama: tuple[Kata, ...]
    argumen: tuple[Kata, ...] | None
    saringan: tuple[Kata, ...]
    sendiri: bool
    """True: it stands alone on its line."""

    @property
    def alamat(self) -> str:
        """The dotted name as written, such as 'anggaran.pagu'."""
        return ".".join(kata.teks for kata in self.nama)


class _Tolak(Exception):
    def __init__(self, letak: Letak, pesan: str) -> None:
        self.letak, self.pesan = letak, pesan


_UNGKAPAN_SAJA = (
    'hanya "{{ nama.data | saringan }}" dan "{{ makro("kode") }}" yang boleh dipakai di halaman'
)


def baca_ungkapan(
    teks: str, berkas: str, baris_awal: int = 1
) -> tuple[list[Ungkapan], list[Masalah]]:
    """All expressions of a page's text, and every construct that is refused.

    `baris_awal` is the line of the file on which `teks` begins.
    """
    hasil: list[Ungkapan] = []
    masalah: list[Masalah] = []
    try:
        token = list(_berletak(teks, baris_awal))
    except TemplateSyntaxError as galat:
        baris = galat.lineno + baris_awal - 1
        return [], [Masalah(berkas, baris, 1, f"kurung kurawal tidak lengkap ({galat.message})")]
    baris_teks = teks.split("\n")
    for kelompok in _kelompok(token):
        try:
            hasil.append(_Pengurai(kelompok, baris_teks, baris_awal).urai())
        except _Tolak as tolak:
            masalah.append(Masalah(berkas, *tolak.letak, tolak.pesan))
    return hasil, masalah


Token = tuple[str, str, Letak]


def _berletak(teks: str, baris_awal: int) -> Iterator[Token]:
    """The lexer's tokens with line and column, found by adding up their lengths."""
    baris, kolom = baris_awal, 1
    # "{#jangkar}" is an anchor of Markdown; comments are moved out of its way.
    bahasa = Environment(
        keep_trailing_newline=True, comment_start_string="{##", comment_end_string="##}"
    )
    for _, jenis, isi in bahasa.lex(teks):
        yield jenis, isi, (baris, kolom)
        patah = isi.count("\n")
        baris += patah
        kolom = len(isi) - isi.rfind("\n") if patah else kolom + len(isi)


def _kelompok(token: list[Token]) -> Iterator[list[Token]]:
    """Groups of tokens from a `{{` or `{%` to its end, both included; spaces left out."""
    dalam: list[Token] | None = None
    for satu in token:
        jenis = satu[0]
        if jenis in ("variable_begin", "block_begin", "raw_begin"):
            dalam = [satu]
        elif dalam is not None and jenis != "whitespace":
            dalam.append(satu)
            if jenis in ("variable_end", "block_end", "raw_end"):
                yield dalam
                dalam = None
    if dalam is not None:
        yield dalam


class _Pengurai:
    """Reads one expression from its tokens."""

    def __init__(self, token: list[Token], baris_teks: list[str], baris_awal: int) -> None:
        self.awal, self.akhir = token[0], token[-1]
        self.token = token[1:-1]
        self.posisi = 0
        self.baris_teks = baris_teks
        self.baris_awal = baris_awal

    def urai(self) -> Ungkapan:
        if not self.akhir[0].endswith("_end"):
            raise _Tolak(self.awal[2], "ungkapan belum selesai; tutup dengan }}")
        if self.awal[0] != "variable_begin" or self.awal[1] != "{{":
            raise _Tolak(self.awal[2], f'"{self.awal[1].strip()}" tidak boleh; {_UNGKAPAN_SAJA}')
        nama = [self._ambil("name")]
        while self._lihat("."):
            self.posisi += 1
            nama.append(self._ambil("name"))
        argumen = self._argumen() if self._lihat("(") else None
        saringan = []
        while self._lihat("|"):
            self.posisi += 1
            saringan.append(self._ambil("name"))
        if self.posisi < len(self.token):
            _, isi, letak = self.token[self.posisi]
            raise _Tolak(letak, f'"{isi}" tidak dikenal di sini; {_UNGKAPAN_SAJA}')
        return Ungkapan(tuple(nama), argumen, tuple(saringan), self._sendiri())

    def _lihat(self, tanda: str) -> bool:
        if self.posisi >= len(self.token):
            return False
        jenis, isi, _ = self.token[self.posisi]
        return jenis == "operator" and isi == tanda

    def _ambil(self, jenis: str) -> Kata:
        if self.posisi >= len(self.token):
            raise _Tolak(self.akhir[2], f"ungkapan belum selesai; {_UNGKAPAN_SAJA}")
        ada, isi, letak = self.token[self.posisi]
        if ada != jenis:
            raise _Tolak(letak, f'"{isi}" tidak boleh di sini; {_UNGKAPAN_SAJA}')
        self.posisi += 1
        return Kata(isi, letak)

    def _argumen(self) -> tuple[Kata, ...]:
        self.posisi += 1
        argumen: list[Kata] = []
        while not self._lihat(")"):
            if argumen:
                if not self._lihat(","):
                    self._ambil("koma")
                self.posisi += 1
            kata = self._ambil("string")
            argumen.append(Kata(kata.teks[1:-1], kata.letak))
        self.posisi += 1
        return tuple(argumen)

    def _sendiri(self) -> bool:
        baris, kolom = self.awal[2]
        baris_akhir, kolom_akhir = self.akhir[2]
        sebelum = self.baris_teks[baris - self.baris_awal][: kolom - 1]
        sesudah = self.baris_teks[baris_akhir - self.baris_awal][kolom_akhir + 1 :]
        return not sebelum.strip() and not sesudah.strip()
