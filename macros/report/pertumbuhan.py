"""Growth of this year's pagu and realisasi against last year's, in percent."""

from __future__ import annotations

from decimal import Decimal

from macros.formatting import bilangan
from macros.report.bersatuan import bilangan_dibulatkan
from macros.report.figur import Penghimpun
from macros.report.keuangan import alasan_banding
from macros.scoring.budget import pertumbuhan
from macros.source.model import Data


def himpun_pertumbuhan(data: Data, himpunan: Penghimpun) -> None:
    """Register `anggaran.pertumbuhan_pagu` and `anggaran.pertumbuhan_realisasi`."""
    for kunci in ("pagu", "realisasi"):
        kini = himpunan.figur[f"anggaran.{kunci}"].nilai
        lalu = himpunan.figur.get(f"anggaran.riwayat.th{data.laporan.tahun - 1}.{kunci}")
        nilai, rumus = None, ""
        if isinstance(kini, Decimal) and lalu and isinstance(lalu.nilai, Decimal):
            nilai = pertumbuhan(kini, lalu.nilai)
            if nilai is not None:
                atas, bawah = bilangan(kini), bilangan(lalu.nilai)
                hasil = bilangan_dibulatkan(nilai, himpunan.pembulatan)
                rumus = f"({atas} − {bawah}) ÷ {bawah} × 100 = {hasil}"
        himpunan.tambah(
            f"anggaran.pertumbuhan_{kunci}",
            f"Pertumbuhan {kunci} terhadap tahun lalu",
            nilai,
            "persen",
            ("anggaran",),
            entri=data.anggaran,
            rumus=rumus,
            alasan=None if nilai is not None else alasan_banding(kini, kunci),
            dihitung=True,
        )
