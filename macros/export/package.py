"""The Data Package (Frictionless Data): what each CSV file holds, so that programs can check it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Any

from macros.export.files import TIPE, Berkas, Edisi, Subjek
from macros.export.identity import LISENSI_KOSONG
from macros.export.sheets import Jenis, KolomData, Lembar
from macros.export.texts import json_berkas
from macros.report import Report

PROFIL = "https://datapackage.org/profiles/2.0/datapackage.json"
_TIPE: Mapping[Jenis, str] = {
    "teks": "string",
    "bulat": "integer",
    "rupiah": "integer",
    "bilangan": "number",
    "tanggal": "date",
    "ya_tidak": "boolean",
}


def paket_data(report: Report, edisi: Edisi, berkas: Iterable[Berkas]) -> Berkas:
    """`datapackage.json` over the files given: CSV with its schema, JSON and YAML by path alone.

    Workbooks are left out: they are laid out for reading, with titles above their tables.
    """
    laporan = report.data.laporan
    lisensi = laporan.lisensi_isi
    isi: dict[str, object] = {
        "$schema": PROFIL,
        "name": f"lkj-{laporan.tahun}-{nama_paket(laporan.satker.lembaga_pendek)}",
        "title": f"{laporan.judul} {laporan.satker.nama} Tahun {laporan.tahun}",
        "description": f"Data terbuka laporan kinerja. Lisensi isi: {lisensi or LISENSI_KOSONG}.",
        "version": edisi.tanggal.isoformat(),
        "created": f"{edisi.tanggal.isoformat()}T00:00:00Z",
        "contributors": [{"title": laporan.satker.nama, "roles": ["publisher"]}],
    }
    if edisi.alamat_situs:
        isi["homepage"] = edisi.alamat_situs
    if lisensi:
        isi["licenses"] = [{"name": re.sub(r"[^A-Za-z0-9._]+", "-", lisensi), "title": lisensi}]
    isi["resources"] = [sumber_daya(satu) for satu in berkas if satu.tipe != TIPE[".xlsx"]]
    uraian = "jenis dan arti setiap kolom, menurut Data Package 2.0 (Frictionless Data)"
    return Berkas("datapackage.json", json_berkas(isi), Subjek("keutuhan", "Paket data", uraian))


def nama_paket(nama: str) -> str:
    """A name as small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", nama.lower()).strip("-")


def sumber_daya(berkas: Berkas) -> dict[str, Any]:
    """A file as a resource of a Data Package; with its schema where it is a sheet as CSV."""
    isi: dict[str, Any] = {
        "name": nama_paket(berkas.nama),
        "path": berkas.nama,
        "title": berkas.subjek.judul,
        "description": berkas.subjek.deskripsi,
        "format": berkas.nama.rpartition(".")[2],
        "mediatype": berkas.tipe,
        "encoding": "utf-8",
        "bytes": len(berkas.isi),
        "hash": f"sha256:{hashlib.sha256(berkas.isi).hexdigest()}",
    }
    if berkas.lembar:
        isi |= {"type": "table", "schema": _skema(berkas.lembar)}
    return isi


def _skema(lembar: Lembar) -> dict[str, object]:
    skema: dict[str, object] = {
        "fields": [_medan(kolom) for kolom in lembar.kolom],
        "missingValues": [""],
    }
    if lembar.kunci_utama:
        skema["primaryKey"] = [lembar.kunci_utama]
    return skema


def _medan(kolom: KolomData) -> dict[str, str]:
    medan = {"name": kolom.kunci, "type": _TIPE[kolom.jenis], "title": kolom.judul}
    return medan | {"description": kolom.uraian} if kolom.uraian else medan
