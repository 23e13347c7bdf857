"""Scoring against cases an analyst reads, and the laws that hold for every number."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kasus import angka, muat, parameter

from macros.scoring.aggregates import rerata, semua_tercapai
from macros.scoring.bands import Pita, kategori, periksa_pita
from macros.scoring.budget import pertumbuhan, selisih_poin, serapan
from macros.scoring.capaian import Capaian, Cara, hitung_capaian
from macros.scoring.comparison import hitung_kemajuan, hitung_perubahan
from macros.scoring.efficiency import Keluaran, hitung_efisiensi, nilai_efisiensi, selisih_serapan
from macros.scoring.rounding import LAZIM, Pembulatan
from macros.scoring.values import Nilai, Ordinal, Rentang, tulis_hasil

ANGGARAN = muat("anggaran.yml")
EFISIENSI = muat("efisiensi.yml")
KATEGORI = muat("kategori.yml")
PERBANDINGAN = muat("perbandingan.yml")
OPINI = ("WTP", "WDP", "TW", "TMP")
YA_TIDAK = {"ya": True, "tidak": False, None: None}


def dua_desimal(nilai: Decimal | None) -> str | None:
    return None if nilai is None else str(nilai.quantize(Decimal("0.01"), ROUND_HALF_UP))


def baca_nilai(isi: Any) -> Nilai | None:
    if isinstance(isi, list):
        return Rentang(*map(Decimal, isi))
    if isi is not None and isi.isalpha():
        return Ordinal(isi)
    return angka(isi)


def baca_pita(daftar: list[dict[str, str]]) -> list[Pita]:
    return [
        Pita(p["kode"], p["kode"], angka(p.get("kurang_dari")), angka(p.get("paling_tinggi")))
        for p in daftar
    ]


def baca_cara(kasus: dict[str, Any]) -> Cara:
    pilihan = {k: kasus[k] for k in ("arah", "rumus_turun") if k in kasus}
    if "pembulatan" in kasus:
        pilihan["pembulatan"] = baca_pembulatan(kasus["pembulatan"])
    return Cara(batas=angka(kasus.get("batas")), **pilihan)


def baca_pembulatan(isi: dict[str, str]) -> Pembulatan:
    return Pembulatan(int(isi["desimal"]), isi["cara"])  # type: ignore[arg-type]


def cara_menulis(kasus: dict[str, Any]) -> dict[str, Pembulatan]:
    return {"pembulatan": baca_pembulatan(kasus["pembulatan"])} if "pembulatan" in kasus else {}


def bulat(isi: str | None) -> int | None:
    return None if isi is None else int(isi)


def jumlah(isi: str | list[str] | None) -> Decimal | None:
    return sum(map(Decimal, isi), Decimal(0)) if isinstance(isi, list) else angka(isi)


@parameter(muat("capaian.yml"))
def test_capaian(kasus: dict[str, Any]) -> None:
    hasil = hitung_capaian(
        baca_nilai(kasus["target"]),
        baca_nilai(kasus["realisasi"]),
        baca_cara(kasus),
        urutan=kasus.get("urutan"),
        satuan_sama=kasus.get("satuan_sama", "ya") == "ya",
    )
    assert dua_desimal(hasil.nilai) == kasus["capaian"]
    assert dua_desimal(hasil.mentah) == kasus.get("mentah", kasus["capaian"])
    assert hasil.tercapai is YA_TIDAK[kasus["tercapai"]]
    assert hasil.alasan == kasus.get("alasan")
    assert bool(hasil.rumus) == (hasil.nilai is not None)
    if "rumus" in kasus:
        assert hasil.rumus == kasus["rumus"]


@pytest.mark.parametrize(
    ("urutan", "dikenal"),
    [(("WTP", "WDP"), "WTP, WDP"), (None, "tidak ada")],
    ids=["tidak dikenal", "tanpa urutan"],
)
def test_ordinal_di_luar_urutan_ditolak(urutan: tuple[str, ...] | None, dikenal: str) -> None:
    pesan = f'nilai "XYZ" tidak ada dalam urutan; yang ada: {dikenal}'
    with pytest.raises(ValueError, match=f"^{pesan}$"):
        hitung_capaian(Ordinal("XYZ"), Ordinal("XYZ"), urutan=urutan)


@parameter(KATEGORI["skala"])
def test_kategori(kasus: dict[str, Any]) -> None:
    pita = baca_pita(kasus["pita"])
    assert periksa_pita(pita) == []
    for teks, kode in kasus["nilai"]:
        hasil = kategori(angka(teks), pita)
        assert (hasil and hasil.kode) == kode, teks


def test_kategori_di_luar_semua_pita_tidak_ada() -> None:
    assert kategori(Decimal(100), baca_pita([{"kode": "a", "kurang_dari": "100"}])) is None


@parameter(KATEGORI["salah"])
def test_skala_salah(kasus: dict[str, Any]) -> None:
    assert periksa_pita(baca_pita(kasus["pita"])) == kasus["masalah"]


@parameter(muat("rerata.yml"))
def test_rerata(kasus: dict[str, Any]) -> None:
    batas = angka(kasus.get("batas"))
    daftar = []
    for isi in kasus["capaian"]:
        mentah = Decimal(isi) if isi[0].isdigit() else None
        nilai = mentah if mentah is None or batas is None else min(mentah, batas)
        daftar.append(Capaian(nilai, mentah, None, None if nilai is not None else isi))
    bobot = [Decimal(satu) for satu in kasus["bobot"]] if "bobot" in kasus else None
    hasil = rerata(daftar, mentah=kasus.get("mentah") == "ya", bobot=bobot)
    assert dua_desimal(hasil.nilai) == kasus["rerata"]
    assert (hasil.n, hasil.dikecualikan) == (int(kasus["n"]), int(kasus["dikecualikan"]))


@parameter(muat("sasaran_tercapai.yml"))
def test_sasaran_tercapai(kasus: dict[str, Any]) -> None:
    tercapai = [YA_TIDAK[satu] for satu in kasus["indikator"]]
    assert semua_tercapai(tercapai) is YA_TIDAK[kasus["hasil"]]


def test_rerata_memakai_capaian_yang_dibatasi() -> None:
    dibatasi = hitung_capaian(Decimal(75), Decimal(95), Cara(batas=Decimal(120)))
    assert rerata([dibatasi]).nilai == 120


def test_rerata_menuntut_bobot_sebanyak_capaian() -> None:
    with pytest.raises(ValueError):
        rerata([Capaian(Decimal(90), Decimal(90), None)], bobot=[Decimal(1), Decimal(2)])


@parameter(muat("pembulatan.yml"))
def test_pembulatan(kasus: dict[str, Any]) -> None:
    pembulatan = baca_pembulatan(kasus) if "cara" in kasus else LAZIM
    for masukan, hasil in kasus["angka"]:
        assert tulis_hasil(Decimal(masukan), pembulatan) == hasil


@parameter(ANGGARAN["serapan"])
def test_serapan(kasus: dict[str, Any]) -> None:
    hasil = serapan(jumlah(kasus["realisasi"]), jumlah(kasus["pagu"]))
    assert dua_desimal(hasil) == kasus["hasil"]


@parameter(ANGGARAN["selisih_poin"])
def test_selisih_poin(kasus: dict[str, Any]) -> None:
    kini, lalu = (
        serapan(Decimal(kasus[k]["realisasi"]), Decimal(kasus[k]["pagu"])) for k in ("kini", "lalu")
    )
    assert kini is not None and lalu is not None
    assert dua_desimal(selisih_poin(kini, lalu)) == kasus["hasil"]


@parameter(ANGGARAN["pertumbuhan"])
def test_pertumbuhan(kasus: dict[str, Any]) -> None:
    assert dua_desimal(pertumbuhan(angka(kasus["kini"]), angka(kasus["lalu"]))) == kasus["hasil"]


@parameter(PERBANDINGAN["kemajuan"])
def test_kemajuan(kasus: dict[str, Any]) -> None:
    hasil = hitung_kemajuan(
        baca_nilai(kasus["target"]),
        baca_nilai(kasus["realisasi"]),
        baca_cara(kasus),
        awal=angka(kasus.get("awal")),
        urutan=kasus.get("urutan"),
        satuan_sama=kasus.get("satuan_sama", "ya") == "ya",
    )
    assert dua_desimal(hasil.nilai) == kasus["kemajuan"]
    assert dua_desimal(hasil.mentah) == kasus.get("mentah", kasus["kemajuan"])
    assert hasil.tercapai is YA_TIDAK[kasus["tercapai"]]
    assert hasil.alasan == kasus.get("alasan")
    assert bool(hasil.rumus) == (hasil.nilai is not None)
    if "rumus" in kasus:
        assert hasil.rumus == kasus["rumus"]


@parameter(PERBANDINGAN["perubahan"])
def test_perubahan(kasus: dict[str, Any]) -> None:
    hasil = hitung_perubahan(
        baca_nilai(kasus["kini"]),
        baca_nilai(kasus["lalu"]),
        persen=kasus["persen"] == "ya",
        arah=kasus.get("arah", "naik"),
        urutan=kasus.get("urutan"),
        **cara_menulis(kasus),
    )
    assert dua_desimal(hasil.nilai) == kasus["hasil"]
    assert (hasil.satuan, hasil.gerak) == (kasus["satuan"], kasus["gerak"])
    assert hasil.alasan == kasus.get("alasan")
    assert bool(hasil.rumus) == (hasil.nilai is not None)
    if "rumus" in kasus:
        assert hasil.rumus == kasus["rumus"]


@parameter(EFISIENSI["selisih"])
def test_selisih_serapan(kasus: dict[str, Any]) -> None:
    cara = cara_menulis(kasus)
    hasil = selisih_serapan(angka(kasus["capaian"]), angka(kasus["serapan"]), **cara)
    assert (dua_desimal(hasil.nilai), hasil.alasan) == (kasus["hasil"], kasus.get("alasan"))
    assert hasil.rumus == kasus.get("rumus", hasil.rumus)
    assert bool(hasil.rumus) == (hasil.nilai is not None)


@parameter(EFISIENSI["efisiensi"])
def test_efisiensi(kasus: dict[str, Any]) -> None:
    keluaran = [
        Keluaran(bulat(satu["pagu"]), bulat(satu["realisasi"]), angka(satu["capaian"]))
        for satu in kasus["keluaran"]
    ]
    efisiensi = hitung_efisiensi(keluaran, **cara_menulis(kasus))
    assert (dua_desimal(efisiensi.nilai), efisiensi.alasan) == (
        kasus["efisiensi"],
        kasus.get("alasan"),
    )
    nilai = nilai_efisiensi(efisiensi.nilai, **cara_menulis(kasus))
    assert dua_desimal(nilai.nilai) == kasus["nilai"]
    assert efisiensi.rumus == kasus.get("rumus", efisiensi.rumus)
    assert nilai.rumus == kasus.get("rumus_nilai", nilai.rumus)
    assert bool(nilai.alasan) == bool(efisiensi.alasan) == (nilai.nilai is None)
    assert nilai.alasan in (None, "efisiensi tidak dapat dihitung")


# --- laws --------------------------------------------------------------------------------------

positif = st.decimals("0.0001", "1000000000", places=4)
realisasi_wajar = st.decimals("0", "1000000000", places=4)
cara = st.sampled_from([("naik", "linear"), ("turun", "linear"), ("turun", "rasio")])
hukum = settings(deadline=None, max_examples=150)


@hukum
@given(positif, realisasi_wajar, realisasi_wajar, cara)
def test_realisasi_lebih_baik_tidak_pernah_menurunkan_capaian(
    target: Decimal, a: Decimal, b: Decimal, cara: tuple[Any, Any]
) -> None:
    arah, rumus = cara
    buruk, baik = sorted((a, b), reverse=arah == "turun")
    kurang = hitung_capaian(target, buruk, Cara(arah, rumus))
    lebih = hitung_capaian(target, baik, Cara(arah, rumus))
    if kurang.nilai is not None and lebih.nilai is not None:
        assert kurang.nilai <= lebih.nilai
    assert bool(kurang.tercapai) <= bool(lebih.tercapai)


@hukum
@given(positif, realisasi_wajar, cara, positif)
def test_tercapai_berarti_paling_sedikit_seratus_persen(
    target: Decimal, realisasi: Decimal, cara: tuple[Any, Any], batas: Decimal
) -> None:
    arah, rumus = cara
    hasil = hitung_capaian(target, realisasi, Cara(arah, rumus, batas))
    if hasil.mentah is None or hasil.nilai is None:
        assert hasil.alasan
        return
    assert hasil.tercapai == (hasil.mentah >= 100)
    assert hasil.mentah >= 0
    assert hasil.nilai == min(hasil.mentah, batas)


@hukum
@given(positif, positif, realisasi_wajar, cara)
def test_rentang_sejalan_dengan_ujungnya(
    a: Decimal, b: Decimal, realisasi: Decimal, cara: tuple[Any, Any]
) -> None:
    arah, rumus = cara
    rentang = Rentang(min(a, b), max(a, b))
    hasil = hitung_capaian(rentang, realisasi, Cara(arah, rumus))
    ujung = rentang.bawah if arah == "naik" else rentang.atas
    assert hasil.tercapai == hitung_capaian(ujung, realisasi, Cara(arah)).tercapai
    if hasil.mentah is not None:
        assert hasil.tercapai == (hasil.mentah >= 100)


@hukum
@given(
    st.lists(st.decimals("0", "200", places=2), min_size=1, max_size=6, unique=True),
    st.lists(st.booleans(), min_size=6, max_size=6),
    st.lists(st.decimals("-100", "300", places=3), min_size=2, max_size=2),
)
def test_skala_sah_memuat_setiap_nilai_dan_menaik(
    batas: list[Decimal], terbuka: list[bool], nilai: list[Decimal]
) -> None:
    pita = [
        Pita(f"p{i}", "", satu, None) if buka else Pita(f"p{i}", "", None, satu)
        for i, (satu, buka) in enumerate(zip(sorted(batas), terbuka, strict=False))
    ]
    pita.append(Pita("puncak", ""))
    assert periksa_pita(pita) == []
    rendah, tinggi = (kategori(satu, pita) for satu in sorted(nilai))
    assert rendah is not None and tinggi is not None
    assert pita.index(rendah) <= pita.index(tinggi)


@hukum
@given(st.lists(st.decimals("0", "1000", places=4) | st.none(), max_size=8))
def test_rerata_di_antara_terendah_dan_tertinggi(nilai: list[Decimal | None]) -> None:
    hasil = rerata([Capaian(satu, satu, None) for satu in nilai])
    ada = [satu for satu in nilai if satu is not None]
    assert hasil.n + hasil.dikecualikan == len(nilai)
    assert (hasil.nilai is None) == (not ada)
    if hasil.nilai is not None:
        assert min(ada) <= hasil.nilai <= max(ada)


@hukum
@given(positif, positif, realisasi_wajar, st.sampled_from(["naik", "turun"]))
def test_jalan_dari_nilai_awal_nol_sampai_seratus(
    awal: Decimal, target: Decimal, realisasi: Decimal, arah: Any
) -> None:
    """Standing still is 0, arriving is 100; `tercapai` means having arrived."""
    hasil = hitung_kemajuan(target, realisasi, Cara(arah), awal=awal)
    if (target > awal) != (arah == "naik") or target == awal:
        assert hasil.nilai is None and hasil.alasan
        return
    assert hitung_kemajuan(target, awal, Cara(arah), awal=awal).nilai == 0
    assert hitung_kemajuan(target, target, Cara(arah), awal=awal).nilai == 100
    assert hasil.nilai is not None
    assert hasil.tercapai == (hasil.nilai >= 100)
