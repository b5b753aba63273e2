// Claims: numbers taken into a note, which say later whether they still hold.

import assert from "node:assert/strict";
import { open, pageTests, ready, server } from "./support.mjs";

const pageTest = pageTests({ locale: "en-GB" });

pageTest("a number taken into a note leads back to its figure and holds; one that changed says what it is now", {}, async (page) => {
  await open(page, server.origin, "#/visits?mark=2018");
  await page.click('figure[data-figure="visits-by-year"] [data-note-about]');
  await page.waitForSelector("[data-composer] [data-field=text]:focus");
  await page.keyboard.type("What we saw:");
  await page.click('[data-action="insert-claim"]');
  const field = page.locator("[data-composer] [data-field=text]");
  await page.waitForFunction(() => document.querySelector("[data-composer] [data-field=text]").value.includes("claim="));
  const text = await field.inputValue();
  assert.match(text, /^What we saw:\n2018: (\d+) visits \[#\/visits\?mark=2018&.*claim=2018-\1&lang=en\]\n$/);
  await page.click('[data-composer] [data-action="done"]');
  await open(page, server.origin, "#/notes");
  await page.waitForSelector('[data-claims="hold"]');
  assert.match(await page.innerText('[data-claims="hold"]'), /✓ Numbers that still hold \(1\)/);
  // As an edition later would find it: the number that was said is another.
  await page.click('[data-note] [data-action="edit"]');
  await page.fill("[data-note] [data-field=text]", text.replace(/claim=2018-\d+/, "claim=2018-7"));
  await page.click('[data-note] [data-action="done"]');
  await page.waitForSelector('[data-claims="changed"]');
  assert.match(await page.innerText('[data-claims="changed"]'), /It is now: 2018: \d+ visits/);
  await page.click('[data-claims="changed"] a');
  await ready(page);
  assert.match(page.url(), /#\/visits\?.*mark=2018.*claim=2018-7/);
  await page.waitForSelector('.rail[data-rail="mark"]');
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !location.hash.includes("claim="));
});
