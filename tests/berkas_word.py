"""A DOCX as Word sees it: its parts as XML, its text, its styles, its fields."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


class BerkasWord:
    """An opened DOCX."""

    def __init__(self, berkas: Path) -> None:
        with zipfile.ZipFile(berkas) as arsip:
            self.isi = {nama: arsip.read(nama) for nama in arsip.namelist()}
        self.xml = {
            nama: ElementTree.fromstring(isi)
            for nama, isi in self.isi.items()
            if nama.endswith((".xml", ".rels"))
        }
        self.dokumen = self.xml["word/document.xml"]
        self.kaki = self.xml["word/footnotes.xml"]

    def paragraf(self) -> Iterator[tuple[str, Element]]:
        """Every paragraph of the document with its style, those of tables too."""
        for satu in self.dokumen.iter(f"{W}p"):
            gaya = satu.find(f"{W}pPr/{W}pStyle")
            yield ("" if gaya is None else gaya.attrib[f"{W}val"]), satu

    def bergaya(self, awalan: str) -> list[str]:
        """Texts of the paragraphs whose style begins so."""
        return [teks(satu) for gaya, satu in self.paragraf() if gaya.startswith(awalan)]

    def relasi(self, bagian: str) -> dict[str, str]:
        """Relationships of a part: id to the name of the part, or the address outside."""
        folder, _, nama = bagian.rpartition("/")
        akar = self.xml.get(f"{folder}/_rels/{nama}.rels".lstrip("/"))
        return {
            satu.attrib["Id"]: satu.attrib["Target"]
            if satu.get("TargetMode") == "External"
            else normpath(join(folder, satu.attrib["Target"]))
            for satu in (() if akar is None else akar)
        }


def teks(elemen: Element) -> str:
    """Text as it is shown, a tab and a line's end as white space."""
    bagian = []
    for satu in elemen.iter():
        if satu.tag in (f"{W}t", f"{M}t"):
            bagian.append(satu.text or "")
        elif satu.tag in (f"{W}tab", f"{W}br"):
            bagian.append(" ")
    return "".join(bagian).replace("\u200b", "").replace("\u00a0", " ")


def perintah(elemen: Element) -> list[str]:
    """Instructions of all fields in an element."""
    return [(satu.text or "").strip() for satu in elemen.iter(f"{W}instrText")]


def nomor_urut(elemen: Element, jenis: str, terakhir: int) -> int:
    """What Word computes for the SEQ field in a caption, the last number being `terakhir`."""
    [satu] = [satu for satu in perintah(elemen) if satu.startswith(f"SEQ {jenis} ")]
    ulang = re.search(r"\\r (\d+)", satu)
    return int(ulang[1]) if ulang else terakhir + 1


def isi_tanda_buku(akar: Element) -> Iterator[tuple[str, str]]:
    """Every bookmark's name with the text that it holds."""
    terbuka: dict[str, tuple[str, str]] = {}
    for satu in akar.iter():
        nomor = satu.get(f"{W}id", "")
        if satu.tag == f"{W}bookmarkStart":
            terbuka[nomor] = (satu.attrib[f"{W}name"], "")
        elif satu.tag == f"{W}bookmarkEnd":
            yield terbuka.pop(nomor)
        elif satu.tag == f"{W}t":
            terbuka = {k: (nama, isi + (satu.text or "")) for k, (nama, isi) in terbuka.items()}


def isi_rujukan(akar: Element) -> Iterator[tuple[str, str]]:
    """The bookmark that each REF field names, with the text that the field shows."""
    nama, isi = "", ""
    for satu in akar.iter():
        if satu.tag == f"{W}instrText":
            kata = (satu.text or "").split()
            nama, isi = kata[1] if kata[0] == "REF" else "", ""
        elif satu.tag == f"{W}t":
            isi += satu.text or ""
        elif satu.get(f"{W}fldCharType") == "end" and nama:
            yield nama, isi
            nama = ""
