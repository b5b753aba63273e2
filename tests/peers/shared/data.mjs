// What both pages draw from: the dataset linked once, and the counts behind each chart. In Indonesian only, where ours
// carries and searches two languages: the comparison is thereby in the peers' favour.

export const TOPICS = {
  tourism: "Pariwisata",
  "public-service": "Pelayanan publik",
  village: "Desa",
  "e-government": "E-government",
  budgeting: "Penganggaran",
  economy: "Ekonomi daerah",
  "performance-accountability": "Akuntabilitas kinerja",
  culture: "Kebudayaan",
  environment: "Lingkungan hidup",
  licensing: "Perizinan",
  "social-protection": "Perlindungan sosial",
  "civil-registration": "Kependudukan",
  agriculture: "Pertanian",
  education: "Pendidikan",
  health: "Kesehatan",
  other: "Topik lain",
};

// Each type of institution: its label, and the group that charts colour it in.
export const TYPES = {
  regency: ["Pemerintah kabupaten", "government"],
  city: ["Pemerintah kota", "government"],
  province: ["Pemerintah provinsi", "government"],
  "regency-council": ["DPRD kabupaten", "council"],
  "city-council": ["DPRD kota", "council"],
  "province-council": ["DPRD provinsi", "council"],
  ministry: ["Kementerian", "central"],
  agency: ["Lembaga negara", "central"],
  university: ["Perguruan tinggi", "education"],
  training: ["Peserta diklat", "education"],
  media: ["Media", "others"],
  community: ["Organisasi masyarakat", "others"],
  company: ["Perusahaan", "others"],
  foreign: ["Luar negeri", "others"],
  other: ["Lainnya", "others"],
};

export const GROUPS = [
  { key: "government", label: "Pemerintah daerah", colour: "#0072b2" },
  { key: "council", label: "DPRD", colour: "#d55e00" },
  { key: "central", label: "Kementerian dan lembaga", colour: "#007d5c" },
  { key: "education", label: "Perguruan tinggi dan diklat", colour: "#b3669a" },
  { key: "others", label: "Lainnya", colour: "#6b7783" },
  { key: "mixed", label: "Rombongan campuran", colour: "#96750a" },
];

export const STEPS = [
  { key: "visited", label: "Berkunjung", colour: "#cfe3f1" },
  { key: "interested", label: "Menyatakan minat", colour: "#8fc0e0" },
  { key: "signed", label: "Menandatangani", colour: "#1b5f96" },
  { key: "running", label: "Berjalan", colour: "#007d5c" },
  { key: "ended", label: "Berakhir", colour: "#b9a58c" },
  { key: "none", label: "Tidak ditemukan catatan", colour: "#e9ecef" },
  { key: "subject", label: "Daerah yang dikunjungi", colour: "#d55e00" },
];

export const LEVELS = [
  { key: "international", label: "Internasional", colour: "#d55e00" },
  { key: "national", label: "Nasional", colour: "#0072b2" },
  { key: "provincial", label: "Provinsi", colour: "#007d5c" },
  { key: "several", label: "Beberapa cakupan", colour: "#6b7783" },
];

export const HEAT = ["#cfe3f1", "#8fc0e0", "#4a94c9", "#1b5f96", "#0b2f52"];
export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

const STEP_OF = { interest: 1, mou: 2, agreement: 2, "action-plan": 2, pilot: 3, implemented: 3, evaluated: 3, postponed: 4, stopped: 4 };
const IN_RUN = ["win", "grade", "rank", "opinion"];
const PROPOSED = ["nomination", "listing", "certificate", "incentive"];
const OUTCOMES = [...IN_RUN, "finalist", ...PROPOSED];

const days = new Intl.DateTimeFormat("id", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("id", { month: "long", year: "numeric", timeZone: "UTC" });
const unique = (list) => [...new Set(list)];

// A count of each key, most first; equals stay in the order of their keys.
export function count(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function dateText({ start, end }) {
  if (start.length === 4) return start;
  if (start.length === 7) return month.format(new Date(start));
  return end ? days.formatRange(new Date(start), new Date(end)) : days.format(new Date(start));
}

// Joins the records of a file that build.mjs wrote.
export function link(core) {
  const byId = (list, key = "id") => new Map(list.map((one) => [one[key], one]));
  const [institutions, regions, programmes] = [byId(core.institutions), byId(core.regions, "code"), byId(core.programmes)];
  const firstDay = (visit) => visit.earliest ?? visit.start;
  const inOrder = core.visits.toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  const visits = inOrder.map((visit) => {
    const came = visit.institutions.map((part) => institutions.get(part.institution));
    const groups = unique(came.map((one) => TYPES[one.type][1]));
    const provinces = unique(came.filter((one) => one.region).map((one) => one.region.slice(0, 2)));
    const places = [...provinces, ...came.map((one) => one.region)].flatMap((code) => regions.get(code)?.name ?? []);
    const people = [...(visit.led_by ?? []), ...(visit.received_by ?? [])].flatMap((one) => [one.name, one.role]);
    const programmesOf = (visit.programmes ?? []).map((id) => programmes.get(id));
    const name = new Intl.ListFormat("id").format(came.map((one) => one.name));
    const date = dateText(visit);
    const labels = [...programmesOf.map((one) => one.name), ...visit.topics.map((topic) => TOPICS[topic]), ...came.map((one) => TYPES[one.type][0])];
    const words = [name, date, visit.summary, visit.id, ...(visit.details ?? []), ...(visit.venues ?? []), ...places, ...people, ...labels];
    return {
      ...visit,
      came,
      name,
      date,
      provinces,
      year: Number(visit.start.slice(0, 4)),
      month: visit.start.length > 4 ? Number(visit.start.slice(5, 7)) : undefined,
      group: groups.length === 1 ? groups[0] : "mixed",
      types: came.map((one) => one.type),
      programmes: programmesOf,
      words: words.join("\n").toLowerCase(),
    };
  });
  const years = Array.from({ length: visits.at(-1).year - visits[0].year + 1 }, (_, at) => visits[0].year + at);
  return { ...core, visits, institutions, regions, programmes, years };
}

export function select({ visits }, filter) {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return visits.filter(
    (visit) =>
      (!filter.from || visit.year >= Number(filter.from)) &&
      (!filter.to || visit.year <= Number(filter.to)) &&
      (!filter.type || visit.types.includes(filter.type)) &&
      (!filter.province || visit.provinces.includes(filter.province)) &&
      (!filter.topic || visit.topics.includes(filter.topic)) &&
      (!filter.programme || visit.programmes.some((one) => one.id === filter.programme)) &&
      words.every((word) => visit.words.includes(word)),
  );
}

export const provincesOf = ({ regions }, visits) =>
  count(visits.flatMap((visit) => visit.provinces)).map(([code, value]) => ({ code, label: regions.get(code).name, value }));

export const topicsOf = (visits) =>
  count(visits.flatMap((visit) => visit.topics.filter((topic) => topic !== "other"))).map(([code, value]) => ({ code, label: TOPICS[code], value }));

// The programmes that visits name; a marker stands for no single programme.
export const programmesOf = (visits) =>
  count(visits.flatMap((visit) => visit.programmes.filter((one) => !one.marker).map((one) => one.name))).map(([label, value]) => ({ label, value }));

// How many visits each year and group, each year and month has.
export function tally(visits, key) {
  const counts = new Map();
  for (const visit of visits) {
    if (visit[key] === undefined) continue;
    const cell = `${visit.year}|${visit[key]}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts].map(([cell, value]) => ({ year: Number(cell.split("|")[0]), [key]: cell.split("|")[1], value }));
}

// The highest step of each regency and city, for the outlines of the map; what ended counts only where nothing else was.
export function reach({ subject, visits, institutions, regions }, adoptions) {
  const steps = new Map();
  const regionOf = (institution) => (institution.region && regions.get(institution.region).type !== "province" ? institution.region : undefined);
  for (const visit of visits) for (const one of visit.came) steps.set(regionOf(one), 0);
  for (const adoption of adoptions.filter((one) => !one.aggregate)) {
    const region = regionOf(institutions.get(adoption.institution));
    const [step, before] = [STEP_OF[adoption.stage], steps.get(region) ?? 0];
    steps.set(region, step === 4 ? before || 4 : before === 4 ? step : Math.max(step, before));
  }
  steps.delete(undefined);
  const of = (code) => (code === subject.region ? "subject" : steps.has(code) ? STEPS[steps.get(code)].key : "none");
  return [...regions.values()].filter((one) => one.type !== "province").map(({ code, name }) => ({ code, name, step: of(code) }));
}

// A lane for each series with its runs of years, the longest run first; series with one award share the last lane.
export function lanes(awards) {
  const series = Map.groupBy(awards, (award) => award.series);
  const own = [];
  const single = [];
  for (const list of series.values()) {
    if (list.length < 2) single.push(...list);
    else own.push(laneOf(list));
  }
  own.sort((a, b) => b.longest - a.longest || b.awards.length - a.awards.length || (a.series < b.series ? -1 : 1));
  return [...own, { label: "Seri dengan satu catatan", awards: single, runs: [] }].map((lane, at) => ({ ...lane, signs: signs(lane, at) }));
}

function laneOf(awards) {
  const runs = [];
  const years = awards.filter((award) => IN_RUN.includes(award.outcome) && !award.doubtful).map((award) => award.year);
  for (const year of unique(years).sort((a, b) => a - b)) {
    if (runs.at(-1)?.to === year - 1) runs.at(-1).to = year;
    else runs.push({ from: year, to: year });
  }
  const longest = Math.max(0, ...runs.map((run) => run.to - run.from + 1));
  const { name } = awards.reduce((newest, award) => (award.year >= newest.year ? award : newest));
  const short = /\(([^)]*)\)/.exec(name)?.[1];
  const label = short && short.length <= 12 && /\p{Lu}/u.test(short) && !short.includes(" ") ? short : name;
  return { series: awards[0].series, label: longest >= 3 ? `${label} · ${longest} tahun` : label, awards, longest, runs: runs.filter((run) => run.to > run.from) };
}

// One sign a year, filled for what was given, square for what was proposed, with a count or a grade in it.
function signs(lane, at) {
  return [...Map.groupBy(lane.awards, (award) => award.year)].map(([year, list]) => {
    const rank = (award) => (award.doubtful ? 99 : OUTCOMES.indexOf(award.outcome));
    const best = list.reduce((best, award) => (rank(award) < rank(best) ? award : best));
    const grade = list.length === 1 && (best.grade?.length <= 2 ? best.grade : best.doubtful && "?");
    return {
      lane: at,
      year,
      text: list.length > 1 ? String(list.length) : grade || "",
      level: list.some((award) => award.level !== best.level) ? "several" : best.level,
      symbol: PROPOSED.includes(best.outcome) ? "square" : "circle",
      given: IN_RUN.includes(best.outcome) && !best.doubtful,
      title: list.slice(0, 4).map((award) => `${award.name}: ${award.result}`).join("\n"),
    };
  });
}
