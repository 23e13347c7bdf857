"""The internal review as pages show it: its findings and its form."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemuanTampil:
    """A finding: its place, key and grade, two sentences, and who acknowledged it ('': nobody)."""

    berkas: str
    baris: int
    kolom: int
    kunci: str
    tingkat: str
    pesan: str
    penyelesaian: str
    pengakuan: str


@dataclass(frozen=True, slots=True)
class BuktiTampil:
    """Evidence: a text, with an id that pages refer to or a place in the sources, or neither."""

    teks: str
    rujukan: str | None
    tempat: str | None


@dataclass(frozen=True, slots=True)
class KriteriaTampil:
    """A criterion with its answer in words, who gave it, why, and the evidence."""

    kode: str
    uraian: str
    jawaban: str
    asal: str
    alasan: str
    bukti: tuple[BuktiTampil, ...]


@dataclass(frozen=True, slots=True)
class AturanTampil:
    """A rule: its id, how grave its findings are, what it demands."""

    id: str
    tingkat: str
    judul: str


@dataclass(frozen=True, slots=True)
class ReviuTampil:
    """Count in a sentence, open and acknowledged findings, criteria by the form's parts, rules."""

    ringkasan: str
    terbuka: tuple[TemuanTampil, ...]
    diakui: tuple[TemuanTampil, ...]
    formulir: tuple[tuple[str, tuple[KriteriaTampil, ...]], ...]
    aturan: tuple[AturanTampil, ...]
