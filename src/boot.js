// Starts the page: says how far the program has come while it loads, and what to do if it cannot start or breaks.
//
// The form is Trunk's "initializer", which `trunk serve` and `cargo xtask` both call. A browser too old for modules
// never runs it: for those the words in `index.html` appear late. A loader that itself does not arrive is told by
// `xtask/src/early.js`.

const WORDS = {
  id: {
    loading: "Memuat …",
    broken: "Terjadi kesalahan",
    failed: "Halaman tidak dapat dibuka",
    old: "Versi peramban ini sudah usang: WebAssembly tidak tersedia. Perbarui peramban, atau buka dengan Chrome, Edge, Firefox, atau Safari terbaru.",
    network: "Sebagian berkas tidak dapat dimuat. Periksa koneksi internet, lalu coba lagi.",
    still: "Berkas itu belum dapat dimuat. Periksa koneksi internet.",
    safe: "Yang Anda simpan di peramban ini tetap ada.",
    reload: "Muat ulang",
    again: "Coba lagi",
    keep: "Unduh data tersimpan",
    nothing: "Tidak ada yang tersimpan di peramban ini.",
    details: "Rincian untuk pengembang",
  },
  en: {
    loading: "Loading …",
    broken: "This page has stopped working",
    failed: "This page cannot start",
    old: "This browser is too old: WebAssembly is missing. Update it, or open the page in a current Chrome, Edge, Firefox or Safari.",
    network: "A part of the page could not be loaded. Check your internet connection, then try again.",
    still: "The file still could not be loaded. Check your internet connection.",
    safe: "What you keep in this browser is still there.",
    reload: "Reload",
    again: "Try again",
    keep: "Download saved data",
    nothing: "Nothing is kept in this browser.",
    details: "Details for developers",
  },
};
const PREFIX = "studi-tiru/";

function kept() {
  const entries = {};
  try {
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at);
      if (key.startsWith(PREFIX)) entries[key] = localStorage.getItem(key);
    }
  } catch {
    // Storage is refused: nothing was kept.
  }
  return entries;
}

function language() {
  const named = /[?&]lang=(id|en)\b/.exec(location.hash + location.search);
  if (named) return named[1];
  try {
    const chosen = JSON.parse(localStorage.getItem(PREFIX + "1/lang"));
    if (chosen in WORDS) return chosen;
  } catch {
    // Storage is refused, or holds what is not ours.
  }
  for (const tag of navigator.languages || []) {
    if (/^(id|in|ms|jv|su)\b/i.test(tag)) return "id";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "id";
}

function element(name, text, children) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  for (const child of children || []) made.append(child);
  return made;
}

// Shown at most once: what follows a first failure is only its echo.
let failed = false;

function showFailure(heading, what, error) {
  if (failed) return;
  failed = true;
  const lang = language();
  const words = WORDS[lang];
  const said = element("p");
  said.setAttribute("role", "status");
  // A file that did not arrive is asked for past every cache, where the page knows how: a cache may hold what is no such file.
  const startAgain = what === "network" && globalThis.studiTiruStartAgain;
  const reload = element("button", startAgain ? words.again : words.reload);
  reload.type = "button";
  reload.addEventListener("click", async () => {
    if (!startAgain) return location.reload();
    said.textContent = "";
    try {
      await startAgain();
    } catch {
      said.textContent = words.still;
    }
  });
  const keep = element("button", words.keep);
  keep.type = "button";
  keep.addEventListener("click", () => {
    const entries = kept();
    if (Object.keys(entries).length === 0) {
      said.textContent = words.nothing;
      return;
    }
    const link = element("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(entries, null, 2)], { type: "application/json" }));
    link.download = "studi-tiru-kept.json";
    link.click();
    said.textContent = link.download;
  });
  const main = element("main", null, [
    element("h1", words[heading]),
    element("p", what ? words[what] : ""),
    element("p", words.safe),
    element("p", null, [reload, " ", keep]),
    said,
    element("details", null, [element("summary", words.details), element("pre", String(error))]),
  ]);
  main.id = "failure";
  main.setAttribute("role", "alert");
  document.documentElement.lang = lang;
  document.documentElement.dataset.state = "failed";
  document.body.replaceChildren(main);
}

export default function initializer() {
  const text = document.querySelector("[data-loading=text]");
  const progress = document.querySelector("[data-loading=progress]");
  document.documentElement.lang = language();
  if (text) text.textContent = WORDS[language()].loading;
  // What stands there before the program is the overview; another page is on its way.
  if (!/^(#\/?(\?.*)?)?$/.test(location.hash)) document.querySelectorAll("[data-prerender]").forEach((part) => part.remove());
  addEventListener("studi-tiru-panic", (event) => showFailure("broken", null, event.detail));
  addEventListener("error", (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) showFailure("broken", null, event.error.stack);
  });
  if (typeof WebAssembly !== "object") showFailure("failed", "old", navigator.userAgent);
  return {
    onStart: () => {},
    onProgress: ({ current, total }) => {
      if (progress && total) progress.value = current / total;
    },
    onComplete: () => {},
    onSuccess: () => {},
    onFailure: (error) => showFailure("failed", "network", error && error.stack ? error.stack : error),
  };
}
