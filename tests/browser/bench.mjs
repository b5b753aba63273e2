// Measures the built page: `make bench`. Prints medians of several rounds, as Markdown.

import { readFile, readdir } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { launch, open, ready, serve } from "./support.mjs";

const ROUNDS = 7;
const DATA = new URL("../../data/", import.meta.url);
// A cheap phone on a slow line: 4 times slower, 1.6 Mbit/s, 150 ms there and back.
const SLOW = { cpu: 4, latency: 150, bytesPerSecond: 1_600_000 / 8 };

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const data = {};
for (const name of await readdir(DATA)) {
  if (name.endsWith(".json")) data[name.slice(0, -5)] = JSON.parse(await readFile(new URL(name, DATA))).records;
}
const text = JSON.stringify(data);

const server = await serve();
const browser = await launch();

async function round(slow) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (slow) {
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: SLOW.latency, downloadThroughput: SLOW.bytesPerSecond, uploadThroughput: SLOW.bytesPerSecond });
  }
  await open(page, server.origin, "#/visits");
  const measured = await page.evaluate((text) => {
    const start = performance.now();
    JSON.parse(text);
    const parse = performance.now() - start;
    return {
      ready: performance.getEntriesByName("ready")[0].startTime,
      dataset: performance.getEntriesByName("dataset")[0].duration,
      parse,
    };
  }, text);
  const filter = [];
  const choices = ["tourism", "village", "", "budgeting", "e-government", "public-service", "", "culture", "licensing", "village", "tourism", ""];
  for (const topic of choices) {
    await ready(page);
    filter.push(
      await page.evaluate(async (topic) => {
        const select = document.querySelector('[data-filter="topic"]');
        const start = performance.now();
        select.value = topic;
        select.dispatchEvent(new Event("change", { bubbles: true }));
        // A message arrives after the frame is painted, and before any timer that a slow phone puts off.
        await new Promise((painted) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = painted;
            port2.postMessage(0);
          });
        });
        return performance.now() - start;
      }, topic),
    );
  }
  await context.close();
  return { ...measured, filter };
}

// The time between frames while the map is dragged for five seconds, in milliseconds: median and 95th percentile.
async function pan() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await open(page, server.origin, "#/adoption?map=112,-6,24");
  await page.locator(".map .pane").scrollIntoViewIfNeeded();
  const frames = await page.evaluate(async () => {
    const pane = document.querySelector(".map .pane");
    const box = pane.getBoundingClientRect();
    const target = document.querySelector(".picture.map");
    const send = (type, x, y) =>
      pane.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 1, pointerType: "mouse", button: 0, buttons: type === "pointerup" ? 0 : 1, clientX: x, clientY: y }));
    target.setPointerCapture = () => {};
    const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    send("pointerdown", middle.x, middle.y);
    const times = [];
    const start = performance.now();
    for (let before = start; before - start < 5000; ) {
      const now = await new Promise((frame) => requestAnimationFrame(frame));
      times.push(now - before);
      before = now;
      const angle = (now - start) / 400;
      send("pointermove", middle.x + 200 * Math.cos(angle), middle.y + 60 * Math.sin(angle));
    }
    send("pointerup", middle.x, middle.y);
    return times.slice(5).sort((a, b) => a - b);
  });
  await context.close();
  return { median: frames[Math.floor(frames.length / 2)], p95: frames[Math.floor(frames.length * 0.95)] };
}

const rows = { ready: [], dataset: [], parse: [], filter: [] };
const slowRows = { ready: [], dataset: [], parse: [], filter: [] };
for (let at = 0; at < ROUNDS; at += 1) {
  for (const [into, slow] of [[rows, false], [slowRows, true]]) {
    for (const [name, value] of Object.entries(await round(slow))) into[name].push(...[value].flat());
  }
}
const frame = await pan();
const p95 = (numbers) => `${numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.95)].toFixed(1)} ms`;
const ms = (numbers) => `${median(numbers).toFixed(1)} ms`;
console.log(`
| median of ${ROUNDS} rounds | this machine | 4× slower, 1.6 Mbit/s, 150 ms |
|---|---|---|
| time to the painted visits page | ${ms(rows.ready)} | ${ms(slowRows.ready)} |
| reading the dataset (parse, check, link) | ${ms(rows.dataset)} | ${ms(slowRows.dataset)} |
| JSON.parse of the same bytes | ${ms(rows.parse)} | ${ms(slowRows.parse)} |
| reading against JSON.parse | ${(median(rows.dataset) / median(rows.parse)).toFixed(1)} × | ${(median(slowRows.dataset) / median(slowRows.parse)).toFixed(1)} × |
| one filter change, to the next frame | ${ms(rows.filter)} | ${ms(slowRows.filter)} |
| the same, 95th percentile of ${rows.filter.length} | ${p95(rows.filter)} | ${p95(slowRows.filter)} |
| a frame while the map is dragged, median and 95th percentile | ${frame.median.toFixed(1)}, ${frame.p95.toFixed(1)} ms | |

The dataset: ${text.length} characters, ${brotliCompressSync(text).length} bytes in brotli.`);
await browser.close();
await server.close();
