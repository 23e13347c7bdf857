"""What servers are told to send: the same for nginx and Apache, and strict."""

from __future__ import annotations

import re

from tests.peramban import SERVER, kepala_server


def test_nginx_dan_apache_sama() -> None:
    teks = (SERVER / "apache.conf").read_text(encoding="utf-8")
    apache = dict(re.findall(r'^Header always set ([\w-]+) "([^"]+)"$', teks, re.MULTILINE))
    assert apache == kepala_server()


def test_skrip_dan_gaya_hanya_dari_situs() -> None:
    kebijakan = kepala_server()["Content-Security-Policy"]
    arahan = dict(satu.strip().split(" ", 1) for satu in kebijakan.split(";"))
    assert arahan["default-src"] == arahan["style-src"] == "'self'"
    assert arahan["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert "unsafe-inline" not in kebijakan
