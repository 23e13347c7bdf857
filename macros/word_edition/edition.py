"""One DOCX from the pages of the site: the same HTML that the PDF edition is made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bs4 import Tag

from macros.pdf_edition.collection import Lembar, kumpulkan
from macros.pdf_edition.document import (
    Naskah,
    di_situs,
    pilih_bagian,
    rapikan_daftar_isi,
    waktu,
)
from macros.pdf_edition.edition import EdisiPdf, periksa_fon
from macros.pdf_edition.markup import buang_layar
from macros.pdf_edition.spacing import ikat_nomor
from macros.word_edition.blocks import PembacaBlok
from macros.word_edition.contents import judul_terdaftar
from macros.word_edition.front import kolofon, sampul
from macros.word_edition.inline import Sebaris
from macros.word_edition.package import Isi, kemas
from macros.word_edition.parts import Himpunan
from macros.word_edition.pictures import KOTAK_EMBLEM, Pelukis
from macros.word_edition.sections import Bab, susun_seksi


def susun_word(
    lembar: Sequence[Lembar], aset: Mapping[str, Path], edisi: EdisiPdf, cache: Path
) -> bytes:
    """The bytes of the DOCX; pages come in nav order. Fonts of charts are unpacked into `cache`.

    Raises:
        PdfGagal: a page without its part, a picture without file, or the fonts are not there.
    """
    periksa_fon()
    semua = kumpulkan(lembar, edisi.grafik, {**aset, **edisi.foto})
    dipakai = pilih_bagian(semua)
    for satu in dipakai:
        buang_layar(satu.artikel)
        ikat_nomor(satu.artikel)
    rapikan_daftar_isi(dipakai)
    himpunan = Himpunan()
    pembaca = _pembaca(dipakai, semua, edisi.alamat_web, himpunan, cache)
    emblem = edisi.emblem.resolve().as_uri() if edisi.emblem else ""
    bab = [Bab(satu.bagian, _judul(satu), tuple(pembaca.baca(satu.artikel))) for satu in dipakai]
    lambang = pembaca.pelukis.gambar(emblem, "Lambang", KOTAK_EMBLEM) if emblem else None
    seksi = (sampul(edisi, lambang), *susun_seksi(bab), kolofon(edisi))
    return kemas(Isi(edisi, waktu(edisi), seksi, himpunan))


def _pembaca(
    dipakai: Sequence[Naskah],
    semua: Sequence[Naskah],
    alamat_web: str,
    himpunan: Himpunan,
    cache: Path,
) -> PembacaBlok:
    artikel = [satu.artikel for satu in dipakai]
    tujuan = {str(elemen["id"]) for satu in artikel for elemen in satu.select("[id]")}
    tujuan |= {str(satu["id"]) for satu in artikel}
    href = {str(tautan["href"]) for satu in artikel for tautan in satu.select("a[href]")}
    isi = next((nav for satu in artikel for nav in satu.select('nav[data-daftar="isi"]')), None)
    sebaris = Sebaris(
        himpunan,
        frozenset(tujuan),
        _bernomor(artikel),
        _di_web(href - {f"#{satu}" for satu in tujuan}, semua, alamat_web),
        _perihal(artikel),
    )
    dirujuk = frozenset(satu.removeprefix("#") for satu in href)
    return PembacaBlok(sebaris, Pelukis(himpunan, cache), dirujuk, judul_terdaftar(isi))


def _bernomor(artikel: Iterable[Tag]) -> dict[str, str]:
    return {
        str(figur["id"]): nomor.get_text()
        for satu in artikel
        for figur in satu.select("figure[id]")
        if (nomor := figur.select_one("figcaption .nomor"))
    }


def _perihal(artikel: Iterable[Tag]) -> dict[str, str]:
    """What each note is about, without its number, by the id of its heading."""
    return {
        str(judul["id"]): judul.get_text().partition(". ")[2].rstrip(".")
        for satu in artikel
        for judul in satu.select(".catatan-judul[id]")
    }


def _di_web(href: set[str], semua: Sequence[Naskah], alamat_web: str) -> dict[str, str]:
    """Where links within the site lead that the edition leaves out; {} without an address."""
    jalur_semua = {satu.jalur for satu in semua}
    hasil = {}
    for satu in sorted(href) if alamat_web else ():
        if satu.startswith("#"):
            jalur, _, jangkar = satu[1:].partition(":")
            hasil[satu] = di_situs(alamat_web, jalur, jangkar, jalur in jalur_semua)
    return hasil


def _judul(satu: Naskah) -> str:
    judul = satu.artikel.find("h1")
    return " ".join(judul.get_text(" ").split()) if judul else ""
