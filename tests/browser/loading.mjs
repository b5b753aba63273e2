// What a reader sees while a main page loads on a slow line with a slow machine: a picture every 200 ms, side by side in one
// PNG for each page. `cargo xtask loading FOLDER`.

import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { launch, serve } from "./support.mjs";

const STEP_MS = 200;
const COLUMNS = 6;
// As in `bench-peers.mjs`.
const SLOW = { cpu: 4, latency: 150, bytesPerSecond: 1_600_000 / 8 };
const [folder = "loading"] = process.argv.slice(2);

const server = await serve();
const browser = await launch();

// The frames that the browser painted, each with when it was, in milliseconds from the first request on.
async function painted(fragment) {
  const context = await browser.newContext({ locale: "id-ID", serviceWorkers: "block", viewport: { width: 640, height: 450 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: SLOW.latency, downloadThroughput: SLOW.bytesPerSecond, uploadThroughput: SLOW.bytesPerSecond });
  const frames = [];
  let began;
  session.on("Network.requestWillBeSent", ({ wallTime }) => (began ??= wallTime));
  session.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
    frames.push({ data, at: metadata.timestamp });
    session.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
  });
  await session.send("Page.enable");
  await session.send("Page.startScreencast", { format: "jpeg", quality: 70 });
  await page.goto(`${server.origin}/${fragment}`);
  await page.waitForFunction(() => document.documentElement.dataset.state === "ready", null, { timeout: 60_000 });
  await page.waitForTimeout(STEP_MS * 2);
  const ready = await page.evaluate(() => performance.getEntriesByName("ready")[0].startTime);
  await context.close();
  return { ready, frames: frames.map(({ data, at }) => ({ data, at: (at - began) * 1000 })) };
}

await mkdir(folder, { recursive: true });
for (const name of ["visits", "adoption", "awards"]) {
  const { ready, frames } = await painted(`#/${name}`);
  const cells = [];
  for (let at = STEP_MS; at < ready + STEP_MS; at += STEP_MS) {
    const frame = frames.findLast((frame) => frame.at <= at);
    cells.push(`<figure>${frame ? `<img src="data:image/jpeg;base64,${frame.data}">` : "<div></div>"}<figcaption>${(at / 1000).toFixed(1)} s</figcaption></figure>`);
  }
  const page = await browser.newPage({ viewport: { width: COLUMNS * 330, height: 400 } });
  await page.setContent(`<style>body{margin:0;display:grid;grid-template-columns:repeat(${COLUMNS},1fr);gap:4px;font:14px sans-serif}figure{margin:0}img,div{width:100%;aspect-ratio:640/450;background:#eee}</style>${cells.join("")}`);
  const path = resolve(folder, `${name}.png`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
  console.log(`${path}: ready after ${(ready / 1000).toFixed(2)} s`);
}
await browser.close();
await server.close();
