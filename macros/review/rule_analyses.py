"""Rules on the seven analyses promised for each sasaran."""

from __future__ import annotations

from collections.abc import Iterator

from macros.report import Analisis
from macros.review.finding import Aturan, Lapor, Tingkat
from macros.review.material import Bahan

_LENGKAP = ("ada", "tidak_berlaku")


def periksa_dibahas(bahan: Bahan) -> Iterator[Lapor]:
    """Each sasaran of the data has its place on a page."""
    dibahas = bahan.argumen("analisis")
    for i, sasaran in enumerate(bahan.report.data.sasaran.sasaran):
        if sasaran.kode not in dibahas:
            yield Lapor(
                sasaran.kode,
                bahan.tempat(("sasaran", "sasaran", i, "kode")),
                f"sasaran {sasaran.kode} tidak dibahas di halaman mana pun",
                f'tulis bagiannya di docs/bab-3.md dengan {{{{ analisis("{sasaran.kode}") }}}};'
                " caranya ada di CONTRIBUTING.md, Menambah sasaran",
            )


def periksa_lengkap(bahan: Bahan) -> Iterator[Lapor]:
    """Each of the seven is there, or does not apply for a reason."""
    for sasaran, semua in bahan.report.analisis.items():
        kurang = [satu for satu in semua if satu.status not in _LENGKAP]
        if kurang:
            yield Lapor(
                sasaran,
                bahan.tempat((*semua[0].jejak, "nama")),
                f"sasaran {sasaran}: {len(kurang)} dari {len(semua)} analisis yang dijanjikan belum"
                f" lengkap ({'; '.join(_sebut(satu) for satu in kurang)})",
                f"isi {', '.join(dict.fromkeys(_isian(satu) for satu in kurang))}",
            )


def _sebut(satu: Analisis) -> str:
    return f"{satu.nomor} {satu.nama}: {satu.alasan}"


def _isian(satu: Analisis) -> str:
    return f"{satu.kunci} di {satu.berkas}"


def periksa_sebab(bahan: Bahan) -> Iterator[Lapor]:
    """A sasaran with a missed target says why and what was done."""
    report = bahan.report
    for sasaran in report.data.sasaran.sasaran:
        ukuran = report.kinerja.milik(sasaran)
        meleset = [satu.alamat for satu in ukuran if satu.capaian.tercapai is False]
        [sebab] = [satu for satu in report.analisis[sasaran.kode] if satu.kode == "sebab"]
        if meleset and sebab.status not in _LENGKAP:
            yield Lapor(
                sasaran.kode,
                bahan.tempat_figur(f"{meleset[0]}.realisasi"),
                f"target {', '.join(meleset)} tidak tercapai; sebab dan tindak lanjut:"
                f" {sebab.alasan}",
                f"uraikan sebab dan tindak lanjutnya: {_isian(sebab)}",
            )


ATURAN_ANALISIS = (
    Aturan(
        "sasaran-tak-dibahas",
        Tingkat.PERINGATAN,
        "Setiap sasaran dibahas di sebuah halaman",
        periksa_dibahas,
    ),
    Aturan("analisis-lengkap", Tingkat.INFO, "Tujuh analisis setiap sasaran ada", periksa_lengkap),
    Aturan("tanpa-sebab", Tingkat.PERINGATAN, "Target yang meleset bersebab", periksa_sebab),
)
