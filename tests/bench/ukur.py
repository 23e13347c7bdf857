"""One run of a command: how long it took, on how many cores, and with how much memory."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_JEDA = 0.05
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Hasil:
    """Wall and processor time in seconds; memory in MB, of the largest process and of all."""

    detik: float
    cpu: float
    proses: float
    memori: float
    keluaran: str


def jalankan(perintah: Sequence[str | Path], folder: Path) -> Hasil:
    """Run and measure; a failure is shown and ends the bench.

    Python keeps the modules that it compiled, as it does on any machine that is not told otherwise:
    pip compiled the libraries when it installed them, and this program is compiled when it runs.
    """
    lingkungan = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    mulai = time.monotonic()
    proses = subprocess.Popen(
        perintah,
        cwd=folder,
        env=lingkungan,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    puncak = _Puncak(proses.pid)
    puncak.start()
    assert proses.stdout is not None
    keluaran = proses.stdout.read()
    _, status, pakai = os.wait4(proses.pid, 0)
    detik = time.monotonic() - mulai
    puncak.henti.set()
    puncak.join()
    if status:
        raise SystemExit(f"{' '.join(map(str, perintah))} gagal:\n{keluaran[-3000:]}")
    cpu = pakai.ru_utime + pakai.ru_stime
    return Hasil(detik, cpu, pakai.ru_maxrss / 1024, puncak.megabita, keluaran)


def tampilkan(semua: Mapping[str, Sequence[Hasil]]) -> None:
    """A table of medians, one line for each command."""
    kali = len(next(iter(semua.values())))
    print(f"{'median dari ' + str(kali):20}{'detik':>8}{'CPU':>8}{'proses MB':>11}{'MB':>8}")
    for nama, hasil in semua.items():
        angka = [median(getattr(h, k) for h in hasil) for k in ("detik", "cpu", "proses", "memori")]
        print(f"{nama:20}{angka[0]:8.2f}{angka[1]:8.2f}{angka[2]:11.0f}{angka[3]:8.0f}")


def tampilkan_batas(batas: Sequence[tuple[str, float, str]], nilai: Sequence[float]) -> None:
    """Each figure, named and with its unit, beside what it may be at most."""
    for (nama, paling, satuan), satu in zip(batas, nilai, strict=True):
        kata = "ya" if satu <= paling else "TIDAK"
        print(f"{nama:32}{satu:8.2f}{satuan} (paling banyak {paling:g}{satuan}): {kata}")


def rasio(satu: Sequence[Hasil], dua: Sequence[Hasil], apa: str = "detik") -> float:
    """The median of the rounds' own ratios, of seconds or of processor time."""
    return median(getattr(a, apa) / getattr(b, apa) for a, b in zip(satu, dua, strict=True))


class _Puncak(threading.Thread):
    """The greatest memory of a process and its children together (PSS: shared parts once)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self.henti = threading.Event()
        self.megabita = 0.0

    def run(self) -> None:
        """Look until told to stop."""
        while not self.henti.wait(_JEDA):
            self.megabita = max(self.megabita, sum(map(_pss, _keluarga(self._pid))))


def _keluarga(pid: int) -> list[int]:
    try:
        anak = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(satu for nomor in anak for satu in _keluarga(int(nomor)))]


def _pss(pid: int) -> float:
    try:
        rangkuman = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    baris = next((s for s in rangkuman.splitlines() if s.startswith("Pss:")), "Pss: 0 kB")
    return int(baris.split()[1]) / 1024
