"""One office's build as a process: started, looked at, and what came of it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from macros.bulk.offices import Kantor
from macros.bulk.state import FOLDER, SITUS, Keadaan, Ukuran

_KABAR = re.compile(r"^(INFO|WARNING|DEBUG): ")
_HIMPUNAN = ("laporan", "indikator", "anggaran")
"""What an office's state keeps of the data that its site publishes as one JSON file."""
_TANPA_DATA = "situsnya tidak memuat data/laporan.json; pasang plugin lkj di mkdocs.yml"
_PALING_BANYAK = 50
"""Lines kept of why a build failed; its own file has all."""


@dataclass(frozen=True, slots=True)
class Pengaturan:
    """How every office is built.

    `alamat` is the address at which the results will stand, '' where that is not known. `batas` is
    how long one build may take, in seconds.
    """

    keluaran: Path
    proses: int
    pdf: bool = True
    alamat: str = ""
    batas: float = 1800.0

    def alamat_situs(self, kantor: Kantor) -> str:
        """The address of an office's site, '' where that is not known."""
        return self.alamat and f"{self.alamat.rstrip('/')}/{SITUS}/{kantor.nama}/"


class Pembangunan:
    """A running build. Its output goes to a file beside the office's state."""

    def __init__(self, kantor: Kantor, pengaturan: Pengaturan, sidik: str, kunci: int) -> None:
        self.kantor = kantor
        self.sidik = sidik
        self._pengaturan = pengaturan
        self.situs = pengaturan.keluaran / SITUS / kantor.nama
        self.catatan = pengaturan.keluaran / FOLDER / f"{kantor.nama}.txt"
        self.catatan.parent.mkdir(parents=True, exist_ok=True)
        self.situs.parent.mkdir(parents=True, exist_ok=True)
        self._mulai = time.monotonic()
        self._terlambat = False
        perintah = [sys.executable, "-P", "-m", "macros.bulk.worker", "build"]
        with self.catatan.open("wb") as keluar:
            self._proses = subprocess.Popen(
                [*perintah, *([] if pengaturan.pdf else ["--tanpa-pdf"]), "--keluaran", self.situs],
                cwd=kantor.folder,
                stdin=subprocess.PIPE,
                stdout=keluar,
                stderr=subprocess.STDOUT,
                # An office's folder may hold a copy of the program: this one builds, and looks.
                env={
                    **os.environ,
                    "PYTHONSAFEPATH": "1",
                    "LKJ_RUPA_PROGRAM": "1",
                    "LKJ_ALAMAT_SITUS": pengaturan.alamat_situs(kantor),
                },
                start_new_session=True,
                pass_fds=(kunci,),
            )

    def selesai(self, lama: Keadaan) -> Keadaan | None:
        """The office's new state once the build has ended; None while it goes on.

        `lama` is the state before: where the build failed, its site and data still stand.
        """
        pid, status, pakai = os.wait4(self._proses.pid, os.WNOHANG)
        if not pid:
            if time.monotonic() - self._mulai > self._pengaturan.batas and not self._terlambat:
                self._terlambat = True
                self._bunuh()
            return None
        kode = self._proses.returncode = os.waitstatus_to_exitcode(status)
        self._tutup()
        ukuran = Ukuran(
            _satu_desimal(time.monotonic() - self._mulai),
            _satu_desimal(pakai.ru_utime + pakai.ru_stime),
            _satu_desimal(pakai.ru_maxrss / 1024),
        )
        data = self.situs / "data" / "laporan.json"
        if kode == 0 and data.is_file():
            return self._berhasil(data, ukuran)
        sebab = self._sebab(kode) if kode else [_TANPA_DATA]
        return replace(lama, gagal=tuple(sebab), ukuran=ukuran)

    def hentikan(self) -> None:
        """End the build and all that it has started, and wait for it."""
        self._bunuh()
        self._proses.wait()
        self._tutup()

    def _bunuh(self) -> None:
        if self._proses.returncode is None:
            os.killpg(self._proses.pid, signal.SIGKILL)

    def _tutup(self) -> None:
        assert self._proses.stdin is not None
        self._proses.stdin.close()

    def _berhasil(self, data: Path, ukuran: Ukuran) -> Keadaan:
        semua: dict[str, Any] = json.loads(data.read_text(encoding="utf-8"), parse_float=Decimal)
        pdf = next(iter(sorted(self.situs.glob("unduh/*.pdf"))), None)
        return Keadaan(
            self.kantor.nama,
            sidik=self.sidik,
            ukuran=ukuran,
            pdf=pdf.relative_to(self.situs).as_posix() if pdf else None,
            data={kunci: semua[kunci] for kunci in _HIMPUNAN},
        )

    def _sebab(self, kode: int) -> list[str]:
        if self._terlambat:
            menit = self._pengaturan.batas / 60
            return [f"tidak selesai dalam {menit:.0f} menit, lalu dihentikan"]
        if kode < 0:
            nama = signal.Signals(-kode).name
            return [f"dihentikan sistem ({nama}); bila memori habis, ulangi dengan --proses 1"]
        teks = self.catatan.read_text(encoding="utf-8", errors="replace")
        baris = [satu.rstrip() for satu in teks.splitlines() if satu.strip()]
        if any(satu.startswith("Traceback (most recent call last)") for satu in baris):
            return [f"kesalahan program: {baris[-1]}"]
        isi = [satu for satu in baris if not _KABAR.match(satu)]
        return isi[-_PALING_BANYAK:] or [f"berhenti dengan kode {kode} tanpa keterangan"]


def _satu_desimal(nilai: float) -> Decimal:
    return Decimal(f"{nilai:.1f}")
