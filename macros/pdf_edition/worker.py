"""The press itself: `python -m macros.pdf_edition.worker CACHE`, started by `press`.

Reads one task from its standard input; writes what it does and what went wrong, a JSON object a
line, to its standard output.
"""

from __future__ import annotations

import gc
import json
import logging
import pickle
import sys
import time
import traceback
from pathlib import Path

from macros.pdf_edition.edition import PdfGagal
from macros.pdf_edition.engine import Mesin
from macros.system_errors import jelaskan


class _Kabar(logging.Handler):
    """Every message of our own log becomes a line of output, with the processor time so far."""

    def emit(self, record: logging.LogRecord) -> None:
        detik = f"{time.process_time():.1f}".replace(".", ",")
        katakan(kabar=f"{record.getMessage()} ({detik} detik CPU)")


def katakan(**isi: str | list[str]) -> None:
    """One line for the parent process."""
    sys.stdout.write(json.dumps(isi) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Make one edition; `masalah` is empty where all is well."""
    # One document, then the end: what collecting would free is freed by then.
    gc.disable()
    log = logging.getLogger("lkj")
    log.setLevel(logging.INFO)
    log.addHandler(_Kabar())
    mesin = Mesin(Path(sys.argv[1]))
    masukan = sys.stdin.buffer.read()
    if not masukan:
        return
    try:
        mesin.cetak(pickle.loads(masukan))
    except PdfGagal as galat:
        katakan(masalah=list(galat.alasan))
    except OSError as galat:
        katakan(masalah=[jelaskan(galat) or traceback.format_exc()])
    except Exception:
        katakan(masalah=[traceback.format_exc()])
    else:
        katakan(masalah=[])


if __name__ == "__main__":
    main()
