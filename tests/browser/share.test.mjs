// Sharing and citing what the page shows, in one dialog.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { audit, open, pageTests, server, unfold } from "./support.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const pageTest = pageTests({ acceptDownloads: true });

async function opened(page, fragment, button = '[data-stage] [data-action="share"]') {
  await open(page, server.origin, fragment);
  await page.click(button);
  await page.waitForSelector('dialog.share [data-share="citation"]');
}

async function downloaded(page, selector) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(selector)]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

pageTest("a figure is shared as it is shown: link, message, code, and messengers that get both", {}, async (page) => {
  await opened(page, "#/visits?topic=tourism&lang=id");
  const link = `${server.origin}/#/visits?topic=tourism&lang=id`;
  assert.equal(await page.inputValue('[data-share="link"]'), link);
  const finding = await page.innerText("main h1");
  assert.equal(await page.inputValue('[data-share="message"]'), `${finding}\n${link}`);
  const whatsapp = new URL(await page.getAttribute('[data-share="whatsapp"]', "href"));
  assert.equal(whatsapp.searchParams.get("text"), `${finding}\n${link}`);
  assert.ok((await page.getAttribute(".qr path", "d")).length > 500);
  await page.click('[data-action="qr-large"]');
  const box = await page.locator(".qr svg").boundingBox();
  assert.ok(box.width > 500, "a hall can read it");
  await page.click('[data-action="qr-large"]');
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog.share").open);
});

pageTest("a clipboard that refuses and a share that is given up are told, and the link stays", { locale: "en-GB" }, async (page) => {
  await page.addInitScript(() => {
    navigator.share = () => Promise.reject(new DOMException("given up", "AbortError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) } });
  });
  await opened(page, "#/visits?lang=en");
  const link = await page.inputValue('[data-share="link"]');
  await page.click('[data-action="share-sheet"]');
  await page.waitForFunction(() => /Not shared/.test(document.querySelector("dialog.share .status").textContent));
  await page.click('[data-action="copy-link"]');
  await page.waitForSelector("dialog.share .status pre");
  assert.equal(await page.innerText("dialog.share .status pre"), link);
  assert.equal(await page.inputValue('[data-share="link"]'), link);
});

pageTest("a link of ten thousand letters shows its view, names its filter in a line, and is told to be too long for a code", { locale: "en-GB" }, async (page) => {
  await opened(page, `#/visits?lang=en&text=${"abcde%20".repeat(1250)}`);
  assert.ok((await page.$eval(".finding", (one) => one.clientHeight)) < 200, "the heading leaves room for the picture");
  assert.ok((await page.inputValue('[data-share="link"]')).length > 10_000);
  assert.match(await page.innerText("dialog.share .notice"), /too long/i);
});

pageTest("a figure goes along as a picture of each size, with its finding", {}, async (page) => {
  await opened(page, "#/visits?lang=id");
  for (const [word, width, height] of [["1200x630", 1200, 630], ["square", 1080, 1080], ["story", 1080, 1920]]) {
    const { bytes } = await downloaded(page, `[data-share-picture="${word}"]`);
    assert.equal(bytes.subarray(1, 4).toString(), "PNG");
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [width, height]);
  }
});

pageTest("a figure and its sources are cited in three styles and three formats", {}, async (page) => {
  await opened(page, "#/visits?lang=en");
  const citation = () => page.innerText('[data-share="citation"]');
  assert.match(await citation(), /^Studi Tiru\. \(20\d\d, .*Accessed \d+ \S+ \d{4}, from http/s);
  await page.selectOption('[data-share="style"]', "apa");
  assert.match(await citation(), /\[Data set\].*Retrieved \S+ \d+, \d{4}, from http/s);
  const own = await downloaded(page, '[data-cite="citation-bib"]');
  assert.match(own.bytes.toString(), /^@dataset\{studi-tiru-[\s\S]*urldate = \{\d{4}-\d\d-\d\d\}/);
  await page.click(".share-sources summary");
  const listed = await page.locator(".share-sources li").count();
  assert.ok(listed > 100);
  const json = JSON.parse((await downloaded(page, '[data-cite="sources-json"]')).bytes.toString());
  assert.equal(json.length, listed);
  const ris = (await downloaded(page, '[data-cite="sources-ris"]')).bytes.toString();
  assert.equal(ris.match(/^ER {2}- /gm).length, listed);
});

pageTest("a record is shared and cited like a figure, without pictures", {}, async (page) => {
  await opened(page, "#/visits/2017-03-22-lima-kabupaten?lang=id", '.citation [data-action="share"]');
  assert.equal(await page.locator("[data-share-picture]").count(), 0);
  assert.match(await page.innerText('[data-share="citation"]'), /2017-03-22-lima-kabupaten/);
});

pageTest("a link too long for a code says so", {}, async (page) => {
  await opened(page, `#/visits?lang=id&text=${"panjang".repeat(500)}`);
  await page.waitForSelector("dialog.share .share-link .notice");
});

for (const viewport of [{ width: 360, height: 740 }, { width: 1366, height: 768 }]) {
  pageTest(`the dialog of sharing is accessible and fits ${viewport.width} px`, { viewport }, async (page) => {
    await opened(page, "#/visits?lang=id");
    assert.deepEqual(await audit(page), []);
    const { width } = await page.locator("dialog.share").boundingBox();
    assert.ok(width <= viewport.width);
    assert.ok((await page.evaluate(() => document.querySelector("dialog.share").scrollWidth - document.querySelector("dialog.share").clientWidth)) <= 0);
  });
}

pageTest("an audit pack made in the browser is proven sound by the program that computes it anew", {}, async (page) => {
  await open(page, server.origin, "#/visits?province=33&lang=id");
  await unfold(page, "[data-stage] .downloads");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-stage] [data-download="audit"]')]);
  assert.match(download.suggestedFilename(), /^studi-tiru-audit-visits-by-year-id-[0-9a-f]{12}\.zip$/);
  const { stdout } = await promisify(execFile)("cargo", ["run", "--quiet", "--bin", "verify-pack", await download.path()], { cwd: ROOT });
  assert.match(stdout, /: sound\n.*\n {2}#\/visits\?.*province=33.*\n {2}\d+ files computed anew from the dataset: all the same/);
  assert.match(stdout, /the one published with this program/);
});
