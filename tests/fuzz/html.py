"""Any HTML: the last look before publishing never fails, and lets no script through."""

from __future__ import annotations

from collections.abc import Iterator

from macros.html_check import bahaya


def coba(isi: bytes) -> None:
    """One piece of HTML."""
    html = isi.decode("utf-8", "replace")
    temuan = bahaya(html)
    assert all(satu.strip() for satu in temuan)
    if html.lower().startswith("<script>"):
        assert temuan


def benih() -> Iterator[bytes]:
    """What acts in a browser, and what does not."""
    yield b'<p class="a">x &amp; y <a href="../b/#c">d</a></p>'
    yield b'<img src="data:image/svg+xml,x" onerror=x()><script>x()</script><!-- a --><![CDATA[b]]>'
