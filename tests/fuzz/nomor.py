"""Captions, references and headings in any order on any pages: numbered without a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.numbering import Halaman, IdGanda, Judul, ganti, himpun, nomori_judul
from tests.fuzz.bahan import Pilihan

_JENIS = ("tabel", "grafik", "gambar", "bab", "subbab", "")
_KODE = ("a", "b", "c", "iku", "rkt", "latar", "bab_dua", "a-b", "")
_PENANDA = ("nomor", "label", "rujuk", "daftar", "catatan", "lain")
_URL = ("", "satu/", "a/b/", "404.html", "dua/tiga/")


def coba(isi: bytes) -> None:
    """A few pages made of markers and text; then headings of a chapter."""
    pilihan = Pilihan(isi)
    semua = [_halaman(pilihan, nomor) for nomor in range(1 + pilihan.angka(4))]
    try:
        nomor = himpun(semua)
    except IdGanda:
        return
    for jenis in ("tabel", "grafik", "gambar"):
        _tanpa_sela([satu.label for satu in nomor.berjenis(jenis)])
    for satu in semua:
        html = ganti(
            satu,
            nomor,
            daftar=lambda jenis, url: f"[{jenis}]",
            catatan=lambda kode, url: f"[{kode}]",
            rujuk=lambda ke, tautan: f"[{ke.label}]",
        )
        assert '<lkj-nomor id="tabel:' not in html
    teks = pilihan.sisa()
    assert nomori_judul(teks, True).count("\n") == teks.count("\n")


def _halaman(pilihan: Pilihan, nomor: int) -> Halaman:
    bab = nomor if pilihan.angka(2) else None
    subjudul = tuple(
        Judul(2 + pilihan.angka(2), pilihan.satu(_KODE), pilihan.teks(20))
        for _ in range(pilihan.angka(3))
    )
    html = "".join(_potongan(pilihan) for _ in range(pilihan.angka(6)))
    url = pilihan.satu(_URL)
    return Halaman(url, f"kode_{nomor}", "bab", bab, pilihan.teks(20), subjudul, html)


def _potongan(pilihan: Pilihan) -> str:
    nama, atribut = pilihan.satu(_PENANDA), pilihan.satu(("id", "jenis", "kode"))
    if nama == "lain":
        return pilihan.teks(40)
    if nama in ("nomor", "label"):
        # Templates alone write these, for kinds that are numbered; a label only beside its number.
        id_ = f"{pilihan.satu(_JENIS[:3])}:{pilihan.satu(_KODE)}"
        tanda = f'<lkj-nomor id="{id_}"></lkj-nomor>'
        if nama == "label":
            tanda += f'<lkj-label id="{id_}"></lkj-label>'
        return f'{tanda} <span class="judul">{pilihan.teks(20)}</span>'
    nilai = f"{pilihan.satu(_JENIS)}:{pilihan.satu(_KODE)}"
    return f'<lkj-{nama} {atribut}="{nilai}"></lkj-{nama}>'


def _tanpa_sela(label: list[str]) -> None:
    """'Tabel 2.1', 'Tabel 2.2': counted from one within each chapter."""
    hitung: dict[str, int] = {}
    for satu in label:
        cocok = re.fullmatch(r"(.*?)(\d+)", satu)
        assert cocok, satu
        hitung[cocok[1]] = hitung.get(cocok[1], 0) + 1
        assert int(cocok[2]) == hitung[cocok[1]], label


def benih() -> Iterator[bytes]:
    """Two pages with markers, and one chapter's headings."""
    yield bytes(range(60))
    yield b"\0# A\n## B {#b}\n### C\n```\n## D\n```\n"
