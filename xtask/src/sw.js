// Keeps one whole version of the page for when the network is down.
//
// A version is kept only when all its first files arrived as they were built, byte for byte; so what is served is
// never a mix of versions, nor half a file. The parts that travel when asked for follow. A new version waits until
// the reader lets it take over, or has closed every window of the old one.

const VERSION = "SW_VERSION";
// What a first visit loads, and what travels when asked for: [address, SHA-256 of its bytes].
const FIRST = SW_FIRST;
const LATER = SW_LATER;
const PREFIX = "studi-tiru-";
const KEPT = PREFIX + VERSION;

async function isWhole(response, expected) {
  if (!response.ok) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === expected;
}

// A file of this version: from what is kept, else from the network, and kept then.
async function take([address, expected]) {
  const kept = await caches.open(KEPT);
  const found = await kept.match(address);
  if (found) return found;
  const response = await fetch(address, { cache: "no-cache", credentials: "same-origin" });
  if (!(await isWhole(response.clone(), expected))) throw new Error(`${address} is not of version ${VERSION}`);
  await kept.put(address, response.clone());
  return response;
}

async function tell(message) {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

// Everything, for a use without a network; a reader who saves data gets what was opened.
async function takeAll() {
  if (self.navigator.connection?.saveData) return;
  for (const entry of LATER) await take(entry);
  await tell({ kept: VERSION });
}

self.addEventListener("install", (event) => event.waitUntil(Promise.all(FIRST.map(take))));

self.addEventListener("activate", (event) => {
  const clean = async () => {
    // The version before stays with windows that still show it; older ones go.
    const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== KEPT);
    await Promise.all(versions.slice(0, -1).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
  if (event.data === "keep-all") event.waitUntil(takeAll().catch(() => {}));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  const name = request.url.slice(self.registration.scope.length).replace(/#.*$/, "");
  const address = request.mode === "navigate" && /^(index\.html)?(\?.*)?$/.test(name) ? "./" : `./${name}`;
  const entry = [...FIRST, ...LATER].find(([known]) => known === address);
  if (entry) {
    event.respondWith(take(entry).catch(() => fetch(request)));
  } else {
    // A window of the version before may ask for a part of its own.
    event.respondWith(caches.match(address).then((found) => found ?? fetch(request)));
  }
});
