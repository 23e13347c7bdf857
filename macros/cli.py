"""Adapter to the command line: every `lkj` command, from `build` to `tahun-baru`."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click
from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.utils import yaml_load

from macros.diff import BENTUK, Sisi, Versi, baca_versi, bandingkan, tulis
from macros.diff import skema as skema_beda
from macros.edition import edisi_data, terbitan, tetapkan_waktu
from macros.export import susun_ekspor
from macros.formatting import ukuran_berkas
from macros.hooks import periksa
from macros.next_year import Peralihan, susun_peralihan, tulis_peralihan
from macros.publish import TerbitanRusak, baca_edisi, gabungkan, kemas, tautan_rusak
from macros.review import ATURAN, Bahan
from macros.review.formats import BENTUK as BENTUK_REVIU
from macros.review.formats import ringkasan, sisa
from macros.review.formats import skema as skema_reviu
from macros.review.whole import Laporan, tinjau_semua
from macros.review_page import halaman_reviu
from macros.revisions import GitGagal, berkas_berubah, cari_revisi, commit_kini, keluarkan
from macros.source.schema import tulis_skema

_AKAR = Path("mkdocs.yml")
SERVER = Path(__file__).parent.parent / "alat" / "server"
"""What `lkj terbit` gives along for web servers."""
_BELUM_BERSIH = "ada perubahan yang belum disimpan di git; simpan dahulu, lalu ulangi:"
_MASIH_DRAF = (
    "laporan ini masih draf, jadi belum dapat diterbitkan; lengkapi isiannya (lkj reviu), lalu"
    " tulis draf: tidak di data/laporan.yml"
)


@click.group()
def main() -> None:
    """Laporan Kinerja: dari data/ dan docs/ menjadi situs web dan edisi PDF."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    for nama in ("mkdocs", "lkj"):
        logging.getLogger(nama).setLevel(logging.INFO)
    logging.getLogger("mkdocs.plugins").setLevel(logging.WARNING)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    if not _AKAR.is_file():
        raise click.ClickException("mkdocs.yml tidak ada di sini; jalankan dari akar proyek.")


@main.command()
@click.option("--tanpa-pdf", is_flag=True, help="Bangun situs web saja, tanpa edisi PDF.")
@click.option("--keluaran", default="site", show_default=True, help="Folder hasil.")
def build(tanpa_pdf: bool, keluaran: str) -> None:
    """Bangun situs dan PDF. Bila gagal, hasil terakhir yang baik dibiarkan utuh."""
    mulai = time.monotonic()
    hasil = Path(keluaran).resolve()
    _bangun(hasil, tanpa_pdf=tanpa_pdf)
    _ringkas(hasil, time.monotonic() - mulai)


def _bangun(hasil: Path, *, tanpa_pdf: bool) -> None:
    """Build into `hasil`, which stays as it is where that fails; then the command ends."""
    baru = hasil.with_name(f".{hasil.name}-baru-{os.getpid()}")
    os.environ["LKJ_PDF"] = "false" if tanpa_pdf else "true"
    try:
        lain = {"plugins": _plugin_situs()} if tanpa_pdf else {}
        mkdocs_build.build(load_config(str(_AKAR), site_dir=str(baru), strict=True, **lain))
        _gantikan(hasil, baru)
    except Abort as galat:
        galat.show()
        sys.exit(1)
    finally:
        shutil.rmtree(baru, ignore_errors=True)


def _plugin_situs() -> dict[str, object]:
    """The plugins of mkdocs.yml without the PDF's: loading WeasyPrint takes longer than a site.

    By name: MkDocs empties the entries of a list while it reads them, and a preview reads them
    again at every change.
    """
    with _AKAR.open("rb") as berkas:
        semua = yaml_load(berkas)["plugins"]
    bernama: dict[str, object] = {}
    for satu in semua:
        bernama |= satu if isinstance(satu, dict) else {satu: {}}
    bernama.pop("with-pdf", None)
    return bernama


@main.command()
@click.option("--dengan-pdf", is_flag=True, help="Buat juga edisi PDF pada setiap perubahan.")
@click.option("--alamat", default="127.0.0.1:8000", show_default=True, help="Alamat dan porta.")
def serve(dengan_pdf: bool, alamat: str) -> None:
    """Pratinjau yang memuat ulang sendiri setiap data/ atau docs/ berubah."""
    os.environ["LKJ_PDF"] = "true" if dengan_pdf else "false"
    lain = {} if dengan_pdf else {"plugins": _plugin_situs()}
    pantau = [folder for folder in ("data", "overrides") if Path(folder).is_dir()]
    mkdocs_serve.serve(str(_AKAR), livereload=True, watch=pantau, dev_addr=alamat, **lain)


@main.command()
@click.option("--keluaran", default="ekspor", show_default=True, help="Folder hasil.")
def ekspor(keluaran: str) -> None:
    """Tulis data terbuka saja, sama dengan folder data/ pada situs. Berkas lama ditimpa."""
    config = load_config(str(_AKAR))
    data = _AKAR.resolve().parent / config.plugins["lkj"].config["folder_data"]
    docs = Path(config.docs_dir)
    try:
        report = periksa(data, docs).report
    except Abort as galat:
        galat.show()
        sys.exit(1)
    hari = tetapkan_waktu(report, commit_kini(_AKAR.resolve().parent)).date()
    hasil = susun_ekspor(report, edisi_data(report, data, docs, config.site_url or "", hari))
    for berkas in hasil.berkas:
        tujuan = Path(keluaran) / berkas.nama
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_bytes(berkas.isi)
    ukuran = ukuran_berkas(sum(len(berkas.isi) for berkas in hasil.berkas))
    click.echo(f"Data terbuka: {Path(keluaran).resolve()}/ — {len(hasil.berkas)} berkas, {ukuran}")


def _opsi_skema(skema: Callable[[], str]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The option --skema: prints the JSON Schema of the form json and ends."""

    def cetak(ctx: click.Context, _: click.Parameter, diminta: bool) -> None:
        if diminta:
            click.echo(skema(), nl=False)
            ctx.exit()

    bantuan = "Tampilkan skema bentuk json, lalu selesai."
    return click.option(
        "--skema", is_flag=True, is_eager=True, expose_value=False, callback=cetak, help=bantuan
    )


@main.command()
@click.option(
    "--bentuk",
    type=click.Choice([*BENTUK_REVIU, "html"]),
    default="teks",
    show_default=True,
    help="Bentuk keluaran; github untuk anotasi pull request.",
)
@click.option(
    "--keluaran",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Berkas hasil; tanpa ini ke layar.",
)
@_opsi_skema(skema_reviu)
def reviu(bentuk: str, keluaran: Path | None) -> None:
    """Periksa laporan menurut semua aturan dan isi formulir reviu.

    Keluar dengan kode 1 bila ada galat yang belum diakui di data/catatan.yml.
    """
    bahan = _bahan()
    laporan = tinjau_semua(bahan)
    tulis_reviu = BENTUK_REVIU.get(bentuk) or partial(halaman_reviu, report=bahan.report)
    hasil = tulis_reviu(laporan)
    if keluaran is None:
        click.echo(hasil, nl=False)
    else:
        keluaran.parent.mkdir(parents=True, exist_ok=True)
        keluaran.write_text(hasil, encoding="utf-8")
        click.echo(f"Hasil reviu: {ringkasan(laporan.hasil)}. Rinciannya: {keluaran}")
    if not laporan.hasil.lulus:
        sys.exit(1)


def _bahan() -> Bahan:
    """Data and pages of the project, loaded and checked; ends with 1 where they hold mistakes."""
    config = load_config(str(_AKAR))
    data = _AKAR.resolve().parent / config.plugins["lkj"].config["folder_data"]
    try:
        return periksa(data, Path(config.docs_dir))
    except Abort as galat:
        galat.show()
        sys.exit(1)


@main.command()
@click.argument("dasar", metavar="BASE")
@click.argument("kepala", metavar="[HEAD]", required=False)
@click.option(
    "--bentuk",
    type=click.Choice([*BENTUK]),
    default="teks",
    show_default=True,
    help="Bentuk keluaran; markdown untuk komentar pull request.",
)
@_opsi_skema(skema_beda)
def beda(dasar: str, kepala: str | None, bentuk: str) -> None:
    """Tunjukkan perubahan laporan di antara dua revisi git.

    HEAD: revisi yang dibandingkan dengan BASE; tanpa HEAD, isi folder kerja saat ini.
    Keluar dengan kode 1 bila salah satunya memuat kesalahan, dan 2 bila revisinya tidak ada.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="lkj-beda-") as folder:
            lama = _versi(dasar, Path(folder, "dasar"))
            baru = _versi(kepala, Path(folder, "kepala"))
            hasil = bandingkan(*lama, *baru)
    except GitGagal as galat:
        click.echo(f"Beda gagal: {galat}", err=True)
        sys.exit(2)
    click.echo(tulis(hasil, bentuk), nl=False)
    if not hasil.terhitung:
        sys.exit(1)


def _versi(nama: str | None, folder: Path) -> tuple[Sisi, Versi]:
    """A revision, put into `folder`, or the working tree where `nama` is None."""
    akar = _AKAR.resolve().parent
    if nama is None:
        return Sisi("folder kerja", None), baca_versi(akar, ATURAN)
    revisi = cari_revisi(akar, nama)
    keluarkan(akar, revisi, folder)
    return Sisi(nama, revisi.commit), baca_versi(folder, ATURAN)


@main.command()
@click.option("--keluaran", default="dist", show_default=True, help="Folder hasil.")
@click.option("--alamat", default="", help="Alamat lengkap tempat situs akan berdiri, bila ada.")
def terbit(keluaran: str, alamat: str) -> None:
    """Bangun terbitan lengkap: situs sebagai zip, PDF, data, jumlah periksa, berkas server."""
    os.environ["LKJ_ALAMAT_SITUS"] = alamat
    report = _bahan().report
    if report.data.laporan.draf:
        raise click.ClickException(_MASIH_DRAF)
    with tempfile.TemporaryDirectory(prefix="lkj-terbit-") as folder:
        situs = Path(folder) / "situs"
        _bangun(situs, tanpa_pdf=False)
        if rusak := tautan_rusak(situs, alamat):
            raise click.ClickException("\n".join(["tautan rusak di folder lain:", *rusak]))
        berkas = kemas(situs, terbitan(report, alamat), SERVER, Path(keluaran).resolve())
    for satu in berkas:
        click.echo(f"{satu} — {ukuran_berkas(satu.stat().st_size)}")


@main.command()
@click.argument(
    "zip_",
    metavar="ZIP…",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option("--keluaran", default="gabungan", show_default=True, help="Folder hasil.")
@click.option("--alamat", default="", help="Alamat lengkap tempat semua edisi akan berdiri.")
def gabung(zip_: tuple[Path, ...], keluaran: str, alamat: str) -> None:
    """Gabungkan beberapa terbitan: setiap tahun dan edisi di foldernya, dengan satu halaman depan.

    ZIP: zip situs dari lkj terbit; jumlah periksanya dicocokkan lebih dahulu.
    """
    alamat = alamat and f"{alamat.rstrip('/')}/"
    tujuan = Path(keluaran).resolve()
    try:
        folder = gabungkan(baca_edisi(zip_), tujuan, alamat)
    except TerbitanRusak as galat:
        raise click.ClickException(f"{galat}\nTidak ada yang ditulis.") from None
    for satu in folder:
        click.echo(tujuan / satu)


@main.command("tahun-baru")
@click.argument("tahun", type=int)
def tahun_baru(tahun: int) -> None:
    """Siapkan laporan tahun berikutnya: yang lama menjadi riwayat, yang harus dilaporkan kosong.

    Tidak menimpa apa pun selama ada perubahan yang belum disimpan di git.
    """
    akar, bahan = _AKAR.resolve().parent, _bahan()
    kini = bahan.report.data.laporan.tahun
    if tahun == kini:
        click.echo(f"Laporan ini sudah laporan tahun {tahun}; tidak ada yang diubah.")
        return
    if tahun != kini + 1:
        raise click.ClickException(f"laporan ini laporan tahun {kini}; berikutnya {kini + 1}")
    docs = Path(load_config(str(_AKAR)).docs_dir)
    data = akar / bahan.muatan.letak.folder
    try:
        if berubah := berkas_berubah(akar, data.name, docs.name):
            raise click.ClickException("\n".join([_BELUM_BERSIH, *berubah]))
    except GitGagal as galat:
        raise click.ClickException(str(galat)) from None
    peralihan = susun_peralihan(data, docs, bahan.report.data)
    laporan = _uji_peralihan(peralihan, data, docs)
    tulis_peralihan(peralihan, akar)
    for berita in [*peralihan.berita, *(f"{nama}: dihapus" for nama in peralihan.hapus)]:
        click.echo(berita)
    click.echo(f"Laporan tahun {tahun}: {len(peralihan.teks)} berkas ditulis.")
    click.echo(f"Hasil reviu: {ringkasan(laporan.hasil)}.")
    click.echo(f"Sisa isian: {sisa(laporan)}. Rinciannya: lkj reviu")


def _uji_peralihan(peralihan: Peralihan, data: Path, docs: Path) -> Laporan:
    """Review the new year as it would be; ends with 1, nothing written, where it holds mistakes."""
    with tempfile.TemporaryDirectory(prefix="lkj-tahun-") as folder:
        akar = Path(folder)
        for satu in (data, docs):
            shutil.copytree(satu, akar / satu.name)
        tulis_peralihan(peralihan, akar)
        try:
            return tinjau_semua(periksa(akar / data.name, akar / docs.name))
        except Abort as galat:
            galat.show()
            click.echo("Tidak ada yang diubah.", err=True)
            sys.exit(1)


@main.command("skema")
def skema_data() -> None:
    """Tulis JSON Schema setiap berkas data ke data/skema/, untuk penyunting teks."""
    for berkas in tulis_skema(Path("data")):
        click.echo(berkas)


def _gantikan(hasil: Path, baru: Path) -> None:
    """Put the new site in place of the old one, which disappears only afterwards."""
    lama = hasil.with_name(f".{hasil.name}-lama-{os.getpid()}")
    if hasil.exists():
        hasil.rename(lama)
    baru.rename(hasil)
    shutil.rmtree(lama, ignore_errors=True)


def _ringkas(hasil: Path, detik: float) -> None:
    """Say what was written, how large it is and how long it took."""
    berkas = [satu for satu in hasil.rglob("*") if satu.is_file()]
    halaman = sum(satu.suffix == ".html" for satu in berkas)
    total = ukuran_berkas(sum(satu.stat().st_size for satu in berkas))
    click.echo(f"Situs: {hasil}/ — {halaman} halaman, {len(berkas)} berkas, {total}")
    for pdf in sorted((hasil / "unduh").glob("*.pdf")):
        click.echo(f"PDF:   {pdf} — {ukuran_berkas(pdf.stat().st_size)}")
    click.echo(f"Selesai dalam {detik:.1f} detik".replace(".", ","))
