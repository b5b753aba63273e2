// The map of adoption, time, and the pages of regions.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { audit, open, pageTests, pinch, ready, server } from "./support.mjs";

const pageTest = pageTests({ viewport: { width: 1280, height: 1000 } });

const MAP = '[data-figure="adoption-map"]';
const RAIL = '[data-rail="mark"]';
const spot = (page) => new URLSearchParams(page.url().split("?")[1] ?? "").get("map")?.split(",").map(Number);
const marks = (page) => page.$$eval(`${MAP} .map .pane .mark`, (all) => all.map((mark) => `${mark.dataset.mark} ${mark.dataset.series}`));
// The region the page tells of, once it does.
const told = (page, name) => page.waitForFunction(([rail, name]) => document.querySelector(`${rail} h2`)?.innerText.includes(name), [RAIL, name]);
// Opens a menu whose choices are used next.
const openMenu = (page, menu) => page.click(`${menu}:not([open]) > summary`);
// Where the middle of the map is on the screen.
async function middle(page) {
  const box = await page.locator(`${MAP} .map`).boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

pageTest("a region that is searched for is flown to, chosen, and told of", {}, async (page) => {
  await open(page, server.origin, "#/adoption?lang=en");
  await page.fill('[data-filter="region"]', "Seruyan");
  await page.press('[data-filter="region"]', "Enter");
  await page.waitForSelector(`${MAP} .map .mark.chosen[data-mark="62.07"]`);
  assert.ok(spot(page)[2] < 12, page.url());
  await told(page, "Seruyan Regency");
  assert.ok((await page.locator(`${RAIL} [data-record^='adoption/']`).count()) >= 3);
  assert.equal(await page.$eval('[data-filter="part"]', (part) => part.selectedOptions[0].text), "Another part");
  await page.fill('[data-filter="region"]', "Atlantis");
  await page.press('[data-filter="region"]', "Enter");
  assert.match(await page.innerText(".field-error"), /No region has that name/);
});

pageTest("on a phone the region that was searched for stands on the map above the sheet that tells of it", { hasTouch: true, viewport: { width: 360, height: 740 } }, async (page) => {
  await open(page, server.origin, "#/adoption?lang=en");
  await page.fill('[data-filter="region"]', "Seruyan");
  await page.press('[data-filter="region"]', "Enter");
  await page.waitForSelector(`${MAP} .map .mark.chosen[data-mark="62.07"]`);
  await page.waitForSelector('[data-rail="mark"][data-sheet="half"]');
  await told(page, "Seruyan Regency");
  await page.waitForFunction(([mark, rail]) => {
    const { top, bottom } = document.querySelector(mark).getBoundingClientRect();
    return top >= 0 && bottom <= document.querySelector(rail).getBoundingClientRect().top + 1; // a browser scrolls whole pixels
  }, [`${MAP} .map .mark.chosen`, RAIL]);
});

pageTest("the map zooms by wheel, buttons, keys and double click, and goes back to the whole", {}, async (page) => {
  await open(page, server.origin, "#/adoption?lang=en");
  await page.locator(`${MAP} .map`).scrollIntoViewIfNeeded();
  const at = await middle(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, -30);
  await page.waitForTimeout(400);
  assert.equal(spot(page), undefined, "from afar a wheel scrolls the page");
  await page.locator(`${MAP} .map`).scrollIntoViewIfNeeded();
  const again = await middle(page);
  await page.mouse.move(again.x, again.y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  await page.waitForFunction(() => location.hash.includes("map="));
  const near = spot(page)[2];
  await page.click('[data-action="zoom-in"]');
  await page.waitForFunction((span) => Number(location.hash.match(/map=[^&]*?([\d.]+)(&|$)/)?.[1]) < span, near);
  await page.locator(`${MAP} .map`).scrollIntoViewIfNeeded();
  const there = await middle(page);
  await page.mouse.dblclick(there.x, there.y);
  const nearer = spot(page)[2];
  assert.ok(nearer < near);
  await page.focus(`${MAP} .map .mark[tabindex="0"]`);
  await page.keyboard.press("+");
  assert.ok(spot(page)[2] < nearer);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("0");
  assert.equal(spot(page), undefined);
  assert.equal(await page.evaluate(() => document.activeElement.closest(".mark") !== null), true, "the focus stays in the map");
});

pageTest("dragging moves the map and chooses nothing", {}, async (page) => {
  await open(page, server.origin, "#/adoption?map=112.5,-7.3,8&lang=en");
  await page.locator(`${MAP} .map`).scrollIntoViewIfNeeded();
  const at = await middle(page);
  const [before] = spot(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1) await page.mouse.move(at.x - 25 * step, at.y);
  assert.match(await page.getAttribute(`${MAP} .pane-content`, "transform"), /translate/);
  await page.mouse.up();
  await page.waitForFunction((before) => Number(location.hash.match(/map=([\d.]+)/)[1]) > before + 0.5, before);
  assert.equal(new URL(page.url()).hash.includes("mark="), false);
  assert.equal(await page.getAttribute(`${MAP} .pane-content`, "transform"), null, "what was shifted is drawn anew");
});

pageTest("two fingers pinch the map", { hasTouch: true, viewport: { width: 390, height: 800 } }, async (page) => {
  await open(page, server.origin, "#/adoption?lang=en");
  await page.locator(`${MAP} .map`).scrollIntoViewIfNeeded();
  await pinch(page, await middle(page), [30, 40, 55, 70, 90]);
  await page.waitForFunction(() => location.hash.includes("map="));
  assert.ok(spot(page)[2] < 30, page.url());
});

pageTest("arrow keys lead from the region visited to Jembrana, and Enter tells of it", {}, async (page) => {
  await open(page, server.origin, "#/adoption?map=114.4,-8.3,4&lang=en");
  await page.locator(`${MAP} .map .mark[data-mark="35.10"]`).focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.mark), "51.01");
  assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), /Jembrana Regency\. Bali\. Signed/);
  await page.keyboard.press("Enter");
  await told(page, "Jembrana Regency");
  assert.match(await page.innerText(RAIL), /22 March 2017 · MoU signed/);
});

pageTest("played to its end, the map is the one that nobody played", {}, async (page) => {
  await open(page, server.origin, "#/adoption?lang=en");
  const still = await marks(page);
  const slider = page.locator('[data-filter="until"]');
  await slider.fill("2024");
  await page.waitForFunction(() => location.hash.includes("period=-2024"));
  const before = await marks(page);
  assert.notDeepEqual(before.toSorted(), still.toSorted());
  await openMenu(page, ".time-more");
  await page.selectOption(".time-more select >> nth=1", "2");
  await page.click('[data-action="play"]');
  await page.waitForFunction(() => !location.hash.includes("period="), null, { timeout: 10_000 });
  await page.waitForFunction(() => document.querySelector('[data-action="play"]').getAttribute("aria-label") === "Play");
  await ready(page);
  assert.deepEqual((await marks(page)).toSorted(), still.toSorted());
  await openMenu(page, ".time-more");
  await page.selectOption('[data-filter="window"]', "year");
  assert.match(page.url(), /period=2026/);
});

pageTest("history and map go along as files", { acceptDownloads: true }, async (page) => {
  await open(page, server.origin, "#/adoption?lang=en");
  await page.waitForSelector('[data-download="history-csv"]', { state: "attached" });
  for (const [key, begins] of [["history-csv", "\"Region code\",\"Region\","], ["history-csv-excel", "\ufeff\"Region code\";"], ["history-xlsx", "PK"], ["geojson", '{"attribution":"Approximate boundaries']]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.$eval(`[data-download="${key}"]`, (button) => button.click())]);
    const text = await readFile(await download.path(), "utf8");
    assert.ok(text.startsWith(begins), `${key}: ${text.slice(0, 60)}`);
  }
});

// The list of regions shows the first of them until all are asked for.
async function showAllRegions(page) {
  const more = page.locator('section:has(> #regions-list) [data-action="more"]');
  if (await more.count()) await more.click();
  await more.waitFor({ state: "detached" });
}

pageTest("the list of regions says what the map says", {}, async (page) => {
  await open(page, server.origin, "#/adoption?lang=en");
  await page.waitForSelector("[data-region]");
  await showAllRegions(page);
  const listed = await page.$$eval("[data-region]", (all) => all.map((entry) => `${entry.dataset.region} ${entry.querySelector(".sign").className.match(/adoption-(\w+)/)[1]}`));
  const drawn = (await marks(page)).filter((mark) => !/ (none|subject)$/.test(mark));
  assert.deepEqual(listed.toSorted(), drawn.toSorted());
});

pageTest("steps differ in forced colours too", { forcedColors: "active" }, async (page) => {
  await open(page, server.origin, "#/adoption?lang=en");
  const fills = await page.$$eval(`${MAP} .map .mark[data-mark^="series."] rect`, (all) => all.map((swatch) => `${swatch.getAttribute("fill")} ${getComputedStyle(swatch).fill}`));
  assert.equal(new Set(fills).size, fills.length, fills.join("; "));
});

pageTest("a region without a record says so, and one can be kept as the reader's own", {}, async (page) => {
  await open(page, server.origin, "#/regions/94.03?lang=en");
  assert.match(await page.innerText("main"), /No record was found of this region/);
  await open(page, server.origin, "?again#/regions/62.07?lang=en");
  await page.click('[data-action="my-region"]');
  await page.waitForSelector('[data-action="forget-region"]');
  await page.reload();
  await ready(page);
  await page.waitForSelector('[data-action="forget-region"]');
  assert.ok((await page.locator('[data-record^="visit/"]').count()) >= 3);
  await page.goto(`${server.origin}/#/adoption?lang=en`);
  await page.waitForFunction(() => /My region: Seruyan Regency/.test(document.querySelector(".mine-line")?.innerText));
  await openMenu(page, `${MAP} .caveat`);
  assert.match(await page.innerText(`${MAP} .caveat .notes`), /A thick line surrounds your region/);
  await page.click(".mine-line a");
  await page.click('[data-action="forget-region"]');
  await page.waitForSelector('[data-action="my-region"]');
});

pageTest("the plan of a region tells whom to meet, where, what to ask and who took a programme, with the visits that say so", {}, async (page) => {
  await open(page, server.origin, "#/regions/62.07?lang=en");
  await page.selectOption('[data-filter="planned"]', "sakip");
  await page.waitForSelector('[data-planned="sakip"]');
  assert.match(page.url(), /programme=sakip/);
  const plan = page.locator("[data-planned]");
  assert.ok((await plan.locator(".told a[href^='#/visits/']").count()) >= 4);
  assert.ok((await plan.locator(".questions li").count()) >= 8);
  assert.match(await plan.innerText(), /MoU signed, 22 March 2017 · .*Sukoharjo/);
  await plan.locator(".told a").first().click();
  await page.waitForFunction(() => location.hash.startsWith("#/visits/"));
});

pageTest("the map goes near to the region that is chosen", {}, async (page) => {
  await open(page, server.origin, "#/adoption?mark=92.02&lang=en");
  assert.equal(spot(page), undefined);
  await page.click('[data-action="zoom-to"]');
  await page.waitForFunction(() => location.hash.includes("map="));
  const [lon, lat, span] = spot(page);
  assert.ok(lon > 130 && lat < 0 && span < 12, page.url());
  assert.match(page.url(), /mark=92\.02/);
});

pageTest("a class chosen in the legend of the map narrows the list to its regions", {}, async (page) => {
  await open(page, server.origin, "#/adoption?lang=en");
  const entry = (series) => page.locator(`${MAP} .map .mark[data-mark="series.${series}"]`);
  const heading = () => page.innerText("#regions-list");
  for (const series of ["running", "none"]) {
    await entry(series).click();
    const [, label, count] = (await entry(series).getAttribute("aria-label")).match(/^(.*)\. ([\d,]+) /);
    await page.waitForFunction((label) => document.querySelector("#regions-list")?.innerText.includes(`: ${label} (`), label);
    assert.ok((await heading()).endsWith(`(${count})`), await heading());
    await showAllRegions(page);
    assert.equal(await page.locator("[data-region]").count(), Number(count));
  }
  await page.click('[data-action="all-regions"]');
  await page.waitForFunction(() => !document.querySelector("#regions-list").innerText.includes(":"));
  assert.doesNotMatch(page.url(), /focus=/);
});

pageTest("a group of pages that does not arrive can be asked for again, and may come under another type", { expectErrors: true }, async (page) => {
  let fails = true;
  await page.route("**/split_adoption*", async (route) => {
    if (fails) return route.fulfill({ status: 503, body: "" });
    const response = await route.fetch();
    return route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
  });
  await page.goto(`${server.origin}/#/adoption?lang=en`);
  await page.waitForSelector(".notice button");
  fails = false;
  await page.click(".notice button");
  await page.waitForSelector(`${MAP} .map .mark`);
});

pageTest("the buttons of the map choose nothing beneath them", {}, async (page) => {
  await open(page, server.origin, "#/adoption?map=140,-4,6&lang=en");
  for (let times = 0; times < 3; times += 1) await page.click('[data-action="zoom-in"]');
  assert.doesNotMatch(page.url(), /mark=/);
});

pageTest("a map that does not arrive can be asked for again", { expectErrors: true }, async (page) => {
  let fails = true;
  await page.route("**/data/map/*", (route) => (fails ? route.abort() : route.continue()));
  await page.goto(`${server.origin}/#/adoption?lang=en`);
  await page.waitForSelector(".notice button");
  fails = false;
  await page.click(".notice button");
  await page.waitForSelector(`${MAP} .map .mark`);
});

for (const [theme, colorScheme] of [["light", "light"], ["dark", "dark"]]) {
  for (const lang of ["id", "en"]) {
    pageTest(`adoption and regions are accessible, ${theme}, ${lang}`, { colorScheme }, async (page) => {
      for (const path of ["#/adoption?mark=33.11&", "#/regions/62.07?", "#/regions/35?"]) {
        await open(page, server.origin, `?${encodeURIComponent(path)}${path}lang=${lang}`);
        await page.waitForSelector("h2");
        assert.deepEqual(await audit(page), []);
        const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(width <= 0, `${path} is ${width} px too wide`);
      }
    });
  }
}

pageTest("a region chosen in the lens is told of in the rail, Escape lifts it, and its mark has the focus", {}, async (page) => {
  await open(page, server.origin, "#/adoption?lang=en");
  const mark = page.locator('.lens .mark[data-mark="lens.33.11"]');
  await mark.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("mark=33.11"));
  await told(page, "Sukoharjo");
  await page.waitForFunction(() => document.activeElement?.closest(".rail") !== null);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !location.hash.includes("mark="));
  await page.waitForFunction(() => document.activeElement?.getAttribute("data-mark") === "33.11");
  // Near enough, the map needs no lens.
  await page.click('[data-action="zoom-in"]');
  await page.waitForFunction(() => !document.querySelector(".lens"));
});

pageTest("circles stand at capitals when asked for, and belong to their regions", {}, async (page) => {
  await open(page, server.origin, "#/adoption?lang=en");
  const circles = () => page.locator(`${MAP} .map .mark circle.fill-category-3`).count();
  const before = await circles();
  await openMenu(page, '[data-chip="more"]');
  await page.check('[data-filter="bubbles"]');
  await page.waitForFunction(() => location.hash.includes("bubbles=1"));
  await page.waitForFunction(() => /area of a circle/.test(document.querySelector('[data-figure="adoption-map"] .caveat').textContent));
  assert.ok((await circles()) > before + 100);
});

pageTest("new regions, provinces, distances and programmes through time lead to their records", {}, async (page) => {
  for (const [figure, key, kind] of [
    ["adoption-arrivals", "2019.signed", "adoption"],
    ["provinces-reached", "visited.33", "visit"],
    ["adoption-by-programme", "smart-kampung.14.08", "adoption"],
  ]) {
    await open(page, server.origin, `?${figure}#/adoption?figure=${figure}&lang=en`);
    const mark = page.locator(`[data-figure="${figure}"] .mark[data-mark="${key}"]`);
    await mark.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(`${RAIL} [data-record^="${kind}/"]`);
    const records = await page.locator(`${RAIL} [data-record]`).count();
    assert.equal(await page.locator(`${RAIL} [data-record^="${kind}/"]`).count(), records, key);
    // As many as the mark says, where it says a number of records and not of what came before.
    const [, counted] = (await mark.getAttribute("aria-label")).match(/\. (\d+) regions/) ?? [];
    assert.equal(records, Number(counted ?? 1), key);
    await page.click(`${RAIL} [data-action="lift-mark"]`);
    await page.waitForFunction(() => !location.hash.includes("mark="));
  }
  await open(page, server.origin, "?distance#/adoption?figure=adoption-distance&lang=en");
  await page.locator('[data-figure="adoption-distance"] .mark[data-mark="33.11"]').focus();
  await page.keyboard.press("Enter");
  await told(page, "Sukoharjo");
});

pageTest("the slider says what happened in its year", {}, async (page) => {
  await open(page, server.origin, "#/adoption?period=-2016&lang=en");
  assert.match(await page.innerText(".time .said"), /Up to the year 2016/);
  assert.match(await page.innerText(".time .said"), /2016: \d+ visits?, \d+ adoptions?/);
});

pageTest("the choice of one year goes back with the address", {}, async (page) => {
  await open(page, server.origin, "#/adoption?period=2017-2017&lang=en");
  const window = () => page.inputValue('[data-filter="window"]');
  await page.waitForSelector('[data-filter="window"]', { state: "attached" });
  assert.equal(await window(), "year");
  await page.click('.top a[href^="#/awards"]');
  await page.waitForSelector('[data-figure="award-timeline"]');
  await page.goto(`${server.origin}/#/adoption?lang=en`);
  await page.waitForFunction(() => document.querySelector('[data-filter="window"]')?.value === "all");
  await openMenu(page, ".time-more");
  await page.selectOption('[data-filter="window"]', "year");
  await page.waitForFunction(() => location.hash.includes("period="));
  await page.evaluate(() => (location.hash = "#/adoption?lang=en"));
  await page.waitForFunction(() => document.querySelector('[data-filter="window"]').value === "all");
});

pageTest("the map that is played is silent, and says once where it stops; a step by keys is said once", {}, async (page) => {
  await open(page, server.origin, "#/adoption?period=-2022&lang=en");
  await page.waitForSelector('.time [role="status"]', { state: "attached" });
  await page.evaluate(() => {
    window.heard = [];
    const note = (status) => new MutationObserver(() => window.heard.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    document.querySelectorAll('[role="status"], [aria-live]').forEach(note);
  });
  const heard = () => page.evaluate(() => window.heard.filter(Boolean));
  const said = () => page.$eval(".time .said", (said) => said.textContent.replaceAll(/\s+/g, " ").trim());
  await openMenu(page, ".time-more");
  await page.selectOption(".time-more select >> nth=1", "2");
  await page.click('[data-action="play"]');
  await page.waitForFunction(() => !location.hash.includes("period=") && window.heard.some(Boolean), null, { timeout: 10_000 });
  await ready(page);
  assert.deepEqual(await heard(), [await said()]);
  const slider = page.locator('[data-filter="until"]');
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction(() => location.hash.includes("period=-"));
  await ready(page);
  assert.equal(await slider.getAttribute("aria-valuetext"), await said());
  assert.match(await said(), /: \d+ visits?, \d+ adoptions?/);
  assert.equal((await heard()).length, 1, "the slider says it, and nothing else does");
});

pageTest("the marks of the page are one tab stop, with the picture from near in the rail", {}, async (page) => {
  await open(page, server.origin, "#/adoption?lang=en");
  const stops = () => page.locator('.frame [data-mark][tabindex="0"]').count();
  await page.waitForSelector(".lens .mark");
  assert.equal(await stops(), 1);
  await page.locator('.lens .mark[data-mark$="35.10"]').hover();
  await page.waitForSelector(".lens .mark.active");
  assert.equal(await stops(), 1);
});

pageTest("no two elements of the page share an id, and each pattern is found in its own picture", {}, async (page) => {
  await open(page, server.origin, "#/adoption?lang=en");
  await page.waitForSelector(".lens .mark");
  await page.locator(".filmstrip").scrollIntoViewIfNeeded();
  await page.waitForSelector(".film-picture svg");
  const { twice, strays, pictures } = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    const filled = [...document.querySelectorAll('svg [fill^="url(#"]')];
    const picture = (element) => element.closest(".picture, .film-picture");
    const own = (element) => picture(element).querySelector(element.getAttribute("fill").slice(4, -1));
    return { twice: ids.filter((id, at) => ids.indexOf(id) !== at), strays: filled.filter((element) => !own(element)).length, pictures: new Set(filled.map(picture)).size };
  });
  assert.equal(pictures, 3, "the map, the one from near and the one of the filmstrip show the region visited by a pattern");
  assert.deepEqual(twice, []);
  assert.equal(strays, 0);
});

const AFTER = '[data-figure="adoption-after-visit"]';

pageTest("what came of visits is told by visits to learn, and by all of them at one press that the address keeps", {}, async (page) => {
  await open(page, server.origin, "#/adoption?figure=adoption-after-visit&lang=en");
  await page.waitForSelector(`${AFTER} .mark`);
  const title = () => page.innerText(".finding h1");
  assert.match(await title(), /first visit to learn/);
  await page.check('[data-filter="visits"]');
  await page.waitForFunction(() => document.querySelector(".finding h1").innerText.includes("first recorded visit"));
  assert.match(page.url(), /[?&]visits=all/);
  assert.match(await page.innerText('[data-key-numbers="after-visit"]'), /first recorded visit/);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector(".finding h1").innerText.includes("first visit to learn"));
  assert.match(await page.innerText('[data-method="after-visit"] summary'), /Method and limits/);
});

pageTest("the step and the groups of what came of visits are in the address, and a point opens the records behind it", {}, async (page) => {
  await open(page, server.origin, "#/adoption?figure=adoption-after-visit&visits=all&split=period&lang=en");
  await page.waitForSelector(`${AFTER} .mark`);
  assert.equal(await page.inputValue('[data-filter="split"]'), "period");
  assert.match(await page.innerText(".finding .subtitle"), /Year of the first visit/);
  await page.selectOption('[data-filter="reached"]', "interested");
  await page.waitForFunction(() => location.hash.includes("reached=interested"));
  await page.focus(`${AFTER} .mark[tabindex="0"]`);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("mark=after."));
  await page.waitForSelector(`${RAIL} [data-record]`);
});

pageTest("programmes are told by how many of those that came for them took them, in any of three orders", {}, async (page) => {
  await open(page, server.origin, "#/adoption?figure=programme-uptake&lang=en");
  const first = () => page.$eval('[data-figure="programme-uptake"] .mark', (mark) => mark.dataset.mark);
  await page.waitForSelector('[data-figure="programme-uptake"] .mark');
  const before = await first();
  await page.selectOption('[data-filter="uptake"]', "signed");
  await page.waitForFunction(
    (before) => document.querySelector('[data-figure="programme-uptake"] .mark').dataset.mark !== before, before);
  assert.match(page.url(), /uptake=signed/);
  await open(page, server.origin, "#/programmes/simral?lang=en");
  await page.waitForSelector('[data-key-numbers="uptake"]');
  assert.match(await page.innerText('[data-key-numbers="uptake"]'), /of \d+ regions that studied/);
});

pageTest("visits are filtered by what a source says that they were made for", {}, async (page) => {
  await open(page, server.origin, "#/visits?lang=en&purpose=sign");
  assert.equal(await page.inputValue('[data-filter="purpose"]'), "sign");
  const option = await page.$eval('[data-filter="purpose"]', (purpose) => purpose.selectedOptions[0].text);
  const counted = await page.innerText(".counted");
  assert.equal(option.match(/\((\d+)\)/)[1], counted.match(/\d+/)[0], `${option}: ${counted}`);
});
