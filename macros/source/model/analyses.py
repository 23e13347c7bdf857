"""What the seven analyses of a sasaran need beside target and realisasi of the year.

Everything here may be left out: what is absent is "belum tersedia" in its analysis.
"""

from __future__ import annotations

from macros.source.model.base import Bagian, Bersumber
from macros.source.scalars import Angka, Bulat, Kode, Nilai, Tahun, Teks


class TahunKinerja(Bersumber):
    """An earlier year of an indikator, in the same units as this year's target and realisasi."""

    tahun: Tahun
    target: Nilai | None
    realisasi: Nilai | None


class TargetRenstra(Bersumber):
    """What the Renstra wants of an indikator in its last year.

    `nilai_awal` is the value the plan started from; without one, progress counts from zero.
    """

    tahun: Tahun
    nilai: Nilai
    nilai_awal: Angka | None = None


class StandarNasional(Bersumber):
    """The national standard of an indikator; readers see its `nama`."""

    nama: Teks
    nilai: Nilai


class ProgramPendukung(Bersumber):
    """A program or kegiatan that supports a sasaran.

    Without `nama` it is the program of `anggaran.yml` with this `kode`, whose name and amounts
    count. With `nama` it is a part of its own, in rupiah; None: not known. `capaian_keluaran` is
    the percentage of its output that was delivered.
    """

    kode: Kode
    nama: Teks | None = None
    pagu: Bulat | None = None
    realisasi: Bulat | None = None
    capaian_keluaran: Angka | None = None


class PendapatAnalisis(Bersumber):
    """What the office says about one analysis; exactly one of the two.

    `tidak_berlaku`: why it does not apply. `kurang`: what it lacks although something is there.
    """

    tidak_berlaku: Teks | None = None
    kurang: Teks | None = None


class TidakBerlaku(Bersumber):
    """Why an analysis does not apply."""

    tidak_berlaku: Teks


class PendapatIndikator(Bagian):
    """The analyses that do not apply to one indikator."""

    riwayat: TidakBerlaku | None = None
    renstra: TidakBerlaku | None = None
    standar_nasional: TidakBerlaku | None = None


class Pendapat(Bagian):
    """What the office says about the seven analyses of a sasaran, by their codes."""

    target: PendapatAnalisis | None = None
    riwayat: PendapatAnalisis | None = None
    renstra: PendapatAnalisis | None = None
    standar_nasional: PendapatAnalisis | None = None
    sebab: PendapatAnalisis | None = None
    efisiensi: PendapatAnalisis | None = None
    program: PendapatAnalisis | None = None
