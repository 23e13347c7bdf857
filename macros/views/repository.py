"""Where the project's files stand on a forge: addresses to read and to edit them in a browser."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from macros.source.problems import Tempat

CABANG = "main"
"""The branch that editors change; the workflows publish it."""


@dataclass(frozen=True, slots=True)
class Repositori:
    """A project on a forge; `alamat` None: not known, then every address is None.

    GitHub is known by its host's name; all other hosts are taken for GitLab, which offices run
    under names of their own.
    """

    alamat: str | None

    def baris(self, tempat: Tempat) -> str | None:
        """Address that shows a line of a file, such as `…/blob/main/data/sasaran.yml#L42`."""
        return self._alamat("blob", tempat.berkas, tempat.baris)

    def sunting(self, berkas: str, baris: int | None = None) -> str | None:
        """Address of the web editor with a file, at a line; None: at its beginning."""
        return self._alamat("edit", berkas, baris)

    def _alamat(self, ragam: str, berkas: str, baris: int | None) -> str | None:
        if self.alamat is None:
            return None
        host = urlsplit(self.alamat).hostname or ""
        sela = "" if "github" in host.split(".") else "-/"
        pagar = f"#L{baris}" if baris else ""
        return f"{self.alamat}/{sela}{ragam}/{CABANG}/{quote(berkas)}{pagar}"
