"""Rules on figures that the printed report states differently: one rule a kind of figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from macros.formatting import terbilang
from macros.report import Figur
from macros.report.kecocokan import nilai_tercetak_sama
from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan

_BERHURUF = re.compile(r"([\d.]*\d)(?:,-)?\**\s*\(\**([A-Za-z ]+)\**\)")
_TEKS = {"periode": "periode", "peraturan": "peraturan", "target": "tahun"}
_KUNCI = {
    "capaian": "capaian",
    "serapan": "serapan",
    "rerata": "rerata",
    "nomor": "nomor",
    "rentang": "rentang",
    "jumlah": "jumlah",
    "jumlah_program": "jumlah",
}


def jenis_cetak(bahan: Bahan, figur: Figur) -> str:
    """Which rule is concerned with a figure that was printed differently."""
    ruang, _, sisa = figur.alamat.partition(".")
    if ruang == "naskah":
        return _TEKS[sisa.partition(".")[0]]
    if ruang == "jumlah":
        return "hitungan"
    if figur.kunci == "kategori":
        nama = {pita.nama for pita in bahan.report.data.skala.kategori}
        return "kategori" if figur.tercetak in nama else "kategori-di-luar-skala"
    if figur.satuan == "poin_persen":
        return "selisih-persen" if nilai_tercetak_sama(figur) else "selisih"
    return _KUNCI.get(figur.kunci, "nilai")


def _cetak(jenis: str) -> Callable[[Bahan], Iterator[Lapor]]:
    """The check of one kind: reports every figure of it whose printed text differs."""

    def periksa(bahan: Bahan) -> Iterator[Lapor]:
        for figur in bahan.figur_tercetak():
            if jenis_cetak(bahan, figur) == jenis:
                tempat = bahan.tempat((*figur.jejak, "tercetak", figur.kunci))
                yield Lapor(figur.alamat, tempat, _pesan(bahan, figur, jenis), _SARAN[jenis])

    return periksa


def _pesan(bahan: Bahan, figur: Figur, jenis: str) -> str:
    awal = f'{figur.label}: tercetak "{figur.tercetak}"'
    if jenis == "kategori-di-luar-skala":
        nama = ", ".join(pita.nama for pita in bahan.report.data.skala.kategori)
        hasil = f"; hasil hitungnya {figur.nilai}" if figur.nilai else ""
        return f"{awal}, padahal kategori itu tidak ada dalam skala ({nama}){hasil}"
    if jenis == "selisih-persen":
        return f"{awal}, padahal selisih dua persentase adalah poin persen ({figur.rumus})"
    if figur.nilai is None and jenis in _TEKS.values():
        return f"{awal}, padahal isian datanya belum ada"
    if figur.nilai is None:
        return f"{awal}, padahal tidak dapat dihitung: {figur.alasan}"
    rumus = f" ({figur.rumus})" if figur.rumus else ""
    kata = "isian datanya" if jenis in ("nilai", *_TEKS.values()) else "hasil hitungnya"
    return f"{awal}, padahal {kata} {bahan.tulis(figur.alamat)}{rumus}"


_HITUNG = "hapus tercetak bila hasil hitung disetujui, atau betulkan angka asalnya"
_ISIAN = "hapus tercetak bila isian data benar, atau betulkan isiannya"
_SARAN = {
    "capaian": "hapus tercetak bila hasil hitung disetujui, atau betulkan target atau realisasi",
    "kategori": "hapus tercetak bila hasil hitung disetujui, atau betulkan skala atau realisasi",
    "kategori-di-luar-skala": "pakai nama kategori dalam data/skala.yml, atau ubah skalanya",
    "serapan": "hapus tercetak bila hasil hitung disetujui, atau betulkan pagu atau realisasi",
    "selisih": _HITUNG,
    "selisih-persen": "tulis selisihnya dalam poin persen, lalu hapus tercetak",
    "jumlah": "hapus tercetak bila hasil hitung disetujui, atau betulkan rincian yang dijumlahkan",
    "rerata": _HITUNG,
    "hitungan": "hapus tercetak bila cacahnya benar, atau lengkapi isian yang dicacah",
    "nomor": "pakai nomor menurut urutan, lalu hapus tercetak",
    "rentang": "tetapkan batas kategori di data/skala.yml, lalu hapus tercetak",
    "nilai": _ISIAN,
    "periode": _ISIAN,
    "peraturan": "cocokkan dengan naskah peraturannya, lalu betulkan isian atau hapus tercetak",
    "tahun": _ISIAN,
}
_JUDUL = {
    "capaian": "Capaian tercetak sama dengan hasil rumusnya",
    "kategori": "Kategori tercetak sama dengan pita capaiannya",
    "kategori-di-luar-skala": "Kategori tercetak ada dalam skala",
    "serapan": "Serapan tercetak sama dengan realisasi dibagi pagu",
    "selisih": "Selisih tercetak sama dengan hasil hitung",
    "selisih-persen": "Selisih dua persentase dinyatakan dalam poin persen",
    "jumlah": "Jumlah tercetak sama dengan jumlah rinciannya",
    "rerata": "Rata-rata tercetak sama dengan hasil hitung",
    "hitungan": "Cacah tercetak sama dengan yang dicacah",
    "nomor": "Nomor tercetak menurut urutan",
    "rentang": "Rentang kategori tercetak sama dengan skala",
    "nilai": "Angka tercetak sama dengan isian data",
    "periode": "Periode rencana tercetak satu macam",
    "peraturan": "Nomor, tahun, dan judul peraturan tercetak satu macam",
    "tahun": "Tahun tercetak sama dengan isian data",
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
        if (
            daftar
            and re.fullmatch(r"[A-Z]+", figur.tercetak or "")
            and figur.tercetak not in daftar
        ):
            pesan = (
                f'{figur.label}: tercetak "{figur.tercetak}", padahal opini yang dikenal'
                f" {', '.join(daftar)}"
            )
            saran = "betulkan opininya, atau tambahkan pada urutan di data/satuan.yml"
            tempat = bahan.tempat((*figur.jejak, "tercetak", figur.kunci))
            yield Lapor(figur.alamat, tempat, pesan, saran)


def _id(jenis: str) -> str:
    return jenis if "-" in jenis else f"cetak-{jenis}"


ATURAN_CETAK = (
    *(Aturan(_id(jenis), Tingkat.GALAT, judul, _cetak(jenis)) for jenis, judul in _JUDUL.items()),
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
