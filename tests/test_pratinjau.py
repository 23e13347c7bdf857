"""The preview follows what an editor saves, and shows what a build would write."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_SUNTIKAN = re.compile(rb"<script>\s*var livereload = .*?</script>", re.DOTALL)
"""What the server adds to every page, which asks it whether there is a newer one."""


AKAR = Path(__file__).parent.parent
ANGKA = re.compile(r"(?m)^(    realisasi: )\d+[.]\d+$")
SALAH = (
    ("data/laporan.yml", "\ntahunn: 2031\n", "tahunn"),
    ("docs/z-pertama.md", "\n{{ tidak.ada | rupiah }}\n", "tidak.ada"),
    ("docs/z-pertama.md", "\n[ke mana](tidak-ada.md)\n", "tidak-ada.md"),
    ("mkdocs.yml", "\nasing: [\n", "mkdocs.yml"),
)
"""A file, what is added to it, and what the terminal then says."""


@dataclass(frozen=True)
class Pratinjau:
    """A preview at work: its office, its address, its folders, and what it told so far."""

    folder: Path
    alamat: str
    sementara: Path
    catatan: Path
    proses: subprocess.Popen[bytes]

    def isi(self, jalur: str) -> bytes:
        """What the browser gets, without what the server added; at most 20 seconds."""
        with urllib.request.urlopen(f"{self.alamat}{jalur}", timeout=20) as jawaban:
            return _SUNTIKAN.sub(b"", jawaban.read())

    def tunggu(self, jalur: str, teks: str) -> None:
        """Until the page shows `teks`; at most half a minute."""
        self.sampai(lambda: teks in self.isi(jalur).decode(), f"{teks!r} di {jalur}")

    def tunggu_kabar(self, teks: str, kali: int = 1) -> None:
        """Until the terminal has said `teks` so often."""
        self.sampai(lambda: self.catatan.read_text().count(teks) >= kali, f"{teks!r} {kali} kali")

    def ada(self, jalur: str) -> bool:
        """Is there such a file?"""
        try:
            self.isi(jalur)
        except urllib.error.HTTPError:
            return False
        return True

    def sampai(self, benar: Callable[[], bool], apa: str) -> None:
        """Until it is so; at most half a minute."""
        for _ in range(300):
            assert self.proses.poll() is None, f"berhenti:\n{self.catatan.read_text()}"
            with contextlib.suppress(OSError):
                if benar():
                    return
            time.sleep(0.1)
        raise AssertionError(f"tidak ada: {apa}\n{self.catatan.read_text()}")

    def situs(self) -> Path:
        """The folder of the version that is shown; older ones are gone."""
        self.sampai(lambda: len(list(self.sementara.glob("mkdocs_*"))) == 1, "satu versi saja")
        [folder] = self.sementara.glob("mkdocs_*")
        return folder


@contextlib.contextmanager
def pratinjau(folder: Path, sementara: Path) -> Iterator[Pratinjau]:
    """`lkj serve` in `folder`, until Ctrl-C; it leaves nothing behind in `sementara`."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        tempat = f"127.0.0.1:{soket.getsockname()[1]}"
    sementara.mkdir()
    catatan = sementara / "catatan"
    # A shell's background job ignores SIGINT, and so would what it starts.
    lama = signal.signal(signal.SIGINT, signal.default_int_handler)
    with catatan.open("wb") as keluaran:
        proses = subprocess.Popen(
            [sys.executable, "-m", "macros", "serve", "--alamat", tempat],
            cwd=folder,
            env={**os.environ, "TMPDIR": str(sementara)},
            stdout=keluaran,
            stderr=subprocess.STDOUT,
        )
    signal.signal(signal.SIGINT, lama)
    hasil = Pratinjau(folder, f"http://{tempat}/", sementara, catatan, proses)
    try:
        hasil.tunggu("", "</body>")
        yield hasil
    finally:
        proses.send_signal(signal.SIGINT)
        proses.wait(timeout=30)
    assert list(sementara.glob("mkdocs_*")) == []


def _semua(folder: Path) -> dict[str, bytes]:
    return {
        satu.relative_to(folder).as_posix(): satu.read_bytes()
        for satu in folder.rglob("*")
        if satu.is_file() and satu.suffix != ".gz"
    }


def test_perubahan_berturut_turut_tampil_seperti_hasil_pembangunan(tmp_path: Path) -> None:
    """The real report: sentences, figures, a file that comes, changes and goes, each followed; in
    the end the preview holds what a build writes, to the last byte."""
    folder = tmp_path / "laporan"
    for nama in ("data", "docs", "overrides"):
        shutil.copytree(AKAR / nama, folder / nama)
    shutil.copy(AKAR / "mkdocs.yml", folder)
    with pratinjau(folder, tmp_path / "sementara") as layar:
        halaman = folder / "docs/bab-1.md"
        for kata in ("Perubahan kesatu.", "Perubahan kedua."):
            with halaman.open("a", encoding="utf-8") as berkas:
                berkas.write(f"\n{kata}\n")
            layar.tunggu("bab-1/", kata)
        lain = folder / "docs/aset/lain.txt"
        for isi in ("satu", "dua-dua"):
            lain.write_text(isi)
            layar.tunggu("aset/lain.txt", isi)
        sasaran = folder / "data/sasaran.yml"
        for nilai in ("71.37", "84.26"):
            teks = sasaran.read_text(encoding="utf-8")
            sasaran.write_text(ANGKA.sub(rf"\g<1>{nilai}", teks, count=1), encoding="utf-8")
            layar.tunggu("bab-3/", f"{nilai.replace('.', ',')}%")
        lain.unlink()
        layar.sampai(lambda: not layar.ada("aset/lain.txt"), "berkas yang dihapus hilang")
        situs = layar.situs()
        layar.sampai((situs / "pagefind/pagefind-entry.json").is_file, "indeks")
        subprocess.run(
            [sys.executable, "-m", "macros", "build", "--tanpa-pdf"],
            cwd=folder,
            env={**os.environ, "LKJ_ALAMAT_SITUS": layar.alamat},
            check=True,
            capture_output=True,
            timeout=120,
        )
        dibangun, ditampilkan = _semua(folder / "site"), _semua(situs)
        assert dibangun.keys() == ditampilkan.keys()
        assert [nama for nama in dibangun if dibangun[nama] != ditampilkan[nama]] == []
        assert layar.isi("bab-3/").strip() == dibangun["bab-3/index.html"].strip()


def test_suntingan_salah_meninggalkan_versi_terakhir_yang_baik(kecil: Path, tmp_path: Path) -> None:
    """Mistakes in data, on a page, in mkdocs.yml: told, and every page stays reachable."""
    halaman = kecil / "docs/z-pertama.md"
    with pratinjau(kecil, tmp_path / "sementara") as layar:
        for nomor, (nama, salah, kabar) in enumerate(SALAH):
            baik = layar.isi("z-pertama/")
            berkas = kecil / nama
            asli = berkas.read_text(encoding="utf-8")
            berkas.write_text(asli + salah, encoding="utf-8")
            layar.tunggu_kabar(kabar)
            assert layar.isi("z-pertama/") == baik
            assert layar.isi("")
            berkas.write_text(asli, encoding="utf-8")
            with halaman.open("a", encoding="utf-8") as isi:
                isi.write(f"\nPerbaikan ke-{nomor}.\n")
            layar.tunggu("z-pertama/", f"Perbaikan ke-{nomor}.")
        layar.situs()


def test_reviu_menyusul_tanpa_peramban(kecil: Path, tmp_path: Path) -> None:
    """Nobody looks: it comes all the same, for the version that stays."""
    with pratinjau(kecil, tmp_path / "sementara") as layar:
        layar.tunggu_kabar("Reviu: ")
        for nomor in range(3):
            with (kecil / "docs/z-pertama.md").open("a", encoding="utf-8") as berkas:
                berkas.write(f"\nTambahann ke-{nomor}.\n")
            layar.tunggu("z-pertama/", f"Tambahann ke-{nomor}.")
        layar.tunggu_kabar('"Tambahann"')


def test_reviu_menyusul_meskipun_suntingan_berikutnya_salah(kecil: Path, tmp_path: Path) -> None:
    """The version that stays is reviewed, though a bad save came before its review began."""
    with pratinjau(kecil, tmp_path / "sementara") as layar:
        halaman = kecil / "docs/z-pertama.md"
        baik = halaman.read_text(encoding="utf-8") + "\nTambahann terakhir.\n"
        halaman.write_text(baik, encoding="utf-8")
        layar.tunggu("z-pertama/", "Tambahann terakhir.")
        halaman.write_text(baik + "\n{{ tidak.ada }}\n", encoding="utf-8")
        layar.tunggu_kabar("tidak.ada")
        layar.tunggu_kabar('"Tambahann"')
