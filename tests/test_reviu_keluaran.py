"""`lkj reviu`: its forms, its exit code, and what a build and a preview make of it."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from bs4 import BeautifulSoup

from macros.review.formats import BENTUK, kalimat, skema
from macros.review.whole import Laporan, tinjau_semua
from tests.tinjauan import siapkan, tinjau_salinan

AKAR = Path(__file__).parent.parent
TERBUKA = {
    "berkas": "data/sasaran.yml",
    "dari": "realisasi: 40\n",
    "menjadi": "realisasi: 40\n        satuan_realisasi: laporan\n",
}
"""Makes the galat satuan-berbeda:indikator.s1_1 in the small site."""

Bangun = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def sebenarnya() -> Laporan:
    return tinjau_semua(siapkan(AKAR))


@pytest.fixture
def terbuka(tmp_path: Path) -> Laporan:
    return tinjau_salinan(tmp_path / "terbuka", [TERBUKA])


def test_json_menurut_skemanya(sebenarnya: Laporan, terbuka: Laporan) -> None:
    pola = json.loads(skema())
    jsonschema.Draft202012Validator.check_schema(pola)
    for laporan in (sebenarnya, terbuka):
        jsonschema.validate(json.loads(BENTUK["json"](laporan)), pola)


def test_skema_menolak_temuan_tanpa_tempat(terbuka: Laporan) -> None:
    isi = json.loads(BENTUK["json"](terbuka))
    del isi["temuan"][0]["baris"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(isi, json.loads(skema()))


def test_json_memuat_status_dan_pengakuan(terbuka: Laporan) -> None:
    isi = json.loads(BENTUK["json"](terbuka))
    temuan = {satu["kunci"]: satu for satu in isi["temuan"]}
    baru = temuan["satuan-berbeda:indikator.s1_1"]
    assert (baru["status"], baru["pengakuan"], isi["lulus"]) == ("terbuka", None, False)
    diakui = temuan["cetak-capaian:iku.iku_1.capaian"]
    assert diakui["status"] == "diakui"
    assert diakui["pengakuan"] == {
        "catatan": "capaian_iku",
        "alasan": "Capaian adalah realisasi dibagi target.",
        "oleh": "Penguji",
        "pada": "2031-01-09",
    }
    assert isi["ringkasan"]["galat"] == {"terbuka": 1, "diakui": 2}
    assert len(isi["formulir"]) == 23


def test_teks_mendahulukan_yang_terbuka(terbuka: Laporan) -> None:
    baris = BENTUK["teks"](terbuka).split("\n")
    terbuka_ = next(i for i, b in enumerate(baris) if b.startswith("Terbuka: "))
    diakui = next(i for i, b in enumerate(baris) if b.startswith("Diakui: 2"))
    galat = next(i for i, b in enumerate(baris) if "satuan-berbeda" in b)
    akuan = next(i for i, b in enumerate(baris) if "[diakui Penguji, 9 Januari 2031: catatan" in b)
    assert terbuka_ < galat < diakui < akuan
    assert any(b.startswith("Hasil reviu: 3 galat (1 terbuka), ") for b in baris)


def test_sarif_menyebut_aturan_tempat_dan_pengakuan(terbuka: Laporan) -> None:
    isi = json.loads(BENTUK["sarif"](terbuka))
    assert (isi["version"], len(isi["runs"])) == ("2.1.0", 1)
    jalan = isi["runs"][0]
    dikenal = {aturan["id"] for aturan in jalan["tool"]["driver"]["rules"]}
    for hasil in jalan["results"]:
        assert hasil["ruleId"] in dikenal
        assert hasil["level"] in ("error", "warning", "note")
        [lokasi] = hasil["locations"]
        fisik = lokasi["physicalLocation"]
        assert not fisik["artifactLocation"]["uri"].startswith("/")
        assert fisik["region"]["startLine"] >= 1 and fisik["region"]["startColumn"] >= 1
    akuan = {h["partialFingerprints"]["lkj/v1"]: h["suppressions"] for h in jalan["results"]}
    assert akuan["satuan-berbeda:indikator.s1_1"] == []
    [diakui] = akuan["cetak-capaian:iku.iku_1.capaian"]
    assert (diakui["kind"], diakui["status"]) == ("external", "accepted")
    assert "Capaian adalah realisasi dibagi target." in diakui["justification"]


def test_anotasi_github_satu_baris_tersandi(terbuka: Laporan) -> None:
    baris = BENTUK["github"](terbuka).splitlines()
    pola = re.compile(
        r"::(error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[^,:]+::[^\r\n]+"
    )
    assert all(pola.fullmatch(satu) for satu in baris)
    [galat] = [satu for satu in baris if satu.startswith("::error")]
    assert galat.startswith(
        "::error file=data/sasaran.yml,line=21,col=27,title=satuan-berbeda%3Aindikator.s1_1::"
    )
    assert "target 80%25" in galat or "bertarget 80%25" in galat
    diakui = next(satu for satu in baris if "cetak-capaian" in satu)
    assert diakui.startswith("::notice ")


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [("pagu lebih", "Pagu lebih."), ("Mungkin?", "Mungkin?"), ('"a" ganda.', '"a" ganda.')],
)
def test_kalimat(isi: str, harapan: str) -> None:
    assert kalimat(isi) == harapan


def test_perintah_reviu_keluar_menurut_hasilnya(kecil: Path, bangun: Bangun) -> None:
    lulus = bangun(kecil, "reviu")
    assert (lulus.returncode, "Diakui: 2" in lulus.stdout) == (0, True)
    _ubah(kecil)
    gagal = bangun(kecil, "reviu", "--bentuk", "json", "--keluaran", "hasil/reviu.json")
    assert gagal.returncode == 1
    assert "3 galat (1 terbuka)" in gagal.stdout
    assert json.loads((kecil / "hasil" / "reviu.json").read_text("utf-8"))["lulus"] is False


def test_skema_lewat_perintah(kecil: Path, bangun: Bangun) -> None:
    assert json.loads(bangun(kecil, "reviu", "--skema").stdout) == json.loads(skema())


def test_halaman_mandiri(kecil: Path, bangun: Bangun) -> None:
    _ubah(kecil)
    bangun(kecil, "reviu", "--bentuk", "html", "--keluaran", "reviu.html")
    html = BeautifulSoup((kecil / "reviu.html").read_text("utf-8"), "html.parser")
    teks = html.get_text(" ", strip=True)
    assert (html.title and "Kantor Contoh" in html.title.get_text()) or "Contoh" in teks
    assert "satuan-berbeda:indikator.s1_1" in teks
    assert "Diakui Penguji, 9 Januari 2031: catatan capaian_iku." in teks
    assert len(html.select("tbody th[scope=row]")) == 23
    assert html.find_all(["script", "link", "img"]) == []
    assert html.find("lkj-rujuk") is None


def test_galat_terbuka_menghentikan_pembuatan_dan_situs_lama_utuh(
    kecil: Path, bangun: Bangun
) -> None:
    (kecil / "site").mkdir()
    (kecil / "site" / "lama.html").write_text("lama", encoding="utf-8")
    _ubah(kecil)
    hasil = bangun(kecil, "build", "--tanpa-pdf")
    assert hasil.returncode == 1
    assert "galat satuan-berbeda:indikator.s1_1" in hasil.stdout + hasil.stderr
    assert [satu.name for satu in (kecil / "site").iterdir()] == ["lama.html"]


def test_pembuatan_meringkas_peringatan_dalam_satu_baris(kecil: Path, bangun: Bangun) -> None:
    hasil = bangun(kecil, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    [ringkas] = [b for b in (hasil.stdout + hasil.stderr).split("\n") if "Reviu: " in b]
    assert "2 galat (semua diakui)" in ringkas


@pytest.mark.parametrize("terbit", ["ya", "tidak"])
def test_reviu_internal_terbit_hanya_bila_dikehendaki(
    terbit: str, kecil: Path, bangun: Bangun
) -> None:
    laporan = kecil / "data" / "laporan.yml"
    laporan.write_text(f"{laporan.read_text('utf-8')}terbitkan_reviu: {terbit}\n", "utf-8")
    (kecil / "docs" / "reviu.md").write_text(
        "---\nbagian: lampiran\nkode: reviu\n---\n# Reviu\n\n## Temuan {#temuan}\n\n"
        "{{ hasil_reviu() }}\n\n## Formulir {#formulir}\n\n{{ formulir_reviu() }}\n",
        "utf-8",
    )
    mkdocs = kecil / "mkdocs.yml"
    mkdocs.write_text(mkdocs.read_text("utf-8").replace("catatan.md]", "catatan.md, reviu.md]"))
    hasil = bangun(kecil, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    halaman = kecil / "site" / "reviu" / "index.html"
    assert halaman.is_file() == (terbit == "ya")
    assert (kecil / "site" / "catatan" / "index.html").is_file()
    if terbit == "ya":
        html = BeautifulSoup(halaman.read_text("utf-8"), "html.parser")
        assert "cetak-capaian:iku.iku_1.capaian" in html.get_text()
        assert html.find("a", string="Tabel 2.1") is not None
        assert html.find("lkj-rujuk") is None
    else:
        situs = "".join(f.read_text("utf-8") for f in (kecil / "site").rglob("*.html"))
        assert "cetak-capaian:iku.iku_1.capaian" not in situs


def _ubah(kecil: Path) -> None:
    berkas = kecil / TERBUKA["berkas"]
    isi = berkas.read_text("utf-8")
    berkas.write_text(isi.replace(TERBUKA["dari"], TERBUKA["menjadi"], 1), "utf-8")
