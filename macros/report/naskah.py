"""Facts in words that were printed in more than one way: periods, years, regulations."""

from __future__ import annotations

from macros.report.figur import Jalan, Penghimpun
from macros.source.model import Bersumber, Data

_NAMA = {"rpjpn": "RPJPN", "rpjmn": "RPJMN", "renstra": "Renstra"}
_PERATURAN = ("jenis", "nomor", "tahun", "tentang")


def himpun_naskah(data: Data, himpunan: Penghimpun) -> None:
    """Register these facts of every entry with `tercetak`, under `naskah.*`."""
    periode = data.renstra.periode
    kunci = ("rpjpn", "rpjmn", "renstra")
    _satu(himpunan, "periode", "Periode {}", ("renstra", "periode"), periode, kunci)
    for i, target in enumerate(data.renstra.rpjmn.target):
        jejak = ("renstra", "rpjmn", "target", i)
        nama = f"{target.nama}: {{}}"
        _satu(himpunan, f"target.{target.kode}", nama, jejak, target, ("tahun",))
    for i, butir in enumerate(data.peraturan.peraturan):
        nama = f"{butir.jenis} Nomor {butir.nomor}: {{}}"
        jejak = ("peraturan", "peraturan", i)
        _satu(himpunan, f"peraturan.{butir.kode}", nama, jejak, butir, _PERATURAN)


def _satu(
    himpunan: Penghimpun,
    ruang: str,
    label: str,
    jejak: Jalan,
    entri: Bersumber,
    daftar: tuple[str, ...],
) -> None:
    if not entri.tercetak:
        return
    for kunci in daftar:
        nilai = getattr(entri, kunci)
        himpunan.tambah(
            f"naskah.{ruang}.{kunci}",
            label.format(_NAMA.get(kunci, kunci)),
            None if nilai is None else str(nilai),
            "teks",
            jejak,
            entri=entri,
            alasan="belum dicatat" if nilai is None else None,
        )
