"""`python -m tests.fuzz NAMA KUMPULAN [options of libFuzzer]`: atheris at one target.

KUMPULAN is the folder in which it keeps what it found worth keeping; the target's own beginnings
and all that once broke it are written there first.
"""

from __future__ import annotations

import hashlib
import importlib
import sys
from pathlib import Path

import atheris

from tests.fuzz import SASARAN

_DIAMATI = ["macros", "yaml", "markdown", "html.parser", "jinja2.lexer", "PIL"]
_TEMUAN = Path(__file__).parent / "temuan"


def main() -> None:
    """Instrument what is watched while it is imported, then let libFuzzer drive."""
    nama, kumpulan, *lain = sys.argv[1:]
    if nama not in SASARAN:
        sys.exit(f"sasaran {nama!r} tidak ada; yang ada: {', '.join(SASARAN)}")
    with atheris.instrument_imports(include=_DIAMATI):
        sasaran = importlib.import_module(f"tests.fuzz.{nama}")
    folder = Path(kumpulan)
    folder.mkdir(parents=True, exist_ok=True)
    temuan = [satu.read_bytes() for satu in (_TEMUAN / nama).glob("*")]
    for isi in (*sasaran.benih(), *temuan):
        (folder / hashlib.sha1(isi).hexdigest()).write_bytes(isi)
    atheris.Setup([sys.argv[0], kumpulan, *lain], sasaran.coba)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
