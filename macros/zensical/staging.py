"""A folder in which Zensical finds the whole site: pages ready for it, files, its configuration."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from macros.edition import FOLDER_DATA, tertaut
from macros.extras import berkas_tambahan
from macros.numbering import nomori_judul, romawi
from macros.source.text_file import baca_berkas
from macros.views.render import tampil
from macros.views.repository import Repositori
from macros.zensical.site import Situs, url_halaman

KONFIGURASI = "mkdocs.yml"
HASIL = "site"
"""Where below the folder Zensical writes the site."""
_DEPAN = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)
_JUDUL = re.compile(r"^# +(.+)$", re.MULTILINE)


def siapkan(situs: Situs, folder: Path) -> None:
    """Write everything into `folder`, which is empty."""
    docs = folder / "docs"
    asli = {foto.berkas for foto in situs.bahan.report.data.galeri.foto}
    for berkas in sorted(situs.docs.rglob("*")):
        nama = berkas.relative_to(situs.docs).as_posix()
        if berkas.is_file() and berkas.suffix != ".md" and nama not in asli:
            _salin(berkas, docs / nama)
    for nama in situs.nav:
        _tulis(docs / nama, _halaman(situs, nama).encode())
    for nama, isi in _susulan(situs).items():
        _tulis(docs / nama, isi.encode() if isinstance(isi, str) else isi)
    for nama, sumber in situs.berkas_foto.items():
        _salin(sumber, docs / nama)
    tema = situs.konfigurasi["theme"]["custom_dir"]
    shutil.copytree(situs.akar / tema, folder / tema, ignore=shutil.ignore_patterns("pdf"))
    # JSON is YAML too.
    isi = json.dumps(_konfigurasi(situs), ensure_ascii=False, indent=1)
    (folder / KONFIGURASI).write_text(isi, encoding="utf-8")


def _susulan(situs: Situs) -> dict[str, str | bytes]:
    """Files that no editor wrote, by their path below the site."""
    data = {f"{FOLDER_DATA}/{satu.nama}": satu.isi for satu in situs.ekspor.berkas}
    font = situs.docs / "aset" / "font"
    return {**data, **berkas_tambahan(situs.bahan.report, font, situs.cache, situs.alamat)}


def _halaman(situs: Situs, nama: str) -> str:
    """A page with numbered headings, and with what templates show of it in its front matter."""
    teks, _ = baca_berkas(situs.docs / nama, nama)
    depan = _DEPAN.match(teks or "")
    assert teks is not None and depan is not None, nama
    isi = teks[depan.end() :]
    if (nomor := situs.bab.get(nama)) is not None:
        isi = _nomori(isi, nomor, "nomor_subbab: ya" in depan[1])
    tambahan = "".join(
        f"{kunci}: {json.dumps(nilai, ensure_ascii=False)}\n"
        for kunci, nilai in _meta(situs, nama).items()
    )
    return f"---\n{depan[1]}{tambahan}---\n{isi}"


def _nomori(isi: str, nomor: int, subbab: bool) -> str:
    def judul(cocok: re.Match[str]) -> str:
        return tampil("_judul_bab.html.j2", nomor=romawi(nomor), judul=cocok[1])

    return _JUDUL.sub(judul, nomori_judul(isi, subbab), count=1)


def _meta(situs: Situs, nama: str) -> Mapping[str, Any]:
    sumber, report = situs.sumber[nama], situs.bahan.report
    url = url_halaman(nama)
    return {
        "naskah": sumber.berkas,
        "sunting": Repositori(report.data.laporan.repositori).sunting(sumber.berkas),
        "data_tertaut": tertaut(report, situs.ekspor, sumber, url, not url, False),
    }


def _konfigurasi(situs: Situs) -> dict[str, Any]:
    asli, tema = situs.konfigurasi, situs.tema
    [makro] = [satu for satu in asli["plugins"] if isinstance(satu, dict) and "macros" in satu]
    bersama = ("theme", "extra_css", "extra_javascript", "markdown_extensions", "site_url")
    return {
        **{kunci: asli[kunci] for kunci in bersama if asli.get(kunci)},
        "site_name": tema.nama_situs,
        "site_description": tema.deskripsi,
        "site_author": tema.penerbit,
        "copyright": tema.penerbit,
        "site_dir": HASIL,
        "use_directory_urls": True,
        "nav": list(situs.nav),
        "plugins": [makro],
        "extra": {"lkj": asdict(tema), "akar": str(situs.akar)},
    }


def _salin(dari: Path, ke: Path) -> None:
    ke.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(dari, ke)


def _tulis(berkas: Path, isi: bytes) -> None:
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_bytes(isi)
