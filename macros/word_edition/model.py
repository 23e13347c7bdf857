"""A document as Word has it: paragraphs of pieces, tables of cells, sections. Knows no HTML.

Lengths are twips (1/20 point) unless they say otherwise; the names of styles are the ids in
templates/styles.xml.j2.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

MM = 1440 / 25.4
"""Twips of a millimetre."""


@dataclass(frozen=True, slots=True)
class Teks:
    """A run of text; `gaya` is a character style, '' for the paragraph's own."""

    jenis: ClassVar[str] = "teks"
    teks: str
    tebal: bool = False
    miring: bool = False
    atas: bool = False
    gaya: str = ""


@dataclass(frozen=True, slots=True)
class Ganti:
    """A new line within the paragraph."""

    jenis: ClassVar[str] = "ganti"


@dataclass(frozen=True, slots=True)
class Lompat:
    """A tab."""

    jenis: ClassVar[str] = "lompat"


@dataclass(frozen=True, slots=True)
class AwalBidang:
    """A field begins; up to its `AkhirBidang` stands what it shows before Word computes it anew."""

    jenis: ClassVar[str] = "awal_bidang"
    perintah: str


@dataclass(frozen=True, slots=True)
class AkhirBidang:
    """The field begun last ends."""

    jenis: ClassVar[str] = "akhir_bidang"


@dataclass(frozen=True, slots=True)
class AwalTanda:
    """A bookmark begins."""

    jenis: ClassVar[str] = "awal_tanda"
    nomor: int
    nama: str


@dataclass(frozen=True, slots=True)
class AkhirTanda:
    """The bookmark with this number ends."""

    jenis: ClassVar[str] = "akhir_tanda"
    nomor: int


@dataclass(frozen=True, slots=True)
class Tautan:
    """A link to a bookmark, or to an address outside by the id of its relationship."""

    jenis: ClassVar[str] = "tautan"
    isi: tuple[Potongan, ...]
    tanda: str = ""
    relasi: str = ""


@dataclass(frozen=True, slots=True)
class RujukKaki:
    """Where a footnote belongs; its own mark is not seen, the note's mark stands before it."""

    jenis: ClassVar[str] = "rujuk_kaki"
    nomor: int


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture; lengths in EMU (1/12700 point)."""

    jenis: ClassVar[str] = "gambar"
    nomor: int
    relasi: str
    nama: str
    alt: str
    lebar: int
    tinggi: int


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula: words and fractions (numerator, denominator) in turns."""

    jenis: ClassVar[str] = "rumus"
    isi: tuple[str | tuple[str, str], ...]


Potongan = (
    Teks
    | Ganti
    | Lompat
    | AwalBidang
    | AkhirBidang
    | AwalTanda
    | AkhirTanda
    | Tautan
    | RujukKaki
    | Gambar
    | Rumus
)


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph. `butir` is its list's number and its level there; `dekat`: stays with the next.

    `rata` is '' for what the style says; `lebar`: belongs on lying paper.
    """

    jenis: ClassVar[str] = "paragraf"
    gaya: str
    isi: tuple[Potongan, ...]
    butir: tuple[int, int] | None = None
    rata: Literal["", "left", "right", "center"] = ""
    takuk: int = 0
    dekat: bool = False
    lebar: bool = False


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell; `gabung` says where a cell over several rows begins and where it goes on."""

    isi: tuple[Paragraf, ...]
    lebar: int
    rentang: int = 1
    gabung: Literal["", "restart", "continue"] = ""
    latar: str = ""


@dataclass(frozen=True, slots=True)
class Baris:
    """A row; `kepala`: repeated on every page."""

    sel: tuple[Sel, ...]
    kepala: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with the widths of its columns, and what it is called by who does not see it."""

    jenis: ClassVar[str] = "tabel"
    kolom: tuple[int, ...]
    baris: tuple[Baris, ...]
    nama: str = ""
    lebar: bool = False


Blok = Paragraf | Tabel


@dataclass(frozen=True, slots=True)
class Seksi:
    """Pages of one kind: `kepala` is the chapter in the running head, '' for none; `angka` the form
    of page numbers.

    `mulai` None: page numbers go on; `rebah`: lying paper; `polos`: a cover, without head or foot.
    """

    blok: tuple[Blok, ...]
    kepala: str = ""
    angka: Literal["decimal", "lowerRoman"] = "decimal"
    mulai: int | None = None
    rebah: bool = False
    polos: bool = False


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list of its own: its kind, the level it stands on and its first number."""

    nomor: int
    bentuk: Literal["angka", "huruf", "bulatan"]
    tingkat: int
    mulai: int = 1


@dataclass(frozen=True, slots=True)
class Kaki:
    """A footnote's number and its text."""

    nomor: int
    isi: tuple[Potongan, ...]
