"""The hand-over: files that are whole, links that hold anywhere, a real nginx, a safe switch."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from macros.publish import Terbitan, kemas, tautan_rusak

AKAR = Path(__file__).parent.parent
SERVER = AKAR / "alat" / "server"
Bangun = Callable[..., subprocess.CompletedProcess[str]]
WAKTU = datetime(2025, 1, 9, tzinfo=UTC)


def situs_contoh(folder: Path, isi: str = "satu") -> Path:
    """A site of two pages."""
    (folder / "bab").mkdir(parents=True)
    (folder / "unduh").mkdir()
    (folder / "data").mkdir()
    (folder / "index.html").write_text(f'<a href="bab/#x">{isi}</a>', encoding="utf-8")
    (folder / "bab/index.html").write_text('<a href="../unduh/a.pdf">PDF</a>', encoding="utf-8")
    (folder / "unduh/a.pdf").write_bytes(b"%PDF-1.7 contoh")
    (folder / "data/iku.csv").write_text("a,b\r\n", encoding="utf-8")
    return folder


def terbitkan(folder: Path, versi: str, isi: str) -> Path:
    """`dist/` of such a site."""
    nama = f"lkj-2030-v{versi}"
    situs = situs_contoh(folder / f"situs-{versi}", isi)
    kemas(situs, Terbitan(nama, "LKj 2030", 2030, versi, WAKTU), SERVER, folder / f"dist-{versi}")
    return folder / f"dist-{versi}"


def pasang(*argumen: object) -> subprocess.CompletedProcess[str]:
    """Run the install script."""
    perintah = ["sh", str(SERVER / "pasang.sh"), *map(str, argumen)]
    return subprocess.run(perintah, capture_output=True, text=True, timeout=60)


def test_terbitan_utuh_dan_berulang_sama(tmp_path: Path) -> None:
    pertama = terbitkan(tmp_path, "1.0", "satu")
    isi = {satu.name: satu.read_bytes() for satu in pertama.iterdir()}
    assert set(isi) == {
        "lkj-2030-v1.0.zip",
        "lkj-2030-v1.0-data.zip",
        "a.pdf",
        "SHA256SUMS",
        "lkj-terbitan.json",
        *(satu.name for satu in SERVER.iterdir()),
    }
    periksa = ["sha256sum", "-c", "--quiet", "SHA256SUMS"]
    assert subprocess.run(periksa, cwd=pertama, timeout=60).returncode == 0
    with zipfile.ZipFile(pertama / "lkj-2030-v1.0-data.zip") as arsip:
        assert arsip.namelist() == ["lkj-2030-v1.0/data/iku.csv"]
    assert json.loads(isi["lkj-terbitan.json"])["versi"] == "1.0"
    shutil.rmtree(tmp_path / "situs-1.0")
    kedua = terbitkan(tmp_path, "1.0", "satu")
    assert {satu.name: satu.read_bytes() for satu in kedua.iterdir()} == isi


@pytest.mark.parametrize(
    ("tautan", "alasan"),
    [
        ('<a href="/bab/">x</a>', "dimulai dari akar server"),
        ('<a href="hilang/">x</a>', "berkas itu tidak ada"),
        ('<img srcset="a.webp 1x, b.webp 2x" alt="">', "berkas itu tidak ada"),
        ('<a href="../../luar.html">x</a>', "keluar dari situs"),
    ],
)
def test_tautan_rusak_disebut(tautan: str, alasan: str, tmp_path: Path) -> None:
    situs = situs_contoh(tmp_path / "situs")
    assert tautan_rusak(situs) == []
    (situs / "salah.html").write_text(tautan, encoding="utf-8")
    rusak = tautan_rusak(situs)
    assert rusak and all(satu.startswith("salah.html: ") and alasan in satu for satu in rusak)


def test_pasang_mengganti_sekaligus_dan_dapat_kembali(tmp_path: Path) -> None:
    tujuan = tmp_path / "server"
    for versi, isi in (("1.0", "lama"), ("1.1", "baru")):
        dist = terbitkan(tmp_path, versi, isi)
        hasil = pasang(dist / f"lkj-2030-v{versi}.zip", tujuan)
        assert hasil.returncode == 0, hasil.stderr
        assert isi in (tujuan / "kini/index.html").read_text(encoding="utf-8")
    assert "lama" in (tujuan / "versi/lkj-2030-v1.0/index.html").read_text(encoding="utf-8")
    assert pasang("--pakai", "lkj-2030-v1.0", tujuan).returncode == 0
    assert "lama" in (tujuan / "kini/index.html").read_text(encoding="utf-8")


def test_unggahan_terputus_tidak_mengubah_yang_tampil(tmp_path: Path) -> None:
    tujuan = tmp_path / "server"
    assert pasang(terbitkan(tmp_path, "1.0", "lama") / "lkj-2030-v1.0.zip", tujuan).returncode == 0
    sebelum = sorted(tujuan.rglob("*"))
    arsip = terbitkan(tmp_path, "1.1", "baru") / "lkj-2030-v1.1.zip"
    utuh = arsip.read_bytes()
    for potong in (len(utuh) // 2, len(utuh) - 30):
        arsip.write_bytes(utuh[:potong])
        for jumlah_ada in (True, False):
            if not jumlah_ada:
                (arsip.parent / "SHA256SUMS").rename(arsip.parent / "SHA256SUMS.simpan")
            hasil = pasang(arsip, tujuan)
            assert hasil.returncode == 1
            assert "Yang tampil tidak berubah" in hasil.stderr
            assert sorted(tujuan.rglob("*")) == sebelum
        (arsip.parent / "SHA256SUMS.simpan").rename(arsip.parent / "SHA256SUMS")
    arsip.write_bytes(utuh)
    assert pasang(arsip, tujuan).returncode == 0


def test_versi_sama_isi_lain_ditolak(tmp_path: Path) -> None:
    tujuan = tmp_path / "server"
    assert pasang(terbitkan(tmp_path, "1.0", "lama") / "lkj-2030-v1.0.zip", tujuan).returncode == 0
    shutil.rmtree(tmp_path / "situs-1.0")
    hasil = pasang(terbitkan(tmp_path, "1.0", "lain") / "lkj-2030-v1.0.zip", tujuan)
    assert hasil.returncode == 1
    assert "naikkan versinya" in hasil.stderr
    assert "lama" in (tujuan / "kini/index.html").read_text(encoding="utf-8")


# --- a real nginx ------------------------------------------------------------------------------


def _porta() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


@pytest.fixture
def nginx(tmp_path: Path) -> Iterator[Callable[[Path], str]]:
    """Starts nginx with the shipped snippet under /lkj/2024/; gives the address."""
    proses: list[subprocess.Popen[bytes]] = []

    def mulai(akar: Path) -> str:
        porta = _porta()
        konf = tmp_path / "nginx.conf"
        sementara = "".join(
            f"{jenis}_temp_path {tmp_path}/{jenis};\n"
            for jenis in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        pengguna = "user root;\n" if os.geteuid() == 0 else ""
        konf.write_text(
            f"{pengguna}daemon off;\npid {tmp_path}/nginx.pid;\nerror_log {tmp_path}/galat.log;\n"
            f"events {{}}\nhttp {{\naccess_log off;\n{sementara}include /etc/nginx/mime.types;\n"
            f"server {{ listen 127.0.0.1:{porta};\n"
            f"location /lkj/2024/ {{ alias {akar}/; include {SERVER / 'nginx.conf'}; }}\n}}\n}}\n",
            encoding="utf-8",
        )
        program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        assert program, "nginx belum terpasang; make test memasangnya"
        proses.append(subprocess.Popen([program, "-c", str(konf)]))
        alamat = f"http://127.0.0.1:{porta}/lkj/2024/"
        for _ in range(100):
            try:
                urllib.request.urlopen(alamat, timeout=5).close()
            except urllib.error.HTTPError:
                break
            except OSError:
                time.sleep(0.05)
            else:
                break
        return alamat

    yield mulai
    for satu in proses:
        satu.terminate()
        satu.wait(timeout=10)


def test_di_bawah_subjalur_nginx(situs: Path, tmp_path: Path, nginx: Callable[[Path], str]) -> None:
    """The real site, zipped, installed, served: every local file a page asks for is there."""
    assert tautan_rusak(situs) == []
    kemas(situs, Terbitan("lkj-2024-v1.1", "x", 2024, "1.1", WAKTU), SERVER, tmp_path / "dist")
    assert pasang(tmp_path / "dist/lkj-2024-v1.1.zip", tmp_path / "srv").returncode == 0
    alamat = nginx(tmp_path / "srv/kini")
    jenis = {}
    for berkas in sorted(situs.rglob("*")):
        if berkas.is_file() and berkas.name != "404.html":
            jalur = berkas.relative_to(situs).as_posix().removesuffix("index.html")
            with urllib.request.urlopen(alamat + jalur, timeout=20) as jawaban:
                assert jawaban.read() == berkas.read_bytes()
                jenis[berkas.suffix] = jawaban.headers["Content-Type"]
                assert "default-src 'self'" in jawaban.headers["Content-Security-Policy"]
    assert jenis[".html"].startswith("text/html; charset=utf-8")
    assert jenis[".pdf"].startswith("application/pdf")
    assert jenis[".css"].startswith("text/css")
    assert jenis[".json"].startswith("application/json")
    with urllib.request.urlopen(alamat + "bab-3/", timeout=20) as jawaban:
        assert "109.205.738.791" in jawaban.read().decode()


def test_perintah_terbit(kecil: Path, bangun: Bangun) -> None:
    hasil = bangun(kecil, "terbit")
    assert hasil.returncode == 0, hasil.stderr
    nama = {satu.name for satu in (kecil / "dist").iterdir()}
    assert {"lkj-2030-v1.0.zip", "lkj-2030-v1.0-data.zip", "SHA256SUMS", "pasang.sh"} <= nama
    assert [satu for satu in nama if satu.endswith(".pdf")]
    sebelum = {s.name: s.read_bytes() for s in (kecil / "dist").iterdir()}
    (kecil / "data/laporan.yml").write_text("tahun: x\n", encoding="utf-8")
    assert bangun(kecil, "terbit").returncode == 1
    assert {s.name: s.read_bytes() for s in (kecil / "dist").iterdir()} == sebelum
