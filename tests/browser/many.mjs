// A dataset of many made-up visits, among the built-in institutions and sources.

import { readFileSync } from "node:fs";

const records = (kind) => JSON.parse(readFileSync(new URL(`../../data/${kind}.json`, import.meta.url))).records;

export const TOPICS = ["village", "tourism", "budgeting", "culture"];

export function manyVisits(count) {
  const [subject, sources, institutions] = ["subject", "sources", "institutions"].map(records);
  const visits = Array.from({ length: count }, (_, at) => ({
    id: `visit-${at}`,
    start: new Date(Date.UTC(2010, 0, 1 + (at % 5800))).toISOString().slice(0, 10),
    institutions: [{ institution: institutions[at % institutions.length].id }],
    topics: [TOPICS[at % TOPICS.length]],
    purpose: "learn",
    summary: { id: "Belajar.", en: "Learned." },
    sources: [sources[at % sources.length].id],
  }));
  return { subject, sources, institutions, visits };
}
