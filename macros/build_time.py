"""The times that an edition may bear."""

from __future__ import annotations

DETIK = range(315_532_800, 4_354_819_200)
"""From 1980 until 2107, in seconds since 1970: the years that a zip file knows."""
