// A dataset of the reader's own in place of the built-in one, and two editions beside each other.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { manyVisits } from "./many.mjs";
import { audit, counted, open, pageTests, paste, ready, server } from "./support.mjs";

const pageTest = pageTests();

const KINDS = ["subject", "sources", "regions", "institutions", "programmes", "visits", "totals", "adoptions", "awards", "indicators", "conflicts"];
const records = (kind, folder = "") => JSON.parse(readFileSync(new URL(`../../data/${folder}${kind}.json`, import.meta.url))).records;
const combined = (folder = "", kinds = KINDS) => Object.fromEntries(kinds.map((kind) => [kind, records(kind, kind === "regions" ? "" : folder)]));
const give = (page, dataset, name = "dataset.json") => {
  const text = typeof dataset === "string" ? dataset : JSON.stringify(dataset);
  return page.setInputFiles('[data-action="open-dataset"]', { name, mimeType: "application/json", buffer: Buffer.from(text) });
};

pageTest("a dataset that the reader opens takes the place of the built-in one, also after a reload", {}, async (page) => {
  await open(page, server.origin, "#/data?lang=en");
  await give(page, combined("examples/sumedang/"));
  await page.waitForSelector("[data-found]");
  assert.match(await page.innerText("[data-found]"), /Sumedang[\s\S]*38 visits/);
  assert.deepEqual(await audit(page), []);
  await page.click('[data-action="show-dataset"]');
  await page.waitForSelector("[data-other-dataset]");
  await ready(page);
  assert.match(page.url(), /data=opened/);
  await page.waitForFunction(() => [...document.querySelectorAll(".thumbnail .picture")].length >= 4 && [...document.querySelectorAll(".thumbnail .picture")].every((place) => place.querySelector("svg")));
  assert.match(await page.innerText("main"), /Sumedang/);
  assert.doesNotMatch(await page.innerText("main"), /Banyuwangi/);
  await page.click('nav.places a[href*="visits"]');
  await page.waitForSelector("#records");
  assert.equal(await counted(page), 38);
  await page.reload();
  await ready(page);
  await page.waitForSelector("[data-other-dataset]");
  assert.equal(await counted(page), 38);
  // Its tables and files are of it, too.
  await page.evaluate(() => (location.hash = location.hash.replace("visits", "data/awards")));
  await page.waitForFunction(() => /\(16\)/.test(document.querySelector("main h2")?.innerText ?? ""));
  await page.click("[data-other-dataset] a");
  await page.waitForSelector("[data-other-dataset]", { state: "detached" });
  assert.doesNotMatch(page.url(), /data=/);
});

pageTest("a dataset of visits alone has no way to pages on which nothing stands", {}, async (page) => {
  const dataset = combined("", ["subject", "sources", "institutions"]);
  const of = records("visits")[0];
  dataset.visits = [{ id: of.id, start: of.start, institutions: of.institutions, topics: ["village"], purpose: "learn", summary: of.summary, sources: of.sources }];
  await open(page, server.origin, "#/data?lang=en");
  await give(page, dataset);
  await page.click('[data-action="show-dataset"]');
  await page.waitForSelector("[data-other-dataset]");
  await ready(page);
  const ways = await page.$$eval("nav.places a", (links) => links.map((link) => link.getAttribute("href").split("?")[0]));
  assert.deepEqual(ways, ["#/", "#/visits"]);
  for (const route of ["visits", "adoption", "awards", "programmes"]) {
    await page.evaluate((route) => (location.hash = `#/${route}?data=opened&lang=en`), route);
    await page.waitForSelector("main h1");
    await ready(page);
    assert.notEqual((await page.innerText("main h1")).trim(), "", route);
  }
});

pageTest("a dataset of another country is pasted, and its regions stand as points on coasts", {}, async (page) => {
  const text = readFileSync(new URL("../fixtures/elsewhere.json", import.meta.url), "utf8");
  // The map of the country comes first: that of the other dataset takes its place.
  await open(page, server.origin, "#/adoption?lang=en");
  await page.waitForSelector('[data-figure="adoption-map"] .mark[data-mark="35.10"]');
  await page.evaluate(() => (location.hash = "#/data?lang=en"));
  await page.waitForSelector("[data-open-dataset]");
  await paste(page, text);
  await page.waitForSelector("[data-found]");
  assert.match(await page.innerText("[data-found]"), /Iloilo City[\s\S]*4 visits/);
  assert.equal(await page.locator(".problems").count(), 0);
  await page.click('[data-action="show-dataset"]');
  await page.waitForSelector("[data-other-dataset]");
  await page.evaluate(() => (location.hash = "#/adoption?data=opened&lang=en"));
  await page.waitForSelector('[data-figure="adoption-map"] circle.mark[data-mark="07.01"], [data-figure="adoption-map"] .mark[data-mark="07.01"] circle');
  await ready(page);
  assert.equal(await page.locator('[data-figure="adoption-map"] .mark[data-mark="35.10"]').count(), 0);
  assert.equal(await page.locator('[data-filter="part"], .lens').count(), 0);
  const written = await page.textContent('[data-figure="adoption-map"] svg');
  for (const name of ["Iloilo City", "Cebu City", "Davao City", "Quezon City"]) assert.ok(written.includes(name), name);
  assert.deepEqual(await audit(page), []);
  // Back among the regions of the country, its map is there again.
  await page.click("[data-other-dataset] a");
  await page.waitForSelector("[data-other-dataset]", { state: "detached" });
  await page.evaluate(() => (location.hash = "#/adoption?lang=en"));
  await page.waitForSelector('[data-figure="adoption-map"] .mark[data-mark="35.10"]');
});

pageTest("an earlier edition is compared with the one shown, record by record and field by field", {}, async (page) => {
  const earlier = combined();
  const gone = earlier.visits.pop();
  const changed = earlier.visits.find((visit) => visit.people?.precision === "exact");
  changed.people.count += 7;
  earlier.programmes.push({ ...earlier.programmes[0], id: "programme-that-went" });
  await open(page, server.origin, "#/data?lang=en");
  await give(page, earlier);
  await page.click('[data-action="compare-editions"]');
  await page.waitForSelector("section[data-comparison]");
  assert.match(await page.innerText("section[data-comparison] > [role=status]"), /1 new · 1 changed · 1 withdrawn/);
  await page.click('[data-changes="visits"] > summary');
  assert.ok(await page.locator(`[data-record="visit/${gone.id}"] a[href*="/visits/"]`).count(), "the record that came leads to its page");
  const row = page.locator(`[data-record="visit/${changed.id}"] tbody tr`);
  assert.equal(await row.locator("del").innerText(), changed.people.count.toLocaleString("en"));
  assert.equal(await row.locator("ins").innerText(), (changed.people.count - 7).toLocaleString("en"));
  assert.deepEqual(await audit(page), []);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("section[data-comparison] .menu > summary").then(() => page.click('[data-download="changes-csv"]'))]);
  assert.match(readFileSync(await download.path(), "utf8"), /"visit","[^"]*","changed","people\.count"/);
});

pageTest("what is no dataset is refused with its reason, and what is unsound is listed", {}, async (page) => {
  await open(page, server.origin, "#/data?lang=en");
  const refused = async (text, reason, name) => {
    await give(page, text, name);
    await page.waitForFunction((reason) => new RegExp(reason).test(document.querySelector("[data-open-dataset] .notice")?.innerText ?? ""), reason);
  };
  await refused("", "empty");
  await refused("<!doctype html><h1>404</h1>", "web page");
  await refused("PK\u0003\u0004 broken", "damaged", "dataset.zip");
  await refused('{"visits": [}', "line 1, column 13");
  await refused('{"people": []}', "no dataset");
  const dataset = combined();
  dataset.visits[0].start = "2017-02-31";
  dataset.visits[1].summary = { id: "<img src=x onerror=alert(1)>", en: "<img src=x onerror=alert(1)>" };
  await give(page, dataset);
  await page.waitForSelector("[data-found] .problems");
  assert.match(await page.innerText(".problems"), new RegExp(`visits.json, ${dataset.visits[0].id}, start: the calendar has no day`));
  await page.click('[data-action="show-dataset"]');
  await page.waitForSelector("[data-other-dataset]");
  await page.evaluate((id) => (location.hash = `#/visits/${id}?data=opened&lang=en`), dataset.visits[1].id);
  await page.waitForFunction(() => document.querySelector("main").innerText.includes("<img src=x"));
  assert.equal(await page.locator('main img[src="x"]').count(), 0);
});

pageTest("a file beside the page is opened by its address, and one that is not there is told", {}, async (page) => {
  await page.route("**/hosts/sumedang.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(combined("examples/sumedang/")) }));
  await open(page, server.origin, "#/visits?data=hosts/sumedang.json&lang=en");
  await page.waitForSelector("[data-other-dataset]");
  assert.equal(await counted(page), 38);
  // A network without the world answers with a page of its own.
  await page.route("**/hosts/atlantis.json", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Log in</h1>" }));
  await open(page, server.origin, "?1#/visits?data=hosts/atlantis.json&lang=en");
  await page.waitForSelector("[data-missing]");
  await open(page, server.origin, "?2#/visits?data=opened&lang=en");
  await page.waitForSelector("[data-missing]");
});

pageTest("the foot leads to what changed since the edition that the reader saw", {}, async (page) => {
  await open(page, server.origin, "#/?lang=en");
  assert.match(await page.innerText("footer [data-changed]"), /^what changed$/);
  const edition = Number(await page.evaluate(() => JSON.parse(localStorage.getItem("studi-tiru/1/edition"))));
  assert.ok(edition >= 2);
  await page.evaluate((edition) => localStorage.setItem("studi-tiru/1/edition", JSON.stringify(String(edition - 1))), edition);
  await page.reload();
  await ready(page);
  await page.click("footer [data-changed]");
  assert.match(page.url(), /#\/data\/changes/);
  await page.waitForSelector("section[data-comparison]");
  assert.match(await page.innerText("section[data-comparison] h2"), new RegExp(`Edition ${edition}`));
  await page.click('[data-changes="visits"] > summary');
  assert.ok(await page.locator('[data-changes="visits"] li a[href*="#/visits/"]').count() >= 20);
  assert.deepEqual(await audit(page), []);
  await page.reload();
  await ready(page);
  assert.match(await page.innerText("footer [data-changed]"), /^what changed$/);
});

pageTest("a hundred thousand visits are opened, shown and filtered", {}, async (page) => {
  await open(page, server.origin, "#/data?lang=en");
  await give(page, manyVisits(100_000));
  await page.waitForSelector("[data-found]", { timeout: 120_000 });
  assert.match(await page.innerText("[data-found]"), /100,000 visits/);
  await page.click('[data-action="show-dataset"]');
  await page.waitForSelector("[data-other-dataset]", { timeout: 120_000 });
  await page.evaluate(() => (location.hash = "#/visits?data=opened&lang=en"));
  await page.waitForSelector("#records", { timeout: 120_000 });
  await ready(page);
  assert.match(await page.innerText("#records"), /\(100,000\)/);
  await page.selectOption('[data-filter="topic"] >> nth=0', "tourism");
  await page.waitForFunction(() => location.hash.includes("topic=tourism"));
  await ready(page);
  assert.match(await page.innerText("#records"), /\(25,000\)/);
});

pageTest("whoever gives up a large file has the page at once, and can open another", {}, async (page) => {
  await open(page, server.origin, "#/data?lang=en");
  await give(page, manyVisits(100_000));
  // While it is read the page answers: how far it is can be seen, and the button pressed.
  await page.waitForFunction(() => {
    const has = (step) => document.querySelector("[data-open-dataset] [role=status]")?.innerText.includes(step);
    if (!has("3/3") || !(document.querySelector("[data-open-dataset] progress")?.value > 0)) return false;
    document.querySelector('[data-action="give-up"]').click();
    return true;
  });
  await page.waitForSelector('[data-action="give-up"]', { state: "detached" });
  await give(page, combined());
  await page.waitForSelector("[data-found]");
  assert.doesNotMatch(await page.innerText("[data-found]"), /100,000/);
});
