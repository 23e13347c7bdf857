"""Counted figures and figures taken over as they are: `jumlah.*`, staff, plans, gallery, scale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from macros.formatting import bilangan
from macros.report.figur import Jalan, Penghimpun
from macros.report.keuangan import himpun_volume
from macros.report.kinerja import HasilKinerja
from macros.source.model import Data, Kategori


@dataclass(frozen=True, slots=True)
class Cacah:
    """A count: of what (`apa`), where that stands in `data/`, and its terms where it is a sum."""

    kunci: str
    apa: str
    nilai: int
    dari: Jalan
    suku: tuple[int, ...] = ()

    @property
    def rumus(self) -> str:
        """'3 + 1 = 4' where it is a sum, else 'banyaknya sasaran strategis = 7'."""
        if self.suku:
            return f"{' + '.join(map(str, self.suku))} = {self.nilai}"
        return f"banyaknya {self.apa} = {self.nilai}"


def himpun_hitungan(data: Data, hasil: HasilKinerja, himpunan: Penghimpun) -> None:
    """Register every count and the plain figures of the smaller files."""
    for satu in (*_cacah_kinerja(data, hasil), *_cacah_rencana(data), *_cacah_lain(data)):
        himpunan.tambah(
            f"jumlah.{satu.kunci}",
            f"Jumlah {satu.apa}",
            satu.nilai,
            "buah",
            ("sasaran",),
            entri=data.sasaran.tercetak,
            rumus=satu.rumus,
            dari=satu.dari,
        )
    _pegawai(data, himpunan)
    _rencana(data, himpunan)
    _galeri(data, himpunan)
    _skala(data, himpunan)


def _jumlah(kunci: str, apa: str, dari: Jalan, suku: Iterable[int]) -> Cacah:
    angka = tuple(suku)
    return Cacah(kunci, apa, sum(angka), dari, angka)


def _cacah_kinerja(data: Data, hasil: HasilKinerja) -> Iterator[Cacah]:
    dari: Jalan = ("sasaran", "sasaran")
    yield Cacah("sasaran", "sasaran strategis", len(data.sasaran.sasaran), dari)
    yield Cacah("iku", "indikator kinerja utama", len(hasil.iku), ("sasaran", "iku"))
    per_sasaran = [len(satu.indikator) for satu in data.sasaran.sasaran]
    yield _jumlah("indikator", "indikator seluruh sasaran", dari, per_sasaran)
    yield Cacah("indikator_tercapai", "indikator yang memenuhi target", hasil.tercapai, dari)
    yield Cacah("indikator_belum", "indikator yang belum memenuhi target", hasil.belum, dari)
    apa = "indikator yang tidak dapat dinilai"
    yield Cacah("indikator_tak_dinilai", apa, hasil.tak_dinilai, dari)


def _cacah_rencana(data: Data) -> Iterator[Cacah]:
    program, dari = data.rkt.program, ("rkt", "program")
    yield Cacah("program_rkt", "program dalam RKT", len(program), dari)
    yield _jumlah("kegiatan_rkt", "kegiatan dalam RKT", dari, (len(p.kegiatan) for p in program))
    baris = (len(kegiatan.baris) for p in program for kegiatan in p.kegiatan)
    yield _jumlah("baris_rkt", "baris kegiatan dalam RKT", dari, baris)
    for kunci, apa, asal in (
        ("kegiatan_pk", "kegiatan dalam Perjanjian Kinerja", "disepakati"),
        ("kegiatan_pk_diukur", "kegiatan Perjanjian Kinerja yang diukur", "diukur"),
    ):
        yield Cacah(kunci, apa, len(getattr(data.perjanjian, asal)), ("perjanjian", asal))


def _cacah_lain(data: Data) -> Iterator[Cacah]:
    renstra, rpjmn = data.renstra, data.renstra.rpjmn
    idi = renstra.idi.indikator
    dari_idi: Jalan = ("renstra", "idi", "indikator")
    yield Cacah("foto", "foto dalam galeri", len(data.galeri.foto), ("galeri", "foto"))
    yield Cacah("isu", "isu strategis", len(renstra.isu), ("renstra", "isu"))
    yield Cacah("indikator_idi", "indikator IDI", len(idi), dari_idi)
    suku = (len(satu.subindikator) for satu in idi)
    yield _jumlah("subindikator_idi", "subindikator IDI", dari_idi, suku)
    yield Cacah("tujuan", "tujuan Renstra", len(renstra.tujuan), ("renstra", "tujuan"))
    yield Cacah("misi", "butir misi", len(renstra.misi.butir), ("renstra", "misi", "butir"))
    kebijakan: Jalan = ("renstra", "rpjmn", "kebijakan")
    yield Cacah("kebijakan", "arah kebijakan RPJMN", len(rpjmn.kebijakan), kebijakan)
    sasaran: Jalan = ("renstra", "rpjmn", "sasaran", "butir")
    yield Cacah("sasaran_rpjmn", "sasaran RPJMN", len(rpjmn.sasaran.butir), sasaran)
    arah: Jalan = ("renstra", "arah_program", "butir")
    yield Cacah("arah_program", "arah program", len(renstra.arah_program.butir), arah)
    yield Cacah("unit", "unit kerja", len(data.organisasi.unit), ("organisasi", "unit"))


def _pegawai(data: Data, himpunan: Penghimpun) -> None:
    pegawai = data.pegawai
    for kunci in ("status", "pendidikan"):
        for i, kelompok in enumerate(getattr(pegawai, kunci) or ()):
            himpunan.tambah(
                f"pegawai.{kunci}.{kelompok.kode}",
                f"Pegawai {kelompok.nama}",
                kelompok.jumlah,
                "orang",
                ("pegawai", kunci, i),
                entri=kelompok,
                kunci="jumlah",
                alasan="belum dilaporkan" if kelompok.jumlah is None else None,
            )
    rincian = [kelompok.jumlah for kelompok in pegawai.pendidikan or pegawai.status or ()]
    angka = [n for n in rincian if n is not None] if None not in rincian else []
    himpunan.tambah(
        "pegawai.jumlah",
        "Jumlah pegawai",
        sum(angka) if angka else None,
        "orang",
        ("pegawai",),
        entri=pegawai,
        rumus=" + ".join(map(str, angka)) + f" = {sum(angka)}" if angka else "",
        alasan=None if angka else "belum dilaporkan",
        dihitung=True,
        dari=("pegawai", "pendidikan" if pegawai.pendidikan else "status"),
    )


def _rencana(data: Data, himpunan: Penghimpun) -> None:
    for i, target in enumerate(data.renstra.rpjmn.target):
        himpunan.tambah(
            f"renstra.target.{target.kode}",
            target.nama,
            target.nilai,
            target.satuan,
            ("renstra", "rpjmn", "target", i),
            entri=target,
            kunci="nilai",
        )
    for ruang, kunci in (("pk", "disepakati"), ("pk_diukur", "diukur")):
        for i, baris in enumerate(getattr(data.perjanjian, kunci)):
            jejak = ("perjanjian", kunci, i)
            himpun_volume(ruang, baris, jejak, himpunan)


def _galeri(data: Data, himpunan: Penghimpun) -> None:
    for i, foto in enumerate(data.galeri.foto):
        himpunan.tambah(
            f"galeri.{foto.kode}.nomor",
            f"Nomor gambar: {foto.keterangan}",
            i + 1,
            "buah",
            ("galeri", "foto", i),
            entri=foto,
        )


def _skala(data: Data, himpunan: Penghimpun) -> None:
    bawah: Kategori | None = None
    for i, pita in enumerate(data.skala.kategori):
        himpunan.tambah(
            f"skala.{pita.kode}.rentang",
            f"Rentang kategori {pita.nama}",
            _rentang(bawah, pita),
            "kategori",
            ("skala", "kategori", i),
            entri=pita,
        )
        bawah = pita


def _rentang(bawah: Kategori | None, pita: Kategori) -> str:
    """A band in words, such as '55% sampai kurang dari 76%'."""
    atas = ""
    if pita.kurang_dari is not None:
        atas = f"kurang dari {_persen(pita.kurang_dari)}"
    elif pita.paling_tinggi is not None:
        atas = _persen(pita.paling_tinggi)
    if bawah is None:
        return atas[:1].upper() + atas[1:] or "Semua capaian"
    if bawah.kurang_dari is not None:
        awal = _persen(bawah.kurang_dari)
        return f"{awal} sampai {atas}" if atas else f"{awal} atau lebih"
    awal = f"Lebih dari {_persen(bawah.paling_tinggi or Decimal(0))}"
    return f"{awal} sampai {atas}" if atas else awal


def _persen(nilai: Decimal) -> str:
    return f"{bilangan(nilai)}%"
