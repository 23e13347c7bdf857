#!/usr/bin/env bash
# Writes the exact, hashed requirements*.txt from the requirements*.in; --upgrade takes the newest versions they allow.
# One set of versions for every Python from 3.11 on, so that all machines build the same report.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

alat=.cache/kunci
if [ ! -x "$alat/bin/uv" ]; then
    "${PYTHON:-python3}" -m venv --clear "$alat"
    "$alat/bin/python" -m pip install --quiet --disable-pip-version-check uv==0.13.9
fi
for nama in requirements-build requirements requirements-massal requirements-test requirements-mutasi requirements-fuzz \
    requirements-zensical requirements-properdocs; do
    # The last two lie on top of .venv, which has the rest.
    case $nama in *zensical | *properdocs) lapis=(--no-deps) ;; *) lapis=() ;; esac
    "$alat/bin/uv" pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
        --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
        "${lapis[@]}" "$@" --output-file "$nama.txt" "$nama.in"
    printf '▸ %s.txt: %s paket\n' "$nama" "$(grep -c == "$nama.txt")"
done
