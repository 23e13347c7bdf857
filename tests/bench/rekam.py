"""MkDocs hook: keeps the Markdown of every page as it is after its macros, in $LKJ_REKAM."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page


@event_priority(-200)
def on_page_markdown(markdown: str, *, page: Page, **_: object) -> None:
    """Called by MkDocs after every plugin."""
    tujuan = Path(os.environ["LKJ_REKAM"]) / page.file.src_uri
    tujuan.write_text(markdown, encoding="utf-8")
