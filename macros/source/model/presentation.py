"""Gallery, notes on the data, captions of tables and charts."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from macros.source.model.base import Bagian, Bersumber
from macros.source.scalars import Jalur, Kode, Tanggal, Teks, tolak


class Acara(Bersumber):
    """An event of which the gallery holds several photos; None: not known."""

    kode: Kode
    nama: Teks
    tempat: Teks | None
    tanggal: Tanggal | None
    tanggal_akhir: Tanggal | None = None


class Foto(Bersumber):
    """A photo of the gallery; `berkas` is a path below `docs/`, shown once the file is there.

    Place and days that are not written are those of its `acara`, if it belongs to one.
    """

    kode: Kode
    berkas: Jalur
    keterangan: Teks
    alt: Teks | None = None
    acara: Kode | None = None
    tempat: Teks | None = None
    tanggal: Tanggal | None = None
    tanggal_akhir: Tanggal | None = None

    @model_validator(mode="after")
    def _tanpa_acara(self) -> Self:
        for kunci in ("tempat", "tanggal"):
            if self.acara is None and kunci not in self.model_fields_set:
                raise tolak(f'belum mempunyai kunci "{kunci}" atau acara')
        return self


class Galeri(Bagian):
    """`galeri.yml`."""

    acara: tuple[Acara, ...] = ()
    foto: tuple[Foto, ...]

    @model_validator(mode="after")
    def _dari_acara(self) -> Self:
        """Place and days of a photo that has none of its own are its event's."""
        acara = {satu.kode: satu for satu in self.acara}
        foto = tuple(_berlengkap(satu, acara.get(satu.acara or "")) for satu in self.foto)
        # Frozen for all others: this is still the reading of the file.
        object.__setattr__(self, "foto", foto)
        return self


def _berlengkap(foto: Foto, acara: Acara | None) -> Foto:
    if acara is None:
        return foto
    isi: dict[str, object] = {}
    if "tempat" not in foto.model_fields_set:
        isi["tempat"] = acara.tempat
    if "tanggal" not in foto.model_fields_set:
        isi |= {"tanggal": acara.tanggal, "tanggal_akhir": acara.tanggal_akhir}
    return foto.model_copy(update=isi)


class CatatanItem(Bagian):
    """Something a reader must know about the data: a difference, an open question, a gap."""

    kode: Kode
    jenis: Literal["selisih", "terbuka", "pembetulan", "belum_tersedia"]
    perihal: Teks
    untuk: tuple[Teks, ...] = ()
    """Addresses of the figures concerned, such as `anggaran.serapan`."""
    tercetak: Teks | None = None
    ditulis: Teks | None = None
    penjelasan: Teks
    penyelesaian: Teks
    sumber: Teks
    temuan: tuple[Teks, ...] = ()
    """Findings of the review that this note acknowledges, each 'aturan:objek'; needs `oleh`."""
    oleh: Teks | None = None
    """Who acknowledges them: a role will do."""
    pada: Tanggal | None = None


class Catatan(Bagian):
    """`catatan.yml`."""

    catatan: tuple[CatatanItem, ...]


class SajianTabel(Bagian):
    """A numbered table: what it holds (`isi`), optionally for one sasaran, and its caption."""

    kode: Kode
    isi: Literal[
        "rkt",
        "pk",
        "pk_diukur",
        "iku",
        "skala",
        "sasaran",
        "program",
        "rincian_anggaran",
        "riwayat",
        "monev",
    ]
    sasaran: Kode | None = None
    judul: Teks


class SajianGrafik(Bagian):
    """A numbered chart: what it holds (`isi`) and its caption."""

    kode: Kode
    isi: Literal["organisasi", "status_pegawai", "pendidikan_pegawai", "riwayat", "capaian"]
    judul: Teks


class Sajian(Bagian):
    """`sajian.yml`: captions. `{satker}`, `{tahun}`, `{sasaran}` are filled in."""

    tabel: tuple[SajianTabel, ...]
    grafik: tuple[SajianGrafik, ...]
