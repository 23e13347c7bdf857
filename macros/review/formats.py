"""The review as text, JSON (its schema: reviu.schema.json), SARIF and GitHub annotations."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from macros.formatting import tanggal
from macros.review.engine import Hasil, Tertinjau
from macros.review.finding import Temuan, Tingkat
from macros.review.form import bentuk_formulir
from macros.review.whole import Laporan

SKEMA = "lkj-reviu-1"
"""Name of the JSON form; another number where its shape changes."""

_SARIF = {Tingkat.GALAT: "error", Tingkat.PERINGATAN: "warning", Tingkat.INFO: "note"}
_GITHUB = {Tingkat.GALAT: "error", Tingkat.PERINGATAN: "warning", Tingkat.INFO: "notice"}


def skema() -> str:
    """JSON Schema of the form 'json'."""
    return (Path(__file__).parent / "reviu.schema.json").read_text(encoding="utf-8")


def pengakuan(satu: Tertinjau) -> str:
    """Who acknowledged the finding, when, in which note; empty where nobody did."""
    catatan = satu.catatan
    if catatan is None or catatan.pada is None:
        return ""
    return f"diakui {catatan.oleh}, {tanggal(catatan.pada)}: catatan {catatan.kode}"


def ringkasan(hasil: Hasil) -> str:
    """'73 galat (semua diakui), 40 peringatan (1 terbuka), 9 info (2 terbuka)'."""
    bagian = []
    for tingkat in Tingkat:
        semua = [satu for satu in hasil.semua if satu.temuan.tingkat is tingkat]
        terbuka = sum(satu.catatan is None for satu in semua)
        keadaan = f" ({terbuka} terbuka)" if terbuka else " (semua diakui)" if semua else ""
        bagian.append(f"{len(semua)} {tingkat}{keadaan}")
    return ", ".join(bagian)


def kalimat(isi: str) -> str:
    """`isi` as a sentence: a capital in front, a full stop behind unless it ends otherwise."""
    return isi[:1].upper() + isi[1:] + ("" if isi.endswith((".", "?", "!")) else ".")


def baris(satu: Tertinjau) -> str:
    """One finding as file:line:column, grade, key, message, what settles it, status."""
    temuan = satu.temuan
    berkas, nomor, kolom = temuan.lapor.tempat
    status = f" [{akuan}]" if (akuan := pengakuan(satu)) else ""
    return (
        f"{berkas}:{nomor}:{kolom}: {temuan.tingkat} {temuan.kunci}: {_dua_kalimat(temuan)}{status}"
    )


def teks(laporan: Laporan) -> str:
    """Open findings first, then the acknowledged ones, then the counts."""
    hasil = laporan.hasil
    terbuka = [baris(satu) for satu in hasil.semua if satu.catatan is None]
    diakui = [baris(satu) for satu in hasil.semua if satu.catatan is not None]
    bagian = [f"Terbuka: {len(terbuka)}", *terbuka, "", f"Diakui: {len(diakui)}", *diakui, ""]
    akhir = [f"Hasil reviu: {ringkasan(hasil)}.", f"Sisa isian: {sisa(laporan)}."]
    return "\n".join([*bagian, *akhir]) + "\n"


def sisa(laporan: Laporan) -> str:
    """'tidak ada', or how much is still to be filled in, file by file."""
    berkas = Counter(satu.lapor.tempat[0] for satu in laporan.sisa)
    rincian = ", ".join(f"{nama} {banyak}" for nama, banyak in sorted(berkas.items()))
    return f"{berkas.total()} ({rincian})" if berkas else "tidak ada"


def bentuk_json(laporan: Laporan) -> str:
    """The whole review as JSON."""
    hasil = laporan.hasil
    isi = {
        "skema": SKEMA,
        "lulus": hasil.lulus,
        "ringkasan": {str(tingkat): _cacah(hasil, tingkat) for tingkat in Tingkat},
        "temuan": [_temuan(satu) for satu in hasil.semua],
        "aturan": [
            {"id": satu.id, "tingkat": str(satu.tingkat), "judul": satu.judul}
            for satu in laporan.jenis
        ],
        "formulir": bentuk_formulir(laporan.jawaban),
    }
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"


def _cacah(hasil: Hasil, tingkat: Tingkat) -> dict[str, int]:
    semua = [satu for satu in hasil.semua if satu.temuan.tingkat is tingkat]
    terbuka = sum(satu.catatan is None for satu in semua)
    return {"terbuka": terbuka, "diakui": len(semua) - terbuka}


def _temuan(satu: Tertinjau) -> dict[str, Any]:
    temuan, catatan = satu.temuan, satu.catatan
    berkas, nomor, kolom = temuan.lapor.tempat
    return {
        "kunci": temuan.kunci,
        "aturan": temuan.aturan,
        "tingkat": str(temuan.tingkat),
        "status": "diakui" if catatan else "terbuka",
        "berkas": berkas,
        "baris": nomor,
        "kolom": kolom,
        "pesan": kalimat(temuan.lapor.pesan),
        "penyelesaian": kalimat(temuan.lapor.penyelesaian),
        "pengakuan": catatan
        and {
            "catatan": catatan.kode,
            "alasan": catatan.penjelasan,
            "oleh": catatan.oleh,
            "pada": catatan.pada and catatan.pada.isoformat(),
        },
    }


def sarif(laporan: Laporan) -> str:
    """SARIF 2.1.0; an acknowledged finding is a suppressed result."""
    aturan = [
        {
            "id": satu.id,
            "shortDescription": {"text": satu.judul},
            "defaultConfiguration": {"level": _SARIF[satu.tingkat]},
        }
        for satu in laporan.jenis
    ]
    driver = {"name": "lkj reviu", "language": "id", "rules": aturan}
    isi = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_hasil_sarif(satu) for satu in laporan.hasil.semua],
            }
        ],
    }
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"


def _dua_kalimat(temuan: Temuan) -> str:
    return f"{kalimat(temuan.lapor.pesan)} {kalimat(temuan.lapor.penyelesaian)}"


def _hasil_sarif(satu: Tertinjau) -> dict[str, Any]:
    temuan, catatan = satu.temuan, satu.catatan
    berkas, nomor, kolom = temuan.lapor.tempat
    lokasi = {
        "artifactLocation": {"uri": berkas},
        "region": {"startLine": nomor, "startColumn": kolom},
    }
    hasil: dict[str, Any] = {
        "ruleId": temuan.aturan,
        "level": _SARIF[temuan.tingkat],
        "message": {"text": _dua_kalimat(temuan)},
        "locations": [{"physicalLocation": lokasi}],
        "partialFingerprints": {"lkj/v1": temuan.kunci},
        "suppressions": [],
    }
    if catatan:
        alasan = f"{pengakuan(satu)}. {catatan.penjelasan}"
        hasil["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": alasan}
        ]
    return hasil


def github(laporan: Laporan) -> str:
    """Workflow commands: open findings by grade, the acknowledged ones as notices behind them."""
    semua = sorted(laporan.hasil.semua, key=lambda satu: satu.catatan is not None)
    return "".join(f"{_perintah(satu)}\n" for satu in semua)


def _perintah(satu: Tertinjau) -> str:
    temuan = satu.temuan
    berkas, nomor, kolom = temuan.lapor.tempat
    perintah = "notice" if satu.catatan else _GITHUB[temuan.tingkat]
    status = f" [{akuan}]" if (akuan := pengakuan(satu)) else ""
    pesan = f"{_dua_kalimat(temuan)}{status}"
    return (
        f"::{perintah} file={_sifat(berkas)},line={nomor},col={kolom},title={_sifat(temuan.kunci)}"
        f"::{_isi(pesan)}"
    )


def _isi(teks_: str) -> str:
    return teks_.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _sifat(teks_: str) -> str:
    return _isi(teks_).replace(":", "%3A").replace(",", "%2C")


BENTUK: Mapping[str, Callable[[Laporan], str]] = MappingProxyType(
    {"teks": teks, "json": bentuk_json, "sarif": sarif, "github": github}
)
