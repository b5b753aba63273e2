// The pages of the data and the sources.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { audit, browser, open, pageTests, ready, serve, server, withPage } from "./support.mjs";

const pageTest = pageTests();

// The text of each cell, without the way to the notes that stands before an id.
const rows = (page) =>
  page.$$eval(".sheet tbody tr", (rows) =>
    rows.map((row) => [...row.cells].map((cell) => cell.innerText.slice(cell.querySelector(".row-note")?.innerText.length ?? 0).trim())),
  );

pageTest("every kind has a table with as many rows as its file", {}, async (page) => {
  await open(page, server.origin, "#/data?lang=en");
  const parts = await page.$$eval(".choice a", (links) => links.map((link) => link.getAttribute("href").split("?")[0].split("/")[2]));
  assert.equal(parts.length, 14);
  for (const part of parts.slice(0, 11)) {
    const file = JSON.parse(await readFile(new URL(`../../data/${part}.json`, import.meta.url)));
    await open(page, server.origin, `?${part}#/data/${part}?lang=en`);
    await page.waitForSelector(".sheet tbody tr");
    const ids = await page.$$eval(".sheet [data-note-about]", (links) => links.map((link) => link.getAttribute("data-note-about").split("/").slice(1).join("/")));
    assert.equal((await rows(page)).length, file.records.length, part);
    if (file.records[0].id) assert.deepEqual(ids.toSorted(), file.records.map((record) => record.id).toSorted(), part);
  }
});

pageTest("a table sorts, searches and hides columns, all in the address", {}, async (page) => {
  await open(page, server.origin, "#/data/visits?lang=en");
  await page.waitForSelector(".sheet tbody tr");
  const start = page.locator(".sheet thead button", { hasText: "Start" });
  await start.click();
  await start.click();
  assert.match(page.url(), /sort=-start/);
  assert.equal(await page.getAttribute('.sheet th[aria-sort="descending"]', "aria-sort"), "descending");
  assert.match((await rows(page))[0][0], /^2026-/);
  await page.$eval(".sheet", (sheet) => sheet.scrollTo(0, 3000));
  await page.locator(".sheet thead button", { hasText: "id" }).first().click();
  await page.waitForSelector('.sheet th[aria-sort="ascending"]');
  await page.waitForFunction(() => document.querySelector(".sheet").scrollTop === 0, null, { timeout: 5000 });
  await page.locator(".sheet thead button", { hasText: "id" }).first().click();
  await page.waitForSelector('.sheet th[aria-sort="descending"]');
  await page.locator('[data-filter="text"]').fill("seruyan yulhaidir");
  await page.waitForFunction(() => document.querySelectorAll(".sheet tbody tr").length === 1);
  await page.locator('[data-filter="text"]').fill("");
  await page.click("main .menu summary >> nth=1");
  await page.locator("main .menu label", { hasText: "Topics" }).click();
  await page.waitForFunction(() => ![...document.querySelectorAll(".sheet th")].some((cell) => cell.innerText.startsWith("Topics")));
  assert.match(page.url(), /columns=id,|columns=id%2C/);
});

pageTest("a table downloads as CSV and JSON, and names its schema", {}, async (page) => {
  await open(page, server.origin, "#/data/awards?lang=en");
  await page.waitForSelector(".sheet tbody tr");
  const download = async (key) => {
    await page.click("main .menu summary >> nth=2");
    const [arrived] = await Promise.all([page.waitForEvent("download"), page.click(`[data-download="${key}"]`)]);
    return { name: arrived.suggestedFilename(), text: (await readFile(await arrived.path())).toString() };
  };
  const csv = await download("csv");
  assert.match(csv.name, /^studi-tiru-awards-[0-9a-f]+\.csv$/);
  // Headings for the reader, texts in quotation marks, and nothing but the table.
  assert.match(csv.text, /^"ID","Name \(Indonesian\)","Name \(English\)","Series",/);
  const json = JSON.parse((await download("json")).text);
  const lines = csv.text.trim().split("\r\n");
  assert.deepEqual(lines.slice(1).map((line) => line.split(",")[0]), json.records.map((record) => `"${record.id}"`));
  const schema = await page.getAttribute('[data-download="schema"]', "href");
  const answer = await page.evaluate(async (address) => (await fetch(address)).json(), schema);
  assert.equal(answer.title, "awards.json");
});

test("of ten thousand rows the first two thousand are drawn, and the table says so", async () => {
  const records = Array.from({ length: 10_000 }, (_, at) => ({
    id: `visit-${String(at).padStart(5, "0")}`,
    start: `20${String(10 + (at % 15))}`,
    institutions: [{ institution: "x" }],
    topics: ["village"],
    summary: { id: `Ke-${at}`, en: `No ${at}` },
    sources: ["a"],
  }));
  const many = await serve((name) => (name === "data/visits.json" ? { type: "application/json", body: JSON.stringify({ records }) } : undefined));
  try {
    await withPage(browser, many.origin, { name: "ten thousand rows" }, async (page) => {
      await open(page, many.origin, "#/data/visits?lang=en");
      await page.waitForSelector(".sheet tbody tr");
      assert.equal(await page.locator(".sheet tbody tr").count(), 2000);
      assert.match(await page.innerText("main .notice"), /first 2,000 of 10,000 rows/);
      // Sorting and searching go through all of them.
      await page.locator('[data-filter="text"]').fill("visit-09999");
      await page.waitForFunction(() => document.querySelectorAll(".sheet tbody tr").length === 1);
      assert.equal((await rows(page))[0][0], "visit-09999");
      assert.equal(await page.locator("main .notice").count(), 0);
    });
  } finally {
    await many.close();
  }
});

pageTest("a source shows all that rests on it, and says where it stands alone", {}, async (page) => {
  await open(page, server.origin, "#/sources?lang=en");
  await page.waitForSelector(".source-list li");
  await page.locator('[data-filter="text"]').fill("jatimnow 2018-09-18");
  await page.waitForFunction(() => document.querySelectorAll(".source-list li").length === 1);
  await page.click(".source-list li a");
  await page.waitForSelector('[data-record="visit/2018-09-18-setneg-lan"]');
  assert.match(await page.innerText('[data-record="visit/2018-09-18-setneg-lan"]'), /the only source/);
  await page.click('[data-record="visit/2018-09-18-setneg-lan"] a');
  await page.waitForSelector('.frame[data-record="visit/2018-09-18-setneg-lan"] h1');
  assert.match(page.url(), /#\/visits\/2018-09-18-setneg-lan/);
});

pageTest("only visits with two independent sources are listed when asked for", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  const number = async () => Number(/\((\d+)\)/.exec(await page.textContent("#records"))[1]);
  const all = await number();
  await page.click('[data-chip="more"] > summary');
  await page.check('[data-filter="sources"]');
  await ready(page);
  assert.match(page.url(), /sources=2/);
  assert.ok((await number()) < all && (await number()) > 10);
});

pageTest("the coverage page hatches what has no record and links what has", {}, async (page) => {
  await open(page, server.origin, "#/data/coverage?lang=en");
  assert.equal(await page.locator('[data-coverage="provinces"] tbody tr').count(), 38);
  assert.ok((await page.locator("td.hatched").count()) > 200);
  assert.equal(await page.textContent("td.hatched >> nth=0"), "no record found");
  const cell = page.locator("td.number a").first();
  const count = Number(await cell.textContent());
  await cell.click();
  await page.waitForSelector("#records");
  assert.match(await page.textContent("#records"), new RegExp(`\\(${count}\\)`));
});

for (const theme of ["light", "dark", "contrast"]) {
  pageTest(`axe finds nothing on the pages of the data in the ${theme} theme`, {}, async (page) => {
    await page.addInitScript((theme) => localStorage.setItem("studi-tiru/1/theme", JSON.stringify(theme)), theme);
    for (const [address, wait] of [
      ["#/data/visits?", ".sheet tbody tr"],
      ["#/data/coverage?", "td.hatched"],
      ["#/data/disagreements?", '[data-record^="conflict/"]'],
      ["#/sources?", ".source-list li"],
      ["#/sources/sindonews-2017-03-22-lima-kabupaten?", ".source-list li"],
    ]) {
      for (const lang of ["id", "en"]) {
        await open(page, server.origin, `?${lang}${address.length}${address}lang=${lang}`);
        await page.waitForSelector(wait);
        assert.deepEqual(await audit(page), []);
      }
    }
  });
}

pageTest("the whole dataset goes along as workbook, archive and JSON", { acceptDownloads: true }, async (page) => {
  await open(page, server.origin, "#/data?lang=en");
  for (const [ending, begins] of [["xlsx", "PK"], ["zip", "PK"], ["json", "{"]]) {
    await page.locator("main .menu summary", { hasText: "all data" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`[data-download="whole-${ending}"]`)]);
    assert.match(download.suggestedFilename(), new RegExp(`^studi-tiru-[0-9a-f]{12}\\.${ending}$`));
    const bytes = await readFile(await download.path());
    assert.ok(bytes.length > 100_000 && bytes.subarray(0, begins.length).toString() === begins, `${ending}: ${bytes.length}`);
  }
});
