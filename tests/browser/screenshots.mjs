// Takes pictures of the built page: `cargo xtask screenshots FOLDER` (every route, width, theme and language), or, with
// `--readme`, the one picture of the README.

import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { launch, open, serve } from "./support.mjs";

const ROUTES = {
  overview: "#/",
  visits: "#/visits",
  table: "#/visits?table=visits-by-year&mark=2018.government",
  gaps: "#/visits?province=33",
  empty: "#/visits?text=zzzz",
  visit: "#/visits/2017-03-09-sukoharjo-sabang",
  adoption: "#/adoption?mark=33.11",
  java: "#/adoption?map=110.5,-7.3,9&flows=1",
  region: "#/regions/62.07",
  awards: "#/awards?context=1",
  programmes: "#/programmes?compare=smart-kampung,simral",
  programme: "#/programmes/smart-kampung",
  notes: "#/notes",
  sources: "#/sources",
  source: "#/sources/sindonews-2017-03-22-lima-kabupaten",
  data: "#/data/visits?sort=-start",
  coverage: "#/data/coverage",
  disagreements: "#/data/disagreements",
  "adoption-record": "#/adoptions/2024-02-27-sigi-sakip",
  "award-record": "#/awards/2017-sakip",
  nowhere: "#/nowhere?period=x",
};
const WIDTHS = [360, 768, 1280, 1920];
const [folder = "screenshots", only] = process.argv.slice(2).filter((argument) => argument !== "--readme");
const server = await serve();
const browser = await launch();

async function take(path, fragment, width, height, theme, lang, fullPage) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme === "dark" ? "dark" : "light", contrast: theme === "contrast" ? "more" : "no-preference" });
  const page = await context.newPage();
  await open(page, server.origin, `${fragment}${fragment.includes("?") ? "&" : "?"}lang=${lang}`);
  await page.screenshot({ path, fullPage });
  await context.close();
  console.log(path);
}

if (process.argv.includes("--readme")) {
  await take(resolve("../snapshots/overview.png"), "#/", 1280, 960, "light", "en", false);
} else {
  await mkdir(folder, { recursive: true });
  for (const [name, fragment] of Object.entries(ROUTES)) {
    if (only && only !== name) continue;
    for (const width of WIDTHS) {
      for (const theme of ["light", "dark", "contrast"]) {
        for (const lang of ["id", "en"]) {
          await take(resolve(folder, `${name}-${width}-${theme}-${lang}.png`), fragment, width, 900, theme, lang, true);
        }
      }
    }
  }
}
await browser.close();
await server.close();
