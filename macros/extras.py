"""Files of the site that no page is: what crawlers read, and the picture that messengers show."""

from __future__ import annotations

from pathlib import Path

from macros.report import Report
from macros.social_card import Kartu, kartu_siap
from macros.views.at_a_glance import angka_pokok

KARTU = "aset/kartu.png"
"""Where the picture stands below the site."""


def berkas_tambahan(
    report: Report, font: Path, cache: Path, alamat_situs: str
) -> dict[str, str | bytes]:
    """robots.txt, and the picture where the folder of fonts is there; by path below the site.

    `alamat_situs` '': the site's address is not known, so robots.txt names no sitemap.
    """
    peta = f"Sitemap: {alamat_situs}sitemap.xml\n" if alamat_situs else ""
    hasil: dict[str, str | bytes] = {"robots.txt": f"User-agent: *\nAllow: /\n{peta}"}
    if font.is_dir():
        hasil[KARTU] = kartu_siap(_kartu(report), font, cache)
    return hasil


def _kartu(report: Report) -> Kartu:
    laporan = report.data.laporan
    angka = tuple((satu.nama, satu.nilai) for satu in angka_pokok(report))
    return Kartu(f"{laporan.judul} {laporan.tahun}", laporan.satker.lembaga_pendek, angka)
