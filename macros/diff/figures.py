"""Figures and named texts whose value differs, and whether they were typed or followed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.diff.appearance import cari_tampil
from macros.diff.result import FigurBeda, Tempat
from macros.report import Figur
from macros.report.bersatuan import dengan_satuan, peta_satuan
from macros.review import Bahan
from macros.source.yaml_tree import Simpul


def banding_figur(lama: Bahan, baru: Bahan) -> tuple[list[FigurBeda], list[FigurBeda]]:
    """Figures taken from data, then those that followed and named texts; in the Report's order."""
    dulu, kini = cari_tampil(lama), cari_tampil(baru)
    diisi: list[FigurBeda] = []
    turunan: list[FigurBeda] = []
    for alamat in dict.fromkeys([*baru.report.figur, *lama.report.figur]):
        a, b = lama.report.figur.get(alamat), baru.report.figur.get(alamat)
        if a is not None and b is not None and _sama(a, b):
            continue
        ada, bahan = (b, baru) if b is not None else (a, lama)
        assert ada is not None
        tampil = kini.get(alamat, ()) if b is not None else dulu.get(alamat, ())
        satu = FigurBeda(
            alamat,
            ada.label,
            _teks(a, lama),
            _teks(b, baru),
            a.rumus if a else "",
            b.rumus if b else "",
            Tempat(*bahan.tempat(ada.letak)),
            tampil,
        )
        (diisi if _dari_data(bahan, ada) else turunan).append(satu)
    turunan += _teks_bernama(lama.report.teks, baru.report.teks, dulu, kini)
    return diisi, turunan


def _dari_data(bahan: Bahan, figur: Figur) -> bool:
    """Was the value typed? A photo's number is not: it comes of the photo's place in the list."""
    simpul: Simpul | None = bahan.muatan.letak.akar[str(figur.letak[0])]
    for langkah in figur.letak[1:]:
        simpul = simpul.anak(langkah) if simpul else None
    return not figur.dihitung and simpul is not None


def _sama(a: Figur, b: Figur) -> bool:
    return (a.nilai, a.alasan, a.satuan, a.tercetak) == (b.nilai, b.alasan, b.satuan, b.tercetak)


def _teks(figur: Figur | None, bahan: Bahan) -> str | None:
    """The value as tables show it, with what was printed where that differs."""
    if figur is None:
        return None
    teks = dengan_satuan(figur, peta_satuan(bahan.report.data))
    return teks if figur.tercetak is None else f"{teks} (tercetak {figur.tercetak})"


def _teks_bernama(
    lama: Mapping[str, str],
    baru: Mapping[str, str],
    dulu: Mapping[str, tuple],
    kini: Mapping[str, tuple],
) -> Iterator[FigurBeda]:
    for alamat in dict.fromkeys([*baru, *lama]):
        if lama.get(alamat) != baru.get(alamat):
            tampil = (kini if alamat in baru else dulu).get(alamat, ())
            yield FigurBeda(
                alamat, alamat, lama.get(alamat), baru.get(alamat), "", "", None, tampil
            )
