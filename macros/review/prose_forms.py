"""Forms: non-standard and doubled words, placeholders, spaces and signs, rupiah."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_text import TOPENG, Petikan, petikan

_GANDA = re.compile(r"(?<![\w-])([^\W\d_]{2,})[*_]*\s+[*_]*\1(?![\w-])", re.IGNORECASE)
_ISIAN = re.compile(
    r"\b(?:[Ll]orem|ipsum|TODO|TBD|FIXME|[xX]{3,}|[Ii]si di sini|diisi di sini)\b"
    r"|\[(?:isi|nama|tanggal|angka|tempat)[^\]]*\](?![(\ufffc])|_{3,}|…|\.{3,}"
)
_KATA_KERJA_DI = re.compile(r"\bdi\s+((?!pe|ke)[a-z]{3,}kan)\b")
"""A verb in -kan after 'di'; nouns such as percetakan begin with pe- or ke-."""
_BUKAN_KATA_KERJA = frozenset(["bukan", "pekan", "ikan", "kanan", "akan"])
_TANDA = (
    (re.compile(r"(?<=[\w”\"')])[ \t]+(?=[,;:.!?](?:\s|$))"), "spasi sebelum tanda baca",
     "hapus spasinya"),
    (re.compile(r"(?<=\w)\((?=\w)(?!s\))"), "tidak ada spasi sebelum kurung buka",
     "beri spasi, misalnya 1 (satu)"),
    (re.compile(r"\(\s+(?=\S)|(?<=\S)\s+\)"), "spasi di dalam kurung", "hapus spasinya"),
    (re.compile(r"[“]\s+|\s+[”]"), "spasi di dalam tanda kutip", "hapus spasinya"),
    (re.compile(r"(?<=[^\W\d_]),(?=[^\W\d_])"), "tidak ada spasi sesudah koma", "beri spasi"),
    (re.compile(r"(?<![.])\.\.(?![.])|,,|;;|,\."), "tanda baca ganda", "sisakan satu"),
    (re.compile(r"(?<=\S)  +(?=\S)"), "spasi ganda", "sisakan satu spasi"),
    (re.compile(r"(?<=\d)\s+%"), "spasi sebelum tanda persen", "tulis rapat, misalnya 98,50%"),
    (re.compile(r"\b(?:19|20)\d\d-(?:19|20)\d\d\b"), "tanda hubung pada rentang tahun",
     "pakai tanda pisah, misalnya 2030–2034"),
)  # fmt: skip
_RUPIAH = (
    (re.compile(r"\bRp(?:\.\s*|\s+)(?=\d)"), "tulis Rp tanpa titik dan tanpa spasi"),
    (re.compile(r"(?<=\d),-"), "hapus ,- di belakang jumlah"),
)


def _teks(bahan: Bahan) -> Iterator[Petikan]:
    """All prose but the notes, which quote the printed report."""
    return (satu for satu in petikan(bahan) if not satu.jalan or satu.jalan[0] != "catatan")


def _tidak_baku(bahan: Bahan) -> Iterator[Lapor]:
    baku = {
        salah.casefold(): benar for salah, benar in bahan.report.data.kosakata.tidak_baku.items()
    }
    if not baku:
        return
    urut = sorted(baku, key=len, reverse=True)
    pola = re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, urut))})(?=(?:nya)?(?![\w-]))", re.IGNORECASE
    )
    for satu in _teks(bahan):
        for cocok in pola.finditer(satu.teks):
            benar = baku[cocok[0].casefold()]
            yield satu.lapor(
                cocok.start(), cocok[0], f'"{cocok[0]}" tidak baku', f'tulis "{benar}"'
            )


def _di_terpisah(bahan: Bahan) -> Iterator[Lapor]:
    for satu in _teks(bahan):
        for cocok in _KATA_KERJA_DI.finditer(satu.teks):
            if cocok[1] not in _BUKAN_KATA_KERJA:
                yield satu.lapor(
                    cocok.start(),
                    f"di {cocok[1]}",
                    f'awalan di- pada "{cocok[0]}" ditulis terpisah',
                    f'tulis "di{cocok[1]}"; hanya kata depan seperti di kantor yang terpisah',
                )


def _ganda(bahan: Bahan) -> Iterator[Lapor]:
    for satu in _teks(bahan):
        for cocok in _GANDA.finditer(satu.teks):
            yield satu.lapor(
                cocok.start(),
                cocok[1].lower(),
                f'kata "{cocok[1]}" tertulis dua kali berturut-turut',
                "hapus salah satunya; kata ulang ditulis dengan tanda hubung",
            )


def _isian(bahan: Bahan) -> Iterator[Lapor]:
    for satu in _teks(bahan):
        for cocok in _ISIAN.finditer(satu.teks):
            yield satu.lapor(
                cocok.start(),
                cocok[0],
                f'"{cocok[0]}" tampaknya tempat isian yang belum diisi',
                "isi, atau hapus",
            )


def _tanda(bahan: Bahan) -> Iterator[Lapor]:
    for satu in _teks(bahan):
        for pola, hal, cara in _TANDA:
            for cocok in pola.finditer(satu.teks):
                sekitar = _kata_sekitar(satu.teks, cocok)
                yield satu.lapor(cocok.start(), sekitar, f'{hal} pada "{sekitar}"', cara)


def _kata_sekitar(teks: str, cocok: re.Match[str]) -> str:
    """The words that a match touches."""
    awal = teks[: cocok.start()].rpartition(" ")[2]
    akhir = teks[cocok.end() :].partition(" ")[0]
    return f"{awal}{cocok[0]}{akhir}".replace(TOPENG, "").strip()


def _rupiah(bahan: Bahan) -> Iterator[Lapor]:
    for satu in _teks(bahan):
        for pola, cara in _RUPIAH:
            for cocok in pola.finditer(satu.teks):
                yield satu.lapor(
                    cocok.start(),
                    cocok[0].strip(),
                    f'penulisan rupiah tidak baku pada "{_kata_sekitar(satu.teks, cocok)}"',
                    f"{cara}, misalnya Rp110.000; saringan rupiah sudah menulisnya demikian",
                )


ATURAN = (
    Aturan("tidak-baku", Tingkat.PERINGATAN, "Bentuk kata baku", _tidak_baku),
    Aturan("di-terpisah", Tingkat.PERINGATAN, "Awalan di- serangkai dengan katanya", _di_terpisah),
    Aturan("kata-ganda", Tingkat.PERINGATAN, "Tidak ada kata yang tertulis dua kali", _ganda),
    Aturan("tempat-isian", Tingkat.GALAT, "Tidak ada tempat isian yang tertinggal", _isian),
    Aturan("tanda-baca", Tingkat.PERINGATAN, "Spasi dan tanda baca menurut EYD", _tanda),
    Aturan("penulisan-rupiah", Tingkat.PERINGATAN, "Rupiah ditulis seperti Rp110.000", _rupiah),
)
