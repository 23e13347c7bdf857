"""Nothing that comes in by pull request can act in a reader's browser, leave its folder or hang."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from kantor import kantor_kedua
from kasus import muat as muat_kasus
from kasus import parameter

from macros import html_check
from macros.html_check import baca, bahaya
from macros.page_check import periksa_halaman
from macros.report import susun
from macros.source.folder_form import periksa_folder
from macros.source.loader import muat
from macros.source.page_form import KURUNG_TERBANYAK, UKURAN_TERBESAR
from macros.source.pages import baca_halaman
from macros.source.problems import IsianSalah

KECIL = Path(__file__).parent / "situs_kecil"
Bangun = Callable[..., subprocess.CompletedProcess[str]]


@parameter(muat_kasus("serangan_halaman.yml"))
def test_serangan_halaman_ditolak(kasus: dict[str, Any], tmp_path: Path) -> None:
    docs = Path(shutil.copytree(KECIL / "docs", tmp_path / "docs"))
    berkas = docs / "z-pertama.md"
    teks = berkas.read_text(encoding="utf-8")
    berkas.write_text(f"{teks}\n{kasus['tulis']}\n", encoding="utf-8")
    halaman, masalah = baca_halaman(docs)
    masalah += periksa_halaman(halaman, susun(muat(KECIL / "data")), docs)
    ditolak = sorted(str(satu) for satu in masalah)
    assert ditolak == sorted(f"docs/z-pertama.md:{pesan}" for pesan in kasus["pesan"])


BERAT = {
    "kurung siku": ("[" * (KURUNG_TERBANYAK + 1), "tanda"),
    "gambar": ("![" * (KURUNG_TERBANYAK + 1), "tanda"),
    "panjang": ("a " * UKURAN_TERBESAR, "halaman lebih panjang"),
    "kutipan bersarang": (">" * 900 + " x", "kutipan lebih dalam"),
    "daftar bersarang": ("\n".join(" " * 4 * i + "- x" for i in range(200)), "menjorok lebih"),
}


@pytest.mark.parametrize("nama", BERAT)
def test_halaman_berat_ditolak_segera(nama: str, tmp_path: Path) -> None:
    isi, penolakan = BERAT[nama]
    docs = Path(shutil.copytree(KECIL / "docs", tmp_path / "docs"))
    berkas = docs / "z-pertama.md"
    berkas.write_text(f"{berkas.read_text(encoding='utf-8')}\n{isi}\n", encoding="utf-8")
    mulai = time.monotonic()
    _, masalah = baca_halaman(docs)
    assert any(penolakan in satu.pesan for satu in masalah)
    assert time.monotonic() - mulai < 5


SERANGAN_DATA = {
    "skrip": ("Nama Pejabat", "Nama <script>alert(1)</script>", "HTML dan karakter tak terlihat"),
    "penangan": ("Nama Pejabat", 'Nama <img src=x onerror="alert(1)">', "HTML dan karakter"),
    "pembalik arah": ("Nama Pejabat", '"Nama \\u202EtabajeP"', "karakter tak terlihat"),
    "situs javascript": ("https://contoh.example", "javascript:alert(1)", "tulis alamat lengkap"),
    "surel": ("kantor@contoh.example", "a@b.c?bcc=x@y.z", "tulis alamat surel"),
    "alias": ("nip: null", "nip: &a null", "jangkar"),
    "tag": ("nip: null", "nip: !!python/name:os.system x", "tag"),
    "teks raksasa": ("Nama Pejabat", "x" * 30_000, "lebih panjang dari"),
}


@pytest.mark.parametrize("nama", SERANGAN_DATA)
def test_serangan_data_ditolak(nama: str, tmp_path: Path) -> None:
    dari, menjadi, penolakan = SERANGAN_DATA[nama]
    data = Path(shutil.copytree(KECIL / "data", tmp_path / "data"))
    berkas = data / "laporan.yml"
    teks = berkas.read_text(encoding="utf-8")
    assert dari in teks
    berkas.write_text(teks.replace(dari, menjadi, 1), encoding="utf-8")
    with pytest.raises(IsianSalah) as galat:
        muat(data)
    assert [satu for satu in galat.value.masalah if penolakan in satu.pesan]


@pytest.mark.parametrize("jalur", ["../rahasia.jpg", "/etc/passwd", "a/../../b.jpg", ".git/x"])
def test_jalur_keluar_docs_ditolak(jalur: str, tmp_path: Path) -> None:
    data = Path(shutil.copytree(KECIL / "data", tmp_path / "data"))
    berkas = data / "galeri.yml"
    baris = berkas.read_text(encoding="utf-8").splitlines()
    di = next(i for i, satu in enumerate(baris) if satu.strip().startswith("berkas:"))
    baris[di] = f"    berkas: {jalur}"
    berkas.write_text("\n".join(baris) + "\n", encoding="utf-8")
    with pytest.raises(IsianSalah, match="tulis jalur di bawah docs/"):
        muat(data)


def test_tautan_simbolik_dan_jenis_berkas_lain_ditolak(tmp_path: Path) -> None:
    docs = Path(shutil.copytree(KECIL / "docs", tmp_path / "docs"))
    data = Path(shutil.copytree(KECIL / "data", tmp_path / "data"))
    assert periksa_folder(docs, data) == []
    (docs / "sandi.jpg").symlink_to("/etc/passwd")
    (docs / "keluar").symlink_to("/etc")
    (docs / "jahat.html").write_text("<script>alert(1)</script>", encoding="utf-8")
    (docs / "jahat.svg").write_text("<svg onload='alert(1)'/>", encoding="utf-8")
    (data / "lain.yml").symlink_to("/etc/passwd")
    ditolak = [satu.berkas for satu in periksa_folder(docs, data)]
    assert ditolak == [
        "docs/jahat.html",
        "docs/jahat.svg",
        "docs/keluar",
        "docs/sandi.jpg",
        "data/lain.yml",
    ]


def test_bom_gambar_dilewati(tmp_path: Path, kecil: Path, bangun: Bangun) -> None:
    """A picture of a few bytes that claims 60,000 × 60,000 pixels is named, not unpacked."""
    kepala = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (60_000).to_bytes(4) * 2 + b"\x08\x02\0\0\0"
    galeri = (kecil / "data/galeri.yml").read_text(encoding="utf-8")
    nama = next(b.split(": ")[1] for b in galeri.splitlines() if b.strip().startswith("berkas:"))
    foto = kecil / "docs" / nama
    foto.parent.mkdir(parents=True, exist_ok=True)
    foto.write_bytes(kepala + b"\0" * 64)
    hasil = bangun(kecil, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stderr
    assert f"foto dilewati: docs/{nama}" in hasil.stderr


@pytest.mark.parametrize(
    "html",
    [
        '<p onclick="x()">a</p>',
        "<p onclick>a</p>",
        "<script>x()</script>",
        '<a href="&#106;avascript:x()">a</a>',
        '<a href=" java\tscript:x()">a</a>',
        '<img src="//x.example/1.png" alt="">',
        '<img src="data:image/svg+xml,x" alt="">',
        '<iframe src="a.html"></iframe>',
    ],
)
def test_html_berbahaya_dikenali(html: str) -> None:
    assert len(bahaya(html)) == 1
    assert bahaya('<p><a href="../bab/#x">a</a> <a href="https://x.go.id">b</a></p>') == []


KEPING = (
    *"<>/='\" \t\n\x0c&;:#!?-,.ax",
    "<a ", "<script", "</script>", "<IFRAME", "<form", "<!--", "-->", "<img ", "<svg><use ", "on",
    "onclick", "onLoad", "href", "xlink:href", "SRC", "srcset", "poster", "action", "formaction",
    "=\"", "=''", "https:", "//x.example", "javascript:", "data:", "mailto:a", "&#58;", "&colon;",
    "../bab/#x", "a.webp 480w, b.webp 960w", "title=\"", "teks biasa ", "<p class=\"a\">", "</p>",
)  # fmt: skip


@settings(deadline=None, max_examples=2000)
@given(st.lists(st.sampled_from(KEPING), max_size=14).map("".join))
def test_yang_tidak_dibaca_tag_demi_tag_tidak_berbahaya(html: str) -> None:
    assert bahaya(html) or not baca(html)


def test_halaman_biasa_tidak_dibaca_tag_demi_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_check, "baca", lambda html: ["dibaca"])
    biasa = (
        '<p title="on">Konon = teks</p><a href="../bab/#x">a</a> <a href="https://x.go.id">b</a>'
        '<img src="../a.jpg" srcset="../a.webp 480w, ../b.webp 960w" alt=""><formula>'
    )
    assert bahaya(biasa) == []
    assert bahaya(f"{biasa}<script>") == ["dibaca"]


def test_tanda_baca_dalam_data_tampil_apa_adanya(kecil: Path, bangun: Bangun) -> None:
    """Signs of Markdown and HTML in data are letters, in pages and in the theme."""
    nama = 'Kantor *A* _B_ [C](javascript:x) `D` " onmouseover="x & 5 < 6 {E}'
    laporan = kecil / "data/laporan.yml"
    teks = laporan.read_text(encoding="utf-8")
    laporan.write_text(
        teks.replace("  lembaga_pendek: Kantor Contoh", f"  lembaga_pendek: '{nama}'"),
        encoding="utf-8",
    )
    halaman = kecil / "docs/z-pertama.md"
    isi = halaman.read_text(encoding="utf-8")
    halaman.write_text(f"{isi}\nNama: {{{{ satker.lembaga_pendek }}}}.\n", encoding="utf-8")
    hasil = bangun(kecil, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stderr
    sup = BeautifulSoup((kecil / "site/z-pertama/index.html").read_text("utf-8"), "html.parser")
    assert f"Nama: {nama}." in " ".join(sup.get_text().split())
    assert [e.name for e in sup.find_all(True) if any(a.startswith("on") for a in e.attrs)] == []
    assert [a["href"] for a in sup.select("a[href]") if "javascript" in str(a["href"])] == []


def test_tanda_html_dalam_judul_tampil_apa_adanya(tmp_path: Path, bangun: Bangun) -> None:
    """Titles come back as letters wherever the theme repeats them: menu, contents, head."""
    kantor = kantor_kedua(tmp_path / "kantor", galeri=False)
    halaman = kantor / "docs/kata-pengantar.md"
    isi = halaman.read_text(encoding="utf-8").replace("# ", '# A &lt;b&gt; & "C" ', 1)
    halaman.write_text(f"{isi}\n## D &lt;i&gt;/E\n\nIsi bagian.\n", encoding="utf-8")
    hasil = bangun(kantor, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stderr
    sup = BeautifulSoup((kantor / "site/kata-pengantar/index.html").read_text("utf-8"), "lxml")
    judul = 'A <b> & "C" Kata Pengantar'
    assert sup.select_one('.menu [aria-current="page"]').get_text() == judul
    assert sup.title.get_text().startswith(f"{judul} – ")
    assert sup.select_one('meta[property="og:title"]')["content"] == judul
    assert [a.get_text() for a in sup.select(".isi-halaman a")][-1] == "D <i>/E"
    assert sup.select(".menu b, .isi-halaman i, title b") == []
