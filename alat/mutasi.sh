#!/usr/bin/env bash
# Mutation tests (mutmut; what and with which tests: [tool.mutmut] in pyproject.toml). Takes up to an hour.
#   mutasi.sh                     every module
#   mutasi.sh 'macros.scoring.*'  some, by the names of mutmut
# Works on a copy in .cache/mutasi, so that the project's own files stay as they are. Survivors are listed at the end.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

python=$PWD/.venv/bin/python
pustaka=$PWD/.cache/mutasi/pustaka
kerja=$PWD/.cache/mutasi/kerja
kunci=$(sha256sum requirements-mutasi.txt | cut -d' ' -f1)
if [ "$(cat "$pustaka/kunci" 2>/dev/null)" != "$kunci" ]; then
    rm -rf "$pustaka"
    "$python" -m pip install --quiet --disable-pip-version-check --require-hashes --target "$pustaka" -r requirements-mutasi.txt
    echo "$kunci" >"$pustaka/kunci"
fi
mkdir -p "$kerja"
for satu in macros tests data docs overrides mkdocs.yml pyproject.toml; do
    rm -rf "${kerja:?}/$satu"
    cp -r "$satu" "$kerja/$satu"
done
cd "$kerja"
# Behind the project's own packages, so that theirs come first.
mutmut=(env "PUSTAKA=$pustaka" "$python" -c
    'import os, sys; sys.path.append(os.environ["PUSTAKA"]); from mutmut.__main__ import cli; cli()')
"${mutmut[@]}" run "$@"
"${mutmut[@]}" results | grep -v "not checked" || true
