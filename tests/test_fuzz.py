"""Hostile input, a little of it in every run: what once broke, and what hypothesis thinks of.

The same promises, looked at for hours with atheris: `make fuzz`. Always the same examples.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import SASARAN, data, foto, halaman, html, laporan, lembar, nomor, yaml

TEMUAN = Path(__file__).parent / "fuzz" / "temuan"
JARANG = {"data": 9, "laporan": 70, "lembar": 7}
"""Of these beginnings only every so manieth: they are many, and slow."""

PENGGAL_YAML = (
    "a", "b: ", "- ", "\n", "  ", "kunci", ": ", "'", '"', "[", "]", "{", "}", ",", "|\n", ">\n",
    "#", "&a ", "*a", "!!str ", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "null", "~", "\t",
    "\u2028", "\x00",
)  # fmt: skip
PENGGAL_HALAMAN = (
    "# A\n", "## B {#b}\n", "\n\n", "- ", "1. ", "> ", "    ", "```\n", "`", "*", "_", "[a]",
    "(b)",    "](", "![", "{{ ", " }}", "{% ", " %}", "{##", '"rkt"', "tabel(", ")", "satker.nama",
    " | rupiah", "anggaran.pagu", "| a | b |\n|---|---|\n", "<a", ">", "&#106;", "javascript:", "https://x.go.id",
    "index.md", "#latar", "\r\n", "\u202e", "\\", "a: b\n", "---\n",
)  # fmt: skip


def sedikit(jumlah: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The same `jumlah` examples in every run, however slow the machine."""
    lambat = [HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(
        max_examples=jumlah,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=lambat,
    )


def penggal(semua: tuple[str, ...]) -> st.SearchStrategy[bytes]:
    """Text made of what means something to the reader, with some that does not in between."""
    satu = st.one_of(st.sampled_from(semua), st.text(max_size=6))
    return st.lists(satu, max_size=25).map(lambda isi: "".join(isi).encode("utf-8", "replace"))


@st.composite
def foto_rusak(draw: st.DrawFn) -> bytes:
    """A picture with a few bytes changed, or cut off."""
    isi = bytearray(draw(st.sampled_from(list(foto.benih()))))
    for _ in range(draw(st.integers(0, 4))):
        isi[draw(st.integers(0, len(isi) - 1))] = draw(st.integers(0, 255))
    return bytes(isi[: draw(st.integers(1, len(isi)))])


@pytest.mark.parametrize("nama", SASARAN)
def test_benih_dan_yang_pernah_merusak(nama: str) -> None:
    sasaran = importlib.import_module(f"tests.fuzz.{nama}")
    for isi in islice(sasaran.benih(), 0, None, JARANG.get(nama, 1)):
        sasaran.coba(isi)
    for berkas in sorted((TEMUAN / nama).glob("*")):
        sasaran.coba(berkas.read_bytes())


@sedikit(400)
@given(st.one_of(penggal(PENGGAL_YAML), st.binary(max_size=60)))
def test_yaml(isi: bytes) -> None:
    yaml.coba(isi)


@sedikit(120)
@given(st.binary(min_size=4, max_size=30))
def test_data(isi: bytes) -> None:
    data.coba(isi)


@sedikit(10)
@given(st.binary(min_size=4, max_size=8))
def test_laporan(isi: bytes) -> None:
    laporan.coba(isi)


@sedikit(250)
@given(penggal(PENGGAL_HALAMAN))
def test_halaman(isi: bytes) -> None:
    halaman.coba(isi)


@sedikit(500)
@given(st.binary(max_size=80))
def test_nomor(isi: bytes) -> None:
    nomor.coba(isi)


@sedikit(150)
@given(foto_rusak())
def test_foto(isi: bytes) -> None:
    foto.coba(isi)


@sedikit(400)
@given(st.one_of(penggal(PENGGAL_HALAMAN), st.binary(max_size=60)))
def test_html(isi: bytes) -> None:
    html.coba(isi)


@sedikit(60)
@given(st.binary(min_size=3, max_size=30))
def test_lembar(isi: bytes) -> None:
    lembar.coba(isi)
