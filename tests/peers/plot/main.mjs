// The peer on Observable Plot, and on D3 where Plot has no zoom: the map.

import * as Plot from "@observablehq/plot";
import { geoIdentity, geoPath, select, zoom, zoomIdentity } from "d3";
import { feature, mesh } from "topojson-client";
import { GROUPS, HEAT, LEVELS, MONTHS, STEPS, tally } from "../shared/data.mjs";
import { start } from "../shared/page.mjs";

// What draws each chart of the page anew at another width.
const redraws = new Map();
addEventListener("resize", () => redraws.forEach((redraw) => redraw()));

const clear = () => redraws.clear();

// Draws a chart into its box, as wide as that is.
function draw(box, options) {
  const redraw = () => box.replaceChildren(Plot.plot({ width: box.clientWidth, style: { fontSize: "12px", fontFamily: "inherit" }, ...options }));
  redraws.set(box, redraw);
  redraw();
}

const colours = (list) => ({
  domain: list.map((one) => one.key),
  range: list.map((one) => one.colour),
  tickFormat: (key) => list.find((one) => one.key === key).label,
  legend: true,
});

function time(box, visits, years) {
  const totals = years.map((year) => ({ year, value: visits.filter((visit) => visit.year === year).length }));
  draw(box, {
    height: 380,
    x: { type: "band", domain: years, label: null, tickFormat: String, tickSize: 0 },
    y: { grid: true, label: null, nice: true },
    color: colours(GROUPS),
    marks: [
      Plot.barY(tally(visits, "group"), {
        x: "year",
        y: "value",
        fill: "group",
        order: GROUPS.map((group) => group.key),
        insetTop: 1,
        channels: { Tahun: "year", Kunjungan: "value" },
        tip: { format: { x: false, y: false } },
      }),
      Plot.text(totals.filter((total) => total.value > 0), { x: "year", y: "value", text: "value", dy: -8, fontWeight: "bold" }),
      Plot.ruleY([0]),
    ],
  });
}

function ranking(box, rows) {
  draw(box, {
    height: 420,
    marginLeft: 230,
    marginRight: 32,
    x: { axis: null },
    y: { domain: rows.map((row) => row.label), label: null, tickSize: 0 },
    marks: [
      Plot.axisY({ tickSize: 0, textOverflow: "ellipsis", lineWidth: 18 }),
      Plot.barX(rows, { x: "value", y: "label", fill: "#0072b2", tip: true }),
      Plot.text(rows, { x: "value", y: "label", text: "value", dx: 4, textAnchor: "start", fontWeight: "bold" }),
    ],
  });
}

function months(box, visits, years) {
  const cells = tally(visits, "month").map((cell) => ({ ...cell, month: MONTHS[cell.month - 1] }));
  draw(box, {
    height: 420,
    x: { domain: MONTHS, label: null, axis: "top", tickSize: 0 },
    y: { domain: years, label: null, tickFormat: String, tickSize: 0 },
    color: { type: "quantize", range: HEAT, domain: [1, Math.max(5, ...cells.map((cell) => cell.value))] },
    marks: [
      Plot.cell(cells, { x: "month", y: "year", fill: "value", inset: 0.5, tip: true }),
      Plot.text(cells, { x: "month", y: "year", text: "value", fill: (cell) => (cell.value > 3 ? "white" : "black") }),
    ],
  });
}

function map(box, topology, regions, place) {
  const byCode = new Map(regions.map((one) => [one.code.replace(".", ""), one]));
  const steps = new Map(STEPS.map((step) => [step.key, step]));
  const count = (key) => regions.filter((one) => one.step === key).length;
  const outlines = feature(topology, topology.objects.regencies);
  const provinces = mesh(topology, topology.objects.provinces, (a, b) => a !== b);

  function redraw() {
    const [width, height] = [box.clientWidth, box.clientHeight - 40];
    // Degrees of both directions alike, which suits a country on the equator.
    const projection = geoIdentity().reflectY(true).fitSize([width, height], outlines);
    const path = geoPath(projection);
    box.replaceChildren();
    const entries = STEPS.filter(({ key }) => count(key) > 0);
    const legend = select(box).append("ul").attr("class", "legend").selectAll("li").data(entries).join("li");
    legend.append("i").style("background", ({ colour }) => colour);
    legend.append("span").text(({ key, label }) => `${label} (${count(key)})`);
    const svg = select(box).append("svg").attr("width", width).attr("height", height);
    const layer = svg.append("g").attr("stroke", "#fff").attr("stroke-width", 0.5);
    layer
      .selectAll("path")
      .data(outlines.features)
      .join("path")
      .attr("d", path)
      .attr("fill", ({ id }) => steps.get(byCode.get(id).step).colour)
      .attr("vector-effect", "non-scaling-stroke")
      .append("title")
      .text(({ id }) => `${byCode.get(id).name}: ${steps.get(byCode.get(id).step).label}`);
    layer.append("path").datum(provinces).attr("d", path).attr("fill", "none").attr("stroke", "#8a949e").attr("vector-effect", "non-scaling-stroke");
    const zooming = zoom()
      .scaleExtent([1, 40])
      .extent([[0, 0], [width, height]])
      .translateExtent([[0, 0], [width, height]])
      .on("zoom", ({ transform }) => layer.attr("transform", transform));
    svg.call(zooming);
    if (!place) return;
    const [x, y] = projection(place.middle);
    svg.call(zooming.transform, zoomIdentity.translate(width / 2, height / 2).scale(place.zoom).translate(-x, -y));
  }

  redraws.set(box, redraw);
  redraw();
}

function awards(box, lanes) {
  const signs = lanes.flatMap((lane) => lane.signs);
  const runs = lanes.flatMap((lane, at) => lane.runs.map((run) => ({ ...run, lane: at })));
  const years = [...new Set(signs.map((sign) => sign.year))].sort((a, b) => a - b);
  const place = { x: "year", y: "lane" };
  const sign = { ...place, r: 8, title: "title", symbol: "symbol", stroke: "level", strokeWidth: 1.8 };
  draw(box, {
    height: 1060,
    marginLeft: 270,
    x: { type: "point", domain: years, axis: "top", label: null, tickFormat: String, tickSize: 0, grid: true },
    y: { type: "point", domain: lanes.map((_, at) => at), label: null },
    symbol: { domain: ["circle", "square"], range: ["circle", "square"] },
    color: colours(LEVELS),
    marks: [
      Plot.axisY({ tickSize: 0, tickFormat: (at) => lanes[at].label, textAnchor: "start", dx: -255, textOverflow: "ellipsis", lineWidth: 20 }),
      Plot.ruleY(runs, { y: "lane", x1: "from", x2: "to", stroke: "#8fc0e0", strokeWidth: 8 }),
      Plot.dot(signs.filter((one) => one.given), { ...sign, fill: "level", tip: true }),
      Plot.dot(signs.filter((one) => !one.given), { ...sign, fill: "white", tip: true }),
      Plot.text(signs, { ...place, text: "text", fill: (one) => (one.given ? "white" : "black"), fontSize: 10, fontWeight: "bold" }),
    ],
  });
}

start({ clear, time, ranking, months, map, awards });
