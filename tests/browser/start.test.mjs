// How the page starts, and what it says when it cannot.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, serve, withPage } from "./support.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

// A test on a page of a server that may answer otherwise.
function startTest(name, broken, options, run) {
  test(name, async () => {
    const server = await serve(broken);
    try {
      await withPage(browser, server.origin, { name, expectErrors: true, ...options }, (page) => run(page, server.origin));
    } finally {
      await server.close();
    }
  });
}

const isWasm = (name) => name.endsWith(".wasm");

startTest("without a script the page says what it needs, in both languages", undefined, { javaScriptEnabled: false }, async (page, origin) => {
  await page.goto(origin);
  const text = await page.innerText("body");
  assert.match(text, /memerlukan JavaScript/);
  assert.match(text, /needs JavaScript/);
});

startTest("without WebAssembly the page says that the browser is too old", undefined, { locale: "en-GB" }, async (page, origin) => {
  await page.addInitScript(() => delete window.WebAssembly);
  await page.goto(origin);
  await page.waitForSelector("#failure");
  assert.match(await page.innerText("#failure"), /too old/);
});

startTest("a program that does not arrive is reported, with a way to try again", (name) => (isWasm(name) ? { status: 404, body: "gone" } : undefined), {}, async (page, origin) => {
  await page.goto(origin);
  await page.waitForSelector("#failure");
  assert.match(await page.innerText("#failure"), /tidak dapat dibuka[^]*Periksa koneksi internet/);
  await Promise.all([page.waitForEvent("load"), page.click("#failure button >> nth=0")]);
});

startTest("a program that arrives in halves is reported", (name) => (isWasm(name) ? { body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 9]) } : undefined), {}, async (page, origin) => {
  await page.goto(origin);
  await page.waitForSelector("#failure");
});

test("a server that names the wrong type for the program does not keep the page from starting", async () => {
  const plain = await serve();
  const wasm = async (name) => Buffer.from(await (await fetch(`${plain.origin}/${name}`)).arrayBuffer());
  const names = (await (await fetch(plain.origin)).text()).match(/app-[0-9a-f]+\.wasm/);
  const body = await wasm(names[0]);
  const server = await serve((name) => (isWasm(name) ? { type: "text/plain", body } : undefined));
  try {
    await withPage(browser, server.origin, { name: "wrong type" }, (page) => open(page, server.origin));
  } finally {
    await server.close();
    await plain.close();
  }
});

let isAway = true;
const away = (name) => (isAway && name === "data/conflicts.json" ? { status: 503, body: "" } : undefined);
startTest("records that do not arrive are named, and can be asked for again", away, {}, async (page, origin) => {
  await open(page, origin, "#/visits/2025-07-14-lampung-selatan");
  await page.waitForSelector("main .notice");
  assert.match(await page.innerText("main .notice"), /Sebagian data tidak dapat dimuat/);
  isAway = false;
  await page.click("main .notice button");
  await page.waitForSelector('[data-record^="conflict/"]');
});

startTest("when the program breaks, what the reader kept can be taken along", undefined, { locale: "en-GB" }, async (page, origin) => {
  await open(page, origin);
  await page.selectOption('select[name="theme"]', "dark");
  await page.evaluate(() => dispatchEvent(new CustomEvent("studi-tiru-panic", { detail: "broken for a test" })));
  await page.waitForSelector("#failure");
  assert.equal(await page.getAttribute("html", "data-state"), "failed");
  assert.match(await page.innerText("#failure"), /has stopped working/);
  const [arrived] = await Promise.all([page.waitForEvent("download"), page.click("#failure button >> nth=1")]);
  assert.equal(arrived.suggestedFilename(), "studi-tiru-kept.json");
});

test("the part of the program that draws a page sets out before the program has arrived, and no other part", async () => {
  const server = await serve();
  try {
    for (const [path, part] of [
      ["", undefined],
      ["visits", "crowd"],
      ["adoption", "story"],
      ["regions/62.07", "story"],
      ["awards", "honours"],
      ["programmes/smart-kampung", "honours"],
      ["notes", "notebook"],
      ["present", "present"],
      ["sources", "tables"],
      ["data/visits", "tables"],
    ]) {
      await withPage(browser, server.origin, { name: `part of ${path || "the overview"}` }, async (page) => {
        const before = new Set();
        const all = new Set();
        let arrived = false;
        await page.route(/(app-[0-9a-f]+|split_\w+-[0-9a-f]+)\.wasm$/, async (route) => {
          const name = route.request().url().match(/(app|split_\w+)-/)[1];
          if (name !== "app") {
            all.add(name);
            if (!arrived) before.add(name);
            return route.continue();
          }
          await new Promise((done) => setTimeout(done, 400));
          arrived = true;
          return route.continue();
        });
        await open(page, server.origin, `#/${path}`);
        const expected = part === undefined ? [] : [`split_${part}`];
        assert.deepEqual([...before], expected, `before the program, for ${path}`);
        assert.deepEqual([...all], expected, `in all, for ${path}`);
      });
    }
  } finally {
    await server.close();
  }
});
