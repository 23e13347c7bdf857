"""Adapter to git: a revision's files in a folder of their own. The working tree is never touched.

Only reads: no checkout, no index, no hooks. Uses the `git` on the PATH.
"""

from __future__ import annotations

import os
import subprocess
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from macros.source.problems import mungkin

_LINGKUNGAN = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
_ISI = ("data", "docs")


class GitGagal(Exception):
    """Git is missing, or lacks what was asked for; says so in Indonesian."""


@dataclass(frozen=True, slots=True)
class Revisi:
    """A revision as asked for, and the full name of the commit it stands for."""

    nama: str
    commit: str


def cari_revisi(akar: Path, nama: str) -> Revisi:
    """The commit that `nama` stands for in the repository around `akar`.

    Raises:
        GitGagal: no git, no repository, or no such revision (with the nearest branch or tag).
    """
    _git(akar, "rev-parse", "--git-dir", gagal="folder ini bukan bagian dari repositori git")
    dicari = f"{nama}^{{commit}}"
    hasil = _jalankan(akar, "rev-parse", "--verify", "--quiet", "--end-of-options", dicari)
    if hasil.returncode:
        ada = _git(akar, "for-each-ref", "--format=%(refname:short)", "refs").decode().split()
        saran = mungkin(nama, ["HEAD", *ada])
        dangkal = _git(akar, "rev-parse", "--is-shallow-repository").strip() == b"true"
        lanjut = " Riwayat repositori ini tidak lengkap; ambil dengan git fetch --unshallow."
        raise GitGagal(
            f'revisi "{nama}" tidak ada di repositori ini.{saran}{lanjut if dangkal else ""}'
        )
    return Revisi(nama, hasil.stdout.decode().strip())


def keluarkan(akar: Path, revisi: Revisi, tujuan: Path) -> None:
    """Write `data/` and `docs/` of the revision, as far as it has them, into `tujuan`.

    `akar` may be a folder inside the repository: paths count from there.

    Raises:
        GitGagal: where git cannot read the commit.
    """
    ada = _git(akar, "ls-tree", "-z", "--name-only", revisi.commit, *_ISI).decode().split("\0")
    folder = [nama for nama in _ISI if nama in ada]
    for nama in _ISI:
        (tujuan / nama).mkdir(parents=True)
    if folder:
        isi = _git(akar, "archive", "--format=zip", "-0", revisi.commit, *folder)
        with zipfile.ZipFile(BytesIO(isi)) as arsip:
            arsip.extractall(tujuan)


@dataclass(frozen=True, slots=True)
class Commit:
    """The commit a folder stands at: its short name, with `+` where files differ; its time."""

    nama: str
    detik: int


def commit_kini(akar: Path) -> Commit | None:
    """The commit that `akar` is at; None without git or outside of a repository.

    A folder inside a repository is one office of several: the last commit that changed it counts,
    and None where there is none, so that the others' commits do not change its edition.
    """
    try:
        if _git(akar, "rev-parse", "--show-prefix").strip():
            return _commit_folder(akar)
        nama = _git(akar, "describe", "--always", "--exclude=*", "--dirty=+", "--abbrev=10")
        detik = _git(akar, "log", "-1", "--format=%ct")
    except GitGagal:
        return None
    return Commit(nama.decode().strip(), int(detik))


def _commit_folder(folder: Path) -> Commit | None:
    isi = _git(folder, "log", "-1", "--format=%h %ct", "--abbrev=10", "--", ".").decode().split()
    if not isi:
        return None
    berubah = _git(folder, "diff", "--name-only", "HEAD", "--", ".").strip()
    return Commit(f"{isi[0]}+" if berubah else isi[0], int(isi[1]))


def berkas_berubah(akar: Path, *folder: str) -> list[str]:
    """Files below the folders that differ from the commit or that git does not know.

    Raises:
        GitGagal: no git, or no repository.
    """
    gagal = "folder ini bukan bagian dari repositori git"
    status = _git(akar, "status", "--porcelain", "-z", "-uall", "--", *folder, gagal=gagal)
    return sorted(satu[3:] for satu in status.decode().split("\0") if satu[2:3] == " ")


def _git(akar: Path, *argumen: str, gagal: str = "") -> bytes:
    hasil = _jalankan(akar, *argumen)
    if hasil.returncode:
        sebab = hasil.stderr.decode(errors="replace").strip()
        raise GitGagal(f"{gagal or 'git gagal'} ({sebab})" if sebab else gagal or "git gagal")
    return hasil.stdout


def _jalankan(akar: Path, *argumen: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["git", *argumen], cwd=akar, capture_output=True, env={**os.environ, **_LINGKUNGAN}
        )
    except FileNotFoundError:
        pesan = "git tidak ditemukan; pasang git untuk membandingkan dua revisi"
        raise GitGagal(pesan) from None
