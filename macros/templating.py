"""How every text of the program is made from a template: an undefined name is an error."""

from __future__ import annotations

from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined


def lingkungan_templat(pemuat: BaseLoader, **pilihan: Any) -> Environment:
    """A Jinja environment for HTML and XML over `pemuat`: escaped, without a tag's own line.

    `pilihan` are further options of Jinja's Environment, such as `autoescape=False` for text.
    """
    bawaan = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
    return Environment(loader=pemuat, undefined=StrictUndefined, **{**bawaan, **pilihan})
