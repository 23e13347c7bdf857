"""What the analyses of a sasaran found, in short sentences with their figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.report import Figur, HasilIndikator, Report
from macros.report.bersatuan import bilangan_dibulatkan, dengan_satuan
from macros.report.cara import rerata_mentah, rerata_tertimbang
from macros.scoring.capaian import Capaian
from macros.scoring.comparison import Perubahan
from macros.source.model import Iku, SasaranItem
from macros.views.table_cells import PembuatSel
from macros.views.values import saring


@dataclass(frozen=True, slots=True)
class Potong:
    """A piece of a sentence; with `figur` it is that figure's text."""

    teks: str
    figur: Figur | None = None


@dataclass(frozen=True, slots=True)
class Butir:
    """A sentence in pieces, about `kepala` if named."""

    potong: tuple[Potong, ...]
    kepala: str = ""


def kalimat(*bagian: str | Potong, kepala: str = "") -> Butir:
    """A sentence from words and pieces; empty words fall away."""
    potong = (Potong(satu) if isinstance(satu, str) else satu for satu in bagian)
    return Butir(tuple(satu for satu in potong if satu.teks), kepala)


@dataclass(frozen=True, slots=True)
class Sumber:
    """A sasaran with what the Report knows of it."""

    report: Report
    sasaran: SasaranItem
    ukuran: tuple[HasilIndikator, ...]
    buat: PembuatSel

    @classmethod
    def dari(cls, report: Report, kode: str) -> Sumber:
        """The sasaran with this code."""
        sasaran = next(satu for satu in report.data.sasaran.sasaran if satu.kode == kode)
        return cls(report, sasaran, report.kinerja.milik(sasaran), PembuatSel(report))

    @property
    def nomor(self) -> str:
        """Its number in the report."""
        return self.report.teks[f"sasaran.{self.sasaran.kode}.nomor"]

    @property
    def tahun(self) -> int:
        """The year of the report."""
        return self.report.data.laporan.tahun

    def potong(self, alamat: str, teks: str | None = None) -> Potong:
        """A figure as it stands in a sentence; `teks` None: with its unit."""
        figur = self.report.figur[alamat]
        return Potong(dengan_satuan(figur, self.buat.satuan) if teks is None else teks, figur)


def nama_ukuran(hasil: HasilIndikator) -> str:
    """The indikator's name; an IKU is called one."""
    return f"IKU: {hasil.butir.nama}" if isinstance(hasil.butir, Iku) else hasil.butir.nama


def teks_capaian(capaian: Capaian, figur: Figur) -> str:
    """The percentage of `figur`, or in words what is known without one."""
    if capaian.nilai is not None:
        return dengan_satuan(figur, {})
    if capaian.tercapai is None:
        return "belum dilaporkan" if capaian.alasan == "belum dilaporkan" else "tidak dihitung"
    return "tercapai" if capaian.tercapai else "belum tercapai"


def teks_perubahan(hasil: Perubahan, figur: Figur) -> str:
    """'naik 2,95 poin persen (membaik)'; of grades the sense alone."""
    gerak = hasil.gerak or hasil.alasan or ""
    if hasil.nilai is None:
        return gerak
    teks = saring(figur, "perubahan", {})
    return teks if teks == gerak else f"{teks} ({gerak})"


def butir_target(sumber: Sumber) -> Iterator[Butir]:
    """How many IKU and how many indikator met their target; the average of the latter."""
    iku = [satu for satu in sumber.ukuran if isinstance(satu.butir, Iku)]
    indikator = indikator_sasaran(sumber)
    for nama, kelompok in (("IKU", iku), ("indikator", indikator)):
        if len(kelompok) == 1:
            yield _satu_target(sumber, kelompok[0], nama)
        elif kelompok:
            yield kalimat(_banyak_target(kelompok, nama))
    rerata = sumber.potong(f"sasaran.{sumber.sasaran.kode}.rerata")
    if rerata.figur and rerata.figur.nilai is not None and len(indikator) > 1:
        yield kalimat("Rata-rata capaian ", rerata, lingkup(sumber), ".")


def indikator_sasaran(sumber: Sumber) -> list[HasilIndikator]:
    """The indikator of the sasaran, without its IKU."""
    return [satu for satu in sumber.ukuran if not isinstance(satu.butir, Iku)]


_TARGET = {True: "mencapai target", False: "belum mencapai target", None: "tidak dapat dinilai"}


def _satu_target(sumber: Sumber, hasil: HasilIndikator, nama: str) -> Butir:
    awal = f"{nama[0].upper()}{nama[1:]} {_TARGET[hasil.capaian.tercapai]}"
    if hasil.capaian.nilai is None:
        return kalimat(awal, ".")
    return kalimat(awal, " (capaian ", sumber.potong(f"{hasil.alamat}.capaian"), ").")


def _banyak_target(kelompok: Sequence[HasilIndikator], nama: str) -> str:
    tercapai = sum(satu.capaian.tercapai is True for satu in kelompok)
    tak_dinilai = sum(satu.capaian.tercapai is None for satu in kelompok)
    if tak_dinilai == len(kelompok):
        return f"{tak_dinilai} {nama} tidak dapat dinilai."
    akhir = f"; {tak_dinilai} tidak dapat dinilai" if tak_dinilai else ""
    return f"{tercapai} dari {len(kelompok)} {nama} mencapai target{akhir}."


def lingkup(sumber: Sumber) -> str:
    """Which capaian an average took: how many of how many, weighted, before or after a cap."""
    semua = [satu.capaian for satu in indikator_sasaran(sumber)]
    ada = [satu for satu in semua if satu.nilai is not None]
    teks = "" if len(ada) == len(semua) else f" dari {len(ada)} indikator yang berpersentase"
    data = sumber.report.data
    if rerata_tertimbang(data):
        teks += ", tertimbang menurut bobot"
    if any(satu.nilai != satu.mentah for satu in ada):
        sebelum = "sebelum" if rerata_mentah(data) else "yang"
        teks += f", memakai capaian {sebelum} dibatasi"
    return teks


def butir_riwayat(sumber: Sumber) -> Iterator[Butir]:
    """The change of each indikator since its latest earlier year."""
    for satu in sumber.ukuran:
        if satu.perbandingan.riwayat:
            akhir = satu.perbandingan.riwayat[-1]
            alamat = f"{satu.alamat}.riwayat.th{akhir.tahun}.perubahan"
            figur = sumber.report.figur[alamat]
            perubahan = Potong(teks_perubahan(akhir.perubahan, figur), figur)
            yield kalimat(f"sejak {akhir.tahun} ", perubahan, ".", kepala=nama_ukuran(satu))


_SAMPAI = {True: "tercapai", False: "belum tercapai", None: "tidak dapat dinilai"}


def butir_renstra(sumber: Sumber) -> Iterator[Butir]:
    """How far each indikator has come towards the end target of the Renstra."""
    for satu in sumber.ukuran:
        target, hasil = satu.butir.target_renstra, satu.perbandingan.renstra
        if target is None or hasil is None:
            continue
        awal = f"{satu.alamat}.renstra"
        yield kalimat(
            sumber.potong(f"{satu.alamat}.realisasi"),
            f" menuju target {target.tahun} sebesar ",
            sumber.potong(f"{awal}.nilai"),
            *(
                [" dari nilai awal ", sumber.potong(f"{awal}.nilai_awal")]
                if target.nilai_awal is not None
                else []
            ),
            ": ",
            *_kemajuan(sumber, f"{awal}.kemajuan", hasil),
            f"{_SAMPAI[hasil.tercapai]}.",
            kepala=nama_ukuran(satu),
        )


def _kemajuan(sumber: Sumber, alamat: str, hasil: Capaian) -> list[str | Potong]:
    if hasil.nilai is None or hasil.mentah is None:
        return []
    pembulatan = sumber.report.figur[alamat].pembulatan
    dibatasi = f" (dibatasi; sebenarnya {bilangan_dibulatkan(hasil.mentah, pembulatan)}%)"
    akhir = "" if hasil.mentah == hasil.nilai else dibatasi
    return ["kemajuan ", sumber.potong(alamat), f"{akhir}, "]


_STANDAR = {True: "memenuhi standar", False: "di bawah standar", None: "tidak dapat dinilai"}


def butir_standar(sumber: Sumber) -> Iterator[Butir]:
    """Each indikator against its national standard, by the standard's name."""
    for satu in sumber.ukuran:
        standar, hasil = satu.butir.standar_nasional, satu.perbandingan.standar
        if standar is None or hasil is None:
            continue
        awal = f"{satu.alamat}.standar_nasional"
        angka = [sumber.potong(f"{awal}.perbandingan"), ", "] if hasil.nilai is not None else []
        yield kalimat(
            sumber.potong(f"{satu.alamat}.realisasi"),
            " terhadap ",
            sumber.potong(f"{awal}.nilai"),
            f" ({standar.nama}): ",
            *angka,
            f"{_STANDAR[hasil.tercapai]}.",
            kepala=nama_ukuran(satu),
        )
