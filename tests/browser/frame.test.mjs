// The frame of the pages of figures: one figure on the stage, seen whole; the records of a choice in the rail, on a phone
// in a sheet; the other figures as a filmstrip. And what every page has: one search, a tray for slides, notes where one is.

import assert from "node:assert/strict";
import { open, pageTests, ready, server, unfold } from "./support.mjs";

const pageTest = pageTests({ locale: "en-GB", viewport: { width: 1366, height: 768 } });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const PAGES = ["visits", "adoption", "awards", "programmes"];
const WINDOWS = [
  { viewport: { width: 1366, height: 768 } },
  { viewport: { width: 1280, height: 720 } },
  { viewport: { width: 1920, height: 1080 } },
  PHONE,
];

const onStage = (page) => page.getAttribute("[data-stage] figure", "data-figure");
const isOnStage = (page, id) => page.waitForSelector(`[data-stage] figure[data-figure="${id}"]`);
const rail = (page, kind) => page.waitForSelector(`.rail[data-rail="${kind}"]`);

for (const path of PAGES) {
  for (const { viewport, ...options } of WINDOWS) {
    const { width, height } = viewport;
    pageTest(`on #/${path} the picture on the stage is seen whole in a window of ${width} by ${height} px`, { viewport, ...options }, async (page) => {
      await open(page, server.origin, `#/${path}`);
      await page.waitForSelector(".room .picture svg .mark");
      const seen = await page.evaluate(() => {
        const box = (selector) => {
          const { top, bottom, left, right } = document.querySelector(selector).getBoundingClientRect();
          return { top, bottom, left, right };
        };
        const sheet = document.querySelector(".rail");
        const isSheet = getComputedStyle(sheet).position === "fixed";
        const [room, header] = [box(".room"), box("header.top")];
        // The rows of what can be pressed or chosen between the header and the picture.
        const controls = [...document.querySelectorAll("main :is(a, button, select, input, summary)")].filter((element) => element.checkVisibility() && !element.closest("details:not([open]) > :not(summary)"));
        const above = controls.map((element) => element.getBoundingClientRect()).filter((one) => one.height > 0 && one.bottom <= room.top + 1).sort((a, b) => a.top - b.top);
        const rows = [];
        for (const one of above) {
          const last = rows.at(-1);
          if (last !== undefined && (one.top + one.bottom) / 2 < last.bottom) last.bottom = Math.max(last.bottom, one.bottom);
          else rows.push({ top: one.top, bottom: one.bottom });
        }
        return {
          fold: isSheet ? sheet.getBoundingClientRect().top : innerHeight,
          isSheet,
          header,
          room,
          picture: box(".room .picture svg"),
          heading: box("h1"),
          time: document.querySelector(".time") && box(".time"),
          rows: rows.length,
          wide: document.documentElement.scrollWidth - innerWidth,
          scrolled: scrollY,
        };
      });
      const said = JSON.stringify(seen);
      assert.equal(seen.scrolled, 0);
      assert.equal(seen.isSheet, width < 768);
      assert.ok(seen.heading.top >= seen.header.bottom - 1 && seen.heading.bottom <= seen.room.top, `the heading: ${said}`);
      assert.ok(seen.room.bottom <= seen.fold, `the room: ${said}`);
      assert.ok(seen.picture.top >= seen.room.top - 1 && seen.picture.bottom <= seen.fold && seen.picture.left >= 0 && seen.picture.right <= width + 1, `the picture: ${said}`);
      assert.equal(seen.time !== null, path === "adoption");
      if (seen.time !== null) assert.ok(seen.time.top >= seen.room.bottom - 1 && seen.time.bottom <= seen.fold, `the time bar: ${said}`);
      assert.ok(seen.wide <= 0, `the page is wider than the window: ${said}`);
      assert.ok(seen.rows >= 1 && seen.rows <= 2, `the rows of controls: ${said}`);
    });
  }
}

// The middles of marks that a mouse would hit there, with their keys; and the place of the picture farthest from any mark.
const places = (page) =>
  page.evaluate(() => {
    const picture = document.querySelector("[data-stage] .picture > div");
    const markAt = (x, y) => document.elementFromPoint(x, y)?.closest("[data-mark]")?.dataset.mark;
    const hit = [...picture.querySelectorAll("[data-mark]")].flatMap((mark) => {
      const box = (mark.querySelector("rect, circle, path") ?? mark).getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      return markAt(x, y) === mark.dataset.mark && !mark.dataset.mark.startsWith("series.") ? [{ key: mark.dataset.mark, x, y }] : [];
    });
    const { left, top, right, bottom } = picture.getBoundingClientRect();
    const grid = [];
    for (let x = left + 4; x < right - 4; x += 16) for (let y = top + 4; y < Math.min(bottom, innerHeight) - 4; y += 16) grid.push({ x, y });
    const marked = grid.filter(({ x, y }) => markAt(x, y) !== undefined);
    const free = grid.filter(({ x, y }) => markAt(x, y) === undefined && picture.contains(document.elementFromPoint(x, y)));
    const away = ({ x, y }) => Math.min(...marked.map((one) => Math.hypot(one.x - x, one.y - y)));
    const beside = free.map((one) => ({ ...one, away: away(one) })).sort((a, b) => b.away - a.away)[0];
    return { hit, beside };
  });

for (const path of PAGES) {
  pageTest(`on #/${path} a choice scrolls nothing and lists its records, and is lifted in each of four ways`, {}, async (page) => {
    await open(page, server.origin, `#/${path}`);
    await page.waitForSelector(".room .picture svg .mark");
    await page.evaluate(() => scrollTo(0, 40));
    await page.waitForFunction(() => scrollY === 40);
    const { hit, beside } = await places(page);
    // A mark of the map need not have records: this one does.
    const { key, x, y } = path === "adoption" ? hit.find(({ key }) => key === "64.03") : hit[0];
    const mark = `[data-stage] [data-mark="${key}"]`;
    const choose = async () => {
      await page.mouse.click(x, y);
      await rail(page, "mark");
      assert.equal(new URLSearchParams(page.url().split("?")[1]).get("mark"), key);
      assert.equal(await page.getAttribute(mark, "aria-pressed"), "true");
      assert.equal(await page.locator(".picture.chosen-one").count(), 1, "the others recede");
      assert.ok((await page.locator(".rail-records [data-record]").count()) > 0);
      assert.equal(await page.evaluate(() => scrollY), 40);
    };
    const isLifted = async () => {
      await rail(page, "rest");
      assert.doesNotMatch(page.url(), /mark=/);
      assert.equal(await page.locator(".picture.chosen-one").count(), 0);
      assert.equal(await page.locator('.rail [data-action="lift-mark"]').count(), 0);
    };
    await choose();
    await page.mouse.click(x, y);
    await isLifted();
    await choose();
    await page.focus(mark);
    await page.keyboard.press("Escape");
    await isLifted();
    await choose();
    await page.mouse.click(beside.x, beside.y);
    await isLifted();
    await choose();
    await page.click('.rail [data-action="lift-mark"]');
    await isLifted();
    assert.equal(await page.evaluate(() => scrollY), 40);
    await page.goBack();
    await rail(page, "mark");
  });

  pageTest(`on a phone the sheet of #/${path} has three heights, by finger and by keys`, PHONE, async (page) => {
    await open(page, server.origin, `#/${path}`);
    await page.waitForSelector(".room .picture svg .mark");
    // Its height is followed until it rests.
    const is = async (word, least, most) => {
      await page.waitForSelector(`.rail[data-sheet="${word}"]`);
      await page.waitForFunction(([least, most]) => {
        const { top, height } = document.querySelector(".rail").getBoundingClientRect();
        return height >= innerHeight * least && height <= innerHeight * most && top >= document.querySelector("header.top").getBoundingClientRect().bottom;
      }, [least, most]);
      assert.equal(await page.getAttribute(".sheet-handle", "aria-expanded"), String(word !== "peek"));
    };
    const peek = () => is("peek", 0.08, 0.1);
    const half = () => is("half", 0.44, 0.46);
    const full = () => is("full", 0.7, 0.95);
    await peek();
    await page.tap(".sheet-handle");
    await half();
    await page.tap(".sheet-handle");
    await full();
    await page.tap(".sheet-handle");
    await peek();
    await page.focus(".sheet-handle");
    await page.keyboard.press("ArrowUp");
    await half();
    await page.keyboard.press("ArrowUp");
    await full();
    await page.keyboard.press("ArrowUp");
    await full();
    await page.keyboard.press("ArrowDown");
    await half();
    await page.keyboard.press("ArrowDown");
    await peek();
    await page.keyboard.press("Enter");
    await half();
    await page.keyboard.press("ArrowDown");
    await peek();
    // Drawn by a finger.
    const session = await page.context().newCDPSession(page);
    const touch = (type, y) => session.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x: 180, y, id: 1 }] });
    const handle = await page.locator(".sheet-handle").boundingBox();
    const from = handle.y + handle.height / 2;
    await touch("touchStart", from);
    await touch("touchMove", from - 15);
    await touch("touchMove", from - 30);
    await touch("touchEnd");
    await half();
  });
}

for (const path of ["visits", "adoption", "awards"]) {
  pageTest(`the filmstrip of #/${path} puts another figure on the stage and into the address, and Back brings the first again`, {}, async (page) => {
    await open(page, server.origin, `#/${path}`);
    const ids = await page.$$eval("[data-film]", (films) => films.map((film) => film.dataset.film));
    assert.ok(ids.length > 1 && new Set(ids).size === ids.length, ids.join());
    const [first, second] = ids;
    assert.equal(await onStage(page), first);
    assert.equal(await page.locator("[data-stage] figure").count(), 1);
    const heading = await page.innerText("h1");
    // The small picture says what the large one does.
    const film = page.locator(`[data-film="${second}"] .film-title`);
    await page.waitForFunction((id) => document.querySelector(`[data-film="${id}"] svg`) !== null, second);
    const said = await film.innerText();
    await page.click(`[data-film="${second}"]`);
    await isOnStage(page, second);
    assert.match(page.url(), new RegExp(`[?&]figure=${second}\\b`));
    assert.equal(await page.locator("[data-stage] figure").count(), 1);
    await page.waitForFunction((said) => document.querySelector("h1").innerText === said, said);
    assert.notEqual(said, heading);
    assert.deepEqual(await page.$$eval("[data-film][aria-current]", (films) => films.map((one) => one.dataset.film)), [second]);
    await page.goBack();
    await isOnStage(page, first);
    assert.doesNotMatch(page.url(), /figure=/);
    assert.equal(await page.innerText("h1"), heading);
    assert.deepEqual(await page.$$eval("[data-film][aria-current]", (films) => films.map((one) => one.dataset.film)), [first]);
    await page.goForward();
    await isOnStage(page, second);
    await page.reload();
    await ready(page);
    await isOnStage(page, second);
  });
}

pageTest("a page of one figure has no filmstrip", {}, async (page) => {
  await open(page, server.origin, "#/programmes");
  await isOnStage(page, "programme-lifelines");
  assert.equal(await page.locator(".filmstrip, [data-film]").count(), 0);
});

const isSearching = (page) => page.evaluate(() => document.querySelector("dialog.search").open);
// The browser's own: Escape empties the field first, and leaves from there.
async function leave(page) {
  await page.keyboard.press("Escape");
  assert.equal(await page.inputValue("dialog.search input"), "");
  assert.equal(await isSearching(page), true);
  await page.keyboard.press("Escape");
  assert.equal(await isSearching(page), false);
}
const searching = (page) => page.waitForSelector("dialog.search[open] input:focus");
const chosen = (page) => page.getAttribute('[data-found][aria-selected="true"]', "data-found");

pageTest("/ opens the search, which forgives a letter, and arrow keys and Enter open the page of a record", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await page.keyboard.press("/");
  await searching(page);
  await page.keyboard.type("smart kampng");
  await page.waitForSelector("[data-found]");
  await page.waitForFunction(() => [...document.querySelectorAll("[data-found]")].some((one) => one.dataset.found.startsWith("#/programmes/smart-kampung")));
  const found = await page.$$eval("[data-found]", (all) => all.map((one) => one.dataset.found));
  const at = found.findIndex((address) => address.startsWith("#/programmes/smart-kampung"));
  assert.equal(await chosen(page), found[0]);
  for (let press = 0; press < at; press += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  assert.equal(await chosen(page), found[(at + 1) % found.length]);
  await page.keyboard.press("ArrowUp");
  assert.equal(await chosen(page), found[at]);
  assert.equal(await page.getAttribute("dialog.search input", "aria-activedescendant"), await page.getAttribute('[data-found][aria-selected="true"]', "id"));
  await page.keyboard.press("Enter");
  await page.waitForSelector('main [data-record="programme/smart-kampung"] h1');
  assert.equal(await isSearching(page), false);
  // What was opened stands there the next time, before a letter is typed.
  await page.click('[data-action="search"]');
  await searching(page);
  assert.deepEqual(await page.$$eval("[data-found]", (all) => all.map((one) => one.dataset.found)), [found[at]]);
  await page.keyboard.type("zzzzzz");
  await page.waitForSelector("dialog.search .empty");
  await leave(page);
  assert.match(page.url(), /#\/programmes\/smart-kampung/);
});

pageTest("Ctrl+K opens the search over a slide show, which goes on when the search is left", {}, async (page) => {
  await open(page, server.origin, "#/present/welcome?slide=2");
  await page.waitForSelector(".stage-bar");
  await page.keyboard.press("Control+k");
  await searching(page);
  await page.keyboard.type("seruyn");
  await page.waitForSelector("[data-found]");
  // The arrows are those of the search.
  await page.keyboard.press("ArrowRight");
  await leave(page);
  assert.match(page.url(), /#\/present\/welcome\?slide=2/);
  await page.waitForSelector(".stage-bar");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => location.hash.includes("slide=3"));
  await page.keyboard.press("Control+k");
  await searching(page);
  await page.keyboard.type("seruyn");
  await page.waitForSelector("[data-found]");
  const address = await chosen(page);
  await page.keyboard.press("Enter");
  await page.waitForFunction((path) => location.hash.startsWith(path), address.split("?")[0]);
  await page.waitForSelector("main h1");
});

pageTest("/ opens nothing where the reader has switched it off, nor while typing; Ctrl+K still does", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await unfold(page, '[data-chip="more"]');
  await page.focus('[data-filter="text"]');
  await page.keyboard.press("/");
  assert.equal(await isSearching(page), false);
  assert.equal(await page.inputValue('[data-filter="text"]'), "/");
  await page.fill('[data-filter="text"]', "");
  await page.keyboard.press("Escape");
  await unfold(page, ".site-menu");
  await page.uncheck(".site-menu .slash input");
  await page.keyboard.press("Escape");
  const opensNone = async () => {
    await page.focus("h1");
    await page.keyboard.press("/");
    assert.equal(await isSearching(page), false);
    await page.keyboard.press("Control+k");
    await searching(page);
    await page.keyboard.press("Escape");
    assert.equal(await isSearching(page), false);
  };
  await opensNone();
  await page.reload();
  await ready(page);
  await opensNone();
  await unfold(page, ".site-menu");
  await page.check(".site-menu .slash input");
  await page.keyboard.press("Escape");
  await page.focus("h1");
  await page.keyboard.press("/");
  await searching(page);
});

pageTest("figures put aside from two pages wait in the tray, the last can be taken back, and a deck is made of them", {}, async (page) => {
  const badge = (text) => page.waitForFunction((text) => (document.querySelector('.own [href*="#/present"] .badge')?.innerText ?? "") === text, text);
  const putAside = () => page.click('[data-stage] .toolbar [data-action="to-deck"]');
  await open(page, server.origin, "#/visits?figure=visits-topics&province=33");
  await badge("");
  await putAside();
  await page.waitForSelector("[data-told] p");
  await badge("1");
  assert.match(page.url(), /#\/visits\?/, "the page is not left");
  await putAside();
  await page.waitForFunction(() => /Already in the slide tray/.test(document.querySelector("[data-told]").innerText));
  await badge("1");
  await page.click('.places a[href*="#/awards"]');
  await isOnStage(page, "award-timeline");
  await putAside();
  await badge("2");
  await page.click('[data-action="undo-tray"]');
  await badge("1");
  await page.waitForSelector("[data-told] p", { state: "detached" });
  await putAside();
  await badge("2");
  await page.reload();
  await ready(page);
  await badge("2");
  await page.click('.own [href*="#/present"]');
  await page.waitForSelector("[data-adding]");
  assert.equal(await page.locator("[data-tray] li").count(), 2);
  await page.click('[data-add-to="new"]');
  await page.waitForSelector('[data-slide="1"] [data-slide-figure="visits-topics"]');
  await page.waitForSelector('[data-slide="2"] [data-slide-figure="award-timeline"]');
  assert.equal(await page.locator('[data-slide="3"]').count(), 0);
  await badge("");
});

pageTest("what is taken out of the tray is in no deck made of it", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await page.click('[data-stage] .toolbar [data-action="to-deck"]');
  await page.click('[data-film="visits-origin"]');
  await isOnStage(page, "visits-origin");
  await page.click('[data-stage] .toolbar [data-action="to-deck"]');
  await page.click("[data-told] a");
  await page.waitForSelector("[data-adding]");
  assert.equal(await page.locator("[data-tray] li").count(), 2);
  await page.click('[data-tray] li:nth-child(1) [data-action="take-out"]');
  await page.waitForFunction(() => document.querySelectorAll("[data-tray] li").length === 1);
  await page.click('[data-add-to="new"]');
  await page.waitForSelector('[data-slide="1"] [data-slide-figure="visits-origin"]');
  assert.equal(await page.locator('[data-slide="2"]').count(), 0);
});

pageTest("a note written over the page is in the notebook, and leaving it with Escape says that it is saved", {}, async (page) => {
  await open(page, server.origin, "#/adoption");
  const before = page.url();
  await page.click("[data-stage] .toolbar [data-note-about]");
  await page.fill("[data-composer] [data-field=text]", "Ask who signed first");
  assert.equal(page.url(), before);
  await page.keyboard.press("Escape");
  await page.waitForSelector("[data-composer]", { state: "detached" });
  assert.match(await page.innerText("[data-told] p"), /Note saved\./);
  assert.match(await page.innerText("[data-stage] .toolbar [data-note-about]"), /\(1\)/, "the figure says that there is a note on it");
  await page.reload();
  await ready(page);
  await page.click("[data-stage] .toolbar [data-note-about]");
  await page.waitForFunction(() => location.hash.startsWith("#/notes"));
  await page.waitForSelector("[data-note]");
  assert.match(await page.innerText("[data-note]"), /Ask who signed first/);
});

pageTest("a note begun over the page and left empty is no note", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await page.click("[data-stage] .toolbar [data-note-about]");
  await page.waitForSelector("[data-composer] [data-field=text]");
  await page.focus("[data-composer] [data-field=text]");
  await page.keyboard.press("Escape");
  await page.waitForSelector("[data-composer]", { state: "detached" });
  assert.equal(await page.locator("[data-told] p").count(), 0);
  await page.click('.own [href*="#/notes"]');
  await page.waitForSelector('[data-action="new-note"]');
  assert.equal(await page.locator("[data-note]").count(), 0);
});
