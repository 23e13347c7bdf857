"""Libraries that others import at their start and hardly ever use."""

from __future__ import annotations

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec


def tunda(nama: str) -> None:
    """Let the library `nama` load when something of it is first used, not when it is imported."""
    spec = find_spec(nama)
    if nama in sys.modules or spec is None or spec.loader is None:
        return
    spec.loader = LazyLoader(spec.loader)
    modul = module_from_spec(spec)
    sys.modules[nama] = modul
    spec.loader.exec_module(modul)
