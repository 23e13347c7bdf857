"""The language of pages: every macro and filter an editor may use, with what it takes.

One list for the page checker, for the macros' registration and for the editors' guide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Jenis = Literal[
    "tabel",
    "grafik",
    "rujukan",
    "daftar",
    "catatan",
    "peraturan",
    "tanda_tangan",
    "butir",
    "gaya",
    "kelompok_data",
    "sasaran",
    "uraian",
    "bagian_panduan",
    "arah",
]

ARTI: dict[Jenis, str] = {
    "tabel": "Kode tabel di data/sajian.yml.",
    "grafik": "Kode grafik di data/sajian.yml.",
    "rujukan": "Jenis dan kode: tabel:…, grafik:…, gambar:…, bab:…, atau subbab:….",
    "daftar": "isi, tabel, grafik, atau gambar.",
    "catatan": "Kode catatan di data/catatan.yml.",
    "peraturan": "Kode peraturan di data/peraturan.yml.",
    "tanda_tangan": "Kode tanda tangan di data/laporan.yml.",
    "butir": "Nama daftar dalam data, seperti renstra.misi.",
    "gaya": "1 untuk nomor, a untuk huruf.",
    "kelompok_data": "himpunan, tabel, grafik, sumber, atau keutuhan.",
    "sasaran": "Kode sasaran di data/sasaran.yml.",
    "uraian": "sebab atau program.",
    "arah": "naik atau turun.",
    "bagian_panduan": "makro, saringan, data, atau reviu.",
}
"""What each kind of argument is, for editors."""


@dataclass(frozen=True, slots=True)
class Makro:
    """A macro: its name, kinds of its arguments, how many of them may be left out, and its use."""

    nama: str
    argumen: tuple[Jenis, ...]
    kegunaan: str
    contoh: str
    boleh_kosong: int = 0
    blok: bool = False
    """True: a block, alone on its line; False: inside a sentence."""
    kecil: bool = False
    """True: what it writes is short and bears no id, so that the catalogue shows it once more."""
    membaca: Literal["data", "uraian", "halaman"] = "data"
    """What it writes depends on the data alone; also on where the prose of analyses stands; or
    also on the texts of all pages and the review of them."""


MAKRO: dict[str, Makro] = {
    makro.nama: makro
    for makro in (
        Makro("tabel", ("tabel",), "Tabel bernomor dari data.", '{{ tabel("iku") }}', blok=True),
        Makro(
            "grafik",
            ("grafik",),
            "Grafik bernomor beserta tabel angkanya.",
            '{{ grafik("riwayat") }}',
            blok=True,
        ),
        Makro("galeri", (), "Semua foto galeri, urut menurut data.", "{{ galeri() }}", blok=True),
        Makro("catatan_data", (), "Seluruh catatan data.", "{{ catatan_data() }}", blok=True),
        Makro(
            "cara_hitung",
            (),
            "Cara hitung setiap angka; angka di semua halaman menaut ke sana.",
            "{{ cara_hitung() }}",
            blok=True,
        ),
        Makro(
            "ketentuan_hitung",
            (),
            "Rumus, batas, rata-rata, pembulatan, dan kategori yang dipakai, beserta dasarnya.",
            "{{ ketentuan_hitung() }}",
            blok=True,
        ),
        Makro(
            "hasil_reviu",
            (),
            "Temuan reviu internal; halamannya hanya terbit bila terbitkan_reviu: ya.",
            "{{ hasil_reviu() }}",
            blok=True,
            membaca="halaman",
        ),
        Makro(
            "formulir_reviu",
            (),
            "Formulir reviu internal.",
            "{{ formulir_reviu() }}",
            blok=True,
            membaca="halaman",
        ),
        Makro(
            "riwayat_edisi",
            (),
            "Setiap edisi laporan dan perubahannya.",
            "{{ riwayat_edisi() }}",
            blok=True,
        ),
        Makro(
            "daftar",
            ("daftar",),
            "Daftar isi, tabel, grafik, atau gambar.",
            '{{ daftar("tabel") }}',
            blok=True,
        ),
        Makro(
            "tanda_tangan",
            ("tanda_tangan",),
            "Blok tanda tangan.",
            '{{ tanda_tangan("penutup") }}',
            blok=True,
            kecil=True,
        ),
        Makro(
            "butir",
            ("butir", "gaya"),
            'Daftar dari data, bernomor "1" atau berhuruf "a".',
            '{{ butir("renstra.misi") }}',
            boleh_kosong=1,
            blok=True,
        ),
        Makro(
            "berkas_data",
            ("kelompok_data",),
            "Berkas data terbuka untuk diunduh: himpunan, tabel, grafik, sumber, atau keutuhan.",
            '{{ berkas_data("tabel") }}',
            blok=True,
        ),
        Makro(
            "keterangan_data",
            (),
            "Penerbit, tanggal edisi, dan lisensi data terbuka.",
            "{{ keterangan_data() }}",
            blok=True,
            kecil=True,
        ),
        Makro(
            "kelengkapan_indikator",
            (),
            "Keterangan indikator yang sudah dan belum diisi.",
            "{{ kelengkapan_indikator() }}",
            blok=True,
        ),
        Makro(
            "kontak_ppid",
            (),
            "Layanan informasi publik (PPID): siapa, di mana, kapan.",
            "{{ kontak_ppid() }}",
            blok=True,
        ),
        Makro(
            "angka_pokok",
            (),
            "Pagu, realisasi, dan serapan beserta perubahannya dari tahun lalu.",
            "{{ angka_pokok() }}",
            blok=True,
        ),
        Makro(
            "golongan_indikator",
            (),
            "Cacah indikator yang tercapai, belum, dan belum dapat dinilai.",
            "{{ golongan_indikator() }}",
            blok=True,
            kecil=True,
        ),
        Makro(
            "kartu_sasaran",
            (),
            "Kartu setiap sasaran dengan keadaan dan indikatornya.",
            "{{ kartu_sasaran() }}",
            blok=True,
        ),
        Makro(
            "tren",
            ("grafik",),
            "Gambar sebuah grafik tanpa nomor, beserta tabel angkanya.",
            '{{ tren("riwayat") }}',
            blok=True,
        ),
        Makro(
            "perbedaan_edisi",
            (),
            "Cacah catatan data menurut jenisnya.",
            "{{ perbedaan_edisi() }}",
            blok=True,
            kecil=True,
        ),
        Makro(
            "unduhan_pdf",
            (),
            "Tautan ke edisi PDF dengan ukuran dan tanggalnya.",
            "{{ unduhan_pdf() }}",
            blok=True,
            kecil=True,
        ),
        Makro(
            "analisis",
            ("sasaran",),
            "Tujuh analisis sebuah sasaran: yang ada dan yang belum tersedia.",
            '{{ analisis("s1") }}',
            blok=True,
            membaca="uraian",
        ),
        Makro(
            "uraian",
            ("sasaran", "uraian"),
            'Tanda awal uraian analisis "sebab" atau "program" sebuah sasaran.',
            '{{ uraian("s1", "sebab") }}',
            blok=True,
        ),
        Makro(
            "panduan",
            ("bagian_panduan",),
            "Katalog makro, saringan, nama data, atau aturan reviu.",
            '{{ panduan("makro") }}',
            blok=True,
            membaca="halaman",
        ),
        Makro(
            "rumus",
            ("arah",),
            "Rumus capaian: bila realisasi tinggi lebih baik, atau bila rendah lebih baik.",
            '{{ rumus("turun") }}',
            boleh_kosong=1,
            blok=True,
            kecil=True,
        ),
        Makro(
            "salinan_pk",
            (),
            "Tautan ke salinan perjanjian kinerja bertanda tangan.",
            "{{ salinan_pk() }}",
            blok=True,
            kecil=True,
        ),
        Makro(
            "rujuk",
            ("rujukan",),
            "Rujukan bernomor ke tabel, grafik, gambar, bab, atau subbab.",
            '{{ rujuk("tabel:iku") }}',
            kecil=True,
        ),
        Makro(
            "catatan",
            ("catatan",),
            "Tanda catatan data.",
            '{{ catatan("tahun_anggaran") }}',
            kecil=True,
        ),
        Makro(
            "peraturan",
            ("peraturan",),
            "Sebutan lengkap sebuah peraturan.",
            '{{ peraturan("uu_7_2017") }}',
            kecil=True,
        ),
        Makro(
            "peraturan_singkat",
            ("peraturan",),
            "Sebutan peraturan tanpa judulnya.",
            '{{ peraturan_singkat("uu_7_2017") }}',
            kecil=True,
        ),
    )
}

SARINGAN: dict[str, str] = {
    "rupiah": "Jumlah rupiah, dengan titik pemisah ribuan.",
    "persen": "Persentase dengan koma desimal.",
    "angka": "Bilangan dengan titik pemisah ribuan, tanpa satuan.",
    "terbilang": 'Bilangan dengan huruf, beserta "rupiah" bila satuannya rupiah.',
    "dengan_huruf": "Bilangan, lalu ejaannya dalam kurung.",
    "perubahan": "Naik, turun, atau tetap, beserta besarnya.",
    "lengkap": "Nilai dengan satuannya, seperti di tabel.",
}
"""What each filter writes, for editors."""

SARINGAN_SATUAN = {
    "rupiah": "rupiah",
    "persen": "persen",
    "poin_persen": "perubahan",
    "buah": "angka",
}
"""The filter that suits a figure by its unit; all others: "lengkap"."""

ARAH = ("naik", "turun")
DAFTAR = ("isi", "tabel", "grafik", "gambar")
GAYA = ("1", "a")
KELOMPOK_DATA = ("himpunan", "tabel", "grafik", "sumber", "keutuhan")
URAIAN = ("sebab", "program")
"""The analyses of a sasaran that are prose."""
PANDUAN = ("makro", "saringan", "data", "reviu")
"""The parts of the catalogue."""
BUTIR = (
    "organisasi.tugas",
    "organisasi.wewenang",
    "organisasi.kewajiban",
    "organisasi.unit",
    "organisasi.tugas_unit",
    "renstra.rpjmn.sasaran",
    "renstra.kebijakan",
    "renstra.isu",
    "renstra.idi",
    "renstra.kontribusi",
    "renstra.arti_visi",
    "renstra.misi",
    "renstra.arah_program",
    "renstra.tujuan",
    "sasaran",
)
