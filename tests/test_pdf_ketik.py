"""What print does to numbers, notes' marks and labels so that a page reads well."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from bs4 import BeautifulSoup, Tag

from macros.pdf_edition.markup import siapkan_artikel
from tests.test_pdf_edition import buat, naskah

TANDA = '<sup class="tanda-catatan"><a class="catatan" href="#x/:c">[{}]</a></sup>'
BARIS = ("90%", f"9,5%{TANDA.format(12)}", f"108,83%{TANDA.format(7)}", "−0,25%", "100")
TABEL = (
    '<table><thead><tr><th scope="col">Nama</th><th scope="col" class="angka">Nilai</th></tr>'
    + "</thead><tbody>"
    + "".join(
        f'<tr><td>Panjang sekali nama {n}</td><td class="angka">{isi}</td></tr>'
        for n, isi in enumerate((*BARIS, "WTP"))
    )
    + "</tbody></table>"
)


def artikel(isi: str) -> Tag:
    hasil = BeautifulSoup(f"<article>{isi}</article>", "html.parser").article
    assert isinstance(hasil, Tag)
    siapkan_artikel(hasil)
    return hasil


def test_koma_desimal_sekolom_segaris(tmp_path: Path) -> None:
    """The last digit of the whole number stands at the same place in every row."""
    isi = f'<h1 id="c">X</h1>{TABEL}'
    with pypdfium2.PdfDocument(buat(tmp_path, naskah("x", "bab", isi))) as dokumen:
        halaman = dokumen[1].get_textpage()
        teks = halaman.get_text_range()
        tepi = []
        for angka in ("90%", "9,5%", "108,83%", "−0,25%", "100"):
            utuh = len(angka.partition(",")[0].rstrip("%"))
            tepi.append(halaman.get_charbox(teks.rindex(angka) + utuh - 1)[2])
    assert max(tepi) - min(tepi) < 0.6
    assert "00%" not in teks.replace("100%", "")


def test_pengisi_tempat_tak_dicetak_dan_mengikuti_kolom() -> None:
    sel = artikel(TABEL).select("td.angka")
    assert [satu.get_text() for satu in sel] == [
        "90%,00[00]",
        "9,5%[12]0",
        "108,83%[7]0",
        "−0,25%[00]",
        "100,00%[00]",
        "WTP[00]",
    ]


def test_sel_menurun_tidak_menggeser_kolom() -> None:
    tabel = artikel(
        '<table><tr><td rowspan="2">A</td><td class="angka">1</td><td class="angka">2,5</td></tr>'
        '<tr><td class="angka">3</td><td class="angka">4</td></tr></table>'
    )
    assert [satu.get_text() for satu in tabel.select(".angka")] == ["1", "2,5", "3", "4,0"]


def test_label_tidak_terpisah_dari_nomornya() -> None:
    hasil = artikel(
        "<p>Pasal 88 ayat (1) Undang-Undang Nomor 7 Tahun 2017, Bab III, Tabel 3.1, 9 Januari 2025."
        " Tahun lalu.</p><table><tr><td>Tahun 2017</td></tr></table>"
    )
    assert hasil.p is not None and hasil.p.get_text() == (
        "Pasal\u00a088 ayat\u00a0(1) Undang-Undang Nomor\u00a07 Tahun\u00a02017, Bab\u00a0III,"
        " Tabel\u00a03.1, 9\u00a0Januari 2025. Tahun lalu."
    )
    assert hasil.td is not None and hasil.td.get_text() == "Tahun 2017"


def test_angka_tidak_terpisah_dari_hurufnya() -> None:
    hasil = artikel("<p>ada 7 (tujuh) sasaran menurut ayat 2 (dua) huruf a</p>")
    assert hasil.get_text() == "ada 7\u00a0(tujuh) sasaran menurut ayat\u00a02\u00a0(dua) huruf a"


def test_nama_berkas_dan_kunci_tidak_dipenggal() -> None:
    isi = "Isi kunci target_renstra di data/sasaran.yml atau docs/bab-3.md, lalu simpan 2.5 kali."
    hasil = artikel(f"<p>{isi}</p>")
    assert hasil.get_text() == isi
    nama = [satu.get_text() for satu in hasil.select(".sandi")]
    assert nama == ["target_renstra", "data/sasaran.yml", "docs/bab-3.md"]


def test_sel_pendek_dan_hitungan_sebaris_bila_tabelnya_lapang() -> None:
    hitungan = "99,57 ÷ 90 × 100 = 110,63"
    sel = "".join(f"<td>{isi}</td>" for isi in ("belum dapat dinilai", hitungan, "x" * 40))
    kelas = [satu.get("class") for satu in artikel(f"<table><tr>{sel}</tr></table>").select("td")]
    assert kelas == [["pendek"], ["pendek"], ["panjang"]]
    padat = artikel(f"<table><tr>{sel.replace('x' * 40, 'x' * 19) * 3}</tr></table>").select("td")
    assert [satu.get("class") for satu in padat][::2] == [None, None, ["pendek"], None, None]
