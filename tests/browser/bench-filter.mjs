// How long a change of a filter takes among many visits: the page's register of bits beside crossfilter2, on the same
// rows and the same changes, in one page and in turn. Milliseconds, median and 95th percentile, and their ratio.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { launch } from "./support.mjs";

const require = createRequire(import.meta.url);
const wasm = (await readFile(process.env.BENCH_WASM)).toString("base64");
const library = await readFile(require.resolve("crossfilter2/crossfilter.min.js"), "utf8");

const browser = await launch();
const page = await browser.newPage();
await page.addScriptTag({ content: library });

const report = await page.evaluate(
  async ({ wasm, sizes }) => {
    const VALUES = [15, 15, 38, 15, 100, 2];
    const bytes = Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0));
    const { prepare, change } = (await WebAssembly.instantiate(bytes)).instance.exports;

    function rowsOf(count) {
      let state = 1;
      const next = () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state >>> 8;
      };
      const rows = [];
      for (let row = 0; row < count; row += 1) {
        const values = VALUES.map((most) => next() % most);
        const second = next() % VALUES[3];
        rows.push([values[0], values[1], values[2], [...new Set([values[3], second])], values[4], values[5]]);
      }
      return rows;
    }

    function crossfilterOf(count) {
      const all = crossfilter(rowsOf(count));
      const dimensions = VALUES.map((_, at) => all.dimension((row) => row[at], at === 3));
      const groups = dimensions.map((dimension) => dimension.group());
      return (at, value) => {
        if (value < 0) dimensions[at].filterAll();
        else dimensions[at].filterExact(value);
        let sum = 0;
        for (const group of groups) for (const entry of group.all()) sum += entry.value;
        return sum;
      };
    }

    const changes = [];
    let state = 7;
    for (let step = 0; step < 120; step += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const at = step % 6;
      changes.push([at, step % 4 === 3 ? -1 : (state >>> 8) % VALUES[at]]);
    }
    const measure = (run) => {
      const times = [];
      const sums = [];
      for (const [at, value] of changes) {
        const start = performance.now();
        sums.push(run(at, value));
        times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
      return { median: at(0.5), p95: at(0.95), sums };
    };

    const report = [];
    for (const size of sizes) {
      prepare(size);
      const theirs = crossfilterOf(size);
      const rounds = [];
      for (let round = 0; round < 2; round += 1) rounds.push({ ours: measure(change), theirs: measure(theirs) });
      // The first round warms both up.
      const { ours, theirs: other } = rounds[1];
      const agree = ours.sums.every((sum, at) => sum === other.sums[at]);
      report.push({ size, ours: [ours.median, ours.p95], theirs: [other.median, other.p95], agree });
    }
    return report;
  },
  { wasm, sizes: [345, 10_000, 100_000, 1_000_000] },
);
await browser.close();

// The browser's clock ticks ten times a millisecond.
const ms = (time) => (time < 0.1 ? "< 0.1" : time.toFixed(1));
console.log("| visits | ours, median | ours, p95 | crossfilter2, median | crossfilter2, p95 | ratio of medians | ratio of p95 |");
console.log("|---:|---:|---:|---:|---:|---:|---:|");
for (const { size, ours, theirs, agree } of report) {
  if (!agree) throw new Error(`the two disagree on ${size} visits`);
  const ratio = (at) => (ours[at] < 0.1 ? "–" : (theirs[at] / ours[at]).toFixed(1));
  console.log(`| ${size} | ${ms(ours[0])} | ${ms(ours[1])} | ${ms(theirs[0])} | ${ms(theirs[1])} | ${ratio(0)} | ${ratio(1)} |`);
}
