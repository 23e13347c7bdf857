#!/usr/bin/env bash
# Sets up what a make target needs, and does nothing where it is there already:
#   siapkan.sh        .venv with requirements.txt and the command `lkj`
#   siapkan.sh pdf    … and the system libraries that WeasyPrint needs (Pango)
#   siapkan.sh tes    … and requirements-test.txt, Chromium, pdftotext, LibreOffice, and what eja needs
#                     and in .cache/keluar, on top of .venv, Zensical and ProperDocs, under which the report must build too
#   siapkan.sh eja    … and hunspell with its Indonesian dictionary, where they can be installed; else the review says so
#   siapkan.sh massal … and requirements-massal.txt, for the data of many offices together
#   siapkan.sh hanya-sistem …  only the system packages of these, for whoever may install them while the rest may not
# Missing system packages are installed with apt when root; otherwise it stops with the one command to run.
# The stamps in .venv hold the content of the locks, so nothing is installed, or asked of the network, twice.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

butuh=" $* "
tujuan=${TUJUAN:-make build}
venv_python=.venv/bin/python

kabar() { printf '▸ %s\n' "$*"; }

berhenti() {
    printf '\n' >&2
    printf '%s\n' "$@" >&2
    exit 1
}

# The interpreter for .venv: PYTHON where it is given, else the first that is new enough.
temukan_python() {
    local calon
    for calon in ${PYTHON:+"$PYTHON"} ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if "$calon" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s' "$calon"
            return
        fi
    done
    berhenti "Python 3.11 atau lebih baru tidak ditemukan (ada: $("${PYTHON:-python3}" --version 2>&1 || true))." \
        "Pasang lebih dulu, lalu ulangi: $tujuan PYTHON=python3.12" \
        "Python 3.11 or newer was not found. Install it, then repeat: $tujuan PYTHON=python3.12"
}

# Debian packages that are missing, as words; asked of the interpreter $1, which need not be in .venv.
paket_kurang() {
    "$1" - "$butuh" "$([ -x "$venv_python" ] && echo ada)" <<'PY'
import ctypes
import importlib.util
import os
import shutil
import sys
from pathlib import Path

butuh, venv = sys.argv[1].split(), sys.argv[2]
PUSTAKA = {
    "libpango-1.0-0": ("libgobject-2.0.so.0", "libpango-1.0.so.0", "libharfbuzz.so.0"),
    "libpangoft2-1.0-0": ("libfontconfig.so.1", "libpangoft2-1.0.so.0"),
    "libharfbuzz-subset0": ("libharfbuzz-subset.so.0",),
}
# Playwright's driver brings Node.js, which needs this.
PENGGERAK = ("libatomic.so.1",)
PERAMBAN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Each part of LibreOffice is a library beside its program; without windows they are 100 MB to fetch.
KANTOR = {
    "libswlo.so": "libreoffice-writer-nogui",
    "libsclo.so": "libreoffice-calc-nogui",
    "libsmlo.so": "libreoffice-math-nogui",
}


def ada(pustaka: str) -> bool:
    try:
        ctypes.CDLL(pustaka)
    except OSError:
        return False
    return True


kurang = []
if not venv and not importlib.util.find_spec("ensurepip"):
    kurang.append(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
if "pdf" in butuh and sys.platform == "linux":
    kurang += [paket for paket, isi in PUSTAKA.items() if not all(map(ada, isi))]
if "tes" in butuh and not any(map(shutil.which, (os.environ.get("CHROMIUM") or "chromium", *PERAMBAN))):
    kurang.append("chromium")
if "tes" in butuh and sys.platform == "linux" and not all(map(ada, PENGGERAK)):
    kurang.append("libatomic1")
if "tes" in butuh and not shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin"):
    kurang.append("nginx-light")
if "tes" in butuh and not shutil.which("unzip"):
    kurang.append("unzip")
if "tes" in butuh and not shutil.which("pdftotext"):
    kurang.append("poppler-utils")
if "tes" in butuh and sys.platform == "linux":
    program = Path(shutil.which("soffice") or "soffice").resolve().parent
    kurang += [paket for pustaka, paket in KANTOR.items() if not (program / pustaka).is_file()]
print(*kurang)
PY
}

# The spelling dictionary's packages that are missing, as words.
paket_eja() {
    command -v hunspell >/dev/null || printf 'hunspell '
    hunspell -d id_ID -l </dev/null >/dev/null 2>&1 || printf 'hunspell-id'
}

boleh_memasang() { [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; }

pasang_paket() {
    local perintah=(apt-get install -y --no-install-recommends "$@") catatan tanpa_pdf=()
    if ! command -v apt-get >/dev/null; then
        berhenti "Belum terpasang: $*" "Pasang padanannya dengan pengelola paket sistem ini, lalu ulangi: $tujuan" \
            "Missing: $*. Install what this system calls them, then repeat: $tujuan"
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if [[ $tujuan == 'make build' && $* == *pango* ]]; then
            tanpa_pdf=("" "Pango hanya untuk PDF; situs saja (the website alone): make build PDF=0")
        fi
        berhenti "Paket sistem ini belum terpasang: $*" \
            "Jalankan satu perintah berikut, lalu ulangi: $tujuan" \
            "These system packages are missing. Run this one command, then repeat: $tujuan" \
            "" "    sudo sh -c 'apt-get update && ${perintah[*]}'" "${tanpa_pdf[@]}"
    fi
    kabar "Memasang paket sistem: $*"
    catatan=$(mktemp)
    # Runlevel 1: a server that is installed for the tests is not started.
    export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
    if ! "${perintah[@]}" >"$catatan" 2>&1; then
        kabar "Memperbarui daftar paket apt"
        if ! { apt-get update && "${perintah[@]}"; } >"$catatan" 2>&1; then
            cat "$catatan" >&2
            rm -f "$catatan"
            berhenti "Paket sistem gagal dipasang (system packages could not be installed): $*"
        fi
    fi
    rm -f "$catatan"
}

# Packages of the system and of Python have nothing to do with each other: the first are installed beside the second.
# Whoever may not install them is told at once.
paket_berjalan=
mulai_paket() {
    if boleh_memasang; then
        pasang_paket "$@" &
        paket_berjalan=$!
    else
        pasang_paket "$@"
    fi
}

# Until they are there; what failed has been told, and is the end.
tunggu_paket() {
    local proses=$paket_berjalan
    paket_berjalan=
    [ -z "$proses" ] || wait "$proses" || exit 1
}
# However this ends, apt is not left alone with its work.
trap 'tunggu_paket' EXIT

pip() { "$venv_python" -m pip --disable-pip-version-check --no-input "$@"; }

# Fingerprint of words, of files and of the interpreter: sidik [-k WORDS] FILE …
sidik() {
    local kata=
    if [ "$1" = -k ]; then kata=$2; shift 2; fi
    { "$venv_python" -VV; printf '%s\n' "$kata"; cat "$@"; } | sha256sum | cut -d' ' -f1
}

segar() { [ "$(cat ".venv/lkj-$1" 2>/dev/null)" = "$2" ]; }

pasang_kunci() {
    local kunci=$1 mulai=$SECONDS
    kabar "Memasang $(grep -c == "$kunci") paket Python dari $kunci"
    pip install --quiet --require-hashes -r requirements-build.txt
    pip install --quiet --require-hashes --no-build-isolation --use-pep517 -r "$kunci"
    kabar "Paket Python siap dalam $((SECONDS - mulai)) detik"
}

python=$venv_python
"$python" -c 'import pip' 2>/dev/null || python=$(temukan_python)

kurang=$(paket_kurang "$python")
case $butuh in
    *" tes "*) kurang="$kurang $(paket_eja)" ;;
    *" eja "*)
        kurang_eja=$(paket_eja)
        if [ -n "$kurang_eja" ] && boleh_memasang; then
            # shellcheck disable=SC2086  # package names are words
            (pasang_paket $kurang_eja) || kabar "Ejaan tidak akan diperiksa (spelling will not be checked)"
        fi ;;
esac
# Before .venv there is nothing to do beside it.
if [[ $kurang =~ (python[0-9.]+-venv)(.*) ]] && boleh_memasang; then
    pasang_paket "${BASH_REMATCH[1]}"
    kurang=${BASH_REMATCH[2]}
fi
# shellcheck disable=SC2086  # package names are words
[ -z "${kurang// /}" ] || mulai_paket $kurang

case $butuh in
    *" hanya-sistem "*) exit 0 ;;
esac

if [ "$python" != "$venv_python" ]; then
    kabar "Membuat .venv dengan $("$python" --version)"
    "$python" -m venv --clear .venv
fi

# requirements-test.txt holds all of requirements.txt: one install serves both.
dasar=$(sidik requirements-build.txt requirements.txt)
case $butuh in
    *" tes "*)
        tes=$(sidik requirements-build.txt requirements.txt requirements-test.txt)
        if ! segar tes "$tes"; then
            pasang_kunci requirements-test.txt
            echo "$tes" >.venv/lkj-tes
            echo "$dasar" >.venv/lkj-dasar
        fi ;;
    *)
        if ! segar dasar "$dasar"; then
            pasang_kunci requirements.txt
            echo "$dasar" >.venv/lkj-dasar
        fi ;;
esac

case $butuh in
    *" massal "*)
        massal=$(sidik requirements-build.txt requirements-massal.txt)
        if ! segar massal "$massal"; then
            pasang_kunci requirements-massal.txt
            echo "$massal" >.venv/lkj-massal
        fi ;;
esac

# An environment of its own in .cache/keluar: .venv, and before it what requirements-$1.txt names.
lapiskan() {
    local folder=.cache/keluar/$1 kunci
    kunci=$(sidik -k "$PWD" "requirements-$1.txt" requirements-test.txt)
    [ "$(cat "$folder/lkj-kunci" 2>/dev/null)" != "$kunci" ] || return 0
    kabar "Memasang $1 di $folder"
    "$venv_python" -m venv --clear --without-pip "$folder"
    "$venv_python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))' \
        >"$("$folder/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/lkj.pth"
    pip --python "$folder/bin/python" install --quiet --require-hashes --no-deps -r "requirements-$1.txt"
    echo "$kunci" >"$folder/lkj-kunci"
}

case $butuh in
    *" tes "*) for lapis in zensical properdocs; do lapiskan "$lapis"; done ;;
esac

# The folder is written into the command `lkj`: where it was moved, the command is written anew.
proyek=$(sidik -k "$PWD" pyproject.toml)
if ! segar proyek "$proyek"; then
    pip install --quiet --no-deps --no-build-isolation --editable .
    echo "$proyek" >.venv/lkj-proyek
fi

tunggu_paket
case $butuh in
    *" pdf "*)
        if ! segar pdf "$dasar"; then
            "$venv_python" -c 'import weasyprint' || berhenti "WeasyPrint tidak dapat dijalankan (WeasyPrint cannot start)."
            echo "$dasar" >.venv/lkj-pdf
        fi ;;
esac
