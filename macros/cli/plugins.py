"""The plugins of mkdocs.yml without the PDF's: it loads a second's worth of libraries."""

from __future__ import annotations

from mkdocs.utils import yaml_load

from macros.cli.options import MKDOCS


def plugin_situs() -> dict[str, object]:
    """What `load_config` takes as `plugins` where no PDF is made.

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
