"""Adapter to MkDocs: the plugin `lkj` in mkdocs.yml."""

from __future__ import annotations

from macros.hooks.plugin import LkjPlugin

__all__ = ["LkjPlugin"]
