"""Rules on indikator: their units, and the same fact in the IKU table and the sasaran's tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from macros.formatting import bilangan
from macros.report import HasilIndikator
from macros.review.finding import Aturan, Lapor, Tempat, Tingkat
from macros.review.material import Bahan
from macros.scoring.values import Ordinal
from macros.source.text_form import sebutan

_SARAN_IKU = "tetapkan angka yang benar pada iku atau indikator di data/sasaran.yml"


def _semua(bahan: Bahan) -> Iterator[tuple[str, HasilIndikator]]:
    for hasil in bahan.report.kinerja.iku:
        yield f"iku.{hasil.butir.kode}", hasil
    for hasil in bahan.report.kinerja.indikator:
        yield f"indikator.{hasil.butir.kode}", hasil


def _tempat(bahan: Bahan, alamat: str, kunci: str) -> Tempat:
    jejak = bahan.report.figur[f"{alamat}.target"].jejak
    return bahan.tempat((*jejak, kunci))


def periksa_satuan(bahan: Bahan) -> Iterator[Lapor]:
    """Target and realisasi have one unit."""
    for alamat, hasil in _semua(bahan):
        butir = hasil.butir
        if butir.satuan_realisasi not in (None, butir.satuan):
            target, realisasi = bahan.tulis(f"{alamat}.target"), bahan.tulis(f"{alamat}.realisasi")
            if butir.target is None or butir.realisasi is None:
                target, realisasi = f"dalam {butir.satuan}", f"dalam {butir.satuan_realisasi}"
            yield Lapor(
                alamat,
                _tempat(bahan, alamat, "satuan_realisasi"),
                f'"{butir.nama}" bertarget {target} tetapi realisasinya {realisasi}; satuan berbeda'
                " tidak dapat dibandingkan",
                "samakan satuan target dan realisasi di data/sasaran.yml",
            )


def periksa_nama_satuan(bahan: Bahan) -> Iterator[Lapor]:
    """An indikator called 'Persentase …' is measured in percent."""
    for alamat, hasil in _semua(bahan):
        butir = hasil.butir
        if butir.nama.casefold().startswith("persentase") and butir.satuan != "persen":
            yield Lapor(
                alamat,
                _tempat(bahan, alamat, "satuan"),
                f'"{butir.nama}" bernama persentase, tetapi satuan targetnya {butir.satuan}',
                "sesuaikan nama atau satuan indikator di data/sasaran.yml",
            )


def periksa_kosong(bahan: Bahan) -> Iterator[Lapor]:
    """Every indikator has a target and, once the year is over, a realisasi."""
    for alamat, hasil in _semua(bahan):
        nama = sebutan(hasil.butir.nama, hasil.butir.kode)
        for kunci in ("target", "realisasi"):
            if getattr(hasil.butir, kunci) is None:
                yield Lapor(
                    f"{alamat}.{kunci}",
                    _tempat(bahan, alamat, kunci),
                    f'{kunci} "{nama}" belum diisi sehingga capaiannya tidak dihitung',
                    f"isi kunci {kunci} di data/sasaran.yml",
                )


def periksa_indikator_ganda(bahan: Bahan) -> Iterator[Lapor]:
    """One indikator, one target and realisasi, wherever it is listed."""
    pertama: dict[str, str] = {}
    for hasil in bahan.report.kinerja.indikator:
        alamat = f"indikator.{hasil.butir.kode}"
        lain = pertama.setdefault(hasil.butir.nama.casefold(), alamat)
        if lain != alamat:
            yield Lapor(
                alamat,
                _tempat(bahan, alamat, "nama"),
                f'"{hasil.butir.nama}" ada dua kali: {_target_realisasi(bahan, lain)} ({lain}) dan'
                f" {_target_realisasi(bahan, alamat)} ({alamat})",
                "bedakan namanya, atau hapus salah satunya di data/sasaran.yml",
            )


def _target_realisasi(bahan: Bahan, alamat: str) -> str:
    target, realisasi = bahan.tulis(f"{alamat}.target"), bahan.tulis(f"{alamat}.realisasi")
    return f"target {target}, realisasi {realisasi}"


def _kelompok(bahan: Bahan) -> Iterator[tuple[HasilIndikator, list[HasilIndikator]]]:
    """Each IKU with the indikator of the sasaran it measures."""
    hasil = {satu.butir.kode: satu for satu in bahan.report.kinerja.indikator}
    indikator = {
        sasaran.kode: [hasil[butir.kode] for butir in sasaran.indikator]
        for sasaran in bahan.report.data.sasaran.sasaran
    }
    for iku, butir in zip(bahan.report.kinerja.iku, bahan.report.data.sasaran.iku, strict=True):
        yield iku, indikator[butir.sasaran]


def periksa_iku_tunggal(bahan: Bahan) -> Iterator[Lapor]:
    """An IKU whose sasaran has one indikator has that indikator's target and realisasi."""
    for iku, indikator in _kelompok(bahan):
        if len(indikator) != 1:
            continue
        [lain] = indikator
        for kunci in ("target", "realisasi"):
            satu, dua = f"iku.{iku.butir.kode}.{kunci}", f"indikator.{lain.butir.kode}.{kunci}"
            if getattr(iku.butir, kunci) != getattr(lain.butir, kunci):
                yield Lapor(
                    satu,
                    bahan.tempat_figur(satu),
                    f"{kunci} IKU {bahan.tulis(satu)} tidak sama dengan {kunci} satu-satunya"
                    f' indikator sasarannya, "{lain.butir.nama}" {bahan.tulis(dua)}',
                    _SARAN_IKU,
                )


def periksa_iku_rerata(bahan: Bahan) -> Iterator[Lapor]:
    """An IKU whose sasaran has several indikator has the mean of their targets and realisasi."""
    for iku, indikator in _kelompok(bahan):
        for kunci in ("target", "realisasi"):
            angka = _angka(iku, indikator, kunci)
            nilai = getattr(iku.butir, kunci)
            if angka is None or nilai == (rata := sum(angka, Decimal(0)) / len(angka)):
                continue
            alamat = f"iku.{iku.butir.kode}.{kunci}"
            rincian = " + ".join(bilangan(n) for n in angka)
            yield Lapor(
                alamat,
                bahan.tempat_figur(alamat),
                f"{kunci} IKU {bahan.tulis(alamat)} tidak sama dengan rata-rata {kunci} indikator"
                f" sasarannya (({rincian}) ÷ {len(angka)} = {bilangan(rata, 2)})",
                "jelaskan cara menghitungnya, atau betulkan angkanya di data/sasaran.yml",
            )


def _angka(
    iku: HasilIndikator, indikator: Sequence[HasilIndikator], kunci: str
) -> list[Decimal] | None:
    """The indikator's values where there are several, all plain numbers in the IKU's unit."""
    nilai = [getattr(satu.butir, kunci) for satu in indikator]
    satuan = {_satuan(satu, kunci) for satu in (iku, *indikator)}
    angka = [n for n in (*nilai, getattr(iku.butir, kunci)) if isinstance(n, Decimal)]
    if len(nilai) < 2 or len(satuan) > 1 or len(angka) <= len(nilai):
        return None
    return angka[:-1]


def _satuan(hasil: HasilIndikator, kunci: str) -> str:
    butir = hasil.butir
    return (kunci == "realisasi" and butir.satuan_realisasi) or butir.satuan


def periksa_iku_satuan(bahan: Bahan) -> Iterator[Lapor]:
    """IKU and indikator of one sasaran count in the same unit."""
    for iku, indikator in _kelompok(bahan):
        satuan = [satu.butir.satuan for satu in indikator]
        if satuan and iku.butir.satuan not in satuan:
            yield Lapor(
                f"iku.{iku.butir.kode}",
                _tempat(bahan, f"iku.{iku.butir.kode}", "satuan"),
                f"target IKU bersatuan {iku.butir.satuan}, sedangkan target indikator sasarannya"
                f" bersatuan {', '.join(sorted(set(satuan)))}",
                "samakan satuannya di data/sasaran.yml",
            )


def periksa_iku_ketercapaian(bahan: Bahan) -> Iterator[Lapor]:
    """An IKU cannot be met where all indikator of its sasaran are missed, or the reverse."""
    for iku, indikator in _kelompok(bahan):
        dinilai = {n for satu in indikator if (n := satu.capaian.tercapai) is not None}
        tercapai = iku.capaian.tercapai
        if tercapai is None or dinilai != {not tercapai}:
            continue
        kata = {True: "tercapai", False: "tidak tercapai"}
        alamat = f"iku.{iku.butir.kode}"
        yield Lapor(
            alamat,
            bahan.tempat_figur(f"{alamat}.realisasi"),
            f"IKU {iku.butir.kode} {kata[tercapai]} ({_target_realisasi(bahan, alamat)}), padahal"
            f" semua indikator sasarannya yang dapat dinilai {kata[not tercapai]}",
            _SARAN_IKU,
        )


def periksa_iku_nama(bahan: Bahan) -> Iterator[Lapor]:
    """An IKU and the sasaran it measures have one name."""
    nama = {sasaran.kode: sasaran.nama for sasaran in bahan.report.data.sasaran.sasaran}
    for i, iku in enumerate(bahan.report.data.sasaran.iku):
        if nama[iku.sasaran].casefold() != iku.nama.casefold():
            yield Lapor(
                f"iku.{iku.kode}",
                bahan.tempat(("sasaran", "iku", i, "nama")),
                f'IKU bernama "{iku.nama}", sasarannya bernama "{nama[iku.sasaran]}"',
                "pakai satu nama di data/sasaran.yml",
            )


def periksa_tanpa_iku(bahan: Bahan) -> Iterator[Lapor]:
    """Every sasaran is measured: by an IKU and by indikator."""
    diukur = {iku.sasaran for iku in bahan.report.data.sasaran.iku}
    for s, sasaran in enumerate(bahan.report.data.sasaran.sasaran):
        kurang = [] if sasaran.kode in diukur else ["IKU"]
        kurang += [] if sasaran.indikator else ["indikator"]
        if kurang:
            yield Lapor(
                f"sasaran.{sasaran.kode}",
                bahan.tempat(("sasaran", "sasaran", s, "nama")),
                f'sasaran "{sasaran.nama}" tidak mempunyai {" dan ".join(kurang)}',
                "lengkapi iku atau indikator di data/sasaran.yml",
            )


def periksa_opini_persen(bahan: Bahan) -> Iterator[Lapor]:
    """A grade is never a percentage: what is printed as its capaian is."""
    for alamat, hasil in _semua(bahan):
        cetak = hasil.butir.tercetak.get("capaian", "")
        if isinstance(hasil.butir.realisasi, Ordinal) and "%" in cetak:
            yield Lapor(
                f"{alamat}.capaian",
                _tempat(bahan, alamat, "tercetak"),
                f'capaian "{hasil.butir.nama}" tercetak "{cetak}", padahal opini'
                f" {hasil.butir.realisasi.teks} tidak berpersentase",
                "hapus persentasenya",
            )


ATURAN_KINERJA = (
    Aturan("satuan-berbeda", Tingkat.GALAT, "Target dan realisasi bersatuan sama", periksa_satuan),
    Aturan(
        "nama-satuan",
        Tingkat.PERINGATAN,
        "Indikator persentase bersatuan persen",
        periksa_nama_satuan,
    ),
    Aturan(
        "belum-dilaporkan",
        Tingkat.PERINGATAN,
        "Target dan realisasi terisi",
        periksa_kosong,
        isian=True,
    ),
    Aturan(
        "indikator-ganda",
        Tingkat.PERINGATAN,
        "Satu nama untuk satu indikator",
        periksa_indikator_ganda,
    ),
    Aturan(
        "iku-indikator",
        Tingkat.GALAT,
        "IKU sama dengan satu-satunya indikator sasarannya",
        periksa_iku_tunggal,
    ),
    Aturan(
        "iku-rerata",
        Tingkat.PERINGATAN,
        "IKU sama dengan rata-rata indikator sasarannya",
        periksa_iku_rerata,
    ),
    Aturan(
        "iku-satuan",
        Tingkat.GALAT,
        "IKU dan indikator sasarannya bersatuan sama",
        periksa_iku_satuan,
    ),
    Aturan(
        "iku-ketercapaian",
        Tingkat.GALAT,
        "IKU dan indikator sasarannya sama-sama tercapai",
        periksa_iku_ketercapaian,
    ),
    Aturan("iku-nama", Tingkat.PERINGATAN, "IKU dan sasarannya bernama sama", periksa_iku_nama),
    Aturan(
        "tanpa-ukuran",
        Tingkat.PERINGATAN,
        "Setiap sasaran mempunyai IKU dan indikator",
        periksa_tanpa_iku,
    ),
    Aturan(
        "opini-persen", Tingkat.GALAT, "Opini tidak dinyatakan dalam persen", periksa_opini_persen
    ),
)
