// The peer on ECharts: only the parts used, drawn as SVG as ours is. Animation is off, so that a redraw is done when it
// is painted.

import { BarChart, CustomChart, HeatmapChart, MapChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent, VisualMapPiecewiseComponent } from "echarts/components";
import { getInstanceByDom, init, registerMap, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { feature } from "topojson-client";
import { GROUPS, HEAT, LEVELS, MONTHS, STEPS, tally } from "../shared/data.mjs";
import { start } from "../shared/page.mjs";

use([BarChart, CustomChart, HeatmapChart, MapChart, ScatterChart, GridComponent, LegendComponent, TooltipComponent, VisualMapPiecewiseComponent, SVGRenderer]);

const shown = new Set();
addEventListener("resize", () => shown.forEach((chart) => chart.resize()));

function clear() {
  shown.forEach((chart) => chart.dispose());
  shown.clear();
}

function draw(box, option) {
  const chart = getInstanceByDom(box) ?? init(box, null, { renderer: "svg" });
  shown.add(chart);
  chart.setOption({ animation: false, textStyle: { fontFamily: "system-ui, sans-serif" }, tooltip: {}, ...option });
}

const grid = (more) => ({ left: 8, right: 32, top: 8, bottom: 8, containLabel: true, ...more });

function time(box, visits, years) {
  const cells = tally(visits, "group");
  const counts = (group) => years.map((year) => cells.find((cell) => cell.year === year && cell.group === group)?.value ?? 0);
  const totals = years.map((year) => visits.filter((visit) => visit.year === year).length);
  const bar = { type: "bar", stack: "all", barCategoryGap: "25%" };
  const label = { show: true, position: "top", fontWeight: "bold", color: "#16202a", formatter: ({ dataIndex }) => totals[dataIndex] || "" };
  draw(box, {
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
    legend: { top: 0, left: 0, data: GROUPS.map((group) => group.label) },
    grid: grid({ top: 56 }),
    xAxis: { type: "category", data: years, axisTick: { show: false } },
    yAxis: { type: "value", minInterval: 1 },
    series: [
      ...GROUPS.map(({ key, label, colour }) => ({ ...bar, name: label, data: counts(key), color: colour, itemStyle: { borderColor: "#fff", borderWidth: 1 } })),
      // A series of nothing on top carries the totals.
      { ...bar, data: totals.map(() => 0), label, tooltip: { show: false } },
    ],
  });
}

function ranking(box, rows) {
  draw(box, {
    tooltip: { trigger: "item" },
    grid: grid(),
    xAxis: { type: "value", show: false },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map((row) => row.label),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { interval: 0, width: 220, overflow: "truncate" },
    },
    series: [{ type: "bar", data: rows.map((row) => row.value), color: "#0072b2", barCategoryGap: "25%", label: { show: true, position: "right", fontWeight: "bold" } }],
  });
}

function months(box, visits, years) {
  const cells = tally(visits, "month");
  draw(box, {
    tooltip: { formatter: ({ value: [month, year, count] }) => `${MONTHS[month]} ${years[year]}: ${count} kunjungan` },
    grid: grid(),
    xAxis: { type: "category", data: MONTHS, position: "top", axisTick: { show: false }, axisLine: { show: false } },
    yAxis: { type: "category", inverse: true, data: years, axisTick: { show: false }, axisLine: { show: false } },
    visualMap: { type: "piecewise", show: false, min: 1, max: Math.max(5, ...cells.map((cell) => cell.value)), inRange: { color: HEAT } },
    series: [
      {
        type: "heatmap",
        data: cells.map(({ year, month, value }) => [month - 1, years.indexOf(year), value]),
        label: { show: true },
        itemStyle: { borderColor: "#fff", borderWidth: 1 },
      },
    ],
  });
}

function map(box, topology, regions, place) {
  const outlines = feature(topology, topology.objects.regencies);
  for (const outline of outlines.features) outline.properties.name = `${outline.id.slice(0, 2)}.${outline.id.slice(2)}`;
  registerMap("indonesia", outlines);
  const names = new Map(regions.map((one) => [one.code, one.name]));
  const counts = STEPS.map(({ key }) => regions.filter((one) => one.step === key).length);
  const pieces = STEPS.map(({ label, colour }, value) => ({ value, label: `${label} (${counts[value]})`, color: colour }));
  draw(box, {
    tooltip: { formatter: ({ name, value }) => `${names.get(name)}: ${STEPS[value].label}` },
    visualMap: { type: "piecewise", orient: "horizontal", left: 0, top: 0, itemGap: 14, backgroundColor: "#fffc", pieces: pieces.filter(({ value }) => counts[value] > 0) },
    series: [
      {
        type: "map",
        map: "indonesia",
        roam: true,
        scaleLimit: { min: 1, max: 40 },
        // Degrees of both directions alike, which suits a country on the equator.
        aspectScale: 1,
        left: 0,
        right: 0,
        top: 48,
        ...(place && { center: place.middle, zoom: place.zoom }),
        data: regions.map(({ code, step }) => ({ name: code, value: STEPS.findIndex(({ key }) => key === step) })),
        itemStyle: { borderColor: "#fff", borderWidth: 0.5 },
        emphasis: { label: { show: false }, itemStyle: { areaColor: "#ffd98a" } },
        select: { disabled: true },
        label: { show: false },
      },
    ],
  });
}

function awards(box, lanes) {
  const years = lanes.flatMap((lane) => lane.signs.map((sign) => sign.year));
  const first = Math.min(...years);
  const span = Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => String(first + at));
  const runs = lanes.flatMap((lane, at) => lane.runs.map((run) => [run.from - first, at, run.to - first]));
  const signs = lanes.flatMap((lane) => lane.signs);

  function drawRun(_, api) {
    const [from, y] = api.coord([api.value(0), api.value(1)]);
    const [to] = api.coord([api.value(2), api.value(1)]);
    return { type: "rect", shape: { x: from, y: y - 4, width: to - from, height: 8 }, style: { fill: "#8fc0e0" }, silent: true };
  }

  const sign = ({ lane, year, text, given, symbol, title }, colour) => ({
    value: [year - first, lane],
    name: title,
    symbol: symbol === "square" ? "rect" : "circle",
    itemStyle: { color: given ? colour : "#fff", borderColor: colour, borderWidth: 1.8, opacity: 1 },
    label: { show: text !== "", formatter: text, color: given ? "#fff" : "#16202a", fontSize: 10, fontWeight: "bold" },
  });
  draw(box, {
    tooltip: { formatter: ({ name }) => name.replaceAll("\n", "<br>"), confine: true },
    legend: { top: 0, left: 0, data: LEVELS.map((level) => level.label) },
    grid: grid({ top: 40 }),
    xAxis: { type: "category", data: span, position: "top", splitLine: { show: true }, axisTick: { show: false }, axisLine: { show: false } },
    yAxis: {
      type: "category",
      inverse: true,
      data: lanes.map((_, at) => at),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { interval: 0, width: 260, overflow: "truncate", formatter: (at) => lanes[at].label },
    },
    series: [
      { type: "custom", renderItem: drawRun, data: runs, encode: { x: [0, 2], y: 1 }, tooltip: { show: false } },
      ...LEVELS.map(({ key, label, colour }) => {
        const data = signs.filter(({ level }) => level === key).map((one) => sign(one, colour));
        return { type: "scatter", name: label, color: colour, symbolSize: 16, data };
      }),
    ],
  });
}

start({ clear, time, ranking, months, map, awards });
