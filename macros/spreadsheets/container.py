"""Is a workbook what it says, of bearable size, and free of anything that acts or reaches out?

Looked at before any library reads it: an XLSX is a zip of XML.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

UKURAN_TERBESAR = 10_000_000
TERURAI_TERBESAR = 40_000_000
BAGIAN_TERBANYAK = 500
"""Limits: bytes of the file, bytes of what is in it, and how many parts. A template has 0.1 MB."""
_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_BERBAHAYA = {
    "vbaproject.bin": "makro",
    "/macrosheets/": "makro",
    "/dialogsheets/": "makro",
    "/activex/": "kendali ActiveX",
    "/externallinks/": "tautan ke buku kerja lain",
    "/connections.xml": "sambungan ke sumber data luar",
    "/querytables/": "sambungan ke sumber data luar",
    "/embeddings/": "berkas lain yang disematkan",
}
_SARAN = "simpan salinannya sebagai Buku Kerja Excel (.xlsx) tanpa itu"


def periksa_wadah(berkas: Path) -> str | None:
    """Why the file is not opened; None: it may be.

    Raises:
        OSError: it cannot be read.
    """
    if berkas.stat().st_size > UKURAN_TERBESAR:
        return f"lebih besar dari {UKURAN_TERBESAR // 1_000_000} MB; hapus gambar dan lembar lain"
    with berkas.open("rb") as aliran:
        awal = aliran.read(4)
    if awal == _OLE:
        return "bersandi, atau bentuk lama (.xls); simpan sebagai Buku Kerja Excel (.xlsx)"
    if awal != _ZIP:
        return "bukan buku kerja XLSX; simpan sebagai Buku Kerja Excel (.xlsx) atau CSV"
    try:
        with zipfile.ZipFile(berkas) as arsip:
            return next(_masalah(arsip), None)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError):
        return "rusak: arsipnya tidak dapat dibuka"


def _masalah(arsip: zipfile.ZipFile) -> Iterator[str]:
    isi = arsip.infolist()
    if len(isi) > BAGIAN_TERBANYAK or sum(satu.file_size for satu in isi) > TERURAI_TERBESAR:
        yield f"isinya lebih dari {TERURAI_TERBESAR // 1_000_000} MB bila diurai; ditolak"
    nama = [f"/{satu.filename.lower()}" for satu in isi]
    if "/mimetype" in nama:
        yield "bentuk OpenDocument; simpan sebagai Buku Kerja Excel (.xlsx)"
    if "/[content_types].xml" not in nama:
        yield "bukan buku kerja XLSX"
    for potongan, apa in _BERBAHAYA.items():
        if any(potongan in satu for satu in nama):
            yield f"memuat {apa}, yang tidak dibaca; {_SARAN}"
    for satu in isi:
        if satu.filename.lower().endswith((".xml", ".rels")):
            yield from _xml(satu.filename, arsip.read(satu))


class _AdaDtd(Exception):
    """The XML declares a document type, with which entities would come."""


def _xml(nama: str, isi: bytes) -> Iterator[str]:
    pengurai = expat.ParserCreate()
    pengurai.StartDoctypeDeclHandler = _tolak_dtd
    try:
        pengurai.Parse(isi, True)
    except _AdaDtd:
        yield f"bagian {nama} memuat DTD atau entitas XML; ditolak"
    except expat.ExpatError:
        yield f"rusak: bagian {nama} bukan XML yang utuh"


def _tolak_dtd(*_: object) -> None:
    raise _AdaDtd
