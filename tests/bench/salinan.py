"""Reports made from the shipped one, for measuring alone: many times its size, or of other offices.

They are drafts: what was printed and what the notes acknowledge holds for the shipped figures only.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from tests.bench.bahan import AKAR, foto_asli, salin_naskah

_BAB = ("bab-1", "bab-2", "bab-3", "bab-4")
_SELURUHNYA = ("iku", "capaian")
"""Tables and charts that show every sasaran: once in a report, and longer the more there are."""
_HANYA_CETAKAN = ("tercetak", "temuan", "oleh", "pada", "untuk")
_PEMBENAH: tuple[tuple[str, Callable[[re.Match[str], str], str]], ...] = (
    (r"(?m)^kode: (\w+)$", lambda cocok, ekor: f"kode: {cocok[1]}{ekor}"),
    (r"\bsasaran\.(s\d+)\b", lambda cocok, ekor: f"sasaran.{cocok[1]}{ekor}"),
    (
        r'\b(uraian|analisis|catatan)\("(\w+)"',
        lambda cocok, ekor: f'{cocok[1]}("{cocok[2]}{ekor}"',
    ),
    (
        r'\b((?:tabel|grafik|tren)\("|rujuk\("(?:tabel|grafik):)(\w+)"',
        lambda cocok, ekor: f'{cocok[1]}{cocok[2]}{"" if cocok[2] in _SELURUHNYA else ekor}"',
    ),
    (
        r'(\{#|rujuk\("subbab:)([\w-]+)',
        lambda cocok, ekor: f"{cocok[1]}{cocok[2]}{ekor.replace('_', '-')}",
    ),
)
"""What a copy of a chapter must name otherwise than the chapter itself."""


class _Penulis(yaml.SafeDumper):
    """Writes what occurs twice twice: the report's loader refuses aliases."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def siapkan_berkali(laporan: Path, kali: int) -> Path:
    """In `laporan` the report with `kali` times its chapters, sasaran, tables, notes, photos."""
    salin_naskah(laporan)
    data = laporan / "data"
    _ubah(data / "laporan.yml", lambda isi: isi | {"draf": "ya"})
    _ubah(data / "sasaran.yml", lambda isi: _sasaran(isi, kali))
    _ubah(data / "sajian.yml", lambda isi: _sajian(isi, kali))
    _ubah(data / "catatan.yml", lambda isi: _berulang(isi, ("catatan",), kali))
    _ubah(data / "galeri.yml", lambda isi: _galeri(isi, kali))
    letakkan_foto(laporan)
    for ekor in _ekor(kali):
        for bab in _BAB:
            asli = (AKAR / "docs" / f"{bab}.md").read_text(encoding="utf-8")
            salinan = laporan / "docs" / f"{bab}{ekor.replace('_', '-')}.md"
            salinan.write_text(_bab(asli, ekor), encoding="utf-8")
    _pasang_di_nav(laporan / "mkdocs.yml", kali)
    return laporan


def siapkan_kantor(kantor: Path, nomor: int) -> None:
    """In `kantor` the report as another office would have it: its own name, code and figures."""
    salin_naskah(kantor)
    laporan = yaml.safe_load((kantor / "data" / "laporan.yml").read_text(encoding="utf-8"))
    wilayah = str(laporan["satker"]["wilayah"]).partition(" ")[2]
    for berkas in (*(kantor / "data").glob("*.yml"), *(kantor / "docs").glob("*.md")):
        teks = berkas.read_text(encoding="utf-8")
        berkas.write_text(teks.replace(wilayah, f"Contoh {nomor:02}"), encoding="utf-8")
    satker = {"kode": f"{nomor:06}"}
    _ubah(
        kantor / "data" / "laporan.yml",
        lambda isi: isi | {"draf": "ya", "satker": isi["satker"] | satker},
    )
    acak = random.Random(nomor)
    _ubah(kantor / "data" / "anggaran.yml", lambda isi: _ubah_realisasi(isi, acak))
    _ubah(kantor / "data" / "sasaran.yml", lambda isi: _ubah_realisasi(isi, acak))
    letakkan_foto(kantor)


def _ubah_realisasi(isi: Any, acak: random.Random) -> Any:
    """Every reported number a little lower; texts and grades as they are.

    What was printed goes: it belongs to the report, and one day equals a figure changed by chance.
    """
    if isinstance(isi, list):
        return [_ubah_realisasi(satu, acak) for satu in isi]
    if not isinstance(isi, dict):
        return isi
    baru = {k: _ubah_realisasi(satu, acak) for k, satu in isi.items() if k != "tercetak"}
    if isinstance(lama := baru.get("realisasi"), (int, float)):
        kali = acak.uniform(0.8, 1)
        baru["realisasi"] = int(lama * kali) if isinstance(lama, int) else round(lama * kali, 2)
    return baru


def _ekor(kali: int) -> Iterator[str]:
    """What is put behind the codes of every copy."""
    return (f"_x{nomor}" for nomor in range(2, kali + 1))


def _ubah(berkas: Path, ubah: Callable[[Any], Any]) -> None:
    isi = ubah(yaml.safe_load(berkas.read_text(encoding="utf-8")))
    teks = yaml.dump(isi, Dumper=_Penulis, allow_unicode=True, sort_keys=False, width=10**6)
    berkas.write_text(teks, encoding="utf-8")


def _berulang(isi: Mapping[str, Any], kunci: Sequence[str], kali: int) -> dict[str, Any]:
    """The lists under these keys with a copy of every entry for every further time."""
    baru = dict(isi)
    for satu in kunci:
        salinan = [_salin(butir, ekor) for ekor in _ekor(kali) for butir in isi[satu]]
        baru[satu] = [*isi[satu], *salinan]
    return baru


def _salin(butir: Any, ekor: str) -> Any:
    """An entry with codes of its own, without what holds for the printed report."""
    if isinstance(butir, list):
        return [_salin(satu, ekor) for satu in butir]
    if not isinstance(butir, dict):
        return butir
    isi = {k: _salin(satu, ekor) for k, satu in butir.items() if k not in _HANYA_CETAKAN}
    return {k: f"{satu}{ekor}" if k in ("kode", "sasaran") else satu for k, satu in isi.items()}


def _sasaran(isi: Mapping[str, Any], kali: int) -> dict[str, Any]:
    return _berulang(isi, ("iku", "sasaran"), kali)


def _sajian(isi: Mapping[str, Any], kali: int) -> dict[str, Any]:
    semua = _berulang(isi, ("tabel", "grafik"), kali)
    for jenis in ("tabel", "grafik"):
        salinan = (f"{kode}{ekor}" for kode in _SELURUHNYA for ekor in _ekor(kali))
        buang = set(salinan)
        semua[jenis] = [satu for satu in semua[jenis] if satu["kode"] not in buang]
    return semua


def _galeri(isi: Mapping[str, Any], kali: int) -> dict[str, Any]:
    semua = _berulang(isi, ("foto",), kali)
    for nomor, satu in enumerate(semua["foto"]):
        satu["berkas"] = f"galeri/{nomor:04}.jpg"
    return semua


def letakkan_foto(laporan: Path) -> None:
    """Every photo that the gallery names, each with bytes of its own."""
    galeri = yaml.safe_load((laporan / "data" / "galeri.yml").read_text(encoding="utf-8"))
    for nomor, satu in enumerate(galeri["foto"]):
        tujuan = laporan / "docs" / satu["berkas"]
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        # Bytes after the end of a JPEG change its checksum, not its picture.
        tujuan.write_bytes(foto_asli(nomor).read_bytes() + f"{laporan.name}/{nomor}".encode())


def _bab(asli: str, ekor: str) -> str:
    teks = "\n".join(
        baris
        for baris in asli.split("\n")
        if not re.fullmatch(r'\{\{ (?:tabel|grafik)\("(?:iku|capaian)"\) \}\}', baris)
    )
    for pola, ganti in _PEMBENAH:
        teks = re.sub(pola, lambda cocok, ganti=ganti: ganti(cocok, ekor), teks)
    return teks


def _pasang_di_nav(mkdocs: Path, kali: int) -> None:
    salinan = "".join(
        f"  - {bab}{ekor.replace('_', '-')}.md\n" for ekor in _ekor(kali) for bab in _BAB
    )
    teks = mkdocs.read_text(encoding="utf-8")
    mkdocs.write_text(teks.replace("  - bab-4.md\n", f"  - bab-4.md\n{salinan}"), encoding="utf-8")
