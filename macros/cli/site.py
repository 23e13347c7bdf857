"""A site built beside the last good one, which stays where the build fails."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.utils import yaml_load

from macros.cli.lazy import tunda
from macros.cli.options import MKDOCS
from macros.cli.output import hasil_baru
from macros.hooks import LkjPlugin

# mkdocs-macros imports it only to ask for its own latest version, which nobody wants here.
tunda("requests")


def bangun(hasil: Path, *, tanpa_pdf: bool) -> None:
    """Build into `hasil`, which stays as it is where that fails; then the command ends."""
    os.environ["LKJ_PDF"] = "false" if tanpa_pdf else "true"
    lain = {"plugins": plugin_situs()} if tanpa_pdf else {}
    try:
        with hasil_baru(hasil) as baru:
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
