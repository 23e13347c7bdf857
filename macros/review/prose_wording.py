"""Official wording in prose (visi, misi, tujuan, sasaran) against the wording in data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.review.prose_text import Petikan, petikan_data, petikan_halaman

_KUTIPAN = re.compile(r"[“\"]([^“”\"]*)[”\"]")
_PENANDA = re.compile(
    r"\b(visi|misi|tujuan|agenda)\b(?=[^“”\"]*(?:\b(?:yaitu|yakni|ialah|adalah|berbunyi|nomor)\b"
    r"|\b(?:pertama|ke(?:dua|tiga|empat|lima|enam))\b|:))",
    re.IGNORECASE,
)
"""A subject, and what leads from it to its wording."""
_VISI = re.compile(r"\bvisi\b[^.:;“”]{0,80}?\b(?:yaitu|yakni|berbunyi)\s+([^.;“”]+)", re.IGNORECASE)
_SASARAN = re.compile(r"\s*Sasaran (\d+)\s*:\s*(.+?)[\s\ufffc]*$")
_SASARAN_JUDUL = re.compile(r"\bSasaran ([A-Z][^{}]*)$")
_PALING_SEDIKIT = 3
"""A quotation of fewer words names something; it words nothing."""


@dataclass(frozen=True, slots=True)
class _Rumusan:
    """A text that words what `hal` names, at `awal`."""

    petikan: Petikan
    awal: int
    hal: str
    teks: str


def _kata(teks: str) -> list[str]:
    return re.findall(r"[\w/-]+", teks.casefold())


def _resmi(bahan: Bahan) -> dict[str, tuple[tuple[str, ...], str]]:
    """The official wordings of each subject, and how a page writes them."""
    renstra = bahan.report.data.renstra
    sasaran = bahan.report.data.sasaran.sasaran
    bernomor = {
        f"sasaran-{nomor}": ((satu.nama,), f"{{{{ sasaran.{satu.kode}.nama }}}}")
        for nomor, satu in enumerate(sasaran, start=1)
    }
    return bernomor | {
        "visi": (renstra.visi.butir, "{{ renstra.visi }}"),
        "misi": (
            (*renstra.misi.butir, renstra.misi_presiden.teks),
            '{{ butir("renstra.misi") }} atau {{ renstra.misi_presiden.teks }}',
        ),
        "tujuan": (tuple(satu.nama for satu in renstra.tujuan), "{{ tujuan.….nama }}"),
        "agenda": (renstra.rpjmn.agenda.butir, "{{ renstra.agenda }}"),
        "sasaran": (tuple(satu.nama for satu in sasaran), "{sasaran}"),
    }


def _dirumuskan(bahan: Bahan) -> Iterator[_Rumusan]:
    """Every place that words a subject: quoted after its name, or as a heading or caption."""
    sebelumnya, halaman = "", ""
    for satu in petikan_halaman(bahan):
        menyambung = satu.objek == halaman and sebelumnya.rstrip().endswith(":")
        konteks = sebelumnya if menyambung else ""
        yield from _dikutip(satu, konteks)
        if cocok := _VISI.search(satu.teks):
            yield _Rumusan(satu, cocok.start(1), "visi", cocok[1])
        if cocok := _SASARAN.match(satu.teks):
            yield _Rumusan(satu, cocok.start(2), f"sasaran-{cocok[1]}", cocok[2])
        sebelumnya, halaman = satu.teks, satu.objek
    for satu in petikan_data(bahan):
        if satu.objek.startswith("sajian.") and (cocok := _SASARAN_JUDUL.search(satu.teks)):
            yield _Rumusan(satu, cocok.start(1), "sasaran", cocok[1])


def _dikutip(satu: Petikan, konteks: str) -> Iterator[_Rumusan]:
    """Quotations and the subject last named before each, in `konteks` where none is here."""
    akhir = 0
    for cocok in _KUTIPAN.finditer(satu.teks):
        sebelum = satu.teks[akhir : cocok.start()]
        penanda = _PENANDA.findall(sebelum if _kata(sebelum) or akhir else konteks)
        akhir = cocok.end()
        if penanda:
            yield _Rumusan(satu, cocok.start(1), penanda[-1].casefold(), cocok[1])


def _berbeda(bahan: Bahan) -> Iterator[Lapor]:
    resmi = _resmi(bahan)
    for satu in _dirumuskan(bahan):
        semua, tulisan = resmi.get(satu.hal, ((), ""))
        kata = _kata(satu.teks)
        if len(kata) < _PALING_SEDIKIT or any(_sama(satu.hal, kata, lain) for lain in semua):
            continue
        if not semua or (satu.hal == "sasaran" and not _sasaran(satu.teks, semua)):
            continue
        yield satu.petikan.lapor(
            satu.awal,
            satu.hal,
            f'{satu.hal.replace("-", " ")} dirumuskan "{_tampak(satu.teks)}", sedangkan data'
            f' mencatat "{_terdekat(satu.teks, semua)}"',
            f"ganti dengan {tulisan}; bila data yang keliru, betulkan datanya",
        )


def _sama(hal: str, kata: list[str], resmi: str) -> bool:
    """Are the words the official ones? A quotation may give a run of them, a name may not."""
    penuh = _kata(resmi)
    if hal.startswith("sasaran"):
        return kata == penuh
    return any(penuh[i : i + len(kata)] == kata for i in range(len(penuh)))


def _sasaran(teks: str, semua: tuple[str, ...]) -> bool:
    """Does a caption name a sasaran, as a sasaran begins or nearly as one is called?"""
    awal = {_kata(satu)[0] for satu in semua}
    return _kata(teks)[0] in awal or bool(get_close_matches(teks, semua))


def _terdekat(teks: str, semua: tuple[str, ...]) -> str:
    return get_close_matches(teks, semua, 1, 0)[0]


def _tampak(teks: str) -> str:
    """The text as read: what a macro writes is an ellipsis."""
    return re.sub(r"\s*\ufffc+\s*", " … ", teks).strip().strip("*")


ATURAN = (
    Aturan(
        "rumusan-berbeda",
        Tingkat.GALAT,
        "Visi, misi, tujuan, dan sasaran dirumuskan seperti dalam data",
        _berbeda,
    ),
)
