"""What mkdocs-macros does at every build and need not do."""

from __future__ import annotations

from types import CodeType

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

_TERBANYAK = 64
"""So many compiled pages are kept, those made last."""


def hemat(config: MkDocsConfig) -> None:
    """Spare the build a dozen processes of git, and a text of all variables for a log.

    Pages may name data alone (see `page_check`), hence nothing of what git said.
    """
    # Not at the top: whoever builds may have put off what it imports.
    from mkdocs_macros import context

    context.get_git_info = dict
    macros = config.plugins.get("macros")
    bangun = config.plugins.events["pre_build"]
    bangun[:] = [satu for satu in bangun if getattr(satu, "__self__", None) is not macros]


class Terkompilasi:
    """Pages compiled as templates, from one build of a preview to the next.

    What Jinja makes of a page follows from its text alone: nothing in it is known before it runs,
    for a page may write names of data and calls of macros only.
    """

    def __init__(self) -> None:
        self._ada: dict[str, CodeType] = {}

    def pasang(self, env: Environment) -> None:
        """Let `env` ask here before it compiles."""
        asli = env.compile

        def kompilasi(source: str, *lain: object) -> CodeType:
            if source not in self._ada:
                while len(self._ada) >= _TERBANYAK:
                    del self._ada[next(iter(self._ada))]
                self._ada[source] = asli(source, *lain)  # type: ignore[call-overload]
            return self._ada[source]

        env.compile = kompilasi  # type: ignore[method-assign]
