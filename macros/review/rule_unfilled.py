"""What is still to be filled in: data that the report has a place for but that is null or empty."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan, Jalan
from macros.source.model import Bagian, BarisRkt, Data, KegiatanPk, SubIndikator
from macros.source.text_form import BELUM_DIISI, bertanda, sebutan

BarisRencana = BarisRkt | KegiatanPk | SubIndikator
Kosong = tuple[str, Jalan, str]
"""Object of the finding, path in `data/`, what is missing."""
_TANDA = re.compile(BELUM_DIISI)
_RENCANA = ("volume", "persen", "anggaran")


def _kosong(bahan: Bahan) -> Iterator[Kosong]:
    data = bahan.report.data
    yield from _laporan(data)
    yield from _pegawai(data)
    yield from _anggaran(data)
    yield from _rencana(data)
    for i, unit in enumerate(data.organisasi.unit):
        if unit.tugas is None:
            jalan = ("organisasi", "unit", i, "tugas")
            yield f"organisasi.unit.{unit.kode}", jalan, f"tugas {sebutan(unit.nama, unit.kode)}"
    if not data.edisi.edisi[0].perubahan:
        yield "edisi.perubahan", ("edisi", "edisi", 0, "perubahan"), "perubahan edisi ini"
    if not data.galeri.foto and any(satu.memanggil("galeri") for satu in bahan.halaman):
        yield "galeri.foto", ("galeri", "foto"), "galeri foto"


def _laporan(data: Data) -> Iterator[Kosong]:
    if data.laporan.lisensi_isi is None:
        yield "laporan.lisensi_isi", ("laporan", "lisensi_isi"), "lisensi isi laporan"
    for i, blok in enumerate(data.laporan.tanda_tangan):
        if blok.tanggal is None:
            jalan = ("laporan", "tanda_tangan", i, "tanggal")
            yield f"laporan.tanda_tangan.{blok.kode}", jalan, f"tanggal tanda tangan {blok.kode}"


def _pegawai(data: Data) -> Iterator[Kosong]:
    for kunci, nama in (("status", "status kepegawaian"), ("pendidikan", "pendidikan")):
        rincian = getattr(data.pegawai, kunci)
        if rincian is None:
            yield f"pegawai.{kunci}", ("pegawai", kunci), f"pegawai menurut {nama}"
        for i, satu in enumerate(rincian or ()):
            if satu.jumlah is None:
                jalan = ("pegawai", kunci, i, "jumlah")
                yield (
                    f"pegawai.{kunci}.{satu.kode}",
                    jalan,
                    f"jumlah pegawai {sebutan(satu.nama, satu.kode)}",
                )


def _anggaran(data: Data) -> Iterator[Kosong]:
    anggaran = data.anggaran
    if anggaran.pagu is None:
        yield "anggaran.pagu", ("anggaran", "pagu"), "pagu"
    if anggaran.monev is None and any(satu.isi == "monev" for satu in data.sajian.tabel):
        yield "anggaran.monev", ("anggaran", "monev"), "isi tabel monev"
    for jalan, satu in anggaran.baris():
        if not satu.rincian:
            nama = f"{satu.tingkat} {satu.kode}"
            yield from _isian(f"anggaran.{satu.tingkat}.{satu.kode}", jalan, satu, nama)
    for kunci in ("sumber_dana", "riwayat"):
        for i, baris in enumerate(getattr(anggaran, kunci)):
            nama = getattr(baris, "kode", None) or baris.tahun
            jalan = ("anggaran", kunci, i)
            yield from _isian(f"anggaran.{kunci}.{nama}", jalan, baris, f"{kunci} {nama}")


def _rencana(data: Data) -> Iterator[Kosong]:
    baris_rencana = list(_baris_rencana(data))
    # Offices that lay down no percentages are not asked for them.
    berpersen = any(baris.persen is not None for _, _, _, baris in baris_rencana)
    for objek, jalan, nama, baris in baris_rencana:
        if berpersen or baris.volume is None:
            yield from _isian(objek, jalan, baris, nama)
        else:
            yield from _isian(objek, jalan, baris, nama, tanpa=("persen",))


def _baris_rencana(data: Data) -> Iterator[tuple[str, Jalan, str, BarisRencana]]:
    """Every line of RKT and PK with the object, path and name of its finding."""
    for p, program in enumerate(data.rkt.program):
        for k, kegiatan in enumerate(program.kegiatan):
            for b, baris in enumerate(kegiatan.baris):
                jalan = ("rkt", "program", p, "kegiatan", k, "baris", b)
                yield f"rkt.{baris.kode}", jalan, f"baris RKT {baris.kode}", baris
                yield from _subindikator(f"rkt.{baris.kode}", jalan, baris.subindikator)
    for kunci, nama in (("disepakati", "PK"), ("diukur", "PK saat diukur")):
        for i, janji in enumerate(getattr(data.perjanjian, kunci)):
            ruang = f"perjanjian.{kunci}.{janji.kode}"
            nama_baris = f"kegiatan {janji.kode} dalam {nama}"
            yield ruang, ("perjanjian", kunci, i), nama_baris, janji
            yield from _subindikator(ruang, ("perjanjian", kunci, i), janji.subindikator)


def _subindikator(
    ruang: str, jalan: Jalan, semua: Sequence[SubIndikator]
) -> Iterator[tuple[str, Jalan, str, SubIndikator]]:
    for i, satu in enumerate(semua):
        di = (*jalan, "subindikator", i)
        yield f"{ruang}.{satu.kode}", di, f"subindikator {satu.kode}", satu


def _isian(
    objek: str, jalan: Jalan, baris: Bagian, nama: str, tanpa: Collection[str] = ()
) -> Iterator[Kosong]:
    """One finding for all figures that a line lacks, at the first of them; not for `tanpa`."""
    medan = ("pagu", "realisasi", *_RENCANA)
    kosong = [kunci for kunci in medan if kunci in type(baris).model_fields and kunci not in tanpa]
    kosong = [kunci for kunci in kosong if getattr(baris, kunci) is None]
    if kosong:
        *awal, akhir = kosong
        dan = ", dan " if len(awal) > 1 else " dan "
        sebutan = f"{', '.join(awal)}{dan}{akhir}" if awal else akhir
        yield objek, (*jalan, kosong[0]), f"{sebutan} {nama}"


def periksa_kosong(bahan: Bahan) -> Iterator[Lapor]:
    """Data that the report has a place for is there."""
    for objek, jalan, nama in _kosong(bahan):
        tempat = bahan.tempat(jalan)
        yield Lapor(objek, tempat, f"{nama} belum diisi", f"isi kunci {jalan[-1]} di {tempat[0]}")


def periksa_tanda(bahan: Bahan) -> Iterator[Lapor]:
    """No place that a new office's files mark as unfilled is left, in data or in chapters."""
    for jalan, nama in _bertanda(bahan.report.data, (), ""):
        tempat = bahan.tempat(jalan)
        saran = f"ganti tulisannya di {tempat[0]}"
        yield Lapor(".".join(map(str, jalan)), tempat, f"{nama} belum diisi", saran)
    for halaman in bahan.halaman:
        baris = enumerate(halaman.teks.split("\n"), start=1)
        letak = [nomor for nomor, isi in baris if bertanda(isi)]
        for urutan, nomor in enumerate(letak, start=1):
            yield Lapor(
                f"{halaman.kode}/{urutan}",
                (halaman.berkas, nomor, 1),
                "uraian ini belum diisi",
                f"ganti baris itu dengan uraiannya di {halaman.berkas}",
            )


def _bertanda(simpul: object, jalan: Jalan, pada: str) -> Iterator[tuple[Jalan, str]]:
    """Every marked text with its path and what it is, such as 'kunci nama pada program rutin'."""
    if isinstance(simpul, Bagian):
        for nama in type(simpul).model_fields:
            yield from _bertanda(getattr(simpul, nama), (*jalan, nama), pada)
    elif isinstance(simpul, tuple):
        for i, anak in enumerate(simpul):
            kode = getattr(anak, "kode", None)
            di = f" pada {jalan[-1]} {kode}" if kode else pada
            yield from _bertanda(anak, (*jalan, i), di)
    elif isinstance(simpul, str) and _TANDA.match(simpul):
        yield jalan, _nama(jalan, pada)


def _nama(jalan: Jalan, pada: str) -> str:
    *awal, ujung = jalan
    sebutan = f"kunci {ujung}"
    if isinstance(ujung, int):
        *awal, daftar = awal
        sebutan = f"{daftar} ke-{ujung + 1}"
    if not pada and awal[1:]:
        pada = f" pada {'.'.join(map(str, awal[1:]))}"
    return f"{sebutan}{pada}"


def periksa_draf(bahan: Bahan) -> Iterator[Lapor]:
    """A draft is finished only once the office says so."""
    if bahan.report.data.laporan.draf:
        yield Lapor(
            "laporan.draf",
            bahan.tempat(("laporan", "draf")),
            "laporan ini masih draf: setiap halaman menyebutnya dan lkj terbit menolaknya",
            "tulis draf: tidak di data/laporan.yml setelah isian lengkap dan reviu tanpa galat",
        )


ATURAN_ISIAN = (
    Aturan("belum-diisi", Tingkat.INFO, "Data yang bertempat terisi", periksa_kosong, isian=True),
    Aturan(
        "belum-ditulis",
        Tingkat.GALAT,
        "Tempat yang ditandai belum diisi sudah ditulis",
        periksa_tanda,
        isian=True,
    ),
    Aturan("masih-draf", Tingkat.INFO, "Laporan bukan draf", periksa_draf, isian=True),
)
