"""Two builds of one commit are the same to the last byte; a build's time is its commit's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from macros.revisions import commit_kini

AKAR = Path(__file__).parent.parent


def bangun(folder: Path, acak: str = "0") -> None:
    """Build in `folder` with nothing set that would fix the time."""
    lingkungan = {k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"}
    hasil = subprocess.run(
        [sys.executable, "-m", "macros", "build"],
        cwd=folder,
        env={**lingkungan, "PYTHONHASHSEED": acak},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr


def isi(situs: Path) -> dict[str, bytes]:
    return {
        satu.relative_to(situs).as_posix(): satu.read_bytes()
        for satu in situs.rglob("*")
        if satu.is_file()
    }


def waktu_pdf(situs: Path) -> str:
    [pdf] = (situs / "unduh").glob("*.pdf")
    with pypdfium2.PdfDocument(pdf) as dokumen:
        return str(dokumen.get_metadata_dict()["CreationDate"])


def git(folder: Path, *argumen: str, **lingkungan: str) -> None:
    nama = ["-c", "user.name=Penguji", "-c", "user.email=penguji@contoh.invalid"]
    subprocess.run(
        ["git", *nama, *argumen],
        cwd=folder,
        check=True,
        capture_output=True,
        env={**os.environ, **lingkungan},
    )


def test_dua_pembangunan_laporan_sama_sampai_ke_bitnya(tmp_path: Path) -> None:
    """Site and PDF of the real report, in other folders, without caches, with other hash seeds."""
    hasil = []
    for acak in ("1", "2"):
        folder = tmp_path / f"salinan-{acak}"
        for nama in ("data", "docs", "overrides"):
            shutil.copytree(AKAR / nama, folder / nama)
        shutil.copy(AKAR / "mkdocs.yml", folder)
        bangun(folder, acak)
        hasil.append(isi(folder / "site"))
    satu, dua = hasil
    assert satu.keys() == dua.keys()
    assert [nama for nama in satu if satu[nama] != dua[nama]] == []
    assert waktu_pdf(tmp_path / "salinan-1" / "site").startswith("D:20250109000000")


def test_waktu_dan_versi_mengikuti_commit(kecil: Path) -> None:
    git(kecil, "init", "--quiet")
    (kecil / ".gitignore").write_text("/site\n/.cache\n")
    git(kecil, "add", ".")
    saat = "2031-02-03T04:05:06+0000"
    git(kecil, "commit", "--quiet", "-m", "a", GIT_COMMITTER_DATE=saat, GIT_AUTHOR_DATE=saat)
    bangun(kecil)
    assert waktu_pdf(kecil / "site").startswith("D:20310203040506")
    commit = commit_kini(kecil)
    assert commit is not None and len(commit.nama) == 10
    (kecil / "docs" / "index.md").open("a").write("\n")
    ubah = commit_kini(kecil)
    assert ubah is not None and ubah.nama == f"{commit.nama}+"


def test_kantor_dalam_repositori_bersama_punya_commit_sendiri(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    semua = [tmp_path / nama for nama in ("alfa", "beta")]
    for detik, folder in enumerate(semua, start=1):
        folder.mkdir()
        (folder / "isi.md").write_text("a\n")
        git(tmp_path, "add", ".")
        saat = f"2031-02-03T04:05:0{detik}+0000"
        git(tmp_path, "commit", "--quiet", "-m", "a", GIT_COMMITTER_DATE=saat)
    alfa, beta = map(commit_kini, semua)
    assert alfa and beta and alfa.nama != beta.nama
    assert beta.detik - alfa.detik == 1
    (tmp_path / "beta/isi.md").write_text("b\n")
    assert list(map(commit_kini, semua)) == [alfa, replace(beta, nama=f"{beta.nama}+")]
    (tmp_path / "gama").mkdir()
    assert commit_kini(tmp_path / "gama") is None


def test_tanpa_git_tidak_ada_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert commit_kini(tmp_path) is None
    monkeypatch.setenv("PATH", "")
    assert commit_kini(AKAR) is None
