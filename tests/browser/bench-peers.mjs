// Measures the built page beside the same pages built on ECharts, and on Observable Plot with D3 (tests/peers): what a
// user would build instead. Prints a table as Markdown; target/bench/peers.json has every number. `make bench-peers`
// builds the peers first. ROUNDS=3 for fewer rounds.
//
// The peers do less, which is in their favour: one language, no records behind the marks, no tables, no notes, four
// charts on the page of visits where ours has eleven, and no counts beside the choices of its filters. On the overview
// ours draws one chart and shows three that were drawn when the page was built; the peers draw four. A row of its own
// compares one chart with one.

import { mkdir, writeFile } from "node:fs/promises";
import { launch, open, serve } from "./support.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const PEERS = new URL("../../target/peers/", import.meta.url);
const REPORT = new URL("../../target/bench/peers.json", import.meta.url);
// A cheap phone on a slow line, as in bench.mjs.
const SLOW = { cpu: 4, latency: 150, bytesPerSecond: 1_600_000 / 8 };
const TOPICS = ["tourism", "village", "", "budgeting", "e-government", "public-service", "", "culture", "licensing", "village", "tourism", ""];
// How long after it is ready a page may still shift.
const SETTLE_MS = 800;

const BUILDS = [
  { name: "ours", server: await serve(), alone: "#/", map: ".map .pane" },
  { name: "echarts", server: await serve(undefined, new URL("echarts/", PEERS)), alone: "#/?charts=1", map: "[data-chart=map] svg" },
  { name: "plot", server: await serve(undefined, new URL("plot/", PEERS)), alone: "#/?charts=1", map: "[data-chart=map] svg" },
];
const browser = await launch();

// Opens an address in a browser that has never seen the page, and measures there.
async function visit(build, fragment, slow, measure) {
  const context = await browser.newContext({ locale: "id-ID", serviceWorkers: "block", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  await session.send("Network.enable");
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  if (slow) {
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: SLOW.latency, downloadThroughput: SLOW.bytesPerSecond, uploadThroughput: SLOW.bytesPerSecond });
  }
  await page.addInitScript(() => {
    window.seen = { shift: 0, largest: 0, long: [], wasm: new Set() };
    const watch = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
    watch("layout-shift", (entry) => entry.hadRecentInput || (window.seen.shift += entry.value));
    watch("largest-contentful-paint", (entry) => (window.seen.largest = entry.startTime));
    watch("longtask", (entry) => window.seen.long.push(entry.duration));
    // The debugger's query for all objects of a kind does not come back from a page with WebAssembly.
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const instantiate = WebAssembly[name];
      WebAssembly[name] = async (source, imports = {}) => {
        const made = await instantiate.call(WebAssembly, source, imports);
        const given = [(made.instance ?? made).exports, ...Object.values(imports)].flatMap((one) => Object.values(one));
        given.filter((one) => one instanceof WebAssembly.Memory).forEach((one) => window.seen.wasm.add(one));
        return made;
      };
    }
  });
  await open(page, build.server.origin, fragment);
  const loaded = bytes;
  await page.waitForTimeout(SETTLE_MS);
  const started = await page.evaluate(() => ({
    ready: performance.getEntriesByName("ready")[0].startTime,
    shift: window.seen.shift,
    largest: window.seen.largest,
    charts: document.querySelectorAll("[data-figure], [data-chart], .thumbnail svg").length,
  }));
  const more = await measure?.(page, session);
  await context.close();
  return { bytes: loaded, ...started, ...more };
}

// Changes the topic a dozen times. `next`: until the next paint, in which ours has redrawn stage, rail and chips, all that
// is on the screen but the small pictures at its foot, which follow at rest (visits.test.mjs holds that); `whole`: until the
// list below the screen and the counts of closed fields are redrawn, too. Each page says so two frames after it was. The
// peers draw all at once, before the next paint.
async function filter(page) {
  return page.evaluate(async (topics) => {
    const root = document.documentElement;
    const select = document.querySelector('select[data-filter="topic"]');
    const rest = (ms) => new Promise((done) => setTimeout(done, ms));
    // A message arrives after the frame is painted, and before any timer that a slow phone puts off.
    const paint = () =>
      new Promise((painted) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = painted;
          port2.postMessage(0);
        });
      });
    const ready = () =>
      new Promise((done) => {
        const look = () => root.dataset.state === "ready" && (watch.disconnect(), done());
        const watch = new MutationObserver(look);
        watch.observe(root, { attributeFilter: ["data-state"] });
        look();
      });
    const [next, whole] = [[], []];
    window.seen.long = [];
    for (const topic of topics) {
      // A task of its own for each change.
      await rest(100);
      const start = performance.now();
      select.value = topic;
      select.dispatchEvent(new Event("change", { bubbles: true }));
      await paint();
      next.push(performance.now() - start);
      await ready();
      whole.push(performance.now() - start);
    }
    await rest(300);
    return { next, whole, longCount: window.seen.long.length, longest: Math.max(0, ...window.seen.long) };
  }, TOPICS);
}

// What scripts hold after a collection of garbage, WebAssembly included; in megabytes. Not the document, nor any code
// compiled from WebAssembly.
async function memory(page, session) {
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const script = metrics.find(({ name }) => name === "JSHeapUsedSize").value / 1e6;
  const wasm = (await page.evaluate(() => [...window.seen.wasm].reduce((sum, memory) => sum + memory.buffer.byteLength, 0))) / 1e6;
  return { script, wasm, memory: script + wasm };
}

// The time between frames while the map is dragged for five seconds, by the events that a mouse sends.
async function pan(page, selector) {
  await page.locator(selector).scrollIntoViewIfNeeded();
  const dragged = await page.evaluate(async (selector) => {
    const map = document.querySelector(selector);
    const box = map.getBoundingClientRect();
    const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    const target = document.elementFromPoint(middle.x, middle.y);
    // No pointer of the system stands behind these events.
    Element.prototype.setPointerCapture = () => {};
    const send = (type, x, y) => {
      const event = { bubbles: true, cancelable: true, view: window, button: 0, buttons: type === "up" ? 0 : 1, clientX: x, clientY: y };
      target.dispatchEvent(new PointerEvent(`pointer${type}`, { ...event, pointerId: 1, pointerType: "mouse" }));
      target.dispatchEvent(new MouseEvent(`mouse${type}`, event));
    };
    const lefts = () => [...map.querySelectorAll("path")].map((path) => path.getBoundingClientRect().left);
    const before = lefts();
    send("down", middle.x, middle.y);
    const times = [];
    const start = performance.now();
    for (let last = start; last - start < 5000; ) {
      const now = await new Promise((frame) => requestAnimationFrame(frame));
      times.push(now - last);
      last = now;
      const angle = (now - start) / 400;
      send("move", middle.x + 200 * Math.cos(angle), middle.y + 60 * Math.sin(angle));
    }
    send("move", middle.x + 200, middle.y);
    await new Promise((frame) => setTimeout(frame, 100));
    const moves = lefts().map((left, at) => Math.abs(left - before[at])).sort((a, b) => a - b);
    send("up", middle.x + 200, middle.y);
    return { frames: times.slice(5), count: times.length, moved: moves[Math.floor(moves.length / 2)] };
  }, selector);
  if (!(dragged.moved > 150)) throw new Error(`the map of ${page.url()} moved by ${dragged.moved} px, not by 200`);
  return dragged;
}

async function round(build) {
  const name = (slow) => (slow ? "slow" : "fast");
  const found = {};
  for (const slow of [false, true]) {
    found[`overview.${name(slow)}`] = await visit(build, "#/", slow, slow ? undefined : memory);
    found[`alone.${name(slow)}`] = await visit(build, build.alone, slow);
    found[`visits.${name(slow)}`] = await visit(build, "#/visits", slow, async (page, session) => ({ ...(await filter(page)), ...(await memory(page, session)) }));
    found[`map.${name(slow)}`] = await visit(build, "#/adoption", slow);
  }
  found.pan = await visit(build, "#/adoption?map=112,-6,24", false, (page) => pan(page, build.map));
  return found;
}

// Whatever comes first in a new browser pays for its start.
for (const build of BUILDS) await visit(build, "#/visits", false);
const rounds = [];
for (let at = 0; at < ROUNDS; at += 1) {
  const found = {};
  for (const build of BUILDS) found[build.name] = await round(build);
  rounds.push(found);
}

const share = (numbers, part) => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];
const median = (numbers) => share(numbers, 0.5);
const p95 = (numbers) => share(numbers, 0.95);
const values = (name, place, key) => rounds.flatMap((round) => round[name][place][key]);
const row = (label, unit, place, key, of = median, digits = 0) => ({ label, unit, digits, values: BUILDS.map(({ name }) => of(values(name, place, key))) });
const both = (label, write) => ["fast", "slow"].map((pace) => write(pace === "slow" ? `${label}, slow` : label, pace));

const rows = [
  row("pictures on the overview", "", "overview.fast", "charts"),
  row("bytes to a ready overview", "kB", "overview.fast", "bytes", (bytes) => median(bytes) / 1000, 1),
  row("bytes to a ready overview with one chart", "kB", "alone.fast", "bytes", (bytes) => median(bytes) / 1000, 1),
  row("bytes to the ready page of visits", "kB", "visits.fast", "bytes", (bytes) => median(bytes) / 1000, 1),
  row("bytes to the ready map", "kB", "map.fast", "bytes", (bytes) => median(bytes) / 1000, 1),
  ...both("overview ready", (label, pace) => row(label, "ms", `overview.${pace}`, "ready")),
  ...both("overview with one chart ready", (label, pace) => row(label, "ms", `alone.${pace}`, "ready")),
  ...both("visits ready", (label, pace) => row(label, "ms", `visits.${pace}`, "ready")),
  ...both("map ready", (label, pace) => row(label, "ms", `map.${pace}`, "ready")),
  ...both("change of topic to the next paint, all on the screen redrawn", (label, pace) => row(label, "ms", `visits.${pace}`, "next", median, 1)),
  ...both("change of topic to the next paint, 95th percentile", (label, pace) => row(label, "ms", `visits.${pace}`, "next", p95, 1)),
  ...both("change of topic until all is redrawn", (label, pace) => row(label, "ms", `visits.${pace}`, "whole", median, 1)),
  ...both("change of topic until all is redrawn, 95th percentile", (label, pace) => row(label, "ms", `visits.${pace}`, "whole", p95, 1)),
  ...both(`tasks over 50 ms in ${TOPICS.length} changes`, (label, pace) => row(label, "", `visits.${pace}`, "longCount")),
  ...both("the longest task in these changes", (label, pace) => row(label, "ms", `visits.${pace}`, "longest")),
  row("memory of the overview", "MB", "overview.fast", "memory", median, 1),
  row("memory of the visits after the changes", "MB", "visits.fast", "memory", median, 1),
  row("of that, memory of WebAssembly", "MB", "visits.fast", "wasm", median, 1),
  row("layout shift of the overview, slow", "", "overview.slow", "shift", median, 3),
  row("largest contentful paint of the overview, slow", "ms", "overview.slow", "largest"),
  row("largest contentful paint of the overview with one chart, slow", "ms", "alone.slow", "largest"),
  row("a frame while the map is dragged", "ms", "pan", "frames", median, 1),
  row("a frame while the map is dragged, 95th percentile", "ms", "pan", "frames", p95, 1),
  row("frames in five seconds of dragging", "", "pan", "count"),
];

const written = ({ unit, digits, values }) => values.map((value) => `${value.toFixed(digits)} ${unit}`.trim());
const ratio = ([ours, other]) => (other === 0 ? "–" : (ours / other).toFixed(2));
console.log(`
Medians of ${ROUNDS} rounds; slow: ${SLOW.cpu}× slower, 1.6 Mbit/s, ${SLOW.latency} ms.

| | ours | ECharts | Plot + D3 | ours ÷ ECharts | ours ÷ Plot |
|---|---:|---:|---:|---:|---:|`);
for (const one of rows) {
  const [ours, echarts, plot] = one.values;
  console.log(`| ${[one.label, ...written(one), ratio([ours, echarts]), ratio([ours, plot])].join(" | ")} |`);
}

await mkdir(new URL("./", REPORT), { recursive: true });
await writeFile(REPORT, JSON.stringify({ builds: BUILDS.map(({ name }) => name), slow: SLOW, topics: TOPICS, rows, rounds }, null, 1));
await browser.close();
await Promise.all(BUILDS.map(({ server }) => server.close()));
