import { launch, open, serve } from "./support.mjs";
const dist = new URL("file://" + process.argv[2] + "/");
const s = await serve(undefined, dist);
const b = await launch();
for (const spec of process.argv.slice(3)) {
  const [out, route, w, h, theme, lang, full] = spec.split("|");
  const c = await b.newContext({ viewport: { width: +w, height: +h }, locale: lang === "en" ? "en-GB" : "id-ID", colorScheme: theme, hasTouch: w < 500, isMobile: w < 500 });
  const p = await c.newPage();
  try { await open(p, s.origin, route); await p.waitForTimeout(1500); if (full === "full") await p.evaluate(async () => { for (let y = 0; y < document.body.scrollHeight; y += 600) { scrollTo(0, y); await new Promise((r) => setTimeout(r, 60)); } scrollTo(0, 0); }); await p.screenshot({ path: out, fullPage: full === "full" }); } catch (e) { console.log(spec, String(e).slice(0, 200)); }
  await c.close();
}
await b.close(); process.exit(0);
