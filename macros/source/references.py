"""Codes in `data/` that must be unique or must exist, as two tables over the YAML trees.

Works on the trees, not on the typed model, so that a mistake elsewhere hides none of these.
A pattern such as `sasaran.iku.*.satuan` begins with the file's name; `*` is any list item, `|`
separates patterns whose codes share one namespace.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, pairwise
from typing import Any

from macros.scoring.bands import Pita, periksa_pita
from macros.scoring.values import Ordinal, Rentang
from macros.source.model import Data, IndikatorItem, SatuanItem
from macros.source.problems import mungkin
from macros.source.yaml_tree import Simpul

Jalan = tuple[str | int, ...]
Temuan = tuple[Jalan, str]

UNIK = (
    "laporan.pejabat.*.kode",
    "laporan.tanda_tangan.*.kode",
    "peraturan.peraturan.*.kode",
    "organisasi.unit.*.kode",
    "pegawai.pendidikan.*.kode",
    "pegawai.status.*.kode",
    "renstra.tujuan.*.kode",
    "renstra.rpjmn.target.*.kode",
    "renstra.idi.indikator.*.kode",
    "rkt.program.*.kode",
    "rkt.program.*.kegiatan.*.kode",
    "rkt.program.*.kegiatan.*.baris.*.kode",
    "rkt.program.*.kegiatan.*.baris.*.subindikator.*.kode",
    "perjanjian.disepakati.*.kode",
    "perjanjian.disepakati.*.subindikator.*.kode",
    "perjanjian.diukur.*.kode",
    "perjanjian.diukur.*.subindikator.*.kode",
    "satuan.satuan.*.kode",
    "skala.kategori.*.kode",
    "sasaran.iku.*.kode",
    "sasaran.sasaran.*.kode",
    "sasaran.sasaran.*.indikator.*.kode",
    "|".join(
        (
            "anggaran.program.*.kode",
            "anggaran.program.*.kegiatan.*.kode",
            "anggaran.program.*.kegiatan.*.kro.*.kode",
            "anggaran.program.*.kegiatan.*.kro.*.ro.*.kode",
        )
    ),
    "anggaran.sumber_dana.*.kode",
    "anggaran.riwayat.*.tahun",
    "galeri.acara.*.kode",
    "galeri.foto.*.kode",
    "catatan.catatan.*.kode",
    "catatan.catatan.*.temuan.*",
    "reviu.kriteria.*.kode",
    "sajian.tabel.*.kode",
    "sajian.grafik.*.kode",
    "edisi.edisi.*.versi",
)

ADA = (
    ("laporan.tanda_tangan.*.pejabat", "laporan.pejabat.*.kode", "pejabat"),
    ("renstra.rpjmn.target.*.satuan", "satuan.satuan.*.kode", "satuan"),
    ("rkt.program.*.kegiatan.*.baris.*.satuan", "satuan.satuan.*.kode", "satuan"),
    (
        "rkt.program.*.kegiatan.*.baris.*.subindikator.*.satuan",
        "satuan.satuan.*.kode",
        "satuan",
    ),
    ("perjanjian.disepakati.*.subindikator.*.satuan", "satuan.satuan.*.kode", "satuan"),
    ("perjanjian.diukur.*.subindikator.*.satuan", "satuan.satuan.*.kode", "satuan"),
    ("galeri.foto.*.acara", "galeri.acara.*.kode", "acara"),
    ("perjanjian.disepakati.*.satuan", "satuan.satuan.*.kode", "satuan"),
    ("perjanjian.diukur.*.satuan", "satuan.satuan.*.kode", "satuan"),
    ("sasaran.iku.*.satuan", "satuan.satuan.*.kode", "satuan"),
    ("sasaran.iku.*.satuan_realisasi", "satuan.satuan.*.kode", "satuan"),
    ("sasaran.sasaran.*.indikator.*.satuan", "satuan.satuan.*.kode", "satuan"),
    ("sasaran.sasaran.*.indikator.*.satuan_realisasi", "satuan.satuan.*.kode", "satuan"),
    ("sasaran.iku.*.sasaran", "sasaran.sasaran.*.kode", "sasaran"),
    ("anggaran.efisiensi.peraturan", "peraturan.peraturan.*.kode", "peraturan"),
    ("skala.dasar.peraturan", "peraturan.peraturan.*.kode", "peraturan"),
    *(
        (f"skala.cara_hitung.{kunci}.peraturan", "peraturan.peraturan.*.kode", "peraturan")
        for kunci in ("naik", "turun", "batas", "rerata", "pembulatan")
    ),
    ("sajian.tabel.*.sasaran", "sasaran.sasaran.*.kode", "sasaran"),
)


def periksa_kode(akar: Mapping[str, Simpul]) -> Iterator[Temuan]:
    """Every doubled and every unknown code."""
    for pola in UNIK:
        pertama: dict[str, int] = {}
        for jalan, simpul in chain.from_iterable(_cocok(akar, satu) for satu in pola.split("|")):
            if simpul.isi in pertama:
                yield jalan, f'"{simpul.isi}" sudah dipakai di baris {pertama[simpul.isi]}'
            pertama.setdefault(simpul.isi, simpul.letak[0])
    for pola, sumber, jenis in ADA:
        dikenal = [simpul.isi for _, simpul in _cocok(akar, sumber)]
        for jalan, simpul in _cocok(akar, pola):
            if dikenal and simpul.isi not in dikenal:
                yield jalan, tak_dikenal(jenis, simpul.isi, dikenal)


def _cocok(akar: Mapping[str, Simpul], pola: str) -> Iterator[tuple[Jalan, Simpul]]:
    """Scalars with text that a pattern reaches, with their paths."""
    nama, *langkah = pola.split(".")
    if nama in akar:
        yield from _turun(akar[nama], langkah, (nama,))


def _turun(simpul: Simpul, langkah: list[str], jalan: Jalan) -> Iterator[tuple[Jalan, Simpul]]:
    if not langkah:
        if isinstance(simpul.isi, str):
            yield jalan, simpul
    elif langkah[0] == "*" and isinstance(simpul.isi, list):
        for i, anak in enumerate(simpul.isi):
            yield from _turun(anak, langkah[1:], (*jalan, i))
    elif isinstance(simpul.isi, dict) and langkah[0] in simpul.isi:
        yield from _turun(simpul.isi[langkah[0]], langkah[1:], (*jalan, langkah[0]))


def tak_dikenal(jenis: str, kode: str, dikenal: Iterable[str]) -> str:
    """'berisi satuan "persn" yang tidak dikenal. Mungkin maksud Anda "persen"?'"""
    dikenal = list(dikenal)
    saran = mungkin(kode, dikenal) or f" Yang dikenal: {', '.join(dikenal)}."
    return f'berisi {jenis} "{kode}" yang tidak dikenal.{saran}'


def periksa_nilai(data: Data) -> Iterator[Temuan]:
    """Values that do not fit their unit, their year or the scale; needs the typed model."""
    satuan = {butir.kode: butir for butir in data.satuan.satuan}
    for jalan, butir in semua_indikator(data):
        for kunci, kode in (
            ("target", butir.satuan),
            ("realisasi", butir.satuan_realisasi or butir.satuan),
        ):
            nilai = getattr(butir, kunci)
            if nilai is not None and kode in satuan:
                yield from nilai_cocok((*jalan, kunci), nilai, satuan[kode])
        if isinstance(butir.realisasi, Rentang):
            yield (*jalan, "realisasi"), "berisi rentang; realisasi adalah satu angka"
    yield from _urutan_tahun(data)
    yield from _urutan_tanggal(data)
    yield from _foto_acara(data)
    yield from _urutan_edisi(data)
    yield from _pengakuan(data)
    for pesan in periksa_pita(
        [Pita(p.kode, p.nama, p.kurang_dari, p.paling_tinggi) for p in data.skala.kategori]
    ):
        yield ("skala", "kategori"), pesan
    for i, tabel in enumerate(data.sajian.tabel):
        if (tabel.isi == "sasaran") != (tabel.sasaran is not None):
            jalan = ("sajian", "tabel", i)
            yield jalan, "kunci sasaran harus ada pada tabel berisi sasaran, dan hanya di sana"


def semua_indikator(data: Data) -> Iterator[tuple[Jalan, IndikatorItem]]:
    """Every IKU and every indikator with its path."""
    for i, iku in enumerate(data.sasaran.iku):
        yield ("sasaran", "iku", i), iku
    for s, sasaran in enumerate(data.sasaran.sasaran):
        for i, butir in enumerate(sasaran.indikator):
            yield ("sasaran", "sasaran", s, "indikator", i), butir


def nilai_cocok(jalan: Jalan, nilai: Any, satuan: SatuanItem) -> Iterator[Temuan]:
    """A grade where the unit wants a number, a number where it wants a grade, an unknown grade."""
    if isinstance(nilai, Ordinal) and satuan.urutan is None:
        yield jalan, f'berisi "{nilai.teks}", padahal satuan "{satuan.kode}" menuntut angka'
    elif isinstance(nilai, Ordinal) and satuan.urutan and nilai.teks not in satuan.urutan:
        yield jalan, tak_dikenal("opini", nilai.teks, satuan.urutan)
    elif satuan.urutan is not None and not isinstance(nilai, Ordinal):
        pilihan = ", ".join(satuan.urutan)
        yield jalan, f'berisi angka, padahal satuan "{satuan.kode}" menuntut salah satu: {pilihan}'


def _urutan_tahun(data: Data) -> Iterator[Temuan]:
    sebelum = 0
    for i, baris in enumerate(data.anggaran.riwayat):
        jalan = ("anggaran", "riwayat", i, "tahun")
        if baris.tahun >= data.laporan.tahun:
            yield jalan, f"berisi {baris.tahun}; riwayat hanya tahun sebelum {data.laporan.tahun}"
        elif baris.tahun < sebelum:
            yield jalan, f"berisi {baris.tahun}; tahun harus urut naik"
        sebelum = baris.tahun


def _urutan_tanggal(data: Data) -> Iterator[Temuan]:
    for kunci in ("acara", "foto"):
        for i, satu in enumerate(getattr(data.galeri, kunci)):
            if satu.tanggal_akhir and (satu.tanggal is None or satu.tanggal_akhir <= satu.tanggal):
                jalan = ("galeri", kunci, i, "tanggal_akhir")
                yield jalan, f"berisi {satu.tanggal_akhir}; harus sesudah tanggal"


def _foto_acara(data: Data) -> Iterator[Temuan]:
    """Photos of an event stand together."""
    selesai: set[str] = set()
    sebelum: str | None = None
    for i, foto in enumerate(data.galeri.foto):
        if foto.acara != sebelum and foto.acara in selesai:
            pesan = f'berisi "{foto.acara}", padahal foto acara itu terpisah; kumpulkan berurutan'
            yield ("galeri", "foto", i, "acara"), pesan
        selesai |= {foto.acara} if foto.acara else set()
        sebelum = foto.acara


def _pengakuan(data: Data) -> Iterator[Temuan]:
    """An acknowledgement, and an answer of the review, says who gave it and when."""
    for i, catatan in enumerate(data.catatan.catatan):
        jalan = ("catatan", "catatan", i, "temuan")
        if catatan.temuan and catatan.oleh is None:
            yield jalan, "diakui tanpa kunci oleh; tulis siapa yang mengakui (jabatannya cukup)"
        if catatan.temuan and catatan.pada is None:
            yield jalan, "diakui tanpa kunci pada; tulis tanggal pengakuannya"
    for i, kriteria in enumerate(data.reviu.kriteria):
        if kriteria.jawaban and (kriteria.oleh is None or kriteria.pada is None):
            jalan = ("reviu", "kriteria", i, "jawaban")
            yield jalan, "diisi tanpa oleh dan pada; tulis siapa yang menjawab dan tanggalnya"


def _urutan_edisi(data: Data) -> Iterator[Temuan]:
    """The newest stands first; only it may be without a date."""
    semua = data.edisi.edisi
    if not semua:
        yield ("edisi", "edisi"), "belum berisi edisi; tulis sekurang-kurangnya satu"
    for i, (baru, lama) in enumerate(pairwise(semua), start=1):
        jalan = ("edisi", "edisi", i)
        if _angka_versi(lama.versi) >= _angka_versi(baru.versi):
            yield (*jalan, "versi"), f"berisi {lama.versi}; harus lebih kecil dari {baru.versi}"
        if lama.tanggal is None:
            yield (*jalan, "tanggal"), "masih null; hanya edisi terbaru yang boleh belum terbit"
        elif baru.tanggal is not None and lama.tanggal > baru.tanggal:
            yield (*jalan, "tanggal"), f"berisi {lama.tanggal}; sesudah edisi yang lebih baru"


def _angka_versi(versi: str) -> list[int]:
    return [int(bagian) for bagian in versi.split(".")]
