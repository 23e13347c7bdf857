"""Gallery, notes on the data, captions of tables and charts."""

from __future__ import annotations

from typing import Literal

from macros.source.model.base import Bagian, Bersumber
from macros.source.scalars import Jalur, Kode, Tanggal, Teks


class Foto(Bersumber):
    """A photo of the gallery; `berkas` is a path below `docs/`, shown once the file is there."""

    kode: Kode
    berkas: Jalur
    keterangan: Teks
    alt: Teks | None = None
    tempat: Teks | None
    tanggal: Tanggal | None
    tanggal_akhir: Tanggal | None = None


class Galeri(Bagian):
    """`galeri.yml`."""

    foto: tuple[Foto, ...]


class CatatanItem(Bagian):
    """Something a reader must know about the data: a difference, an open question, a gap."""

    kode: Kode
    jenis: Literal["selisih", "terbuka", "pembetulan", "belum_tersedia"]
    perihal: Teks
    untuk: tuple[Teks, ...] = ()
    """Addresses of the figures concerned, such as `anggaran.serapan`."""
    tercetak: Teks | None = None
    ditulis: Teks | None = None
    penjelasan: Teks
    penyelesaian: Teks
    sumber: Teks
    temuan: tuple[Teks, ...] = ()
    """Findings of the review that this note acknowledges, each 'aturan:objek'; needs `oleh`."""
    oleh: Teks | None = None
    """Who acknowledges them: a role will do."""
    pada: Tanggal | None = None


class Catatan(Bagian):
    """`catatan.yml`."""

    catatan: tuple[CatatanItem, ...]


class SajianTabel(Bagian):
    """A numbered table: what it holds (`isi`), optionally for one sasaran, and its caption."""

    kode: Kode
    isi: Literal["rkt", "pk", "pk_diukur", "iku", "skala", "sasaran", "program", "riwayat", "monev"]
    sasaran: Kode | None = None
    judul: Teks


class SajianGrafik(Bagian):
    """A numbered chart: what it holds (`isi`) and its caption."""

    kode: Kode
    isi: Literal["organisasi", "status_pegawai", "pendidikan_pegawai", "riwayat", "capaian"]
    judul: Teks


class Sajian(Bagian):
    """`sajian.yml`: captions. `{satker}`, `{tahun}`, `{sasaran}` are filled in."""

    tabel: tuple[SajianTabel, ...]
    grafik: tuple[SajianGrafik, ...]
