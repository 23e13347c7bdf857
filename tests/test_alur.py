"""The workflows of the forges are safe, and what they run exists."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

AKAR = Path(__file__).parent.parent
GITHUB = sorted((AKAR / ".github/workflows").glob("*.yml"))
SEMUA = [*GITHUB, AKAR / ".gitlab-ci.yml"]
_MAKE = re.compile(r"\bmake ([a-z]+)")
_LKJ = re.compile(r"\.venv/bin/lkj ([a-z-]+)")


def perintah(berkas: Path) -> list[str]:
    """Every shell text of a workflow."""

    def telusur(simpul: Any) -> list[str]:
        if isinstance(simpul, dict):
            baris = []
            for kunci, isi in simpul.items():
                if kunci in ("run", "script", "before_script"):
                    baris += isi if isinstance(isi, list) else [isi]
                else:
                    baris += telusur(isi)
            return baris
        return (
            [baris for isi in simpul for baris in telusur(isi)] if isinstance(simpul, list) else []
        )

    return telusur(yaml.safe_load(berkas.read_text(encoding="utf-8")))


def test_zizmor_tidak_menemukan_apa_pun() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    hasil = subprocess.run(
        [zizmor, "--offline", "--quiet", "--no-progress", "--persona=pedantic", *GITHUB],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr


@pytest.mark.parametrize("berkas", GITHUB, ids=lambda berkas: berkas.name)
def test_setiap_pekerjaan_berbatas_waktu(berkas: Path) -> None:
    pekerjaan = yaml.safe_load(berkas.read_text(encoding="utf-8"))["jobs"]
    assert pekerjaan and all(satu["timeout-minutes"] <= 45 for satu in pekerjaan.values())


def test_bagian_massal_sebanyak_yang_disebut() -> None:
    alur = yaml.safe_load((AKAR / ".github/workflows/massal.yml").read_text(encoding="utf-8"))
    bagian = alur["jobs"]["bagian"]["strategy"]["matrix"]["bagian"]
    assert bagian == list(range(1, int(alur["env"]["DARI"]) + 1))


def test_pull_request_hanya_membaca() -> None:
    for berkas in GITHUB:
        alur = yaml.safe_load(berkas.read_text(encoding="utf-8"))
        pemicu = alur[True]  # YAML 1.1 reads the key `on` as true
        assert "pull_request_target" not in pemicu
        if "pull_request" in pemicu:
            teks = berkas.read_text(encoding="utf-8")
            assert "secrets." not in teks
            hak = [satu["permissions"] for satu in alur["jobs"].values()]
            assert hak == [{"contents": "read"}] * len(hak)


@pytest.mark.parametrize("berkas", SEMUA, ids=lambda berkas: berkas.name)
def test_perintah_alur_ada(berkas: Path) -> None:
    teks = "\n".join(perintah(berkas))
    tujuan, lkj = set(_MAKE.findall(teks)), set(_LKJ.findall(teks))
    assert tujuan or lkj
    for satu in tujuan - {"python"}:
        make = subprocess.run(["make", "-n", satu], cwd=AKAR, capture_output=True, timeout=60)
        assert make.returncode == 0, satu
    for satu in lkj:
        bantuan = [sys.executable, "-m", "macros", satu, "--help"]
        assert subprocess.run(bantuan, cwd=AKAR, capture_output=True, timeout=60).returncode == 0
