"""The folder `dist/`: the site as a zip, the PDF, the data, checksums, a manifest, server files.

Made beside the old one and put in its place when whole. The same site gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

MANIFES = "lkj-terbitan.json"
"""In the zip's own folder and in `dist/`: what this edition is."""
JUMLAH_PERIKSA = "SHA256SUMS"
_DATA = "data"


@dataclass(frozen=True, slots=True)
class Terbitan:
    """One edition: `nama` such as 'lkj-2031-v1.0' names its zip and the folder in it.

    `dibuat` is the time of the edition (UTC), the same in every build of it; `alamat` is '' where
    the site's address is not known; `terbit` None: it has no day of publication yet.
    """

    nama: str
    judul: str
    tahun: int
    versi: str
    dibuat: datetime
    alamat: str = ""
    penerbit: str = ""
    terbit: date | None = None


def kemas(situs: Path, terbitan: Terbitan, server: Path, tujuan: Path) -> list[Path]:
    """Write `tujuan` anew; `server` holds the snippets for web servers and the install script.

    Returns the files written, by name.
    """
    gantikan(tujuan, lambda baru: _isi(situs, terbitan, server, baru))
    return sorted(tujuan.iterdir())


def gantikan(tujuan: Path, tulis: Callable[[Path], None]) -> None:
    """Let `tulis` fill a folder beside `tujuan`, then put it in its place; else all stays."""
    sementara = tujuan.with_name(f".{tujuan.name}-baru")
    shutil.rmtree(sementara, ignore_errors=True)
    sementara.mkdir(parents=True)
    try:
        tulis(sementara)
        lama = tujuan.with_name(f".{tujuan.name}-lama")
        shutil.rmtree(lama, ignore_errors=True)
        if tujuan.exists():
            tujuan.rename(lama)
        sementara.rename(tujuan)
        shutil.rmtree(lama, ignore_errors=True)
    finally:
        shutil.rmtree(sementara, ignore_errors=True)


def tulis_semua(folder: Path, isi: Mapping[str, bytes]) -> None:
    """Write files into `folder` by their paths below it."""
    for nama, satu in isi.items():
        berkas = folder / nama
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_bytes(satu)


def _isi(situs: Path, terbitan: Terbitan, server: Path, tujuan: Path) -> None:
    isi = {satu.relative_to(situs).as_posix(): satu.read_bytes() for satu in _berkas(situs)}
    manifes = _manifes(terbitan, isi)
    lengkap = {**isi, JUMLAH_PERIKSA: jumlah_periksa(isi), MANIFES: manifes}
    _zip(tujuan / f"{terbitan.nama}.zip", terbitan, lengkap)
    data = {nama: satu for nama, satu in isi.items() if nama.startswith(f"{_DATA}/")}
    _zip(tujuan / f"{terbitan.nama}-data.zip", terbitan, data)
    for nama in isi:
        if nama.startswith("unduh/") and nama.endswith(".pdf"):
            shutil.copyfile(situs / nama, tujuan / Path(nama).name)
    for satu in sorted(server.iterdir()):
        shutil.copy(satu, tujuan / satu.name)
    (tujuan / MANIFES).write_bytes(manifes)
    semua = {satu.name: satu.read_bytes() for satu in sorted(tujuan.iterdir())}
    (tujuan / JUMLAH_PERIKSA).write_bytes(jumlah_periksa(semua))


def _berkas(situs: Path) -> Iterator[Path]:
    return (satu for satu in sorted(situs.rglob("*")) if satu.is_file())


def jumlah_periksa(isi: dict[str, bytes]) -> bytes:
    """As `sha256sum -c` reads it."""
    baris = [f"{hashlib.sha256(satu).hexdigest()}  {nama}\n" for nama, satu in sorted(isi.items())]
    return "".join(baris).encode()


def _manifes(terbitan: Terbitan, isi: dict[str, bytes]) -> bytes:
    manifes = {
        "nama": terbitan.nama,
        "judul": terbitan.judul,
        "tahun": terbitan.tahun,
        "versi": terbitan.versi,
        "penerbit": terbitan.penerbit,
        "terbit": terbitan.terbit and terbitan.terbit.isoformat(),
        "dibuat": terbitan.dibuat.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "alamat": terbitan.alamat,
        "berkas": len(isi),
        "byte": sum(map(len, isi.values())),
        "sidik": hashlib.sha256(jumlah_periksa(isi)).hexdigest(),
    }
    return (json.dumps(manifes, ensure_ascii=False, indent=1) + "\n").encode()


def _zip(berkas: Path, terbitan: Terbitan, isi: dict[str, bytes]) -> None:
    waktu = terbitan.dibuat.astimezone(UTC).timetuple()[:6]
    with zipfile.ZipFile(berkas, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as arsip:
        for nama, satu in sorted(isi.items()):
            info = zipfile.ZipInfo(f"{terbitan.nama}/{nama}", date_time=waktu)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o100644 << 16
            arsip.writestr(info, satu)
