"""The command line: every command is listed, and only the one called is loaded."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from macros.cli import PERINTAH, main
from macros.cli.lazy import tunda
from tests.conftest import AKAR

MUAT = """
import json, sys
from click.testing import CliRunner
from macros.cli import main
hasil = CliRunner().invoke(main, sys.argv[1:])
assert hasil.exit_code == 0, hasil.output
print(json.dumps(sorted(sys.modules)))
"""


def termuat(*argumen: str) -> set[str]:
    """Modules that a fresh process has loaded after `lkj` with these arguments."""
    perintah = [sys.executable, "-c", MUAT, *argumen]
    hasil = subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, check=True)
    return set(json.loads(hasil.stdout))


def test_bantuan_menyebut_setiap_perintah() -> None:
    hasil = CliRunner().invoke(main, ["--help"])
    assert hasil.exit_code == 0
    for nama, uraian in PERINTAH.items():
        assert f"  {nama} " in hasil.output
        assert uraian.split()[0] in hasil.output


@pytest.mark.parametrize("nama", PERINTAH)
def test_baris_bantuan_sama_dengan_bantuannya_sendiri(nama: str) -> None:
    perintah = main.get_command(click.Context(main), nama)
    assert perintah is not None
    assert perintah.name == nama
    assert (perintah.help or "").split("\n\n")[0].startswith(PERINTAH[nama].removesuffix("."))


def test_perintah_tak_dikenal() -> None:
    hasil = CliRunner().invoke(main, ["bangun"])
    assert hasil.exit_code == 2
    assert "bangun" in hasil.output


def test_hanya_yang_dipanggil_dimuat() -> None:
    assert not {"mkdocs", "yaml", "pydantic", "macros.hooks"} & termuat("--help")
    gabung = termuat("gabung", "--help")
    assert "macros.publish" in gabung
    assert not {"mkdocs", "ruamel.yaml", "macros.diff", "macros.next_year"} & gabung


def test_yang_ditunda_dimuat_saat_dipakai(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for nama, isi in (("__init__", "from lkj_uji.dalam import NILAI\n"), ("dalam", "NILAI = 7\n")):
        berkas = tmp_path / "lkj_uji" / f"{nama}.py"
        berkas.parent.mkdir(exist_ok=True)
        berkas.write_text(isi, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    for pakai in ("nilai = lkj_uji.NILAI", "from lkj_uji.dalam import NILAI as nilai"):
        tunda("lkj_uji")
        nama: dict[str, object] = {}
        exec("import lkj_uji", nama)
        assert "lkj_uji.dalam" not in sys.modules
        exec(pakai, nama)
        assert nama["nilai"] == 7
        for satu in ("lkj_uji", "lkj_uji.dalam"):
            monkeypatch.delitem(sys.modules, satu)
