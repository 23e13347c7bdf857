"""From the collected pages to one document for print: order, anchors, links, page templates."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version

import segno
from bs4 import BeautifulSoup, Tag
from markupsafe import Markup

from macros.formatting import tanggal
from macros.pdf_edition.edition import TEMPLAT, EdisiPdf, PdfGagal
from macros.pdf_edition.markup import siapkan_artikel
from macros.pdf_edition.templates import tampil

DAFTAR_PENDEK = 18
"""A list of at most so many lines is kept on one page."""
BAGIAN = ("depan", "bab", "lampiran", "web")


@dataclass(frozen=True, slots=True)
class Naskah:
    """A collected page: its file below docs/, the prefix of its ids, and its `<article>`."""

    sumber: str
    jalur: str
    artikel: Tag

    @property
    def wadah(self) -> Tag | None:
        """The element that carries `data-bagian` and `data-kode`."""
        return self.artikel.select_one(".lkj-halaman")

    @property
    def bagian(self) -> str:
        """Which part of the report the page belongs to; '' where it does not say."""
        return str(self.wadah["data-bagian"]) if self.wadah else ""


def susun_dokumen(naskah: Sequence[Naskah], edisi: EdisiPdf) -> str:
    """The whole edition as HTML. Pages come in nav order and are changed in place.

    Links to what the edition leaves out lead to the website; where its address is not known, their
    text stays.

    Raises:
        PdfGagal: a page without its part, a link without target, an id given twice.
    """
    dipakai = pilih_bagian(naskah)
    for satu in dipakai:
        siapkan_artikel(satu.artikel)
        satu.artikel["class"] = ["halaman", f"bagian-{satu.bagian}"]
        satu.artikel["data-sumber"] = f"docs/{satu.sumber}"
    rapikan_daftar_isi(dipakai)
    _tautkan(dipakai, {satu.jalur for satu in naskah}, edisi.alamat_web)
    return tampil(
        "dokumen.html.j2",
        edisi=edisi,
        tanggal=tanggal,
        waktu=waktu(edisi),
        css=Markup((TEMPLAT / "cetak.css").read_text(encoding="utf-8")),
        qr=kode_qr(edisi.alamat_web) if edisi.alamat_web else None,
        mesin=f"WeasyPrint {version('weasyprint')}",
        emblem=edisi.emblem.resolve().as_uri() if edisi.emblem else None,
        depan=Markup("".join(str(satu.artikel) for satu in dipakai if satu.bagian == "depan")),
        utama=Markup("".join(str(satu.artikel) for satu in dipakai if satu.bagian != "depan")),
    )


def pilih_bagian(naskah: Sequence[Naskah]) -> list[Naskah]:
    """The pages that belong to the report, not to the website alone.

    Raises:
        PdfGagal: with every page that does not say its part.
    """
    if salah := [
        f"docs/{satu.sumber}: bagian halaman tidak dikenal"
        for satu in naskah
        if satu.bagian not in BAGIAN
    ]:
        raise PdfGagal(salah)
    return [satu for satu in naskah if satu.bagian != "web"]


def kode_qr(alamat: str) -> str:
    """The address as a QR code: an SVG picture in a data URI."""
    return str(segno.make(alamat, error="m", micro=False).svg_data_uri(border=0, dark="#1d1a1a"))


def waktu(edisi: EdisiPdf) -> str:
    """Time of the document: SOURCE_DATE_EPOCH where it is set, else the edition's day."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"{edisi.tanggal.isoformat()}T00:00:00Z"


def rapikan_daftar_isi(naskah: Sequence[Naskah]) -> None:
    """A page that holds several lists is known in print by these, not by its own title.

    Its sections become headings of the first level, and its line in the list of contents gives way
    to theirs.
    """
    for satu in naskah:
        judul = satu.artikel.find("h1")
        if len(satu.artikel.select("nav.daftar")) < 2 or not isinstance(judul, Tag):
            continue
        judul.decompose()
        for anak in satu.artikel.find_all("h2"):
            anak.name = "h1"
            _bungkus_daftar(anak)
        for tautan in satu.artikel.select("nav.daftar > ol > li > a"):
            butir, dalam = tautan.parent, tautan.find_next_sibling("ol")
            if tautan["href"] == f"#{satu.jalur}:" and butir and isinstance(dalam, Tag):
                for lebih_dalam in dalam.find_all("li", recursive=False):
                    butir.insert_before(lebih_dalam.extract())
                butir.decompose()


def _bungkus_daftar(judul: Tag) -> None:
    """A list and its heading in one section; print keeps a short one on one page."""
    bagian = BeautifulSoup("", "html.parser").new_tag("section")
    isi = list(judul.next_siblings)
    judul.wrap(bagian)
    for satu in isi:
        if isinstance(satu, Tag) and satu.name in ("h1", "h2"):
            break
        bagian.append(satu.extract())
    pendek = len(bagian.select("li")) <= DAFTAR_PENDEK
    bagian["class"] = ["lembar-daftar", "utuh"] if pendek else ["lembar-daftar"]


def _tautkan(naskah: Sequence[Naskah], semua_jalur: set[str], alamat_situs: str) -> None:
    """Make every id free of percent signs, and every link lead somewhere."""
    sasaran: dict[str, str] = {}
    salah = []
    for satu in naskah:
        for elemen in [satu.artikel, *satu.artikel.find_all(id=True)]:
            elemen["id"] = _tanpa_persen(str(elemen["id"]))
            if elemen["id"] in sasaran:
                salah.append(f"docs/{satu.sumber}: id {_jangkar(elemen['id'])} dipakai dua kali")
            sasaran[str(elemen["id"])] = satu.bagian
    jalur_dipakai = {satu.jalur for satu in naskah}
    for satu in naskah:
        for tautan in satu.artikel.find_all("a", href=True):
            href = str(tautan["href"])
            if not href.startswith("#"):
                continue
            href = _tanpa_persen(href)
            tautan["href"] = href
            jalur, _, jangkar = href[1:].partition(":")
            if href[1:] in sasaran:
                _beri_halaman(tautan, sasaran[href[1:]])
            elif jalur in jalur_dipakai:
                salah.append(f"docs/{satu.sumber}: tautan ke {jalur}#{jangkar} tidak bertujuan")
            elif alamat_situs:
                tautan["href"] = di_situs(alamat_situs, jalur, jangkar, jalur in semua_jalur)
            else:
                tautan.unwrap()
    if salah:
        raise PdfGagal(salah)


def _beri_halaman(tautan: Tag, bagian: str) -> None:
    """In a list of contents: the place where print puts the page number of the target."""
    if tautan.find_parent("nav", class_="daftar"):
        gaya = "halaman-romawi" if bagian == "depan" else "halaman-arab"
        nomor = BeautifulSoup("", "html.parser").new_tag("span")
        nomor["class"], nomor["data-ke"] = ["ke-halaman", gaya], str(tautan["href"])
        tautan.append(nomor)


def di_situs(alamat: str, jalur: str, jangkar: str, halaman: bool) -> str:
    """Address on the website at `alamat`; `halaman`: `jalur` is a page, no file."""
    alamat = f"{alamat.rstrip('/')}/{'' if jalur in ('.', './') else jalur}"
    alamat = alamat if halaman else alamat.rstrip("/")
    return f"{alamat}#{jangkar}" if jangkar else alamat


def _tanpa_persen(teks: str) -> str:
    """Ids and links alike: PDF readers disagree about percent signs in destinations."""
    return teks.replace("%25", "-").replace("%", "-")


def _jangkar(id_: str) -> str:
    return id_.partition(":")[2] or id_
