#!/bin/sh
# Memasang sebuah terbitan pada server web, dari folder yang berisi zip dan SHA256SUMS-nya:
#   sh pasang.sh lkj-2024-v1.0.zip /srv/lkj
# Folder tujuan berisi versi/<nama>/ untuk setiap terbitan dan tautan "kini" ke yang sedang tampil;
# arahkan server web ke /srv/lkj/kini. Terbitan dibuka di samping, diperiksa berkas demi berkas, baru
# kemudian ditampilkan dengan satu penggantian nama: pemasangan yang terputus tidak mengubah apa pun.
# Kembali ke terbitan sebelumnya: sh pasang.sh --pakai lkj-2024-v1.0 /srv/lkj
set -eu

gagal() { printf 'Gagal: %s. Yang tampil tidak berubah.\n' "$1" >&2; exit 1; }

tampilkan() {
    ln -s "versi/$1" "$tujuan/.kini-$$" && mv -T "$tujuan/.kini-$$" "$tujuan/kini"
    printf 'Tampil: %s/kini -> versi/%s\n' "$tujuan" "$1"
}

[ $# -ge 2 ] || gagal "pakai: sh pasang.sh TERBITAN.zip FOLDER"
if [ "$1" = --pakai ]; then
    tujuan=$3
    [ -f "$tujuan/versi/$2/lkj-terbitan.json" ] || gagal "terbitan $2 tidak ada di $tujuan/versi"
    tampilkan "$2"
    exit 0
fi

zip=$1 tujuan=$2
nama=$(basename "$zip" .zip)
command -v unzip >/dev/null || gagal "program unzip belum terpasang"
[ -f "$zip" ] || gagal "berkas $zip tidak ada"
jumlah=$(dirname "$zip")/SHA256SUMS
if [ -f "$jumlah" ]; then
    (cd "$(dirname "$zip")" && grep "  $nama.zip\$" SHA256SUMS | sha256sum -c --quiet -) ||
        gagal "$zip tidak utuh; unggah ulang"
fi
mkdir -p "$tujuan/versi"
baru=$(mktemp -d "$tujuan/versi/.baru-XXXXXX")
trap 'rm -rf "$baru"' EXIT
unzip -q "$zip" -d "$baru" || gagal "$zip tidak dapat dibuka"
(cd "$baru/$nama" && sha256sum -c --quiet SHA256SUMS) || gagal "isi $zip tidak utuh"
chmod -R u=rwX,go=rX "$baru/$nama"
if [ -e "$tujuan/versi/$nama" ]; then
    cmp -s "$baru/$nama/lkj-terbitan.json" "$tujuan/versi/$nama/lkj-terbitan.json" ||
        gagal "terbitan $nama sudah ada dengan isi lain; naikkan versinya"
else
    mv "$baru/$nama" "$tujuan/versi/$nama"
fi
tampilkan "$nama"
