// The program's memory: a page that is opened again takes no more of it.

import assert from "node:assert/strict";
import { open, pageTests, ready, server } from "./support.mjs";

const pageTest = pageTests({ locale: "en-GB" });

// Keeps the memory of the program where the test can read it.
function keepMemory() {
  const keep = (result) => {
    for (const value of Object.values((result.instance ?? result).exports ?? {})) {
      if (value instanceof WebAssembly.Memory) window.programMemory = value;
    }
    return result;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = (...given) => original.apply(WebAssembly, given).then(keep);
  }
}

const ROUTES = ["#/", "#/visits", "#/visits/2017-03-09-sukoharjo-sabang", "#/adoption", "#/regions/62.07", "#/awards", "#/programmes", "#/programmes/smart-kampung", "#/notes", "#/present", "#/present/welcome", "#/data/visits", "#/sources"];

for (const route of ROUTES) {
  pageTest(`${route} opened a hundred times takes no more memory than opened fifty times`, {}, async (page) => {
    await page.addInitScript(keepMemory);
    const away = route === "#/sources" ? "#/present" : "#/sources";
    await open(page, server.origin, away);
    const bytes = () => page.evaluate(() => window.programMemory.buffer.byteLength);
    const go = async (address) => {
      await page.evaluate((address) => (location.hash = address), address);
      await page.waitForFunction((address) => location.hash.startsWith(address) && document.documentElement.dataset.state === "ready", address, { polling: 10 });
    };
    const sizes = [];
    for (let round = 1; round <= 100; round += 1) {
      await go(route);
      await go(away);
      if (round % 10 === 0) sizes.push(await bytes());
    }
    if (process.env.MEMORY_TOLD) console.log(route, sizes.map((size) => (size / 2 ** 20).toFixed(2)).join(" "));
    // Memory grows by pages, and its parts are never quite the same: four pages of 64 KB are no leak, one round is.
    assert.ok(sizes.at(-1) - sizes[4] <= 4 * 65_536, sizes.join(", "));
  });
}
