"""The result of a comparison, as text, Markdown and JSON show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place: file relative to the project, line and column from 1."""

    berkas: str
    baris: int
    kolom: int


@dataclass(frozen=True, slots=True)
class Tampil:
    """Where a page shows something: the place of the expression in the page's source.

    `bentuk` says as what; `kode` and `judul` name the table, chart, sasaran or note, and are None
    where a sentence shows it. Of an `ungkapan` (any other macro) they are its name and its
    argument.
    """

    tempat: Tempat
    bentuk: Literal[
        "kalimat",
        "tabel",
        "grafik",
        "analisis",
        "catatan",
        "galeri",
        "rujukan",
        "rumus",
        "ungkapan",
    ]
    kode: str | None = None
    judul: str | None = None


@dataclass(frozen=True, slots=True)
class FigurBeda:
    """A figure or named text whose value differs.

    `lama` and `baru` are written as tables show them; None: the figure does not exist there.
    `rumus_lama` and `rumus_baru` are empty for values taken from data. `tempat` is the line of
    data the value or the entry stands on; None for named texts.
    """

    alamat: str
    label: str
    lama: str | None
    baru: str | None
    rumus_lama: str
    rumus_baru: str
    tempat: Tempat | None
    tampil: tuple[Tampil, ...]


@dataclass(frozen=True, slots=True)
class IsianBeda:
    """A value of `data/` that differs, as typed there; None: not there, or null."""

    nama: str
    lama: str | None
    baru: str | None
    tempat: Tempat


@dataclass(frozen=True, slots=True)
class EntriBeda:
    """An entry of a list in `data/`, or a file of `docs/`, that was added or removed, or a file
    that was replaced; `isi` says what it holds."""

    peristiwa: Literal["ditambah", "dihapus", "diganti"]
    nama: str
    isi: str
    tempat: Tempat


@dataclass(frozen=True, slots=True)
class HalamanBeda:
    """A chapter whose text differs: lines (sentences) added and removed, and the unified diff."""

    berkas: str
    peristiwa: Literal["ditambah", "dihapus", "diubah"]
    bertambah: int
    berkurang: int
    cuplikan: tuple[str, ...]
    """Lines of the unified diff, without its head."""


@dataclass(frozen=True, slots=True)
class TemuanBeda:
    """A finding of the review that came, went, or says something else; `catatan` acknowledges it.

    `pesan_lama` is what it said before, for one that says something else.
    """

    peristiwa: Literal["datang", "pergi", "berubah"]
    kunci: str
    tingkat: str
    pesan: str
    pesan_lama: str | None
    catatan: str | None
    tempat: Tempat


@dataclass(frozen=True, slots=True)
class Sisi:
    """One side: its name as asked for, its commit (None: the working tree), its mistakes.

    With mistakes in its data nothing can be computed; with mistakes in pages alone the findings
    and the places on those pages are left out.
    """

    nama: str
    commit: str | None
    kesalahan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Beda:
    """Everything that differs between `dasar` and `kepala`.

    `figur` are values taken from data, `turunan` those that were computed or counted from them,
    and named texts. `isian` are the other values of data. `tempat` are further places of pages
    whose content differs although none of these names them.
    """

    dasar: Sisi
    kepala: Sisi
    figur: tuple[FigurBeda, ...]
    turunan: tuple[FigurBeda, ...]
    isian: tuple[IsianBeda, ...]
    entri: tuple[EntriBeda, ...]
    tempat: tuple[Tampil, ...]
    halaman: tuple[HalamanBeda, ...]
    temuan: tuple[TemuanBeda, ...]

    @property
    def terhitung(self) -> bool:
        """True where neither side has mistakes."""
        return not (self.dasar.kesalahan or self.kepala.kesalahan)

    @property
    def galat_baru(self) -> tuple[TemuanBeda, ...]:
        """Contradictions that came, and that no note acknowledges: they end a build."""
        return tuple(
            satu
            for satu in self.temuan
            if (satu.peristiwa, satu.tingkat, satu.catatan) == ("datang", "galat", None)
        )

    @property
    def kosong(self) -> bool:
        """True where nothing differs and neither side has mistakes."""
        ada = (
            self.figur,
            self.turunan,
            self.isian,
            self.entri,
            self.tempat,
            self.halaman,
            self.temuan,
        )
        return self.terhitung and not any(ada)
