"""A site built beside the last good one, which stays where the build fails."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.utils import yaml_load

from macros.cli.options import MKDOCS


def bangun(hasil: Path, *, tanpa_pdf: bool) -> None:
    """Build into `hasil`, which stays as it is where that fails; then the command ends."""
    baru = hasil.with_name(f".{hasil.name}-baru-{os.getpid()}")
    os.environ["LKJ_PDF"] = "false" if tanpa_pdf else "true"
    try:
        lain = {"plugins": plugin_situs()} if tanpa_pdf else {}
        mkdocs_build.build(load_config(str(MKDOCS), site_dir=str(baru), strict=True, **lain))
        _gantikan(hasil, baru)
    except Abort as galat:
        galat.show()
        sys.exit(1)
    finally:
        shutil.rmtree(baru, ignore_errors=True)


def plugin_situs() -> dict[str, object]:
    """The plugins of mkdocs.yml without the PDF's: loading WeasyPrint takes longer than a site.

    By name: MkDocs empties the entries of a list while it reads them, and a preview reads them
    again at every change.
    """
    with MKDOCS.open("rb") as berkas:
        semua = yaml_load(berkas)["plugins"]
    bernama: dict[str, object] = {}
    for satu in semua:
        bernama |= satu if isinstance(satu, dict) else {satu: {}}
    bernama.pop("with-pdf", None)
    return bernama


def _gantikan(hasil: Path, baru: Path) -> None:
    """Put the new site in place of the old one, which disappears only afterwards."""
    lama = hasil.with_name(f".{hasil.name}-lama-{os.getpid()}")
    if hasil.exists():
        hasil.rename(lama)
    baru.rename(hasil)
    shutil.rmtree(lama, ignore_errors=True)
