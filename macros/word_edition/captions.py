"""Captions as Word numbers them: 'Tabel 3.' and a SEQ field, all within a bookmark to refer to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from macros.word_edition.model import AkhirBidang, AwalBidang, Potongan, Teks

_LABEL = re.compile(r"(?P<jenis>\w+)(?P<jarak>\s)(?P<ruang>(?:\w+\.)*)(?P<nomor>\d+)")


@dataclass
class Takarir:
    """Writes labels so that Word, counting on its own, comes to the same numbers."""

    _terakhir: dict[str, int] = field(default_factory=dict)

    def label(self, teks: str) -> tuple[Potongan, ...]:
        """The pieces of a label such as 'Tabel 3.1'.

        Word counts on from the label before; where ours begins anew the field says from where.
        """
        cocok = _LABEL.fullmatch(teks)
        if cocok is None:
            return (Teks(teks),)
        jenis, nomor = cocok["jenis"], int(cocok["nomor"])
        ulang = "" if nomor == self._terakhir.get(jenis, 0) + 1 else f" \\r {nomor}"
        self._terakhir[jenis] = nomor
        return (
            Teks(f"{jenis}{cocok['jarak']}{cocok['ruang']}"),
            AwalBidang(f"SEQ {jenis} \\* ARABIC{ulang}"),
            Teks(str(nomor)),
            AkhirBidang(),
        )
