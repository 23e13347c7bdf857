#!/usr/bin/env bash
# Coverage-guided fuzzing with atheris (targets and their promises: tests/fuzz).
#   fuzz.sh              every target for a minute
#   fuzz.sh 10           every target for ten minutes
#   fuzz.sh halaman 10   one target
# What is worth keeping stays in .cache/fuzz/kumpulan for the next run. Where something breaks, the bytes stand in
# .cache/fuzz/temuan: mend it, and put them into tests/fuzz/temuan/<target>/, where the tests try them ever after.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

python=$PWD/.venv/bin/python
pustaka=$PWD/.cache/fuzz/pustaka
kunci=$(sha256sum requirements-fuzz.txt | cut -d' ' -f1)
if [ "$(cat "$pustaka/kunci" 2>/dev/null)" != "$kunci" ]; then
    rm -rf "$pustaka"
    "$python" -m pip install --quiet --disable-pip-version-check --require-hashes --target "$pustaka" -r requirements-fuzz.txt
    echo "$kunci" >"$pustaka/kunci"
fi

menit=1 sasaran=()
for satu in "$@"; do
    if [[ $satu =~ ^[0-9]+$ ]]; then menit=$satu; else sasaran+=("$satu"); fi
done
if [ ${#sasaran[@]} -eq 0 ]; then
    mapfile -t sasaran < <("$python" -c 'from tests.fuzz import SASARAN; print(*SASARAN, sep="\n")')
fi

mkdir -p .cache/fuzz/temuan
rusak=()
for nama in "${sasaran[@]}"; do
    printf '▸ %s: %s menit\n' "$nama" "$menit"
    # The place of the findings and a time and a size beyond which an input counts as one.
    PYTHONPATH=$pustaka "$python" -m tests.fuzz "$nama" ".cache/fuzz/kumpulan/$nama" -max_total_time=$((menit * 60)) \
        -timeout=20 -rss_limit_mb=2048 -max_len=2000 -print_final_stats=1 -artifact_prefix=".cache/fuzz/temuan/$nama-" ||
        rusak+=("$nama")
done
if [ ${#rusak[@]} -gt 0 ]; then
    printf '\nAda masukan yang merusak %s; lihat .cache/fuzz/temuan.\n' "${rusak[*]}" >&2
    exit 1
fi
