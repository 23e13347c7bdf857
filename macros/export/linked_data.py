"""The edition for search engines and catalogues: JSON-LD in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterable

from macros.export.files import Berkas, Edisi
from macros.export.texts import teks_json
from macros.report import Report


def laporan_tertaut(report: Report, edisi: Edisi, pdf: str | None) -> str:
    """The report itself as a `Report`; `pdf` is the URL of its PDF, None where there is none."""
    isi = {"@type": "Report", **_pokok(report, edisi)}
    if pdf:
        isi["encoding"] = {
            "@type": "MediaObject",
            "contentUrl": pdf,
            "encodingFormat": "application/pdf",
        }
    return _tertaut(isi)


def data_tertaut(report: Report, edisi: Edisi, berkas: Iterable[Berkas], pangkal: str) -> str:
    """The open data as a `Dataset`; `pangkal` is put before the files' names."""
    unduhan = [
        {
            "@type": "DataDownload",
            "name": satu.subjek.judul,
            "contentUrl": f"{pangkal}{satu.nama}",
            "encodingFormat": satu.tipe,
            "contentSize": f"{len(satu.isi)} B",
        }
        for satu in berkas
    ]
    pokok = _pokok(report, edisi)
    uraian = f"Semua tabel, grafik, angka, dan data sumber {pokok['name']}."
    return _tertaut({"@type": "Dataset", **pokok, "description": uraian, "distribution": unduhan})


def _pokok(report: Report, edisi: Edisi) -> dict[str, object]:
    laporan = report.data.laporan
    satker = laporan.satker
    isi: dict[str, object] = {
        "name": f"{laporan.judul} {satker.nama} Tahun {laporan.tahun}",
        "inLanguage": laporan.bahasa,
        "temporalCoverage": str(laporan.tahun),
        "spatialCoverage": satker.wilayah,
        "datePublished": edisi.tanggal,
        "isAccessibleForFree": True,
        "publisher": {
            "@type": "GovernmentOrganization",
            "name": satker.nama,
            "url": satker.situs,
            "email": satker.surel,
            "telephone": satker.telepon,
            "address": satker.alamat,
        },
    }
    if laporan.lisensi_isi:
        isi["license"] = laporan.lisensi_isi
    if edisi.alamat_situs:
        isi["url"] = edisi.alamat_situs
    return isi


def _tertaut(isi: dict[str, object]) -> str:
    """JSON that may stand inside a `<script>`: no text can end the element."""
    return teks_json({"@context": "https://schema.org", **isi}).replace("<", "\\u003c")
