// A dataset of another subject on the same pages: what they show is of that subject, and the main dataset comes back.
import assert from "node:assert/strict";
import { audit, counted, open, pageTests, ready, server } from "./support.mjs";

const pageTest = pageTests();

pageTest("one press on the page of the data opens another subject, and one brings the main one back", {}, async (page) => {
  await open(page, server.origin, "#/data?lang=en");
  await page.click('[data-example="sumedang"]');
  await page.waitForSelector("[data-other-dataset]");
  await ready(page);
  assert.match(page.url(), /data=sumedang/);
  assert.match(await page.title(), /Sumedang/);
  await page.click('nav.places a[href*="visits"]');
  await page.waitForSelector("#records");
  assert.equal(await counted(page), 38);
  await page.click("[data-other-dataset] a");
  await page.waitForSelector("[data-other-dataset]", { state: "detached" });
  assert.doesNotMatch(page.url(), /data=/);
});

for (const route of ["", "visits", "adoption", "awards", "programmes", "sources", "data", "data/coverage", "present", "regions/33.13", "report"]) {
  pageTest(`#/${route} of another subject opens by its address, and speaks of that subject`, {}, async (page) => {
    await open(page, server.origin, `#/${route}?data=sumedang&lang=en`);
    await page.waitForSelector("[data-other-dataset]");
    await page.waitForSelector("main h1");
    await ready(page);
    // The title of a source may name any region.
    if (route !== "sources") assert.doesNotMatch(await page.innerText("main"), /Banyuwangi/);
    assert.deepEqual(await audit(page), []);
  });
}

pageTest("a talk about another subject is of that subject", {}, async (page) => {
  await open(page, server.origin, "#/present/welcome?slide=1&data=sumedang&lang=en");
  await page.waitForSelector(".stage-slide");
  await ready(page);
  assert.match(await page.innerText(".stage-slide"), /Sumedang/);
  assert.doesNotMatch(await page.innerText(".stage-slide"), /Banyuwangi/);
});

pageTest("an address with another subject that there is not says so, and shows the main one", {}, async (page) => {
  await open(page, server.origin, "#/visits?data=atlantis&lang=en");
  assert.match(await page.innerText("body"), /data=atlantis/);
  assert.equal(await page.locator("[data-other-dataset]").count(), 0);
});
