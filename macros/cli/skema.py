"""`lkj skema`: the JSON Schema of the data, for text editors."""

from __future__ import annotations

from pathlib import Path

import click

from macros.source.schema import tulis_skema


@click.command()
def skema() -> None:
    """Tulis JSON Schema setiap berkas data ke data/skema/, untuk penyunting teks."""
    for berkas in tulis_skema(Path("data")):
        click.echo(berkas)
