"""What the machine refuses, said so that an office can do something about it."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from pathlib import Path

_SEBAB = {
    errno.ENOSPC: "ruang disk habis; kosongkan sebagian, lalu ulangi",
    errno.EDQUOT: "jatah disk habis; kosongkan sebagian, lalu ulangi",
    errno.EFBIG: "berkas melampaui ukuran terbesar yang diizinkan sistem ini",
    errno.EROFS: "tempat ini hanya dapat dibaca; pakai folder lain",
    errno.EACCES: "tidak diizinkan; periksa pemilik dan izinnya",
    errno.EPERM: "tidak diizinkan; periksa pemilik dan izinnya",
    errno.ENOTDIR: "ada bagian jalurnya yang bukan folder",
    errno.EISDIR: "ini folder, bukan berkas",
    errno.ENAMETOOLONG: "namanya terlalu panjang untuk sistem ini",
    errno.EMFILE: "terlalu banyak berkas terbuka sekaligus; tutup program lain, lalu ulangi",
    errno.ENFILE: "terlalu banyak berkas terbuka sekaligus; tutup program lain, lalu ulangi",
    errno.EIO: "disk tidak dapat dibaca atau ditulis; periksa disknya",
    errno.EADDRINUSE: "alamat itu sedang dipakai program lain; pilih porta lain",
}


def jelaskan(galat: OSError) -> str | None:
    """'site/index.html: ruang disk habis …'; None: no state of the machine, but a fault of ours."""
    if galat.errno not in _SEBAB:
        return None
    di = os.fsdecode(galat.filename) if isinstance(galat.filename, (str, bytes)) else ""
    pesan = f"{di}: {_SEBAB[galat.errno]}" if di else _SEBAB[galat.errno]
    return f"{pesan} ({_sisa()})" if galat.errno == errno.ENOSPC else pesan


def _sisa() -> str:
    """What is left where the work is done: a full disk seldom says which one it is."""
    semua = {"folder ini": Path.cwd(), "folder sementara": Path(tempfile.gettempdir())}
    return ", ".join(
        f"sisa {nama} {di}: {shutil.disk_usage(di).free // 1_000_000} MB"
        for nama, di in semua.items()
    )
