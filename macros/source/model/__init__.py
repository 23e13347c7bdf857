"""What an editor may write in `data/`: one frozen model per file, keys in Indonesian.

Knows nothing of files or YAML: the loader hands it plain dicts, lists and strings.
Scalars arrive as text; amounts become Decimal from that text, never through float.
`None` always means "belum dilaporkan" or "belum tersedia", never zero.
"""

from __future__ import annotations

from macros.source.model.analyses import (
    Pendapat,
    PendapatAnalisis,
    PendapatIndikator,
    ProgramPendukung,
    StandarNasional,
    TahunKinerja,
    TargetRenstra,
    TidakBerlaku,
)
from macros.source.model.base import (
    Bagian,
    Bersumber,
    DaftarTeks,
)
from macros.source.model.budget import (
    Anggaran,
    BarisAnggaran,
    PaguRealisasi,
    ProgramAnggaran,
    SumberDana,
    TabelBebas,
    TahunAnggaran,
)
from macros.source.model.editions import Edisi, EdisiItem, Perubahan
from macros.source.model.formulas import (
    CaraHitung,
    DasarEfisiensi,
    Ketentuan,
    MasaBerlaku,
)
from macros.source.model.language import Kosakata
from macros.source.model.office import (
    KelompokPegawai,
    Laporan,
    Organisasi,
    Pegawai,
    Pejabat,
    Peraturan,
    PeraturanItem,
    Satker,
    TandaTangan,
    Unit,
)
from macros.source.model.performance import (
    KETERANGAN_INDIKATOR,
    Iku,
    IndikatorItem,
    Kategori,
    Sasaran,
    SasaranItem,
    Satuan,
    SatuanItem,
    Skala,
)
from macros.source.model.plans import (
    ArtiVisi,
    BarisRkt,
    Idi,
    IndikatorIdi,
    Isu,
    Kebijakan,
    KegiatanPk,
    KegiatanRkt,
    KontribusiIdi,
    MisiPresiden,
    Periode,
    Perjanjian,
    ProgramRkt,
    RencanaLain,
    Renstra,
    Rkt,
    Rpjmn,
    SubIndikator,
    TargetNasional,
    Tujuan,
)
from macros.source.model.presentation import (
    Acara,
    Catatan,
    CatatanItem,
    Foto,
    Galeri,
    Sajian,
    SajianGrafik,
    SajianTabel,
)
from macros.source.model.review import Kriteria, Reviu

__all__ = [
    "KETERANGAN_INDIKATOR",
    "Acara",
    "Anggaran",
    "ArtiVisi",
    "Bagian",
    "BarisAnggaran",
    "BarisRkt",
    "Bersumber",
    "CaraHitung",
    "Catatan",
    "CatatanItem",
    "DaftarTeks",
    "DasarEfisiensi",
    "Data",
    "Edisi",
    "EdisiItem",
    "Foto",
    "Galeri",
    "Idi",
    "Iku",
    "IndikatorIdi",
    "IndikatorItem",
    "Isu",
    "Kategori",
    "Kebijakan",
    "KegiatanPk",
    "KegiatanRkt",
    "KelompokPegawai",
    "Ketentuan",
    "KontribusiIdi",
    "Kosakata",
    "Kriteria",
    "Laporan",
    "MasaBerlaku",
    "MisiPresiden",
    "Organisasi",
    "PaguRealisasi",
    "Pegawai",
    "Pejabat",
    "Pendapat",
    "PendapatAnalisis",
    "PendapatIndikator",
    "Peraturan",
    "PeraturanItem",
    "Periode",
    "Perjanjian",
    "Perubahan",
    "ProgramAnggaran",
    "ProgramPendukung",
    "ProgramRkt",
    "RencanaLain",
    "Renstra",
    "Reviu",
    "Rkt",
    "Rpjmn",
    "Sajian",
    "SajianGrafik",
    "SajianTabel",
    "Sasaran",
    "SasaranItem",
    "Satker",
    "Satuan",
    "SatuanItem",
    "Skala",
    "StandarNasional",
    "SubIndikator",
    "SumberDana",
    "TabelBebas",
    "TahunAnggaran",
    "TahunKinerja",
    "TandaTangan",
    "TargetNasional",
    "TargetRenstra",
    "TidakBerlaku",
    "Tujuan",
    "Unit",
]


class Data(Bagian):
    """All of `data/`: field names are the file names without `.yml`."""

    laporan: Laporan
    peraturan: Peraturan
    organisasi: Organisasi
    pegawai: Pegawai
    renstra: Renstra
    rkt: Rkt
    perjanjian: Perjanjian
    satuan: Satuan
    skala: Skala
    sasaran: Sasaran
    anggaran: Anggaran
    galeri: Galeri
    catatan: Catatan
    sajian: Sajian
    kosakata: Kosakata
    reviu: Reviu
    edisi: Edisi
