// The page of visits: what one figure narrows for the others, the period as a picture, comparisons, the list, keys.

import assert from "node:assert/strict";
import { audit, counted, open, pageTests, ready, server, unfold } from "./support.mjs";

const pageTest = pageTests({ locale: "en-GB", viewport: { width: 1280, height: 900 } });

const figure = (id) => `figure[data-figure="${id}"]`;
const marks = (page, id) => page.$$eval(`${figure(id)} [data-mark]`, (all) => all.map((mark) => mark.dataset.mark));

pageTest("a province is chosen first and narrows the page when that is asked for: other figures follow, its own stays whole", {}, async (page) => {
  await open(page, server.origin, "#/visits?figure=visits-origin");
  const before = await marks(page, "visits-origin");
  const all = await counted(page);
  const province = `${figure("visits-origin")} [data-mark="province.33"]`;
  await page.focus(province);
  await page.keyboard.press("Enter");
  await page.waitForSelector('.rail[data-rail="mark"]');
  assert.match(page.url(), /mark=province\.33/);
  assert.doesNotMatch(page.url(), /province=/, "a choice alone narrows nothing");
  assert.equal(await page.getAttribute(province, "aria-pressed"), "true");
  await page.click('.rail [data-action="narrow"]');
  await page.waitForFunction(() => location.hash.includes("province=33") && !location.hash.includes("mark="));
  await ready(page);
  assert.deepEqual(await marks(page, "visits-origin"), before, "the provinces show what another choice would give");
  const label = await page.textContent('[data-filter="province"] option[value="33"]');
  assert.equal(await counted(page), Number(/\((\d+)\)$/.exec(label)[1]));
  assert.equal(await page.inputValue('[data-filter="province"]'), "33", "the chip says what is chosen");
  await page.click('[data-film="visits-regions"]');
  await page.waitForSelector(figure("visits-regions"));
  const regions = await marks(page, "visits-regions");
  assert.ok(regions.length > 0 && regions.every((mark) => mark.startsWith("region.33.")), "the regencies are those of the province");
  await page.selectOption('[data-filter="province"]', "");
  await page.waitForFunction(() => !location.hash.includes("province"));
  await ready(page);
  assert.equal(await counted(page), all);
});

pageTest("each choice says how many visits it would leave, and keeps its word", {}, async (page) => {
  await open(page, server.origin, "#/visits?topic=tourism");
  for (const [filter, value] of [["type", "regency"], ["province", "35"], ["programme", "smart-kampung"], ["host", "deputy"]]) {
    if (["programme", "host"].includes(filter)) await unfold(page, '[data-chip="more"]');
    const label = await page.textContent(`[data-filter="${filter}"] option[value="${value}"]`);
    const said = Number(/\((\d+)\)$/.exec(label)[1]);
    await page.selectOption(`[data-filter="${filter}"]`, value);
    await ready(page);
    assert.match(await page.innerText("#records"), new RegExp(`\\(${said}\\)`), label);
    await page.selectOption(`[data-filter="${filter}"]`, "");
    await ready(page);
  }
});

pageTest("a choice is shown by stage, rail and chips in one frame, the very next one", {}, async (page) => {
  await page.addInitScript(() => {
    const parts = ["#finding", ".rail .key-numbers", ".rail .summary", ".rail .rail-records", ".chips-bar .counted"];
    window.told = () => parts.map((part) => document.querySelector(part).textContent);
  });
  await open(page, server.origin, "#/visits");
  const before = await page.evaluate(() => window.told());
  const inNextFrame = await page.evaluate(() => new Promise((done) => {
    const select = document.querySelector('[data-filter="topic"]');
    select.value = "tourism";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    // The message arrives once the frame has been painted, before any timer.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(window.told());
      port2.postMessage(0);
    });
  }));
  inNextFrame.forEach((now, part) => assert.notEqual(now, before[part]));
  await ready(page);
  assert.deepEqual(await page.evaluate(() => window.told()), inNextFrame, "nothing of it changes once more");
});

pageTest("a mouse drawn over the picture of time chooses the years below it, and a click still chooses a mark", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  const middle = async (mark) => {
    const box = await page.locator(`${figure("visits-by-year")} [data-mark="${mark}"]`).boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  await page.locator(`${figure("visits-by-year")} .picture`).scrollIntoViewIfNeeded();
  const [from, to] = [await middle("2016"), await middle("2019")];
  await page.mouse.move(to.x, to.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y - 30);
  await page.mouse.move(from.x, from.y - 30);
  assert.equal(await page.textContent(".brush"), "2016–2019");
  await page.mouse.up();
  await page.waitForFunction(() => location.hash.includes("period=2016-2019"));
  assert.equal(await page.locator(".brush").count(), 0);
  await ready(page);
  assert.ok((await marks(page, "visits-by-year")).every((mark) => /^(201[6-9]$|regent|launch)/.test(mark)));
  const bar = await middle("2017");
  await page.mouse.move(bar.x, bar.y);
  await page.mouse.down();
  await page.mouse.move(bar.x + 3, bar.y);
  await page.mouse.up();
  await page.waitForFunction(() => location.hash.includes("mark=2017"));
});

pageTest("the handles of the period answer to keys, and a pointer draws a period", {}, async (page) => {
  await open(page, server.origin, "#/visits");
  await unfold(page, '[data-chip="period"]');
  const [first, last] = await page.$eval(".slider input.from", (handle) => [Number(handle.min), Number(handle.max)]);
  await page.focus(".slider input.from");
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowRight");
  await page.waitForFunction((year) => location.hash.includes(`period=${year}-`), first + 3);
  await page.click('[data-action="reset"]');
  await page.waitForFunction(() => !location.hash.includes("period="));
  await unfold(page, '[data-chip="period"]');
  const bars = await page.locator(".slider-bars").boundingBox();
  const at = (year) => bars.x + (bars.width * (year - first + 0.5)) / (last - first + 1);
  await page.mouse.move(at(2016), bars.y + 20);
  await page.mouse.down();
  await page.mouse.move(at(2017), bars.y + 20);
  await page.mouse.move(at(2019), bars.y + 20);
  await page.mouse.up();
  await page.waitForFunction(() => location.hash.includes("period=2016-2019"));
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes("period="), null, { timeout: 5000 });
});

pageTest("what is chosen stands in the chips, each of which can be given up", {}, async (page) => {
  await open(page, server.origin, "#/visits?period=2016-2019&province=33&topic=tourism&day=1");
  assert.equal(await page.innerText('[data-chip="period"].set > summary'), "2016–2019");
  const chosen = await page.$$eval(".chip-choice.set select", (all) => all.map((select) => select.selectedOptions[0].textContent.replace(/ \(\d+\)$/, "")));
  assert.deepEqual(chosen, ["Central Java", "Tourism"]);
  assert.equal(await page.locator('[data-chip="more"].set').count(), 1);
  assert.equal(await page.locator("[data-chips] .chip").count(), 1, "what is chosen behind a chip stands beside it");
  await page.selectOption('[data-filter="province"]', "");
  await page.waitForFunction(() => !location.hash.includes("province"));
  assert.match(page.url(), /period=2016-2019&topic=tourism&day=1/);
  await page.click("[data-chips] .chip");
  await page.waitForFunction(() => !location.hash.includes("day"));
  await page.waitForSelector("[data-chips]", { state: "detached" });
  assert.match(page.url(), /period=2016-2019&topic=tourism/);
  await page.click('[data-action="reset"]');
  await page.waitForFunction(() => !location.hash.includes("?") || !/topic|period|day/.test(location.hash));
  assert.equal(await page.isVisible('[data-action="reset"]'), false, "where nothing is chosen nothing can be given up");
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
  await page.waitForSelector('.records [data-record^="visit/2017"]');
});

pageTest("words are found without their affixes, and with a letter wrong", {}, async (page) => {
  for (const [text, id] of [["yulhaidr seruyan", "2019-10-09-seruyan"], ["sukoharj", "2017-03-09-sukoharjo-sabang"], ["9 maret 2017", "2017-03-09-sukoharjo-sabang"]]) {
    await open(page, server.origin, `#/visits?text=${encodeURIComponent(text)}`);
    assert.equal(await page.locator(`.records [data-record="visit/${id}"]`).count(), 1, text);
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
  await page.waitForSelector(`${figure("visits-by-year")} [data-mark="2017-03"]`);
  await page.selectOption('[data-filter="by"]', "topic");
  await page.waitForSelector(`${figure("visits-by-year")} [data-mark="2017-03.topic-tourism"]`);
  await page.reload();
  await ready(page);
  await page.focus(`${figure("visits-by-year")} [data-mark="2017-03.topic-tourism"]`);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("mark=2017-03.topic-tourism"));
  await page.waitForFunction(() => /March 2017, Tourism/i.test(document.querySelector("#records").innerText));
  assert.match(await page.innerText("#rail-heading"), /March 2017/i);
});

pageTest("the list is ordered and grouped as asked", {}, async (page) => {
  await open(page, server.origin, "#/visits?order=oldest&group=province");
  const groups = await page.$$eval("details.group > summary", (all) => all.map((one) => one.textContent));
  const sizes = groups.map((group) => Number(/· (\d+) visits?$/.exec(group)[1]));
  assert.match(groups[0], /^East Java · /);
  assert.match(groups.at(-1), /^Not known · /, "what no source says stands last, however much it is");
  const known = sizes.slice(0, -1);
  assert.deepEqual(known, [...known].sort((one, other) => other - one));
  assert.ok((await page.locator("details.group[open] [data-record]").count()) > 0);
});

pageTest("a dot of the calendar lists the visit that it stands for, and its name there opens it", {}, async (page) => {
  await open(page, server.origin, "#/visits?figure=visits-calendar");
  await page.focus(`${figure("visits-calendar")} [data-mark="visit.2017-03-09-sukoharjo-sabang"]`);
  await page.keyboard.press("Enter");
  await page.waitForSelector('.rail[data-rail="mark"]');
  assert.deepEqual(await page.$$eval(".rail-records [data-record]", (all) => all.map((one) => one.dataset.record)), ["visit/2017-03-09-sukoharjo-sabang"]);
  await page.click(".rail-records a");
  await page.waitForFunction(() => location.hash.startsWith("#/visits/2017-03-09-sukoharjo-sabang"));
  await page.waitForSelector('main [data-record="visit/2017-03-09-sukoharjo-sabang"]');
});

pageTest("a visit tells what came after it, with the lag, and never why", {}, async (page) => {
  await open(page, server.origin, "#/visits/2017-03-09-sukoharjo-sabang");
  await page.waitForSelector("[data-afterwards] li");
  const text = await page.innerText("[data-afterwards]");
  assert.match(text, /after 13 days: /);
  assert.match(text, /not necessarily happen because/);
});

pageTest("keys act on the figure that has the focus, and on none while typing", {}, async (page) => {
  await open(page, server.origin, "#/visits?figure=visits-kinds");
  await page.focus(`${figure("visits-kinds")} [data-mark]`);
  await page.keyboard.press("t");
  await page.waitForSelector(`${figure("visits-kinds")} table`);
  await page.keyboard.press("?");
  await page.waitForSelector(`${figure("visits-kinds")} [data-keys]`);
  await page.keyboard.press("s");
  await page.waitForSelector(`${figure("visits-kinds")} details.sources[open]`);
  await unfold(page, '[data-chip="more"]');
  await page.focus('[data-filter="text"]');
  await page.keyboard.type("tdn");
  assert.equal(await page.inputValue('[data-filter="text"]'), "tdn");
  assert.equal(await page.locator("details.menu[open]").count(), 0);
  assert.equal(await page.locator(`${figure("visits-kinds")} table`).count(), 1, "the table stays");
});

pageTest("a figure fills the screen with larger type", {}, async (page) => {
  await open(page, server.origin, "#/visits?figure=visits-kinds");
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

pageTest("a note on a figure is written where one is, and leads back to the figure as it was", {}, async (page) => {
  await open(page, server.origin, "#/visits?province=33&by=topic&figure=visits-topics");
  await page.focus(`${figure("visits-topics")} [data-mark]`);
  await page.keyboard.press("n");
  await page.fill("[data-composer] [data-field=text]", "Ask why tourism leads");
  await page.waitForSelector('[data-composer] [data-saved="yes"]');
  assert.match(page.url(), /#\/visits\?/, "the page is not left");
  await page.keyboard.press("Escape");
  await page.waitForSelector("[data-composer]", { state: "detached" });
  await page.click("[data-told] a");
  await page.waitForFunction(() => location.hash.startsWith("#/notes"));
  await page.click("[data-note] a[href*='province=33']");
  await page.waitForFunction(() => location.hash.startsWith("#/visits?province=33&by=topic"));
  await page.waitForSelector(figure("visits-topics"));
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
    for (const id of ["visits-topics", "visits-origin", "visits-calendar"]) {
      await open(page, server.origin, `?${id}#/visits?figure=${id}`);
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

const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

pageTest("under a finger the mark is scrolled clear of the sheet that lists its records", PHONE, async (page) => {
  await open(page, server.origin, "#/visits?figure=visits-origin");
  const mark = page.locator(`${figure("visits-origin")} [data-mark^="province."] >> nth=-1`);
  await mark.tap();
  await page.waitForFunction(() => {
    const [sheet, mark, header] = [".rail[data-sheet=half]", ".mark.chosen", ".chips-bar"].map((one) => document.querySelector(one)?.getBoundingClientRect());
    return sheet && mark && sheet.height > innerHeight * 0.4 && mark.bottom <= sheet.top && mark.top >= header.bottom;
  });
});

pageTest("under a finger the mark of a small figure is scrolled clear of its tooltip", PHONE, async (page) => {
  await open(page, server.origin, "#/visits?province=35");
  await page.click('[data-action="pin"]');
  const mark = page.locator('[data-compare] [data-mark="2018.government"]').first();
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
      const found = [];
      for (const id of ["visits-topics", "visits-pairs"]) {
        await open(page, server.origin, `?${id}#/visits?figure=${id}`);
        const contrasts = await page.$$eval(`${figure(id)} .mark`, (all) => {
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
        assert.ok(contrasts.length > 0, id);
        found.push(...contrasts);
      }
      assert.ok(found.length > 50, String(found.length));
      assert.ok(Math.min(...found) >= 4.5, String(Math.min(...found)));
    });
  }
}

pageTest("what stands below the years is chosen like a bar: the visits that a regent received, and those that studied a programme", {}, async (page) => {
  await open(page, server.origin, "#/visits?lang=en");
  for (const [key, name] of [["regent.1", "Abdullah Azwar Anas"], ["launch.mal-pelayanan-publik", "Public Service Mall"]]) {
    await page.click(`${figure("visits-by-year")} [data-mark="${key}"]`);
    await page.waitForSelector('.rail[data-rail="mark"]');
    assert.match(await page.innerText(".rail"), new RegExp(name));
    assert.ok((await page.locator(".rail-records [data-record]").count()) > 0);
    await page.keyboard.press("Escape");
    await page.waitForSelector('.rail[data-rail="rest"]');
  }
});

pageTest("an old address that chose a kind of a year still shows kinds", {}, async (page) => {
  await open(page, server.origin, "#/visits?mark=2018.government");
  await page.waitForSelector(`${figure("visits-by-year")} .mark.chosen[data-mark="2018.government"]`);
});

pageTest("a source stands on the frame: a map of those it tells of, and all that rests on it by name", {}, async (page) => {
  await open(page, server.origin, "#/sources/sindonews-2017-03-22-lima-kabupaten?lang=en");
  await page.waitForSelector('[data-stage] figure[data-figure="adoption-map"] [data-mark="36.04"]');
  assert.match(await page.textContent("h1"), /Lima Kabupaten/);
  await page.waitForSelector(".below [data-record^='adoption/']");
  assert.match(await page.innerText(".below [data-record='programme/e-audit']"), /e-Audit/);
});
