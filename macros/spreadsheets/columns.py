"""A column of a sheet: which key it holds, what it takes, what it is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BeforeValidator, TypeAdapter

from macros.source.key_guide import uraian
from macros.source.model.base import Bagian, model_dalam
from macros.source.references import ADA
from macros.source.scalars import baca_angka, baca_bulat, baca_nilai, baca_tahun, baca_tanggal

Jenis = Literal["teks", "pilihan", "angka", "bulat", "tahun", "tanggal", "nilai"]
"""How a column is written: `bulat` is rupiah or people, `nilai` also takes ranges and grades."""

Peran = Literal["induk", "pengenal", "isian"]
"""What a column is to its entry: the entry it stands in, its own name, or what it holds."""
_JENIS: Mapping[Any, Jenis] = {
    baca_angka: "angka",
    baca_bulat: "bulat",
    baca_nilai: "nilai",
    baca_tahun: "tahun",
    baca_tanggal: "tanggal",
}
_EJAAN = {"iku": "IKU", "renstra": "Renstra", "kro": "KRO", "ro": "RO"}


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: the keys below its entry, what it takes, and what it means.

    `bawaan` is what holds where the key is left out. `wajib`: a new entry needs it. `boleh_null`:
    it may be not known. `pilihan`: the only texts it takes, if any are named. `rujukan`: pattern
    of the codes it takes; None: it names nothing.
    """

    jalan: tuple[str, ...]
    jenis: Jenis
    peran: Peran
    uraian: str
    tipe: TypeAdapter[Any]
    bawaan: Any
    wajib: bool
    boleh_null: bool
    pilihan: tuple[str, ...]
    rujukan: str | None

    @property
    def kunci(self) -> str:
        """The key as `data/` has it: 'target_renstra.nilai'."""
        return ".".join(self.jalan)

    @property
    def judul(self) -> str:
        """What the template calls it: 'Target renstra: nilai', 'Pagu (rupiah)'."""
        nama = ": ".join(map(sebutan, self.jalan))
        nama = nama[0].upper() + nama[1:]
        if self.jenis == "bulat":
            return f"{nama} ({'orang' if self.kunci == 'jumlah' else 'rupiah'})"
        return nama

    def baca(self, polos: Any) -> Any:
        """The typed value of what `data/` would hold.

        Raises:
            ValidationError: of pydantic, with the model's own message.
        """
        return self.tipe.validate_python(polos)


def sebutan(kunci: str) -> str:
    """A key as words: 'sumber dana', 'IKU'."""
    return " ".join(_EJAAN.get(kata, kata) for kata in kunci.split("_"))


def kolom_kunci(model: type[Bagian], jalan: tuple[str], peran: Peran, pola: str) -> Kolom:
    """The column of a key of `model`, whose entries stand at `pola`."""
    [kunci] = jalan
    medan = model.model_fields[kunci]
    anotasi: Any = medan.annotation
    if medan.metadata:
        anotasi = Annotated[(anotasi, *medan.metadata)]
    dalam = list(_dalam(anotasi))
    pilihan = next((get_args(satu) for satu in dalam if get_origin(satu) is Literal), ())
    jenis = next((_JENIS[satu.func] for satu in dalam if _pembaca(satu) in _JENIS), "teks")
    return Kolom(
        jalan,
        "pilihan" if pilihan else jenis,
        peran,
        uraian(model.__name__, kunci),
        TypeAdapter(anotasi),
        None if medan.is_required() else medan.default,
        medan.is_required(),
        type(None) in dalam,
        pilihan,
        next((sumber for dari, sumber, _ in ADA if dari == f"{pola}.{kunci}"), None),
    )


def tunggal(anotasi: Any) -> bool:
    """Does a key of this annotation hold one value?"""
    return not berdaftar(anotasi) and model_dalam(anotasi) is None


def _dalam(anotasi: Any) -> Iterator[Any]:
    """The annotation and everything in it: types of a union, what `Annotated` adds."""
    yield anotasi
    bagian = (*get_args(anotasi), *getattr(anotasi, "__metadata__", ()))
    for satu in () if get_origin(anotasi) is Literal else bagian:
        yield from _dalam(satu)


def _pembaca(satu: Any) -> Any:
    return satu.func if isinstance(satu, BeforeValidator) else None


def berdaftar(anotasi: Any) -> bool:
    """Does a key of this annotation hold a list or a map of entries?"""
    return any(get_origin(satu) in (tuple, dict) for satu in _dalam(anotasi))
