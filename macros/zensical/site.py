"""All that is known of a site before its pages are rendered."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import yaml

from macros.cache import Simpanan
from macros.edition import FOLDER_DATA, Tema, edisi_data, konteks_tema, tetapkan_waktu
from macros.export import Ekspor, susun_daftar, susun_ekspor
from macros.intake import periksa
from macros.page_check import dipasang, halaman_internal
from macros.photos import siapkan_foto
from macros.review import Bahan
from macros.review.whole import Laporan, tinjau_semua
from macros.review_page import susun_reviu
from macros.revisions import commit_kini
from macros.source.pages import SumberHalaman
from macros.views.gallery import FotoSiap
from macros.views.open_data import DataTerbuka
from macros.views.page_language import BahasaHalaman
from macros.views.tools import Terbitan


@dataclass(frozen=True, slots=True)
class Situs:
    """A project ready to be rendered.

    `konfigurasi` is its mkdocs.yml as written. `nav` are the published pages, by their path below
    `docs`, in the order of the navigation; `bab` numbers the chapters among them.
    """

    akar: Path
    docs: Path
    cache: Path
    konfigurasi: Mapping[str, Any]
    bahan: Bahan
    tinjauan: Laporan
    nav: Sequence[str]
    bab: Mapping[str, int]
    sumber: Mapping[str, SumberHalaman]
    internal: frozenset[str]
    tanggal: date
    tema: Tema
    ekspor: Ekspor
    data: DataTerbuka
    foto: Mapping[str, FotoSiap]
    berkas_foto: Mapping[str, Path]

    @property
    def alamat(self) -> str:
        """The site's address; '' where it is not known."""
        return self.konfigurasi.get("site_url") or ""

    def bahasa(self, url_kini: str) -> BahasaHalaman:
        """What the page at `url_kini` may call."""
        hitung = next((s for s in self.nav if self.sumber[s].memanggil("cara_hitung")), None)
        return BahasaHalaman(
            self.bahan.report,
            self.docs,
            self.foto,
            self.data,
            lambda: url_kini,
            lambda: hitung and url_halaman(hitung),
            Terbitan(self.tanggal, self.alamat),
            partial(susun_reviu, self.tinjauan),
            self.tema.pdf,
            tuple(self.sumber.values()),
            self._url,
        )

    def _url(self, berkas: str) -> str | None:
        nama = berkas.partition("/")[2]
        return url_halaman(nama) if nama in self.nav else None


def url_halaman(berkas: str) -> str:
    """URL from the site's root of a page by its path below docs: 'bab-1.md' is at 'bab-1/'."""
    nama = berkas.removesuffix(".md")
    return nama.removesuffix("index") if nama.split("/")[-1] == "index" else f"{nama}/"


@lru_cache(maxsize=1)
def baca_situs(akar: Path) -> Situs:
    """The project in `akar`, read once in a process.

    Raises:
        IsianSalah: with every mistake in data and pages.
    """
    konfigurasi = baca_konfigurasi(akar / "mkdocs.yml")
    docs = akar / konfigurasi.get("docs_dir", "docs")
    data, cache = akar / "data", akar / ".cache" / "lkj"
    bahan = periksa(data, docs)
    report = bahan.report
    sumber = {satu.berkas.partition("/")[2]: satu for satu in bahan.halaman}
    internal = frozenset[str]()
    if not report.data.laporan.terbitkan_reviu:
        internal = frozenset(halaman_internal(bahan.halaman))
    nav = [satu for satu in konfigurasi["nav"] if satu not in internal]
    bab = [satu for satu in nav if sumber[satu].bagian == "bab"]
    tanggal = tetapkan_waktu(report, commit_kini(akar)).date()
    alamat = konfigurasi.get("site_url") or ""
    ekspor = susun_ekspor(report, edisi_data(report, data, docs, alamat, tanggal))
    # Reads what builds with MkDocs have kept, and keeps nothing itself.
    simpanan = Simpanan(cache / "hasil", str)
    foto, berkas_foto, _ = siapkan_foto(report.data.galeri, docs, cache, simpanan)
    return Situs(
        akar,
        docs,
        cache,
        konfigurasi,
        bahan,
        tinjau_semua(bahan),
        nav,
        {satu: nomor for nomor, satu in enumerate(bab, start=1)},
        sumber,
        internal,
        tanggal,
        konteks_tema(report, False),
        ekspor,
        susun_daftar(ekspor, FOLDER_DATA, dipasang(bahan.halaman)),
        foto,
        berkas_foto,
    )


class _Pembaca(yaml.SafeLoader):
    """YAML with MkDocs' tag `!ENV [NAME, default]`."""


def _dari_lingkungan(pembaca: _Pembaca, simpul: yaml.Node) -> Any:
    isi = pembaca.construct_sequence(simpul)
    return os.environ.get(isi[0], isi[1])


_Pembaca.add_constructor("!ENV", _dari_lingkungan)


def baca_konfigurasi(berkas: Path) -> dict[str, Any]:
    """An mkdocs.yml as it stands, with what it takes from the environment."""
    return yaml.load(berkas.read_text(encoding="utf-8-sig"), Loader=_Pembaca)
