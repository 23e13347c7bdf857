"""The preview follows what an editor saves, in data and in pages."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path


def _tunggu(alamat: str, teks: str, proses: subprocess.Popen[bytes]) -> None:
    """Until the page at `alamat` shows `teks`; at most half a minute."""
    isi = ""
    for _ in range(300):
        assert proses.poll() is None, "pratinjau berhenti"
        try:
            with urllib.request.urlopen(alamat, timeout=20) as jawaban:
                isi = jawaban.read().decode()
        except OSError:
            isi = ""
        if teks in isi:
            return
        time.sleep(0.1)
    raise AssertionError(f"{teks!r} tidak tampil di {alamat}")


def test_perubahan_tampil_berkali_kali(kecil: Path) -> None:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        porta = soket.getsockname()[1]
    perintah = [sys.executable, "-m", "macros", "serve", "--alamat", f"127.0.0.1:{porta}"]
    proses = subprocess.Popen(
        perintah, cwd=kecil, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        alamat = f"http://127.0.0.1:{porta}/z-pertama/"
        _tunggu(alamat, "Pendahuluan", proses)
        halaman = kecil / "docs/z-pertama.md"
        asli = halaman.read_text(encoding="utf-8")
        for kata in ("Perubahan kesatu.", "Perubahan kedua."):
            halaman.write_text(f"{asli}\n{kata}\n", encoding="utf-8")
            _tunggu(alamat, kata, proses)
        laporan = kecil / "data/laporan.yml"
        teks = laporan.read_text(encoding="utf-8")
        laporan.write_text(teks.replace("Kantor Contoh", "Kantor Teladan"), encoding="utf-8")
        _tunggu(alamat, "Kantor Teladan", proses)
    finally:
        proses.terminate()
        proses.wait(timeout=20)
