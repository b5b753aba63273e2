// Loads the program, counting its bytes, and starts it. The type of the response is set here, so that a server that
// names another does not keep it from being compiled while it arrives.
async function load(name, total, onProgress) {
  const response = await file(name);
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
  let current = 0;
  const counted = response.body.pipeThrough(
    new TransformStream({
      transform(chunk, controller) {
        current += chunk.byteLength;
        onProgress({ current, total });
        controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted, { headers: { "Content-Type": "application/wasm" } });
}

// The small parts travel as one file, which is cut where it has arrived.
let pack;
async function packed(at, length) {
  const read = async () => {
    const response = await file("./PACK_NAME");
    if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
    return response.arrayBuffer();
  };
  pack ??= read();
  try {
    return new Response((await pack).slice(at, at + length));
  } catch (error) {
    pack = undefined;
    throw error;
  }
}

// Starts a part of the program; what is no part, an answer of an error among it, is refused.
async function instantiatePart(source, imports) {
  const response = await source;
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  const typed = new Response(response.body, { headers: { "Content-Type": "application/wasm" } });
  return WebAssembly.instantiateStreaming(typed, imports);
}

// The part of the program that draws the page of each address: it sets out with the program, not after it.
const DRAWN_BY = {
  visits: "crowd",
  adoption: "story",
  regions: "story",
  awards: "honours",
  programmes: "honours",
  notes: "notebook",
  present: "present",
  sources: "tables",
  data: "tables",
};
let start;
const started = new Promise((resolve) => (start = resolve));

globalThis.studiTiruFile ??= file;
const hooks = initializer();
const path = /^#\/(\w+)/.exec(location.hash)?.[1];
LOADS[DRAWN_BY[path]]?.().catch(() => {});
try {
  await __wbg_init({ module_or_path: load("./WASM_NAME", WASM_SIZE, hooks.onProgress) });
  start();
  if (typeof keepForOffline === "function") keepForOffline();
} catch (error) {
  hooks.onFailure(error);
}
