"""Adapter to Zensical: the website from the same data, pages and templates, without MkDocs.

Zensical renders pages with their macros and the templates of `overrides/`, and knows no plugins.
What the plugin `lkj` does around that stands here: before it in `staging`, after it in `finishing`.
"""

from __future__ import annotations
