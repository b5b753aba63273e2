// Whether bytes are those of the file that was built: the first digits of their SHA-256 stand in its name. A page from an
// unsafe address (http) may compute none: then it is enough that a program begins as one, and compiles.
async function isWhole(name, bytes) {
  const built = /-([0-9a-f]{16})\.\w+$/.exec(name)?.[1];
  if (!built || !globalThis.crypto?.subtle) return new DataView(bytes).getUint32(0) === 0x0061736d;
  const digest = new DataView(await crypto.subtle.digest("SHA-256", bytes));
  return digest.getBigUint64(0).toString(16).padStart(16, "0") === built;
}

// A browser may cancel what is on its way as soon as the reader leaves the page: that is no fault, and after a moment nobody
// is there any more to be told.
const MOMENT_MS = 500;
const aMoment = () => new Promise((run) => setTimeout(run, MOMENT_MS));

// Names of files that did not arrive as they were built: they are asked for past the browser's cache.
const missing = new Set();

// What is made of a file of the program. An answer that is no such file counts as none; a cache may hold it, so that the
// file is asked for once more at once, past the cache. A network that fails is asked again when the reader says so.
async function arrived(name, make) {
  for (;;) {
    const again = missing.has(name);
    missing.add(name);
    let response;
    try {
      response = await file(name, again);
    } catch (error) {
      await aMoment();
      throw error;
    }
    if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
    try {
      const made = await make(response);
      missing.delete(name);
      return made;
    } catch (error) {
      if (!again) continue;
      await aMoment();
      throw error;
    }
  }
}

// A program, compiled while it arrives. The type of the response is set here, so that a server that names another does
// not keep it from that.
async function compiled(name, response) {
  const whole = response.clone().arrayBuffer();
  const typed = new Response(response.body, { headers: { "Content-Type": "application/wasm" } });
  const [program, isBuilt] = await Promise.all([WebAssembly.compileStreaming(typed), whole.then((bytes) => isWhole(name, bytes))]);
  if (!isBuilt) throw new Error(`${name}: other bytes than were built`);
  return program;
}

// Loads the program, counting its bytes.
function load(name, total, onProgress) {
  return arrived(name, (response) => {
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
    return compiled(name, new Response(counted));
  });
}

// Loads a part of the program.
const part = (name) => arrived(name, (response) => compiled(name, response));

// Shared parts travel together in packs, which are cut where they have arrived.
const packs = new Map();
async function packed(name, at, length) {
  const make = async (response) => {
    const bytes = await response.arrayBuffer();
    if (!(await isWhole(name, bytes))) throw new Error(`${name}: other bytes than were built`);
    return bytes;
  };
  const asked = packs.get(name) ?? arrived(name, make);
  packs.set(name, asked);
  try {
    return await WebAssembly.compile((await asked).slice(at, at + length));
  } catch (error) {
    missing.add(name);
    if (packs.get(name) === asked) packs.delete(name);
    throw error;
  }
}

// The part of the program that draws the page of each address, `NAME/` for pages of one record: it sets out with the program,
// not after it. `tests/browser/first.test.mjs` holds this against what the page really asks for.
const DRAWN_BY = {
  visits: "visits",
  adoption: "adoption",
  regions: "adoption",
  awards: "awards",
  "awards/": "data",
  programmes: "awards",
  notes: "notebook",
  present: "present",
  report: "report",
  own: "own",
  "guest-book": "own",
  adoptions: "data",
  indicators: "data",
  conflicts: "data",
  sources: "data",
  data: "data",
};
let start;
const started = new Promise((resolve) => (start = resolve));

// Whoever watches over the start (`early.js`) reads from this that the script has arrived.
globalThis.studiTiruFile ??= file;
const hooks = initializer();
const [, page = "", record] = /^#\/?([a-z-]+)(\/[^?])?/.exec(location.hash.toLowerCase()) ?? [];
LOADS[(record && DRAWN_BY[`${page}/`]) ?? DRAWN_BY[page]]?.().catch(() => {});
try {
  await __wbg_init({ module_or_path: await load("./WASM_NAME", WASM_SIZE, hooks.onProgress) });
  start();
  if (typeof keepForOffline === "function") keepForOffline();
} catch (error) {
  hooks.onFailure(error);
}
