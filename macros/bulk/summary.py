"""The few figures of an office that stand beside those of others, and what they come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from macros.bulk.state import Keadaan
from macros.scoring.budget import serapan as hitung_serapan


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """Budget in rupiah (None: not reported), and counts of indikator without IKU."""

    laporan: Mapping[str, Any]
    pagu: int | None
    realisasi: int | None
    indikator: int
    tercapai: int
    belum: int

    @property
    def serapan(self) -> Decimal | None:
        """Percent; None where it cannot be computed."""
        return hitung_serapan(self.realisasi, self.pagu)

    @property
    def tak_dinilai(self) -> int:
        """Number of indikator that cannot be judged."""
        return self.indikator - self.tercapai - self.belum


def ringkas(keadaan: Keadaan) -> Ringkasan:
    """The office's figures, from the data of the site that stands; it must have one."""
    data = keadaan.data or {}
    [total] = (baris for baris in data["anggaran"] if baris["kelompok"] == "total")
    dinilai = [b["tercapai"] for b in data["indikator"] if b["jenis"] == "indikator"]
    return Ringkasan(
        data["laporan"],
        total["pagu"],
        total["realisasi"],
        len(dinilai),
        dinilai.count(True),
        dinilai.count(False),
    )


@dataclass(frozen=True, slots=True)
class Jumlah:
    """The offices together. The budget's sums are over those that report both amounts."""

    laporan: int
    beranggaran: int
    pagu: int
    realisasi: int
    indikator: int
    tercapai: int

    @property
    def serapan(self) -> Decimal | None:
        """Sum of realisasi by sum of pagu, in percent, never a mean of percentages."""
        return hitung_serapan(self.realisasi, self.pagu)


def jumlahkan(semua: Iterable[Ringkasan]) -> Jumlah:
    """Over all offices given."""
    semua = list(semua)
    lengkap = [(s.pagu, s.realisasi) for s in semua if s.pagu and s.realisasi is not None]
    return Jumlah(
        len(semua),
        len(lengkap),
        sum(pagu for pagu, _ in lengkap),
        sum(realisasi for _, realisasi in lengkap),
        sum(satu.indikator for satu in semua),
        sum(satu.tercapai for satu in semua),
    )


def kembar(semua: Iterable[Keadaan]) -> list[tuple[str, ...]]:
    """Folders that hold a report of the same satker and year, which every sum counts again."""
    menurut: defaultdict[tuple[str, str, int], list[str]] = defaultdict(list)
    for satu in semua:
        if satu.data:
            laporan = satu.data["laporan"]
            kunci = (laporan["lembaga"], laporan["satker"], laporan["tahun"])
            menurut[kunci].append(satu.nama)
    return [tuple(nama) for nama in menurut.values() if len(nama) > 1]
