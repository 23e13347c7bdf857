"""A server and a browser for tests that do what visitors do."""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import re
import shutil
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

from playwright.sync_api import Browser, Page

PERAMBAN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LATAR = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
SERVER = Path(__file__).parent.parent / "alat" / "server"


def kepala_server() -> dict[str, str]:
    """The headers that the office's nginx is told to send, read from what it is given."""
    teks = (SERVER / "nginx.conf").read_text(encoding="utf-8")
    return dict(re.findall(r'^add_header ([\w-]+) "([^"]+)" always;$', teks, re.MULTILINE))


def _layanan(kepala: Mapping[str, str]) -> type[http.server.SimpleHTTPRequestHandler]:
    class Layanan(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """No line for every request."""

        def end_headers(self) -> None:
            for nama, isi in kepala.items():
                self.send_header(nama, isi)
            super().end_headers()

    return Layanan


@contextlib.contextmanager
def layani(folder: Path) -> Iterator[str]:
    """Serve `folder` on loopback with those headers; gives the address, with a slash at its end."""
    bentuk = functools.partial(_layanan(kepala_server()), directory=str(folder))
    layanan = http.server.ThreadingHTTPServer(("127.0.0.1", 0), bentuk)
    threading.Thread(target=layanan.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{layanan.server_port}/"
    layanan.shutdown()


def jalur_peramban() -> str:
    """The Chromium to test with."""
    calon = [os.environ.get("CHROMIUM") or "chromium", *PERAMBAN]
    jalur = next((ada for satu in calon if (ada := shutil.which(satu))), None)
    assert jalur, "Chromium tidak ada; make test memasangnya"
    return jalur


def lembar(peramban: Browser, lebar: int = 1280, warna: str = "light", **lain: bool | str) -> Page:
    """A page in a context of its own."""
    konteks = peramban.new_context(
        viewport={"width": lebar, "height": 800},
        color_scheme=warna,  # type: ignore[arg-type]
        **lain,  # type: ignore[arg-type]
    )
    return konteks.new_page()
