"""What several commands share: where they run, their options."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

MKDOCS = Path("mkdocs.yml")
"""The file at the project's root, which is the folder that a command runs in."""


def opsi_skema(skema: Callable[[], str]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The option --skema: prints the JSON Schema of the form json and ends."""

    def cetak(ctx: click.Context, _: click.Parameter, diminta: bool) -> None:
        if diminta:
            click.echo(skema(), nl=False)
            ctx.exit()

    bantuan = "Tampilkan skema bentuk json, lalu selesai."
    return click.option(
        "--skema", is_flag=True, is_eager=True, expose_value=False, callback=cetak, help=bantuan
    )
