"""From MkDocs' rendered pages to the articles of one document: ids, links and pictures resolved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from mkdocs_with_pdf.preprocessor.links.transform import transform_href, transform_id

from macros.pdf_edition.charts import jadikan_gambar
from macros.pdf_edition.document import Naskah
from macros.pdf_edition.edition import PdfGagal


@dataclass(frozen=True, slots=True)
class Lembar:
    """A page of the site: its file below docs/, its URL and its content as HTML."""

    sumber: str
    url: str
    isi: str


def kumpulkan(
    semua: Iterable[Lembar], grafik: Mapping[str, str], aset: Mapping[str, Path]
) -> list[Naskah]:
    """Parse the pages once; `aset` has the file of every picture by its URL below the site.

    Raises:
        PdfGagal: with every picture that has no file, and the page that shows it.
    """
    naskah, salah = [], []
    for satu in semua:
        isi = jadikan_gambar(satu.isi, satu.sumber, grafik)
        soup = BeautifulSoup(f"<article>{isi}</article>", "html.parser")
        # Below its BeautifulSoup, or each search would first look for its root in every element.
        artikel = soup.article
        assert isinstance(artikel, Tag)
        for tautan in artikel.select("a.headerlink"):
            tautan.decompose()
        for elemen in artikel.find_all(id=True):
            elemen["id"] = transform_id(str(elemen["id"]), satu.url or ".")
        for tautan in artikel.find_all("a", href=True):
            if not urlsplit(str(tautan["href"])).scheme:
                tautan["href"] = transform_href(str(tautan["href"]), satu.url)
        salah += [
            f"docs/{satu.sumber}: gambar {hilang} tidak ada"
            for hilang in _tunjuk_gambar(artikel, satu.url, aset)
        ]
        jalur = satu.url or "."
        artikel["id"] = f"{jalur}:"
        naskah.append(Naskah(satu.sumber, jalur, artikel))
    if salah:
        raise PdfGagal(salah)
    return naskah


def _tunjuk_gambar(artikel: Tag, url: str, aset: Mapping[str, Path]) -> Iterable[str]:
    """Let every picture point to its file; yields those that have none."""
    for gambar in artikel.find_all("img"):
        src = str(gambar.get("src", ""))
        if src.startswith("data:"):
            continue
        alamat = normpath(unquote(urlsplit(urljoin(f"/{url}", src)).path)).lstrip("/")
        berkas = aset.get(alamat)
        if berkas is None or urlsplit(src).netloc:
            yield src or "tanpa alamat"
        else:
            gambar["src"] = berkas.resolve().as_uri()
