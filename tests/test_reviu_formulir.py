"""The form of the internal review: decided with evidence, attested, or said to be unanswered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from macros.review.form import Bukti, Jawaban, bentuk_formulir
from macros.review.whole import Laporan
from tests import kasus
from tests.tinjauan import KECIL, salin, siapkan, temuan, tinjau_salinan, tinjau_semua

AKAR = Path(__file__).parent.parent


def jawaban(laporan: Laporan, kode: str) -> Jawaban:
    return next(satu for satu in laporan.jawaban if satu.kriteria.kode == kode)


@kasus.parameter(kasus.muat("formulir_reviu.yml"))
def test_putusan_program(kasus: dict[str, Any], tmp_path: Path) -> None:
    laporan = tinjau_salinan(tmp_path / "kecil", kasus.get("ubah", ()))
    satu = jawaban(laporan, kasus["kriteria"])
    assert (satu.isi, satu.asal) == (kasus["jawaban"], kasus["asal"])
    putusan = satu.putusan
    assert (putusan.alasan if putusan else None) == kasus["alasan"]
    bukti = [_bukti(b) for b in putusan.bukti] if putusan else []
    assert bukti == kasus.get("bukti", [])


def test_dua_puluh_tiga_kriteria_dalam_tiga_bagian() -> None:
    laporan = tinjau_semua(siapkan(AKAR))
    bagian = [satu.kriteria.bagian for satu in laporan.jawaban]
    assert [bagian.count(satu) for satu in ("format", "mekanisme", "substansi")] == [6, 7, 10]
    assert bagian == sorted(bagian)


def test_laporan_sebenarnya_tidak_meluluskan_diam_diam() -> None:
    """2024: nobody has attested anything, so nothing counts as answered that software did not."""
    for satu in tinjau_semua(siapkan(AKAR)).jawaban:
        assert satu.kriteria.jawaban is None
        assert (satu.isi is None) == (satu.putusan is None)
        if satu.putusan:
            assert satu.putusan.alasan
        berkas, baris, _ = satu.tempat
        isi = (AKAR / berkas).read_text(encoding="utf-8").split("\n")[baris - 1]
        assert isi.strip().startswith("jawaban:")


def test_pernyataan_dipakai_bila_program_tidak_memutuskan(tmp_path: Path) -> None:
    ubah = _isi("m1", "jawaban: ya\n    oleh: Inspektorat\n    pada: 2031-02-01")
    laporan = tinjau_salinan(tmp_path / "kecil", [ubah])
    satu = jawaban(laporan, "m1")
    assert (satu.isi, satu.asal, satu.putusan) == ("ya", "pernyataan", None)
    [bentuk] = [b for b in bentuk_formulir(laporan.jawaban) if b["kode"] == "m1"]
    assert bentuk["pernyataan"] == {
        "jawaban": "ya",
        "oleh": "Inspektorat",
        "pada": "2031-02-01",
        "keterangan": None,
    }


def test_pernyataan_yang_bertentangan_dengan_putusan_adalah_galat(tmp_path: Path) -> None:
    ubah = _isi("f4", "jawaban: ya\n    oleh: Inspektorat\n    pada: 2031-02-01")
    laporan = tinjau_salinan(tmp_path / "kecil", [ubah])
    assert jawaban(laporan, "f4").isi == "tidak"
    assert temuan(laporan.hasil, "formulir-bertentangan") == [
        'data/reviu.yml:26:14: galat formulir-bertentangan:f4: Kriteria f4 dijawab "ya", padahal'
        ' menurut program "tidak": salinan perjanjian kinerja yang ditandatangani belum ada:'
        " docs/lampiran/pk.pdf. Kosongkan jawaban, atau betulkan isi laporan."
    ]
    assert not laporan.hasil.lulus


def test_pernyataan_yang_sejalan_bukan_galat(tmp_path: Path) -> None:
    ubah = _isi("f4", "jawaban: tidak\n    oleh: Inspektorat\n    pada: 2031-02-01")
    laporan = tinjau_salinan(tmp_path / "kecil", [ubah])
    assert temuan(laporan.hasil, "formulir-bertentangan") == []
    assert laporan.hasil.lulus


def test_yang_belum_diisi_disebut_beserta_tempatnya(tmp_path: Path) -> None:
    [satu] = temuan(tinjau_semua(siapkan(salin(tmp_path / "k", ()))).hasil, "formulir-belum-diisi")
    assert satu.startswith("data/reviu.yml:33:14: info formulir-belum-diisi:formulir: ")
    assert "11 dari 23 kriteria formulir belum diisi: f5, m1, m3, m4, m6, m7, s3," in satu
    assert satu.endswith(". Isi jawaban, oleh, dan pada di data/reviu.yml.")


def test_bentuk_json_sebuah_kriteria() -> None:
    bentuk = {b["kode"]: b for b in bentuk_formulir(tinjau_semua(siapkan(KECIL)).jawaban)}
    assert bentuk["f4"] == {
        "kode": "f4",
        "bagian": "format",
        "uraian": "Laporan menyajikan lampiran yang mendukung informasi di dalamnya",
        "jawaban": "tidak",
        "asal": "program",
        "alasan": "salinan perjanjian kinerja yang ditandatangani belum ada: docs/lampiran/pk.pdf",
        "bukti": [
            {"teks": "docs/catatan.md", "rujukan": "bab:catatan", "tempat": None},
            {"teks": "docs/galeri.md", "rujukan": "bab:galeri", "tempat": None},
            {
                "teks": "salinan-pk:perjanjian.salinan",
                "rujukan": None,
                "tempat": ["data/perjanjian.yml", 5, 10],
            },
        ],
        "pernyataan": None,
        "isian": {"berkas": "data/reviu.yml", "baris": 26, "kunci": "jawaban"},
    }
    kosong = bentuk["m1"]
    assert (kosong["jawaban"], kosong["asal"], kosong["alasan"]) == (None, "belum", None)
    assert (kosong["bukti"], kosong["pernyataan"]) == ([], None)


def _bukti(bukti: Bukti) -> str:
    """'teks, rujukan, berkas:baris:kolom', without what is missing."""
    tempat = ":".join(map(str, bukti.tempat)) if bukti.tempat else None
    return ", ".join(satu for satu in (bukti.teks, bukti.rujukan, tempat) if satu)


def _isi(kode: str, jawaban_: str) -> dict[str, str]:
    """The change of data/reviu.yml that answers a criterion."""
    teks = (AKAR / "tests/situs_kecil/data/reviu.yml").read_text(encoding="utf-8")
    awal = teks.index(f"  - kode: {kode}\n")
    lama = teks[awal : teks.index("    keterangan:", awal)]
    baru = lama.replace("jawaban: null\n    oleh: null\n    pada: null", jawaban_)
    return {"berkas": "data/reviu.yml", "dari": lama, "menjadi": baru}
