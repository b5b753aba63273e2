// The reader's own records: written down in forms and at the reception desk, counted beside the published ones, told apart.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { audit, counted, open, pageTests, paste, ready, server } from "./support.mjs";

const pageTest = pageTests({ acceptDownloads: true });

// Writes down a visit in its form; what is shown is the form.
async function writeVisit(page, values) {
  await open(page, server.origin, "#/own?lang=en");
  await page.click('[data-action="add-visit"]');
  await page.waitForSelector('[data-own="visit"]');
  for (const [path, text] of Object.entries(values)) await page.fill(`[data-path="${path}"]`, text);
}

const JEMBER = { start: "2026-11-29", "institutions.0.institution": "DPRD Kabupaten Jember", "people.count": "±40 orang" };

// Waits until the list of visits holds so many.
const countsTo = (page, count) => page.waitForFunction((count) => document.querySelector("#records")?.innerText.includes(`(${count})`), count);

pageTest("a visit that is written down counts at once, in every figure, and is told apart", {}, async (page) => {
  await open(page, server.origin, "#/visits?lang=en");
  const before = await counted(page);
  await writeVisit(page, JEMBER);
  await page.waitForSelector('[data-own-state="sound"]');
  assert.match(await page.innerText(".understood"), /Regency council · Jember Regency|Regency council/);
  await page.click('[data-action="show-record"]');
  await page.waitForSelector("[data-own-line]");
  assert.match(await page.innerText("h1"), /DPRD Kabupaten Jember \(own record\)/);
  assert.match(await page.innerText("[data-own-line]"), /Own record, not published/);
  await page.evaluate(() => (location.hash = "#/visits?lang=en"));
  await countsTo(page, before + 1);
  assert.match(await page.innerText("[data-own-note]"), /1 own record/);
  assert.match(await page.innerText(".own-bar"), /1 own record/);
  // In the picture the mark that it stands behind carries a sign, which the name of the mark says in words.
  assert.equal(await page.locator('.stage .mark[aria-label*="1 own record"]').count(), 1);
  // The same after a reload, and the switch shows either alone.
  await page.reload();
  await ready(page);
  assert.equal(await counted(page), before + 1);
  await page.click(".own-bar a >> text=Published only");
  await countsTo(page, before);
  assert.match(page.url(), /records=published/);
  await page.click(".own-bar a >> text=Own only");
  await countsTo(page, 1);
  assert.equal(await page.locator(".records [data-record^='visit/']").count(), 1);
});

pageTest("where none of the reader's own records counts, an address that asks for them alone shows the published ones", {}, async (page) => {
  await open(page, server.origin, "#/visits?lang=en");
  const published = await counted(page);
  await writeVisit(page, { start: "2026-02-31" });
  await page.evaluate(() => (location.hash = "#/visits?records=own&lang=en"));
  await countsTo(page, published);
});

pageTest("what is wrong is said at its field, and counts nowhere; nothing typed is lost", {}, async (page) => {
  await writeVisit(page, { ...JEMBER, start: "2026-02-31", "people.count": "30-40" });
  await page.waitForSelector('[data-own-state="unsound"]');
  const fault = (path) => page.innerText(`[id="fault-${path}"]`);
  assert.match(await fault("start"), /calendar has no day/);
  assert.match(await fault("people.count"), /one number/);
  await page.reload();
  await page.waitForSelector('[data-own="visit"]');
  assert.equal(await page.inputValue('[data-path="people.count"]'), "30-40");
  await page.evaluate(() => (location.hash = "#/own?lang=en"));
  await page.waitForSelector("[data-own-entry]");
  assert.match(await page.innerText("[data-own-entry]"), /not counted yet/);
  assert.equal(await page.locator(".own-bar").count(), 0);
});

pageTest("a visit of the same institution within a week is pointed out while it is typed", {}, async (page) => {
  await writeVisit(page, { start: "2019-10-11", "institutions.0.institution": "Pemkab Seruyan" });
  await page.waitForSelector("[data-similar] a");
  assert.match(await page.getAttribute("[data-similar] a", "href"), /2019-10-09-seruyan/);
});

pageTest("the guest book takes guest after guest, and leaves nothing of one to the next", {}, async (page) => {
  await open(page, server.origin, "#/guest-book?lang=en");
  await page.waitForSelector(".guest-book");
  await page.click('[data-action="save-guest"]');
  await page.waitForSelector(".guest-book [role=alert]");
  for (const [name, count] of [["Pemkab Lumajang", "25"], ["Universitas Jember", "40"]]) {
    await page.fill('[data-path="institutions.0.institution"]', name);
    await page.fill('[data-path="people.count"]', count);
    await page.click('[data-topic="tourism"]');
    await page.click('[data-action="save-guest"]');
    await page.click('[data-action="next-guest"]');
    assert.equal(await page.inputValue('[data-path="institutions.0.institution"]'), "");
    assert.equal(await page.getAttribute('[data-topic="tourism"]', "aria-pressed"), "false");
  }
  assert.match(await page.innerText("[data-guests]"), /^2 visits/);
  await page.click('[data-action="leave"]');
  await page.waitForSelector("[data-own-entry]");
  assert.equal(await page.locator("[data-own-entry]").count(), 2);
  await page.evaluate(() => (location.hash = "#/?lang=en"));
  await page.waitForSelector(".own-bar");
  assert.match(await page.innerText(".own-bar"), /2 own records/);
});

pageTest("own records become a dataset about another region, with pages and files of its own", {}, async (page) => {
  await writeVisit(page, JEMBER);
  await page.waitForSelector('[data-own-state="sound"]');
  await page.evaluate(() => (location.hash = "#/own?lang=en"));
  await page.click("[data-own-subject] > summary");
  const ask = async (region, publisher, url) => {
    for (const [name, text] of Object.entries({ region, publisher, url })) await page.fill(`[data-own-subject] [data-field="${name}"]`, text);
    await page.click('[data-action="own-subject"]');
  };
  const told = (words) => page.waitForFunction((words) => document.querySelector("[data-own-subject] [role=alert]")?.innerText.includes(words), words);
  await ask("Atlantis", "", "");
  await told("name of a regency");
  await ask("Kota Surabaya", "", "");
  await told("who keeps the records");
  await ask("Kota Surabaya", "Surabaya City Government", "surabaya.go.id");
  await told("begins with https://");
  assert.deepEqual(await audit(page), []);
  await ask("Kota Surabaya", "Surabaya City Government", "https://surabaya.go.id");
  await page.waitForSelector("[data-other-dataset]");
  await ready(page);
  assert.match(await page.innerText("[data-other-dataset]"), /Visits to Surabaya/);
  await page.evaluate(() => (location.hash = "#/visits?data=opened&lang=en"));
  await page.waitForSelector("#records");
  await ready(page);
  assert.equal(await counted(page), 1);
  assert.doesNotMatch(await page.innerText("main"), /own record|Banyuwangi/);
  // The source of what named none is whoever keeps the records.
  await page.click(".records [data-record^='visit/'] a");
  await page.waitForSelector('a[href="https://surabaya.go.id"]');
});

pageTest("own records go into a file and come back from it, with a look first; what is deleted stays in the bin", {}, async (page) => {
  await writeVisit(page, JEMBER);
  await page.evaluate(() => (location.hash = "#/own?lang=en"));
  await page.waitForSelector("[data-own-entry]");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-download="own"]')]);
  const text = await readFile(await download.path(), "utf8");
  assert.equal(JSON.parse(text).records.visits.length, 1);
  await page.click('[data-action="delete"]');
  await page.waitForSelector("[data-bin]");
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.waitForSelector('[data-action="open-own"]', { state: "attached" });
  const file = (body) => ({ name: "own.json", mimeType: "application/json", buffer: Buffer.from(body) });
  await page.setInputFiles('[data-action="open-own"]', file("<html>"));
  await page.waitForSelector("main [role=alert]");
  await page.setInputFiles('[data-action="open-own"]', file(text));
  await page.waitForSelector("[data-preview]");
  assert.match(await page.innerText("[data-preview]"), /DPRD Kabupaten Jember.*new/s);
  await page.click('[data-action="take-in"]');
  await page.waitForSelector("[data-own-entry]");
});

const CSV = "Daftar tamu;;;\nTanggal Kunjungan;Asal Instansi;Jumlah Orang;Tujuan\n09/11/2026;Pemkab Jember;±40;MPP\n31/02/2026;DPRD Kota Malang;dua puluh;<b>Smart Kampung</b>\n";
const sheet = (name, body) => ({ name, mimeType: "text/csv", buffer: Buffer.from(body) });

pageTest("cells of a spreadsheet and files of own records can be pasted", {}, async (page) => {
  await open(page, server.origin, "#/own?lang=en");
  await page.waitForSelector('[data-action="open-sheet"]', { state: "attached" });
  await paste(page, "Tanggal Kunjungan\tAsal Instansi\n09/11/2026\tPemkab Jember\n");
  await page.waitForSelector("[data-mapping]");
  await page.click('[data-action="take-sheet"]');
  await page.waitForFunction(() => document.querySelectorAll("[data-own-entry]").length === 1);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-download="own"]')]);
  await paste(page, await readFile(await download.path(), "utf8"));
  await page.waitForSelector("[data-preview]");
  assert.match(await page.innerText("[data-preview]"), /Pemkab Jember/);
});

pageTest("a guest list is taken in from a spreadsheet, after a look at what each column is read as", {}, async (page) => {
  await open(page, server.origin, "#/own?lang=en");
  await page.setInputFiles('[data-action="open-sheet"]', sheet("tamu.xlsx", "<html><table>"));
  await page.waitForSelector("main [role=alert]");
  assert.match(await page.innerText("main [role=alert]"), /tamu\.xlsx: this file is a web page/);
  await page.setInputFiles('[data-action="open-sheet"]', sheet("tamu.csv", CSV));
  await page.waitForSelector("[data-mapping]");
  const columns = await page.$$eval("[data-mapping] select[data-column]", (selects) => selects.map((select) => select.value));
  assert.deepEqual(columns, ["start", "institutions.0.institution", "people.count", "summary"]);
  assert.match(await page.innerText("[data-mapping]"), /2 rows read; 1 count/);
  const wrong = await page.innerText("[data-mapping] tr.fault");
  assert.ok(wrong.includes("calendar") && wrong.includes("digits"), wrong);
  await page.click('[data-action="take-sheet"]');
  await page.waitForFunction(() => document.querySelectorAll("[data-own-entry]").length === 2);
  assert.equal(await page.locator("[data-own-entry] b").count(), 0);
  await page.evaluate(() => (location.hash = "#/visits?records=own&lang=en"));
  await countsTo(page, 1);
});

pageTest("a correction begins at the record that it is about", {}, async (page) => {
  await open(page, server.origin, "#/visits/2019-10-09-seruyan?lang=en");
  await page.click('[data-action="correct"]');
  await page.click('[data-action="begin-correction"]');
  await page.waitForSelector('[data-own="conflict"]');
  assert.equal(await page.inputValue('[data-path="about.id"]'), "2019-10-09-seruyan");
});

pageTest("two windows write into one record, and both find all of it", {}, async (page) => {
  await writeVisit(page, JEMBER);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.waitForSelector('[data-own="visit"]');
  await other.click("summary >> text=More fields");
  await other.fill('[data-path="venues"]', "Pendopo");
  await page.click("h1");
  await page.waitForFunction(() => document.querySelector('[data-path="venues"]')?.value === "Pendopo");
  assert.equal(await page.inputValue('[data-path="people.count"]'), "±40 orang");
});

for (const colorScheme of ["light", "dark"]) {
  pageTest(`axe finds nothing on the pages of own records, ${colorScheme}`, { colorScheme }, async (page) => {
    await writeVisit(page, JEMBER);
    assert.deepEqual(await audit(page), []);
    for (const address of ["#/own", "#/guest-book", "#/visits?records=own"]) {
      await page.goto("about:blank");
      await open(page, server.origin, address);
      await ready(page);
      assert.deepEqual(await audit(page), [], address);
    }
  });
}

pageTest("a template of visits is given, and taken in again once it is filled in", {}, async (page) => {
  await open(page, server.origin, "#/own?lang=en");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-download="template"]')]);
  assert.equal(download.suggestedFilename(), "studi-tiru-template.xlsx");
  await page.setInputFiles('[data-action="open-sheet"]', await download.path());
  await page.waitForFunction(() => document.querySelectorAll("[data-column]").length > 10);
  const fields = await page.$$eval("[data-column]", (selects) => selects.map((select) => select.value));
  for (const field of ["start", "institutions.0.institution", "people.count", "topics", "summary"]) assert.ok(fields.includes(field), field);
});
