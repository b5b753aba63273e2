// Awards, indicators, and the catalogue of programmes.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { audit, open, pageTests, pinch, ready, server } from "./support.mjs";

const pageTest = pageTests({ viewport: { width: 1280, height: 1000 } });

const TIMELINE = '[data-figure="award-timeline"]';
const RAIL = '[data-rail="mark"]';
const CATALOGUE = ".catalogue-table tbody tr";

// Opens a menu whose choices are used next.
const openMenu = (page, menu) => page.click(`${menu}:not([open]) > summary`);
// How many a heading says there are.
const countOf = (page, heading) => page.$eval(heading, (heading) => Number(heading.innerText.match(/\(([\d,]+)\)/)[1].replaceAll(",", "")));
// Asks for more of the list until all of it is shown.
async function showAll(page, rows, count) {
  for (let shown = await page.locator(rows).count(); shown < count; shown = await page.locator(rows).count()) {
    await page.click("#records .more button");
    await page.waitForFunction(([rows, shown]) => document.querySelectorAll(rows).length > shown, [rows, shown]);
  }
}

pageTest("a sign of the timeline leads to its awards, and these to their sources and their disagreements", {}, async (page) => {
  await open(page, server.origin, "#/awards?lang=en");
  await page.locator(`${TIMELINE} .mark[data-mark="sakip.2015"]`).focus();
  assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), /2015.*SAKIP/);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("mark=sakip.2015"));
  await page.waitForSelector(`${RAIL} [data-record="award/2015-sakip"]`);
  assert.equal(await page.locator(`${RAIL} [data-record]`).count(), 1);
  await page.click(`${RAIL} [data-record="award/2015-sakip"] a`);
  const article = page.locator('article[data-record="award/2015-sakip"]');
  await article.locator(".disagreements").waitFor();
  assert.equal(await article.locator(".disagreements").count(), 1, "sources disagree on it");
  assert.ok((await article.locator("a[target=_blank]").count()) >= 1);
});

pageTest("lanes, reach, years and words narrow timeline, list and runs together", {}, async (page) => {
  await open(page, server.origin, "#/awards?lang=en");
  await page.waitForSelector("#records h2");
  const count = () => countOf(page, "#records h2");
  const all = await count();
  await page.selectOption('[data-filter="reach"]', "international");
  await page.waitForFunction((all) => Number(document.querySelector("#records h2").innerText.match(/\((\d+)\)/)[1]) < all, all);
  const international = await count();
  await openMenu(page, '[data-chip="more"]');
  await page.selectOption('[data-filter="from"]', "2020");
  await page.waitForFunction((all) => Number(document.querySelector("#records h2").innerText.match(/\((\d+)\)/)[1]) < all, international);
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
  await page.waitForFunction((row) => document.querySelector(`${row} th`)?.innerText.startsWith("Smart Kampung"), CATALOGUE);
  await page.click(`${CATALOGUE} th a`);
  const programme = '.frame[data-record="programme/smart-kampung"]';
  for (const kind of ["visit", "adoption", "award"]) await page.waitForSelector(`${programme} [data-record^="${kind}/"]`);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('[data-filter="text"]').value === "smrat kampng");
});

pageTest("the catalogue is a table ordered by its headings, and cards as well, twenty at a time, and goes along as a file", { acceptDownloads: true }, async (page) => {
  await open(page, server.origin, "#/programmes?lang=en");
  await page.waitForSelector(CATALOGUE);
  const all = await countOf(page, "#records h2");
  const cards = ".card[data-record^='programme/']";
  assert.equal(await page.locator(CATALOGUE).count(), 20);
  await page.click('[data-action="as-cards"]');
  await page.waitForSelector(cards);
  assert.match(page.url(), /table=cards/);
  assert.equal(await page.locator(CATALOGUE).count(), 0);
  await showAll(page, cards, all);
  assert.equal(await page.locator(cards).count(), all);
  await open(page, server.origin, "?named#/programmes?table=catalogue&lang=en");
  await page.waitForSelector(CATALOGUE);
  assert.equal(await page.locator(cards).count(), 0);
  await page.click('.catalogue-table [data-order="awarded"]');
  await page.waitForSelector('.catalogue-table th[aria-sort="descending"] [data-order="awarded"]');
  await showAll(page, CATALOGUE, all);
  assert.equal(await page.locator(CATALOGUE).count(), all);
  // What nobody recorded is no number.
  const awards = () => page.$$eval(".catalogue-table tbody td:nth-child(8)", (cells) => cells.map((cell) => Number(cell.innerText)));
  const falling = await awards();
  assert.deepEqual(falling.filter(Number.isInteger), falling.filter(Number.isInteger).toSorted((a, b) => b - a));
  await page.click('.catalogue-table [data-order="awarded"]');
  await page.waitForSelector('.catalogue-table th[aria-sort="ascending"] [data-order="awarded"]');
  await showAll(page, CATALOGUE, all);
  const rising = await awards();
  assert.ok(rising[0] < falling[0], "turned round, the fewest come first");
  assert.ok(Number.isNaN(rising.at(-1)), "and what is not known last");
  await page.click('.catalogue-table [data-order="awarded"]');
  await page.waitForSelector('.catalogue-table th[aria-sort="descending"] [data-order="awarded"]');
  await page.locator(".catalogue-table .compare").first().click();
  await page.waitForFunction(() => document.querySelectorAll(".compared thead th").length === 1);
  await ready(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.$eval('[data-download="programmes-csv"]', (button) => button.click())]);
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
  assert.match(lines[0], /^"Programme ID","Programme","Sector",/);
  assert.equal(lines.length, all + 1);
  assert.ok(lines[1].startsWith(`"${(await page.getAttribute(CATALOGUE, "data-record")).split("/")[1]}"`), lines[1]);
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
  assert.match(await page.innerText(".empty"), /No matching programmes/);
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

pageTest("lanes of context are switched on one by one, and what they count leads to its records", {}, async (page) => {
  await open(page, server.origin, "#/awards?lang=en");
  await openMenu(page, '[data-chip="context"]');
  await page.check('[data-filter="context-visits"]');
  await page.check('[data-filter="context-poverty-rate"]');
  const bar = page.locator(`${TIMELINE} .mark[data-mark="context.visits.2014"]`);
  const counted = Number((await bar.getAttribute("aria-label")).match(/(\d+)$/)[1]);
  await bar.focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(`${RAIL} [data-record^="visit/"]`);
  assert.equal(await page.locator(`${RAIL} [data-record^="visit/"]`).count(), counted);
  await page.locator(`${TIMELINE} .mark[data-mark^="context.poverty-rate."]`).first().focus();
  await page.keyboard.press("Enter");
  const value = page.locator(`${RAIL} [data-record^="indicator/"] a`);
  await value.waitFor();
  const address = await value.getAttribute("href");
  await page.click(`${RAIL} [data-action="lift-mark"]`);
  await page.waitForFunction(() => !location.hash.includes("mark="));
  await openMenu(page, '[data-chip="context"]');
  await page.uncheck('[data-filter="context-visits"]');
  await page.waitForFunction(() => location.hash.includes("context=poverty-rate"));
  await open(page, server.origin, `?value${address}`);
  await page.waitForSelector('article[data-record^="indicator/"] a[target=_blank]');
});

pageTest("time is looked at closer and wider by buttons, by a drawn period and by the wheel", {}, async (page) => {
  await open(page, server.origin, "#/awards?lang=en");
  const period = () => page.evaluate(() => new URLSearchParams(location.hash.split("?")[1]).get("period"));
  await page.focus(`${TIMELINE} [data-action="zoom-in"]`);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("period="));
  const closer = await period();
  await page.keyboard.press("Enter");
  await page.waitForFunction((before) => !location.hash.includes(`period=${before}`), closer);
  const [from, to] = (await period()).split("-").map(Number);
  assert.ok(to - from < 5);
  // So near, what is known to the day stands at its day, with its date in its name.
  await page.waitForFunction((selector) => [...document.querySelectorAll(`${selector} .mark`)].some((mark) => /\d+ (May|June|October|December) \d{4}/.test(mark.getAttribute("aria-label"))), TIMELINE);
  await page.click(`${TIMELINE} [data-action="all-years"]`);
  await page.waitForFunction(() => !location.hash.includes("period="));
  assert.equal(await page.getAttribute(`${TIMELINE} [data-action="all-years"]`, "aria-disabled"), "true");

  await page.locator(`${TIMELINE} .mark[data-mark="iga.2018"]`).waitFor();
  const middle = async (key) => {
    const box = await page.locator(`${TIMELINE} .mark[data-mark="${key}"]`).boundingBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  await page.locator(`${TIMELINE} .mark[data-mark="iga.2018"]`).scrollIntoViewIfNeeded();
  const [start, end] = [await middle("iga.2018"), await middle("iga.2021")];
  await page.mouse.move(...start);
  await page.mouse.down();
  await page.mouse.move(...end, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(() => location.hash.includes("period=2018-2021"));

  await page.locator(`${TIMELINE} .mark[data-mark^="iga.2019"]`).first().waitFor();
  await page.mouse.move(...start);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await page.waitForFunction(() => {
    const [from, to] = new URLSearchParams(location.hash.split("?")[1]).get("period").split("-").map(Number);
    return to - from === 1 && from >= 2018 && to <= 2021;
  });
});

pageTest("a run of years stands beside the count of its sources, and what differs is listed", {}, async (page) => {
  await open(page, server.origin, "#/awards?lang=en");
  const row = page.locator("tr", { hasText: "WTP" }).first();
  assert.match(await row.innerText(), /13 years in a row.*= 13 years in a row \(2024\)/s);
  await page.click(".differences > summary");
  assert.match(await page.locator("[data-record='award/2025-kla']", { hasText: "sources:" }).innerText(), /sources: 2 in a row; records: 1/);
  assert.ok((await page.locator("#firsts + ul > li").count()) >= 3);
});

pageTest("the lifeline of a programme leads to its first visit, and a programme has its map and its records by year", {}, async (page) => {
  await open(page, server.origin, "#/programmes?lang=en");
  const lifelines = '[data-figure="programme-lifelines"]';
  const rows = () => page.locator(`${lifelines} .mark[data-mark^="programme."]`).count();
  const few = await rows();
  await page.click('[data-action="all-lanes"]');
  await page.waitForFunction(([selector, few]) => document.querySelectorAll(`${selector} .mark[data-mark^="programme."]`).length > few, [lifelines, few]);
  await page.locator(`${lifelines} .mark[data-mark="visit.smart-kampung"]`).focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(`${RAIL} [data-record^="visit/"]`);
  assert.equal(await page.locator(`${RAIL} [data-record]`).count(), 1);
  await page.selectOption('[data-filter="order"]', "name");
  await page.waitForFunction((selector) => {
    const names = [...document.querySelectorAll(`${selector} .mark[data-mark^="programme."]`)].slice(0, 5).map((mark) => mark.getAttribute("aria-label").toLowerCase());
    return names.every((name, at) => at === 0 || names[at - 1] <= name);
  }, lifelines);

  await open(page, server.origin, "?map#/programmes/smart-kampung?figure=adoption-map&lang=en");
  await page.waitForSelector('[data-figure="adoption-map"] .mark');
  await page.click('[data-film="programme-mentions"]');
  await page.locator('[data-figure="programme-mentions"] .mark[data-mark^="20"][data-mark$=".awards"]').first().focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(`${RAIL} [data-record^="award/"]`);
});

pageTest("indicators are drawn by value, by logarithm and as an index", {}, async (page) => {
  await open(page, server.origin, "#/awards?figure=indicators&lang=en");
  await page.waitForSelector('[data-figure="indicators"] .mark');
  const heights = () => page.$$eval('[data-figure="indicators"] .mark', (marks) => marks.map((mark) => mark.getBoundingClientRect().top).join());
  const linear = await heights();
  await page.selectOption('[data-filter="scale"]', "log");
  await page.waitForFunction(() => /Logarithmic scale/.test(document.querySelector("#indicators-sentence").textContent));
  assert.notEqual(await heights(), linear);
  await page.selectOption('[data-filter="scale"]', "index");
  await page.waitForFunction(() => [...document.querySelectorAll('[data-figure="indicators"] text')].some((text) => text.textContent === "2010 = 100"));
});

pageTest("Back returns to the place and the link that were left", {}, async (page) => {
  await open(page, server.origin, "#/awards?lang=en");
  const link = page.locator("#records .entries a[href^='#/programmes/']").nth(5);
  await link.scrollIntoViewIfNeeded();
  const href = await link.getAttribute("href");
  const before = await page.evaluate(() => scrollY);
  assert.ok(before > 1000);
  await link.click();
  await page.waitForFunction(() => location.hash.startsWith("#/programmes/") && scrollY === 0);
  await page.goBack();
  await page.waitForFunction((before) => Math.abs(scrollY - before) < 4, before);
  await page.waitForFunction((href) => document.activeElement?.getAttribute("href") === href, href);
});

pageTest("on a phone the awards stand along a line of years, and an agency narrows the programmes", { viewport: { width: 360, height: 800 } }, async (page) => {
  await open(page, server.origin, "#/awards?lang=en");
  await page.waitForSelector("#records .years h3");
  await showAll(page, "#records .entries > li", 41);
  const years = await page.$$eval("#records .years h3", (heads) => heads.map((head) => Number(head.innerText)));
  assert.ok(years.length >= 2 && years.every((year, at) => at === 0 || year < years[at - 1]), years.join());
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
  await open(page, server.origin, "?1#/programmes?lang=en");
  await page.waitForSelector(CATALOGUE);
  const all = await countOf(page, "#records h2");
  const fewer = () => page.waitForFunction((all) => Number(document.querySelector("#records h2").innerText.match(/\((\d+)\)/)[1]) < all, all);
  await openMenu(page, '[data-chip="more"]');
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "an open chip makes the page no wider");
  await page.locator('[data-filter="agency"]').selectOption({ index: 1 });
  await fewer();
  assert.match(page.url(), /agency=/);
  await page.locator('[data-filter="agency"]').selectOption("");
  await page.waitForFunction((all) => document.querySelector("#records h2").innerText.includes(`(${all})`), all);
  await page.check('[data-filter="launched"]');
  await fewer();
  await showAll(page, CATALOGUE, await countOf(page, "#records h2"));
  assert.doesNotMatch(await page.innerText(".catalogue-table"), /year not known/);
});

pageTest("two fingers bring the years of the timeline nearer, and leave the page its size", { hasTouch: true, viewport: { width: 800, height: 1000 } }, async (page) => {
  await open(page, server.origin, "#/awards?lang=en");
  await page.locator(`${TIMELINE} .picture`).scrollIntoViewIfNeeded();
  const box = await page.locator(`${TIMELINE} .picture`).boundingBox();
  await pinch(page, { x: box.x + box.width * 0.6, y: Math.max(box.y, 0) + 200 }, [40, 50, 65, 80]);
  await page.waitForFunction(() => location.hash.includes("period="));
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
});
