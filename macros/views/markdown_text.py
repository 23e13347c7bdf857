"""Data text that a page calls by name: shown as it is, never read as Markdown or HTML."""

from __future__ import annotations

import re

from markupsafe import Markup

_KHUSUS = re.compile(r"[\\`*_{}\[\]]")
_ENTITAS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_LOLOS = re.compile(r"\\([\\`*_{}\[\]#+.-])")
_AWAL = re.compile(r"^(?=[#+-])|^(\d+)(?=\.)")


def polos(markdown: str) -> Markup:
    """The HTML that Markdown makes of what `lolos` wrote: for text that Markdown will not read."""
    return Markup(_LOLOS.sub(r"\1", markdown))


def lolos(teks: str) -> str:
    """`teks` for the middle of a Markdown sentence: every sign of Markdown and HTML made plain."""
    teks = "".join(_ENTITAS.get(huruf, huruf) for huruf in teks)
    teks = _KHUSUS.sub(lambda cocok: f"\\{cocok[0]}", teks)
    return _AWAL.sub(lambda cocok: f"{cocok[1] or ''}\\", teks)
