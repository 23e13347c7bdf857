"""The parts of a DOCX and the ZIP they stand in: the same bytes for the same content."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from macros.pdf_edition.edition import EdisiPdf
from macros.templating import lingkungan_templat
from macros.word_edition.blocks import LEBAR_REBAH, LEBAR_TEGAK, TAKUK_BUTIR
from macros.word_edition.model import Seksi
from macros.word_edition.parts import Himpunan

_DOK = "http://schemas.openxmlformats.org/officeDocument/2006"
_NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": f"{_DOK}/relationships",
    "m": f"{_DOK}/math",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PAKET = "application/vnd.openxmlformats-package"
_TUNGGAL = {
    **{nama: _WORD for nama in ("styles", "numbering", "settings", "fontTable", "footnotes")},
    "theme": "application/vnd.openxmlformats-officedocument",
}
"""Parts beside the document that stand once, each with what its content type begins with."""
_BUTIR = {
    "angka": [("decimal", "%1."), ("lowerLetter", "%2."), ("decimal", "%3.")],
    "huruf": [("lowerLetter", "%1."), ("lowerLetter", "%2."), ("decimal", "%3.")],
    "bulatan": [("bullet", "•"), ("bullet", "–"), ("bullet", "•")],
}
"""How the levels of each kind of list are numbered."""
_TERAWAL = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP can name."""


@dataclass(frozen=True, slots=True)
class Isi:
    """All that a document holds; `waktu` is its time as in the PDF edition."""

    edisi: EdisiPdf
    waktu: str
    seksi: tuple[Seksi, ...]
    himpunan: Himpunan


@dataclass(frozen=True, slots=True)
class _Relasi:
    id: str
    tipe: str
    tujuan: str
    luar: bool = False


@dataclass
class _Paket:
    """Parts by their names, in the order they are written in."""

    dasar: Mapping[str, Any]
    bagian: dict[str, bytes] = field(default_factory=dict)
    jenis: dict[str, str] = field(default_factory=dict)

    def tulis(self, nama: str, templat: str, jenis: str = "", **isi: Any) -> None:
        """A part from its template; `jenis` is its content type where that is not its suffix's."""
        self.bagian[nama] = _templat().get_template(templat).render(self.dasar | isi).encode()
        if jenis:
            self.jenis[nama] = jenis


def kemas(isi: Isi) -> bytes:
    """The bytes of the DOCX."""
    bahasa = isi.edisi.bahasa
    paket = _Paket(
        {
            "ns": _NS,
            "edisi": isi.edisi,
            "waktu": isi.waktu,
            "lokal": "id-ID" if bahasa == "id" else bahasa,
            "kanan": LEBAR_TEGAK,
        }
    )
    paket.tulis(
        "word/document.xml", "document.xml.j2", f"{_WORD}.document.main+xml", seksi=isi.seksi
    )
    for nama, jenis in _TUNGGAL.items():
        paket.tulis(
            f"word/{nama}.xml",
            f"{nama}.xml.j2",
            f"{jenis}.{nama}+xml",
            kaki=isi.himpunan.kaki,
            daftar=isi.himpunan.daftar,
            bentuk_daftar=_BUTIR,
            urutan_bentuk={bentuk: nomor for nomor, bentuk in enumerate(_BUTIR)},
            takuk=TAKUK_BUTIR,
        )
    relasi = [*_relasi_tunggal(), *_kepala_dan_kaki(isi, paket), *_relasi_isi(isi.himpunan)]
    paket.tulis("word/_rels/document.xml.rels", "relationships.xml.j2", relasi=relasi)
    paket.tulis("docProps/core.xml", "core.xml.j2", f"{_PAKET}.core-properties+xml")
    umum = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    paket.tulis("docProps/app.xml", "app.xml.j2", umum)
    paket.tulis("_rels/.rels", "relationships.xml.j2", relasi=list(_relasi_paket()))
    paket.tulis("[Content_Types].xml", "content_types.xml.j2", jenis_bagian=paket.jenis)
    paket.bagian |= {f"word/media/{satu.nama}": satu.isi for satu in isi.himpunan.media.values()}
    return _zip(paket.bagian, isi.waktu)


def _relasi_tunggal() -> Iterator[_Relasi]:
    for nama in _TUNGGAL:
        yield _Relasi(f"rId_{nama}", f"{_NS['r']}/{nama}", f"{nama}.xml")


def _relasi_paket() -> Iterator[_Relasi]:
    yield _Relasi("rId1", f"{_NS['r']}/officeDocument", "word/document.xml")
    inti = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    yield _Relasi("rId2", inti, "docProps/core.xml")
    yield _Relasi("rId3", f"{_NS['r']}/extended-properties", "docProps/app.xml")


def _relasi_isi(himpunan: Himpunan) -> Iterator[_Relasi]:
    for id_, media in himpunan.media.items():
        yield _Relasi(id_, f"{_NS['r']}/image", f"media/{media.nama}")
    for alamat, id_ in himpunan.luar.items():
        yield _Relasi(id_, f"{_NS['r']}/hyperlink", alamat, luar=True)


def _kepala_dan_kaki(isi: Isi, paket: _Paket) -> Iterator[_Relasi]:
    """A running head for each section, a foot for each way the paper lies; the cover's own."""
    edisi = isi.edisi
    alamat = [satu for satu in (edisi.alamat, edisi.telepon, edisi.surel, edisi.situs) if satu]
    bagian: list[tuple[str, str, dict[str, Any]]] = [
        ("header", "KepalaSampul", {"kanan": 0}),
        ("footer", "KakiSampul", {"alamat": alamat}),
        ("footer", "KakiTegak", {"kaki": edisi.kaki, "kanan": LEBAR_TEGAK}),
        ("footer", "KakiRebah", {"kaki": edisi.kaki, "kanan": LEBAR_REBAH}),
    ]
    for nomor, satu in enumerate(isi.seksi, start=1):
        if not satu.polos:
            kanan = LEBAR_REBAH if satu.rebah else LEBAR_TEGAK
            teks = {"satker": edisi.satker_pendek, "judul": satu.kepala, "kanan": kanan}
            bagian.append(("header", f"Kepala{nomor}", teks))
    for jenis, nama, teks in bagian:
        berkas = f"{nama.lower()}.xml"
        paket.tulis(f"word/{berkas}", f"{jenis}.xml.j2", f"{_WORD}.{jenis}+xml", **teks)
        yield _Relasi(f"rId{nama}", f"{_NS['r']}/{jenis}", berkas)


@cache
def _templat() -> Environment:
    return lingkungan_templat(FileSystemLoader(Path(__file__).parent / "templates"))


def _zip(bagian: Mapping[str, bytes], waktu: str) -> bytes:
    """The content types come first, as readers of OPC expect."""
    saat = max(datetime.fromisoformat(waktu).timetuple()[:6], _TERAWAL)
    urut = ["[Content_Types].xml", "_rels/.rels"]
    urut += [nama for nama in bagian if nama not in urut]
    aliran = io.BytesIO()
    with zipfile.ZipFile(aliran, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama in urut:
            keterangan = zipfile.ZipInfo(nama, saat)
            keterangan.compress_type = zipfile.ZIP_DEFLATED
            keterangan.external_attr = 0o644 << 16
            keterangan.create_system = 3
            arsip.writestr(keterangan, bagian[nama])
    return aliran.getvalue()
