// The page in a second browser: Firefox, driven by WebDriver BiDi; served, and as one file from a stick.

import assert from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { serve } from "./support.mjs";

let browser, folder, file, server;
before(async () => {
  browser = await puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX, headless: true });
  server = await serve();
  folder = await mkdtemp(join(tmpdir(), "studi-tiru-"));
  const stick = join(folder, "usb stick é (1)");
  await mkdir(stick);
  await copyFile(new URL("../../dist/studi-tiru.html", import.meta.url), join(stick, "studi-tiru.html"));
  file = pathToFileURL(join(stick, "studi-tiru.html")).href;
});
after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true });
});

async function goto(page, address) {
  await page.goto("about:blank");
  await page.goto(address);
  await page.waitForSelector('html[data-state="ready"]', { timeout: 20_000 });
}

for (const kind of ["served", "as one file"]) {
  const address = () => (kind === "served" ? `${server.origin}/` : file);

  test(`Firefox opens every route, ${kind}, without an error`, async () => {
    const page = await browser.newPage();
    const faults = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    for (const route of ["#/", "#/visits", "#/adoption", "#/awards", "#/programmes", "#/notes", "#/sources", "#/data/visits"]) {
      await goto(page, `${address()}${route}`);
      assert.equal(await page.$("main [role=alert]"), null, route);
    }
    assert.deepEqual(faults, []);
    await page.close();
  });

  test(`Firefox filters and follows marks to their records, ${kind}`, async () => {
    const page = await browser.newPage();
    await goto(page, `${address()}#/visits?lang=en`);
    await page.$eval("[data-mark]:not([data-mark^=series])", (mark) => mark.focus());
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.includes("mark="), { polling: 100, timeout: 5000 });
    assert.ok((await page.$$("[data-record]")).length > 0);
    await page.close();
  });

  test(`Firefox keeps notes, ${kind}`, async () => {
    const page = await browser.newPage();
    await goto(page, `${address()}#/notes?lang=en`);
    await page.click('[data-action="new-note"]');
    await page.type("textarea", "Written in Firefox");
    await page.waitForSelector('[data-saved="yes"]');
    await page.reload();
    await page.waitForSelector("[data-note]");
    assert.match(await page.$eval("main", (main) => main.innerText), /Written in Firefox/);
    await page.close();
  });
}
