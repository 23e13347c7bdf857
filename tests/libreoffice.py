"""LibreOffice as the office's own Word and Excel: opens what was exported, without a window."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path


def ubah(berkas: Sequence[Path], bentuk: str, folder: Path) -> list[Path]:
    """Open every file and write it anew into `folder`, in the form `bentuk` ('pdf', 'xlsx', …).

    One start for all files; the profile is the test's own, so that runs do not wait for another.
    """
    program = shutil.which("soffice")
    assert program, "LibreOffice tidak ada; make test memasangnya"
    perintah = [
        program,
        f"-env:UserInstallation={(folder / 'profil').resolve().as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        bentuk,
        "--outdir",
        str(folder),
        *map(str, berkas),
    ]
    hasil = subprocess.run(perintah, capture_output=True, text=True, timeout=600)
    baru = [folder / f"{satu.stem}.{bentuk.partition(':')[0]}" for satu in berkas]
    # It exits with 0 even where it could not open a file.
    assert all(satu.is_file() for satu in baru), hasil.stdout + hasil.stderr
    return baru


def teks_pdf(berkas: Path) -> str:
    """Text of a PDF in the order it was written."""
    hasil = subprocess.run(["pdftotext", "-raw", str(berkas), "-"], capture_output=True, check=True)
    return hasil.stdout.decode()
