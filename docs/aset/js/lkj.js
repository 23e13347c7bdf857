// The menu and the search are opened by labels, which a keyboard cannot reach: make them buttons.
(() => {
  "use strict";
  const jadikanTombol = (label) => {
    const sakelar = document.getElementById(label.htmlFor);
    const tombol = document.createElement("button");
    tombol.type = "button";
    tombol.className = label.className;
    tombol.title = label.title;
    tombol.setAttribute("aria-label", label.title);
    tombol.append(...label.childNodes);
    const perbarui = () => tombol.setAttribute("aria-expanded", String(sakelar.checked));
    tombol.addEventListener("click", () => sakelar.click());
    sakelar.addEventListener("change", perbarui);
    perbarui();
    label.replaceWith(tombol);
  };
  document.querySelectorAll("label[data-lkj-tombol]").forEach(jadikanTombol);

  // A link into closed figures of a chart opens them.
  const bukaSasaran = () => {
    const sasaran = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const rincian = sasaran && sasaran.closest("details");
    if (rincian) rincian.open = true;
  };
  addEventListener("hashchange", bukaSasaran);
  bukaSasaran();
})();
