// What is printed, copied or selected is all of what a page counts, not what is in the window.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { open, pageTests, server } from "./support.mjs";

const pageTest = pageTests({ locale: "en-GB", permissions: ["clipboard-read", "clipboard-write"] });

const visits = JSON.parse(await readFile(new URL("../../data/visits.json", import.meta.url))).records.map((record) => record.id);
const pagesOf = (pdf) => pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g).length;
const missing = (text) => visits.filter((id) => !text.includes(id));

pageTest("all rows of a table are on paper, and no row is cut by the frame that it scrolls in", {}, async (page) => {
  await open(page, server.origin, "#/data/visits");
  await page.waitForSelector(".sheet tbody tr");
  await page.emulateMedia({ media: "print" });
  const rows = await page.$$eval(".sheet tbody tr", (rows) => rows.map((row) => ({ text: row.innerText, height: row.getBoundingClientRect().height })));
  assert.equal(rows.length, visits.length);
  assert.deepEqual(missing(rows.map((row) => row.text).join("\n")), []);
  assert.ok(rows.every((row) => row.height > 0));
  const [frame, table] = await page.evaluate(() => [".sheet", ".sheet table"].map((selector) => document.querySelector(selector).getBoundingClientRect().height));
  assert.ok(frame >= table - 1, `${frame} of ${table} px`);
  await page.emulateMedia({ media: null });
  const narrow = await page.pdf({ format: "A4", landscape: true });
  await page.$$eval(".sheet tbody tr", (rows) => rows.slice(20).forEach((row) => row.remove()));
  const short = await page.pdf({ format: "A4", landscape: true });
  assert.ok(pagesOf(narrow) >= pagesOf(short) + 3, `${pagesOf(narrow)} pages; with 20 rows ${pagesOf(short)}`);
});

pageTest("a table that is selected whole and copied has all its rows", {}, async (page) => {
  await open(page, server.origin, "#/data/visits");
  await page.waitForSelector(".sheet tbody tr");
  await page.focus(".sheet");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.deepEqual(missing(copied), []);
});

pageTest("“Copy table” puts the rows and columns shown on the clipboard, apart by tabs", {}, async (page) => {
  await open(page, server.origin, "#/data/visits");
  await page.waitForSelector(".sheet tbody tr");
  const copy = async () => {
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await page.click('[data-action="copy-table"]');
    await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== "");
    return (await page.evaluate(() => navigator.clipboard.readText())).split("\n").map((line) => line.split("\t"));
  };
  const headings = await page.$$eval(".sheet thead th button", (cells) => cells.map((cell) => cell.firstChild.textContent.trim()));
  const all = await copy();
  assert.deepEqual(all[0].map((cell) => cell.trim()), headings);
  assert.deepEqual(all.slice(1).map((row) => row[0]).toSorted(), visits.toSorted());
  assert.deepEqual([...new Set(all.map((row) => row.length))], [headings.length], "every row has as many cells");
  const found = visits.filter((id) => id.includes("seruyan"));
  await page.fill('[data-filter="text"]', found[0]);
  await page.waitForFunction(() => document.querySelectorAll(".sheet tbody tr").length === 1);
  assert.deepEqual((await copy()).slice(1).map((row) => row[0]), [found[0]]);
});

pageTest("of 120 notes all are on paper, whoever prints", {}, async (page) => {
  await open(page, server.origin, "#/notes");
  const notes = Array.from({ length: 120 }, (_, at) => ({ id: `${1_700_000_000_000 + at}-0000000a`, about: "", text: `Note number ${at}.`, changed: 1_700_000_000_000 + at, revision: 1 }));
  const file = JSON.stringify({ format: "studi-tiru-notes", version: 2, notes });
  await page.setInputFiles('[data-action="import"]', { name: "notes.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await page.click('[data-action="import-now"]');
  await page.waitForSelector('[data-saved="yes"]');
  const shown = () => page.locator(".notes [data-note] .note-text").count();
  assert.equal(await shown(), 50);
  // The browser's own print: what it fires before it lays the page out, and after.
  await page.evaluate(() => {
    window.printed = [];
    addEventListener("beforeprint", () => queueMicrotask(() => window.printed.push([...document.querySelectorAll(".notes [data-note] .note-text")].map((note) => note.innerText.trim()))));
  });
  const pdf = await page.pdf({ format: "A4" });
  const printed = (await page.evaluate(() => window.printed)).at(-1);
  assert.deepEqual(printed.toSorted(), notes.map((note) => note.text).toSorted());
  assert.ok(pagesOf(pdf) > 3, `${pagesOf(pdf)} pages`);
  await page.waitForFunction(() => document.querySelectorAll(".notes [data-note] .note-text").length === 50);
});
