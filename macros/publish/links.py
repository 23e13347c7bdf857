"""Does every link of a built site stay right wherever the site is put?"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

HALAMAN_GALAT = "404.html"
"""Served at any depth, so its links cannot be relative: they hold for one address alone."""
_ALAMAT = ("href", "src", "srcset", "poster")
_URL_CSS = re.compile(r"url\(\s*[\"']?([^\"')]+)")


def tautan_rusak(situs: Path, alamat_situs: str = "") -> list[str]:
    """'halaman: alamat: alasan' for every link that a folder of another name would break.

    `alamat_situs` is where the site will stand, '' where that is not known; full links to it (the
    canonical address, pictures for previews) are meant as they are.
    """
    berkas = {satu.relative_to(situs).as_posix() for satu in situs.rglob("*") if satu.is_file()}
    return [
        f"{halaman}: {alamat}: {alasan}"
        for halaman in sorted(berkas)
        if posixpath.basename(halaman) != HALAMAN_GALAT
        for alamat in _alamat(situs / halaman)
        if (alasan := _alasan(halaman, alamat, berkas, alamat_situs))
    ]


def _alamat(berkas: Path) -> Iterator[str]:
    if berkas.suffix == ".html":
        pembaca = _Pembaca()
        pembaca.feed(berkas.read_text(encoding="utf-8"))
        yield from pembaca.alamat
    elif berkas.suffix == ".css":
        yield from _URL_CSS.findall(berkas.read_text(encoding="utf-8"))


class _Pembaca(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.alamat: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for nama, nilai in attrs:
            if nama == "srcset":
                calon = (satu.split() for satu in (nilai or "").split(","))
                self.alamat += [satu[0] for satu in calon if satu]
            elif nama in _ALAMAT and nilai:
                self.alamat.append(nilai)


def _alasan(halaman: str, alamat: str, berkas: set[str], alamat_situs: str) -> str:
    """Why the link is wrong; '' where it is right."""
    bagian = urlsplit(alamat)
    if bagian.scheme or (alamat_situs and alamat.startswith(alamat_situs)):
        return ""
    if alamat.startswith("/"):
        return "dimulai dari akar server, jadi rusak di folder lain"
    if not bagian.path:
        return ""
    tujuan = posixpath.normpath(posixpath.join(posixpath.dirname(halaman), unquote(bagian.path)))
    if tujuan.startswith(".."):
        return "keluar dari situs"
    folder = "index.html" if tujuan == "." else f"{tujuan}/index.html"
    return "" if tujuan in berkas or folder in berkas else "berkas itu tidak ada"
