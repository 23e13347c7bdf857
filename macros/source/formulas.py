"""Do the office's rules of computation fit one another and the indikator? Needs the typed model."""

from __future__ import annotations

from collections.abc import Iterator

from macros.source.model import Data, Ketentuan
from macros.source.references import Jalan, Temuan, semua_indikator


def semua_ketentuan(data: Data) -> Iterator[tuple[Jalan, Ketentuan]]:
    """Every rule that the office wrote down, with its path."""
    if data.skala.dasar:
        yield ("skala", "dasar"), data.skala.dasar
    for nama in type(data.skala.cara_hitung).model_fields:
        if ketentuan := getattr(data.skala.cara_hitung, nama):
            yield ("skala", "cara_hitung", nama), ketentuan
    if data.anggaran.efisiensi:
        yield ("anggaran", "efisiensi"), data.anggaran.efisiensi


def periksa_cara_hitung(data: Data) -> Iterator[Temuan]:
    """Times that end before they begin, a cap below 100 percent, weights missing or unused."""
    for jalan, ketentuan in semua_ketentuan(data):
        masa = ketentuan.berlaku
        if masa and masa.sampai and masa.sampai < masa.sejak:
            di = (*jalan, "berlaku", "sampai")
            yield di, f"berisi {masa.sampai}; harus sesudah sejak, yaitu {masa.sejak}"
    batas = data.skala.cara_hitung.batas
    if batas and batas.persen < 100:
        yield _batas_rendah(("skala", "cara_hitung", "batas", "persen"), batas.persen)
    rerata = data.skala.cara_hitung.rerata
    tertimbang = rerata is not None and rerata.cara == "tertimbang"
    for jalan, butir in semua_indikator(data):
        if butir.batas_capaian is not None and butir.batas_capaian < 100:
            yield _batas_rendah((*jalan, "batas_capaian"), butir.batas_capaian)
        if jalan[1] == "iku":
            if butir.bobot is not None:
                yield (*jalan, "bobot"), "tidak dipakai pada IKU; hapus kunci ini"
        elif tertimbang and (butir.bobot is None or butir.bobot <= 0):
            pesan = "belum diisi; rata-rata tertimbang memerlukan bobot di atas nol"
            yield (*jalan, "bobot"), pesan
        elif not tertimbang and butir.bobot is not None:
            pesan = "hanya dipakai bila cara_hitung.rerata di skala.yml berisi cara: tertimbang"
            yield (*jalan, "bobot"), pesan


def _batas_rendah(jalan: Jalan, persen: object) -> Temuan:
    return jalan, f"berisi {persen}; capaian penuh adalah 100, jadi batasnya paling sedikit 100"
