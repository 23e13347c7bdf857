"""Files of `data/` written anew by the program, with everything an editor wrote left as it is.

Knows YAML and files; nothing of what the keys mean.
"""

from __future__ import annotations

from macros.rewrite.document import Dokumen
from macros.rewrite.files import pasang

__all__ = ["Dokumen", "pasang"]
