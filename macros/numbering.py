"""Numbers for chapters, sections, tables, charts and pictures, and the references to them.

Pages render in file order, so nothing is numbered while rendering. The views leave markers such
as `<lkj-nomor id="tabel:iku"></lkj-nomor>`; when all pages exist, `himpun` walks them in nav order
and gives every id its number, and `ganti` replaces the markers. Pure: knows no MkDocs, no files.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

JENIS = {"tabel": "Tabel", "grafik": "Grafik", "gambar": "Gambar"}
_PENANDA = re.compile(
    r'<lkj-(nomor|label|rujuk|daftar|catatan) (?:id|jenis|kode)="([^"]*)"></lkj-\1>'
)
_TAKARIR = re.compile(
    r'<lkj-nomor id="([a-z]+):([^"]*)"></lkj-nomor>'
    r'(?:(?:</a>)?(?:</span>)?\s*<span class="judul">(.*?)</span>)?',
    re.DOTALL,
)
_ROMAWI = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading of level 2 or 3: its anchor and its text as numbered."""

    tingkat: int
    jangkar: str
    teks: str


@dataclass(frozen=True, slots=True)
class Halaman:
    """A rendered page in nav order; `bab` is its number among the chapters, None elsewhere."""

    url: str
    kode: str
    bagian: str
    bab: int | None
    judul: str
    subjudul: tuple[Judul, ...]
    html: str


@dataclass(frozen=True, slots=True)
class Sasaran:
    """What an id stands for: its label ('Tabel 3.1'), caption, page and anchor."""

    id: str
    label: str
    judul: str
    url: str
    jangkar: str


@dataclass(frozen=True, slots=True)
class Nomor:
    """All numbered things by id, in order of appearance, and the pages they were found in."""

    sasaran: Mapping[str, Sasaran]
    halaman: Sequence[Halaman]

    def berjenis(self, jenis: str) -> list[Sasaran]:
        """Everything of one kind ('tabel', 'grafik', 'gambar'), in order."""
        return [satu for id_, satu in self.sasaran.items() if id_.startswith(f"{jenis}:")]


class IdGanda(Exception):
    """An id that is shown twice."""


def romawi(n: int) -> str:
    """Roman numeral of a small positive number."""
    hasil = ""
    for nilai, huruf in _ROMAWI:
        while n >= nilai:
            hasil += huruf
            n -= nilai
    return hasil


def jangkar(id_: str) -> str:
    """The HTML id of a numbered thing: 'tabel:iku' is at 'tabel-iku'."""
    return id_.replace(":", "-").replace("_", "-")


def nomori_judul(markdown: str, nomor_subbab: bool) -> str:
    """Write section letters on `##` and, if asked, numbers on `###` headings of a chapter.

    Lines inside fenced code are left alone.
    """
    huruf, angka, pagar = 0, 0, False
    hasil = []
    for baris in markdown.split("\n"):
        if baris.startswith("```"):
            pagar = not pagar
        if not pagar and baris.startswith("## "):
            huruf, angka = huruf + 1, 0
            baris = f"## {chr(64 + huruf)}. {baris[3:].strip()}"
        elif not pagar and nomor_subbab and baris.startswith("### "):
            angka += 1
            # The dot is a reference: "1." at the start of a heading is no list, but stays plain.
            baris = f"### {angka}. {baris[4:].strip()}"
        hasil.append(baris)
    return "\n".join(hasil)


def himpun(halaman: Sequence[Halaman]) -> Nomor:
    """Number everything in the pages, which come in nav order.

    Tables and charts count within a chapter ('Tabel 3.1'), outside chapters with the letter L;
    pictures count through the whole report.

    Raises:
        IdGanda: where one id is shown twice.
    """
    sasaran: dict[str, Sasaran] = {}
    hitung: Counter[tuple[str, str]] = Counter()
    for satu in halaman:
        for jenis, kode, judul in _TAKARIR.findall(satu.html):
            id_ = f"{jenis}:{kode}"
            if id_ in sasaran:
                raise IdGanda(id_)
            ruang = "" if jenis == "gambar" else f"{satu.bab or 'L'}."
            hitung[jenis, ruang] += 1
            label = f"{JENIS[jenis]} {ruang}{hitung[jenis, ruang]}"
            sasaran[id_] = Sasaran(id_, label, judul, satu.url, jangkar(id_))
        sasaran |= {baru.id: baru for baru in _bab(satu)}
    return Nomor(sasaran, tuple(halaman))


def _bab(satu: Halaman) -> Iterable[Sasaran]:
    label = f"Bab {romawi(satu.bab)}" if satu.bab else satu.judul
    yield Sasaran(f"bab:{satu.kode}", label, satu.judul, satu.url, "")
    for judul in satu.subjudul:
        tanda = judul.teks.partition(". ")[0]
        label = f"Bab {romawi(satu.bab)} {tanda}" if satu.bab and len(tanda) <= 2 else judul.teks
        yield Sasaran(f"subbab:{judul.jangkar}", label, judul.teks, satu.url, judul.jangkar)


def tautan(dari: str, ke: str, jangkar_: str = "") -> str:
    """Relative link between two page URLs (directory style)."""
    pagar = f"#{jangkar_}" if jangkar_ else ""
    if dari == ke:
        return pagar or "./"
    relatif = posixpath.relpath("/" + ke, "/" + posixpath.dirname(dari))
    if ke.endswith("/") or not ke:
        relatif += "/"
    return relatif + pagar


def ganti(
    satu: Halaman,
    nomor: Nomor,
    *,
    daftar: Callable[[str, str], str],
    catatan: Callable[[str, str], str],
    rujuk: Callable[[Sasaran, str], str],
) -> str:
    """The page's HTML with every marker replaced.

    The callables write the HTML of a list, of a note's mark (both from their argument and the
    page's URL) and of a reference (from its target and its link).
    """

    def isi(cocok: re.Match[str]) -> str:
        jenis, nilai = cocok.groups()
        if jenis in ("nomor", "label"):
            return nomor.sasaran[nilai].label
        if jenis == "rujuk":
            # Editors' references were checked; a macro's own to what no page shows is left out.
            if nilai not in nomor.sasaran:
                return ""
            tujuan = nomor.sasaran[nilai]
            return rujuk(tujuan, tautan(satu.url, tujuan.url, tujuan.jangkar))
        return (daftar if jenis == "daftar" else catatan)(nilai, satu.url)

    return _PENANDA.sub(isi, satu.html)
