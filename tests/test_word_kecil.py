"""Small pages as Word documents: each construct on its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image

from macros.pdf_edition import PdfGagal
from macros.pdf_edition.collection import Lembar
from macros.word_edition import susun_word
from macros.word_edition.widths import HURUF, TEPI, Kebutuhan, lebar_kolom
from tests.berkas_word import WP, A, BerkasWord, M, R, W, perintah, teks
from tests.test_pdf_edition import EDISI, TITIK

MM = 36000
"""EMU of a millimetre."""


def halaman(isi: str, nama: str = "bab", bagian: str = "bab") -> Lembar:
    wadah = f'<div class="lkj-halaman" data-bagian="{bagian}" data-kode="{nama}">{isi}</div>'
    return Lembar(f"{nama}.md", f"{nama}/", wadah)


def buat(folder: Path, *lembar: Lembar, aset: dict[str, Path] | None = None) -> BerkasWord:
    """The document of these pages, which is a valid one."""
    berkas = folder / "laporan.docx"
    berkas.write_bytes(susun_word(lembar, aset or {}, EDISI, folder))
    assert [str(satu) for satu in OpenXmlValidator().validate(str(berkas)).errors] == []
    return BerkasWord(berkas)


def butir(word: BerkasWord) -> list[tuple[str, int, int]]:
    """Text, list and level of every list item."""
    return [
        (teks(satu), int(nomor.attrib[f"{W}val"]), int(tingkat.attrib[f"{W}val"]))
        for _, satu in word.paragraf()
        if (nomor := satu.find(f"{W}pPr/{W}numPr/{W}numId")) is not None
        and (tingkat := satu.find(f"{W}pPr/{W}numPr/{W}ilvl")) is not None
    ]


def test_daftar_bertingkat_dimulai_lagi_setiap_kali(tmp_path: Path) -> None:
    isi = (
        "<h1>Bab</h1><ol><li>satu<ol><li>huruf a</li></ol></li><li><p>dua</p><p>lanjutan</p></li>"
        '</ol><p>sela</p><ol class="butir-a" start="3"><li>c</li></ol><ul><li>titik</li></ul>'
    )
    word = buat(tmp_path, halaman(isi))
    assert butir(word) == [
        ("satu", 1, 0),
        ("huruf a", 2, 1),
        ("dua", 1, 0),
        ("c", 3, 0),
        ("titik", 4, 0),
    ]
    assert "lanjutan" in word.bergaya("ButirTerakhir")
    nomor = word.xml["word/numbering.xml"]
    mulai = [satu.attrib[f"{W}val"] for satu in nomor.iter(f"{W}startOverride")]
    assert mulai == ["1", "1", "3", "1"]
    format_ = {
        jenis.attrib[f"{W}abstractNumId"]: jenis[1].find(f"{W}numFmt") for jenis in nomor[:3]
    }
    assert [satu.attrib[f"{W}val"] for satu in format_.values() if satu is not None] == [
        "decimal",
        "lowerLetter",
        "bullet",
    ]


def test_huruf_khusus_dan_penekanan(tmp_path: Path) -> None:
    isi = (
        '<h1>A &amp; B</h1><p>x &lt; y "z" <strong>tebal <em>miring</em></strong> m<sup>2</sup></p>'
    )
    word = buat(tmp_path, halaman(isi))
    assert word.bergaya("Heading1") == ["A & B"]
    assert 'x < y "z" tebal miring m2' in word.bergaya("BodyText")
    tebal = [
        "".join(t.text or "" for t in satu.iter(f"{W}t"))
        for satu in word.dokumen.iter(f"{W}r")
        if satu.find(f"{W}rPr/{W}b") is not None
    ]
    assert tebal[:2] == ["tebal ", "miring"]
    assert word.dokumen.find(f".//{W}vertAlign") is not None


def test_sel_gabungan_menempati_petaknya(tmp_path: Path) -> None:
    isi = (
        "<h1>Bab</h1><table><thead><tr><th>A</th><th>B</th><th>C</th></tr></thead><tbody>"
        '<tr><th rowspan="2">r</th><td colspan="2">lebar</td></tr>'
        '<tr><td>b</td><td class="angka">1</td></tr></tbody></table>'
    )
    word = buat(tmp_path, halaman(isi))
    [tabel] = word.dokumen.iter(f"{W}tbl")
    bentuk = []
    for baris in tabel.findall(f"{W}tr"):
        for sel in baris.findall(f"{W}tc"):
            rentang, gabung = (sel.find(f"{W}tcPr/{W}{nama}") for nama in ("gridSpan", "vMerge"))
            bentuk.append(
                (
                    teks(sel),
                    1 if rentang is None else int(rentang.attrib[f"{W}val"]),
                    "" if gabung is None else gabung.attrib[f"{W}val"],
                )
            )
    assert bentuk == [
        ("A", 1, ""),
        ("B", 1, ""),
        ("C", 1, ""),
        ("r", 1, "restart"),
        ("lebar", 2, ""),
        ("", 1, "continue"),
        ("b", 1, ""),
        ("1", 1, ""),
    ]
    assert word.bergaya("AngkaTabel") == ["1"]


def test_foto_seukuran_cetakan_dengan_teks_alternatifnya(tmp_path: Path) -> None:
    foto = tmp_path / "foto-cetak.jpg"
    Image.new("RGB", (800, 400), "navy").save(foto)
    figur = (
        '<figure class="foto" id="gambar-{0}"><a class="foto-buka" href="../aset/foto.jpg">'
        '<picture><img src="../aset/foto.jpg" alt="Rapat di aula"></picture></a><figcaption>'
        '<span class="nomor">Gambar {0}</span> <span class="judul">Rapat</span> '
        '<span class="tempat-tanggal">Aula, 1 Januari 2030</span></figcaption></figure>'
    )
    isi = f"<h1>Galeri</h1>{figur.format(1)}{figur.format(2)}"
    word = buat(tmp_path, halaman(isi), aset={"aset/foto.jpg": foto})
    letak = list(word.dokumen.iter(f"{WP}docPr"))
    assert [satu.attrib["descr"] for satu in letak] == ["Rapat di aula"] * 2
    ukuran = word.dokumen.find(f".//{WP}extent")
    assert ukuran is not None
    assert (int(ukuran.attrib["cx"]), int(ukuran.attrib["cy"])) == (158 * MM, 79 * MM)
    relasi = word.relasi("word/document.xml")
    isi_foto = {relasi[satu.attrib[f"{R}embed"]] for satu in word.dokumen.iter(f"{A}blip")}
    assert [word.isi[satu] for satu in isi_foto] == [foto.read_bytes()]
    assert word.bergaya("Caption") == ["Gambar 1 Rapat", "Gambar 2 Rapat"]
    assert word.bergaya("TempatTanggal") == ["Aula, 1 Januari 2030"] * 2


def test_gambar_bentuk_lain_menjadi_png(tmp_path: Path) -> None:
    isi = f'<h1>Bab</h1><figure class="foto"><img src="{TITIK}" alt="Titik"></figure>'
    word = buat(tmp_path, halaman(isi))
    [media] = [isi for nama, isi in word.isi.items() if nama.startswith("word/media/")]
    assert media.startswith(b"\x89PNG")


def test_rumus_menjadi_persamaan_word(tmp_path: Path) -> None:
    isi = (
        '<h1>Bab</h1><div class="rumus"><span>C</span> <span>=</span> <span class="pecahan">'
        '<span class="pembilang">R</span><span class="penyebut">T</span></span></div>'
    )
    word = buat(tmp_path, halaman(isi))
    pecahan = word.dokumen.find(f".//{M}f")
    assert pecahan is not None and [teks(satu) for satu in pecahan] == ["R", "T"]
    assert word.bergaya("Rumus") == ["C = RT "]


def test_tabel_lebar_dan_tanda_tangannya_di_kertas_rebah(tmp_path: Path) -> None:
    isi = (
        '<h1>Bab</h1><p>Sebelum</p><figure class="tabel tabel-lebar" id="tabel-a"><figcaption>'
        '<span class="nomor">Tabel 1.1</span> <span class="judul">Lebar</span></figcaption><table>'
        "<thead><tr><th>A</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table></figure>"
        '<div class="tanda-tangan"><p>Kota</p><p class="tt-nama">Contoh</p></div><p>Sesudah</p>'
    )
    word = buat(tmp_path, halaman(isi))
    seksi: list[tuple[str | None, list[str]]] = []
    teksnya: list[str] = []
    for satu in word.dokumen.iter():
        if satu.tag == f"{W}p":
            teksnya.append(teks(satu))
        elif satu.tag == f"{W}pgSz":
            seksi.append((satu.get(f"{W}orient"), [t for t in teksnya if t]))
            teksnya = []
    assert [arah for arah, _ in seksi] == [None, None, "landscape", None, None]
    assert seksi[1][1] == ["Bab", "Sebelum"]
    assert seksi[2][1] == ["Tabel 1.1 Lebar", "A", "x", "Kota", "Contoh"]
    assert seksi[3][1] == ["Sesudah"]


@pytest.mark.parametrize(
    ("alamat", "tujuan"),
    [("https://contoh.invalid/lkj/", ["https://contoh.invalid/lkj/kontak/"]), ("", [])],
    ids=["alamat-diketahui", "tanpa-alamat"],
)
def test_tautan_ke_yang_hanya_di_situs(tmp_path: Path, alamat: str, tujuan: list[str]) -> None:
    bab = halaman('<h1>Bab</h1><p>Lihat <a href="../kontak/">halaman Kontak</a>.</p>')
    kontak = halaman("<h1>Kontak</h1>", "kontak", "web")
    berkas = tmp_path / "laporan.docx"
    berkas.write_bytes(susun_word([bab, kontak], {}, replace(EDISI, alamat_web=alamat), tmp_path))
    word = BerkasWord(berkas)
    assert "Lihat halaman Kontak." in word.bergaya("BodyText")
    luar = [satu for satu in word.relasi("word/document.xml").values() if "://" in satu]
    assert luar == tujuan


def test_halaman_tanpa_bagian_ditolak(tmp_path: Path) -> None:
    with pytest.raises(PdfGagal, match=r"docs/bab\.md: bagian halaman tidak dikenal"):
        susun_word([halaman("<h1>Bab</h1>", bagian="entah")], {}, EDISI, tmp_path)


@pytest.mark.parametrize(
    ("kebutuhan", "tersedia"),
    [
        ([(0, 2, 2), (1, 10, 30)], 9000),
        ([(0, 2, 2), (1, 12, 900), (2, 9, 120)], 9000),
        ([(0, 60, 60), (1, 70, 90)], 9000),
    ],
    ids=["cukup", "terbagi", "sesak"],
)
def test_lebar_kolom_pas(kebutuhan: list[tuple[int, int, int]], tersedia: int) -> None:
    lebar = lebar_kolom([Kebutuhan(*satu) for satu in kebutuhan], len(kebutuhan), tersedia)
    assert sum(lebar) == tersedia
    muat = [kata * HURUF + TEPI for _, kata, _ in kebutuhan]
    if sum(muat) <= tersedia:
        assert all(satu >= butuh for satu, butuh in zip(lebar, muat, strict=True))
    panjang = [penuh for _, _, penuh in kebutuhan]
    assert sorted(range(len(lebar)), key=lebar.__getitem__) == sorted(
        range(len(lebar)), key=panjang.__getitem__
    )


def test_gagal_membiarkan_dokumen_lama(
    kecil: Path, bangun: Callable[..., CompletedProcess[str]]
) -> None:
    lama = kecil / "laporan.docx"
    lama.write_bytes(b"yang lama")
    (kecil / "data" / "skala.yml").write_text("kategori: [", encoding="utf-8")
    hasil = bangun(kecil, "ekspor", "--docx", "laporan.docx")
    assert hasil.returncode == 1 and "data/skala.yml:1" in hasil.stdout + hasil.stderr
    assert lama.read_bytes() == b"yang lama"
    assert [satu.name for satu in kecil.glob("*.docx*")] == ["laporan.docx"]


def test_kepala_menyebut_babnya(tmp_path: Path) -> None:
    """The last page is no chapter: Word would name there the chapter before it."""
    word = buat(tmp_path, halaman("<h1>Bab Satu</h1><p>x</p>"))
    kepala = {
        nama: " ".join(teks(satu).split())
        for nama, satu in word.xml.items()
        if "word/kepala" in nama
    }
    assert sorted(kepala.values()) == ["", "Kantor Contoh", "Kantor Contoh Bab Satu"]
    bidang = [nama for nama, satu in word.xml.items() if "STYLEREF 1" in perintah(satu)]
    assert [kepala[nama] for nama in bidang] == ["Kantor Contoh Bab Satu"]
