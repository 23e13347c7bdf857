"""Rules on the report's structure: signatures and annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan
from macros.source.text_form import sebutan

_NIP = re.compile(r"(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\d{4})(0[1-9]|1[0-2])([12])(\d{3})")


def periksa_nip(bahan: Bahan) -> Iterator[Lapor]:
    """Whoever signs has a NIP."""
    for i, pejabat in enumerate(bahan.report.data.laporan.pejabat):
        blok = [b.kode for b in bahan.report.data.laporan.tanda_tangan if b.pejabat == pejabat.kode]
        if blok and pejabat.nip is None:
            yield Lapor(
                pejabat.kode,
                bahan.tempat(("laporan", "pejabat", i, "nip")),
                f"{sebutan(pejabat.nama, pejabat.kode)} menandatangani {', '.join(blok)} tanpa NIP",
                f"isi kunci nip pejabat {pejabat.kode} di data/laporan.yml",
            )


def periksa_bentuk_nip(bahan: Bahan) -> Iterator[Lapor]:
    """A NIP is 18 digits: date of birth, month of appointment, sex, sequence."""
    for i, pejabat in enumerate(bahan.report.data.laporan.pejabat):
        if pejabat.nip is not None and not _NIP.fullmatch(pejabat.nip.replace(" ", "")):
            yield Lapor(
                pejabat.kode,
                bahan.tempat(("laporan", "pejabat", i, "nip")),
                f'NIP {pejabat.nama} "{pejabat.nip}" bukan 18 angka (tanggal lahir, bulan'
                " pengangkatan, jenis kelamin, nomor urut)",
                "betulkan kunci nip di data/laporan.yml",
            )


def periksa_nama_pejabat(bahan: Bahan) -> Iterator[Lapor]:
    """The name of whoever signs is a name, not dots to be filled in."""
    for i, pejabat in enumerate(bahan.report.data.laporan.pejabat):
        if not re.search(r"[A-Za-z]{2}", pejabat.nama):
            yield Lapor(
                pejabat.kode,
                bahan.tempat(("laporan", "pejabat", i, "nama")),
                f'nama pejabat {pejabat.kode} berisi "{pejabat.nama}"',
                "isi namanya di data/laporan.yml",
            )


def periksa_tak_dipasang(bahan: Bahan) -> Iterator[Lapor]:
    """Every signature block stands on some page."""
    dipasang = bahan.argumen("tanda_tangan")
    for i, blok in enumerate(bahan.report.data.laporan.tanda_tangan):
        if blok.kode not in dipasang:
            yield Lapor(
                blok.kode,
                bahan.tempat(("laporan", "tanda_tangan", i, "kode")),
                f'tanda tangan "{blok.kode}" tidak dipasang di halaman mana pun',
                f'pasang dengan {{{{ tanda_tangan("{blok.kode}") }}}}, atau hapus isiannya',
            )


def periksa_salinan(bahan: Bahan) -> Iterator[Lapor]:
    """The signed PK is annexed."""
    salinan = bahan.report.data.perjanjian.salinan
    if salinan not in bahan.berkas:
        yield Lapor(
            "perjanjian.salinan",
            bahan.tempat(("perjanjian", "salinan")),
            f"salinan perjanjian kinerja yang ditandatangani belum ada: docs/{salinan}",
            "simpan PDF-nya dengan nama itu",
        )


ATURAN_SUSUNAN = (
    Aturan("tanda-tangan-nip", Tingkat.PERINGATAN, "Penanda tangan ber-NIP", periksa_nip),
    Aturan("nip-bentuk", Tingkat.PERINGATAN, "NIP berbentuk benar", periksa_bentuk_nip),
    Aturan("tanda-tangan-nama", Tingkat.GALAT, "Penanda tangan bernama", periksa_nama_pejabat),
    Aturan(
        "tanda-tangan-terpasang", Tingkat.PERINGATAN, "Tanda tangan dipasang", periksa_tak_dipasang
    ),
    Aturan("salinan-pk", Tingkat.INFO, "Salinan PK dilampirkan", periksa_salinan, isian=True),
)
