"""The open data: files hold what pages show, typed and valid, and are equal in every build."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from frictionless import Package
from openpyxl import Workbook, load_workbook

from macros.edition import edisi_data
from macros.export import Berkas, Ekspor, laporan_tertaut, susun_ekspor
from macros.export.sheets import KolomData, Lembar
from macros.export.texts import csv_lembar, json_berkas
from macros.formatting import angka_tercetak, ukuran_berkas
from macros.report import Report, susun
from macros.scoring.values import Ordinal, Rentang
from macros.source.loader import muat

AKAR = Path(__file__).parent.parent
HARI = date(2025, 1, 9)
Bangun = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def report() -> Report:
    return susun(muat(AKAR / "data"))


@pytest.fixture(scope="module")
def ekspor(report: Report) -> Ekspor:
    return susun_ekspor(report, edisi_data(report, AKAR / "data", AKAR / "docs", "", HARI))


@pytest.fixture(scope="module")
def berkas(ekspor: Ekspor) -> dict[str, Berkas]:
    return {satu.nama: satu for satu in ekspor.berkas}


def baca_csv(isi: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(isi.decode(), newline="")))


def baca_buku(isi: bytes) -> Workbook:
    return load_workbook(io.BytesIO(isi))


def baris_halaman(situs: Path, halaman: str, tabel: str) -> list[list[str]]:
    """Cells of a page's table, without marks of notes, those that span rows repeated."""
    soup = BeautifulSoup(
        (situs / halaman / "index.html").read_text(encoding="utf-8"), "html.parser"
    )
    hasil: list[list[str]] = []
    gantung: dict[int, tuple[int, str]] = {}
    for tr in soup.select(f"{tabel} tbody tr"):
        sel = iter(tr.select("td, th"))
        baris: list[str] = []
        while len(baris) < len(soup.select(f"{tabel} thead th")):
            kolom = len(baris)
            if gantung.get(kolom, (0, ""))[0]:
                sisa, teks = gantung[kolom]
                gantung[kolom] = (sisa - 1, teks)
                baris.append(teks)
                continue
            satu = next(sel)
            for tanda in satu.select("sup"):
                tanda.decompose()
            teks = " ".join(satu.get_text().split())
            gantung[kolom] = (int(str(satu.get("rowspan", 1))) - 1, teks)
            baris += [teks] + [""] * (int(str(satu.get("colspan", 1))) - 1)
        hasil.append(baris)
    return hasil


def test_csv_menurut_rfc_4180() -> None:
    kolom = (KolomData("nama", "Nama"), KolomData("nilai", "Nilai", "bilangan"))
    baris = (('satu, "dua"\ntiga', Decimal("97.950")), (None, Decimal("1E+3")), ("=1", None))
    isi = csv_lembar(Lembar("contoh", "Contoh", "", kolom, baris))
    assert isi == b'nama,nilai\r\n"satu, ""dua""\ntiga",97.950\r\n,1000\r\n=1,\r\n'


def test_json_menyimpan_setiap_angka_desimal() -> None:
    nilai = Decimal("99.27362956251874179904962494")
    isi = {
        "n": nilai,
        "r": Rentang(Decimal(1), Decimal(2)),
        "o": Ordinal("WTP"),
        "k": (),
        "t": "“é”",
    }
    baca = json.loads(json_berkas({**isi, "h": HARI, "b": True}), parse_float=Decimal)
    assert baca == {
        "n": nilai,
        "r": {"bawah": 1, "atas": 2},
        "o": "WTP",
        "k": [],
        "t": "“é”",
        "h": "2025-01-09",
        "b": True,
    }


@pytest.mark.parametrize(
    ("halaman", "tabel"),
    [
        ("bab-2", "rkt"),
        ("bab-2", "pk"),
        ("bab-3", "iku"),
        ("bab-3", "pk-diukur"),
        ("bab-3", "skala"),
        ("bab-3", "sasaran-1"),
        ("bab-3", "program"),
        ("bab-3", "riwayat"),
    ],
)
def test_csv_memuat_setiap_baris_halaman(
    situs: Path, berkas: dict[str, Berkas], halaman: str, tabel: str
) -> None:
    di_halaman = baris_halaman(situs, halaman, f"#tabel-{tabel}")
    di_csv = baca_csv(berkas[f"tabel-{tabel}.csv"].isi)
    assert len(di_csv) == len(di_halaman) > 0
    for sel, baris in zip(di_halaman, di_csv, strict=True):
        teks = list(baris.values())
        assert [satu for satu in sel if satu and satu not in teks] == []


def test_angka_csv_sama_dengan_tulisannya(ekspor: Ekspor) -> None:
    diperiksa = 0
    for satu in ekspor.berkas:
        if satu.lembar is None or satu.subjek.kelompok not in ("tabel", "grafik"):
            continue
        for baris in baca_csv(satu.isi):
            for kunci in [nama for nama in baris if f"{nama}_tampil" in baris]:
                if baris[kunci]:
                    assert Decimal(baris[kunci]) == angka_tercetak(baris[f"{kunci}_tampil"])
                    diperiksa += 1
    assert diperiksa > 200


def test_keterangan_tanpa_angka_tetap_terbaca(berkas: dict[str, Berkas]) -> None:
    [baris, *_] = baca_csv(berkas["tabel-sasaran-1.csv"].isi)
    assert (baris["target"], baris["target_satuan"]) == ("1", "laporan")
    assert (baris["realisasi"], baris["realisasi_satuan"]) == ("98.04", "persen")
    assert (baris["capaian"], baris["capaian_tampil"]) == ("", "tidak dihitung")
    opini = baca_csv(berkas["tabel-iku.csv"].isi)[4]
    assert (opini["target"], opini["target_satuan"], opini["target_tampil"]) == ("", "opini", "WTP")


def test_indikator_menyebut_tercapai_tidaknya(report: Report, berkas: dict[str, Berkas]) -> None:
    tercapai = [baris["tercapai"] for baris in baca_csv(berkas["indikator.csv"].isi)]
    hasil = [*report.kinerja.iku, *report.kinerja.indikator]
    tulisan = {True: "true", False: "false", None: ""}
    assert tercapai == [tulisan[satu.capaian.tercapai] for satu in hasil]
    assert set(tercapai) == set(tulisan.values())


def test_baris_bertanda_menyebut_catatannya(report: Report, berkas: dict[str, Berkas]) -> None:
    baris = baca_csv(berkas["tabel-iku.csv"].isi)[0]
    nomor = report.nomor_catatan("capaian_iku")
    assert f"Capaian: [{nomor}] capaian_iku" in baris["catatan"]
    catatan = {satu["nomor"]: satu["kode"] for satu in baca_csv(berkas["catatan.csv"].isi)}
    assert catatan[str(nomor)] == "capaian_iku"


def test_buku_kerja_bertipe_dan_berformat(berkas: dict[str, Berkas]) -> None:
    [lembar] = baca_buku(berkas["tabel-program.xlsx"].isi).worksheets
    kepala = [sel.value for sel in lembar[4]]
    assert kepala == ["No.", "Program", "Pagu (Rp)", "Realisasi (Rp)", "Serapan", "Catatan"]
    nomor, _, pagu, _, serapan, catatan = lembar[5]
    assert (nomor.value, pagu.value, pagu.number_format) == (1, 2516845000, "#,##0")
    assert (serapan.value, serapan.number_format) == (99.35, '#,##0.00"%"')
    assert "serapan_dukman" in catatan.value
    assert lembar[7][1].value == "Jumlah rincian program"
    [rkt] = baca_buku(berkas["tabel-rkt.xlsx"].isi).worksheets
    assert (rkt["F6"].value, rkt["F6"].number_format) == (1, '#,##0" lembaga (100%)"')


def test_buku_kerja_menampilkan_teks_bila_tanpa_angka(berkas: dict[str, Berkas]) -> None:
    [lembar] = baca_buku(berkas["tabel-sasaran-1.xlsx"].isi).worksheets
    assert lembar["E5"].value == "tidak dihitung"
    assert (lembar["D5"].value, lembar["D5"].data_type) == (98.04, "n")


def test_buku_kerja_seluruh_laporan(report: Report, berkas: dict[str, Berkas]) -> None:
    buku = baca_buku(berkas["laporan.xlsx"].isi)
    assert {
        "keterangan",
        "tabel-iku",
        "indikator",
        "anggaran",
        "galeri",
        "catatan",
        "figur",
    } <= set(buku.sheetnames)
    assert buku.properties.created == datetime(2025, 1, 9)
    figur = buku["figur"]
    assert figur.max_row == len(report.figur) + 1
    galeri = buku["galeri"]
    assert galeri["E2"].value == datetime(2024, 1, 24)
    assert galeri["I2"].value is False


def test_laporan_json_memuat_setiap_figur(report: Report, berkas: dict[str, Berkas]) -> None:
    isi = json.loads(berkas["laporan.json"].isi, parse_float=Decimal)
    figur = {satu["alamat"]: satu for satu in isi["figur"]}
    assert list(figur) == list(report.figur)
    serapan = figur["anggaran.program.dukman.serapan"]
    asli = report.figur["anggaran.program.dukman.serapan"]
    assert serapan["nilai"] == asli.nilai
    assert serapan["tampil"] == "99,35%"
    assert serapan["tercetak"] == "99,39%"
    assert serapan["rumus"] == "2.500.384.831 ÷ 2.516.845.000 × 100 = 99,35"
    assert serapan["catatan"] == ["serapan_dukman"]
    assert serapan["sumber"] == "Tabel 3.11 (baris 731)"
    berkas_yaml, baris = serapan["letak"].split(":")
    assert "kode: dukman" in (AKAR / berkas_yaml).read_text().split("\n")[int(baris) - 1]
    assert isi["laporan"]["lisensi_isi"] == "belum ditetapkan"
    assert {satu["untuk"]: satu["kunci"] for satu in isi["belum_tersedia"]} == {
        "tabel:monev": "monev",
        "grafik:status_pegawai": "status",
    }


def test_yang_belum_diisi_pada_indikator_disebut(berkas: dict[str, Berkas]) -> None:
    for baris in baca_csv(berkas["indikator.csv"].isi):
        belum = [k for k in ("definisi", "sumber_data", "frekuensi") if not baris[k]]
        assert all(kunci in baris["belum_tersedia"].split(", ") for kunci in belum)
        jalur, nomor = baris["letak"].split(":")
        teks = "\n".join((AKAR / jalur).read_text().split("\n")[: int(nomor)])
        assert teks.rpartition("kode: ")[2].startswith(baris["kode"])


def test_paket_data_sah_menurut_pemeriksa_resmi(ekspor: Ekspor, tmp_path: Path) -> None:
    for satu in ekspor.berkas:
        tujuan = tmp_path / satu.nama
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_bytes(satu.isi)
    paket = Package(str(tmp_path / "datapackage.json"))
    hasil = paket.validate()
    assert hasil.valid, hasil.flatten(["name", "rowNumber", "type", "note"])
    csv_ada = {satu.nama for satu in ekspor.berkas if satu.tipe == "text/csv"}
    assert csv_ada <= {sumber.path for sumber in paket.resources}
    assert "licenses" not in json.loads((tmp_path / "datapackage.json").read_text())


def test_jumlah_periksa_cocok(ekspor: Ekspor, berkas: dict[str, Berkas]) -> None:
    baris = berkas["SHA256SUMS"].isi.decode().splitlines()
    tercatat = {nama: jumlah for jumlah, nama in (satu.split("  ") for satu in baris)}
    assert tercatat == {
        satu.nama: hashlib.sha256(satu.isi).hexdigest()
        for satu in ekspor.berkas
        if satu.nama != "SHA256SUMS"
    }


def test_sumber_diterbitkan_apa_adanya(berkas: dict[str, Berkas]) -> None:
    data = AKAR / "data"
    semua = [*data.glob("*.yml"), *data.glob("skema/*.json")]
    asli = {f"sumber/{satu.relative_to(data).as_posix()}": satu.read_bytes() for satu in semua}
    terbit = {nama: satu.isi for nama, satu in berkas.items() if nama.startswith("sumber/")}
    assert asli.keys() - terbit.keys() == {"sumber/reviu.yml", "sumber/skema/reviu.json"}
    assert {nama: asli[nama] for nama in terbit} == terbit


def test_jawaban_reviu_terbit_hanya_bila_reviunya_terbit(report: Report) -> None:
    laporan = report.data.laporan.model_copy(update={"terbitkan_reviu": True})
    terbuka = replace(report, data=report.data.model_copy(update={"laporan": laporan}))
    edisi = edisi_data(terbuka, AKAR / "data", AKAR / "docs", "", HARI)
    assert "sumber/reviu.yml" in {satu.nama for satu in susun_ekspor(terbuka, edisi).berkas}


def test_dua_kali_sama_sampai_bitnya(report: Report, ekspor: Ekspor) -> None:
    lagi = susun_ekspor(report, edisi_data(report, AKAR / "data", AKAR / "docs", "", HARI))
    assert [satu.nama for satu in lagi.berkas if satu not in ekspor.berkas] == []


def test_lampiran_pdf(ekspor: Ekspor) -> None:
    lampiran = ekspor.lampiran()
    relasi = {nama: relasi for nama, _, _, relasi in lampiran}
    assert len(relasi) == len(lampiran)
    assert relasi["tabel-iku.csv"] == "Data"
    assert (relasi["laporan.json"], relasi["laporan.xlsx"]) == ("Supplement", "Supplement")
    assert relasi["anggaran.yml"] == "Source"
    assert all(isi and deskripsi for _, isi, deskripsi, _ in lampiran)


def test_perintah_menulis_berkas_yang_sama_dengan_situs(kecil: Path, bangun: Bangun) -> None:
    assert bangun(kecil, "build", "--tanpa-pdf").returncode == 0
    hasil = bangun(kecil, "ekspor", "--keluaran", "luaran")
    assert hasil.returncode == 0, hasil.stderr
    situs = kecil / "site" / "data"
    di_situs = {satu.relative_to(situs): satu for satu in situs.rglob("*") if satu.is_file()}
    luaran = kecil / "luaran"
    ditulis = {satu.relative_to(luaran): satu for satu in luaran.rglob("*") if satu.is_file()}
    assert set(ditulis) == set(di_situs)
    assert [n for n, satu in ditulis.items() if satu.read_bytes() != di_situs[n].read_bytes()] == []


def test_perintah_menolak_data_yang_salah(kecil: Path, bangun: Bangun) -> None:
    data = kecil / "data" / "anggaran.yml"
    data.write_text(data.read_text().replace("pagu: 4000000\n", "pagu: 4 juta\n", 1))
    hasil = bangun(kecil, "ekspor", "--keluaran", "luaran")
    assert hasil.returncode == 1
    assert "data/anggaran.yml:" in hasil.stderr + hasil.stdout
    assert not (kecil / "luaran").exists()


def test_lisensi_dan_keterangan_yang_diisi_ikut_terbit(kecil: Path, bangun: Bangun) -> None:
    laporan = kecil / "data" / "laporan.yml"
    isi = laporan.read_text().replace("lisensi_isi: null", "lisensi_isi: CC BY 4.0")
    laporan.write_text(isi.replace("satker:\n", 'satker:\n  kode: "012345"\n'))
    sasaran = kecil / "data" / "sasaran.yml"
    awal = "      - kode: s1_1\n"
    isi = sasaran.read_text().replace(awal, f"{awal}        frekuensi: triwulanan\n")
    sasaran.write_text(isi)
    hasil = bangun(kecil, "ekspor", "--keluaran", "luaran")
    assert hasil.returncode == 0, hasil.stderr
    identitas = json.loads((kecil / "luaran" / "laporan.json").read_text())["laporan"]
    assert (identitas["kode_satker"], identitas["edisi"]) == ("012345", "1.0")
    paket = json.loads((kecil / "luaran" / "datapackage.json").read_text())
    assert paket["licenses"] == [{"name": "CC-BY-4.0", "title": "CC BY 4.0"}]
    assert Package(str(kecil / "luaran" / "datapackage.json")).validate().valid
    baris = {b["kode"]: b for b in baca_csv((kecil / "luaran" / "indikator.csv").read_bytes())}
    assert baris["s1_1"]["frekuensi"] == "triwulanan"
    assert "frekuensi" not in baris["s1_1"]["belum_tersedia"]
    assert "frekuensi" in baris["s1_2"]["belum_tersedia"]


def test_halaman_menyebut_setiap_berkas_dengan_ukurannya(situs: Path) -> None:
    soup = BeautifulSoup((situs / "data-terbuka" / "index.html").read_text(), "html.parser")
    tautan = {str(a["href"]): a.get_text() for a in soup.select(".berkas-data a[type]")}
    for satu in (situs / "data").rglob("*"):
        if satu.is_file():
            teks = tautan.pop(f"../data/{satu.relative_to(situs / 'data').as_posix()}")
            assert ukuran_berkas(satu.stat().st_size) in teks
    assert tautan == {}
    [kosong] = [
        satu.get_text()
        for satu in soup.select(".berkas-data > li")
        if "Monev" in satu.get_text() and "Belum tersedia" in satu.get_text()
    ]
    assert "monev" in kosong and "data/anggaran.yml" in kosong
    assert "belum ditetapkan" in soup.select_one(".keterangan-data").get_text()  # type: ignore[union-attr]


def test_data_tertaut_di_kepala_halaman(situs: Path) -> None:
    def tertaut(halaman: str) -> list[dict[str, object]]:
        soup = BeautifulSoup((situs / halaman / "index.html").read_text(), "html.parser")
        return [json.loads(s.string or "") for s in soup.select("head > script[type$='ld+json']")]

    [laporan] = tertaut("")
    assert (laporan["@type"], laporan["datePublished"]) == ("Report", "2025-01-09")
    [pdf] = (situs / "unduh").glob("*.pdf")
    assert str(laporan["encoding"]["contentUrl"]).endswith(pdf.name)  # type: ignore[index]
    [data] = tertaut("data-terbuka")
    assert data["@type"] == "Dataset" and "license" not in data
    alamat = [satu["contentUrl"] for satu in data["distribution"]]  # type: ignore[union-attr,index]
    assert len(alamat) > 50
    assert [a for a in alamat if not (situs / "data-terbuka" / a).resolve().is_file()] == []
    assert tertaut("bab-1") == []


def test_teks_tidak_dapat_menutup_data_tertaut(report: Report) -> None:
    edisi = edisi_data(report, AKAR / "data", AKAR / "docs", "https://x.example/</script>", HARI)
    teks = laporan_tertaut(report, edisi, None)
    assert "</" not in teks
    assert json.loads(teks)["url"] == "https://x.example/</script>"
