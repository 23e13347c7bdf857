"""What stands around the pages: the cover, and a last page that says how to annotate."""

from __future__ import annotations

from macros.formatting import tanggal
from macros.pdf_edition.edition import EdisiPdf
from macros.word_edition.model import Gambar, Lompat, Paragraf, Seksi, Teks

_CARA = (
    "Dokumen ini dibuat program dari naskah yang sama dengan situs dan PDF, untuk ditelaah dan"
    " diberi catatan. Pelacakan perubahan sudah menyala: setiap suntingan tercatat dengan nama"
    " penyuntingnya. Komentar ditambahkan dengan Tinjau > Komentar Baru.",
    "Nomor bab, tabel, grafik, dan gambar, semua jumlah, persentase, dan kategori dihitung"
    " program. Bila sebuah angka keliru, tulis angka yang benar beserta sumbernya sebagai"
    " komentar; penyunting memperbaikinya di data, dan semua tempat lain ikut berubah.",
    "Perubahan di berkas ini tidak dibaca kembali oleh program: penyunting memindahkannya ke"
    " folder docs (kalimat) dan data (angka), lalu membuat dokumen Word yang baru.",
)


def sampul(edisi: EdisiPdf, emblem: Gambar | None) -> Seksi:
    """The cover, whose foot has the address; `emblem`: the office's own picture, None where
    there is none.
    """
    return Seksi(
        (
            *((Paragraf("Ilustrasi", (emblem,)),) if emblem else ()),
            Paragraf("Title", (Teks(edisi.judul),)),
            Paragraf("TahunSampul", (Teks(str(edisi.tahun)),)),
            Paragraf("SatkerSampul", (Teks(edisi.satker),)),
            *(Paragraf("SubjudulSampul", (Teks(satu),)) for satu in edisi.subjudul),
        ),
        polos=True,
    )


def kolofon(edisi: EdisiPdf) -> Seksi:
    """The last page: how to annotate, and which edition this is."""
    terbit = tanggal(edisi.terbit) if edisi.terbit else "belum terbit"
    isi = {
        "Judul": edisi.judul_dokumen,
        "Edisi": f"{edisi.edisi}, {terbit}" if edisi.edisi else terbit,
        "Naskah": edisi.versi,
        "Dibuat": f"{tanggal(edisi.tanggal)} dengan {edisi.program}",
        "Situs": edisi.alamat_web,
    }
    return Seksi(
        (
            Paragraf("JudulKolofon", (Teks("Cara memberi catatan"),)),
            *(Paragraf("BodyText", (Teks(satu),)) for satu in _CARA),
            Paragraf("JudulKolofon", (Teks("Tentang dokumen ini"),)),
            *(
                Paragraf("Uraian", (Teks(nama, tebal=True), Lompat(), Teks(nilai)))
                for nama, nilai in isi.items()
                if nilai
            ),
        ),
    )
