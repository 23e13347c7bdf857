"""The PDF edition's own rules, on small documents: what it mends, and what it refuses."""

from __future__ import annotations

import os
import re
import zlib
from base64 import b64decode
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from bs4 import BeautifulSoup, Tag

from macros.pdf_edition import EdisiPdf, Lampiran, PdfGagal
from macros.pdf_edition.charts import jadikan_gambar
from macros.pdf_edition.collection import Lembar, kumpulkan
from macros.pdf_edition.document import Naskah, susun_dokumen, waktu
from macros.pdf_edition.engine import Mesin
from macros.pdf_edition.fingerprint import kunci_edisi, sidik_isi
from macros.pdf_edition.markup import siapkan_artikel
from macros.pdf_edition.press import Percetakan, Tugas
from macros.pdf_edition.store import SimpananEdisi

AKAR = Path(__file__).parent.parent
EDISI = EdisiPdf(
    judul="Laporan Contoh",
    tahun=2030,
    satker="Kantor Contoh",
    satker_pendek="Kantor Contoh",
    alamat="Jalan Contoh",
    telepon="000",
    situs="contoh.invalid",
    surel="surat@contoh.invalid",
    penulis="Kantor Contoh",
    kaki="LKj 2030",
    tanggal=date(2031, 1, 9),
)
TIADA = Path("tidak-ada.jpg").absolute().as_uri()
TITIK = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
PARAGRAF = f"<p>{'Kalimat contoh yang cukup panjang untuk mengisi halaman. ' * 90}</p>"
LEBAR = (
    '<figure class="tabel tabel-lebar" id="lebar"><figcaption>Tabel 1.1 Lebar</figcaption>'
    '<table><thead><tr><th scope="col">Kolom</th></tr></thead>'
    "<tbody><tr><td>Isi</td></tr></tbody></table></figure>"
)


def artikel(isi: str) -> Tag:
    hasil = BeautifulSoup(f"<article>{isi}</article>", "html.parser").article
    assert isinstance(hasil, Tag)
    return hasil


def naskah(kode: str, bagian: str, isi: str) -> Naskah:
    """A page as mkdocs-with-pdf hands it over: ids carry the page's address."""
    wadah = f'<div class="lkj-halaman" data-bagian="{bagian}" data-kode="{kode}">{isi}</div>'
    satu = artikel(wadah)
    satu["id"] = f"{kode}/:"
    for elemen in satu.find_all(id=True):
        elemen["id"] = f"{kode}/:{elemen['id']}"
    return Naskah(f"{kode}.md", f"{kode}/", satu)


def buat(tmp_path: Path, *semua: Naskah) -> Path:
    tujuan = tmp_path / "hasil.pdf"
    cetak(susun_dokumen(semua, EDISI), tujuan)
    return tujuan


@cache
def mesin() -> Mesin:
    return Mesin(AKAR / ".cache" / "lkj")


def cetak(html: str, tujuan: Path, *lampiran: Lampiran) -> None:
    mesin().cetak(Tugas(html, tujuan, waktu(EDISI), lampiran))


def teks(pdf: Path) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as dokumen:
        return [" ".join(satu.get_textpage().get_text_bounded().split()) for satu in dokumen]


def test_nomor_romawi_lalu_arab_melewati_halaman_mendatar(tmp_path: Path) -> None:
    daftar = (
        '<h1>Daftar Isi</h1><nav class="daftar" data-daftar="isi"><ol>'
        '<li><a href="#depan/:">Daftar</a></li><li><a href="#dua/:">Kedua</a></li></ol></nav>'
    )
    halaman = teks(
        buat(
            tmp_path,
            naskah("depan", "depan", daftar),
            naskah("satu", "bab", f"<h1>Pertama</h1>{PARAGRAF}{LEBAR}{PARAGRAF}"),
            naskah("dua", "bab", "<h1>Kedua</h1><p>Akhir.</p>"),
        )
    )
    kaki = [satu.rpartition(" ")[2] for satu in halaman[1:]]
    assert kaki == ["i", *(str(n) for n in range(1, len(kaki)))]
    assert halaman[1].replace(".", "").find("Daftar i ") > 0
    assert f"Kedua {kaki[-2]} " in halaman[1].replace(".", "").replace("  ", " ")


def test_hasil_sama_bila_waktunya_sama(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1736380800")
    isi = []
    for nama in ("a", "b"):
        (tmp_path / nama).mkdir()
        isi.append(buat(tmp_path / nama, naskah("x", "bab", f"<h1>X</h1>{LEBAR}")).read_bytes())
    assert isi[0] == isi[1]
    with pypdfium2.PdfDocument(isi[0]) as dokumen:
        assert dokumen.get_metadata_dict()["CreationDate"].startswith("D:20250109")


def test_halaman_web_ditinggalkan_dan_tautannya_menjadi_teks(tmp_path: Path) -> None:
    halaman = teks(
        buat(
            tmp_path,
            naskah("beranda", "web", "<h1>Beranda</h1>"),
            naskah("x", "bab", '<h1>X</h1><p>Lihat <a href="#beranda/:">laman awal</a>.</p>'),
        )
    )
    assert len(halaman) == 3
    assert "Lihat laman awal." in halaman[1]


def test_tautan_tanpa_tujuan_disebut_dengan_halamannya() -> None:
    with pytest.raises(PdfGagal, match=r"docs/x\.md: tautan ke x/#tak-ada tidak bertujuan"):
        susun_dokumen([naskah("x", "bab", '<a href="#x/:tak-ada">A</a>')], EDISI)


def test_id_ganda_disebut() -> None:
    with pytest.raises(PdfGagal, match=r"docs/x\.md: id sama dipakai dua kali"):
        susun_dokumen([naskah("x", "bab", '<p id="sama">A</p><p id="sama">B</p>')], EDISI)


def test_halaman_tanpa_bagian_ditolak() -> None:
    with pytest.raises(PdfGagal, match=r"docs/x\.md: bagian halaman tidak dikenal"):
        susun_dokumen([Naskah("x.md", "x/", artikel("<p>A</p>"))], EDISI)


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (f'<img src="{TIADA}" alt="Foto">', "Failed to load image"),
        ("<p>Huruf 漢</p>", "docs/x.md, lembar ke-2: .*漢"),
        ("<p>Wajah \U0001f600</p>", "docs/x.md, lembar ke-2: .*\U0001f600"),
        ('<p class="hilang" id="a">A</p>', "docs/x.md: bagian berjangkar x/:a hilang"),
        ('<p class="hilang">Bab tiga</p>', "docs/x.md: 7 huruf hilang ketika halaman ditata"),
        (f'<p class="hilang"><img src="{TITIK}" alt="Foto"></p>', "docs/x.md: 1 gambar hilang"),
        ('<p class="keluar">Jauh</p>', 'docs/x.md: "Jauh" melewati tepi lembar ke-2'),
    ],
    ids=["gambar", "huruf Han", "emoji", "jangkar", "kalimat", "foto dibuang", "keluar kertas"],
)
def test_yang_tidak_beres_menggagalkan(tmp_path: Path, isi: str, pesan: str) -> None:
    html = susun_dokumen([naskah("x", "bab", f"<h1>X</h1>{isi}")], EDISI)
    gaya = ".hilang { display: none } .keluar { margin-left: 170mm; width: 90mm }</style>"
    tujuan = tmp_path / "hasil.pdf"
    with pytest.raises(PdfGagal, match=pesan):
        cetak(html.replace("</style>", gaya, 1), tujuan)
    assert list(tmp_path.iterdir()) == []


def test_peringatan_weasyprint_menggagalkan(tmp_path: Path) -> None:
    html = susun_dokumen([naskah("x", "bab", "<h1>X</h1>")], EDISI)
    salah = html.replace("</style>", "p { warna: merah }</style>", 1)
    with pytest.raises(PdfGagal, match="WeasyPrint: Ignored `warna: merah"):
        cetak(salah, tmp_path / "hasil.pdf")


def test_grafik_menjadi_gambar_bersuara() -> None:
    svg = (
        '<svg data-grafik="a" viewBox="0 0 1 1"><title>Judul</title><desc>Uraian.</desc>'
        '<rect fill="var(--lkj-x, #abc)"/></svg>'
    )
    gambar = BeautifulSoup(jadikan_gambar(svg, "x.md", {}), "html.parser").img
    assert gambar is not None and gambar["alt"] == "Judul. Uraian."
    isi = b64decode(str(gambar["src"]).partition("base64,")[2]).decode()
    assert 'viewBox="0 0 1 1"' in isi and 'fill="#abc"' in isi
    cetakan = jadikan_gambar(svg, "x.md", {"a": "<svg><title>Cetak</title></svg>"})
    assert 'alt="Cetak."' in cetakan


def test_hiasan_tidak_ikut_dicetak() -> None:
    assert (
        jadikan_gambar('<b><svg aria-hidden="true"><path/></svg> Ya</b>', "x.md", {})
        == "<b> Ya</b>"
    )


@pytest.mark.parametrize("svg", ["<svg><g></svg>", "<svg><g/></svg>"], ids=["rusak", "tanpa judul"])
def test_grafik_rusak_ditolak(svg: str) -> None:
    with pytest.raises(PdfGagal, match=r"docs/x\.md: gambar SVG"):
        jadikan_gambar(svg, "x.md", {})


def test_rincian_terbuka_dan_tabel_grafik_tanpa_judul_sendiri() -> None:
    satu = artikel(
        "<details><summary>Angka</summary><table></table></details>"
        '<details class="data-grafik"><summary>Isi</summary><table></table></details>'
    )
    siapkan_artikel(satu)
    assert satu.details is None and len(satu.select("table")) == 2
    assert [judul.get_text() for judul in satu.select("div > p.judul-rincian")] == ["Angka"]


def grafik(baris: int, kepala: str = "") -> str:
    """A chart and the table of its figures, as the site has them."""
    isi = "".join(
        f'<tr><th scope="row">{kepala} {2000 + n}</th><td class="angka">{n},5</td></tr>'
        for n in range(baris)
    )
    return (
        f'<div class="wadah-grafik"><figure class="grafik"><img alt="Grafik." src="{TITIK}">'
        "<figcaption>Grafik 1.1 Contoh</figcaption></figure>"
        '<details class="data-grafik"><summary>Isi</summary><table><thead><tr><th scope="col">'
        f'Tahun</th><th scope="col" class="angka">Nilai</th></tr></thead><tbody>{isi}</tbody>'
        "</table></details></div>"
    )


@pytest.mark.parametrize(
    ("baris", "kepala", "dua"), [(7, "", False), (8, "", True), (8, "Nama panjang " * 5, False)]
)
def test_tabel_grafik_yang_panjang_dan_sempit_dua_lajur(
    tmp_path: Path, baris: int, kepala: str, dua: bool
) -> None:
    pdf = buat(tmp_path, naskah("x", "bab", f"<h1>X</h1>{grafik(baris, kepala)}"))
    with pypdfium2.PdfDocument(pdf) as dokumen:
        halaman = dokumen[1].get_textpage()
        isi = halaman.get_text_range()
        awal, akhir = (halaman.get_charbox(isi.index(f"{n},5"))[0] for n in (0, baris - 1))
    assert isi.count("Nilai") == 1 + dua
    assert (akhir - awal > 150) == dua


def test_grafik_dan_angkanya_tidak_terpisah_halaman(tmp_path: Path) -> None:
    isi = f"<h1>X</h1>{PARAGRAF[: len(PARAGRAF) // 2]}</p>{grafik(7)}"
    for tambahan in range(0, 30, 3):
        ruas = "<p>Baris.</p>" * tambahan
        halaman = teks(buat(tmp_path, naskah("x", "bab", isi.replace("<div", f"{ruas}<div", 1))))
        [satu] = [teks_ for teks_ in halaman if "Grafik 1.1" in teks_]
        assert "2000 0,5" in satu and "2006 6,5" in satu


def test_baris_yang_disatukan_sel_tidak_dipisah() -> None:
    satu = artikel(
        '<table><tr><th rowspan="3">A</th><td>1</td></tr><tr><td>2</td></tr>'
        "<tr><td>3</td></tr><tr><th>B</th><td>4</td></tr></table>"
    )
    siapkan_artikel(satu)
    assert ["bersambung" in (b.get("class") or []) for b in satu.find_all("tr")] == [
        True,
        True,
        False,
        False,
    ]


def test_lambang_di_sampul(tmp_path: Path) -> None:
    lambang = tmp_path / "lambang.png"
    html = susun_dokumen([], replace(EDISI, emblem=lambang))
    assert lambang.as_uri() in html
    assert "sampul-emblem-kosong" not in html.partition("</style>")[2]


def lembar(isi: str) -> Lembar:
    return Lembar("bab/x.md", "bab/x/", isi)


def test_gambar_menunjuk_berkasnya_dan_yang_tidak_ada_disebut(tmp_path: Path) -> None:
    foto = tmp_path / "foto.jpg"
    isi = '<p><img src="../../aset/a.jpg" alt="A"></p>'
    [naskah_] = kumpulkan([lembar(isi)], {}, {"aset/a.jpg": foto})
    assert naskah_.artikel.img is not None and naskah_.artikel.img["src"] == foto.as_uri()
    with pytest.raises(PdfGagal, match=r"docs/bab/x\.md: gambar \.\./\.\./aset/a\.jpg tidak ada"):
        kumpulkan([lembar(isi)], {}, {})


def test_id_dan_tautan_halaman_menjadi_satu_dokumen() -> None:
    isi = '<h2 id="a">A</h2><a href="#a">1</a><a href="../y/#b">2</a><a href="https://c/">3</a>'
    [naskah_] = kumpulkan([lembar(isi)], {}, {})
    assert [satu["href"] for satu in naskah_.artikel.find_all("a")] == [
        "#bab/x/:a",
        "#bab/y/:b",
        "https://c/",
    ]
    assert naskah_.artikel.h2 is not None and naskah_.artikel.h2["id"] == "bab/x/:a"


def test_kunci_edisi_berubah_bersama_isinya(tmp_path: Path) -> None:
    foto = tmp_path / "a.jpg"
    foto.write_bytes(b"satu")
    dasar = (EDISI, [lembar('<img src="../../a.jpg">')], {"a.jpg": foto})
    sidik = sidik_isi(*dasar)
    assert sidik_isi(*dasar) == sidik
    lain = [
        sidik_isi(replace(EDISI, versi="abc"), *dasar[1:]),
        sidik_isi(replace(EDISI, foto={"a.jpg": foto}), *dasar[1:]),
        sidik_isi(replace(EDISI, lampiran=(Lampiran("a.csv", "A", b"1"),)), *dasar[1:]),
        sidik_isi(EDISI, [lembar("<p>Lain</p>")], dasar[2]),
    ]
    foto.write_bytes(b"dua")
    lain.append(sidik_isi(*dasar))
    assert len({sidik, *lain}) == 6
    assert len({kunci_edisi(satu, saat) for satu in lain for saat in ("1", "2")}) == 10


def test_simpanan_menyimpan_yang_terakhir(tmp_path: Path) -> None:
    simpanan = SimpananEdisi(tmp_path)
    for n, kunci in enumerate("abcde"):
        berkas = simpanan.tempat(kunci)
        berkas.write_bytes(b"%PDF")
        os.utime(berkas, (n, n))
    assert [bool(simpanan.cari(kunci)) for kunci in "abcde"] == [False, False, True, True, True]


def test_percetakan_menyampaikan_masalah(tmp_path: Path) -> None:
    html = susun_dokumen([naskah("x", "bab", "<h1>X</h1>")], EDISI)
    salah = html.replace("</style>", "p { warna: merah }</style>", 1)
    percetakan = Percetakan(AKAR / ".cache" / "lkj")
    percetakan.beri(Tugas(salah, tmp_path / "hasil.pdf", waktu(EDISI)))
    with pytest.raises(PdfGagal, match="WeasyPrint: Ignored `warna: merah"):
        percetakan.tunggu()
    assert list(tmp_path.iterdir()) == []


def test_percetakan_yang_mati_menggagalkan(tmp_path: Path) -> None:
    percetakan = Percetakan(AKAR / ".cache" / "lkj")
    percetakan._proses.kill()
    with pytest.raises(PdfGagal, match="proses pencetak berhenti dengan kode -9"):
        percetakan.tunggu()


def test_lampiran_terbawa_dengan_hubungannya(tmp_path: Path) -> None:
    semua = (
        Lampiran("b.csv", "Tabel B", b"x,y\n1,2\n", "Data"),
        Lampiran("a.yml", "Sumber A", b"a: 1\n", "Source"),
    )
    tujuan = tmp_path / "hasil.pdf"
    cetak(susun_dokumen([naskah("x", "bab", "<h1>X</h1>")], EDISI), tujuan, *semua)
    with pypdfium2.PdfDocument(tujuan) as dokumen:
        semua_isi = map(dokumen.get_attachment, range(dokumen.count_attachments()))
        isi = {satu.get_name(): bytes(satu.get_data()) for satu in semua_isi}
    assert isi == {"a.yml": b"a: 1\n", "b.csv": b"x,y\n1,2\n"}
    aliran = re.findall(rb"/FlateDecode.*?stream\n(.*?)\nendstream", tujuan.read_bytes(), re.S)
    mentah = b"".join(map(zlib.decompress, aliran))
    for harapan in (b"/AFRelationship /Data", b"/AFRelationship /Source", b"(Tabel B)"):
        assert mentah.count(harapan) == 1
    [af] = re.findall(rb"/AF \[([^]]*)\]", mentah)
    assert len(set(af.split(b" R"))) == len(af.split(b" R")) == 3


@pytest.mark.parametrize("alamat", ["", "https://contoh.invalid/2030/"])
def test_kolofon(tmp_path: Path, alamat: str) -> None:
    edisi = replace(
        EDISI, edisi="1.1", alamat_web=alamat, versi="abc123+", sidik="0123456789abcdef99",
        data=(("Tabel 3.1", f"{alamat}data/tabel-iku.csv"),),
    )  # fmt: skip
    html = susun_dokumen([naskah("x", "bab", "<h1>X</h1>")], edisi)
    cetak(html, tmp_path / "hasil.pdf")
    akhir = teks(tmp_path / "hasil.pdf")[-1]
    for harapan in (
        "1.1, belum diterbitkan; disusun 9 Januari 2031",
        "abc123+ (dengan perubahan", "0123456789abcdef (16 angka",
        "belum ditetapkan; isi kunci lisensi_isi", f"Tabel 3.1 {alamat}data/tabel-iku.csv",
    ):  # fmt: skip
        assert harapan in akhir, harapan
    assert ("kode QR belum dicetak" in akhir) is (not alamat)
    gambar = BeautifulSoup(html, "html.parser").select(".kode-qr img")
    assert [satu["alt"] for satu in gambar] == [f"Kode QR ke edisi web {alamat}"][: bool(alamat)]
    assert akhir.endswith("LKj 2030 2")
