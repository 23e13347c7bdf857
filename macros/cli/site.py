"""A site built beside the last good one, which stays where the build fails."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from macros.cli.lazy import tunda
from macros.cli.options import MKDOCS
from macros.cli.output import hasil_baru
from macros.cli.plugins import plugin_situs
from macros.hooks import LkjPlugin
from macros.pdf_edition.absent_engine import tanpa_mesin

# mkdocs-macros imports them to ask for its own latest version and for a log of all variables.
for nama in ("requests", "hjson"):
    tunda(nama)


def bangun(hasil: Path, *, tanpa_pdf: bool) -> None:
    """Build into `hasil`, which stays as it is where that fails; then the command ends."""
    os.environ["LKJ_PDF"] = "false" if tanpa_pdf else "true"
    lain = {"plugins": plugin_situs()} if tanpa_pdf else {}
    try:
        with hasil_baru(hasil) as baru, tanpa_mesin():
            mkdocs_build.build(load_config(str(MKDOCS), site_dir=str(baru), strict=True, **lain))
    except Abort as galat:
        galat.show()
        sys.exit(1)


def susun_halaman() -> LkjPlugin:
    """Build the pages alone, checked as for a site; what they hold is in the plugin returned.

    Ends with 1 where a build would.
    """
    os.environ["LKJ_PDF"] = "false"
    try:
        with tempfile.TemporaryDirectory(prefix="lkj-halaman-") as folder:
            config = load_config(
                str(MKDOCS), site_dir=f"{folder}/situs", strict=True, plugins=plugin_situs()
            )
            mkdocs_build.build(config)
    except Abort as galat:
        galat.show()
        sys.exit(1)
    plugin = config.plugins["lkj"]
    assert isinstance(plugin, LkjPlugin)
    return plugin
