"""mkdocs-with-pdf without WeasyPrint: the engine belongs to the press alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from types import ModuleType
from typing import Any

_MESIN = "weasyprint"


@contextmanager
def tanpa_mesin() -> Iterator[None]:
    """Within the block WeasyPrint is a package without content, where it is not loaded yet.

    mkdocs-with-pdf asks for it when it is loaded and configured, but for its logger alone: what
    would use the engine is the generator that ours replaces. Loading it takes as long as a third
    of a site, 30 MB, and Pango. Afterwards an import finds the real package.
    """
    asli = find_spec(_MESIN)
    if _MESIN in sys.modules or asli is None:
        yield
        return
    kosong: Any = ModuleType(_MESIN)
    kosong.__path__ = asli.submodule_search_locations
    kosong.HTML = kosong.urls = None
    sys.modules[_MESIN] = kosong
    try:
        yield
    finally:
        for nama in [satu for satu in sys.modules if satu.partition(".")[0] == _MESIN]:
            del sys.modules[nama]
