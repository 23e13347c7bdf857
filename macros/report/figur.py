"""A figure of the report: value, unit, how it came about, what was printed, which notes it has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from macros.scoring.rounding import LAZIM, Pembulatan
from macros.scoring.values import Ordinal, Rentang
from macros.source.model import Bersumber

Jalan = tuple[str | int, ...]
NilaiFigur = Decimal | Rentang | Ordinal | str | None


@dataclass(frozen=True, slots=True)
class Figur:
    """One figure, reachable everywhere by its `alamat` such as `anggaran.serapan`.

    `label` names it for readers.
    `nilai` None means it is not reported or cannot be computed; `alasan` then says why.
    `satuan` is a unit code of `data/satuan.yml`, or `rupiah`, `persen`, `poin_persen`, `buah`,
    `nilai` (a score without unit).
    `rumus` is the computation with its operands, empty for a value taken from data as it is.
    `dihitung`: worked out here, not taken from data as it is; without a value `rumus` is empty.
    `jejak` is the path of its entry in `data/`, `kunci` its key there; `dari` is the path of what
    it was computed from, where that is not the entry itself.
    `pembulatan`: how a computed value is written.
    """

    alamat: str
    label: str
    nilai: NilaiFigur
    satuan: str
    jejak: Jalan
    kunci: str
    rumus: str = ""
    alasan: str | None = None
    tercetak: str | None = None
    catatan: tuple[str, ...] = ()
    dihitung: bool = False
    dari: Jalan | None = None
    pembulatan: Pembulatan = LAZIM

    @property
    def letak(self) -> Jalan:
        """Path in `data/` of the value itself, or of what it was computed from."""
        if self.dihitung:
            return self.dari or self.jejak
        return (*self.jejak, self.kunci)


@dataclass
class Penghimpun:
    """Collects figures while a Report is built; used once and then dropped."""

    pembulatan: Pembulatan = LAZIM
    figur: dict[str, Figur] = field(default_factory=dict)
    tercetak_dipakai: set[Jalan] = field(default_factory=set)

    def tambah(
        self,
        alamat: str,
        label: str,
        nilai: NilaiFigur | int,
        satuan: str,
        jejak: Jalan,
        *,
        entri: Bersumber | Mapping[str, str] | None = None,
        kunci: str | None = None,
        rumus: str = "",
        alasan: str | None = None,
        dihitung: bool = False,
        dari: Jalan | None = None,
    ) -> Figur:
        """Add a figure.

        `jejak` is the path of the entry; with `kunci` (a key of it, by default the last part of
        `alamat`) it finds what was printed in the entry's `tercetak`. What has a `rumus` is
        `dihitung`.
        """
        kunci = kunci or alamat.rpartition(".")[2]
        cetakan = entri.tercetak if isinstance(entri, Bersumber) else entri or {}
        if kunci in cetakan:
            self.tercetak_dipakai.add((*jejak, "tercetak", kunci))
        if isinstance(nilai, int):
            nilai = Decimal(nilai)
        figur = Figur(
            alamat,
            label,
            nilai,
            satuan,
            jejak,
            kunci,
            rumus,
            alasan,
            cetakan.get(kunci),
            dihitung=dihitung or bool(rumus),
            dari=dari,
            pembulatan=self.pembulatan,
        )
        self.figur[alamat] = figur
        return figur

    def beri_catatan(self, kode: str, alamat: str) -> None:
        """Note that the catatan `kode` concerns the figure at `alamat`."""
        lama = self.figur[alamat]
        self.figur[alamat] = replace(lama, catatan=(*lama.catatan, kode))
