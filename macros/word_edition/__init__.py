"""Adapter to Word: the report as a DOCX that superiors annotate, from the pages of site and PDF.

Only this package knows WordprocessingML; its XML stands in templates/.
"""

from __future__ import annotations

from macros.word_edition.edition import susun_word

__all__ = ["susun_word"]
