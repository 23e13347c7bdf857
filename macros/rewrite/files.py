"""Several files put in place together."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def pasang(isi: Mapping[Path, bytes]) -> None:
    """Write every file beside its place first, then put all in place; on an error none is changed.

    Raises:
        OSError: where a file cannot be written; what stood there stands there again.
    """
    baru = {berkas: berkas.with_name(f"{berkas.name}.baru") for berkas in isi}
    lama = {berkas: berkas.read_bytes() if berkas.is_file() else None for berkas in isi}
    try:
        for berkas, teks in isi.items():
            _tulis(baru[berkas], teks)
        for berkas, sementara in baru.items():
            os.replace(sementara, berkas)
    except OSError:
        _kembalikan(lama)
        raise
    finally:
        for sementara in baru.values():
            sementara.unlink(missing_ok=True)


def _tulis(berkas: Path, isi: bytes) -> None:
    with berkas.open("wb") as aliran:
        aliran.write(isi)
        aliran.flush()
        os.fsync(aliran.fileno())


def _kembalikan(lama: Mapping[Path, bytes | None]) -> None:
    for berkas, isi in lama.items():
        if isi is None:
            berkas.unlink(missing_ok=True)
        elif berkas.read_bytes() != isi:
            _tulis(berkas, isi)
