"""Figures of IKU, indikator and sasaran: target, realisasi, capaian, kategori, averages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from macros.formatting import bilangan
from macros.report.bersatuan import bilangan_dibulatkan
from macros.report.cara import cara_hitung, rerata_mentah, rerata_tertimbang
from macros.report.figur import Jalan, Penghimpun
from macros.report.perbandingan import Perbandingan, himpun_perbandingan
from macros.scoring.aggregates import Rerata, rerata
from macros.scoring.bands import Pita, kategori
from macros.scoring.capaian import Capaian, hitung_capaian
from macros.scoring.rounding import Pembulatan
from macros.source.model import Data, Iku, IndikatorItem, SasaranItem


@dataclass(frozen=True, slots=True)
class HasilIndikator:
    """An indikator with what was computed for it; `pita` None: it has no kategori.

    Its figures begin with `alamat`, such as `iku.iku_1`.
    """

    alamat: str
    butir: IndikatorItem
    capaian: Capaian
    pita: Pita | None
    perbandingan: Perbandingan


@dataclass(frozen=True, slots=True)
class HasilKinerja:
    """All results, in the order of the data."""

    iku: tuple[HasilIndikator, ...]
    indikator: tuple[HasilIndikator, ...]

    def milik(self, sasaran: SasaranItem) -> tuple[HasilIndikator, ...]:
        """The IKU that measure a sasaran, then its indikator."""
        iku = (
            satu
            for satu in self.iku
            if isinstance(satu.butir, Iku) and satu.butir.sasaran == sasaran.kode
        )
        kode = {butir.kode for butir in sasaran.indikator}
        return (*iku, *(satu for satu in self.indikator if satu.butir.kode in kode))

    @property
    def tercapai(self) -> int:
        """Number of indikator that met their target."""
        return sum(hasil.capaian.tercapai is True for hasil in self.indikator)

    @property
    def belum(self) -> int:
        """Number of indikator that missed their target."""
        return sum(hasil.capaian.tercapai is False for hasil in self.indikator)

    @property
    def tak_dinilai(self) -> int:
        """Number of indikator that cannot be judged."""
        return sum(hasil.capaian.tercapai is None for hasil in self.indikator)


def himpun_kinerja(data: Data, himpunan: Penghimpun) -> HasilKinerja:
    """Compute every indikator and register its figures."""
    skala = [
        Pita(butir.kode, butir.nama, butir.kurang_dari, butir.paling_tinggi)
        for butir in data.skala.kategori
    ]
    iku = tuple(
        _satu(data, skala, himpunan, "iku", ("sasaran", "iku", i), butir)
        for i, butir in enumerate(data.sasaran.iku)
    )
    indikator: list[HasilIndikator] = []
    for s, sasaran in enumerate(data.sasaran.sasaran):
        awal: Jalan = ("sasaran", "sasaran", s)
        hasil = [
            _satu(data, skala, himpunan, "indikator", (*awal, "indikator", i), butir)
            for i, butir in enumerate(sasaran.indikator)
        ]
        _rerata(data, himpunan, sasaran, awal, hasil)
        indikator += hasil
    return HasilKinerja(iku, tuple(indikator))


def _rerata(
    data: Data,
    himpunan: Penghimpun,
    sasaran: SasaranItem,
    jejak: Jalan,
    hasil: Sequence[HasilIndikator],
) -> None:
    mentah = rerata_mentah(data)
    bobot = [satu.butir.bobot or Decimal(1) for satu in hasil] if rerata_tertimbang(data) else None
    rata = rerata([satu.capaian for satu in hasil], mentah=mentah, bobot=bobot)
    alasan = None if rata.nilai is not None else "tidak ada capaian yang dapat dirata-ratakan"
    himpunan.tambah(
        f"sasaran.{sasaran.kode}.rerata",
        f"Rata-rata capaian {sasaran.nama}",
        rata.nilai,
        "persen",
        jejak,
        entri=sasaran,
        rumus=_rumus_rerata(hasil, rata, mentah, bobot, himpunan.pembulatan),
        alasan=alasan,
        dihitung=True,
    )


def _rumus_rerata(
    hasil: Sequence[HasilIndikator],
    rata: Rerata,
    mentah: bool,
    bobot: Sequence[Decimal] | None,
    pembulatan: Pembulatan,
) -> str:
    if rata.nilai is None:
        return ""
    suku, berat = [], []
    for i, satu in enumerate(hasil):
        nilai = satu.capaian.mentah if mentah else satu.capaian.nilai
        if nilai is not None:
            teks = bilangan_dibulatkan(nilai, pembulatan)
            suku.append(f"{bilangan(bobot[i])} × {teks}" if bobot else teks)
            berat.append(bilangan(bobot[i]) if bobot else "")
    penyebut = f"({' + '.join(berat)})" if bobot else str(rata.n)
    rumus = f"({' + '.join(suku)}) ÷ {penyebut} = {bilangan_dibulatkan(rata.nilai, pembulatan)}"
    sisa = f"; {rata.dikecualikan} indikator tanpa persentase tidak ikut dirata-ratakan"
    return rumus + (sisa if rata.dikecualikan else "")


def _satu(
    data: Data,
    skala: list[Pita],
    himpunan: Penghimpun,
    ruang: str,
    jejak: Jalan,
    butir: IndikatorItem,
) -> HasilIndikator:
    satuan_realisasi = butir.satuan_realisasi or butir.satuan
    satuan = {satu.kode: satu for satu in data.satuan.satuan}
    cara = cara_hitung(data, butir)
    hitung = partial(
        hitung_capaian,
        urutan=satuan[butir.satuan].urutan,
        satuan_sama=satuan_realisasi == butir.satuan,
    )
    capaian = hitung(butir.target, butir.realisasi, cara)
    pita = kategori(capaian.nilai, skala)
    alamat = f"{ruang}.{butir.kode}"
    kosong = "belum dilaporkan"
    himpunan.tambah(
        f"{alamat}.target",
        f"Target: {butir.nama}",
        butir.target,
        butir.satuan,
        jejak,
        entri=butir,
        alasan=kosong if butir.target is None else None,
    )
    himpunan.tambah(
        f"{alamat}.realisasi",
        f"Realisasi: {butir.nama}",
        butir.realisasi,
        satuan_realisasi,
        jejak,
        entri=butir,
        alasan=kosong if butir.realisasi is None else None,
    )
    himpunan.tambah(
        f"{alamat}.capaian",
        f"Capaian: {butir.nama}",
        capaian.nilai,
        "persen",
        jejak,
        entri=butir,
        rumus=capaian.rumus,
        alasan=capaian.alasan,
        dihitung=True,
    )
    himpunan.tambah(
        f"{alamat}.kategori",
        f"Kategori: {butir.nama}",
        pita.nama if pita else None,
        "kategori",
        jejak,
        entri=butir,
        alasan=None if pita else capaian.alasan,
        dihitung=True,
    )
    perbandingan = himpun_perbandingan(himpunan, alamat, jejak, butir, satuan, cara, hitung)
    return HasilIndikator(alamat, butir, capaian, pita, perbandingan)
