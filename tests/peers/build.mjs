// Builds the pages that ours is measured against: node build.mjs FOLDER makes FOLDER/echarts and FOLDER/plot, each with
// its bundle, its data, and a .br of every file, as our dist/ has.

import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

const HERE = new URL("./", import.meta.url);
const DATA = new URL("../../data/", import.meta.url);
const MAP = new URL("map/indonesia.topo.json", DATA);

if (!process.argv[2]) throw new Error("usage: node build.mjs FOLDER");
const out = pathToFileURL(`${resolve(process.argv[2])}/`);

// Only the Indonesian of a text in two languages.
const inIndonesian = (_, value) => (typeof value?.id === "string" && typeof value.en === "string" ? value.id : value);

async function records(name) {
  return JSON.parse(await readFile(new URL(`${name}.json`, DATA), "utf8"), inIndonesian).records;
}

const pick = (list, ...names) => list.map((one) => Object.fromEntries(names.filter((name) => name in one).map((name) => [name, one[name]])));

// What the pages use and no more, which is in the peers' favour: ours carries every field, and both languages.
async function data() {
  const names = ["subject", "regions", "institutions", "programmes", "visits", "totals", "sources", "adoptions", "awards"];
  const all = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await records(name)])));
  const cited = new Set(all.totals.flatMap((total) => total.sources));
  const core = {
    subject: all.subject[0],
    regions: pick(all.regions, "code", "type", "name"),
    institutions: pick(all.institutions, "id", "type", "name", "region"),
    programmes: pick(all.programmes, "id", "name", "marker"),
    visits: all.visits,
    totals: all.totals,
    publishers: Object.fromEntries(all.sources.filter((source) => cited.has(source.id)).map((source) => [source.id, source.publisher])),
  };
  const later = {
    adoptions: pick(all.adoptions, "institution", "stage", "aggregate"),
    awards: pick(all.awards, "name", "series", "level", "year", "outcome", "grade", "doubtful", "result"),
  };
  return { "core.json": core, "later.json": later };
}

const files = await data();
for (const peer of ["echarts", "plot"]) {
  const folder = new URL(`${peer}/`, out);
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: { main: fileURLToPath(new URL(`${peer}/main.mjs`, HERE)), page: fileURLToPath(new URL("shared/page.css", HERE)) },
    outdir: fileURLToPath(folder),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
  await copyFile(new URL("shared/index.html", HERE), new URL("index.html", folder));
  await copyFile(MAP, new URL("indonesia.topo.json", folder));
  for (const [name, content] of Object.entries(files)) await writeFile(new URL(name, folder), JSON.stringify(content));
  for (const name of (await readdir(folder)).filter((name) => !name.endsWith(".br"))) {
    const content = await readFile(new URL(name, folder));
    const smaller = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    await writeFile(new URL(`${name}.br`, folder), smaller);
    console.log(`${peer}/${name}: ${content.length} bytes, ${smaller.length} in brotli`);
  }
}
