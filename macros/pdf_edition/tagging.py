"""What WeasyPrint 70 leaves out of a PDF that is to be PDF/A-3a and PDF/UA-1 at once."""

from __future__ import annotations

from typing import Any

import pydyf
from weasyprint.document import Document
from weasyprint.pdf.metadata import DocumentMetadata

from macros.pdf_edition.edition import TEMPLAT


class MetadataUA(DocumentMetadata):  # type: ignore[misc]
    """Metadata that claim PDF/UA-1 too, with the schema PDF/A asks for, in the same rdf:RDF."""

    @classmethod
    def dari(cls, semula: DocumentMetadata) -> MetadataUA:
        """The same metadata under the new class."""
        baru = cls()
        baru.__dict__.update(semula.__dict__)
        return baru

    def generate_rdf_metadata(self, variant: str, version: int, conformance: str) -> bytes:
        """WeasyPrint's RDF with ours added before it ends."""
        rdf: bytes = super().generate_rdf_metadata(variant, version, conformance)
        tambahan = (TEMPLAT / "pdfua.xml").read_bytes()
        awal, akhir = rdf.rsplit(b"</rdf:RDF>", 1)
        return awal + tambahan + b"</rdf:RDF>" + akhir


def satu_tautan_satu_anotasi(dokumen: Document) -> None:
    """Keep of every link on a page the boxes of its `<a>` alone.

    WeasyPrint makes an annotation of every box inside a link too, and leaves those without a tag.
    """
    for halaman in dokumen.pages:
        luar: dict[int, tuple[float, ...]] = {}
        pilih = []
        for satu in halaman.links:
            _, _, kotak, milik = satu
            semula = luar.get(id(milik.element))
            if milik.element_tag == "a" and not (semula and _di_dalam(kotak, semula)):
                luar[id(milik.element)] = kotak
                pilih.append(satu)
        halaman.links = pilih


def _di_dalam(kecil: tuple[float, ...], besar: tuple[float, ...]) -> bool:
    return (
        kecil[0] >= besar[0]
        and kecil[1] >= besar[1]
        and kecil[2] <= besar[2]
        and kecil[3] <= besar[3]
    )


def lengkapi_tag(dokumen: Document, pdf: pydyf.PDF) -> None:
    """WeasyPrint's `finisher`: scope of header cells, links in words, each attachment once."""
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    for halaman in dokumen.pages:
        for kotak in halaman._page_box.descendants():
            elemen = kotak.element
            if elemen is None or isinstance(elemen, str):
                continue
            if kotak.element_tag == "th":
                _beri_cakupan(kotak, elemen)
            if kotak.link_annotation is not None:
                teks = elemen.get("aria-label") or "".join(elemen.itertext())
                kotak.link_annotation["Contents"] = pydyf.String(" ".join(teks.split()))


def _beri_cakupan(kotak: Any, elemen: Any) -> None:
    sel = getattr(kotak, "mark", None)
    if isinstance(sel, pydyf.Dictionary) and "A" in sel:
        baris = str(elemen.get("scope", "col")).startswith("row")
        sel["A"]["Scope"] = "/Row" if baris else "/Column"
