"""Rows of a sheet to changes of `data/`: each row an entry, found by its names, never by its place.

An empty cell leaves a value as it is, and an entry without a row stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from macros.source.problems import mungkin
from macros.spreadsheets.changes import Setel, Tambah
from macros.spreadsheets.columns import Kolom
from macros.spreadsheets.entries import Jalan, ambil, jalan_entri, nama_entri, semua_entri
from macros.spreadsheets.grid import Sel
from macros.spreadsheets.header import Isian
from macros.spreadsheets.reading import Bacaan, Baris, Nama

SELALU_PERSEN = frozenset({"persen", "capaian_keluaran", "batas_capaian"})
"""Keys that are percent whatever the unit of their entry."""
_DISEBUT = 5
_DIBIARKAN = "sel kosong, padahal data berisi; isinya dibiarkan (tulis null bila memang dihapus)"


def baca_lembar(bacaan: Bacaan, isian: Isian) -> None:
    """Read every row into `bacaan`: what differs as changes, what is not clear as problems."""
    lembar = bacaan.lembar
    ada = [nama_entri(jalan) for jalan, _ in semua_entri(lembar, bacaan.isi)]
    baris = bacaan.bernama(isian)
    hilang = [nama for nama in ada if nama not in baris]
    kosong: list[Sel] = []
    for nama, satu in baris.items():
        entri = ambil(bacaan.isi, jalan_entri(lembar, nama))
        if entri is None:
            _tambah(bacaan, nama, satu, hilang)
        else:
            _ubah(bacaan, nama, satu, entri)
            kosong += _kosong(bacaan, satu, entri)
    if hilang and baris:
        tanpa = f"{len(hilang)} dari {len(ada)} entri tidak ada barisnya, dan dibiarkan"
        bacaan.berita.append(f"{lembar.nama}: {tanpa}")
    if kosong:
        sebutan = [sel.tempat for sel in kosong[:_DISEBUT]] + ["…"] * (len(kosong) > _DISEBUT)
        bacaan.berita.append(f"{', '.join(sebutan)}: {_DIBIARKAN}")


def _isi(
    bacaan: Bacaan, nama: Nama, baris: Baris, entri: Mapping[str, Any]
) -> dict[str, tuple[Any, Sel]]:
    """What the row writes, by key; empty cells and those with problems are left out."""
    hasil = {}
    for kolom in bacaan.lembar.isian:
        sel = baris.get(kolom.kunci)
        if sel is None or sel.kosong:
            continue
        persen = _berpersen(bacaan, kolom, nama, baris, entri)
        for polos in bacaan.polos(sel, kolom, persen=persen, kini=ambil(entri, kolom.jalan)):
            hasil[kolom.kunci] = (polos, sel)
    return hasil


def _kosong(bacaan: Bacaan, baris: Baris, entri: Mapping[str, Any]) -> Iterable[Sel]:
    """Empty cells of values that the entry has."""
    for kolom in bacaan.lembar.isian:
        sel = baris.get(kolom.kunci)
        if sel is not None and sel.kosong and ambil(entri, kolom.jalan) is not None:
            yield sel


def _berpersen(
    bacaan: Bacaan, kolom: Kolom, nama: Nama, baris: Baris, entri: Mapping[str, Any]
) -> bool:
    """Is the column's unit percent in this row? An earlier year has the unit of its indikator."""
    if kolom.jalan[-1] in SELALU_PERSEN:
        return True
    if kolom.jenis not in ("angka", "nilai"):
        return False
    induk: Any = {}
    if "satuan" not in bacaan.lembar.urutan:
        induk = ambil(bacaan.isi, jalan_entri(bacaan.lembar, nama)[:-2]) or {}

    def satuan(kunci: str) -> Any:
        sel = baris.get(kunci)
        teks = sel.isi if sel is not None and isinstance(sel.isi, str) else entri.get(kunci)
        return teks or induk.get(kunci)

    kode = satuan("satuan_realisasi") if kolom.jalan[-1] == "realisasi" else None
    return (kode or satuan("satuan")) in bacaan.persen


def _ubah(bacaan: Bacaan, nama: Nama, baris: Baris, entri: dict[str, Any]) -> None:
    """Changes of an entry that is there."""
    lembar = bacaan.lembar
    jalan = jalan_entri(lembar, nama)
    isi = _isi(bacaan, nama, baris, entri)
    baru: set[str] = set()
    for kolom in lembar.isian:
        if kolom.kunci not in isi:
            continue
        polos, sel = isi[kolom.kunci]
        *luar, kunci = kolom.jalan
        peta = ambil(entri, tuple(luar))
        if peta is None:
            baru |= {*luar} if polos is not None else set()
        elif not _sama(kolom, polos, peta):
            urutan = lembar.urutan_dalam(luar[0]) if luar else lembar.urutan
            bacaan.ubah(Setel((*jalan, *kolom.jalan), polos, peta.get(kunci), urutan, sel))
    for kunci in sorted(baru, key=lembar.urutan.index):
        kolom_dalam = [satu for satu in lembar.isian if satu.jalan[0] == kunci]
        sel = next(isi[satu.kunci][1] for satu in kolom_dalam if satu.kunci in isi)
        peta = _lengkap(bacaan, kolom_dalam, isi, sel)
        bacaan.ubah(Setel((*jalan, kunci), peta, None, lembar.urutan, sel))


def _sama(kolom: Kolom, polos: Any, peta: Mapping[str, Any]) -> bool:
    """Does the cell say what already holds, however it is written?"""
    kunci = kolom.jalan[-1]
    return kolom.baca(polos) == (kolom.baca(peta[kunci]) if kunci in peta else kolom.bawaan)


def _lengkap(
    bacaan: Bacaan, kolom: Iterable[Kolom], isi: Mapping[str, tuple[Any, Sel]], sel: Sel
) -> dict[str, Any]:
    """A new map from what the row writes; what it must not lack is a problem at `sel`."""
    hasil = {}
    for satu in kolom:
        if satu.kunci in isi:
            hasil[satu.jalan[-1]] = isi[satu.kunci][0]
        elif satu.wajib and satu.boleh_null:
            hasil[satu.jalan[-1]] = None
        elif satu.wajib:
            bacaan.salah(sel, f"isian baru, padahal kolom {satu.judul} pada baris ini kosong")
    return hasil


def _tambah(bacaan: Bacaan, nama: Nama, baris: Baris, hilang: list[Nama]) -> None:
    """An entry that is new, where it can be no other's name mistyped."""
    lembar = bacaan.lembar
    jalan = jalan_entri(lembar, nama)
    pengenal = lembar.pengenal[-1]
    sel = baris[pengenal.kunci]
    induk = ambil(bacaan.isi, jalan[:-2])
    if induk is None:
        bacaan.salah(baris[lembar.pengenal[0].kunci], _tanpa_induk(bacaan, jalan))
        return
    saudara = [satu[-1] for satu in hilang if satu[:-1] == nama[:-1]]
    dekat = get_close_matches(nama[-1], saudara, n=1)
    if dekat and pengenal.jenis == "teks":
        bacaan.salah(sel, _KODE_BERUBAH.format(nama[-1], dekat[0]))
        return
    daftar = induk.get(jalan[-2]) or []
    posisi = len(daftar)
    if pengenal.jenis == "tahun":
        posisi = sum(int(satu["tahun"]) < int(nama[-1]) for satu in daftar)
    bacaan.ubah(Tambah(jalan, _entri(bacaan, nama, baris, sel), posisi, lembar.urutan_luar, sel))


_KODE_BERUBAH = (
    'berisi "{0}", yang belum ada di data, sedangkan "{1}" tidak ada barisnya; kode tidak boleh'
    ' diubah. Bila "{0}" memang entri baru, tambahkan juga baris "{1}"'
)


def _entri(bacaan: Bacaan, nama: Nama, baris: Baris, sel: Sel) -> dict[str, Any]:
    """A new entry in the order of `data/`."""
    lembar = bacaan.lembar
    isi = _isi(bacaan, nama, baris, {})
    datar = [kolom for kolom in lembar.isian if len(kolom.jalan) == 1]
    pengenal = lembar.pengenal[-1]
    entri = dict.fromkeys(lembar.daftar_wajib) | _lengkap(bacaan, datar, isi, sel)
    entri |= {kunci: [] for kunci in lembar.daftar_wajib}
    entri[pengenal.kunci] = bacaan.polos(sel, pengenal, persen=False, kini=None)[0]
    for kunci in dict.fromkeys(k.jalan[0] for k in lembar.isian if len(k.jalan) > 1):
        dalam = [satu for satu in lembar.isian if satu.jalan[0] == kunci]
        if any(isi[satu.kunci][0] is not None for satu in dalam if satu.kunci in isi):
            entri[kunci] = _lengkap(bacaan, dalam, isi, sel)
    return {kunci: entri[kunci] for kunci in lembar.urutan if kunci in entri}


def _tanpa_induk(bacaan: Bacaan, jalan: Jalan) -> str:
    """Which of the entries that this one stands in is not there."""
    for panjang in range(3, len(jalan) - 1, 2):
        if ambil(bacaan.isi, jalan[:panjang]) is None:
            daftar = ambil(bacaan.isi, jalan[: panjang - 1]) or []
            kunci, (pengenal, nama) = str(jalan[panjang - 2]), jalan[panjang - 1]
            saran = mungkin(nama, [str(satu[pengenal]) for satu in daftar])
            return f'berisi {kunci} "{nama}", yang tidak ada.{saran} Tambahkan dahulu di lembarnya'
    raise AssertionError(jalan)
