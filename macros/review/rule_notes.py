"""Rules on the notes: what a note says this edition writes is what this edition writes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.formatting import rentang_tanggal, tanggal
from macros.report.bersatuan import dengan_satuan, peta_satuan
from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.source.yaml_tree import Simpul

_BULAN = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_SEBUTAN = re.compile(
    rf"Nomor (?=\S*\d)[^\s,;]+(?: Tahun \d{{4}})?|(?:\d{{1,2}}–)?\d{{1,2}} (?:{_BULAN}) \d{{4}}"
    r"|(?<!Tabel )(?<!Grafik )(?:(?<=Rp)|(?<![\w.]))\d[\d.,–]*\d"
)
"""A regulation's number and year, a day or days, or another number of two digits or more."""
_BARIS = re.compile(r"\bbaris [\d–, ]*\d(?:,? dan \d+)?")
"""Lines of the printed text: where a note has it from."""
_PERIODE = re.compile(r"\d{4}–\d{4}")


def sebutan_angka(teks: str) -> list[str]:
    """The numbers that a text states, each with what makes it a statement of its own."""
    return [cocok[0] for cocok in _SEBUTAN.finditer(_BARIS.sub("", teks))]


def periksa_ditulis(bahan: Bahan) -> Iterator[Lapor]:
    """Every number under `ditulis` stands in data, a figure or a page.

    A period stands in the figures the note is about, where one of them is a period.
    """
    ada = {sebutan for teks in _isi_edisi(bahan) for sebutan in sebutan_angka(teks)}
    for i, catatan in enumerate(bahan.report.data.catatan.catatan):
        nilai = [str(bahan.report.figur[alamat].nilai) for alamat in catatan.untuk]
        periode = {satu for satu in nilai if _PERIODE.fullmatch(satu)}
        for sebutan in dict.fromkeys(sebutan_angka(catatan.ditulis or "")):
            if sebutan not in (periode if periode and _PERIODE.fullmatch(sebutan) else ada):
                yield Lapor(
                    f"{catatan.kode}/{sebutan}",
                    bahan.tempat(("catatan", "catatan", i, "ditulis")),
                    f'catatan "{catatan.kode}" menyebut bahwa edisi ini menulis {sebutan}, padahal'
                    " tidak ada data, figur, atau halaman yang memuatnya",
                    "sesuaikan kunci ditulis di data/catatan.yml dengan data yang berlaku",
                )


def _isi_edisi(bahan: Bahan) -> Iterator[str]:
    """All that this edition writes but for the notes."""
    satuan = peta_satuan(bahan.report.data)
    for figur in bahan.report.figur.values():
        yield dengan_satuan(figur, satuan)
    yield from bahan.report.teks.values()
    yield from (halaman.teks for halaman in bahan.halaman)
    for nama, akar in bahan.muatan.letak.akar.items():
        if nama != "catatan":
            yield from _teks(akar)
    yield from _tanggal(bahan)
    for peraturan in bahan.report.data.peraturan.peraturan:
        tahun = f" Tahun {peraturan.tahun}" if peraturan.tahun else ""
        yield f"Nomor {peraturan.nomor}{tahun}"


def _teks(simpul: Simpul) -> Iterator[str]:
    """Texts below `simpul`, but for where they come from and what was printed instead."""
    if isinstance(simpul.isi, dict):
        for kunci, anak in simpul.isi.items():
            if kunci not in ("sumber", "tercetak"):
                yield from _teks(anak)
    elif isinstance(simpul.isi, list):
        for anak in simpul.isi:
            yield from _teks(anak)
    elif simpul.isi is not None:
        yield simpul.isi


def _tanggal(bahan: Bahan) -> Iterator[str]:
    for blok in bahan.report.data.laporan.tanda_tangan:
        if blok.tanggal:
            yield tanggal(blok.tanggal)
    for foto in bahan.report.data.galeri.foto:
        if foto.tanggal:
            yield rentang_tanggal(foto.tanggal, foto.tanggal_akhir or foto.tanggal)


ATURAN_CATATAN = (
    Aturan(
        "catatan-usang",
        Tingkat.GALAT,
        "Angka yang menurut catatan ditulis edisi ini memang ada dalam edisi ini",
        periksa_ditulis,
    ),
)
