// The words of whole pages: what only a drawn page can show of them.

import assert from "node:assert/strict";
import { open, pageTests, server } from "./support.mjs";

const pageTest = pageTests();

const PAGES = ["", "visits", "adoption", "awards", "programmes", "programmes/sakip", "notes", "present", "report", "sources", "data"];

// What the abbreviations stand for, as each page must say once.
const SPELT_OUT = {
  SAKIP: ["Sistem Akuntabilitas Kinerja Instansi Pemerintah", "performance accountability"],
  SPBE: ["Sistem Pemerintahan Berbasis Elektronik", "electronic-based government system"],
  MPP: ["Mal Pelayanan Publik", "public service mall"],
  WTP: ["Wajar Tanpa Pengecualian", "unqualified audit opinion"],
  OPD: ["organisasi perangkat daerah", "regional government agency"],
};

for (const [at, lang] of ["id", "en"].entries()) {
  pageTest(`each abbreviation of an office that a page in ${lang} uses is spelt out on it`, {}, async (page) => {
    const missing = [];
    let used = 0;
    for (const path of PAGES) {
      await open(page, server.origin, `#/${path}?lang=${lang}`);
      const [text, content] = await page.evaluate(() => [document.body.innerText, document.querySelector("main").innerText]);
      for (const [short, full] of Object.entries(SPELT_OUT)) {
        if (!new RegExp(`\\b${short}\\b`).test(content)) continue;
        used += 1;
        if (!text.toLowerCase().includes(full[at].toLowerCase())) missing.push(`#/${path}: ${short}`);
      }
    }
    assert.ok(used > 5, "the pages use abbreviations");
    assert.deepEqual(missing, []);
  });
}

for (const lang of ["id", "en"]) {
  pageTest(`no two controls of a page in ${lang} are called alike`, {}, async (page) => {
    const found = [];
    for (const path of PAGES) {
      await open(page, server.origin, `#/${path}?lang=${lang}`);
      const names = await page.evaluate(() => {
        // Entries of lists have the same controls each, told apart by their entry.
        const isOfEntry = (control) => control.closest("li[data-record], tr, .cards, .decks li, .legend");
        const controls = [...document.querySelectorAll("button, select, input, summary")].filter((control) => control.checkVisibility() && !isOfEntry(control));
        const labelOf = (control) => control.getAttribute("aria-label") ?? control.labels?.[0]?.querySelector("span")?.textContent ?? control.textContent;
        return controls.map((control) => labelOf(control).trim());
      });
      const twice = names.filter((name, at) => name && names.indexOf(name) !== at);
      if (twice.length > 0) found.push(`#/${path}: ${twice.join(", ")}`);
    }
    assert.deepEqual(found, []);
  });
}
