// Keeps one whole version of the page for when the network is down.
//
// A version is kept only when all its first files arrived as they were built, byte for byte, and each is checked again
// whenever it is used: what is served is never a mix of versions, nor half a file, nor one that was damaged where it
// lay. The parts that travel when asked for follow. A new version waits until the reader lets it take over, or has
// closed every window of the old one.

const VERSION = "SW_VERSION";
// What a first visit loads, and what travels when asked for: [address, SHA-256 of its bytes].
const FIRST = SW_FIRST;
const LATER = SW_LATER;
const PREFIX = "studi-tiru-";
const KEPT = PREFIX + VERSION;
// Under this address each version keeps the list of its files, for a window that outlives it.
const LIST = "./~files";

async function isWhole(response, expected) {
  if (!response.ok) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === expected;
}

// A file of this version: from what is kept, else from the network, and kept then. What is kept and damaged, or comes
// from a cache and is another file, is fetched anew past every cache.
async function take([address, expected]) {
  const kept = await caches.open(KEPT);
  const found = await kept.match(address);
  if (found && (await isWhole(found, expected))) return found;
  for (const cache of found ? ["reload"] : ["no-cache", "reload"]) {
    const response = await fetch(address, { cache, credentials: "same-origin" });
    if (!(await isWhole(response, expected))) continue;
    await kept.put(address, response.clone());
    return response;
  }
  throw new Error(`${address} is not of version ${VERSION}`);
}

// A file of a version before, as that version knew it.
async function takeEarlier(address) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === KEPT) continue;
    const kept = await caches.open(name);
    const [found, list] = [await kept.match(address), await kept.match(LIST)];
    const [, expected] = (list && (await list.json()).find(([known]) => known === address)) ?? [];
    if (found && (await isWhole(found, expected))) return found;
  }
  return undefined;
}

async function tell(message) {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

// Everything, for a use without a network; a reader who saves data gets what was opened.
async function takeAll() {
  if (self.navigator.connection?.saveData) return;
  for (const entry of [...FIRST, ...LATER]) await take(entry);
  await tell({ kept: VERSION });
}

async function install() {
  await Promise.all(FIRST.map(take));
  const kept = await caches.open(KEPT);
  await kept.put(LIST, new Response(JSON.stringify([...FIRST, ...LATER])));
}

self.addEventListener("install", (event) => event.waitUntil(install()));

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
    event.respondWith(takeEarlier(address).then((found) => found ?? fetch(request)));
  }
});
