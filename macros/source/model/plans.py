"""The plans: national plan and Renstra, RKT and PK."""

from __future__ import annotations

from macros.source.model.base import Bagian, Bersumber, DaftarTeks
from macros.source.scalars import Angka, Bulat, Jalur, Kode, Tahun, Teks


class Periode(Bersumber):
    """Periods of the plans, written as '2030–2034'."""

    rpjpn: Teks
    rpjmn: Teks
    renstra: Teks


class RencanaLain(Bersumber):
    """Another plan that the report names, with its period ('2010–2025')."""

    kode: Kode
    nama: Teks
    periode: Teks


class TargetNasional(Bersumber):
    """A numeric target of the national plan: value, unit code and year."""

    kode: Kode
    nama: Teks
    nilai: Angka
    satuan: Kode
    tahun: Tahun


class Kebijakan(Bersumber):
    """A policy direction and the strategies that serve it."""

    nama: Teks
    strategi: tuple[Teks, ...]


class Rpjmn(Bagian):
    """Goals, targets and policy directions of the national medium-term plan."""

    target: tuple[TargetNasional, ...]
    sasaran: DaftarTeks
    kebijakan: tuple[Kebijakan, ...]
    agenda: DaftarTeks


class Isu(Bersumber):
    """A strategic issue of the plan."""

    nama: Teks
    uraian: Teks


class IndikatorIdi(Bersumber):
    """An indicator of the Indeks Demokrasi Indonesia with its sub-indicators."""

    kode: Kode
    nama: Teks
    istilah: Teks
    subindikator: tuple[Teks, ...]


class KontribusiIdi(Bersumber):
    """A sub-indicator to which KPU contributes, with the events counted."""

    nama: Teks
    kejadian: tuple[Teks, ...]


class Idi(Bagian):
    """The democracy index: indicators and KPU's contribution."""

    indikator: tuple[IndikatorIdi, ...]
    kontribusi: tuple[KontribusiIdi, ...]


class ArtiVisi(Bersumber):
    """What a word of the visi means."""

    kata: Teks
    arti: Teks


class MisiPresiden(Bersumber):
    """The presidential mission that the unit carries out."""

    nomor: Bulat
    teks: Teks


class Tujuan(Bersumber):
    """A goal of the plan and its sasaran strategis."""

    kode: Kode
    nama: Teks
    sasaran: tuple[Teks, ...]


class Renstra(Bagian):
    """`renstra.yml`: what the plans above this year say, in their official wording."""

    periode: Periode
    rencana_lain: tuple[RencanaLain, ...] = ()
    rpjmn: Rpjmn
    isu: tuple[Isu, ...]
    idi: Idi
    visi: DaftarTeks
    arti_visi: tuple[ArtiVisi, ...]
    misi_presiden: MisiPresiden
    misi: DaftarTeks
    arah_program: DaftarTeks
    tujuan: tuple[Tujuan, ...]


class SubIndikator(Bersumber):
    """A part of an indikator with a target of its own: volume in `satuan`, `persen` in percent.

    None: not laid down yet.
    """

    kode: Kode
    nama: Teks
    satuan: Kode
    volume: Angka | None
    persen: Angka | None


class BarisRkt(Bersumber):
    """One line of the RKT: volume in `satuan`, `persen` in percent, `anggaran` in rupiah.

    None: not laid down yet.
    """

    kode: Kode
    sasaran: Teks
    indikator: Teks
    satuan: Kode
    volume: Angka | None
    persen: Angka | None
    penanggung_jawab: Teks
    anggaran: Bulat | None
    subindikator: tuple[SubIndikator, ...] = ()


class KegiatanRkt(Bagian):
    """A kegiatan and its lines."""

    kode: Kode
    nama: Teks
    baris: tuple[BarisRkt, ...]


class ProgramRkt(Bagian):
    """A program and its kegiatan."""

    kode: Kode
    nama: Teks
    kegiatan: tuple[KegiatanRkt, ...]


class Rkt(Bersumber):
    """`rkt.yml`: Rencana Kinerja Tahunan; the total is computed."""

    program: tuple[ProgramRkt, ...]


class KegiatanPk(Bersumber):
    """A line of the PK; `kode` equals the kegiatan's code in the RKT where both name it.

    `volume` and `persen` None: not laid down yet.
    """

    kode: Kode
    kode_anggaran: Teks
    sasaran: Teks
    indikator: Teks
    volume: Angka | None
    satuan: Kode
    persen: Angka | None
    subindikator: tuple[SubIndikator, ...] = ()


class Perjanjian(Bagian):
    """`perjanjian.yml`: the PK as agreed, and as listed again when it was measured."""

    disepakati: tuple[KegiatanPk, ...]
    diukur: tuple[KegiatanPk, ...]
    salinan: Jalur
    """Path below `docs/` where the signed copy (PDF) is to be put."""
