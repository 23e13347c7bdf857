"""The form of the internal review: what software decides of each criterion, and what people must.

A decision says ya, tidak or tidak_berlaku with its evidence. Where software can only refute
(reliability of data, measurable indikator) it decides 'tidak' or leaves the criterion to people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any, Literal

from macros.review.engine import Hasil, Tertinjau
from macros.review.finding import Lapor, Tempat, Temuan, Tingkat
from macros.review.material import Bahan
from macros.source.model import Kriteria, SasaranItem

BERTENTANGAN = "formulir-bertentangan"
BELUM = "formulir-belum-diisi"
"""Ids of the findings that come of the form."""

Isi = Literal["ya", "tidak", "tidak_berlaku"]


@dataclass(frozen=True, slots=True)
class Bukti:
    """Where a reader sees it: an id that pages refer to, such as 'tabel:iku', or a place."""

    teks: str
    rujukan: str | None = None
    tempat: Tempat | None = None


@dataclass(frozen=True, slots=True)
class Putusan:
    """What software decided of a criterion, and why."""

    jawaban: Isi
    alasan: str
    bukti: tuple[Bukti, ...] = ()


@dataclass(frozen=True, slots=True)
class Jawaban:
    """A criterion with its answer: decided, else attested in data, else None ('belum diisi').

    `tempat` is where data/reviu.yml holds the attestation.
    """

    kriteria: Kriteria
    putusan: Putusan | None
    tempat: Tempat

    @property
    def isi(self) -> Isi | None:
        """The answer that counts."""
        return self.putusan.jawaban if self.putusan else self.kriteria.jawaban

    @property
    def asal(self) -> str:
        """Who answered: 'program', 'pernyataan' (an attestation) or 'belum'."""
        if self.putusan:
            return "program"
        return "pernyataan" if self.kriteria.jawaban else "belum"


@dataclass(frozen=True, slots=True)
class _Dasar:
    """What decisions rest on."""

    bahan: Bahan
    temuan: Sequence[Tertinjau]

    def dari(self, *aturan: str) -> list[Tertinjau]:
        """Findings of these rules, acknowledged or not."""
        return [satu for satu in self.temuan if satu.temuan.aturan in aturan]

    def terpasang(self, *isi: str) -> list[str]:
        """Ids of the tables on pages that hold one of these."""
        dipasang = self.bahan.argumen("tabel")
        tabel = self.bahan.report.data.sajian.tabel
        return [f"tabel:{s.kode}" for s in tabel if s.isi in isi and s.kode in dipasang]

    def dipakai(self, awal: str) -> Bukti | None:
        """The first place on a page where a name or an argument begins with `awal`."""
        for satu in self.bahan.halaman:
            for ungkapan in satu.ungkapan:
                kata = [ungkapan.alamat, *(k.teks for k in ungkapan.argumen or ())]
                if any(k.startswith(awal) for k in kata):
                    tempat = (satu.berkas, *ungkapan.nama[0].letak)
                    return Bukti(f"{satu.berkas}:{tempat[1]}", f"bab:{satu.kode}", tempat)
        return None


def _bukti_temuan(temuan: Iterable[Tertinjau]) -> tuple[Bukti, ...]:
    return tuple(Bukti(s.temuan.kunci, tempat=s.temuan.lapor.tempat) for s in temuan)


def _bukti_tabel(id_: Iterable[str]) -> tuple[Bukti, ...]:
    return tuple(Bukti(satu, rujukan=satu) for satu in id_)


def _data_penting(dasar: _Dasar) -> Putusan:
    perlu = {"nama instansi": "satker.", "susunan unit": "organisasi", "pegawai": "pegawai."}
    ada = {nama: bukti for nama, awal in perlu.items() if (bukti := dasar.dipakai(awal))}
    kurang = [nama for nama in perlu if nama not in ada]
    if kurang:
        return Putusan("tidak", f"tidak ditampilkan: {', '.join(kurang)}", tuple(ada.values()))
    return Putusan("ya", f"ditampilkan: {', '.join(perlu)}", tuple(ada.values()))


def _target(dasar: _Dasar) -> Putusan:
    semua = [*dasar.bahan.report.kinerja.iku, *dasar.bahan.report.kinerja.indikator]
    kosong = [satu.butir.kode for satu in semua if satu.butir.target is None]
    tabel = dasar.terpasang("iku", "sasaran", "pk")
    if kosong:
        return Putusan("tidak", f"tanpa target: {', '.join(kosong)}", _bukti_tabel(tabel))
    if not tabel:
        return Putusan("tidak", "tabel target tidak dipasang")
    return Putusan("ya", f"{len(semua)} IKU dan indikator bertarget", _bukti_tabel(tabel))


def _capaian(dasar: _Dasar) -> Putusan:
    report = dasar.bahan.report
    semua = [(f"iku.{s.butir.kode}", s) for s in report.kinerja.iku]
    semua += [(f"indikator.{s.butir.kode}", s) for s in report.kinerja.indikator]
    kurang = [alamat for alamat, satu in semua if satu.capaian.tercapai is None]
    if kurang:
        bukti = tuple(Bukti(a, tempat=dasar.bahan.tempat_figur(f"{a}.realisasi")) for a in kurang)
        alasan = f"{len(kurang)} dari {len(semua)} IKU dan indikator tidak dapat dinilai"
        return Putusan("tidak", alasan, bukti)
    tabel = dasar.terpasang("iku", "sasaran")
    return Putusan("ya", f"{len(semua)} IKU dan indikator dinilai", _bukti_tabel(tabel))


def _lampiran(dasar: _Dasar) -> Putusan:
    lampiran = [satu for satu in dasar.bahan.halaman if satu.bagian == "lampiran"]
    bukti = tuple(Bukti(satu.berkas, rujukan=f"bab:{satu.kode}") for satu in lampiran)
    if kurang := dasar.dari("salinan-pk"):
        return Putusan("tidak", kurang[0].temuan.lapor.pesan, bukti + _bukti_temuan(kurang))
    return Putusan("ya" if lampiran else "tidak", f"{len(lampiran)} lampiran", bukti)


def _keuangan(dasar: _Dasar) -> Putusan:
    serapan = dasar.bahan.report.figur["anggaran.serapan"]
    tabel = dasar.terpasang("program", "riwayat")
    if serapan.nilai is None or not tabel:
        return Putusan("tidak", serapan.alasan or "tabel anggaran tidak dipasang")
    return Putusan("ya", f"serapan {serapan.rumus}%", _bukti_tabel(tabel))


def _didukung_data(dasar: _Dasar) -> Putusan:
    if kurang := dasar.dari("belum-dilaporkan", "belum-diisi"):
        return Putusan("tidak", f"{len(kurang)} isian belum ada", _bukti_temuan(kurang))
    return Putusan("ya", "setiap isian terisi dan bersumber")


def _andal(dasar: _Dasar) -> Putusan | None:
    galat = [satu for satu in dasar.temuan if satu.temuan.tingkat is Tingkat.GALAT]
    if not galat:
        return None
    return Putusan("tidak", f"{len(galat)} pertentangan angka atau fakta", _bukti_temuan(galat))


def _nama_sama(dasar: _Dasar, lain: Iterable[str], di_mana: str) -> Putusan:
    """Do all sasaran of the report stand among `lain`?"""
    dikenal = {nama.casefold() for nama in lain}
    sasaran = dasar.bahan.report.data.sasaran.sasaran
    asing = [satu for satu in sasaran if satu.nama.casefold() not in dikenal]
    alasan = f"{len(sasaran) - len(asing)} dari {len(sasaran)} sasaran ada {di_mana}"
    return Putusan("tidak" if asing else "ya", alasan, _bukti_sasaran(dasar, asing))


def _bukti_sasaran(dasar: _Dasar, asing: Iterable[SasaranItem]) -> tuple[Bukti, ...]:
    semua = dasar.bahan.report.data.sasaran.sasaran
    return tuple(
        Bukti(
            f"sasaran {satu.kode}",
            tempat=dasar.bahan.tempat(("sasaran", "sasaran", semua.index(satu), "nama")),
        )
        for satu in asing
    )


def _sesuai_pk(dasar: _Dasar) -> Putusan:
    pk = dasar.bahan.report.data.perjanjian.disepakati
    return _nama_sama(dasar, (satu.sasaran for satu in pk), "dalam perjanjian kinerja")


def _selaras_renstra(dasar: _Dasar) -> Putusan:
    tujuan = dasar.bahan.report.data.renstra.tujuan
    return _nama_sama(dasar, (n for satu in tujuan for n in satu.sasaran), "dalam Renstra")


def _sesuai_indikator(dasar: _Dasar) -> Putusan:
    data = dasar.bahan.report.data
    pk = {satu.indikator.casefold() for satu in data.perjanjian.disepakati}
    asing = [
        satu
        for satu in data.sasaran.sasaran
        if not any(butir.nama.casefold() in pk for butir in satu.indikator)
    ]
    alasan = f"{len(asing)} dari {len(data.sasaran.sasaran)} sasaran tanpa indikator dari PK"
    return Putusan("tidak" if asing else "ya", alasan, _bukti_sasaran(dasar, asing))


def _sesuai_iku(dasar: _Dasar) -> Putusan:
    iku = dasar.bahan.report.data.sasaran.iku
    return _nama_sama(dasar, (satu.nama for satu in iku), "di antara IKU")


def _dijelaskan(sebelum: Sequence[Callable[[_Dasar], Putusan]], dasar: _Dasar) -> Putusan | None:
    """An explanation is not needed where everything before fits; else people judge it."""
    if all(satu(dasar).jawaban == "ya" for satu in sebelum):
        return Putusan("tidak_berlaku", "tidak ada yang perlu dijelaskan")
    return None


def _pembandingan(dasar: _Dasar) -> Putusan | None:
    """No comparison with earlier years or a national standard is none that is useful."""
    semua = [satu for isi in dasar.bahan.report.analisis.values() for satu in isi]
    banding = [satu for satu in semua if satu.kode in ("riwayat", "standar_nasional")]
    if any(satu.status in ("ada", "sebagian") for satu in banding):
        return None
    alasan = "tidak ada pembandingan dengan tahun lalu atau standar nasional"
    return Putusan("tidak", alasan, _bukti_temuan(dasar.dari("analisis-lengkap")))


def _terukur(dasar: _Dasar) -> Putusan | None:
    if kurang := dasar.dari("satuan-berbeda"):
        alasan = f"{len(kurang)} indikator tidak dapat diukur dengan satuan targetnya"
        return Putusan("tidak", alasan, _bukti_temuan(kurang))
    return None


_PUTUSAN: Mapping[str, Callable[[_Dasar], Putusan | None]] = MappingProxyType(
    {
        "f1": _data_penting,
        "f2": _target,
        "f3": _capaian,
        "f4": _lampiran,
        "f6": _keuangan,
        "m2": _didukung_data,
        "m5": _andal,
        "s1": _sesuai_pk,
        "s2": _selaras_renstra,
        "s3": partial(_dijelaskan, (_sesuai_pk, _selaras_renstra)),
        "s4": _sesuai_indikator,
        "s5": _sesuai_iku,
        "s6": partial(_dijelaskan, (_sesuai_indikator, _sesuai_iku)),
        "s7": _pembandingan,
        "s10": _terukur,
    }
)
"""Deciders by the criterion's kode; all others are left to people."""


def isi_formulir(bahan: Bahan, hasil: Hasil) -> tuple[Jawaban, ...]:
    """Every criterion of data/reviu.yml with its answer."""
    dasar = _Dasar(bahan, hasil.semua)
    jawaban = []
    for i, kriteria in enumerate(bahan.report.data.reviu.kriteria):
        putuskan = _PUTUSAN.get(kriteria.kode)
        tempat = bahan.tempat(("reviu", "kriteria", i, "jawaban"))
        jawaban.append(Jawaban(kriteria, putuskan(dasar) if putuskan else None, tempat))
    return tuple(jawaban)


def temuan_formulir(jawaban: Sequence[Jawaban]) -> Iterator[Temuan]:
    """Attestations that contradict what software decided, and the criteria nobody answered."""
    for lapor in _bertentangan(jawaban):
        yield Temuan(BERTENTANGAN, Tingkat.GALAT, lapor)
    if kosong := [satu for satu in jawaban if satu.isi is None]:
        kode = ", ".join(satu.kriteria.kode for satu in kosong)
        pesan = f"{len(kosong)} dari {len(jawaban)} kriteria formulir belum diisi: {kode}"
        saran = "isi jawaban, oleh, dan pada di data/reviu.yml"
        lapor = Lapor("formulir", kosong[0].tempat, pesan, saran)
        yield Temuan(BELUM, Tingkat.INFO, lapor)


def _bertentangan(jawaban: Iterable[Jawaban]) -> Iterator[Lapor]:
    for satu in jawaban:
        kriteria = satu.kriteria
        if satu.putusan and kriteria.jawaban not in (None, satu.putusan.jawaban):
            yield Lapor(
                kriteria.kode,
                satu.tempat,
                f'kriteria {kriteria.kode} dijawab "{kriteria.jawaban}", padahal menurut program'
                f' "{satu.putusan.jawaban}": {satu.putusan.alasan}',
                "kosongkan jawaban, atau betulkan isi laporan",
            )


def bentuk_formulir(jawaban: Iterable[Jawaban]) -> list[dict[str, Any]]:
    """The form for JSON."""
    return [_bentuk(satu) for satu in jawaban]


def _bentuk(satu: Jawaban) -> dict[str, Any]:
    kriteria, putusan = satu.kriteria, satu.putusan
    pernyataan = None
    if kriteria.jawaban:
        pernyataan = {
            "jawaban": kriteria.jawaban,
            "oleh": kriteria.oleh,
            "pada": kriteria.pada and kriteria.pada.isoformat(),
            "keterangan": kriteria.keterangan,
        }
    return {
        "kode": kriteria.kode,
        "bagian": kriteria.bagian,
        "uraian": kriteria.uraian,
        "jawaban": satu.isi,
        "asal": satu.asal,
        "alasan": putusan.alasan if putusan else None,
        "bukti": [
            {"teks": b.teks, "rujukan": b.rujukan, "tempat": b.tempat and list(b.tempat)}
            for b in (putusan.bukti if putusan else ())
        ],
        "pernyataan": pernyataan,
        "isian": {"berkas": satu.tempat[0], "baris": satu.tempat[1], "kunci": "jawaban"},
    }
