// What both pages share: addresses, texts, the filters, the list, and when the page counts as ready. The charts are the
// library's: `charts` draws each into its box.

import { TOPICS, TYPES, count, link, lanes, programmesOf, provincesOf, reach, select, topicsOf } from "./data.mjs";

const LIST_LENGTH = 30;
const WHOLE_DEGREES = 46;
const number = new Intl.NumberFormat("id");
const main = document.querySelector("main");
const root = document.documentElement;

// What did not set out with the page is asked for when a page needs it.
const get = (name) => (window.early[name] ??= fetch(name).then((answer) => answer.json()));

const escapes = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };
const plain = (text) => String(text).replaceAll(/[&<"]/g, (letter) => escapes[letter]);
const all = (list, write) => list.map(write).join("");

const box = (name) => document.querySelector(`[data-chart="${name}"]`);

const figure = (name, title, subtitle = "") =>
  `<figure><h2>${plain(title)}</h2><p class="muted">${plain(subtitle)}</p><div class="chart ${name}" data-chart="${name}"></div></figure>`;

function card(visit) {
  const topics = visit.topics.filter((topic) => topic !== "other").map((topic) => TOPICS[topic]);
  const foot = [topics.join(", "), `${visit.sources.length} sumber`].filter(Boolean).join(" · ");
  return `<li><p class="muted">${visit.date}</p><h3>${plain(visit.name)}</h3><p>${plain(visit.summary)}</p><p class="muted">${foot}</p></li>`;
}

// As ours: ready when painted, which is two frames later, since the first frame only begins the painting.
function announce(state) {
  root.dataset.state = state;
  root.toggleAttribute("data-ready", state === "ready");
}

let turn = 0;

function announcePainting() {
  const own = (turn += 1);
  announce("drawing");
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if (own !== turn) return;
      announce("ready");
      performance.mark("ready");
    });
  });
}

async function overview(charts, query) {
  const model = link(await get("core.json"));
  const { visits, totals, subject, publishers } = model;
  const provinces = provincesOf(model, visits);
  const stated = visits.filter((visit) => visit.people);
  const numbers = [
    [visits.length, "kunjungan tercatat"],
    [new Set(visits.flatMap((visit) => visit.came)).size, "lembaga tamu"],
    [provinces.length, "provinsi asal"],
    [new Set(visits.flatMap((visit) => visit.sources)).size, "sumber yang dikutip"],
  ];
  const [best] = count(visits.map((visit) => visit.year));
  const way = (filter) => ({ code, label, value }) => `<li><a href="#/visits?${filter}=${code}">${plain(label)}</a> <span class="muted">${value}</span></li>`;
  const total = (one) => {
    const stated = [one.institutions && `${one.institutions} lembaga`, one.people && `${number.format(one.people)} orang`].filter(Boolean);
    const by = one.sources.map((id) => plain(publishers[id])).join(", ");
    return `<li><strong>${stated.join(" dan ")}</strong><span>${one.from} – ${one.to}</span><span class="muted">${plain(one.note)}</span><span class="muted">${by}</span></li>`;
  };
  const more = [
    figure("map", "Langkah tertinggi yang tercatat", "514 kabupaten dan kota"),
    figure("awards", "Garis waktu penghargaan", "Menurut seri; batang: tahun berturut-turut"),
    figure("programmes", "Program yang paling sering dipelajari"),
  ].join("");
  // ?charts=1 leaves the other three out: what an overview with one chart takes.
  const isWhole = query.get("charts") !== "1";
  main.innerHTML = `<h1>Siapa yang datang belajar, dan apa yang mereka pelajari</h1>
    <p class="lead">${plain(subject.title)}: ${visits.length} kunjungan selama ${visits[0].year}–${visits.at(-1).year}, setiap fakta dengan sumbernya.</p>
    <ul class="numbers">${all(numbers, ([value, label]) => `<li><strong>${value}</strong>${label}</li>`)}</ul>
    <p class="muted">Jumlah orang disebut untuk ${stated.length} dari ${visits.length} kunjungan: ${number.format(stated.reduce((sum, visit) => sum + visit.people.count, 0))} orang.</p>
    <div class="columns wide">
      ${figure("time", `Kunjungan tercatat paling banyak pada tahun ${best[0]} (${best[1]})`, "Kunjungan per tahun, menurut jenis lembaga")}
      <section><h2>Angka yang disampaikan pejabat</h2><ul class="totals">${all(totals, total)}</ul></section>
    </div>
    ${isWhole ? more : ""}
    <h2>Kunjungan terbaru</h2><ul class="cards">${all(visits.slice(-6).reverse(), card)}</ul>
    <div class="columns"><section><h2>Menurut topik</h2><ul>${all(topicsOf(visits).slice(0, 8), way("topic"))}</ul></section>
      <section><h2>Menurut provinsi asal</h2><ul>${all(provinces.slice(0, 8), way("province"))}</ul></section></div>`;
  charts.time(box("time"), visits, model.years);
  if (!isWhole) return;
  charts.ranking(box("programmes"), programmesOf(visits).slice(0, 15));
  const [later, topology] = await Promise.all([get("later.json"), get("indonesia.topo.json")]);
  charts.map(box("map"), topology, reach(model, later.adoptions));
  charts.awards(box("awards"), lanes(later.awards));
}

async function adoption(charts, query) {
  const [core, later, topology] = await Promise.all(["core.json", "later.json", "indonesia.topo.json"].map(get));
  const regions = reach(link(core), later.adoptions);
  const reached = regions.filter((one) => !["none", "subject"].includes(one.step));
  const signed = reached.filter((one) => ["signed", "running"].includes(one.step));
  main.innerHTML = `<h1>Adopsi program</h1>${figure("map", `${reached.length} kabupaten dan kota tercatat; ${signed.length} menandatangani atau menjalankan`, "Langkah tertinggi yang tercatat")}`;
  // As ours: ?map=LON,LAT,DEGREES looks closer.
  const place = query.get("map")?.split(",").map(Number);
  charts.map(box("map"), topology, regions, place && { middle: place.slice(0, 2), zoom: WHOLE_DEGREES / place[2] });
}

async function visits(charts, query) {
  const model = link(await get("core.json"));
  const filter = Object.fromEntries(["from", "to", "type", "province", "topic", "programme", "text"].map((name) => [name, query.get(name) ?? ""]));
  const choice = (name, label, options) => {
    const option = ([value, text]) => `<option value="${value}"${filter[name] === String(value) ? " selected" : ""}>${plain(text)}</option>`;
    return `<label><span>${label}</span><select data-filter="${name}"><option value="">Semua</option>${all(options, option)}</select></label>`;
  };
  const years = model.years.map((year) => [year, year]);
  const named = count(model.visits.flatMap((visit) => visit.programmes.map((one) => one.id)));
  main.innerHTML = `<h1>Kunjungan</h1><p class="lead">Siapa datang, dari mana, untuk mempelajari apa.</p>
    <form class="filters" role="search">
      <fieldset data-filter="period">${choice("from", "Dari tahun", years)}${choice("to", "Sampai tahun", years)}</fieldset>
      ${choice("type", "Jenis lembaga", Object.entries(TYPES).map(([type, [label]]) => [type, label]))}
      ${choice("province", "Provinsi asal", provincesOf(model, model.visits).map((one) => [one.code, one.label]).sort())}
      ${choice("topic", "Topik", Object.entries(TOPICS))}
      ${choice("programme", "Program", named.map(([id]) => [id, model.programmes.get(id).name]))}
      <label><span>Cari kata</span><input type="search" data-filter="text" value="${plain(filter.text)}"></label>
    </form>
    <p role="status" data-summary></p>
    ${figure("time", "Kunjungan per tahun", "Menurut jenis lembaga")}
    <div class="columns">${figure("provinces", "Provinsi asal")}${figure("topics", "Topik yang dipelajari")}</div>
    ${figure("months", "Kunjungan menurut bulan", "Kunjungan yang bulannya diketahui")}
    <section><h2 data-heading></h2><ul class="cards" data-list></ul></section>`;

  function draw() {
    const chosen = select(model, filter);
    const years = model.years.filter((year) => (!filter.from || year >= filter.from) && (!filter.to || year <= filter.to));
    const provinces = provincesOf(model, chosen);
    const came = new Set(chosen.flatMap((visit) => visit.came));
    main.querySelector("[data-summary]").textContent = `${chosen.length} dari ${model.visits.length} kunjungan, oleh ${came.size} lembaga dari ${provinces.length} provinsi.`;
    main.querySelector("[data-heading]").textContent = `Kunjungan (${chosen.length})`;
    charts.time(box("time"), chosen, years);
    charts.ranking(box("provinces"), provinces.slice(0, 16));
    charts.ranking(box("topics"), topicsOf(chosen));
    charts.months(box("months"), chosen, years);
    main.querySelector("[data-list]").innerHTML = all(chosen.slice(-LIST_LENGTH).reverse(), card);
  }

  // A choice speaks up when it changes, words with every letter.
  const hear = ({ target: { dataset, value } }) => {
    if (filter[dataset.filter] === value) return;
    filter[dataset.filter] = value;
    const chosen = Object.entries(filter).filter(([, value]) => value);
    history.replaceState(null, "", `#/visits${chosen.length > 0 ? "?" : ""}${new URLSearchParams(chosen)}`);
    draw();
    announcePainting();
  };
  main.querySelector("form").addEventListener("input", hear);
  main.querySelector("form").addEventListener("change", hear);
  draw();
}

// Draws the page of the address, now and whenever it changes.
export function start(charts) {
  const pages = { "/visits": visits, "/adoption": adoption };

  async function show() {
    announce("loading");
    charts.clear();
    const [path, query] = location.hash.slice(1).split("?");
    await (pages[path] ?? overview)(charts, new URLSearchParams(query));
    announcePainting();
  }

  addEventListener("hashchange", show);
  show();
}
