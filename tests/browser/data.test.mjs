// The published data against their schemas, by a validator that knows nothing of this project.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const DATA = new URL("../../dist/data/", import.meta.url);
const read = async (name) => JSON.parse(await readFile(new URL(name, DATA)));
// What describes the tables is no file of records.
const names = (await readdir(DATA)).filter((name) => name.endsWith(".json") && name !== "datapackage.json");
const kinds = names.map((name) => name.slice(0, -5));

const validator = async (kind) => new Ajv({ allErrors: true }).compile(await read(`schema/${kind}.schema.json`));

test("every published file is valid against its schema", async () => {
  assert.equal(kinds.length, 12, "eleven kinds of record, and what editions changed");
  for (const kind of kinds) {
    const validate = await validator(kind);
    assert.ok(validate(await read(`${kind}.json`)), `${kind}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
  }
});

test("the schemas refuse what the checker refuses", async () => {
  const validate = await validator("visits");
  const sound = (await read("visits.json")).records[0];
  const broken = [
    { ...sound, id: "Not An Id" },
    { ...sound, start: "9 March 2017" },
    { ...sound, topics: ["turism"] },
    { ...sound, topics: [] },
    { ...sound, people: { count: 0, precision: "exact" } },
    { ...sound, summary: { id: "Datang." } },
    { ...sound, leader: "Budi" },
    { ...sound, sources: undefined },
  ];
  assert.ok(validate({ records: [sound] }), JSON.stringify(validate.errors));
  for (const record of broken) {
    assert.ok(!validate({ records: [JSON.parse(JSON.stringify(record))] }), JSON.stringify(record).slice(0, 80));
  }
});

test("what a catalogue of open data is told lies where it says", async () => {
  const described = await read("dataset.jsonld");
  const addresses = described["dcat:distribution"].map((one) => one["dcat:downloadURL"]["@id"]);
  assert.ok(addresses.length > 20, addresses.join(" "));
  for (const address of addresses) assert.ok((await readFile(new URL(address, DATA))).length > 0, address);
});

test("the data package names every published table with its fields, and search engines are told where it lies", async () => {
  const { resources } = await read("datapackage.json");
  assert.equal(resources.length, 11);
  for (const { path, schema } of resources) {
    const [headings] = (await readFile(new URL(path, DATA), "utf8")).split("\r\n");
    assert.equal(headings, schema.fields.map(({ name }) => `"${name}"`).join(","), path);
  }
  const page = await readFile(new URL("../index.html", DATA), "utf8");
  const described = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)[1]);
  assert.equal(described["@type"], "Dataset");
  assert.ok(described.distribution.some(({ contentUrl }) => contentUrl === "./data/datapackage.json"));
});
