"""The rules of prose: each fires and keeps still where it must; the printed prose does not pass."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from kasus import muat as muat_kasus

from macros.report import susun
from macros.review import Aturan, Bahan, Temuan, Tingkat, tinjau
from macros.review.prose import ATURAN_PROSA
from macros.review.prose_dictionary import KamusTiada, saran, tidak_dikenal
from macros.review.prose_periods import teks_bertahun
from macros.review.prose_regulations import nama_peraturan
from macros.review.prose_text import petikan_data, topengi
from macros.review.prose_words import dari_huruf
from macros.source.loader import muat
from macros.source.model import Data
from macros.source.pages import baca_halaman
from tests.tinjauan import KECIL, salin, siapkan

AKAR = Path(__file__).parent.parent
KEPALA = "---\nbagian: bab\nkode: cetak\n---\n"
ATURAN = {satu.id: satu for satu in ATURAN_PROSA}
KASUS = muat_kasus("reviu_prosa.yml")
CETAK = muat_kasus("reviu_prosa_cetak.yml")
LINGKUNGAN = {"kamus-tiada", "kamus-tiada-di-ci"}
"""Rules of the machine and not of a text."""

Susun = Callable[..., Bahan]


@pytest.fixture(scope="module")
def nyata() -> Bahan:
    """The real data and pages."""
    muatan = muat(AKAR / "data")
    halaman, masalah = baca_halaman(AKAR / "docs")
    assert masalah == []
    return Bahan(muatan, susun(muatan), halaman)


@pytest.fixture
def bahan(nyata: Bahan, tmp_path: Path) -> Susun:
    """The real data with one page that holds `tulis`, or with another caption."""

    def buat(tulis: str = "Isi.", **data: str) -> Bahan:
        (tmp_path / "cetak.md").write_text(f"{KEPALA}{tulis}\n", encoding="utf-8")
        halaman, masalah = baca_halaman(tmp_path)
        assert masalah == []
        report = dataclasses.replace(nyata.report, data=_ubah(nyata.report.data, **data))
        return dataclasses.replace(nyata, halaman=halaman, report=report)

    return buat


def _ubah(
    data: Data,
    judul: str | None = None,
    keterangan: str | None = None,
    penjelasan: str | None = None,
) -> Data:
    if judul:
        tabel = (data.sajian.tabel[0].model_copy(update={"judul": judul}),)
        data = data.model_copy(update={"sajian": data.sajian.model_copy(update={"tabel": tabel})})
    if keterangan:
        foto = (data.galeri.foto[0].model_copy(update={"keterangan": keterangan}),)
        data = data.model_copy(update={"galeri": data.galeri.model_copy(update={"foto": foto})})
    if penjelasan:
        satu = (data.catatan.catatan[0].model_copy(update={"penjelasan": penjelasan}),)
        catatan = data.catatan.model_copy(update={"catatan": satu})
        data = data.model_copy(update={"catatan": catatan})
    return data


def temuan(bahan: Bahan, aturan: Aturan, jenis: str = "tulis") -> list[Temuan]:
    """What the rule finds in the page, or in the changed caption."""
    awal = {
        "tulis": "cetak/",
        "judul": "sajian.tabel.",
        "keterangan": "galeri.foto.",
        "penjelasan": "catatan.catatan.",
    }[jenis]
    semua = [Temuan(aturan.id, aturan.tingkat, lapor) for lapor in aturan.periksa(bahan)]
    return [satu for satu in semua if satu.lapor.objek.startswith(awal)]


def _kena() -> list[Any]:
    return [
        pytest.param(kelompok["aturan"], kasus, id=f"{kelompok['aturan']}-{kasus['hal']}")
        for kelompok in KASUS
        for kasus in kelompok["kena"]
    ]


def _lolos() -> list[Any]:
    return [
        pytest.param(kelompok["aturan"], jenis, tulis, id=f"{kelompok['aturan']}-{tulis[:40]}")
        for kelompok in KASUS
        for kasus in kelompok["lolos"]
        for jenis, tulis in (kasus if isinstance(kasus, dict) else {"tulis": kasus}).items()
    ]


@pytest.mark.parametrize(("aturan", "kasus"), _kena())
def test_aturan_menemukan(bahan: Susun, aturan: str, kasus: dict[str, str]) -> None:
    [jenis] = {"tulis", "judul", "keterangan", "penjelasan"} & set(kasus)
    semua = temuan(bahan(**{jenis: kasus[jenis]}), ATURAN[aturan], jenis)
    cocok = [satu for satu in semua if satu.lapor.objek.endswith(f"/{kasus['hal']}")]
    assert cocok, [satu.kunci for satu in semua]
    lapor = cocok[0].lapor
    assert kasus.get("pesan", "") in f"{lapor.pesan}; {lapor.penyelesaian}"
    if "utuh" in kasus:
        assert f"{lapor.pesan}; {lapor.penyelesaian}" == kasus["utuh"]
    if "kolom" in kasus:
        assert lapor.tempat[2] == int(kasus["kolom"])
    if "baris" in kasus:
        assert lapor.tempat[1] == int(kasus["baris"])


@pytest.mark.parametrize(("aturan", "jenis", "tulis"), _lolos())
def test_aturan_membiarkan(bahan: Susun, aturan: str, jenis: str, tulis: str) -> None:
    semua = temuan(bahan(**{jenis: tulis}), ATURAN[aturan], jenis)
    assert [satu.kunci for satu in semua] == []


def test_setiap_aturan_punya_kasus() -> None:
    assert {kelompok["aturan"] for kelompok in KASUS} == set(ATURAN) - LINGKUNGAN
    assert all(kelompok["kena"] and kelompok["lolos"] for kelompok in KASUS)
    assert len(ATURAN) == len(ATURAN_PROSA)


@pytest.mark.parametrize(
    "kasus", CETAK, ids=[f"{satu['baris']}-{satu['temuan'][0]}" for satu in CETAK]
)
def test_naskah_tercetak_tidak_lolos(bahan: Susun, kasus: dict[str, Any]) -> None:
    """Paraphrased from the printed report, with its mistakes: each is found."""
    kini = bahan(kasus["tulis"])
    kunci = {satu.kunci for aturan in ATURAN_PROSA for satu in temuan(kini, aturan)}
    assert set(kasus["temuan"]) <= kunci


def test_laporan_nyata_tidak_menyisakan_temuan(nyata: Bahan) -> None:
    """Every finding on the real report is mended or acknowledged in catatan.yml."""
    terbuka = [satu.kunci for satu in tinjau(nyata, ATURAN_PROSA).terbuka if satu.aturan in ATURAN]
    assert terbuka == []


def test_simpulan_umum_benar_bila_semua_indikator_tercapai(bahan: Susun) -> None:
    aturan = ATURAN["simpulan-tanpa-cacah"]
    kini = bahan("Secara umum, target dapat dicapai.")
    figur = dict(kini.report.figur)
    assert len(temuan(kini, aturan)) == 1
    figur["jumlah.indikator_tercapai"] = figur["jumlah.indikator"]
    kini = dataclasses.replace(kini, report=dataclasses.replace(kini.report, figur=figur))
    assert temuan(kini, aturan) == []


def test_objek_tetap_bila_baris_bergeser(bahan: Susun) -> None:
    aturan = ATURAN["tahun-tak-dijelaskan"]
    [atas] = temuan(bahan("Pemilu 2009."), aturan)
    [bawah] = temuan(bahan("Isi.\n\nKini Pemilu 2009."), aturan)
    assert atas.kunci == bawah.kunci == "tahun-tak-dijelaskan:cetak/2009"
    assert atas.lapor.tempat[1:] == (5, 8)
    assert bawah.lapor.tempat[1:] == (7, 13)


@pytest.mark.parametrize(
    ("ci", "aturan"),
    [("", "kamus-tiada"), ("true", "kamus-tiada-di-ci"), ("1", "kamus-tiada-di-ci")],
)
def test_kamus_yang_tiada_tidak_didiamkan(
    bahan: Susun, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ci: str, aturan: str
) -> None:
    """Without hunspell: a warning at a desk, an error in CI; never silence."""
    kini = bahan("Lapoaran.")
    monkeypatch.setenv("CI", ci)
    monkeypatch.setenv("PATH", str(tmp_path))
    tidak_dikenal.cache_clear()
    terbuka = tinjau(kini, ATURAN_PROSA).terbuka
    [satu] = [satu for satu in terbuka if satu.aturan in LINGKUNGAN]
    assert satu.kunci == f"{aturan}:kamus"
    assert satu.lapor.pesan == "ejaan belum diperiksa: perintah hunspell tidak ditemukan"
    assert satu.lapor.penyelesaian == "pasang dengan: sudo apt-get install hunspell hunspell-id"
    assert ATURAN[aturan].tingkat is (Tingkat.GALAT if ci else Tingkat.PERINGATAN)


def test_kamus_yang_ada_tidak_dilaporkan(bahan: Susun, monkeypatch: pytest.MonkeyPatch) -> None:
    for ci in ("", "true"):
        monkeypatch.setenv("CI", ci)
        assert [list(ATURAN[satu].periksa(bahan())) for satu in LINGKUNGAN] == [[], []]


def test_hunspell_yang_diam_tidak_ditunggu(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Its suggestions can be missed; its list of unknown words cannot."""
    diam = tmp_path / "hunspell"
    diam.write_text("#!/bin/sh\nexec /bin/sleep 5\n", encoding="utf-8")
    diam.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("macros.review.prose_dictionary._BATAS", 0.1)
    saran.cache_clear()
    tidak_dikenal.cache_clear()
    assert saran(("lapoarannn",)) == {}
    with pytest.raises(KamusTiada, match=r"^hunspell tidak menjawab dalam 0.1 detik$"):
        tidak_dikenal(("lapoarannn",))


def test_keterangan_di_kepala_halaman_bukan_judul_bagian(nyata: Bahan, tmp_path: Path) -> None:
    kepala = "---\n# Bab percobaan\n# Kodenya tetap\nbagian: bab\nkode: cetak\n---\n"
    (tmp_path / "cetak.md").write_text(f"{kepala}## Isi\n\nAda isinya.\n", encoding="utf-8")
    halaman, masalah = baca_halaman(tmp_path)
    assert masalah == []
    kini = dataclasses.replace(nyata, halaman=halaman)
    assert temuan(kini, ATURAN["bagian-kosong"]) == []


def test_hunspell_tanpa_kamus_indonesia_dikatakan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("macros.review.prose_dictionary._KAMUS", "xx_XX")
    saran.cache_clear()
    with pytest.raises(KamusTiada, match=r"^kamus xx_XX untuk hunspell tidak ditemukan$"):
        saran(("lapoaran",))


def test_cacah_yang_sama_menawarkan_tiga_pilihan(bahan: Susun) -> None:
    """Where more counts agree, three are enough to choose from."""
    kini = bahan("Ada 7 sasaran.")
    figur = dict(kini.report.figur)
    for lain in ("sasaran_rpjmn", "baris_rkt", "kegiatan_pk"):
        figur[f"jumlah.{lain}"] = dataclasses.replace(figur[f"jumlah.{lain}"], nilai=Decimal(7))
    kini = dataclasses.replace(kini, report=dataclasses.replace(kini.report, figur=figur))
    [satu] = temuan(kini, ATURAN["cacah-diketik"])
    assert satu.lapor.penyelesaian.endswith(
        "{{ jumlah.sasaran | dengan_huruf }} atau {{ jumlah.sasaran_rpjmn | dengan_huruf }}"
        " atau {{ jumlah.baris_rkt | dengan_huruf }}"
    )


def test_bentuk_tidak_baku_terpanjang_yang_diganti(bahan: Susun) -> None:
    """'sub bagian keuangan' is not told as 'sub bagian' where data knows the longer form."""
    kini = bahan("Laporan sub bagian keuangan.")
    baku = {"sub bagian": "subbagian", "sub bagian keuangan": "Subbagian Keuangan"}
    data = kini.report.data
    kosakata = data.kosakata.model_copy(update={"tidak_baku": baku})
    data = data.model_copy(update={"kosakata": kosakata})
    kini = dataclasses.replace(kini, report=dataclasses.replace(kini.report, data=data))
    semua = [satu.lapor.penyelesaian for satu in temuan(kini, ATURAN["tidak-baku"])]
    assert semua == ['tulis "Subbagian Keuangan"']


def test_catatan_boleh_mengutip_bentuk_salah(nyata: Bahan) -> None:
    """The notes quote the printed report, which writes such forms."""
    aturan = ("tidak-baku", "tanda-baca", "penulisan-rupiah")
    semua = [satu.objek for id_ in aturan for satu in ATURAN[id_].periksa(nyata)]
    assert [objek for objek in semua if objek.startswith("catatan.")] == []
    assert any(re.search(r"milyar|Rp\.", satu.teks) for satu in petikan_data(nyata))


def test_tahun_dibaca_hanya_dari_data_milik_laporan(nyata: Bahan) -> None:
    """Periods are the measure itself, and other files tell of other years."""
    jalan = [satu.jalan for satu in teks_bertahun(nyata) if satu.jalan]
    assert {satu[0] for satu in jalan} & {"catatan", "laporan", "anggaran"} == set()
    assert {"sajian", "galeri", "sasaran"} <= {satu[0] for satu in jalan}
    renstra = {satu[1] for satu in jalan if satu[0] == "renstra"}
    assert {"visi", "tujuan"} <= renstra
    assert not renstra & {"periode", "rencana_lain"}


def test_teks_data_bernama_dan_bertempat() -> None:
    """Texts are called by kode, or by their number where they have none; codes are no texts."""
    semua = petikan_data(siapkan(KECIL))
    isi = [
        (satu.objek, satu.teks, satu.berkas, *satu.tempat(7)[1:])
        for satu in semua
        if satu.objek.startswith(("galeri.", "renstra.rpjmn.", "edisi.", "rkt."))
    ]
    rkt = "rkt.program.manajemen"
    kegiatan = f"{rkt}.kegiatan.k1"
    assert isi == [
        ("renstra.rpjmn.target.indeks.nama", "Indeks contoh", "data/renstra.yml", 4, 28),
        ("renstra.rpjmn.sasaran.butir.1", "Menguatnya contoh", "data/renstra.yml", 5, 21),
        ("renstra.rpjmn.kebijakan.1.nama", "Memperkuat contoh", "data/renstra.yml", 7, 14),
        ("renstra.rpjmn.kebijakan.1.strategi.1", "memberi contoh", "data/renstra.yml", 7, 44),
        ("renstra.rpjmn.agenda.butir.1", "Contoh", "data/renstra.yml", 8, 20),
        (f"{rkt}.nama", "Program Contoh", "data/rkt.yml", 3, 11),
        (f"{kegiatan}.nama", "Contoh", "data/rkt.yml", 6, 15),
        (f"{kegiatan}.baris.k1_1.sasaran", "Melaksanakan contoh", "data/rkt.yml", 9, 22),
        (f"{kegiatan}.baris.k1_1.indikator", "Terlaksananya contoh", "data/rkt.yml", 10, 24),
        (f"{kegiatan}.baris.k1_1.penanggung_jawab", "Subbagian Umum", "data/rkt.yml", 14, 31),
        (f"{kegiatan}.baris.k1_2.sasaran", "Menulis contoh", "data/rkt.yml", 18, 22),
        (f"{kegiatan}.baris.k1_2.indikator", "Tertulisnya contoh", "data/rkt.yml", 19, 24),
        (f"{kegiatan}.baris.k1_2.penanggung_jawab", "Subbagian Umum", "data/rkt.yml", 23, 31),
        ("galeri.foto.contoh.keterangan", "Foto contoh", "data/galeri.yml", 4, 17),
        ("galeri.foto.contoh.tempat", "Contoh", "data/galeri.yml", 5, 13),
        ("edisi.edisi.1.versi", "1.0", "data/edisi.yml", 2, 12),
        ("edisi.edisi.1.perubahan.1.apa", "Edisi pertama.", "data/edisi.yml", 5, 14),
        ("edisi.edisi.1.perubahan.1.sebab", "Rekaan.", "data/edisi.yml", 6, 16),
    ]


def test_acara_galeri_dibaca_sedangkan_kodenya_pada_foto_tidak(tmp_path: Path) -> None:
    rapat = "{kode: rapat, nama: Rapat contoh, tempat: null, tanggal: null, sumber: Rekaan}"
    acara = f"acara:\n  - {rapat}\nfoto:\n  - acara: rapat\n    kode: contoh"
    ubah = {"berkas": "data/galeri.yml", "dari": "foto:\n  - kode: contoh", "menjadi": acara}
    semua = petikan_data(siapkan(salin(tmp_path / "kecil", [ubah])))
    galeri = [(satu.objek, satu.teks) for satu in semua if satu.objek.startswith("galeri.")]
    assert galeri == [
        ("galeri.acara.rapat.nama", "Rapat contoh"),
        ("galeri.foto.contoh.keterangan", "Foto contoh"),
        ("galeri.foto.contoh.tempat", "Contoh"),
    ]


def test_peraturan_tanpa_tahun_disebut_dengan_nomornya(nyata: Bahan) -> None:
    surat = nama_peraturan(nyata, "kep_kpu_197_2021")
    assert surat == "Keputusan KPU Nomor 197/PR.01.3-Kpt/01/KPU/IV/2021"
    assert nama_peraturan(nyata, "uu_7_2017") == "Undang-Undang Nomor 7 Tahun 2017"
    assert nama_peraturan(nyata, "Peraturan Contoh") == "Peraturan Contoh"


def test_topeng_menjaga_letak() -> None:
    teks = f"{KEPALA}## Judul {{#a}}\n\n1. [x](y.md) {{{{ a.b | rupiah }}}} `k`\n```\ndua\n```\n"
    hasil = topengi(teks)
    assert [len(satu) for satu in hasil.split("\n")] == [len(satu) for satu in teks.split("\n")]
    assert set(hasil) - set("\ufffc \n") == set("Judul[x]")


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("tujuh", 7),
        ("sebelas", 11),
        ("dua belas", 12),
        ("dua puluh delapan", 28),
        ("seratus satu", 101),
        ("seribu dua ratus", 1200),
        ("dua belas ribu lima ratus dua", 12502),
        ("seratus sepuluh milyar empat juta tujuh ratus delapan puluh satu ribu", 110004781000),
        ("satu juta seribu dua ratus", 1001200),
        ("tiga triliun", 3 * 10**12),
        ("kosong", None),
        ("", None),
    ],
)
def test_bilangan_dari_huruf(teks: str, nilai: int | None) -> None:
    assert dari_huruf(teks) == nilai
