"""Offices for tests: the fictional second one, put together as an office's repository is.

What belongs to the program (looks, fonts, neutral pages, wiring) is the program's own; data,
chapters and photos are the office's. Its photos are drawn here: plain colours.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml
from PIL import Image

from macros.new_office.program import UMUM

AKAR = Path(__file__).parent.parent
KEDUA = AKAR / "tests" / "kantor_kedua"
BARU = AKAR / "macros" / "new_office" / "templates" / "kantor"
KOSAKATA = BARU / "data" / "kosakata.yml"
"""The vocabulary with which every office begins."""
KATA = ("Kehumasan", "relawan")
"""The words that this one has added."""
TANPA_HALAMAN = ("lampiran-pk.md",)
"""Pages of the program's navigation that this office does without."""


def kantor_kedua(tujuan: Path, *, galeri: bool = True) -> Path:
    """The second office's repository in the new folder `tujuan`.

    `galeri` False: it has no photos and no page for them.
    """
    shutil.copytree(KEDUA, tujuan)
    docs = tujuan / "docs"
    shutil.copytree(AKAR / "docs" / "aset", docs / "aset")
    shutil.copytree(AKAR / "overrides", tujuan / "overrides")
    for nama in UMUM:
        shutil.copy(AKAR / "docs" / f"{nama}.md", docs)
    shutil.copy(BARU / "docs" / "catatan.md", docs)
    tanpa = TANPA_HALAMAN if galeri else (*TANPA_HALAMAN, "galeri.md")
    mkdocs = (AKAR / "mkdocs.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    isi = [baris for baris in mkdocs if not any(baris == f"  - {satu}\n" for satu in tanpa)]
    (tujuan / "mkdocs.yml").write_text("".join(isi), encoding="utf-8")
    kosakata = KOSAKATA.read_text(encoding="utf-8")
    kata = "".join(f"  - {satu}\n" for satu in KATA)
    (tujuan / "data" / "kosakata.yml").write_text(
        kosakata.replace("kata:\n", f"kata:\n{kata}", 1), encoding="utf-8"
    )
    if galeri:
        _foto(tujuan)
    else:
        _tanpa_galeri(tujuan)
    return tujuan


def _foto(folder: Path) -> None:
    isi = yaml.safe_load((folder / "data" / "galeri.yml").read_text(encoding="utf-8"))
    for nomor, satu in enumerate(isi["foto"]):
        berkas = folder / "docs" / satu["berkas"]
        berkas.parent.mkdir(parents=True, exist_ok=True)
        warna = (20 * nomor, 120, 255 - 20 * nomor)
        Image.new("RGB", (1600, 1200), warna).save(berkas, quality=70)


def _tanpa_galeri(folder: Path) -> None:
    (folder / "data" / "galeri.yml").write_text("foto: []\n", encoding="utf-8")
    (folder / "docs" / "galeri.md").unlink()
    for nama, kalimat in (
        ("index.md", "- [Galeri Kegiatan](galeri.md)\n"),
        ("bab-3.md", ', sedangkan kegiatannya tergambar pada {{ rujuk("bab:galeri") }}'),
    ):
        halaman = folder / "docs" / nama
        isi = halaman.read_text(encoding="utf-8")
        assert kalimat in isi
        halaman.write_text(isi.replace(kalimat, ""), encoding="utf-8")
