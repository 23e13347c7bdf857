"""Rules on references: nothing numbered stands alone, no number is typed, one label per amount."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from macros.review.finding import Aturan, Lapor, Tempat, Tingkat
from macros.review.material import Bahan
from macros.source.pages import SumberHalaman

_NOMOR = re.compile(r"\b(?:Tabel|Grafik|Gambar) (?:[IVX]+|\d+)(?:\.\d+)?\b")
_UNGKAPAN = re.compile(r"\{\{ *([a-z0-9_.]+) *\| *(\w+) *\}\}")
_RENTANG = re.compile(
    r'\{\{ *rujuk\("(tabel:\w+)"\) *\}\} (?:sampai|sampai dengan|hingga|s\.d\.)'
    r' \{\{ *rujuk\("(tabel:\w+)"\) *\}\}'
)
_SEBUTAN = re.compile(r"\b(murni|setelah revisi|sebelum revisi)\b", re.IGNORECASE)


def _dirujuk(bahan: Bahan) -> set[str]:
    """Ids that are referred to; 'tabel:a' to 'tabel:b' in one sentence refers to all between."""
    rujukan = set(bahan.argumen("rujuk"))
    urutan = [f"tabel:{kode}" for kode in bahan.argumen("tabel")]
    for satu in bahan.halaman:
        for awal, akhir in _RENTANG.findall(satu.teks):
            if awal in urutan and akhir in urutan:
                rujukan.update(urutan[urutan.index(awal) : urutan.index(akhir) + 1])
    return rujukan


def periksa_tak_dirujuk(jenis: str, bahan: Bahan) -> Iterator[Lapor]:
    """Every table or chart on a page is referred to in a sentence."""
    dirujuk = _dirujuk(bahan)
    for kode, tempat in bahan.argumen(jenis).items():
        if (id_ := f"{jenis}:{kode}") not in dirujuk:
            pesan = f'{jenis} "{kode}" tidak pernah dirujuk dalam kalimat'
            yield Lapor(id_, tempat, pesan, f'rujuk dengan {{{{ rujuk("{id_}") }}}}')


def periksa_galeri(bahan: Bahan) -> Iterator[Lapor]:
    """The gallery, or its pictures where it has any, are referred to from the text."""
    rujukan = bahan.argumen("rujuk")
    for satu in bahan.halaman if bahan.report.data.galeri.foto else ():
        for ungkapan in satu.ungkapan:
            if ungkapan.alamat != "galeri":
                continue
            if not any(id_.startswith("gambar:") or id_ == f"bab:{satu.kode}" for id_ in rujukan):
                cacah = len(bahan.report.data.galeri.foto)
                pesan = f"{cacah} gambar galeri tidak pernah dirujuk dalam kalimat"
                saran = f'rujuk galeri dengan {{{{ rujuk("bab:{satu.kode}") }}}}'
                yield Lapor("galeri", (satu.berkas, *ungkapan.nama[0].letak), pesan, saran)


def periksa_tak_dipasang(jenis: str, bahan: Bahan) -> Iterator[Lapor]:
    """Every table or chart with a caption stands on a page."""
    dipasang = bahan.argumen(jenis)
    for i, sajian in enumerate(getattr(bahan.report.data.sajian, jenis)):
        if sajian.kode not in dipasang:
            tempat = bahan.tempat(("sajian", jenis, i, "kode"))
            pesan = f'{jenis} "{sajian.kode}" tidak dipasang di halaman mana pun'
            saran = f'pasang dengan {{{{ {jenis}("{sajian.kode}") }}}}, atau hapus isiannya'
            yield Lapor(f"{jenis}:{sajian.kode}", tempat, pesan, saran)


def periksa_nomor(bahan: Bahan) -> Iterator[Lapor]:
    """Nobody types the number of a table, chart or picture."""
    for satu in bahan.halaman:
        for n, baris in enumerate(satu.teks.split("\n"), start=1):
            for cocok in _NOMOR.finditer(baris):
                yield Lapor(
                    f"{satu.kode}/{cocok[0]}",
                    (satu.berkas, n, cocok.start() + 1),
                    f'nomor "{cocok[0]}" diketik, sehingga tidak ikut bila urutannya berubah',
                    'pakai rujukan, misalnya {{ rujuk("tabel:iku") }}',
                )


def _sebutan(bahan: Bahan) -> Iterator[tuple[str, frozenset[str], Tempat]]:
    """Every rupiah amount on a page with the labels in the words before it."""
    for satu in bahan.halaman:
        for n, baris in enumerate(satu.teks.split("\n"), start=1):
            yield from _sebutan_baris(satu, n, baris)


def _sebutan_baris(
    satu: SumberHalaman, n: int, baris: str
) -> Iterator[tuple[str, frozenset[str], Tempat]]:
    mulai = 0
    for cocok in _UNGKAPAN.finditer(baris):
        if cocok[2] == "rupiah":
            kata = _SEBUTAN.findall(baris[mulai : cocok.start()])
            label = frozenset(satu_kata.casefold() for satu_kata in kata)
            if label:
                yield cocok[1], label, (satu.berkas, n, cocok.start() + 1)
        mulai = cocok.end()


def periksa_dua_sebutan(bahan: Bahan) -> Iterator[Lapor]:
    """One amount goes by one label: it cannot be both before and after a revision."""
    pertama: dict[str, tuple[frozenset[str], Tempat]] = {}
    for alamat, label, tempat in _sebutan(bahan):
        lain, asal = pertama.setdefault(alamat, (label, tempat))
        if lain != label:
            yield Lapor(
                alamat,
                tempat,
                f'{bahan.tulis(alamat)} disebut "{_gabung(label)}" di sini dan "{_gabung(lain)}" di'
                f" {asal[0]}:{asal[1]}",
                "tetapkan satu sebutan untuk jumlah itu",
            )


def periksa_sebutan_rangkap(bahan: Bahan) -> Iterator[Lapor]:
    """An amount called 'murni' is not at the same time 'setelah revisi'."""
    for alamat, label, tempat in _sebutan(bahan):
        if len(label) > 1:
            pesan = f"{bahan.tulis(alamat)} sekaligus disebut {' dan '.join(sorted(label))}"
            yield Lapor(alamat, tempat, pesan, "tetapkan satu sebutan untuk jumlah itu")


def _gabung(label: frozenset[str]) -> str:
    return ", ".join(sorted(label))


ATURAN_RUJUKAN = (
    Aturan(
        "tabel-tak-dirujuk",
        Tingkat.PERINGATAN,
        "Setiap tabel dirujuk",
        partial(periksa_tak_dirujuk, "tabel"),
    ),
    Aturan(
        "grafik-tak-dirujuk",
        Tingkat.PERINGATAN,
        "Setiap grafik dirujuk",
        partial(periksa_tak_dirujuk, "grafik"),
    ),
    Aturan("gambar-tak-dirujuk", Tingkat.INFO, "Galeri dirujuk", periksa_galeri),
    Aturan(
        "tabel-tak-dipasang",
        Tingkat.PERINGATAN,
        "Setiap tabel dipasang",
        partial(periksa_tak_dipasang, "tabel"),
    ),
    Aturan(
        "grafik-tak-dipasang",
        Tingkat.PERINGATAN,
        "Setiap grafik dipasang",
        partial(periksa_tak_dipasang, "grafik"),
    ),
    Aturan("nomor-diketik", Tingkat.PERINGATAN, "Nomor tidak diketik", periksa_nomor),
    Aturan("dua-sebutan", Tingkat.GALAT, "Satu jumlah, satu sebutan", periksa_dua_sebutan),
    Aturan(
        "sebutan-rangkap",
        Tingkat.PERINGATAN,
        "Sebutan jumlah tidak rangkap",
        periksa_sebutan_rangkap,
    ),
)
