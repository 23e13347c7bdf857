// A computed figure opens its explanation in place; without this its link leads to the list "Cara Hitung".
(() => {
  "use strict";
  if (!("popover" in HTMLElement.prototype)) return;
  const JARAK = 8;
  let pembuka = null;
  let barusan = null;

  const unsur = (nama, kelas, isi) => {
    const baru = document.createElement(nama);
    baru.className = kelas;
    baru.append(isi);
    return baru;
  };
  const taut = (isi, alamat) => {
    const baru = unsur("a", "hitung-tautan", isi);
    baru.href = alamat;
    return baru;
  };

  const kotak = unsur("div", "hitung-kotak", "");
  kotak.popover = "auto";
  kotak.tabIndex = -1;
  kotak.setAttribute("role", "dialog");
  kotak.setAttribute("aria-labelledby", "hitung-nama");

  const isi = ({ dataset: data, href }) => {
    const nama = unsur("p", "hitung-nama", data.nama);
    nama.id = "hitung-nama";
    const asal = unsur("p", "hitung-asal", "Data: ");
    asal.append(data.sumber ? taut(data.tempat, data.sumber) : data.tempat);
    const tutup = unsur("button", "hitung-tutup", "Tutup");
    tutup.type = "button";
    tutup.addEventListener("click", () => kotak.hidePopover());
    const kaki = unsur("p", "hitung-kaki", taut("Daftar cara hitung", href));
    kaki.append(tutup);
    const kategori = data.kategori ? [unsur("p", "hitung-kategori", `Kategori: ${data.kategori}`)] : [];
    kotak.replaceChildren(nama, unsur("p", "hitung-cara", data.cara), ...kategori, asal, kaki);
  };

  // Below the figure, or above it where there is no room; never beyond the window.
  const letakkan = () => {
    if (!pembuka) return;
    const { left, top, bottom } = pembuka.getBoundingClientRect();
    const batas = document.documentElement.clientWidth - kotak.offsetWidth - JARAK;
    const muat = bottom + kotak.offsetHeight + JARAK <= innerHeight || top < kotak.offsetHeight + JARAK;
    kotak.style.left = `${Math.max(JARAK, Math.min(left, batas))}px`;
    kotak.style.top = `${muat ? bottom + JARAK / 2 : top - kotak.offsetHeight - JARAK / 2}px`;
  };

  const buka = (tautan) => {
    pembuka = tautan;
    isi(tautan);
    // Right after its figure, so that Tab goes from one to the other.
    tautan.after(kotak);
    kotak.showPopover();
    letakkan();
    tautan.setAttribute("aria-expanded", "true");
    kotak.focus({ preventScroll: true });
  };

  kotak.addEventListener("toggle", ({ newState }) => {
    if (newState === "open" || !pembuka) return;
    const hilang = kotak.contains(document.activeElement) || document.activeElement === document.body;
    pembuka.setAttribute("aria-expanded", "false");
    if (hilang) pembuka.focus({ preventScroll: true });
    pembuka = null;
    kotak.remove();
  });
  kotak.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !kotak.contains(relatedTarget)) kotak.hidePopover();
  });

  // A press on the open figure's link has closed the box before the click comes.
  addEventListener("pointerdown", () => { barusan = pembuka; }, true);
  document.addEventListener("click", (peristiwa) => {
    const tautan = peristiwa.target.closest("a.hitung");
    if (!tautan || peristiwa.ctrlKey || peristiwa.metaKey || peristiwa.shiftKey) return;
    peristiwa.preventDefault();
    const sudah = barusan === tautan;
    barusan = null;
    if (!sudah) buka(tautan);
    else if (pembuka) kotak.hidePopover();
  });
  addEventListener("scroll", letakkan, { passive: true, capture: true });
  addEventListener("resize", letakkan);
  document.querySelectorAll("a.hitung").forEach((tautan) => {
    tautan.setAttribute("aria-haspopup", "dialog");
    tautan.setAttribute("aria-expanded", "false");
  });
})();
