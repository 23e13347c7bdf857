// Search dialog over the index of Pagefind: asks, and shows pages with the sections that match.
const PANGKAL = new URL("../../", import.meta.url);
const PALING_BANYAK = 8;
const BAGIAN_PALING_BANYAK = 4;
const JUDUL = /^(h[2-6]|figcaption)$/;

let indeks;
const muat = async () => {
  const pagefind = await import(new URL("pagefind/pagefind.js", PANGKAL).href);
  await pagefind.options({ baseUrl: PANGKAL.pathname, excerptLength: 22 });
  await pagefind.init();
  return pagefind;
};

// "Rp110.004.781.000" is indexed apart from its Rp, and without points.
export const rapikan = (kata) =>
  kata
    .replace(/\bRp\.?\s*(?=\d)/gi, "")
    .replace(/(?<=\d)[.,](?=\d)/g, "")
    .replace(/[“”"]/g, " ")
    .trim();

// The sections of a page that hold the words, most of them first.
const bagian = (data) => {
  const judul = data.anchors.filter((satu) => JUDUL.test(satu.element) && satu.text);
  const jumlah = new Map();
  for (const { location, weight } of data.weighted_locations) {
    const milik = judul.findLast((satu) => satu.location <= location);
    if (milik) jumlah.set(milik, (jumlah.get(milik) ?? 0) + weight);
  }
  return [...jumlah].sort((a, b) => b[1] - a[1]).map(([satu]) => satu).slice(0, BAGIAN_PALING_BANYAK);
};

const elemen = (nama, sifat = {}, ...isi) => {
  const baru = document.createElement(nama);
  Object.assign(baru, sifat);
  baru.append(...isi);
  return baru;
};

// The excerpt comes as HTML of the index: only its text and <mark> are taken.
const kutipan = (html) => {
  const asal = new DOMParser().parseFromString(html, "text/html").body;
  const isi = [...asal.childNodes].map((simpul) => {
    const teks = simpul.textContent.replaceAll("\u2009", "");
    return simpul.nodeName === "MARK" ? elemen("mark", {}, teks) : teks;
  });
  return elemen("small", {}, "… ", ...isi, " …");
};

// A caption without the marks of its notes.
const nama = (teks) => teks.replace(/\s*\[\d+\]/g, "").replaceAll("\u2009", "").trim();

const butir = (data) => {
  const utama = elemen("a", { href: data.url }, elemen("strong", {}, data.meta.title), kutipan(data.excerpt));
  const anak = bagian(data).map((satu) =>
    elemen("li", {}, elemen("a", { href: `${data.url}#${satu.id.replace(/-judul$/, "")}`, className: "cari__bagian" }, nama(satu.text))),
  );
  return anak.length ? elemen("li", {}, utama, elemen("ul", {}, ...anak)) : elemen("li", {}, utama);
};

// Where no word begins like the one sought, Pagefind takes words that begin with a part of it.
// For a figure that is no answer: only pages that have its digits count.
const memuat = (data, angka) => data.content.replace(/(?<=\d)[.,](?=\d)/g, "").includes(angka);

// The pages for these words, best first.
export const cari = async (kata) => {
  indeks ??= muat();
  const pagefind = await indeks;
  const dicari = rapikan(kata);
  const { results } = await pagefind.search(dicari);
  const data = await Promise.all(results.slice(0, PALING_BANYAK).map((satu) => satu.data()));
  const [angka] = dicari.match(/^\d+(?=%?$)/) ?? [];
  if (!angka) return { jumlah: results.length, data };
  const cocok = data.filter((satu) => memuat(satu, angka));
  return { jumlah: cocok.length, data: cocok };
};

const pindah = (dialog, arah) => {
  const urutan = [dialog.querySelector("input"), ...dialog.querySelectorAll(".cari__hasil a")];
  const ke = urutan.indexOf(document.activeElement) + arah;
  urutan.at(Math.max(0, Math.min(ke, urutan.length - 1))).focus();
};

const siapkan = (dialog) => {
  const isian = dialog.querySelector("input");
  const kabar = dialog.querySelector("[role=status]");
  const hasil = dialog.querySelector(".cari__hasil");
  const petunjuk = kabar.textContent;
  let terjawab;
  const jawab = async () => {
    const kata = isian.value.trim();
    if (kata === terjawab) return;
    if (kata) {
      const { jumlah, data } = await cari(kata);
      if (kata !== isian.value.trim()) return;
      hasil.replaceChildren(...data.map(butir));
      kabar.textContent = jumlah
        ? `${jumlah} halaman cocok dengan “${kata}”.`
        : `Tidak ada halaman yang cocok dengan “${kata}”. Coba kata lain, atau pakailah Daftar Isi.`;
    } else {
      hasil.replaceChildren();
      kabar.textContent = petunjuk;
    }
    terjawab = kata;
  };
  // One question at a time: Pagefind has one object for a page and writes each answer into it, so
  // that of two at once the later words could show the places of the earlier ones.
  let antrean = Promise.resolve();
  const jalankan = () => (antrean = antrean.catch(() => {}).then(jawab));
  isian.addEventListener("input", jalankan);
  dialog.querySelector("form").addEventListener("submit", (kejadian) => {
    kejadian.preventDefault();
    dialog.querySelector(".cari__hasil a")?.focus();
  });
  dialog.addEventListener("keydown", (kejadian) => {
    // In a search field that is not empty, Escape would only clear it.
    if (kejadian.key === "Escape") dialog.close();
    const arah = { ArrowDown: 1, ArrowUp: -1 }[kejadian.key];
    if (!arah) return;
    kejadian.preventDefault();
    pindah(dialog, arah);
  });
  hasil.addEventListener("click", (kejadian) => {
    if (kejadian.target.closest("a")) dialog.close();
  });
  return jalankan;
};

let jalankan;
// Called by lkj.js each time the dialog opens; `kata` fills it in.
export const mulai = async (dialog, kata) => {
  jalankan ??= siapkan(dialog);
  const isian = dialog.querySelector("input");
  isian.focus();
  indeks ??= muat();
  await indeks;
  if (kata) isian.value = kata;
  if (isian.value) await jalankan();
};
