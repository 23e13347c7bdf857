"""Reads an editor's file, whatever system it was written on: UTF-8, any ends of lines, a BOM."""

from __future__ import annotations

from pathlib import Path

from macros.source.problems import Masalah


def baca_berkas(berkas: Path, nama: str) -> tuple[str | None, list[Masalah]]:
    """The text with `\\n` at its line ends; None, and why, where it cannot be read.

    `nama` is the file's path as problems tell it.

    Raises:
        FileNotFoundError: where there is no such file.
    """
    try:
        teks = berkas.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        baris = galat.object[: galat.start].count(b"\n") + 1
        return None, [Masalah(nama, baris, 1, "bukan teks UTF-8; simpan ulang sebagai UTF-8")]
    except FileNotFoundError:
        raise
    except OSError as galat:
        pesan = f"berkas ini tidak dapat dibaca ({galat.strerror}); periksa izinnya"
        return None, [Masalah(nama, 1, 1, pesan)]
    return teks.replace("\r\n", "\n").replace("\r", "\n"), []
