"""The code keeps its layers, its style, and its third-party libraries where they belong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import grimp
import pytest
from importlinter.cli import lint_imports

AKAR = Path(__file__).parent.parent

BEBAS = ("macros.__main__", "macros.cli", "macros.hooks", "macros.pdf_edition")
"""The adapters: the only ones that know MkDocs, click, mkdocs-with-pdf or WeasyPrint."""

PUSTAKA: dict[str, frozenset[str]] = {
    "macros.bulk": frozenset({"arro3", "jinja2"}),
    "macros.export": frozenset({"xlsxwriter"}),
    "macros.diff": frozenset({"jinja2", "markupsafe", "pydantic"}),
    "macros.formatting": frozenset({"babel", "num2words"}),
    "macros.images": frozenset({"PIL"}),
    "macros.social_card": frozenset({"PIL"}),
    "macros.new_office": frozenset({"jinja2"}),
    "macros.next_year": frozenset({"ruamel"}),
    "macros.publish": frozenset({"jinja2"}),
    "macros.report": frozenset({"pydantic"}),
    "macros.rewrite": frozenset({"ruamel"}),
    "macros.search": frozenset({"pagefind_bin"}),
    "macros.source": frozenset({"jinja2", "pydantic", "pydantic_core", "yaml"}),
    "macros.spreadsheets": frozenset({"openpyxl", "pydantic", "xlsxwriter"}),
    "macros.templating": frozenset({"jinja2"}),
    "macros.views": frozenset({"jinja2", "markupsafe"}),
    "macros.word_edition": frozenset({"PIL", "bs4", "fontTools", "jinja2", "resvg_py"}),
    "macros.zensical": frozenset({"markupsafe", "yaml"}),
}
"""Third-party libraries that a package and its modules may import; all others: none."""


def termasuk(modul: str, paket: str) -> bool:
    """Is `modul` the package `paket` itself or in it?"""
    return modul == paket or modul.startswith(f"{paket}.")


def luar_biasa(graf: grimp.ImportGraph, modul: str) -> set[str]:
    """Third-party libraries that `modul` imports without being allowed to."""
    milik = {nama for nama in PUSTAKA if termasuk(modul, nama)}
    boleh = set().union(*(PUSTAKA[nama] for nama in milik))
    luar = {
        satu
        for satu in graf.find_modules_directly_imported_by(modul)
        if graf.is_module_squashed(satu) and satu not in sys.stdlib_module_names
    }
    return luar - boleh


def test_lapisan(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(AKAR)
    kode = lint_imports(config_filename=str(AKAR / ".importlinter"), no_cache=True)
    assert kode == 0, capsys.readouterr().out


def test_pustaka_pihak_ketiga() -> None:
    graf = grimp.build_graph("macros", include_external_packages=True, cache_dir=None)
    modul = {satu for satu in graf.modules if satu.partition(".")[0] == "macros"}
    assert {"macros.cli", "macros.scoring", "macros.views"} <= modul
    salah = {
        satu: luar
        for satu in sorted(modul)
        if not any(termasuk(satu, bebas) for bebas in BEBAS) and (luar := luar_biasa(graf, satu))
    }
    assert salah == {}


@pytest.mark.parametrize("perintah", [("check",), ("format", "--check")], ids=" ".join)
def test_gaya(perintah: tuple[str, ...]) -> None:
    ruff = [sys.executable, "-m", "ruff", *perintah, "--no-cache", "."]
    hasil = subprocess.run(ruff, cwd=AKAR, capture_output=True, text=True, timeout=60)
    assert hasil.returncode == 0, f"{hasil.stdout}{hasil.stderr}\nmake format membetulkannya."
