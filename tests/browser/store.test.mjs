// What the reader writes stays: in two windows at once, in a store that is full or emptied, under a clock that is wrong.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, open, pageTests, ready, server } from "./support.mjs";

const pageTest = pageTests({ locale: "en-GB" });

const saved = (page) => page.waitForSelector('[data-saved="yes"]', { timeout: 10_000 });
const notes = (page) => page.$$eval(".notes [data-note] .note-text", (all) => all.map((note) => note.innerText.trim()).toSorted());
const together = (pages, act) => Promise.all(pages.map(act));

// Another window of the same browser.
async function other(context, fragment) {
  const page = await context.newPage();
  await open(page, server.origin, fragment);
  return page;
}

// A window of the same browser that shows nothing of the page, and can do anything to what is kept.
async function outsider(context) {
  const page = await context.newPage();
  await page.goto(`${server.origin}/icon-192.png`);
  return page;
}

// Fills the store up to its last letter with what is no part of the page.
function fill(page) {
  return page.evaluate(() => {
    for (let size = 4_000_000, at = 0; size > 0; at += 1) {
      try {
        localStorage.setItem(`elsewhere-${at}`, "x".repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
}

const makeRoom = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("elsewhere")).forEach((key) => localStorage.removeItem(key)));

// Whether the browser asks before the window closes. Where it asks, the window stays.
async function asksBeforeLeaving(page) {
  const answer = new Promise((resolve) => {
    page.once("dialog", (dialog) => dialog.dismiss().then(() => resolve(dialog.type())));
    page.once("close", () => resolve("closed"));
  });
  await page.close({ runBeforeUnload: true });
  return (await answer) === "beforeunload";
}

// Closes windows as when all of a browser's are closed.
const closeAll = (pages) => together(pages, (page) => Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]));

// A note as the store keeps it.
const noteKey = (at) => `studi-tiru/2/note/${1_700_000_000_000 + at}-0000000a@00000001-${1_700_000_000_000 + at}-0a`;
const noteText = (at, text) => JSON.stringify({ format: "studi-tiru-record", version: 2, holds: {}, body: { id: `${1_700_000_000_000 + at}-0000000a`, about: "", text, changed: 1_700_000_000_000 + at, revision: 1 } });

// Opens the notes on a store in which these texts are kept.
async function openKept(page, entries) {
  await open(page, server.origin, "#/sources");
  await page.evaluate((entries) => entries.forEach(([key, text]) => localStorage.setItem(key, text)), entries);
  await open(page, server.origin, "?kept#/notes");
}

// Begins a note, and writes its first words.
async function beginNote(page, text) {
  await page.click('[data-action="new-note"]');
  await page.waitForSelector("[data-field=text]:focus");
  await page.keyboard.type(text);
}

// Notes

pageTest("notes begun in two windows at the same moment are both there, whenever they are saved", {}, async (page, context) => {
  await open(page, server.origin, "#/notes");
  const pages = [page, await other(context, "#/notes")];
  const expected = [];
  for (let round = 0; round < 6; round += 1) {
    const words = [`round ${round} of one`, `round ${round} of two`];
    expected.push(...words);
    await together(pages, (one) => one.click('[data-action="new-note"]'));
    await together(pages, (one, at) => one.fill("[data-field=text]", words[at]));
    await together(pages, (one) => one.click('[data-action="done"]'));
    await together(pages, saved);
    for (const one of pages) {
      await one.waitForFunction((count) => document.querySelectorAll(".notes [data-note] .note-text").length === count, expected.length);
      assert.deepEqual(await notes(one), expected.toSorted());
    }
  }
  await together(pages, (one) => one.reload().then(() => ready(one)));
  for (const one of pages) assert.deepEqual(await notes(one), expected.toSorted());
});

pageTest("a note that was begun in one window is not what another window opens for a new one", {}, async (page, context) => {
  await open(page, server.origin, "#/notes");
  const pages = [page, await other(context, "#/notes")];
  for (const one of pages) {
    await one.click('[data-action="new-note"]');
    await one.waitForSelector("[data-field=text]:focus");
    // Long enough that whatever is saved of a note without words is saved.
    await saved(one);
  }
  await together(pages, (one, at) => one.fill("[data-field=text]", `of window ${at}`));
  await together(pages, (one) => one.click('[data-action="done"]'));
  for (const one of pages) {
    await one.waitForFunction(() => document.querySelectorAll(".notes [data-note] .note-text").length === 2);
    assert.deepEqual(await notes(one), ["of window 0", "of window 1"]);
  }
});

// Leaves a page of the notes or decks for another, in the same window, and comes back.
const lookAway = (page) => page.evaluate(() => (location.hash = "#/sources")).then(() => page.waitForSelector(".source-list"));
const lookBack = (page, address, selector) => page.evaluate((address) => (location.hash = address), address).then(() => page.waitForSelector(selector));

pageTest("the wording that a window saw long ago does not come back when it looks at the notes again", {}, async (page, context) => {
  await open(page, server.origin, "#/notes");
  await beginNote(page, "the very first wording");
  await saved(page);
  await page.fill("[data-field=text]", "as the other window saw it");
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => kept.includes("as the other window saw it")));
  const watching = await other(context, "#/notes");
  await lookAway(watching);
  for (const text of ["then this", "and this", "or that", "what else", "in the end"]) {
    await page.fill("[data-field=text]", text);
    await watching.waitForFunction((text) => Object.values(localStorage).some((kept) => kept.includes(text)), text);
  }
  await page.click('[data-action="done"]');
  await saved(page);
  await lookBack(watching, "#/notes", ".notes .note-text");
  await saved(watching);
  for (const one of [page, watching]) {
    assert.deepEqual(await notes(one), ["in the end"]);
    await one.reload();
    await ready(one);
    assert.deepEqual(await notes(one), ["in the end"]);
  }
});

pageTest("two windows closed at once while both are typed into keep what was typed in each", {}, async (page, context) => {
  await open(page, server.origin, "#/notes");
  for (const at of ["one", "two"]) {
    await page.click('[data-action="new-note"]');
    await page.fill("[data-field=text]", `of ${at}:`);
    await page.click('[data-action="done"]');
  }
  await saved(page);
  const expected = ["of one:", "of two:"];
  const keeper = await outsider(context);
  let pages = [page, await other(context, "#/notes")];
  for (let round = 0; round < 4; round += 1) {
    await together(pages, async (one, at) => {
      await one.locator(".note", { hasText: `of ${["one", "two"][at]}` }).locator('[data-action="edit"]').click();
      await one.waitForSelector("[data-field=text]:focus");
      await one.keyboard.press("Control+End");
      await one.keyboard.type(` round ${round}`, { delay: 5 });
    });
    for (const at of [0, 1]) expected[at] += ` round ${round}`;
    await closeAll(pages);
    pages = [await other(context, "#/notes"), await other(context, "#/notes")];
    for (const one of pages) assert.deepEqual(await notes(one), expected);
  }
  await keeper.close();
});

pageTest("one note written in two windows at once holds the words of both", {}, async (page, context) => {
  await open(page, server.origin, "#/notes");
  await page.click('[data-action="new-note"]');
  await page.fill("[data-field=text]", "Before.");
  await page.click('[data-action="done"]');
  await saved(page);
  const pages = [page, await other(context, "#/notes")];
  const words = ["the quick brown fox jumps over the lazy dog and runs", "pack my box with five dozen liquor jugs and leave now"];
  await together(pages, async (one, at) => {
    await one.click('[data-action="edit"]');
    await one.waitForSelector("[data-field=text]:focus");
    await one.keyboard.press(["Control+Home", "Control+End"][at]);
    await one.keyboard.type([`${words[0]} `, ` ${words[1]}`][at], { delay: 40 });
  });
  const shown = await together(pages, (one) => one.inputValue("[data-field=text]"));
  assert.deepEqual(shown, [`${words[0]} Before.`, `Before. ${words[1]}`], "a field that is typed into shows what is typed into it");
  await together(pages, (one) => one.click('[data-action="done"]'));
  await together(pages, saved);
  await together(pages, (one) => one.waitForFunction((words) => words.every((text) => document.querySelector(".note-text").innerText.includes(text)), words));
  await together(pages, (one) => one.reload().then(() => ready(one)));
  for (const one of pages) assert.deepEqual(await notes(one), [`${words[0]} Before. ${words[1]}`]);
});

pageTest("notes are written again by themselves when the store is emptied from outside", {}, async (page, context) => {
  await open(page, server.origin, "#/notes");
  await beginNote(page, "first");
  await page.click('[data-action="done"]');
  await beginNote(page, "second, still open");
  await saved(page);
  const away = await outsider(context);
  await away.evaluate(() => localStorage.clear());
  await away.waitForFunction(() => Object.keys(localStorage).filter((key) => key.startsWith("studi-tiru/2/note/")).length >= 2, null, { timeout: 10_000 });
  await saved(page);
  await closeAll([page]);
  assert.deepEqual(await notes(await other(context, "#/notes")), ["first", "second, still open"]);
});

pageTest("a full store: a changed note is said to be not saved, leaving asks, and it is saved by itself when there is room", {}, async (page, context) => {
  await open(page, server.origin, "#/notes");
  await beginNote(page, "before it was full");
  await page.click('[data-action="done"]');
  await saved(page);
  await page.click('[data-action="edit"]');
  await fill(page);
  await page.fill("[data-field=text]", `and after: ${"y".repeat(20_000)}`);
  await page.waitForSelector('[data-saved="no"]');
  assert.ok(await asksBeforeLeaving(page));
  await makeRoom(await outsider(context));
  await saved(page);
  assert.ok(!(await asksBeforeLeaving(page)), "nothing is left to ask");
  const [kept] = await notes(await other(context, "#/notes"));
  assert.match(kept, /^and after: y{20000}$/);
});

pageTest("a full store: what was typed less than a second ago is asked for before leaving, too", {}, async (page) => {
  await open(page, server.origin, "#/notes");
  await page.click('[data-action="new-note"]');
  await page.waitForSelector("[data-field=text]:focus");
  await fill(page);
  await page.keyboard.insertText("z".repeat(20_000));
  assert.ok(await asksBeforeLeaving(page));
  assert.equal((await page.inputValue("[data-field=text]")).length, 20_000);
});

pageTest("of 3 MB of notes one word that is typed is saved", {}, async (page) => {
  await openKept(page, Array.from({ length: 1500 }, (_, at) => [noteKey(at), noteText(at, `Note ${at} ${"words ".repeat(345)}`)]));
  assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("studi-tiru/2/note/")).length), 1500);
  await page.click('[data-action="edit"] >> nth=0');
  await page.waitForSelector("[data-field=text]:focus");
  await page.keyboard.press("Control+End");
  await page.keyboard.type("istimewa");
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes("istimewa")), null, { timeout: 10_000 });
  await saved(page);
  await page.reload();
  await ready(page);
  await page.fill('[data-filter="text"]', "istimewa");
  await page.waitForFunction(() => document.querySelectorAll(".notes [data-note]").length === 1);
});

pageTest("a book of version 1 that takes more than half of the store is taken over whole", {}, async (page) => {
  const notes = Array.from({ length: 1500 }, (_, at) => ({ id: `${1_700_000_000_000 + at}-0000000a`, about: "", text: `Note ${at} ${"words ".repeat(345)}`, changed: 1_700_000_000_000 + at, revision: 1 }));
  await openKept(page, [["studi-tiru/1/notes/0001700000000000", JSON.stringify({ format: "studi-tiru-notes", version: 2, notes })]]);
  assert.match(await page.innerText(".notebook h2"), /1,500/);
  await saved(page);
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("studi-tiru/1/notes/")));
  await page.reload();
  await ready(page);
  assert.match(await page.innerText(".notebook h2"), /1,500/);
});

pageTest("a clock that stands a year ahead for one visit takes nothing away", {}, async (page) => {
  const now = Date.now();
  await page.clock.setFixedTime(now);
  await open(page, server.origin, "#/notes");
  for (const text of ["stays", "goes into the bin"]) {
    await beginNote(page, text);
    await page.click('[data-action="done"]');
  }
  await page.locator(".note", { hasText: "goes into the bin" }).locator('[data-action="delete"]').click();
  await saved(page);
  const edit = async (text) => {
    await page.click('[data-action="edit"]');
    await page.waitForSelector("[data-field=text]:focus");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(text);
    await page.click('[data-action="done"]');
    await saved(page);
  };
  await page.clock.setFixedTime(now + 365 * 86_400_000);
  await page.reload();
  await ready(page);
  await edit(", a year ahead");
  await page.clock.setFixedTime(now + 60_000);
  await page.reload();
  await ready(page);
  await edit(", and now");
  await page.reload();
  await ready(page);
  assert.deepEqual(await notes(page), ["stays, a year ahead, and now"]);
  await page.click(".bin summary");
  assert.deepEqual(await page.$$eval(".bin .note-text", (all) => all.map((one) => one.innerText.trim())), ["goes into the bin"]);
  // Earlier wordings stand in the order in which they were written, whatever the clock said.
  await page.click('[data-action="edit"]');
  await page.click(".versions summary");
  const earlier = await page.$$eval(".versions li [dir=auto]", (all) => all.map((one) => one.textContent));
  assert.deepEqual(earlier.filter((text) => text.includes("year ahead")).length > 0 && earlier, earlier.toSorted((a, b) => b.length - a.length));
});

// Decks

const sentences = ["the quick brown fox jumps over the lazy dog and runs", "pack my box with five dozen liquor jugs and leave now"];
const field = (page, slide) => page.locator(`[data-panel="${slide}"] [data-field="text"]`);

// A new deck with empty slides of words; its address.
async function newDeck(page, slides) {
  await open(page, server.origin, "#/present");
  await page.click('[data-action="new-deck"]');
  await page.waitForSelector("[data-field=title]");
  for (let at = 0; at < slides; at += 1) await page.click('[data-action="add-text"]');
  await field(page, slides).waitFor();
  return new URL(page.url()).hash;
}

// A field shows what comes from elsewhere until it has the focus: it is there before anybody types.
async function begin(page, slide) {
  await choose(page, slide);
  await field(page, slide).focus();
  await page.keyboard.press("Control+End");
}

const typeOn = (page, text) => page.keyboard.type(text, { delay: 40 });

async function typeInto(page, slide, text) {
  await begin(page, slide);
  await typeOn(page, text);
}

const leaveField = (page) => page.evaluate(() => document.activeElement.blur());
const slideTexts = (page) => page.$$eval("[data-slide] .slide-text", (all) => all.map((one) => one.innerText.trim()));
const showsAll = (page, texts) => page.waitForFunction((texts) => {
  const shown = [...document.querySelectorAll("[data-slide] .slide-text")].map((one) => one.innerText).join("\n");
  return texts.every((text) => shown.includes(text));
}, texts, { timeout: 10_000 });

pageTest("words typed at once into different slides of one deck in two windows are all there", {}, async (page, context) => {
  const pages = [page, await other(context, await newDeck(page, 2))];
  await together(pages, (one, at) => begin(one, at + 1));
  await together(pages, (one, at) => typeOn(one, sentences[at]));
  await together(pages, leaveField);
  await together(pages, (one) => showsAll(one, sentences));
  for (const one of pages) assert.deepEqual(await slideTexts(one), sentences);
  await together(pages, (one) => one.reload().then(() => ready(one)));
  for (const one of pages) assert.deepEqual(await slideTexts(one), sentences);
});

pageTest("words typed at once into one field of one deck in two windows are all there", {}, async (page, context) => {
  const pages = [page, await other(context, await newDeck(page, 1))];
  await together(pages, (one) => begin(one, 1));
  await together(pages, (one, at) => typeOn(one, sentences[at]));
  for (const [at, one] of pages.entries()) assert.equal(await field(one, 1).inputValue(), sentences[at], "a field that is typed into shows what is typed into it");
  await together(pages, leaveField);
  await together(pages, (one) => showsAll(one, sentences));
  await together(pages, (one) => one.reload().then(() => ready(one)));
  const [one, two] = await together(pages, slideTexts);
  assert.deepEqual(one, two);
  assert.deepEqual(one.join("\n").split("\n").toSorted(), sentences.toSorted());
});

pageTest("words typed at once into a deck of its own in each of two windows are all there", {}, async (page, context) => {
  const second = await context.newPage();
  const pages = [page, second];
  await newDeck(page, 1);
  await newDeck(second, 1);
  await together(pages, (one) => begin(one, 1));
  await together(pages, (one, at) => typeOn(one, sentences[at]));
  await together(pages, leaveField);
  await together(pages, (one) => one.reload().then(() => ready(one)));
  for (const [at, one] of pages.entries()) assert.deepEqual(await slideTexts(one), [sentences[at]]);
});

pageTest("the slides that a window saw long ago do not come back when it looks at the decks again", {}, async (page, context) => {
  const address = await newDeck(page, 1);
  const watching = await other(context, "#/present");
  await lookAway(watching);
  await typeInto(page, 1, "in the end");
  await leaveField(page);
  await lookBack(watching, "#/present", 'section > ul.decks [data-deck^="deck-"]');
  await lookBack(watching, address, '[data-panel="1"] [data-field="text"]');
  for (const one of [page, watching]) {
    await showsAll(one, ["in the end"]);
    await one.reload();
    await ready(one);
    assert.deepEqual(await slideTexts(one), ["in the end"]);
  }
});

for (const [where, isFocused] of [["while a field of it is typed into", true], ["while it lies open", false]]) {
  pageTest(`a deck is written again by itself when the store is emptied from outside ${where}`, {}, async (page, context) => {
    const address = await newDeck(page, 1);
    await typeInto(page, 1, "words that stay");
    if (!isFocused) await leaveField(page);
    const away = await outsider(context);
    await away.evaluate(() => localStorage.clear());
    await away.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("studi-tiru/2/deck/")), null, { timeout: 10_000 });
    await closeAll([page]);
    assert.deepEqual(await slideTexts(await other(context, address)), ["words that stay"]);
  });
}

pageTest("a full store: a changed deck is said to be not kept, leaving asks, and it is saved by itself when there is room", {}, async (page, context) => {
  const address = await newDeck(page, 1);
  await typeInto(page, 1, "before");
  await fill(page);
  await page.keyboard.insertText(" and after ".repeat(2000));
  const words = await field(page, 1).inputValue();
  await page.waitForSelector(".deck .notice[role=alert]");
  assert.ok(await asksBeforeLeaving(page));
  await leaveField(page);
  await makeRoom(await outsider(context));
  await page.waitForSelector(".deck .notice[role=alert]", { state: "detached", timeout: 10_000 });
  assert.ok(!(await asksBeforeLeaving(page)), "nothing is left to ask");
  assert.equal(await field(await other(context, address), 1).inputValue(), words);
});
