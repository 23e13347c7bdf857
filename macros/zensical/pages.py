"""What Zensical's pages may call, over the project that their configuration names.

Zensical takes every relative address in a page for one that an editor wrote, relative to the file.
What macros write is relative to the page; a scheme of its own keeps it as it is until `bebaskan`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any

from markupsafe import Markup

from macros.zensical.site import baca_situs

_SKEMA = "lkj:"
_ALAMAT = re.compile(r'(\s(?:href|src)=")(?![a-z]+:|[/#])')


class Bahasa:
    """The macros, filters and names of one page, for Zensical's `define_env`."""

    def __init__(self, konfigurasi: Mapping[str, Any], url: str) -> None:
        self._isi = baca_situs(Path(konfigurasi["extra"]["akar"])).bahasa(url.lstrip("/"))

    def makro(self) -> dict[str, Callable[..., Any]]:
        """Every macro by name."""
        return {nama: _jaga(fungsi) for nama, fungsi in self._isi.makro().items()}

    def saringan(self) -> dict[str, Callable[..., Any]]:
        """Every filter by name."""
        return {nama: _jaga(fungsi) for nama, fungsi in self._isi.saringan().items()}

    def nama(self) -> dict[str, Any]:
        """The roots of all data names."""
        return self._isi.nama()


def bebaskan(html: str) -> str:
    """The HTML with the addresses as macros wrote them."""
    return html.replace(f'="{_SKEMA}', '="')


def _jaga(fungsi: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(fungsi)
    def terjaga(*argumen: Any) -> Any:
        hasil = fungsi(*argumen)
        aman = _ALAMAT.sub(rf"\1{_SKEMA}", str(hasil))
        return Markup(aman) if isinstance(hasil, Markup) else aman

    return terjaga
