"""From the report of one year to the beginnings of the next: what moves, what empties, what stays.

Works on texts: the caller reads, checks and writes. Knows nothing of git or the command line.
"""

from __future__ import annotations

from macros.next_year.plan import Peralihan, susun_peralihan, tulis_peralihan

__all__ = ["Peralihan", "susun_peralihan", "tulis_peralihan"]
