// The page in three browser engines: served, and as one file from a stick.

import assert from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ENGINES } from "./engines.mjs";
import { audit, serve } from "./support.mjs";

const PAGES = ["#/", "#/visits", "#/adoption", "#/awards", "#/programmes", "#/present", "#/notes", "#/sources", "#/data", "#/data/visits"];
const FIGURE = 'figure[data-figure="visits-by-year"]';

let folder, file, server;
before(async () => {
  server = await serve();
  folder = await mkdtemp(join(tmpdir(), "studi-tiru-"));
  // As a person would have it: a stick, a space, an accent, brackets.
  const stick = join(folder, "usb stick é (1)");
  await mkdir(stick);
  await copyFile(new URL("../../dist/studi-tiru.html", import.meta.url), join(stick, "studi-tiru.html"));
  file = pathToFileURL(join(stick, "studi-tiru.html")).href;
});
after(async () => {
  await server?.close();
  await rm(folder, { recursive: true });
});

const heading = (page) => page.until(() => document.querySelector("main h1")?.innerText);
const isAlert = (page) => page.evaluate(() => document.querySelector("main [role=alert]") !== null);

// A file that arrives in a folder, once it is whole.
async function arrived(downloads, name, isWhole) {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = (await readdir(downloads)).find((one) => name.test(one));
    const bytes = found && (await readFile(join(downloads, found)));
    if (bytes && isWhole(bytes)) return bytes;
    if (Date.now() > end) throw new Error(`no whole file ${name} among ${await readdir(downloads)}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

for (const [engine, start] of Object.entries(ENGINES)) {
  describe(engine, () => {
    let browser, downloads;
    before(async () => {
      downloads = join(folder, `${engine} downloads`);
      await mkdir(downloads);
      browser = await start(downloads);
    });
    after(() => browser?.close());

    const pageTest = (name, run) =>
      test(`${engine} ${name}`, async () => {
        const page = await browser.page();
        try {
          await run(page);
          assert.deepEqual(await page.faults(), []);
        } finally {
          await page.close();
        }
      });

    for (const kind of ["served", "as one file"]) {
      const address = (fragment) => (kind === "served" ? `${server.origin}/${fragment}` : `${file}${fragment}`);

      pageTest(`opens every page, ${kind}, without an error`, async (page) => {
        for (const fragment of PAGES) {
          await page.open(address(fragment));
          assert.ok(await heading(page), fragment);
          assert.ok(!(await isAlert(page)), fragment);
        }
      });

      pageTest(`goes from page to page, ${kind}, without an error`, async (page) => {
        await page.open(address("#/"));
        const places = await page.evaluate(() => document.querySelectorAll("nav.places a").length);
        assert.equal(places, 5);
        // The places, the two icons of what the reader makes, and what the menu leads to.
        const ways = Array.from({ length: places }, (_, at) => `nav.places li:nth-child(${at + 1}) a`);
        ways.push(".own > a:nth-of-type(1)", ".own > a:nth-of-type(2)", ".site-menu li:nth-child(1) a", ".site-menu li:nth-child(2) a");
        const headings = new Set();
        for (const way of ways) {
          if (way.startsWith(".site-menu")) {
            await page.click(".site-menu summary");
            await page.has(".site-menu[open]");
          }
          await page.click(way);
          await page.has(`${way}[aria-current=page]`);
          await page.ready();
          headings.add(await heading(page));
          assert.ok(!(await isAlert(page)), way);
        }
        assert.equal(headings.size, ways.length, [...headings].join(", "));
      });

      pageTest(`filters, ${kind}: a choice leaves as many visits as it said`, async (page) => {
        await page.open(address("#/visits?lang=en"));
        const choice = '[data-filter="topic"]';
        const label = await page.evaluate((choice) => document.querySelector(`${choice} option[value="tourism"]`).textContent, choice);
        const said = /\(\d+\)$/.exec(label)[0];
        await page.select(choice, "tourism");
        await page.until((said) => document.querySelector("#records").innerText.includes(said), said);
        assert.match(await page.url(), /topic=tourism/);
      });

      pageTest(`follows a mark to its records by keys alone, ${kind}`, async (page) => {
        await page.open(address("#/visits?by=kind&lang=en"));
        const focus = (figure) => document.querySelector(`${figure} [data-mark][tabindex="0"]`).focus();
        const mark = () => page.evaluate(() => document.activeElement.dataset.mark);
        await page.evaluate(focus, FIGURE);
        await page.press("End");
        assert.match(await mark(), /^2026\./);
        await page.press("ArrowLeft");
        const chosen = await mark();
        assert.match(chosen, /^2025\./);
        const said = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
        assert.ok((await page.until(() => document.querySelector(".tooltip")?.innerText)).includes("2025"));
        await page.press("Enter");
        await page.has(".rail[data-rail=mark]");
        assert.ok((await page.url()).includes(`mark=${chosen}`));
        const count = Number(/: (\d+) visit/.exec(said)[1]);
        assert.equal(await page.evaluate(() => document.querySelectorAll(".rail-records [data-record]").length), count);
        await page.until((count) => document.querySelector("#records").innerText.includes(`(${count})`), count);
        assert.equal(await mark(), chosen);
        await page.press("Escape");
        await page.has(".rail[data-rail=rest]");
        assert.equal(await page.evaluate(() => document.activeElement.dataset.figure), "visits-by-year");
      });

      pageTest(`keeps notes over a reload, ${kind}`, async (page) => {
        await page.open(address("#/notes?lang=en"));
        await page.click('[data-action="new-note"]');
        await page.has("[data-field=text]");
        await page.type("[data-field=text]", `Written in ${engine}`);
        await page.has('[data-saved="yes"]');
        await page.reload();
        await page.ready();
        await page.has("[data-note]");
        assert.match(await page.evaluate(() => document.querySelector("main").innerText), new RegExp(`Written in ${engine}`));
      });

      // Each kind its language, so that the names of the files differ.
      const lang = kind === "served" ? "en" : "id";
      pageTest(`hands a figure over as vectors, picture and table, ${kind}`, async (page) => {
        await page.open(address(`#/visits?lang=${lang}`));
        const download = async (key, ending, isWhole) => {
          await page.click(`${FIGURE} .downloads summary`);
          await page.click(`${FIGURE} [data-download="${key}"]`);
          return arrived(downloads, new RegExp(`^studi-tiru-visits-by-year-${lang}-[0-9a-f]+\\${ending}$`), isWhole);
        };
        const svg = (await download("svg", ".svg", (bytes) => bytes.toString().trimEnd().endsWith("</svg>"))).toString();
        const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)[1]);
        const png = await download("png", ".png", (bytes) => bytes.subarray(-8, -4).toString("latin1") === "IEND");
        assert.ok(Math.abs(png.readUInt32BE(16) - 2 * width) <= 2, "the picture is twice as wide");
        // A picture that was drawn empty packs into next to nothing.
        assert.ok(png.length > 20_000, `${png.length} bytes`);
        await download("csv", ".csv", (bytes) => bytes.includes("2026"));
        await download("about", "-about.txt", (bytes) => bytes.includes("CC-BY-4.0"));
      });
    }

    pageTest("opens the page again when the host has gone, kept by its worker", async (page) => {
      const host = await serve();
      await page.open(`${host.origin}/#/?lang=en`);
      await page.has('html[data-offline="kept"]');
      await host.close();
      await page.open(`${host.origin}/#/awards?lang=en`);
      assert.ok(await heading(page));
      assert.ok(!(await isAlert(page)));
    });

    // Every other file audits Chromium; a second engine lays words out and computes names by itself.
    for (const theme of engine === "Firefox" ? ["light", "dark"] : []) {
      pageTest(`has nothing that axe finds in the ${theme} theme, in either language`, async (page) => {
        await page.open(`${server.origin}/#/`);
        await page.evaluate((theme) => localStorage.setItem("studi-tiru/1/theme", JSON.stringify(theme)), theme);
        const found = [];
        for (const lang of ["id", "en"]) {
          for (const fragment of PAGES) {
            await page.open(`${server.origin}/${fragment}?lang=${lang}`);
            assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), theme);
            found.push(...(await audit(page)));
          }
        }
        assert.deepEqual(found, []);
      });
    }
  });
}
