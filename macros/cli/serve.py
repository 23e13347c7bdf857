"""`lkj serve`: the preview."""

from __future__ import annotations

import os
from pathlib import Path

import click
from mkdocs.commands import serve as mkdocs_serve

from macros.cli.options import MKDOCS
from macros.cli.plugins import plugin_situs
from macros.pdf_edition.absent_engine import tanpa_mesin


@click.command()
@click.option("--dengan-pdf", is_flag=True, help="Buat juga edisi PDF pada setiap perubahan.")
@click.option("--alamat", default="127.0.0.1:8000", show_default=True, help="Alamat dan porta.")
def serve(dengan_pdf: bool, alamat: str) -> None:
    """Pratinjau yang memuat ulang sendiri setiap data/ atau docs/ berubah."""
    os.environ["LKJ_PDF"] = "true" if dengan_pdf else "false"
    lain = {} if dengan_pdf else {"plugins": plugin_situs()}
    pantau = [folder for folder in ("data", "overrides") if Path(folder).is_dir()]
    with tanpa_mesin():
        mkdocs_serve.serve(str(MKDOCS), livereload=True, watch=pantau, dev_addr=alamat, **lain)
