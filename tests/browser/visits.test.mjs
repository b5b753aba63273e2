// The page of visits: figures that narrow each other, the period as a picture, comparisons, the list, keys.

import assert from "node:assert/strict";
import { audit, open, pageTests, ready, server } from "./support.mjs";

const pageTest = pageTests({ locale: "en-GB", viewport: { width: 1280, height: 900 } });

const figure = (id) => `figure[data-figure="${id}"]`;
const counted = async (page) => Number(/\((\d+)\)/.exec(await page.innerText("#records"))[1]);
const marks = (page, id) => page.$$eval(`${figure(id)} [data-mark]`, (all) => all.map((mark) => mark.dataset.mark));

pageTest("a mark of a figure narrows every other figure and leaves its own whole", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  const before = await marks(page, "visits-origin");
  await page.focus(`${figure("visits-origin")} [data-mark="province.33"]`);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("province=33"));
  await ready(page);
  assert.deepEqual(await marks(page, "visits-origin"), before, "the provinces show what another choice would give");
  assert.ok((await marks(page, "visits-regions")).every((mark) => mark.startsWith("region.33.")), "the regencies are those of the province");
  const label = await page.textContent('[data-filter="province"] option[value="33"]');
  assert.equal(await counted(page), Number(/\((\d+)\)$/.exec(label)[1]));
  assert.equal(await page.getAttribute(`${figure("visits-origin")} [data-mark="province.33"]`, "aria-pressed"), "true");
  await page.focus(`${figure("visits-origin")} [data-mark="province.33"]`);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !location.hash.includes("province"));
});

pageTest("each choice says how many visits it would leave, and keeps its word", {}, async (page) => {
  await open(page, server.origin, "#/visits?topic=tourism");
  for (const [filter, value] of [["type", "regency"], ["province", "35"], ["programme", "smart-kampung"], ["host", "deputy"]]) {
    const label = await page.textContent(`[data-filter="${filter}"] option[value="${value}"]`);
    const said = Number(/\((\d+)\)$/.exec(label)[1]);
    await page.selectOption(`[data-filter="${filter}"]`, value);
    await ready(page);
    assert.match(await page.innerText("#records"), new RegExp(`\\(${said}\\)`), label);
    await page.selectOption(`[data-filter="${filter}"]`, "");
    await ready(page);
  }
});

pageTest("a mouse drawn over the picture of time chooses the years below it, and a click still chooses a mark", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  const middle = async (mark) => {
    const box = await page.locator(`${figure("visits-by-year")} [data-mark="${mark}"]`).boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  await page.locator(`${figure("visits-by-year")} .picture`).scrollIntoViewIfNeeded();
  const [from, to] = [await middle("2016.government"), await middle("2019.government")];
  await page.mouse.move(to.x, to.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y - 30);
  await page.mouse.move(from.x, from.y - 30);
  assert.equal(await page.textContent(".brush"), "2016–2019");
  await page.mouse.up();
  await page.waitForFunction(() => location.hash.includes("period=2016-2019"));
  assert.equal(await page.locator(".brush").count(), 0);
  await ready(page);
  assert.ok((await marks(page, "visits-by-year")).every((mark) => mark.startsWith("series.") || /^201[6-9]/.test(mark)));
  const bar = await middle("2017.government");
  await page.mouse.move(bar.x, bar.y);
  await page.mouse.down();
  await page.mouse.move(bar.x + 3, bar.y);
  await page.mouse.up();
  await page.waitForFunction(() => location.hash.includes("mark=2017.government"));
});

pageTest("the handles of the period answer to keys, and a pointer draws a period", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await page.focus(".slider input.from");
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => location.hash.includes("period=2015-"));
  await page.click('[data-action="reset"]');
  const bars = await page.locator(".slider-bars").boundingBox();
  const at = (share) => bars.x + bars.width * share;
  await page.mouse.move(at(0.3), bars.y + 20);
  await page.mouse.down();
  await page.mouse.move(at(0.4), bars.y + 20);
  await page.mouse.move(at(0.5), bars.y + 20);
  await page.mouse.up();
  await page.waitForFunction(() => location.hash.includes("period=2016-2019"));
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes("period="), null, { timeout: 5000 });
});

pageTest("what is chosen stands as chips, each of which can be given up", {}, async (page) => {
  await open(page, server.origin, "#/visits?period=2016-2019&province=33&topic=tourism&day=1");
  assert.equal(await page.locator("[data-chips] .chip").count(), 4);
  await page.click('[data-chips] .chip:has-text("Central Java")');
  await page.waitForFunction(() => !location.hash.includes("province"));
  assert.match(page.url(), /period=2016-2019&topic=tourism&day=1/);
  await page.click('[data-action="reset"]');
  await page.waitForFunction(() => !location.hash.includes("?") || !/topic|period|day/.test(location.hash));
});

pageTest("an empty result says which choice to loosen, and what that would show", {}, async (page) => {
  await open(page, server.origin, "#/visits?province=11");
  const all = await counted(page);
  await page.goto("about:blank");
  await open(page, server.origin, "#/visits?province=11&period=2019");
  await page.waitForSelector("[data-loosen]");
  const ways = await page.$$eval("[data-loosen] li", (all) => all.map((one) => one.textContent));
  assert.equal(ways.length, 2);
  assert.match(ways[0], new RegExp(`2019 → ${all} visit`));
  const [, elsewhere] = /Aceh → (\d+) visits/.exec(ways[1]);
  assert.ok(Number(elsewhere) > all, "in 2019 from anywhere are more than from Aceh in any year");
  await page.click("[data-loosen] a >> nth=0");
  await page.waitForSelector('[data-record^="visit/2017"]');
});

pageTest("words are found without their affixes, and with a letter wrong", {}, async (page) => {
  for (const [text, id] of [["yulhaidr seruyan", "2019-10-09-seruyan"], ["sukoharj", "2017-03-09-sukoharjo-sabang"], ["9 maret 2017", "2017-03-09-sukoharjo-sabang"]]) {
    await open(page, server.origin, `#/visits?text=${encodeURIComponent(text)}`);
    assert.equal(await page.locator(`[data-record="visit/${id}"]`).count(), 1, text);
    await page.goto("about:blank");
  }
});

pageTest("each number of the summary leads to what it counts", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  const link = page.locator("[data-summary] a >> nth=0");
  const said = Number(/\d+/.exec(await link.innerText())[0]);
  await link.click();
  await page.waitForFunction(() => location.hash.includes("period="));
  // The address changes before the page hears of it.
  await page.waitForFunction((said) => document.querySelector("#records").textContent.includes(`(${said})`), said);
});

pageTest("two selections stand side by side on one scale, with their difference said", {}, async (page) => {
  await open(page, server.origin, "#/visits?province=35");
  await page.click('[data-action="pin"]');
  await page.waitForSelector("[data-compare]");
  assert.match(await page.innerText("[data-compare] .sentence >> nth=0"), /same/);
  const pinned = await counted(page);
  await page.selectOption('[data-filter="province"]', "33");
  await page.waitForFunction(() => /The current selection holds/.test(document.querySelector("[data-compare]").textContent));
  const [, here, fewer] = /The current selection holds (\d+) visits, (\d+) fewer/.exec(await page.textContent("[data-compare]"));
  assert.equal(Number(here), await counted(page));
  assert.equal(Number(here) + Number(fewer), pinned);
  const ticks = await page.$$eval("[data-compare] svg", (all) => all.map((svg) => [...svg.querySelectorAll("text.fill-muted")].map((tick) => tick.textContent).filter((text) => /^\d{1,2}$/.test(text)).join()));
  assert.equal(ticks.length, 2);
  assert.equal(ticks[0], ticks[1]);
  await page.reload();
  await ready(page);
  assert.equal(await page.locator("[data-compare]").count(), 1, "a copied link opens the same comparison");
  await page.click('[data-action="unpin"]');
  await page.waitForSelector("[data-compare]", { state: "detached" });
});

pageTest("before and after a programme's launch are compared in one step", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  const value = await page.$$eval('[data-filter="before-after"] option', (all) => all.map((one) => one.value).find((one) => one.endsWith("mal-pelayanan-publik")));
  await page.selectOption('[data-filter="before-after"]', value);
  await page.waitForSelector("[data-compare]");
  const year = Number(value.split("|")[0]);
  assert.match(decodeURIComponent(page.url()), new RegExp(`period=${year}-&pin=period:-${year - 1}`));
});

pageTest("visits are looked at by month, by topic and by people, and the address keeps it", {}, async (page) => {
  await open(page, server.origin, "#/visits?period=2017");
  await page.selectOption('[data-filter="step"]', "month");
  await page.waitForSelector(`${figure("visits-by-year")} [data-mark="2017-03.government"]`);
  await page.selectOption('[data-filter="by"]', "topic");
  await page.waitForSelector(`${figure("visits-by-year")} [data-mark="2017-03.topic-tourism"]`);
  await page.reload();
  await ready(page);
  await page.focus(`${figure("visits-by-year")} [data-mark="2017-03.topic-tourism"]`);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("mark=2017-03.topic-tourism"));
  assert.match(await page.innerText("#records"), /March 2017, Tourism/i);
});

pageTest("the list is ordered and grouped as asked", {}, async (page) => {
  await open(page, server.origin, "#/visits?order=oldest&group=province");
  const groups = await page.$$eval("details.group > summary", (all) => all.map((one) => one.textContent));
  const sizes = groups.map((group) => Number(/· (\d+) visits?$/.exec(group)[1]));
  assert.match(groups[0], /^East Java · /);
  assert.deepEqual(sizes, [...sizes].sort((one, other) => other - one));
  assert.ok((await page.locator("details.group[open] [data-record]").count()) > 0);
});

pageTest("a dot of the calendar opens the visit that it stands for", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await page.focus(`${figure("visits-calendar")} [data-mark="visit.2017-03-09-sukoharjo-sabang"]`);
  await page.keyboard.press("Enter");
  await page.waitForSelector('article[data-record="visit/2017-03-09-sukoharjo-sabang"]');
});

pageTest("a visit tells what came after it, with the lag, and never why", {}, async (page) => {
  await open(page, server.origin, "#/visits/2017-03-09-sukoharjo-sabang");
  await page.waitForSelector("[data-afterwards] li");
  const text = await page.innerText("[data-afterwards]");
  assert.match(text, /after 13 days: /);
  assert.match(text, /not necessarily happen because/);
});

pageTest("keys act on the figure that has the focus, and on none while typing", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await page.focus(`${figure("visits-kinds")} [data-mark]`);
  await page.keyboard.press("t");
  await page.waitForSelector(`${figure("visits-kinds")} table`);
  await page.keyboard.press("?");
  await page.waitForSelector(`${figure("visits-kinds")} [data-keys]`);
  await page.keyboard.press("s");
  await page.waitForSelector(`${figure("visits-kinds")} details.sources[open]`);
  await page.focus('[data-filter="text"]');
  await page.keyboard.type("tdn");
  assert.equal(await page.inputValue('[data-filter="text"]'), "tdn");
  assert.equal(await page.locator("details.menu[open], .menu[open]").count(), 0);
});

pageTest("a figure fills the screen with larger type", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await page.focus(`${figure("visits-kinds")} [data-mark]`);
  const size = () => page.$eval(`${figure("visits-kinds")} svg text`, (text) => Number(text.getAttribute("font-size")));
  const before = await size();
  await page.keyboard.press("f");
  await page.waitForFunction(() => document.fullscreenElement?.dataset.figure === "visits-kinds");
  await page.waitForFunction((before) => Number(document.querySelector(':fullscreen svg text').getAttribute("font-size")) > before, before);
});

for (const theme of ["light", "dark"]) {
  pageTest(`the page has nothing that axe objects to, ${theme}`, { colorScheme: theme }, async (page) => {
    for (const address of ["#/visits?province=33&pin=province:35", "#/visits?by=topic&group=kind&table=visits-topics", "#/visits?text=zzzz"]) {
      await page.goto("about:blank");
      await open(page, server.origin, address);
      assert.deepEqual(await audit(page), []);
    }
  });
}

pageTest("on a phone nothing is wider than the screen", { viewport: { width: 360, height: 740 } }, async (page) => {
  for (const address of ["#/visits", "#/visits?province=33&pin=province:35", "#/visits?by=province&step=month"]) {
    await page.goto("about:blank");
    await open(page, server.origin, address);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, address);
  }
});

pageTest("a note on a figure leads back to the figure as it was", {}, async (page) => {
  await open(page, server.origin, "#/visits?province=33&by=topic");
  await page.focus(`${figure("visits-topics")} [data-mark]`);
  await page.keyboard.press("n");
  await page.waitForSelector("[data-note] textarea");
  await page.fill("[data-note] textarea", "Ask why tourism leads");
  await page.waitForSelector('[data-saved="yes"]');
  await page.keyboard.press("Escape");
  await page.click("[data-note] a[href*='province=33']");
  await page.waitForFunction(() => location.hash.startsWith("#/visits?province=33&by=topic"));
  assert.match(await page.innerText(`${figure("visits-topics")} [data-note-about]`), /\(1\)/);
});

pageTest("groups that the reader opened stay open, with their visits, when the choice changes", {}, async (page) => {
  await open(page, server.origin, "#/visits?group=province");
  const groups = () => page.$$eval("details.group", (all) => all.map((one) => [one.querySelector("summary").innerText.split(" · ")[0], one.open, one.querySelectorAll("[data-record]").length > 0]));
  const first = (await groups())[0][0];
  await page.click("details.group summary >> nth=2");
  const third = (await groups())[2][0];
  const isOpen = async () => (await groups()).filter(([, open]) => open).map(([name]) => name).sort();
  await page.waitForFunction(() => document.querySelectorAll("details.group")[2].querySelector("[data-record]"));
  assert.deepEqual(await isOpen(), [first, third].sort());
  await page.selectOption("[data-filter=topic]", "village");
  await page.waitForFunction(() => location.hash.includes("topic=village"));
  await ready(page);
  for (const [name, open, hasVisits] of await groups()) {
    assert.equal(open, hasVisits, name);
    assert.equal(open, [first, third].includes(name), name);
  }
});

// Where the tooltip stands, once it is placed, and where its mark is.
const placed = async (page) => {
  await page.waitForFunction(() => document.querySelector(".tooltip")?.style.opacity === "1");
  return page.evaluate(() => {
    const box = (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    return { tooltip: box(document.querySelector(".tooltip")), mark: box(document.querySelector(".mark.active")) };
  });
};

for (const [width, height] of [[320, 256], [1280, 900]]) {
  pageTest(`a tooltip lies within a window of ${width} by ${height} px, beside its mark`, { viewport: { width, height } }, async (page) => {
    await open(page, server.origin, "#/visits");
    for (const id of ["visits-topics", "visits-origin", "visits-calendar"]) {
      const keys = (await marks(page, id)).filter((key) => !key.startsWith("series."));
      for (const key of [keys[0], keys[Math.floor(keys.length / 2)], keys.at(-1)]) {
        await page.focus(`${figure(id)} [data-mark="${key}"]`);
        for (const block of ["start", "center", "end"]) {
          await page.$eval(`${figure(id)} [data-mark="${key}"]`, (mark, block) => mark.scrollIntoView({ block }), block);
          await page.waitForFunction(
            () => {
              const [tooltip, mark] = [".tooltip", ".mark.active"].map((one) => document.querySelector(one)?.getBoundingClientRect());
              if (!tooltip || !mark) return false;
              const lies = tooltip.left >= 0 && tooltip.top >= 0 && tooltip.right <= innerWidth && tooltip.bottom <= innerHeight;
              return lies && (tooltip.bottom <= mark.top || tooltip.top >= mark.bottom || tooltip.right <= mark.left || tooltip.left >= mark.right);
            },
            null,
            { timeout: 5000 },
          ).catch(async () => assert.fail(`${id} ${key} ${block} ${JSON.stringify(await placed(page))}`));
        }
        await page.keyboard.press("Escape");
        await page.waitForSelector(".tooltip", { state: "detached" });
      }
    }
  });
}

pageTest("under a finger the mark is scrolled clear of its tooltip", { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }, async (page) => {
  await open(page, server.origin, "#/visits");
  const mark = page.locator(`${figure("visits-origin")} [data-mark="province.33"]`);
  await mark.evaluate((element) => element.scrollIntoView({ block: "end" }));
  await mark.tap();
  await page.waitForFunction(() => {
    const [tooltip, mark] = [".tooltip", ".mark.active"].map((one) => document.querySelector(one)?.getBoundingClientRect());
    return tooltip && mark && tooltip.bottom <= innerHeight && mark.top >= 0 && mark.bottom <= tooltip.top;
  });
});

for (const theme of ["light", "dark", "contrast"]) {
  for (const colorScheme of ["light", "dark"]) {
    pageTest(`numbers in cells can be read in forced ${colorScheme} colours, in the ${theme} theme`, { forcedColors: "active", colorScheme }, async (page) => {
      await page.addInitScript((theme) => localStorage.setItem("studi-tiru/1/theme", JSON.stringify(theme)), theme);
      await open(page, server.origin, "#/visits");
      const found = await page.$$eval(`${figure("visits-topics")} .mark, ${figure("visits-pairs")} .mark`, (all) => {
        const luminance = (colour) => {
          const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => part / 255).map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const cells = all.map((mark) => [mark.querySelector("rect"), mark.querySelector("text")]).filter(([cell, number]) => cell && number);
        return cells.map(([cell, number]) => {
          const [a, b] = [cell, number].map((element) => luminance(getComputedStyle(element).fill));
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        });
      });
      assert.ok(found.length > 50, String(found.length));
      assert.ok(Math.min(...found) >= 4.5, String(Math.min(...found)));
    });
  }
}
