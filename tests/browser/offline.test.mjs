// The page without a network: kept by its worker, and as one file.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { audit, launch, open, ready, serve, withPage } from "./support.mjs";

const DIST = new URL("../../dist/", import.meta.url);

let browser, folder, file;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), "studi-tiru-"));
  // As a person would have it: a stick, a space, an accent, brackets.
  const stick = join(folder, "usb stick é (1)");
  await mkdir(stick);
  await copyFile(new URL("studi-tiru.html", DIST), join(stick, "studi-tiru.html"));
  file = pathToFileURL(join(stick, "studi-tiru.html")).href;
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

const ROUTES = ["#/", "#/visits", "#/adoption", "#/regions/33.11", "#/awards", "#/programmes", "#/notes", "#/sources", "#/data/awards", "#/data/coverage"];

function fileTest(name, options, run) {
  test(name, () => withPage(browser, file, { name, offline: true, serviceWorkers: "allow", ...options }, run));
}

async function openFile(page, fragment) {
  await page.goto("about:blank");
  await page.goto(`${file}${fragment}`);
  await ready(page);
}

fileTest("the one file opens every route from a stick, with no network, and asks for nothing", {}, async (page) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const route of ROUTES) {
    await openFile(page, route);
    assert.ok((await page.innerText("h1")).length > 0, route);
    assert.equal(await page.locator("main [role=alert]").count(), 0, route);
  }
  assert.deepEqual(asked.filter((url) => !url.startsWith("file:") || !url.includes("studi-tiru.html")), []);
  assert.deepEqual(await audit(page), []);
});

fileTest("the one file keeps notes", {}, async (page) => {
  await openFile(page, "#/notes?lang=en");
  await page.click('[data-action="new-note"]');
  await page.fill("textarea", "Ask about the queue numbers");
  await page.waitForSelector('[data-saved="yes"]');
  await page.reload();
  await ready(page);
  assert.match(await page.innerText("main"), /Ask about the queue numbers/);
});

fileTest("the one file gives its data away: as tables, workbooks, archives and published files", { acceptDownloads: true }, async (page) => {
  await openFile(page, "#/data/awards?lang=en");
  const begins = { "whole-xlsx": "PK", "whole-zip": "PK", csv: '"', json: "{", schema: "{" };
  for (const [key, start] of Object.entries(begins)) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.$eval(`[data-download="${key}"]`, (entry) => entry.click())]);
    const text = await readFile(await download.path(), "latin1");
    assert.ok(text.startsWith(start), `${key}: ${text.slice(0, 40)}`);
  }
});

fileTest("a damaged copy of the one file says so", { expectErrors: true, locale: "en-GB" }, async (page) => {
  await page.addInitScript(() => {
    const parsed = () => {
      const packed = document.getElementById("packed");
      packed.textContent = packed.textContent.slice(0, 4000) + "AAAA".repeat(500) + packed.textContent.slice(6000);
    };
    addEventListener("readystatechange", parsed, { once: true, capture: true });
  });
  await page.goto(file);
  await page.waitForSelector("#failure");
  assert.match(await page.innerText("#failure"), /damaged/);
});

// A test of the page kept by its worker.
function keptTest(name, run) {
  test(name, async () => {
    let broken = () => undefined;
    const server = await serve((file) => broken(file));
    const change = (answer) => (broken = answer);
    try {
      await withPage(browser, server.origin, { name, serviceWorkers: "allow", locale: "en-GB", expectErrors: true }, (page, context) =>
        run(page, context, server.origin, change),
      );
    } finally {
      await server.close();
    }
  });
}

const kept = (page) => page.waitForSelector('html[data-offline="kept"]', { state: "attached" });

keptTest("the second visit works without a network, on every route", async (page, context, origin) => {
  await open(page, origin);
  await kept(page);
  assert.match(await page.innerText("[data-offline] >> nth=-1"), /can be opened offline/);
  await context.setOffline(true);
  for (const route of ROUTES) {
    await page.goto("about:blank");
    await open(page, origin, route);
    assert.equal(await page.locator("main [role=alert]").count(), 0, route);
  }
});

// A later build of the page: its text and the name of its script differ, and with them what the worker expects.
async function laterBuild() {
  const old = await readFile(new URL("index.html", DIST), "utf8");
  const [script] = old.match(/app-[0-9a-f]{16}\.js/);
  const later = "app-00000000000000ff.js";
  const html = old.replaceAll(script, later).replace("<body>", '<body data-build="later">');
  const hash = (text) => createHash("sha256").update(text).digest("hex");
  const worker = await readFile(new URL("sw.js", DIST), "utf8");
  assert.ok(worker.includes(hash(old)));
  const renamed = worker.replace(hash(old), hash(html)).replace(script, later).replace(/VERSION = "[0-9a-f]+"/, 'VERSION = "later"');
  return { "index.html": html, "sw.js": renamed, [later]: await readFile(new URL(script, DIST)) };
}

keptTest("a new version waits until the reader lets it take over, and the notes stay", async (page, context, origin, change) => {
  await open(page, origin, "#/notes");
  await kept(page);
  await page.click('[data-action="new-note"]');
  await page.fill("textarea", "Written before the update");
  await page.waitForSelector('[data-saved="yes"]');
  const later = await laterBuild();
  change((name) => later[name] && { body: later[name] });
  await page.reload();
  await ready(page);
  await page.waitForSelector('[data-notice="new-version"]');
  assert.equal(await page.getAttribute("body", "data-build"), null, "the old version shows until then");
  await Promise.all([page.waitForEvent("load"), page.click('[data-notice="new-version"] button')]);
  await ready(page);
  assert.equal(await page.getAttribute("body", "data-build"), "later");
  assert.match(await page.innerText("main"), /Written before the update/);
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  assert.equal(await page.getAttribute("body", "data-build"), "later");
});

keptTest("a version that arrives in halves never takes the place of a whole one", async (page, context, origin, change) => {
  await open(page, origin);
  await kept(page);
  const later = await laterBuild();
  change((name) => (name === "sw.js" ? { body: later[name] } : undefined));
  const failed = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const worker = registration.installing;
    return worker && new Promise((done) => worker.addEventListener("statechange", () => done(worker.state)));
  });
  assert.equal(await failed, "redundant");
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  assert.equal(await page.locator('[data-notice="new-version"]').count(), 0);
});

// Puts other bytes in place of the files that the worker keeps and whose address matches.
const damage = (page, pattern) =>
  page.evaluate(async (pattern) => {
    let count = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!new RegExp(pattern).test(request.url)) continue;
        await cache.put(request, new Response("damaged", { headers: { "Content-Type": "text/javascript" } }));
        count += 1;
      }
    }
    return count;
  }, pattern);

// Whether the worker still keeps one of the bytes that `damage` put there.
const isDamaged = (page) =>
  page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if ((await (await cache.match(request)).text()) === "damaged") return true;
      }
    }
    return false;
  });

for (const [what, pattern] of Object.entries({
  "the page itself": "/$",
  "the starting script": "/app-[0-9a-f]+\\.js$",
  "the program": "/app-[0-9a-f]+\\.wasm$",
  "the style sheet": "/style-",
  "the parts of the program": "/(split_|chunk)",
  "the data": "/data/",
})) {
  keptTest(`where ${what} was damaged in what is kept, it is fetched anew and put back`, async (page, context, origin) => {
    await open(page, origin, "#/adoption");
    await kept(page);
    assert.ok((await damage(page, pattern)) > 0, pattern);
    await page.goto("about:blank");
    await open(page, origin, "#/adoption");
    assert.equal(await page.locator("main [role=alert]").count(), 0);
    await kept(page);
    assert.equal(await isDamaged(page), false);
    await context.setOffline(true);
    await page.goto("about:blank");
    await open(page, origin, "#/adoption");
    assert.equal(await page.locator("main [role=alert]").count(), 0);
  });
}

keptTest("where a new version took the place of the kept one and a part is missing, the reload opens the new one", async (page, context, origin, change) => {
  await open(page, origin);
  await kept(page);
  const later = await laterBuild();
  let isGone = true;
  change((name) => (later[name] ? { body: later[name] } : isGone && name.startsWith("split_adoption-") ? { status: 404, body: "gone" } : undefined));
  assert.ok((await damage(page, "/split_adoption-")) > 0);
  await page.evaluate(() => (location.hash = "#/adoption"));
  await page.waitForSelector('main [data-notice="replaced"]');
  isGone = false;
  await Promise.all([page.waitForEvent("load"), page.click('main [data-notice="replaced"] button')]);
  await ready(page);
  assert.equal(await page.getAttribute("body", "data-build"), "later");
  assert.equal(await page.locator("main [role=alert]").count(), 0);
});

keptTest("a kept part that was damaged is never used without a network, and is asked for again once there is one", async (page, context, origin) => {
  await open(page, origin);
  await kept(page);
  assert.ok((await damage(page, "/split_adoption-")) > 0);
  await context.setOffline(true);
  await page.evaluate(() => (location.hash = "#/adoption"));
  await page.waitForSelector("main .notice[role=alert]");
  await context.setOffline(false);
  await page.click("main .notice[role=alert] button");
  await page.waitForSelector("main h1");
});

keptTest("the one file says that it needs a network before it is pressed, and what became of it after", async (page, context, origin) => {
  await open(page, origin);
  await kept(page);
  assert.match(await page.innerText('[data-download="one-file"]'), /needs internet/);
  await context.setOffline(true);
  await page.click('[data-download="one-file"]');
  await page.waitForFunction(() => /could not be downloaded/.test(document.querySelector("footer [role=status]")?.textContent ?? ""));
  await context.setOffline(false);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-download="one-file"]')]);
  assert.equal(download.suggestedFilename(), "studi-tiru.html");
});

keptTest("a copy of the app with notes says that it needs a network, and when it did not get one", async (page, context, origin) => {
  await open(page, origin, "#/notes");
  await kept(page);
  await page.click('[data-action="new-note"]');
  await page.fill("textarea", "To be carried");
  await page.waitForSelector('[data-saved="yes"]');
  await context.setOffline(true);
  assert.match(await page.textContent('[data-download="copy"]'), /needs internet/);
  await page.$eval('[data-download="copy"]', (entry) => entry.click());
  await page.waitForFunction(() => /could not be downloaded/.test(document.querySelector("main").textContent));
});

keptTest("files of the data that are kept are given away without a network", async (page, context, origin) => {
  await open(page, origin, "#/data/awards");
  await kept(page);
  await context.setOffline(true);
  for (const key of ["json", "schema"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.$eval(`[data-download="${key}"]`, (entry) => entry.click())]);
    assert.ok((await readFile(await download.path(), "utf8")).startsWith("{"), key);
  }
});

fileTest("a copy of the app carries notes and decks to another machine, and their words are never run", { acceptDownloads: true }, async (page, context) => {
  await openFile(page, "#/notes?lang=en");
  await page.click('[data-action="new-note"]');
  await page.fill("textarea", "Carried </script><script>window.wasRun = true</script>");
  await page.waitForSelector('[data-saved="yes"]');
  await openFile(page, "#/present/adoption?lang=en");
  await page.click('[data-action="copy"]');
  await page.waitForSelector("[data-field=title]");
  await openFile(page, "#/notes?lang=en");
  const [download] = await Promise.all([page.waitForEvent("download"), page.$eval('[data-download="copy"]', (entry) => entry.click())]);
  const carried = join(folder, "carried.html");
  await download.saveAs(carried);
  // Another machine: another store.
  const elsewhere = await context.browser().newContext({ offline: true, locale: "en-GB" });
  const opened = await elsewhere.newPage();
  const faults = [];
  opened.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await opened.goto(`${pathToFileURL(carried).href}#/notes?lang=en`);
  await ready(opened);
  await opened.waitForSelector("[data-note]");
  assert.match(await opened.innerText("main"), /Carried <\/script>/);
  assert.equal(await opened.evaluate(() => window.wasRun), undefined);
  await opened.goto(`${pathToFileURL(carried).href}#/present?lang=en`);
  await opened.waitForSelector("ul.decks [data-deck^=deck-]");
  assert.deepEqual(faults, []);
  // A copy of the copy carries one set of notes, not two.
  await opened.goto(`${pathToFileURL(carried).href}#/notes?lang=en`);
  const [again] = await Promise.all([opened.waitForEvent("download"), opened.waitForSelector('[data-download="copy"]', { state: "attached" }).then((entry) => entry.evaluate((entry) => entry.click()))]);
  const text = await readFile(await again.path(), "utf8");
  assert.equal(text.match(/id="brought-notes"/g).length, 1);
  await elsewhere.close();
});

fileTest("a copy of the app that is made while another dataset is shown begins with that one", { acceptDownloads: true }, async (page, context) => {
  await openFile(page, "#/data?lang=en");
  await page.setInputFiles('[data-action="open-dataset"]', fileURLToPath(new URL("../fixtures/elsewhere.json", import.meta.url)));
  await page.click('[data-action="show-dataset"]');
  await page.waitForSelector("[data-other-dataset]");
  await page.evaluate(() => (location.hash = "#/notes?data=opened&lang=en"));
  await page.waitForSelector('[data-download="copy"]', { state: "attached" });
  const [download] = await Promise.all([page.waitForEvent("download"), page.$eval('[data-download="copy"]', (entry) => entry.click())]);
  const carried = join(folder, "another.html");
  await download.saveAs(carried);
  const elsewhere = await context.browser().newContext({ offline: true, locale: "en-GB" });
  const opened = await elsewhere.newPage();
  await opened.goto(pathToFileURL(carried).href);
  await opened.waitForSelector("[data-other-dataset]");
  await ready(opened);
  assert.match(await opened.innerText("main"), /Iloilo/);
  assert.doesNotMatch(await opened.innerText("main"), /Banyuwangi/);
  // The one that is built in is a press away, and the one brought along comes back with its address.
  await opened.click("[data-other-dataset] a");
  await opened.waitForSelector("[data-other-dataset]", { state: "detached" });
  await opened.goto(`${pathToFileURL(carried).href}#/visits?data=opened&lang=en`);
  await opened.waitForSelector("[data-other-dataset]");
  await elsewhere.close();
});
