"""Hostile input: what reads an editor's files, each with a function from bytes to a verdict.

`coba(isi)` of a module feeds the bytes to the product and raises where a promise is broken: a
traceback, a refusal without its place, an accepted page or file that breaks later. `benih()` are
bytes to begin with. `make fuzz` lets atheris look for bytes that break something; what it found
stands in `temuan/`, a folder for each target, and tests/test_fuzz.py tries it ever after.
"""

from __future__ import annotations

SASARAN = ("yaml", "data", "laporan", "halaman", "nomor", "foto", "lembar", "html")
"""The targets by the name of their module."""
