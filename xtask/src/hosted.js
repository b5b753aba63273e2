// The files of the page lie beside it; one that did not arrive as it was built is asked for again past the browser's cache.
const file = (address, again) =>
  fetch(new URL(address, import.meta.url), { credentials: "same-origin", cache: again ? "reload" : "default" });

// The page as one file lies beside it, too.
globalThis.studiTiruPage = async () => {
  const response = await file("./studi-tiru.html");
  if (!response.ok) throw new Error(response.statusText);
  const page = await response.text();
  // The page that a network without the world answers with is no copy of this one.
  if (!page.includes('id="packed"')) throw new Error("not the page as one file");
  return page;
};

// Whether the host has another version of the page by now: what is missing of this one will not arrive any more. The
// worker, which keeps this version, knows no file of this address and asks the host.
globalThis.studiTiruIsReplaced = async () => {
  const address = new URL("./?version", import.meta.url);
  const response = await fetch(address, { credentials: "same-origin", cache: "no-store" });
  const named = response.ok && /src="\.\/(app-[0-9a-f]{16}\.js)"/.exec(await response.text());
  return Boolean(named) && !new URL(import.meta.url).pathname.endsWith(`/${named[1]}`);
};

// Opens the page as the host has it now. A worker that keeps the version before would open that again: it goes, and the
// new page brings its own.
globalThis.studiTiruReload = async () => {
  try {
    await (await navigator.serviceWorker?.getRegistration())?.unregister();
  } finally {
    location.reload();
  }
};

// Tells the page whether all of it is kept for when the network is down, and whether a new version waits.
function tellOffline(state) {
  if (document.documentElement.dataset.offline === "waiting") return;
  document.documentElement.dataset.offline = state;
  dispatchEvent(new Event("studi-tiru-offline"));
}

async function keep() {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("message", (event) => event.data.kept && tellOffline("kept"));
  const registration = await serviceWorker.register("./sw.js");
  const tellWaiting = () => serviceWorker.controller && registration.waiting && tellOffline("waiting");
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tellWaiting));
  tellWaiting();
  addEventListener("studi-tiru-take-over", () => {
    serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting?.postMessage("take-over");
  });
  (await serviceWorker.ready).active.postMessage("keep-all");
}

// The first sight of the page comes first. A browser may refuse: then the page needs a network, as any other. Within a
// frame of another site nothing is kept.
function keepForOffline() {
  const { bundle, embed } = document.documentElement.dataset;
  if (!navigator.serviceWorker || !bundle || embed !== undefined) return;
  const later = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 2000));
  later(() => keep().catch(() => {}), { timeout: 10_000 });
}
