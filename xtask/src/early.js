// Runs before anything is shown: what stands there before the program is the overview, in the language of the reader; on
// another main page its first picture, which is sent for here, with what the page will need beside the program.
const root = document.documentElement;
// What stands there is of the built-in dataset.
const isExample = /[?&]data=/.test(location.hash);
if (isExample || !/^(#\/?(\?.*)?)?$/.test(location.hash)) root.dataset.page = "other";

// Within a frame of another site nothing is kept, and its address says what is chosen.
const isEmbedded = root.dataset.embed !== undefined;

// What the reader chose here before, if it is one of these.
function chosen(name, words) {
  if (isEmbedded) return words.find((word) => word === new URLSearchParams(location.search).get(name));
  try {
    return words.find((word) => word === JSON.parse(localStorage.getItem(`studi-tiru/1/${name}`)));
  } catch {
    // Storage is refused, or holds what is not ours.
    return undefined;
  }
}

// The language that the address names, else the one chosen here before, else the browser's: as `src/ui/context.rs`.
function language() {
  const named = /[?&]lang=(id|en)\b/.exec(location.hash + location.search)?.[1] ?? chosen("lang", ["id", "en"]);
  if (named) return named;
  const tags = navigator.languages ?? [];
  return tags.map((tag) => (/^(id|in|ms|jv|su)\b/i.test(tag) ? "id" : /^en\b/i.test(tag) ? "en" : undefined)).find(Boolean) ?? "id";
}
root.lang = language();

// The theme chosen here before, else the device's: as `src/ui/app.rs`.
const prefers = (what) => matchMedia(`(prefers-${what})`).matches;
root.dataset.theme = chosen("theme", ["light", "dark", "contrast"]) ?? (prefers("contrast: more") ? "contrast" : prefers("color-scheme: dark") ? "dark" : "light");

// What each page asks for beside the program, `NAME/` for pages of one record. `tests/browser/first.test.mjs` holds this
// against what it really asks for.
const RECORDS = DATA_RECORDS;
const OUTLINES = ["./data/map/indonesia.topo.json?MAP_VERSION", "./data/map/neighbours.topo.json?MAP_VERSION", "./data/regions.json?DATA_VERSION"];
const ON_MAP = [...RECORDS, ...OUTLINES];
const NEEDS = {
  "visits/": ON_MAP,
  adoption: ON_MAP,
  regions: ON_MAP,
  awards: RECORDS,
  programmes: RECORDS,
  "programmes/": ON_MAP,
  adoptions: RECORDS,
  indicators: RECORDS,
  conflicts: RECORDS,
  sources: RECORDS,
  "present/": RECORDS,
  report: RECORDS,
  own: RECORDS,
};
const [, page, rest] = /^#\/?([a-z-]+)(.*)$/i.exec(location.hash) ?? [];
const pageName = page?.toLowerCase();
const needed = (!isExample && ((/^\/[^?]/.test(rest) && NEEDS[`${pageName}/`]) || NEEDS[pageName])) || [];
for (const href of isEmbedded ? new Set([...RECORDS, ...needed]) : needed) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href }));
}

// The first picture of a main page that nothing narrows, with its finding, until the program draws it anew.
async function firstPicture() {
  const room = innerWidth < 768 ? "narrow" : "wide";
  const answer = await fetch(`./data/pictures/first-${pageName}-${root.lang}-${room}.svg?DATA_VERSION`, { credentials: "same-origin" });
  const picture = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
  if (!answer.ok || picture.tagName !== "svg") return;
  onceRead(() => {
    const place = document.querySelector("#loading");
    if (!place) return;
    const element = (name, text = "", kind = "") => Object.assign(document.createElement(name), { textContent: text, className: kind });
    const finding = element("div", "", "finding");
    finding.append(element("h1", picture.querySelector("title")?.textContent), element("p", picture.querySelector("desc")?.textContent, "subtitle"));
    const frame = element("div", "", "picture");
    frame.append(document.importNode(picture, true));
    const section = element("section", "", "page first-picture");
    section.append(finding, frame);
    place.append(section);
  });
}
if (!isEmbedded && /^(visits|adoption|awards|programmes)$/i.test(page ?? "") && /^\/?(\?lang=(id|en))?$/.test(rest)) {
  // What stands above the picture is there from the beginning: nothing moves when it arrives.
  root.dataset.first = pageName;
  firstPicture().catch(() => {});
}

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
  // From a disk no second file can be loaded, however often it is asked for.
  const isDisk = location.protocol === "file:";
  words("disk").hidden = !isDisk;
  words("network").hidden = words("again").hidden = isDisk;
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
