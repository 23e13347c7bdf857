"""Figures that hold an indikator against earlier years, the Renstra and a national standard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from macros.report.figur import Jalan, Penghimpun
from macros.scoring.capaian import Capaian, Cara
from macros.scoring.comparison import Perubahan, hitung_kemajuan, hitung_perubahan
from macros.source.model import IndikatorItem, SatuanItem


@dataclass(frozen=True, slots=True)
class HasilTahun:
    """An earlier year: its own capaian, and the change from it to this year."""

    tahun: int
    capaian: Capaian
    perubahan: Perubahan


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """What an indikator was compared with; empty or None where the data has nothing."""

    riwayat: tuple[HasilTahun, ...]
    renstra: Capaian | None
    standar: Capaian | None


def himpun_perbandingan(
    himpunan: Penghimpun,
    alamat: str,
    jejak: Jalan,
    butir: IndikatorItem,
    satuan: Mapping[str, SatuanItem],
    cara: Cara,
    hitung: partial[Capaian],
) -> Perbandingan:
    """Compute the comparisons of one indikator and register their figures below `alamat`.

    `hitung` is `hitung_capaian` with the indikator's units, still without target, realisasi, way.
    The cap holds for targets, of whatever year; a national standard is none.
    """
    himpun = _Himpun(himpunan, alamat, jejak, butir, satuan, cara, hitung)
    return Perbandingan(himpun.riwayat(), himpun.renstra(), himpun.standar())


@dataclass(frozen=True, slots=True)
class _Himpun:
    himpunan: Penghimpun
    alamat: str
    jejak: Jalan
    butir: IndikatorItem
    satuan: Mapping[str, SatuanItem]
    cara: Cara
    hitung: partial[Capaian]

    @property
    def satuan_realisasi(self) -> str:
        return self.butir.satuan_realisasi or self.butir.satuan

    def riwayat(self) -> tuple[HasilTahun, ...]:
        return tuple(self._tahun(i) for i in range(len(self.butir.riwayat or ())))

    def _tahun(self, i: int) -> HasilTahun:
        butir = self.butir
        baris = (butir.riwayat or ())[i]
        alamat, jejak = f"{self.alamat}.riwayat.th{baris.tahun}", (*self.jejak, "riwayat", i)
        tambah = partial(self.himpunan.tambah, jejak=jejak, entri=baris)
        satuan = {"target": butir.satuan, "realisasi": self.satuan_realisasi}
        for kunci, kode in satuan.items():
            nilai = getattr(baris, kunci)
            label = f"{kunci.capitalize()} {baris.tahun}: {butir.nama}"
            kosong = "belum dilaporkan" if nilai is None else None
            tambah(f"{alamat}.{kunci}", label, nilai, kode, alasan=kosong)
        capaian = self.hitung(baris.target, baris.realisasi, self.cara)
        self._capaian(f"{alamat}.capaian", f"Capaian {baris.tahun}", capaian, jejak)
        perubahan = hitung_perubahan(
            butir.realisasi,
            baris.realisasi,
            persen=self.satuan[self.satuan_realisasi].tampil == "%",
            arah=butir.arah,
            urutan=self.satuan[self.satuan_realisasi].urutan,
            pembulatan=self.cara.pembulatan,
        )
        tambah(
            f"{alamat}.perubahan",
            f"Perubahan realisasi sejak {baris.tahun}: {butir.nama}",
            perubahan.nilai,
            perubahan.satuan,
            rumus=perubahan.rumus,
            alasan=perubahan.alasan,
            dihitung=True,
        )
        return HasilTahun(baris.tahun, capaian, perubahan)

    def renstra(self) -> Capaian | None:
        target = self.butir.target_renstra
        if target is None:
            return None
        alamat, jejak = f"{self.alamat}.renstra", (*self.jejak, "target_renstra")
        tambah = partial(self.himpunan.tambah, satuan=self.butir.satuan, jejak=jejak, entri=target)
        label = f"Target {target.tahun} menurut Renstra: {self.butir.nama}"
        tambah(f"{alamat}.nilai", label, target.nilai)
        if target.nilai_awal is not None:
            label = f"Nilai awal Renstra: {self.butir.nama}"
            tambah(f"{alamat}.nilai_awal", label, target.nilai_awal)
        kemajuan = hitung_kemajuan(
            target.nilai,
            self.butir.realisasi,
            self.cara,
            awal=target.nilai_awal,
            **self.hitung.keywords,
        )
        nama = f"Kemajuan menuju target Renstra {target.tahun}"
        self._capaian(f"{alamat}.kemajuan", nama, kemajuan, jejak)
        return kemajuan

    def standar(self) -> Capaian | None:
        standar = self.butir.standar_nasional
        if standar is None:
            return None
        alamat, jejak = f"{self.alamat}.standar_nasional", (*self.jejak, "standar_nasional")
        self.himpunan.tambah(
            f"{alamat}.nilai",
            f"{standar.nama}: {self.butir.nama}",
            standar.nilai,
            self.butir.satuan,
            jejak,
            entri=standar,
        )
        hasil = self.hitung(standar.nilai, self.butir.realisasi, replace(self.cara, batas=None))
        self._capaian(f"{alamat}.perbandingan", "Realisasi terhadap standar nasional", hasil, jejak)
        return hasil

    def _capaian(self, alamat: str, nama: str, hasil: Capaian, jejak: Jalan) -> None:
        self.himpunan.tambah(
            alamat,
            f"{nama}: {self.butir.nama}",
            hasil.nilai,
            "persen",
            jejak,
            rumus=hasil.rumus,
            alasan=hasil.alasan,
            dihitung=True,
        )
