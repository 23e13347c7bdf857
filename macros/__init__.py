"""Adapter to mkdocs-macros, and to Zensical's own macros: registers what pages may call.

All work is done in `views`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from macros.views.page_language import BahasaHalaman
    from macros.zensical.pages import Bahasa


def define_env(env: Any) -> None:
    """Called by mkdocs-macros once per build, after the plugin `lkj` has loaded the report.

    Zensical calls it once per page, with a plain dict as its configuration.
    """
    bahasa: BahasaHalaman | Bahasa
    if isinstance(env.conf, dict):
        from macros.zensical.pages import Bahasa as BahasaZensical

        bahasa = BahasaZensical(env.conf, env.page.url)
    else:
        bahasa = env.conf.plugins["lkj"].bahasa(lambda: env.page.url)
    for nama, fungsi in bahasa.makro().items():
        env.macro(fungsi, nama)
    for nama, saringan in bahasa.saringan().items():
        env.filter(saringan, nama)
    env.variables.update(bahasa.nama())
