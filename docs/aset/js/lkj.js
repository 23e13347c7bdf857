// What a page does beyond being read: theme, contents, search button. All content is there without it.
(() => {
  "use strict";
  const akar = document.documentElement;
  const satu = (pilih) => document.querySelector(pilih);

  // Light or dark.
  const gelap = () =>
    akar.dataset.tema ? akar.dataset.tema === "gelap" : matchMedia("(prefers-color-scheme: dark)").matches;
  const tombolTema = satu("[data-ganti-tema]");
  const tandaiTema = () => tombolTema.setAttribute("aria-pressed", String(gelap()));
  tombolTema.addEventListener("click", () => {
    akar.dataset.tema = gelap() ? "terang" : "gelap";
    try {
      localStorage.setItem("lkj-tema", akar.dataset.tema);
    } catch {
      // Storage is forbidden: the choice holds for this page.
    }
    tandaiTema();
  });
  tandaiTema();

  // A panel closes once a section in it was chosen.
  document.querySelectorAll("nav[popover]").forEach((panel) => {
    panel.addEventListener("click", (kejadian) => {
      if (kejadian.target.closest("a") && panel.matches(":popover-open")) panel.hidePopover();
    });
  });

  // Where in the page the reader is.
  const tautanIsi = new Map(
    [...document.querySelectorAll("#isi-halaman a")].map((a) => [decodeURIComponent(a.hash.slice(1)), a]),
  );
  const judul = [...tautanIsi.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const kini = satu("[data-bagian-kini]");
  const tandaiBagian = () => {
    const lewat = judul.filter((satu) => satu.getBoundingClientRect().top < innerHeight / 3);
    const bagian = lewat.at(-1);
    tautanIsi.forEach((a, id) => {
      if (bagian && id === bagian.id) a.setAttribute("aria-current", "true");
      else a.removeAttribute("aria-current");
    });
    kini.textContent = bagian ? tautanIsi.get(bagian.id).textContent : "";
  };
  if (judul.length && kini) {
    new IntersectionObserver(tandaiBagian, { rootMargin: "0px 0px -66% 0px" }).observe(judul[0]);
    let menunggu = false;
    addEventListener(
      "scroll",
      () => {
        if (menunggu) return;
        menunggu = true;
        requestAnimationFrame(() => {
          menunggu = false;
          tandaiBagian();
        });
      },
      { passive: true },
    );
  }

  // A link into closed details opens them.
  const bukaSasaran = () => {
    const sasaran = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const rincian = sasaran && sasaran.closest("details");
    if (rincian) rincian.open = true;
  };
  addEventListener("hashchange", bukaSasaran);
  bukaSasaran();

  // A folder opened by double-click has no server that would answer "bab-1/" with its index.html.
  if (location.protocol === "file:") {
    document.querySelectorAll("a[href]").forEach((a) => {
      if (a.protocol === "file:" && a.pathname.endsWith("/")) {
        const alamat = new URL(a.href);
        alamat.pathname += "index.html";
        a.href = alamat.href;
      }
    });
  }

  // Search: its script is fetched when it is first wanted.
  const dialog = satu("#cari");
  let pencarian;
  const bukaCari = async (kata = "") => {
    if (!dialog.open) dialog.showModal();
    pencarian ??= import(new URL(dialog.dataset.skrip, location.href).href);
    try {
      await (await pencarian).mulai(dialog, kata);
    } catch {
      satu("#cari-kabar").textContent =
        "Pencarian memerlukan situs yang dibuka melalui server. Pakailah Daftar Isi, atau pencarian peramban (Ctrl+F).";
    }
  };
  satu("[data-buka-cari]").addEventListener("click", () => bukaCari());
  satu("[data-tutup-cari]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (kejadian) => {
    if (kejadian.target === dialog) dialog.close();
  });
  addEventListener("keydown", (kejadian) => {
    const menulis = kejadian.target.closest("input, textarea, select, [contenteditable]");
    const pintas = kejadian.key === "/" || (kejadian.key === "k" && (kejadian.ctrlKey || kejadian.metaKey));
    if (pintas && !menulis && !dialog.open) {
      kejadian.preventDefault();
      bukaCari();
    }
  });
  const dicari = new URLSearchParams(location.search).get("cari");
  if (dicari) bukaCari(dicari);
})();
