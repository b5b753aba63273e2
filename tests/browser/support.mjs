// What the browser tests share: a server of the built page, a Chromium, and pages that watch for errors.

import { createServer } from "node:http";
import { mkdir, readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import axe from "axe-core";
import { chromium } from "playwright-core";

const DIST = new URL("../../dist/", import.meta.url);
const FAILURES = new URL("failures/", import.meta.url);

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  json: "application/json",
  png: "image/png",
  webmanifest: "application/manifest+json",
};

// The compressed copy of a file, if there is one.
function compressed(name, folder) {
  const answer = (body) => ({ body, headers: { "Content-Encoding": "br" } });
  return readFile(new URL(`${name}.br`, folder)).then(answer, () => undefined);
}

// Serves a folder, dist/ unless another is named, on a free port, compressed as a host would send it. `broken` may
// replace an answer: (name) => { status, type, body } or nothing.
export async function serve(broken = () => undefined, folder = DIST) {
  const server = createServer(async (request, response) => {
    const name = decodeURIComponent(new URL(request.url, "http://x").pathname).slice(1) || "index.html";
    try {
      const answer = broken(name) ?? (await compressed(name, folder)) ?? { body: await readFile(new URL(name, folder)) };
      const type = answer.type ?? TYPES[name.split(".").pop()] ?? "application/octet-stream";
      response.writeHead(answer.status ?? 200, { "Content-Type": type, ...answer.headers });
      response.end(answer.body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, close: () => new Promise((closed) => server.close(closed)) };
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    chromiumSandbox: false,
  });
}

// Runs a test on a fresh page, without the worker that keeps the page for later: it has tests of its own. Fails on
// console errors, on policy violations and on requests to elsewhere, and leaves a screenshot of the page of a failed
// test.
export async function withPage(browser, origin, options, test) {
  const { name, expectErrors = false, ...context } = options;
  const opened = await browser.newContext({ locale: "id-ID", serviceWorkers: "block", ...context });
  const page = await opened.newPage();
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("blob:") && !url.startsWith("data:")) faults.push(`foreign request: ${url}`);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  try {
    await test(page, opened);
    if (!expectErrors && faults.length > 0) throw new Error(faults.join("\n"));
  } catch (error) {
    await mkdir(FAILURES, { recursive: true });
    const path = fileURLToPath(new URL(`${name.replaceAll(/[^a-z0-9]+/gi, "-")}.png`, FAILURES));
    await page.screenshot({ path, fullPage: true }).catch(() => {});
    error.message += `\nscreenshot: ${path}`;
    throw error;
  } finally {
    await opened.close();
  }
}

// The server of the built page and the browser of a file of tests that calls `pageTests`.
export let server, browser;

// What tests a file's pages: a test on a fresh page of the built site, with the options of all and those of its own.
export function pageTests(ofAll = {}) {
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(() => Promise.all([browser?.close(), server?.close()]));
  return (name, options, run) => test(name, () => withPage(browser, server.origin, { name, ...ofAll, ...options }, run));
}

// Opens an address of the page and waits until it is painted.
export async function open(page, origin, fragment = "") {
  await page.goto(`${origin}/${fragment}`);
  await ready(page);
}

export function ready(page) {
  return page.waitForSelector('html[data-state="ready"]', { state: "attached", timeout: 20_000 });
}

// Opens what is folded, a menu, a chip or a list of sources: what lies in it cannot be reached before.
export async function unfold(page, details) {
  if ((await page.getAttribute(details, "open")) === null) await page.click(`${details} > summary`);
  await page.waitForSelector(`${details}[open]`);
}

// How many records the heading of the list below a page of figures counts.
// Chooses a slide in a deck's grid; its fields stand in the panel.
export async function choose(page, slide) {
  await page.click(`[data-slide="${slide}"] .slide-number`);
  await page.waitForSelector(`[data-panel="${slide}"]`);
}

// Pastes a text into the page, outside of its fields.
export function paste(page, text) {
  return page.evaluate((text) => {
    const carried = new DataTransfer();
    carried.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true }));
  }, text);
}

export const counted = async (page) => Number(/\((\d+)\)/.exec(await page.innerText("#records"))[1]);

// Two fingers on a touch screen beside a point, as far from it as each number says, in turn.
export async function pinch(page, at, halves) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, half) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: half === undefined ? [] : [{ x: at.x - half, y: at.y, id: 1 }, { x: at.x + half, y: at.y, id: 2 }],
    });
  await touch("touchStart", halves[0]);
  for (const half of halves.slice(1)) await touch("touchMove", half);
  await touch("touchEnd");
}

// What axe finds on the page as it stands: WCAG 2.2 A and AA, and its best practices.
export async function audit(page) {
  await page.evaluate(axe.source);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await page.evaluate((tags) => axe.run(document, { runOnly: tags }), tags);
  const url = await page.url();
  return violations.map(({ id, nodes }) => `${url} ${id}: ${nodes.slice(0, 3).map((node) => node.target).join(", ")}`);
}

// The files of an archive, by their names.
export function unzip(bytes) {
  const files = new Map();
  let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameLength, extra, comment, local] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(data, data + size);
    files.set(name, method === 8 ? inflateRawSync(packed) : packed);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
