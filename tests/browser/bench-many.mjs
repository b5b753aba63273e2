// Measures the page with a dataset of 100,000 made-up visits: `make bench`. Milliseconds of one round, as Markdown.

import { TOPICS, manyVisits } from "./many.mjs";
import { launch, open, ready, serve } from "./support.mjs";

const COUNT = 100_000;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const server = await serve();
const browser = await launch();

// A dataset of many visits: until it was looked at, until it is shown, until the page of visits is drawn, until each of some
// changes of its topic is redrawn; and the longest task of each.
async function measure(count) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await open(page, server.origin, "#/data?lang=en");
  await page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries())).observe({ type: "longtask" });
  });
  const timed = async (act) => {
    await page.waitForTimeout(300);
    await page.evaluate(() => (window.began = performance.now()));
    await act();
    const ms = await page.evaluate(() => performance.now() - window.began);
    await page.waitForTimeout(100);
    const longest = await page.evaluate(() => Math.max(0, ...window.tasks.filter((task) => task.startTime >= window.began).map((task) => task.duration)));
    return { ms, longest };
  };
  const file = { name: "many.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(manyVisits(count))) };
  // From when the page has the file: before that it travels from here into the browser.
  await page.evaluate(() => addEventListener("change", () => (window.began = performance.now()), { capture: true, once: true }));
  const read = await timed(async () => {
    await page.setInputFiles('[data-action="open-dataset"]', file);
    await page.waitForSelector("[data-found]", { timeout: 120_000 });
  });
  const shown = await timed(async () => {
    await page.click('[data-action="show-dataset"]');
    await page.waitForSelector("[data-other-dataset]", { timeout: 120_000 });
    await ready(page);
  });
  const visits = await timed(async () => {
    await page.evaluate(() => (location.hash = "#/visits?data=opened&lang=en"));
    await page.waitForSelector("#records", { timeout: 120_000 });
    await ready(page);
  });
  const changes = [];
  for (const topic of [...TOPICS, ""]) {
    changes.push(
      await timed(async () => {
        await page.selectOption('[data-filter="topic"] >> nth=0', topic);
        await page.waitForFunction((topic) => location.hash.includes(`topic=${topic}`) || topic === "", topic);
        await ready(page);
      }),
    );
  }
  await context.close();
  return { read, shown, visits, change: { ms: median(changes.map(({ ms }) => ms)), longest: median(changes.map(({ longest }) => longest)) }, bytes: file.buffer.length };
}

const { read, shown, visits, change, bytes } = await measure(COUNT);
const row = (label, { ms, longest }) => `| ${label} | ${ms.toFixed(0)} ms | ${longest.toFixed(0)} ms |`;
console.log(`
| ${COUNT.toLocaleString("en")} visits in a file of ${(bytes / 1e6).toFixed(0)} MB | time | longest task |
|---|---|---|
${row("looked at and checked", read)}
${row("shown in place of the built-in one", shown)}
${row("the page of visits", visits)}
${row("one change of its topic, until all is redrawn", change)}`);
await browser.close();
await server.close();
