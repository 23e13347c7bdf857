// Runs before the page is drawn: says that there is script, and puts on the light or dark the reader chose.
(() => {
  "use strict";
  const akar = document.documentElement;
  akar.classList.add("js");
  try {
    const pilihan = localStorage.getItem("lkj-tema");
    if (pilihan === "terang" || pilihan === "gelap") akar.dataset.tema = pilihan;
  } catch {
    // Storage is forbidden: the system's choice stays.
  }
})();
