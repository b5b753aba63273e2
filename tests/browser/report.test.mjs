// Reports: begun from a visit, filled in by keyboard, kept in two windows, taken along as Word and other files.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { audit, open, pageTests, ready, server, unzip } from "./support.mjs";

const pageTest = pageTests({ acceptDownloads: true });

const SERUYAN = "visit/2019-10-09-seruyan";

// Begins a report from the visit of Seruyan; its address.
async function begin(page, lang = "id") {
  await open(page, server.origin, `#/report?about=${SERUYAN}&lang=${lang}`);
  await page.click('[data-action="begin-from"]');
  await page.waitForSelector("[data-report] [data-step-form]");
  await page.waitForSelector("[data-report] .paper-sheet", { state: "attached" });
  return new URL(page.url()).hash;
}

async function step(page, word) {
  await page.click(`[data-step="${word}"]`);
  await page.waitForSelector(`[data-step-form="${word}"]`);
}

const place = (name) => `[data-place="${name}"]`;

// The file that a press downloads.
async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

// The words of a file of Word, a paragraph each.
function paragraphs(bytes) {
  const xml = unzip(bytes).get("word/document.xml").toString("utf8");
  return xml.split("</w:p>").map((part) => [...part.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.slice(text.indexOf(">") + 1)).join(""));
}

pageTest("a report on a visit is filled in by keyboard and taken along as Word with its people, programmes, plan and sources", {}, async (page) => {
  await open(page, server.origin, `#/visits/2019-10-09-seruyan?lang=id`);
  await page.focus('[data-action="make-report"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-action="begin-from"]');
  await page.focus('[data-action="begin-from"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-step-form="trip"]');
  assert.equal(await page.inputValue(place("starts")), "2019-10-09");
  assert.equal(await page.inputValue(place("office")), "Pemkab Seruyan");
  const fill = async (name, text) => {
    await page.focus(place(name));
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
  };
  await fill("letter_number", "090/123/BAPPEDA");
  await fill("letterhead", "Jalan A. Yani 1");
  const go = async (word) => {
    await page.focus(`[data-step="${word}"]`);
    await page.keyboard.press("Enter");
    await page.waitForSelector(`[data-step-form="${word}"]`);
  };
  await go("people");
  await page.focus('[data-table="participants"] [data-action="add-row"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-table="participants"] [data-row]:nth-child(2) input:focus');
  await page.keyboard.type("Siti Aminah");
  await go("programmes");
  for (const name of ["Smart Kampung", "Lahir Procot Pulang Bawa Akta", "Banyuwangi Festival"]) {
    const before = await page.locator('[data-table="programmes"] > .report-rows > li').count();
    await page.focus('[data-action="programme-name"]');
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await page.waitForFunction((count) => document.querySelectorAll('[data-table="programmes"] > .report-rows > li').length > count, before);
  }
  const programmes = await page.locator('[data-table="programmes"] > .report-rows > li > h3').allInnerTexts();
  assert.equal(programmes.length, 6);
  await go("gap");
  await page.selectOption('[data-table="gaps"] .report-rows > li:nth-child(1) select', "adapt");
  await go("plan");
  await page.focus('[data-action="actions-from-choices"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-table="actions"] [data-row]');
  const action = await page.getAttribute('[data-table="actions"] [data-row]', "data-row");
  await fill(`actions/${action}/activity`, "Studi kelayakan");
  await page.fill(place(`actions/${action}/starts`), "2019-11-01");
  await page.fill(place(`actions/${action}/ends`), "2020-01-31");
  await page.waitForSelector(`figure[data-figure="action-plan"] [data-mark="action.${action}"]`, { state: "attached" });
  const { name, bytes } = await downloaded(page, () => page.click('[data-download="docx"]'));
  assert.match(name, /\.docx$/);
  const text = paragraphs(bytes);
  for (const wanted of ["Siti Aminah", "Studi kelayakan", "Jalan A. Yani 1", ...programmes]) {
    assert.ok(text.some((line) => line.includes(wanted)), `${wanted} is not in the file`);
  }
  assert.ok(text.some((line) => line.startsWith("[1] ")), "a list of sources");
  const files = unzip(bytes);
  const pictures = [...files.keys()].filter((file) => file.startsWith("word/media/") && file.endsWith(".png"));
  assert.equal(pictures.length, 1, "the plan as a picture");
  assert.ok(files.get(pictures[0]).length > 2000, "it shows something");
  assert.match(files.get("word/document.xml").toString("utf8"), /descr="Rencana memuat 1 kegiatan/);
});

pageTest("what is typed is there after a reload, and what is typed over a suggestion is the reader's own", {}, async (page) => {
  const address = await begin(page);
  const field = page.locator(".report-field", { has: page.locator(place("office")) });
  assert.match(await field.getAttribute("class"), /suggested/);
  await page.fill(place("office"), "Bappeda Seruyan");
  await page.waitForFunction(() => document.querySelector('[data-kept="true"]'));
  await page.reload();
  await ready(page);
  assert.equal(new URL(page.url()).hash, address);
  await page.waitForSelector(place("office"));
  assert.equal(await page.inputValue(place("office")), "Bappeda Seruyan");
  assert.doesNotMatch(await field.getAttribute("class"), /suggested/);
  await page.click(".report-side [data-action=accept-all]");
  await page.waitForFunction(() => document.querySelectorAll(".report-field.suggested, .paper-sheet .suggested-words").length === 0);
  await page.click(".report-side [data-action=undo]");
  await page.waitForSelector(".report-field.suggested");
});

pageTest("what is missing in the paper leads to its field, in whatever step it is", {}, async (page) => {
  await begin(page);
  const missing = page.locator(".paper-sheet button.missing-words", { hasText: "Nama pelapor" });
  await missing.click();
  await page.waitForSelector(`[data-step-form="signature"]`);
  await page.waitForSelector(`${place("signer_name")}:focus`);
  await page.keyboard.type("Siti Aminah");
  await page.waitForFunction(() => document.querySelector(".paper-sheet .signatures").innerText.includes("Siti Aminah"));
});

pageTest("an end before the start is said at the field, and both stay as they were typed", {}, async (page) => {
  await begin(page);
  await page.fill(place("ends"), "2019-10-01");
  const fault = page.locator(".report-field", { has: page.locator(place("ends")) }).locator(".fault");
  await fault.waitFor();
  assert.match(await fault.innerText(), /mendahului/);
  assert.equal(await page.inputValue(place("ends")), "2019-10-01");
});

pageTest("words typed at once into two fields of one report in two windows are all there", {}, async (page, context) => {
  const address = await begin(page);
  const second = await context.newPage();
  await open(second, server.origin, address);
  await second.waitForSelector(place("scope"));
  await Promise.all([
    page.locator(place("scope")).pressSequentially("Layanan publik"),
    second.locator(place("method")).pressSequentially("Wawancara"),
  ]);
  await Promise.all([page, second].map((one) => one.locator("h1").first().focus()));
  for (const one of [page, second]) {
    await one.waitForFunction(() => document.querySelector('[data-place="scope"]').value === "Layanan publik" && document.querySelector('[data-place="method"]').value === "Wawancara");
  }
});

pageTest("a plan that was filled in elsewhere shows what differs before it is taken over", {}, async (page) => {
  await begin(page);
  await step(page, "plan");
  await page.click('[data-table="actions"] [data-action="add-row"]');
  const action = await page.getAttribute('[data-table="actions"] [data-row]', "data-row");
  await page.fill(place(`actions/${action}/activity`), "Studi kelayakan");
  await page.click(".report-files details summary");
  const { bytes } = await downloaded(page, () => page.click('[data-download="xlsx"]'));
  await page.fill(place(`actions/${action}/activity`), "Kajian");
  await page.setInputFiles('[data-action="take-plan"]', { name: "rencana.xlsx", mimeType: "application/octet-stream", buffer: bytes });
  await page.waitForSelector("[data-differences]");
  assert.match(await page.innerText("[data-differences]"), /Kajian\s+Studi kelayakan/);
  await page.click('[data-action="take-differences"]');
  await page.waitForFunction((name) => document.querySelector(name).value === "Studi kelayakan", place(`actions/${action}/activity`));
  await page.setInputFiles('[data-action="take-plan"]', { name: "other.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("no workbook") });
  await page.waitForSelector('[data-table="plan"] .notice[role=alert]');
});

pageTest("deadlines, Markdown and the report itself go along, and the report is read back", {}, async (page) => {
  await begin(page);
  await step(page, "plan");
  await page.click('[data-table="actions"] [data-action="add-row"]');
  const action = await page.getAttribute('[data-table="actions"] [data-row]', "data-row");
  await page.fill(place(`actions/${action}/activity`), "Studi kelayakan");
  await page.fill(place(`actions/${action}/ends`), "2020-01-31");
  const files = {};
  for (const kind of ["ics", "md", "json"]) {
    await page.click(".report-files details summary");
    files[kind] = (await downloaded(page, () => page.click(`[data-download="${kind}"]`))).bytes.toString("utf8");
  }
  assert.match(files.ics, /BEGIN:VCALENDAR[\s\S]*DTSTART;VALUE=DATE:20200131[\s\S]*END:VCALENDAR/);
  assert.match(files.md, /## VII\. Rencana tindak lanjut/);
  await page.click(".report-head .way-back a");
  await page.waitForSelector(".reports [data-report]");
  await page.click('.reports [data-report] [data-action="delete"]');
  await page.waitForSelector("[data-bin]");
  await page.setInputFiles('[data-action="open-reports"]', { name: "laporan.json", mimeType: "application/json", buffer: Buffer.from(files.json) });
  await page.waitForSelector(".reports li[data-report]");
  await page.click(".reports li[data-report] a");
  await step(page, "plan");
  assert.equal(await page.inputValue(place(`actions/${action}/activity`)), "Studi kelayakan");
  await page.click(".report-head .way-back a");
  await page.setInputFiles('[data-action="open-reports"]', { name: "newer.json", mimeType: "application/json", buffer: Buffer.from('{"format":"studi-tiru-reports","version":9,"reports":[]}') });
  await page.waitForSelector(".reports .notice[role=alert]");
  assert.match(await page.innerText(".reports .notice[role=alert]"), /lebih baru/);
});

pageTest("a large logo is made small, told so, and stands in the letterhead and in the file", {}, async (page) => {
  await begin(page);
  const large = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 3000, height: 2000 });
    const context = canvas.getContext("2d");
    for (let at = 0; at < 3000; at += 7) {
      context.fillStyle = `hsl(${at} 80% 50%)`;
      context.fillRect(at, 0, 5, 2000);
    }
    return canvas.toDataURL("image/png").split(",")[1];
  });
  await page.setInputFiles('[data-action="choose-logo"]', { name: "logo.png", mimeType: "image/png", buffer: Buffer.from(large, "base64") });
  await page.waitForSelector(".letterhead img", { state: "attached" });
  assert.match(await page.innerText(".logo-field [role=status]"), /diperkecil/);
  const size = await page.evaluate(() => document.querySelector("img.logo").naturalWidth);
  assert.equal(size, 360);
  const { bytes } = await downloaded(page, () => page.click('[data-download="docx"]'));
  assert.ok([...unzip(bytes).keys()].some((file) => file.startsWith("word/media/")));
});

pageTest("figures that were put aside, notes that are ticked and annexes are in the paper", {}, async (page) => {
  await open(page, server.origin, "#/visits?lang=id");
  await page.click('[data-stage] [data-action="to-deck"]');
  await open(page, server.origin, "#/programmes/sakip?lang=id");
  await page.click('.note-link[data-note-about="programme/sakip"]');
  await page.waitForSelector("[data-composer] [data-field=text]:focus");
  await page.keyboard.type("Evaluasi tiap triwulan");
  await page.click('[data-composer] [data-action="done"]');
  await page.waitForSelector("[data-composer]", { state: "detached" });
  await begin(page);
  await step(page, "programmes");
  await page.check(".report-notes input[type=checkbox]");
  await step(page, "material");
  await page.click('[data-table="collected"] [data-action="insert"]');
  await page.waitForFunction(() => {
    const paper = document.querySelector(".paper-sheet");
    return paper.textContent.includes("Evaluasi tiap triwulan") && paper.querySelector("figure svg [data-mark], figure svg path");
  });
});

for (const lang of ["id", "en"]) {
  pageTest(`every step of a report is accessible and no wider than a phone in ${lang}`, { viewport: { width: 360, height: 740 }, hasTouch: true }, async (page) => {
    await begin(page, lang);
    for (const word of ["trip", "people", "programmes", "gap", "plan", "material", "conclusions", "signature"]) {
      await step(page, word);
      assert.deepEqual(await audit(page), [], word);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, `${word} is wider than the phone`);
    }
    await page.click('[data-view="paper"]');
    await page.waitForSelector(".paper-sheet");
    assert.deepEqual(await audit(page), []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, "the paper is wider than the phone");
  });
}

pageTest("a store that is full says so while words are typed, and nothing typed is lost", {}, async (page) => {
  await begin(page);
  await page.evaluate(() => {
    let text = "x".repeat(200_000);
    for (let at = 0; text.length > 0; at += 1) {
      try {
        localStorage.setItem(`other/${at}`, text);
      } catch {
        text = text.slice(0, Math.floor(text.length / 2));
      }
    }
  });
  await page.fill(place("scope"), "Layanan publik ".repeat(2000));
  await page.waitForSelector('[data-kept="false"]');
  assert.equal((await page.inputValue(place("scope"))).length, 30_000);
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("other/")).forEach((key) => localStorage.removeItem(key)));
  await page.waitForSelector('[data-kept="true"]', { timeout: 10_000 });
});

pageTest("a report that is written on in another window is not deleted for good from a list that shows it in the bin", {}, async (page, context) => {
  const address = await begin(page);
  const list = await context.newPage();
  await open(list, server.origin, "#/report?lang=id");
  await list.click('.reports [data-report] [data-action="delete"]');
  await list.waitForSelector("[data-bin]");
  await page.locator(place("scope")).pressSequentially("Layanan publik");
  await list.waitForSelector(".reports li[data-report]");
  assert.equal(await list.locator("[data-bin]").count(), 0, "the list follows");
  await open(list, server.origin, address);
  await list.waitForSelector(place("scope"));
  assert.equal(await list.inputValue(place("office")), "Pemkab Seruyan");
  assert.equal(await list.inputValue(place("scope")), "Layanan publik");
});

pageTest("names copied from a spreadsheet make a row each", {}, async (page) => {
  await begin(page);
  await step(page, "people");
  const field = page.locator('[data-table="participants"] [data-row] input').first();
  await field.focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text", "Siti Aminah\tPembina\t1970\tKepala\nBudi Santoso\tPenata\t1980\tKasi");
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() => document.querySelectorAll('[data-table="participants"] [data-row]').length === 2);
  const names = await page.$$eval('[data-table="participants"] [data-row] input[data-place$="/name"]', (all) => all.map((one) => one.value));
  assert.deepEqual(names, ["Siti Aminah", "Budi Santoso"]);
  await page.click(".report-side [data-action=undo]");
  await page.waitForFunction(() => document.querySelectorAll('[data-table="participants"] [data-row]').length === 1);
});

pageTest("a report is printed on high pages, the plan on wide ones, and nothing of the page around it", {}, async (page) => {
  await begin(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => (Number(width) > Number(height) ? "wide" : "high"));
  assert.equal(boxes[0], "high");
  assert.ok(boxes.includes("wide"), "the plan");
  assert.equal(boxes.at(-1), "high");
});
