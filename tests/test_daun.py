"""Every figure in the real data: changed, it changes the report everywhere it shows.

A leaf is a value of `data/` that is a figure: a number, a date, a year, a period, the number of a
document, or what was printed instead of a computed figure. Running text, codes, sources, paths and
the dates of acknowledgements are none. Each leaf is changed in memory and the report computed
anew: data, figures, and everything the pages show, without MkDocs. Then

- something that a reader sees differs, or the review names the leaf, or it is dead data;
- every figure that went because of it is gone wherever nothing else accounts for it, or the
  review names it where it stays. Places that quote the printed report are no such places.

A figure here is a number of three digits or more, or a day, or a regulation's number with its
year: smaller numbers, and years by themselves, are shared by things that have nothing to do with
each other, and 100 is the scale of every percentage. The report's own year is held to it all.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from macros.diff.pieces import bahasa, bentuk, penampil
from macros.report import Report, susun
from macros.review import Bahan, prose_forms, prose_spelling, tinjau
from macros.review.rules import ATURAN
from macros.source.loader import Muatan, muat
from macros.source.model import Data
from macros.source.pages import SumberHalaman, baca_halaman
from macros.source.problems import IsianSalah
from macros.source.references import periksa_nilai
from macros.source.yaml_tree import Simpul
from macros.views.build_charts import susun_grafik
from macros.views.build_tables import susun_tabel
from macros.views.gallery import susun_galeri
from macros.views.notes import susun_catatan
from macros.views.tables import Tabel

AKAR = Path(__file__).parent.parent
DOCS = AKAR / "docs"
Jalan = tuple[str | int, ...]
Isi = dict[str, str]
"""What a reader sees, by place."""

BUKAN_FIGUR = frozenset({"kode", "sumber", "temuan", "untuk", "berkas", "salinan", "pada"})
CATATAN = frozenset({"perihal", "tercetak", "ditulis", "penjelasan", "penyelesaian"})
ACUAN = frozenset({("sasaran", "iku", "sasaran"), ("sajian", "tabel", "sasaran")})
KATA_TERBANYAK = 6
ATURAN_KATA = {satu.id for satu in (*prose_spelling.ATURAN, *prose_forms.ATURAN)}
ATURAN_ANGKA = tuple(satu for satu in ATURAN if satu.id not in ATURAN_KATA)
"""All rules but those on spelling and form: they look at words."""
_BULAN = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_BARIS = re.compile(r"\(baris [^)]*\)")
_ANGKA = re.compile(r"\d[\d.,–/-]*\d|\d")
_FIGUR = re.compile(rf"Nomor \S+ Tahun \d{{4}}|(?:\d+–)?\d+ (?:{_BULAN}) \d{{4}}|{_ANGKA.pattern}")
_TAHUN = re.compile(r"(?:19|20)\d\d")


def daun(simpul: Simpul, jalan: Jalan) -> Iterator[Jalan]:
    """Paths of the leaves below `simpul`."""
    if isinstance(simpul.isi, dict):
        for kunci, anak in simpul.isi.items():
            nama = tuple(satu for satu in (*jalan, kunci) if isinstance(satu, str))
            prosa = jalan[0] == "catatan" and kunci in CATATAN
            if kunci not in BUKAN_FIGUR and nama not in ACUAN and not prosa:
                yield from daun(anak, (*jalan, kunci))
    elif isinstance(simpul.isi, list):
        for i, anak in enumerate(simpul.isi):
            yield from daun(anak, (*jalan, i))
    elif isinstance(simpul.isi, str):
        pendek = "tercetak" in jalan or len(simpul.isi.split()) <= KATA_TERBANYAK
        if pendek and re.search(r"\d", _BARIS.sub("", simpul.isi)):
            yield jalan


def ubahan(teks: str) -> Iterator[str]:
    """Other values of the same kind, the likeliest to be accepted first."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", teks):
        for hari in (1, -1):
            yield (date.fromisoformat(teks) + timedelta(days=hari)).isoformat()
        return
    for tambah in (1, 9, 3, 7):
        yield _ANGKA.sub(lambda cocok, n=tambah: _geser(cocok[0], n), teks)


def _geser(angka: str, tambah: int) -> str:
    """The number with another last digit, never a zero."""
    return f"{angka[:-1]}{(int(angka[-1]) + tambah) % 10 or 5}"


@cache
def figur(teks: str) -> Counter[str]:
    """The figures that a text states, but for those too small or too common to know again."""
    semua = _FIGUR.findall(_BARIS.sub("", teks))
    panjang = (satu for satu in semua if sum(huruf.isdigit() for huruf in satu) >= 3)
    return Counter(satu for satu in panjang if satu != "100")


@dataclass(frozen=True)
class Proyek:
    """The real data with the means to change a leaf, and the pages."""

    muatan: Muatan
    polos: Mapping[str, Any]
    halaman: list[SumberHalaman]

    def teks(self, jalan: Jalan) -> str:
        isi = self.polos
        for langkah in jalan:
            isi = isi[langkah]
        return str(isi)

    def dengan(self, jalan: Jalan, nilai: str) -> Muatan:
        """The data with one leaf changed; IsianSalah where it is refused."""
        nama = str(jalan[0])
        isi = _salin(self.polos[nama], jalan[1:], nilai)
        model = Data.model_fields[nama].annotation
        assert model is not None
        data = self.muatan.data.model_copy(update={nama: model.model_validate(isi)})
        if salah := [self.muatan.letak.masalah(*satu) for satu in periksa_nilai(data)]:
            raise IsianSalah(salah)
        return Muatan(data, self.muatan.letak)

    def temuan(self, muatan: Muatan, report: Report) -> dict[str, str]:
        """Findings of the review: what each says, with its key, by key."""
        berkas = frozenset(
            satu.relative_to(DOCS).as_posix() for satu in DOCS.rglob("*") if satu.is_file()
        )
        hasil = tinjau(Bahan(muatan, report, self.halaman, berkas), ATURAN_ANGKA)
        semua = [satu.temuan for satu in hasil.semua]
        return {
            satu.kunci: f"{satu.kunci} {satu.lapor.tempat} {satu.lapor.pesan}" for satu in semua
        }


def _salin(isi: Any, jalan: Jalan, nilai: str) -> Any:
    """A copy of `isi` with the value at `jalan` replaced; what it does not touch is shared."""
    if not jalan:
        return nilai
    salinan = dict(isi) if isinstance(isi, dict) else list(isi)
    salinan[jalan[0]] = _salin(isi[jalan[0]], jalan[1:], nilai)
    return salinan


def tampilan(report: Report, halaman: list[SumberHalaman]) -> Isi:
    """Everything that depends on the data on all pages, in pieces as small as a cell."""
    isi: Isi = {}
    tampil = penampil(bahasa(report, DOCS))
    for satu in halaman:
        for ungkapan in satu.ungkapan:
            tempat = f"{satu.berkas}:{ungkapan.nama[0].letak}"
            argumen = ungkapan.argumen[0].teks if ungkapan.argumen else ""
            if ungkapan.argumen is None or ungkapan.alamat not in BAGIAN:
                # Cells stand apart: "S1" beside "10 orang" is no 110.
                isi[tempat] = _polos(str(tampil(bentuk(ungkapan))).replace("<", " <"))
            else:
                for bagian, teks in BAGIAN[ungkapan.alamat](report, argumen):
                    isi[f"{tempat}/{bagian}"] = teks
    return isi


@cache
def _polos(html: str) -> str:
    return str(Markup(html).striptags())


def _sel(tabel: Tabel) -> Iterator[tuple[str, str]]:
    yield "judul", tabel.judul
    for n, badan in enumerate(tabel.badan):
        for i, baris in enumerate(badan):
            yield from ((f"{n}.{i}.{k}", sel.teks) for k, sel in enumerate(baris.sel))


def _grafik(report: Report, kode: str) -> Iterator[tuple[str, str]]:
    grafik = susun_grafik(report, kode)
    yield "judul", grafik.judul
    if grafik.gambar:
        yield "gambar", grafik.gambar.deskripsi
        yield "batang", repr(getattr(grafik.gambar, "butir", ""))
    if grafik.angka:
        yield from _sel(grafik.angka)


def _galeri(report: Report, _: str) -> Iterator[tuple[str, str]]:
    for nomor, foto in enumerate(susun_galeri(report, {}), start=1):
        yield foto.kode, f"Gambar {nomor} {foto.keterangan} {foto.tempat_tanggal}"


def _catatan(report: Report, _: str) -> Iterator[tuple[str, str]]:
    for satu in susun_catatan(report):
        for kunci in CATATAN:
            yield f"{satu.kode}.{kunci}", getattr(satu, kunci) or ""
        for i, baris in enumerate(satu.figur):
            yield f"{satu.kode}.figur{i}", f"{baris.tercetak} | {baris.nilai} | {baris.rumus}"


BAGIAN: Mapping[str, Callable[[Report, str], Iterator[tuple[str, str]]]] = {
    "tabel": lambda report, kode: _sel(susun_tabel(report, kode)),
    "grafik": _grafik,
    "galeri": _galeri,
    "catatan_data": _catatan,
    # References and marks show numbers of tables and notes, which come of their order.
    "rujuk": lambda report, kode: iter(()),
    "catatan": lambda report, kode: iter(()),
}

MENGUTIP = re.compile(r"/\w+\.(tercetak|perihal|penjelasan|penyelesaian)$")
"""Parts of a note that speak about the printed report, or about what the office is to do."""


@dataclass
class Akibat:
    """What one changed leaf did: places that differ, figures gone from them, the new data."""

    muatan: Muatan
    report: Report
    berbeda: frozenset[str]
    lenyap: frozenset[str]


@dataclass
class Percobaan:
    """All leaves changed, one after the other."""

    proyek: Proyek
    dasar: Isi
    akibat: dict[Jalan, Akibat]
    ditolak: dict[Jalan, str]
    terikat: defaultdict[str, Counter[str]]
    """Figures of a place that some leaf accounts for, with how often."""


@pytest.fixture(scope="module")
def percobaan() -> Percobaan:
    muatan = muat(AKAR / "data")
    halaman, _ = baca_halaman(DOCS)
    polos = {nama: akar.polos() for nama, akar in muatan.letak.akar.items()}
    proyek = Proyek(muatan, polos, halaman)
    dasar = tampilan(susun(muatan), halaman)
    hasil = Percobaan(proyek, dasar, {}, {}, defaultdict(Counter))
    for nama, akar in muatan.letak.akar.items():
        for jalan in daun(akar, (nama,)):
            _coba(hasil, jalan)
    return hasil


def _coba(hasil: Percobaan, jalan: Jalan) -> None:
    for nilai in ubahan(hasil.proyek.teks(jalan)):
        try:
            muatan = hasil.proyek.dengan(jalan, nilai)
            report = susun(muatan)
        except IsianSalah as galat:
            hasil.ditolak[jalan] = str(galat)
            continue
        hasil.ditolak.pop(jalan, None)
        kini = tampilan(report, hasil.proyek.halaman)
        tempat = hasil.dasar.keys() | kini.keys()
        berbeda = frozenset(satu for satu in tempat if hasil.dasar.get(satu) != kini.get(satu))
        lenyap: set[str] = set()
        for satu in berbeda:
            hilang = figur(hasil.dasar.get(satu, "")) - figur(kini.get(satu, ""))
            hasil.terikat[satu] += hilang
            lenyap |= hilang.keys()
        hasil.akibat[jalan] = Akibat(muatan, report, berbeda, frozenset(lenyap))
        return


def _tertinggal(hasil: Percobaan) -> dict[str, set[str]]:
    """Figures that no leaf accounts for, with the places that show them: typed somewhere."""
    semua: defaultdict[str, set[str]] = defaultdict(set)
    for tempat, teks in [*hasil.dasar.items(), *_kalimat(hasil.proyek.halaman)]:
        if not MENGUTIP.search(tempat):
            for satu in figur(teks) - hasil.terikat[tempat]:
                semua[satu].add(tempat)
    return semua


def _kalimat(halaman: list[SumberHalaman]) -> Iterator[tuple[str, str]]:
    """What the editors typed themselves, line by line."""
    for satu in halaman:
        for nomor, baris in enumerate(satu.teks.split("\n"), start=1):
            yield f"{satu.berkas}:{nomor}", re.sub(r"\{\{.*?\}\}", " ", baris)


def test_setiap_angka_tampak_dan_tidak_tertinggal(percobaan: Percobaan) -> None:
    proyek = percobaan.proyek
    tertinggal = _tertinggal(percobaan)
    dasar = proyek.temuan(proyek.muatan, susun(proyek.muatan))
    mati: list[str] = []
    bertentangan: list[str] = []
    for jalan, akibat in percobaan.akibat.items():
        tahun = jalan == ("laporan", "tahun")
        sisa = {
            satu: tempat - akibat.berbeda
            for satu in akibat.lenyap
            if (tahun or not _TAHUN.fullmatch(satu)) and (tempat := tertinggal.get(satu, set()))
        }
        sisa = {satu: tempat for satu, tempat in sisa.items() if tempat}
        if akibat.berbeda and not sisa:
            continue
        temuan = proyek.temuan(akibat.muatan, akibat.report)
        baru = [pesan for kunci, pesan in temuan.items() if dasar.get(kunci) != pesan]
        if not akibat.berbeda and not any(_kode(proyek, jalan) in pesan for pesan in baru):
            mati.append(f"{jalan}: {proyek.teks(jalan)}")
        bertentangan += [
            f"{jalan}: {satu} masih di {sorted(tempat)}"
            for satu, tempat in sisa.items()
            if not any(satu in pesan for pesan in baru)
        ]
    assert (mati, bertentangan) == ([], [])


def _kode(proyek: Proyek, jalan: Jalan) -> str:
    """The code of the entry the leaf belongs to."""
    return proyek.teks((*jalan[:-1], "kode"))


def test_semua_daun_dicoba(percobaan: Percobaan) -> None:
    """Guards the walk: hundreds of leaves, of every file that holds figures."""
    jalan = percobaan.akibat.keys() | percobaan.ditolak.keys()
    assert len(jalan) > 300
    berkas = {satu[0] for satu in jalan}
    assert berkas >= {
        "laporan", "peraturan", "pegawai", "renstra", "rkt", "perjanjian", "skala", "sasaran",
        "anggaran", "galeri",
    }  # fmt: skip
    assert ("anggaran", "program", 0, "realisasi") in percobaan.akibat


def test_yang_ditolak_menyebut_isiannya(percobaan: Percobaan) -> None:
    """A value that no other may replace: the refusal names it, or what refers to it."""
    for jalan, pesan in percobaan.ditolak.items():
        masalah = percobaan.proyek.muatan.letak.masalah(jalan, "")
        assert (
            f"{masalah.berkas}:{masalah.baris}:" in pesan or percobaan.proyek.teks(jalan) in pesan
        )
    assert len(percobaan.ditolak) < 10
