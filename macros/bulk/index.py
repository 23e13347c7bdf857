"""The index page: every office with its state, its few figures, and where its report is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, PackageLoader

from macros.bulk.state import SITUS, Keadaan
from macros.bulk.summary import Ringkasan, jumlahkan, kembar, ringkas
from macros.formatting import bulatkan, persen, rupiah
from macros.templating import lingkungan_templat

ASET = Path(__file__).parents[2] / "docs" / "aset"
"""The identity of the sites: the index has the same colours, letters and tables."""
_PARQUET = ".parquet"
_BERKAS_ASET = ("css/token.css", "css/kerangka.css", "css/lkj.css", "js/tabel.js", "ikon.svg")


@dataclass(frozen=True, slots=True)
class Baris:
    """An office as the page shows it; `ringkasan` and `situs` None: it has no site yet."""

    keadaan: Keadaan
    ringkasan: Ringkasan | None
    situs: str | None

    @property
    def nama(self) -> str:
        """What the office calls itself; its folder's name where it has no site yet."""
        return self.ringkasan.laporan["lembaga"] if self.ringkasan else self.keadaan.nama

    @property
    def sebutan(self) -> str:
        """Its state in words."""
        if self.keadaan.gagal:
            return "Gagal; tampil yang lama" if self.ringkasan else "Gagal"
        if self.ringkasan is None:
            return "Belum dibangun"
        return "Draf" if self.ringkasan.laporan["keadaan"] == "draf" else "Selesai"


def halaman_indeks(semua: Sequence[Keadaan], himpunan: Sequence[str]) -> str:
    """The page; `himpunan` are the paths of the national dataset's files."""
    baris = [_baris(satu) for satu in semua]
    return (
        _lingkungan()
        .get_template("indeks.html.j2")
        .render(
            baris=baris,
            jumlah=jumlahkan(satu.ringkasan for satu in baris if satu.ringkasan),
            tahun=sorted({satu.ringkasan.laporan["tahun"] for satu in baris if satu.ringkasan}),
            kembar=kembar(semua),
            gagal=[satu for satu in baris if satu.keadaan.gagal],
            himpunan=[nama for nama in himpunan if not nama.endswith(_PARQUET)],
            parquet=any(nama.endswith(_PARQUET) for nama in himpunan),
        )
    )


def berkas_aset() -> dict[str, bytes]:
    """Path below `aset/` to the bytes of all that the page loads."""
    gaya = {"css/indeks.css": (Path(__file__).parent / "templates" / "indeks.css").read_bytes()}
    fon = (satu.relative_to(ASET).as_posix() for satu in sorted((ASET / "font").glob("*")))
    return gaya | {nama: (ASET / nama).read_bytes() for nama in (*_BERKAS_ASET, *fon)}


def _baris(keadaan: Keadaan) -> Baris:
    ringkasan = ringkas(keadaan) if keadaan.data else None
    return Baris(keadaan, ringkasan, f"{SITUS}/{keadaan.nama}/" if ringkasan else None)


@cache
def _lingkungan() -> Environment:
    lingkungan = lingkungan_templat(PackageLoader("macros.bulk"), keep_trailing_newline=True)
    lingkungan.filters |= {"persen": persen, "rupiah": rupiah, "bulatkan": bulatkan}
    return lingkungan
