"""Rules on the gallery: order of dates, doubles, and what each photo still lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from macros.formatting import tanggal
from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.source.model import Foto

_HARI = re.compile(r"\d{4}-\d\d-\d\d")
_RKA = re.compile(r"(?:RKA|Rencana Kerja dan Anggaran|Rencana Kerja Anggaran)\D*\b(20\d\d)\b")
_SARAN = "betulkan tanggal atau urutannya di data/galeri.yml"


def _foto(bahan: Bahan) -> Iterator[tuple[int, Foto]]:
    yield from enumerate(bahan.report.data.galeri.foto)


def _lapor(bahan: Bahan, i: int, kunci: str, pesan: str, saran: str) -> Lapor:
    foto = bahan.report.data.galeri.foto[i]
    awal = f"gambar ke-{i + 1} ({foto.kode})"
    return Lapor(foto.kode, bahan.tempat(("galeri", "foto", i, kunci)), f"{awal} {pesan}", saran)


def di_luar_urutan(hari: Sequence[date]) -> list[int]:
    """The fewest places whose dates must change so that no date comes before an earlier place's.

    Of equally few the later places are named.
    """
    panjang = [1] * len(hari)
    sebelum: list[int | None] = [None] * len(hari)
    for i, ini in enumerate(hari):
        for j in range(i):
            if hari[j] <= ini and panjang[j] + 1 > panjang[i]:
                panjang[i], sebelum[i] = panjang[j] + 1, j
    urut: set[int] = set()
    letak = max(range(len(hari)), key=lambda i: panjang[i], default=None)
    while letak is not None:
        urut.add(letak)
        letak = sebelum[letak]
    return [i for i in range(len(hari)) if i not in urut]


def periksa_urutan(bahan: Bahan) -> Iterator[Lapor]:
    """Photos follow one another by date."""
    bertanggal = [(i, foto.tanggal) for i, foto in _foto(bahan) if foto.tanggal is not None]
    for letak in di_luar_urutan([hari for _, hari in bertanggal]):
        i, hari = bertanggal[letak]
        tetangga = [
            tanggal(bertanggal[n][1]) for n in (letak - 1, letak + 1) if 0 <= n < len(bertanggal)
        ]
        pesan = (
            f"bertanggal {tanggal(hari)}, tidak urut di antara foto tanggal"
            f" {' dan '.join(tetangga)}"
        )
        yield _lapor(bahan, i, "tanggal", pesan, _SARAN)


def periksa_ganda(bahan: Bahan) -> Iterator[Lapor]:
    """No photo stands twice, by its file or its caption."""
    for kunci in ("berkas", "keterangan"):
        pertama: dict[str, int] = {}
        for i, foto in _foto(bahan):
            lain = pertama.setdefault(getattr(foto, kunci).casefold(), i)
            if lain != i:
                pesan = f"memakai {kunci} yang sama dengan gambar ke-{lain + 1}"
                yield _lapor(bahan, i, kunci, pesan, "hapus salah satunya, atau bedakan isinya")


def periksa_tahun(bahan: Bahan) -> Iterator[Lapor]:
    """Photos were taken in the report's year."""
    tahun = bahan.report.data.laporan.tahun
    for i, foto in _foto(bahan):
        hari = [satu for satu in (foto.tanggal, foto.tanggal_akhir) if satu is not None]
        if any(satu.year != tahun for satu in hari):
            pesan = f"bertanggal {tanggal(hari[0])}, di luar tahun laporan {tahun}"
            yield _lapor(bahan, i, "tanggal", pesan, _SARAN)


def periksa_nama_berkas(bahan: Bahan) -> Iterator[Lapor]:
    """A file name that begins with a date names the photo's date."""
    for i, foto in _foto(bahan):
        cocok = _HARI.search(foto.berkas)
        if cocok and foto.tanggal and cocok[0] != foto.tanggal.isoformat():
            pesan = f"bertanggal {foto.tanggal.isoformat()}, tetapi nama berkasnya {foto.berkas}"
            yield _lapor(bahan, i, "berkas", pesan, "samakan tanggal dengan nama berkasnya")


def periksa_rka(bahan: Bahan) -> Iterator[Lapor]:
    """The budget of a year is drawn up before that year."""
    for i, foto in _foto(bahan):
        cocok = _RKA.search(foto.keterangan)
        if cocok and foto.tanggal and foto.tanggal.year >= int(cocok[1]):
            pesan = f"menyebut penyusunan RKA tahun {cocok[1]} pada {tanggal(foto.tanggal)}"
            saran = "pastikan tahun anggarannya, lalu betulkan keterangan di data/galeri.yml"
            yield _lapor(bahan, i, "keterangan", pesan, saran)


def periksa_kosong(kunci: str, bahan: Bahan) -> Iterator[Lapor]:
    """Every photo has what its `kunci` holds."""
    for i, foto in _foto(bahan):
        if getattr(foto, kunci) is None:
            saran = f"isi kunci {kunci} pada {foto.kode} di data/galeri.yml"
            yield _lapor(bahan, i, kunci, f"belum ber{kunci}", saran)


def periksa_berkas(bahan: Bahan) -> Iterator[Lapor]:
    """Every photo's file is there; told once, since each is waited for the same way."""
    hilang = [(i, foto) for i, foto in _foto(bahan) if foto.berkas not in bahan.berkas]
    if hilang:
        i, foto = hilang[0]
        cacah = len(bahan.report.data.galeri.foto)
        yield Lapor(
            "galeri",
            bahan.tempat(("galeri", "foto", i, "berkas")),
            f"{len(hilang)} dari {cacah} gambar belum ada fotonya, mulai dari docs/{foto.berkas}",
            "simpan foto dengan nama pada kunci berkas di data/galeri.yml",
        )


def periksa_alt(bahan: Bahan) -> Iterator[Lapor]:
    """A photo that is there is described for those who cannot see it."""
    for i, foto in _foto(bahan):
        if foto.berkas in bahan.berkas and foto.alt is None:
            saran = f"isi kunci alt pada {foto.kode} di data/galeri.yml"
            yield _lapor(bahan, i, "alt", "belum diuraikan bagi pembaca layar", saran)


ATURAN_GALERI = (
    Aturan("galeri-urutan", Tingkat.PERINGATAN, "Foto urut menurut tanggal", periksa_urutan),
    Aturan("galeri-ganda", Tingkat.PERINGATAN, "Tidak ada foto ganda", periksa_ganda),
    Aturan("galeri-tahun", Tingkat.PERINGATAN, "Foto dari tahun laporan", periksa_tahun),
    Aturan(
        "galeri-nama-berkas",
        Tingkat.PERINGATAN,
        "Nama berkas foto cocok dengan tanggalnya",
        periksa_nama_berkas,
    ),
    Aturan("rka-tahun", Tingkat.PERINGATAN, "RKA disusun sebelum tahunnya", periksa_rka),
    Aturan(
        "galeri-tanpa-tempat",
        Tingkat.INFO,
        "Foto bertempat",
        partial(periksa_kosong, "tempat"),
        isian=True,
    ),
    Aturan(
        "galeri-tanpa-tanggal",
        Tingkat.INFO,
        "Foto bertanggal",
        partial(periksa_kosong, "tanggal"),
        isian=True,
    ),
    Aturan("galeri-tanpa-foto", Tingkat.INFO, "Berkas foto ada", periksa_berkas, isian=True),
    Aturan("galeri-tanpa-uraian", Tingkat.PERINGATAN, "Foto diuraikan", periksa_alt, isian=True),
)
