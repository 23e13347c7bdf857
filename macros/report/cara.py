"""How this office computes: its choices in `skala.yml`, or the program's own way."""

from __future__ import annotations

from decimal import Decimal

from macros.scoring.capaian import Cara, RumusTurun
from macros.scoring.rounding import LAZIM, Pembulatan
from macros.source.model import Data, IndikatorItem

RUMUS_LAZIM: RumusTurun = "linear"


def pembulatan(data: Data) -> Pembulatan:
    """How computed figures are written."""
    pilihan = data.skala.cara_hitung.pembulatan
    return Pembulatan(pilihan.desimal, pilihan.cara) if pilihan else LAZIM


def cara_hitung(data: Data, butir: IndikatorItem) -> Cara:
    """How the capaian of an indikator is computed: its own way, else the office's."""
    return Cara(butir.arah, rumus_turun(data, butir), batas(data, butir), pembulatan(data))


def rumus_turun(data: Data, butir: IndikatorItem | None = None) -> RumusTurun:
    """The formula where lower is better: of an indikator, or of the office."""
    pilihan = data.skala.cara_hitung.turun
    umum = pilihan.rumus if pilihan else RUMUS_LAZIM
    return (butir and butir.rumus_turun) or umum


def batas(data: Data, butir: IndikatorItem | None = None) -> Decimal | None:
    """The highest capaian in percent, of an indikator or of the office; None: no cap."""
    if butir is not None and butir.batas_capaian is not None:
        return butir.batas_capaian
    pilihan = data.skala.cara_hitung.batas
    return pilihan.persen if pilihan else None


def rerata_mentah(data: Data) -> bool:
    """Do averages take the values before the cap?"""
    pilihan = data.skala.cara_hitung.rerata
    return pilihan is not None and pilihan.memakai == "mentah"


def rerata_tertimbang(data: Data) -> bool:
    """Are averages weighted?"""
    pilihan = data.skala.cara_hitung.rerata
    return pilihan is not None and pilihan.cara == "tertimbang"
