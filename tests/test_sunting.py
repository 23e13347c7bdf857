"""From a page to the file behind it: on GitHub, on GitLab, and where the forge is not known."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from bs4 import BeautifulSoup

from macros.source.problems import Tempat
from macros.views.repository import Repositori
from tests.conftest import AKAR

TEMPAT = Tempat("data/sasaran.yml", 42)


@pytest.mark.parametrize(
    ("alamat", "baris", "sunting"),
    [
        (
            "https://github.com/kantor/lkj",
            "https://github.com/kantor/lkj/blob/main/data/sasaran.yml#L42",
            "https://github.com/kantor/lkj/edit/main/docs/bab-3.md",
        ),
        (
            "https://gitlab.com/kantor/bagian/lkj",
            "https://gitlab.com/kantor/bagian/lkj/-/blob/main/data/sasaran.yml#L42",
            "https://gitlab.com/kantor/bagian/lkj/-/edit/main/docs/bab-3.md",
        ),
        (
            "https://git.contoh.go.id:8443/kantor/lkj",
            "https://git.contoh.go.id:8443/kantor/lkj/-/blob/main/data/sasaran.yml#L42",
            "https://git.contoh.go.id:8443/kantor/lkj/-/edit/main/docs/bab-3.md",
        ),
        (None, None, None),
    ],
)
def test_alamat_di_forge(alamat: str | None, baris: str | None, sunting: str | None) -> None:
    repositori = Repositori(alamat)
    assert (repositori.baris(TEMPAT), repositori.sunting("docs/bab-3.md")) == (baris, sunting)


@pytest.fixture(scope="module", params=["github.com", "gitlab.com", None])
def terbangun(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    bangun: Callable[..., CompletedProcess[str]],
) -> tuple[str | None, Path, Path]:
    """The forge of the report's repository, or that none is known; the project; its site."""
    if request.param is None:
        assert "\nrepositori: null\n" in (AKAR / "data/laporan.yml").read_text(encoding="utf-8")
        return None, AKAR, request.getfixturevalue("situs")
    akar = tmp_path_factory.mktemp("sunting")
    for nama in ("data", "docs", "overrides"):
        shutil.copytree(AKAR / nama, akar / nama)
    shutil.copy(AKAR / "mkdocs.yml", akar)
    laporan = akar / "data" / "laporan.yml"
    isi = laporan.read_text(encoding="utf-8")
    assert "\nrepositori: null\n" in isi
    alamat = f"https://{request.param}/kantor/lkj.git/"
    laporan.write_text(isi.replace("\nrepositori: null\n", f"\nrepositori: {alamat}\n"))
    hasil = bangun(akar, "build", "--tanpa-pdf")
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    return request.param, akar, akar / "site"


def test_setiap_halaman_dan_tabel_menuju_berkasnya(
    terbangun: tuple[str | None, Path, Path],
) -> None:
    forge, akar, situs = terbangun
    pangkal = {
        "github.com": "https://github.com/kantor/lkj/{}/main/",
        "gitlab.com": "https://gitlab.com/kantor/lkj/-/{}/main/",
        None: "",
    }[forge]
    tabel = 0
    for halaman in sorted(situs.rglob("index.html")):
        soup = BeautifulSoup(halaman.read_text(encoding="utf-8"), "html.parser")
        sunting = soup.select_one("p.sunting")
        assert sunting is not None, halaman
        naskah = sunting.select_one("code").get_text()  # type: ignore[union-attr]
        assert (akar / naskah).is_file()
        taut = [str(a["href"]) for a in sunting.select("a")]
        assert taut == ([pangkal.format("edit") + naskah] if forge else [])
        for asal in soup.select(".alat-asal"):
            tabel += 1
            _periksa_asal(
                akar, pangkal, [str(a["href"]) for a in asal.select("a")], asal.get_text()
            )
    assert tabel >= 15


def _periksa_asal(akar: Path, pangkal: str, taut: list[str], teks: str) -> None:
    """The links of a table show and edit one existing line, the one that its text names."""
    if not pangkal:
        assert taut == []
        assert "sunting data ini" not in teks
        return
    assert len(taut) == 2 * teks.count("sunting data ini") > 0
    for lihat, sunting in zip(taut[::2], taut[1::2], strict=True):
        berkas, _, baris = lihat.removeprefix(pangkal.format("blob")).partition("#L")
        assert f"{berkas}:{baris}" in teks
        assert int(baris) <= len((akar / berkas).read_text(encoding="utf-8").splitlines())
        assert sunting == f"{pangkal.format('edit')}{berkas}#L{baris}"
