"""The editors' guide and the program agree on the language of pages."""

from __future__ import annotations

import re
from pathlib import Path

from macros.catalog import MAKRO, SARINGAN

PANDUAN = (Path(__file__).parent.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_panduan_memuat_setiap_makro_dengan_contohnya() -> None:
    for makro in MAKRO.values():
        pola = re.escape(makro.contoh) if not makro.argumen else rf"{{{{ {makro.nama}\("
        assert re.search(pola, PANDUAN), makro.nama


def test_panduan_memuat_setiap_saringan() -> None:
    tabel = set(re.findall(r"^\| `(\w+)` \|", PANDUAN, re.MULTILINE))
    assert tabel == set(SARINGAN)


def test_panduan_tidak_menyebut_makro_yang_tidak_ada() -> None:
    dipakai = set(re.findall(r"\{\{ (\w+)\(", PANDUAN))
    assert dipakai == set(MAKRO)
