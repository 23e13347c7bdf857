"""Rules on figures that the printed report states differently: one rule a kind of figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from macros.formatting import terbilang
from macros.report import Figur
from macros.report.kecocokan import nilai_tercetak_sama
from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan

_BERHURUF = re.compile(r"([\d.]*\d)(?:,-)?\**\s*\(\**([A-Za-z ]+)\**\)")
_TEKS = {
    "periode": "cetak-periode",
    "peraturan": "cetak-peraturan",
    "target": "cetak-tahun",
}
_KUNCI = {
    "capaian": "cetak-capaian",
    "serapan": "cetak-serapan",
    "rerata": "cetak-rerata",
    "nomor": "cetak-nomor",
    "rentang": "cetak-rentang",
    "jumlah": "cetak-jumlah",
    "jumlah_program": "cetak-jumlah",
}


def aturan_cetak(bahan: Bahan, figur: Figur) -> str:
    """Which rule is concerned with a figure that was printed differently."""
    ruang, _, sisa = figur.alamat.partition(".")
    if ruang == "naskah":
        return _TEKS[sisa.partition(".")[0]]
    if ruang == "jumlah":
        return "cetak-hitungan"
    if figur.kunci == "kategori":
        nama = {pita.nama for pita in bahan.report.data.skala.kategori}
        return "cetak-kategori" if figur.tercetak in nama else "kategori-di-luar-skala"
    if figur.satuan == "poin_persen":
        return "selisih-persen" if nilai_tercetak_sama(figur) else "cetak-selisih"
    return _KUNCI.get(figur.kunci, "cetak-nilai")


def periksa_cetak(aturan: str, bahan: Bahan) -> Iterator[Lapor]:
    """Every figure of the kind that `aturan` is concerned with, whose printed text differs."""
    for figur in bahan.figur_tercetak():
        if aturan_cetak(bahan, figur) == aturan:
            tempat = bahan.tempat((*figur.jejak, "tercetak", figur.kunci))
            yield Lapor(figur.alamat, tempat, _pesan(bahan, figur, aturan), _SARAN[aturan])


def _pesan(bahan: Bahan, figur: Figur, aturan: str) -> str:
    awal = f'{figur.label}: tercetak "{figur.tercetak}"'
    if aturan == "kategori-di-luar-skala":
        nama = ", ".join(pita.nama for pita in bahan.report.data.skala.kategori)
        hasil = f"; hasil hitungnya {figur.nilai}" if figur.nilai else ""
        return f"{awal}, padahal kategori itu tidak ada dalam skala ({nama}){hasil}"
    if aturan == "selisih-persen":
        return f"{awal}, padahal selisih dua persentase adalah poin persen ({figur.rumus})"
    if figur.nilai is None and aturan in _TEKS.values():
        return f"{awal}, padahal isian datanya belum ada"
    if figur.nilai is None:
        return f"{awal}, padahal tidak dapat dihitung: {figur.alasan}"
    rumus = f" ({figur.rumus})" if figur.rumus else ""
    kata = "isian datanya" if aturan in ("cetak-nilai", *_TEKS.values()) else "hasil hitungnya"
    return f"{awal}, padahal {kata} {bahan.tulis(figur.alamat)}{rumus}"


_HITUNG = "hapus tercetak bila hasil hitung disetujui, atau betulkan angka asalnya"
_ISIAN = "hapus tercetak bila isian data benar, atau betulkan isiannya"
_SARAN = {
    "cetak-capaian": "hapus tercetak bila hasil hitung disetujui, atau betulkan target atau"
    " realisasi",
    "cetak-kategori": "hapus tercetak bila hasil hitung disetujui, atau betulkan skala atau"
    " realisasi",
    "kategori-di-luar-skala": "pakai nama kategori dalam data/skala.yml, atau ubah skalanya",
    "cetak-serapan": "hapus tercetak bila hasil hitung disetujui, atau betulkan pagu atau"
    " realisasi",
    "cetak-selisih": _HITUNG,
    "selisih-persen": "tulis selisihnya dalam poin persen, lalu hapus tercetak",
    "cetak-jumlah": "hapus tercetak bila hasil hitung disetujui, atau betulkan rincian yang"
    " dijumlahkan",
    "cetak-rerata": _HITUNG,
    "cetak-hitungan": "hapus tercetak bila cacahnya benar, atau lengkapi isian yang dicacah",
    "cetak-nomor": "pakai nomor menurut urutan, lalu hapus tercetak",
    "cetak-rentang": "tetapkan batas kategori di data/skala.yml, lalu hapus tercetak",
    "cetak-nilai": _ISIAN,
    "cetak-periode": _ISIAN,
    "cetak-peraturan": "cocokkan dengan naskah peraturannya, lalu betulkan isian atau hapus"
    " tercetak",
    "cetak-tahun": _ISIAN,
}
_JUDUL = {
    "cetak-capaian": "Capaian tercetak sama dengan hasil rumusnya",
    "cetak-kategori": "Kategori tercetak sama dengan pita capaiannya",
    "kategori-di-luar-skala": "Kategori tercetak ada dalam skala",
    "cetak-serapan": "Serapan tercetak sama dengan realisasi dibagi pagu",
    "cetak-selisih": "Selisih tercetak sama dengan hasil hitung",
    "selisih-persen": "Selisih dua persentase dinyatakan dalam poin persen",
    "cetak-jumlah": "Jumlah tercetak sama dengan jumlah rinciannya",
    "cetak-rerata": "Rata-rata tercetak sama dengan hasil hitung",
    "cetak-hitungan": "Cacah tercetak sama dengan yang dicacah",
    "cetak-nomor": "Nomor tercetak menurut urutan",
    "cetak-rentang": "Rentang kategori tercetak sama dengan skala",
    "cetak-nilai": "Angka tercetak sama dengan isian data",
    "cetak-periode": "Periode rencana tercetak satu macam",
    "cetak-peraturan": "Nomor, tahun, dan judul peraturan tercetak satu macam",
    "cetak-tahun": "Tahun tercetak sama dengan isian data",
}


def periksa_tanda(bahan: Bahan) -> Iterator[Lapor]:
    """A printed difference without a note would show readers a figure without its mark."""
    for figur in bahan.figur_tercetak():
        if not figur.catatan:
            pesan = f'{figur.label}: tercetak "{figur.tercetak}" tanpa catatan bagi pembaca'
            saran = f"tambahkan {figur.alamat} pada kunci untuk sebuah catatan di catatan.yml"
            tempat = bahan.tempat((*figur.jejak, "tercetak", figur.kunci))
            yield Lapor(figur.alamat, tempat, pesan, saran)


def periksa_terbilang(bahan: Bahan) -> Iterator[Lapor]:
    """A printed number and the words in brackets behind it: '28 (dua puluh delapan)'."""
    for figur in bahan.figur_tercetak():
        cocok = _BERHURUF.search(figur.tercetak or "")
        if cocok is None:
            continue
        angka = int(cocok[1].replace(".", ""))
        kata = " ".join(cocok[2].casefold().split()).replace("milyar", "miliar")
        if kata.removesuffix(" rupiah") != terbilang(angka):
            pesan = (
                f'{figur.label}: tercetak "{figur.tercetak}", padahal {cocok[1]} dibaca'
                f' "{terbilang(angka)}"'
            )
            tempat = bahan.tempat((*figur.jejak, "tercetak", figur.kunci))
            yield Lapor(figur.alamat, tempat, pesan, "samakan angka dengan hurufnya")


def periksa_opini(bahan: Bahan) -> Iterator[Lapor]:
    """A printed grade that the unit's ordered list does not know."""
    urutan = {satuan.kode: satuan.urutan for satuan in bahan.report.data.satuan.satuan}
    for figur in bahan.figur_tercetak():
        ruang, _, _ = figur.alamat.rpartition(".")
        target = bahan.report.figur.get(f"{ruang}.target")
        daftar = urutan.get(target.satuan) if target else None
        if daftar and re.fullmatch(r"[A-Z]+", str(figur.tercetak)) and figur.tercetak not in daftar:
            pesan = (
                f'{figur.label}: tercetak "{figur.tercetak}", padahal opini yang dikenal'
                f" {', '.join(daftar)}"
            )
            saran = "betulkan opininya, atau tambahkan pada urutan di data/satuan.yml"
            tempat = bahan.tempat((*figur.jejak, "tercetak", figur.kunci))
            yield Lapor(figur.alamat, tempat, pesan, saran)


ATURAN_CETAK = (
    *(
        Aturan(id_, Tingkat.GALAT, judul, partial(periksa_cetak, id_))
        for id_, judul in _JUDUL.items()
    ),
    Aturan(
        "cetak-tanpa-catatan",
        Tingkat.GALAT,
        "Setiap angka yang tercetak lain dicatat bagi pembaca",
        periksa_tanda,
    ),
    Aturan(
        "cetak-terbilang", Tingkat.GALAT, "Angka tercetak sama dengan hurufnya", periksa_terbilang
    ),
    Aturan(
        "opini-di-luar-daftar",
        Tingkat.GALAT,
        "Opini tercetak ada dalam urutan satuannya",
        periksa_opini,
    ),
)
