"""A copy of the real report with its contradictions mended: what an office would hand in at last.

The figures put in are made up for the test; each step says which contradiction it ends.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import yaml

Isi = dict[str, Any]


def betulkan(asal: Path, tujuan: Path) -> None:
    """Write the corrected copy of `asal` to the folder `tujuan`."""
    for nama in ("data", "docs"):
        shutil.copytree(asal / nama, tujuan / nama)
    data = {f.stem: _tanpa_tercetak(_baca(f)) for f in sorted((tujuan / "data").glob("*.yml"))}
    _catatan(data)
    _kinerja(data)
    _analisis(data, (tujuan / "docs" / "bab-3.md").read_text(encoding="utf-8"))
    _rencana(data)
    _anggaran(data)
    _tahun(data)
    _kelengkapan(data)
    _galeri(data)
    _formulir(data)
    for nama, isi in data.items():
        teks = yaml.safe_dump(isi, allow_unicode=True, sort_keys=False, width=100_000)
        (tujuan / "data" / f"{nama}.yml").write_text(teks, encoding="utf-8")
    _berkas(data, tujuan / "docs")
    _kalimat(tujuan / "docs")


def _baca(berkas: Path) -> Any:
    return _kosongkan(yaml.load(berkas.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


def _kosongkan(simpul: Any) -> Any:
    """BaseLoader reads null as text, as it does every scalar."""
    if isinstance(simpul, dict):
        return {kunci: _kosongkan(isi) for kunci, isi in simpul.items()}
    if isinstance(simpul, list):
        return [_kosongkan(isi) for isi in simpul]
    return None if simpul == "null" else simpul


def _tanpa_tercetak(simpul: Any) -> Any:
    """Everything that the printed report stated otherwise is settled."""
    if isinstance(simpul, dict):
        return {k: _tanpa_tercetak(isi) for k, isi in simpul.items() if k != "tercetak"}
    if isinstance(simpul, list):
        return [_tanpa_tercetak(isi) for isi in simpul]
    return simpul


def _catatan(data: Isi) -> None:
    """The notes stay as headings that pages mark; they acknowledge nothing any more."""
    tetap = ("kode", "jenis", "perihal", "penjelasan", "penyelesaian", "sumber")
    for butir in data["catatan"]["catatan"]:
        for kunci in set(butir) - set(tetap):
            del butir[kunci]


def _kinerja(data: Isi) -> None:
    """IKU and indikator tell the same; units, opinions and names fit."""
    sasaran = data["sasaran"]
    for iku, satu in zip(sasaran["iku"], sasaran["sasaran"], strict=True):
        if iku["realisasi"] == "57.61":
            iku["realisasi"] = "85"
        for butir in satu["indikator"]:
            butir.pop("satuan_realisasi", None)
            butir["satuan"] = iku["satuan"]
            butir["target"], butir["realisasi"] = iku["target"], iku["realisasi"]
    sasaran["sasaran"][0]["indikator"][2]["nama"] = "Persentase layanan keuangan"
    sasaran["sasaran"][4]["indikator"][0]["nama"] = "Opini atas laporan keuangan"


def _analisis(data: Isi, bab: str) -> None:
    """The seven analyses are there or do not apply; the IKU's realisasi explains itself."""
    for satu in data["sasaran"]["sasaran"]:
        satu["pendapat"] = {
            kode: {"tidak_berlaku": "tidak diperlukan tahun ini", "sumber": "Kantor"}
            for kode in ("riwayat", "renstra", "standar_nasional", "sebab", "efisiensi", "program")
            if f'uraian("{satu["kode"]}", "{kode}")' not in bab
        }


def _rencana(data: Isi) -> None:
    """PK, PK as measured and RKT hold the same kegiatan, volumes, units and names."""
    pk, rkt = data["perjanjian"], data["rkt"]
    pk["disepakati"][0]["volume"] = "5"
    pk["diukur"] = [dict(baris) for baris in pk["disepakati"]]
    pemilu, dukman = rkt["program"]
    pemilu["kegiatan"].append(dukman["kegiatan"].pop(0))
    nama = {baris["kode"]: baris["sasaran"] for baris in pk["disepakati"]}
    unit = data["organisasi"]["unit"][0]["nama"]
    for program in rkt["program"]:
        for kegiatan in program["kegiatan"]:
            kegiatan["nama"] = nama[kegiatan["kode"]]
            for baris in kegiatan["baris"]:
                baris["penanggung_jawab"] = unit
                if kegiatan["kode"] == "k6709":
                    baris["satuan"] = "lembaga"


def _anggaran(data: Isi) -> None:
    """Programs, sources of money and RKT add up to the pagu."""
    anggaran = data["anggaran"]
    dukman, pemilu = anggaran["program"]
    pemilu["pagu"] = str(int(anggaran["pagu"]) - int(dukman["pagu"]))
    realisasi = sum(int(program["realisasi"]) for program in anggaran["program"])
    dana = anggaran["sumber_dana"][0]
    dana["pagu"], dana["realisasi"] = anggaran["pagu"], str(realisasi)
    anggaran["monev"] = {"kolom": ["Program"], "baris": [["Pemilu"]], "sumber": "Kantor"}
    resmi = {program["kode"]: program for program in anggaran["program"]}
    for program in data["rkt"]["program"]:
        program["nama"] = resmi[program["kode"]]["nama"]
        baris = [satu for kegiatan in program["kegiatan"] for satu in kegiatan["baris"]]
        lain = sum(int(satu["anggaran"]) for satu in baris[1:])
        baris[0]["anggaran"] = str(int(resmi[program["kode"]]["pagu"]) - lain)


def _tahun(data: Isi) -> None:
    """One period per plan; targets of this period; every regulation has its title."""
    rpjmn = data["renstra"]["rpjmn"]
    for target in rpjmn["target"]:
        target["tahun"] = "2024"
    butir = rpjmn["sasaran"]["butir"]
    rpjmn["sasaran"]["butir"] = [teks.replace("2019", "2024") for teks in butir]
    for peraturan in data["peraturan"]["peraturan"]:
        judul = peraturan["tentang"] or "Keterbukaan Informasi Publik"
        peraturan["tentang"] = judul.replace("2021–2024", "2020–2024").replace(
            "2019–2024", "2020–2024"
        )


def _kelengkapan(data: Isi) -> None:
    """What was null is filled."""
    data["pegawai"]["status"] = [{"kode": "pns", "nama": "PNS", "jumlah": "21", "sumber": "Kantor"}]
    data["laporan"]["lisensi_isi"] = "CC BY 4.0"
    skala = data["skala"]
    for ketentuan in (skala["dasar"], skala["cara_hitung"]["naik"]):
        ketentuan["peraturan"] = "permenpanrb_53_2014"
    for unit in data["organisasi"]["unit"]:
        unit["tugas"] = unit["tugas"] or "melaksanakan tugas menurut keahliannya"


def _galeri(data: Isi) -> None:
    """Photos in the order of their dates, each with place, date and description."""
    foto = data["galeri"]["foto"]
    for satu in foto:
        satu["tempat"] = satu["tempat"] or "Muara Enim"
        satu["tanggal"] = satu["tanggal"] or "2024-11-26"
        satu["alt"] = satu["keterangan"]
        if satu["kode"] == "penyusunan_rka":
            satu["keterangan"] = satu["keterangan"].replace(" Tahun 2024", "")
    foto.sort(key=lambda satu: satu["tanggal"])


def _formulir(data: Isi) -> None:
    """The reviewer has answered what software leaves to people."""
    milik_orang = ["f5", "m1", "m3", "m4", "m5", "m6", "m7", "s3", "s6", "s8", "s9", "s10"]
    for kriteria in data["reviu"]["kriteria"]:
        if kriteria["kode"] in milik_orang:
            kriteria |= {"jawaban": "ya", "oleh": "Inspektorat", "pada": "2025-01-08"}


def _berkas(data: Isi, docs: Path) -> None:
    semua = [satu["berkas"] for satu in data["galeri"]["foto"]]
    for berkas in (*semua, data["perjanjian"]["salinan"]):
        (docs / berkas).parent.mkdir(parents=True, exist_ok=True)
        (docs / berkas).touch()


def _kalimat(docs: Path) -> None:
    """Sentences say what data says: one label, one wording, one article, years that fit."""
    visi = re.compile(r"“terwujudnya [^”]*Indonesia”")
    _ganti(docs / "kata-pengantar.md", [(visi, "“{{ renstra.visi }}”")])
    _ganti(
        docs / "ringkasan-eksekutif.md",
        [("memperoleh pagu anggaran murni", "memperoleh pagu setelah revisi")],
    )
    _ganti(docs / "bab-2.md", [("untuk Pemilu Serentak Tahun 2019", "untuk Pemilu Serentak")])
    lalu = "tahun {{ laporan.tahun_lalu }}"
    _ganti(
        docs / "bab-3.md",
        [
            ("Anggaran murni dari APBN", "Anggaran dari APBN"),
            ("Pasal 68 ayat (2)", "Pasal 88 ayat (2)"),
            ("bilik suara Pemilu 2009 belum", "bilik suara belum"),
            ("tahun {{ laporan.tahun }} dievaluasi", f"{lalu} dievaluasi"),
            ("tahun {{ laporan.tahun }}, yang kemudian", f"{lalu}, yang kemudian"),
            (re.compile(r"\n3\. membekali KPU Kabupaten/Kota [^\n]*"), ""),
            ("Subbagian Umum", "Subbagian Keuangan, Umum, dan Logistik"),
            ("Subbagian Logistik", "Subbagian Keuangan, Umum, dan Logistik"),
            ("Subbagian Hukum", "Subbagian Hukum dan Sumber Daya Manusia"),
        ],
    )


def _ganti(berkas: Path, semua: list[tuple[str | re.Pattern[str], str]]) -> None:
    isi = berkas.read_text(encoding="utf-8")
    for lama, baru in semua:
        pola = re.compile(re.escape(lama)) if isinstance(lama, str) else lama
        isi, banyak = pola.subn(baru, isi)
        assert banyak, f"{berkas.name}: {pola.pattern}"
    berkas.write_text(isi, encoding="utf-8")
