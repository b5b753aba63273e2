// Decks as they travel and stay: in a link, in the bin, as they were; what can be put into them; the host's page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";
import { audit, browser, choose, open, pageTests, ready, server, unzip, withPage } from "./support.mjs";

const pageTest = pageTests({ locale: "en-GB", viewport: { width: 1280, height: 800 } });

// A deck of the reader's own, copied from a ready one.
async function copyOf(page, id) {
  await open(page, server.origin, `#/present/${id}`);
  await page.click('[data-action="copy"]');
  await page.waitForSelector("[data-field=title]");
  await ready(page);
}

pageTest("a whole deck goes into a link whose size is told, and comes out in another browser", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
  await copyOf(page, "adoption");
  const slides = await page.locator("[data-slide]").count();
  await page.fill("[data-field=title]", "Untuk tamu – é");
  await page.click('[data-action="copy-deck-link"]');
  await page.waitForFunction(() => /Link copied: [\d,]+ letters/.test(document.querySelector(".status").textContent));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const told = Number((await page.innerText(".status")).replace(/\D/g, ""));
  assert.equal(told, link.length);
  await withPage(browser, server.origin, { name: "link", locale: "en-GB" }, async (other) => {
    await other.goto(link);
    await ready(other);
    await other.waitForSelector('[data-action="keep-deck"]');
    assert.match(await other.innerText("[data-from-link]"), new RegExp(`Untuk tamu – é\\s+${slides} slides`));
    assert.equal(await other.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("studi-tiru/2/deck/")).length), 0, "nothing is kept unasked");
    await other.click('[data-action="keep-deck"]');
    await other.waitForSelector(`[data-slide="${slides}"]`);
    assert.equal(await other.inputValue("[data-field=title]"), "Untuk tamu – é");
    await other.goto(link.slice(0, link.length - 200));
    await other.waitForSelector("[data-from-link][role=alert]");
    assert.match(await other.innerText("[data-from-link]"), /incomplete/);
  });
});

pageTest("a deck too large for a link says so and offers the file", {}, async (page) => {
  await copyOf(page, "adoption");
  // Words that cannot be packed.
  const words = Array.from({ length: 1500 }, (_, at) => Math.sin(at + 1).toString(36).slice(2, 12)).join(" ");
  await page.fill('[data-panel="1"] [data-field="notes"]', words);
  await page.click('[data-action="copy-deck-link"]');
  await page.waitForFunction(() => /Too large for a link: [\d,]+ letters, at most 8,000/.test(document.querySelector(".status").textContent));
});

pageTest("a removed deck waits in the bin, and goes for good only when asked twice", {}, async (page) => {
  await copyOf(page, "awards");
  await open(page, server.origin, "#/present");
  await page.click('ul.decks [data-deck^="deck-"] [data-action="delete"]');
  await page.waitForSelector("[data-bin]");
  await page.reload();
  await ready(page);
  assert.equal(await page.locator('section > ul.decks [data-deck^="deck-"]').count(), 0);
  await page.click("[data-bin] summary");
  await page.click('[data-bin] [data-action="restore"]');
  await page.waitForSelector('section > ul.decks [data-deck^="deck-"]');
  await page.click('section > ul.decks [data-deck^="deck-"] [data-action="delete"]');
  await page.waitForSelector("[data-bin]");
  if (!(await page.isVisible('[data-bin] [data-action="delete-for-good"]'))) await page.click("[data-bin] summary");
  await page.click('[data-bin] [data-action="delete-for-good"]');
  assert.match(await page.innerText('[data-bin] [data-action="delete-for-good"]'), /Press again/);
  await page.click('[data-bin] [data-action="delete-for-good"]');
  await page.waitForSelector("[data-bin]", { state: "detached" });
});

pageTest("a deck as it was can be had back beside what it is now", {}, async (page) => {
  await page.clock.install({ time: new Date("2026-03-01T08:00:00Z") });
  await copyOf(page, "adoption");
  await page.fill("[data-field=title]", "Before lunch");
  await page.clock.setFixedTime(new Date("2026-03-01T09:00:00Z"));
  await page.fill("[data-field=title]", "After lunch");
  await open(page, server.origin, "#/present");
  await page.click("[data-versions] summary");
  assert.match(await page.innerText("[data-versions]"), /Before lunch/);
  await page.click('[data-versions] li:has-text("Before lunch") [data-action="restore-version"]');
  await page.waitForFunction(() => {
    const names = [...document.querySelectorAll("section > ul.decks a")].map((link) => link.textContent);
    return names.some((name) => name.startsWith("Before lunch (")) && names.includes("After lunch");
  });
});

pageTest("decks of version 1 are taken over, those that were only written over into the bin, and its keys go", {}, async (page) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem("once")) return;
    sessionStorage.setItem("once", "1");
    const deck = (id, title, more) => ({ id, title, minutes: 5, slides: [{ kind: "text", text: `of ${title}` }], ...more });
    const keep = (key, decks) => localStorage.setItem(`studi-tiru/1/${key}`, JSON.stringify(JSON.stringify({ format: "studi-tiru-decks", version: 2, decks })));
    keep("decks", [deck("deck-1-1", "As it was last"), deck("deck-2-1", "Removed", { removed_ms: 1_700_000_000_000 })]);
    keep("decks-before/0001700000000000", [deck("deck-1-1", "Before"), deck("deck-3-1", "Written over")]);
  });
  await open(page, server.origin, "#/present");
  const isTakenOver = async () => {
    await page.waitForSelector("[data-bin]");
    assert.deepEqual(await page.$$eval('section > ul.decks [data-deck^="deck-"] a[href*="deck-"]', (all) => [...new Set(all.map((one) => one.getAttribute("href").split("?")[0]))]), ["#/present/deck-1-1"]);
    assert.match(await page.innerText('section > ul.decks [data-deck="deck-1-1"]'), /As it was last/);
    assert.deepEqual(await page.$$eval("[data-bin] li", (all) => all.map((one) => one.dataset.removed).toSorted()), ["deck-2-1", "deck-3-1"]);
  };
  await isTakenOver();
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("studi-tiru/1/decks"))), []);
  await page.reload();
  await ready(page);
  await isTakenOver();
  await page.click('section > ul.decks [data-deck="deck-1-1"] a >> nth=0');
  await page.waitForSelector('[data-panel="1"] [data-field="text"]');
  assert.equal(await page.inputValue('[data-panel="1"] [data-field="text"]'), "of As it was last");
});

pageTest("lists, summaries, notes, awards and adoptions become slides", {}, async (page) => {
  const add = async (address, selector) => {
    await page.goto("about:blank");
    await open(page, server.origin, address);
    await page.waitForSelector(selector, { state: "attached" });
    await ready(page);
    // What else is known of an entry is folded.
    await page.$eval(selector.replace(/ >> nth=0$/, ""), (link) => link.closest("details")?.setAttribute("open", ""));
    await page.click(selector);
    await page.click('[data-told] a[href^="#/present"]');
    await page.waitForSelector("[data-adding]");
    assert.equal(await page.locator("[data-tray] li").count(), 1);
    await page.click("[data-adding] [data-add-to] >> nth=0");
    await page.waitForSelector("[data-field=title]");
    await ready(page);
  };
  await add("#/visits?province=33", '[data-add="summary"]');
  assert.match(await page.innerText('[data-slide="1"] .slide-summary'), /Central Java/);
  await add("#/visits?province=33", '[data-add="list"]');
  assert.equal(await page.locator('[data-slide="2"] .slide-record li').count(), 5);
  await add("#/programmes/i-care", '[data-record^="award/"] [data-action="to-deck"] >> nth=0');
  await page.waitForSelector('[data-slide="3"] [data-record^="award/"]');
  await add("#/regions/62.07", '[data-record^="adoption/"] [data-action="to-deck"] >> nth=0');
  await page.waitForSelector('[data-slide="4"] [data-record^="adoption/"]');
  await page.goto("about:blank");
  await open(page, server.origin, "#/notes?about=visit/2019-10-09-seruyan");
  if (!(await page.isVisible("[data-field=text]"))) await page.click('[data-action="new"]');
  await page.fill("[data-field=text]", "They want *the mall*.");
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("studi-tiru/2/note/")));
  await add("#/notes", '[data-note] [data-action="to-deck"]');
  assert.match(await page.innerText('[data-slide="5"] .slide-quote'), /They want the mall\.[\s\S]*Seruyan/);
  assert.equal(await page.locator('[data-slide="5"] em').count(), 1);
});

pageTest("the host's page of a region is one page of A4, whatever is known, with the agenda as chosen", {}, async (page) => {
  for (const code of ["62.07", "33.11", "51.01", "76.06", "17.01", "33"]) {
    await page.goto("about:blank");
    await open(page, server.origin, `#/present/region-${code}?sheet=1&agenda=smart-kampung,mal-pelayanan-publik,sakip,e-village-budgeting,lahir-procot-pulang-bawa-akta`);
    await page.waitForSelector("[data-brief]");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal(pdf.match(/\/Type \/Page\b(?!s)/g).length, 1, code);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf);
    assert.ok(Number(width) < Number(height), "upright");
  }
  await page.goto("about:blank");
  await open(page, server.origin, "#/present/region-17.01");
  await page.selectOption('[data-field="agenda"]', "garda-ampuh");
  await page.waitForFunction(() => location.hash.includes("agenda="));
  await page.click('[data-action="sheet"]');
  await page.waitForSelector('[data-brief] [data-record="programme/garda-ampuh"]');
  assert.match(await page.innerText("[data-brief]"), /No record was found/);
  assert.deepEqual(await audit(page), []);
  await page.click('[data-off="garda-ampuh"]');
  await page.waitForSelector('[data-brief] [data-record="programme/garda-ampuh"]', { state: "detached" });
});

// What the slides of words say, in their order.
const slideTexts = (page) => page.$$eval("[data-slide] .slide-text", (all) => all.map((one) => one.innerText.trim()));
const says = (page, texts) => page.waitForFunction((texts) => [...document.querySelectorAll("[data-slide] .slide-text")].map((one) => one.innerText.trim()).join() === texts, texts.join());

pageTest("words stay with their slide when slides change places, and a press right after typing counts", {}, async (page) => {
  await open(page, server.origin, "#/present");
  await page.click('[data-action="new-deck"]');
  const field = (slide, name) => page.locator(`[data-panel="${slide}"] [data-field="${name}"]`);
  for (const [at, said] of ["Alpha", "Beta"].entries()) {
    await page.click('[data-action="add-text"]');
    await field(at + 1, "text").click();
    await page.keyboard.type(said);
    await field(at + 1, "notes").click();
    await page.keyboard.type(`of ${said}`);
  }
  await says(page, ["Alpha", "Beta"]);
  await page.click('[data-panel="2"] [data-action="up"]');
  await says(page, ["Beta", "Alpha"]);
  assert.deepEqual([await field(1, "text").inputValue(), await field(1, "notes").inputValue()], ["Beta", "of Beta"]);
  await field(1, "text").click();
  await page.keyboard.press("End");
  await page.keyboard.type("!");
  await says(page, ["Beta!", "Alpha"]);
  await page.click('[data-panel="1"] [data-action="duplicate"]');
  await says(page, ["Beta!", "Beta!", "Alpha"]);
  // What was typed is a change of its own: undone after what followed it, and before what it followed.
  const undo = (shown) => page.click('[data-action="undo"]').then(() => says(page, shown));
  await undo(["Beta!", "Alpha"]);
  await undo(["Beta", "Alpha"]);
  await undo(["Alpha", "Beta"]);
  await page.reload();
  await ready(page);
  assert.deepEqual(await slideTexts(page), ["Alpha", "Beta"]);
  await choose(page, 2);
  assert.deepEqual([await field(2, "text").inputValue(), await field(2, "notes").inputValue()], ["Beta", "of Beta"]);
});

pageTest("slides are chosen, moved together, copied, left out and removed in the grid by keyboard alone", {}, async (page) => {
  await open(page, server.origin, "#/present");
  await openFile(page, { title: "Grid", slides: ["a", "b", "c", "d", "e"].map((text) => ({ kind: "text", text })) });
  await page.click('section > ul.decks a:text("Grid")');
  await says(page, ["a", "b", "c", "d", "e"]);
  const chosen = () => page.$$eval("[data-slide]", (all) => all.filter((one) => one.ariaSelected === "true").map((one) => Number(one.dataset.slide)));
  await page.focus(".slides [tabindex='0']");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  assert.deepEqual(await chosen(), [2, 3]);
  await page.keyboard.press("Control+ArrowRight");
  await says(page, ["a", "d", "b", "c", "e"]);
  assert.deepEqual(await chosen(), [3, 4]);
  await page.keyboard.press("Control+ArrowLeft");
  await page.keyboard.press("Control+ArrowLeft");
  await says(page, ["b", "c", "a", "d", "e"]);
  await page.keyboard.press("Control+d");
  await says(page, ["b", "c", "b", "c", "a", "d", "e"]);
  assert.deepEqual(await chosen(), [3, 4]);
  await page.keyboard.press("Delete");
  await says(page, ["b", "c", "a", "d", "e"]);
  // The keyboard goes on in the grid.
  await page.waitForFunction(() => document.activeElement.matches(".slides [tabindex='0']"));
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  assert.match(await page.innerText(".slide-panel [role=status]"), /5 slides chosen/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  assert.equal((await chosen()).length, 1);
  await page.click('[data-panel] [data-action="hide"]');
  assert.deepEqual(await page.$$eval("[data-slide].hidden", (all) => all.map((one) => one.dataset.slide)), ["2"]);
  assert.deepEqual(await audit(page), []);
});

pageTest("slides are dragged to their place, several at once, and chosen one more by one without a keyboard", {}, async (page) => {
  await open(page, server.origin, "#/present");
  await openFile(page, { title: "Grid", slides: ["a", "b", "c", "d", "e"].map((text) => ({ kind: "text", text })) });
  await page.click('section > ul.decks a:text("Grid")');
  await says(page, ["a", "b", "c", "d", "e"]);
  await page.check('[data-filter="several-slides"]');
  await page.click('[data-slide="2"] .slide-number');
  const width = await page.$eval('[data-slide="5"]', (one) => one.clientWidth);
  await page.dragAndDrop('[data-slide="2"]', '[data-slide="5"]', { targetPosition: { x: width - 4, y: 30 } });
  await says(page, ["c", "d", "e", "a", "b"]);
  await page.uncheck('[data-filter="several-slides"]');
  await choose(page, 5);
  await page.dragAndDrop('[data-slide="5"]', '[data-slide="1"]', { targetPosition: { x: 4, y: 30 } });
  await says(page, ["b", "c", "d", "e", "a"]);
});

pageTest("a title begins a section, and the speaker is told how far it goes", {}, async (page) => {
  const title = (heading) => ({ kind: "title", heading, text: "" });
  await open(page, server.origin, "#/present");
  await openFile(page, { title: "Parts", minutes: 10, slides: [title("Opening"), { kind: "question", text: "a" }, title("The town"), { kind: "question", text: "b" }] });
  await page.click('section > ul.decks a:text("Parts")');
  await page.waitForSelector(".section-line >> nth=1");
  assert.deepEqual(await page.$$eval(".section-line", (all) => all.map((one) => one.textContent)), ["Section 1: Opening · 2 slides · until minute 5", "Section 2: The town · 2 slides · until minute 10"]);
  const address = new URL(page.url()).hash.split("?")[0];
  await open(page, server.origin, `?2${address}?slide=3&speaker=1`);
  assert.equal(await page.innerText(".speaker-section"), "Section 2 of 2: The town, until minute 10");
});

pageTest("a photograph is made small, kept beside its deck, and travels in its file", { acceptDownloads: true }, async (page) => {
  await open(page, server.origin, "#/present");
  await page.click('[data-action="new-deck"]');
  await page.click('[data-action="add-photo"]');
  await page.waitForSelector('[data-panel="1"] .slide-photo .notice');
  // A picture of noise, larger than what is kept.
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2400, 1200);
    const pen = canvas.getContext("2d");
    for (let at = 0; at < 4000; at += 1) {
      pen.fillStyle = `hsl(${(at * 37) % 360} 80% 50%)`;
      pen.fillRect((at * 131) % 2400, (at * 71) % 1200, 60, 40);
    }
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer())];
  });
  await page.setInputFiles('[data-action="choose-photo"]', { name: "hall.png", mimeType: "image/png", buffer: Buffer.from(bytes) });
  await page.waitForSelector('[data-slide="1"] .slide-photo img');
  assert.deepEqual(await page.$eval('[data-slide="1"] img', (one) => [one.naturalWidth, one.naturalHeight]), [1600, 800]);
  assert.match(await page.innerText(".slide-fields [role=status]"), /reduced from|is kept/);
  await page.fill('[data-panel="1"] [data-field="alt"]', "Guests in the hall");
  assert.equal(await page.getAttribute('[data-slide="1"] img', "alt"), "Guests in the hall");
  await page.setInputFiles('[data-action="choose-photo"]', { name: "no.png", mimeType: "image/png", buffer: Buffer.from("<svg/onload=alert(1)>") });
  await page.waitForFunction(() => /cannot open/.test(document.querySelector(".slide-fields [role=status]").textContent));
  await page.click('[data-action="copy-deck-link"]');
  await page.waitForFunction(() => /Photographs are not in the link/.test(document.querySelector(".deck > .status").textContent));
  await open(page, server.origin, "?2#/present");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-download="deck"]')]);
  const path = await download.path();
  await withPage(browser, server.origin, { name: "photo", locale: "en-GB" }, async (other) => {
    await open(other, server.origin, "#/present");
    await other.setInputFiles('[data-action="open-decks"]', path);
    await other.click('section > ul.decks [data-deck^="deck-"] a >> nth=0');
    await other.waitForSelector('[data-slide="1"] .slide-photo img[alt="Guests in the hall"]');
  });
  // A picture goes for good with the last deck that shows it.
  const isGone = () => page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith("studi-tiru/2/logo/") && localStorage[key].replaceAll("\\", "").includes('"data":""')));
  assert.equal(await isGone(), false);
  await page.click('ul.decks [data-deck^="deck-"] [data-action="delete"]');
  await page.waitForSelector("[data-bin]");
  if (!(await page.isVisible('[data-bin] [data-action="delete-for-good"]'))) await page.click("[data-bin] summary");
  await page.click('[data-bin] [data-action="delete-for-good"]');
  await page.click('[data-bin] [data-action="delete-for-good"]');
  await page.waitForSelector("[data-bin]", { state: "detached" });
  assert.equal(await isGone(), true);
});

pageTest("a deck goes into PowerPoint: a slide each, and one of its sources", { acceptDownloads: true }, async (page) => {
  await open(page, server.origin, "#/present/welcome");
  const slides = await page.locator("[data-slide]").count();
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), page.click('[data-download="pptx"]')]);
  assert.match(download.suggestedFilename(), /^studi-tiru-welcome\.pptx$/);
  const names = [...unzip(await readFile(await download.path())).keys()];
  assert.equal(names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length, slides + 1);
  assert.ok(names.filter((name) => /^ppt\/media\//.test(name)).length >= 5, names.join(" "));
  assert.ok(names.includes("ppt/notesSlides/notesSlide1.xml"));
});

// A file of one deck.
const fileOf = (deck) => ({
  name: "deck.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify({ format: "studi-tiru-decks", version: 2, decks: [{ id: "deck-1-1", title: "A deck", minutes: 0, slides: [], ...deck }] })),
});
const openFile = (page, deck) => page.setInputFiles('[data-action="open-decks"]', fileOf(deck));
const questions = (count) => Array.from({ length: count }, () => ({ kind: "question", text: "a" }));

pageTest("a deck that is too large is refused with what it holds, from a link and from a file, and nothing is kept", {}, async (page) => {
  const said = async () => {
    await page.waitForSelector("main [role=alert]");
    return page.innerText("main [role=alert]");
  };
  for (const [count, words] of [[400, /400 slides, at most 300/], [100_000, /more than 1\.0 MB/]]) {
    const letters = deflateRawSync(fileOf({ slides: questions(count) }).buffer, { level: 9 }).toString("base64url");
    await page.goto("about:blank");
    await open(page, server.origin, `#/present?deck=${letters}`);
    assert.match(await said(), words);
    assert.equal(await page.locator('[data-action="keep-deck"]').count(), 0);
  }
  for (const [slides, words] of [[questions(301), /301 slides, at most 300/], [[{ kind: "text", text: "a".repeat(1_200_000) }], /1\.2 MB, at most 1\.0 MB/]]) {
    await page.goto("about:blank");
    await open(page, server.origin, "#/present");
    await openFile(page, { slides });
    assert.match(await said(), words);
  }
  assert.equal(await page.locator('ul.decks [data-deck^="deck-"]').count(), 0);
});

pageTest("a deck whose title was emptied is listed as untitled, and opened by its link", {}, async (page) => {
  await open(page, server.origin, "#/present");
  await page.click('[data-action="new-deck"]');
  await page.click('[data-action="add-text"]');
  await page.fill("[data-field=title]", "");
  await page.waitForFunction(() => document.querySelector("h1").textContent === "Untitled");
  await page.evaluate(() => (location.hash = "#/present"));
  await page.click('section > ul.decks [data-deck^="deck-"] a:text("Untitled")');
  await page.waitForSelector("[data-field=title]");
  await open(page, server.origin, "#/present");
  await page.click('section > ul.decks [data-deck^="deck-"] [data-action="delete"]');
  await page.waitForSelector("[data-bin]");
  assert.match(await page.textContent("[data-bin] li"), /Untitled/);
});

pageTest("a deck from a file has an id of its own, whatever the file says", {}, async (page) => {
  await open(page, server.origin, "#/present");
  for (const [at, id] of ["welcome", "region-62.07", "a/b?c#d"].entries()) {
    await openFile(page, { id, title: `From file ${at}`, slides: questions(1) });
    await page.click(`section > ul.decks a:text("From file ${at}")`);
    await page.waitForFunction((title) => document.querySelector("[data-field=title]")?.value === title, `From file ${at}`);
    await page.reload();
    await ready(page);
    assert.equal(await page.inputValue("[data-field=title]"), `From file ${at}`);
    await page.evaluate(() => (location.hash = "#/present"));
    await page.waitForSelector('[data-action="open-decks"]', { state: "attached" });
  }
});

pageTest("a long deck draws the pictures in sight, all of them on paper, and none anew that did not move", {}, async (page) => {
  const figures = ["visits-by-year", "visits-origin", "visits-kinds"];
  const slides = Array.from({ length: 120 }, (_, at) => ({ kind: "figure", figure: figures[at % 3], address: "#/visits" }));
  await open(page, server.origin, "#/present");
  await openFile(page, { title: "Long", slides });
  await page.click('section > ul.decks a:text("Long")');
  await page.waitForSelector('[data-slide="1"] [data-slide-figure]');
  await ready(page);
  const drawn = () => page.locator("[data-slide] [data-slide-figure]").count();
  assert.ok((await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)) < 15, "120 slides are no endless page");
  assert.ok((await drawn()) < 70, `${await drawn()} of 120`);
  await page.locator('[data-slide="120"]').scrollIntoViewIfNeeded();
  await page.waitForSelector('[data-slide="120"] [data-slide-figure="visits-kinds"]');
  await page.$$eval("[data-slide]", (cards) => cards.forEach((card) => (card.before = true)));
  await page.$$eval("[data-slide] svg", (pictures) => pictures.forEach((picture) => (picture.before = true)));
  const pictures = await page.locator("[data-slide] svg").count();
  await choose(page, 120);
  await page.click('[data-panel="120"] [data-action="up"]');
  await page.waitForSelector('[data-slide="119"] [data-slide-figure="visits-kinds"]');
  await page.waitForSelector('[data-slide="120"] [data-slide-figure="visits-origin"]');
  assert.ok(await page.$$eval("[data-slide]", (cards) => cards.every((card) => card.before)), "no card was drawn anew");
  const stayed = await page.$$eval("[data-slide] svg", (all) => all.filter((picture) => picture.before).length);
  assert.ok(stayed >= pictures - 2, `${stayed} of ${pictures} pictures stayed`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  assert.ok(pdf.match(/\/Type \/Page\b(?!s)/g).length >= 120);
  assert.equal(await drawn(), 120);
});

pageTest("words on slides and in fields stand in the direction of their script", {}, async (page) => {
  await open(page, server.origin, "#/present");
  await openFile(page, { title: "مرحبا", slides: [{ kind: "text", text: "مرحبا\n\nSelamat datang" }, { kind: "question", text: "ما الخبر؟" }] });
  const direction = (selector) => page.$eval(selector, (one) => getComputedStyle(one).direction);
  await page.click('section > ul.decks a:text("مرحبا")');
  await page.waitForSelector('[data-slide="2"] .slide-question');
  assert.deepEqual(await page.$$eval('[data-slide="1"] .note-text p', (all) => all.map((one) => getComputedStyle(one).direction)), ["rtl", "ltr"]);
  await choose(page, 2);
  for (const selector of ['[data-slide="2"] h2', '[data-panel="2"] [data-field="text"]', "[data-field=title]"]) assert.equal(await direction(selector), "rtl", selector);
});
