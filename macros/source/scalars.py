"""Scalar types of `data/`: text in, typed value out, each refusal said in Indonesian.

The messages name what was found and what to write instead; the loader adds file:line:column.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from macros.scoring.values import Ordinal, Rentang
from macros.source.text_form import AWAL_HTML, TAK_TERLIHAT

_ANGKA = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
_BULAT = re.compile(r"0|[1-9]\d*")
_KODE = re.compile(r"[a-z][a-z0-9_]*")
_TAHUN = re.compile(r"(19|20|21)\d\d")
_BUKAN_TEKS = re.compile(rf"{AWAL_HTML}.|{TAK_TERLIHAT}")
_JALUR = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*")
_WEB = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[\w./~%?=&#+-]*)?")
_PROYEK = re.compile(r"https?://[^/]+(?:/[\w.~-]+){2,}")
_DI_DALAM = re.compile(r"/(?:blob|edit|tree|raw|-)(?:/|$)")
_SUREL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_VERSI = re.compile(r"(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})")
TEKS_TERPANJANG = 20_000
_DIGIT_INDONESIA = re.compile(r"-?\d{1,3}(\.\d{3})*(,\d+)?|-?\d+,\d+")


def tolak(pesan: str) -> PydanticCustomError:
    """A refusal that the loader tells as it is."""
    return PydanticCustomError("isian", "{pesan}", {"pesan": pesan})


def _saran_angka(teks: str) -> str:
    """A number as it should be typed, guessed from one written the Indonesian way."""
    inti = re.sub(r"^Rp\.?\s*|\s*%$|,-$", "", teks.strip())
    if _DIGIT_INDONESIA.fullmatch(inti):
        return f"; tulis angka saja: {inti.replace('.', '').replace(',', '.')}"
    return "; tulis angka saja, misalnya 87.5"


def baca_angka(nilai: Any) -> Decimal:
    """Decimal from its YAML text; a decimal point, no grouping, no unit."""
    if isinstance(nilai, str) and _ANGKA.fullmatch(nilai):
        return Decimal(nilai)
    raise tolak(f'berisi teks "{nilai}"{_saran_angka(str(nilai))}')


def baca_bulat(nilai: Any) -> int:
    """A whole, non-negative number: rupiah or people."""
    if isinstance(nilai, str) and _BULAT.fullmatch(nilai):
        return int(nilai)
    raise tolak(f'berisi "{nilai}"{_saran_angka(str(nilai))} (bilangan bulat, tanpa titik pemisah)')


def baca_desimal(nilai: Any) -> int:
    """How many decimals are written: none to six."""
    if isinstance(nilai, str) and re.fullmatch("[0-6]", nilai):
        return int(nilai)
    raise tolak(f'berisi "{nilai}"; tulis banyaknya angka desimal, dari 0 sampai 6')


def baca_tahun(nilai: Any) -> int:
    """A year of four digits."""
    if isinstance(nilai, str) and _TAHUN.fullmatch(nilai):
        return int(nilai)
    raise tolak(f'berisi "{nilai}"; tulis tahun empat angka, misalnya 2031')


def baca_tanggal(nilai: Any) -> date:
    """A date written as 2025-01-09."""
    try:
        if isinstance(nilai, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", nilai):
            return date.fromisoformat(nilai)
    except ValueError:
        pass
    raise tolak(f'berisi "{nilai}"; tulis tanggal sebagai TTTT-BB-HH, misalnya 2025-01-09')


def baca_kode(nilai: Any) -> str:
    """A stable code: small letters, digits, underscore."""
    if isinstance(nilai, str) and _KODE.fullmatch(nilai):
        return nilai
    raise tolak(f'berisi "{nilai}"; kode hanya huruf kecil, angka, dan garis bawah, diawali huruf')


def baca_teks(nilai: Any) -> str:
    """Text that is not empty, its white space folded; no HTML and nothing invisible."""
    if not isinstance(nilai, str) or not nilai.strip():
        raise tolak("harus berisi teks")
    if cocok := _BUKAN_TEKS.search(nilai):
        raise tolak(f"memuat {cocok[0]!a}; HTML dan karakter tak terlihat tidak boleh")
    if len(nilai) > TEKS_TERPANJANG:
        raise tolak(f"lebih panjang dari {TEKS_TERPANJANG} karakter")
    return " ".join(nilai.split())


def baca_versi(nilai: Any) -> str:
    """An edition's version: two numbers and a point, such as '1.1'."""
    if isinstance(nilai, str) and _VERSI.fullmatch(nilai):
        return nilai
    raise tolak(f'berisi "{nilai}"; tulis versi sebagai dua angka bertitik, misalnya "1.1"')


def baca_jalur(nilai: Any) -> str:
    """Path of a file below `docs/`: relative, without `..`."""
    if isinstance(nilai, str) and _JALUR.fullmatch(nilai):
        return nilai
    raise tolak(
        f'berisi "{nilai}"; tulis jalur di bawah docs/ tanpa spasi dan tanpa huruf beraksen,'
        " misalnya galeri/foto-1.jpg"
    )


def baca_alamat_web(nilai: Any) -> str:
    """Address of a website: https:// or http://."""
    if isinstance(nilai, str) and _WEB.fullmatch(nilai):
        return nilai
    raise tolak(f'berisi "{nilai}"; tulis alamat lengkap, misalnya https://contoh.go.id')


def baca_repositori(nilai: Any) -> str:
    """Address of a project on a forge, without a slash or `.git` at its end."""
    alamat = baca_alamat_web(nilai).removesuffix("/").removesuffix(".git")
    if _DI_DALAM.search(alamat) or not _PROYEK.fullmatch(alamat):
        raise tolak(
            f'berisi "{nilai}"; tulis alamat repositorinya saja,'
            " misalnya https://github.com/kantor/lkj"
        )
    return alamat


def baca_surel(nilai: Any) -> str:
    """An e-mail address."""
    if isinstance(nilai, str) and _SUREL.fullmatch(nilai):
        return nilai
    raise tolak(f'berisi "{nilai}"; tulis alamat surel, misalnya kantor@contoh.go.id')


def baca_ya_tidak(nilai: Any) -> bool:
    """'ya' or 'tidak'."""
    if nilai in ("ya", "tidak"):
        return nilai == "ya"
    raise tolak(f'berisi "{nilai}"; tulis ya atau tidak')


def baca_nilai(nilai: Any) -> Decimal | Rentang | Ordinal:
    """A target or realisasi: a number, a range `[90, 100]`, or a letter grade such as WTP."""
    if isinstance(nilai, (list, tuple)):
        if len(nilai) != 2:
            raise tolak("rentang ditulis dengan dua angka, misalnya [90, 100]")
        bawah, atas = baca_angka(nilai[0]), baca_angka(nilai[1])
        if bawah > atas:
            raise tolak(f"rentang terbalik: {bawah} lebih besar daripada {atas}")
        return Rentang(bawah, atas)
    if isinstance(nilai, str) and re.fullmatch(r"[A-Z]{1,5}", nilai):
        return Ordinal(nilai)
    return baca_angka(nilai)


def _skalar(tipe: Any, baca: Callable[[Any], Any], skema: dict[str, Any]) -> Any:
    """A type read by `baca`, with what an editor's JSON Schema can say of its YAML form."""
    return Annotated[tipe, BeforeValidator(baca), WithJsonSchema(skema)]


_TULISAN = {"type": ["string", "number"]}
"""Text as YAML sees it: what looks like a number is text to the loader all the same."""
Angka = _skalar(Decimal, baca_angka, {"type": "number"})
Bulat = _skalar(int, baca_bulat, {"type": "integer", "minimum": 0})
Desimal = _skalar(int, baca_desimal, {"type": "integer", "minimum": 0, "maximum": 6})
Tahun = _skalar(int, baca_tahun, {"type": "integer", "minimum": 1900, "maximum": 2199})
Tanggal = _skalar(date, baca_tanggal, {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"})
Kode = _skalar(str, baca_kode, {"type": "string", "pattern": f"^{_KODE.pattern}$"})
Teks = _skalar(str, baca_teks, _TULISAN)
AlamatWeb = _skalar(str, baca_alamat_web, {"type": "string", "pattern": "^https?://"})
Repositori = _skalar(str, baca_repositori, {"type": "string", "pattern": "^https?://"})
Surel = _skalar(str, baca_surel, {"type": "string", "pattern": "^[^@ ]+@[^@ ]+$"})
Jalur = _skalar(str, baca_jalur, {"type": "string", "pattern": f"^{_JALUR.pattern}$"})
Versi = _skalar(str, baca_versi, {"type": "string", "pattern": r"^\d+\.\d+$"})
YaTidak = _skalar(bool, baca_ya_tidak, {"enum": ["ya", "tidak"]})
Nilai = _skalar(
    Any,
    baca_nilai,
    {
        "anyOf": [
            {"type": "number"},
            {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
            {"type": "string", "pattern": "^[A-Z]{1,5}$"},
        ]
    },
)
