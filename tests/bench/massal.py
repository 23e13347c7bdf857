"""Part `massal`: 24 generated offices by `lkj massal`, and by that the cost of all 552."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from statistics import median

from tests.bench.bahan import FOLDER
from tests.bench.salinan import siapkan_kantor
from tests.bench.ukur import Hasil, jalankan

KANTOR = 24
SEMUA = 552
"""38 provinces and 514 districts and cities."""


def ukur_massal(_: int) -> None:
    """Build all of them anew, then again with nothing changed, then with one changed."""
    induk = FOLDER / "massal"
    shutil.rmtree(induk, ignore_errors=True)
    for nomor in range(1, KANTOR + 1):
        siapkan_kantor(induk / f"kabupaten-contoh-{nomor:02}", nomor)
    perintah = [sys.executable, "-m", "macros", "massal", induk]
    penuh = jalankan(perintah, induk)
    setiap = _ukuran(induk)
    ulang = jalankan(perintah, induk)
    catatan = induk / "kabupaten-contoh-01" / "docs" / "kata-pengantar.md"
    catatan.write_text(catatan.read_text(encoding="utf-8") + "\nSatu kalimat lagi.\n")
    satu = jalankan(perintah, induk)
    print(penuh.keluaran)
    laporkan(
        induk, {f"{KANTOR} kantor": penuh, "tidak berubah": ulang, "satu berubah": satu}, setiap
    )


def _ukuran(induk: Path) -> list[dict[str, float]]:
    semua = sorted((induk / "hasil" / "keadaan").glob("*.json"))
    return [json.loads(satu.read_text(encoding="utf-8"))["ukuran"] for satu in semua]


def laporkan(induk: Path, semua: dict[str, Hasil], ukuran: list[dict[str, float]]) -> None:
    """What the runs took, the first by office too, and what that makes for all offices."""
    penuh = next(iter(semua.values()))
    print(f"{'':24}{'detik':>9}{'CPU':>9}{'MB':>8}")
    for nama, hasil in semua.items():
        print(f"{nama:24}{hasil.detik:9.1f}{hasil.cpu:9.1f}{hasil.memori:8.0f}")
    tengah = [median(butir[kunci] for butir in ukuran) for kunci in ("detik", "cpu", "memori")]
    print(f"{'satu kantor (median)':24}{tengah[0]:9.1f}{tengah[1]:9.1f}{tengah[2]:8.0f}")
    inti = len(os.sched_getaffinity(0))
    situs, sumber = (_besar(induk / "hasil" / "situs"), _besar(induk) - _besar(induk / "hasil"))
    data = _besar(induk / "hasil" / "data")
    print(f"Diturunkan untuk {SEMUA} kantor, dari {KANTOR} kantor pada {inti} inti:")
    kali = SEMUA / KANTOR
    print(f"  waktu pada mesin ini  {penuh.detik * kali / 3600:8.2f} jam")
    print(f"  waktu prosesor        {penuh.cpu * kali / 3600:8.2f} jam")
    print(
        f"  memori sekaligus      {penuh.memori:8.0f} MB, tidak bertambah dengan banyaknya kantor"
    )
    print(f"  situs dan PDF         {situs * kali / 1e9:8.2f} GB")
    print(f"  sumber dan simpanan   {sumber * kali / 1e9:8.2f} GB, sebagian besar foto asli")
    print(f"  himpunan data         {data * kali / 1e6:8.1f} MB")


def _besar(folder: Path) -> int:
    return sum(satu.stat().st_size for satu in folder.rglob("*") if satu.is_file())
