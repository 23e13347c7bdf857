"""All offices of a run: so many builds at a time, one line told of each, none ends the others."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from macros.bulk.build import Pembangunan, Pengaturan
from macros.bulk.offices import Kantor, sidik_kantor
from macros.bulk.state import SITUS, Keadaan, baca_keadaan, tulis_keadaan
from macros.system_errors import jelaskan

_JEDA = 0.05
"""Seconds between two looks at the running builds."""

Kabar = Callable[[Kantor, Keadaan, bool], None]
"""Is told of every office when it is done: its state, and whether it was built now."""


def bangun_semua(
    kantor: Sequence[Kantor], pengaturan: Pengaturan, kunci: int, kabar: Kabar
) -> None:
    """Build the offices whose site is not what it would be; write the state of each at once.

    `kunci` is the descriptor of the held lock on the folder of results, for the builders to hold.
    """
    keluaran = pengaturan.keluaran
    antrean = iter(kantor)
    berjalan: list[Pembangunan] = []

    def catat(satu: Kantor, keadaan: Keadaan, dibangun: bool) -> None:
        tulis_keadaan(keluaran, keadaan)
        kabar(satu, keadaan, dibangun)

    try:
        while True:
            while len(berjalan) < pengaturan.proses and (satu := next(antrean, None)):
                sidik, keadaan = _perlu(satu, pengaturan)
                if sidik is None:
                    catat(satu, keadaan, bool(keadaan.gagal))
                else:
                    berjalan.append(Pembangunan(satu, pengaturan, sidik, kunci))
            if not berjalan:
                return
            time.sleep(_JEDA)
            for jalan in tuple(berjalan):
                if hasil := jalan.selesai(baca_keadaan(keluaran, jalan.kantor)):
                    berjalan.remove(jalan)
                    catat(jalan.kantor, hasil, True)
    finally:
        for jalan in berjalan:
            jalan.hentikan()


def _perlu(kantor: Kantor, pengaturan: Pengaturan) -> tuple[str | None, Keadaan]:
    """The fingerprint to build the office by, None where it need not or cannot be; its state."""
    keadaan = baca_keadaan(pengaturan.keluaran, kantor)
    if kurang := kantor.kurang:
        sebab = f"bukan folder kantor: {', '.join(kurang)} tidak ada"
        return None, replace(keadaan, gagal=(sebab,))
    try:
        sidik = sidik_kantor(kantor, pengaturan.alamat_situs(kantor), str(pengaturan.pdf))
    except OSError as galat:
        return None, replace(keadaan, gagal=(jelaskan(galat) or str(galat),))
    if keadaan.sidik == sidik and (pengaturan.keluaran / SITUS / kantor.nama).is_dir():
        return None, replace(keadaan, gagal=())
    return sidik, keadaan
