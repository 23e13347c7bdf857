"""What the template says of itself: how it is used, and what each column means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.spreadsheets.columns import Jenis, Kolom, sebutan
from macros.spreadsheets.header import CATATAN
from macros.spreadsheets.sheets import semua_lembar

JUDUL = "Templat isian data laporan"
LANGKAH = (
    "Ubah isi sel pada lembar mana pun. Sel abu-abu adalah kode dan tidak boleh diubah.",
    "Simpan sebagai Buku Kerja Excel (.xlsx).",
    "Jalankan lkj impor dengan nama berkas ini: semua perubahan dan akibatnya ditampilkan,"
    " dan belum ada yang ditulis.",
    "Bila sudah benar, jalankan sekali lagi dengan --tulis.",
)
ATURAN = (
    "Sel kosong: data dibiarkan seperti semula. Tulis null untuk menyatakan belum ada.",
    "Angka diketik sebagai angka. Uang ditulis dalam rupiah penuh, bukan ribuan atau jutaan.",
    "Persen: 87,5 dan 87,5% dibaca sama pada baris yang satuannya persen.",
    "Rentang ditulis 90 s.d. 100. Opini ditulis dengan hurufnya, misalnya WTP.",
    "Tanggal diketik sebagai tanggal, atau ditulis 9 Januari 2025.",
    "Entri baru ditulis pada baris kosong di bawah, dengan kode baru:"
    " huruf kecil, angka, dan garis bawah.",
    "Menghapus baris tidak menghapus data. Entri dihapus di berkas data/ sendiri.",
    "Jumlah, persentase, capaian, dan kategori dihitung program, jadi tidak ada kolomnya.",
    f"Kolom atau lembar yang namanya berawalan {CATATAN} milik kantor sendiri dan tidak dibaca.",
)
KEPALA = ("Lembar", "Kolom", "Arti", "Isian", "Pada baris baru", "Letak di data/")
_BENTUK: Mapping[Jenis, str] = {
    "teks": "teks",
    "angka": "angka",
    "bulat": "bilangan bulat",
    "tahun": "tahun, empat angka",
    "tanggal": "tanggal",
    "nilai": "angka, rentang, atau opini",
}
_TANPA_YAML = {
    "realisasi": "Yang dicapai; null: belum dilaporkan.",
    "pagu": "Pagu; null: belum ditetapkan.",
    "anggaran": "Anggaran baris ini; null: belum ditetapkan.",
    "target_renstra.nilai": "Target pada tahun terakhir Renstra.",
    "standar_nasional.nilai": "Nilai standar nasional.",
}
"""Meanings told without how a number is typed in YAML."""
_TARGET = "Yang dijanjikan; null: belum ditetapkan."


def arti(kolom: Kolom) -> str:
    """What the column means, without the ways of YAML."""
    if kolom.jenis == "nilai" and kolom.kunci == "target" and "[" in kolom.uraian:
        return _TARGET
    return _TANPA_YAML.get(kolom.kunci, kolom.uraian)


def bentuk(kolom: Kolom) -> str:
    """What a cell of the column may hold."""
    if kolom.pilihan:
        return f"salah satu: {', '.join(kolom.pilihan)}"
    return "kode dari daftarnya" if kolom.rujukan else _BENTUK[kolom.jenis]


def uraian_kolom() -> Iterator[tuple[str, ...]]:
    """A row below `KEPALA` for every column of every sheet."""
    for lembar in semua_lembar():
        for kolom in lembar.kolom:
            letak = f"{lembar.berkas}.yml: {kolom.kunci}"
            yield lembar.nama, kolom.judul, arti(kolom), bentuk(kolom), _keharusan(kolom), letak


def _keharusan(kolom: Kolom) -> str:
    """Must a new row fill the column?"""
    if not kolom.wajib or kolom.boleh_null:
        return "boleh kosong"
    return "wajib" if len(kolom.jalan) == 1 else f"wajib bila {sebutan(kolom.jalan[0])} diisi"
