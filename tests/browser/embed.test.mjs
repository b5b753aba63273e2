// A figure within the page of another site: `embed.html`, and the code that the dialog of sharing gives for it.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { audit, browser, open, pageTests, ready, server } from "./support.mjs";

const pageTest = pageTests();

// Another site: a page on a port of its own.
async function withSite(html, run) {
  const site = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><html lang="en"><title>Another site</title><body style="margin: 0">${html}</body></html>`);
  });
  await new Promise((there) => site.listen(0, "127.0.0.1", there));
  try {
    await run(`http://127.0.0.1:${site.address().port}/`);
  } finally {
    await new Promise((closed) => site.close(closed));
  }
}

async function codeOf(page, fragment) {
  await open(page, server.origin, fragment);
  await page.click('[data-stage] [data-action="share"]');
  await page.click(".share-embed > summary");
  return page.inputValue('[data-share="embed"]');
}

pageTest("the code of the dialog shows the figure on another site, as high as it is, and nothing is kept there", { expectErrors: true }, async (page, context) => {
  const code = await codeOf(page, "#/visits?province=33&lang=en");
  const finding = await page.innerText("main h1");
  assert.match(code, /^<iframe src="http:\/\/127\.0\.0\.1:\d+\/embed\.html#\/visits\?province=33&amp;[^"]*figure=visits-by-year/);
  await page.evaluate(() => localStorage.clear());
  await page.close();
  await withSite(code, async (site) => {
    // A window of its own: it brings nothing along.
    const page = await context.newPage();
    await page.goto(site);
    const frame = page.frameLocator("iframe");
    await frame.locator('figure[data-figure="visits-by-year"] .mark').first().waitFor();
    assert.equal(await frame.locator("h1").innerText(), finding);
    const fits = () => {
      const frame = document.querySelector("iframe");
      return frame.style.height && Math.abs(frame.getBoundingClientRect().height - parseFloat(frame.style.height)) < 1;
    };
    await page.waitForFunction(fits);
    const within = page.frames().find((one) => one.url().startsWith(server.origin));
    assert.ok((await within.evaluate(() => document.documentElement.scrollHeight - innerHeight)) <= 1, "the frame hides nothing");
    await page.setViewportSize({ width: 360, height: 700 });
    await page.waitForFunction(fits);
    assert.ok((await within.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "as wide as its frame");
    assert.equal(await within.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
    assert.deepEqual(await context.cookies(), []);
    await frame.locator('[data-mark="2018"]').click();
    assert.match(await frame.locator(".embed-chosen").innerText(), /^2018\. \d+ visits/);
    const [opened] = await Promise.all([context.waitForEvent("page"), frame.locator('[data-embed-link="mark"]').click()]);
    await ready(opened);
    assert.match(opened.url(), /\/index\.html#\/visits\?.*mark=2018/);
    await opened.locator(".rail-records [data-record]").first().waitFor();
  });
});

pageTest("the frame is dark or light as its address says, whatever the device prefers", { colorScheme: "dark" }, async (page) => {
  for (const [asked, shown] of [["?theme=light", "light"], ["?theme=dark", "dark"], ["", "dark"]]) {
    await open(page, server.origin, `embed.html${asked}#/visits?lang=id`);
    await page.waitForSelector("figure[data-figure] .mark");
    assert.equal(await page.getAttribute("html", "data-theme"), shown, asked);
  }
});

pageTest("every kind of page has a figure to embed, and axe finds nothing", {}, async (page) => {
  for (const [fragment, figure] of [
    ["#/", "adoption-map"],
    ["#/awards?lang=en", "award-timeline"],
    ["#/awards?figure=indicators&lang=id", "indicators"],
    ["#/programmes?lang=id", "programme-lifelines"],
    ["#/regions/62.07?lang=en", "adoption-map"],
    ["#/visits?figure=no-such&lang=en", "visits-by-year"],
  ]) {
    await open(page, server.origin, `embed.html?${figure.length}${fragment}`);
    await page.waitForSelector(`figure[data-figure="${figure}"] .mark`);
    assert.ok((await page.innerText("h1")).length > 5, fragment);
    assert.deepEqual(await audit(page), [], fragment);
  }
});

test("without scripts the frame says what it would need", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.origin}/embed.html#/visits`);
  assert.match(await page.innerText("body"), /JavaScript/);
  await context.close();
});

pageTest("a link to a page in share/ shows its picture to messengers and leads readers on, with the view it names", {}, async (page) => {
  const answer = await page.request.get(`${server.origin}/share/visits-id.html`);
  const html = await answer.text();
  const [, picture] = /og:image" content="\.\.\/(share\/visits-id\.png)"/.exec(html);
  const bytes = await (await page.request.get(`${server.origin}/${picture}`)).body();
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
  const embedding = await (await page.request.get(`${server.origin}/share/visits-id.json`)).json();
  assert.equal(embedding.type, "rich");
  assert.match(embedding.html, /<iframe src="\.\.\/embed\.html#\/visits\?lang=id"/);
  await page.goto(`${server.origin}/share/visits-id.html`);
  await page.waitForURL(/index\.html#\/visits\?lang=id/);
  await page.goto(`${server.origin}/share/visits-id.html#/visits?province=33&lang=en`);
  await page.waitForURL(/index\.html#\/visits\?province=33&lang=en/);
  await ready(page);
});
