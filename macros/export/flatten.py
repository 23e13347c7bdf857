"""A shown table as a flat sheet: every row, every text, and the numbers in columns of their own.

A column of figures becomes up to four kinds of columns: its number, the unit (where the heading
does not name it), further numbers that its cells show, and the text as shown. Which columns there
are depends on the kind of table alone, never on this year's figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from macros.export.cells import nilai_tampil, sebutan_catatan
from macros.export.sheets import Isi, KolomData, Lembar, nama_kunci
from macros.report import Figur, Report
from macros.views.tables import Baris, Sel, Tabel

_BERSATUAN = re.compile(r"\((\w+)\)$")
_EKOR = (
    KolomData(
        "jenis_baris",
        "Jenis baris",
        uraian="isi: data; kelompok: judul sekelompok baris; jumlah: penjumlahan",
    ),
    KolomData("catatan", "Catatan", uraian="kolom dan catatan data yang menyangkutnya"),
)


@dataclass(frozen=True, slots=True)
class _Kolom:
    """A shown column and what becomes of it; `lain` are keys of further figures in its cells."""

    judul: str
    kunci: str
    jenis: str
    """'teks', 'bulat', or 'figur'."""
    satuan: bool
    lain: tuple[str, ...]

    def data(self) -> Iterator[KolomData]:
        if self.jenis == "teks":
            yield KolomData(self.kunci, self.judul)
        elif self.jenis == "bulat":
            yield KolomData(self.kunci, self.judul, "bulat")
        else:
            jenis = "rupiah" if self.judul.endswith("(Rp)") else "bilangan"
            yield KolomData(self.kunci, self.judul, jenis)
            if self.satuan:
                yield KolomData(f"{self.kunci}_satuan", f"{self.judul}: satuan")
            for satu in self.lain:
                yield KolomData(f"{self.kunci}_{satu}", f"{self.judul}: {satu}", "bilangan")
            yield KolomData(
                f"{self.kunci}_tampil",
                f"{self.judul}: seperti tampil",
                uraian="tulisan pada halaman, termasuk keterangan bila tidak ada angkanya",
            )

    def isi(self, sel: Sel) -> Iterator[Isi]:
        if self.jenis == "teks":
            yield sel.teks or None
        elif self.jenis == "bulat":
            yield int(sel.teks) if sel.teks else None
        else:
            nilai = nilai_tampil(sel.figur, sel.teks)
            yield nilai
            if self.satuan:
                yield sel.figur.satuan if sel.figur and sel.figur.nilai is not None else None
            for kunci in self.lain:
                yield next((_desimal(satu) for satu in sel.lain if satu.kunci == kunci), None)
            yield sel.teks or None


def lembar_tabel(report: Report, tabel: Tabel, kode: str) -> Lembar:
    """The table as a sheet of this code; it must not be one that is `kosong`."""
    kolom = [_kolom(tabel, nomor) for nomor in range(len(tabel.kolom))]
    data = [baru for satu in kolom for baru in satu.data()]
    semua = []
    for baris in (satu for badan in tabel.badan for satu in badan):
        sel = zip(kolom, rentangkan(tabel, baris), strict=True)
        isi = [nilai for satu, di_sini in sel for nilai in satu.isi(di_sini or Sel(""))]
        semua.append((*isi, baris.jenis, catatan_baris(report, tabel, baris) or None))
    return Lembar(kode, tabel.judul, "", (*data, *_EKOR), tuple(semua))


def rentangkan(tabel: Tabel, baris: Baris) -> list[Sel | None]:
    """A row as one cell per column. A cell over several stands in the first column of words."""
    hasil: list[Sel | None] = [None] * len(tabel.kolom)
    awal = 0
    for sel in baris.sel:
        tertutup = range(awal, awal + sel.kolom)
        kata = (n for n in tertutup if not (tabel.kolom[n].angka or tabel.kolom[n].bulat))
        hasil[awal if sel.kolom == 1 else next(kata, awal)] = sel
        awal += sel.kolom
    return hasil


def catatan_baris(report: Report, tabel: Tabel, baris: Baris) -> str:
    """The row's notes by column: 'Capaian: [12] capaian_iku'; '' where there is none."""
    bagian = []
    for kolom, sel in zip(tabel.kolom, rentangkan(tabel, baris), strict=True):
        if sel and sel.tanda:
            sebutan = (sebutan_catatan(kode, report.nomor_catatan(kode)) for kode in sel.tanda)
            bagian.append(f"{kolom.judul}: {', '.join(sebutan)}")
    return "; ".join(bagian)


def _kolom(tabel: Tabel, nomor: int) -> _Kolom:
    judul = tabel.kolom[nomor].judul
    sel = [
        satu
        for badan in tabel.badan
        for baris in badan
        if (satu := rentangkan(tabel, baris)[nomor]) is not None
    ]
    jenis = "bulat" if tabel.kolom[nomor].bulat else "teks"
    if any(satu.figur and satu.figur.satuan != "kategori" for satu in sel):
        jenis = "figur"
    lain = dict.fromkeys(figur.kunci for satu in sel for figur in satu.lain)
    return _Kolom(judul, nama_kunci(judul), jenis, not _BERSATUAN.search(judul), tuple(lain))


def _desimal(figur: Figur) -> Decimal | None:
    return figur.nilai if isinstance(figur.nilai, Decimal) else None
