// What stands there before the program, and what is sent for before it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { open, pageTests, server } from "./support.mjs";

const firstId = (kind) => JSON.parse(readFileSync(new URL(`../../data/${kind}.json`, import.meta.url))).records[0].id;
const [AWARD, PROGRAMME, ADOPTION, INDICATOR, CONFLICT] = ["awards", "programmes", "adoptions", "indicators", "conflicts"].map(firstId);

const pageTest = pageTests({ expectErrors: true });

const MAIN_PAGES = ["visits", "adoption", "awards", "programmes"];

for (const [lang, viewport] of [["id", { width: 360, height: 740 }], ["en", { width: 1366, height: 768 }]]) {
  pageTest(`each main page shows its finding and its picture before the program, in ${lang} at ${viewport.width} px`, { viewport }, async (page) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route(/\.wasm$/, async (route) => {
      await held;
      await route.continue();
    });
    const findings = {};
    for (const name of MAIN_PAGES) {
      await page.goto(`${server.origin}/?${name}#/${name}?lang=${lang}`);
      await page.waitForSelector(".first-picture svg");
      findings[name] = await page.innerText(".first-picture h1");
      const picture = await page.locator(".first-picture svg").boundingBox();
      assert.ok(picture.y < viewport.height / 2 && picture.width <= viewport.width, `${name}: the picture is seen without scrolling`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= viewport.width, name);
    }
    release();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    for (const name of MAIN_PAGES) {
      await open(page, server.origin, `?${name}#/${name}?lang=${lang}`);
      assert.equal(await page.innerText("main h1"), findings[name], "the program says the same");
      assert.equal(await page.locator(".first-picture").count(), 0);
    }
  });
}

pageTest("the first picture stays until the page can draw it anew, or until that takes too long", {}, async (page) => {
  const held = [];
  await page.route(/\/data\/awards\.json/, (route) => held.push(route));
  await page.goto(`${server.origin}/#/awards?lang=en`);
  await page.waitForSelector(".first-picture svg");
  // The program is there, and what it draws from is not.
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name, responseEnd }) => /split_awards-.*\.wasm/.test(name) && responseEnd > 0));
  await page.waitForTimeout(1000);
  assert.equal(await page.locator(".first-picture svg").count(), 1);
  assert.equal(await page.locator("main").count(), 0);
  await page.waitForSelector("main [role=status]", { timeout: 15_000 });
  assert.equal(await page.locator(".first-picture").count(), 0);
  for (const route of held) await route.continue();
  await page.waitForSelector("[data-stage] .picture svg .mark");
});

pageTest("a page that is narrowed has no picture of the whole before the program", {}, async (page) => {
  await page.route(/\.wasm$/, () => {});
  await page.goto(`${server.origin}/#/visits?topic=tourism&lang=id`);
  await page.waitForSelector("[data-loading=text]");
  await page.waitForTimeout(500);
  assert.equal(await page.locator(".first-picture").count(), 0);
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

// Pages, each with the part of the program that draws it.
const PAGES = {
  visits: "visits",
  "visits/2018-09-18-setneg-lan": "visits",
  adoption: "adoption",
  "regions/62.07": "adoption",
  awards: "awards",
  [`awards/${AWARD}`]: "data",
  programmes: "awards",
  [`programmes/${PROGRAMME}`]: "awards",
  [`adoptions/${ADOPTION}`]: "data",
  [`indicators/${INDICATOR}`]: "data",
  [`conflicts/${CONFLICT}`]: "data",
  sources: "data",
  notes: "notebook",
  present: "present",
  "present/no-such": "present",
  report: "report",
  own: "own",
  "guest-book": "own",
};

pageTest("the part that draws a page sets out with the program", {}, async (page) => {
  await page.route(/\/app-[0-9a-f]+\.wasm$/, () => {});
  for (const [name, part] of Object.entries(PAGES)) {
    const asked = page.waitForRequest(new RegExp(`/split_${part}-`));
    await page.goto(`${server.origin}/?held-${name}#/${name}`, { waitUntil: "commit" });
    await asked;
  }
});

pageTest("what the first script sends for is what the page asks for, each once", {}, async (page) => {
  for (const [name, part] of Object.entries(PAGES)) {
    const asked = [];
    const note = (request) => /\/data\/(?!pictures\/)/.test(request.url()) && asked.push(new URL(request.url()).pathname);
    page.on("request", note);
    await page.goto(`${server.origin}/?${name}#/${name}?lang=id`);
    await page.waitForSelector('html[data-state="ready"]', { state: "attached", timeout: 20_000 });
    const ahead = await page.$$eval('link[rel=preload][as=fetch][href*="/data/"]', (links) => links.map((link) => new URL(link.href).pathname));
    await page.waitForTimeout(1000);
    page.off("request", note);
    for (const file of ahead) assert.equal(asked.filter((one) => one === file).length, 1, `${name}: ${file}`);
    const used = await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => /\/data\/(?!pictures\/)/.test(name)).map(({ name }) => new URL(name).pathname));
    const parts = await page.evaluate(() => performance.getEntriesByType("resource").flatMap(({ name }) => /split_([a-z]+)-/.exec(name)?.[1] ?? []));
    assert.deepEqual([...new Set(parts)], [part], name);
    const first = used.filter((file) => !/sources\.json$/.test(file));
    assert.deepEqual([...new Set(first)].toSorted(), [...new Set([...ahead, ...first.filter((file) => name === "visits")])].toSorted(), name);
  }
});
