"""Libraries that others import at their start and hardly ever use."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


def tunda(nama: str) -> None:
    """Let the library `nama` load when something of it is first used, not when it is imported."""
    if nama not in sys.modules:
        sys.modules[nama] = _Tunda(nama)


class _Tunda(ModuleType):
    """Stands for a library until it is used.

    Python's own LazyLoader does not serve: an import statement already looks at the module's
    `__spec__`, at which it loads.
    """

    def __getattr__(self, nama: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), nama)
