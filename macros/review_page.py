"""The review made ready for pages: in the report itself, or as a page of its own."""

from __future__ import annotations

from itertools import groupby

from macros.formatting import tanggal
from macros.report import Report
from macros.review.engine import Tertinjau
from macros.review.finding import Tempat
from macros.review.form import Bukti, Jawaban
from macros.review.formats import kalimat, pengakuan, ringkasan
from macros.review.whole import Laporan
from macros.views.render import tampil
from macros.views.review import AturanTampil, BuktiTampil, KriteriaTampil, ReviuTampil, TemuanTampil

_BAGIAN = {"format": "Format", "mekanisme": "Mekanisme penyusunan", "substansi": "Substansi"}
_JAWABAN = {"ya": "Ya", "tidak": "Tidak", "tidak_berlaku": "Tidak berlaku", None: "Belum diisi"}
_BUKTI_TERBANYAK = 8
"""Pieces of evidence shown of one criterion; the findings list has them all."""


def susun_reviu(laporan: Laporan) -> ReviuTampil:
    """The review as view objects."""
    semua = laporan.hasil.semua
    return ReviuTampil(
        ringkasan=f"{ringkasan(laporan.hasil)}.",
        terbuka=tuple(_temuan(satu) for satu in semua if satu.catatan is None),
        diakui=tuple(_temuan(satu) for satu in semua if satu.catatan is not None),
        formulir=tuple(
            (_BAGIAN[bagian], tuple(_kriteria(satu) for satu in isi))
            for bagian, isi in groupby(laporan.jawaban, lambda satu: satu.kriteria.bagian)
        ),
        aturan=tuple(
            AturanTampil(satu.id, str(satu.tingkat), satu.judul) for satu in laporan.jenis
        ),
    )


def halaman_reviu(laporan: Laporan, report: Report) -> str:
    """A page of its own, with its style in it, that needs no site around it."""
    identitas = report.data.laporan
    judul = f"Reviu {identitas.judul} {identitas.satker.nama_pendek} Tahun {identitas.tahun}"
    return f"{tampil('_reviu_mandiri.html.j2', judul=judul, reviu=susun_reviu(laporan))}\n"


def _temuan(satu: Tertinjau) -> TemuanTampil:
    lapor = satu.temuan.lapor
    return TemuanTampil(
        *lapor.tempat,
        satu.temuan.kunci,
        str(satu.temuan.tingkat),
        kalimat(lapor.pesan),
        kalimat(lapor.penyelesaian),
        kalimat(pengakuan(satu)) if satu.catatan else "",
    )


def _tempat(tempat: Tempat) -> str:
    berkas, baris, kolom = tempat
    return f"{berkas}:{baris}:{kolom}"


def _kriteria(satu: Jawaban) -> KriteriaTampil:
    bukti = satu.putusan.bukti if satu.putusan else ()
    tampak = [_bukti(b) for b in bukti[:_BUKTI_TERBANYAK]]
    if sisa := len(bukti) - len(tampak):
        tampak.append(BuktiTampil(f"dan {sisa} lainnya", None, None))
    return KriteriaTampil(
        satu.kriteria.kode,
        satu.kriteria.uraian,
        _JAWABAN[satu.isi],
        _asal(satu),
        kalimat(_alasan(satu)),
        tuple(tampak),
    )


def _bukti(bukti: Bukti) -> BuktiTampil:
    return BuktiTampil(bukti.teks, bukti.rujukan, _tempat(bukti.tempat) if bukti.tempat else None)


def _asal(satu: Jawaban) -> str:
    kriteria = satu.kriteria
    if satu.putusan:
        return "diputuskan program"
    if kriteria.jawaban and kriteria.pada:
        return f"dinyatakan {kriteria.oleh}, {tanggal(kriteria.pada)}"
    return "menunggu pereviu"


def _alasan(satu: Jawaban) -> str:
    if satu.putusan:
        return satu.putusan.alasan
    if satu.kriteria.jawaban:
        return satu.kriteria.keterangan or "tanpa keterangan"
    return f"isi jawaban, oleh, dan pada di {satu.tempat[0]}:{satu.tempat[1]}"
