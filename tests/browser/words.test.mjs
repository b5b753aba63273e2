// The words of whole pages: what only a drawn page can show of them.

import assert from "node:assert/strict";
import { open, pageTests, server } from "./support.mjs";

const pageTest = pageTests();

const PAGES = ["", "visits", "adoption", "awards", "programmes", "programmes/sakip", "notes", "present", "sources", "data"];

// Abbreviations of the office, each with what spells it out in either language.
const ABBREVIATIONS = {
  SAKIP: /Akuntabilitas Kinerja|performance accountability/i,
  SPBE: /Pemerintahan (digital|berbasis elektronik)|e-government|digital government/i,
  WTP: /Wajar Tanpa Pengecualian|unqualified|clean audit/i,
  MPP: /Mal Pelayanan Publik|public service mall/i,
  OPD: /organisasi perangkat daerah|agenc(y|ies)/i,
};

for (const lang of ["id", "en"]) {
  pageTest(`an abbreviation on a page in ${lang} is spelt out on that page`, {}, async (page) => {
    const found = [];
    for (const path of PAGES) {
      await open(page, server.origin, `#/${path}?lang=${lang}`);
      // What programmes are called is theirs; the rest is the page's own.
      const words = await page.evaluate(() => {
        const main = document.querySelector("main").cloneNode(true);
        main.querySelectorAll("datalist, select, table, .filmstrip").forEach((part) => part.remove());
        return main.textContent;
      });
      for (const [short, long] of Object.entries(ABBREVIATIONS)) {
        if (new RegExp(`\\b${short}\\b`).test(words) && !long.test(words)) found.push(`#/${path}: ${short}`);
      }
    }
    assert.deepEqual(found, []);
  });

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
