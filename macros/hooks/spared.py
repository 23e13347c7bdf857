"""What mkdocs-macros does at every build and nothing of ours reads."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig


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
