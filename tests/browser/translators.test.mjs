// Translators of browsers replace the texts of a page under its hands: it goes on saying what it would say without one.

import assert from "node:assert/strict";
import { browser, open, pageTests, ready, server, unfold } from "./support.mjs";

const pageTest = pageTests({ locale: "en-GB" });

// Does to every text, and to those that come, what Chrome's translator does: a copy within two elements stands in its
// place. The words stay, so that they can be compared.
function translate() {
  const skipped = "script, style, textarea, svg, font";
  const wrap = (text) => {
    if (text.data.trim() === "" || !text.parentElement || text.parentElement.closest(skipped)) return;
    const outer = document.createElement("font");
    const inner = outer.appendChild(document.createElement("font"));
    outer.style.verticalAlign = inner.style.verticalAlign = "inherit";
    inner.textContent = text.data;
    text.before(outer);
    text.remove();
    window.translated = (window.translated ?? 0) + 1;
  };
  const wrapAll = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return wrap(node);
    const texts = [];
    for (const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT); walker.nextNode(); ) texts.push(walker.currentNode);
    texts.forEach(wrap);
  };
  const begin = () => {
    wrapAll(document.body);
    new MutationObserver((records) => {
      const changed = records.flatMap((record) => (record.type === "characterData" ? [record.target] : [...record.addedNodes]));
      setTimeout(() => changed.filter((node) => node.isConnected).forEach(wrapAll));
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  };
  if (document.body) begin();
  else addEventListener("DOMContentLoaded", begin);
}

// All that a page says, in its order.
const says = () => {
  const words = [];
  for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
    if (!walker.currentNode.parentElement.closest("script, style, template")) words.push(walker.currentNode.data);
  }
  return words.join("").replace(/\s+/g, " ").trim();
};

// Opens an address with and without a translator, and takes steps in both: after each, both say the same. The two share
// nothing: windows of one reader that show the same deck follow each other.
async function compare(page, address, steps) {
  const apart = await browser.newContext({ locale: "en-GB", serviceWorkers: "block" });
  const plain = await apart.newPage();
  await page.addInitScript(translate);
  for (const one of [page, plain]) await open(one, server.origin, address);
  const seen = [];
  for (const [name, step] of [["opened", () => {}], ...steps]) {
    for (const one of [plain, page]) {
      await step(one);
      await ready(one);
    }
    await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
    // What the page without a translator says may still be on its way.
    let [expected, found] = [await plain.evaluate(says), await page.evaluate(says)];
    for (let tries = 0; expected !== found && tries < 50; tries += 1) {
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
      [expected, found] = [await plain.evaluate(says), await page.evaluate(says)];
    }
    if (expected !== found) {
      const at = [...expected].findIndex((letter, at) => letter !== found[at]);
      assert.fail(`${name}: “${found.slice(Math.max(0, at - 80), at + 80)}” stands where “${expected.slice(Math.max(0, at - 80), at + 80)}” should`);
    }
    seen.push(expected);
  }
  assert.equal(new Set(seen).size, seen.length, "every step changes what is said");
  assert.ok((await page.evaluate(() => window.translated)) > 100, "the translator was at work");
  await apart.close();
}

pageTest("behind a translator no number and no name is stale when visits are filtered and the language changes", {}, async (page) => {
  const choose = (value) => async (page) => {
    await page.selectOption('[data-filter="type"]', value);
    await page.waitForFunction((value) => location.hash.includes(`type=${value}`), value);
  };
  await compare(page, "#/visits", [
    ["regencies", choose("regency")],
    ["cities", choose("city")],
    ["a word", async (page) => {
      await unfold(page, '[data-chip="more"]');
      await page.fill('[data-filter="text"]', "a");
      await page.waitForFunction(() => location.hash.includes("text=a"));
    }],
    ["Indonesian", async (page) => {
      await unfold(page, ".site-menu");
      await page.click(".languages a[hreflang=id]");
      await page.waitForSelector('html[lang="id"]');
    }],
    ["another page", async (page) => {
      await page.evaluate(() => (location.hash = "#/programmes"));
      await page.waitForFunction(() => document.querySelector("main h1")?.textContent.length > 0 && location.hash.startsWith("#/programmes"));
    }],
  ]);
});

pageTest("behind a translator every slide of a deck shows its own words", {}, async (page) => {
  const shown = (slide) => async (page) => {
    if (slide > 1) await page.keyboard.press("ArrowRight");
    await page.waitForFunction((slide) => location.hash.includes(`slide=${slide}`), slide);
  };
  await compare(page, "#/present/welcome", [
    ["the first slide", async (page) => {
      await page.click('[data-action="show"]');
      await shown(1)(page);
    }],
    ...[2, 3, 4, 5, 6].map((slide) => [`slide ${slide}`, shown(slide)]),
  ]);
});
