// Three browser engines behind one small page, for the smoke tests: Chromium by Playwright, Firefox by WebDriver BiDi,
// WebKitGTK, the engine nearest to Safari's, by plain WebDriver. What an engine downloads arrives in a folder.

import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { Builder, By, Key } from "selenium-webdriver";
import { DriverService } from "selenium-webdriver/remote/index.js";
import { launch } from "./support.mjs";

// How long a page may take for what a test waits for.
const PATIENCE_MS = 20_000;

// The same window in each engine.
const WINDOW = { width: 1280, height: 900 };

// What every page can do, beside what its engine brings: goto, reload, url, evaluate, click, type, select, press, faults
// and close.
class Page {
  // Waits until a function, run in the page, gives something; returns that.
  async until(run, ...rest) {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = await this.evaluate(run, ...rest);
      if (found) return found;
      if (Date.now() > end) throw new Error(`waited in vain at ${await this.url()} for ${run} ${JSON.stringify(rest)}`);
      await new Promise((later) => setTimeout(later, 50));
    }
  }

  has(selector) {
    return this.until((selector) => document.querySelector(selector) !== null, selector);
  }

  // Waits until what was asked for is painted.
  ready() {
    return this.has('html[data-state="ready"]');
  }

  // Opens an address anew, even where only its fragment differs from that of the page that stands.
  async open(address) {
    await this.goto("about:blank");
    await this.goto(address);
    await this.ready();
  }
}

// Hears what a page of Playwright or of Puppeteer complains about, but for what is no fault.
function hear(page, isNoFault = () => false) {
  const faults = [];
  const add = (text) => isNoFault(text.trim()) || faults.push(text);
  page.on("console", (message) => message.type() === "error" && add(message.text()));
  page.on("pageerror", (error) => add(error.message));
  return faults;
}

class ChromiumPage extends Page {
  constructor(page, downloads) {
    super();
    this.page = page;
    this.heard = hear(page);
    page.on("download", (download) => download.saveAs(join(downloads, download.suggestedFilename())));
  }
  goto = (address) => this.page.goto(address);
  reload = () => this.page.reload();
  url = async () => this.page.url();
  evaluate = (run, ...rest) =>
    typeof run === "string" ? this.page.evaluate(run) : this.page.evaluate(`(${run})(...${JSON.stringify(rest)})`);
  click = (selector) => this.page.click(selector);
  type = (selector, text) => this.page.locator(selector).pressSequentially(text);
  select = (selector, value) => this.page.selectOption(selector, value);
  press = (key) => this.page.keyboard.press(key);
  faults = async () => this.heard;
  close = () => this.page.context().close();
}

async function chromium(downloads) {
  const browser = await launch();
  return {
    page: async () => new ChromiumPage(await (await browser.newContext({ acceptDownloads: true, viewport: WINDOW })).newPage(), downloads),
    close: () => browser.close(),
  };
}

// What Firefox says when a page is left while its worker still answers it. A worker that gives no answer, or refuses
// one, is named in other words.
const isLeftBehind = (message) => /^Failed to load ‘.*’\. A ServiceWorker intercepted the request and encountered an unexpected error\.$/.test(message);

class FirefoxPage extends Page {
  constructor(page) {
    super();
    this.page = page;
    this.heard = hear(page, isLeftBehind);
  }
  goto = (address) => this.page.goto(address);
  reload = () => this.page.reload();
  url = async () => this.page.url();
  evaluate = (run, ...rest) => this.page.evaluate(run, ...rest);
  click = (selector) => this.page.click(selector);
  type = (selector, text) => this.page.type(selector, text);
  select = (selector, value) => this.page.select(selector, value);
  press = (key) => this.page.keyboard.press(key);
  faults = async () => this.heard;
  close = () => this.page.browserContext().close();
}

async function firefox(downloads) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX,
    headless: true,
    defaultViewport: WINDOW,
    extraPrefsFirefox: {
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
      "browser.download.always_ask_before_handling_new_types": false,
    },
  });
  return {
    page: async () => new FirefoxPage(await (await browser.createBrowserContext()).newPage()),
    close: () => browser.close(),
  };
}

const KEYS = { ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT, End: Key.END, Enter: Key.ENTER, Escape: Key.ESCAPE };

class WebKitPage extends Page {
  constructor(driver) {
    super();
    this.driver = driver;
    this.heard = [];
  }

  // Plain WebDriver has no console: what goes wrong is heard from when the document has been read, before the program
  // has arrived.
  async goto(address) {
    await this.collect();
    await this.driver.get(address);
    await this.hear();
  }

  async reload() {
    await this.collect();
    await this.driver.navigate().refresh();
    await this.hear();
  }

  hear() {
    return this.evaluate(() => {
      window.heard = [];
      const log = console.error;
      console.error = (...parts) => {
        window.heard.push(parts.map(String).join(" "));
        log.apply(console, parts);
      };
      // That some sizes are told a frame later is no exception; the consoles of the other two do not name it either.
      // From a file the engine withholds what an error event says. A program that breaks still says so: by console.error
      // and by its state, for which every test waits.
      const isLate = (message) => message?.startsWith("ResizeObserver loop completed") || (location.protocol === "file:" && message === "Script error.");
      addEventListener("error", (event) => isLate(event.message) || window.heard.push(event.message ?? `${event.target.outerHTML} did not load`), true);
      addEventListener("unhandledrejection", (event) => window.heard.push(`rejected: ${event.reason}`));
      addEventListener("securitypolicyviolation", (event) => window.heard.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
  }

  async collect() {
    this.heard.push(...(await this.evaluate(() => window.heard?.splice(0) ?? [])));
  }

  async faults() {
    await this.collect();
    return this.heard;
  }

  url = () => this.driver.getCurrentUrl();

  // Waits for promises too, which a plain script does not.
  async evaluate(run, ...rest) {
    if (typeof run === "string") return this.driver.executeScript(run);
    const answer = await this.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
      Promise.resolve(arguments[0]).then((rest) => (${run})(...rest)).then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      rest,
    );
    if (answer.error !== undefined && answer.error !== null) throw new Error(answer.error);
    return answer.value;
  }

  // The driver does not always bring a list that hangs over the window's edge into view, and does not wait, as the other
  // two do, until what is to be pressed can be.
  async click(selector) {
    await this.has(selector);
    await this.evaluate((selector) => document.querySelector(selector).scrollIntoView({ block: "center" }), selector);
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await this.driver.findElement(By.css(selector)).click();
      } catch (error) {
        if (error.name !== "ElementNotInteractableError" || Date.now() > end) throw error;
        await new Promise((later) => setTimeout(later, 50));
      }
    }
  }

  async type(selector, text) {
    await this.has(selector);
    await this.driver.findElement(By.css(selector)).sendKeys(text);
  }

  select = (selector, value) => this.click(`${selector} option[value="${value}"]`);
  press = (key) => this.driver.actions().sendKeys(KEYS[key]).perform();
  close = () => this.driver.quit();
}

// A screen that exists in memory alone.
async function screen() {
  const server = spawn(process.env.XVFB, ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((known, failed) => {
    server.on("error", failed);
    server.on("exit", (code) => failed(new Error(`${process.env.XVFB} ended with ${code}`)));
    server.stdio[3].once("data", (bytes) => known(String(bytes).trim()));
  });
  return { display: `:${number}`, close: () => server.kill() };
}

async function webkit(downloads) {
  // A home of its own, whose folder for downloads is the one asked for.
  const home = `${downloads}-home`;
  const config = join(home, ".config");
  await mkdir(config, { recursive: true });
  await writeFile(join(config, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const { display, close } = await screen();
  const service = new DriverService.Builder(process.env.WEBKIT_DRIVER)
    .setLoopback(true)
    .setEnvironment({ ...process.env, HOME: home, XDG_CONFIG_HOME: config, DISPLAY: display, GDK_BACKEND: "x11" })
    .build();
  const address = await service.start();
  const builder = new Builder().disableEnvironmentOverrides().usingServer(address);
  builder.withCapabilities({ browserName: "MiniBrowser", timeouts: { pageLoad: PATIENCE_MS, script: PATIENCE_MS } });
  return {
    // A session has a browser of its own, which keeps what it stores until the session ends.
    page: async () => {
      const driver = await builder.build();
      await driver.manage().window().setRect({ x: 0, y: 0, ...WINDOW });
      return new WebKitPage(driver);
    },
    close: async () => {
      await service.kill();
      close();
    },
  };
}

// What starts an engine; it is given the folder for what it downloads.
export const ENGINES = { Chromium: chromium, Firefox: firefox, WebKit: webkit };
