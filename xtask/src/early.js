// Runs before anything is shown: what stands there before the program is the overview, in the language of the address.
const root = document.documentElement;
if (!/^(#\/?(\?.*)?)?$/.test(location.hash)) root.dataset.page = "other";
root.lang = /[?&]lang=(id|en)\b/.exec(location.hash + location.search)?.[1] ?? root.lang;

// Watches over the files that the start needs, until the script that starts the program watches by itself. The words
// stand in `index.html`, which may still be arriving.
const words = (name) => document.querySelector(`[data-loading="${name}"]`);
const onceRead = (run) => (document.readyState === "loading" ? addEventListener("DOMContentLoaded", run, { once: true }) : run());
const hasBegun = () => "studiTiruFile" in globalThis;

// Asks for all of them past every cache, and opens the page anew; where the host does not answer, the page stays.
globalThis.studiTiruStartAgain = async () => {
  const named = document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=preload]");
  const ask = async ({ src, href }) => (await fetch(src || href, { cache: "reload", credentials: "same-origin" })).arrayBuffer();
  await Promise.all(Array.from(named, ask));
  location.reload();
};

function tellFailure() {
  if (hasBegun() || root.dataset.state === "failed") return;
  root.dataset.state = "failed";
  for (const name of ["text", "progress", "late"]) words(name).hidden = true;
  words("failed").hidden = false;
  words("again").addEventListener("click", async () => {
    words("still").hidden = true;
    try {
      await studiTiruStartAgain();
    } catch {
      words("still").hidden = false;
    }
  });
}

// Asks for the style sheet once more, under an address that no cache knows; then a line says that it is missing.
function styleAgain(link) {
  const next = link.cloneNode();
  next.href = `${link.href.replace(/\?.*/, "")}?${Date.now()}`;
  if (!link.dataset.again) {
    next.dataset.again = "yes";
    link.replaceWith(next);
    return;
  }
  onceRead(() => {
    const line = words("unstyled");
    line.hidden = false;
    line.querySelector("button").onclick = () => {
      line.hidden = true;
      link.replaceWith(next);
    };
  });
}

const isStart = ({ src }) => /\/app-[0-9a-f]+\.js$/.test(src);
addEventListener(
  "error",
  ({ target, filename }) => {
    if (target.rel === "stylesheet") styleAgain(target);
    if (isStart(target) || isStart({ src: filename })) onceRead(tellFailure);
  },
  true,
);
document.addEventListener(
  "load",
  ({ target }) => {
    // The last rule of the style sheet, and what the script begins with, tell whether all of each has arrived.
    if (target.rel === "stylesheet" && !getComputedStyle(root).getPropertyValue("--whole")) styleAgain(target);
    if (isStart(target)) onceRead(tellFailure);
  },
  true,
);
