"""The report's identity, its legal documents, the office and its people."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from macros.source.model.base import Bagian, Bersumber, DaftarTeks
from macros.source.scalars import (
    AlamatWeb,
    Bulat,
    Kode,
    Repositori,
    Surel,
    Tahun,
    Tanggal,
    Teks,
    YaTidak,
)


class Satker(Bersumber):
    """The reporting unit as it presents itself on the cover; `kode` None: not yet given.

    `tingkat` and `induk`, the office above it, None: not given, or there is none.
    """

    kode: Teks | None = None
    nama: Teks
    nama_pendek: Teks
    lembaga: Teks
    lembaga_pendek: Teks
    wilayah: Teks
    tingkat: Literal["kabupaten", "kota", "provinsi", "pusat"] | None = None
    induk: Teks | None = None
    alamat: Teks
    telepon: Teks
    situs: AlamatWeb
    surel: Surel


class Pejabat(Bersumber):
    """An officer who signs; `nip` is None where no source gives it.

    `pelaksana`: holds the office for the time being, as Plt., Plh. or Pj.; None: holds it.
    """

    kode: Kode
    nama: Teks
    nip: Teks | None = None
    jabatan: Teks
    pelaksana: Literal["plt", "plh", "pj"] | None = None

    @property
    def sebutan_jabatan(self) -> str:
        """The office as it stands above a signature: 'Plt. Sekretaris'."""
        return f"{self.pelaksana.capitalize()}. {self.jabatan}" if self.pelaksana else self.jabatan


class TandaTangan(Bersumber):
    """One signature block: who signs, where and when; `tanggal` None: not signed yet."""

    kode: Kode
    tempat: Teks
    tanggal: Tanggal | None
    instansi: Teks
    pejabat: Kode


class Ppid(Bagian):
    """Who answers requests for public information (PPID); None: not yet given by the office."""

    pejabat: Teks | None = None
    alamat: Teks | None = None
    telepon: Teks | None = None
    surel: Surel | None = None
    jam_layanan: Teks | None = None
    permohonan: AlamatWeb | None = None
    """Where requests are made on the web."""


class Laporan(Bagian):
    """`laporan.yml`: identity of the report, its signatories and its licence."""

    judul: Teks
    tahun: Tahun
    satker: Satker
    pejabat: tuple[Pejabat, ...]
    tanda_tangan: tuple[TandaTangan, ...]
    bahasa: Literal["id"]
    lisensi_isi: Teks | None
    """Licence of the content (not of the program); None: not yet decided by the office."""
    ppid: Ppid = Ppid()
    draf: YaTidak = False
    """True: still being written. It builds whatever the review says, every page says that it is a
    draft, and it cannot be published."""
    terbitkan_reviu: YaTidak = False
    """True: the internal review is published with the report."""
    repositori: Repositori | None = None
    """Address of this project on a forge, such as `https://github.com/kantor/lkj`; None: not
    known, then files and lines are named without a link."""

    @property
    def ditandatangani(self) -> date | None:
        """Day of the latest signature; None: nothing is signed yet."""
        return max((satu.tanggal for satu in self.tanda_tangan if satu.tanggal), default=None)


class PeraturanItem(Bersumber):
    """One legal document, cited everywhere through its `kode`."""

    kode: Kode
    jenis: Teks
    nomor: Teks
    tahun: Tahun | None = None
    tanggal: Tanggal | None = None
    penghubung: Literal["tentang", "perihal"] = "tentang"
    tentang: Teks | None = None


class Peraturan(Bagian):
    """`peraturan.yml`."""

    peraturan: tuple[PeraturanItem, ...]
    singkatan: dict[Teks, Teks] = Field(default_factory=dict)
    """How a `jenis` is written for short → in full, such as UU → Undang-Undang."""


class Unit(Bersumber):
    """A unit below the head of the secretariat; `tugas` None: none given."""

    kode: Kode
    nama: Teks
    tugas: Teks | None = None


class Organisasi(Bagian):
    """`organisasi.yml`: statutory duties and the structure of the secretariat."""

    pimpinan: Teks
    tugas: DaftarTeks
    wewenang: DaftarTeks
    kewajiban: DaftarTeks
    unit: tuple[Unit, ...]


class KelompokPegawai(Bersumber):
    """A group of staff and its size (people); None: not reported yet."""

    kode: Kode
    nama: Teks
    jumlah: Bulat | None


class Pegawai(Bersumber):
    """`pegawai.yml`: staff by employment status and by education; None: not available."""

    status: tuple[KelompokPegawai, ...] | None
    pendidikan: tuple[KelompokPegawai, ...] | None
