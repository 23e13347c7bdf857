"""`lkj baru`: the repository of another office."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shlex import quote
from typing import Any

import click
from pydantic_core import PydanticCustomError

from macros.intake import periksa
from macros.new_office import (
    Kantor,
    Program,
    baca_banyak,
    baca_skala,
    isi_kantor,
    isi_program,
    salin_program,
    versi_program,
)
from macros.new_office.program import AKAR
from macros.review.formats import sisa
from macros.review.whole import tinjau_semua
from macros.revisions import GitGagal, berkas_berubah, commit_kini
from macros.source.scalars import baca_alamat_web, baca_surel, baca_tahun, baca_teks

_TINGKAT = ("kabupaten", "kota", "provinsi", "pusat")
_SKALA = "Kategori capaian dari yang terendah, misalnya Kurang < 60, Cukup < 80, Baik"
_TANPA = "-"
"""The answer that there is none, or none yet."""


@dataclass(frozen=True, slots=True)
class _Tanya:
    """A question: its words, how an answer is read, and what is proposed from the others."""

    kata: str
    baca: Callable[[str], Any]
    usul: Callable[[Mapping[str, Any]], str | None] = lambda _: None


def _tingkat(teks: str) -> str:
    if (tingkat := teks.strip().lower()) not in _TINGKAT:
        raise ValueError(f'"{teks}" bukan tingkat; pilihannya {", ".join(_TINGKAT)}')
    return tingkat


def _boleh_kosong(teks: str) -> str | None:
    return None if teks.strip() == _TANPA else baca_teks(teks)


def _skala(teks: str) -> Any:
    return baca_skala("" if teks.strip() == _TANPA else teks)


def _tanpa(_: Mapping[str, Any]) -> str:
    return _TANPA


_TANYA: Mapping[str, _Tanya] = {
    "lembaga": _Tanya("Nama lengkap lembaga", baca_teks),
    "lembaga_pendek": _Tanya("Nama pendek lembaga", baca_teks, lambda j: j["lembaga"]),
    "nama": _Tanya("Nama satuan kerja", baca_teks, lambda j: f"Sekretariat {j['lembaga']}"),
    "nama_pendek": _Tanya(
        "Nama pendek satuan kerja", baca_teks, lambda j: f"Sekretariat {j['lembaga_pendek']}"
    ),
    "tingkat": _Tanya(f"Tingkat ({', '.join(_TINGKAT)})", _tingkat),
    "wilayah": _Tanya("Nama wilayah kerja, misalnya Kabupaten Contoh", baca_teks),
    "kota": _Tanya("Tempat penandatanganan, misalnya Contoh", baca_teks),
    "tahun": _Tanya("Tahun laporan", baca_tahun, lambda _: str(date.today().year - 1)),
    "induk": _Tanya(f"Instansi induk ({_TANPA} bila tidak ada)", _boleh_kosong, _tanpa),
    "alamat": _Tanya("Alamat kantor", baca_teks),
    "telepon": _Tanya("Telepon", baca_teks),
    "situs": _Tanya("Alamat situs", baca_alamat_web),
    "surel": _Tanya("Alamat surel", baca_surel),
    "skala": _Tanya(f"{_SKALA} ({_TANPA} bila belum)", _skala, _tanpa),
    "sasaran": _Tanya("Banyaknya sasaran strategis", baca_banyak, lambda _: "1"),
}
"""Every question in its order, by the option that answers it: `--lembaga-pendek`."""


def _opsi(perintah: Callable[..., None]) -> Callable[..., None]:
    for nama, tanya in reversed(_TANYA.items()):
        bantuan = f"{tanya.kata}."
        perintah = click.option(f"--{nama.replace('_', '-')}", nama, help=bantuan)(perintah)
    return perintah


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@_opsi
@click.option(
    "--perbarui", is_flag=True, help="Ganti programnya saja di repositori yang sudah ada."
)
def baru(folder: Path, perbarui: bool, **jawaban: str | None) -> None:
    """Mulai repositori laporan untuk kantor lain.

    Yang tidak disebut dengan opsi ditanyakan. Yang belum diketahui ditulis "belum diisi" dengan
    berkas dan kuncinya. Folder yang sudah berisi tidak pernah ditimpa.
    """
    try:
        commit = commit_kini(AKAR)
        program = versi_program(commit.nama if commit else None)
        if perbarui:
            _perbarui(folder, program)
            return
        if folder.exists() and any(folder.iterdir()):
            raise click.ClickException(f"folder {folder} sudah berisi; pilih folder yang baru")
        kantor = Kantor(**_jawab(jawaban))
        folder.mkdir(parents=True, exist_ok=True)
        salin_program(folder, awal=True)
        _tulis(folder, isi_program(program))
        _tulis(folder, isi_kantor(kantor))
    except FileNotFoundError as galat:
        pesan = f"program ini tidak lengkap ({galat.filename} tidak ada)"
        raise click.ClickException(f"{pesan}; jalankan dari salinan repositorinya") from None
    laporan = tinjau_semua(periksa(folder / "data", folder / "docs"))
    click.echo(f"Repositori {kantor.lembaga_pendek} tahun {kantor.tahun}: {folder.resolve()}/")
    click.echo(f"Sisa isian: {sisa(laporan)}.")
    click.echo(
        f"Berikutnya: cd {quote(str(folder))} && git init && git add . &&"
        ' git commit -m "Awal laporan" && make build'
    )
    click.echo("Panduan mengisinya: CONTRIBUTING.md. Daftar tugasnya: make reviu.")


def _tulis(folder: Path, semua: Mapping[str, str]) -> None:
    for nama, isi in semua.items():
        berkas = folder / nama
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_text(isi, encoding="utf-8", newline="\n")


def _perbarui(folder: Path, program: Program) -> None:
    if not (folder / "PROGRAM.md").is_file():
        raise click.ClickException(f"{folder} bukan repositori yang dimulai dengan lkj baru")
    if folder.resolve() == AKAR:
        raise click.ClickException(f"{folder} adalah program ini sendiri")
    try:
        if berubah := berkas_berubah(folder.resolve(), "."):
            pesan = "ada perubahan yang belum disimpan di git; simpan dahulu, lalu ulangi:"
            raise click.ClickException("\n".join([pesan, *berubah]))
    except GitGagal as galat:
        raise click.ClickException(str(galat)) from None
    salin_program(folder, awal=False)
    _tulis(folder, isi_program(program))
    click.echo(f"Program di {folder} diganti dengan versi {program.versi}.")
    click.echo("data/, bab-bab di docs/, foto, mkdocs.yml, dan README.md tetap.")
    click.echo("Periksa akibatnya dengan: lkj beda HEAD")


def _jawab(opsi: Mapping[str, str | None]) -> dict[str, Any]:
    """Every answer: from its option, else asked for; all wrong options are told at once."""
    jawaban: dict[str, Any] = {}
    salah = []
    for nama, tanya in _TANYA.items():
        if (teks := opsi[nama]) is not None:
            try:
                jawaban[nama] = tanya.baca(teks)
            except (ValueError, PydanticCustomError) as galat:
                salah.append(f"--{nama.replace('_', '-')} {_sebab(galat)}")
    if salah:
        raise click.ClickException("\n".join(salah))
    try:
        for nama, tanya in _TANYA.items():
            if nama not in jawaban:
                jawaban[nama] = _tanyakan(tanya, jawaban)
    except click.Abort:
        kurang = ", ".join(f"--{n.replace('_', '-')}" for n in _TANYA if n not in jawaban)
        raise click.ClickException(f"belum dijawab: {kurang}; tidak ada yang ditulis") from None
    return jawaban


def _tanyakan(tanya: _Tanya, jawaban: Mapping[str, Any]) -> Any:
    def baca(teks: str) -> Any:
        try:
            return tanya.baca(teks)
        except (ValueError, PydanticCustomError) as galat:
            raise click.UsageError(_sebab(galat)) from None

    return click.prompt(tanya.kata, default=tanya.usul(jawaban), value_proc=baca)


def _sebab(galat: Exception) -> str:
    return galat.message() if isinstance(galat, PydanticCustomError) else str(galat)
