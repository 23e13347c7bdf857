"""From the articles of the pages to paragraphs and tables, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from bs4 import BeautifulSoup, NavigableString, Tag

from macros.word_edition.captions import Takarir
from macros.word_edition.contents import baca_daftar
from macros.word_edition.inline import Sebaris, baca_rumus
from macros.word_edition.model import (
    MM,
    Blok,
    Lompat,
    Paragraf,
    Potongan,
    Tabel,
    Teks,
)
from macros.word_edition.pictures import KOTAK_FOTO, KOTAK_GRAFIK, Pelukis
from macros.word_edition.table import baca_tabel

LEBAR_TEGAK, LEBAR_REBAH = round(158 * MM), round(257 * MM)
"""Twips between the margins of upright and of lying paper."""
TAKUK_BUTIR = round(7 * MM)
_TAKUK_TANDA_TANGAN = {False: 0, True: round(175 * MM)}
_BLOK = {
    "blockquote", "details", "div", "dl", "figure", "h1", "h2", "h3", "h4", "nav", "ol", "p",
    "section", "summary", "table", "ul",
}  # fmt: skip


@dataclass
class PembacaBlok:
    """Reads articles one after another; footnotes, lists and numbers go on from one to the next.

    `dirujuk` are the ids that links lead to, `terdaftar` those in the list of contents.
    """

    sebaris: Sebaris
    pelukis: Pelukis
    dirujuk: frozenset[str]
    terdaftar: Mapping[str, int]
    _takarir: Takarir = field(default_factory=Takarir)
    _hasil: list[Blok] = field(default_factory=list)
    _menunggu: list[str] = field(default_factory=list)
    _lebar: bool = False

    def baca(self, artikel: Tag) -> list[Blok]:
        """The blocks of an article."""
        self._hasil = []
        self._blok(artikel)
        return self._hasil

    def _paragraf(self, gaya: str, isi: Iterable[Potongan], **lain: object) -> None:
        self._hasil.append(self._bertanda(Paragraf(gaya, tuple(isi), lebar=self._lebar), **lain))

    def _bertanda(self, satu: Paragraf, **lain: object) -> Paragraf:
        """The paragraph with a bookmark for every id that stands here."""
        tanda = [self.sebaris.himpunan.bertanda(id_, ()) for id_ in self._menunggu]
        self._menunggu = []
        isi = (*(potongan for semua in tanda for potongan in semua), *satu.isi)
        return replace(satu, isi=isi, **lain)  # type: ignore[arg-type]

    def _tunggu(self, elemen: Tag) -> None:
        if (id_ := str(elemen.get("id", ""))) in self.dirujuk:
            self._menunggu.append(id_)

    def _blok(self, elemen: Tag) -> None:
        """An element that holds blocks, or one block itself."""
        kelas = set(elemen.get_attribute_list("class"))
        if elemen.name == "figure":
            self._figur(elemen, kelas)
            return
        self._tunggu(elemen)
        match elemen.name:
            case "h1" | "h2" | "h3" | "h4":
                self._judul(elemen)
            case "p":
                kepala_foto = elemen.find_parent(class_="galeri-acara") is not None
                isi = self.sebaris.baca(elemen)
                self._paragraf(self._gaya_p(elemen, kelas), isi, dekat=kepala_foto)
            case "summary":
                self._paragraf("JudulRincian", self.sebaris.baca(elemen), dekat=True)
            case "ol" | "ul":
                self._dekatkan()
                self._daftar(elemen, 0)
            case "nav":
                self._hasil += baca_daftar(elemen, self.sebaris)
            case "dl":
                self._uraian(elemen)
            case "table":
                self._tabel(elemen, self._nama(elemen))
            case "blockquote":
                for satu in elemen.find_all("p"):
                    self._paragraf("Quote", self.sebaris.baca(satu))
            case _ if "rumus" in kelas:
                self._dekatkan()
                self._paragraf("Rumus", (baca_rumus(elemen),))
            case _ if "tanda-tangan" in kelas:
                self._tanda_tangan(elemen)
            case _:
                self._isi(elemen)

    def _isi(self, wadah: Tag) -> None:
        """The blocks within; text that stands beside them becomes paragraphs."""
        for satu in _berkelompok(wadah):
            if satu.name in _BLOK:
                self._blok(satu)
            elif isi := self.sebaris.baca(satu):
                self._paragraf("BodyText", isi)

    def _dekatkan(self) -> None:
        """What stands last stays with what comes next."""
        if self._hasil:
            self._hasil[-1] = _dekat(self._hasil[-1])

    def _gaya_p(self, elemen: Tag, kelas: set[str]) -> str:
        if elemen.find_parent(class_="kosong"):
            return "BelumTersedia"
        return "JudulRincian" if "galeri-urut" in kelas else "BodyText"

    def _judul(self, elemen: Tag) -> None:
        """Headings in the list of contents keep their level; others never get into it.

        Word fills that list with its headings 1 to 3.
        """
        tingkat = int(elemen.name[1])
        terdaftar = elemen.name == "h1" or str(elemen.get("id", "")) in self.terdaftar
        gaya = f"Heading{tingkat}" if terdaftar or tingkat == 4 else f"Subjudul{tingkat}"
        self._paragraf(gaya, self.sebaris.baca(elemen, kaki=False))

    def _uraian(self, dl: Tag) -> None:
        istilah: tuple[Potongan, ...] = ()
        for satu in dl.find_all(["dt", "dd"]):
            if satu.name == "dt":
                istilah = (Teks(satu.get_text(" ", strip=True), tebal=True),)
            else:
                self._paragraf("Uraian", (*istilah, Lompat(), *self.sebaris.baca(satu)))
                istilah = ()

    def _daftar(self, daftar: Tag, tingkat: int) -> None:
        kelas = set(daftar.get_attribute_list("class"))
        huruf = "butir-a" in kelas or tingkat == 1
        bentuk = "bulatan" if daftar.name == "ul" else "huruf" if huruf else "angka"
        mulai = int(str(daftar.get("start", 1)))
        nomor = self.sebaris.himpunan.daftar_baru(bentuk, tingkat, mulai)
        for li in daftar.find_all("li", recursive=False):
            self._tunggu(li)
            butir: tuple[int, int] | None = (nomor, tingkat)
            for satu in _berkelompok(li):
                if satu.name in ("ol", "ul"):
                    self._daftar(satu, tingkat + 1)
                elif isi := self.sebaris.baca(satu):
                    takuk = 0 if butir else (tingkat + 1) * TAKUK_BUTIR
                    self._paragraf("ListParagraph", isi, butir=butir, takuk=takuk)
                    butir = None
        if tingkat == 0 and isinstance(self._hasil[-1], Paragraf):
            self._hasil[-1] = replace(self._hasil[-1], gaya="ButirTerakhir")

    def _figur(self, figur: Tag, kelas: set[str]) -> None:
        semula, self._lebar = self._lebar, "tabel-lebar" in kelas
        takarir = figur.find("figcaption")
        if "tabel" in kelas and isinstance(takarir, Tag):
            self._tulis_takarir(figur, takarir, dekat=True)
        awal = len(self._hasil)
        for anak in figur.find_all(recursive=False):
            if anak.name == "img" or anak.select("img"):
                self._gambar(anak if anak.name == "img" else anak.select("img")[0], kelas)
            elif anak.name != "figcaption":
                self._blok(anak)
        if "tabel" not in kelas and isinstance(takarir, Tag):
            self._hasil[awal:] = [_dekat(satu) for satu in self._hasil[awal:]]
            self._tulis_takarir(figur, takarir, dekat=False)
        self._lebar = semula

    def _tulis_takarir(self, figur: Tag, takarir: Tag, *, dekat: bool) -> None:
        """The caption; place and date of a photo are a line of their own, not of the lists."""
        nomor, judul = takarir.select_one(".nomor"), takarir.select_one(".judul")
        label = self._takarir.label(nomor.get_text() if nomor else "")
        if id_ := str(figur.get("id", "")):
            label = self.sebaris.himpunan.bertanda(id_, label)
        isi = self.sebaris.baca(judul, kaki=False) if judul else ()
        tempat = takarir.select_one(".tempat-tanggal")
        self._paragraf("Caption", (*label, Teks(" "), *isi), dekat=dekat or tempat is not None)
        if tempat:
            self._paragraf("TempatTanggal", self.sebaris.baca(tempat))

    def _gambar(self, img: Tag, kelas: set[str]) -> None:
        kotak = KOTAK_FOTO if "foto" in kelas else KOTAK_GRAFIK
        gambar = self.pelukis.gambar(str(img["src"]), str(img["alt"]), kotak)
        self._paragraf("Ilustrasi", (gambar,))

    def _tabel(self, tabel: Tag, nama: str) -> None:
        tersedia = LEBAR_REBAH if self._lebar else LEBAR_TEGAK
        self._hasil.append(baca_tabel(tabel, self._sel, tersedia, nama, self._lebar))
        # Word joins tables that touch, and a table needs a paragraph behind it.
        self._paragraf("SesudahTabel", ())

    def _nama(self, tabel: Tag) -> str:
        figur = tabel.find_parent("figure")
        takarir = figur.find("figcaption") if figur else None
        if isinstance(takarir, Tag):
            return takarir.get_text(" ", strip=True)
        wadah = tabel.find_parent(attrs={"aria-label": True})
        return str(wadah["aria-label"]) if wadah else ""

    def _sel(self, sel: Tag, gaya: str) -> tuple[Paragraf, ...]:
        if sel.parent is not None and sel.find_previous_sibling() is None:
            self._tunggu(sel.parent)
        self._tunggu(sel)
        semua = []
        for satu in _berkelompok(sel):
            if isi := self.sebaris.baca(satu, kaki=gaya != "KepalaTabel"):
                semua.append(self._bertanda(Paragraf(gaya, isi)))
        return tuple(semua) or (self._bertanda(Paragraf(gaya, ())),)

    def _tanda_tangan(self, elemen: Tag) -> None:
        """A signature stays together, on the paper of the table it signs, with what precedes it."""
        self._dekatkan()
        lebar = bool(self._hasil and self._hasil[-1].lebar)
        baris = [satu for satu in elemen.find_all("p") if satu.get_text(strip=True)]
        for satu in baris:
            nama = "tt-nama" in satu.get_attribute_list("class")
            self._paragraf(
                "NamaPenandaTangan" if nama else "TandaTangan",
                self.sebaris.baca(satu),
                dekat=satu is not baris[-1],
                takuk=_TAKUK_TANDA_TANGAN[lebar],
                lebar=lebar,
            )


def _dekat(satu: Blok) -> Blok:
    return satu if isinstance(satu, Tabel) else replace(satu, dekat=True)


def _berkelompok(wadah: Tag) -> list[Tag]:
    """Children that are blocks, and between them what stands in a line, each gathered in a span."""
    hasil: list[Tag] = []
    baris: Tag | None = None
    for anak in list(wadah.children):
        if isinstance(anak, Tag) and anak.name in _BLOK:
            hasil.append(anak)
            baris = None
        elif isinstance(anak, Tag) or (isinstance(anak, NavigableString) and anak.strip()):
            if baris is None:
                baris = BeautifulSoup("", "html.parser").new_tag("span")
                anak.insert_before(baris)
                hasil.append(baris)
            baris.append(anak.extract())
        elif baris is not None:
            baris.append(anak.extract())
    return hasil
