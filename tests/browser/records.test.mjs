// Pages of single records, what records rest on, and ids that were merged away.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { audit, browser, open, pageTests, serve, server, withPage } from "./support.mjs";

const pageTest = pageTests();

const records = async (part) => JSON.parse(await readFile(new URL(`../../data/${part}.json`, import.meta.url))).records;

// One record of each kind that has a page of its own, by its path.
const PAGES = [
  ["adoptions/2024-02-27-sigi-sakip", "adoption/2024-02-27-sigi-sakip"],
  ["awards/2017-sakip", "award/2017-sakip"],
  ["indicators/tourists-all-2025", "indicator/tourists-all-2025"],
  ["conflicts/2017-05-15-upi-geografi-date", "conflict/2017-05-15-upi-geografi-date"],
];

pageTest("every kind of record has a page with its facts, its sources, a citation and ways to its neighbours", {}, async (page) => {
  for (const [path, record] of PAGES) {
    for (const lang of ["id", "en"]) {
      await open(page, server.origin, `?${path}${lang}#/${path}?lang=${lang}`);
      const article = page.locator(`article[data-record="${record}"]`);
      await article.locator(".citation pre").waitFor();
      assert.ok((await article.locator(".facts dt").count()) >= 2, `${path}: facts`);
      assert.ok((await article.locator('.source-list [data-record^="source/"]').count()) >= 1, `${path}: sources`);
      const citation = await article.locator(".citation pre").innerText();
      assert.ok(citation.includes(`#/${path}`), `${path}: ${citation}`);
      assert.match(citation, lang === "id" ? /\[edisi data 2 \(.+\), versi [0-9a-f]{12}\]/ : /\[data edition 2 \(.+\), version [0-9a-f]{12}\]/);
      assert.ok((await article.locator(".neighbours a").count()) >= 1, `${path}: neighbours`);
      assert.deepEqual(await audit(page), []);
    }
  }
});

pageTest("from the page of a record its neighbours are reached and lead back", {}, async (page) => {
  await open(page, server.origin, "#/awards/2017-sakip?lang=en");
  await page.click('article [href^="#/awards/2018-sakip"]');
  await page.waitForSelector('article[data-record="award/2018-sakip"] .citation');
  assert.match(page.url(), /#\/awards\/2018-sakip/);
  await page.click('article[data-record="award/2018-sakip"] [href^="#/awards/2017-sakip"]');
  await page.waitForSelector('article[data-record="award/2017-sakip"] .citation');
});

pageTest("a table of the dataset leads to the pages of its records", {}, async (page) => {
  await open(page, server.origin, "#/data/indicators?lang=en");
  const link = page.locator('.sheet tbody td a[href^="#/indicators/"]').first();
  await link.waitFor();
  const address = await link.getAttribute("href");
  await link.click();
  await page.waitForSelector('article[data-record^="indicator/"] .citation');
  assert.ok(page.url().includes(address.split("?")[0]));
});

pageTest("a record that is not there says so", {}, async (page) => {
  await open(page, server.origin, "#/adoptions/no-such?lang=en");
  await page.waitForFunction(() => document.querySelector("main h1")?.innerText === "This record is not in this data edition");
  assert.equal(await page.locator("article").count(), 0);
});

pageTest("the id of a record that was merged away opens the new one, which says so", {}, async () => {
  const awards = { records: await records("awards") };
  const kept = awards.records.find(({ id }) => id === "2017-sakip");
  kept.formerly = ["2017-sakip-menpan"];
  const changed = await serve((name) => (name === "data/awards.json" ? { body: JSON.stringify(awards) } : undefined));
  try {
    await withPage(browser, changed.origin, { name: "merged" }, async (page) => {
      await open(page, changed.origin, "#/awards/2017-sakip-menpan?lang=en");
      await page.waitForSelector('article[data-record="award/2017-sakip"] .citation');
      assert.match(await page.innerText('[data-led-from="2017-sakip-menpan"]'), /2017-sakip-menpan was merged into this one/);
      await page.waitForFunction(() => location.hash.startsWith("#/awards/2017-sakip?"));
      await page.click('article [href^="#/awards/2018-sakip"]');
      await page.waitForSelector('article[data-record="award/2018-sakip"]');
      assert.equal(await page.locator("[data-led-from]").count(), 0, "the next page is no merged one");
    });
  } finally {
    await changed.close();
  }
});

pageTest("the page of coverage counts by kind and by year on how many sources records are based", {}, async (page) => {
  await open(page, server.origin, "#/data/coverage?lang=en");
  const number = (text) => Number(text.replaceAll(",", ""));
  const table = async (by) => {
    await page.waitForSelector(`[data-evidence-by="${by}"] tbody tr`);
    const rows = await page.$$eval(`[data-evidence-by="${by}"] tbody tr`, (rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText)));
    return rows.map(([name, ...counts]) => [name, counts.map(number)]);
  };
  const kinds = await table("kind");
  for (const [name, [one, release, independent, all]] of [...kinds, ...(await table("year"))]) {
    assert.equal(one + release + independent, all, name);
  }
  for (const [label, part] of [["Visits", "visits"], ["Adoptions", "adoptions"], ["Awards", "awards"]]) {
    const all = await records(part);
    const found = kinds.find(([name]) => name === label)[1];
    assert.equal(found[3], all.length, label);
    assert.equal(found[0], all.filter(({ sources }) => sources.length === 1).length, label);
  }
  assert.match(await page.innerText("[data-checks]"), /not found again/);
});

pageTest("what was not found again is told at the record", {}, async (page) => {
  await open(page, server.origin, "#/visits/2019-10-09-seruyan?lang=en");
  assert.match(await page.innerText('[data-checked="not-found-again"]'), /was not found again/);
  await open(page, server.origin, "?other#/visits/2017-03-09-sukoharjo-sabang?lang=en");
  await page.waitForSelector('.frame[data-record="visit/2017-03-09-sukoharjo-sabang"]');
  assert.equal(await page.locator("[data-checked]").count(), 0);
});

pageTest("the foot of every page says the edition", {}, async (page) => {
  await open(page, server.origin, "#/?lang=en");
  assert.match(await page.innerText("footer.foot"), /Data edition 2 \(28 November 2026\), version [0-9a-f]{12}/);
});

pageTest("the list of what editions changed can be downloaded from the pages of the data", {}, async (page) => {
  await open(page, server.origin, "#/data?lang=en");
  await page.click("main .menu summary >> nth=0");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-download="changes"]')]);
  assert.match(download.suggestedFilename(), /^studi-tiru-changes-[0-9a-f]{12}\.json$/);
  const { records: changes } = JSON.parse(await readFile(await download.path()));
  assert.ok(changes.some(({ kind, change }) => kind === "visit" && change === "new"));
});
