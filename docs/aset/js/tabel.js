// Tables and long lists as tools: sort, filter, copy a citation, a hint where a table scrolls. Content is whole without it.
(() => {
  "use strict";
  const unsur = (nama, kelas, isi = "") => {
    const baru = document.createElement(nama);
    baru.className = kelas;
    baru.append(isi);
    return baru;
  };
  const kabar = unsur("p", "tersembunyi");
  kabar.setAttribute("role", "status");
  document.body.append(kabar);

  // ---- Sort: ascending, descending, as it was; a total stays last ----
  const teks = (sel) => {
    const salinan = sel.cloneNode(true);
    salinan.querySelectorAll(".tanda-catatan, .hitung-kotak").forEach((satu) => satu.remove());
    return salinan.textContent.trim();
  };
  const angka = (isi) => (/^−?(Rp)?\d[\d.]*(,\d+)?( ?%)?$/.test(isi)
    ? Number(isi.replace("−", "-").replace(/[Rp.% ]/g, "").replace(",", "."))
    : NaN);
  const banding = (kolom, arah) => (a, b) => {
    const [kiri, kanan] = [a, b].map((baris) => teks(baris.cells[kolom]));
    const selisih = angka(kiri) - angka(kanan);
    if (Number.isNaN(selisih)) {
      // Words after numbers, whichever way the numbers run.
      const jenis = Number.isNaN(angka(kiri)) - Number.isNaN(angka(kanan));
      return jenis || arah * kiri.localeCompare(kanan, "id", { numeric: true });
    }
    return arah * selisih;
  };

  document.querySelectorAll("table[data-urut]").forEach((tabel) => {
    const badan = tabel.tBodies[0];
    const asal = [...badan.rows].filter((baris) => !baris.classList.contains("jumlah"));
    const kepala = [...tabel.tHead.rows[0].cells];
    const urutkan = (kolom) => {
      const kini = kepala[kolom].getAttribute("aria-sort");
      const baru = kini === "ascending" ? "descending" : kini ? null : "ascending";
      kepala.forEach((th) => th.removeAttribute("aria-sort"));
      if (baru) kepala[kolom].setAttribute("aria-sort", baru);
      const baris = baru ? [...asal].sort(banding(kolom, baru === "ascending" ? 1 : -1)) : asal;
      badan.prepend(...baris);
      const nama = kepala[kolom].textContent;
      kabar.textContent = baru
        ? `Diurutkan menurut ${nama}, ${baru === "ascending" ? "naik" : "turun"}.`
        : "Urutan semula.";
    };
    kepala.forEach((th, kolom) => {
      const tombol = unsur("button", "urut", th.textContent);
      tombol.type = "button";
      tombol.title = "Urutkan";
      tombol.addEventListener("click", () => urutkan(kolom));
      th.replaceChildren(tombol);
    });
  });

  // ---- Filter: every word must occur; groups left without a match are hidden too ----
  document.querySelectorAll("[data-saring]").forEach((wadah) => {
    const { saring, bagian, apa } = wadah.dataset;
    const semua = [...wadah.querySelectorAll(saring)].filter((satu) => !satu.querySelector(":scope > tr.jumlah"));
    const isi = semua.map((satu) => satu.textContent.toLocaleLowerCase("id"));
    const label = unsur("label", "saring", `Saring ${apa} `);
    const kotak = document.createElement("input");
    kotak.type = "search";
    label.append(kotak);
    const hasil = unsur("output", "saring-hasil");
    const alat = unsur("div", "saring-alat", label);
    alat.append(hasil);
    const perbarui = () => {
      const kata = kotak.value.toLocaleLowerCase("id").split(/\s+/).filter(Boolean);
      let tampak = 0;
      semua.forEach((satu, i) => {
        satu.hidden = !kata.every((k) => isi[i].includes(k));
        tampak += !satu.hidden;
      });
      wadah.querySelectorAll(":scope tbody:has(> tr.jumlah:only-child)").forEach((jumlah) => { jumlah.hidden = kata.length > 0; });
      if (bagian) {
        wadah.querySelectorAll(bagian).forEach((satu) => {
          satu.hidden = !satu.querySelector(`:is(${saring}):not([hidden])`);
          if (satu.matches("details")) satu.open = kata.length > 0 && !satu.hidden;
        });
      }
      hasil.textContent = kata.length ? `${tampak} dari ${semua.length} ${apa}` : "";
    };
    kotak.addEventListener("input", perbarui);
    // A link to something that is filtered away brings everything back.
    addEventListener("hashchange", () => {
      const sasaran = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (sasaran && sasaran.closest("[hidden]") && wadah.contains(sasaran)) {
        kotak.value = "";
        perbarui();
        sasaran.scrollIntoView();
      }
    });
    (wadah.querySelector(":scope > .tabel-gulir") || wadah.firstElementChild || wadah).before(alat);
  });

  // ---- Copy a citation ----
  document.querySelectorAll(".alat-kutip").forEach((rincian) => {
    if (!navigator.clipboard) return;
    const kutipan = rincian.querySelector("p");
    const tombol = unsur("button", "salin", "Salin kutipan");
    tombol.type = "button";
    tombol.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(kutipan.textContent.trim());
        tombol.textContent = kabar.textContent = "Kutipan tersalin";
      } catch {
        // The browser forbids it: the reader copies the marked text.
        getSelection().selectAllChildren(kutipan);
        tombol.textContent = kabar.textContent = "Tekan Ctrl+C untuk menyalin";
      }
    });
    kutipan.after(tombol);
  });

  // ---- Say that a table scrolls, where it does ----
  // The table is watched too: it shrinks when the fonts arrive, its frame does not.
  const lebar = new ResizeObserver((semua) => semua.forEach(({ target }) => {
    const wadah = target.closest(".tabel-gulir");
    wadah.toggleAttribute("data-lebih", wadah.scrollWidth > wadah.clientWidth + 1);
  }));
  document.querySelectorAll(".tabel-gulir").forEach((wadah) => {
    const petunjuk = unsur("p", "geser", "Geser ke samping untuk melihat kolom lainnya");
    petunjuk.setAttribute("aria-hidden", "true");
    wadah.after(petunjuk);
    [wadah, ...wadah.children].forEach((satu) => lebar.observe(satu));
  });
})();
