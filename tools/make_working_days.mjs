// SPDX-License-Identifier: Apache-2.0
// Makes platform/calendar/data/working_days.json: the public holidays and make-up workdays of China, one year
// a line, from the npm package chinese-days (MIT, see third_party/README.md). Run by hand when a new version
// of the package is taken (the State Council publishes a year's days in the autumn before):
//   node tools/make_working_days.mjs <unpacked package folder>
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node tools/make_working_days.mjs <folder with dist/chinese-days.json>");
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const days = JSON.parse(readFileSync(join(folder, "dist", "chinese-days.json"), "utf8"));
const years = new Map();
const add = (kind) => (day) => {
  const year = Number(day.slice(0, 4));
  if (!years.has(year)) years.set(year, { year, holidays: [], workdays: [] });
  years.get(year)[kind].push(day);
};
Object.keys(days.holidays).sort().forEach(add("holidays"));
Object.keys(days.workdays).sort().forEach(add("workdays"));
const lines = [...years.values()].sort((a, b) => a.year - b.year).map((year) => JSON.stringify(year));
const text = `{"source":"npm chinese-days ${version}","years":[\n${lines.join(",\n")}\n]}\n`;
writeFileSync(new URL("../platform/calendar/data/working_days.json", import.meta.url), text);
console.log(`${lines.length} years`);
