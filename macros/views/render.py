"""Jinja partials of `macros/views/templates`: view objects in, HTML out."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    PackageLoader,
)
from markupsafe import Markup

from macros.numbering import jangkar
from macros.templating import lingkungan_templat

_BARIS_KOSONG = re.compile(r"\n\s*(?=\n)")


@cache
def simpanan_templat() -> BytecodeCache | None:
    """Compiled templates from earlier runs, in the user's own temporary folder; None: no such
    folder can be had, so they are compiled anew."""
    try:
        return FileSystemBytecodeCache()
    except (OSError, RuntimeError):
        return None


@cache
def lingkungan() -> Environment:
    """The one Jinja environment of all partials: autoescaped, undefined names are errors."""
    env = lingkungan_templat(PackageLoader("macros.views"), bytecode_cache=simpanan_templat())
    env.filters["jangkar"] = jangkar
    return env


def tampil(templat: str, **isi: Any) -> Markup:
    """Render a partial. Empty lines are dropped: to Markdown they would end an HTML block."""
    html = lingkungan().get_template(templat).render(**isi)
    return Markup(_BARIS_KOSONG.sub("", html).strip())
