// The files of the page lie beside it.
const file = (address) => fetch(new URL(address, import.meta.url), { credentials: "same-origin" });

// The page as one file lies beside it, too.
globalThis.studiTiruPage = async () => {
  const response = await file("./studi-tiru.html");
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
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

// The first sight of the page comes first. A browser may refuse: then the page needs a network, as any other.
function keepForOffline() {
  if (!navigator.serviceWorker || !document.documentElement.dataset.bundle) return;
  const later = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 2000));
  later(() => keep().catch(() => {}), { timeout: 10_000 });
}
