import { launch, open, serve } from "./support.mjs";
import { argv } from "node:process";
const dist = new URL('file://'+argv[2]+'/');
const s = await serve(undefined, dist);
const b = await launch();
for (const [w,h] of [[360,740],[1366,768]]) {
  const c = await b.newContext({ viewport:{width:w,height:h}, locale:"id-ID", hasTouch: w<500, isMobile: w<500 });
  const p = await c.newPage();
  for (const r of argv.slice(3)) {
    await open(p, s.origin, r);
    await p.waitForTimeout(1500);
    console.log(w, r, await p.evaluate((h) => {
      const out=[(document.documentElement.scrollHeight/h).toFixed(2)];
      const main=document.querySelector(".page, .frame, main");
      for (const el of document.querySelectorAll(".frame > *, .records > *, .page.overview > *")) { const b=el.getBoundingClientRect(); if (b.height>60) out.push(`${el.tagName.toLowerCase()}.${el.className||el.id}:${Math.round(b.height)}`); }
      return out.join(" ");
    }, h));
  }
  await c.close();
}
await b.close(); s.close?.(); process.exit(0);
