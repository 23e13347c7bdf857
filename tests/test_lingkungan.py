"""Builds under bad circumstances: killed, crowded, cramped, without what they are used to."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros import pdf_edition, search
from macros.cli import main
from macros.cli.output import hasil_baru
from macros.pdf_edition import PdfGagal, edition
from macros.source.folder_form import periksa_folder
from macros.system_errors import jelaskan

AKAR = Path(__file__).parent.parent
BANGUN = (sys.executable, "-m", "macros", "build", "--tanpa-pdf")
TETAP = {**os.environ, "SOURCE_DATE_EPOCH": "1736380800", "PYTHONPATH": str(AKAR)}
Bangun = Callable[..., subprocess.CompletedProcess[str]]


def bangun_di(
    folder: Path, *argumen: str, env: Mapping[str, str] = TETAP, **lain: object
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*BANGUN, *argumen],
        cwd=folder,
        env=dict(env),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=300,
        **lain,
    )


def isi(folder: Path) -> dict[str, bytes]:
    semua = (satu for satu in folder.rglob("*") if satu.is_file())
    return {satu.relative_to(folder).as_posix(): satu.read_bytes() for satu in semua}


def test_dibunuh_selagi_menulis(kecil: Path, bangun: Bangun) -> None:
    """SIGKILL in the middle leaves the last good site; the next build sweeps up and is whole."""
    assert bangun(kecil, "build", "--tanpa-pdf").returncode == 0
    baik = isi(kecil / "site")
    proses = subprocess.Popen(
        BANGUN, cwd=kecil, env=TETAP, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    baru = kecil / f".site-baru-{proses.pid}"
    while proses.poll() is None and not baru.exists():
        time.sleep(0.001)
    proses.send_signal(signal.SIGKILL)
    assert proses.wait() == -signal.SIGKILL
    assert baru.exists()
    assert isi(kecil / "site") == baik
    assert bangun(kecil, "build", "--tanpa-pdf").returncode == 0
    assert isi(kecil / "site") == baik
    assert [satu.name for satu in kecil.glob(".site-*")] == []


def test_yang_tersisa_dari_yang_terbunuh(tmp_path: Path) -> None:
    """Where a build died between its two steps, the next one brings the old site back first."""
    situs = tmp_path / "site"
    for nama in (".site-lama-1", ".site-baru-1", "site-baru-1", ".situs-baru-1"):
        (tmp_path / nama).mkdir()
    (tmp_path / ".site-lama-1" / "index.html").write_text("lama")
    with pytest.raises(RuntimeError), hasil_baru(situs):
        raise RuntimeError
    assert (situs / "index.html").read_text() == "lama"
    tersisa = {satu.name for satu in tmp_path.iterdir()}
    assert tersisa == {"site", ".kunci-site", "site-baru-1", ".situs-baru-1"}


@pytest.mark.parametrize("sekali", [True, False], ids=["sekali tukar", "dua langkah"])
def test_diganti_seutuhnya(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sekali: bool) -> None:
    if not sekali:
        monkeypatch.setattr("macros.cli.output._tukar", lambda *_: False)
    situs = tmp_path / "site"
    for kata in ("satu", "dua"):
        with hasil_baru(situs) as baru:
            baru.mkdir()
            (baru / kata).touch()
        assert [satu.name for satu in situs.iterdir()] == [kata]
    assert sorted(satu.name for satu in tmp_path.iterdir()) == [".kunci-site", "site"]


def test_dua_pembangunan_bergantian(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    situs = tmp_path / "site"
    urutan: list[str] = []

    def kedua() -> None:
        with hasil_baru(situs) as baru:
            urutan.append("kedua")
            baru.mkdir()
            (baru / "kedua").touch()

    with hasil_baru(situs) as baru:
        utas = threading.Thread(target=kedua)
        utas.start()
        while "menunggu sampai selesai" not in capsys.readouterr().out:
            time.sleep(0.01)
        urutan.append("pertama")
        baru.mkdir()
    utas.join()
    assert urutan == ["pertama", "kedua"]
    assert [satu.name for satu in situs.iterdir()] == ["kedua"]


def test_berkas_tidak_muat(kecil: Path, bangun: Bangun) -> None:
    """As on a full disk: writing fails in the middle, in a sentence, and the old site stays."""
    assert bangun(kecil, "build", "--tanpa-pdf").returncode == 0
    baik = isi(kecil / "site")

    def sempit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    hasil = bangun_di(kecil, preexec_fn=sempit)
    assert hasil.returncode == 1
    assert "berkas melampaui ukuran terbesar yang diizinkan sistem ini" in hasil.stderr
    assert "Traceback" not in hasil.stderr
    assert isi(kecil / "site") == baik


def test_tempat_yang_tidak_boleh_ditulis(kecil: Path) -> None:
    hasil = bangun_di(kecil, "--keluaran", "/sys/lkj/site")
    assert hasil.returncode == 1
    assert "Error: /sys/lkj: t" in hasil.stderr
    assert "Traceback" not in hasil.stderr


def test_disk_penuh_disebut_dengan_sisanya() -> None:
    penuh = jelaskan(OSError(errno.ENOSPC, "x", "site/a.html"))
    assert penuh is not None
    assert penuh.startswith("site/a.html: ruang disk habis; kosongkan sebagian, lalu ulangi (sisa")
    assert jelaskan(OSError(errno.EROFS, "x")) == "tempat ini hanya dapat dibaca; pakai folder lain"
    assert jelaskan(OSError(errno.ENOENT, "x")) is None


def test_segala_keanehan_sekaligus(kecil: Path, tmp_path: Path, bangun: Bangun) -> None:
    """Odd path, Windows' files with BOM, a locale without our letters, no git, no terminal."""
    assert bangun(kecil, "build", "--tanpa-pdf").returncode == 0
    aneh = tmp_path / "Laporan – é [2024] & 'x' #1 %20"
    shutil.copytree(kecil, aneh, ignore=shutil.ignore_patterns("site", ".cache", ".kunci-*"))
    for berkas in (*aneh.rglob("*.md"), *aneh.rglob("*.yml")):
        teks = berkas.read_bytes().replace(b"\n", b"\r\n")
        berkas.write_bytes(b"\xef\xbb\xbf" + teks)
    # An editor's machine: in CI the review does not let a missing hunspell pass.
    lingkungan = {
        **{nama: nilai for nama, nilai in TETAP.items() if not nama.startswith(("LC_", "CI"))},
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PATH": "",
        "COLUMNS": "20",
        "TZ": "Pacific/Kiritimati",
    }
    hasil = bangun_di(aneh, env=lingkungan, stdin=subprocess.DEVNULL)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    sama, baik = isi(aneh / "site"), isi(kecil / "site")
    assert sama.keys() == baik.keys()
    beda = {nama for nama in baik if sama[nama] != baik[nama]}
    assert {nama for nama in beda if not nama.startswith(("data/", "pagefind/"))} == set()


def test_keluaran_tertutup(kecil: Path) -> None:
    perintah = f"'{sys.executable}' -m macros skema >&-"
    hasil = subprocess.run(
        ["sh", "-c", perintah], cwd=kecil, env=TETAP, capture_output=True, text=True
    )
    assert (hasil.returncode, hasil.stderr) == (0, "")


@pytest.mark.parametrize("detik", ["", "abc", "-5", "0", "1e9", "99999999999999"])
def test_waktu_yang_mustahil(kecil: Path, monkeypatch: pytest.MonkeyPatch, detik: str) -> None:
    monkeypatch.chdir(kecil)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", detik)
    hasil = CliRunner().invoke(main, ["skema"])
    assert hasil.exit_code == 1
    assert f'SOURCE_DATE_EPOCH berisi "{detik}"; tulis detik sejak 1970' in hasil.output


def test_nama_terurai_dari_macos(kecil: Path) -> None:
    nama = "bab-é.md"
    (kecil / "docs" / unicodedata.normalize("NFD", nama)).write_text("x", encoding="utf-8")
    [salah] = periksa_folder(kecil / "docs", kecil / "data")
    assert salah.pesan.endswith(f'ganti namanya: "{nama}"')
    assert salah.berkas == unicodedata.normalize("NFD", f"docs/{nama}")


def test_fon_hilang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edition, "FON", tmp_path / "font")
    with pytest.raises(PdfGagal, match="fon edisi tidak ada di"):
        pdf_edition.mulai(None, [], [], None, tmp_path)


def test_pagefind_hilang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    halaman = tmp_path / "situs" / "index.html"
    halaman.parent.mkdir()
    halaman.write_text("<p data-pagefind-body>a</p>", encoding="utf-8")
    monkeypatch.setattr(search, "get_executable", lambda: tmp_path / "tiada")
    with pytest.raises(search.PencarianGagal, match="pagefind tidak dapat dijalankan"):
        search.buat_indeks(halaman.parent)
