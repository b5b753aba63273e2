// Notes: nothing that was typed is lost, whatever the browser's store does.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { audit, browser, open, pageTests, ready, server } from "./support.mjs";

const pageTest = pageTests({ acceptDownloads: true });

const saved = (page) => page.waitForSelector('[data-saved="yes"]', { timeout: 5000 });
const notes = (page) => page.$$eval(".notes [data-note] .note-text", (all) => all.map((note) => note.innerText.trim()));

async function write(page, text) {
  await page.click('[data-action="new-note"]');
  await page.fill("[data-field=text]", text);
  await page.click('[data-action="done"]');
  await saved(page);
}

pageTest("a note on a visit is saved within a second, and shown there and in the notebook", {}, async (page) => {
  await open(page, server.origin, "#/visits/2017-03-09-sukoharjo-sabang?lang=en");
  const link = '.note-link[data-note-about="visit/2017-03-09-sukoharjo-sabang"]';
  await page.click(link);
  await page.waitForSelector("[data-composer] [data-field=text]:focus");
  assert.match(page.url(), /#\/visits\/2017-03-09-sukoharjo-sabang/);
  await page.keyboard.type("Ask about **fibre** <b>cost</b>");
  await page.waitForFunction(() => document.querySelector(".preview strong")?.innerText === "fibre");
  await page.waitForTimeout(1000);
  await page.reload();
  await ready(page);
  assert.match(await page.innerText(link), /\(1\)/);
  await page.click(link);
  await page.waitForSelector(".notes [data-note]");
  assert.deepEqual(await notes(page), ["Ask about fibre <b>cost</b>"]);
  assert.match(await page.innerText("[data-note] h3"), /Sukoharjo/);
  await page.click("[data-note] h3 a");
  await page.waitForSelector(link);
  assert.match(await page.innerText(link), /\(1\)/);
});

pageTest("a first note is written over the page that it is about, which says that it is saved, and an empty one is none", {}, async (page) => {
  const link = '.note-link[data-note-about="programme/smart-kampung"]';
  await open(page, server.origin, "#/programmes/smart-kampung?lang=en");
  await page.click(link);
  await page.waitForSelector("[data-composer] [data-field=text]:focus");
  assert.deepEqual(await audit(page), []);
  await page.keyboard.press("Escape");
  await page.waitForSelector("[data-composer]", { state: "detached" });
  assert.equal(await page.innerText("[data-told]"), "");
  assert.doesNotMatch(await page.innerText(link), /\(/);
  await page.click(link);
  await page.waitForSelector("[data-composer] [data-field=text]:focus");
  await page.keyboard.type("Which villages began?");
  await page.click('[data-composer] [data-action="done"]');
  await page.waitForSelector("[data-composer]", { state: "detached" });
  await page.waitForFunction((link) => document.querySelector(link).innerText.includes("(1)"), link);
  await page.click('[data-told] a[href^="#/notes"]');
  await page.waitForSelector(".notes [data-note]");
  assert.deepEqual(await notes(page), ["Which villages began?"]);
});

pageTest("a reload in mid-typing loses nothing older than a second", {}, async (page) => {
  await open(page, server.origin, "#/notes?lang=en");
  await page.click('[data-action="new-note"]');
  await page.focus("[data-field=text]");
  await page.keyboard.type("one two three");
  await page.reload();
  await ready(page);
  assert.deepEqual(await notes(page), ["one two three"]);
});

pageTest("what is deleted can be brought back: by undo, and from the bin", {}, async (page) => {
  await open(page, server.origin, "#/notes?lang=en");
  await write(page, "first");
  await page.click('[data-action="delete"]');
  await page.waitForFunction(() => document.querySelectorAll(".notes [data-note]").length === 0);
  await page.click('[data-action="undo"]');
  await page.waitForFunction(() => document.querySelectorAll(".notes [data-note]").length === 1);
  await page.click('[data-action="redo"]');
  await page.click(".bin summary");
  await page.click('[data-action="restore"]');
  assert.deepEqual(await notes(page), ["first"]);
});

pageTest("a full store keeps the note on the page, says so, and saves once there is room", { expectErrors: true }, async (page) => {
  await open(page, server.origin, "#/notes?lang=en");
  await write(page, "before it was full");
  await page.evaluate(() => {
    let size = 4_000_000;
    for (let at = 0; size > 10; at += 1) {
      try {
        localStorage.setItem(`elsewhere-${at}`, "x".repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await page.click('[data-action="new-note"]');
  await page.fill("[data-field=text]", "y".repeat(5000));
  await page.waitForSelector('[data-saved="no"]', { timeout: 5000 });
  assert.match(await page.innerText('[data-saved="no"]'), /storage is full/);
  assert.equal(await page.inputValue("[data-field=text]"), "y".repeat(5000));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click("main .menu summary").then(() => page.click('[data-download="json"]')),
  ]);
  assert.match(await readFile(await download.path(), "utf8"), /yyyyy/);
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("elsewhere")).forEach((key) => localStorage.removeItem(key)));
  await page.focus("[data-field=text]");
  await page.keyboard.type("z");
  await saved(page);
  await page.reload();
  await ready(page);
  assert.equal((await notes(page)).length, 2);
});

pageTest("a browser that keeps nothing is worked with, and says so", { expectErrors: true }, async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await open(page, server.origin, "#/notes?lang=en");
  await page.waitForSelector('[data-saved="no"]');
  assert.match(await page.innerText('[data-saved="no"]'), /refuses to keep/);
  await page.click('[data-action="new-note"]');
  await page.fill("[data-field=text]", "kept in memory");
  await page.click('[data-action="done"]');
  assert.deepEqual(await notes(page), ["kept in memory"]);
});

pageTest("what cannot be read is kept as it is and can be taken along, and a fresh book begins", {}, async (page) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem("once")) return;
    sessionStorage.setItem("once", "1");
    localStorage.setItem("studi-tiru/1/notes/0001700000000000", '{"format":"studi-tiru-notes","version":2,"notes":[{"id":');
    localStorage.setItem("studi-tiru/1/notes/0001700000000001", '{"format":"studi-tiru-notes","version":99,"notes":[]}');
  });
  await open(page, server.origin, "#/notes?lang=en");
  assert.equal(await page.locator(".notice").count(), 2);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-action="download-aside"] >> nth=0')]);
  const text = await readFile(await download.path(), "utf8");
  assert.ok(text.includes('"version":99') && text.includes('"id":'), text);
  await write(page, "fresh");
  assert.deepEqual(await notes(page), ["fresh"]);
});

test("two tabs merge note by note, and what both wrote in the same note stands in it", async () => {
  const context = await browser.newContext({ locale: "en-GB" });
  const [one, two] = [await context.newPage(), await context.newPage()];
  await open(one, server.origin, "#/notes?lang=en");
  await write(one, "shared");
  await open(two, server.origin, "#/notes?lang=en");
  assert.deepEqual(await notes(two), ["shared"]);
  await write(two, "of the second");
  await one.waitForFunction(() => document.querySelectorAll(".notes [data-note]").length === 2);
  const edit = async (page, text) => {
    await page.locator(".note", { hasText: "shared" }).locator('[data-action="edit"]').click();
    await page.fill("[data-field=text]", text);
  };
  await edit(one, "shared, said by one");
  await edit(two, "shared, said by two");
  await one.click('[data-action="done"]');
  await two.click('[data-action="done"]');
  for (const page of [one, two]) {
    await page.waitForFunction(() => [...document.querySelectorAll(".notes .note-text")].some((note) => /by one/.test(note.innerText) && /by two/.test(note.innerText)));
    await saved(page);
  }
  await two.reload();
  await ready(two);
  assert.deepEqual((await notes(two)).toSorted(), ["of the second", "shared, said by one\n, said by two"]);
  await context.close();
});

pageTest("notes of version 1 are taken over, the newest words of each, and its keys go when all is kept", {}, async (page) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem("once")) return;
    sessionStorage.setItem("once", "1");
    const note = (at, text, more) => ({ id: `170000000000${at}-0000000a`, about: "", text, changed: 1_700_000_000_000 + at, revision: 1, ...more });
    const book = (at, notes) => localStorage.setItem(`studi-tiru/1/notes/000170000000000${at}`, JSON.stringify({ format: "studi-tiru-notes", version: 2, notes }));
    book(0, [note(1, "before"), note(2, "in the older book alone")]);
    book(1, [note(1, "as it was last", { revision: 2 }), note(3, "in the bin", { deleted: 1_700_000_000_009 })]);
  });
  await open(page, server.origin, "#/notes?lang=en");
  const isTakenOver = async () => {
    assert.deepEqual((await notes(page)).toSorted(), ["as it was last", "in the older book alone"]);
    await page.click(".bin summary");
    assert.match(await page.innerText(".bin li"), /in the bin/);
  };
  await isTakenOver();
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("studi-tiru/1/notes")));
  await page.reload();
  await ready(page);
  await isTakenOver();
});

pageTest("an earlier wording of a note is brought back from its editor, and earlier wordings go when asked", {}, async (page) => {
  await page.clock.install({ time: new Date("2026-03-01T08:00:00Z") });
  await open(page, server.origin, "#/notes?lang=en");
  await write(page, "before lunch");
  await page.clock.setFixedTime(new Date("2026-03-01T09:00:00Z"));
  await page.click('[data-action="edit"]');
  await page.fill("[data-field=text]", "after lunch");
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes("after lunch")));
  await saved(page);
  await page.click(".versions summary");
  await page.click('.versions li:has-text("before lunch") [data-action="bring-back"]');
  assert.equal(await page.inputValue("[data-field=text]"), "before lunch");
  await page.click('[data-action="done"]');
  await saved(page);
  await page.click(".store summary");
  await page.click('[data-action="clear-versions"]');
  await page.waitForFunction(() => Object.keys(localStorage).filter((key) => key.startsWith("studi-tiru/2/note/")).length === 1);
  await page.reload();
  await ready(page);
  assert.deepEqual(await notes(page), ["before lunch"]);
  await page.click('[data-action="edit"]');
  assert.equal(await page.locator(".versions").count(), 0);
});

pageTest("notes go out as a file and come back, with a preview of what is new", {}, async (page) => {
  await open(page, server.origin, "#/notes?lang=en");
  await write(page, "to take along");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click("main .menu summary").then(() => page.click('[data-download="json"]')),
  ]);
  const file = await readFile(await download.path());
  await page.evaluate(() => localStorage.clear());
  await page.evaluate(() => (location.hash = "#/?lang=en"));
  await page.evaluate(() => localStorage.clear());
  await open(page, server.origin, "?fresh#/notes?lang=en");
  assert.deepEqual(await notes(page), []);
  await page.setInputFiles('[data-action="import"]', { name: "notes.json", mimeType: "application/json", buffer: file });
  await page.waitForSelector('[data-action="import-now"]');
  assert.match(await page.innerText(".import"), /1 new/);
  await page.click('[data-action="import-now"]');
  await saved(page);
  assert.deepEqual(await notes(page), ["to take along"]);
  await page.setInputFiles('[data-action="import"]', { name: "visits.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await page.waitForSelector(".notice");
  assert.match(await page.innerText(".notice"), /not a file of Studi Tiru notes/);
});

pageTest("a note that is typed in keeps its place and its caret, whatever the order", {}, async (page) => {
  await open(page, server.origin, "#/notes?lang=en");
  await write(page, "older");
  await write(page, "newer");
  await page.locator(".note", { hasText: "older" }).locator('[data-action="edit"]').click();
  await page.waitForSelector("[data-field=text]:focus");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" and older still", { delay: 5 });
  assert.equal(await page.inputValue("[data-field=text]"), "older and older still");
  await page.focus("[data-field=tags]");
  await page.keyboard.type("desa");
  await page.keyboard.press("Escape");
  await page.locator(".note", { hasText: "older" }).locator("text=#desa").waitFor();
});

pageTest("notes that cannot be saved outlast the page of notes and a change of language", { expectErrors: true }, async (page) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await open(page, server.origin, "#/notes?lang=en");
  await page.click('[data-action="new-note"]');
  await page.fill("[data-field=text]", "only in memory");
  await page.click(".site-menu > summary");
  await page.click(".languages a[hreflang=id]");
  await page.waitForSelector('html[lang="id"]');
  await page.click(".places a >> nth=0");
  await page.waitForSelector(".overview");
  await page.goBack();
  await page.waitForSelector(".notes [data-note]");
  assert.deepEqual(await notes(page), ["only in memory"]);
});

pageTest("a note deleted for good in one tab does not come back from another", {}, async (page, context) => {
  await open(page, server.origin, "#/notes?lang=en");
  await write(page, "to be gone");
  const other = await context.newPage();
  await open(other, server.origin, "#/notes?lang=en");
  await page.click('[data-action="delete"]');
  await page.click(".bin summary");
  await page.click('[data-action="delete-forever"]');
  await page.waitForTimeout(1200);
  await write(other, "something else");
  await other.reload();
  await ready(other);
  assert.deepEqual(await notes(other), ["something else"]);
  assert.equal(await other.locator(".bin").count(), 0);
});

pageTest("the notebook is accessible, with a note open", {}, async (page) => {
  for (const lang of ["id", "en"]) {
    await open(page, server.origin, `?${lang}#/notes?lang=${lang}`);
    await write(page, "# Heading\n\n- one\n- two");
    await page.click('[data-action="edit"]');
    // Seen from its top: what the header covers by half is no small target.
    await page.evaluate(() => scrollTo(0, 0));
    assert.deepEqual(await audit(page), []);
  }
});

pageTest("undo while a note is open goes through all its fields", {}, async (page) => {
  await open(page, server.origin, "#/notes?lang=en");
  await write(page, "one");
  await page.click('[data-note] [data-action="edit"]');
  await page.click("[data-field=tags]");
  await page.keyboard.type("water roads ");
  assert.equal(await page.inputValue("[data-field=tags]"), "water roads ", "a space may be typed before the next tag");
  await page.check('.editor [type="checkbox"]');
  await page.click('[data-action="undo"]');
  await page.waitForFunction(() => !document.querySelector('.editor [type="checkbox"]').checked);
  await page.click('[data-action="undo"]');
  await page.waitForFunction(() => document.querySelector("[data-field=tags]").value === "");
  await page.click('[data-action="redo"]');
  await page.waitForFunction(() => document.querySelector("[data-field=tags]").value.trim() === "water roads");
  await page.click('[data-action="done"]');
  assert.match(await page.innerText(".notes .card-foot"), /#water · #roads/);
});

pageTest("who works by keyboard stays where they were when what they pressed is gone", {}, async (page) => {
  const around = (selector) => page.waitForFunction((selector) => document.activeElement.closest(selector) !== null, selector);
  await open(page, server.origin, "#/notes?lang=en");
  await write(page, "first");
  await write(page, "second");
  await page.click('[data-note] [data-action="edit"] >> nth=0');
  await page.waitForSelector("[data-field=text]:focus");
  await page.keyboard.press("Escape");
  await page.waitForSelector("[data-field=text]", { state: "detached" });
  await around("[data-note]");
  await page.focus('[data-note] [data-action="delete"] >> nth=0');
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".notes [data-note]").length === 1);
  await around(".notes");
  await page.focus('[data-action="undo"]');
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".notes [data-note]").length === 2);
  await page.focus('[data-action="redo"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-action="redo"]:disabled');
  await around(".notebook");
});
