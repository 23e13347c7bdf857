"""What the macros and filters of `catalog` do: look up in the Report, make the view, render."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from macros.catalog import MAKRO, SARINGAN
from macros.formatting import tanggal, ukuran_berkas
from macros.numbering import tautan
from macros.report import Figur, Report
from macros.report.analisis import NAMA
from macros.report.bersatuan import peta_satuan
from macros.source.pages import SumberHalaman
from macros.views.analyses import susun_analisis
from macros.views.at_a_glance import (
    angka_pokok,
    golongan_indikator,
    kartu_sasaran,
    perbedaan_edisi,
)
from macros.views.build_charts import susun_grafik
from macros.views.build_tables import susun_tabel
from macros.views.charts import gambar
from macros.views.contact import susun_kontak
from macros.views.editions import susun_edisi
from macros.views.explanations import TautanHitung, kelompokkan, susun_penjelasan
from macros.views.gallery import FotoSiap, per_acara, per_bulan, per_tempat
from macros.views.guide import susun_makro, susun_nama, susun_saringan
from macros.views.lists import susun_butir
from macros.views.markdown_text import lolos
from macros.views.notes import susun_catatan
from macros.views.open_data import DataTerbuka, susun_kelengkapan
from macros.views.regulations import sebutan, sebutan_lengkap
from macros.views.render import tampil
from macros.views.review import ReviuTampil
from macros.views.rules_of_computation import rumus_dipakai, susun_ketentuan
from macros.views.tables import Kosong, Tabel
from macros.views.tools import Terbitan, susun_alat
from macros.views.values import saring

PengambilBlok = Callable[[str, tuple[str, ...], Callable[[], str]], str]


class BahasaHalaman:
    """Macros, filters and data names for pages, over one Report.

    Args:
        report: the computed report.
        docs: folder of the chapters, to see which files exist.
        foto: photos ready for the site, by kode.
        data: the open data.
        url_kini: gives the URL of the page being rendered.
        url_hitung: gives the URL of the page with the list "Cara Hitung"; None: no page has it.
        terbitan: the edition, for citations and files; None: pages offer neither.
        reviu: gives the internal review, for its page; None: it is not shown.
        pdf: where the PDF is, its size and date; None: no PDF is made.
        halaman: sources of the pages, for the catalogue's examples.
        url_halaman: gives the URL of a page by its file; None: it is not published.
        blok: gives the HTML of a block by its macro's name and arguments, and what makes it.
    """

    def __init__(
        self,
        report: Report,
        docs: Path,
        foto: Mapping[str, FotoSiap],
        data: DataTerbuka,
        url_kini: Callable[[], str],
        url_hitung: Callable[[], str | None] = lambda: None,
        terbitan: Terbitan | None = None,
        reviu: Callable[[], ReviuTampil | None] = lambda: None,
        pdf: Mapping[str, str] | None = None,
        halaman: Sequence[SumberHalaman] = (),
        url_halaman: Callable[[str], str | None] = lambda _: None,
        blok: PengambilBlok = lambda _nama, _argumen, buat: buat(),
    ) -> None:
        self.report = report
        self.docs = docs
        self.foto = foto
        self.data = data
        self.url_kini = url_kini
        self.url_hitung = url_hitung
        self.terbitan = terbitan
        self.reviu = reviu
        self.pdf = pdf
        self.halaman = halaman
        self.url_halaman = url_halaman
        self.blok = blok
        self.satuan = peta_satuan(report.data)
        self.penjelasan = susun_penjelasan(report)

    def makro(self) -> dict[str, Callable[..., Markup | str]]:
        """Every macro of the catalogue by name."""
        return {nama: self._makro(nama) for nama in MAKRO}

    def saringan(self) -> dict[str, Callable[[Figur], Markup]]:
        """Every filter of the catalogue by name."""
        return {nama: self._saringan(nama) for nama in SARINGAN}

    def nama(self) -> dict[str, Any]:
        """The roots of all data names: texts and figures as nested namespaces."""
        akar = SimpleNamespace()
        teks = {alamat: lolos(isi) for alamat, isi in self.report.teks.items()}
        for alamat, nilai in [*teks.items(), *self.report.figur.items()]:
            *jalan, ujung = alamat.split(".")
            if jalan[0] in MAKRO:
                continue
            simpul = akar
            for langkah in jalan:
                if not hasattr(simpul, langkah):
                    setattr(simpul, langkah, SimpleNamespace())
                simpul = getattr(simpul, langkah)
            setattr(simpul, ujung, nilai)
        return vars(akar)

    def _makro(self, nama: str) -> Callable[..., Markup | str]:
        asli: Callable[..., Markup | str] = getattr(self, f"_{nama}")
        if not MAKRO[nama].blok:
            return asli

        return lambda *argumen: self.blok(nama, argumen, partial(asli, *argumen))

    def _saringan(self, nama: str) -> Callable[[Figur], Markup]:
        def terapkan(figur: Figur) -> Markup:
            # An amount in words stands beside the amount itself, which bears the marks.
            ganda = nama == "terbilang"
            return tampil(
                "_figur.html.j2",
                teks=saring(figur, nama, self.satuan),
                jelas=None if ganda else self._jelas(figur),
                catatan=() if ganda else figur.catatan,
            )

        return terapkan

    def _jelas(self, figur: Figur | None) -> TautanHitung | None:
        """The way from a figure to its explanation; None for what is not computed."""
        halaman = self.url_hitung()
        if figur is None or halaman is None or figur.alamat not in self.penjelasan:
            return None
        butir = self.penjelasan[figur.alamat]
        return TautanHitung(tautan(self.url_kini(), halaman, butir.jangkar), butir)

    def _alat(self, id_: str, tabel: Tabel | None) -> dict[str, Any]:
        """What the templates of tables and charts need for the tools below them."""
        url = self.url_kini()
        alat = None
        if self.terbitan and tabel and not tabel.kosong:
            alat = susun_alat(self.report, self.terbitan, self.data, id_, tabel, url)
        return {"isi_alat": alat, "pangkal": tautan(url, "")}

    def _tabel(self, kode: str) -> Markup:
        tabel = susun_tabel(self.report, kode)
        return tampil(
            "_tabel.html.j2", tabel=tabel, jelas=self._jelas, **self._alat(f"tabel:{kode}", tabel)
        )

    def _grafik(self, kode: str) -> Markup:
        grafik = susun_grafik(self.report, kode)
        return tampil(
            "_grafik.html.j2",
            kode=kode,
            judul=grafik.judul,
            gambar=Markup(gambar(grafik.gambar, kode)) if grafik.gambar else None,
            angka=grafik.angka,
            kosong=grafik.kosong,
            jelas=self._jelas,
            **self._alat(f"grafik:{kode}", grafik.angka),
        )

    def _tren(self, kode: str) -> Markup:
        grafik = susun_grafik(self.report, kode)
        if grafik.gambar is None:
            return tampil("_kosong.html.j2", kosong=grafik.kosong)
        return tampil(
            "_tren.html.j2",
            judul=grafik.judul,
            gambar=Markup(gambar(grafik.gambar, f"tren_{kode}")),
            angka=grafik.angka,
            jelas=self._jelas,
        )

    def _angka_pokok(self) -> Markup:
        lalu = self.report.data.laporan.tahun - 1
        angka = list(angka_pokok(self.report))
        return tampil("_angka_pokok.html.j2", angka=angka, tahun_lalu=lalu, jelas=self._jelas)

    def _golongan_indikator(self) -> Markup:
        jumlah = len(self.report.kinerja.indikator)
        golongan = list(golongan_indikator(self.report))
        return tampil("_golongan_indikator.html.j2", golongan=golongan, jumlah=jumlah)

    def _kartu_sasaran(self) -> Markup:
        return tampil("_kartu_sasaran.html.j2", kartu=list(kartu_sasaran(self.report)))

    def _perbedaan_edisi(self) -> Markup:
        return tampil("_perbedaan_edisi.html.j2", perbedaan=perbedaan_edisi(self.report))

    def _kontak_ppid(self) -> Markup:
        return tampil("_kontak_ppid.html.j2", kontak=list(susun_kontak(self.report)))

    def _unduhan_pdf(self) -> Markup:
        pangkal = tautan(self.url_kini(), "")
        return tampil("_unduhan_pdf.html.j2", pdf=self.pdf, pangkal=pangkal)

    def _galeri(self) -> Markup:
        return tampil(
            "_galeri.html.j2",
            acara=list(per_acara(self.report, self.foto)),
            cacah=len(self.report.data.galeri.foto),
            bulan=per_bulan(self.report),
            tempat=per_tempat(self.report),
            belum=Kosong("galeri foto", "data/galeri.yml", "foto"),
            pangkal=tautan(self.url_kini(), ""),
        )

    def _catatan_data(self) -> Markup:
        return tampil("_catatan.html.j2", catatan=list(susun_catatan(self.report)))

    def _cara_hitung(self) -> Markup:
        return tampil("_cara_hitung.html.j2", semua=kelompokkan(self.penjelasan))

    def _ketentuan_hitung(self) -> Markup:
        return tampil("_ketentuan.html.j2", semua=list(susun_ketentuan(self.report)))

    def _hasil_reviu(self) -> Markup:
        reviu = self.reviu()
        return tampil("_reviu_temuan.html.j2", reviu=reviu) if reviu else Markup()

    def _formulir_reviu(self) -> Markup:
        reviu = self.reviu()
        if reviu is None:
            return Markup()
        return tampil("_reviu_formulir.html.j2", reviu=reviu, bertautan=True)

    def _berkas_data(self, kelompok: str) -> Markup:
        pangkal = tautan(self.url_kini(), "")
        return tampil("_berkas_data.html.j2", daftar=self.data.butir[kelompok], pangkal=pangkal)

    def _keterangan_data(self) -> Markup:
        return tampil(
            "_keterangan_data.html.j2",
            laporan=self.report.data.laporan,
            tanggal=tanggal(self.data.tanggal),
        )

    def _kelengkapan_indikator(self) -> Markup:
        return tampil("_kelengkapan.html.j2", kelengkapan=susun_kelengkapan(self.report))

    def _riwayat_edisi(self) -> Markup:
        return tampil("_riwayat_edisi.html.j2", edisi=list(susun_edisi(self.report)))

    def _daftar(self, jenis: str) -> Markup:
        return tampil("_wadah_daftar.html.j2", jenis=jenis)

    def _rujuk(self, id_: str) -> Markup:
        return tampil("_penanda_rujukan.html.j2", id=id_)

    def _catatan(self, kode: str) -> Markup:
        return tampil("_figur.html.j2", teks="", jelas=None, catatan=(kode,))

    def _tanda_tangan(self, kode: str) -> Markup:
        laporan = self.report.data.laporan
        blok = next(satu for satu in laporan.tanda_tangan if satu.kode == kode)
        pejabat = next(satu for satu in laporan.pejabat if satu.kode == blok.pejabat)
        return tampil(
            "_tanda_tangan.html.j2",
            blok=blok,
            pejabat=pejabat,
            tanggal=blok.tanggal and tanggal(blok.tanggal),
        )

    def _butir(self, alamat: str, gaya: str = "1") -> Markup:
        butir = susun_butir(self.report.data, alamat)
        return tampil("_butir.html.j2", butir=butir, gaya=gaya)

    def _analisis(self, sasaran: str) -> Markup:
        analisis = susun_analisis(self.report, sasaran)
        return tampil("_analisis.html.j2", analisis=analisis, jelas=self._jelas)

    def _uraian(self, sasaran: str, kode: str) -> Markup:
        satu = next(satu for satu in self.report.analisis[sasaran] if satu.kode == kode)
        if satu.tempat and satu.tempat.kosong:
            return Markup()  # No heading over nothing: the table of analyses tells of the gap.
        return tampil("_uraian.html.j2", sasaran=sasaran, kode=kode, judul=NAMA[kode])

    def _panduan(self, bagian: str) -> Markup:
        templat = f"_panduan_{bagian}.html.j2"
        if bagian == "makro":
            semua: Any = susun_makro(self.halaman, self._tautan_halaman, self.makro())
        elif bagian == "saringan":
            semua = susun_saringan(self.report, self.halaman)
        elif bagian == "data":
            semua = susun_nama(self.report)
        else:
            reviu = self.reviu()
            semua = reviu.aturan if reviu else ()
        return tampil(templat, semua=list(semua))

    def _tautan_halaman(self, berkas: str) -> str | None:
        """The link from the page at hand to the page of a file; None: it is not published."""
        url = self.url_halaman(berkas)
        return None if url is None else tautan(self.url_kini(), url)

    def _rumus(self, arah: str = "naik") -> Markup:
        return tampil("_rumus.html.j2", rumus=rumus_dipakai(self.report, arah))

    def _salinan_pk(self) -> Markup:
        salinan = self.report.data.perjanjian.salinan
        berkas = self.docs / salinan
        if not berkas.is_file():
            kosong = Kosong("salinan perjanjian kinerja yang ditandatangani", f"docs/{salinan}")
            return tampil("_salinan_pk.html.j2", kosong=kosong)
        return tampil(
            "_salinan_pk.html.j2",
            kosong=None,
            tautan=tautan(self.url_kini(), "") + salinan,
            ukuran=ukuran_berkas(berkas.stat().st_size),
        )

    def _peraturan(self, kode: str) -> str:
        return lolos(sebutan_lengkap(self._satu_peraturan(kode)))

    def _peraturan_singkat(self, kode: str) -> str:
        return lolos(sebutan(self._satu_peraturan(kode)))

    def _satu_peraturan(self, kode: str) -> Any:
        daftar = self.report.data.peraturan.peraturan
        return next(satu for satu in daftar if satu.kode == kode)
