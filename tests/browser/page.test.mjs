// What only a browser can show, on the built page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import axe from "axe-core";
import { audit, browser, counted, open, pageTests, ready, server, unfold } from "./support.mjs";

const pageTest = pageTests();

const FIGURE = 'figure[data-figure="visits-by-year"]';
const mark = (key) => `[data-mark="${key}"]`;

for (const [locale, lang, heading] of [
  ["id-ID", "id", "Siapa yang datang belajar dan apa yang dipelajari"],
  ["en-GB", "en", "Who came to learn and what they studied"],
  ["de-DE", "id", "Siapa yang datang belajar dan apa yang dipelajari"],
]) {
  pageTest(`a first visit with a browser in ${locale} reads ${lang}`, { locale }, async (page) => {
    await open(page, server.origin);
    assert.equal(await page.getAttribute("html", "lang"), lang);
    assert.equal(await page.textContent("h1"), heading);
    assert.equal(await page.evaluate(() => performance.getEntriesByName("ready").length), 1);
  });
}

pageTest("hover and keyboard focus show the same tooltip, and Escape leaves", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await page.hover(mark("2018"));
  const hovered = await page.textContent(".tooltip");
  await page.mouse.move(0, 0);
  await page.waitForSelector(".tooltip", { state: "detached" });
  await page.focus(mark("2018"));
  assert.equal(await page.textContent(".tooltip"), hovered);
  const name = await page.getAttribute(mark("2018"), "aria-label");
  assert.match(name, /^2018\. \d+ kunjungan/);
  await page.keyboard.press("Escape");
  await page.waitForSelector(".tooltip", { state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.dataset.figure), "visits-by-year");
});

pageTest("a figure is one tab stop, arrows move between marks, Enter lists the records beside it", {}, async (page) => {
  await open(page, server.origin, "#/visits?by=kind");
  assert.equal(await page.locator(`${FIGURE} [data-mark][tabindex="0"]`).count(), 1);
  await page.focus(`${FIGURE} [data-mark][tabindex="0"]`);
  const focused = () => page.evaluate(() => document.activeElement.dataset.mark);
  await page.keyboard.press("End");
  assert.match(await focused(), /^2026\./);
  await page.keyboard.press("ArrowLeft");
  assert.match(await focused(), /^2025\./);
  const before = await focused();
  await page.keyboard.press("ArrowUp");
  assert.match(await focused(), /^series\./);
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  assert.match(await focused(), /^2025\./);
  assert.notEqual(await focused(), before);
  const chosen = await focused();
  const expected = Number(/: (\d+) kunjungan/.exec(await page.getAttribute(mark(chosen), "aria-label"))[1]);
  await page.keyboard.press("Enter");
  await page.waitForSelector('.rail[data-rail="mark"]');
  assert.match(page.url(), new RegExp(`mark=${chosen.replace(".", "\\.")}`));
  assert.equal(await focused(), chosen, "the keyboard stays where it was");
  assert.equal(await page.locator('.rail-records [data-record^="visit/"]').count(), expected);
  assert.equal(await page.locator('[data-action="all-records"]').count(), 0);
});

pageTest("of many records behind a mark the rail lists twenty, and leads to all of them in the list below", {}, async (page) => {
  await open(page, server.origin, "#/visits?figure=visits-kinds&lang=en");
  const counts = await page.$$eval("[data-stage] [data-mark]", (marks) => marks.map((mark) => [mark.dataset.mark, Number(/[.:] (\d+) visit/.exec(mark.ariaLabel)?.[1])]));
  const [chosen, expected] = counts.find(([, count]) => count > 30);
  await page.focus(mark(chosen));
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-action="all-records"]');
  assert.equal(await page.locator(".rail-records [data-record]").count(), 20);
  assert.match(await page.innerText('[data-action="all-records"]'), new RegExp(`\\b${expected}\\b`));
  await page.focus('[data-action="all-records"]');
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "records");
  await page.waitForFunction((expected) => document.querySelector("#records").innerText.includes(`(${expected})`), expected);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.action), "lift-mark");
});

pageTest("filters stand in the address, and Back undoes them one by one", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  const all = await page.textContent("#records");
  await page.selectOption('[data-filter="topic"]', "tourism");
  await unfold(page, '[data-chip="period"]');
  await page.selectOption('[data-filter="period"] select >> nth=0', "2017");
  await page.selectOption('[data-filter="type"]', "regency");
  assert.match(page.url(), /period=2017-&type=regency&topic=tourism/);
  await ready(page);
  const narrowed = await page.textContent("#records");
  assert.notEqual(narrowed, all);
  await page.goBack();
  await page.goBack();
  assert.equal(await page.inputValue('[data-filter="topic"]'), "tourism");
  assert.equal(await page.inputValue('[data-filter="type"]'), "");
  await page.goForward();
  await page.goForward();
  await page.waitForFunction((text) => document.querySelector("#records").textContent === text, narrowed);
  const copy = await page.context().newPage();
  await copy.goto(page.url());
  await ready(copy);
  assert.equal(await copy.textContent("#records"), narrowed);
  assert.equal(await copy.inputValue('[data-filter="type"]'), "regency");
});

pageTest("words typed are searched at once, and Back leaves the search as a whole", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  const all = await page.textContent("#records");
  await unfold(page, '[data-chip="more"]');
  await page.locator('[data-filter="text"]').pressSequentially("yulhaidir");
  await ready(page);
  assert.match(await page.textContent("#records"), /\(1\)/);
  assert.equal(await page.getAttribute('.records [data-record]', "data-record"), "visit/2019-10-09-seruyan");
  await page.goBack();
  await page.waitForFunction((text) => document.querySelector("#records").textContent === text, all);
  await page.locator('[data-filter="text"]').fill("zzzz");
  await ready(page);
  assert.ok(await page.locator(".records .empty").isVisible());
  assert.equal(await page.locator(`${FIGURE} ${mark("2018")}`).count(), 1, "a year without records has a mark of its own");
});

pageTest("the table holds the numbers of the marks, and each leads to its records", {}, async (page) => {
  await open(page, server.origin, "#/visits?lang=en");
  const marks = await page.$$eval(`${FIGURE} [data-mark]`, (marks) =>
    marks.filter((mark) => /^\d{4}$/.test(mark.dataset.mark)).map((mark) => Number(/\. (\d+) visit/.exec(mark.ariaLabel)[1])),
  );
  await page.click('[data-action="table"]');
  await page.waitForSelector("table td a");
  const cells = await page.$$eval("table td a", (links) => links.map((link) => Number(link.textContent)));
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  assert.equal(cells.length, marks.length);
  assert.equal(sum(cells), sum(marks));
  await page.click("table tbody tr:nth-child(3) td a >> nth=0");
  await page.waitForSelector('.records [data-action="lift-mark"]');
  assert.equal(await page.locator('.records [data-record^="visit/"]').count(), Number(/\((\d+)\)/.exec(await page.textContent("#records"))[1]));
});

pageTest("a legend entry focuses its series and dims the others", {}, async (page) => {
  await open(page, server.origin, "#/visits?by=kind");
  await page.click(mark("series.council"));
  assert.match(page.url(), /focus=council/);
  assert.equal(await page.getAttribute(mark("series.council"), "aria-pressed"), "true");
  const dimmed = await page.$$eval(`${FIGURE} .dimmed`, (marks) => marks.map((mark) => mark.dataset.series ?? ""));
  assert.ok(dimmed.length > 10 && !dimmed.includes("council"));
  await page.click(mark("series.council"));
  assert.equal(await page.locator(`${FIGURE} .dimmed`).count(), 0);
  await page.focus(mark("series.council"));
  await page.keyboard.press("Enter");
  assert.match(page.url(), /focus=council/);
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.mark), "series.central", "the keyboard goes on");
});

pageTest("files arrive, parse, and say where they come from", {}, async (page) => {
  await open(page, server.origin, "#/visits?lang=en");
  const download = async (file) => {
    await unfold(page, `${FIGURE} .downloads`);
    const [arrived] = await Promise.all([page.waitForEvent("download"), page.click(`[data-download="${file}"]`)]);
    return { name: arrived.suggestedFilename(), bytes: await readFile(await arrived.path()) };
  };
  const size = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

  const svg = await download("svg");
  assert.match(svg.name, /^studi-tiru-visits-by-year-en-[0-9a-f]+\.svg$/);
  const text = svg.bytes.toString();
  const parsed = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "image/svg+xml");
    return { fault: document.querySelector("parsererror")?.textContent, width: document.documentElement.getAttribute("width") };
  }, text);
  assert.equal(parsed.fault, undefined);
  for (const part of ["Recorded visits peaked", "2011–2026", "Sources: ", "CC-BY-4.0"]) assert.ok(text.includes(part), part);

  const png = await download("png");
  assert.ok(Math.abs(size(png.bytes)[0] - 2 * Number(parsed.width)) <= 2);
  const slide = await download("slide");
  assert.deepEqual(size(slide.bytes), [1920, 1080]);

  const csv = (await download("csv")).bytes.toString();
  assert.match(csv, /^"Year","Regional governments",/);
  const excel = (await download("csv-excel")).bytes;
  assert.deepEqual([...excel.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.match(excel.toString().slice(1), /^"Year";"Regional governments";/);
  const lines = csv.trim().split("\r\n").map((line) => line.split(",").length);
  assert.equal(new Set(lines).size, 1, "a CSV is nothing but its table");
  const about = (await download("about")).bytes.toString();
  assert.match(about, /Licence: CC-BY-4\.0/);
});

pageTest("the picture in the browser is byte for byte the one that native tests know", { viewport: { width: 1280, height: 900 } }, async (page) => {
  await open(page, server.origin, "#/visits?lang=id");
  // A room of 1200 by 440 px: as wide as that in this window, and as high in a window of this height.
  const isDrawn = (height) => page.waitForFunction(([figure, height]) => document.querySelector(`${figure} .picture svg`)?.getAttribute("viewBox") === `0 0 1200 ${height}`, [FIGURE, height]);
  const top = await page.$eval(`${FIGURE} .room`, (room) => {
    const { top } = room.getBoundingClientRect();
    room.style.width = "1200px";
    room.style.marginTop = `${Math.ceil(top) - top}px`;
    return Math.ceil(top);
  });
  const before = await page.$eval(`${FIGURE} .picture svg`, (picture) => picture.getAttribute("viewBox"));
  await page.setViewportSize({ width: 1280, height: top + 440 + 112 });
  await isDrawn(440).catch(async () => assert.fail(`${before}, ${await page.$eval(`${FIGURE} .picture svg`, (picture) => picture.getAttribute("viewBox"))}`));
  await unfold(page, `${FIGURE} .downloads`);
  const [arrived] = await Promise.all([page.waitForEvent("download"), page.click('[data-download="svg"]')]);
  const drawn = (await readFile(await arrived.path())).toString();
  const version = await page.textContent(".foot code");
  const expected = (await readFile(new URL("../snapshots/visits-by-year-id-1200-framed.svg", import.meta.url))).toString();
  assert.equal(drawn.replaceAll(version, "VERSION"), expected);
});

pageTest("link, picture and citation are copied", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await open(page, server.origin, "#/visits?topic=tourism");
  await page.click('[data-stage] [data-action="share"]');
  await page.click('dialog.share [data-action="copy-link"]');
  await page.waitForSelector("dialog.share .status p");
  assert.equal(await clipboard(), `${server.origin}/#/visits?topic=tourism&lang=id`);
  await page.keyboard.press("Escape");
  await unfold(page, `${FIGURE} .further`);
  await page.click('[data-action="copy-picture"]');
  await page.waitForFunction(async () => (await navigator.clipboard.read())[0].types.includes("image/png"));
  await open(page, server.origin, "#/visits/2017-03-22-lima-kabupaten");
  await page.click('[data-action="copy-citation"]');
  await page.waitForSelector(".status p");
  assert.match(await clipboard(), /Diakses pada \d+ \S+ \d{4}, dari https:\/\/daerah\.sindonews\.com/);
});

pageTest("where the clipboard is refused, the text stands there to be copied by hand", {}, async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await open(page, server.origin, "#/visits");
  await page.click('[data-stage] [data-action="share"]');
  await page.click('dialog.share [data-action="copy-link"]');
  assert.equal(await page.textContent("dialog.share .status pre"), `${server.origin}/#/visits?lang=id`);
});

const compared = (key) => `[data-compare] ${mark(key)}`;

// Opens the page of visits with one selection beside another, each with a small figure.
async function openComparison(page, origin) {
  await open(page, origin, "#/visits?province=35");
  await page.click('[data-action="pin"]');
  await page.waitForSelector(`${compared("2018.government")} >> nth=1`);
}

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

pageTest("a finger on a mark of the stage chooses it at once, and the sheet lists its records", PHONE, async (page) => {
  await open(page, server.origin, "#/visits");
  await page.tap(mark("2018"));
  await page.waitForSelector('.rail[data-rail="mark"][data-sheet="half"]');
  assert.match(page.url(), /mark=2018$/);
  assert.match(await page.innerText(".rail-line >> nth=0"), /^\d+ kunjungan/, "what the mark says stands in the sheet");
  assert.equal(await page.locator(".tooltip").count(), 0);
  assert.ok((await page.locator(".rail-records [data-record]").count()) > 0);
});

pageTest("a finger on a mark of a small figure shows its tooltip at the foot of the screen, and opens the records from there", PHONE, async (page) => {
  await openComparison(page, server.origin);
  await page.tap(`${compared("2018.government")} >> nth=0`);
  await page.waitForFunction(() => document.querySelector(".tooltip")?.style.opacity === "1");
  const tooltip = await page.locator(".tooltip").boundingBox();
  assert.ok(tooltip.y + tooltip.height > 640 && tooltip.y + tooltip.height <= 740, JSON.stringify(tooltip));
  await page.tap(".tooltip-actions button >> nth=0");
  await page.waitForSelector('.records [data-action="lift-mark"]');
  assert.match(page.url(), /#\/visits\?.*mark=2018\.government/);
  assert.equal(await page.locator(".tooltip").count(), 0, "the tooltip has left with the choice");
});

pageTest("no way of leaving a figure whose mark has the focus breaks the page", {}, async (page) => {
  const isWhole = async (what) => {
    await page.waitForTimeout(100);
    // A page that broke says so, and is never ready again.
    await ready(page).catch(() => assert.fail(what));
  };
  await openComparison(page, server.origin);
  await page.click(`${compared("2018.government")} >> nth=0`);
  await page.waitForFunction(() => location.hash.includes("mark=2018"));
  await isWhole("a click on a bar of a comparison");
  await open(page, server.origin, "?1#/");
  await openComparison(page, server.origin);
  await page.focus(`${compared("2018.government")} >> nth=0`);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("mark=2018"));
  await isWhole("Enter on a bar of a comparison");
  await page.focus(`${compared("2018.government")} >> nth=0`);
  await page.evaluate(() => (location.hash = "#/"));
  await page.waitForSelector(".overview");
  await isWhole("another page with the focus on a bar");
  for (const address of ["#/visits?lang=en", "#/data/visits", "#/nowhere"]) {
    await open(page, server.origin, `?${address.length}#/visits`);
    await page.focus(mark("2018"));
    await page.evaluate((address) => (location.hash = address), address);
    await isWhole(`the address ${address} with the focus on a bar`);
  }
});

pageTest("where nothing may fill the screen, as on an iPhone, neither a button nor a key offers it", {}, async (page) => {
  const offered = async () => {
    await open(page, server.origin, "#/visits?lang=en");
    await page.focus(`${FIGURE} [data-mark][tabindex="0"]`);
    await page.keyboard.press("?");
    const keys = await page.locator(`${FIGURE} [data-keys]`).innerText();
    const button = await page.locator(`${FIGURE} [data-action="full-screen"]`).count();
    await open(page, server.origin, "?slide#/present/welcome?slide=1");
    await page.waitForSelector(".stage-bar");
    return [keys.includes("Full screen"), button, await page.locator('.stage-bar [data-action="full"]').count()];
  };
  assert.deepEqual(await offered(), [true, 1, 1]);
  await page.addInitScript(() => Object.defineProperty(Document.prototype, "fullscreenEnabled", { value: undefined }));
  await page.goto("about:blank");
  assert.deepEqual(await offered(), [false, 0, 0]);
});

pageTest("a narrowed figure says so, on the page and in its files", {}, async (page) => {
  await open(page, server.origin, "#/visits?province=33&topic=tourism&lang=en");
  assert.match(await page.textContent(".finding .subtitle"), /Only: Central Java · Tourism/);
  const coverage = () => page.$$eval(`${FIGURE} .caveat .notes p`, (all) => all.map((one) => one.textContent).filter((text) => /stated|said/.test(text)).length);
  assert.equal(await coverage(), 0, "stated totals are of all visitors");
  await unfold(page, `${FIGURE} .downloads`);
  const [arrived] = await Promise.all([page.waitForEvent("download"), page.click('[data-download="about"]')]);
  assert.match(arrived.suggestedFilename(), /-narrowed-/);
  assert.match((await readFile(await arrived.path())).toString(), /Only: Central Java/);
  await open(page, server.origin, "#/visits?lang=en");
  assert.ok((await coverage()) > 0);
});

pageTest("a tooltip is never cut off, not even at the top of a picture", { viewport: { width: 1280, height: 900 } }, async (page) => {
  await open(page, server.origin, "#/visits?by=kind");
  for (const key of ["series.government", "2018.mixed", "2026.government", "2012.government"]) {
    await page.hover(mark(key));
    const whole = await page.$eval(".tooltip", (tooltip) => {
      const box = tooltip.getBoundingClientRect();
      // Over the stage it lets the pointer through.
      tooltip.style.pointerEvents = "auto";
      const corners = [[box.left + 4, box.top + 4], [box.right - 4, box.top + 4], [box.left + 4, box.bottom - 4], [box.right - 4, box.bottom - 4]];
      return corners.every(([x, y]) => tooltip.contains(document.elementFromPoint(x, y)));
    });
    assert.ok(whole, key);
    await page.mouse.move(0, 0);
  }
});

pageTest("the way back from a visit keeps what was chosen", {}, async (page) => {
  await open(page, server.origin, "#/visits?topic=village&period=2019");
  await page.click(".card a >> nth=1");
  await page.waitForSelector('.frame[data-record^="visit/"] h1');
  assert.equal(await page.locator(".neighbours a").count(), 2);
  await page.click(".way-back a");
  await page.waitForSelector("#records");
  assert.equal(await page.inputValue('[data-filter="topic"]'), "village");
});

pageTest("a visit tells its facts, its sources, what is not known and where sources disagree", {}, async (page) => {
  await open(page, server.origin, "#/visits/2025-07-14-lampung-selatan?lang=en");
  await page.waitForSelector('[data-record^="conflict/"]');
  await open(page, server.origin, "#/visits/2012-karanganyar?lang=en");
  assert.match(await page.textContent(".facts"), /The day is not known\./);
  assert.match(await page.textContent(".facts dd.absent >> nth=0"), /not stated by the sources/);
  const links = await page.$$eval('main a[href^="http"]', (links) => links.map((link) => link.rel));
  assert.ok(links.length > 0 && links.every((rel) => rel === "noopener noreferrer"));
});

pageTest("the theme of the device is followed while the page is open, unless another was chosen", { colorScheme: "light" }, async (page) => {
  await open(page, server.origin, "#/");
  const shows = (theme) => page.waitForFunction((theme) => document.documentElement.dataset.theme === theme, theme);
  await shows("light");
  await page.emulateMedia({ colorScheme: "dark" });
  await shows("dark");
  await page.emulateMedia({ contrast: "more" });
  await shows("contrast");
  await page.emulateMedia({ contrast: "no-preference", colorScheme: "light" });
  await shows("light");
  await unfold(page, ".site-menu");
  await page.selectOption('select[name="theme"]', "dark");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.emulateMedia({ colorScheme: "light" });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(await page.getAttribute("html", "data-theme"), "dark");
});

pageTest("language and theme are chosen, and kept over a reload", {}, async (page) => {
  await open(page, server.origin, "#/visits?topic=village");
  await unfold(page, ".site-menu");
  await page.click('.languages a[lang="en"]');
  await page.waitForSelector('html[lang="en"]');
  assert.equal(await page.inputValue('[data-filter="topic"]'), "village");
  await page.waitForFunction(() => document.activeElement.closest(".site-menu") !== null);
  await unfold(page, ".site-menu");
  await page.selectOption('select[name="theme"]', "dark");
  assert.equal(await page.getAttribute("html", "data-theme"), "dark");
  await open(page, server.origin, "?#/");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.equal(await page.getAttribute("html", "data-theme"), "dark");
});

pageTest("?lang= before the fragment chooses the language too", {}, async (page) => {
  await open(page, server.origin, "?lang=en#/visits");
  assert.match(await page.textContent("h1"), /^Recorded visits peaked/);
  assert.equal(await page.innerText('.places a[aria-current="page"]'), "Visits");
});

pageTest("Back returns to the place that was left", { viewport: { width: 1280, height: 700 } }, async (page) => {
  await open(page, server.origin, "#/visits");
  const card = page.locator(".card a").nth(15);
  await card.scrollIntoViewIfNeeded();
  await page.evaluate(() => addEventListener("click", () => (window.left = scrollY), { capture: true, once: true }));
  await card.click();
  await page.waitForSelector('.frame[data-record^="visit/"]');
  const place = await page.evaluate(() => window.left);
  assert.ok(place > 1000, `${place}`);
  await page.waitForFunction(() => scrollY === 0 && document.activeElement.tagName === "H1");
  await page.goBack();
  await page.waitForFunction((place) => Math.abs(scrollY - place) < 5, place);
});

pageTest("an address that leads nowhere, or has a part that cannot be read, says so", {}, async (page) => {
  await open(page, server.origin, "#/nowhere?lang=en");
  assert.equal(await page.textContent("h1"), "Page not found");
  await open(page, server.origin, "#/visits/no-such-visit?lang=en");
  assert.equal(await page.textContent("h1"), "This record is not in this data edition");
  await page.click('main a[href^="#/visits"]');
  await counted(page);
  await page.goto(`${server.origin}/#/visits?type=king&topic=tourism&lang=en`);
  await page.waitForSelector(".notice");
  assert.match(await page.textContent(".notice"), /type=king/);
  assert.equal(await page.inputValue('[data-filter="topic"]'), "tourism");
  await page.goto(`${server.origin}/?2#/visits?province=99&mark=foo&lang=en`);
  await page.waitForSelector(".notice");
  assert.match(await page.textContent(".notice"), /province=99, mark=foo/);
});

pageTest("a browser that refuses storage still shows the page", {}, async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open(page, server.origin, "#/visits");
  await unfold(page, ".site-menu");
  await page.selectOption('select[name="theme"]', "contrast");
  assert.equal(await page.getAttribute("html", "data-theme"), "contrast");
});

pageTest("the page fits a screen of 320 px without scrolling sideways", { viewport: { width: 320, height: 640 } }, async (page) => {
  for (const address of ["#/", "#/visits?table=visits-by-year", "#/visits/2017-03-22-lima-kabupaten", "#/nowhere"]) {
    await open(page, server.origin, "?" + address);
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= screen, `${address}: ${content} > ${screen}`);
  }
});

for (const theme of ["light", "dark", "contrast"]) {
  pageTest(`axe finds nothing in the ${theme} theme, on any route, in either language`, {}, async (page) => {
    await page.addInitScript((theme) => localStorage.setItem("studi-tiru/1/theme", JSON.stringify(theme)), theme);
    for (const lang of ["id", "en"]) {
      for (const address of ["#/?", "#/visits?table=visits-by-year&mark=2018.government&", "#/visits?province=33&focus=government&", "#/visits/2025-07-14-lampung-selatan?", "#/nowhere?"]) {
        // Another search makes it another document, so that each is audited as it first opens.
        await open(page, server.origin, `?${lang}${address.length}${address}lang=${lang}`);
        assert.equal(await page.getAttribute("html", "data-theme"), theme);
        assert.deepEqual(await audit(page), []);
      }
    }
  });
}

for (const path of ["visits", "adoption", "awards", "programmes", "regions/62.07"]) {
  pageTest(`nothing that is seen moves while #/${path} arrives on a slow line`, {}, async (page) => {
    await page.addInitScript(() => {
      window.moved = [];
      const note = (list) => list.getEntries().forEach((entry) => window.moved.push([entry.value, ...entry.sources.map((one) => one.node?.nodeName)]));
      new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
    });
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 });
    await open(page, server.origin, `#/${path}`);
    const moved = await page.evaluate(() => window.moved);
    assert.ok(moved.reduce((sum, [value]) => sum + value, 0) <= 0.02, JSON.stringify(moved));
  });
}

const ROUTES = ["#/", "#/visits", "#/visits?table=visits-by-year", "#/visits/2017-03-22-lima-kabupaten", "#/adoption?mark=62.07", "#/regions/62.07", "#/awards", "#/programmes?table=catalogue", "#/programmes/sakip", "#/notes", "#/sources", "#/data/visits", "#/data/disagreements", "#/nowhere"];

// The reader's own size of type, as the settings of a browser have it.
async function setType(page, px) {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.enable");
  await session.send("Page.setFontSizes", { fontSizes: { standard: px, fixed: Math.round(px * 0.8) } });
}

// What is wider than the screen, and what scrolls sideways beside tables.
const sideways = (page) =>
  page.evaluate(() => {
    const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1;
    // Rows that are made to be drawn sideways: chips, choices of a figure, the filmstrip.
    const isRow = (element) => element.closest(".chips-bar, .looks, .filmstrip, .sections, .thumbnails, .ways") !== null;
    const found = [...document.querySelectorAll("main *")].filter((element) => element.checkVisibility() && scrolls(element) && !isRow(element) && !element.querySelector("table") && !element.closest("table, .sheet"));
    const wide = document.documentElement.scrollWidth - innerWidth;
    return [...(wide > 0 ? [`the page by ${wide} px`] : []), ...found.map((element) => `${element.tagName}.${element.className}`)];
  });

for (const [what, width, px] of [["type of 32 px", 390, 32], ["type of 24 px", 390, 24], ["a window narrower than any picture", 240, 16]]) {
  pageTest(`nothing but tables scrolls sideways with ${what}`, { viewport: { width, height: 740 } }, async (page) => {
    await setType(page, px);
    for (const [at, address] of ROUTES.entries()) {
      await open(page, server.origin, `?${at}${address}`);
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), `${px}px`);
      assert.deepEqual(await sideways(page), [], address);
    }
  });
}

pageTest("type in pictures follows the reader's own, at once when it changes", { viewport: { width: 1280, height: 900 } }, async (page) => {
  await open(page, server.origin, "#/visits");
  const least = (times) =>
    page.waitForFunction(
      ([figure, px]) => {
        const sizes = [...document.querySelectorAll(`${figure} svg text`)].map((text) => Number(text.getAttribute("font-size")));
        return sizes.length > 0 && Math.min(...sizes) >= px;
      },
      [FIGURE, usual * times],
    );
  const usual = Math.min(...(await page.$$eval(`${FIGURE} svg text`, (texts) => texts.map((text) => Number(text.getAttribute("font-size"))))));
  await setType(page, 24);
  await least(1.45);
  await setType(page, 32);
  await least(1.9);
});

pageTest("paper has the colours of the light theme, whole pictures with their headings, and nothing that only a screen answers to", {}, async (page) => {
  await page.addInitScript(() => localStorage.setItem("studi-tiru/1/theme", JSON.stringify("dark")));
  for (const [at, address] of ROUTES.entries()) {
    await page.emulateMedia({ media: "screen" });
    await open(page, server.origin, `?${at}${address}`);
    await page.emulateMedia({ media: "print" });
    const found = await page.evaluate(() => {
      // As wide as a sheet of A4 across between its margins; the pictures are not drawn anew for it.
      document.documentElement.style.width = "273mm";
      const isSeen = (element) => element.getClientRects().length > 0 && !element.closest(".visually-hidden, .sheet thead");
      const sheet = 186 / 25.4 * 96;
      const drawn = [...document.querySelectorAll("figure[data-figure]")].filter((figure) => !figure.querySelector(".stage-table table"));
      const pictures = drawn.map((figure) => {
        const picture = figure.querySelector(".picture > div > svg").getBoundingClientRect();
        const { top, right, left } = figure.getBoundingClientRect();
        // On a stage the heading of the figure is that of the page.
        const heading = figure.getAttribute("aria-labelledby") === "finding" ? document.querySelectorAll(".finding, .finding h1, .finding .subtitle") : figure.querySelectorAll(":scope > h2, :scope > .subtitle, :scope > .sentence");
        const ends = [...heading].map((line) => getComputedStyle(line).breakAfter);
        return {
          id: figure.dataset.figure,
          fits: picture.bottom - top <= sheet && picture.left >= left - 1 && picture.right <= right + 1,
          stays: heading.length > 0 && getComputedStyle(figure.querySelector(".picture")).breakInside === "avoid" && ends.every((end) => end === "avoid"),
        };
      });
      return {
        controls: [...document.querySelectorAll("button, select, input, textarea, .toolbar, .way-in, .note-link, .row-note")].filter(isSeen).map((element) => element.outerHTML.slice(0, 120)),
        text: getComputedStyle(document.documentElement).color,
        scheme: getComputedStyle(document.documentElement).colorScheme,
        pictures,
      };
    });
    assert.deepEqual(found.controls, [], address);
    assert.equal(found.text, "rgb(22, 32, 42)", address);
    assert.equal(found.scheme, "light", address);
    for (const picture of found.pictures) assert.ok(picture.fits && picture.stays, `${address} ${JSON.stringify(picture)}`);
  }
});

pageTest("the words that are seen on a mark or a button are part of its name", {}, async (page) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const lang of ["id", "en"]) {
      await open(page, server.origin, `?${width}${lang}#/programmes?lang=${lang}`);
      await page.evaluate(axe.source);
      const faults = await page.evaluate(async () => {
        const { violations } = await axe.run(document, { runOnly: { type: "rule", values: ["label-content-name-mismatch"] } });
        return violations.flatMap(({ nodes }) => nodes.map((node) => node.html));
      });
      assert.deepEqual(faults, []);
    }
  }
});
