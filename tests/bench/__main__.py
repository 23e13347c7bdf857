"""`make bench`: what builds cost. ARGS names the parts, and how often what is compared is run.

pesaing: against mkdocs-to-pdf, on the report with 35 real-size photos.
situs: the site alone, cold and after an edit, against MkDocs alone on the same Markdown.
pratinjau: from saving an edit until the browser shows it.
skala: reports of 1, 4 and 16 times the size, and how time and memory grow.
massal: 24 generated offices by `lkj massal`, and what 552 cost by that.
"""

from __future__ import annotations

import sys

from tests.bench.massal import ukur_massal
from tests.bench.pesaing import ukur_pesaing
from tests.bench.pratinjau import ukur_pratinjau
from tests.bench.situs import ukur_situs
from tests.bench.skala import ukur_skala

BAGIAN = {
    "pesaing": ukur_pesaing,
    "situs": ukur_situs,
    "pratinjau": ukur_pratinjau,
    "skala": ukur_skala,
    "massal": ukur_massal,
}


def main() -> None:
    """Run the parts named, all where none is, one after the other."""
    angka = [int(satu) for satu in sys.argv[1:] if satu.isdecimal()]
    nama = [satu for satu in sys.argv[1:] if not satu.isdecimal()]
    if asing := set(nama) - set(BAGIAN):
        raise SystemExit(f"bagian {', '.join(asing)} tidak ada; yang ada: {', '.join(BAGIAN)}")
    for satu in nama or BAGIAN:
        print(f"\n== {satu} ==", flush=True)
        BAGIAN[satu](angka[0] if angka else 5)


main()
