// The notebook beside the notes themselves: where notes can be begun and are shown, questions, locking, the store.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { audit, browser, open, pageTests, ready, server, withPage } from "./support.mjs";

const pageTest = pageTests({ locale: "en-GB", acceptDownloads: true });

const saved = (page) => page.waitForSelector('[data-saved="yes"]', { timeout: 5000 });
const bar = 'figure[data-figure="visits-by-year"] [data-mark="2018"]';

pageTest("a note on a mark is begun where the mark is chosen, and the mark shows it", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await page.click(bar);
  await page.waitForFunction(() => location.hash.includes("mark="));
  await ready(page);
  await page.click('figure[data-figure="visits-by-year"] [data-note-about]');
  await page.waitForSelector("[data-composer] [data-field=text]:focus");
  await page.keyboard.type("Why so many ministries?");
  await saved(page);
  await page.goto("about:blank");
  await open(page, server.origin, "#/visits");
  await page.waitForSelector('[data-noted="2018"]');
  assert.equal(await page.locator("[data-noted]").count(), 1);
  await page.hover(bar);
  assert.match(await page.innerText(".tooltip"), /✎ Notes \(1\)/);
  await open(page, server.origin, "#/notes");
  await page.waitForSelector(".note-picture [data-slide-figure] svg");
  await page.click("[data-note] h3 a");
  await page.waitForFunction(() => location.hash.includes("mark=2018"));
});

pageTest("a note begun in the rail is on the chosen mark, and the notebook draws its figure", {}, async (page) => {
  await open(page, server.origin, "#/visits?mark=2018.central");
  await page.click('[data-rail="mark"] [data-note-about]');
  await page.waitForSelector("[data-composer] [data-field=text]:focus");
  await page.keyboard.type("Which of them came again?");
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector('[data-noted="2018.central"]');
  await page.click('[data-rail="mark"] [data-note-about]');
  await page.waitForSelector(".notes [data-note] .note-text");
  await page.waitForSelector(".note-picture [data-slide-figure] svg");
});

pageTest("a note is begun, written and closed by keys alone", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await page.focus(bar);
  await page.keyboard.press("n");
  await page.waitForSelector("[data-field=text]:focus");
  await page.keyboard.type("By keys");
  await page.keyboard.press("Tab");
  await page.keyboard.type("papan ketik");
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector("[data-composer]", { state: "detached" });
  await page.focus('[data-told] a[href^="#/notes"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector(".notes [data-note] .note-text");
  await saved(page);
  assert.match(await page.innerText("[data-note]"), /By keys[\s\S]*#papan · #ketik/);
});

test("a finger that rests on a mark or a card begins a note on it", () =>
  withPage(browser, server.origin, { name: "long press", locale: "en-GB", viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }, async (page, context) => {
    const session = await context.newCDPSession(page);
    const press = async (selector) => {
      await page.locator(selector).first().scrollIntoViewIfNeeded();
      const box = await page.locator(selector).first().boundingBox();
      const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
      await page.waitForFunction(() => location.hash.startsWith("#/notes"), null, { timeout: 3000 });
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    await open(page, server.origin, "#/visits");
    await press(bar);
    assert.match(decodeURIComponent(page.url()), /about=#\/visits\?mark=2018&figure=visits-by-year$/);
    await page.goto("about:blank");
    await open(page, server.origin, "#/visits?text=seruyan");
    await press(".records .card .card-summary");
    assert.match(page.url(), /about=visit\/2026-02-10-seruyan|about=visit\//);
  }));

pageTest("every row of a table has its notes, awards and indicators too, and shows them", {}, async (page) => {
  for (const [kind, singular] of [["indicators", "indicator"], ["awards", "award"], ["adoptions", "adoption"]]) {
    await page.goto("about:blank");
    await open(page, server.origin, `#/data/${kind}`);
    await page.waitForSelector(".row-note");
    const about = await page.getAttribute(".row-note >> nth=0", "data-note-about");
    assert.ok(about.startsWith(`${singular}/`), about);
    await page.click(".row-note >> nth=0");
    await page.waitForSelector("[data-field=text]");
    await page.keyboard.type("Which source?");
    await saved(page);
    await page.waitForFunction((about) => document.querySelector("[data-note] h3").textContent !== about, about);
    await page.goto("about:blank");
    await open(page, server.origin, `#/data/${kind}`);
    await page.waitForSelector(".row-note.noted");
    assert.equal(await page.innerText(".row-note.noted"), "✎ 1");
  }
  assert.deepEqual(await audit(page), []);
});

pageTest("the questions about a programme become a note to change and answer, once", {}, async (page) => {
  await open(page, server.origin, "#/programmes/smart-kampung");
  await page.click('[data-action="take-questions"]');
  await page.waitForSelector("[data-field=text]");
  const list = await page.inputValue("[data-field=text]");
  assert.match(list, /^\*\*1\. Which problem made this programme begin[\s\S]*\*\*9\. /);
  await page.fill("[data-field=text]", list.replace("…", "The regent, in 2016."));
  await saved(page);
  await page.goto("about:blank");
  await open(page, server.origin, "#/programmes/smart-kampung");
  await page.click('[data-action="take-questions"]');
  await page.waitForSelector(".notes [data-note]");
  assert.equal(await page.locator(".notes [data-note]").count(), 1);
  assert.match(await page.innerText("[data-note]"), /The regent, in 2016/);
});

pageTest("who wrote is remembered, and notes stand in the order of the agenda", {}, async (page) => {
  await page.addInitScript(() => {
    window.asked = 0;
    StorageManager.prototype.persist = async () => ((window.asked += 1), true);
  });
  await open(page, server.origin, "#/notes");
  for (const [text, agenda] of [["last", ""], ["second", "Day 2, 10.00"], ["first", "Day 1, 09.00"]]) {
    await page.click('[data-action="new-note"]');
    await page.fill("[data-field=text]", text);
    if (text === "last") await page.fill("[data-field=author]", "Dewi");
    await page.fill("[data-field=agenda]", agenda);
    assert.equal(await page.inputValue("[data-field=author]"), "Dewi");
    await page.click('[data-action="done"]');
  }
  await saved(page);
  assert.ok((await page.evaluate(() => window.asked)) > 0, "the browser is asked to keep the notes");
  await page.selectOption('[data-filter="order"]', "agenda");
  await page.waitForFunction(() => document.querySelector("[data-note] .note-text").innerText.trim() === "first");
  assert.deepEqual(await page.$$eval("[data-note] .note-text", (all) => all.map((one) => one.innerText.trim())), ["first", "second", "last"]);
});

pageTest("a file under a passphrase opens with it alone, and is what its schema says", {}, async (page) => {
  await open(page, server.origin, "#/notes");
  await page.click('[data-action="new-note"]');
  await page.fill("[data-field=text]", "Not for everyone");
  await page.click('[data-action="done"]');
  await saved(page);
  await page.click("[data-locking] summary");
  await page.fill("[data-field=passphrase]", "kopi pahit");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-download="locked"]')]);
  const text = await readFile(await download.path(), "utf8");
  assert.doesNotMatch(text, /everyone/);
  const { key, cipher } = JSON.parse(text);
  assert.deepEqual([key.name, key.hash, key.iterations, cipher.name, cipher.length], ["PBKDF2", "SHA-256", 600_000, "AES-GCM", 256]);
  await withPage(browser, server.origin, { name: "unlock", locale: "en-GB", acceptDownloads: true }, async (other) => {
    await open(other, server.origin, "#/notes");
    const give = () => other.setInputFiles('[data-action="import"]', { name: "notes.locked.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await give();
    await other.fill("[data-field=unlock]", "kopi manis");
    await other.click('[data-action="unlock"]');
    await other.waitForSelector("[data-locked] [role=alert]");
    await other.fill("[data-field=unlock]", "kopi pahit");
    await other.click('[data-action="unlock"]');
    await other.click('[data-action="import-now"]');
    await other.waitForSelector("[data-note]");
    assert.match(await other.innerText("[data-note]"), /Not for everyone/);
    await saved(other);
    const [out] = await Promise.all([other.waitForEvent("download"), other.evaluate(() => document.querySelector('[data-download="json"]').click())]);
    const schema = JSON.parse(await readFile(new URL("../../dist/data/schema/notes.schema.json", import.meta.url)));
    const validate = new Ajv().compile(schema);
    assert.ok(validate(JSON.parse(await readFile(await out.path(), "utf8"))), JSON.stringify(validate.errors));
  });
});

pageTest("ten thousand notes of 2 KB: the page says how many fit, keeps what was typed, and scrolls", {}, async (page) => {
  await open(page, server.origin, "#/notes");
  const notes = Array.from({ length: 10_000 }, (_, at) => ({ id: `${1_700_000_000_000 + at}-0000000a`, about: "", text: `Note ${at} ${"words ".repeat(340)}`, changed: 1_700_000_000_000 + at, revision: 1 }));
  const file = JSON.stringify({ format: "studi-tiru-notes", version: 2, notes });
  await page.setInputFiles('[data-action="import"]', { name: "many.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await page.click('[data-action="import-now"]', { timeout: 20_000 });
  await page.waitForSelector('[data-saved="no"]', { timeout: 20_000 });
  const said = /room for about ([\d,]+) notes/.exec(await page.innerText('[data-saved="no"]'));
  const fit = said ? Number(said[1].replace(/,/g, "")) : NaN;
  assert.ok(fit > 0 && fit < 10_000, `${said}`);
  assert.equal(await page.locator(".notes [data-note]").count(), 50);
  await page.click(".more button");
  await page.waitForFunction(() => document.querySelectorAll(".notes [data-note]").length === 100);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.evaluate(() => document.querySelector('[data-download="json"]').click()),
  ]);
  assert.equal(JSON.parse(await readFile(await download.path(), "utf8")).notes.length, 10_000);
  // Whoever leaves now is asked; the test answers.
  page.on("dialog", (dialog) => dialog.accept());
});

pageTest("all that is kept can be removed, when asked twice", {}, async (page) => {
  await open(page, server.origin, "#/notes");
  await page.click('[data-action="new-note"]');
  await page.fill("[data-field=text]", "Gone soon");
  await page.click('[data-action="done"]');
  await saved(page);
  await page.click(".store summary");
  assert.match(await page.innerText("[data-room]"), /Used: [\d,]+ (B|KB) of about 5\.0 MB/);
  await page.click('[data-action="empty-store"]');
  assert.match(await page.innerText('[data-action="empty-store"]'), /Press again/);
  await Promise.all([page.waitForEvent("load"), page.click('[data-action="empty-store"]')]);
  await ready(page);
  assert.equal(await page.locator("[data-note]").count(), 0);
  assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => /^studi-tiru\/(1\/notes|2\/note\/)/.test(key)).length), 0);
});
