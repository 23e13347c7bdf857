// The gallery: shows the photos of one month or place, and one photo large in a dialog.
(() => {
  "use strict";
  const foto = [...document.querySelectorAll("figure.foto")];
  const acara = [...document.querySelectorAll(".galeri-acara")];
  const saringan = document.querySelector(".galeri-saring");
  const [bulan, tempat] = saringan.querySelectorAll("select");

  const saring = () => {
    foto.forEach((satu) => {
      const { dataset } = satu;
      satu.hidden = ![bulan, tempat].every((satu) => !satu.value || satu.value === dataset[satu.name]);
    });
    acara.forEach((satu) => {
      satu.hidden = !foto.some((lain) => !lain.hidden && lain.dataset.acara === satu.dataset.acara);
    });
    const tampak = foto.filter((satu) => !satu.hidden).length;
    saringan.querySelector("[role=status]").textContent = tampak
      ? `Menampilkan ${tampak} dari ${foto.length} gambar.`
      : "Tidak ada gambar dengan bulan dan tempat itu.";
  };
  saringan.addEventListener("change", saring);

  // A link to a photo that the filter hides shows all of them again.
  addEventListener("hashchange", () => {
    const sasaran = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const milik = sasaran && sasaran.closest("figure.foto");
    if (!milik || !milik.hidden) return;
    bulan.value = tempat.value = "";
    saring();
    milik.scrollIntoView();
  });

  const dialog = document.getElementById("lihat-foto");
  const tempatGambar = dialog.querySelector(".lihat__gambar");
  const keterangan = dialog.querySelector(".lihat__keterangan");
  const letak = dialog.querySelector(".lihat__letak");
  let kini;
  const terlihat = () => foto.filter((satu) => !satu.hidden && satu.querySelector(".foto-buka"));
  const tampilkan = (satu) => {
    const gambar = satu.querySelector("picture").cloneNode(true);
    gambar.querySelector("source").sizes = "100vw";
    gambar.querySelector("img").loading = "eager";
    tempatGambar.replaceChildren(gambar);
    const bagian = [".nomor", ".judul", ".tempat-tanggal"].map((pilih) => satu.querySelector(pilih).firstChild.textContent.trim());
    keterangan.textContent = bagian.join(" · ");
    const semua = terlihat();
    letak.textContent = `${semua.indexOf(satu) + 1} dari ${semua.length}`;
    kini = satu;
  };
  const pindah = (arah) => {
    const semua = terlihat();
    tampilkan(semua.at((semua.indexOf(kini) + arah) % semua.length));
  };
  document.addEventListener("click", (kejadian) => {
    const tautan = kejadian.target.closest("a.foto-buka");
    if (!tautan || kejadian.ctrlKey || kejadian.metaKey || kejadian.shiftKey) return;
    kejadian.preventDefault();
    tampilkan(tautan.closest("figure"));
    dialog.showModal();
  });
  dialog.querySelector("[data-sebelum]").addEventListener("click", () => pindah(-1));
  dialog.querySelector("[data-sesudah]").addEventListener("click", () => pindah(1));
  dialog.querySelector("[data-tutup]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (kejadian) => {
    const arah = { ArrowLeft: -1, ArrowRight: 1 }[kejadian.key];
    if (arah) pindah(arah);
  });
  dialog.addEventListener("click", (kejadian) => {
    if (kejadian.target === dialog) dialog.close();
  });
  // Back to the photo that was looked at last.
  dialog.addEventListener("close", () => kini.querySelector(".foto-buka").focus());
})();
