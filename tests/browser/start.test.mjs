// How the page starts, and what it says when it cannot.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, ready, serve, unfold, withPage } from "./support.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

// A test on a page of a server that may answer otherwise.
function startTest(name, broken, options, run) {
  test(name, async () => {
    const server = await serve(broken);
    try {
      await withPage(browser, server.origin, { name, expectErrors: true, ...options }, (page) => run(page, server.origin));
    } finally {
      await server.close();
    }
  });
}

const isWasm = (name) => name.endsWith(".wasm");

startTest("without a script the page says what it needs, in both languages", undefined, { javaScriptEnabled: false }, async (page, origin) => {
  await page.goto(origin);
  const text = await page.innerText("body");
  assert.match(text, /memerlukan JavaScript/);
  assert.match(text, /needs JavaScript/);
});

startTest("without WebAssembly the page says that the browser is too old", undefined, { locale: "en-GB" }, async (page, origin) => {
  await page.addInitScript(() => delete window.WebAssembly);
  await page.goto(origin);
  await page.waitForSelector("#failure");
  assert.match(await page.innerText("#failure"), /too old/);
});

startTest("a program that does not arrive is reported, with a way to try again", (name) => (isWasm(name) ? { status: 404, body: "gone" } : undefined), {}, async (page, origin) => {
  await page.goto(origin);
  await page.waitForSelector("#failure");
  assert.match(await page.innerText("#failure"), /tidak dapat dibuka[^]*Periksa koneksi internet/);
  await Promise.all([page.waitForEvent("load"), page.click("#failure button >> nth=0")]);
});

startTest("a program that arrives in halves is reported", (name) => (isWasm(name) ? { body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 9]) } : undefined), {}, async (page, origin) => {
  await page.goto(origin);
  await page.waitForSelector("#failure");
});

test("a server that names the wrong type for the program does not keep the page from starting", async () => {
  const plain = await serve();
  const wasm = async (name) => Buffer.from(await (await fetch(`${plain.origin}/${name}`)).arrayBuffer());
  const names = (await (await fetch(plain.origin)).text()).match(/app-[0-9a-f]+\.wasm/);
  const body = await wasm(names[0]);
  const server = await serve((name) => (isWasm(name) ? { type: "text/plain", body } : undefined));
  try {
    await withPage(browser, server.origin, { name: "wrong type" }, (page) => open(page, server.origin));
  } finally {
    await server.close();
    await plain.close();
  }
});

let isAway = true;
const away = (name) => (isAway && name === "data/conflicts.json" ? { status: 503, body: "" } : undefined);
startTest("records that do not arrive are named, and can be asked for again", away, {}, async (page, origin) => {
  await open(page, origin, "#/visits/2025-07-14-lampung-selatan");
  // The map rests on these records as well, and says so in its place.
  await page.waitForSelector('[data-stage] .notice:has-text("Peta tidak dapat dimuat")');
  await page.waitForSelector('main .below .notice:has-text("Sebagian data tidak dapat dimuat")');
  isAway = false;
  await page.click("main .below .notice button");
  await page.waitForSelector('[data-record^="conflict/"]');
  await page.waitForSelector("[data-stage] .picture svg .mark");
  assert.equal(await page.locator("main .notice").count(), 0);
});

startTest("when the program breaks, what the reader kept can be taken along", undefined, { locale: "en-GB" }, async (page, origin) => {
  await open(page, origin);
  await unfold(page, ".site-menu");
  await page.selectOption('select[name="theme"]', "dark");
  await page.evaluate(() => dispatchEvent(new CustomEvent("studi-tiru-panic", { detail: "broken for a test" })));
  await page.waitForSelector("#failure");
  assert.equal(await page.getAttribute("html", "data-state"), "failed");
  assert.match(await page.innerText("#failure"), /has stopped working/);
  const [arrived] = await Promise.all([page.waitForEvent("download"), page.click("#failure button >> nth=1")]);
  assert.equal(arrived.suggestedFilename(), "studi-tiru-kept.json");
});

test("the part of the program that draws a page sets out before the program has arrived, and no other part", async () => {
  const server = await serve();
  try {
    for (const [path, part] of [
      ["", undefined],
      ["visits", "visits"],
      ["adoption", "adoption"],
      ["regions/62.07", "adoption"],
      ["awards", "awards"],
      ["programmes/smart-kampung", "awards"],
      ["notes", "notebook"],
      ["present", "present"],
      ["sources", "data"],
      ["data/visits", "data"],
    ]) {
      await withPage(browser, server.origin, { name: `part of ${path || "the overview"}` }, async (page) => {
        const before = new Set();
        const all = new Set();
        let arrived = false;
        let hasSetOut;
        const setOut = new Promise((resolve) => (hasSetOut = resolve));
        await page.route(/(app-[0-9a-f]+|split_\w+-[0-9a-f]+)\.wasm$/, async (route) => {
          const name = route.request().url().match(/(app|split_\w+)-/)[1];
          if (name !== "app") {
            all.add(name);
            if (!arrived) before.add(name);
            hasSetOut();
            return route.continue();
          }
          // The program is held back until its part is on its way, or until the script that would send for one has run.
          await (part === undefined ? page.waitForFunction(() => "studiTiruFile" in globalThis) : setOut);
          arrived = true;
          return route.continue();
        });
        await open(page, server.origin, `#/${path}`);
        const expected = part === undefined ? [] : [`split_${part}`];
        assert.deepEqual([...before], expected, `before the program, for ${path}`);
        assert.deepEqual([...all], expected, `in all, for ${path}`);
      });
    }
  } finally {
    await server.close();
  }
});

// What a network that lets nobody through, or a half-made deploy, answers in place of a file; a browser keeps it for a year.
const FOR_A_YEAR = { "Cache-Control": "public, max-age=31536000, immutable" };
const PORTAL = { type: "text/html; charset=utf-8", body: "<!doctype html><title>Log in</title><p>Log in", headers: FOR_A_YEAR };

// A test on a page of a server, some of whose files are answered otherwise until that is put right.
function brokenTest(name, isBroken, answer, run) {
  test(name, async () => {
    const asked = [];
    let isRight = false;
    const server = await serve((file) => {
      asked.push(file);
      return isBroken(file) && !isRight ? (typeof answer === "function" ? answer(asked.filter(isBroken).length) : answer) : undefined;
    });
    try {
      await withPage(browser, server.origin, { name, expectErrors: true, locale: "en-GB" }, (page) =>
        run(page, server.origin, { mend: () => (isRight = true), times: () => asked.filter(isBroken).length }),
      );
    } finally {
      await server.close();
    }
  });
}

const isScript = (name) => /^app-[0-9a-f]+\.js$/.test(name);
const soon = { timeout: 1000 };

for (const [what, answer] of Object.entries({
  "is missing": { status: 404, body: "gone" },
  "is a page": PORTAL,
  "is a page that is called a script": { ...PORTAL, type: "text/javascript; charset=utf-8" },
  "is empty": { body: "", headers: FOR_A_YEAR },
})) {
  brokenTest(`a starting script that ${what} is told within a second, and trying again passes the browser's cache`, isScript, answer, async (page, origin, { mend }) => {
    await page.goto(origin);
    await page.waitForSelector('[data-loading="failed"]', soon);
    assert.equal(await page.getAttribute("html", "data-state"), "failed");
    await Promise.all([page.waitForEvent("load"), page.click('[data-loading="again"]')]);
    await page.waitForSelector('[data-loading="failed"]', soon);
    mend();
    await page.click('[data-loading="again"]');
    await ready(page);
  });
}

brokenTest("where the network is gone, trying to start again says so and leaves the page as it is", isScript, { status: 404, body: "gone" }, async (page, origin, { mend }) => {
  await page.goto(origin);
  await page.waitForSelector('[data-loading="failed"]', soon);
  await page.context().setOffline(true);
  await page.click('[data-loading="again"]');
  await page.waitForSelector('[data-loading="still"]');
  await page.context().setOffline(false);
  mend();
  await page.click('[data-loading="again"]');
  await ready(page);
});

brokenTest("a program that is a page, and is kept so by the browser, is asked for past its cache", isWasm, PORTAL, async (page, origin, { mend }) => {
  await page.goto(origin);
  await page.waitForSelector("#failure");
  assert.match(await page.innerText("#failure"), /Try again/);
  mend();
  await page.click("#failure button >> nth=0");
  await ready(page);
});

const PARTS = { "a pack of shared parts": /^chunks_visits_adoption_awards-.*\.bin$/, "the part of a page": /^split_adoption-/ };
const NO_PARTS = {
  "a page": PORTAL,
  "nothing": { body: "", headers: FOR_A_YEAR },
  "half a program": { body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 9]), headers: FOR_A_YEAR },
};
for (const [part, pattern] of Object.entries(PARTS)) {
  for (const [what, answer] of Object.entries(NO_PARTS)) {
    brokenTest(`${part} that comes as ${what} counts as not arrived, and trying again asks the network`, (name) => pattern.test(name), answer, async (page, origin, { mend, times }) => {
      await open(page, origin, "#/adoption");
      await page.waitForSelector("main .notice[role=alert]");
      const before = times();
      const isPart = (response) => pattern.test(new URL(response.url()).pathname.slice(1));
      await Promise.all([page.waitForResponse(isPart), page.click("main .notice[role=alert] button")]);
      assert.ok(times() > before, "the network was asked again");
      await page.waitForSelector("main .notice[role=alert]");
      mend();
      await page.click("main .notice[role=alert] button");
      await page.waitForSelector("main h1");
      await ready(page);
    });
  }
  brokenTest(`${part} that a cache held as a page is asked for past it, before the reader sees anything of it`, (name) => pattern.test(name), (time) => (time === 1 ? PORTAL : undefined), async (page, origin, { times }) => {
    await open(page, origin, "#/adoption");
    await page.waitForSelector("main h1");
    assert.equal(times(), 2);
  });
}

test("records that are a page, and are kept so by the browser, are asked for past its cache", async () => {
  let isBroken = true;
  const server = await serve((name) => (isBroken && name === "data/conflicts.json" ? PORTAL : undefined));
  try {
    await withPage(browser, server.origin, { name: "records that are a page", expectErrors: true }, async (page) => {
      await open(page, server.origin, "#/visits/2025-07-14-lampung-selatan");
      await page.waitForSelector("main .notice button");
      isBroken = false;
      await page.click("main .notice button");
      await page.waitForSelector('[data-record^="conflict/"]');
    });
  } finally {
    await server.close();
  }
});

test("where a new version took the place of this one, a missing part says so, and the reload keeps what was written", async () => {
  const plain = await serve();
  const html = await (await fetch(plain.origin)).text();
  const [script] = html.match(/app-[0-9a-f]{16}\.js/);
  const body = Buffer.from(await (await fetch(`${plain.origin}/${script}`)).arrayBuffer());
  const later = "app-00000000000000ff.js";
  let isReplaced = false;
  let isGone = true;
  const server = await serve((name) => {
    if (!isReplaced) return undefined;
    if (name === "index.html") return { body: html.replaceAll(script, later).replace("<body>", '<body data-build="later">') };
    if (name === later) return { body };
    return isGone && name.startsWith("split_adoption-") ? { status: 404, body: "gone" } : undefined;
  });
  try {
    await withPage(browser, server.origin, { name: "a new version", expectErrors: true, locale: "en-GB" }, async (page) => {
      await open(page, server.origin, "#/notes");
      await page.click('[data-action="new-note"]');
      await page.fill("textarea", "Written before the new version");
      await page.waitForSelector('[data-saved="yes"]');
      isReplaced = true;
      await page.evaluate(() => (location.hash = "#/adoption"));
      await page.waitForSelector('main [data-notice="replaced"]');
      assert.match(await page.innerText('main [data-notice="replaced"]'), /new version/);
      isGone = false;
      await Promise.all([page.waitForEvent("load"), page.click('main [data-notice="replaced"] button')]);
      await ready(page);
      assert.equal(await page.getAttribute("body", "data-build"), "later");
      await page.waitForSelector("main h1");
      await page.evaluate(() => (location.hash = "#/notes"));
      await page.waitForSelector("[data-note]");
      assert.match(await page.innerText("main"), /Written before the new version/);
    });
  } finally {
    await server.close();
    await plain.close();
  }
});

const isStyle = (name) => /^style-.*\.css$/.test(name);
const isStyled = (page) => page.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue("--whole").trim() === "1");
const NO_STYLES = {
  "is missing": { status: 404, body: "gone" },
  "is a page": PORTAL,
  "is a page that is called a style sheet": { ...PORTAL, type: "text/css; charset=utf-8" },
  "is cut off": { body: ":root { --line: red; } main { margin", headers: FOR_A_YEAR },
};
for (const [what, answer] of Object.entries(NO_STYLES)) {
  brokenTest(`a style sheet that ${what} is asked for once more`, isStyle, (time) => (time === 1 ? answer : undefined), async (page, origin, { times }) => {
    await open(page, origin);
    await isStyled(page);
    assert.equal(times(), 2);
    assert.equal(await page.isVisible('[data-loading="unstyled"]'), false);
  });

  brokenTest(`a style sheet that ${what} for good is named in a line that needs no style, and can be asked for again`, isStyle, answer, async (page, origin, { mend, times }) => {
    await open(page, origin);
    await page.waitForSelector('[data-loading="unstyled"]');
    assert.equal(times(), 2);
    assert.match(await page.innerText('[data-loading="unstyled"]'), /style of this page could not be loaded/);
    mend();
    await page.click('[data-loading="unstyled"] button');
    await isStyled(page);
    assert.equal(await page.isVisible('[data-loading="unstyled"]'), false);
  });
}

startTest("the other pages come at rest, and open when the network is gone", undefined, { locale: "en-GB" }, async (page, origin) => {
  await open(page, origin, "#/");
  await page.waitForFunction(() => performance.getEntriesByName("rest").length > 0);
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  for (const [address, heading] of [["#/report", /reports/i], ["#/adoption", /signed an agreement/], ["#/visits", /Recorded visits/]]) {
    await page.evaluate((address) => (location.hash = address), address);
    await page.waitForFunction((source) => new RegExp(source, "i").test(document.querySelector("main h1")?.innerText), heading.source);
    await ready(page);
    assert.equal(await page.locator("main [role=alert]").count(), 0, address);
  }
});

startTest("a reader who saves data gets no page but the one that was opened", undefined, {}, async (page, origin) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  const asked = [];
  await open(page, origin, "#/visits");
  page.on("request", (request) => asked.push(request.url()));
  await page.waitForTimeout(5000);
  assert.deepEqual(asked.filter(isWasm), []);
});

for (const file of ["index.html", "embed.html"]) {
  startTest(`${file} opened from a disk says which file can be`, undefined, {}, async (page) => {
    await page.goto(new URL(`../../dist/${file}#/visits?figure=visits-by-year`, import.meta.url).href);
    await page.waitForSelector('[data-loading="disk"]', { state: "visible" });
    assert.match(await page.innerText('[data-loading="disk"]'), /studi-tiru\.html/);
    assert.ok(!(await page.isVisible('[data-loading="again"]')), "asking again would not help");
  });
}
