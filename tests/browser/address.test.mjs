// Addresses and the browser's history: what only a browser can show of them.

import assert from "node:assert/strict";
import { open, pageTests, ready, server, unfold } from "./support.mjs";

const pageTest = pageTests();

const scrolled = (page) => page.evaluate(() => Math.round(scrollY));
const cards = (page) => page.locator(".records .card").count();

// Scrolls to a place and waits until the page has remembered it. Small pictures still to be drawn would make the page
// longer above that place, which the browser makes up for.
async function scrollTo(page, place) {
  await page.waitForFunction(() => [...document.querySelectorAll("[data-film]")].every((film) => film.getBoundingClientRect().left > innerWidth || film.querySelector("svg")));
  await page.evaluate((place) => scrollTo(0, place), place);
  await page.waitForFunction((place) => {
    const entry = history.state;
    const line = (sessionStorage.getItem("studi-tiru/1/places") ?? "").split("\n").find((line) => line.startsWith(`${entry} `));
    return line?.split(" ")[1] === String(place);
  }, place);
}

const isAt = (page, place) => page.waitForFunction((place) => Math.abs(scrollY - place) < 2, place);

pageTest("a reload keeps the place and as many rows as were shown", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  const first = await cards(page);
  await page.click('.records [data-action="more"]');
  await page.waitForFunction((first) => document.querySelectorAll(".records .card").length > first, first);
  const more = await cards(page);
  await scrollTo(page, 2600);
  await page.reload();
  await ready(page);
  await isAt(page, 2600);
  assert.equal(await cards(page), more);
  assert.match(page.url(), /rows=visits\.\d+/, "whoever follows the link sees as many");
  await page.selectOption('[data-filter="topic"] >> nth=0', "tourism");
  await page.waitForFunction(() => location.hash.includes("topic=tourism"));
  assert.doesNotMatch(page.url(), /rows=/, "another list begins with its first page");
});

pageTest("Back after more rows comes back to the same place with as many rows", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  const first = await cards(page);
  await page.click('.records [data-action="more"]');
  await page.waitForFunction((first) => document.querySelectorAll(".records .card").length > first, first);
  const more = await cards(page);
  const link = page.locator(".records .card-name a").nth(more - 2);
  // A click may itself scroll: the place is where the page stands when it is made.
  await page.evaluate(() => addEventListener("click", () => (globalThis.placeLeft = scrollY), { capture: true, once: true }));
  await link.click();
  await page.waitForFunction(() => location.hash.startsWith("#/visits/") && scrollY === 0);
  const place = await page.evaluate(() => globalThis.placeLeft);
  assert.ok(place > 1000, `${place}`);
  await page.goBack();
  await isAt(page, place);
  await ready(page);
  assert.equal(await cards(page), more);
});

pageTest("Back from another site comes back to the place", {}, async (page) => {
  await open(page, server.origin, "#/sources");
  await page.waitForSelector(".source-list li");
  await scrollTo(page, 900);
  // A file of the server's would have Chromium ask for an icon that is not there.
  await page.goto("about:blank");
  await page.goBack();
  await ready(page);
  await isAt(page, 900);
});

pageTest("Back within a page comes back to the place of each entry", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await scrollTo(page, 900);
  // Chosen without the scrolling that a test's own click would do.
  await page.$eval('[data-filter="topic"]', (select) => {
    select.value = "tourism";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.waitForFunction(() => location.hash.includes("topic=tourism"));
  await ready(page);
  await scrollTo(page, 200);
  await page.goBack();
  await isAt(page, 900);
  await page.goForward();
  await isAt(page, 200);
});

pageTest("who scrolls while a page comes back is not led on", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await scrollTo(page, 2600);
  let answer;
  const held = new Promise((go) => (answer = go));
  await page.route(/split_|chunk/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  await page.waitForSelector(".page");
  await page.keyboard.press("Shift");
  answer();
  await ready(page);
  assert.equal(await scrolled(page), 0);
});

pageTest("the address catches up with a slider that was moved too often for the browser", {}, async (page) => {
  // As WebKit does: a flood of writes throws.
  await page.addInitScript(() => {
    const taken = [];
    const replace = history.replaceState;
    history.replaceState = function (...state) {
      const now = performance.now();
      while (taken.length > 0 && taken[0] < now - 3000) taken.shift();
      if (taken.length >= 5) {
        window.refused = (window.refused ?? 0) + 1;
        throw new DOMException("Attempt to use history.replaceState() more than 100 times per 10 seconds", "SecurityError");
      }
      taken.push(now);
      return replace.apply(this, state);
    };
  });
  await open(page, server.origin, "#/visits");
  await unfold(page, '[data-chip="period"]');
  const handle = page.locator(".slider input.from");
  for (const year of [2013, 2014, 2015, 2016, 2017, 2018, 2017, 2016, 2017, 2016]) await handle.fill(String(year));
  assert.ok(await page.evaluate(() => window.refused > 0), "the browser has refused");
  await page.waitForFunction(() => location.hash === "#/visits?period=2016-", null, { timeout: 15_000 });
  await page.reload();
  await ready(page);
  assert.equal(await handle.inputValue(), "2016");
});

pageTest("an address changed on its way opens the page that was meant", {}, async (page) => {
  for (const address of ["#/visits%3Ftype=city&lang=en", "#/visits/?type=city&amp;lang=en-GB", "#%2FVisits%3Ftype%3Dcity%26lang%3Den"]) {
    await open(page, server.origin, `?${encodeURIComponent(address)}${address}`);
    assert.equal(await page.inputValue('[data-filter="type"]'), "city", address);
    assert.equal(await page.getAttribute("html", "lang"), "en", address);
    assert.equal(await page.getByText("could not be read").count(), 0, address);
  }
});

pageTest("the player goes through the years of the period that is set, and says so", {}, async (page) => {
  await open(page, server.origin, "#/adoption?period=2016-2019&lang=en");
  await unfold(page, ".time-more");
  await page.selectOption(".time select >> nth=1", "2");
  const shown = page.evaluate(
    () =>
      new Promise((done) => {
        const seen = [];
        const said = document.querySelector(".time .said");
        const look = () => {
          const text = said.innerText;
          if (seen.at(-1) !== text) seen.push(text);
          if (/^2016–2019/.test(text) && seen.length > 1) done(seen);
        };
        new MutationObserver(look).observe(said, { childList: true, subtree: true, characterData: true });
      }),
  );
  await page.click('[data-action="play"]');
  const seen = await shown;
  const ends = seen.map((text) => /^(?:Only the year (\d+)|2016–(\d+))/.exec(text)).map((found) => Number(found?.[1] ?? found?.[2]));
  assert.ok(ends.every((year) => year >= 2016 && year <= 2019), seen.join(" | "));
  assert.ok(seen.some((text) => text.includes("within 2016–2019")), seen.join(" | "));
  await page.waitForFunction(() => location.hash.includes("period=2016-2019"));
});

for (const [route, asked, said] of [
  ["adoption", "2030", /The year 2030 lies outside the data/],
  ["adoption", "-1990", /The year 1990 lies outside the data/],
  ["visits", "1990-2030", /The years 1990 and 2030 lie outside the data/],
]) {
  pageTest(`the period ${asked} of ${route} is named and brought inside the data`, {}, async (page) => {
    await open(page, server.origin, `#/${route}?period=${asked}&lang=en`);
    const notice = page.locator(".notice", { hasText: said });
    await notice.waitFor();
    const [, first, last] = /\((\d{4})–(\d{4})\)/.exec(await notice.innerText());
    if (route === "adoption") assert.equal(await page.inputValue('[data-filter="until"]'), asked === "2030" ? last : first);
    else assert.equal(await page.inputValue(".slider input.from"), first);
  });
}

pageTest("a search forgives the signs of typesetting in tables, and lists are in the order of the language read", {}, async (page) => {
  await open(page, server.origin, "#/data/programmes?lang=en");
  const rows = () => page.locator(".sheet tbody tr").count();
  await page.waitForSelector(".sheet tbody tr");
  const all = await rows();
  await page.locator('[data-filter="text"]').fill("smart kampung");
  await page.waitForFunction((all) => document.querySelectorAll(".sheet tbody tr").length < all, all);
  const plain = await rows();
  assert.ok(plain > 0);
  await page.locator('[data-filter="text"]').fill("“Smart\u00a0Kam\u00adpung”");
  await ready(page);
  assert.equal(await rows(), plain);
  for (const lang of ["en", "id"]) {
    await open(page, server.origin, `?${lang}#/programmes?lang=${lang}`);
    await page.waitForFunction(() => document.querySelectorAll('[data-filter="agency"] option').length > 2);
    const names = await page.$$eval('[data-filter="agency"] option', (all) => all.slice(1).map((one) => one.textContent.replace(/ \(\d+\)$/, "")));
    assert.deepEqual(names, names.toSorted(new Intl.Collator(lang, { ignorePunctuation: false }).compare), lang);
  }
});
