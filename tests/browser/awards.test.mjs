// Awards, indicators, and the catalogue of programmes.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { audit, launch, open, serve, withPage } from "./support.mjs";

let server;
let browser;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

function pageTest(name, options, run) {
  test(name, () => withPage(browser, server.origin, { name, viewport: { width: 1280, height: 1000 }, ...options }, run));
}

const TIMELINE = '[data-figure="award-timeline"]';

pageTest("a sign of the timeline leads to its awards, their sources and their disagreements", {}, async (page) => {
  await open(page, server.origin, "#/awards?lang=en");
  await page.locator(`${TIMELINE} .mark[data-mark="sakip.2015"]`).focus();
  assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), /2015.*SAKIP/);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("mark=sakip.2015"));
  await page.waitForFunction(() => document.querySelectorAll("[data-record^='award/']").length === 1);
  assert.ok((await page.locator("[data-record='award/2015-sakip'] .disagreements").count()) === 1, "sources disagree on it");
  assert.ok((await page.locator("[data-record='award/2015-sakip'] a[target=_blank]").count()) >= 1);
});

pageTest("lanes, reach, years and words narrow timeline, list and runs together", {}, async (page) => {
  await open(page, server.origin, "#/awards?lang=en");
  const count = () => page.$eval("#records", (heading) => Number(heading.innerText.match(/\((\d+)\)/)[1]));
  const all = await count();
  await page.selectOption('[data-filter="reach"]', "international");
  await page.waitForFunction((all) => Number(document.querySelector("#records").innerText.match(/\((\d+)\)/)[1]) < all, all);
  const international = await count();
  await page.selectOption('[data-filter="from"]', "2020");
  assert.ok((await count()) < international);
  await page.selectOption('[data-filter="lanes"]', "level");
  assert.equal(await page.locator(`${TIMELINE} .mark[data-mark^="international."]`).count() > 0, true);
  assert.match(page.url(), /period=2020-/);
  assert.match(page.url(), /lanes=level/);
  await page.goBack();
  assert.doesNotMatch(page.url(), /lanes=/);
});

pageTest("a programme is found in spite of a typing error, and leads to visits, regions and awards", {}, async (page) => {
  await open(page, server.origin, "#/programmes?lang=en");
  await page.fill('[data-filter="text"]', "smrat kampng");
  await page.waitForFunction(() => document.querySelector(".card-name")?.innerText.startsWith("Smart Kampung"));
  await page.click(".card-name a");
  await page.waitForSelector('[data-record="programme/smart-kampung"] h2');
  for (const kind of ["visit", "adoption", "award"]) {
    assert.ok((await page.locator(`[data-record^="${kind}/"]`).count()) > 0, kind);
  }
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('[data-filter="text"]').value === "smrat kampng");
});

pageTest("up to four programmes stand side by side", {}, async (page) => {
  await open(page, server.origin, "#/programmes?lang=en");
  for (let at = 0; at < 4; at += 1) {
    await page.locator(".compare", { hasText: "+" }).first().click();
    await page.waitForFunction((count) => document.querySelectorAll(".compared thead th").length === count, at + 1);
  }
  assert.equal(await page.locator(".compare", { hasText: "+" }).count(), 0, "a fifth cannot be added");
});

pageTest("what has no programme says which way is out", {}, async (page) => {
  await open(page, server.origin, "#/programmes?text=zzzz&lang=en");
  await page.waitForSelector(".empty");
  assert.match(await page.innerText(".empty"), /No programme fits/);
});

for (const colorScheme of ["light", "dark"]) {
  for (const lang of ["id", "en"]) {
    pageTest(`awards and programmes are accessible, ${colorScheme}, ${lang}`, { colorScheme }, async (page) => {
      for (const path of ["#/awards?context=1&", "#/programmes?compare=simral&", "#/programmes/smart-kampung?"]) {
        await open(page, server.origin, `?${encodeURIComponent(path)}${path}lang=${lang}`);
        await page.waitForSelector("h2");
        assert.deepEqual(await audit(page), []);
        const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(width <= 0, `${path} is ${width} px too wide`);
      }
    });
  }
}
