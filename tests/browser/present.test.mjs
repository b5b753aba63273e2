// Decks: built by keyboard, shown, driven from the speaker's window, printed; served and from a file.

import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { audit, browser, choose, counted, open, pageTests, ready, server, withPage } from "./support.mjs";

const pageTest = pageTests({ locale: "en-GB", viewport: { width: 1280, height: 800 } });

let folder, file;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "studi-tiru-"));
  await copyFile(new URL("../../dist/studi-tiru.html", import.meta.url), join(folder, "studi-tiru.html"));
  file = pathToFileURL(join(folder, "studi-tiru.html")).href;
});
after(() => rm(folder, { recursive: true }));

const shown = (page, number) => page.waitForFunction((number) => document.querySelector(".stage-bar [role=status], .speaker [role=status]")?.textContent.startsWith(`Slide ${number} of`), number);

pageTest("a deck is built by keyboard alone, from figures and words, and shown", {}, async (page) => {
  await open(page, server.origin, "#/visits?province=33&figure=visits-topics");
  await page.focus('figure[data-figure="visits-topics"] [data-action="to-deck"]');
  await page.keyboard.press("Enter");
  await page.focus('[data-told] a[href^="#/present"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-adding]");
  await page.focus('[data-add-to="new"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-slide="1"] [data-slide-figure="visits-topics"]');
  await page.focus("[data-field=title]");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("For the guests");
  await page.focus('[data-action="add-question"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-panel="2"] [data-field="text"]:focus');
  await page.keyboard.type("What now?");
  await page.focus('[data-panel="2"] [data-field="notes"]');
  await page.keyboard.type("Wait for an answer");
  await page.focus('[data-panel="2"] [data-action="up"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-slide="1"] .slide-question');
  assert.equal(await page.inputValue('[data-panel="1"] [data-field="notes"]'), "Wait for an answer");
  await page.reload();
  await ready(page);
  assert.equal(await page.inputValue("[data-field=title]"), "For the guests");
  await page.focus('a[data-action="show"]');
  await page.keyboard.press("Enter");
  await shown(page, 1);
  await page.keyboard.press("ArrowRight");
  await shown(page, 2);
  const slide = await page.$eval("[data-slide-figure] .subtitle", (one) => one.textContent);
  assert.match(slide, /Central Java/, "the figure is in the state it was added in");
  assert.match(page.url(), /slide=2/);
});

pageTest("keys of clickers and of reveal.js move the talk", {}, async (page) => {
  await open(page, server.origin, "#/present/welcome?slide=1");
  await shown(page, 1);
  for (const [key, slide] of [["PageDown", 2], ["ArrowRight", 3], ["PageUp", 2], ["End", 10], ["Home", 1], [" ", 2]]) {
    await page.keyboard.press(key);
    await shown(page, slide);
  }
  await page.keyboard.press(".");
  await page.waitForSelector(".stage-black");
  await page.keyboard.press("b");
  await page.waitForSelector(".stage-black", { state: "detached" });
  await page.keyboard.press("o");
  await page.waitForSelector("[data-overview]");
  assert.equal(await page.locator("[data-overview] > li").count(), 10);
  await page.click("[data-overview] > li >> nth=4 >> button");
  await shown(page, 5);
  await page.keyboard.press("g");
  await page.fill('[data-field="go-to"]', "3");
  await page.keyboard.press("Enter");
  await shown(page, 3);
  await page.keyboard.press("?");
  await page.waitForSelector(".stage-over[data-keys]");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.waitForSelector("[data-overview]");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".slides");
});

pageTest("the focus is on the heading of the new slide", {}, async (page) => {
  await open(page, server.origin, "#/present/welcome?slide=1");
  await page.keyboard.press("ArrowRight");
  await shown(page, 2);
  await page.waitForFunction(() => document.activeElement.matches(".stage-slide h2"));
});

pageTest("a mark on a slide opens its records beside it, with a way to the page, and Back returns to the slide", {}, async (page) => {
  await open(page, server.origin, "#/present/welcome?slide=3");
  await page.focus('[data-mark="2018"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-behind="2018"] [data-record^="visit/"]');
  assert.match(await page.innerText('[data-behind="2018"]'), /and \d+ more/);
  await page.click('[data-action="close-behind"]');
  await page.waitForSelector("[data-behind]", { state: "detached" });
  await page.focus('[data-mark="2018"]');
  await page.keyboard.press("Enter");
  await page.click('[data-action="open-page"]');
  await page.waitForFunction(() => location.hash.startsWith("#/visits") && location.hash.includes("mark=2018"));
  await page.goBack();
  await shown(page, 3);
});

pageTest("any region, programme or institution is found from any slide and shown as one, and Escape returns", {}, async (page) => {
  await open(page, server.origin, "#/present/welcome?slide=3");
  await page.keyboard.press("/");
  await page.waitForSelector('[data-field="region"]:focus');
  assert.equal(await page.locator("dialog[open]").count(), 0, "the search of the page stays closed");
  for (const [asked, answered, said] of [
    ["seruyan", "region/62.07", /9–10 October 2019/],
    ["smart kampung", "programme/smart-kampung", /visits/],
    ["DPRD Kabupaten Seruyan", "institution/", /visit/],
  ]) {
    await page.fill('[data-field="region"]', asked);
    await page.waitForSelector(`[data-answer^="${answered}"]`);
    await page.keyboard.press("Enter");
    await page.waitForSelector(`[data-answered^="${answered}"] h2:focus`);
    assert.match(await page.innerText("[data-answered]"), said);
    await page.keyboard.press("Escape");
    await page.waitForSelector("[data-answered]", { state: "detached" });
    await shown(page, 3);
    await page.keyboard.press("/");
  }
  await page.fill('[data-field="region"]', "qqqq");
  await page.waitForFunction(() => /No region, programme or institution/.test(document.querySelector(".stage-over").innerText));
});

pageTest("a map on a slide is played through time and ends as it was", {}, async (page) => {
  await open(page, server.origin, "#/present/adoption?slide=3");
  const marks = () => page.$$eval(".pane .mark", (all) => all.map((mark) => `${mark.dataset.mark} ${mark.dataset.series}`).join());
  const before = await marks();
  await page.click('[data-action="play"]');
  await page.waitForFunction(() => /2013/.test(document.querySelector(".slide-foot").textContent), null, { timeout: 10_000 });
  assert.notEqual(await marks(), before);
  await page.click('[data-action="play"]');
});

for (const kind of ["served", "from a file"]) {
  test(`the speaker's window and the stage keep in step, ${kind}`, () => {
    const origin = kind === "served" ? server.origin : file;
    return withPage(browser, origin, { name: `speaker ${kind}`, locale: "en-GB", viewport: { width: 1280, height: 800 } }, async (page, context) => {
      const address = kind === "served" ? `${origin}/#/present/welcome?slide=1` : `${origin}#/present/welcome?slide=1`;
      await page.goto(address);
      await ready(page);
      const [speaker] = await Promise.all([context.waitForEvent("page"), page.click('[data-action="speaker"]')]);
      await speaker.waitForSelector("[data-speaker]");
      await shown(speaker, 1);
      await page.keyboard.press("ArrowRight");
      await shown(speaker, 2);
      assert.match(await speaker.innerText(".speaker-notes"), /press releases/);
      await speaker.click('[data-action="next"]');
      await shown(page, 3);
      await speaker.click('[data-action="black"]');
      await page.waitForSelector(".stage-black");
      await speaker.close();
      await page.keyboard.press("b");
      await page.keyboard.press("End");
      await shown(page, 10);
      const [again] = await Promise.all([context.waitForEvent("page"), page.click('[data-action="speaker"]')]);
      await again.waitForSelector("[data-speaker]");
      await shown(again, 10);
      await page.close();
      await again.keyboard.press("ArrowLeft");
      await shown(again, 9);
    });
  });
}

pageTest("a slide's figure is the page's figure in the same state", {}, async (page) => {
  const marks = (selector) => page.$$eval(`${selector} [data-mark]`, (all) => all.map((mark) => `${mark.dataset.mark} ${mark.getAttribute("aria-label")}`));
  await open(page, server.origin, "#/visits?figure=visits-topics");
  const onPage = await marks('figure[data-figure="visits-topics"]');
  await open(page, server.origin, "#/present/welcome?slide=5");
  assert.deepEqual(await marks('[data-slide-figure="visits-topics"]'), onPage);
});

pageTest("a region that never came is told so, and one that did sees its visits", {}, async (page) => {
  await open(page, server.origin, "#/present");
  await page.fill('[data-field="deck-region"]', "Seruyan");
  await page.click('[data-action="make-deck"]');
  await page.waitForSelector('[data-slide="2"] [data-record^="visit/"]');
  assert.match(await page.innerText('[data-slide="1"]'), /3 visits recorded before/);
  await open(page, server.origin, "#/present/region-17.01");
  await page.waitForSelector('[data-slide="1"]');
  assert.match(await page.innerText('[data-slide="1"]'), /No earlier visit is recorded/);
  await open(page, server.origin, "#/present");
  await page.fill('[data-field="deck-region"]', "Atlantis");
  await page.click('[data-action="make-deck"]');
  await page.waitForSelector("main [role=alert]");
});

pageTest("the handout has a page for each slide and the sources at the end", {}, async (page) => {
  await open(page, server.origin, "#/present/awards");
  await page.waitForSelector('[data-slide="5"]');
  const slides = await page.locator("[data-slide]").count();
  // Sources come when the end of the page is in sight, which moves down while slides are drawn.
  await page.waitForFunction(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    return document.querySelectorAll(".handout-sources li").length > 20;
  });
  const pdf = (await page.pdf({ format: "A4", landscape: true })).toString("latin1");
  const pages = pdf.match(/\/Type \/Page\b(?!s)/g).length;
  assert.ok(pages > slides, `${pages} pages of ${slides} slides`);
  await page.check('[data-filter="six-a-page"]');
  const fewer = (await page.pdf({ format: "A4", landscape: true })).toString("latin1").match(/\/Type \/Page\b(?!s)/g).length;
  assert.equal(pages - fewer, slides - Math.ceil(slides / 6), `${fewer} pages with six slides on each`);
  assert.ok((await page.locator(".handout-sources li").count()) > 20);
});

pageTest("decks go along as files, and a broken file takes nothing away", { acceptDownloads: true }, async (page) => {
  await open(page, server.origin, "#/present/adoption");
  await page.click('[data-action="copy"]');
  await page.waitForSelector("[data-field=title]");
  await open(page, server.origin, "#/present");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-download="deck"]')]);
  const path = await download.path();
  const text = await readFile(path, "utf8");
  await page.click('[data-action="delete"]');
  await page.setInputFiles('[data-action="open-decks"]', { name: "deck.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.waitForSelector("ul.decks [data-deck^=deck-]");
  await page.setInputFiles('[data-action="open-decks"]', { name: "deck.json", mimeType: "application/json", buffer: Buffer.from(text.replace('"kind":"text"', '"kind":"king"')) });
  await page.waitForSelector("main [role=alert]");
  const broken = JSON.parse(text).decks[0].slides.findIndex((slide) => slide.kind === "text");
  assert.ok((await page.innerText("main [role=alert]")).includes(`decks[0].slides[${broken}]`));
  assert.equal(await page.locator("ul.decks [data-deck^=deck-]").count(), 1);
});

pageTest("where the browser keeps nothing, a deck lasts while the page is open, and says so", { expectErrors: true }, async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await open(page, server.origin, "#/present");
  await page.click('[data-action="new-deck"]');
  await page.waitForSelector("[data-field=title]");
  await page.click('[data-action="add-text"]');
  await page.waitForSelector("main [role=alert]");
  await page.fill('[data-field="text"]', "Only here");
  await page.evaluate(() => (location.hash = "#/present"));
  await page.click("ul.decks [data-deck^=deck-] a >> nth=0");
  await page.waitForSelector('[data-slide="1"]');
  assert.equal(await page.inputValue('[data-panel="1"] [data-field="text"]'), "Only here");
});

for (const colorScheme of ["light", "dark"]) {
  pageTest(`axe finds nothing in decks, ${colorScheme}`, { colorScheme }, async (page) => {
    for (const address of ["#/present", "#/present/welcome", "#/present/welcome?slide=1", "#/present/welcome?slide=2", "#/present/welcome?slide=3", "#/present/welcome?slide=10", "#/present/adoption?slide=5", "#/present/welcome?slide=3&speaker=1", "#/present/region-33.11"]) {
      await page.goto("about:blank");
      await open(page, server.origin, address);
      assert.deepEqual(await audit(page), []);
    }
  });
}

const deckFile = (slides) => ({
  name: "deck.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify({ format: "studi-tiru-decks", version: 4, decks: [{ id: "deck-1-1", title: "A deck", minutes: 0, slides }] })),
});

// Shows a deck of these slides.
async function showDeck(page, slides) {
  await open(page, server.origin, "#/present");
  await page.setInputFiles('[data-action="open-decks"]', deckFile(slides));
  await page.click('section > ul.decks [data-deck="deck-1-1"] [data-action="show"]');
  await shown(page, 1);
}

// What is wrong with a slide as it stands: type that the last row of a hall cannot read, words that lie over one another,
// and what is cut off.
const faults = (page, least) =>
  page.$eval(
    ".stage-slide",
    (slide, least) => {
      const found = [];
      const said = [...slide.querySelectorAll("h2, p, li, figcaption, svg text")].filter((one) => one.checkVisibility() && one.textContent.trim() && !one.closest("[aria-hidden]"));
      const scale = (one) => (one.ownerSVGElement ? one.ownerSVGElement.getBoundingClientRect().width / one.ownerSVGElement.viewBox.baseVal.width : 1);
      for (const one of said) {
        const px = (one.ownerSVGElement ? Number(one.getAttribute("font-size")) : parseFloat(getComputedStyle(one).fontSize)) * scale(one);
        if (px < least - 0.05) found.push(`${Math.round(px * 10) / 10} px: ${one.textContent.trim().slice(0, 40)}`);
      }
      const blocks = [...slide.querySelectorAll("h2, .subtitle, .slide-picture, .slide-foot, .slide-title-words > p, .slide-code, .note-text, .slide-numbers li")].filter((one) => one.checkVisibility());
      for (const [at, one] of blocks.entries()) {
        for (const other of blocks.slice(at + 1).filter((other) => !one.contains(other) && !other.contains(one))) {
          const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
          const over = Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
          if (over > 2) found.push(`${one.className || one.tagName} over ${other.className || other.tagName}`);
        }
      }
      if (slide.scrollWidth > slide.clientWidth + 1) found.push("too wide");
      return found;
    },
    least,
  );

for (const [width, height, least] of [[1920, 1080, 28], [1024, 768, 14.5], [2560, 1080, 28], [360, 740, 12]]) {
  pageTest(`each slide of the ready decks is read from the last row, and nothing lies over another, at ${width} × ${height}`, { viewport: { width, height }, reducedMotion: "reduce" }, async (page) => {
    for (const [deck, slides] of [["welcome", 10], ["adoption", 9], ["awards", 7]]) {
      for (let number = 1; number <= slides; number += 1) {
        await page.goto("about:blank");
        await open(page, server.origin, `#/present/${deck}?slide=${number}`);
        await shown(page, number);
        // On a phone the small signs within a picture may be smaller.
        assert.deepEqual(await faults(page, width < 400 ? 9 : least * 0.95), [], `${deck} ${number}`);
        const cut = await page.$eval(".stage-slide", (slide) => slide.scrollHeight - slide.clientHeight);
        assert.ok(width < 400 || cut <= 1, `${deck} ${number} is ${cut} px too high`);
      }
    }
  });

  pageTest(`the layouts that the ready decks do not have are read from the last row, too, at ${width} × ${height}`, { viewport: { width, height }, reducedMotion: "reduce" }, async (page) => {
    const at = (figure, address) => ({ figure, address });
    const slides = [
      { kind: "pair", figures: [at("visits-by-year", "#/visits?province=33"), at("visits-by-year", "#/visits?province=35")] },
      { kind: "pair", figures: [at("adoption-map", "#/adoption"), at("visits-kinds", "#/visits")] },
      { kind: "quote", text: "They want *the mall*, and asked what it costs in a year.", by: "Head of the planning office" },
      { kind: "list", address: "#/visits?province=33" },
      { kind: "summary", address: "#/visits?province=33" },
      { kind: "record", record: "visit/2019-10-09-seruyan" },
      { kind: "record", record: "programme/smart-kampung" },
      { kind: "photo", picture: "", text: "The hall before the guests came", alt: "" },
    ];
    await showDeck(page, slides);
    for (let number = 1; number <= slides.length; number += 1) {
      await shown(page, number);
      await ready(page);
      const name = `${slides[number - 1].kind} ${number}`;
      assert.deepEqual(await faults(page, width < 400 ? 9 : least * 0.95), [], name);
      const cut = await page.$eval(".stage-slide", (slide) => slide.scrollHeight - slide.clientHeight);
      assert.ok(width < 400 || cut <= 1, `${name} is ${cut} px too high`);
      await page.keyboard.press("ArrowRight");
    }
  });
}

pageTest("the theme of a talk is the talk's own, and the page has its own again after it", {}, async (page) => {
  await open(page, server.origin, "#/present/welcome?slide=1");
  const theme = () => page.getAttribute("html", "data-theme");
  const before = await theme();
  const seen = new Set([before]);
  for (let press = 0; press < 2; press += 1) {
    await page.keyboard.press("t");
    seen.add(await theme());
  }
  assert.equal(seen.size, 3);
  await page.click('[data-action="leave"]');
  await page.waitForSelector(".slides");
  assert.equal(await theme(), before);
});

pageTest("a pen draws on the slide, turns none, and what it drew goes with the slide", {}, async (page) => {
  await open(page, server.origin, "#/present/welcome?slide=3");
  await page.keyboard.press("d");
  await page.waitForSelector(".pen.drawing");
  await page.mouse.move(400, 300);
  await page.mouse.down();
  await page.mouse.move(600, 320, { steps: 6 });
  await page.mouse.up();
  await page.waitForSelector('.pen[data-strokes="1"] polyline');
  await shown(page, 3);
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector('.pen[data-strokes="0"]', { state: "attached" });
  await page.keyboard.press("d");
  await page.waitForSelector(".pen.drawing", { state: "detached" });
});

pageTest("entries come one by one, marks are pointed out one by one, and the key back takes them back", {}, async (page) => {
  await showDeck(page, [
    { kind: "text", text: "**Agenda**\n\n- one\n- two", steps: "lines" },
    { kind: "figure", figure: "visits-by-year", address: "#/visits", steps: ["2018", "2020"] },
    { kind: "question", text: "And then?" },
  ]);
  const seen = () => page.$$eval(".stage-slide li", (all) => all.filter((one) => getComputedStyle(one).visibility === "visible").map((one) => one.textContent));
  assert.deepEqual(await seen(), []);
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await seen(), ["one"]);
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await seen(), ["one", "two"]);
  await page.keyboard.press("ArrowRight");
  await shown(page, 2);
  const said = () => page.innerText(".stage-slide .subtitle");
  assert.match(await said(), /^Visits per year/);
  await page.keyboard.press("ArrowRight");
  assert.match(await said(), /^2018: /);
  assert.equal(await page.locator('.stage-slide [data-mark="2018"][aria-pressed="true"]').count(), 1, "the mark is marked");
  await page.keyboard.press("ArrowRight");
  assert.match(await said(), /^2020: /);
  await page.keyboard.press("ArrowRight");
  await shown(page, 3);
  await page.keyboard.press("ArrowLeft");
  await shown(page, 2);
  assert.match(await said(), /^2020: /, "all steps of a slide that one comes back to are taken");
  for (let at = 0; at < 3; at += 1) await page.keyboard.press("ArrowLeft");
  await shown(page, 1);
  assert.deepEqual(await seen(), ["one", "two"]);
});

pageTest("steps are made in the editor, from the names of the marks", {}, async (page) => {
  await open(page, server.origin, "#/present/welcome");
  await page.click('[data-action="copy"]');
  await page.waitForSelector("[data-field=title]");
  await choose(page, 3);
  await page.selectOption('[data-panel="3"] [data-field="step"]', { label: "2018" });
  await page.selectOption('[data-panel="3"] [data-field="step"]', { label: "2019" });
  await page.waitForSelector('[data-panel="3"] [data-step] >> nth=1');
  assert.deepEqual(await page.$$eval('[data-panel="3"] [data-step]', (all) => all.map((one) => one.textContent.trim())), ["1. 2018 ×", "2. 2019 ×"]);
  await page.click('[data-panel="3"] [data-step] >> nth=0');
  await page.waitForSelector('[data-panel="3"] [data-step] >> nth=1', { state: "detached" });
  await page.click('[data-panel="3"] [data-action="show-from-here"]');
  await shown(page, 3);
  await page.keyboard.press("ArrowRight");
  assert.match(await page.innerText(".stage-slide .subtitle"), /^2019: /);
});

for (const reducedMotion of ["no-preference", "reduce"]) {
  pageTest(`marks that the next slide has, too, ${reducedMotion === "reduce" ? "stand there at once where less motion is asked for" : "move to where it has them"}`, { reducedMotion }, async (page) => {
    await showDeck(page, [
      { kind: "figure", figure: "visits-by-year", address: "#/visits" },
      { kind: "figure", figure: "visits-by-year", address: "#/visits?province=33" },
    ]);
    await page.waitForSelector(".stage-slide [data-mark]");
    await page.evaluate(() => {
      window.most = 0;
      const look = () => {
        window.most = Math.max(window.most, [...document.querySelectorAll(".stage-slide [data-mark]")].filter((mark) => mark.getAnimations().length > 0).length);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.keyboard.press("ArrowRight");
    await shown(page, 2);
    await page.waitForTimeout(900);
    const moved = await page.evaluate(() => window.most);
    assert.ok(reducedMotion === "reduce" ? moved === 0 : moved > 5, `${moved} marks moved`);
  });
}

pageTest("a talk begins where the editor says", {}, async (page) => {
  await open(page, server.origin, "#/present/welcome");
  await choose(page, 4);
  await page.click('[data-panel="4"] [data-action="show-from-here"]');
  await shown(page, 4);
});

pageTest("a guest stands on the map of the title, found by name, and one large number is counted from its view", {}, async (page) => {
  await open(page, server.origin, "#/present/region-62.07?slide=1");
  await page.waitForSelector(".slide-title-map svg text");
  const said = await page.$$eval(".slide-title-map svg text", (all) => all.map((one) => one.textContent));
  assert.ok(said.some((text) => /Seruyan/.test(text)) && said.some((text) => /Banyuwangi/.test(text)) && said.some((text) => /^1?,?\d{3} km$/.test(text)), said.join(" | "));
  await open(page, server.origin, "?2#/visits?province=33");
  const count = await counted(page);
  await open(page, server.origin, "?3#/present/welcome");
  await page.click('[data-action="copy"]');
  await page.fill('[data-panel="1"] [data-field="guest"]', "Sleman");
  await page.locator('[data-panel="1"] [data-field="guest"]').blur();
  await page.waitForFunction(() => [...document.querySelectorAll('[data-slide="1"] svg text')].some((one) => /Sleman/.test(one.textContent)));
  await page.fill('[data-panel="1"] [data-field="guest"]', "Nowhere at all");
  await page.locator('[data-panel="1"] [data-field="guest"]').blur();
  await page.waitForSelector('[data-panel="1"] [role="alert"]');
  const all = Number((await page.innerText('[data-slide="2"] [data-count]')).replace(/\D/g, ""));
  assert.ok(all > count);
});

pageTest("a name that several regions bear is asked back about, and never guessed", {}, async (page) => {
  await open(page, server.origin, "#/present");
  await page.fill('[data-field="deck-region"]', "malang");
  await page.click('[data-action="make-deck"]');
  await page.waitForSelector("[data-which]");
  const names = await page.$$eval("[data-which] a", (all) => all.map((one) => one.textContent));
  assert.deepEqual(names.slice(0, 2), ["Malang Regency", "Malang City"]);
  await page.click("[data-which] a >> nth=1");
  await page.waitForFunction(() => location.hash.startsWith("#/present/region-35.73"));
});

pageTest("two windows on one deck see each other's changes", {}, async (page, context) => {
  await open(page, server.origin, "#/present/adoption");
  await page.click('[data-action="copy"]');
  await page.waitForSelector("[data-field=title]");
  const slides = await page.locator("[data-slide]").count();
  const other = await context.newPage();
  await other.goto(page.url());
  await ready(other);
  await page.fill("[data-field=title]", "Renamed here");
  await other.waitForFunction(() => document.querySelector("h1").textContent === "Renamed here");
  // A field with the focus is never written over: what comes from elsewhere waits until it is left.
  await page.locator("[data-field=title]").blur();
  await other.click('[data-action="add-question"]');
  await page.waitForSelector(`[data-slide="${slides + 1}"]`);
  await page.reload();
  await ready(page);
  assert.equal(await page.inputValue("[data-field=title]"), "Renamed here");
  assert.equal(await page.locator("[data-slide]").count(), slides + 1);
});

pageTest("figures on the stage fit it, however many rows they have", { viewport: { width: 1280, height: 720 } }, async (page) => {
  for (const address of ["#/present/awards?slide=3", "#/present/awards?slide=4", "#/present/awards?slide=5", "#/present/region-33.11?slide=1"]) {
    await page.goto("about:blank");
    await open(page, server.origin, address);
    assert.ok((await page.$eval(".stage-slide", (slide) => slide.scrollHeight - slide.clientHeight)) <= 1, address);
  }
});

// One finger from one side of the screen to the other.
async function swipe(page, from, to) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, x) => session.send("Input.dispatchTouchEvent", { type, touchPoints: x === undefined ? [] : [{ x, y: 300, id: 1 }] });
  await touch("touchStart", from);
  for (let step = 1; step <= 8; step += 1) await touch("touchMove", from + ((to - from) * step) / 8);
  await touch("touchEnd");
}

pageTest("a finger to the side turns every slide, with a picture or without, and does not leave the talk", { viewport: { width: 390, height: 740 }, hasTouch: true }, async (page) => {
  await open(page, server.origin, "#/present/welcome");
  await page.click('a[data-action="show"]');
  await shown(page, 1);
  await swipe(page, 330, 60);
  await shown(page, 2);
  await swipe(page, 330, 60);
  await shown(page, 3);
  await swipe(page, 60, 330);
  await shown(page, 2);
  await swipe(page, 60, 330);
  await shown(page, 1);
  await swipe(page, 60, 330);
  await swipe(page, 330, 60);
  await shown(page, 2);
  for (const selector of [".show", ".stage-slide"]) {
    assert.equal(await page.$eval(selector, (one) => getComputedStyle(one).touchAction), "pan-y pinch-zoom", selector);
  }
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorX), "none");
});

pageTest("both windows know the same keys, Shift and Space goes back, and keys with Alt are the browser's", {}, async (page) => {
  for (const address of ["#/present/welcome?slide=3", "#/present/welcome?slide=3&speaker=1"]) {
    await page.goto("about:blank");
    await open(page, server.origin, address);
    await shown(page, 3);
    for (const [key, slide] of [["Shift+Space", 2], ["Space", 3], ["ArrowDown", 4], ["p", 3], ["End", 10], ["Home", 1], ["n", 2]]) {
      await page.keyboard.press(key);
      await shown(page, slide);
    }
    // Whatever the browser does with them, the page must not hear them.
    for (const key of ["ArrowLeft", "ArrowRight", "Home"]) {
      const prevented = await page.evaluate((key) => !document.body.dispatchEvent(new KeyboardEvent("keydown", { key, altKey: true, bubbles: true, cancelable: true })), key);
      assert.equal(prevented, false, `${address} Alt+${key}`);
    }
    await shown(page, 2);
    await page.keyboard.press("?");
    await page.waitForSelector(".stage-over[data-keys]");
    assert.match(await page.innerText("[data-keys]"), /Shift\+␣/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("o");
    await page.waitForFunction(() => document.activeElement.matches('[data-overview] [aria-current="true"]'));
    await page.keyboard.press("Escape");
    await page.waitForSelector("[data-overview]", { state: "detached" });
  }
});

pageTest("the speaker's clock goes on when the window is loaded anew, and when it is closed and opened again", {}, async (page, context) => {
  await open(page, server.origin, "#/present/welcome?slide=1");
  const seconds = async (speaker) => {
    await speaker.waitForSelector("[data-elapsed]");
    const [minutes, rest] = (await speaker.innerText("[data-elapsed]")).split(":");
    return Number(minutes) * 60 + Number(rest);
  };
  const [speaker] = await Promise.all([context.waitForEvent("page"), page.click('[data-action="speaker"]')]);
  await speaker.waitForFunction(() => document.querySelector("[data-elapsed]")?.textContent === "0:03");
  await speaker.reload();
  assert.ok((await seconds(speaker)) >= 3);
  await speaker.close();
  const [again] = await Promise.all([context.waitForEvent("page"), page.click('[data-action="speaker"]')]);
  await again.waitForFunction(() => /^0:(0[3-9]|[1-5]\d)/.test(document.querySelector("[data-elapsed]")?.textContent));
  await again.waitForFunction(() => /^0:(0[5-9]|[1-5]\d)/.test(document.querySelector("[data-elapsed]").textContent));
  const restarted = Date.now();
  await again.click('[data-action="restart"]');
  await again.reload();
  const elapsed = await seconds(again);
  assert.ok(elapsed * 1000 <= Date.now() - restarted, `${elapsed} s since it was set to zero`);
});

pageTest("where a second window is refused, it is said, with a link that needs none", {}, async (page, context) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await open(page, server.origin, "#/present/welcome?slide=2");
  await page.keyboard.press("s");
  await page.waitForSelector('[data-refused="window"] [role="alert"]');
  assert.match(await page.innerText('[data-refused="window"]'), /Allow pop-up windows/);
  assert.deepEqual(await audit(page), []);
  const [speaker] = await Promise.all([context.waitForEvent("page"), page.click('[data-refused="window"] a')]);
  await speaker.waitForSelector("[data-speaker]");
  await shown(speaker, 2);
  await page.waitForSelector("[data-refused]", { state: "detached" });
});

pageTest("full screen is not offered where it is not allowed", {}, async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, "fullscreenEnabled", { get: () => false });
  });
  await open(page, server.origin, "#/present/welcome?slide=2");
  await page.waitForSelector('[data-action="leave"]');
  assert.equal(await page.locator('[data-action="full"]').count(), 0);
  await page.keyboard.press("f");
  await page.waitForSelector('[data-refused="full-screen"]');
  await page.click('[data-refused] [data-action="close"]');
  await page.waitForSelector("[data-refused]", { state: "detached" });
  await open(page, server.origin, "#/visits");
  await page.waitForSelector("figure [data-action=table]");
  assert.equal(await page.locator('[data-action="full-screen"]').count(), 0);
});

pageTest("a refusal of full screen is said and throws nothing", {}, async (page) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("not here"));
  });
  await open(page, server.origin, "#/present/welcome?slide=2");
  await page.click('[data-action="full"]');
  await page.waitForSelector('[data-refused="full-screen"]');
});

pageTest("Tab on a slide comes to nothing that the slide covers", {}, async (page) => {
  await open(page, server.origin, "#/present/welcome?slide=2");
  await shown(page, 2);
  const stops = new Set();
  for (let press = 0; press < 24; press += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const active = document.activeElement;
      return { tag: active.tagName, inside: active.closest(".show") !== null, name: active.dataset.action ?? active.dataset.mark };
    });
    assert.ok(at.inside || at.tag === "BODY", JSON.stringify(at));
    stops.add(at.name);
  }
  assert.ok(stops.has("next") && stops.has("leave"));
  await page.keyboard.press("b");
  await page.waitForSelector(".stage-black");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className || document.activeElement.tagName), "stage-black");
  await page.keyboard.press("b");
  await page.waitForSelector(".stage-black", { state: "detached" });
  await page.click('[data-action="leave"]');
  await page.waitForSelector(".slides");
  assert.equal(await page.locator("[inert]:not(.paper)").count(), 0);
});

pageTest("Enter and Escape of an input method do nothing else, in notes and on slides", {}, async (page) => {
  // As Chromium and Firefox tell them, and as Safari tells Enter.
  const compose = (selector, key) =>
    page.$eval(
      selector,
      async (field, key) => {
        for (const how of [{ isComposing: true }, { keyCode: 229 }]) {
          for (const ctrlKey of [false, true]) field.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true, cancelable: true, ...how }));
        }
        await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      },
      key,
    );
  await open(page, server.origin, "#/notes");
  await page.click('[data-action="new-note"]');
  await page.fill("[data-field=text]", "Kata");
  for (const key of ["Enter", "Escape"]) await compose("[data-field=text]", key);
  assert.equal(await page.inputValue("[data-field=text]"), "Kata");
  await page.focus("[data-field=text]");
  await page.keyboard.press("Escape");
  await page.waitForSelector("[data-field=text]", { state: "detached" });
  await open(page, server.origin, "#/present/welcome?slide=3");
  await page.keyboard.press("/");
  await page.fill('[data-field="region"]', "seruyan");
  await page.waitForSelector(".stage-over li button");
  for (const key of ["Enter", "Escape"]) await compose('[data-field="region"]', key);
  assert.ok(await page.isVisible('[data-field="region"]'));
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-answered="region/62.07"]');
});

// Drops a file, or words, on an element; says whether the browser was kept from what it does with it.
function dropOn(page, selector, dropped) {
  return page.$eval(
    selector,
    (element, { name, text, words }) => {
      const dataTransfer = new DataTransfer();
      if (name) dataTransfer.items.add(new File([text], name, { type: "application/json" }));
      else dataTransfer.setData("text/plain", words);
      const fire = (type) => !element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      return [fire("dragover"), fire("drop")];
    },
    dropped,
  );
}

pageTest("a file that is dropped is taken where decks and notes are, and never opened in place of the page", {}, async (page) => {
  const file = { name: "deck.json", text: '{"format":"studi-tiru-decks","version":2,"decks":[{"id":"dropped","title":"Dropped","minutes":5,"slides":[]}]}' };
  await open(page, server.origin, "#/present/welcome?slide=2");
  assert.deepEqual(await dropOn(page, ".stage-slide", file), [true, true]);
  await open(page, server.origin, "#/visits");
  assert.deepEqual(await dropOn(page, "h1", file), [true, true]);
  assert.deepEqual(await dropOn(page, 'input[data-filter="text"]', file), [true, true]);
  assert.deepEqual(await dropOn(page, 'input[data-filter="text"]', { words: "words" }), [false, false], "fields take words");
  await open(page, server.origin, "#/present");
  assert.deepEqual(await dropOn(page, "main h2", file), [true, true]);
  await page.waitForSelector('ul.decks [data-deck="dropped"]');
  await open(page, server.origin, "#/notes");
  const notes = '{"format":"studi-tiru-notes","version":3,"notes":[{"id":"1-1","about":"","text":"dropped","changed":1,"revision":0}]}';
  assert.deepEqual(await dropOn(page, "h1", { name: "notes.json", text: notes }), [true, true]);
  await page.waitForSelector('[data-action="import-now"]');
});
