"""Several editions as one tree: `/<tahun>/v<versi>/` each, `/<tahun>/` the newest, an entry page.

Made beside the old tree and put in its place when whole. The same zips give the same bytes.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, PackageLoader

from macros.formatting import tanggal, ukuran_berkas
from macros.publish.bundle import JUMLAH_PERIKSA, gantikan, jumlah_periksa, tulis_semua
from macros.publish.editions import Edisi
from macros.publish.links import HALAMAN_GALAT
from macros.templating import lingkungan_templat

GAYA = "edisi.css"
"""Style sheet of the entry page and of the banner, at the root of the tree."""
_TOKEN = "aset/css/token.css"
_IKON = "aset/ikon.svg"
"""What the entry page takes over from the newest edition, where that has it."""
_KANONIK = re.compile(r"[ \t]*<link\b[^>]*\brel=[\"']?canonical\b[^>]*>\n?", re.IGNORECASE)
_BADAN = re.compile(r"<body\b[^>]*>", re.IGNORECASE)
_AKHIR_KEPALA = re.compile(r"</head\s*>", re.IGNORECASE)


def gabungkan(edisi: Sequence[Edisi], tujuan: Path, alamat: str = "") -> list[str]:
    """Write `tujuan` anew from the editions, which stand the newest first.

    `alamat` is where the tree will stand, '' where that is not known: canonical addresses are
    then relative. Returns the folders written, below `tujuan`.
    """
    isi: dict[str, bytes] = {}
    folder = []
    tahun = [list(semua) for _, semua in groupby(edisi, key=lambda satu: satu.tahun)]
    for semua in tahun:
        for folder_, berkas in _folder(semua, alamat):
            folder.append(folder_)
            isi |= {f"{folder_}{nama}": satu for nama, satu in berkas.items()}
    isi["index.html"] = _beranda(tahun).encode()
    isi[GAYA] = (Path(__file__).parent / "templates" / GAYA).read_bytes()
    isi[JUMLAH_PERIKSA] = jumlah_periksa(isi)
    gantikan(tujuan, lambda baru: tulis_semua(baru, isi))
    return folder


def _folder(semua: Sequence[Edisi], alamat: str) -> Iterator[tuple[str, dict[str, bytes]]]:
    """The folders of one year with their files: the newest edition twice, under both addresses."""
    baru = semua[0]
    rumah = f"{baru.tahun}/"
    yield rumah, _halaman(baru, rumah, baru, alamat)
    for satu in semua:
        folder = f"{rumah}v{satu.versi}/"
        yield folder, _halaman(satu, folder, baru, alamat)


def _halaman(edisi: Edisi, folder: str, baru: Edisi, alamat: str) -> dict[str, bytes]:
    """The edition's files as they stand in `folder`: its pages know of the newest edition."""
    return {
        nama: _berpita(satu.decode("utf-8"), edisi, f"{folder}{nama}", baru, alamat).encode()
        if nama.endswith(".html") and posixpath.basename(nama) != HALAMAN_GALAT
        else satu
        for nama, satu in edisi.isi.items()
    }


def _berpita(html: str, edisi: Edisi, berkas: str, baru: Edisi, alamat: str) -> str:
    """A page with its canonical address, and with a banner where its edition is not the newest."""
    rumah = f"{baru.tahun}/"
    nama = berkas.removeprefix(rumah).removeprefix(f"v{edisi.versi}/")
    ada = nama in baru.isi
    tujuan = f"{rumah}{nama if ada else 'index.html'}"
    kepala = []
    if ada and (alamat or berkas != tujuan):
        kepala.append(
            _templat(
                "kanonik.html.j2",
                href=alamat + _rapi(tujuan) if alamat else _tautan(berkas, tujuan),
            )
        )
        html = _KANONIK.sub("", html)
    if edisi is not baru:
        kepala.append(_templat("gaya.html.j2", href=_tautan(berkas, GAYA)))
        pita = _templat(
            "pita.html.j2", edisi=edisi, baru=baru, href=_tautan(berkas, tujuan), sama=ada
        )
        html = _BADAN.sub(lambda cocok: f"{cocok[0]}\n{pita}", html, count=1)
    return _AKHIR_KEPALA.sub(lambda cocok: "".join(kepala) + cocok[0], html, count=1)


def _rapi(berkas: str) -> str:
    """The address of a file as people write it: without `index.html`."""
    return berkas.removesuffix("index.html")


def _tautan(dari: str, tujuan: str) -> str:
    """Relative link between two files of the tree; a folder's first page is its folder."""
    jalur = posixpath.relpath(_rapi(tujuan) or ".", posixpath.dirname(dari) or ".")
    return f"{jalur}/" if tujuan.endswith("index.html") else jalur


def _beranda(tahun: Sequence[Sequence[Edisi]]) -> str:
    terbaru = tahun[0][0]
    token, ikon = (
        [f"{terbaru.tahun}/{nama}"] if nama in terbaru.isi else [] for nama in (_TOKEN, _IKON)
    )
    return _templat(
        "beranda.html.j2",
        penerbit=terbaru.penerbit,
        tahun=tahun,
        gaya=[*token, GAYA],
        ikon=ikon,
        tanggal=tanggal,
        ukuran=ukuran_berkas,
    )


@cache
def _lingkungan() -> Environment:
    return lingkungan_templat(PackageLoader("macros.publish"), keep_trailing_newline=True)


def _templat(nama: str, **isi: object) -> str:
    return _lingkungan().get_template(nama).render(**isi)
