"""Texts that pages may name, such as `satker.nama`: address to text."""

from __future__ import annotations

from collections.abc import Iterator

from macros.source.model import Data


def himpun_teks(data: Data) -> dict[str, str]:
    """Every text of the data that a page may show by name."""
    return dict(_teks(data))


def _teks(data: Data) -> Iterator[tuple[str, str]]:
    laporan = data.laporan
    yield "laporan.judul", laporan.judul
    yield "laporan.tahun", str(laporan.tahun)
    yield "laporan.tahun_lalu", str(laporan.tahun - 1)
    satker = laporan.satker
    for kunci in ("nama", "nama_pendek", "lembaga", "lembaga_pendek", "wilayah"):
        yield f"satker.{kunci}", getattr(satker, kunci)
    for kunci in ("alamat", "telepon", "situs", "surel"):
        yield f"satker.{kunci}", getattr(satker, kunci)
    if satker.induk:
        yield "satker.induk", satker.induk
    for pejabat in laporan.pejabat:
        yield f"pejabat.{pejabat.kode}.nama", pejabat.nama
        yield f"pejabat.{pejabat.kode}.jabatan", pejabat.sebutan_jabatan
        if pejabat.nip:
            yield f"pejabat.{pejabat.kode}.nip", pejabat.nip
    yield from _teks_rencana(data)
    for nomor, sasaran in enumerate(data.sasaran.sasaran, start=1):
        yield f"sasaran.{sasaran.kode}.nama", sasaran.nama
        yield f"sasaran.{sasaran.kode}.nomor", str(nomor)
        for butir in sasaran.indikator:
            yield f"indikator.{butir.kode}.nama", butir.nama
    for nomor, iku in enumerate(data.sasaran.iku, start=1):
        yield f"iku.{iku.kode}.nama", iku.nama
        yield f"iku.{iku.kode}.nomor", str(nomor)
    for _, baris in data.anggaran.baris():
        yield f"anggaran.{baris.tingkat}.{baris.kode}.nama", baris.nama


def _teks_rencana(data: Data) -> Iterator[tuple[str, str]]:
    renstra = data.renstra
    yield "renstra.periode.rpjpn", renstra.periode.rpjpn
    yield "renstra.periode.rpjmn", renstra.periode.rpjmn
    yield "renstra.periode.renstra", renstra.periode.renstra
    for rencana in renstra.rencana_lain:
        yield f"renstra.periode.{rencana.kode}", rencana.periode
    yield "renstra.visi", " ".join(renstra.visi.butir)
    yield "renstra.agenda", " ".join(renstra.rpjmn.agenda.butir)
    yield "renstra.misi_presiden.nomor", str(renstra.misi_presiden.nomor)
    yield "renstra.misi_presiden.teks", renstra.misi_presiden.teks
    for tujuan in renstra.tujuan:
        yield f"tujuan.{tujuan.kode}.nama", tujuan.nama
    for target in renstra.rpjmn.target:
        yield f"renstra.tahun_target.{target.kode}", str(target.tahun)
