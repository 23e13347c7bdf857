"""A repository for another office: its data and chapters with visible blanks, and the program.

The program comes as a full copy at a stated version: an office builds its report for as long as it
keeps the folder, without asking another repository or a registry of packages for the program.
"""

from __future__ import annotations

from macros.new_office.choices import Kantor, baca_banyak, baca_skala
from macros.new_office.program import Program, salin_program, versi_program
from macros.new_office.texts import isi_kantor, isi_program

__all__ = [
    "Kantor",
    "Program",
    "baca_banyak",
    "baca_skala",
    "isi_kantor",
    "isi_program",
    "salin_program",
    "versi_program",
]
