// The words of whole pages: what only a drawn page can show of them.

import assert from "node:assert/strict";
import { open, pageTests, server } from "./support.mjs";

const pageTest = pageTests();

const PAGES = ["", "visits", "adoption", "awards", "programmes", "programmes/sakip", "notes", "present", "sources", "data"];

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
